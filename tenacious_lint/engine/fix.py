"""Applies fixes to the text of a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tenacious_lint.finding import Edit, Finding


def chosen_edits(findings: Iterable[Finding], *, unsafe: bool) -> list[Edit]:
    """Return the edits of the first applicable fix of each finding, without those that overlap an earlier one."""
    wanted = []
    for finding in findings:
        fix = next((fix for fix in finding.fixes if fix.edits and (fix.safe or unsafe)), None)
        if fix is not None:
            wanted.append(fix.edits)
    result: list[Edit] = []
    for edits in sorted(wanted, key=lambda some: some[0].span):
        if all(not _overlap(edit, other) for edit in edits for other in result):
            result.extend(edits)
    return sorted(result, key=lambda edit: edit.span)


def apply_edits(source: str, edits: Sequence[Edit]) -> str:
    """Return the text with the edits made; they must be in order and not overlap."""
    parts, at = [], 0
    for edit in edits:
        parts += [source[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*parts, source[at:]])


def _overlap(one: Edit, other: Edit) -> bool:
    return (one.span.start < other.span.end and other.span.start < one.span.end) or one.span == other.span
