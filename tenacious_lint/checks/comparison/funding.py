"""Compares claims of funding with `signals.funding`."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.claim.funding import ANCHORS, FundingClaim, amounts_of, names_funding, read
from tenacious_lint.analysis.quantity import as_money
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
_AT = "/signals/funding"


def differences(claim: FundingClaim, brief: Brief, context: Context, limits: Limits) -> Iterator[Difference]:
    """Yield what the brief says otherwise, or does not say."""
    if brief.signals is None:
        return
    known = brief.signals.funding
    said = context.words(claim.start, claim.end)
    if known is None:
        if not _is_told(claim, brief, context):
            yield unsupported(said, "the brief names no funding")
        return
    if known.detected is False:
        yield Difference("contradicted", said, "no round was found", f"{_AT}/detected", False)
        return
    if claim.stage is not None and known.stage is not None and _round(claim.stage) != _round(known.stage):
        yield Difference("contradicted", claim.stage.title(), known.stage, f"{_AT}/stage", known.stage)
    elif claim.stage is not None and known.stage is None:
        yield unsupported(claim.stage.title(), "the brief names no round", _AT)
    if claim.amount is not None and known.amount is None:
        yield unsupported(context.words(claim.amount.start, claim.amount.end), "the brief names no amount", _AT)
    elif claim.amount is not None and known.amount is not None:
        same_currency = claim.amount.unit in (None, known.currency or claim.amount.unit)
        if same_currency and differs(claim.amount, known.amount, limits.tolerance):
            amount = as_money(known.amount, known.currency)
            yield Difference("contradicted", context.words(claim.amount.start, claim.amount.end), amount, f"{_AT}/amount", known.amount)
    if misdated(claim.period, known.date) and claim.period is not None:
        yield Difference("contradicted", context.words(claim.period.start, claim.period.end), str(known.date), f"{_AT}/date", known.date)
    age = age_of(context, "funding")
    limit = fresh_for(brief, "funding", limits.days)
    if claim.recent is not None and age is not None and age > limit:
        yield Difference("stale", context.words(*claim.recent), f"{age} days old", f"{_AT}/date", known.date, claim.recent)
    if asserted_beyond(claim, known.confidence, limits.below):
        yield Difference("overstated", said, percent(known.confidence or 0), f"{_AT}/confidence", known.confidence)


def _is_told(claim: FundingClaim, brief: Brief, context: Context) -> bool:
    """Return whether a text of the brief or the thread tells of a round: of the same, and of the same amount, where the mail names them."""
    for sentence in told_sentences(brief, context):
        if not names_funding(sentence) or (claim.stage is not None and claim.stage not in sentence):
            continue
        if claim.amount is None or any(known == claim.amount.high for known in amounts_of(sentence)):
            return True
    return False


def _round(stage: str) -> str:
    words = stage.lower().replace("-", "").replace("_", " ").replace(" round", "").split()
    return " ".join(words)
