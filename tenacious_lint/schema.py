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
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from tenacious_lint.errors import Problem, did_you_mean

T = TypeVar("T")
Path = tuple[str | int, ...]
PlaceOf = Callable[..., str]

_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false", date: "a date (YYYY-MM-DD)"}
_JSON_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}
_LARGEST = 10**18  # refuses infinity, NaN (which is in no range) and integers too long to print
_FAILED = object()


def described(doc: str, *, key: str | None = None, default: Any = MISSING, factory: Any = MISSING, **limits: Any) -> Any:
    """Declare a field with its description; `minimum` and `maximum` bound a number, `nonempty` refuses empty text and lists."""
    metadata = {"doc": doc, **({"key": key} if key else {}), **limits}
    if factory is not MISSING:
        return field(default_factory=factory, metadata=metadata)
    return field(default=default, metadata=metadata) if default is not MISSING else field(metadata=metadata)


@dataclass(slots=True)
class Reader:
    """Reads values and keeps the problems found on the way; `place` maps a path to `file:line:column`."""

    place: PlaceOf
    problems: list[Problem]

    def problem(self, path: Path, said: str, remedy: str = "", *, key: bool = False) -> None:
        """Note a problem at the value at `path`, or at its key."""
        self.problems.append(Problem(self.place(path, key=key), said, remedy))

    def read(self, cls: type[T], data: Any, path: Path = ()) -> T | None:
        """Return `data` as an instance of the dataclass `cls`, or None after noting problems."""
        value = self._mapping(cls, data, path)
        return None if value is _FAILED else value

    def value(self, kind: Any, data: Any, path: Path, meta: Mapping[str, Any] = types.MappingProxyType({})) -> Any:
        """Return `data` read as the type `kind`, or a value to ignore after noting a problem."""
        result = self._value(kind, data, path, meta)
        return None if result is _FAILED else result

    def _value(self, kind: Any, data: Any, path: Path, meta: Mapping[str, Any]) -> Any:
        origin, args = get_origin(kind), get_args(kind)
        if kind is Any:
            return data
        if origin is Literal:
            if data in args and any(type(data) is type(arg) for arg in args):
                return data
            remedy = did_you_mean(data if isinstance(data, str) else "", map(str, args))
            return self._fail(path, f"{_shown(data)} is not allowed here", remedy)
        if origin in (Union, types.UnionType):
            return self._union(args, data, path, meta)
        if origin in (tuple, list):
            return self._list(args[0], data, path, meta)
        if origin in (dict, Mapping) or (origin is not None and issubclass(origin, Mapping)):
            return self._dict(args[1], data, path, meta)
        if is_dataclass(kind):
            return self._mapping(kind, data, path)
        return self._scalar(kind, data, path, meta)

    def _scalar(self, kind: Any, data: Any, path: Path, meta: Mapping[str, Any]) -> Any:
        if kind is date and isinstance(data, str):
            try:
                return datetime.fromisoformat(data).date()
            except ValueError:
                pass
        if kind is date and isinstance(data, datetime):
            return data.date()
        fits = isinstance(data, kind) and (kind is bool or not isinstance(data, bool))
        if kind is float and isinstance(data, int) and not isinstance(data, bool):
            fits, data = True, data
        if not fits:
            return self._fail(path, f"expected {_NAMES.get(kind, kind)}, found {_shown(data)}")
        if kind is str and meta.get("nonempty") and not data.strip():
            return self._fail(path, "must not be empty")
        if kind in (int, float) and not -_LARGEST <= data <= _LARGEST:
            return self._fail(path, f"expected a finite number, found {_shown(data)}")
        if "minimum" in meta and kind in (int, float) and data < meta["minimum"]:
            return self._fail(path, f"must be at least {meta['minimum']}, found {data}")
        if "maximum" in meta and kind in (int, float) and data > meta["maximum"]:
            return self._fail(path, f"must be at most {meta['maximum']}, found {data}")
        return data

    def _union(self, args: tuple[Any, ...], data: Any, path: Path, meta: Mapping[str, Any]) -> Any:
        if data is None and types.NoneType in args:
            return None
        options = [arg for arg in args if arg is not types.NoneType]
        for option in options:
            if _has_shape(option, data):
                return self._value(option, data, path, meta)
        if len(options) == 1:
            return self._value(options[0], data, path, meta)
        words = [word for option in options if get_origin(option) is Literal for word in get_args(option)]
        if isinstance(data, str) and words:
            return self._fail(path, f"{_shown(data)} is not allowed here", did_you_mean(data, map(str, words)))
        names = " or ".join(dict.fromkeys(_type_name(option) for option in options))
        return self._fail(path, f"expected {names}, found {_shown(data)}")

    def _list(self, item: Any, data: Any, path: Path, meta: Mapping[str, Any]) -> Any:
        if not isinstance(data, (list, tuple)):
            return self._fail(path, f"expected a list, found {_shown(data)}")
        if meta.get("nonempty") and not data:
            return self._fail(path, "must not be an empty list")
        values = [self._value(item, value, (*path, index), meta) for index, value in enumerate(data)]
        return _FAILED if _FAILED in values else tuple(values)

    def _dict(self, item: Any, data: Any, path: Path, meta: Mapping[str, Any]) -> Any:
        if not isinstance(data, dict):
            return self._fail(path, f"expected a mapping, found {_shown(data)}")
        if meta.get("nonempty") and not data:
            return self._fail(path, "must not be an empty mapping")
        values = {key: self._value(item, value, (*path, key), meta) for key, value in data.items()}
        return _FAILED if _FAILED in values.values() else values

    def _mapping(self, cls: Any, data: Any, path: Path) -> Any:
        if hasattr(cls, "from_data"):
            before = len(self.problems)
            value = cls.from_data(data, self, path)
            return _FAILED if len(self.problems) > before else value
        return self.fields_of(cls, data, path)

    def fields_of(self, cls: Any, data: Any, path: Path) -> Any:
        """Read a mapping into the fields of `cls`, without asking its `from_data`."""
        if not isinstance(data, dict):
            return self._fail(path, f"expected a mapping, found {_shown(data)}")
        known = keys_of(cls)
        for key in data:
            if key not in known:
                self.problem((*path, key), f"unknown key '{key}'", did_you_mean(key, known), key=True)
        values: dict[str, Any] = {}
        failed = bool(data.keys() - known.keys())
        for key, (declared, hint) in known.items():
            if key in data:
                value = self._value(hint, data[key], (*path, key), declared.metadata)
                failed = failed or value is _FAILED
                values[declared.name] = value
            elif declared.default is MISSING and declared.default_factory is MISSING:
                self.problem(path, f"the key '{key}' is missing", f"add '{key}:'")
                failed = True
        return _FAILED if failed else cls(**values)

    def _fail(self, path: Path, said: str, remedy: str = "") -> Any:
        name = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
        self.problem(path, f"{name}: {said}" if name else said, remedy)
        return _FAILED


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


def _shown(data: Any) -> str:
    if data is None:
        return "nothing"
    if isinstance(data, int) and abs(data) > _LARGEST:
        return "a very large number"
    text = repr(data) if not isinstance(data, (dict, list)) else ("a mapping" if isinstance(data, dict) else "a list")
    return text if len(text) <= 60 else text[:57] + "..."
