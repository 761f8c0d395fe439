"""Sentences and words of the normalised text."""

from __future__ import annotations

import re
from bisect import bisect_right

from tenacious_lint.context import Context
from tenacious_lint.document.draft import BREAK
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

_END = lazy(
    r"(?P<break>\0+)"
    r"|[.!?\u2026]+[\"')\]*_]*(?=\s+[\"'(\[*_#$\u20ac\u00a3]*[^\W a-z_]|\s*\0|\s*\Z)"  # before a capital, a digit or the end
    r"|[!?]+[\"')\]*_]*(?=\s)"
)
_ABBREVIATION = lazy(r"(?:\b(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|approx|no|inc|ltd|co|corp|jr|sr|dept|fig)|\b[a-z])\.\Z", re.IGNORECASE)
_WORD = lazy(r"\S*[^\W_]\S*")


def sentences(context: Context) -> list[Span]:
    """Return the spans of all sentences in order, without the space around them; a paragraph break or a list item ends one."""
    text = context.normalised.cased
    found: list[Span] = []
    start = 0
    for end in _END.finditer(text):
        if end["break"] is None and end.group() == "." and _ABBREVIATION.search(text, max(start, end.start() - 8), end.end()):
            continue
        _add(found, text, start, end.start() if end["break"] is not None else end.end())
        start = end.end()
    _add(found, text, start, len(text))
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + len(piece) - len(piece.lstrip())
        found.append(Span(first, first + len(stripped)))


def sentence_at(context: Context, offset: int) -> Span:
    """Return the sentence that holds the character at `offset`; an empty span there if none does."""
    spans = context.analysis(sentences)
    index = bisect_right(spans, (offset, len(context.normalised.lower) + 1)) - 1
    if index >= 0 and spans[index].end > offset:
        return spans[index]
    return Span(offset, offset)


def paragraph_at(context: Context, offset: int) -> Span:
    """Return the paragraph (or list item) around `offset`."""
    text = context.normalised.lower
    return Span(text.rfind(BREAK, 0, offset) + 1, end if (end := text.find(BREAK, offset)) != -1 else len(text))


def words(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of the words in [start, end): runs without space that hold a letter or a digit."""
    return [Span(*found.span()) for found in _WORD.finditer(text, start, end)]
