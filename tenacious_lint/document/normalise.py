"""The text that rules match on: one lower-case and one cased form of a draft's text, with the way back to its offsets.

Quotes become straight, every space and hyphen plain, full-width and "mathematical" letters ordinary, paragraph breaks BREAK, so that
no match crosses one. All of that keeps offsets. Soft hyphens, zero-width characters and decomposed accents do not: they take a slow path
with a table.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from tenacious_lint.document.draft import BREAK
from tenacious_lint.expression import lazy

_COMMON = (
    ("\u2019", "'"),
    ("\u2018", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u00a0", " "),
    ("\u2013", "-"),
    ("\u2011", "-"),
    ("\u202f", " "),
)
_ODD = lazy(r"[^\x00-\x7f]+")
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
)
_SLOW = lazy(f"[{_INVISIBLE}\u0300-\u036f\ufb00-\ufb06]")
_DROPPED = lazy(f"[{_INVISIBLE}]")
_BREAKS = lazy(r"\n(?:[ \t]*\r?\n)+[ \t]*|\n[ \t]*(?=(?:[-*+\u2022]|\d{1,3}[.)])[ \t])")
_MAY_BREAK = lazy(r"\n[ \t\r]*[\n\-*+\u2022\d]")


@cache
def _rare() -> dict[int, str]:
    """Return what seldom stands in mail and has a plain form of one character."""
    return {
        **dict.fromkeys(map(ord, "\u201a\u201b\u2032\u00b4\u02bc\uff07"), "'"),
        **dict.fromkeys(map(ord, "\u201e\u201f\u2033\u00ab\u00bb\uff02"), '"'),
        **dict.fromkeys([*range(0x2000, 0x200B), 0x205F, 0x3000, 0x1680], " "),
        **dict.fromkeys(map(ord, "\u2010\u2012\u2212\ufe63\uff0d"), "-"),
        **dict.fromkeys(map(ord, "\u2028\u2029\u0085"), "\n"),
        0x0130: "I",
        0x212A: "K",
        0x017F: "s",
        **{code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()},
        **{
            code: letter
            for code in range(0x1D400, 0x1D800)
            if len(letter := unicodedata.normalize("NFKC", chr(code))) == 1 and letter.isascii()
        },
    }


class Normalised(NamedTuple):
    """Normalised text, cased and lower-case, of equal length. `starts` and `ends` lead to the draft's text where lengths differ."""

    lower: str
    cased: str
    starts: list[int] | None
    ends: list[int] | None

    def text_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the draft's text for [start, end) of the normalised text."""
        if self.starts is None or self.ends is None:
            return start, end
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return at, at
        return self.starts[start], self.ends[end - 1]

    def from_text(self, offset: int) -> int:
        """Return the normalised offset of an offset of the draft's text."""
        return offset if self.starts is None else bisect_left(self.starts, offset)


class Scannable(NamedTuple):
    """The text in which literals are sought: one space for each run of characters that may part words."""

    text: str
    cuts: list[int]
    """Offsets in `text` behind which characters were left out..."""
    shifts: list[int]
    """...and how many were left out up to there."""

    def offset(self, scanned: int) -> int:
        """Return the offset in the normalised text for an offset in the scanned text."""
        at = bisect_left(self.cuts, scanned)
        return scanned + (self.shifts[at - 1] if at else 0)


_RUNS = lazy("  +")


def scan_form(lower: str) -> str:
    """Return a text with one space for each character that may part words."""
    for parting in "\n-*_\t\r":
        if parting in lower:
            lower = lower.replace(parting, " ")
    return lower


def scannable(lower: str) -> Scannable:
    """Return what the automaton of literals reads, for a normalised lower-case text."""
    text = scan_form(lower)
    if "  " not in text:
        return Scannable(text, [], [])
    cuts, shifts, dropped = [], [], 0
    for run in _RUNS.finditer(text):
        start, end = run.span()
        cuts.append(start - dropped)
        dropped += end - start - 1
        shifts.append(dropped)
    return Scannable(_RUNS.sub(" ", text), cuts, shifts)


def normalise(text: str) -> Normalised:
    """Return the normalised forms of a draft's text."""
    starts = ends = None
    if not text.isascii():
        for odd, plain in _COMMON:
            if odd in text:
                text = text.replace(odd, plain)
        odd_signs = "".join(_ODD.findall(text))
        # A frequent sign that has no plain form, such as an umlaut, costs a lookup in the table, not a pass over the text.
        if any(ord(sign) in _rare() for sign in set(odd_signs)):
            text = text.translate(_rare())
        if odd_signs and _SLOW.search(odd_signs):
            text, starts, ends = _rewrite(text)
    if _MAY_BREAK.search(text):
        text = _BREAKS.sub(lambda found: BREAK * len(found.group()), text)
    return Normalised(text.lower(), text, starts, ends)


def _rewrite(text: str) -> tuple[str, list[int], list[int]]:
    """Drop invisible characters, compose accents, open ligatures; return the text and where each character came from and ended."""
    result: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, char in enumerate(text):
        if _DROPPED.match(char):
            continue
        if "\u0300" <= char <= "\u036f" and result:
            composed = unicodedata.normalize("NFC", result[-1] + char)
            result[-1] = composed if len(composed) == 1 else result[-1]
            ends[-1] = at + 1
            continue
        for letter in unicodedata.normalize("NFKC", char) if "\ufb00" <= char <= "\ufb06" else char:
            result.append(letter)
            starts.append(at)
            ends.append(at + 1)
    return "".join(result), starts, ends
