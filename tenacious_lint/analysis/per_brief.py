"""What is made of a brief once, and kept for the drafts that read the same one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from tenacious_lint.brief.model import Brief

T = TypeVar("T")
_MOST = 16


def per_brief(make: Callable[[Brief], T]) -> Callable[[Brief], T]:
    """Return `make`, keeping its results for the last few briefs: many drafts may read one. Briefs are told apart by identity."""
    known: dict[int, tuple[Brief, T]] = {}

    def made(brief: Brief) -> T:
        kept = known.get(id(brief))
        if kept is not None and kept[0] is brief:
            return kept[1]
        if len(known) >= _MOST:
            known.clear()
        result = make(brief)
        known[id(brief)] = brief, result
        return result

    return made
