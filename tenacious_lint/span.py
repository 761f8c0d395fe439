"""Spans of text, and the line table that turns offsets into lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open interval of characters, 0-based."""

    start: int
    end: int


class Position(NamedTuple):
    """A span as people read it: lines and columns are 1-based, columns in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class LineTable:
    """Line starts of one text; a line ends at LF, CRLF or a lone CR."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        if "\r" in text:
            import re

            starts.extend(found.end() for found in re.finditer(r"\r\n?|\n", text))
        else:
            at = 0
            for line in text.split("\n")[:-1]:
                at += len(line) + 1
                starts.append(at)
        self._starts = starts

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of a 0-based offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def position(self, span: Span) -> Position:
        """Return where a span begins and ends."""
        return Position(*self.line_column(span.start), *self.line_column(span.end))

    def line_span(self, line: int, text_length: int) -> Span:
        """Return the span of a 1-based line, its line break included."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else text_length
        return Span(start, end)
