"""Puts a draft together: subject, preheader and the regions of the body in one text, with the map back to the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from tenacious_lint.document.draft import BREAK, Draft, Metadata, Region
from tenacious_lint.document.front_matter import Origin
from tenacious_lint.document.mail_text import split
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
    texts: list[str] = []
    regions: list[Region] = []
    pieces: list[tuple[int, int, Origin, int]] = []
    at = 0
    for scope in ("subject", "preheader"):
        if scope in origins:
            text = fields[scope]
            end = at + len(text)
            texts.append(text)
            regions.append(Region(scope, at, end))
            pieces.append((at, end, origins[scope], 0))
            at = end + 1
    to = fields.get("to")
    for scope, start, stop in split(body, to.name if to is not None else None):
        end = at + stop - start
        texts.append(body[start:stop])
        regions.append(Region(scope, at, end))
        pieces.append((at, end, body_origin, start))
        if scope == "quoted":
            fields["thread"] = True
        at = end + 1
    if not pieces:
        pieces.append((0, 0, body_origin, 0))
    return Draft(
        path,
        format_name,
        source,
        BREAK.join(texts),
        tuple(regions),
        SourceMap.lazy(partial(_segments, pieces)),
        Metadata(**fields),
        record,
        lines=lines,
    )


def _segments(pieces: Sequence[tuple[int, int, Origin, int]]) -> Iterator[Segment]:
    """Yield the segments of texts [start, end), each standing `skip` characters into its origin."""
    for start, end, origin, skip in pieces:
        if isinstance(origin, int):
            at = origin + skip
            yield Segment(start, end, at, at + end - start, True) if end > start else Segment(start, start + 1, at, at, False)
        elif end > start:
            yield from SourceMap([Segment(start, end, skip, skip + end - start, True)]).then(origin).segments
        else:
            at = origin.span(skip, skip).start
            yield Segment(start, start + 1, at, at, False)
