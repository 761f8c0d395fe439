"""JUnit XML: a test case a draft, as CI servers show it. The order of elements is that of Jenkins' schema (junit-10.xsd)."""

from __future__ import annotations

from datetime import date

from tenacious_lint.engine.outcome import DraftReport, RuleInfo, Summary
from tenacious_lint.errors import Problem
from tenacious_lint.finding import Finding
from tenacious_lint.report.escape import inline, visible

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


class JunitReporter:
    """Writes at the end, for the counts stand in the head. A draft with errors fails; warnings and infos are its `system-out`."""

    def __init__(self) -> None:
        self._cases: list[str] = []
        self._failures = 0

    def start(self, as_of: date, rules: tuple[RuleInfo, ...]) -> str:
        """Return the XML declaration."""
        return '<?xml version="1.0" encoding="UTF-8"?>\n'

    def draft(self, report: DraftReport) -> str:
        """Return nothing yet; keeps the text, not the report."""
        errors = [finding for finding in report.findings if finding.severity == "error"]
        others = [finding for finding in report.findings if finding.severity != "error"]
        inside = ""
        if errors:
            more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
            message = _escaped(inline(errors[0].message) + more)
            inside = f'<failure message="{message}" type="{_escaped(visible(errors[0].rule))}">{_listing(report, errors)}</failure>\n'
            self._failures += 1
        if others:
            inside += f"<system-out>{_listing(report, others)}</system-out>\n"
        self._cases.append(_case(_name(report), inside))
        return ""

    def finish(self, summary: Summary, errors: tuple[Problem, ...]) -> str:
        """Return the suite; what could not be done is a test case in error."""
        for error in errors:
            inside = f'<error message="{_escaped(inline(error.problem))}" type="problem">{_escaped(inline(str(error)))}</error>\n'
            self._cases.append(_case(visible(error.place) or "run", inside))
        counts = f'tests="{len(self._cases)}" failures="{self._failures}" errors="{len(errors)}"'
        suite = f'<testsuite name="tenacious-lint" {counts} skipped="0" time="0">\n{"".join(self._cases)}</testsuite>\n'
        return f'<testsuites name="tenacious-lint" {counts} time="0">\n{suite}</testsuites>\n'


def _case(name: str, inside: str) -> str:
    head = f'<testcase name="{_escaped(name)}" classname="tenacious-lint" time="0"'
    return f"{head}>\n{inside}</testcase>\n" if inside else f"{head}/>\n"


def _name(report: DraftReport) -> str:
    return visible(report.path) + (f"[{visible(report.record)}]" if report.record is not None else "")


def _listing(report: DraftReport, findings: list[Finding]) -> str:
    name = _name(report)
    rows = (
        f"{name}:{finding.position.line}:{finding.position.column}: {finding.severity} {visible(finding.rule)}  {inline(finding.message)}"
        for finding in findings
    )
    return _escaped("\n".join(rows))


def _escaped(text: str) -> str:
    return text.translate(_ENTITIES)
