"""The lint program: all rules behind one automaton of literals, run on a draft to find what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from tenacious_lint.checks.hit import Hit
from tenacious_lint.checks.text_filter import any_of, covered, reach_of
from tenacious_lint.context import Context
from tenacious_lint.document.draft import NESTED_SCOPES
from tenacious_lint.document.normalise import Normalised, scan_form, scannable
from tenacious_lint.engine.literal import literal_index
from tenacious_lint.engine.plan import Plan
from tenacious_lint.engine.rule_set import RuleSet
from tenacious_lint.errors import CheckError, Problem
from tenacious_lint.rule import Rule

_OWN_SCOPE = frozenset({"measure", "required", "combination"})
"""Kinds that mind their scope themselves: what they find may be an absence, or the sum of several regions."""
_TEXT_KINDS = frozenset({"phrases", "pattern", "substitution", "near", "tokens"})
"""Kinds that read words: silent inside URLs and template tokens, and inside names the config allows."""


Wakes = tuple[tuple[int, int], ...]
"""(Number of a rule, item of its matcher) for each that a literal wakes."""
Probe = Callable[[Normalised, int], Any]
"""Says whether an item can match around an anchor at an offset."""


class Program:
    """Compiled rules. Matchers are made when a rule is first woken; running is thread-safe, since making one twice does no harm."""

    def __init__(self, plan: Plan, *, allow: Iterable[str] = (), timeout: float = 0.25) -> None:
        self.rules = plan.rules
        self.renamed = plan.renamed
        self._timeout = timeout
        names = tuple(allow)
        self._allow = any_of(names, inflect=False)
        self._allow_reach = reach_of(names)
        table: dict[tuple[str, bool], list[tuple[int, int]]] = {}
        self._signs: dict[str, Wakes] = {}
        self._odd_literals: dict[str, Wakes] = {}
        for number, rule in enumerate(plan.rules):
            for literal, item, begins_word in rule.anchors:
                scanned = scan_form(literal)
                if "  " in scanned:  # signs such as **, which the scanned text has no trace of
                    self._signs[literal] = (*self._signs.get(literal, ()), (number, item))
                elif not scanned.isascii():
                    self._odd_literals[scanned] = (*self._odd_literals.get(scanned, ()), (number, item))
                else:
                    table.setdefault((scanned, begins_word), []).append((number, item))
        literals = list(dict.fromkeys(literal for literal, _ in table))
        self._literals = literal_index(literals)
        self._wakes = [(tuple(table.get((literal, True), ())), tuple(table.get((literal, False), ()))) for literal in literals]
        self._scopes = [
            None if rule.kind in _OWN_SCOPE or _reaches_parts(frozenset(rule.scope)) else frozenset(rule.scope) for rule in plan.rules
        ]
        """Where each rule looks, None if that cannot be told from the region alone."""
        self._probes: dict[tuple[int, int], Probe | None] = {}
        self._numbers = {rule.id: number for number, rule in enumerate(plan.rules)}
        self._always = [number for number, rule in enumerate(plan.rules) if rule.always and rule.kind not in ("combination", "unicode")]
        self._odd = [number for number, rule in enumerate(plan.rules) if rule.kind == "unicode"]
        self._combinations = [number for number, rule in enumerate(plan.rules) if rule.kind == "combination"]
        self._made: dict[int, tuple[Rule, Any]] = {}

    def rule(self, number: int) -> Rule:
        """Return a rule, typed."""
        return self._make(number)[0]

    def _make(self, number: int) -> tuple[Rule, Any]:
        made = self._made.get(number)
        if made is None:
            rule = self.rules[number].rule()
            matcher = self.rules[number].matcher(rule)
            scopes = frozenset(rule.scope)
            if hasattr(matcher, "scopes") and (rule.kind in _OWN_SCOPE or not _reaches_parts(scopes)):
                matcher.scopes = scopes
            if hasattr(matcher, "timeout"):
                matcher.timeout = self._timeout
            made = self._made[number] = rule, matcher
        return made

    def run(self, context: Context, rules: RuleSet) -> dict[int, list[Hit]]:
        """Return the hits of the rules that run, by number, in order of place. Raises CheckError if a rule crashes or runs out of time."""
        active = rules.active(context)
        woken: dict[int, list[tuple[int, int]]] = {number: [] for number in self._always if number in active}
        if not context.draft.text.isascii():
            woken.update((number, []) for number in self._odd if number in active)
        normalised = context.normalised
        lower, probes = normalised.lower, self._probes
        scopes, regions = self._scopes, context.regions
        last = len(regions) - 1
        at, end, scope = -1, -1, ""
        for entries, offset in self._hits(lower):
            while offset > end and at < last:
                at += 1
                scope, _, end = regions[at]
            for entry in entries:
                number = entry[0]
                if number not in active:
                    continue
                wanted = scopes[number]
                if wanted is not None and scope not in wanted:
                    continue
                probe = probes[entry] if entry in probes else self._probe(entry)
                if probe is not None and not probe(normalised, offset):
                    continue
                if number in woken:
                    woken[number].append((offset, entry[1]))
                else:
                    woken[number] = [(offset, entry[1])]
        found = {}
        for number, places in woken.items():
            if number in rules.reported and (hits := self._guarded(context, number, places, None)):
                found[number] = hits
        for number in self._combinations:
            if number in active and self._may_combine(number, woken):
                named = {}
                for other in self.rules[number].needs:
                    index = self._numbers[other]
                    if index not in found and index in woken and index not in rules.reported:
                        found[index] = self._guarded(context, index, woken[index], None)
                    named[other] = found.get(index, [])
                if hits := self._guarded(context, number, [], named):
                    found[number] = hits
        return {number: hits for number, hits in found.items() if number in rules.reported}

    def _probe(self, entry: tuple[int, int]) -> Probe | None:
        """Return (and keep) the quick test of an item at an anchor, None if its matcher has to be asked: most anchors lead nowhere."""
        try:
            matcher = self._make(entry[0])[1]
            probe = matcher.probe(entry[1]) if hasattr(matcher, "probe") else None
        except Exception:  # whatever is wrong is told when the rule runs, with its name
            probe = None
        self._probes[entry] = probe
        return probe

    def _may_combine(self, number: int, woken: Mapping[int, Any]) -> bool:
        """Return whether all rules that a combination must have were woken at all."""
        wanted = self.rules[number].data["check"].get("all", ())
        return all(self._numbers[other] in woken for other in wanted)

    def _hits(self, lower: str) -> list[tuple[Wakes, int]]:
        """Return (what is woken, offset in the normalised text) for the anchors in a text, in order of place."""
        scan = scannable(lower)
        text, wakes, shifted = scan.text, self._wakes, bool(scan.cuts)
        result = []
        for number, start, _ in self._literals.hits(text):
            at_word, entries = wakes[number]
            if at_word and not (start and text[start - 1].isalnum()):
                entries = at_word + entries if entries else at_word
            if entries:
                result.append((entries, scan.offset(start) if shifted else start))
        usual = len(result)
        for sign, entries in self._signs.items():
            result.extend((entries, at) for at in _places(lower, sign))
        if not text.isascii():
            for literal, entries in self._odd_literals.items():
                result.extend((entries, scan.offset(at)) for at in _places(text, literal))
        if len(result) > usual:
            result.sort(key=itemgetter(1))
        return result

    def _guarded(
        self, context: Context, number: int, woken: Sequence[tuple[int, int]], named: Mapping[str, Sequence[Hit]] | None
    ) -> list[Hit]:
        """Return the hits of one rule (`named`: those of the others, for a combination); what it raises names the rule and the draft."""
        rule_id = self.rules[number].id
        try:
            rule, matcher = self._make(number)
            hits = list(matcher.find(context, woken) if named is None else matcher.combine(context, named))
            return self._settled([hit for hit in hits if self._stands_in_scope(context, rule, hit)]) if hits else hits
        except Exception as error:
            raise named_error(error, rule_id, context) from error

    def _stands_in_scope(self, context: Context, rule: Rule, hit: Hit) -> bool:
        """Return whether a hit stands where the rule looks."""
        if rule.kind in _OWN_SCOPE:
            return True
        scopes = frozenset(rule.scope)
        region = context.region_at(hit.start)
        if (region is None or region.scope not in scopes) and not (_reaches_parts(scopes) and self._in_part(context, hit, scopes)):
            return False
        return rule.kind not in _TEXT_KINDS or not self._is_silenced(context, hit, scopes)

    def _in_part(self, context: Context, hit: Hit, scopes: frozenset[str]) -> bool:
        from tenacious_lint.document.parts import parts_of

        start, end = context.normalised.text_span(hit.start, hit.end)
        return any(part.scope in scopes and part.start <= start and end <= part.end for part in parts_of(context.draft))

    def _is_silenced(self, context: Context, hit: Hit, scopes: frozenset[str]) -> bool:
        """Return whether words stand in a name the config allows, a URL, code, or a token of a template."""
        text = context.normalised.lower
        if self._allow is not None and covered(self._allow, self._allow_reach, text, hit.start, hit.end):
            return True
        if "link.url" not in scopes and context.draft.may_hold_links:
            from tenacious_lint.document.parts import holes_of

            start, end = context.normalised.text_span(hit.start, hit.end)
            if any(hole.start <= start and end <= hole.end for hole in holes_of(context.draft)):
                return True
        if "`" not in text and "~~~" not in text and not context.draft.metadata.template:
            return False
        from tenacious_lint.analysis.merge_token import code_holes, token_holes

        if any(hole.start < hit.start and hit.end < hole.end for hole in context.analysis(code_holes)):
            return True
        tokens = context.analysis(token_holes) if context.draft.metadata.template else ()
        return any(hole.start <= hit.start and hit.end <= hole.end for hole in tokens)

    @staticmethod
    def _settled(hits: Iterable[Hit]) -> list[Hit]:
        """Return hits in order of place; of overlapping ones the first, and the longest of those that begin together."""
        result: list[Hit] = []
        for hit in sorted(hits, key=lambda one: (one.start, -one.end)):
            if not result or hit.start >= result[-1].end:
                result.append(hit)
        return result


def _places(text: str, literal: str) -> Iterator[int]:
    at = text.find(literal)
    while at != -1:
        yield at
        at = text.find(literal, at + 1)


def _reaches_parts(scopes: frozenset[str]) -> bool:
    """Return whether scopes name parts of regions, not regions alone."""
    return bool(scopes & NESTED_SCOPES) or "link.url" in scopes


def named_error(error: Exception, rule_id: str, context: Context) -> CheckError:
    """Return an error of a check with the names of the rule and the draft."""
    if isinstance(error, CheckError):
        told = error.problems[0]
        return CheckError(Problem(draft_name(context), f"{rule_id}: {told.problem}", told.remedy))
    said = f"{rule_id} crashed: {type(error).__name__}: {error}"
    return CheckError(Problem(draft_name(context), said, "report it with the draft; --ignore the rule until it is mended"))


def draft_name(context: Context) -> str:
    """Return the draft as errors name it: its path, and which record of the file it is."""
    draft = context.draft
    return draft.path if draft.record is None else f"{draft.path}[{draft.record}]"
