"""Rewrites one published form into native keys, and remembers from where each value came, so that errors stand in the file as written."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from tenacious_lint.errors import Problem
from tenacious_lint.schema import LONGEST_TEXT, Path, PlaceOf, Reader, shown

_CONTAINERS: dict[Any, str] = {dict: "a mapping", list: "a list", str: "text"}
_VAGUE = frozenset({"none", "null", "n/a", "unknown"})


@dataclass(slots=True)
class Form:
    """A published form on its way: `native` is the result, `origin` maps paths in it to paths in the file.

    Paths of the methods named `*source` start at the form's own root. Null and blank text are "not said" and are never copied.
    """

    data: Any
    base: Path
    place: PlaceOf
    problems: list[Problem]
    native: dict[str, Any] = field(default_factory=dict)
    origin: dict[Path, Path] = field(default_factory=dict)

    def at(self, *source: str | int) -> Any:
        """Return the value at a path of the form, or None."""
        value = self.data
        for part in source:
            if isinstance(value, dict):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                return None
        return None if isinstance(value, str) and not value.strip() else value

    def mapping(self, *source: str | int) -> dict[str, Any]:
        """Return the mapping at a path; {} if it is absent, or after noting that it is none."""
        return self._of(dict, source) or {}

    def items(self, *source: str | int) -> list[Any]:
        """Return the list at a path; [] if it is absent, or after noting that it is none."""
        return self._of(list, source) or []

    def text(self, *source: str | int) -> str:
        """Return the text at a path; "" if it is absent, or after noting that it is none or far too long."""
        found: str = self._of(str, source) or ""
        if len(found) > LONGEST_TEXT:
            self.problem(source, f"longer than {LONGEST_TEXT:,} characters", "shorten it")
            return ""
        return found

    def _of(self, kind: Any, source: Path) -> Any:
        value = self.at(*source)
        if value is None or isinstance(value, kind):
            return value
        self.problem(source, f"expected {_CONTAINERS[kind]}, found {shown(value)}")
        return None

    def problem(self, source: Path, said: str, remedy: str = "") -> None:
        """Note a problem at a path of the form; the last key of the path names it."""
        name = next((part for part in reversed((*self.base, *source)) if isinstance(part, str)), "")
        self.problems.append(Problem(self.place((*self.base, *source)), f"{name}: {said}" if name else said, remedy))

    def copy(self, native: Path, *source: str | int) -> None:
        """Put the value at a path of the form under a native path."""
        self.put(native, self.at(*source), *source)

    def name(self, native: Path, *source: str | int) -> None:
        """Copy a value that may be a word of a closed list: `none` and `unknown` say nothing."""
        value = self.at(*source)
        if not (isinstance(value, str) and value.strip().lower() in _VAGUE):
            self.put(native, value, *source)

    def put(self, native: Path, value: Any, *source: str | int) -> None:
        """Set the native value and note that it stands at `source`; an index past the end of a list appends."""
        if value is None or (isinstance(value, str) and not value.strip()):
            return
        target: Any = self.native
        for part, following in pairwise(native):
            empty: Any = [] if isinstance(following, int) else {}
            if isinstance(target, list):
                if part == len(target):
                    target.append(empty)
                target = target[part]  # type: ignore[index]
            else:
                target = target.setdefault(part, empty)
        own = list(value) if isinstance(value, list) else value  # a later put may append
        if isinstance(target, list):
            target.append(own)
        else:
            target[native[-1]] = own
        written = (*self.base, *source)
        holder = written[:-1] if source and self.at(*source) is value else written  # a fact taken out of a sentence is held by the sentence
        for length in range(1, len(native)):
            self.origin.setdefault(native[:length], holder)
        self.origin[native] = written

    def section(self, native: Path, *source: str | int) -> None:
        """Open a native section although nothing may be put into it: the form speaks of it, so it is known."""
        target: Any = self.native
        for part in native:
            target = target.setdefault(part, {})
        self.origin[native] = (*self.base, *source)

    def written(self, native: Path) -> Path:
        """Return the path in the file of a native path: of its nearest ancestor that has one, with the rest appended."""
        for length in range(len(native), 0, -1):
            if native[:length] in self.origin:
                return (*self.origin[native[:length]], *native[length:])
        return self.base

    def depth(self, native: Path) -> int:
        """Return how many parts of a native path this form has written."""
        return next((length for length in range(len(native), 0, -1) if native[:length] in self.origin), 0)

    def place_of(self, path: Path = (), *, key: bool = False) -> str:
        """Return the place in the file of a native path."""
        return self.place(self.written(path), key=key)


class FormReader(Reader):
    """Reads native data and tells its problems in the words of the published form."""

    __slots__ = ("form",)

    def __init__(self, form: Form) -> None:
        super().__init__(form.place_of, form.problems)
        self.form = form

    def problem(self, path: Path, said: str, remedy: str = "", *, key: bool = False) -> None:
        """Note a problem under the name that the value has in the file."""
        native = next((part for part in reversed(path) if isinstance(part, str)), "")
        written = next((part for part in reversed(self.form.written(path)) if isinstance(part, str)), native)
        if native and said.startswith(f"{native}: "):
            said = written + said[len(native) :]
        Reader.problem(self, path, said, remedy, key=key)
