"""Finds the drafts that paths on the command line mean: files as they are named, folders as they are walked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tenacious_lint.document.globs import Globs
from tenacious_lint.document.ignore import IGNORE_FILES, Ignores, ignores_above
from tenacious_lint.errors import Problem

WALKED = frozenset({".md", ".markdown", ".txt", ".eml"})
"""Extensions that walking a folder takes; records are taken only where `records` globs say so."""

_RECORDS = frozenset({".json", ".jsonl"})
_NOT_MAIL = frozenset({"README", "CHANGELOG", "LICENSE", "LICENCE", "CONTRIBUTING"})
_SKIPPED = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class DiscoverySettings:
    """What the configuration says of discovery; globs are relative to `root`."""

    root: Path
    exclude: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    force_exclude: bool = False


@dataclass(slots=True)
class Discovery:
    """What was found: paths as the user wrote them, problems, and how many files or folders were left out by a rule."""

    files: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    excluded: int = 0


def discover(paths: Sequence[str], settings: DiscoverySettings) -> Discovery:
    """Return the drafts that `paths` mean, in order and each once; folders are walked in the order of names.

    Symbolic links to folders are followed only where a path names one. Nothing is raised: what cannot be read becomes a problem.
    """
    walk = _Walk(settings)
    seen: set[str] = set()
    for path in paths:
        for found in walk.path(path):
            key = os.path.normpath(found)
            if key not in seen:
                seen.add(key)
                walk.result.files.append(found)
    return walk.result


class _Walk:
    """One run of discovery."""

    def __init__(self, settings: DiscoverySettings) -> None:
        self.result = Discovery()
        self.root = os.path.realpath(settings.root)
        self.exclude, self.drafts, self.records = Globs(settings.exclude), Globs(settings.drafts), Globs(settings.records)
        self.force = settings.force_exclude

    def path(self, path: str) -> Iterator[str]:
        try:
            folder = os.path.isdir(path)
            if not folder:
                os.stat(path)
        except (OSError, ValueError) as failed:
            self._failed(path, failed, "no such file or folder")
            return
        if folder:
            if self.force and self._is_excluded(os.path.realpath(path), folder=True):
                self.result.excluded += 1
            else:
                yield from self._walk(path)
        elif self.force and self._is_excluded(
            os.path.join(os.path.realpath(os.path.dirname(path) or "."), os.path.basename(path)), folder=False
        ):
            self.result.excluded += 1
        else:
            yield path

    def _failed(self, path: str, failed: OSError | ValueError, missing: str) -> None:
        if isinstance(failed, FileNotFoundError):
            problem = Problem(path, missing, "check the path")
        elif isinstance(failed, PermissionError):
            problem = Problem(path, "permission denied", "make it readable, or exclude it")
        else:
            said = failed.strerror if isinstance(failed, OSError) and failed.strerror else str(failed)
            problem = Problem(path.replace("\0", "\\0"), f"cannot be read ({said})", "check the path, or exclude it")
        self.result.problems.append(problem)

    def _relative(self, absolute: str) -> str:
        """Return a path relative to the configuration's folder, or as it is if it lies outside."""
        if absolute == self.root:
            return ""
        prefix = self.root.rstrip(os.sep) + os.sep
        relative = absolute[len(prefix) :] if absolute.startswith(prefix) else absolute
        return relative.replace(os.sep, "/")

    def _is_excluded(self, absolute: str, *, folder: bool) -> bool:
        """Apply to one named path what walking from the configuration's folder would."""
        relative = self._relative(absolute)
        if (relative and self.exclude.match(relative)) or (not folder and _is_not_mail(os.path.basename(absolute))):
            return True
        if not folder and self.drafts and not (self.drafts.match(relative) or self.records.match(relative)):
            return True
        inside = relative.split("/") if not os.path.isabs(relative) else [os.path.basename(relative)]
        if any(_is_hidden(part) for part in (inside if folder else inside[:-1])):
            return True
        ignores = ignores_above(absolute, self.root)
        at = absolute
        while True:
            if ignores.ignores(at, folder=folder if at == absolute else True):
                return True
            parent = os.path.dirname(at)
            if parent == at or not any(base == parent or parent.startswith(base.rstrip("/") + "/") for base, _ in ignores.specs):
                return False
            at = parent

    def _walk(self, top: str) -> Iterator[str]:
        absolute = os.path.realpath(top)
        ignores = ignores_above(absolute, self.root)
        prefix = "" if top in (".", "./") else top if top.endswith(("/", os.sep)) else top + os.sep
        stack = [self._folder(top, prefix, absolute, ignores)]
        while stack:
            entry = next(stack[-1], None)
            if entry is None:
                stack.pop()
            elif isinstance(entry, str):
                yield entry
            else:
                stack.append(self._folder(*entry))
        for path in ignores.problems:
            self.result.problems.append(Problem(path, "the ignore file cannot be read", "make it readable"))

    def _folder(self, path: str, prefix: str, absolute: str, ignores: Ignores) -> Iterator[str | tuple[str, str, str, Ignores]]:
        """Yield the drafts of a folder, and its folders as the arguments of the next call."""
        try:
            with os.scandir(path) as entries:
                found = sorted(entries, key=_name)
        except OSError as failed:
            self._failed(path, failed, "no such folder")
            return
        names = tuple(entry.name for entry in found if entry.name in IGNORE_FILES)
        if names:
            ignores = ignores.entering(absolute, names)
        base = absolute if absolute.endswith(os.sep) else absolute + os.sep
        for entry in found:
            name = entry.name
            if name[0] == ".":
                continue
            if entry.is_dir(follow_symlinks=False):
                if name in _SKIPPED:
                    continue
                if self._left_out(base + name, ignores, folder=True):
                    self.result.excluded += 1
                else:
                    yield prefix + name, f"{prefix}{name}{os.sep}", base + name, ignores
                continue
            extension = os.path.splitext(name)[1].lower()
            if extension in WALKED:
                if self.drafts and not self.drafts.match(self._relative(base + name)):
                    continue
            elif extension not in _RECORDS or not self.records.match(self._relative(base + name)):
                continue
            if _is_not_mail(name) or self._left_out(base + name, ignores, folder=False):
                self.result.excluded += 1
            elif self._is_file(entry, prefix + name):
                yield prefix + name

    def _left_out(self, absolute: str, ignores: Ignores, *, folder: bool) -> bool:
        if self.exclude and self.exclude.match(self._relative(absolute)):
            return True
        return bool(ignores.specs) and ignores.ignores(absolute, folder=folder)

    def _is_file(self, entry: os.DirEntry[str], path: str) -> bool:
        """Say whether an entry is a file or a link to one; a broken link or a loop is a problem, a device or pipe is passed over."""
        try:
            if entry.is_file():
                return True
            if entry.is_symlink() and not entry.is_dir():
                os.stat(path)
        except OSError as failed:
            self._failed(path, failed, "a broken symbolic link")
        return False


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name in _SKIPPED


def _is_not_mail(name: str) -> bool:
    stem, dot, _ = name.partition(".")
    return dot == "." and stem.upper() in _NOT_MAIL and os.path.splitext(name)[1].lower() in WALKED
