"""Numbers of the brief that a draft names, rounded or not, and the words that say how a count has changed."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.content import content_words
from tenacious_lint.analysis.fact import Facts
from tenacious_lint.analysis.fact_kind import Number, Reference
from tenacious_lint.analysis.quantity import Quantity, quantities
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.subject import subject_at
from tenacious_lint.analysis.topic import HEADCOUNT_WORDS, LAYOFF_WORDS, PEOPLE_WORDS, ROLE_WORDS, TOPICS, TREND_WORDS, around
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

_DIGITS = lazy(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")
_LARGE = 100_000
"""From here on a bare number in a sentence about a round is money."""
_SMALL = 100
"""Below it a count is written in full."""
_REACH = 48
"""Characters around a count in which the words stand that say what it counts."""


def numbers(context: Context, facts: Facts) -> Iterator[Reference]:
    """Yield the numbers of the brief that the draft names."""
    for quantity in quantities(context) if facts.numbers else ():
        known = facts.measured.get(quantity.kind, [])
        if quantity.kind == "count" and quantity.low >= _LARGE:  # "the 14 million you raised"
            known = [*known, *(number for number in facts.measured.get("money", ()) if number.kind == "amount")]
        for number in known:
            near = quantity.low <= number.value <= quantity.high or _is_rounded(context, quantity, number.value)
            if near and _is_count_of(context, quantity, number):
                yield Reference(quantity.start, quantity.end, number.kind, number.pointer, number.value)


def trends(context: Context, facts: Facts) -> Iterator[Reference]:
    """Yield the words that say rightly how a count has changed: "doubled", "tripled", "halved"."""
    if not facts.numbers:
        return
    known = {number.pointer.rpartition("/")[2]: number for number in facts.numbers if number.signal == "hiring"}
    now, before = known.get("open_roles"), known.get("open_roles_before")
    if now is None or before is None or not before.value:
        return
    ratio = now.value / before.value
    for found in TREND_WORDS.finditer(context):
        times = {"twice": 2.0, "thrice": 3.0, "four": 4.0, "half": 0.5}[found.lastgroup or "twice"]
        if round(ratio / times, 1) in (0.9, 1.0, 1.1, 1.2):
            yield Reference(*found.span(), "trend", before.pointer, before.value)


def reach(context: Context, start: int, end: int) -> tuple[int, int]:
    """Return what stands around [start, end) in its sentence, near enough to say what is counted."""
    sentence = sentence_at(context, start)
    return max(sentence.start, start - _REACH), min(max(sentence.end, end), end + _REACH)


def is_about_roles(context: Context, start: int, end: int, first: int, last: int) -> bool:
    """Return whether the words in [first, last) make [start, end) open roles."""
    if any(first <= at and stop <= last for at, stop in context.analysis(_role_words)):
        return True
    people = any(first <= at and stop <= last for at, stop in context.analysis(_people_words))
    return people and subject_at(context, start, end) == "reader"


def _role_words(context: Context) -> list[tuple[int, int]]:
    return [found.span() for found in ROLE_WORDS.finditer(context)]


def _people_words(context: Context) -> list[tuple[int, int]]:
    return [found.span() for found in PEOPLE_WORDS.finditer(context)]


def _is_rounded(context: Context, quantity: Quantity, value: float) -> bool:
    """Return whether a quantity as written is `value`, rounded to the last digit that is written."""
    if not 0 <= value <= 2 * quantity.low or (quantity.low < _SMALL and quantity.kind == "count"):  # its last digit is worth no more
        return False
    found = _DIGITS.search(context.normalised.lower, quantity.start, quantity.end)
    written = found.group().replace(",", "") if found else ""
    if not written or float(written) == 0:
        return False
    scale = quantity.low / float(written) if quantity.low == quantity.high else 1.0
    decimals = len(found["decimals"] or "") if found else 0
    zeros = len(written) - len(written.rstrip("0")) if not decimals and float(written) >= _SMALL else 0
    place = scale * 10.0 ** (zeros - decimals)
    if place <= 1 and quantity.kind == "count":
        return False
    return abs(quantity.low - value) <= place / (2 if quantity.bound == "exact" else 1)


def _is_count_of(context: Context, quantity: Quantity, number: Number) -> bool:
    """Return whether the words around a quantity say that it counts what the number counts."""
    start, end = quantity.start, quantity.end
    if number.signal == "hiring":
        first, last = reach(context, start, end)
        return (not number.word or _stands(context.normalised.lower[first:last], number.word)) and is_about_roles(
            context, start, end, first, last
        )
    if number.signal == "layoff":
        return LAYOFF_WORDS.search(context, *around(context, start, end)) is not None
    if number.signal == "headcount":
        return HEADCOUNT_WORDS.search(context, *reach(context, start, end)) is not None
    if number.kind == "amount" and quantity.kind == "count":
        return TOPICS["funding"].search(context, *around(context, start, end)) is not None
    if number.signal == "custom":
        return any(word.stem in number.stems for word in content_words(context.normalised.lower, *around(context, start, end)))
    return True


def _stands(text: str, word: str) -> bool:
    """Return whether a word stands in a text by itself: "go", not "gone" or "go+"."""
    at = text.find(word)
    while at != -1:
        after = text[at + len(word) : at + len(word) + 1]
        if not ((at and (text[at - 1].isalnum() or text[at - 1] == "_")) or after.isalnum() or after in ("_", "+", "#")):
            return True
        at = text.find(word, at + 1)
    return False
