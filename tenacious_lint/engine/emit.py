"""Turns the hits of rules into findings: severity, message, place, fixes and fingerprint."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tenacious_lint.checks.hit import Hit
from tenacious_lint.context import Context
from tenacious_lint.engine.digest import digest
from tenacious_lint.engine.program import Program, named_error
from tenacious_lint.engine.rule_set import RuleSet
from tenacious_lint.finding import Edit, Evidence, Finding, Fix, Related, Severity
from tenacious_lint.rule import Rule
from tenacious_lint.rulepack.condition import holds
from tenacious_lint.span import Span


def findings_of(program: Program, rules: RuleSet, context: Context, found: Mapping[int, Sequence[Hit]], path: str) -> list[Finding]:
    """Return the findings for the hits of a run, in order of place; `path` goes into the fingerprints.

    Raises CheckError if a rule crashes.
    """
    reported: dict[str, list[Finding]] = {}
    for number, hits in found.items():
        rule_id = program.rules[number].id
        try:
            reported[rule_id] = list(_of_rule(program.rule(number), rules.levels.get(rule_id), context, hits))
        except Exception as error:
            raise named_error(error, rule_id, context) from error
    if len(reported) > 1:
        reported = _without_superseded(reported, {program.rules[number].id: program.rules[number].supersedes for number in found})
    result = [finding for findings in reported.values() for finding in findings]
    result.sort(key=lambda finding: (finding.span, finding.rule))
    return _with_fingerprints(result, context, path) if result else result


def _without_superseded(reported: Mapping[str, list[Finding]], supersedes: Mapping[str, Sequence[str]]) -> dict[str, list[Finding]]:
    """Drop the findings that a finding of a superseding rule overlaps. What is dropped itself supersedes nothing."""
    above: dict[str, list[str]] = {}
    for winner, losers in supersedes.items():
        for loser in losers:
            if winner in reported and loser in reported:
                above.setdefault(loser, []).append(winner)
    if not above:
        return dict(reported)
    kept: dict[str, list[Finding]] = {}

    def settle(rule: str, waiting: frozenset[str]) -> list[Finding]:
        if rule not in kept:
            winners = [one for winner in above.get(rule, ()) if winner not in waiting for one in settle(winner, waiting | {rule})]
            kept[rule] = [one for one in reported[rule] if not any(_overlap(one.span, winner.span) for winner in winners)]
        return kept[rule]

    for rule in reported:
        settle(rule, frozenset({rule}))
    return kept


def _overlap(one: Span, other: Span) -> bool:
    return (one.start < other.end and other.start < one.end) or one.start == other.start


def _of_rule(rule: Rule, level: str | None, context: Context, hits: Sequence[Hit]) -> Iterator[Finding]:
    for hit in hits:
        start, end = hit.source if hit.source is not None else context.normalised.text_span(hit.start, hit.end)
        region = context.draft.region_at(start)
        scope = region.scope if region is not None else "body"
        severity = _severity(rule, level, context, hit, scope)
        if severity is None:
            continue
        match = context.draft.text[start:end]
        evidence = hit.evidence or (_evidence(rule.evidence, context) if rule.evidence is not None else None)
        shown = {"evidence": said(evidence.value) if evidence is not None else "unknown"} if rule.evidence is not None else {}
        values = {"match": _one_line(match), **shown, **hit.values}
        span = context.draft.source_span(start, end)
        yield Finding(
            rule=rule.id,
            title=rule.title,
            severity=severity,
            dimension=rule.dimension,
            message=rule.message.format_map(values),
            span=span,
            position=context.draft.position(span),
            scope=scope,
            match=match,
            fingerprint="",
            evidence=evidence,
            related=tuple(_related(context, hit)),
            fixes=tuple(_fixes(rule, context, hit, start, end, span, values)),
        )


def _evidence(path: str, context: Context) -> Evidence | None:
    """Return the value at a dotted path of the brief, if the brief says it."""
    if context.brief is None or (value := context.brief.lookup(path)) is None:
        return None
    from tenacious_lint.brief.model import pointer_to

    return Evidence(pointer_to(*path.split(".")), value)


def said(value: Any) -> str:
    """Return a value of the brief as a sentence would have it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(said, value)) or "nothing"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _related(context: Context, hit: Hit) -> Iterator[Related]:
    for message, start, end in hit.related:
        span = context.draft.source_span(*context.normalised.text_span(start, end))
        yield Related(message, span, context.draft.position(span))


def _severity(rule: Rule, level: str | None, context: Context, hit: Hit, scope: str) -> Severity | None:
    """Return the severity of the first entry that applies; the config's level takes the place of all of them."""
    for entry in rule.severity:
        if entry.over is not None and not (hit.ratio is not None and hit.ratio > entry.over):
            continue
        if entry.scope is not None and scope not in entry.scope:
            continue
        if entry.when is None or holds(entry.when, context):
            return level if level is not None else entry.level  # type: ignore[return-value]
    return None


def _fixes(rule: Rule, context: Context, hit: Hit, start: int, end: int, span: Span, values: Mapping[str, str]) -> Iterator[Fix]:
    replacement = hit.replacement
    fix = rule.fix
    safe = bool(fix and fix.safe) or bool(getattr(rule.check, "safe", False))
    if replacement is None and fix is not None:
        replacement = fix.replace
    if replacement is not None:
        text = context.draft.text
        replacement = _cased(replacement, text[start:end])
        if not replacement:
            start, end = _with_space(text, start, end)
            span = context.draft.source_span(start, end)
        title = (fix.title if fix else None) or (f"replace with '{replacement}'" if replacement else "delete it")
        yield Fix(title, safe, (Edit(span, replacement),) if _can_edit(context, start, end, span, replacement) else ())
    else:
        yield from (Fix(suggestion) for suggestion in hit.suggestions)
        if fix is not None:
            yield from (Fix(suggestion.format_map(values)) for suggestion in fix.suggest)


def _cased(replacement: str, match: str) -> str:
    """Give the replacement the capital of what it replaces."""
    first = next((char for char in match if char.isalpha()), "")
    return replacement[:1].upper() + replacement[1:] if first.isupper() else replacement


def _can_edit(context: Context, start: int, end: int, span: Span, replacement: str) -> bool:
    """Return whether putting the replacement into the file puts it into the text.

    Only where the file holds the text as it is: inside escapes or encodings the writer must do it. A YAML value must not come to begin with
    a sign, and an encoded word of a header must not come to hold a space.
    """
    draft = context.draft
    if draft.source[span.start : span.end] != draft.text[start:end] or not _is_plain(replacement):
        return False
    region = draft.region_at(start)
    if region is None or region.scope not in ("subject", "preheader"):
        return True
    if draft.format == "eml":
        return " " not in replacement or "=?" not in draft.source[max(0, span.start - 80) : span.end]
    begins = replacement or draft.text[end : region.end].lstrip()
    quoted = span.start > 0 and draft.source[span.start - 1] in "'\""
    return start > region.start or quoted or begins[:1].isalnum()


def _is_plain(text: str) -> bool:
    """Return whether a text means itself in YAML, JSON and MIME."""
    return text.isascii() and not set(text) & set('"\\\n\r\t#:{}[]&*!|>%@`')


def _with_space(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a deletion by the space that would be doubled, or left over at a line's end or start."""
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if after == " " and (before.isspace() or before == "\0"):
        return start, end + 1
    if before == " " and (after.isspace() or after in "\0.,;:!?"):
        return start - 1, end
    return start, end


def _one_line(match: str) -> str:
    return " ".join(match.split())


def _with_fingerprints(findings: list[Finding], context: Context, path: str) -> list[Finding]:
    """Give each finding a digest of path, rule, scope, match and its number among equals: edits elsewhere leave it as it is."""
    seen: dict[str, int] = {}
    result = []
    for finding in findings:
        key = "\0".join((path, context.draft.record or "", finding.rule, finding.scope, _one_line(finding.match).lower()))
        seen[key] = seen.get(key, 0) + 1
        fingerprint = digest(f"{key}\0{seen[key]}")
        result.append(finding._replace(fingerprint=fingerprint))
    return result
