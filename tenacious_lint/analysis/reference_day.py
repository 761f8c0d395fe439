"""Days of the brief's events that a draft names: a month, a quarter, "last week", "three days ago"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from tenacious_lint.analysis.calendar import MONTHS
from tenacious_lint.analysis.cue import Cue, word_places
from tenacious_lint.analysis.fact import Facts
from tenacious_lint.analysis.fact_kind import Reference
from tenacious_lint.analysis.quantity import quantities
from tenacious_lint.analysis.topic import TOPICS, around
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

_MONTH_NUMBERS = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
_YEAR = lazy(r"(?:[.,]? (?P<year>20\d\d)\b)?")
_QUARTER = Cue(r"\bq(?P<quarter>[1-4])(?:[ /'-]?(?P<year>20\d\d))?\b")
_RELATIVE = Cue(r"\b(?:(?P<which>last|this|past|previous)\s(?P<unit>week|month|quarter|year)|yesterday|earlier this (?:week|month|year))\b")
_AGO = lazy(r"\s(?:ago|back|earlier|in)\b")
_UNIT_DAYS = {"week": 7, "month": 30, "quarter": 91, "year": 365}


def days(context: Context, facts: Facts) -> Iterator[Reference]:
    """Yield the events whose days the draft names."""
    lower = context.normalised.lower
    for start, end, month, year in _months(context):
        yield from _dated(context, facts, start, end, lambda day, m=month, y=year: day.month == m and y in (None, str(day.year)))
    for found in _QUARTER.finditer(context):
        quarter, year = int(found["quarter"]), found["year"]
        yield from _dated(
            context, facts, *found.span(), lambda day, q=quarter, y=year: (day.month + 2) // 3 == q and y in (None, str(day.year))
        )
    for found in _RELATIVE.finditer(context):
        yield from _dated(context, facts, *found.span(), lambda day, found=found: _is_relative(context.as_of, day, found))
    for quantity in quantities(context):
        if quantity.kind == "duration" and _AGO.match(lower, quantity.end):
            unit = _UNIT_DAYS.get(quantity.unit or "", 1)
            fewest, most = quantity.fewest_days - unit, quantity.days + unit
            yield from _dated(
                context, facts, quantity.start, quantity.end, lambda day, f=fewest, m=most: f <= (context.as_of - day).days <= m
            )


def _months(context: Context) -> Iterator[tuple[int, int, int, str | None]]:
    """Yield the months that are written with a capital, as (start, end, number, year)."""
    places, cased = word_places(context), context.normalised.cased
    for word in places.keys() & _MONTH_NUMBERS.keys():
        for start in places[word]:
            if cased.startswith(word.capitalize(), start):
                found = _YEAR.match(cased, start + len(word))
                yield start, found.end() if found else start, _MONTH_NUMBERS[word], found["year"] if found else None


def _is_relative(as_of: date, day: date, found: re.Match[str]) -> bool:
    age = (as_of - day).days
    unit = found["unit"]
    if unit is None:
        return 0 <= age <= 2 if found.group() == "yesterday" else 0 <= age < 366
    months = (as_of.year - day.year) * 12 + as_of.month - day.month
    back = 0 if found["which"] == "this" else 1
    if unit == "week":
        return 0 <= age <= 7 * (1 + back)
    if unit == "month":
        return months == back or (back == 1 and 0 <= age <= 31)
    if unit == "quarter":
        return (as_of.year * 4 + (as_of.month - 1) // 3) - (day.year * 4 + (day.month - 1) // 3) == back
    return as_of.year - day.year == back


def _dated(context: Context, facts: Facts, start: int, end: int, fits: Callable[[date], bool]) -> Iterator[Reference]:
    """Yield the events of a day, if the sentence speaks of their signal."""
    for event in facts.events:
        if fits(event.day):
            topic = TOPICS.get(event.signal)
            if topic is None or topic.search(context, *around(context, start, end)) is not None:
                yield Reference(start, end, "date", event.pointer, event.day)
