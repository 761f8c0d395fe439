"""Compares what a reader is said to have done with `signals.engagement`, further facts and the thread."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.claim.engagement import ANCHORS, EngagementClaim, read
from tenacious_lint.brief.model import Brief
from tenacious_lint.checks.comparison.difference import Difference, Limits, age_of, fresh_for, misdated, told, unsupported
from tenacious_lint.context import Context

__all__ = ["ANCHORS", "differences", "read"]
_AT = "/signals/engagement"


def differences(claim: EngagementClaim, brief: Brief, context: Context, limits: Limits) -> Iterator[Difference]:
    """Yield that the brief does not say so, or says it of another day."""
    if brief.signals is None or claim.mood in ("conditional", "asked"):
        return
    known = brief.signals.engagement
    said = context.words(claim.start, claim.end)
    if known is not None and known.detected is False:
        yield Difference("contradicted", said, "none was found", f"{_AT}/detected", False)
        return
    text = told(brief, context)
    if not all(word in text for word in _heads(claim.object)):
        what = known.what if known is not None else None
        yield unsupported(
            said, f"the brief says only: {what}" if what else "the brief names no such thing", f"{_AT}/what" if what else "", what
        )
        return
    if known is None:
        return
    if claim.period is not None and misdated(claim.period, known.date):
        yield Difference("contradicted", context.words(claim.period.start, claim.period.end), str(known.date), f"{_AT}/date", known.date)
    age = age_of(context, "engagement")
    if claim.recent is not None and age is not None and age > fresh_for(brief, "engagement", limits.days):
        yield Difference("stale", context.words(*claim.recent), f"{age} days old", f"{_AT}/date", known.date, claim.recent)


def _heads(object_words: str) -> list[str]:
    """Return the words that must be told somewhere: "pricing page" needs "pricing", "our last webinar" needs "webinar"."""
    words = object_words.replace("-", " ").split()
    plain = [_stem(word) for word in words if word not in ("page", "pages", "our", "my", "the", "last", "post", "posts", "white", "case")]
    return plain[:1] if plain else [_stem(words[0])]


def _stem(word: str) -> str:
    return word.removesuffix("ies").removesuffix("y") if word.endswith(("ies", "y")) else word.rstrip("s")
