"""Maps the value of a YAML scalar to the characters it was written with, in every style."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenacious_lint.document.source_map import Segment, SourceMap
from tenacious_lint.expression import lazy

_DOUBLE = lazy(
    r"""[^\\"\ \t\r\n]+ | [ \t]*(?:\r\n?|\n)[ \t\r\n]* | [ \t]+ | \\[ \t]*(?:\r\n?|\n)[ \t]*
    | \\x[0-9A-Fa-f]{2} | \\u[0-9A-Fa-f]{4} | \\U[0-9A-Fa-f]{8} | \\.""",
    re.VERBOSE,
)
_OTHER = lazy(r"[^ \t\r\n']+|''|'|[ \t\r\n]+")
_BREAK = lazy(r"\r\n?|\n")
_PROPERTIES = lazy(r"(?:[!&][^ \t\r\n]*[ \t\r\n]+)+")
_SPACE = " \t\r\n"


def scalar_map(raw: str, value: str, style: str | None, offset: int) -> SourceMap:
    """Return the map of `value` to the source, where the scalar stands as `raw` at `offset`, quotes and block header included.

    `style` is None (plain), `'`, `"`, `|` or `>`. What cannot be followed maps to the whole scalar as one piece.
    """
    properties = _PROPERTIES.match(raw)
    if properties:
        raw, offset = raw[properties.end() :], offset + properties.end()
    segments: list[Segment] = []
    for start, end, at, to, exact in _align(raw, value, style):
        last = segments[-1] if segments else None
        if exact and last and last.exact and last.source_end == at + offset:
            segments[-1] = Segment(last.start, end, last.source_start, to + offset, True)
        else:
            segments.append(Segment(start, end, at + offset, to + offset, exact))
    if not segments or segments[-1].end != len(value):
        return SourceMap([Segment(0, max(len(value), 1), offset, offset + len(raw), False)])
    return SourceMap(segments)


def _align(raw: str, value: str, style: str | None) -> Iterator[Segment]:
    """Walk through both texts token by token; stop early where they part."""
    pattern, at, end = (_DOUBLE, 1, len(raw) - 1) if style == '"' else (_OTHER, 0, len(raw))
    if style == "'":
        at, end = 1, len(raw) - 1
    elif style in ("|", ">"):
        at = raw.find("\n") + 1 or len(raw)  # behind the header
    done = 0
    for token in pattern.finditer(raw, at, end):
        piece, length = token.group(), 1
        if piece[0] in _SPACE:
            length = _gap_length(piece, value, done, style)
            if length:
                yield Segment(done, done + length, token.start(), token.end(), value[done : done + length] == piece)
            done += length
            continue
        if style == '"' and piece[0] == "\\" and len(piece) > 1:
            if piece[1] in _SPACE and "\n" in piece.replace("\r", "\n"):
                continue  # an escaped line break stands for nothing
            exact = False
        elif style == "'" and piece == "''":
            exact = False
        else:
            exact, length = True, len(piece)
            if not value.startswith(piece, done):
                return
        if done >= len(value):
            return
        yield Segment(done, done + length, token.start(), token.end(), exact)
        done += length


def _gap_length(piece: str, value: str, done: int, style: str | None) -> int:
    """Return how many characters of the value white space stands for: folded in quoted and plain text, by its lines in a block."""
    if style in ("|", ">"):
        end = done
        while end < len(value) and value[end] in _SPACE:
            end += 1
        return end - done
    breaks = len(_BREAK.findall(piece))
    return len(piece) if not breaks else max(1, breaks - 1)
