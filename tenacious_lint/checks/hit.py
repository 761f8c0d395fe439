"""What a check kind is made of: the hits it finds, and the matcher it compiles to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from tenacious_lint.context import Context
from tenacious_lint.finding import Evidence


class Hit(NamedTuple):
    """A place where a rule holds: [start, end) of the normalised text, and what the message may name."""

    start: int
    end: int
    values: Mapping[str, str] = {}
    replacement: str | None = None
    ratio: float | None = None
    source: tuple[int, int] | None = None
    """The span of the draft's own text, where normalising left no trace of it (invisible characters)."""
    evidence: Evidence | None = None
    """The fact of the brief it rests on."""
    suggestions: tuple[str, ...] = ()
    """What the writer could say instead, made of what the brief holds."""
    related: tuple[tuple[str, int, int], ...] = ()
    """Other places of the text that belong to it: (what they are, start, end)."""


class Anchor(NamedTuple):
    """A lower-case literal whose occurrence wakes the matcher, for its item number `item`.

    A space in it stands for any one character that may part words. With `begins_word` it counts only at the beginning of a word.
    """

    literal: str
    item: int
    begins_word: bool = False


class Matcher(Protocol):
    """A compiled check. It is asked only where one of its anchors occurred, or on every draft if it has none."""

    anchors: Sequence[Anchor]

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterable[Hit]:
        """Yield hits; `woken` holds (offset of an anchor, item), in order of offset."""
