"""Phrases of a brief behind the words they begin with: a draft is asked for its words, not searched for each phrase."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from tenacious_lint.analysis.cue import word_places
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

T = TypeVar("T")
_RUN = lazy(r"[a-z]+")
_PARTS = frozenset(" \n\r\t-")
"""What may part two words, at most two of them, or none: "open ai", "open  ai", "open-ai", "openai"."""
_GOES_ON = frozenset("_+#")


class _Entry(NamedTuple):
    length: int
    shift: int
    """How far behind the beginning the indexed word stands."""
    words: tuple[str, ...]
    joined: str


class PhraseIndex(Generic[T]):
    """Lower-case phrases and what they stand for. No expression is compiled for a brief: that costs more than all drafts do."""

    def __init__(self) -> None:
        self._meant: dict[str, list[T]] = {}
        """Phrase without spaces -> what it means."""
        self._known: set[tuple[int, str]] = set()
        self._heads: dict[str, list[_Entry]] = {}
        self._odd: list[_Entry] = []
        """Phrases whose first word holds no letter a-z."""

    def add(self, phrase: str, meaning: T) -> None:
        """Add a meaning to a phrase."""
        words = tuple(phrase.lower().replace("_", " ").replace("-", " ").split())
        joined = "".join(words)
        if not joined:
            return
        meant = self._meant.setdefault(joined, [])
        if meaning not in meant:
            meant.append(meaning)
        length = len(joined) + len(words)
        if (length, joined) in self._known:
            return
        self._known.add((length, joined))
        first = words[0]
        if first.isascii() and first.isalpha():
            entry = _Entry(length, 0, words, joined)
            for head in accumulate(words) if joined.isascii() and joined.isalpha() else (first,):
                self._heads.setdefault(head, []).append(entry)
        elif found := _RUN.search(first):
            self._heads.setdefault(found.group(), []).append(_Entry(length, found.start(), words, joined))
        else:
            self._odd.append(_Entry(length, 0, words, joined))

    def meanings(self) -> Iterator[T]:
        """Yield all meanings in the order of their phrases."""
        for many in self._meant.values():
            yield from many

    def matches(self, context: Context) -> Iterator[tuple[int, int, list[T]]]:
        """Yield (start, end, meanings) of the phrases in a draft, in order: of those that overlap the first, and the longest there."""
        at = 0
        for start, _, end, joined in sorted(self._found(context)):
            if start >= at:
                yield start, end, self._meant[joined]
                at = end

    def _found(self, context: Context) -> Iterator[tuple[int, int, int, str]]:
        """Yield all places as (start, -length, end, joined)."""
        text, places = context.normalised.lower, word_places(context)
        for head in places.keys() & self._heads.keys():
            for length, shift, words, joined in self._heads[head]:
                for place in places[head]:
                    if (end := _end_of(text, place - shift, words)) is not None:
                        yield place - shift, -length, end, joined
        for length, _, words, joined in self._odd:
            start = text.find(words[0])
            while start != -1:
                if (end := _end_of(text, start, words)) is not None:
                    yield start, -length, end, joined
                start = text.find(words[0], start + 1)


def _end_of(text: str, start: int, words: tuple[str, ...]) -> int | None:
    """Return where a phrase ends that begins at `start`, None if it does not stand there as words of its own."""
    if not text.startswith(words[0], start):
        return None
    at = start + len(words[0])
    for word in words[1:]:
        if text[at : at + 1] in _PARTS:
            at += 2 if text[at + 1 : at + 2] in _PARTS else 1
        if not text.startswith(word, at):
            return None
        at += len(word)
    before, after = text[start - 1] if start else " ", text[at : at + 1]
    if before.isalnum() or before in "_@" or after.isalnum() or after in _GOES_ON:
        return None
    return at
