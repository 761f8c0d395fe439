"""Tenacious-Bench task input: sentences about the company, the bench and the thread, and what the mail should have."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tenacious_lint.brief.model import Brief

COMPANY = (
    "Company: Halden Robotics (Series A, $12.5M, closed 40 days ago). Open engineering roles: 7 (4 Python, 3 ML Engineer). "
    "Employee count: 48. AI maturity score: 1 (confidence: 0.55, medium). Signal age: 41 days. "
    "Layoff signal: 12% headcount cut (30 days ago)."
)
INPUT = f"""
company_signal: "{COMPANY}"
bench_summary: "Available bench: 6 Python engineers (3 senior, 3 mid), 0 Rust engineers. Next availability window: 3 weeks."
prior_thread: "Prospect reply: 'How many could start in May?'"
"""
TASK = (
    "task_id: t1\ninput:"
    + INPUT.replace("\n", "\n  ")
    + "\nexpected_features: {must_reference_signal: false, must_include_cta: true, banned_phrases: [offshore], "
    + "required_hedges: [it looks like], max_headcount_commitment: 2}\nrubric: {tone: 0}\ngold_output: null\n"
)

VALUES: dict[str, Any] = {
    "as_of": None,
    "prospect.company": "Halden Robotics",
    "prospect.employees": 48,
    "signals.funding.stage": "Series A",
    "signals.funding.amount": 12_500_000,
    "signals.funding.currency": "USD",
    "signals.funding.date": None,
    "signals.funding.age_days": 40,
    "signals.hiring.open_roles": 7,
    "signals.hiring.roles": {"python": 4, "ml": 3},
    "signals.ai_maturity.score": 1,
    "signals.ai_maturity.confidence": 0.55,
    "signals.age_days": 41,
    "signals.layoff.detected": True,
    "signals.layoff.percent": 12,
    "signals.layoff.age_days": 30,
    "bench.python.available": 6,
    "bench.python.seniority.mid": 3,
    "bench.python.days_to_deploy": 21,
    "bench.rust.available": 0,
    "thread.messages.0.from": "prospect",
    "thread.messages.0.text": "How many could start in May?",
}
EXPECTED: dict[str, Any] = {
    "policy.must_reference_signal": False,
    "policy.must_include_cta": True,
    "policy.banned_phrases": ("offshore",),
    "policy.required_hedges": ("it looks like",),
    "policy.max_commitment": 2,
}


@pytest.mark.parametrize("text", [INPUT, TASK, "task_input:" + INPUT.replace("\n", "\n  "), "task_input:\n  " + TASK.replace("\n", "\n  ")])
def test_every_wrapping(text: str, brief_of: Callable[[str], Brief]) -> None:
    brief = brief_of(text)
    assert {path: brief.lookup(path) for path in VALUES} == VALUES
    if "expected_features" in text:
        assert {path: brief.lookup(path) for path in EXPECTED} == EXPECTED


READINGS: dict[str, tuple[str, dict[str, Any]]] = {
    "no layoff": ("Layoff signal: none.", {"signals.layoff.detected": False}),
    "people": ("Layoff signal: 30 people (12 days ago).", {"signals.layoff.count": 30, "signals.layoff.age_days": 12}),
    "no layoffs in some window": ("Layoff signal: none in the last year.", {"signals.layoff": None}),
    "no funding": ("Funding: none. Employee count: 3.", {"signals.funding.detected": False, "prospect.employees": 3}),
    "a name alone": ("Company: Halden Robotics. Employee count: 48.", {"prospect.company": "Halden Robotics", "signals": None}),
    "a name with dots": (
        "Company: St. Orrin Inc. (Seed, $2M). Employee count: 3.",
        {"prospect.company": "St. Orrin Inc.", "signals.funding.stage": "Seed"},
    ),
    "a name with brackets": (
        "Company: Halden (UK) Ltd (Pre-seed).",
        {"prospect.company": "Halden (UK) Ltd", "signals.funding.stage": "Pre-seed"},
    ),
    "a name at the end": ("Company: Halden Robotics", {"prospect.company": "Halden Robotics"}),
    "another stage": ("Company: Halden (bootstrapped).", {"prospect.company": "Halden", "signals": None}),
    "another currency": (
        "Company: Halden (Series B+, EUR 2,500,000).",
        {"signals.funding.amount": 2_500_000, "signals.funding.currency": "EUR", "signals.funding.stage": "Series B+"},
    ),
    "an amount nobody told": ("Company: Halden (Series B, undisclosed).", {"signals.funding.amount": None}),
    "roles that cannot be read": ("Open roles: 7 (4 Python, some Go).", {"signals.hiring.open_roles": 7, "signals.hiring.roles": {}}),
    "a word for the confidence": ("AI maturity score: 2 (confidence: low).", {"signals.ai_maturity.confidence": 0.35}),
    "half a score": ("AI maturity score: 12.5.", {"signals": None}),
    "prose": ("They seem to be growing, and raised money.", {"signals": None, "prospect": None}),
    "far too long": ("Employee count: 48. " * 300, {"prospect": None}),
}


@pytest.mark.parametrize("name", READINGS)
def test_reading(name: str, brief_of: Callable[[str], Brief]) -> None:
    text, values = READINGS[name]
    brief = brief_of(f'company_signal: "{text}"')
    assert {path: brief.lookup(path) for path in values} == values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("as_of: 2026-05-01\n", date(2026, 3, 22)),
        ("generated_at: 2026-04-30\n", date(2026, 3, 21)),
        ("", None),
    ],
)
def test_the_age_is_counted_from_the_day_that_is_known(text: str, day: date | None, brief_of: Callable[[str], Brief]) -> None:
    funding = brief_of(f'{text}company_signal: "{COMPANY}"').lookup("signals.funding")
    assert funding.date == day
    assert funding.age(date(2026, 5, 1)) == (40 if day is None else (date(2026, 5, 1) - day).days)


ERRORS = {
    "negative count": ("company_signal: 'Employee count: -4.'", ["1:17: company_signal: must be at least 0, found -4"]),
    "confidence": (
        "input:\n  company_signal: 'AI maturity score: 1 (confidence: 1.5, high).'",
        ["2:19: company_signal: must be at most 1, found 1.5"],
    ),
    "score": ("company_signal: 'AI maturity score: 4.'", ["1:17: company_signal: must be at most 3, found 4"]),
    "no text": ("company_signal: 5", ["1:17: company_signal: expected text, found 5"]),
    "features": ("company_signal: ''\nexpected_features: {banned_phrases: x}", ["2:37: banned_phrases: expected a list, found 'x'"]),
    "limit": (
        "company_signal: ''\nexpected_features: {max_headcount_commitment: -1}",
        ["2:47: max_headcount_commitment: must be at least 0, found -1"],
    ),
    "no input": ("task_input:\n  input: 5\n", ["2:10: input: expected a mapping, found 5"]),
    "thread": ("company_signal: ''\nprior_thread: 5", ["2:15: prior_thread: expected text or a list of messages, found 5"]),
}


@pytest.mark.parametrize("name", ERRORS)
def test_error(name: str, problems_of: Callable[[str], list[str]]) -> None:
    text, expected = ERRORS[name]
    assert problems_of(text) == expected
