"""Puts a draft together: subject, preheader and the regions of the body in one text, with the map back to the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from tenacious_lint.document.draft import BREAK, Draft, Metadata, Region
from tenacious_lint.document.front_matter import Origin
from tenacious_lint.document.mail_text import Stretch, split
from tenacious_lint.document.source_map import Segment, SourceMap
from tenacious_lint.span import LineTable


def assemble(
    path: str,
    format_name: str,
    source: str,
    fields: dict[str, Any],
    origins: dict[str, Origin],
    body: str,
    body_origin: Origin,
    *,
    record: str | None = None,
    lines: LineTable | None = None,
) -> Draft:
    """Return the draft whose subject and preheader stand in `fields` and whose body is still to be split into regions.

    `fields` are keyword arguments of Metadata; a quoted region sets its `thread`.
    """
    regions: list[tuple[str, int, int]] = []
    texts: list[str] = []
    heads: list[Origin] = []
    at = 0
    for scope in ("subject", "preheader"):
        if scope in origins:
            text = fields[scope]
            end = at + len(text)
            texts.append(text)
            heads.append(origins[scope])
            regions.append((scope, at, end))
            at = end + 1
    to = fields.get("to")
    stretches = split(body, to.name if to is not None else None)
    for scope, start, stop in stretches:
        end = at + stop - start
        texts.append(body[start:stop])
        regions.append((scope, at, end))
        if scope == "quoted":
            fields["thread"] = True
        at = end + 1
    placed = tuple(map(Region._make, regions))
    return Draft(
        path,
        format_name,
        source,
        BREAK.join(texts),
        placed,
        SourceMap.lazy(partial(_segments, placed, heads, stretches, body_origin)),
        Metadata(**fields),
        record,
        lines=lines,
    )


def _segments(regions: Sequence[Region], heads: Sequence[Origin], stretches: Sequence[Stretch], body: Origin) -> Iterator[Segment]:
    """Yield the segments of the regions: those of `heads` have their own origins, the others are `stretches` of the body."""
    pieces = [(region.start, region.end, origin, 0) for region, origin in zip(regions, heads, strict=False)]
    below = regions[len(heads) :]
    pieces.extend((region.start, region.end, body, stretch[1]) for region, stretch in zip(below, stretches, strict=True))
    for start, end, origin, skip in pieces or [(0, 0, body, 0)]:
        if isinstance(origin, int):
            at = origin + skip
            yield Segment(start, end, at, at + end - start, True) if end > start else Segment(start, start + 1, at, at, False)
        elif end > start:
            yield from SourceMap([Segment(start, end, skip, skip + end - start, True)]).then(origin).segments
        else:
            at = origin.span(skip, skip).start
            yield Segment(start, start + 1, at, at, False)
