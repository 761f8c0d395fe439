"""Wordings of asks, each tried only on sentences that hold the words it cannot do without.

A sentence has twenty words and an ask has hundreds of wordings: so each word of a sentence wakes the few that need it, and the others cost
nothing, not even their compilation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from tenacious_lint.analysis.cue import words_of
from tenacious_lint.expression import lazy

CLOCK = ":"
"""Stands among the words of a sentence for a time on the clock."""
_CLOCK = lazy(r":(?:00|15|30|45)(?!\d)")
_BEGINNING = 4
"""So many letters are the beginning of a word."""


class Wording:
    """An expression, with words (runs of a-z, CLOCK) one of which stands in its sentence, and further sets of which the same is true."""

    __slots__ = ("by", "pattern", "source", "with_beginning", "with_word")

    def __init__(self, source: str, by: str, *also: str, beginning: str = "") -> None:
        """Take words with spaces between them; `beginning`: first four letters (or whole shorter words) of which one must be there too."""
        self.source = source
        self.pattern = lazy(source)
        self.by = frozenset(by.split())
        """The rarest of the sets: the words that wake it."""
        self.with_word = tuple(frozenset(words.split()) for words in also)
        self.with_beginning = frozenset(beginning.split())


class Framed(Wording):
    """A wording that begins behind a frame, and so at the beginning of a word."""

    __slots__ = ()

    def __init__(self, source: str, by: str, *also: str, beginning: str = "") -> None:
        super().__init__(rf"\b(?:{source})", by, *also, beginning=beginning)


Ways = dict[str, list[Wording]]
"""The wordings that a sentence woke, by the way in which they ask."""


class Alarm:
    """Wordings by kind of ask and way of asking, found by the words that wake them."""

    def __init__(self, wordings: dict[str, dict[str, Sequence[Wording]]]) -> None:
        self._table = [(kind, way, one) for kind, ways in wordings.items() for way, some in ways.items() for one in some]
        self._wakes: dict[str, list[int]] = {}
        for number, (_, _, one) in enumerate(self._table):
            for word in one.by:
                self._wakes.setdefault(word, []).append(number)

    def woken(self, text: str) -> dict[str, Ways]:
        """Return what may match in a lower-case text, in the order of the table."""
        words = words_of(text)
        if CLOCK in text and _CLOCK.search(text):
            words.append(CLOCK)
        wakes = self._wakes
        numbers: set[int] = set()
        for word in words:
            if word in wakes:
                numbers.update(wakes[word])
        live: dict[str, Ways] = {}
        if numbers:
            present = frozenset(words)
            beginnings: Set[str] = frozenset()
            for number in sorted(numbers):
                kind, way, one = self._table[number]
                if one.with_beginning:
                    beginnings = beginnings or {word[:_BEGINNING] for word in present}
                if _holds_all(one, present, beginnings):
                    live.setdefault(kind, {}).setdefault(way, []).append(one)
        return live


def _holds_all(one: Wording, words: Set[str], beginnings: Set[str]) -> bool:
    for some in one.with_word:
        if some.isdisjoint(words):
            return False
    return not one.with_beginning or not one.with_beginning.isdisjoint(beginnings)


def matches(wordings: Sequence[Wording], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of one alternation of all wordings: leftmost first, at one place those of the earlier wording, none overlapping."""
    if len(wordings) == 1:
        yield from wordings[0].pattern.finditer(text)
        return
    at = 0
    while found := [one for wording in wordings if (one := wording.pattern.search(text, at))]:
        first = min(found, key=_start)
        yield first
        at = max(first.end(), first.start() + 1)


def first_match(wordings: Iterable[Wording], text: str) -> re.Match[str] | None:
    """Return the first of `matches`."""
    found = [one for wording in wordings if (one := wording.pattern.search(text))]
    return min(found, key=_start) if found else None


def _start(found: re.Match[str]) -> int:
    return found.start()
