"""Which cues a word may begin: one lookup for each word of a mail, however many cues there are.

A cue joins the index when it is asked for the first time, so that a short run pays only for the cues it needs.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tenacious_lint.analysis.cue import Cue

_LEAST = 2
"""Beginnings of words are looked up by so many letters; none is shorter."""


class CueIndex:
    """Words, and beginnings of words, with the cues they begin. Only grows; what readers hold is never changed."""

    def __init__(self) -> None:
        self._whole: dict[str, tuple[Cue, ...]] = {}
        self._beginnings: dict[str, tuple[tuple[str, Cue], ...]] = {}
        self._known: set[Cue] = set()
        self._adding = Lock()

    def add(self, cue: Cue, whole: frozenset[str], beginnings: tuple[str, ...]) -> None:
        """Take a cue in; later mails find it at once."""
        with self._adding:
            if cue in self._known:
                return
            for word in whole:
                self._whole[word] = (*self._whole.get(word, ()), cue)
            for word in beginnings:
                key = word[:_LEAST]
                self._beginnings[key] = (*self._beginnings.get(key, ()), (word, cue))
            self._known.add(cue)  # last: readers take a known cue to be there whole

    def places(self, words: dict[str, list[int]]) -> dict[Cue, list[int]]:
        """Return for each known cue the offsets at which it may begin, in no order."""
        found: dict[Cue, list[int]] = {cue: [] for cue in tuple(self._known)}
        whole, beginnings = self._whole, self._beginnings
        for word, offsets in words.items():
            for cue in whole.get(word, ()):
                if cue in found:  # else it is being added by another thread
                    found[cue] += offsets
            for beginning, cue in beginnings.get(word[:_LEAST], ()):
                if word.startswith(beginning) and cue in found:
                    found[cue] += offsets
        return found
