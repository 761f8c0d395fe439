"""GitLab Code Quality: a JSON array of issues for the merge request widget.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from hashlib import sha256
from typing import Any

from tenacious_lint.engine.outcome import DraftReport, RuleInfo, Summary
from tenacious_lint.errors import Problem
from tenacious_lint.finding import Finding
from tenacious_lint.report.encoding import encode
from tenacious_lint.report.location import named, problem_place
from tenacious_lint.span import Position

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


class GitlabReporter:
    """Writes an issue a finding; what could not be done becomes an issue of severity `blocker`, for the format has no other place."""

    def __init__(self) -> None:
        self._seen: Counter[bytes] = Counter()
        self._separator = "\n"

    def start(self, as_of: date, rules: tuple[RuleInfo, ...]) -> str:
        """Return what opens the array."""
        return "["

    def draft(self, report: DraftReport) -> str:
        """Return the issues of a draft."""
        return "".join(self._finding(report, finding) for finding in report.findings)

    def finish(self, summary: Summary, errors: tuple[Problem, ...]) -> str:
        """Return the problems and what closes the array."""
        return "".join(map(self._problem, errors)) + "\n]\n"

    def _finding(self, report: DraftReport, finding: Finding) -> str:
        identity = (report.path, report.record or "", finding.rule, finding.fingerprint)
        severity = _SEVERITIES[finding.severity]
        return self._issue(named(report, finding.message), finding.rule, severity, report.path, finding.position, identity)

    def _problem(self, error: Problem) -> str:
        path, line, column = problem_place(error.place)
        position = Position(line or 1, column or 1, line or 1, column or 1)
        identity = (error.place, error.problem)
        return self._issue(str(error), "tenacious-lint", "blocker", path or ".", position, identity)

    def _issue(self, description: str, check: str, severity: str, path: str, position: Position, identity: tuple[str, ...]) -> str:
        issue: dict[str, Any] = {
            "description": description,
            "check_name": check,
            "fingerprint": self._fingerprint(identity),
            "severity": severity,
            "location": {
                "path": path.removeprefix("./"),
                "positions": {
                    "begin": {"line": position.line, "column": position.column},
                    "end": {"line": position.end_line, "column": position.end_column},
                },
            },
        }
        separator, self._separator = self._separator, ",\n"
        return separator + encode(issue)

    def _fingerprint(self, identity: tuple[str, ...]) -> str:
        """Return a name that no other issue of the report has: GitLab drops issues that share one."""
        digest = sha256("\0".join(identity).encode("utf-8", "surrogatepass"))
        self._seen[digest.digest()] += 1
        count = self._seen[digest.digest()]
        if count > 1:
            digest.update(f"\0\0{count}".encode())
        return digest.hexdigest()
