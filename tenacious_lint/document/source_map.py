"""Maps spans of a text to spans of what it was decoded from; maps compose, and join end to end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from tenacious_lint.span import Span


class Segment(NamedTuple):
    """Text [start, end) comes from source [source_start, source_end): character by character if `exact`, else as one piece."""

    start: int
    end: int
    source_start: int
    source_end: int
    exact: bool


class SourceMap:
    """A piecewise map of text offsets to source offsets. Segments are in order of text, do not overlap, and are never empty in the text."""

    __slots__ = ("_build", "_segments", "_starts")

    def __init__(self, segments: Iterable[Segment] = ()) -> None:
        self._build: Callable[[], Iterable[Segment]] | None = None
        self._segments = tuple(segments)
        self._starts = [segment.start for segment in self._segments]

    @classmethod
    def lazy(cls, build: Callable[[], Iterable[Segment]]) -> SourceMap:
        """Return a map whose segments are built when the first span is asked for: most drafts have no finding."""
        lazy = cls.__new__(cls)
        lazy._build = build
        return lazy

    @classmethod
    def linear(cls, length: int, offset: int = 0) -> SourceMap:
        """Return the map of a text of `length` characters that stands unchanged in the source at `offset`."""
        return cls([Segment(0, length, offset, offset + length, True)] if length else [Segment(0, 1, offset, offset, False)])

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments, in order of text."""
        if self._build is not None:
            build, self._build = self._build, None
            self._segments = tuple(build())
            self._starts = [segment.start for segment in self._segments]
        return self._segments

    def __eq__(self, other: object) -> bool:
        return self.segments == other.segments if isinstance(other, SourceMap) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.segments)

    def __reduce__(self) -> tuple[type[SourceMap], tuple[tuple[Segment, ...]]]:
        return SourceMap, (self.segments,)

    def span(self, start: int, end: int) -> Span:
        """Return the span of the source for [start, end) of the text: the smallest that decodes to all of it.

        An empty span maps to the empty span where its character begins, or where the text before it ends.
        """
        if start >= end:
            at = self._point(start)
            return Span(at, at)
        first = self._segment(start)
        last = self._segment(end - 1)
        source_start = first.source_end if start >= first.end else first.source_start + (start - first.start if first.exact else 0)
        source_end = last.source_start + (end - last.start) if last.exact and end <= last.end else last.source_end
        return Span(source_start, max(source_start, source_end))

    def _segment(self, at: int) -> Segment:
        segments = self.segments
        return segments[max(0, bisect_right(self._starts, at) - 1)] if segments else Segment(0, 1, 0, 0, False)

    def _point(self, at: int) -> int:
        segment = self._segment(at)
        if at >= segment.end:
            return segment.source_end
        return segment.source_start + (at - segment.start if segment.exact else 0)

    def then(self, outer: SourceMap) -> SourceMap:
        """Return the map through both: this one's source is the text of `outer`."""
        pieces = outer.segments
        result: list[Segment] = []
        for segment in self.segments:
            if not segment.exact or not pieces:
                whole = outer.span(segment.source_start, segment.source_end)
                result.append(Segment(segment.start, segment.end, whole.start, whole.end, False))
                continue
            at, by = segment.source_start, segment.start - segment.source_start
            index = max(0, bisect_right(outer._starts, at) - 1)
            while at < segment.source_end:
                piece = pieces[index] if index < len(pieces) else None
                if piece is None or at < piece.start:  # between two pieces: nothing of the source stands there
                    end = segment.source_end if piece is None else min(piece.start, segment.source_end)
                    origin = pieces[index - 1].source_end if index else pieces[0].source_start
                    result.append(Segment(at + by, end + by, origin, origin, False))
                    at = end
                    continue
                index += 1
                end = min(piece.end, segment.source_end)
                if end <= at:
                    continue
                if piece.exact:
                    origin = piece.source_start - piece.start
                    result.append(Segment(at + by, end + by, at + origin, end + origin, True))
                else:
                    result.append(Segment(at + by, end + by, piece.source_start, piece.source_end, False))
                at = end
        return SourceMap(result)

    def shifted(self, by: int) -> list[Segment]:
        """Return the segments with the text moved `by` characters, for joining maps."""
        return [Segment(start + by, end + by, origin, origin_end, exact) for start, end, origin, origin_end, exact in self.segments]
