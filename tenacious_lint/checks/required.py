"""Check kind `required`: something that must stand in the mail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.checks.pattern import check_pattern
from tenacious_lint.checks.text_filter import any_of, check_phrases
from tenacious_lint.context import Context
from tenacious_lint.schema import Path, Reader, described


@dataclass(frozen=True, kw_only=True)
class Spec:
    """Phrases or expressions of which one must be there, or the scope itself."""

    any: tuple[str, ...] = described("phrases, one of which must stand there", default=(), nonempty=True)
    patterns: tuple[str, ...] = described("expressions, one of which must match", default=(), nonempty=True)
    present: bool = described("true: the scope itself must be there and hold a letter or a digit", default=False)
    anchor: Literal["start", "end"] = described("where in the scope the finding stands", default="end")

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, checking phrases and expressions."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        if not (spec.any or spec.patterns or spec.present):
            reader.problem(path, "nothing is required", "add 'any:', 'patterns:' or 'present: true'")
        check_phrases(spec.any, reader, (*path, "any"))
        for index, pattern in enumerate(spec.patterns):
            check_pattern(pattern, reader, (*path, "patterns", index))
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset()

    def matcher(self) -> RequiredMatcher:
        """Return the compiled check."""
        return RequiredMatcher(self)


class RequiredMatcher:
    """Looks on every draft."""

    anchors: Sequence[Anchor] = ()

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.scopes: frozenset[str] = frozenset()
        """The scopes to look in; set by whoever compiles the rule."""

    @cached_property
    def _wanted(self) -> re.Pattern[str]:
        wanted = [f"(?:{pattern})" for pattern in self.spec.patterns]
        if phrases := any_of(self.spec.any):
            wanted.append(phrases.pattern)
        return re.compile("|".join([*wanted, *([r"[^\W_]"] if self.spec.present else [])]))

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield an empty hit if nothing that is required stands there."""
        areas = [region for region in context.regions if region.scope in self.scopes]
        text = context.normalised.lower
        if any(self._wanted.search(text, area.start, area.end) for area in areas):
            return
        at = (areas[0].start if self.spec.anchor == "start" else areas[-1].end) if areas else 0
        yield Hit(at, at)
