"""The outcome of a draft as plain data: what the machine formats write and what programs get."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING, Any

from tenacious_lint.finding import Finding, Fix, Related

if TYPE_CHECKING:
    from tenacious_lint.engine.outcome import DraftReport


def draft_object(report: DraftReport) -> dict[str, Any]:
    """Return a draft's outcome as the JSON report has it."""
    return {
        "path": report.path,
        "record": report.record,
        "stage": {"value": report.stage, "inferred": report.stage_inferred},
        "verdict": report.verdict,
        "score": None if report.score is None else dict(report.score),
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
        "evidence": {"pointer": finding.evidence.pointer, "value": plain_value(finding.evidence.value)} if finding.evidence else None,
        "related": [{"message": place.message, **_place(place)} for place in finding.related],
        "fixes": [_fix(fix) for fix in finding.fixes],
        "fingerprint": finding.fingerprint,
    }


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


def plain_value(value: Any) -> Any:
    """Return a value of a brief in JSON's own types; what JSON cannot say (NaN, dates, keys that are not text) is said as text."""
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, float):
        return value if isfinite(value) else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain_value(item) for key, item in value.items()}
    if isinstance(value, Set):
        return sorted(map(str, value))
    if isinstance(value, (list, tuple)):
        return [plain_value(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain_value(getattr(value, field.name)) for field in fields(value)}
    return str(value)
