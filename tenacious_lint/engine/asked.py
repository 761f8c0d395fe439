"""What rules find on one draft, each rule run when it is first asked about: a mark or a part of a combination often is not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence, Set

from tenacious_lint.checks.hit import Hit
from tenacious_lint.engine.plan import PlanRule

Find = Callable[[int, Mapping[str, Sequence[Hit]] | None], list[Hit]]
"""Runs a rule by its number; a combination is given the hits of the others by id."""


class Asked:
    """The hits of rules by number, remembered."""

    def __init__(self, rules: Sequence[PlanRule], numbers: Mapping[str, int], active: Set[int], find: Find) -> None:
        """Take all rules, their numbers by id, the numbers of those whose conditions hold, and what runs one."""
        self.rules = rules
        self.numbers = numbers
        self._active = active
        self._find = find
        self._hits: dict[int, list[Hit]] = {}

    def hits(self, number: int) -> list[Hit]:
        """Return the hits of a rule in order of place, none if it is not active. Raises CheckError."""
        known = self._hits.get(number)
        if known is None:
            self._hits[number] = []  # for a combination that asks about itself
            known = self._hits[number] = self._found(number) if number in self._active else []
        return known

    def _found(self, number: int) -> list[Hit]:
        rule = self.rules[number]
        if rule.kind != "combination":
            return self._find(number, None)
        named = Named(self, rule.needs)
        # one that must be there and is not spares asking about the others
        return self._find(number, named) if all(named[other] for other in rule.data["check"].get("all", ())) else []


class Named(Mapping[str, Sequence[Hit]]):
    """The hits of the rules that a combination asks about, by id, each found when it is asked for."""

    def __init__(self, asked: Asked, ids: Sequence[str]) -> None:
        self._asked = asked
        self._ids = ids

    def __getitem__(self, rule_id: str) -> Sequence[Hit]:
        return self._asked.hits(self._asked.numbers[rule_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


class Marks(Collection[str]):
    """The ids of the marks that stand in a draft, each looked for when it is asked about."""

    def __init__(self, asked: Asked, numbers: Set[int]) -> None:
        """Take the numbers of the marks that count."""
        self._asked = asked
        self._numbers = numbers

    def __contains__(self, rule_id: object) -> bool:
        number = self._asked.numbers.get(str(rule_id))
        return number is not None and number in self._numbers and bool(self._asked.hits(number))

    def __iter__(self) -> Iterator[str]:
        return (self._asked.rules[number].id for number in sorted(self._numbers) if self._asked.hits(number))

    def __len__(self) -> int:
        return sum(1 for _ in self)
