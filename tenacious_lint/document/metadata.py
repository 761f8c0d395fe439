"""Reads what a draft says of itself (front matter, header lines, record fields) into the fields of Metadata."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from tenacious_lint.document.draft import STAGES, Person, SuppressionRequest
from tenacious_lint.errors import Problem, did_you_mean

CHANNELS = ("email", "linkedin", "sms")
KEYS = (
    "subject",
    "preheader",
    "channel",
    "stage",
    "to",
    "from",
    "date",
    "message_type",
    "template",
    "thread",
    "attachments",
    "brief",
    "suppress",
)
"""The keys of front matter; records have `body` and `id` beside them."""

_MAX_ITEMS = 1000
_KNOWN = frozenset(KEYS)
PERSON_KEYS = frozenset({"name", "title", "company", "email"})
_SUPPRESS_KEYS = frozenset({"rule", "match", "reason", "until"})
_FOREIGN = frozenset({"state", "states", "update", "data", "form", "read", "head"})  # near to ours, but words of other tools

Path = tuple[str | int, ...]
PlaceOf = Callable[..., str]
"""Maps the path of a value to `file:line:column`; with key=True, the place of its key."""


class MetadataReader:
    """Reads a mapping into keyword arguments of Metadata and notes every problem with its place."""

    def __init__(self, place: PlaceOf) -> None:
        self.place = place
        self.problems: list[Problem] = []

    def read(self, data: Mapping[str, Any], *, extra: frozenset[str] = frozenset()) -> dict[str, Any]:
        """Return the fields that are set; `extra` are further keys that are known and read elsewhere."""
        fields: dict[str, Any] = {}
        if self._is_too_long(data, ()):
            return fields
        for key, value in data.items():
            if key not in _KNOWN:
                if key not in extra and (near := misspelt(key, extra)):
                    self._note((key,), f"unknown key '{key}'", near, key=True)
            elif value is not None:
                field, read = self.read_field(key, value)
                if read is not None:
                    fields[field] = read
        if "brief" in fields:
            fields["brief_place"] = self.place(("brief",))
        return fields

    def read_field(self, key: str, value: Any) -> tuple[str, Any]:
        """Return the field of Metadata that a known key sets, and its value: None if there is nothing or a problem."""
        return "sender" if key == "from" else key, _READERS[key](self, value, (key,))

    def _note(self, path: Path, said: str, remedy: str, *, key: bool = False) -> None:
        self.problems.append(Problem(self.place(path, key=key), said, remedy))

    def _is_too_long(self, value: Any, path: Path) -> bool:
        if len(value) <= _MAX_ITEMS:
            return False
        self._note(path, f"{len(value)} entries where at most {_MAX_ITEMS} are allowed", "shorten it")
        return True

    def _text(self, value: Any, path: Path) -> str | None:
        if isinstance(value, str):
            if "\0" in value:
                self._note(path, f"{_name(path)}: a NUL character", "remove it")
            return value.strip() or None
        remedy = "put it in quotes" if isinstance(value, (int, float, date)) else "write one text"
        self._note(path, f"{_name(path)}: expected text, found {shown(value)}", remedy)
        return None

    def _channel(self, value: Any, path: Path) -> str | None:
        return self._one_of(CHANNELS, value, path)

    def _stage(self, value: Any, path: Path) -> str | None:
        return self._one_of(STAGES, value, path)

    def _one_of(self, allowed: tuple[str, ...], value: Any, path: Path) -> str | None:
        if isinstance(value, str) and value in allowed:
            return value
        self._note(path, f"{_name(path)}: {shown(value)} is not allowed here", did_you_mean(str(value), allowed))
        return None

    def _flag(self, value: Any, path: Path) -> bool | None:
        if isinstance(value, bool):
            return value
        self._note(path, f"{_name(path)}: expected true or false, found {shown(value)}", "write true or false")
        return None

    def _date(self, value: Any, path: Path) -> date | None:
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if isinstance(value, str):
            try:
                return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value).date()
            except ValueError:
                pass
        self._note(path, f"{_name(path)}: expected a date, found {shown(value)}", "write it as YYYY-MM-DD")
        return None

    def _attachments(self, value: Any, path: Path) -> int | None:
        if isinstance(value, list) and not self._is_too_long(value, path):
            for index, item in enumerate(value):
                if not isinstance(item, str):
                    self._note((*path, index), f"attachments: expected a file name, found {shown(item)}", "name the file")
            return len(value)
        if isinstance(value, list):
            return None
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self._note(path, f"attachments: expected a list of files or their number, found {shown(value)}", "write a list")
        return None

    def _person(self, value: Any, path: Path) -> Person | None:
        if isinstance(value, str):
            return person_of(value)
        if not isinstance(value, Mapping):
            self._note(
                path, f"{_name(path)}: expected text or a mapping, found {shown(value)}", "write a name, or {name: ..., company: ...}"
            )
            return None
        said: dict[str, str | None] = {}
        if self._is_too_long(value, path):
            return None
        for key, item in value.items():
            if key in PERSON_KEYS:
                said[key] = None if item is None else self._text(item, (*path, key))
            elif near := _near(key, PERSON_KEYS):
                self._note((*path, key), f"unknown key '{key}'", near, key=True)
        return Person(**said)

    def _brief(self, value: Any, path: Path) -> Any:
        if isinstance(value, Mapping) or (isinstance(value, str) and value.strip()):
            return value
        if isinstance(value, list) and value and all(isinstance(item, str) and item.strip() for item in value):
            return value
        self._note(path, f"brief: expected a path, a list of paths or a mapping, found {shown(value)}", "name the brief's file")
        return None

    def _suppress(self, value: Any, path: Path) -> tuple[SuppressionRequest, ...] | None:
        if not isinstance(value, list):
            self._note(path, f"suppress: expected a list, found {shown(value)}", "write [{rule: ..., reason: ...}]")
            return None
        if self._is_too_long(value, path):
            return None
        return tuple(wish for index, item in enumerate(value) if (wish := self._wish(item, (*path, index))))

    def _wish(self, item: Any, path: Path) -> SuppressionRequest | None:
        if not isinstance(item, Mapping):
            self._note(path, f"suppress: expected a mapping, found {shown(item)}", "write {rule: ..., reason: ...}")
            return None
        before = len(self.problems)
        if self._is_too_long(item, path):
            return None
        for key in item:
            if key not in _SUPPRESS_KEYS:
                self._note((*path, key), f"unknown key '{key}'", did_you_mean(key, _SUPPRESS_KEYS), key=True)
        said: dict[str, Any] = {}
        for key in ("rule", "reason"):
            said[key] = self._text(item[key], (*path, key)) if item.get(key) is not None else None
            if said[key] is None and len(self.problems) == before:
                self._note(path, f"suppress: the key '{key}' is missing or empty", f"add '{key}:'")
        if item.get("match") is not None:
            said["match"] = self._text(item["match"], (*path, "match"))
        if item.get("until") is not None:
            said["until"] = self._date(item["until"], (*path, "until"))
        return SuppressionRequest(**said, place=self.place(path)) if len(self.problems) == before else None


_READERS: dict[str, Callable[[MetadataReader, Any, Path], Any]] = {
    "subject": MetadataReader._text,
    "preheader": MetadataReader._text,
    "channel": MetadataReader._channel,
    "stage": MetadataReader._stage,
    "to": MetadataReader._person,
    "from": MetadataReader._person,
    "date": MetadataReader._date,
    "message_type": MetadataReader._text,
    "template": MetadataReader._flag,
    "thread": MetadataReader._flag,
    "attachments": MetadataReader._attachments,
    "brief": MetadataReader._brief,
    "suppress": MetadataReader._suppress,
}


def person_of(text: str) -> Person | None:
    """Return the person in `Name`, `Name <mail@host>` or `mail@host`; None if there is nothing."""
    text = text.strip()
    if "@" not in text:
        return Person(name=text) if text else None
    if text.endswith(">") and "<" in text:
        name, _, address = text[:-1].rpartition("<")
        return Person(name=name.strip(" \t\"'") or None, email=address.strip() or None)
    return Person(email=text) if " " not in text else Person(name=text)


def is_known(key: str) -> bool:
    """Say whether front matter has such a key."""
    return key in _KNOWN


def misspelt(key: str, extra: frozenset[str] = frozenset()) -> str:
    """Return a remedy if `key` looks like one of ours written wrongly, else ''."""
    return _near(key, _KNOWN | extra)


@lru_cache(maxsize=1024)
def _near(key: str, known: frozenset[str]) -> str:
    """Say what a key should have been, or '' if it resembles none: then it is another tool's."""
    folded = key.lower()
    if folded in known:
        return f"did you mean '{folded}'?"
    if len(folded) <= 3 or folded in _FOREIGN:
        return ""
    from difflib import get_close_matches

    near = get_close_matches(folded, sorted(known), n=1, cutoff=0.8)
    return f"did you mean '{near[0]}'?" if near else ""


def shown(value: Any) -> str:
    """Return a value as an error message shows it."""
    if isinstance(value, (Mapping, list)):
        return "a mapping" if isinstance(value, Mapping) else "a list"
    text = str(value) if isinstance(value, date) else repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _name(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")
