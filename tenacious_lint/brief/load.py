"""Reads briefs from files and from front matter, and remembers the files read last."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from tenacious_lint.brief.model import Brief
from tenacious_lint.errors import BriefError, Problem
from tenacious_lint.schema import PlaceOf, Reader

MAX_BYTES = 5_000_000
_FORMS = {
    "hiring_signal_brief": (
        "hiring_signal_brief",
        "prospect_domain",
        "primary_segment_match",
        "hiring_velocity",
        "buying_window_signals",
        "confidence_summary",
    ),
    "competitor_gap_brief": ("competitor_gap_brief", "competitors_analyzed", "gap_findings", "prospect_sub_niche"),
    "bench_summary": ("bench_summary", "stacks", "available_capacity", "total_engineers_on_bench"),
    "prior_thread": ("prior_thread",),
    "task_input": ("task_input", "company_signal", "expected_features"),
}
"""Published forms, and keys that only they have at the top."""


@dataclass(frozen=True, slots=True)
class Source:
    """A brief and the function that knows the places of its values, by the path of their keys."""

    brief: Brief
    place: PlaceOf = field(repr=False)


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


@lru_cache(maxsize=64)
def read_source(key: FileKey) -> Source:
    """Return the brief in a file in one state, and its places."""
    file = key[0]
    text = _text(file)
    if file.lower().endswith(".json"):
        from tenacious_lint.brief.json_source import JsonSource

        json_source = JsonSource(text, file)
        return Source(read_brief(json_source.data, json_source.place), json_source.place)
    from tenacious_lint.yaml_source import YamlSource

    source = YamlSource(text, file, error=BriefError)
    return Source(read_brief(source.data, source.place), source.place)


def read_brief(data: Any, place: PlaceOf) -> Brief:
    """Return the brief in a mapping with native keys; `place` knows where its values stand. Raises BriefError with every problem."""
    problems: list[Problem] = []
    if isinstance(data, dict):
        _refuse_published(data, place)
    brief = Reader(place, problems).read(Brief, data)
    if brief is None:
        raise BriefError(*problems)
    return brief


def _refuse_published(data: dict[str, Any], place: PlaceOf) -> None:
    for form, marks in _FORMS.items():
        mark = next((key for key in marks if key in data), None)
        if mark is not None:
            remedy = "write its facts under the native keys: prospect, signals, bench, pricing, approved, policy, thread"
            raise BriefError.at(place((mark,), key=True), f"this is the published form '{form}', which is not read yet", remedy)


def _text(file: str) -> str:
    try:
        with open(file, "rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as problem:
        raise _unreadable(file, problem) from None
    if len(raw) > MAX_BYTES:
        raise BriefError.at(file, f"larger than {MAX_BYTES:,} bytes", "a brief is about one prospect")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        column = len(raw[raw.rfind(b"\n", 0, problem.start) + 1 : problem.start].decode("utf-8", "replace")) + 1
        raise BriefError.at(f"{file}:{line}:{column}", "not UTF-8", "save the file as UTF-8") from None


def _unreadable(file: str, problem: Exception) -> BriefError:
    reason = getattr(problem, "strerror", None) or str(problem)
    said = "there is no such brief" if isinstance(problem, FileNotFoundError) else f"cannot be read: {reason}"
    return BriefError(Problem(file, said, "name an existing file"))
