"""Claims of price: rates, starting prices and totals that the sender names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.quantity import Quantity, quantities
from tenacious_lint.context import Context

ANCHORS = ("$", "€", "£", "usd", "eur", "gbp", "dollar", "pounds", "chf", "₹", "cad", "aud", "a month", "per month", "per hour")

_OFFER = Cue(
    r"\b(?:price[ds]?|pricing|rates?|costs?|fees?|charges?|bill(?:s|ed|ing)?|quotes?|quoted|start(?:s|ing)? (?:at|from)"
    r"|runs? (?:at|to|about|around)|comes? (?:to|in|out)|invoice|engagement|retainer|package|budget for|floor|band|bands|from"
    r"|between"
    r"|all[- ]in|total|totals|contract|proposal|project|phase|phases|pilot|engineers?|developer|pod|team|investment of|blended"
    r"|senior|junior|mid-level|monthly|hourly)\b"
)
_READERS = Cue(
    r"\b(?:you (?:raised|closed|pay|spend|spent|paid|lost|said|mentioned|asked|quoted|budgeted|have|earn|make|wrote|told)"
    r"|your (?:budget|spend|round|raise|revenue|arr|series|seed|cloud bill|bill|aws|current|own|figure|number|payroll|existing"
    r"|ceiling|limit|target|other|last|offer|seed)"
    r"|raised|series [a-h]|seed|funding|valuation|revenue|arr|in sales|market|fine[ds]?|transactions?|saved|payments?|volume"
    r"|orders|(?:they|he|she|others?|vendors?|agencies|recruiters?|competitors?) (?:charge|cost|quote|pay|ask))\b"
)
_TOTAL = Cue(
    r"\b(?:total|totals|in total|all[- ]in|overall|altogether|whole (?:engagement|project|programme|program|build|thing)"
    r"|entire|full (?:engagement|project|programme|program|build|year)|contract (?:value|worth|of)|for (?:the|both|all|a|your"
    r"|three|two|twelve|six|12|6|18) (?:\w+ )?(?:phases?|year|months|quarters?|engagement|project|programme|program|build"
    r"|quarter|team)"
    r"|engagement (?:comes|would|will|runs|is)|multi-phase|end to end|end-to-end|start to finish|lump sum|fixed (?:price|fee"
    r"|bid)|tcv|cap|capped)\b"
)


_MOST = 1e6
"""A million and more is a round or a revenue; no mail quotes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceClaim(Claim):
    """A price that the sender names; `total` where it is a sum and not a rate. `words` is its clause, for the name of what is priced."""

    amount: Quantity
    total: bool
    words: str


def read(context: Context) -> list[PriceClaim]:
    """Return the prices the sender names, in order. The reader's own money is none."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[PriceClaim]:
    text = context.normalised.lower
    for quantity in quantities(context):
        if quantity.kind != "money" or not 5 <= quantity.high < _MOST:
            continue
        clause = clause_at(context, quantity.start)
        start, end = clause.start, max(clause.end, quantity.end)
        if _READERS.search(context, start, end) or not (
            quantity.per or _OFFER.search(context, start, end) or _TOTAL.search(context, start, end)
        ):
            continue
        frame = frame_of(context, quantity.start, quantity.end)
        if frame is None:
            continue
        total = quantity.per in (None, "project", "year") and _TOTAL.search(context, start, end) is not None
        yield PriceClaim(
            start=quantity.start,
            end=quantity.end,
            subject=frame.subject,
            mood=frame.mood,
            denied=frame.denied,
            amount=quantity,
            total=total,
            words=text[start:end],
        )
