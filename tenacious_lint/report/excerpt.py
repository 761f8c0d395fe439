"""Shows a match in its source line, windowed where the line is too long for the terminal."""

from __future__ import annotations

from typing import NamedTuple

from tenacious_lint.engine.outcome import DraftReport
from tenacious_lint.finding import Finding
from tenacious_lint.report.escape import cells


class Excerpt(NamedTuple):
    """A line as shown, and the terminal columns to mark in it: `marked` of them, after `indent`."""

    text: str
    indent: int
    marked: int


def excerpt(report: DraftReport, finding: Finding, room: int) -> Excerpt | None:
    """Return the line on which a finding begins, in at most about `room` columns; None if the report lacks the line."""
    position = finding.position
    line = report.lines.get(position.line)
    if line is None:
        return None
    start = min(position.column - 1, len(line))
    stop = len(line) if position.end_line > position.line else max(start, min(position.end_column - 1, len(line)))
    if report.in_bytes and not line.isascii():
        before, match, after = map(_decoded, (line[:start], line[start:stop], line[stop:]))
        line, start, stop = before + match + after, len(before), len(before) + len(match)
    return fit(line, start, stop, room)


def fit(line: str, start: int, stop: int, room: int) -> Excerpt:
    """Return `line` with [start, stop) marked, at least one column of it; cut around the match if it is wider than `room`."""
    if len(line) <= room and line.isascii() and line.isprintable():
        return Excerpt(line, start, max(1, stop - start))
    low, high = max(0, start - room), min(len(line), start + 2 * room)  # no more can be seen
    shown = cells(line[low:high])
    first, last = start - low, min(stop, high) - low
    begin, end = 0, len(shown)
    if high - low < len(line) or sum(width for _, width in shown) > room:
        begin, end = _window([width for _, width in shown], first, last, room - 2)
    head = "…" if low + begin > 0 else ""
    tail = "…" if low + end < len(line) else ""
    text = head + "".join(char for char, _ in shown[begin:end]) + tail
    indent = len(head) + sum(width for _, width in shown[begin:first])
    return Excerpt(text, indent, max(1, sum(width for _, width in shown[first : min(last, end)])))


def _window(widths: list[int], first: int, last: int, room: int) -> tuple[int, int]:
    begin = end = first
    used = 0
    while end < last and used + widths[end] <= room:
        used += widths[end]
        end += 1
    for limit in (used + (room - used) // 2, room):
        while begin > 0 and used + widths[begin - 1] <= limit:
            begin -= 1
            used += widths[begin]
        while end < len(widths) and used + widths[end] <= room:
            used += widths[end]
            end += 1
    return begin, end


def _decoded(raw: str) -> str:
    try:
        return raw.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return raw
