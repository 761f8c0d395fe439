"""Compares the figures a mail quotes for the sender's work with `approved.statistics`."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.claim.statistic import ANCHORS, StatisticClaim, read
from tenacious_lint.analysis.quantity import as_number
from tenacious_lint.brief.model import Brief
from tenacious_lint.checks.comparison.difference import Difference, Limits, unsupported
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

__all__ = ["ANCHORS", "differences", "read"]
_FIGURE = lazy(r"\d+(?:[.,]\d+)*")


def differences(claim: StatisticClaim, brief: Brief, context: Context, limits: Limits) -> Iterator[Difference]:
    """Yield that a figure is not among the approved ones."""
    approved = brief.approved.statistics if brief.approved is not None else None
    if approved is None:
        return
    figures = {figure for text in approved for figure in _FIGURE.findall(text)}
    if as_number(claim.value.high) not in figures or as_number(claim.value.low) not in figures:
        said = context.words(claim.start, claim.end)
        yield unsupported(said, "; ".join(approved) or "no figure is approved", "/approved/statistics", list(approved))
