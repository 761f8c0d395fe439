"""The JSON report: one document, described by `schema.report_schema`."""

from __future__ import annotations

from datetime import date
from typing import Any

from tenacious_lint.engine.outcome import DraftReport, RuleInfo, Summary
from tenacious_lint.errors import Problem
from tenacious_lint.finding import Finding, Fix, Related
from tenacious_lint.report.encoding import encode

VERSION = 1


def draft_object(report: DraftReport) -> dict[str, Any]:
    """Return a draft's outcome as the JSON report has it."""
    return {
        "path": report.path,
        "record": report.record,
        "stage": {"value": report.stage, "inferred": report.stage_inferred},
        "verdict": report.verdict,
        "score": report.score,
        "judge": report.judge,
        "findings": [finding_object(finding) for finding in report.findings],
    }


def finding_object(finding: Finding) -> dict[str, Any]:
    """Return a finding as the JSON report has it."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "dimension": finding.dimension,
        "message": finding.message,
        **_place(finding),
        "scope": finding.scope,
        "match": finding.match,
        "evidence": {"pointer": finding.evidence.pointer, "value": finding.evidence.value} if finding.evidence else None,
        "related": [{"message": place.message, **_place(place)} for place in finding.related],
        "fixes": [_fix(fix) for fix in finding.fixes],
        "fingerprint": finding.fingerprint,
    }


def summary_object(summary: Summary) -> dict[str, int]:
    """Return the counts of a run as the JSON report has them."""
    return summary._asdict()


def error_objects(errors: tuple[Problem, ...]) -> list[dict[str, str]]:
    """Return what could not be done as the JSON report has it."""
    return [{"place": error.place, "problem": error.problem, "remedy": error.remedy} for error in errors]


def _place(place: Finding | Related) -> dict[str, int]:
    line, column, end_line, end_column = place.position
    return {
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "offset": place.span.start,
        "end_offset": place.span.end,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"offset": edit.span.start, "end_offset": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


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
