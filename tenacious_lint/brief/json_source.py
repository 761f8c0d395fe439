"""Reads JSON strictly: no duplicate keys, no endless nesting, and a place for every key and value."""

from __future__ import annotations

import json
from functools import cached_property
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from tenacious_lint.errors import BriefError, Problem
from tenacious_lint.expression import lazy
from tenacious_lint.schema import Path
from tenacious_lint.span import LineTable

_MAX_DEPTH = 100
_SPACE = lazy(r"[ \t\r\n]*")
_PLAIN = lazy(r"[^\s,\]}]*")


class JsonSource:
    """A parsed JSON text: `data`, and where each key and value stands. Raises BriefError.

    The standard parser is fast but keeps no places; they are found by a second walk, and only if somebody asks.
    """

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self._duplicate = False
        try:
            self.data = self._loaded()
        except json.JSONDecodeError as problem:
            raise BriefError.at(f"{file}:{problem.lineno}:{problem.colno}", f"not JSON: {problem.msg}", "mend the file") from None
        except RecursionError:
            raise BriefError.at(file, "too deeply nested", "split the file") from None
        if self._duplicate:
            raise BriefError(
                *(Problem(self._at(offset), f"duplicate key '{key}'", "keep one of them") for key, offset in self._marks.duplicates)
            )
        if text.count("[") + text.count("{") > _MAX_DEPTH and _too_deep(self.data):
            raise BriefError.at(file, "too deeply nested", "split the file")
        if "\\u" in text and "\\ud" in text.lower():
            try:
                json.dumps(self.data, ensure_ascii=False).encode()
            except UnicodeEncodeError:
                raise BriefError.at(file, "half of a surrogate pair (\\ud800 to \\udfff alone)", "write the character itself") from None

    def _loaded(self) -> Any:
        try:
            return json.loads(text := self.text, object_pairs_hook=self._object)
        except json.JSONDecodeError:
            raise
        except ValueError:  # an integer of thousands of digits
            return json.loads(text, object_pairs_hook=self._object, parse_int=_integer)

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        result = dict(pairs)
        self._duplicate = self._duplicate or len(result) < len(pairs)
        return result

    @cached_property
    def _marks(self) -> _Marks:
        return _Marks(self.text)

    @cached_property
    def _lines(self) -> LineTable:
        return LineTable(self.text)

    def _at(self, offset: int) -> str:
        line, column = self._lines.line_column(offset)
        return f"{self.file}:{line}:{column}"

    def place(self, path: Path = (), *, key: bool = False) -> str:
        """Return `file:line:column` of the value at `path`, or of its key; of the nearest parent if there is none."""
        table = self._marks.keys if key else self._marks.values
        while path and path not in table:
            path = path[:-1]
        return self._at(table[path] if path in table else self._marks.values[()])


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) < 25 else float(digits)  # int() refuses thousands of digits; such a number is refused later


def _too_deep(data: Any) -> bool:
    level = [data]
    for _ in range(_MAX_DEPTH):
        nested = [value.values() if isinstance(value, dict) else value for value in level if isinstance(value, (dict, list))]
        level = [item for items in nested for item in items]
        if not level:
            return False
    return True


class _Marks:
    """Offsets of the keys and values of a text that is known to be JSON."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys: dict[Path, int] = {}
        self.values: dict[Path, int] = {}
        self.duplicates: list[tuple[str, int]] = []
        self._value(self._skip(0), ())

    def _skip(self, at: int) -> int:
        return _SPACE.match(self.text, at).end()  # type: ignore[union-attr]

    def _value(self, at: int, path: Path) -> int:
        self.values.setdefault(path, at)
        opening = self.text[at]
        if opening == '"':
            return int(scanstring(self.text, at + 1, True)[1])
        if opening not in "{[":
            return _PLAIN.match(self.text, at).end()  # type: ignore[union-attr]
        at, index = self._skip(at + 1), 0
        while self.text[at] not in "]}":
            part: str | int = index
            if opening == "{":
                start = at
                part, at = scanstring(self.text, at + 1, True)
                if (*path, part) in self.keys:
                    self.duplicates.append((str(part), start))
                self.keys.setdefault((*path, part), start)
                at = self._skip(self._skip(at) + 1)
            at = self._skip(self._value(at, (*path, part)))
            at = self._skip(at + 1) if self.text[at] == "," else at
            index += 1
        return at + 1
