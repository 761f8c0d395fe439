"""Looks for figures said of the reader anywhere in the brief."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from tenacious_lint.analysis.claim.figure import ANCHORS, FigureClaim, read
from tenacious_lint.brief.model import Brief
from tenacious_lint.checks.comparison.difference import Difference, Limits, told, unsupported
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

__all__ = ["ANCHORS", "differences", "read"]
_NUMBER = lazy(r"\d+(?:[.,]\d+)*")
_SCALES = (1.0, 1e3, 1e6, 1e9)


def differences(claim: FigureClaim, brief: Brief, context: Context, limits: Limits) -> Iterator[Difference]:
    """Yield that no number of the brief, nor one told in its texts, is the figure."""
    if brief.signals is None or claim.mood in ("conditional", "asked"):
        return
    known = {float(number) for number in _numbers(brief)}
    known |= {float(text.replace(",", "")) for text in _NUMBER.findall(told(brief, context)) if text.count(".") < 2}
    if not all(
        any(abs(value / scale - number) < 0.005 * max(number, 1) for scale in _SCALES for number in known)
        for value in (claim.value.low, claim.value.high)
    ):
        yield unsupported(context.words(claim.start, claim.end), "no fact of the brief has this figure")


def _numbers(value: Any) -> Iterator[float]:
    if isinstance(value, bool):
        return
    if isinstance(value, (int, float)):
        yield value
    elif is_dataclass(value):
        for item in fields(value):
            yield from _numbers(getattr(value, item.name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from _numbers(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _numbers(item)
