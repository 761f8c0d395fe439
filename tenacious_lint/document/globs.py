"""Glob patterns of the configuration: relative to its folder, with `**`, and naming a folder means all that is in it."""

from __future__ import annotations

import re
from collections.abc import Sequence


class Globs:
    """A list of globs. `*` and `?` stop at a slash, `**` does not; a pattern without a slash matches at any depth."""

    __slots__ = ("_pattern",)

    def __init__(self, patterns: Sequence[str]) -> None:
        self._pattern = re.compile("|".join(f"(?:{_translate(pattern)})" for pattern in patterns)) if patterns else None

    def __bool__(self) -> bool:
        return self._pattern is not None

    def match(self, path: str) -> bool:
        """Say whether a path with forward slashes, relative to the configuration's folder, or a folder above it is meant."""
        return self._pattern is not None and self._pattern.match(path) is not None


def _translate(pattern: str) -> str:
    body = pattern.replace("\\", "/").removeprefix("./").rstrip("/")
    anchored = "/" in body
    body = body.lstrip("/")
    result = "" if anchored else "(?:.*/)?"
    at = 0
    while at < len(body):
        char = body[at]
        if body.startswith("**/", at) and (at == 0 or body[at - 1] == "/"):
            result, at = result + "(?:.*/)?", at + 3
        elif body.startswith("**", at):
            result, at = result + ".*", at + 2
            while body.startswith("*", at):
                at += 1
        elif char == "[" and (end := body.find("]", at + 2)) > 0:
            inner = body[at + 1 : end].replace("\\", r"\\").replace("[", r"\[").replace("^", r"\^")
            inner = f"^{inner[1:]}" if inner[0] == "!" else inner
            result, at = result + f"(?!/)[{inner}]", end + 1
        else:
            result, at = result + {"*": "[^/]*", "?": "[^/]"}.get(char, re.escape(char)), at + 1
    return result + r"(?:/.*)?\Z"
