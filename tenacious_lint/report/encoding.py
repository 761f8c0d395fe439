"""Writes values as JSON that every parser reads and no terminal obeys."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date
from json import JSONEncoder
from math import isfinite
from typing import Any

from tenacious_lint.expression import lazy

_ENCODER = JSONEncoder(ensure_ascii=False, allow_nan=False)
_UNSAFE = lazy(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def encode(value: Any) -> str:
    r"""Return `value` as JSON on one line, encodable in UTF-8.

    A lone surrogate, which strict parsers refuse even as an escape (RFC 7493), becomes the six characters `\ud800` in the string.
    """
    try:
        text = _ENCODER.encode(value)
    except (TypeError, ValueError):
        text = _ENCODER.encode(_plain(value))
    return _UNSAFE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found.group())
    return (r"\\u%04x" if 0xD800 <= code <= 0xDFFF else r"\u%04x") % code


def _plain(value: Any) -> Any:
    """Return a value of a brief in JSON's own types; what JSON cannot say (NaN, dates, keys that are not text) is said as text."""
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, float):
        return value if isfinite(value) else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Set):
        return sorted(map(str, value))
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return str(value)
