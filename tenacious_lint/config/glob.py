"""Matches paths against globs, as .gitignore does."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tenacious_lint.schema import Path as DataPath
from tenacious_lint.schema import Reader


def relative_path(path: str | Path, root: Path) -> str:
    """Return `path` relative to `root`, with forward slashes, as globs are matched."""
    absolute = os.path.abspath(path)
    inside = f"{root}{os.sep}"
    if absolute.startswith(inside):  # the common case; relpath is ten times slower
        return absolute[len(inside) :].replace(os.sep, "/")
    try:
        return os.path.relpath(absolute, root).replace(os.sep, "/")
    except ValueError:  # another drive
        return absolute.replace(os.sep, "/")


def path_matcher(globs: Sequence[str]) -> Callable[[str], bool]:
    """Return a test for relative paths with forward slashes: does one of `globs` match the file, or a folder it lies in?

    As in .gitignore: a glob without a slash matches at any depth, others from the root; `**` crosses folders, `*` and `?` do not;
    `[a-z]` and `{a,b}` choose.
    """
    if not globs:
        return lambda path: False
    match = re.compile("|".join(map(_glob_pattern, globs))).fullmatch
    return lambda path: match(path) is not None


def _glob_pattern(glob: str) -> str:
    glob = glob.replace("\\", "/").removeprefix("./")
    folder = glob.endswith("/")
    anchored = "/" in glob.rstrip("/")
    parts: list[str] = [] if anchored else ["(?:.*/)?"]
    braces, depth = _balanced(glob), 0
    for token in re.findall(r"(?:^|(?<=/))\*\*/|\*{2,}|\[!?[^\]/]+\]|.", glob.strip("/"), re.DOTALL):
        if token == "**/":
            parts.append("(?:.*/)?")
        elif token.startswith("**"):
            parts.append(".*")
        elif len(token) > 1:
            inner = token[1:-1].replace("\\", r"\\").replace("[", r"\[")
            parts.append(f"[^/{inner[1:]}]" if inner[0] in "!^" else f"[{inner}]")
        elif braces and (token in "{}" or (token == "," and depth)):
            depth += (token == "{") - (token == "}")
            parts.append({"{": "(?:", "}": ")", ",": "|"}[token])
        else:
            parts.append({"*": "[^/]*", "?": "[^/]"}.get(token) or re.escape(token))
    return "(?:" + "".join(parts) + ("/.*)" if folder else "(?:/.*)?)")


def _balanced(glob: str) -> bool:
    depth = 0
    for character in glob:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0


def check_globs(reader: Reader, globs: Iterable[str], path: DataPath) -> None:
    """Note a problem for every glob that cannot mean anything."""
    for index, glob in enumerate(globs):
        if glob.startswith("!"):
            reader.problem((*path, index), f"a glob cannot begin with '!': {glob!r}", "leave files out with 'exclude:'")
            continue
        try:
            if not glob.strip("./"):
                raise re.error("empty")
            re.compile(_glob_pattern(glob))
        except (re.error, OverflowError):
            reader.problem((*path, index), f"not a glob: {glob!r}", "check its brackets and braces")
