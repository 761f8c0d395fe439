"""Sentences and words of the normalised text."""

from __future__ import annotations

import re
from bisect import bisect_right

from tenacious_lint.context import Context
from tenacious_lint.document.draft import BREAK
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

_END = lazy(r"[.!?\u2026]+[\"')\]*_]*(?=\s|\Z)")
_OPENERS = "\"'([*_#$\u20ac\u00a3"
_ABBREVIATION = lazy(r"(?:\b(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|approx|no|inc|ltd|co|corp|jr|sr|dept|fig)|\b[a-z])\.\Z", re.IGNORECASE)
_WORD = lazy(r"\S*[^\W_]\S*")


def sentences(context: Context) -> list[Span]:
    """Return the spans of all sentences in order, without the space around them; a paragraph break or a list item ends one."""
    text = context.normalised.cased
    found: list[Span] = []
    at = 0
    while at < len(text):
        end = text.find(BREAK, at)
        end = len(text) if end == -1 else end
        found.extend(_of_paragraph(context, at, end))
        at = end + 1
    return found


def _known(context: Context) -> dict[int, list[Span]]:
    """The sentences found so far, by where their paragraph begins; filled by `_of_paragraph`."""
    return {}


def _of_paragraph(context: Context, start: int, stop: int) -> list[Span]:
    known = context.analysis(_known)
    if start in known:
        return known[start]
    text = context.normalised.cased
    found: list[Span] = []
    begin = start
    for end in _END.finditer(text, start, stop):
        if _ends_sentence(text, begin, end.start(), end.end(), end.group()):
            _add(found, text, begin, end.end())
            begin = end.end()
    _add(found, text, begin, stop)
    known[start] = found
    return found


def _ends_sentence(text: str, start: int, sign_start: int, sign_end: int, sign: str) -> bool:
    """Return whether a sign ends the sentence that begins at `start`.

    A full stop does before a capital or the end, unless it shortens a word.
    """
    if "!" in sign or "?" in sign:
        return True
    following = text[sign_end : sign_end + 12].lstrip().lstrip(_OPENERS)[:1]
    if following.isalpha() and following.islower():
        return False
    return sign != "." or not _ABBREVIATION.search(text, max(start, sign_start - 8), sign_end)


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + len(piece) - len(piece.lstrip())
        found.append(Span(first, first + len(stripped)))


def sentence_at(context: Context, offset: int) -> Span:
    """Return the sentence that holds the character at `offset`; an empty span there if none does."""
    asked = context.analysis(_asked)
    if offset in asked:
        return asked[offset]
    paragraph = paragraph_at(context, offset)
    spans = _of_paragraph(context, paragraph.start, paragraph.end)
    index = bisect_right(spans, (offset, paragraph.end + 1)) - 1
    found = asked[offset] = spans[index] if index >= 0 and spans[index].end > offset else Span(offset, offset)
    return found


def _asked(context: Context) -> dict[int, Span]:
    """The sentences found so far, by the offsets they were asked for; filled by `sentence_at`."""
    return {}


def paragraph_at(context: Context, offset: int) -> Span:
    """Return the paragraph (or list item) around `offset`."""
    text = context.normalised.lower
    return Span(text.rfind(BREAK, 0, offset) + 1, end if (end := text.find(BREAK, offset)) != -1 else len(text))


def words(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of the words in [start, end): runs without space that hold a letter or a digit."""
    return [Span(*found.span()) for found in _WORD.finditer(text, start, end)]
