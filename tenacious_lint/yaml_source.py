"""Reads YAML safely: no duplicate keys, no tags that build objects, no alias bombs, and a place for every key and value."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, ClassVar

import yaml

from tenacious_lint.errors import Problem, TenaciousLintError

Path = tuple[str | int, ...]
"""The way to a value: keys and indices from the root."""

_MAX_VALUES = 200_000
_MAX_DEPTH = 100
_MAX_OPENINGS = 1000
_DEEP_BLOCK = re.compile(rf"^[ \t?:-]{{{_MAX_OPENINGS}}}", re.MULTILINE)
_PLAIN = {
    "tag:yaml.org,2002:bool": r"true|True|TRUE|false|False|FALSE",
    "tag:yaml.org,2002:int": r"[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*)",
    "tag:yaml.org,2002:float": r"[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*|[0-9][0-9_]*(?=[eE]))(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
}
"""Plain scalars that are not text, as YAML 1.2 has them; in YAML 1.1 `off`, `no` and `12:30` are false, false and 750."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [(tag, re.compile(rf"(?:{_PLAIN[tag]})\Z") if tag in _PLAIN else pattern) for tag, pattern in resolvers]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


class _Unsure(Exception):
    """The quick reading met what it leaves to the careful one: an anchor, a tag, a duplicate key, great depth or size."""


class _Plain:
    """The plain values of a text, straight from the events of the parser: a third of the time of composing nodes first."""

    def __init__(self, text: str) -> None:
        self._size = 0
        loader = _Loader(text)
        try:
            self._next = loader.get_event
            self._next()  # the stream
            event = self._next()
            if type(event) is yaml.StreamEndEvent:
                self.data = None
                return
            self.data = self._value(self._next(), 0)
            self._next()  # the end of the document
            if type(self._next()) is not yaml.StreamEndEvent:
                raise _Unsure
        finally:
            loader.dispose()

    def _value(self, event: Any, depth: int) -> Any:
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor is not None or event.tag is not None or depth > _MAX_DEPTH:
            raise _Unsure
        if kind is yaml.ScalarEvent:
            if not event.implicit[0]:
                return event.value
            return _plain_value(event.value) if len(event.value) < 40 else _plain_value.__wrapped__(event.value)
        following = self._next
        if kind is yaml.SequenceStartEvent:
            items: list[Any] = []
            while type(event := following()) is not yaml.SequenceEndEvent:
                items.append(self._value(event, depth + 1))
            self._count(len(items))
            return items
        result: dict[str, Any] = {}
        while type(event := following()) is not yaml.MappingEndEvent:
            if type(event) is not yaml.ScalarEvent or event.anchor is not None or event.tag is not None or event.value in result:
                raise _Unsure
            key = event.value
            event = following()
            if type(event) is yaml.ScalarEvent and not event.implicit[0] and event.anchor is None and event.tag is None:
                result[key] = event.value
            else:
                result[key] = self._value(event, depth + 1)
        self._count(len(result))
        return result

    def _count(self, items: int) -> None:
        self._size += items
        if self._size >= _MAX_VALUES:
            raise _Unsure


@lru_cache(maxsize=4096)
def _plain_value(written: str) -> Any:
    """Return what an unquoted scalar means. Raises ValueError for a day that does not exist."""
    for tag, pattern in _Loader.yaml_implicit_resolvers.get(written[:1], ()):
        if pattern.match(written):
            return _SCALARS[tag](written) if tag in _SCALARS else _constructed(tag, written)
    return written


_DECIMAL = re.compile(r"0|-?[1-9][0-9]{0,18}")
_SCALARS: dict[str, Callable[[str], Any]] = {
    "tag:yaml.org,2002:bool": lambda written: written[0] in "tT",
    "tag:yaml.org,2002:null": lambda written: None,
    "tag:yaml.org,2002:int": lambda written: (
        int(written) if _DECIMAL.fullmatch(written) else _constructed("tag:yaml.org,2002:int", written)
    ),
}


def _constructed(tag: str, written: str) -> Any:
    try:
        return _Loader("").construct_object(yaml.ScalarNode(tag, written))
    except (LookupError, AttributeError, TypeError, OverflowError) as problem:
        raise ValueError(written) from problem


class YamlSource:
    """A parsed YAML text: `data` as plain values, and where each key and value stands.

    Marks are 0-based character offsets into `text`; places are printed 1-based as `file:line:column`. With `lazy` the places are found by
    a second reading, and only if somebody asks: the right choice where most texts are without fault.
    """

    def __init__(self, text: str, file: str, *, first_line: int = 1, error: type[TenaciousLintError], lazy: bool = False) -> None:
        self.text = text
        self.file = file
        self._first_line = first_line
        self._error = error
        self._keys: dict[Path, Any] = {}
        self._values: dict[Path, Any] = {}
        self._open: set[int] = set()
        self.problems: list[Problem] = []
        self._placed = True
        if lazy:
            try:
                self.data = _Plain(text).data
                self._placed = False
                return
            except (_Unsure, yaml.YAMLError, ValueError, RecursionError):
                pass  # whatever it is, the careful reading says it with its place
        self.data = self._read()

    def _find_places(self) -> None:
        if not self._placed:
            self._placed = True
            self._read()

    def _refuse_deep(self) -> None:
        # libyaml's binding composes by C recursion without a guard: 100,000 open brackets end the process. Counting brackets and
        # indents bounds the depth cheaply; only a text that exceeds the bound is walked event by event.
        if self.text.count("[") + self.text.count("{") <= _MAX_OPENINGS and not _DEEP_BLOCK.search(self.text):
            return
        depth = 0
        try:
            for event in yaml.parse(self.text, Loader=_Loader):
                if isinstance(event, yaml.CollectionStartEvent):
                    depth += 1
                elif isinstance(event, yaml.CollectionEndEvent):
                    depth -= 1
                if depth > _MAX_DEPTH:
                    raise self._error.at(self._mark_place(event.start_mark), "too large or too deeply nested", "split the file")
        except (yaml.YAMLError, UnicodeError):
            self._refuse_deep_slowly()

    def _refuse_deep_slowly(self) -> None:
        """Look for the depth without libyaml, some versions of which give up on deep flow before they say where it begins."""
        depth = 0
        try:
            for event in yaml.parse(self.text, Loader=yaml.SafeLoader):
                depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
                if depth > _MAX_DEPTH:
                    raise self._error.at(self._mark_place(event.start_mark), "too large or too deeply nested", "split the file")
        except (yaml.YAMLError, UnicodeError):
            return  # reported with its place by the reading proper, which stops at the same point

    def _read(self) -> Any:
        self._refuse_deep()
        try:
            loader = _Loader(self.text)
        except (yaml.YAMLError, UnicodeError) as problem:  # a character that YAML does not allow
            raise self._error.at(self.file, f"not YAML: {_first_line_of(problem)}", "remove the control characters") from None
        try:
            root = loader.get_single_node()
            data = None if root is None else self._construct(loader, root, ())
        except yaml.MarkedYAMLError as problem:
            mark = problem.problem_mark or problem.context_mark
            said = " ".join(part for part in (problem.context, problem.problem) if part)
            raise self._error.at(self._mark_place(mark), f"not YAML: {said}", "quote the text or mend the indentation") from None
        except (yaml.YAMLError, RecursionError) as problem:
            raise self._error.at(self.file, f"not YAML: {_first_line_of(problem)}", "mend the file") from None
        finally:
            loader.dispose()
        if self.problems:
            raise self._error(*self.problems)
        return data

    def _construct(self, loader: Any, node: Any, path: Path) -> Any:
        self._values[path] = node
        if len(self._values) > _MAX_VALUES or len(path) > _MAX_DEPTH:
            raise self._error.at(self._mark_place(node.start_mark), "too large or too deeply nested", "split the file")
        if isinstance(node, yaml.ScalarNode):
            try:
                return loader.construct_object(node)
            except (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, OverflowError) as problem:
                # the last four come from an explicit tag on a text that does not fit it (`!!bool x`)
                said = f"not a YAML value: {node.value!r} ({_first_line_of(problem)})"
                self.problems.append(Problem(self._mark_place(node.start_mark), said, "put it in quotes"))
                return None
        if id(node) in self._open:
            raise self._error.at(self._mark_place(node.start_mark), "an alias that contains itself", "write the value out")
        self._open.add(id(node))
        try:
            if isinstance(node, yaml.SequenceNode):
                return [self._construct(loader, item, (*path, index)) for index, item in enumerate(node.value)]
            return self._mapping(loader, node, path)
        finally:
            self._open.discard(id(node))

    def _mapping(self, loader: Any, node: Any, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            place = self._mark_place(key_node.start_mark)
            if key is None:
                self.problems.append(Problem(place, "a key that is not plain text", "use a word as the key"))
            elif key in result:
                self.problems.append(Problem(place, f"duplicate key '{key}'", "keep one of them"))
            else:
                self._keys[(*path, key)] = key_node
                result[key] = self._construct(loader, value_node, (*path, key))
        return result

    def _mark_place(self, mark: Any) -> str:
        return self.file if mark is None else f"{self.file}:{mark.line + self._first_line}:{mark.column + 1}"

    def place(self, path: Path = (), *, key: bool = False) -> str:
        """Return `file:line:column` of the value at `path`, or of its key; of the nearest parent if there is none."""
        self._find_places()
        table = self._keys if key else self._values
        while path and path not in table:
            path = path[:-1]
        node = table.get(path) or self._values.get(path)
        return self._mark_place(node.start_mark) if node is not None else self.file

    def marks(self, path: Path) -> tuple[int, int, str | None]:
        """Return start and end offset in `text` of the scalar at `path`, and its style: None (plain), `'`, `"`, `|` or `>`."""
        self._find_places()
        node = self._values[path]
        return node.start_mark.index, node.end_mark.index, node.style or None


def _first_line_of(problem: Exception) -> str:
    lines = str(problem).strip().splitlines()
    return lines[0] if lines else type(problem).__name__
