"""The brief as a whole: its sections, its dates, and the value at a dotted path or a JSON pointer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, get_args

from tenacious_lint.brief.record import Record
from tenacious_lint.brief.section import Approved, BenchEntry, Policy, Pricing, Prospect, Thread
from tenacious_lint.brief.signal import EVENTS, Signals
from tenacious_lint.schema import Path, Reader, described, json_schema, keys_of


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Brief(Record):
    """What is true. A section that is None is unknown; one that is present is closed, even if it is empty."""

    as_of: dt.date | None = described("the day for which the brief holds", default=None, merge="newest")
    generated_at: dt.date | None = described(
        "the day its facts were gathered; where there is no as_of, no fact is later", default=None, merge="newest"
    )
    prospect: Prospect | None = described("who the mail is for", default=None)
    signals: Signals | None = described("what was observed about the prospect", default=None)
    bench: dict[str, BenchEntry] | None = described("capacity by skill: {go: {available: 3}}", default=None)
    bench_as_of: dt.date | None = described("the day of the bench figures", default=None, merge="lowest")
    bench_note: str | None = described("what else holds of the bench", default=None, nonempty=True, merge="join")
    pricing: Pricing | None = described("what may be said of prices", default=None)
    approved: Approved | None = described("what a mail may name", default=None)
    policy: Policy | None = described("what else holds for this prospect", default=None)
    thread: Thread | None = described("the mails before this one", default=None)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Brief | None:
        """Read it, and refuse a date after the brief's own day and an empty text in a list."""
        value = reader.fields_of(cls, data, path)
        if not isinstance(value, cls):
            return None
        name = "as_of" if value.as_of else "generated_at"
        limit = value.as_of or value.generated_at
        for where, day in value.dates() if limit and reader.newest > limit else ():
            if limit is not None and day > limit:
                said = f"{where[-1]}: {day} is after {name}, {limit}"
                reader.problem((*path, *where), said, f"mend the date, or set {name} to the day the brief was made")
        for where, text in _leaves(value, ()) if reader.blank else ():
            if isinstance(text, str) and isinstance(where[-1], int) and not text.strip():
                reader.problem((*path, *where), "an empty text in a list", "delete it")  # as a phrase it would be everywhere
        return value.with_days()

    def with_days(self) -> Brief:
        """Return the brief with the date of every event of which it knows the age and the day from which that is counted."""
        own = self.as_of or self.generated_at
        changed: dict[str, Any] = {}
        for name in EVENTS if self.signals else ():
            event = getattr(self.signals, name)
            if event is None or event.age_days is None or event.date is not None:
                continue
            day = event.observed or own
            if day is not None and event.age_days < day.toordinal():
                changed[name] = replace(event, date=day - dt.timedelta(event.age_days))
        return replace(self, signals=replace(self.signals, **changed)) if changed and self.signals else self

    def dates(self) -> Iterator[tuple[Path, dt.date]]:
        """Yield the day of every event and observation, with its path; not `as_of`, nor a date that is itself a custom fact."""
        for where, value in _leaves(self, ()):
            if isinstance(value, dt.date) and where[-1] not in ("as_of", "value"):
                yield where, value

    def newest_date(self) -> dt.date | None:
        """Return the newest date of any fact, or None."""
        return max((day for _, day in self.dates()), default=None)

    def lookup(self, path: str) -> Any:
        """Return the value at a dotted path such as `signals.ai_maturity.score`, or None: the brief does not say.

        Parts are the keys of the file. A name that itself holds a dot (`bench.node.js`) is found too.
        """
        value: Any = self
        parts = _split(path)
        for index, part in enumerate(parts):
            names = _attributes.get(type(value)) or _attributes_of(value)
            if names is None:
                return _at(value, parts[index:])
            name = names.get(part)
            if name is None:
                return None
            value = getattr(value, name)
            if value is None:
                return None
        return value

    def at_pointer(self, pointer: str) -> Any:
        """Return the value at an RFC 6901 pointer such as `/bench/go/available`, or None: the brief does not say."""
        parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
        return _at(self, parts) if pointer else self


@lru_cache(maxsize=1024)
def _split(path: str) -> tuple[str, ...]:
    return tuple(path.split("."))


_attributes: dict[type, dict[str, str]] = {}
"""The attributes behind the keys of each class that a path went through."""


def _attributes_of(value: Any) -> dict[str, str] | None:
    """Return the attributes behind the keys of a value's class, or None for a mapping or a list."""
    if not is_dataclass(value):
        return None
    cls: Any = type(value)
    found = _attributes[cls] = {key: declared.name for key, (declared, _) in keys_of(cls).items()}
    return found


def pointer_to(*parts: str | int) -> str:
    """Return the RFC 6901 pointer of a path into the brief."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def _at(value: Any, parts: Sequence[str]) -> Any:
    if not parts:
        return value
    if isinstance(value, Mapping):
        for length in range(len(parts), 0, -1):  # a key may hold dots, and the longest is the most particular
            key = ".".join(parts[:length])
            if key in value:
                return _at(value[key], parts[length:])
        return None
    if is_dataclass(value) and not isinstance(value, type):
        known = keys_of(type(value)).get(parts[0])
        return None if known is None else _at(getattr(value, known[0].name), parts[1:])
    if isinstance(value, tuple) and parts[0].isdecimal() and len(parts[0]) < 9 and int(parts[0]) < len(value):
        return _at(value[int(parts[0])], parts[1:])
    return None


def unknown_part(path: str) -> tuple[str, list[str]] | None:
    """Return the part of a dotted path that no brief has, and what could stand there; None for a path that a brief may have."""
    kind: Any = Brief
    for part in path.split("."):
        choices = [one for one in (get_args(kind) or (kind,)) if one is not type(None)]
        kind = next((one for one in choices if is_dataclass(one)), None)
        if kind is None:  # a mapping or list: its keys are the brief's own
            return None
        known = keys_of(kind)
        if part not in known:
            return part, list(known)
        kind = known[part][1]
    return None


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if is_dataclass(value):
        for item in fields(value):
            yield from _leaves(getattr(value, item.name), (*path, item.metadata.get("key", item.name)))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _leaves(item, (*path, index))
    else:
        yield path, value


def brief_schema() -> dict[str, Any]:
    """Return the JSON Schema of a native brief."""
    return {**json_schema(Brief), "title": "tenacious-lint brief"}
