"""Splits the text of a mail into its regions: greeting, body, sign-off, signature, footer and quoted mail."""

from __future__ import annotations

from tenacious_lint.document.closing import split_closing
from tenacious_lint.document.greeting import greeting_end
from tenacious_lint.document.quoting import quoted_chunks

Stretch = tuple[str, int, int]
"""A scope and the interval [start, end) of the text that has it."""


def split(text: str, name: str | None = None) -> list[Stretch]:
    """Return the regions of a mail's text in order; edges are not blank, and every other character lies in exactly one.

    `name` is the reader's, where it is known: a text that opens with it has a greeting.
    """
    flat = text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text
    chunks = quoted_chunks(flat)
    if chunks is None:
        return _trimmed(flat, _own(flat, 0, len(flat), name, greeting=True, closing=True))
    result: list[Stretch] = []
    closing = True
    own = [chunk for chunk in chunks if not chunk[2]]
    parts: dict[int, list[Stretch]] = {}
    for start, end, _ in reversed(own):
        parts[start] = _own(flat, start, end, name, greeting=start == own[0][0], closing=closing)
        closing = closing and all(scope != "body" or not flat[begin:stop].strip() for scope, begin, stop in parts[start])
    for start, end, quoted in chunks:
        result.extend([("quoted", start, end)] if quoted else parts[start])
    return _trimmed(flat, result)


def _own(flat: str, start: int, end: int, name: str | None, *, greeting: bool, closing: bool) -> list[Stretch]:
    result: list[Stretch] = []
    if greeting:
        start = _skip_blank(flat, start, end)
        stop = greeting_end(flat, start, end, name)
        if stop > start:
            result.append(("greeting", start, stop))
            start = stop
    result.extend(split_closing(flat, start, end) if closing else [("body", start, end)])
    return result


def _skip_blank(flat: str, start: int, end: int) -> int:
    while start < end and flat[start].isspace():
        start += 1
    return start


def _trimmed(flat: str, stretches: list[Stretch]) -> list[Stretch]:
    result: list[Stretch] = []
    for stretch in stretches:
        scope, start, end = stretch
        if start < end and not flat[start].isspace() and not flat[end - 1].isspace():
            result.append(stretch)
            continue
        piece = flat[start:end]
        body = piece.lstrip()
        if body:
            start = end - len(body)
            result.append((scope, start, start + len(body.rstrip())))
    return result
