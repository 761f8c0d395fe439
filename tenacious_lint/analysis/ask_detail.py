"""What makes an ask easy to answer: its length, its day, a link, a choice of days; each is read when a rule first asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from tenacious_lint.analysis import ask_frame as frame
from tenacious_lint.analysis import ask_meeting as meeting
from tenacious_lint.analysis.ask_sentence import flat
from tenacious_lint.analysis.ask_words import AskKind
from tenacious_lint.analysis.quantity import Quantity
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

_FIGURES = lazy(r"\d+|five|ten|fifteen|twenty-five|twenty|thirty|forty-five|forty|sixty|ninety|a few|a couple")
_NUMBERS = {
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "sixty": 60,
    "ninety": 90,
    "a few": 5,
    "a couple": 5,
}
_UNITS = ("min", "hour")
"""Stand in every length of a call..."""
_WIDEST = 40
"""...and the whole of it within so many characters of them."""


class Details:
    """The details of an ask at [start, end) in a sentence, and in the one after it in its paragraph, if there is one."""

    def __init__(self, text: str, kind: AskKind, start: int, end: int, sentence: Span, after: Span | None) -> None:
        self._text = text
        self._kind = kind
        self._start, self._end = start, end
        self._sentence = sentence
        self._after = after

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Details) and self._read_from() == other._read_from()

    def __hash__(self) -> int:
        return hash(self._read_from())

    def _read_from(self) -> tuple[object, ...]:
        return self._text, self._kind, self._start, self._end, self._sentence, self._after

    @property
    def _timed(self) -> bool:
        return self._kind in ("meeting", "booking")

    @cached_property
    def _inside(self) -> str:
        return flat(self._text[slice(*self._sentence)])[0]

    @cached_property
    def _behind(self) -> str:
        return flat(self._text[slice(*self._after)])[0] if self._after is not None else ""

    @cached_property
    def duration(self) -> Quantity | None:
        """The longest time a sentence asks for, in minutes: what stands inside the ask, else beside it and not refused."""
        if not self._timed:
            return None
        best: Quantity | None = None
        for start, end, said in list(self._lengths(self._start, self._end)) or self._beside():
            low, high = _minutes(said)
            if best is None or high > best.high:
                best = Quantity(start, end, low, high, "duration", "minute")
        return best

    def _beside(self) -> Iterator[tuple[int, int, str]]:
        for one in self._lengths(*self._sentence):
            if not meeting.is_set_aside(self._text[self._sentence.start : one[0]]):
                yield one

    def _lengths(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield the lengths of time in [start, end), looked for only around their units."""
        text = self._text
        units = [at for unit in _UNITS if (at := text.find(unit, start, end)) != -1]
        if units:
            last = max(text.rfind(unit, start, end) for unit in _UNITS)
            for found in meeting.LENGTH.finditer(text, max(start, min(units) - _WIDEST), min(last + _WIDEST, end)):
                yield found.start(), found.end(), found.group()

    @cached_property
    def timeframe(self) -> Span | None:
        """The words that say when, in the sentence or the next."""
        for one in (self._sentence, self._after) if self._timed or self._kind == "reply" else ():
            if one is not None and (found := meeting.TIMEFRAME.search(self._text, *one)):
                return Span(*found.span())
        return None

    @cached_property
    def link(self) -> bool:
        """Whether a link stands in the sentence or the next."""
        return any(
            frame.LINK.search(one) is not None for one in (self._inside, self._behind) if any(sign in one for sign in frame.LINK_SIGNS)
        )

    @cached_property
    def slots(self) -> int:
        """How many days the sentence offers, or the next if it offers none."""
        if not self._timed:
            return 0
        return len(meeting.SLOT.findall(self._inside)) or len(meeting.SLOT.findall(self._behind))


def _minutes(said: str) -> tuple[float, float]:
    """Return the shortest and the longest time that words mean, in minutes."""
    if "three quarters" in said:
        return 45.0, 45.0
    if "half" in said and "and a half" not in said:
        return 30.0, 30.0
    if "quarter" in said:
        return 15.0, 15.0
    numbers = [float(_NUMBERS[one]) if one in _NUMBERS else float(one) for one in _FIGURES.findall(said)]
    if "hour" in said:
        hours = numbers[0] if numbers else 2.0 if said.startswith("two") else 1.0
        return 60 * hours, 60 * hours + (30 if said.endswith("half") else 0)
    return min(numbers), max(numbers)
