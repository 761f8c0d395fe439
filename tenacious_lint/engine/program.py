"""The lint program: all rules behind one automaton of literals, run on a draft to find what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any

from tenacious_lint.checks.hit import Hit
from tenacious_lint.checks.text_filter import any_of, covered, reach_of
from tenacious_lint.context import Context
from tenacious_lint.document.draft import NESTED_SCOPES
from tenacious_lint.document.normalise import Normalised
from tenacious_lint.engine.plan import Plan
from tenacious_lint.engine.rule_set import RuleSet
from tenacious_lint.engine.waker import Entry, Waker
from tenacious_lint.errors import CheckError, Problem
from tenacious_lint.rule import Rule

_HEAD = frozenset({"subject", "preheader"})
"""Short regions: rules that look only there are sought only there."""
_OWN_SCOPE = frozenset({"measure", "required", "combination", "state", "reference"})
"""Kinds that mind their scope themselves: what they find may be an absence, or the sum of several regions."""
_TEXT_KINDS = frozenset({"phrases", "listed", "pattern", "substitution", "near", "tokens"})
"""Kinds that read words: silent inside URLs and template tokens, and inside names the config allows."""


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
        self._scopes = [
            None if rule.kind in _OWN_SCOPE or _reaches_parts(frozenset(rule.scope)) else frozenset(rule.scope) for rule in plan.rules
        ]
        """Where each rule looks, None if that cannot be told from the region alone."""
        anchors = [(number, *anchor) for number, rule in enumerate(plan.rules) for anchor in rule.anchors]
        in_head = {number for number, scopes in enumerate(self._scopes) if scopes is not None and scopes <= _HEAD}
        self._head = Waker(anchor for anchor in anchors if anchor[0] in in_head)
        self._anywhere = Waker(anchor for anchor in anchors if anchor[0] not in in_head)
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
        """Return the hits of the rules that report, by number, in order of place. Raises CheckError if one crashes or runs out of time."""
        return self.search(context, rules)[0]

    def search(self, context: Context, rules: RuleSet) -> tuple[dict[int, list[Hit]], list[str]]:
        """Return what `run` does, and the ids of the marks that the score asks about and that were found. Raises CheckError."""
        active = rules.active(context)
        woken: dict[int, list[tuple[int, int]]] = {number: [] for number in self._always if number in active}
        if not context.draft.text.isascii():
            woken.update((number, []) for number in self._odd if number in active)
        lower = context.normalised.lower
        self._wake(context, self._anywhere.hits(lower), 0, active, woken)
        for scope, start, end in context.regions:
            if scope in _HEAD:
                self._wake(context, self._head.hits(lower[start:end]), start, active, woken)
        found = {}
        reported, marks = rules.reported, rules.marks
        for number, places in woken.items():
            if (number in reported or number in marks) and (hits := self._guarded(context, number, places, None)):
                found[number] = hits
        for number in self._combinations:
            if number in active and self._may_combine(number, woken):
                named = {}
                for other in self.rules[number].needs:
                    index = self._numbers[other]
                    if index not in found and index in woken and index not in reported and index not in marks:
                        found[index] = self._guarded(context, index, woken[index], None)
                    named[other] = found.get(index, [])
                if hits := self._guarded(context, number, [], named):
                    found[number] = hits
        return (
            {number: hits for number, hits in found.items() if number in reported},
            [self.rules[number].id for number, hits in found.items() if number in marks and hits],
        )

    def _wake(
        self,
        context: Context,
        hits: Sequence[tuple[tuple[Entry, ...], int]],
        shift: int,
        active: Set[int],
        woken: dict[int, list[tuple[int, int]]],
    ) -> None:
        """Note in `woken` the places (`shift` behind those of the hits) where an active rule looks and may find something."""
        normalised, scopes, probes, regions = context.normalised, self._scopes, self._probes, context.regions
        last = len(regions) - 1
        at, end, scope = -1, -1, ""
        for entries, place in hits:
            offset = place + shift
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
