"""Check kind `combination`: a boolean over the hits of other rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tenacious_lint.analysis.sentence import paragraph_at, sentence_at
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.schema import Path, Reader, described
from tenacious_lint.span import Span


@dataclass(frozen=True, kw_only=True)
class Spec:
    """Rules that must hit, and rules that must not, within one stretch of text."""

    all: tuple[str, ...] = described("ids of rules that must all hit", default=(), nonempty=True)
    any: tuple[str, ...] = described("ids of rules of which `at_least` must hit", default=(), nonempty=True)
    none: tuple[str, ...] = described("ids of rules that must not hit", default=(), nonempty=True)
    at_least: int = described("how many of `any` must hit", default=1, minimum=1)
    per: Literal["draft", "paragraph", "sentence"] = described("within what stretch", default="draft")

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec; that the rules exist is checked once all packs are read."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        if not (spec.all or spec.any):
            reader.problem(path, "a combination of nothing", "add 'all:' or 'any:'")
        if spec.any and spec.at_least > len(spec.any):
            reader.problem((*path, "at_least"), f"{spec.at_least} of {len(spec.any)} rules can never hit", "lower at_least")
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "rules"})

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of all rules the combination asks about."""
        return (*self.all, *self.any, *self.none)

    def matcher(self) -> CombinationMatcher:
        """Return the compiled check."""
        return CombinationMatcher(self)


class CombinationMatcher:
    """Asked after all other rules, with their hits."""

    anchors: Sequence[Anchor] = ()

    def __init__(self, spec: Spec) -> None:
        self.spec = spec

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield nothing: the engine calls `combine`."""
        return iter(())

    def combine(self, context: Context, hits: Mapping[str, Sequence[Hit]]) -> Iterator[Hit]:
        """Yield a hit for each stretch in which the combination holds, on the hit that completes it."""
        wanted = [(hit, rule) for rule in (*self.spec.all, *self.spec.any) for hit in hits.get(rule, ())]
        areas = dict.fromkeys(self._area(context, hit.start) for hit, _ in sorted(wanted, key=lambda one: one[0].start))
        for area in areas:
            inside = {
                rule: sorted((hit for hit in hits.get(rule, ()) if area.start <= hit.start <= area.end), key=lambda hit: hit.start)
                for rule in self.spec.rules
            }
            if any(inside[rule] for rule in self.spec.none) or not all(inside[rule] for rule in self.spec.all):
                continue
            some = [rule for rule in self.spec.any if inside[rule]]
            if self.spec.any and len(some) < self.spec.at_least:
                continue
            firsts = sorted((inside[rule][0].start, inside[rule][0].end) for rule in self.spec.all)
            alternatives = sorted((inside[rule][0].start, inside[rule][0].end) for rule in some)[: self.spec.at_least]
            last = max([*firsts, *alternatives])
            yield Hit(*last, {"rules": ", ".join([*self.spec.all, *some])})

    def _area(self, context: Context, offset: int) -> Span:
        if self.spec.per == "sentence":
            return sentence_at(context, offset)
        if self.spec.per == "paragraph":
            return paragraph_at(context, offset)
        return Span(0, len(context.normalised.lower))
