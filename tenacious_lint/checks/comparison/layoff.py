"""Compares claims of layoffs with `signals.layoff`."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.claim.layoff import ANCHORS, LayoffClaim, names_layoff, read
from tenacious_lint.analysis.quantity import as_number
from tenacious_lint.brief.model import Brief
from tenacious_lint.checks.comparison.difference import (
    Difference,
    Limits,
    age_of,
    asserted_beyond,
    differs,
    fresh_for,
    misdated,
    percent,
    told_sentences,
    unsupported,
)
from tenacious_lint.context import Context

__all__ = ["ANCHORS", "differences", "read"]
_AT = "/signals/layoff"


def differences(claim: LayoffClaim, brief: Brief, context: Context, limits: Limits) -> Iterator[Difference]:
    """Yield what the brief says otherwise, or does not say."""
    if brief.signals is None or (claim.mood in ("conditional", "asked") and not (claim.percent or claim.count)):
        return
    known = brief.signals.layoff
    said = context.words(claim.start, claim.end)
    if known is None:
        if not any(names_layoff(sentence) for sentence in told_sentences(brief, context)):
            yield unsupported(said, "the brief names no layoff")
        return
    if known.detected is False:
        if claim.hard:
            yield Difference("contradicted", said, "no layoff was found", f"{_AT}/detected", False)
        return
    if claim.percent is not None and known.percent is not None and differs(claim.percent, known.percent, limits.tolerance):
        yield Difference(
            "contradicted",
            context.words(claim.percent.start, claim.percent.end),
            f"{as_number(known.percent)}%",
            f"{_AT}/percent",
            known.percent,
        )
    elif claim.percent is not None and known.percent is None:
        yield unsupported(context.words(claim.percent.start, claim.percent.end), "the brief gives no share", _AT)
    if claim.count is not None and known.count is not None and differs(claim.count, known.count, limits.tolerance, whole=True):
        yield Difference(
            "contradicted", context.words(claim.count.start, claim.count.end), as_number(known.count), f"{_AT}/count", known.count
        )
    elif claim.count is not None and known.count is None:
        yield unsupported(context.words(claim.count.start, claim.count.end), "the brief gives no number of people", _AT)
    if claim.period is not None and misdated(claim.period, known.date):
        yield Difference("contradicted", context.words(claim.period.start, claim.period.end), str(known.date), f"{_AT}/date", known.date)
    age = age_of(context, "layoff")
    if claim.recent is not None and age is not None and age > fresh_for(brief, "layoff", limits.days):
        yield Difference("stale", context.words(*claim.recent), f"{age} days old", f"{_AT}/date", known.date, claim.recent)
    if asserted_beyond(claim, known.confidence, limits.below):
        yield Difference("overstated", said, percent(known.confidence or 0), f"{_AT}/confidence", known.confidence)
