"""What a rule reports: findings, their evidence and their fixes."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from tenacious_lint.span import Position, Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""Lowest first: the index is the rank."""


class Edit(NamedTuple):
    """Replace the characters of the file at `span` by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A way to mend a finding. Without edits it is a suggestion for the writer; `safe` edits cannot change the meaning."""

    title: str
    safe: bool = False
    edits: tuple[Edit, ...] = ()


class Evidence(NamedTuple):
    """The fact of the brief that a finding rests on: an RFC 6901 pointer and the value there."""

    pointer: str
    value: Any


class Related(NamedTuple):
    """Another place in the same file that belongs to the finding."""

    message: str
    span: Span
    position: Position


class Finding(NamedTuple):
    """One violation. `span` and `position` are places in the decoded file (of .eml: bytes); an absence has an empty span and match."""

    rule: str
    title: str
    severity: Severity
    dimension: str | None
    message: str
    span: Span
    position: Position
    scope: str
    match: str
    fingerprint: str
    evidence: Evidence | None = None
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
