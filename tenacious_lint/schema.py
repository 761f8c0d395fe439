"""Reads plain data into typed dataclasses, collecting every error with its place, and emits their JSON Schema.

A field's YAML name is its Python name, or `metadata["key"]`; `metadata["doc"]` is its description. A class may take over its own reading
with a classmethod `from_data(data, reader, path)` and its schema with `json_schema()`.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from tenacious_lint.errors import Problem, did_you_mean

T = TypeVar("T")
Path = tuple[str | int, ...]
PlaceOf = Callable[..., str]

_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false", date: "a date (YYYY-MM-DD)"}
_JSON_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}
LONGEST_TEXT = 100_000
"""Characters in one text; what is longer was pasted by mistake, and would make every rule slow."""
_LARGEST = 10**18  # refuses infinity, NaN (which is in no range) and integers too long to print
_FAILED = object()


def described(doc: str, *, key: str | None = None, default: Any = MISSING, factory: Any = MISSING, **limits: Any) -> Any:
    """Declare a field with its description; `minimum` and `maximum` bound a number, `nonempty` refuses empty text and lists."""
    metadata = {"doc": doc, **({"key": key} if key else {}), **limits}
    if factory is not MISSING:
        return field(default_factory=factory, metadata=metadata)
    return field(default=default, metadata=metadata) if default is not MISSING else field(metadata=metadata)


Read = Callable[["Reader", Any, Path], Any]
"""Reads one value at a path: what it makes of it, or _FAILED after noting a problem."""


@dataclass(slots=True)
class Reader:
    """Reads values and keeps the problems found on the way; `place` maps a path to `file:line:column`."""

    place: PlaceOf
    problems: list[Problem]
    newest: date = date.min
    """The newest date read so far."""
    blank: bool = False
    """True once a list held a blank text."""

    def problem(self, path: Path, said: str, remedy: str = "", *, key: bool = False) -> None:
        """Note a problem at the value at `path`, or at its key."""
        self.problems.append(Problem(self.place(path, key=key), said, remedy))

    def read(self, cls: type[T], data: Any, path: Path = ()) -> T | None:
        """Return `data` as an instance of the dataclass `cls`, or None after noting problems."""
        return cast("T | None", self.value(cls, data, path))

    def value(self, kind: Any, data: Any, path: Path) -> Any:
        """Return `data` read as the type `kind`, or None after noting a problem."""
        result = _reader_of(kind)(self, data, path)
        return None if result is _FAILED else result

    def fields_of(self, cls: Any, data: Any, path: Path) -> Any:
        """Read a mapping into the fields of `cls`, without asking its `from_data`."""
        if not isinstance(data, dict):
            return self.fail(path, f"expected a mapping, found {shown(data)}")
        known, required = _plan_of(cls)
        problems = self.problems
        before = count = len(problems)
        values: dict[str, Any] = {}
        faults: dict[str, list[Problem]] = {}
        for key, value in data.items():
            field_of = known.get(key)
            if field_of is None:
                faults[key] = []
                continue
            values[field_of[0]] = field_of[1](self, value, (*path, key))
            if len(problems) > count:
                faults[key] = problems[count:]
                count = len(problems)
        if faults or required:
            missing = [key for key in required if key not in data]
            if faults or missing:
                self._put_in_order(known, faults, missing, path, before)
                return _FAILED
        return cls(**values)

    def _put_in_order(
        self, known: Mapping[str, Any], faults: dict[str, list[Problem]], missing: list[str], path: Path, before: int
    ) -> None:
        """Say first what is unknown, then the rest in the order in which the fields are declared."""
        del self.problems[before:]
        for key in faults:
            if key not in known:
                self.problem((*path, key), f"unknown key '{key}'", did_you_mean(key, known), key=True)
        for key in known:
            self.problems.extend(faults.get(key, ()))
            if key in missing:
                self.problem(path, f"the key '{key}' is missing", f"add '{key}:'")

    def fail(self, path: Path, said: str, remedy: str = "") -> Any:
        """Note a problem under the name of the last key of the path."""
        name = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
        self.problem(path, f"{name}: {said}" if name else said, remedy)
        return _FAILED


@cache
def _plan_of(cls: type) -> tuple[dict[str, tuple[str, Read]], tuple[str, ...]]:
    """Return the field and the reader behind each key of a dataclass, and the keys that must be there."""
    declared = keys_of(cls)
    known = {key: (item.name, _compiled(hint, item.metadata)) for key, (item, hint) in declared.items()}
    return known, tuple(key for key, (item, _) in declared.items() if item.default is MISSING and item.default_factory is MISSING)


@cache
def _reader_of(kind: Any) -> Read:
    return _compiled(kind, {})


def _compiled(kind: Any, meta: Mapping[str, Any]) -> Read:
    """Return the reader of a type: what it is, is asked once and not for every value."""
    origin, args = get_origin(kind), get_args(kind)
    if kind is Any:
        return lambda reader, data, path: data
    if origin is Literal:
        return _literal(args)
    if origin in (Union, types.UnionType):
        return _union(args, meta)
    if origin in (tuple, list):
        return _list(args[0], meta)
    if origin in (dict, Mapping) or (origin is not None and issubclass(origin, Mapping)):
        return _dict(args[1], meta)
    return _mapping(kind) if is_dataclass(kind) else _scalar(kind, meta)


def _literal(args: tuple[Any, ...]) -> Read:
    def read(reader: Reader, data: Any, path: Path) -> Any:
        if data in args and any(type(data) is type(arg) for arg in args):
            return data
        return reader.fail(path, f"{shown(data)} is not allowed here", did_you_mean(data if isinstance(data, str) else "", map(str, args)))

    return read


def _mapping(cls: Any) -> Read:
    def read(reader: Reader, data: Any, path: Path) -> Any:
        before = len(reader.problems)
        value = cls.from_data(data, reader, path)
        return _FAILED if len(reader.problems) > before else value

    return read if hasattr(cls, "from_data") else lambda reader, data, path: reader.fields_of(cls, data, path)


def _scalar(kind: Any, meta: Mapping[str, Any]) -> Read:
    """Return the reader of a scalar: the plain cases first, the rest by `_odd_scalar`, which has the last word."""
    low, high = max(meta.get("minimum", -_LARGEST), -_LARGEST), min(meta.get("maximum", _LARGEST), _LARGEST)
    nonempty = bool(meta.get("nonempty"))

    def text(reader: Reader, data: Any, path: Path) -> Any:
        if type(data) is str and len(data) <= LONGEST_TEXT and (not nonempty or (data and not data.isspace())):
            return data
        return _odd_scalar(kind, meta, reader, data, path)

    def number(reader: Reader, data: Any, path: Path) -> Any:
        if type(data) in numbers and low <= data <= high:
            return data
        return _odd_scalar(kind, meta, reader, data, path)

    def day(reader: Reader, data: Any, path: Path) -> Any:
        found = data if type(data) is date else _odd_scalar(kind, meta, reader, data, path)
        if found is not _FAILED and found > reader.newest:
            reader.newest = found
        return found

    numbers = (int,) if kind is int else (int, float)
    if kind in (str, int, float, date):
        return text if kind is str else day if kind is date else number
    return lambda reader, data, path: data if type(data) is kind else _odd_scalar(kind, meta, reader, data, path)


def _odd_scalar(kind: Any, meta: Mapping[str, Any], reader: Reader, data: Any, path: Path) -> Any:
    if kind is date and isinstance(data, str):
        try:
            return datetime.fromisoformat(data).date()
        except ValueError:
            pass
    if kind is date and isinstance(data, datetime):
        return data.date()
    fits = isinstance(data, kind) and (kind is bool or not isinstance(data, bool))
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        fits = True
    if not fits:
        return reader.fail(path, f"expected {_NAMES.get(kind, kind)}, found {shown(data)}")
    if kind is str and meta.get("nonempty") and not data.strip():
        return reader.fail(path, "must not be empty")
    if kind is str and len(data) > LONGEST_TEXT:
        return reader.fail(path, f"longer than {LONGEST_TEXT:,} characters", "shorten it")
    if kind in (int, float) and not -_LARGEST <= data <= _LARGEST:
        return reader.fail(path, f"expected a finite number, found {shown(data)}")
    if "minimum" in meta and kind in (int, float) and data < meta["minimum"]:
        return reader.fail(path, f"must be at least {meta['minimum']}, found {data}")
    if "maximum" in meta and kind in (int, float) and data > meta["maximum"]:
        return reader.fail(path, f"must be at most {meta['maximum']}, found {data}")
    return data


def _union(args: tuple[Any, ...], meta: Mapping[str, Any]) -> Read:
    kinds = [arg for arg in args if arg is not types.NoneType]
    options = [(kind, _compiled(kind, meta)) for kind in kinds]
    optional = len(kinds) < len(args)
    first = options[0][1]

    def one(reader: Reader, data: Any, path: Path) -> Any:
        return None if data is None and optional else first(reader, data, path)

    def several(reader: Reader, data: Any, path: Path) -> Any:
        if data is None and optional:
            return None
        for kind, read in options:
            if _has_shape(kind, data):
                return read(reader, data, path)
        words = [word for kind in kinds if get_origin(kind) is Literal for word in get_args(kind)]
        if isinstance(data, str) and words:
            return reader.fail(path, f"{shown(data)} is not allowed here", did_you_mean(data, map(str, words)))
        names = " or ".join(dict.fromkeys(_type_name(kind) for kind in kinds))
        return reader.fail(path, f"expected {names}, found {shown(data)}")

    return one if len(options) == 1 else several


def _list(item: Any, meta: Mapping[str, Any]) -> Read:
    read = _compiled(item, meta)
    texts = item is str

    def read_all(reader: Reader, data: Any, path: Path) -> Any:
        if not isinstance(data, (list, tuple)):
            return reader.fail(path, f"expected a list, found {shown(data)}")
        if not data and meta.get("nonempty"):
            return reader.fail(path, "must not be an empty list")
        before = len(reader.problems)
        values = tuple([read(reader, value, (*path, index)) for index, value in enumerate(data)])
        if len(reader.problems) > before:
            return _FAILED
        if texts and not all(values):
            reader.blank = True
        elif texts and not reader.blank:
            reader.blank = any(map(str.isspace, values))
        return values

    return read_all


def _dict(item: Any, meta: Mapping[str, Any]) -> Read:
    read = _compiled(item, meta)

    def read_all(reader: Reader, data: Any, path: Path) -> Any:
        if not isinstance(data, dict):
            return reader.fail(path, f"expected a mapping, found {shown(data)}")
        if not data and meta.get("nonempty"):
            return reader.fail(path, "must not be an empty mapping")
        before = len(reader.problems)
        values = {key: read(reader, value, (*path, key)) for key, value in data.items()}
        return _FAILED if len(reader.problems) > before else values

    return read_all


@cache
def keys_of(cls: type) -> dict[str, tuple[Field[Any], Any]]:
    """Return the YAML keys of a dataclass with their fields and types; fields marked `hidden` have none."""
    hints = get_type_hints(cls)
    return {
        declared.metadata.get("key", declared.name): (declared, hints[declared.name])
        for declared in fields(cls)
        if not declared.metadata.get("hidden")
    }


def json_schema(cls: Any) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a dataclass."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_schema_of(cls, {})}


def _schema_of(kind: Any, meta: Mapping[str, Any]) -> dict[str, Any]:
    origin, args = get_origin(kind), get_args(kind)
    if kind is Any:
        return {}
    if origin is Literal:
        return {"enum": list(args)}
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema_of(arg, meta) for arg in args]}
    if origin in (tuple, list):
        return {"type": "array", "items": _schema_of(args[0], {}), **({"minItems": 1} if meta.get("nonempty") else {})}
    if origin is not None:
        return {"type": "object", "additionalProperties": _schema_of(args[1], {})}
    if kind is types.NoneType:
        return {"type": "null"}
    if kind is date:
        return {"type": "string", "format": "date"}
    if is_dataclass(kind):
        return kind.json_schema() if hasattr(kind, "json_schema") else object_schema(kind)
    bounds = {name: meta[name] for name in ("minimum", "maximum") if name in meta and kind in (int, float)}
    return {"type": _JSON_TYPES[kind], **bounds}


def object_schema(cls: Any) -> dict[str, Any]:
    """Return the schema of a dataclass as an object that allows no further keys."""
    properties, required = {}, []
    for key, (declared, hint) in keys_of(cls).items():
        doc = declared.metadata.get("doc")
        properties[key] = {**({"description": doc} if doc else {}), **_schema_of(hint, declared.metadata)}
        if declared.default is MISSING and declared.default_factory is MISSING:
            required.append(key)
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _has_shape(kind: Any, data: Any) -> bool:
    origin = get_origin(kind)
    if origin is Literal:
        return data in get_args(kind)
    if origin in (tuple, list):
        return isinstance(data, (list, tuple))
    if origin is not None or is_dataclass(kind):
        return isinstance(data, dict)
    if isinstance(data, bool):
        return kind is bool
    if kind is date:
        return isinstance(data, (date, datetime))
    return isinstance(data, kind) or (kind is float and isinstance(data, int))


def _type_name(kind: Any) -> str:
    origin = get_origin(kind)
    if origin is Literal:
        return " or ".join(map(repr, get_args(kind)))
    if origin in (tuple, list):
        return "a list"
    return "a mapping" if origin is not None or is_dataclass(kind) else _NAMES.get(kind, str(kind))


def shown(data: Any) -> str:
    """Return a value as an error message shows it."""
    if data is None:
        return "nothing"
    if isinstance(data, int) and abs(data) > _LARGEST:
        return "a very large number"
    text = repr(data) if not isinstance(data, (dict, list)) else ("a mapping" if isinstance(data, dict) else "a list")
    return text if len(text) <= 60 else text[:57] + "..."
