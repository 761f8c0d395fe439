"""Check kind `listed`: phrases that the brief itself lists, such as those it bans for one prospect."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tenacious_lint.brief.model import pointer_to
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.checks.phrase_syntax import PhraseError, compile_phrase
from tenacious_lint.context import Context
from tenacious_lint.finding import Evidence
from tenacious_lint.schema import Path, Reader, described


@dataclass(frozen=True, kw_only=True)
class Spec:
    """The place of the list."""

    path: str = described("path of a list of phrases in the brief: policy.banned_phrases", nonempty=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, and refuse a path that is no list of texts."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if isinstance(spec, cls) and spec.path not in _LISTS:
            reader.problem((*path, "path"), f"'{spec.path}' is no list of phrases", f"one of {', '.join(_LISTS)}")
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "phrase"})

    def matcher(self) -> ListedMatcher:
        """Return the compiled check."""
        return ListedMatcher(self)


_LISTS = ("policy.banned_phrases",)


class ListedMatcher:
    """Looks for the phrases of each brief; they are compiled once for each list."""

    anchors: Sequence[Anchor] = ()

    def __init__(self, spec: Spec) -> None:
        self.spec = spec

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield each place of each listed phrase."""
        phrases = context.brief.lookup(self.spec.path) if context.brief is not None else None
        for index, phrase in enumerate(phrases or ()):
            pointer = pointer_to(*self.spec.path.split("."), index)
            for found in _compiled(phrase).finditer(context.normalised.lower):
                yield Hit(*found.span(), {"phrase": phrase}, evidence=Evidence(pointer, phrase))


@lru_cache(maxsize=1024)
def _compiled(phrase: str) -> re.Pattern[str]:
    """Return the expression of a phrase; one that the syntax of phrases cannot read is taken word for word."""
    try:
        return re.compile(compile_phrase(phrase).expression)
    except PhraseError:
        return re.compile(r"\s+".join(map(re.escape, phrase.lower().split())))
