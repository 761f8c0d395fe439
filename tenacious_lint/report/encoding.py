"""Writes values as JSON that every parser reads and no terminal obeys."""

from __future__ import annotations

import re
from json import JSONEncoder
from typing import Any

from tenacious_lint.engine.plain import plain_value
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
        text = _ENCODER.encode(plain_value(value))
    return _UNSAFE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found.group())
    return (r"\\u%04x" if 0xD800 <= code <= 0xDFFF else r"\u%04x") % code
