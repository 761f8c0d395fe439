"""Reviewdog's diagnostic format (rdjson). Lines and columns are 1-based, columns count bytes of UTF-8, ends are exclusive.

Source: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from datetime import date
from typing import Any

from tenacious_lint.engine.outcome import DraftReport, RuleInfo, Summary
from tenacious_lint.errors import Problem
from tenacious_lint.finding import Finding, Fix
from tenacious_lint.report.encoding import encode
from tenacious_lint.report.location import byte_columns, edit_position, named, problem_place
from tenacious_lint.span import Position

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


class RdjsonReporter:
    """Writes a diagnostic a finding and one a problem."""

    def __init__(self) -> None:
        self._separator = "\n"

    def start(self, as_of: date, rules: tuple[RuleInfo, ...]) -> str:
        """Return what opens the document."""
        return '{"source": {"name": "tenacious-lint"}, "diagnostics": ['

    def draft(self, report: DraftReport) -> str:
        """Return the diagnostics of a draft."""
        return "".join(self._item(_diagnostic(report, finding)) for finding in report.findings)

    def finish(self, summary: Summary, errors: tuple[Problem, ...]) -> str:
        """Return the problems and what closes the document."""
        return "".join(self._item(_problem(error)) for error in errors) + "\n]}\n"

    def _item(self, diagnostic: dict[str, Any]) -> str:
        separator, self._separator = self._separator, ",\n"
        return separator + encode(diagnostic)


def _diagnostic(report: DraftReport, finding: Finding) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": named(report, finding.message),
        "location": {"path": report.path, "range": _range(report, finding.position)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    suggestions = [suggestion for fix in finding.fixes if (suggestion := _suggestion(report, finding, fix))]
    if suggestions:
        diagnostic["suggestions"] = suggestions
    if finding.related:
        diagnostic["related_locations"] = [
            {"message": place.message, "location": {"path": report.path, "range": _range(report, place.position)}}
            for place in finding.related
        ]
    return diagnostic


def _suggestion(report: DraftReport, finding: Finding, fix: Fix) -> dict[str, Any] | None:
    """Return a fix as one replacement. A fix of several edits is left out: reviewdog would offer each as a fix of its own."""
    if len(fix.edits) != 1:
        return None
    position = edit_position(report, finding, fix.edits[0])
    return {"range": _range(report, position), "text": fix.edits[0].text} if position else None


def _problem(error: Problem) -> dict[str, Any]:
    path, line, column = problem_place(error.place)
    location: dict[str, Any] = {"path": path or "."}
    if line:
        location["range"] = {"start": {"line": line, **({"column": column} if column else {})}}
    return {"message": str(error), "location": location, "severity": "ERROR", "code": {"value": "tenacious-lint"}}


def _range(report: DraftReport, position: Position) -> dict[str, Any]:
    line, column, end_line, end_column = byte_columns(report, position)
    return {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}
