"""A brief that was read, with the places of its values."""

from __future__ import annotations

from dataclasses import dataclass, field

from tenacious_lint.brief.model import Brief
from tenacious_lint.schema import PlaceOf


@dataclass(frozen=True, slots=True)
class Source:
    """A brief and the function that knows the places of its values, by the path of their native keys."""

    brief: Brief
    place: PlaceOf = field(repr=False)
