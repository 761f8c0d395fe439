"""Days of the brief's events that a draft names: a month, a quarter, "last week", "three days ago"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

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
    if not facts.events:
        return
    for start, end, fits in _said(context):
        for event in facts.events:
            if fits(event.day):
                topic = TOPICS.get(event.signal)
                if topic is None or topic.search(context, *around(context, start, end)) is not None:  # the sentence speaks of its signal
                    yield Reference(start, end, "date", event.pointer, event.day)


def _said(context: Context) -> Iterator[tuple[int, int, Callable[[date], bool]]]:
    """Yield where a day is named, and what says whether it is the one of an event."""
    for start, end, month, year in _months(context):
        yield start, end, partial(_is_in, frozenset({month}), year)
    for found in _QUARTER.finditer(context):
        last = 3 * int(found["quarter"])
        yield found.start(), found.end(), partial(_is_in, frozenset({last - 2, last - 1, last}), found["year"])
    for found in _RELATIVE.finditer(context):
        yield found.start(), found.end(), partial(_is_relative, context.as_of, found)
    for quantity in quantities(context):
        if quantity.kind == "duration" and _AGO.match(context.normalised.lower, quantity.end):
            unit = _UNIT_DAYS.get(quantity.unit or "", 1)
            yield quantity.start, quantity.end, partial(_is_ago, context.as_of, quantity.fewest_days - unit, quantity.days + unit)


def _is_in(months: frozenset[int], year: str | None, day: date) -> bool:
    return day.month in months and year in (None, str(day.year))


def _is_ago(as_of: date, fewest: float, most: float, day: date) -> bool:
    return fewest <= (as_of - day).days <= most


def _months(context: Context) -> Iterator[tuple[int, int, int, str | None]]:
    """Yield the months that are written with a capital, as (start, end, number, year)."""
    places, cased = word_places(context), context.normalised.cased
    for word in places.keys() & _MONTH_NUMBERS.keys():
        for start in places[word]:
            if cased.startswith(word.capitalize(), start):
                found = _YEAR.match(cased, start + len(word))
                yield start, found.end() if found else start, _MONTH_NUMBERS[word], found["year"] if found else None


def _is_relative(as_of: date, found: re.Match[str], day: date) -> bool:
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
