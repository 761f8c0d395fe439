"""A rule as its author wrote it, typed; the check inside is typed by its kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from tenacious_lint.finding import Severity
from tenacious_lint.schema import described

Status = Literal["stable", "experimental", "deprecated"]
Dimension = Literal["signal_grounding", "tone_compliance", "cta_quality", "bench_fit_alignment", "personalization_depth"]
DEFAULT_SCOPE = ("subject", "preheader", "greeting", "body")
Conditions = dict[str, Any]
"""Dotted path -> value, list of values, or mapping of operators; see context.py for how they are answered."""


@dataclass(frozen=True, slots=True)
class SeverityEntry:
    """One line of a graded severity: it applies if all it names holds."""

    level: Severity = described("the severity if this entry applies")
    over: float | None = described("applies above this ratio of the measured value to the limit", default=None, minimum=0)
    when: Conditions | None = described("applies if these conditions hold", default=None)
    scope: tuple[str, ...] | None = described("applies in these scopes", default=None, nonempty=True)


@dataclass(frozen=True, slots=True)
class RuleFix:
    """How a finding may be mended: a replacement of the match, or suggestions for the writer."""

    title: str | None = described("what the fix does, as an instruction", default=None)
    safe: bool = described("true if the replacement can never change what the mail says", default=False)
    replace: str | None = described("text that takes the place of the match; empty deletes it", default=None)
    suggest: tuple[str, ...] = described("what the writer could say instead", default=(), nonempty=True)


class Rule(NamedTuple):
    """One rule. `check` is the spec of its kind; `place` is where the file stands."""

    id: str
    title: str
    severity: tuple[SeverityEntry, ...]
    check: Any
    kind: str
    message: str
    rationale: str
    status: Status = "stable"
    dimension: Dimension | None = None
    report: Literal["finding", "mark"] = "finding"
    scope: tuple[str, ...] = DEFAULT_SCOPE
    when: Conditions | None = None
    fix: RuleFix | None = None
    supersedes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    false_positives: tuple[str, ...] = ()
    evidence: str | None = None
    """The dotted path of a value in the brief that findings show, unless the check itself names one."""
    place: str = ""

    @property
    def pack(self) -> str:
        """The id of the pack the rule belongs to."""
        return self.id.partition("/")[0]

    @property
    def level(self) -> Severity:
        """The highest severity the rule can report, as listings show it."""
        from tenacious_lint.finding import SEVERITIES

        return max((entry.level for entry in self.severity), key=SEVERITIES.index)
