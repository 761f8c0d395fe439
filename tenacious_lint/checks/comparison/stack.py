"""Compares the technologies a reader is said to use with `signals.tech_stack`."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.claim.stack import ANCHORS, StackClaim, read
from tenacious_lint.analysis.skill import skill_of
from tenacious_lint.brief.model import Brief
from tenacious_lint.checks.comparison.difference import Difference, Limits, asserted_beyond, percent, told, unsupported
from tenacious_lint.context import Context

__all__ = ["ANCHORS", "differences", "read"]
_AT = "/signals/tech_stack"
_SAME = {
    "golang": "go",
    "k8s": "kubernetes",
    "postgresql": "postgres",
    "node.js": "node",
    "nodejs": "node",
    "next.js": "nextjs",
    "google cloud": "gcp",
    "ruby on rails": "rails",
    "spring boot": "spring",
    "react native": "react",
}


def differences(claim: StackClaim, brief: Brief, context: Context, limits: Limits) -> Iterator[Difference]:
    """Yield that the brief does not list a technology, or lists it less surely than the mail says it."""
    if brief.signals is None or claim.mood == "conditional":
        return
    known = brief.signals.tech_stack
    name, said = _plain(claim.name), context.words(claim.start, claim.end)
    listed = {_plain(item) for item in known.items} if known is not None else set()
    if name in listed or any(name in item.replace("/", " ").split() for item in listed):
        if known is not None and asserted_beyond(claim, known.confidence, limits.below):
            yield Difference("overstated", said, percent(known.confidence or 0), f"{_AT}/confidence", known.confidence)
        return
    roles = brief.signals.hiring.roles if brief.signals.hiring is not None else {}
    if any(skill_of(role) == skill_of(name) for role in roles) or _is_told(name, told(brief, context)):
        return
    if known is not None and known.detected is not False:
        yield unsupported(said, "the brief lists " + (", ".join(known.items) or "no technology"), f"{_AT}/items", list(known.items))
    else:
        yield unsupported(
            said, "the brief lists no technology", f"{_AT}/detected" if known is not None else "", False if known is not None else None
        )


def _plain(name: str) -> str:
    lower = " ".join(name.lower().split())
    return _SAME.get(lower, lower)


def _is_told(name: str, text: str) -> bool:
    words = text.replace(",", " ").replace(".", " ").replace("/", " ").replace("(", " ").replace(")", " ").split()
    return name in words or any(_plain(word) == name for word in words) or (" " in name and name in text)
