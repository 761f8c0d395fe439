"""Compares the prices a mail names with the bands of `pricing.may_quote`."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.claim.price import ANCHORS, PriceClaim, read
from tenacious_lint.analysis.quantity import as_money
from tenacious_lint.brief.model import Brief
from tenacious_lint.brief.section import PriceBand
from tenacious_lint.checks.comparison.difference import Difference, Limits, unsupported
from tenacious_lint.context import Context

__all__ = ["ANCHORS", "WITHOUT_BRIEF", "differences", "read"]
WITHOUT_BRIEF = True
"""A total is a total, whatever the sheet says."""
_LEVELS = ("junior", "mid", "senior", "lead", "principal", "staff", "starter", "blended", "fractional", "architect")


def differences(claim: PriceClaim, brief: Brief | None, context: Context, limits: Limits) -> Iterator[Difference]:
    """Yield a price outside the bands, and a sum where only rates may be named."""
    pricing = brief.pricing if brief is not None else None
    said = context.words(claim.start, claim.end)
    bands = _bands(claim, pricing.may_quote) if pricing is not None else []
    fits = [band for band in bands if _fits(claim, band, limits.tolerance)]
    # many months of any rate: what is not for a month, and no mail may name
    sums = [band.max or band.min or 0.0 for band in bands if band.per != "project"]
    lump = claim.amount.per is None and bool(sums) and claim.amount.low > 2 * max(sums)
    if (claim.total or lump) and not any(band.per == "project" for band in fits):
        yield Difference("total", said, "only rates may be named")
    if pricing is None or fits:
        return
    figures = [band for band in bands if band.min is not None or band.max is not None]
    if figures:
        listed = "; ".join(map(_shown, figures))
        yield Difference("contradicted", said, listed, "/pricing/may_quote", [_shown(band) for band in figures])
    else:
        yield unsupported(said, "the sheet holds no figure for it", "/pricing/may_quote", [band.name for band in pricing.may_quote])


def _bands(claim: PriceClaim, bands: tuple[PriceBand, ...]) -> list[PriceBand]:
    """Return the bands a price may belong to: those of the level its clause names, if there are any."""
    levels = [level for level in _LEVELS if level in claim.words]
    same = [band for band in bands if any(level in band.name.lower() for level in levels)]
    return same or list(bands)


def _fits(claim: PriceClaim, band: PriceBand, tolerance: float) -> bool:
    amount = claim.amount
    if band.min is None and band.max is None:
        return False
    if band.currency is not None and amount.unit not in (band.currency, None):
        return False
    if band.per is not None and amount.per is not None and amount.per != band.per:
        return False
    low = band.min if band.min is not None else 0.0
    high = band.max if band.max is not None else low
    return amount.low >= low * (1 - tolerance) and amount.high <= high * (1 + tolerance)


def _shown(band: PriceBand) -> str:
    low, high = band.min, band.max
    amount = " to ".join(as_money(value, band.currency) for value in dict.fromkeys((low, high)) if value is not None)
    return f"{band.name} {'from ' if high is None else ''}{amount}{f' per {band.per}' if band.per else ''}"
