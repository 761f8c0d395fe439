"""Claims of any signal where the brief holds none at all: nothing is known of them, and nothing can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tenacious_lint.analysis.claim import funding, hiring, layoff, leadership
from tenacious_lint.brief.model import Brief
from tenacious_lint.checks.comparison.difference import Difference, Limits
from tenacious_lint.context import Context

__all__ = ["ANCHORS", "differences", "read"]
_TOPICS: tuple[Any, ...] = (funding, hiring, layoff, leadership)
ANCHORS = tuple(dict.fromkeys(anchor for topic in _TOPICS for anchor in topic.ANCHORS))


def read(context: Context) -> list[Any]:
    """Return the first claim about the reader, alone: that nothing is known is said once."""
    if context.brief is None or context.brief.signals is not None:
        return []
    claims = [one for topic in _TOPICS for one in context.analysis(topic.read) if one.subject == "reader" and not one.denied]
    return sorted(claims, key=lambda one: one.start)[:1]


def differences(claim: Any, brief: Brief, context: Context, limits: Limits) -> Iterator[Difference]:
    """Yield that the brief has no signals."""
    yield Difference("unknown", context.words(claim.start, claim.end), "the brief has no signals")
