"""Joins the briefs of several files into one; two values for one fact are an error that names both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import Field, dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

from tenacious_lint.brief.load import FileKey, read_source
from tenacious_lint.brief.model import Brief, pointer_to
from tenacious_lint.brief.signal import Observation, Signals
from tenacious_lint.brief.source import Source
from tenacious_lint.errors import BriefError, Problem
from tenacious_lint.schema import Path

_CHOOSE: dict[str, Callable[[Any, Any], Any]] = {
    "lowest": min,
    "newest": max,
    "join": lambda one, other: one if other in one.split("; ") else f"{one}; {other}",
}
"""How values that are about a fact, not facts themselves, are joined: the oldest date, the least confidence, all sources."""


@lru_cache(maxsize=16)
def merge_files(keys: tuple[FileKey, ...]) -> Brief:
    """Return one brief from several files; see `merge_briefs`."""
    return merge_briefs([read_source(key) for key in keys])


def merge_briefs(sources: Sequence[Source]) -> Brief:
    """Return one brief from several. Raises BriefError with every fact that has two values.

    Sections and mappings are joined key by key, lists end to end without repeats. Each source keeps its own date: its `generated_at`,
    or else its `as_of`, becomes the date of its observations and of its bench where they have none. The whole is as of the newest.
    """
    problems: list[Problem] = []
    whole = dated(sources[0].brief)
    for index, source in enumerate(sources[1:], 1):
        merger = _Merger(sources[:index], source, problems)
        whole = merger.join(whole, dated(source.brief), ())
    if problems:
        raise BriefError(*problems)
    if whole.as_of and whole.generated_at and whole.generated_at > whole.as_of:
        whole = replace(whole, as_of=whole.generated_at)
    return whole.with_days()


def dated(brief: Brief) -> Brief:
    """Return the brief with its own date on every observation, and on the bench, that has none."""
    day = brief.generated_at or brief.as_of
    if day is None:
        return brief
    signals = _observed(brief.signals, day) if brief.signals else None
    return replace(brief, signals=signals, bench_as_of=brief.bench_as_of or (day if brief.bench is not None else None))


def _observed(value: Any, day: dt.date) -> Any:
    if isinstance(value, Observation):
        return value if value.observed else replace(value, observed=day)
    if isinstance(value, Signals):
        return replace(value, **{item.name: _observed(getattr(value, item.name), day) for item in fields(value)})
    if isinstance(value, dict):
        return {key: _observed(item, day) for key, item in value.items()}
    return tuple(_observed(item, day) for item in value) if isinstance(value, tuple) else value


@dataclass(frozen=True, slots=True)
class _Merger:
    before: Sequence[Source]
    source: Source
    problems: list[Problem]

    def join(self, one: Any, other: Any, path: Path) -> Any:
        if one == other or other is None:
            return one
        if one is None:
            return other
        if is_dataclass(one) and not isinstance(one, type) and type(one) is type(other):
            return replace(one, **{item.name: self._field(item, one, other, path) for item in fields(one)})
        if isinstance(one, dict) and isinstance(other, dict):
            return {**one, **{key: self.join(one.get(key), value, (*path, key)) for key, value in other.items()}}
        if isinstance(one, tuple) and isinstance(other, tuple):
            return one + _without(other, one)
        self._conflict(one, other, path)
        return one

    def _field(self, item: Field[Any], one: Any, other: Any, path: Path) -> Any:
        first, second = getattr(one, item.name), getattr(other, item.name)
        choose = _CHOOSE.get(item.metadata.get("merge", ""))
        if choose is not None and first is not None and second is not None:
            return choose(first, second)
        if item.default in (first, second):  # that one does not say
            return second if first == item.default else first
        return self.join(first, second, (*path, item.metadata.get("key", item.name)))

    def _conflict(self, one: Any, other: Any, path: Path) -> None:
        pointer = pointer_to(*path)
        there = next((source for source in self.before if source.brief.at_pointer(pointer) == one), self.before[0])
        said = f"{'.'.join(map(str, path))}: {_shown(other)} here, but {_shown(one)} in {there.place(path)}"
        self.problems.append(Problem(self.source.place(path), said, "keep the one that is true"))


def _without(items: tuple[Any, ...], known: tuple[Any, ...]) -> tuple[Any, ...]:
    try:
        seen = set(known)
    except TypeError:  # what holds a mapping cannot be hashed
        return tuple(item for item in items if item not in known)
    return tuple(item for item in items if item not in seen)


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, (dt.date, int, float)) else repr(value)
