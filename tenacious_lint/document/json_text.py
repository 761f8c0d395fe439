"""Reads JSON with the place of every value, and maps a decoded string to the characters it was written with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from json import decoder, scanner
from json.decoder import JSONDecodeError
from typing import Any, NamedTuple

from tenacious_lint.document.source_map import Segment, SourceMap
from tenacious_lint.expression import lazy

_make_scanner: Any = scanner.make_scanner
_scanstring: Any = vars(decoder)["scanstring"]  # in json.decoder since Python 2, but in no stub
_SPACE = lazy(r"[ \t\n\r]*")
_ESCAPE = lazy(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")
_SURROGATE = lazy("[\ud800-\udfff]")


class Item(NamedTuple):
    """A member of an object: its key and where that stands, and the value with [start, end)."""

    key: str
    key_start: int
    start: int
    end: int
    value: Any


class JsonReader:
    """Walks a JSON text. Keys that occur twice in an object are noted in `duplicates`; syntax errors are JSONDecodeError with an offset.

    All offsets are into `text`, which begins at `base` of its file.
    """

    def __init__(self, text: str = "", base: int = 0) -> None:
        self.text, self.base = text, base
        self.duplicates: list[str] = []
        self._scan = _make_scanner(json.JSONDecoder(object_pairs_hook=self._object, parse_constant=_no_constant))

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        if len(value) != len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    self.duplicates.append(key)
                seen.add(key)
        return value

    def skip_space(self, at: int) -> int:
        """Return the offset of the first character from `at` on that is not JSON white space."""
        found = _SPACE.match(self.text, at)
        return found.end() if found else at

    def value(self, at: int) -> tuple[Any, int]:
        """Return the value at `at` and where it ends. Raises JSONDecodeError."""
        try:
            value, end = self._scan(self.text, at)
            return value, end
        except StopIteration as stopped:
            raise JSONDecodeError(
                "a value is missing or malformed", self.text, stopped.value if stopped.value is not None else at
            ) from None
        except RecursionError:
            raise JSONDecodeError("too deeply nested", self.text, at) from None
        except JSONDecodeError:
            raise
        except ValueError as failed:
            raise JSONDecodeError(str(failed).split(";")[0], self.text, at) from None

    def members(self, at: int) -> tuple[list[Item], int]:
        """Return the members of the object that begins at `at`, and where it ends. Raises JSONDecodeError."""
        text = self.text
        items: list[Item] = []
        at = self.skip_space(at + 1)
        if text[at : at + 1] == "}":
            return items, at + 1
        while True:
            if text[at : at + 1] != '"':
                raise JSONDecodeError("expected a key in double quotes", text, at)
            key, end = _scanstring(text, at + 1, True)
            start = self.skip_space(end)
            if text[start : start + 1] != ":":
                raise JSONDecodeError("expected ':'", text, start)
            start = self.skip_space(start + 1)
            value, end = self.value(start)
            items.append(Item(key, at, start, end, value))
            at = self.skip_space(end)
            mark = text[at : at + 1]
            if mark == "}":
                return items, at + 1
            if mark != ",":
                raise JSONDecodeError("expected ',' or '}'", text, at)
            at = self.skip_space(at + 1)

    def next_element(self, end: int) -> tuple[int | None, int]:
        """Return where the next element of an array begins when one ended at `end`, or None and where the array ends."""
        at = self.skip_space(end)
        mark = self.text[at : at + 1]
        if mark == "]":
            return None, at + 1
        if mark != ",":
            raise JSONDecodeError("expected ',' or ']'", self.text, at)
        return self.skip_space(at + 1), at

    def locate(self, at: int, path: tuple[str | int, ...], *, key: bool = False) -> int:
        """Return the offset of the value at `path` in the value at `at`, or of its key; of the nearest parent if there is none."""
        key_start = at
        for part in path:
            found = None
            if self.text[at] == "{":
                found = next(((item.key_start, item.start) for item in self.members(at)[0] if item.key == part), None)
            elif self.text[at] == "[" and isinstance(part, int):
                found = self._element(at, part)
            if found is None:
                return at
            key_start, at = found
        return key_start if key else at

    def _element(self, at: int, index: int) -> tuple[int, int] | None:
        at = self.skip_space(at + 1)
        for _ in range(index):
            at = self.skip_space(self.skip_space(self.value(at)[1]) + 1)
        return at, at


def string_origin(text: str, start: int, end: int) -> int | SourceMap:
    """Return the origin of the string whose literal, quotes included, is text[start:end]."""
    if text.find("\\", start, end) < 0:
        return start + 1
    return SourceMap.lazy(partial(_string_segments, text, start + 1, end - 1))


def _string_segments(text: str, start: int, end: int) -> Iterator[Segment]:
    done, at = 0, start
    for escape in _ESCAPE.finditer(text, start, end):
        if escape.start() > at:
            yield Segment(done, done + escape.start() - at, at, escape.start(), True)
            done += escape.start() - at
        yield Segment(done, done + 1, escape.start(), escape.end(), False)
        done, at = done + 1, escape.end()
    if at < end or not done:
        yield Segment(done, done + max(end - at, 1), at, end, at < end)


def bad_character(value: str) -> str:
    """Return what is wrong with a decoded string: half a surrogate pair or a NUL; '' if nothing is."""
    if "\0" in value:
        return "a NUL character"
    return "half of a surrogate pair" if not value.isascii() and _SURROGATE.search(value) else ""


def _no_constant(name: str) -> Any:
    raise ValueError(f"the word {name}")
