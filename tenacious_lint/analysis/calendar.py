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

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ANCHORS = (*(month[:3] for month in MONTHS), "201", "202", "203")
"""Lower-case literals one of which stands in every date that is read."""

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
_MONTH = rf"(?P<month>(?:{'|'.join(MONTHS)})\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_BEFORE = rf"(?<![\w/.:,$€£#@+-])(?:(?P<weekday>{_WEEKDAY})\b\.?(?:,?{_GAP}(?:the{_GAP})?))?"
_AFTER = rf"(?:{_GAP}\((?P<after>{_WEEKDAY})\.?\))?"
_ORDINAL = r"(?:st|nd|rd|th)"
_JOIN = rf"(?:-|{_GAP}?-{_GAP}?|{_GAP}(?:to|and|or|until|through){_GAP})"
_YEAR = rf"(?:,?{_GAP}|,|-)(?P<year>(?:19|20)\d\d)(?![\d.,:]\d|\d|%)"
_MENTIONS = (
    re.compile(
        rf"{_BEFORE}(?:(?P<first>\d{{1,2}}){_ORDINAL}?{_JOIN})?(?P<day>\d{{1,2}})(?P<ordinal>{_ORDINAL})?"
        rf"(?:{_GAP}(?:of{_GAP})?|-){_MONTH}(?:{_YEAR})?{_AFTER}"
    ),
    re.compile(
        rf"{_BEFORE}{_MONTH}{_GAP}(?:the{_GAP})?(?P<day>\d{{1,2}})(?P<ordinal>{_ORDINAL})?(?:{_JOIN}(?P<last>\d{{1,2}}){_ORDINAL}?)?"
        rf"(?:{_YEAR}|(?![\w%]|[.,:/]\d)){_AFTER}"
    ),
    re.compile(rf"{_BEFORE}(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?![\w/-]|\.\d){_AFTER}"),
    re.compile(rf"{_BEFORE}(?P<one>\d{{1,2}})(?P<sign>[/.])(?P<two>\d{{1,2}})(?P=sign)(?P<year>(?:19|20)\d\d)(?![\w/-]|\.\d){_AFTER}"),
)
_GOES_ON = re.compile(
    r"[ \t]*(?:[.,;:!?)\]\"'/\r\n\0-]|\Z|\s(?:at|and|or|to|for|from|is|was|will|works?|with|through|until|suits?|would|could|if|in|on|as|between"
    r"|before|after|around|instead|but|so|that|which|we|i|you|your|our|the|are|has|does|may|can|\d{1,2}(?::\d\d| ?[ap]m))\b)"
)
"""What may follow a date without year and ordinal: "31 April invoices" are invoices, "May 35 be enough" is a question."""
_MUST_BE_CAPITAL = frozenset({"may", "march", "mar", "sun", "sat", "mon", "wed"})
_OTHER_WEEKDAY = re.compile(rf"\b{_WEEKDAY}s?\.?(?:{_GAP}?[-/,&]{_GAP}?|{_GAP}(?:to|and|or|through|until){_GAP})\Z")


def mentions(context: Context, offsets: Iterable[int]) -> list[Mention]:
    """Return the dates that stand at the offsets of literals from ANCHORS, in order."""
    found: dict[tuple[int, int], Mention] = {}
    text = context.normalised.lower
    for offset in offsets:
        begin, end = max(0, offset - 48), offset + 48
        if not re.compile(r"\d").search(text, max(0, offset - 12), end):
            continue
        for pattern in _MENTIONS:
            for match in pattern.finditer(text, begin, end):
                if match.start() <= offset < match.end() and (mention := _mention(context, match)) is not None:
                    found[mention[:2]] = mention
    return [one for span, one in sorted(found.items()) if not any(span != (a, b) and a <= span[0] and span[1] <= b for a, b in found)]


def _mention(context: Context, match: re.Match[str]) -> Mention | None:
    groups = match.groupdict()
    for name in ("weekday", "month", "after"):
        word = groups.get(name)
        if word in _MUST_BE_CAPITAL and not context.normalised.cased[match.start(name)].isupper():
            return None
    year = int(groups["year"]) if groups.get("year") else None
    if year is not None and abs(year - context.as_of.year) > 20:
        return None
    if groups.get("one"):
        numbers = (int(groups["one"]), int(groups["two"]))
        if numbers[0] != numbers[1] and max(numbers) <= 12:
            return None
        month, day = sorted(numbers)
    else:
        day = int(groups["day"])
        month = int(groups["number"]) if groups.get("number") else ANCHORS.index(groups["month"][:3]) + 1
    first, last = int(groups.get("first") or day), int(groups.get("last") or day)
    if not (1 <= month <= 12 and 1 <= first <= last <= 31):
        return None
    is_sure = year is not None or groups.get("ordinal") or groups.get("after")
    text = context.normalised.lower
    if not is_sure and not _GOES_ON.match(text, match.end()):
        return None
    weekday = groups.get("weekday") or groups.get("after")
    if groups.get("weekday") and _OTHER_WEEKDAY.search(text, max(0, match.start() - 20), match.start()):
        weekday = None  # "Monday to Friday, 11 to 15 May": which day is the first is not said in one place
    number = next(index for index, name in enumerate(WEEKDAYS) if name.startswith(weekday[:3])) if weekday else None
    return Mention(*match.span(), number, year, month, first, last)


def days_in(month: int, year: int | None) -> int:
    """Return how many days a month has, in a leap year if the year is unknown."""
    return calendar.monthrange(year if year is not None else 2024, month)[1]


_CLAUSE_END = re.compile(
    r"[;()]|[.!?](?=\s)|\s(?:--?|\u2014)\s|,\s(?=(?:because|as|when|while|which|who|and|but|so|i|we|you|they|he|she|it|your|our|the|could|can|would"
    r"|shall|if|let|let's|please|is|are|do|does|may|might)\b)|\b(?:because|since|after|but|although|though|which|that|when|while|who)\b"
)
_LOOKS_BACK = re.compile(
    r"\b(?:was|were|had|did|met|spoke|wrote|said|sent|saw|last|ago|previous|earlier|following|thanks|thank|recap|minutes of|held|took|came"
    r"|went|ran|made|began|got|gave|told|heard|has|have passed|cannot|\w+n't|not)\b"
    r"|\b(?!(?:interest|need|excit|dedicat|bas|experienc|manag|limit|relat|requir|detail|propos|suggest|advanc|distribut|focus|unit|embedd"
    r"|schedul)ed\b|(?:speed|need|indeed|exceed|proceed)\b)\w{2,}ed\b"
)
_MEETING = (
    r"(?:call|meet|meeting|chat|talk|speak|catch up|demo|session|slots?|webinar|lunch|coffee|visit|walk through|discuss|minutes|conversation)"
)
_OFFERS_SLOT = re.compile(
    rf"\b(?:could|can|would|shall|may|might|let's|let us|are you|do you|open to|happy to)\b.*\b{_MEETING}\b"
    r"|\b(?:would|does|do|will|is|could)\b.*\b(?:suit|suits|work|works|fit|possible|convenient|good|fine|ok)\b"
    r"|\b(?:are you|i am|i'm|we are|we're)\b.*\b(?:free|available)\b|\b(?:how|what) about\b|\bworks? for (?:you|me|us)\b|\bjoin us\b"
    r"|\bregister\b"
    rf"|\b{_MEETING}\b.*\?\s*\Z", re.DOTALL,
)
_ASKS = re.compile(
    r"\b(?:please|could|can|would|reply|respond|register|sign|send|confirm|return|let (?:me|us) know|rsvp|deadline|valid|apply|book|submit"
    r"|pay|complete|answer)\b"
)
_BY = re.compile(r"\b(?:by|before|until|till|no later than|not later than)(?: the)?\s+\Z")
_DEADLINE = re.compile(r"\bdeadline(?: to \w+| for [\w ]{1,30})? is (?:on )?\Z")
_RANGE_GOES_ON = re.compile(rf"[ \t]*(?:-|to\b|until\b|through\b|(?P<and>and)\b)[ \t]*(?:{_WEEKDAY}\b,?[ \t]*)?\d")
_NOT_OFFERED = re.compile(
    r"\b(?:of|from|since|after|dated|as of|to)(?: the)?\s+\Z"
    rf"|\b(?:the|our|your|my|that|this|last|his|her|their)\s+(?:\w+\s+){{0,2}}{_MEETING}(?:\s+(?:on|of|for))?\s+\Z"
)


def is_offered(context: Context, mention: Mention) -> bool:
    """Return whether the clause of a date offers it as a slot or sets it as a deadline, and does not look back."""
    text = context.normalised.lower
    sentence = sentence_at(context, mention.start)
    start = sentence.start
    for end in _CLAUSE_END.finditer(text, sentence.start, mention.start):
        start = end.end()
    found = _CLAUSE_END.search(text, mention.end, max(sentence.end, mention.end))
    stop = found.start() + (text[found.start()] == "?") if found else max(sentence.end, mention.end)
    before, clause = text[start : mention.start], f"{text[start : mention.start]} {text[mention.end : stop]}"
    goes_on = _RANGE_GOES_ON.match(text, mention.end)
    if goes_on and (goes_on["and"] is None or "between" in before):
        return False
    if _LOOKS_BACK.search(clause) or _NOT_OFFERED.search(before):
        return False
    if _BY.search(before):
        return _ASKS.search(clause) is not None
    return _OFFERS_SLOT.search(clause) is not None or _DEADLINE.search(before) is not None
