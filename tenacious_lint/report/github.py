"""GitHub Actions workflow commands: findings become annotations of a pull request.

Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from datetime import date

from tenacious_lint.engine.outcome import DraftReport, RuleInfo, Summary
from tenacious_lint.errors import Problem
from tenacious_lint.finding import Finding
from tenacious_lint.report.escape import visible
from tenacious_lint.report.location import named, problem_place

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


class GithubReporter:
    """Writes one workflow command a finding and one a problem."""

    def start(self, as_of: date, rules: tuple[RuleInfo, ...]) -> str:
        """Return nothing: commands need no head."""
        return ""

    def draft(self, report: DraftReport) -> str:
        """Return the commands for a draft's findings."""
        return "".join(_finding_command(report, finding) for finding in report.findings)

    def finish(self, summary: Summary, errors: tuple[Problem, ...]) -> str:
        """Return the commands for what could not be done."""
        return "".join(_problem_command(error) for error in errors)


def _finding_command(report: DraftReport, finding: Finding) -> str:
    line, column, end_line, end_column = finding.position
    properties: dict[str, object] = {"file": report.path, "line": line, "col": column, "endLine": end_line, "endColumn": end_column}
    if end_line != line:  # the runner refuses columns here
        del properties["col"], properties["endColumn"]
    properties["title"] = f"tenacious-lint ({finding.rule})"
    fixes = [f"fix: {fix.title}" for fix in finding.fixes if fix.title]
    return _command(_COMMANDS[finding.severity], properties, [named(report, finding.message), *fixes])


def _problem_command(error: Problem) -> str:
    path, line, column = problem_place(error.place)
    place = {"file": path or None, "line": line, "col": column}
    properties = {key: value for key, value in place.items() if value is not None}
    return _command("error", {**properties, "title": "tenacious-lint"}, [str(error)])


def _command(name: str, properties: dict[str, object], paragraphs: list[str]) -> str:
    message = "%0A".join(_data(line) for text in paragraphs for line in text.splitlines())
    return f"::{name} {','.join(f'{key}={_property(str(value))}' for key, value in properties.items())}::{message}\n"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
