"""Builds reports by hand: findings are placed in a source text, as the engine would."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from tenacious_lint.engine.outcome import DraftReport, RuleInfo, Summary, source_lines
from tenacious_lint.errors import Problem
from tenacious_lint.finding import Edit, Evidence, Finding, Fix, Related
from tenacious_lint.report.formats import make
from tenacious_lint.span import LineTable, Span

AS_OF = date(2026, 5, 1)
RULES = (
    RuleInfo("tenacious/banned-phrase", "Banned phrase", "error", "Readers have seen it a hundred times.", "tone_compliance"),
    RuleInfo("outreach/long-body", "Body too long", "warning", "Long mail is not read."),
)


def finding(source: str, start: int, end: int | None = None, **more: Any) -> Finding:
    """Return a finding over [start, end) of the source; `match`, `severity` and the rest have defaults."""
    end = start if end is None else end
    given: dict[str, Any] = {
        "rule": "tenacious/banned-phrase",
        "title": "Banned phrase",
        "severity": "error",
        "dimension": "tone_compliance",
        "message": "'leverage' is banned",
        "scope": "body",
        "match": source[start:end],
        "fingerprint": "f00d",
    }
    return Finding(span=Span(start, end), position=LineTable(source).position(Span(start, end)), **{**given, **more})


def find(source: str, match: str, **more: Any) -> Finding:
    """Return a finding over the first occurrence of a text."""
    start = source.index(match)
    return finding(source, start, start + len(match), **more)


def related(source: str, match: str, message: str) -> Related:
    """Return a related place over the first occurrence of a text."""
    place = find(source, match)
    return Related(message, place.span, place.position)


def edit(source: str, old: str, new: str) -> Edit:
    """Return an edit of the first occurrence of a text."""
    start = source.index(old)
    return Edit(Span(start, start + len(old)), new)


def report(source: str, *findings: Finding, path: str = "drafts/a.md", **more: Any) -> DraftReport:
    """Return the report of a draft with these findings."""
    lines, starts = source_lines(source, LineTable(source), findings)
    worst = {finding.severity for finding in findings}
    verdict = "block" if "error" in worst else "review" if "warning" in worst else "send"
    given: dict[str, Any] = {"record": None, "stage": "cold", "stage_inferred": True, "verdict": verdict}
    return DraftReport(path=path, findings=findings, **{**given, "lines": lines, "line_starts": starts, **more})


def render(name: str, *reports: DraftReport, errors: tuple[Problem, ...] = (), summary: Summary | None = None, **options: Any) -> str:
    """Return the whole of a report, as the command line writes it."""
    reporter = make(name, **options)
    levels = [finding.severity for draft in reports for finding in draft.findings]
    counted = Summary(len(reports), levels.count("error"), levels.count("warning"), levels.count("info"))
    pieces = [reporter.start(AS_OF, RULES), *map(reporter.draft, reports), reporter.finish(summary or counted, errors)]
    text = "".join(pieces)
    text.encode("utf-8")
    return text


@pytest.fixture(scope="session")
def build() -> SimpleNamespace:
    """The builders of this module."""
    return SimpleNamespace(
        finding=finding, find=find, related=related, edit=edit, report=report, render=render, Fix=Fix, Evidence=Evidence, rules=RULES
    )


@pytest.fixture(scope="session")
def awkward() -> Callable[[], tuple[DraftReport, ...]]:
    """A few drafts with all that formats must escape, and every optional part of a finding."""

    def drafts() -> tuple[DraftReport, ...]:
        source = 'Hi Zoë, 日本\r\nwe "leverage" 100%, a:b,c <now> & \x1b[31mnow\r\nend\r\n'
        first = find(
            source,
            '"leverage" 100%, a:b,c <now>',
            message='"leverage", 100% <of> & a:b,c\nsecond\r\x1b[31m line \ufffe\x00 \ud800',
            evidence=Evidence("/bench/go~1x/available", {"since": date(2026, 1, 1), 3: float("nan"), "bands": (1, "\u2028")}),
            related=(related(source, "日本", "first said here"),),
            fixes=(
                Fix("Write 'use'", True, (edit(source, "leverage", "use"),)),
                Fix("Cut both", False, (edit(source, "Zoë", "Zoe"), edit(source, "end", ""))),
                Fix("Say what you mean"),
            ),
        )
        second = find(source, "now\r\nend", severity="warning", rule="outreach/long-body", dimension=None, fingerprint="beef")
        absence = finding(source, 0, severity="info", rule="grounding/no-evidence", message="", fingerprint="beef")
        eml = "Subject: caf\xc3\xa9 leverage\r\n\r\nbody\r\n"
        return (
            report(source, first, second, absence, absence, path="drafts/für ü 100%,a:b\n\udcff.md", score={"total": None, "tone": 1.0}),
            report(eml, find(eml, "leverage"), path="mail/x.EML", judge={"p": 0.25}),
            report(source, record='id "7"', path="/abs/r.jsonl"),
            report("", path="b.md", verdict="review"),
        )

    return drafts
