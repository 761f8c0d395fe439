"""Makes foreign text safe to show: nothing in it can steer a terminal, a log or the reader's eye."""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"


def visible(text: str) -> str:
    """Return `text` with control, format, surrogate and non-characters, and line breaks, as `<U+001B>`. What is left is valid in XML."""
    return text if text.isprintable() else "".join(shown for shown, _ in cells(text, tab=0))


def inline(text: str) -> str:
    """Return `text` on one line: line breaks and tabs are a space, the rest as `visible` has it."""
    if text.isprintable():
        return text
    return visible(" ".join(part for line in text.splitlines() if (part := line.strip())).replace("\t", " "))


def cells(text: str, tab: int = 4) -> list[tuple[str, int]]:
    """Return how each character is shown, and in how many columns of a terminal; tabs reach to the next multiple of `tab`, 0 hides them."""
    shown: list[tuple[str, int]] = []
    column, previous = 0, ""
    for char in text:
        if char == "\t" and tab:
            width = tab - column % tab
            shown.append((" " * width, width))
        elif _is_hidden(char, previous):
            name = f"<U+{ord(char):04X}>"
            shown.append((name, len(name)))
        else:
            shown.append((char, _width(char)))
        column += shown[-1][1]
        previous = char
    return shown


def _is_hidden(char: str, previous: str) -> bool:
    if char.isprintable():
        return False
    category = unicodedata.category(char)
    if category in ("Zs", "Co"):
        return False
    if category == "Cn":
        return ord(char) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF
    # Joiners belong to emoji and to Persian or Indic words; after a Latin letter they hide something.
    return char not in _JOINERS or previous.isascii()


def _width(char: str) -> int:
    if char.isascii():
        return 1
    if char in _JOINERS or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
