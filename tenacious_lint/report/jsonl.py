"""The JSON Lines report: a draft on each line as it is done, the summary on the last."""

from __future__ import annotations

from datetime import date

from tenacious_lint.engine.outcome import DraftReport, RuleInfo, Summary
from tenacious_lint.engine.plain import draft_object
from tenacious_lint.errors import Problem
from tenacious_lint.report.encoding import encode
from tenacious_lint.report.json_report import VERSION, error_objects, summary_object


class JsonlReporter:
    """Writes objects of type `draft`, then one of type `summary` with counts, errors and date; a report without it is cut off."""

    def __init__(self) -> None:
        self._as_of = ""

    def start(self, as_of: date, rules: tuple[RuleInfo, ...]) -> str:
        """Return nothing: the date stands in the last line."""
        self._as_of = as_of.isoformat()
        return ""

    def draft(self, report: DraftReport) -> str:
        """Return the draft's line."""
        return encode({"type": "draft", **draft_object(report)}) + "\n"

    def finish(self, summary: Summary, errors: tuple[Problem, ...]) -> str:
        """Return the last line."""
        last = {"type": "summary", "version": VERSION, "as_of": self._as_of, "errors": error_objects(errors), **summary_object(summary)}
        return encode(last) + "\n"
