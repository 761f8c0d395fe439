"""The lint program: all rules behind one automaton of literals, run on a draft to find what they find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tenacious_lint.checks.hit import Hit
from tenacious_lint.checks.text_filter import any_of, covered
from tenacious_lint.context import Context
from tenacious_lint.document.draft import NESTED_SCOPES
from tenacious_lint.engine.literal import literal_index
from tenacious_lint.engine.plan import Plan, PlanRule
from tenacious_lint.errors import CheckError
from tenacious_lint.rule import Rule
from tenacious_lint.rulepack.condition import MEMOISED, holds, is_memoised
from tenacious_lint.rulepack.select import matches

_TEXT_KINDS = frozenset({"phrases", "pattern", "substitution", "near", "tokens"})
"""Kinds that read words: silent inside URLs and template tokens, and inside names the config allows."""


class RuleSet:
    """The rules that run on some path: which of the program's rules are looked for, and which of those are reported."""

    def __init__(self, rules: Sequence[PlanRule], levels: Mapping[str, str | None]) -> None:
        self.levels = levels
        numbers = {rule.id: number for number, rule in enumerate(rules)}
        wanted = {numbers[rule_id] for rule_id in levels if rules[numbers[rule_id]].report == "finding"}
        needed = {numbers[other] for number in wanted for other in rules[number].needs}
        self.reported = frozenset(wanted)
        self.looked_for = frozenset(wanted | needed)
        self._rules = rules
        self._facts = sorted({path for number in self.looked_for for path in rules[number].when or () if path in MEMOISED})
        self._known: dict[tuple[Any, ...], frozenset[int]] = {}
        self._memoised = [number for number in self.looked_for if is_memoised(rules[number].when or {})]
        self._dynamic = [number for number in self.looked_for if not is_memoised(rules[number].when or {})]

    def runs(self, entry: str) -> bool:
        """Return whether an entry of a suppression names a rule that is reported on this path."""
        return any(matches(entry, self._rules[number].id) for number in self.reported)

    def active(self, context: Context) -> frozenset[int]:
        """Return the numbers of the rules whose conditions hold for a draft."""
        key = tuple(context.fact(path) for path in self._facts)
        known = self._known.get(key)
        if known is None:
            known = frozenset(number for number in self._memoised if self._holds(number, context))
            self._known[key] = known
        if not self._dynamic:
            return known
        return known | {number for number in self._dynamic if self._holds(number, context)}

    def _holds(self, number: int, context: Context) -> bool:
        when = self._rules[number].when
        return when is None or holds(when, context)


class Program:
    """Compiled rules. Matchers are made when a rule is first woken; running is thread-safe, since making one twice does no harm."""

    def __init__(self, plan: Plan, *, allow: Iterable[str] = (), timeout: float = 0.25) -> None:
        self.rules = plan.rules
        self.renamed = plan.renamed
        self._timeout = timeout
        self._allow = any_of(allow, inflect=False)
        table: dict[str, list[tuple[int, int]]] = {}
        for number, rule in enumerate(plan.rules):
            for literal, item in rule.anchors:
                table.setdefault(literal, []).append((number, item))
        self._literals = literal_index(list(table))
        self._wakes = list(table.values())
        self._always = [number for number, rule in enumerate(plan.rules) if rule.always and rule.kind != "combination"]
        self._combinations = [number for number, rule in enumerate(plan.rules) if rule.kind == "combination"]
        self._made: dict[int, tuple[Rule, Any]] = {}

    def rule(self, number: int) -> Rule:
        """Return a rule, typed."""
        return self._make(number)[0]

    def _make(self, number: int) -> tuple[Rule, Any]:
        made = self._made.get(number)
        if made is None:
            rule = self.rules[number].rule()
            matcher = rule.check.matcher()
            if hasattr(matcher, "scopes"):
                matcher.scopes = frozenset(rule.scope)
            if hasattr(matcher, "timeout"):
                matcher.timeout = self._timeout
            made = self._made[number] = rule, matcher
        return made

    def run(self, context: Context, rules: RuleSet) -> dict[int, list[Hit]]:
        """Return the hits of the rules that run, by number, in order of place. Raises CheckError if a rule crashes or runs out of time."""
        active = rules.active(context)
        woken: dict[int, list[tuple[int, int]]] = {number: [] for number in self._always if number in active}
        wakes = self._wakes
        for literal, offset in self._literals.hits(context.normalised.lower):
            for number, item in wakes[literal]:
                if number in active:
                    woken.setdefault(number, []).append((offset, item))
        found = {}
        for number, places in woken.items():
            if hits := self._guarded(context, number, lambda matcher, places=places: matcher.find(context, places)):
                found[number] = hits
        for number in self._combinations:
            if number in active:
                named = {self.rules[other].id: hits for other, hits in found.items()}
                hits = self._guarded(context, number, lambda matcher, named=named: matcher.combine(context, named))
                if hits:
                    found[number] = hits
        reported = {number: hits for number, hits in found.items() if number in rules.reported}
        return self._without_superseded(reported) if len(reported) > 1 else reported

    def _guarded(self, context: Context, number: int, find: Any) -> list[Hit]:
        """Run one matcher; whatever it raises becomes an error that names the rule and the draft."""
        rule_id = self.rules[number].id
        try:
            rule, matcher = self._make(number)
            return self._settled(rule, self._in_scope(context, rule, find(matcher), hasattr(matcher, "scopes")))
        except CheckError as error:
            told = error.problems[0]
            raise CheckError.at(_draft_name(context), f"{rule_id}: {told.problem}", told.remedy) from None
        except Exception as error:
            said = f"{rule_id} crashed: {type(error).__name__}: {error}"
            raise CheckError.at(_draft_name(context), said, "report it with the draft; --ignore the rule until it is mended") from error

    def _in_scope(self, context: Context, rule: Rule, hits: Iterable[Hit], scoped: bool) -> Iterator[Hit]:
        """Keep the hits that stand where the rule looks."""
        if scoped or rule.kind == "combination":
            yield from hits
            return
        scopes = frozenset(rule.scope)
        is_text = rule.kind in _TEXT_KINDS
        for hit in hits:
            region = next((one for one in context.regions if one.start <= hit.start <= one.end), None)
            nested = scopes & NESTED_SCOPES or "link.url" in scopes
            inside = region is not None and region.scope in scopes
            if not inside and not (nested and self._in_part(context, hit, scopes)):
                continue
            if is_text and self._is_silenced(context, hit, scopes):
                continue
            yield hit

    def _in_part(self, context: Context, hit: Hit, scopes: frozenset[str]) -> bool:
        from tenacious_lint.document.parts import parts_of

        start, end = context.normalised.text_span(hit.start, hit.end)
        return any(part.scope in scopes and part.start <= start and end <= part.end for part in parts_of(context.draft))

    def _is_silenced(self, context: Context, hit: Hit, scopes: frozenset[str]) -> bool:
        from tenacious_lint.document.parts import holes_of

        if self._allow is not None and covered(self._allow, context.normalised.lower, hit.start, hit.end):
            return True
        start, end = context.normalised.text_span(hit.start, hit.end)
        if "link.url" not in scopes and any(hole.start <= start and end <= hole.end for hole in holes_of(context.draft)):
            return True
        if not context.draft.metadata.template:
            return False
        from tenacious_lint.analysis.merge_token import token_holes

        return any(hole.start <= hit.start and hit.end <= hole.end for hole in context.analysis(token_holes))

    @staticmethod
    def _settled(rule: Rule, hits: Iterable[Hit]) -> list[Hit]:
        """Return hits in order of place; of overlapping ones the first, and the longest of those that begin together."""
        result: list[Hit] = []
        for hit in sorted(hits, key=lambda one: (one.start, -one.end)):
            if not result or hit.start >= result[-1].end:
                result.append(hit)
        return result

    def _without_superseded(self, found: dict[int, list[Hit]]) -> dict[int, list[Hit]]:
        """Drop the hits of rules where a rule that supersedes them reports on an overlapping span."""
        numbers = {self.rules[number].id: number for number in found}
        for number in list(found):
            for other in self.rules[number].supersedes:
                loser = numbers.get(other)
                if loser is not None and loser in found:
                    kept = [hit for hit in found[loser] if not any(_overlap(hit, winner) for winner in found[number])]
                    found[loser] = kept
        return {number: hits for number, hits in found.items() if hits}


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end or one.start == other.start


def _draft_name(context: Context) -> str:
    draft = context.draft
    return draft.path if draft.record is None else f"{draft.path}[{draft.record}]"
