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
_BETWEEN = 2
"""Spaces and hyphens that may part the words of a phrase, or none: "open ai", "open-ai", "openai"."""


class _Entry(NamedTuple):
    shift: int
    """How far behind the beginning the indexed word stands."""
    words: tuple[str, ...]
    joined: str


class PhraseIndex(Generic[T]):
    """Lower-case phrases and what they stand for. No expression is compiled for a brief: that costs more than all drafts do."""

    def __init__(self) -> None:
        self._meant: dict[str, list[T]] = {}
        """Phrase without spaces -> what it means."""
        self._known: set[str] = set()
        self._heads: dict[str, list[_Entry]] = {}
        self._odd: list[_Entry] = []
        """Phrases whose first word holds no letter a-z."""

    def add(self, phrase: str, meaning: T) -> None:
        """Add a meaning to a phrase."""
        words = tuple(phrase.lower().replace("_", " ").replace("-", " ").split())
        joined = "".join(words)
        if not joined:
            return
        self._meant.setdefault(joined, []).append(meaning)
        key = " ".join(words)
        if key in self._known:
            return
        self._known.add(key)
        first = words[0]
        run = first if first.isascii() and first.isalpha() else None
        if run is not None:
            entry = _Entry(0, words, joined)
            for head in accumulate(words) if joined.isascii() and joined.isalpha() else (first,):
                self._heads.setdefault(head, []).append(entry)
        elif found := _RUN.search(first):
            self._heads.setdefault(found.group(), []).append(_Entry(found.start(), words, joined))
        else:
            self._odd.append(_Entry(0, words, joined))

    def meanings(self) -> Iterator[T]:
        """Yield all meanings in the order of their phrases."""
        for many in self._meant.values():
            yield from many

    def matches(self, context: Context) -> Iterator[tuple[int, int, list[T]]]:
        """Yield (start, end, meanings) of the phrases in a draft, in order: of those that overlap the first, and the longest there."""
        text = context.normalised.lower
        found = [(start, -len(" ".join(entry.words)), end, entry.joined) for start, end, entry in self._found(context, text)]
        at = 0
        for start, _, end, joined in sorted(found):
            if start >= at:
                yield start, end, self._meant[joined]
                at = end

    def _found(self, context: Context, text: str) -> Iterator[tuple[int, int, _Entry]]:
        places = word_places(context)
        for head in places.keys() & self._heads.keys():
            for entry in self._heads[head]:
                for place in places[head]:
                    start = place - entry.shift
                    if (end := _end_of(text, start, entry.words)) is not None:
                        yield start, end, entry
        for entry in self._odd:
            start = text.find(entry.words[0])
            while start != -1:
                if (end := _end_of(text, start, entry.words)) is not None:
                    yield start, end, entry
                start = text.find(entry.words[0], start + 1)


def _end_of(text: str, start: int, words: tuple[str, ...]) -> int | None:
    """Return where a phrase ends that begins at `start`, None if it does not stand there as words of its own."""
    if start < 0 or (start and (text[start - 1].isalnum() or text[start - 1] in "_@")):
        return None
    at = start
    for index, word in enumerate(words):
        most = at + _BETWEEN if index else at
        while at < most and text[at : at + 1] in _PARTS:
            at += 1
        if not text.startswith(word, at):
            return None
        at += len(word)
    after = text[at : at + 1]
    return None if after.isalnum() or (after and after in "_+#") else at


_PARTS = frozenset(" \n\r\t-")
