"""Check kind `date`: dates that cannot be, and dates that are offered after they have passed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tenacious_lint.analysis.calendar import ANCHORS, MONTHS, WEEKDAYS, Mention, days_in, is_offered, mentions
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.schema import described

_MOST_DAYS_AGO = 92
"""A date without a year counts as past for a quarter of a year; before that, next year's may be meant."""


@dataclass(frozen=True, kw_only=True)
class Spec:
    """One fault of dates."""

    fault: Literal["impossible", "past"] = described("what is sought")

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "date", "weekday", "as_of", "reason"})

    def matcher(self) -> DateMatcher:
        """Return the compiled check."""
        return DateMatcher(self)


class DateMatcher:
    """Reads the dates around the names of months and the numbers of years."""

    anchors: Sequence[Anchor] = tuple(Anchor(literal, 0, begins_word=True) for literal in ANCHORS)

    def __init__(self, spec: Spec) -> None:
        self._judge = _impossible if spec.fault == "impossible" else _past

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the dates that have the fault."""
        for mention in mentions(context, (offset for offset, _ in woken)):
            if hit := self._judge(context, mention):
                yield hit


def _impossible(context: Context, mention: Mention) -> Hit | None:
    if mention.last > (most := days_in(mention.month, mention.year)):
        month = MONTHS[mention.month - 1].capitalize()
        year = f" {mention.year}" if mention.year is not None else ""
        return _hit(context, mention, f"{mention.last} {month}{year}", "", f"{month}{year} has {most} days")
    if mention.weekday is None:
        return None
    nearest = mention.nearest(context.as_of)
    if nearest is not None and nearest.weekday() == mention.weekday:
        return None
    if mention.year is None and (nearest is None or not is_offered(context, mention)):
        this_year = context.as_of.year
        days = [day for year in (this_year, this_year - 1, this_year + 1) if (day := mention.date_in(year)) is not None]
        if not days or any(day.weekday() == mention.weekday for day in days):
            return None
        nearest = days[0]
    if nearest is None:
        return None
    return _hit(context, mention, _said(nearest), _weekday(nearest), f"{_said(nearest)} is a {_weekday(nearest)}")


def _past(context: Context, mention: Mention) -> Hit | None:
    meant = mention.nearest(context.as_of, last=True)
    if meant is None or meant >= context.as_of:
        return None
    if mention.year is None and (context.as_of - meant).days > _MOST_DAYS_AGO:
        return None
    if mention.year is None and mention.weekday is not None and mention.last == mention.day and meant.weekday() != mention.weekday:
        return None
    if not is_offered(context, mention):
        return None
    return _hit(context, mention, _said(meant), _weekday(meant), f"{_said(meant)} is past")


def _hit(context: Context, mention: Mention, day: str, weekday: str, reason: str) -> Hit:
    return Hit(mention.start, mention.end, {"date": day, "weekday": weekday, "as_of": context.as_of.isoformat(), "reason": reason})


def _said(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()].capitalize()
