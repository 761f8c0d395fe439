"""Check kind `claim`: what a mail claims, compared with what the brief carries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any, Literal

from tenacious_lint.checks.comparison.difference import Difference
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.finding import Evidence
from tenacious_lint.schema import Path, Reader, described

Topic = Literal["funding", "hiring", "layoff", "leadership", "stack", "headcount", "price", "statistic", "engagement", "figure", "signal"]
_SENDERS = frozenset({"price", "statistic"})
"""Topics that are the sender's own; the others count only where the clause speaks of the reader."""
_SOFT_MOODS = frozenset({"conditional", "asked"})
"""Moods in which nothing is claimed that a brief could carry."""


@dataclass(frozen=True, kw_only=True)
class Spec:
    """One fault of one topic, with its limits."""

    about: Topic = described("what is claimed")
    fault: Literal["contradicted", "unsupported", "stale", "aged", "overstated", "total", "unknown"] = described("what is wrong with it")
    tolerance: float = described("by what share of the brief's figure a figure may differ", default=0.0, minimum=0, maximum=1)
    days: int = described("for how many days a signal is news, unless the brief's policy says otherwise", default=0, minimum=0)
    below: float = described("the confidence below which it may not be asserted", default=0.0, minimum=0, maximum=1)
    exact: bool | None = described(
        "true: only claims that name a figure, a round, a person or a date; false: only the others", default=None
    )

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, and refuse a limit that the fault does not use."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        for key, faults in (("days", ("stale", "aged")), ("below", ("overstated",)), ("tolerance", ("contradicted",))):
            given = key in data
            if given and spec.fault not in faults:
                reader.problem((*path, key), f"'{key}' says nothing about a claim that is {spec.fault}", "delete it", key=True)
            elif not given and spec.fault in faults and key != "tolerance":
                reader.problem(path, f"a claim that is {spec.fault} needs '{key}:'", f"add '{key}:'")
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "claimed", "known"})

    def matcher(self) -> ClaimMatcher:
        """Return the compiled check."""
        return ClaimMatcher(self)


class ClaimMatcher:
    """Reads the claims of a topic once for all rules about it, and keeps the differences that are its rule's fault."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.anchors = [Anchor(literal, 0) for literal in self._topic.ANCHORS]

    @cached_property
    def _topic(self) -> Any:
        return import_module(f"tenacious_lint.checks.comparison.{self.spec.about}")

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the claims that have the fault."""
        if context.brief is None and not getattr(self._topic, "WITHOUT_BRIEF", False):
            return
        for claim in context.analysis(self._topic.read):
            if claim.denied or (self.spec.about not in _SENDERS and claim.subject != "reader"):
                continue
            for difference in self._topic.differences(claim, context.brief, context, self.spec):
                if self._counts(claim, difference):
                    yield _hit(claim, difference)
                    break

    def _counts(self, claim: Any, difference: Difference) -> bool:
        if difference.fault != self.spec.fault:
            return False
        exact = is_exact(claim)
        if claim.mood in _SOFT_MOODS:
            return False
        if difference.fault == "unsupported" and claim.mood != "asserted" and not exact:
            return False
        return self.spec.exact in (None, exact)


def is_exact(claim: Any) -> bool:
    """Return whether a claim names a value that is true or false, and not only a topic."""
    names = ("amount", "stage", "count", "percent", "person", "period", "factor", "before", "value", "name", "what")
    return any(getattr(claim, name, None) is not None for name in names)


def _hit(claim: Any, difference: Difference) -> Hit:
    evidence = Evidence(difference.pointer, difference.value) if difference.pointer else None
    start, end = difference.span or (claim.start, claim.end)
    suggestions = (
        (f"the brief says: {difference.known}",) if difference.fault == "contradicted" and difference.value not in (None, False) else ()
    )
    return Hit(start, end, {"claimed": difference.claimed, "known": difference.known}, evidence=evidence, suggestions=suggestions)
