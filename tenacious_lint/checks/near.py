"""Check kind `near`: one phrase within reach of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tenacious_lint.analysis.sentence import paragraph_at, sentence_at, words
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.checks.phrase_syntax import compile_phrase
from tenacious_lint.checks.text_filter import TextFilter, any_of, check_filter, check_phrases
from tenacious_lint.checks.text_match import Item, TextMatcher
from tenacious_lint.context import Context
from tenacious_lint.schema import Path, Reader, described
from tenacious_lint.span import Span


@dataclass(frozen=True, kw_only=True)
class Spec(TextFilter):
    """A phrase of `a` near a phrase of `b`."""

    a: tuple[str, ...] = described("phrases", nonempty=True)
    b: tuple[str, ...] = described("phrases", nonempty=True)
    within: int | Literal["sentence", "paragraph"] = described(
        "at most so many words between them, or the same sentence or paragraph", default="sentence", minimum=0
    )
    order: Literal["any", "ab", "ba"] = described("which comes first", default="any")
    inflect: bool = described("whether inflected forms match", default=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, checking every phrase."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        check_filter(data, spec, reader, path)
        check_phrases(spec.a, reader, (*path, "a"))
        check_phrases(spec.b, reader, (*path, "b"))
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "a", "b"})

    def matcher(self) -> NearMatcher:
        """Return the compiled check."""
        return NearMatcher(self)


class NearMatcher:
    """Finds each `a`, then the nearest `b` in reach."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        compiled = [compile_phrase(phrase, spec.inflect) for phrase in spec.a]
        open_filter = TextFilter(cited="lint")
        self._first = TextMatcher([Item(one.facts(), {}) for one in compiled], open_filter)
        self._second = any_of(spec.b, spec.inflect)
        self.anchors: Sequence[Anchor] = self._first.anchors

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the spans from the one phrase to the other."""
        for first in self._first.find(context, woken):
            second = self._nearest(context, first)
            if second is None:
                continue
            start, end = min(first.start, second.start), max(first.end, second.end)
            if self.spec.accepts(context, start, end):
                yield Hit(start, end, {"a": context.words(first.start, first.end), "b": context.words(*second)})

    def _nearest(self, context: Context, first: Hit) -> Span | None:
        assert self._second is not None  # a list of phrases is never empty
        text = context.normalised.lower
        area = self._area(context, first.start)
        best: tuple[int, Span] | None = None
        for found in self._second.finditer(text, area.start, area.end):
            if found.start() < first.end and found.end() > first.start:
                continue
            after = found.start() >= first.end
            if self.spec.order == ("ba" if after else "ab"):
                continue
            between = words(text, first.end, found.start()) if after else words(text, found.end(), first.start)
            if isinstance(self.spec.within, int) and len(between) > self.spec.within:
                continue
            if best is None or len(between) < best[0]:
                best = len(between), Span(*found.span())
        return best[1] if best else None

    def _area(self, context: Context, offset: int) -> Span:
        return sentence_at(context, offset) if self.spec.within == "sentence" else paragraph_at(context, offset)
