"""The official hiring_signal_brief and its short form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tenacious_lint.brief.model import Brief

WHOLE = """
prospect_name: Halden Robotics
prospect_domain: halden.example
generated_at: 2026-04-20T08:00:00Z
primary_segment_match: segment_1_series_a_b
segment_confidence: 0.8
ai_maturity:
  score: 2
  confidence: 0.7
  justifications:
    [{signal: named AI lead, status: found, weight: high, confidence: high, source_url: "https://halden.example"}, {signal: x}]
hiring_velocity:
  {open_roles_today: 9, open_roles_60_days_ago: 6, velocity_label: doubled, signal_confidence: 0.8, sources: [careers, board]}
buying_window_signals:
  funding_event: {detected: true, stage: series_a, amount_usd: 12000000, closed_at: 2026-02-11, source_url: "https://news.example/halden"}
  layoff_event: {detected: false, date: 2030-01-01, headcount_reduction: -4, percentage_cut: 300, source_url: ""}
  leadership_change: {detected: true, role: vp_engineering, new_leader_name: Ana Brandt, started_at: 2026-03-01}
data_sources_checked: [{source: careers page, status: ok}]
tech_stack: [Go, Kafka]
bench_to_brief_match: {required_stacks: [go], bench_available: false, gaps: [kafka]}
honesty_flags: [tech_stack_inferred_not_confirmed, weak_hiring_velocity_signal]
further: {key: ignored}
"""

VALUES: dict[str, Any] = {
    "as_of": None,
    "generated_at": date(2026, 4, 20),
    "prospect.company": "Halden Robotics",
    "prospect.domain": "halden.example",
    "prospect.segment": "segment_1_series_a_b",
    "prospect.segment_confidence": 0.8,
    "signals.funding.detected": True,
    "signals.funding.stage": "Series A",
    "signals.funding.amount": 12_000_000,
    "signals.funding.currency": "USD",
    "signals.funding.date": date(2026, 2, 11),
    "signals.funding.observed": date(2026, 4, 20),
    "signals.funding.source": "https://news.example/halden",
    "signals.funding.confidence": None,
    "signals.layoff.detected": False,
    "signals.layoff.date": None,
    "signals.layoff.count": None,
    "signals.layoff.percent": None,
    "signals.leadership.role": "VP Engineering",
    "signals.leadership.person": "Ana Brandt",
    "signals.leadership.date": date(2026, 3, 1),
    "signals.hiring.open_roles": 9,
    "signals.hiring.open_roles_before": 6,
    "signals.hiring.window_days": 60,
    "signals.hiring.confidence": 0.8,
    "signals.hiring.source": "careers; board",
    "signals.ai_maturity.score": 2,
    "signals.ai_maturity.confidence": 0.7,
    "signals.ai_maturity.evidence": ("named AI lead: found", "x"),
    "signals.tech_stack.items": ("Go", "Kafka"),
    "signals.tech_stack.confidence": 0.65,
    "signals.flags": ("tech_stack_inferred_not_confirmed", "weak_hiring_velocity_signal"),
    "signals.custom.required_stacks.value": ("go",),
    "signals.custom.bench_gaps.value": ("kafka",),
    "bench": None,
}


@pytest.mark.parametrize("path", VALUES)
def test_value(path: str, brief_of: Callable[[str], Brief]) -> None:
    assert brief_of(WHOLE).lookup(path) == VALUES[path]


READINGS: dict[str, tuple[str, dict[str, Any]]] = {
    "an unsure segment": ("{primary_segment_match: segment_1_series_a_b, segment_confidence: 0.59}", {"prospect.segment": "abstain"}),
    "a just sure segment": (
        "{primary_segment_match: segment_1_series_a_b, segment_confidence: 0.6}",
        {"prospect.segment": "segment_1_series_a_b"},
    ),
    "a segment without confidence": (
        "{primary_segment_match: abstain}",
        {"prospect.segment": "abstain", "prospect.segment_confidence": None},
    ),
    "a stack that is not flagged": ("{honesty_flags: [], tech_stack: [Go]}", {"signals.tech_stack.confidence": None, "signals.flags": ()}),
    "no stack to doubt": ("{honesty_flags: [tech_stack_inferred_not_confirmed]}", {"signals.tech_stack": None}),
    "an empty stack": ("{ai_maturity: {score: 0}, tech_stack: []}", {"signals.tech_stack.items": ()}),
    "words that say nothing": (
        "buying_window_signals: {funding_event: {detected: true, stage: none, closed_at: unknown}, "
        "leadership_change: {detected: true, role: none}}",
        {"signals.funding.stage": None, "signals.funding.detected": True, "signals.funding.date": None, "signals.leadership.role": None},
    ),
    "null and blank": (
        "buying_window_signals: {funding_event: {detected: true, stage: null, source_url: ' '}}",
        {"signals.funding.detected": True, "signals.funding.source": None},
    ),
    "other stages": ("buying_window_signals: {funding_event: {stage: pre_seed}}", {"signals.funding.stage": "Pre-seed"}),
    "a stage of its own": ("buying_window_signals: {funding_event: {stage: Growth}}", {"signals.funding.stage": "Growth"}),
    "absent is unknown": ("hiring_velocity: {open_roles_today: 3}", {"signals.funding": None, "signals.hiring.open_roles_before": None}),
    "no window without a start": ("hiring_velocity: {open_roles_today: 3}", {"signals.hiring.window_days": None}),
    "a word for the confidence": ("hiring_velocity: {open_roles_today: 3, signal_confidence: High}", {"signals.hiring.confidence": 0.9}),
    "the short form": (
        "{funding_stage: seed, funding_amount: $2.5M, role_count: 4, primary_stack: Rust, signal_confidence: low, ai_maturity_score: 1}",
        {
            "signals.funding.stage": "Seed",
            "signals.funding.amount": 2_500_000,
            "signals.funding.currency": "USD",
            "signals.funding.confidence": 0.35,
            "signals.hiring.open_roles": 4,
            "signals.hiring.confidence": 0.35,
            "signals.ai_maturity.score": 1,
            "signals.tech_stack.items": ("Rust",),
            "signals.tech_stack.confidence": 0.35,
        },
    ),
    "an amount in words": ("{funding_stage: seed, funding_amount: a lot}", {"signals.funding.amount": None}),
    "a single name": ("prospect_domain: halden.example", {"prospect.domain": "halden.example"}),
}


@pytest.mark.parametrize("name", READINGS)
def test_reading(name: str, brief_of: Callable[[str], Brief]) -> None:
    text, values = READINGS[name]
    brief = brief_of(text)
    assert {path: brief.lookup(path) for path in values} == values


ERRORS = {
    "negative count": ("hiring_velocity: {open_roles_today: -1}", ["1:37: open_roles_today: must be at least 0, found -1"]),
    "confidence above 1": ("hiring_velocity:\n  signal_confidence: 1.2", ["2:22: signal_confidence: must be at most 1, found 1.2"]),
    "segment confidence": ("segment_confidence: 1.2\nhonesty_flags: []", ["1:21: segment_confidence: must be at most 1, found 1.2"]),
    "closed after it was generated": (
        "generated_at: 2026-04-20\nbuying_window_signals: {funding_event: {detected: true, closed_at: 2026-04-21}}",
        ["2:68: closed_at: 2026-04-21 is after generated_at, 2026-04-20; mend the date, or set generated_at to the day the brief was made"],
    ),
    "no date": ("honesty_flags: []\ngenerated_at: soon", ["2:15: generated_at: expected a date (YYYY-MM-DD), found 'soon'"]),
    "score": ("ai_maturity: {score: 4}", ["1:22: score: must be at most 3, found 4"]),
    "percent": ("buying_window_signals: {layoff_event: {percentage_cut: 120}}", ["1:56: percentage_cut: must be at most 100, found 120"]),
    "detected": ("buying_window_signals: {layoff_event: {detected: 'no'}}", ["1:50: detected: expected true or false, found 'no'"]),
    "no mapping": ("buying_window_signals: [a]", ["1:24: buying_window_signals: expected a mapping, found a list"]),
    "an event that is none": ("buying_window_signals: {funding_event: true}", ["1:40: funding_event: expected a mapping, found True"]),
    "no list": ("tech_stack: Go\nhonesty_flags: []", ["1:13: tech_stack: expected a list, found 'Go'"]),
    "an item": ("honesty_flags: [a, 5]", ["1:20: honesty_flags: expected text, found 5"]),
    "a justification": ("ai_maturity: {justifications: [5]}", ["1:32: justifications: expected a mapping, found 5"]),
    "a long text": (f"prospect_name: {'a' * 100_001}", ["1:16: prospect_name: longer than 100,000 characters; shorten it"]),
    "several": (
        "prospect_name: 5\nai_maturity: {score: 9, confidence: -1}\n",
        [
            "1:16: prospect_name: expected text, found 5",
            "2:37: confidence: must be at least 0, found -1",
            "2:22: score: must be at most 3, found 9",
        ],
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_error(name: str, problems_of: Callable[[str], list[str]]) -> None:
    text, expected = ERRORS[name]
    assert problems_of(text) == expected
