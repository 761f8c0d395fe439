"""Reads a `Subject:` line and its companions (`To:`, `Stage:`, ...) at the top of a plain text."""

from __future__ import annotations

import re
from typing import Any

from tenacious_lint.document.front_matter import Head, Origin, read_fields
from tenacious_lint.document.metadata import misspelt
from tenacious_lint.errors import DocumentError
from tenacious_lint.expression import lazy

_KEYS = {"subject": "subject", "preheader": "preheader", "to": "to", "from": "from", "stage": "stage", "channel": "channel", "date": "date"}
_IGNORED = frozenset({"cc", "bcc", "reply-to"})
_SUBJECT = lazy(r"subject[ \t]*:", re.IGNORECASE)
_LINE = lazy(r"([A-Za-z][A-Za-z-]*)[ \t]*:[ \t]*([^\n]*)(?:\n|\Z)")


def read_header_lines(path: str, source: str, flat: str) -> Head | None:
    """Return the header lines of a text whose first line begins with `Subject:`, else None; they end at the first line that is none.

    `flat` is the source with every line break as LF at the same offsets. Raises DocumentError with every problem found.
    """
    if _SUBJECT.match(flat) is None:
        return None
    data: dict[str, Any] = {}
    places: dict[str, str] = {}
    origins: dict[str, Origin] = {}
    at, number = 0, 0
    while line := _LINE.match(flat, at):
        number += 1
        name, text = line[1].lower(), line[2].strip()
        key = _KEYS.get(name)
        if key is None and name not in _IGNORED:
            near = misspelt(name) if name not in ("template", "thread", "brief") else ""
            if near:
                raise DocumentError.at(f"{path}:{number}:1", f"unknown header line '{line[1]}:'", near)
            break
        if key in data:
            raise DocumentError.at(f"{path}:{number}:1", f"a second '{line[1]}:' line", "keep one of them")
        if key is not None:
            places[key] = f"{path}:{number}:{line.start(2) - line.start() + 1}"
            data[key] = _mail_date(text) if key == "date" else text or None
            if key in ("subject", "preheader") and text:
                origins[key] = line.start(2)
        at = line.end()
    fields = read_fields(data, lambda at=(), *, key=False: places.get(str(at[0]), path) if at else path)
    return Head(fields, origins, at)


def _mail_date(text: str) -> Any:
    """Return an RFC 5322 date as a date, and any other text as it is."""
    if not text or (text[0].isdigit() and text[4:5] == "-"):
        return text or None
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError, RecursionError):
        return text
