"""Reads briefs from files and from front matter, and remembers the files read last."""

from __future__ import annotations

import codecs
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from tenacious_lint.brief.model import Brief
from tenacious_lint.brief.signal import Signals
from tenacious_lint.brief.source import Source
from tenacious_lint.errors import BriefError, Problem
from tenacious_lint.schema import PlaceOf, Reader, keys_of

MAX_BYTES = 5_000_000
FileKey = tuple[str, int, int]
"""A file in one state: path, time of change in nanoseconds, size."""


def load_brief(path: str | Path) -> Brief:
    """Return the brief in a YAML or JSON file. Raises BriefError with every problem of the file."""
    return load_source(path).brief


def load_source(path: str | Path) -> Source:
    """Return the brief in a file and its places; a file that has not changed since is not read again."""
    return read_source(file_key(path))


def file_key(path: str | Path) -> FileKey:
    """Return the file with its present state. Raises BriefError if there is none."""
    file = os.fspath(path)
    try:
        state = os.stat(file)
    except (OSError, ValueError) as problem:
        raise _unreadable(file, problem) from None
    return file, state.st_mtime_ns, state.st_size


@lru_cache(maxsize=512)
def read_source(key: FileKey) -> Source:
    """Return the brief in a file in one state, and its places."""
    file = key[0]
    text = _text(file)
    if file.lower().endswith(".json"):
        from tenacious_lint.brief.json_source import JsonSource

        json_source = JsonSource(text, file)
        return read_data(json_source.data, json_source.place)
    from tenacious_lint.yaml_source import YamlSource

    source = YamlSource(text, file, error=BriefError, lazy=True)
    return read_data(source.data, source.place)


def read_brief(data: Any, place: PlaceOf) -> Brief:
    """Return the brief in a mapping with native keys or published forms; `place` knows where its values stand.

    Raises BriefError with every problem.
    """
    return read_data(data, place).brief


def read_data(data: Any, place: PlaceOf) -> Source:
    """Return the brief in a mapping, as `read_brief` does, with the places of its values by their native paths."""
    if isinstance(data, dict) and _may_be_published(data):
        from tenacious_lint.brief.published.recognise import read_published

        found = read_published(data, place)
        if found is not None:
            return found
    problems: list[Problem] = []
    brief = Reader(place, problems).read(Brief, data)
    if brief is None:
        raise BriefError(*problems)
    return Source(brief, place)


def _may_be_published(data: dict[str, Any]) -> bool:
    """Tell whether there may be a published form: a key that is not native, or native ones as the second variant has them."""
    if "generated_at" in data or not data.keys() <= keys_of(Brief).keys():
        return True
    signals = data.get("signals")
    return isinstance(signals, dict) and not signals.keys() <= keys_of(Signals).keys()


def _text(file: str) -> str:
    try:
        with open(file, "rb", buffering=0) as stream:
            raw = b""
            while len(raw) <= MAX_BYTES and (read := stream.read(MAX_BYTES + 1 - len(raw))):
                raw += read
    except (OSError, ValueError) as problem:
        raise _unreadable(file, problem) from None
    if len(raw) > MAX_BYTES:
        raise BriefError.at(file, f"larger than {MAX_BYTES:,} bytes", "a brief is about one prospect")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode()
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        column = len(raw[raw.rfind(b"\n", 0, problem.start) + 1 : problem.start].decode("utf-8", "replace")) + 1
        raise BriefError.at(f"{file}:{line}:{column}", "not UTF-8", "save the file as UTF-8") from None


def _unreadable(file: str, problem: Exception) -> BriefError:
    reason = getattr(problem, "strerror", None) or str(problem)
    said = "there is no such brief" if isinstance(problem, FileNotFoundError) else f"cannot be read: {reason}"
    return BriefError(Problem(file, said, "name an existing file"))
