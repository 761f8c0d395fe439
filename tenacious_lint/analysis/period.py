"""When something is said to have happened: "in March", "in Q1", "last month", "two weeks ago".

A time is read as the span of days it may mean, by the day of the draft. Where the year is left open, the latest that has begun is meant.
"""

from __future__ import annotations

import calendar as days
import re
from datetime import date, timedelta
from typing import NamedTuple

from tenacious_lint.analysis.calendar import MONTHS, mentions
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.quantity import Quantity, quantities_in
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy


class Period(NamedTuple):
    """A time at [start, end) of the normalised text: the days it may mean, first and last."""

    start: int
    end: int
    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Return whether a day may be meant."""
        return self.first <= day <= self.last


_MONTH = "|".join(MONTHS)
_NAMED = Cue(
    rf"\b(?:(?P<part>early|mid|late|last|this|since|in|of|from|until|by|the|end of|start of"
    rf"|beginning of)[ -])?(?P<month>(?:{_MONTH})\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov"
    rf"|dec)\b\.?)(?:,?\s(?:of\s)?(?P<year>20\d\d))?"
    r"|\b(?P<quarter>q[1-4]|(?:first|second|third|fourth) quarter)(?:\s(?:of\s)?(?P<qyear>20\d\d))?\b"
    r"|\b(?:in|since|during|of|early|late|mid)[ -](?P<only>20\d\d)\b"
    r"|\b(?:(?:last|this|in|over|since|in the|early|late) )+(?P<season>spring|summer|autumn|fall|winter)(?:(?: of)? (?P<syear>20\d\d))?\b"
    r"|\b(?P<relative>(?:earlier |late |early )?(?:last|this|the past|the last|previous) (?:week|month|quarter|year|fortnight)"
    r"|yesterday|the other day|today|this morning)\b"
)
_AGO = lazy(r"\s(?:or so )?(?:ago|back|earlier)\b")
_VAGUE_AGO = Cue(
    r"\b(?:a few|several|some|a couple of) (?P<unit>days|weeks|months|years) (?:ago|back)\b|\b(?:a|one|last) (?P<one>day|week"
    r"|month|year) ago\b"
)
_WITHIN = lazy(r"\b(?:in|over|within|during) (?:the )?(?:last|past) \Z")
_MUST_FOLLOW = frozenset({"may", "march", "mar"})
_MONTH_DAYS = 30.44 / 30
"""What a month is longer than the 30 days it counts as."""
_UNIT_DAYS = {"days": (2, 13), "weeks": (14, 56), "months": (60, 240), "years": (730, 2200)}
_ONE_DAYS = {"day": (1, 1), "week": (5, 10), "month": (25, 37), "year": (330, 400)}


def periods_in(context: Context, start: int, end: int) -> list[Period]:
    """Return the times named in [start, end), in order; future ones among them."""
    text = context.normalised.lower
    found = [
        Period(one.start, one.end, one.nearest(context.as_of) or context.as_of, one.nearest(context.as_of, last=True) or context.as_of)
        for one in mentions(context, [hit.start("month") for hit in _NAMED.finditer(context, start, end) if hit["month"]])
        if one.nearest(context.as_of) is not None and start <= one.start and one.end <= end
    ]
    taken = [(one.start, one.end) for one in found]
    for hit in _NAMED.finditer(context, start, end):
        if any(first < hit.end() and hit.start() < last for first, last in taken):
            continue
        if (read := _named(context, hit)) is not None:
            found.append(read)
    for hit in _VAGUE_AGO.finditer(context, start, end):
        low, high = _UNIT_DAYS[hit["unit"]] if hit["unit"] else _ONE_DAYS[hit["one"]]
        found.append(_back(context, hit.start(), hit.end(), low, high))
    for quantity in quantities_in(context, start, end):
        if quantity.kind == "duration" and quantity.unit not in ("minute", "hour"):
            if ago := _AGO.match(text, quantity.end):
                found.append(_ago(context, quantity, ago.end()))
            elif _WITHIN.search(text, max(start, quantity.start - 24), quantity.start):
                found.append(_back(context, quantity.start, quantity.end, 0, int(quantity.days)))
    return sorted(found)


def _named(context: Context, hit: re.Match[str]) -> Period | None:
    group = hit.group
    start, end = hit.span()
    today = context.as_of
    if name := group("month"):
        at = hit.start("month")
        if name in _MUST_FOLLOW and not (context.normalised.cased[at].isupper() and (group("part") or group("year"))):
            return None
        month = [one[:3] for one in MONTHS].index(name[:3]) + 1
        year = int(group("year")) if group("year") else today.year if month <= today.month else today.year - 1
        return Period(at, end, date(year, month, 1), _month_end(year, month))
    if name := group("quarter"):
        number = int(name[1]) if name[0] == "q" else ["first", "second", "third", "fourth"].index(name.split()[0]) + 1
        year = int(group("qyear")) if group("qyear") else today.year if number <= (today.month + 2) // 3 else today.year - 1
        return Period(start, end, date(year, 3 * number - 2, 1), _month_end(year, 3 * number))
    if name := group("season"):
        return _season(context.as_of, start, end, name, group("syear"))
    if group("only"):
        return Period(start, end, date(int(group("only")), 1, 1), date(int(group("only")), 12, 31))
    return _relative(context, start, end, group("relative"))


def _season(today: date, start: int, end: int, name: str, year: str | None) -> Period:
    month = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[name]
    number = int(year) if year else today.year if month <= today.month else today.year - 1
    last = _month_end(number + (month == 12), (month + 2) if month < 12 else 2)
    return Period(start, end, date(number, month, 1), last)


def _relative(context: Context, start: int, end: int, words: str) -> Period:
    if words in ("yesterday", "the other day", "today", "this morning"):
        return _back(context, start, end, 0, 6 if "other" in words else 2)
    past = {"week": (0, 14), "fortnight": (0, 28), "month": (0, 62), "quarter": (0, 184), "year": (0, 730)}
    unit = words.rsplit(" ", 1)[1]
    if "this" in words:
        return _back(context, start, end, 0, {"week": 7, "fortnight": 14, "month": 31, "quarter": 92, "year": 366}[unit])
    return _back(context, start, end, *past[unit])


def _ago(context: Context, quantity: Quantity, end: int) -> Period:
    few, many = quantity.fewest_days, quantity.days
    if quantity.unit == "month":
        few, many = few * _MONTH_DAYS, many * _MONTH_DAYS
    slack = max(2.0, 0.15 * many) if quantity.unit in ("day", "week") else 16 if quantity.unit == "month" else 100
    return _back(context, quantity.start, end, int(few - slack), int(many + slack))


def _back(context: Context, start: int, end: int, fewest: int, most: int) -> Period:
    today = context.as_of
    return Period(start, end, today - timedelta(days=most), today - timedelta(days=max(0, fewest)))


def _month_end(year: int, month: int) -> date:
    return date(year, month, days.monthrange(year, month)[1])
