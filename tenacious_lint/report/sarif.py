"""SARIF 2.1.0, the format of code scanning (OASIS Static Analysis Results Interchange Format)."""

from __future__ import annotations

from datetime import date
from typing import Any

from tenacious_lint import __version__
from tenacious_lint.engine.outcome import DraftReport, RuleInfo, Summary
from tenacious_lint.errors import Problem
from tenacious_lint.finding import Edit, Finding, Fix
from tenacious_lint.report.encoding import encode
from tenacious_lint.report.location import edit_position, named, problem_place, uri
from tenacious_lint.span import Position, Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


class SarifReporter:
    """Writes one run. Suggestions without edits are in a result's properties, since a SARIF fix must change something."""

    def __init__(self) -> None:
        self._index: dict[str, int] = {}
        self._as_of = ""
        self._separator = "\n"

    def start(self, as_of: date, rules: tuple[RuleInfo, ...]) -> str:
        """Return the head of the run, with the rules."""
        self._as_of = as_of.isoformat()
        self._index = {rule.id: index for index, rule in enumerate(rules)}
        driver = {"name": "tenacious-lint", "version": __version__, "rules": [_rule(rule) for rule in rules]}
        tool = encode({"driver": driver})
        head = f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [\n{{"tool": {tool},\n'
        return head + '"columnKind": "unicodeCodePoints", "results": ['

    def draft(self, report: DraftReport) -> str:
        """Return the results of a draft."""
        return "".join(self._item(report, finding) for finding in report.findings)

    def finish(self, summary: Summary, errors: tuple[Problem, ...]) -> str:
        """Return the invocation, which says whether the job could be done, and what closes the document."""
        invocation: dict[str, Any] = {"executionSuccessful": not errors}
        if errors:
            invocation["toolExecutionNotifications"] = [_notification(error) for error in errors]
        invocation["properties"] = {"as_of": self._as_of}
        return f'\n],\n"invocations": [{encode(invocation)}]}}]}}\n'

    def _item(self, report: DraftReport, finding: Finding) -> str:
        result = _result(report, finding)
        if finding.rule in self._index:
            result["ruleIndex"] = self._index[finding.rule]
        separator, self._separator = self._separator, ",\n"
        return separator + encode(result)


def _rule(rule: RuleInfo) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.rationale},
        "help": {"text": f"{rule.title}\n\n{rule.rationale}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.dimension] if rule.dimension else []},
    }


def _result(report: DraftReport, finding: Finding) -> dict[str, Any]:
    artifact = _artifact(report.path)
    region = _region(report, finding.span, finding.position)
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": artifact, "region": region}}
    if report.record is not None:
        location["logicalLocations"] = [{"name": report.record, "kind": "record"}]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": named(report, finding.message)},
        "locations": [location],
        "partialFingerprints": {"tenaciousLint/v1": finding.fingerprint},
        "properties": _properties(finding),
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": place.message},
                "physicalLocation": {"artifactLocation": artifact, "region": _region(report, place.span, place.position)},
            }
            for number, place in enumerate(finding.related)
        ]
    fixes = [_fix(report, finding, fix, artifact) for fix in finding.fixes if fix.edits]
    if fixes:
        result["fixes"] = fixes
    return result


def _properties(finding: Finding) -> dict[str, Any]:
    properties: dict[str, Any] = {"scope": finding.scope, "match": finding.match}
    if finding.dimension:
        properties["dimension"] = finding.dimension
    if finding.evidence:
        properties["evidence"] = {"pointer": finding.evidence.pointer, "value": finding.evidence.value}
    suggestions = [fix.title for fix in finding.fixes if not fix.edits]
    return {**properties, "suggestions": suggestions} if suggestions else properties


def _fix(report: DraftReport, finding: Finding, fix: Fix, artifact: dict[str, Any]) -> dict[str, Any]:
    replacements = [_replacement(report, finding, edit) for edit in fix.edits]
    return {
        "description": {"text": fix.title},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
        "properties": {"safe": fix.safe},
    }


def _replacement(report: DraftReport, finding: Finding, edit: Edit) -> dict[str, Any]:
    region = _region(report, edit.span, edit_position(report, finding, edit))
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


def _region(report: DraftReport, span: Span, position: Position | None) -> dict[str, int]:
    kind = "byte" if report.in_bytes else "char"
    region = {f"{kind}Offset": span.start, f"{kind}Length": span.end - span.start}
    if position is None:
        return region
    line, column, end_line, end_column = position
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column, **region}


def _artifact(path: str) -> dict[str, Any]:
    reference = uri(path)
    return {"uri": reference} if reference.startswith("file:") else {"uri": reference, "uriBaseId": "%SRCROOT%"}


def _notification(error: Problem) -> dict[str, Any]:
    notification: dict[str, Any] = {"level": "error", "message": {"text": str(error)}}
    path, line, column = problem_place(error.place)
    if path and line:
        region = {"startLine": line, **({"startColumn": column} if column else {})}
        notification["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}]
    return notification
