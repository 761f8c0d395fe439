"""Check kind `concession`: price cuts, free work and room on the rate that a mail offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tenacious_lint.analysis.concession import concessions
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.schema import described


@dataclass(frozen=True, kw_only=True)
class Spec:
    """What is conceded."""

    of: Literal["price"] = described("what is conceded", default="price")

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match"})

    def matcher(self) -> ConcessionMatcher:
        """Return the compiled check."""
        return ConcessionMatcher()


class ConcessionMatcher:
    """Reads the concessions of a mail; whether they are hedged or hang on a condition makes no difference to an offer."""

    anchors: Sequence[Anchor] = ()

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield what is offered and not denied."""
        for one in concessions(context):
            if not one.denied:
                yield Hit(one.start, one.end)
