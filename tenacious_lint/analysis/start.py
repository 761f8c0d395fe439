"""When something is said to begin: "Monday", "next week", "within 30 days", "immediately", "by 15 June"."""

from __future__ import annotations

import calendar as days
import re
from datetime import date, timedelta
from typing import NamedTuple

from tenacious_lint.analysis.calendar import MONTHS, WEEKDAYS, mentions
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.quantity import quantities
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy


class Start(NamedTuple):
    """A start at [start, end) of the normalised text: the latest day it may mean, in days from the day of the draft."""

    start: int
    end: int
    days: int


_MONTH = "|".join(MONTHS)
_WORDS = Cue(
    r"\b(?P<now>immediately|right away|straight away|straightaway|at once|right now|from day one|on day one|today(?!'s)|instantly"
    r"|without delay|as soon as you sign|asap|as soon as possible|within hours|in a matter of days|in days|within days"
    r"|a few days|any day|as (?:quickly|soon|fast) as you (?:can|like|want|say|are|have|wish)|whenever you (?:like|want|say|wish"
    r"|are)|the (?:moment|minute|day|week|hour) you)\b"
    r"|\b(?P<tomorrow>tomorrow|day after tomorrow|within (?:24|48) hours|in 48 hours)\b"
    r"|\b(?P<this>(?:later |still )?this week|(?:before|by|ahead of|over) (?:the |this )?weekend|(?:within|inside|before) (?:the"
    r"|this) week(?: is (?:over|out|done))?|by the end of (?:the|this) week|end of (?:the|this) week)\b"
    r"|\b(?P<nextday>(?:on |by |from |this |coming |this coming |next )*(?P<weekday>monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday))\b(?! (?:to|-|through)\b)"
    r"|\b(?P<next>next week|(?:in|within|inside)(?: under| less than| about| just| only)? a week|a week from now|the week after"
    r"|(?:the |this )?(?:bank )?holiday(?: weekend)?|after the (?:long )?weekend|a week's notice"
    r"|give us a week|give me a week)\b"
    r"|\b(?P<fortnight>(?:in|within|inside|under|about)(?: under| less than| about| just| only)? a fortnight|a couple of weeks"
    r"|the week after next)\b"
    r"|\b(?P<month>this month|by (?:the )?(?:month's end|month-end|end of (?:the|this) month)|end of the month"
    r"|before the month is out|within the month)\b"
    r"|\b(?P<nextmonth>next month|in a month|within a month|a month from now)\b"
    r"|\b(?:in|by|from|early|late|mid|before|of|during|this)[ -](?P<named>" + _MONTH + r")\b(?! \d)"
)
_IN = lazy(
    r"\b(?:in|within|inside|under|after|over|less than|as little as|only|just|no more than|up to|takes?|needs?|about|around"
    r"|roughly|need|at|of|the next|next|give us|give me)\s(?:about |around |roughly |just |only |as little as |less than "
    r"|under |the next |the |a |at most )*\Z"
)
_START_IS = lazy(
    r"\b(?:start(?:s|ing)?(?: date)?|slot|availability)(?: is| would be| would come| comes| are|:)(?: about| around| roughly)? \Z"
)
_NOT_START = lazy(
    r"\s(?:of experience|experience|ago|notice period|contract|engagement|long|sprint|call|each|per|a week|trial|pilot|project"
    r"|minimum|commitment|term|old|rolling|overlap|later|after|work|into|behind|window|from (?:the )?(?:close|funding))\b"
)
_NOW_ALONE = Cue(r"\b(?:available|ready|free|start|starts?|begin|on hand|on deck|live|in place)\s(?:to start\s|to join\s)?(?P<now>now)\b")


def starts(context: Context) -> list[Start]:
    """Return all starts that the text names, in order."""
    return context.analysis(_read)


def _read(context: Context) -> list[Start]:
    text = context.normalised.lower
    found = [Start(one.start("now"), one.end("now"), 0) for one in _NOW_ALONE.finditer(context)]
    found += [Start(one.start(), one.end(), _days(context.as_of, one)) for one in _WORDS.finditer(context)]
    for one in mentions(context, [hit.start() for hit in _NAME.finditer(context)]):
        day = one.nearest(context.as_of, last=True)
        if day is not None and day >= context.as_of:
            found.append(Start(one.start, one.end, (day - context.as_of).days))
    for quantity in quantities(context):
        if quantity.kind != "duration" or quantity.unit == "minute":
            continue
        before, behind = text[max(0, quantity.start - 40) : quantity.start], text[quantity.end : quantity.end + 9]
        if not _START_IS.search(before) and _NOT_START.match(text, quantity.end):
            continue
        if _START_IS.search(before) or _IN.search(before) or behind.startswith((" from", " to ", "' not", " out", " lead")):
            found.append(Start(quantity.start, quantity.end, int(quantity.days)))
    return sorted(found)


_NAME = Cue(rf"\b(?:{_MONTH}|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\b")


def _days(today: date, hit: re.Match[str]) -> int:
    group = hit.group
    if group("now"):
        return 3 if "day" in group("now") and "one" not in group("now") and group("now") != "today" else 0
    if group("tomorrow"):
        return 2
    if group("this"):
        return max(0, 4 - today.weekday())
    if group("weekday"):
        ahead = (WEEKDAYS.index(group("weekday")) - today.weekday()) % 7 or 7
        return ahead + 7 if "next" in group("nextday") and ahead + today.weekday() < 7 else ahead
    if group("next"):
        return 7 + max(0, 4 - today.weekday()) if group("next") in ("next week", "the week after") else 7
    if group("fortnight"):
        return 14
    if group("month"):
        return days.monthrange(today.year, today.month)[1] - today.day
    if group("nextmonth"):
        return 30 if group("nextmonth") != "next month" else (_end_of(today, today.month % 12 + 1) - today).days
    return (_end_of(today, MONTHS.index(group("named")) + 1) - today).days


def _end_of(today: date, month: int) -> date:
    year = today.year if month >= today.month else today.year + 1
    return date(year, month, 1) + timedelta(days=days.monthrange(year, month)[1] - 1)
