"""What every reporter does."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from tenacious_lint.engine.outcome import DraftReport, RuleInfo, Summary
from tenacious_lint.errors import Problem


class Reporter(Protocol):
    """Turns outcomes into text, piece by piece: `start`, then `draft` for each in order, then `finish`. Each returns what to write."""

    def start(self, as_of: date, rules: tuple[RuleInfo, ...]) -> str:
        """Return what opens the report."""

    def draft(self, report: DraftReport) -> str:
        """Return what to write for one draft."""

    def finish(self, summary: Summary, errors: tuple[Problem, ...]) -> str:
        """Return what closes the report; `errors` are the jobs that could not be done."""
