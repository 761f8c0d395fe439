"""The text report: findings under their draft, each with its source line, for the person who must change it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tenacious_lint.engine.outcome import DraftReport, RuleInfo, Summary
from tenacious_lint.errors import Problem
from tenacious_lint.finding import Finding, Fix
from tenacious_lint.report.escape import inline, visible
from tenacious_lint.report.excerpt import excerpt

_STYLES = {"error": "1;31", "block": "1;31", "warning": "1;33", "review": "1;33", "info": "1;36", "send": "1;32", "bold": "1", "dim": "2"}
_SHOWN_VALUE = 60


class TextReporter:
    """Writes each draft as it is done; a draft without findings that may be sent is not mentioned."""

    def __init__(self, *, color: bool, statistics: bool, explain: bool, score: bool, hints: bool, width: int) -> None:
        self._color, self._statistics, self._explain, self._hints, self._width = color, statistics, explain, hints, width
        self._score = score
        self._rules: dict[str, RuleInfo] = {}
        self._explained: set[str] = set()
        self._counts: Counter[str] = Counter()
        self._titles: dict[str, str] = {}
        self._fixable = self._unsafely_fixable = 0

    def start(self, as_of: date, rules: tuple[RuleInfo, ...]) -> str:
        """Return the date that facts are judged by, if explanations are wanted."""
        self._rules = {rule.id: rule for rule in rules}
        return f"Facts are judged as of {as_of.isoformat()}.\n\n" if self._explain else ""

    def draft(self, report: DraftReport) -> str:
        """Return a line for the draft, and its findings."""
        if not report.findings and report.verdict == "send" and not (self._score and report.score):
            return ""
        name = visible(report.path) + (f"[{visible(report.record)}]" if report.record is not None else "")
        stage = f"stage {visible(report.stage)}{', inferred' if report.stage_inferred else ''}"
        head = f"{self._styled('bold', name)}: {self._styled(report.verdict, report.verdict)} ({stage})\n"
        if self._score and report.score:
            head += f"  {self._styled('dim', 'score')} {score_line(report)}\n"
        return head + "\n".join("".join(self._finding(name, report, finding)) for finding in report.findings) + "\n"

    def finish(self, summary: Summary, errors: tuple[Problem, ...]) -> str:
        """Return the statistics, if wanted, and the sentence that sums up the run."""
        table = "".join(self._table()) if self._statistics else ""
        return table + self._sentence(summary, len(errors)) + "\n"

    def _finding(self, name: str, report: DraftReport, finding: Finding) -> Iterator[str]:
        self._count(finding)
        place = f"{name}:{finding.position.line}:{finding.position.column}"
        severity = self._styled(finding.severity, finding.severity)
        yield f"{self._styled('bold', place)}: {severity} {visible(finding.rule)}  {inline(finding.message)}\n"
        number = str(finding.position.line)
        margin = " " * (len(number) + 3)
        seen = excerpt(report, finding, max(20, self._width - len(margin) - 2))
        if seen:
            marks = self._styled(finding.severity, "^" * seen.marked)
            yield f"{self._styled('dim', f'  {number} |')} {seen.text}".rstrip() + "\n"
            yield f"{self._styled('dim', f'{margin}|')} {' ' * seen.indent}{marks}\n"
        for kind, text in self._notes(finding):
            yield f"{self._styled('dim', f'{margin}=')} {kind}: {text}\n"
        if self._explain and finding.rule in self._rules and finding.rule not in self._explained:
            self._explained.add(finding.rule)
            why = _wrapped(inline(self._rules[finding.rule].rationale), self._width - len(margin) - 7, " " * (len(margin) + 7))
            yield f"{self._styled('dim', f'{margin}=')} why: {why}\n"

    def _notes(self, finding: Finding) -> Iterator[tuple[str, str]]:
        if not self._hints:
            return
        if finding.evidence:
            yield "evidence", f"{visible(finding.evidence.pointer)} is {_value(finding.evidence.value)}"
        for place in finding.related:
            yield "see", f"{place.position.line}:{place.position.column}: {inline(place.message)}"
        for fix in finding.fixes:
            yield "fix", _fix(fix)

    def _count(self, finding: Finding) -> None:
        self._counts[finding.rule] += 1
        self._titles.setdefault(finding.rule, finding.title)
        edits = [fix for fix in finding.fixes if fix.edits]
        self._fixable += any(fix.safe for fix in edits)
        self._unsafely_fixable += bool(edits) and not any(fix.safe for fix in edits)

    def _table(self) -> Iterator[str]:
        rows = sorted(self._counts.items(), key=lambda row: (-row[1], row[0]))
        if not rows:
            return
        wide = max(len(visible(rule)) for rule, _ in rows)
        yield f"{'count':>7}  {'rule':<{wide}}  title\n"
        for rule, count in rows:
            yield f"{count:>7}  {visible(rule):<{wide}}  {inline(self._titles[rule])}".rstrip() + "\n"
        yield "\n"

    def _sentence(self, summary: Summary, problems: int) -> str:
        drafts = _plural(summary.drafts, "draft")
        infos = [f"{summary.info} info"] if summary.info else []
        counts = [_plural(count, noun) for count, noun in ((summary.error, "error"), (summary.warning, "warning")) if count] + infos
        sides = [f"{summary.without_brief} without a brief"] if summary.without_brief else []
        sides += [f"{count} {name}" for count, name in ((summary.suppressed, "suppressed"), (summary.baselined, "baselined")) if count]
        aside = f" ({'; '.join(sides)})" if sides else ""
        said = f"{', '.join(counts)} in {drafts}{aside}" if counts else f"{drafts}, nothing to report{aside}"
        fixable = [f"{self._fixable} fixable with --fix"] if self._fixable else []
        if self._unsafely_fixable:
            fixable.append(f"{self._unsafely_fixable}{' more' if fixable else ' fixable'} with --fix --unsafe-fixes")
        said = "; ".join([said, ", ".join(fixable)]) if fixable else said
        return f"{said}. {_plural(problems, 'problem')} kept part of the job from being done." if problems else f"{said}."

    def _styled(self, style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self._color else text


def score_line(report: DraftReport) -> str:
    """Return the score of a draft on one line: the total, then the dimensions that there is evidence for, then what was taken off."""
    score = report.score or {}
    levels = [f"{visible(name)} {value:g}" for name, value in score.items() if value is not None and name != "total"]
    levels += [f"penalty {report.penalty:.2f}"] if report.penalty else []
    return f"{score.get('total') or 0.0:.2f}: {', '.join(levels)}"


def _fix(fix: Fix) -> str:
    title = inline(fix.title)
    if not fix.edits:
        return title
    if not title:
        title = " and ".join(f"write {_value(edit.text)}" if edit.text else "delete this" for edit in fix.edits)
    elif len(fix.edits) == 1 and fix.edits[0].text and fix.edits[0].text not in fix.title:
        title = f"{title}: {_value(fix.edits[0].text)}"
    return f"{title} ({'applied by --fix' if fix.safe else 'applied by --fix --unsafe-fixes'})"


def _wrapped(text: str, width: int, indent: str) -> str:
    from textwrap import fill

    return text if len(text) <= width else fill(text, max(20, width), break_on_hyphens=False).replace("\n", "\n" + indent)


def _value(value: Any) -> str:
    """Return a value of a brief as YAML's flow style would have it, in short."""
    if value is None:
        shown = "null"
    elif isinstance(value, bool):
        shown = "true" if value else "false"
    elif isinstance(value, str):
        shown = f'"{inline(value)}"'
    elif isinstance(value, Mapping):
        shown = "{" + ", ".join(f"{inline(str(key))}: {_value(item)}" for key, item in value.items()) + "}"
    elif isinstance(value, (list, tuple)):
        shown = "[" + ", ".join(map(_value, value)) + "]"
    else:
        shown = inline(str(value))
    return shown if len(shown) <= _SHOWN_VALUE else shown[: _SHOWN_VALUE - 1] + "…"


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
