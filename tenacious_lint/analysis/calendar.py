"""Dates as people write them in English mail, and whether a sentence offers one as a slot or a deadline.

A small grammar: a weekday, a day and a month, a year, in the common orders. Where it is not sure that words are a date, it reads none.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
ANCHORS = (
    *(month for month in MONTHS if month != "may"),
    *(f"{short}{sign}" for short in _SHORT for sign in " .,;:)?!/\0"),
    "201",
    "202",
    "203",
)
"""Lower-case literals one of which begins the month or the year of every date that is read; "mar" alone would be woken by "market"."""

_NEAR = 183
"""Days: a date without a year that a mail offers is the nearest one, at most half a year away."""


class Mention(NamedTuple):
    """A date, or the first and last day of a range in a month, at [start, end) of the normalised text; weekdays count from Monday = 0."""

    start: int
    end: int
    weekday: int | None
    year: int | None
    month: int
    day: int
    last: int

    def date_in(self, year: int, *, last: bool = False) -> date | None:
        """Return the date in a year, or None if that year has no such day."""
        try:
            return date(year, self.month, self.last if last else self.day)
        except ValueError:
            return None

    def nearest(self, as_of: date, *, last: bool = False) -> date | None:
        """Return the date that is meant: that of its year, else the nearest to `as_of` within half a year."""
        if self.year is not None:
            return self.date_in(self.year, last=last)
        found = [day for year in (as_of.year - 1, as_of.year, as_of.year + 1) if (day := self.date_in(year, last=last)) is not None]
        nearest = min(found, key=lambda day: abs((day - as_of).days), default=None)
        return nearest if nearest is not None and abs((nearest - as_of).days) <= _NEAR else None


_GAP = r"[ \t\r\n]{1,4}"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_EDGE = r"(?<![\w/.:,$€£#@+-])"
_AT_EDGE = lazy(_EDGE)
_ORDINAL = r"(?:st|nd|rd|th)"
_JOIN = rf"(?:-|{_GAP}?-{_GAP}?|{_GAP}(?:to|and|or|until|through){_GAP})"
_MONTH = lazy(rf"(?:{'|'.join(MONTHS)})\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?")
_DAY_BEFORE = lazy(
    rf"{_EDGE}(?:(?P<first>\d{{1,2}}){_ORDINAL}?{_JOIN})?(?P<day>\d{{1,2}})(?P<ordinal>{_ORDINAL})?(?:{_GAP}(?:of{_GAP})?|-)\Z"
)
_DAY_AFTER = lazy(
    rf"{_GAP}(?:the{_GAP})?(?P<day>\d{{1,2}})(?P<ordinal>{_ORDINAL})?(?:{_JOIN}(?P<last>\d{{1,2}}){_ORDINAL}?)?(?![\w%]|[.:/]\d|,\d(?!\d{{3}}))"
)
_YEAR = lazy(rf"(?:,?{_GAP}|,|-)(?P<year>(?:19|20)\d\d)(?![\d.,:]\d|\d|%)")
_ISO = lazy(r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w/-]|\.\d)")
_NUMBERS_BEFORE = lazy(rf"{_EDGE}(?P<one>\d{{1,2}})(?P<sign>[/.])(?P<two>\d{{1,2}})(?P=sign)\Z")
_YEAR_ALONE = lazy(r"(?P<year>20\d\d)(?![\w/-]|\.\d)")
_WEEKDAY_BEFORE = lazy(rf"{_EDGE}(?P<weekday>{_WEEKDAY})\b\.?,?{_GAP}(?:the{_GAP})?\Z")
_WEEKDAY_AFTER = lazy(rf"{_GAP}\((?P<weekday>{_WEEKDAY})\.?\)")
_GOES_ON = lazy(
    r"[ \t]*(?:[.,;:!?)\]\"'/\r\n\0-]|\Z|\s(?:at|and|or|to|for|from|is|was|will|works?|sounds?|with|through|until|suits?|would|could|if|in"
    r"|on|as|between|before|after|around|instead|but|so|that|which|we|i|you|your|our|the|are|has|does|may|can|\d{1,2}(?::\d\d| ?[ap]m))\b)"
)
"""What may follow a date without year and ordinal: "31 April invoices" are invoices, "May 35 be enough" is a question."""
_MUST_BE_CAPITAL = frozenset({"may", "march", "mar", "sun", "sat", "mon", "wed"})
_OTHER_WEEKDAY = lazy(rf"\b{_WEEKDAY}s?\.?(?:{_GAP}?[-/,&]{_GAP}?|{_GAP}(?:to|and|or|through|until){_GAP})\Z")


def mentions(context: Context, offsets: Iterable[int]) -> list[Mention]:
    """Return the dates that stand at the offsets of literals from ANCHORS, in order."""
    known = context.analysis(_known)
    for offset in offsets:
        if offset not in known:
            known[offset] = _read_at(context, offset)
    found = sorted({mention for mention in known.values() if mention is not None}, key=lambda one: (one.start, -one.end))
    return [one for index, one in enumerate(found) if index == 0 or one.start >= found[index - 1].end]


def _known(context: Context) -> dict[int, Mention | None]:
    """What was read at which offset; filled by `mentions`."""
    return {}


def _read_at(context: Context, offset: int) -> Mention | None:
    """Return the date whose month name or year number begins at `offset`."""
    text = context.normalised.lower
    before = text[max(0, offset - 40) : offset]
    if text[offset].isdigit():
        return _numeric(context, offset, before)
    name = _MONTH.match(text, offset)
    if name is None or not _is_capital(context, offset, name[0]):
        return None
    month = [one[:3] for one in MONTHS].index(name[0][:3]) + 1
    found = _DAY_BEFORE.search(before) if before[-1:] in (" ", "\n", "\t", "-") and any(map(str.isdigit, before[-24:])) else None
    if found is not None:
        start, end = offset - len(before) + found.start(), name.end()
        first, last = int(found["first"] or found["day"]), int(found["day"])
    else:
        found = _DAY_AFTER.match(text, name.end())
        if found is None:
            return None
        start, end = offset, found.end()
        if not _AT_EDGE.match(text, start):
            return None
        first, last = int(found["day"]), int(found["last"] or found["day"])
    year = _YEAR.match(text, end)
    number = int(year["year"]) if year else None
    return _settled(context, start, year.end() if year else end, number, month, first, last, bool(found["ordinal"]))


def _numeric(context: Context, offset: int, before: str) -> Mention | None:
    text = context.normalised.lower
    if text[offset - 1 : offset] in ("/", "."):
        found, year = _NUMBERS_BEFORE.search(before), _YEAR_ALONE.match(text, offset)
        if found is None or year is None:
            return None
        month, day = sorted((int(found["one"]), int(found["two"])))
        if month != day and day <= 12:
            return None
        return _settled(context, offset - len(before) + found.start(), year.end(), int(year["year"]), month, day, day, False)
    iso = _ISO.match(text, offset)
    if iso is None or not _AT_EDGE.match(text, offset):
        return None
    return _settled(context, offset, iso.end(), int(iso["year"]), int(iso["month"]), int(iso["day"]), int(iso["day"]), False)


def _settled(context: Context, start: int, end: int, year: int | None, month: int, first: int, last: int, ordinal: bool) -> Mention | None:
    """Return a date with the weekday beside it, or None where it is not sure that it is one."""
    text = context.normalised.lower
    if (year is not None and abs(year - context.as_of.year) > 20) or not (1 <= month <= 12 and 1 <= first <= last <= 31):
        return None
    weekday = None
    before = text[max(0, start - 24) : start]
    if named := _WEEKDAY_BEFORE.search(before):
        at = start - len(before) + named.start()
        if not _is_capital(context, at, named["weekday"]):
            return None
        start = at
        # "Monday to Friday, 11 to 15 May": which day is the first is not said in one place.
        weekday = None if _OTHER_WEEKDAY.search(text, max(0, start - 24), start) else named["weekday"]
    elif named := _WEEKDAY_AFTER.match(text, end):
        end, weekday = named.end(), named["weekday"]
    if year is None and not ordinal and text[end - 1] != ")" and not _GOES_ON.match(text, end):
        return None
    number = next(index for index, name in enumerate(WEEKDAYS) if name.startswith(weekday[:3])) if weekday else None
    return Mention(start, end, number, year, month, first, last)


def _is_capital(context: Context, offset: int, word: str) -> bool:
    """Return whether a name that is an ordinary word too is written as a name."""
    return word.rstrip(".") not in _MUST_BE_CAPITAL or context.normalised.cased[offset].isupper()


def days_in(month: int, year: int | None) -> int:
    """Return how many days a month has, in a leap year if the year is unknown."""
    return calendar.monthrange(year if year is not None else 2024, month)[1]


_LONGEST_CLAUSE = 300
_CLAUSE_END = lazy(
    r"[;()]|[.!?](?=\s)|\s(?:--?|\u2014)\s|,\s(?=(?:because|as|when|while|which|who|and|but|so|i|we|you|they|he|she|it|your|our|the|could|can|would"
    r"|shall|if|let|let's|please|is|are|do|does|may|might)\b)|\b(?:because|since|after|but|although|though|which|that|when|while|who)\b"
)
_LOOKS_BACK = lazy(
    r"\b(?:was|were|had|did|met|spoke|wrote|said|sent|saw|last|ago|previous|earlier|following|thanks|thank|recap|minutes of|held|took"
    r"|came|went|ran|made|began|got|gave|told|heard|has|have passed|cannot|\w+n't|not)\b"
    r"|\b(?!(?:interest|need|excit|dedicat|bas|experienc|manag|limit|relat|requir|detail|propos|suggest|advanc|distribut|focus|unit|embedd"
    r"|schedul)ed\b|(?:speed|need|indeed|exceed|proceed)\b)\w{2,}ed\b"
)
_MEETING = (
    r"(?:call|meet|meeting|chat|talk|speak|catch up|demo|session|slots?|webinar|lunch|coffee|visit|walk through|discuss|minutes"
    r"|conversation)"
)
_OFFERS_SLOT = lazy(
    rf"\b(?:could|can|would|shall|may|might|let's|let us|are you|do you|open to|happy to)\b.*\b{_MEETING}\b"
    r"|\b(?:would|does|do|will|is|could)\b.*\b(?:suit|suits|work|works|fit|possible|convenient|good|fine|ok)\b"
    r"|\b(?:are you|i am|i'm|we are|we're)\b.*\b(?:free|available)\b|\b(?:how|what) about\b|\bworks? for (?:you|me|us)\b|\bjoin us\b"
    r"|\bregister\b"
    rf"|\b{_MEETING}\b.*\?\s*\Z|\bhow (?:does|do|would)\s+(?:(?:at|from|around) \S{{1,8}}(?: [ap]m)?\s+)?sound\b"
    r"|\A\W*(?:or|say|maybe|perhaps),?\s+(?:on\s+)?(?:(?:at|from|around) \S{1,8}(?: [ap]m)?\s*)?\?\s*\Z",
    re.DOTALL,
)
_SLOT_FOLLOWS = lazy(
    r"\b(?:(?:shall|should|could|can|may) (?:we|i)|let's|let us|we could|i could|i'd|i would|i|we)"
    r" (?:say|do|go for|aim for|make it|suggest|propose)(?: on| for)?\s+\Z"
)
_ASKS = lazy(
    r"\b(?:please|could|can|would|reply|respond|register|sign|send|confirm|return|let (?:me|us) know|rsvp|deadline|valid|apply|book|submit"
    r"|pay|complete|answer)\b"
)
_BY = lazy(r"\b(?:by|before|until|till|no later than|not later than)(?: the)?\s+\Z")
_DEADLINE = lazy(r"\bdeadline(?: to \w+| for [\w ]{1,30})? is (?:on )?\Z")
_RANGE_GOES_ON = lazy(rf"[ \t]*(?:-|to\b|until\b|through\b|(?P<and>and)\b)[ \t]*(?:{_WEEKDAY}\b,?[ \t]*)?\d")
_NOT_OFFERED = lazy(
    r"\b(?:of|from|since|after|dated|as of|to)(?: the)?\s+\Z"
    rf"|\b(?:the|our|your|my|that|this|last|his|her|their)\s+(?:\w+\s+){{0,2}}{_MEETING}(?:\s+(?:on|of|for))?\s+\Z"
)


def is_offered(context: Context, mention: Mention) -> bool:
    """Return whether the clause of a date offers it as a slot or sets it as a deadline, and does not look back."""
    text = context.normalised.lower
    sentence = sentence_at(context, mention.start)
    start = max(sentence.start, mention.start - _LONGEST_CLAUSE)
    for end in _CLAUSE_END.finditer(text, start, mention.start):
        start = end.end()
    last = max(mention.end, min(sentence.end, mention.end + _LONGEST_CLAUSE))
    found = _CLAUSE_END.search(text, mention.end, last)
    stop = found.start() + (text[found.start()] == "?") if found else last
    before, clause = text[start : mention.start], f"{text[start : mention.start]} {text[mention.end : stop]}"
    goes_on = _RANGE_GOES_ON.match(text, mention.end)
    if goes_on and (goes_on["and"] is None or "between" in before):
        return False
    if _LOOKS_BACK.search(clause) or _NOT_OFFERED.search(before):
        return False
    if _BY.search(before):
        return _ASKS.search(clause) is not None
    return any(found is not None for found in (_OFFERS_SLOT.search(clause), _DEADLINE.search(before), _SLOT_FOLLOWS.search(before)))
