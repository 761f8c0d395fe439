"""Compares claims of open roles with `signals.hiring`."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.claim.hiring import ANCHORS, RolesClaim, names_roles, read
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.period import periods_in
from tenacious_lint.analysis.quantity import Quantity, as_number
from tenacious_lint.analysis.skill import skill_of
from tenacious_lint.brief.model import Brief
from tenacious_lint.brief.signal import Hiring
from tenacious_lint.checks.comparison.difference import (
    Difference,
    Limits,
    age_of,
    asserted_beyond,
    differs,
    fresh_for,
    percent,
    told_sentences,
    unsupported,
)
from tenacious_lint.context import Context

__all__ = ["ANCHORS", "differences", "read"]
_AT = "/signals/hiring"
_NEARLY = 0.9
"""What share of a factor counts as it: from 5 to 14 may be called tripled."""


def differences(claim: RolesClaim, brief: Brief, context: Context, limits: Limits) -> Iterator[Difference]:
    """Yield what the brief says otherwise, or does not say. A count that equals the brief's may be quoted at any confidence."""
    if brief.signals is None:
        return
    known = brief.signals.hiring
    said = context.words(claim.start, claim.end)
    if known is None:
        if not _is_told(claim, brief, context):
            yield unsupported(said, "the brief names no open roles")
        return
    if known.detected is False:
        yield Difference("contradicted", said, "no open roles were found", f"{_AT}/detected", False)
        return
    if claim.count is not None:
        yield from _count(claim, claim.count, known, context, limits)
    yield from _trend(claim, known, said, context)
    age = age_of(context, "hiring")
    if (
        age is not None
        and age > fresh_for(brief, "hiring", limits.days)
        and claim.mood == "asserted"
        and not _is_dated(claim, known, context)
    ):
        yield Difference("aged", said, f"{age} days ago", f"{_AT}/observed", known.observed)
    if (claim.factor or claim.rising) and asserted_beyond(claim, known.confidence, limits.below):
        yield Difference("overstated", said, percent(known.confidence or 0), f"{_AT}/confidence", known.confidence)


def _is_dated(claim: RolesClaim, known: Hiring, context: Context) -> bool:
    """Return whether the clause says when the roles were seen, and says it right."""
    periods = periods_in(context, *clause_at(context, claim.start))
    return known.observed is not None and any(one.holds(known.observed) for one in periods)


def _is_told(claim: RolesClaim, brief: Brief, context: Context) -> bool:
    """Return whether a text of the brief or the thread tells of roles: of as many, where the mail counts them."""
    for sentence in told_sentences(brief, context):
        if names_roles(sentence) and (
            claim.count is None
            or as_number(claim.count.high) in sentence.split()
            or claim.count.high == 1
            or context.words(claim.count.start, claim.count.end).lower() in sentence
        ):
            return True
    return False


def _count(claim: RolesClaim, count: Quantity, known: Hiring, context: Context, limits: Limits) -> Iterator[Difference]:
    said = context.words(claim.start, claim.end)
    total = known.open_roles
    if claim.skill is not None and known.roles:
        per_skill: dict[str, int] = {}
        for name, number in known.roles.items():
            per_skill[skill_of(name)] = per_skill.get(skill_of(name), 0) + number
        named = per_skill.get(claim.skill)
        if named is not None and differs(count, named, limits.tolerance, whole=True):
            key = next(name for name in known.roles if skill_of(name) == claim.skill)
            yield Difference("contradicted", said, as_number(named), f"{_AT}/roles/{key}", named)
            return
        if named is not None:
            return
        if total is not None and sum(per_skill.values()) >= total:
            listed = ", ".join(f"{number} {name}" for name, number in known.roles.items())
            yield Difference("contradicted", said, listed, f"{_AT}/roles", known.roles)
            return
    if total is None:
        yield unsupported(said, "the brief gives no count of open roles", _AT)
    elif claim.part or claim.skill is not None:
        if count.low > total:
            yield Difference("contradicted", said, as_number(total), f"{_AT}/open_roles", total)
    elif differs(count, total, limits.tolerance, whole=True) and count.high not in (
        known.open_roles_before,
        total - (known.open_roles_before or 0),
    ):
        yield Difference("contradicted", said, as_number(total), f"{_AT}/open_roles", total)


def _trend(claim: RolesClaim, known: Hiring, said: str, context: Context) -> Iterator[Difference]:
    now, before = known.open_roles, known.open_roles_before
    if claim.before is not None:
        if before is None:
            yield unsupported(said, "the brief gives no earlier count", _AT)
        elif differs(claim.before, before, 0.0, whole=True):
            yield Difference(
                "contradicted", context.words(claim.before.start, claim.before.end), as_number(before), f"{_AT}/open_roles_before", before
            )
    if claim.factor is not None:
        if now is None or before is None:
            yield unsupported(said, "the brief gives no earlier count", _AT)
        elif not before or now / before < claim.factor * _NEARLY:
            yield Difference("contradicted", said, f"from {before} to {now}", f"{_AT}/open_roles_before", before)
    elif claim.rising and now is not None and before is not None and now <= before and claim.before is None:
        yield Difference("contradicted", said, f"from {before} to {now}", f"{_AT}/open_roles_before", before)
