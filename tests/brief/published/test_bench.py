"""The bench_summary as stacks, as capacities and as a sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tenacious_lint.brief.model import Brief

STACKS = """
as_of: 2026-04-20
notes: Counted on Monday.
honesty_constraint: Never promise more.
stacks:
  python:
    available_engineers: 7
    seniority_mix: {junior_0_2_yrs: 2, mid_2_4_yrs: 2, senior_4_plus_yrs: 3}
    skill_subsets: [django, fastapi]
    utilization_target_pct: 80
    time_to_deploy_days: 7
    note: two of three senior slots are committed
  fullstack_nestjs: {available_engineers: 2, note: 1 of 2 slots committed}
  go: {available_engineers: 4, note: 1 of 3 slots committed}
  infra: 5
leadership: {fractional_cto_available: 1, fractional_data_lead_available: true, other: 3}
total_engineers_on_bench: 18
"""

READINGS: dict[str, tuple[str, dict[str, Any]]] = {
    "stacks": (
        STACKS,
        {
            "as_of": None,
            "bench_as_of": date(2026, 4, 20),
            "bench_note": "Counted on Monday. Never promise more.",
            "bench.python.available": 7,
            "bench.python.committed": 2,
            "bench.python.seniority.junior": 2,
            "bench.python.seniority.senior": 3,
            "bench.python.sub_skills": ("django", "fastapi"),
            "bench.python.days_to_deploy": 7,
            "bench.python.note": "two of three senior slots are committed",
            "bench.fullstack_nestjs.committed": 1,
            "bench.go.committed": 0,
            "bench.go.note": "1 of 3 slots committed",
            "bench.infra.available": 5,
            "bench.fractional_cto.available": 1,
            "bench.fractional_data_lead.available": 1,
            "bench.other": None,
        },
    ),
    "capacities": (
        "{available_capacity: {Python: 6, ML: 3}, max_supported_start_days: 21, requires_human_review_above_engineers: 8}",
        {
            "bench.python.available": 6,
            "bench.ml.available": 3,
            "bench.ml.days_to_deploy": 21,
            "bench.ml.committed": 0,
            "policy.max_commitment": 8,
        },
    ),
    "no capacity": ("available_capacity: {}", {"bench": {}}),
    "sentence": (
        "bench_summary: 'Available bench: 6 Python engineers (3 senior, 3 mid), 1 Node.js developer, 2 Go engineer(s) "
        "and 0 Rust engineers. Next availability window: 3 weeks.'",
        {
            "bench.python.available": 6,
            "bench.python.seniority.senior": 3,
            "bench.python.seniority.mid": 3,
            "bench.python.seniority.junior": None,
            "bench.node.js.available": 1,
            "bench.go.available": 2,
            "bench.rust.available": 0,
            "bench.rust.days_to_deploy": 21,
        },
    ),
    "levels": (
        "bench_summary: '2 senior Python engineers, 3 mid-level Python engineers. Next availability window: 10 days'",
        {"bench.python.available": 5, "bench.python.seniority.senior": 2, "bench.python.days_to_deploy": 10},
    ),
    "none": ("bench_summary: 'Available bench: none.'", {"bench": {}}),
    "empty": ("bench_summary: ''", {"bench": None}),
    "committed in a sentence": (
        "bench_summary: 'Available bench: 5 Python engineers (3 senior, 2 mid), 1 Go engineer. "
        "Two of three senior Python slots are committed.'",
        {"bench.python.committed": 2, "bench.python.note": "Two of three senior Python slots are committed", "bench.go.committed": 0},
    ),
    "committed out of another number": (
        "bench_summary: 'Available bench: 5 Python engineers (4 senior, 1 mid). Two of three senior Python slots are committed.'",
        {"bench.python.committed": 0, "bench.python.note": "Two of three senior Python slots are committed"},
    ),
    "committed of what?": (
        "bench_summary: 'Available bench: 5 Python engineers. Two of five slots are committed.'",
        {"bench.python.committed": 0, "bench_note": "Available bench: 5 Python engineers. Two of five slots are committed."},
    ),
    "not understood as a whole": (
        "bench_summary: 'Available bench: 3 backend engineers who know Go, 2 ML engineers.'",
        {"bench": None, "bench_note": "Available bench: 3 backend engineers who know Go, 2 ML engineers."},
    ),
}


@pytest.mark.parametrize("name", READINGS)
def test_reading(name: str, brief_of: Callable[[str], Brief]) -> None:
    text, values = READINGS[name]
    brief = brief_of(text)
    assert {path: brief.lookup(path) for path in values} == values


ERRORS = {
    "negative": ("stacks: {go: {available_engineers: -2}}", ["1:36: available_engineers: must be at least 0, found -2"]),
    "missing": ("stacks: {go: {}}", ["1:14: go: the key 'available_engineers' is missing; add 'available_engineers:'"]),
    "text": ("stacks: {go: many}", ["1:14: go: expected a mapping, found 'many'"]),
    "levels": (
        "stacks: {go: {available_engineers: 2, seniority_mix: {mid_2_4_yrs: 3}}}",
        ["1:54: seniority_mix: the levels add up to 3, but 2 are available; count each engineer once"],
    ),
    "capacity": ("available_capacity: {Python: -6}", ["1:30: Python: must be at least 0, found -6"]),
    "one skill twice": (
        "available_capacity: {Python: 6, python: 5}",
        ["1:41: python: the skill 'python' stands here twice; keep one of them"],
    ),
    "in a sentence": ("\nbench_summary: 'Available bench: -3 Go engineers.'", ["2:16: bench_summary: must be at least 0, found -3"]),
    "twice in a sentence": (
        "bench_summary: 'Available bench: 3 Go engineers, 2 Go engineers.'",
        ["1:16: bench_summary: the skill 'go' stands here twice; keep one of them"],
    ),
    "number": ("bench_summary: 5", ["1:16: bench_summary: expected a mapping or a sentence, found 5"]),
}


@pytest.mark.parametrize("name", ERRORS)
def test_error(name: str, problems_of: Callable[[str], list[str]]) -> None:
    text, expected = ERRORS[name]
    assert problems_of(text) == expected


@pytest.mark.parametrize(
    ("note", "committed"),
    [
        ("2 of 3 slots committed", 2),
        ("Two of the three engineers are already committed until June.", 2),
        ("one of 3 seats is committed", 1),
        ("1 of 1 senior slots committed", 1),
        ("3 of 3 mid slots committed", 0),
        ("4 of 3 slots committed", 0),
        ("some of 3 slots committed", 0),
        ("most slots are committed", 0),
        ("1 of 3 slots committed, 1 of 3 slots committed from May", 0),
    ],
)
def test_committed_in_a_note(note: str, committed: int, brief_of: Callable[[str], Brief]) -> None:
    brief = brief_of(f"stacks: {{go: {{available_engineers: 3, seniority_mix: {{senior_4_plus_yrs: 1}}, note: '{note}'}}}}")
    assert (brief.lookup("bench.go.committed"), brief.lookup("bench.go.note")) == (committed, note)


def test_committed_as_a_number_wins_over_the_note(brief_of: Callable[[str], Brief]) -> None:
    brief = brief_of("stacks: {go: {available_engineers: 3, committed_engineers: 0, note: 2 of 3 slots committed}}")
    assert brief.lookup("bench.go.committed") == 0
