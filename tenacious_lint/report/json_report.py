"""The JSON report: one document, described by `schema.report_schema`."""

from __future__ import annotations

from datetime import date

from tenacious_lint.engine.outcome import DraftReport, RuleInfo, Summary
from tenacious_lint.engine.plain import draft_object
from tenacious_lint.errors import Problem
from tenacious_lint.report.encoding import encode

VERSION = 1


def summary_object(summary: Summary) -> dict[str, int]:
    """Return the counts of a run as the JSON report has them."""
    return summary._asdict()


def error_objects(errors: tuple[Problem, ...]) -> list[dict[str, str]]:
    """Return what could not be done as the JSON report has it."""
    return [{"place": error.place, "problem": error.problem, "remedy": error.remedy} for error in errors]


class JsonReporter:
    """Writes the document at the end, a draft on each line: what could not be done stands before the drafts."""

    def __init__(self) -> None:
        self._as_of = ""
        self._drafts: list[str] = []

    def start(self, as_of: date, rules: tuple[RuleInfo, ...]) -> str:
        """Return nothing yet."""
        self._as_of = as_of.isoformat()
        return ""

    def draft(self, report: DraftReport) -> str:
        """Return nothing yet; keeps the text, not the report."""
        self._drafts.append(encode(draft_object(report)))
        return ""

    def finish(self, summary: Summary, errors: tuple[Problem, ...]) -> str:
        """Return the document."""
        head = f'{{"version": {VERSION}, "as_of": {encode(self._as_of)}, "errors": {encode(error_objects(errors))},\n"drafts": ['
        drafts = ",".join("\n" + draft for draft in self._drafts)
        return f'{head}{drafts}],\n"summary": {encode(summary_object(summary))}}}\n'
