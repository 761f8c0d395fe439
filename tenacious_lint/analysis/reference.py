"""Which tokens of the brief a draft uses: names, amounts, counts, days, texts, and subjects named without a value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from tenacious_lint.analysis.calendar import MONTHS
from tenacious_lint.analysis.content import content_words
from tenacious_lint.analysis.fact import Event, Facts, Number, Phrase, ReferenceKind, Text, facts_of
from tenacious_lint.analysis.quantity import Quantity, quantities
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.spelling import person_names
from tenacious_lint.analysis.subject import reader_names, subject_at
from tenacious_lint.analysis.topic import (
    CHANGE_WORDS,
    DEFINITE,
    HEADCOUNT_WORDS,
    LAYOFF_WORDS,
    OF_READER,
    PEOPLE_WORDS,
    PITCH,
    ROLE_WORDS,
    TOPICS,
    TREND_WORDS,
)
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

SCOPES = frozenset({"subject", "preheader", "greeting", "body"})
"""Where words are the sender's own, and for the reader."""
_DIGITS = lazy(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")
_MONTH = lazy(
    r"\b(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct|Nov|Dec)\b)(?:[.,]? (?P<year>20\d\d)\b)?"
)
_QUARTER = lazy(r"\bq(?P<quarter>[1-4])(?:[ /'-]?(?P<year>20\d\d))?\b")
_RELATIVE = lazy(
    r"\b(?P<which>last|this|past|previous)\s(?P<unit>week|month|quarter|year)\b|\byesterday\b|\bearlier this (?:week|month|year)\b"
)
_AGO = lazy(r"\s(?:ago|back|earlier|in)\b")
_UNIT_DAYS = {"week": 7, "month": 30, "quarter": 91, "year": 365}
_VERB_FOLLOWS = lazy(r"\s(?:ahead|back|live|through|well|wrong|up|down|out|in|off|on|into|to|your|the|it|a|an|this|that|them)\b|-to\b")
"""What follows a verb that opens a sentence ("Ramp up the team"), never a name there."""
_STOPS = lazy(r"[.,;:!?()\0]")
_LARGE = 100_000
"""From here on a bare number in a sentence about a round is money."""
_NEVER_PITCHED = frozenset({"thread", "layoff"})
"""Signals whose words no vendor uses of itself."""
_FARTHEST = 240
"""Characters of a sentence on either side that are read: no sentence of a mail is longer, and a file may be anything."""
_REACH = 48
"""Characters around a count in which the words stand that say what it counts."""


class Reference(NamedTuple):
    """A token of the brief at [start, end) of the normalised text; `pointer` and `value` are where it stands there."""

    start: int
    end: int
    kind: ReferenceKind
    pointer: str
    value: Any


def references(context: Context) -> list[Reference]:
    """Return what of the brief the draft names, in order; one place may name several things. Read once for each draft."""
    return context.analysis(_read)


def _read(context: Context) -> list[Reference]:
    if context.brief is None:
        return []
    facts = facts_of(context.brief)
    found = [*_phrases(context, facts), *_numbers(context, facts), *_trends(context, facts), *_texts(context, facts)]
    found += _days(context, facts)
    found += _topics(context, facts)
    return sorted({one for one in found if _is_own(context, one.start)}, key=lambda one: (one.start, one.end, one.kind, one.pointer))


def _is_own(context: Context, offset: int) -> bool:
    region = context.region_at(offset)
    return region is not None and region.scope in SCOPES


def _phrases(context: Context, facts: Facts) -> Iterator[Reference]:
    text = context.normalised.lower
    for found in facts.pattern.finditer(text) if facts.pattern is not None else ():
        for phrase in facts.phrases_at(found.group()):
            if _counts(context, found, phrase):
                yield Reference(*found.span(), phrase.kind, phrase.pointer, phrase.value)


def _counts(context: Context, found: re.Match[str], phrase: Phrase) -> bool:
    """Return whether the words mean what the brief means by them, and not only look so."""
    start, end = found.span()
    text = context.normalised.lower
    if phrase.cased:
        if not context.normalised.cased[start].isupper() or text.startswith("-to", end):
            return False
        if sentence_at(context, start).start == start and _VERB_FOLLOWS.match(text, end):
            return False
    if phrase.kind == "leader" and phrase.pointer.endswith("/role"):
        return CHANGE_WORDS.search(text, *_around(context, start, end)) is not None
    if phrase.kind == "leader":
        contact = context.brief.lookup("prospect.contact") if context.brief is not None else None
        return not contact or person_names(contact)[0] != person_names(phrase.value)[0]  # a greeting is no news of a change
    if phrase.kind == "roles":
        sentence = sentence_at(context, start)
        around = (max(sentence.start, start - _REACH), min(max(sentence.end, end), end + _REACH))
        return _is_about_roles(context, start, end, *around)
    return True


def _around(context: Context, start: int, end: int) -> Span:
    """Return the sentence around [start, end), at most so much of it as a mail may hold."""
    sentence = sentence_at(context, start)
    return Span(max(sentence.start, start - _FARTHEST), min(max(sentence.end, end), end + _FARTHEST))


def _is_about_roles(context: Context, start: int, end: int, first: int, last: int) -> bool:
    text = context.normalised.lower
    if ROLE_WORDS.search(text, first, last):
        return True
    return PEOPLE_WORDS.search(text, first, last) is not None and subject_at(context, start, end) == "reader"


def _numbers(context: Context, facts: Facts) -> Iterator[Reference]:
    for quantity in quantities(context) if facts.numbers else ():
        for number in facts.numbers:
            if _measures(quantity, number) and is_rounded(context, quantity, number.value) and _is_count_of(context, quantity, number):
                yield Reference(quantity.start, quantity.end, number.kind, number.pointer, number.value)


def _measures(quantity: Quantity, number: Number) -> bool:
    """Return whether a quantity is of the kind of a number; "the 14 million you raised" is money without a currency."""
    if number.kind == "amount" and quantity.kind == "count":
        return quantity.low >= _LARGE
    return number.measure == quantity.kind


def is_rounded(context: Context, quantity: Quantity, value: float) -> bool:
    """Return whether a quantity as written is `value`, rounded to the last digit that is written."""
    if quantity.low <= value <= quantity.high:
        return True
    found = _DIGITS.search(context.normalised.lower, quantity.start, quantity.end)
    written = found.group().replace(",", "") if found else ""
    if not written or float(written) == 0:
        return False
    scale = quantity.low / float(written) if quantity.low == quantity.high else 1.0
    decimals = len(found["decimals"] or "") if found else 0
    zeros = len(written) - len(written.rstrip("0")) if not decimals and float(written) >= 100 else 0
    place = scale * 10.0 ** (zeros - decimals)
    if place <= 1 and quantity.kind == "count":
        return False
    return abs(quantity.low - value) <= place / (2 if quantity.bound == "exact" else 1)


def _is_count_of(context: Context, quantity: Quantity, number: Number) -> bool:
    """Return whether the words around a quantity say that it counts what the number counts."""
    text = context.normalised.lower
    sentence = sentence_at(context, quantity.start)
    first, last = max(sentence.start, quantity.start - _REACH), min(max(sentence.end, quantity.end), quantity.end + _REACH)
    if number.signal == "hiring":
        if number.word and re.search(rf"(?<!\w){re.escape(number.word)}(?![\w+#])", text[first:last]) is None:
            return False
        return _is_about_roles(context, quantity.start, quantity.end, first, last)
    if number.signal == "layoff":
        return LAYOFF_WORDS.search(text, *_around(context, quantity.start, quantity.end)) is not None
    if number.signal == "headcount":
        return HEADCOUNT_WORDS.search(text, first, last) is not None
    if number.kind == "amount" and quantity.kind == "count":
        return TOPICS["funding"].search(text, *_around(context, quantity.start, quantity.end)) is not None
    if number.signal == "custom":
        words = {word.stem for word in content_words(number.pointer.replace("_", " ").replace("/", " "))}
        return any(word.stem in words for word in content_words(text, *_around(context, quantity.start, quantity.end)))
    return True


def _trends(context: Context, facts: Facts) -> Iterator[Reference]:
    """Yield the words that say rightly how a count has changed: "doubled", "tripled", "halved"."""
    known = {number.pointer.rpartition("/")[2]: number for number in facts.numbers if number.signal == "hiring"}
    now, before = known.get("open_roles"), known.get("open_roles_before")
    if now is None or before is None or not before.value:
        return
    ratio = now.value / before.value
    for found in TREND_WORDS.finditer(context.normalised.lower):
        times = {"twice": 2.0, "thrice": 3.0, "four": 4.0, "half": 0.5}[found.lastgroup or "twice"]
        if round(ratio / times, 1) in (0.9, 1.0, 1.1, 1.2):
            yield Reference(*found.span(), "trend", before.pointer, before.value)


def _texts(context: Context, facts: Facts) -> Iterator[Reference]:
    if not facts.stems and not facts.pairs:
        return
    lower = context.normalised.lower
    seen: dict[tuple[int, int], list[tuple[str, Span]]] = {}
    last = None
    for word in content_words(lower):
        pointer = facts.pairs.get((last.stem, word.stem)) if last is not None else None
        if last is not None and pointer is not None and not _STOPS.search(lower, last.end, word.start):
            yield Reference(last.start, word.end, "thread", pointer, context.words(last.start, word.end))
        last = word
        for text in facts.stems.get(word.stem, ()):
            sentence = sentence_at(context, word.start)
            hits = seen.setdefault((sentence.start, id(text)), [])
            if all(stem != word.stem for stem, _ in hits):
                hits.append((word.stem, Span(word.start, word.end)))
                if len(hits) == text.needed:
                    yield _named(text, hits)


def _named(text: Text, hits: list[tuple[str, Span]]) -> Reference:
    return Reference(hits[0][1].start, hits[-1][1].end, text.kind, text.pointer, text.value)


def _days(context: Context, facts: Facts) -> Iterator[Reference]:
    if not facts.events:
        return
    lower, cased = context.normalised.lower, context.normalised.cased
    for found in _MONTH.finditer(cased):
        number = [name[:3] for name in MONTHS].index(found["month"][:3].lower()) + 1
        yield from _dated(
            context, facts, found.span(), lambda day, n=number, y=found["year"]: day.month == n and (y is None or day.year == int(y))
        )
    for found in _QUARTER.finditer(lower):
        yield from _dated(
            context,
            facts,
            found.span(),
            lambda day, q=int(found["quarter"]), y=found["year"]: (day.month + 2) // 3 == q and (y is None or day.year == int(y)),
        )
    for found in _RELATIVE.finditer(lower):
        yield from _dated(context, facts, found.span(), lambda day, found=found: _is_relative(context.as_of, day, found))
    for quantity in quantities(context):
        if quantity.kind == "duration" and _AGO.match(lower, quantity.end):
            unit = _UNIT_DAYS.get(quantity.unit or "", 1)
            yield from _dated(
                context,
                facts,
                (quantity.start, quantity.end),
                lambda day, quantity=quantity, unit=unit: quantity.fewest_days - unit <= (context.as_of - day).days <= quantity.days + unit,
            )


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


def _dated(context: Context, facts: Facts, span: tuple[int, int], fits: Any) -> Iterator[Reference]:
    """Yield the events of a day, if the sentence speaks of their signal."""
    lower = context.normalised.lower
    for event in facts.events:
        if fits(event.day) and _speaks_of(context, lower, span, event):
            yield Reference(*span, "date", event.pointer, event.day)


def _speaks_of(context: Context, lower: str, span: tuple[int, int], event: Event) -> bool:
    topic = TOPICS.get(event.signal)
    return topic is None or topic.search(lower, *_around(context, *span)) is not None


def _topics(context: Context, facts: Facts) -> Iterator[Reference]:
    """Yield the first place where each signal of the brief is named without a value."""
    for signal, pointer in facts.signals.items():
        topic = TOPICS.get(signal)
        found = (
            next((one for one in _matches(context, topic) if signal in _NEVER_PITCHED or _means_the_reader(context, one)), None)
            if topic
            else None
        )
        if found is not None:
            yield Reference(*found.span(), "topic", pointer, signal)


def _matches(context: Context, topic: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for region in context.regions:
        if region.scope in SCOPES:
            yield from topic.finditer(context.normalised.lower, region.start, region.end)


def _means_the_reader(context: Context, found: re.Match[str]) -> bool:
    """Return whether a subject is the reader's: the sentence speaks of them, or takes the subject for known, and is no pitch."""
    text = found.string
    start, end = _around(context, found.start(), found.end())
    if PITCH.search(text, start, found.start()):
        return False
    if OF_READER.search(text, start, end) or any(name in text[start:end] for name in context.analysis(reader_names)):
        return True
    return DEFINITE.search(text[start : found.start()]) is not None
