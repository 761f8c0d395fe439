"""Ignore files: `.gitignore` and `.tenacious-lint-ignore`, each for the folder that holds it; pathspec is loaded only if one exists."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any

IGNORE_FILES = (".gitignore", ".tenacious-lint-ignore")


@dataclass(frozen=True, slots=True)
class Ignores:
    """The ignore files that apply to a folder, the nearest last; folders are absolute."""

    specs: tuple[tuple[str, Any], ...] = ()
    problems: list[str] = field(default_factory=list, compare=False)
    """Ignore files that could not be read."""

    def entering(self, folder: str, names: tuple[str, ...] = IGNORE_FILES) -> Ignores:
        """Return what applies inside `folder`, with the ignore files among `names` that it holds."""
        added = [(folder, spec) for name in names if (spec := self._load(os.path.join(folder, name))) is not None]
        return Ignores((*self.specs, *added), self.problems) if added else self

    def _load(self, path: str) -> Any:
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                lines = file.read().splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:
            self.problems.append(path)
            return None
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(lines)

    def ignores(self, path: str, *, folder: bool) -> bool:
        """Say whether an absolute path is ignored; the nearest file that speaks of it decides."""
        for base, spec in reversed(self.specs):
            relative = path[len(base) :].lstrip("/") if base != "/" else path[1:]
            verdict = spec.check_file(relative + "/" if folder else relative).include
            if verdict is not None:
                return bool(verdict)
        return False


def ignores_above(folder: str, root: str) -> Ignores:
    """Return the ignore files that apply to an absolute folder from above: from its repository's root, or the configuration's, down."""
    above: list[str] = []
    at = folder
    found = False
    while True:
        if at != folder:
            above.append(at)
        if os.path.exists(os.path.join(at, ".git")):
            found = True
            break
        parent = os.path.dirname(at)
        if parent == at:
            break
        at = parent
    if not found:
        above = [path for path in above if path == root or path.startswith(root.rstrip("/") + "/")]
    ignores = Ignores()
    for path in reversed(above):
        ignores = ignores.entering(path)
    return ignores
