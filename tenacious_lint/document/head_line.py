"""Reads one line of front matter that leaves no doubt, without YAML and without an expression, and remembers what it said.

Drafts of one campaign share most of their lines: the sender, the stage, the channel.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from tenacious_lint.document.metadata import PERSON_KEYS, MetadataReader, is_known

UNSURE = frozenset({"true", "false", "yes", "no", "on", "off", "null"})
"""Words that YAML does not read as text, in lower case."""

_FLAGS = {"true": True, "false": False}
_DIGITS = frozenset("0123456789")
_MAX_LINE = 300
_SIGNS = dict.fromkeys(map(ord, " .'&/@+()-"))
"""Signs that may stand in an unquoted value of a `{key: value}` mapping."""


class HeadLine(NamedTuple):
    """What a line says: the key as written, the field of Metadata it sets, and the value of that field."""

    key: str
    field: str
    value: Any


def read_line(line: str) -> HeadLine | None:
    """Return what a `key: value` line without its line break says, or None if there is any doubt about it."""
    return _remembered(line) if len(line) <= _MAX_LINE and not line.startswith("subject") else _read(line)


def _read(line: str) -> HeadLine | None:
    key, _, text = line.partition(": ")
    text = text.rstrip(" ")
    if not text or not is_known(key):
        return None
    value = _value(text)
    if value is None:
        return None
    reader = MetadataReader(lambda *_, **__: "")
    field, read = reader.read_field(key, value)
    return None if read is None or reader.problems else HeadLine(key, field, read)


_remembered = lru_cache(maxsize=2048)(_read)


def _value(text: str) -> Any:
    """Return what YAML reads in the text of a flat value, or None where only YAML knows for sure."""
    first, last = text[0], text[-1]
    if not text.isprintable():
        return None
    if first.isalpha():
        if last in " :" or ": " in text or " #" in text:
            return None
        return text if text.lower() not in UNSURE else _FLAGS.get(text)
    if first == '"':
        return text[1:-1] if last == '"' and text.count('"') == 2 and "\\" not in text else None
    if first == "{":
        return _mapping(text[1:-1]) if last == "}" else None
    if first in _DIGITS:
        return _date(text) if len(text) == 10 else None
    return None


def _date(text: str) -> date | None:
    if text[4] != "-" or text[7] != "-":  # fromisoformat also reads weeks
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _mapping(text: str) -> dict[str, str] | None:
    """Return the person in `name: Maya, title: CTO`."""
    said: dict[str, str] = {}
    for pair in text.split(", "):
        key, _, value = pair.partition(": ")
        if key in said or key not in PERSON_KEYS or not value[:1].isalpha() or value.lower() in UNSURE:
            return None
        if not value.isalnum() and not (value.translate(_SIGNS).isalnum() and (value[-1].isalnum() or value[-1] in ".)")):
            return None
        said[key] = value
    return said
