"""Which rules run on some path, and which of them on a draft there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tenacious_lint.context import Context
from tenacious_lint.engine.circumstance import Circumstances
from tenacious_lint.engine.plan import PlanRule
from tenacious_lint.rule import Conditions
from tenacious_lint.rulepack.select import matches

if TYPE_CHECKING:  # a run without a rubric never loads it
    from tenacious_lint.engine.score import Scorer


class RuleSet:
    """The rules that run on some path: which of the program's rules are looked for, which of those are reported, and which are scored."""

    def __init__(self, rules: Sequence[PlanRule], levels: Mapping[str, str | None], scorer: Scorer | None = None) -> None:
        """Take all rules, the ids of those that run with the severity the config gives them, and what scores drafts by them."""
        self.levels = levels
        self.scorer = scorer
        numbers = {rule.id: number for number, rule in enumerate(rules)}
        wanted = {numbers[rule_id] for rule_id in levels if rules[numbers[rule_id]].report == "finding"}
        needed = {numbers[other] for number in wanted for other in rules[number].needs}
        self.reported = frozenset(wanted)
        self.marks = scorer.marks if scorer is not None else frozenset()
        scored = self.marks | {numbers[other] for number in self.marks for other in rules[number].needs}
        self.looked_for = frozenset(wanted | needed | scored)
        self._rules = rules
        self._for_score = scored - wanted - needed
        """Rules that only the score asks about: they need not run where no draft is scored."""
        self._conditions = Circumstances({number: self._conditions_of(number) for number in self.looked_for})

    def runs(self, entry: str) -> bool:
        """Return whether an entry of a suppression names a rule that is reported on this path."""
        return any(matches(entry, self._rules[number].id) for number in self.reported)

    def active(self, context: Context) -> frozenset[int]:
        """Return the numbers of the rules whose conditions hold for a draft."""
        return self._conditions.hold(context)

    def _conditions_of(self, number: int) -> list[Conditions]:
        own = self._rules[number].when
        rubric = self.scorer.rubric.when if self.scorer is not None and number in self._for_score else None
        return [when for when in (own, rubric) if when]
