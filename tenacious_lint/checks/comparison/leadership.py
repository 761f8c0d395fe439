"""Compares claims of changes at the top with `signals.leadership`."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.claim.leadership import ANCHORS, LEADER, LeadershipClaim, read, short_title, titles_in
from tenacious_lint.brief.model import Brief
from tenacious_lint.checks.comparison.difference import (
    Difference,
    Limits,
    age_of,
    asserted_beyond,
    fresh_for,
    misdated,
    percent,
    told,
    told_sentences,
    unsupported,
)
from tenacious_lint.context import Context

__all__ = ["ANCHORS", "differences", "read"]
_AT = "/signals/leadership"
_ENGINEERING = frozenset({LEADER, "cto", "vp engineering", "head engineering", "director engineering", "vp technology", "head technology"})
"""Titles of which a company has one at a time: a claim about another of them is about the same change."""


def differences(claim: LeadershipClaim, brief: Brief, context: Context, limits: Limits) -> Iterator[Difference]:
    """Yield what the brief says otherwise, or does not say."""
    if brief.signals is None or claim.mood == "conditional":
        return
    known = brief.signals.leadership
    said = context.words(claim.start, claim.end)
    if known is None:
        if not _is_told(claim, brief, context):
            yield unsupported(said, "the brief names no change of a leader")
        return
    if known.detected is False:
        yield Difference("contradicted", said, "no change of a leader was found", f"{_AT}/detected", False)
        return
    role = short_title(known.role) if known.role is not None else None
    if role is not None and claim.title is not None and role != claim.title:
        if not {role, claim.title} <= _ENGINEERING:
            yield unsupported(said, f"the brief names the {known.role} only", f"{_AT}/role", known.role)
            return
        if claim.title != LEADER:
            yield Difference("contradicted", said, known.role or "", f"{_AT}/role", known.role)
            return
    if claim.person is not None and known.person is not None and not _same_person(claim.person, known.person):
        yield Difference("contradicted", claim.person, known.person, f"{_AT}/person", known.person)
    if known.change is not None and (claim.change == "left") != (known.change == "left"):
        yield Difference("contradicted", said, f"the {known.role} {known.change}", f"{_AT}/change", known.change)
    if claim.period is not None and misdated(claim.period, known.date):
        yield Difference("contradicted", context.words(claim.period.start, claim.period.end), str(known.date), f"{_AT}/date", known.date)
    age = age_of(context, "leadership")
    if claim.recent is not None and age is not None and age > fresh_for(brief, "leadership", limits.days):
        yield Difference("stale", context.words(*claim.recent), f"{age} days old", f"{_AT}/date", known.date, claim.recent)
    if asserted_beyond(claim, known.confidence, limits.below):
        yield Difference("overstated", said, percent(known.confidence or 0), f"{_AT}/confidence", known.confidence)


def _is_told(claim: LeadershipClaim, brief: Brief, context: Context) -> bool:
    """Return whether a text of the brief or the thread tells of the same person or the same title."""
    if claim.person is not None:
        return claim.person.lower() in told(brief, context)
    return any(
        claim.title is None or {short_title(found), claim.title} <= _ENGINEERING or short_title(found) == claim.title
        for sentence in told_sentences(brief, context)
        for found in titles_in(sentence)
    )


def _same_person(one: str, other: str) -> bool:
    """Return whether two names share a part that is longer than an initial."""
    return bool({part for part in _parts(one) if len(part) > 2} & set(_parts(other)))


def _parts(name: str) -> list[str]:
    return name.lower().replace(".", " ").replace("-", " ").split()
