"""Money and percents said of the reader that no other topic reads: revenue, growth, budgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim import funding, layoff, price, statistic
from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.quantity import Quantity, quantities
from tenacious_lint.analysis.subject import is_addressed
from tenacious_lint.context import Context

ANCHORS = ("$", "\u20ac", "\u00a3", "%", "percent", "per cent", "million", "billion", "dollar", "euro", "usd", "eur", "gbp")


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureClaim(Claim):
    """A figure."""

    value: Quantity


def read(context: Context) -> list[FigureClaim]:
    """Return the figures, in order, less those of rounds, layoffs, prices and results."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[FigureClaim]:
    taken = {
        *(one.amount for one in context.analysis(funding.read)),
        *(one.percent for one in context.analysis(layoff.read)),
        *(one.amount for one in context.analysis(price.read)),
        *(one.value for one in context.analysis(statistic.read)),
    }
    for quantity in quantities(context):
        whole = quantity.kind == "percent" and quantity.high == 100
        if quantity.kind not in ("money", "percent") or whole or quantity in taken:
            continue
        frame = frame_of(context, quantity.start, quantity.end)
        if frame is not None and is_addressed(context, quantity.start, quantity.end):
            yield FigureClaim(
                start=quantity.start, end=quantity.end, subject=frame.subject, mood=frame.mood, denied=frame.denied, value=quantity
            )
