"""Compares claims of headcount with `prospect.employees`."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.claim.headcount import ANCHORS, HeadcountClaim, read
from tenacious_lint.analysis.quantity import as_number
from tenacious_lint.brief.model import Brief
from tenacious_lint.checks.comparison.difference import Difference, Limits, differs
from tenacious_lint.context import Context

__all__ = ["ANCHORS", "differences", "read"]


def differences(claim: HeadcountClaim, brief: Brief, context: Context, limits: Limits) -> Iterator[Difference]:
    """Yield that the brief has another number of people."""
    known = brief.prospect.employees if brief.prospect is not None else None
    if known is not None and differs(claim.count, known, limits.tolerance):
        yield Difference("contradicted", context.words(claim.start, claim.end), as_number(known), "/prospect/employees", known)
