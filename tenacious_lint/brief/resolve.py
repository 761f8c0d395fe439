"""Finds the brief of a draft, and the day by which its dates are judged."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from tenacious_lint.document.draft import Draft
from tenacious_lint.errors import BriefError, Problem

if TYPE_CHECKING:  # a run without briefs never loads the model
    from tenacious_lint.brief.model import Brief

SIBLING_SUFFIXES = (".brief.yaml", ".brief.yml", ".brief.json")


class BriefSettings(Protocol):
    """What the config says of a draft's brief: an absolute path, and where it says so (`config.PathSettings` has both)."""

    @property
    def brief(self) -> str | None:
        """The path of the brief for drafts that name none."""

    @property
    def brief_place(self) -> str:
        """Where the config names it."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The brief of a draft, or None; `origin` is the file or files it came from, or the place in the draft, "" if there is none."""

    brief: Brief | None
    origin: str = ""


_NONE = Resolved(None)


def resolve(draft: Draft, settings: BriefSettings | None = None, override: str | Path | None = None) -> Resolved:
    """Return the brief of a draft: `override` (--brief), else the draft's own, else the sibling file, else the config's.

    The first that is named is used whole. Raises BriefError if it is missing or malformed.
    """
    if override is not None:
        return _from_files([os.fspath(override)], "--brief")
    if draft.metadata.brief is not None:
        return _of_draft(draft)
    sibling = find_sibling(draft.path)
    if sibling is not None:
        return _from_files([sibling], "")
    if settings is not None and settings.brief is not None:
        return _from_files([settings.brief], settings.brief_place)
    return _NONE


def effective_as_of(override: date | None, brief: Brief | None, draft_date: date | None, otherwise: date | None = None) -> date:
    """Return the day dates are judged by: --as-of, the brief's, the draft's, the newest date in the brief, else `otherwise` or today."""
    newest = brief.newest_date() if brief is not None and not (override or brief.as_of or draft_date) else None
    return override or (brief.as_of if brief is not None else None) or draft_date or newest or otherwise or date.today()


def _of_draft(draft: Draft) -> Resolved:
    value, place = draft.metadata.brief, draft.metadata.brief_place or draft.path
    if isinstance(value, dict):
        from tenacious_lint.brief.load import read_brief

        return Resolved(read_brief(value, _inline_places(draft, place)), place)
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, (list, tuple)) or not names or not all(isinstance(name, str) and name.strip() for name in names):
        raise BriefError.at(place, "brief: expected a path, a list of paths, or a mapping", "name a file, or write the brief out")
    folder = os.path.dirname(draft.path)
    return _from_files([os.path.normpath(os.path.join(folder, name)) for name in names], place)


def _from_files(files: list[str], named_at: str) -> Resolved:
    from tenacious_lint.brief.load import file_key, read_source

    files = list(dict.fromkeys(files))
    problems: list[Problem] = []
    found = []
    for file in files:
        if named_at and not os.path.isfile(file):
            remedy = "name an existing file" + (" or leave it out" if named_at == "--brief" else ", relative to the file that names it")
            problems.append(Problem(named_at, f"there is no brief '{file}'", remedy))
            continue
        try:
            key = file_key(file)
            found.append((key, read_source(key)))
        except BriefError as error:
            problems.extend(error.problems)
    if problems:
        raise BriefError(*problems)
    if len(found) == 1:
        return Resolved(found[0][1].brief, files[0])
    from tenacious_lint.brief.merge import merge_files

    return Resolved(merge_files(tuple(key for key, _ in found)), ", ".join(files))


def find_sibling(path: str) -> str | None:
    """Return the brief that stands beside a draft: `a.brief.yaml` (.yml, .json) beside `a.md`."""
    folder, name = os.path.split(path)
    stem = os.path.splitext(name)[0]
    briefs = _briefs_in(folder or ".")
    return next((os.path.join(folder, stem + suffix) for suffix in SIBLING_SUFFIXES if stem + suffix in briefs), None)


_listings: dict[str, tuple[int, frozenset[str]]] = {}
"""The briefs in each folder, with the folder's time of change: one stat for a draft instead of three, and one listing for a folder."""


def _briefs_in(folder: str) -> frozenset[str]:
    try:
        changed = os.stat(folder).st_mtime_ns
        known = _listings.get(folder)
        if known is None or known[0] != changed:
            known = changed, frozenset(name for name in os.listdir(folder) if name.endswith(SIBLING_SUFFIXES))
            _listings[folder] = known
    except (OSError, ValueError):  # a draft from standard input or a record need not lie in a folder
        return frozenset()
    return known[1]


def _inline_places(draft: Draft, place: str) -> Callable[..., str]:
    """Return the places of a brief written in front matter: the text is read again, but only when an error asks."""

    @cache
    def source() -> Any:
        lines = draft.source.removeprefix("\ufeff").splitlines()
        if not (lines and lines[0].rstrip() == "---" and "---" in (tail := [line.rstrip() for line in lines[1:]])):
            return None
        from tenacious_lint.errors import TenaciousLintError
        from tenacious_lint.yaml_source import YamlSource

        try:
            found = YamlSource("\n".join(lines[1 : tail.index("---") + 1]), draft.path, first_line=2, error=BriefError)
        except TenaciousLintError:
            return None
        return found if isinstance(found.data, dict) and "brief" in found.data else None

    def place_of(path: tuple[str | int, ...] = (), *, key: bool = False) -> str:
        found = source()
        return str(found.place(("brief", *path), key=key)) if found else place

    return place_of
