"""Which rules run on some path, and which of them on a draft there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tenacious_lint.context import Context
from tenacious_lint.engine.plan import PlanRule
from tenacious_lint.rulepack.condition import holds, is_memoised
from tenacious_lint.rulepack.select import matches


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
        self._known: dict[tuple[Any, ...], frozenset[int]] = {}
        self._memoised = [number for number in self.looked_for if is_memoised(rules[number].when or {})]
        self._dynamic = [number for number in self.looked_for if not is_memoised(rules[number].when or {})]

    def runs(self, entry: str) -> bool:
        """Return whether an entry of a suppression names a rule that is reported on this path."""
        return any(matches(entry, self._rules[number].id) for number in self.reported)

    def active(self, context: Context) -> frozenset[int]:
        """Return the numbers of the rules whose conditions hold for a draft."""
        key = context.kind
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
