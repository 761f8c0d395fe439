"""A draft: one mail as the rules see it, every character of its text knowing its place in the file."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import cached_property
from typing import Any, Final, Literal, NamedTuple

from tenacious_lint.document.source_map import SourceMap
from tenacious_lint.span import LineTable, Position, Span

Stage = Literal["cold", "warm", "reengagement", "nurture", "newsletter", "transactional"]
Channel = Literal["email", "linkedin", "sms"]
STAGES: tuple[Stage, ...] = ("cold", "warm", "reengagement", "nurture", "newsletter", "transactional")

SCOPES = (
    "subject",
    "preheader",
    "header",
    "greeting",
    "body",
    "paragraph",
    "list",
    "link.text",
    "postscript",
    "signoff",
    "signature",
    "footer",
    "quoted",
    "link.url",
    "image.alt",
    "attribute",
    "comment",
    "raw",
)
NESTED_SCOPES = frozenset({"paragraph", "list", "link.text", "postscript"})
"""Scopes that lie inside the body; parts of a draft, where the others are regions."""

BREAK = "\0"
"""Stands between the regions of a draft's text; files that hold it are refused, so it never occurs inside one."""


class Region(NamedTuple):
    """A stretch [start, end) of a draft's text with one top-level scope. Regions are in order and do not overlap."""

    scope: str
    start: int
    end: int


class Part(NamedTuple):
    """A stretch [start, end) of a draft's text inside a region: paragraph, list, link.text, postscript, or a hole (link.url, token)."""

    scope: str
    start: int
    end: int


class SuppressionRequest(NamedTuple):
    """A wish not to hear of a rule: from a draft's front matter or the config. `place` is where it is written."""

    rule: str
    reason: str
    place: str
    match: str | None = None
    until: date | None = None
    paths: str | None = None


class Person(NamedTuple):
    """Who a mail is to or from, as far as the draft says."""

    name: str | None = None
    title: str | None = None
    company: str | None = None
    email: str | None = None


class Metadata(NamedTuple):
    """What front matter, headers or record fields say of a draft. None is unknown."""

    subject: str | None = None
    channel: Channel | None = None
    stage: Stage | None = None
    to: Person = Person()
    sender: Person = Person()
    date: date | None = None
    message_type: str | None = None
    template: bool = False
    thread: bool | None = None
    attachments: int | None = None
    brief: Any = None
    """The value of `brief:` as written: a path, a list of paths, a mapping, or None."""
    brief_place: str = ""
    suppress: tuple[SuppressionRequest, ...] = ()
    preheader: str | None = None


class Draft:
    """One mail, not to be changed. `text` is all its regions joined by BREAK; `source` is the decoded file it came from (.eml: as latin-1).

    Not a frozen dataclass: that costs three times as much to make, and thousands are made in a run.
    """

    def __init__(
        self,
        path: str,
        format: str,
        source: str,
        text: str,
        regions: tuple[Region, ...],
        source_map: SourceMap,
        metadata: Metadata,
        record: str | None = None,
        parts: tuple[Part, ...] = (),
        lines: LineTable | None = None,
    ) -> None:
        self.path: Final = path
        self.format: Final = format
        self.source: Final = source
        self.text: Final = text
        self.regions: Final = regions
        self.source_map: Final = source_map
        self.metadata: Final = metadata
        self.record: Final = record
        """Which record of a file of records: its index from 0, or its `id`."""
        self.parts: Final = parts
        """Stretches found by the parser; only link.url and link.text where the format knows them (text formats: found from the text)."""
        self.lines: Final = lines
        """The line table of `source` where drafts share one file; built on demand otherwise."""

    def _key(self) -> tuple[Any, ...]:
        return (
            self.path,
            self.format,
            self.source,
            self.text,
            self.regions,
            self.source_map,
            self.metadata,
            self.record,
            self.parts,
        )

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Draft) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    @cached_property
    def line_table(self) -> LineTable:
        """The line table of the source."""
        return self.lines or LineTable(self.source)

    @cached_property
    def _region_starts(self) -> list[int]:
        return [region.start for region in self.regions]

    @cached_property
    def may_hold_links(self) -> bool:
        """Whether the text can hold an address at all: a quick test before links are sought."""
        text = self.text
        return "://" in text or "@" in text or "](" in text or "www." in text or "WWW." in text or "Www." in text

    def with_metadata(self, **changes: Any) -> Draft:
        """Return the draft with some of its metadata changed."""
        return Draft(
            self.path,
            self.format,
            self.source,
            self.text,
            self.regions,
            self.source_map,
            self.metadata._replace(**changes),
            self.record,
            self.parts,
            self.lines,
        )

    def region_at(self, offset: int) -> Region | None:
        """Return the region that holds the character at `offset` of the text, or ends there."""
        index = bisect_right(self._region_starts, offset) - 1
        if index < 0:
            return None
        region = self.regions[index]
        return region if offset <= region.end else None

    def source_span(self, start: int, end: int) -> Span:
        """Return the span of the file for [start, end) of the text."""
        return self.source_map.span(start, end)

    def position(self, span: Span) -> Position:
        """Return lines and columns of a span of the file."""
        return self.line_table.position(span)
