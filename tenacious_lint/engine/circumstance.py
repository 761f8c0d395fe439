"""The conditions of many rules, answered together: each different one once, and those of a kind or a brief once for all its drafts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tenacious_lint.context import Context
from tenacious_lint.rule import Conditions
from tenacious_lint.rulepack.condition import MEMOISED, holds

_BRIEFS = 16
"""So many briefs are remembered with what they answer: many drafts of one campaign share one."""

_Open = list[tuple[int, tuple[int, ...]]]
"""Rules with the numbers of the conditions of theirs that are not answered yet."""


def needs_brief(conditions: Conditions | None) -> bool:
    """Return whether conditions cannot hold for a draft without a brief: every path into it is unknown there."""
    return any(
        path == "brief" or (path.startswith("brief.") and not (isinstance(wanted, dict) and wanted.get("exists") is False))
        for path, wanted in (conditions or {}).items()
    )


class Circumstances:
    """The conditions of rules, by the number of the rule. Thread-safe: an answer given twice is the same."""

    def __init__(self, conditions: Mapping[int, Iterable[Conditions]]) -> None:
        self._numbers: dict[str, int] = {}
        self._each: list[Conditions] = []
        self._rules: _Open = [
            (rule, tuple(self._number(path, wanted) for when in some for path, wanted in when.items())) for rule, some in conditions.items()
        ]
        paths = [next(iter(one)) for one in self._each]
        self._of_kind = frozenset(number for number, path in enumerate(paths) if path in MEMOISED)
        self._of_brief = frozenset(number for number, path in enumerate(paths) if path.startswith("brief."))
        self._by_kind: dict[tuple[Any, ...], tuple[frozenset[int], _Open]] = {}
        self._by_brief: dict[tuple[Any, ...], tuple[Any, frozenset[int], _Open]] = {}

    def _number(self, path: str, wanted: Any) -> int:
        key = f"{path} {wanted!r}"
        if key not in self._numbers:
            self._numbers[key] = len(self._each)
            self._each.append({path: wanted})
        return self._numbers[key]

    def hold(self, context: Context) -> frozenset[int]:
        """Return the numbers of the rules whose conditions all hold for a draft."""
        known, open_ = self._for_brief(context, context.kind)
        return known | self._settle(open_, context, None)[0] if open_ else known

    def _for_kind(self, context: Context, kind: tuple[Any, ...]) -> tuple[frozenset[int], _Open]:
        found = self._by_kind.get(kind)
        if found is None:
            found = self._by_kind[kind] = self._settle(self._rules, context, self._of_kind)
        return found

    def _for_brief(self, context: Context, kind: tuple[Any, ...]) -> tuple[frozenset[int], _Open]:
        """Return the rules that a kind of draft and a brief settle, and those that they leave open."""
        brief = context.brief
        key = kind, id(brief), context.as_of if brief is not None else None  # the age of a signal hangs on the day
        found = self._by_brief.get(key)
        if found is not None and found[0] is brief:
            return found[1:]
        known, open_ = self._for_kind(context, kind)
        more, open_ = self._settle(open_, context, self._of_brief)
        for old in list(self._by_brief)[: 1 - _BRIEFS]:
            self._by_brief.pop(old, None)
        self._by_brief[key] = brief, known | more, open_
        return known | more, open_

    def _settle(self, rules: _Open, context: Context, which: frozenset[int] | None) -> tuple[frozenset[int], _Open]:
        """Return the rules that hold, and those that other conditions than `which` (None: all) leave open."""
        answers: dict[int, bool] = {}
        known: list[int] = []
        open_: _Open = []
        for rule, numbers in rules:
            left = []
            for number in numbers:
                if which is not None and number not in which:
                    left.append(number)
                    continue
                answer = answers.get(number)
                if answer is None:
                    answer = answers[number] = holds(self._each[number], context)
                if not answer:
                    break
            else:
                if left:
                    open_.append((rule, tuple(left)))
                else:
                    known.append(rule)
        return frozenset(known), open_
