"""Turns the places of a report into what other tools ask for: positions of edits, byte columns, URIs, the parts of a problem's place."""

from __future__ import annotations

import re
from bisect import bisect_right

from tenacious_lint.engine.outcome import DraftReport
from tenacious_lint.expression import lazy
from tenacious_lint.finding import Edit, Finding
from tenacious_lint.span import Position, Span

_PLACE = lazy(r"(.*?)(?::(\d+))?(?::(\d+))?", re.DOTALL)
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def edit_position(report: DraftReport, finding: Finding, edit: Edit) -> Position | None:
    """Return where an edit of a fix begins and ends; None if the report lacks a line of it."""
    return finding.position if edit.span == finding.span else _position(report, edit.span)


def _position(report: DraftReport, span: Span) -> Position | None:
    ordered = sorted((start, line) for line, start in report.line_starts.items())
    ends: list[int] = []
    for offset in span:
        index = bisect_right(ordered, (offset, 1 << 62)) - 1
        if index < 0:
            return None
        start, line = ordered[index]
        if offset - start > len(report.lines.get(line, "")):
            return None
        ends += (line, offset - start + 1)
    return Position(*ends)


def byte_columns(report: DraftReport, position: Position) -> Position:
    """Return a position with columns that count the bytes of UTF-8; of a raw message columns count bytes already."""
    if report.in_bytes:
        return position
    line, column, end_line, end_column = position
    return Position(line, _byte_column(report, line, column), end_line, _byte_column(report, end_line, end_column))


def _byte_column(report: DraftReport, line: int, column: int) -> int:
    text = report.lines.get(line, "")
    if text.isascii():
        return column
    head = text[: column - 1]
    return column + len(head.encode("utf-8", "surrogatepass")) - len(head)


def problem_place(place: str) -> tuple[str, int | None, int | None]:
    """Return file, line and column of a Problem's place."""
    found = _PLACE.fullmatch(place)
    assert found is not None
    name, line, column = found.groups()
    return name, int(line) or None if line else None, int(column) or None if column else None


def named(report: DraftReport, text: str) -> str:
    """Return `text` preceded by the draft's record, if it has one, for formats that know files only."""
    return text if report.record is None else f"[{report.record}] {text}"


def uri(path: str) -> str:
    """Return the URI of a file (RFC 3986, RFC 8089): a relative reference, or `file:` for an absolute path."""
    path = re.sub(r"^(?:\./+)+", "", path)
    if re.match(r"[A-Za-z]:[\\/]", path):
        path = "/" + path.replace("\\", "/")
    try:
        raw = path.encode("utf-8", "surrogateescape")
    except UnicodeError:
        raw = path.encode("utf-8", "surrogatepass")
    quoted = "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in raw)
    return "file://" + quoted if quoted.startswith("/") else quoted or "."
