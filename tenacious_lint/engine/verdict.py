"""What the findings of a draft mean for sending it, and what a run means for its exit code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from tenacious_lint.engine.outcome import Verdict
from tenacious_lint.finding import SEVERITIES, Finding

FailOn = Literal["error", "warning", "info", "review", "never"]


def verdict_of(findings: Sequence[Finding]) -> Verdict:
    """Return block if there is an error, review if there is a warning, else send."""
    levels = {finding.severity for finding in findings}
    return "block" if "error" in levels else "review" if "warning" in levels else "send"


def fails(findings: Sequence[Finding], verdict: Verdict, fail_on: FailOn) -> bool:
    """Return whether a draft fails the run (exit 1)."""
    if fail_on == "never":
        return False
    if fail_on == "review":
        return verdict != "send"
    return any(SEVERITIES.index(finding.severity) >= SEVERITIES.index(fail_on) for finding in findings)


def is_below(score: Mapping[str, float | None] | None, floor: float) -> bool:
    """Return whether a draft was scored, and lower than `floor`."""
    total = score.get("total") if score is not None else None
    return total is not None and total < floor
