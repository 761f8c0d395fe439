"""The lint program: all rules behind one automaton of literals, run on a draft to find what they find."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from typing import Any

from tenacious_lint.checks.hit import Hit
from tenacious_lint.checks.text_filter import any_of, covered, reach_of
from tenacious_lint.context import Context
from tenacious_lint.document.draft import NESTED_SCOPES
from tenacious_lint.document.normalise import Normalised
from tenacious_lint.engine.asked import Asked, Marks
from tenacious_lint.engine.circumstance import needs_brief
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


_PATIENCE = 8
"""So often an item is held absent by its words before it is compiled, which makes that quicker to tell."""
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
        self._in_head = {number for number, scopes in enumerate(self._scopes) if scopes is not None and scopes <= _HEAD}
        self._wakers: dict[bool, tuple[Waker, Waker]] = {}
        self._probes: dict[Entry, Probe | None] = {}
        self._misses: dict[Entry, int] = {}
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

    def search(self, context: Context, rules: RuleSet) -> tuple[dict[int, list[Hit]], Collection[str]]:
        """Return what `run` does, and the ids of the marks that the score asks about and that stand there. Raises CheckError.

        A mark is looked for when it is first asked about: whether it is among the marks, or by a combination.
        """
        active = rules.active(context)
        reported = rules.reported
        woken: dict[int, list[tuple[int, int]]] = {number: [] for number in self._always if number in active}
        if not context.draft.text.isascii():
            woken.update((number, []) for number in self._odd if number in active)
        lower = context.normalised.lower
        head, anywhere = self._wakers_for(context)
        self._wake(context, anywhere.hits(lower), 0, active, reported, woken)
        for scope, start, end in context.regions:
            if scope in _HEAD:
                self._wake(context, head.hits(lower[start:end]), start, active, reported, woken)
        asked = Asked(self.rules, self._numbers, active, lambda number, named: self._find(context, number, woken, reported, named))
        found = {number: hits for number in woken if number in reported and (hits := asked.hits(number))}
        for number in self._combinations:
            if number in reported and (hits := asked.hits(number)):
                found[number] = hits
        return found, Marks(asked, rules.marks)

    def _wakers_for(self, context: Context) -> tuple[Waker, Waker]:
        """Return what finds the anchors in the head of a mail, and everywhere; without a brief, of the rules that can do without."""
        has_brief = context.brief is not None
        known = self._wakers.get(has_brief)
        if known is None:
            anchors = [
                (number, *anchor)
                for number, rule in enumerate(self.rules)
                if has_brief or not needs_brief(rule.when)
                for anchor in rule.anchors
            ]
            head = Waker(anchor for anchor in anchors if anchor[0] in self._in_head)
            known = self._wakers[has_brief] = head, Waker(anchor for anchor in anchors if anchor[0] not in self._in_head)
        return known

    def _find(
        self,
        context: Context,
        number: int,
        woken: Mapping[int, Sequence[tuple[int, int]]],
        tested: Set[int],
        named: Mapping[str, Sequence[Hit]] | None,
    ) -> list[Hit]:
        """Return the hits of a rule that is active: a combination (`named`) of others' hits, or one that was woken."""
        if named is not None:
            return self._guarded(context, number, (), named)
        places = woken.get(number)
        if places is None:
            return []
        if places and number not in tested:
            places = self._may_find(context, number, places)
            if not places and not self.rules[number].always:
                return []
        return self._guarded(context, number, places, None)

    def _wake(
        self,
        context: Context,
        hits: Sequence[tuple[Sequence[Entry], int]],
        shift: int,
        active: Set[int],
        tested: Set[int],
        woken: dict[int, list[tuple[int, int]]],
    ) -> None:
        """Note in `woken` the places (`shift` behind those of the hits) where an active rule looks and, if `tested`, may find something."""
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
                if number in tested:
                    if entry not in probes and self._is_absent(entry, normalised, offset):
                        continue
                    probe = probes[entry] if entry in probes else self._probe(entry)
                    if probe is not None and not probe(normalised, offset):
                        continue
                if number in woken:
                    woken[number].append((offset, entry[1]))
                else:
                    woken[number] = [(offset, entry[1])]

    def _is_absent(self, entry: Entry, text: Normalised, at: int) -> bool:
        """Return whether an item surely matches nothing around an anchor, since no other word of it is near.

        That is asked a few times before the item is compiled: a short run compiles little.
        """
        items = self.rules[entry[0]].items
        misses = self._misses.get(entry, 0)
        if items is None or misses >= _PATIENCE:
            return False
        _, _, lead, reach, _, _, local, also = items[entry[1]]
        if not also or not local or lead is None or reach is None:
            return False
        around = text.lower[max(at - lead, 0) : at + reach]
        if any(word in around for word in also):
            return False
        self._misses[entry] = misses + 1
        return True

    def _probe(self, entry: Entry) -> Probe | None:
        """Return (and keep) the quick test of an item at an anchor, None if its matcher has to be asked: most anchors lead nowhere."""
        try:
            matcher = self._make(entry[0])[1]
            probe = matcher.probe(entry[1]) if hasattr(matcher, "probe") else None
        except Exception:  # whatever is wrong is told when the rule runs, with its name
            probe = None
        self._probes[entry] = probe
        return probe

    def _may_find(self, context: Context, number: int, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return those of the places of a rule's anchors where it may find something."""
        kept = []
        for offset, item in places:
            entry = number, item
            probe = self._probes[entry] if entry in self._probes else self._probe(entry)
            if probe is None or probe(context.normalised, offset):
                kept.append((offset, item))
        return kept

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
