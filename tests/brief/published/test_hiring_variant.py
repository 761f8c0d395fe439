"""The second public variant of the hiring signal brief."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tenacious_lint.brief.model import Brief

HEAD = "generated_at: 2026-04-20\nsignals:\n  "

READINGS: dict[str, tuple[str, dict[str, Any]]] = {
    "prospect": (
        "generated_at: 2026-04-20\nprospect: {company_name: Halden, crunchbase_id: halden, industry: robots, employee_count: 48}",
        {"prospect.company": "Halden", "prospect.industry": "robots", "prospect.employees": 48, "generated_at": date(2026, 4, 20)},
    ),
    "funding": (
        HEAD
        + "funding_event: {signal_type: funding, present: true, round_type: Series B, amount_usd: 30000000, date: 2026-03-31, "
        + "days_since_close: 20, within_180_day_window: true, source: registry, source_attribution: [registry, news], confidence: 0.9, "
        + "confidence_tier: low, observed_at: 2026-04-18}",
        {
            "signals.funding.stage": "Series B",
            "signals.funding.amount": 30_000_000,
            "signals.funding.date": date(2026, 3, 31),
            "signals.funding.age_days": None,
            "signals.funding.observed": date(2026, 4, 18),
            "signals.funding.source": "registry; news",
            "signals.funding.confidence": 0.9,
        },
    ),
    "only the age": (HEAD + "funding_event: {present: true, days_since_close: 20}", {"signals.funding.date": date(2026, 3, 31)}),
    "the age without a day": (
        "signals: {funding_event: {present: true, days_since_close: 20}}",
        {"signals.funding.date": None, "signals.funding.age_days": 20},
    ),
    "the age and the day it was seen": (
        "signals: {funding_event: {present: true, days_since_close: 20, observed_at: 2026-04-21}}",
        {"signals.funding.date": date(2026, 4, 1)},
    ),
    "not present": (
        HEAD + "layoff_event: {present: false, date: soon, headcount_reduction: -4, confidence: 0.7}",
        {"signals.layoff.detected": False, "signals.layoff.date": None, "signals.layoff.count": None, "signals.layoff.confidence": 0.7},
    ),
    "the tier": (HEAD + "leadership_change: {present: true, role: CTO, confidence_tier: medium}", {"signals.leadership.confidence": 0.65}),
    "hiring": (
        HEAD
        + "job_post_velocity: {present: true, open_roles_today: 9, open_roles_60_days_ago: 6, "
        + "velocity_delta_60_days: 40, velocity_window_days: 60}",
        {"signals.hiring.open_roles": 9, "signals.hiring.open_roles_before": 6, "signals.hiring.window_days": 60},
    ),
    "stack": (HEAD + "tech_stack: {present: true, technologies: [Go]}", {"signals.tech_stack.items": ("Go",)}),
    "AI": (
        HEAD + "ai_maturity: {present: true, score: 2, per_signal_breakdown: [{signal: roles, status: two open}, a talk, {x: 1}]}",
        {"signals.ai_maturity.score": 2, "signals.ai_maturity.evidence": ("roles: two open", "a talk")},
    ),
    "no proof of absence": (
        HEAD + "ai_maturity: {present: false, score: 0, absence_not_proof_of_absence: true, confidence_tier: high}",
        {"signals.ai_maturity.score": 0, "signals.ai_maturity.confidence": 0.35, "signals.ai_maturity.detected": True},
    ),
    "absence": (
        HEAD + "ai_maturity: {present: false, score: 0}",
        {"signals.ai_maturity.score": None, "signals.ai_maturity.detected": False},
    ),
    "further signals": (
        HEAD
        + "exec_commentary: {present: true, brief_language: spoke of agents, source: talk}\n"
        + "  github_activity: {present: false, brief_language: x}",
        {
            "signals.custom.exec_commentary.value": "spoke of agents",
            "signals.custom.exec_commentary.source": "talk",
            "signals.custom.exec_commentary.observed": date(2026, 4, 20),
            "signals.custom.github_activity.value": False,
        },
    ),
}


@pytest.mark.parametrize("name", READINGS)
def test_reading(name: str, brief_of: Callable[[str], Brief]) -> None:
    text, values = READINGS[name]
    brief = brief_of(text)
    assert {path: brief.lookup(path) for path in values} == values


ERRORS = {
    "negative count": (
        HEAD + "job_post_velocity: {present: true, open_roles_today: -4}",
        ["3:56: open_roles_today: must be at least 0, found -4"],
    ),
    "confidence": (HEAD + "layoff_event: {present: true, confidence: 2}", ["3:45: confidence: must be at most 1, found 2"]),
    "tier": (
        HEAD + "layoff_event: {present: true, confidence_tier: hihg}",
        ["3:50: confidence_tier: 'hihg' is no confidence; did you mean 'high'? or a number from 0 to 1"],
    ),
    "present": (HEAD + "layoff_event: {present: maybe}", ["3:27: present: expected true or false, found 'maybe'"]),
    "seen after it was generated": (
        HEAD + "layoff_event: {present: false, observed_at: 2026-05-01}",
        [
            "3:47: observed_at: 2026-05-01 is after generated_at, 2026-04-20; mend the date, or set generated_at to the day the "
            "brief was made"
        ],
    ),
    "two days for one event": (
        HEAD + "funding_event: {present: true, date: 2026-01-05, days_since_close: 20}",
        ["3:70: days_since_close: 20 days before 2026-04-20 is 2026-03-31, but the date is 2026-01-05; keep the one that is true"],
    ),
    "negative age": (
        HEAD + "funding_event: {present: true, days_since_close: -1}",
        ["3:52: days_since_close: must be at least 0, found -1"],
    ),
    "no mapping": (HEAD + "funding_event: {present: true}\n  layoff_event: 3", ["4:17: layoff_event: expected a mapping, found 3"]),
    "headcount": (
        "generated_at: 2026-04-20\nprospect: {company_name: A, employee_count: -5}",
        ["2:45: employee_count: must be at least 0, found -5"],
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_error(name: str, problems_of: Callable[[str], list[str]]) -> None:
    text, expected = ERRORS[name]
    assert problems_of(text) == expected
