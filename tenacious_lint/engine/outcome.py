"""The outcome of a run as reporters are given it: of each draft, and the sum of all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

from tenacious_lint.finding import Finding, Severity
from tenacious_lint.span import LineTable

Verdict = Literal["block", "review", "send"]


class DraftReport(NamedTuple):
    """The outcome of one draft, findings in order of place. Crosses process borders, so it holds no draft."""

    path: str
    record: str | None
    stage: str
    stage_inferred: bool
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    lines: Mapping[int, str] = {}
    """The source lines (1-based, without line break) on which findings, related places and edits of fixes begin or end."""
    score: Mapping[str, float | None] | None = None
    """The level (0-3) of each dimension, None without evidence, and `total` (0-1); None where no rubric holds."""
    judge: Any = None
    line_starts: Mapping[int, int] = {}
    """The offset at which each of `lines` begins; `source_lines` gives both."""
    penalty: float = 0.0
    """What the rubric took from the total."""
    reasons: Mapping[str, str] = {}
    """Why each dimension has its level."""

    @property
    def passed(self) -> bool:
        """True if the verdict is `send`: nothing that blocks the draft, and nothing that a person must look at first."""
        return self.verdict == "send"

    def to_dict(self) -> dict[str, Any]:
        """Return the outcome as the JSON report has it, plain data for json.dumps (docs/schemas/report.json)."""
        from tenacious_lint.engine.plain import draft_object

        return draft_object(self)

    @property
    def in_bytes(self) -> bool:
        """True if columns and offsets count bytes: a raw message, read as latin-1."""
        return self.path.lower().endswith(".eml")


def source_lines(source: str, table: LineTable, findings: Iterable[Finding]) -> tuple[dict[int, str], dict[int, int]]:
    """Return `lines` and `line_starts` of a DraftReport: all that reporters need of the file `source`, whose line table is `table`."""
    wanted: set[int] = set()
    for finding in findings:
        for position in (finding.position, *(place.position for place in finding.related)):
            wanted.update((position.line, position.end_line))
        for fix in finding.fixes:
            wanted.update(table.line_column(offset)[0] for edit in fix.edits for offset in edit.span)
    spans = {line: table.line_span(line, len(source)) for line in sorted(wanted)}
    lines = {line: source[span.start : span.end].rstrip("\r\n") for line, span in spans.items()}
    return lines, {line: span.start for line, span in spans.items()}


class Summary(NamedTuple):
    """Counts over a run; `error`, `warning` and `info` count findings."""

    drafts: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    without_brief: int = 0
    suppressed: int = 0
    baselined: int = 0


class RuleInfo(NamedTuple):
    """What a report says of a rule."""

    id: str
    title: str
    severity: Severity
    rationale: str
    dimension: str | None = None
