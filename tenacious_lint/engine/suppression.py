"""Suppressions: findings that need not be reported, with a reason; those that are unused or expired are findings themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from tenacious_lint.document.draft import Draft, SuppressionRequest
from tenacious_lint.engine.digest import digest
from tenacious_lint.finding import Finding
from tenacious_lint.rulepack.select import matches
from tenacious_lint.span import Position, Span

UNUSED = "tenacious-lint/unused-suppression"
EXPIRED = "tenacious-lint/expired-suppression"


class Suppressed(NamedTuple):
    """The findings that stay, and how many were suppressed."""

    findings: list[Finding]
    suppressed: int


def suppress(
    findings: Sequence[Finding],
    own: Sequence[SuppressionRequest],
    config: Sequence[SuppressionRequest],
    draft: Draft,
    as_of: date,
    did_run: Callable[[str], bool],
    renamed: Mapping[str, str],
) -> Suppressed:
    """Drop the findings that the draft's own requests or the config's name, and report the draft's own that are unused or expired.

    A request holds through its `until` day. A request of the config is not called unused: it may hold for another file.
    """
    own, config = ([one._replace(rule=renamed.get(one.rule, one.rule)) for one in some] for some in (own, config))
    valid = [request for request in (*own, *config) if request.until is None or request.until >= as_of]
    used: set[int] = set()
    kept = []
    for finding in findings:
        hits = [request for request in valid if _names(request, finding)]
        used.update(map(id, hits))
        if not hits:
            kept.append(finding)
    reports = []
    for request in (*own, *config):
        if request not in valid:
            said = f"the suppression of {request.rule} expired on {request.until}"
            if request in own:
                reports.append(
                    _report(EXPIRED, "Expired suppression", f"{said}: mend the draft, or renew it with a reason", request, draft)
                )
        elif request in own and id(request) not in used and did_run(request.rule):
            said = f"nothing is left for the suppression of {request.rule} to suppress: delete it"
            reports.append(_report(UNUSED, "Unused suppression", said, request, draft))
    return Suppressed(sorted([*kept, *reports], key=lambda one: (one.span, one.rule)), len(findings) - len(kept))


def _names(request: SuppressionRequest, finding: Finding) -> bool:
    if not matches(request.rule, finding.rule):
        return False
    return request.match is None or _plain(request.match) == _plain(finding.match)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _report(rule: str, title: str, message: str, request: SuppressionRequest, draft: Draft) -> Finding:
    line, column = _line_column(request.place, draft.path)
    start = draft.line_table.line_span(line, len(draft.source)).start + column - 1 if line else 0
    fingerprint = digest(draft.path, draft.record or "", rule, request.rule, request.match or "")
    return Finding(
        rule=rule,
        title=title,
        severity="warning",
        dimension=None,
        message=message,
        span=Span(start, start),
        position=Position(max(line, 1), max(column, 1), max(line, 1), max(column, 1)),
        scope="header",
        match="",
        fingerprint=fingerprint,
    )


def _line_column(place: str, path: str) -> tuple[int, int]:
    parts = place[len(path) :].split(":") if place.startswith(path) else []
    numbers = [int(part) for part in parts if part.isdigit()]
    return (numbers[0], numbers[1] if len(numbers) > 1 else 1) if numbers else (0, 0)


def unknown_rules(requests: Sequence[SuppressionRequest], known: Collection[str], renamed: Collection[str]) -> list[SuppressionRequest]:
    """Return the requests that name no rule there is."""
    return [
        request
        for request in requests
        if request.rule not in renamed and not any(matches(request.rule, rule) for rule in (*known, UNUSED, EXPIRED))
    ]
