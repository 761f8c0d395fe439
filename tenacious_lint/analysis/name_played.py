"""The names that a draft states something of, and what is told of one that should not stand there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from tenacious_lint.analysis.known_name import KnownName
from tenacious_lint.analysis.mood import is_denied
from tenacious_lint.analysis.name import Name, names
from tenacious_lint.analysis.quotation import is_asked, is_cited
from tenacious_lint.analysis.reference import SCOPES
from tenacious_lint.context import Context


class NameFault(NamedTuple):
    """A name at [start, end) of the normalised text that should not stand there, what the brief says, and what could be written."""

    start: int
    end: int
    name: str
    known: str = "nobody of that name"
    pointer: str = ""
    value: Any = None
    suggestions: tuple[str, ...] = ()


def fault_of(context: Context, start: int, end: int, meant: KnownName, suggestions: tuple[str, ...]) -> NameFault:
    """Return the fault of the words at [start, end), where `meant` should stand."""
    return NameFault(start, end, context.words(start, end), meant.name, meant.pointer, meant.name if meant.pointer else None, suggestions)


def played(context: Context, *parts: str) -> Iterator[Name]:
    """Yield the names that play one of the parts in the sender's own, positive, statements."""
    for name in names(context):
        if name.part in parts and (name.start, name.end) in context.analysis(_stated):
            yield name


def _stated(context: Context) -> frozenset[tuple[int, int]]:
    """Return where names stand in the sender's own, positive, statements."""
    return frozenset(
        (start, end)
        for start, end, told in {(name.start, name.end, name.part == "affair") for name in names(context)}
        if (region := context.region_at(start)) is not None
        and region.scope in SCOPES
        and not (is_cited(context, start, end) or (not told and is_denied(context, start, end)) or is_asked(context, start))
    )
