"""Whatever stands in a published form, reading it ends in a brief, or in errors whose places lie in the file."""

from __future__ import annotations

import copy
import json
import re
from datetime import date
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.brief.json_source import JsonSource
from tenacious_lint.brief.load import read_data
from tenacious_lint.brief.merge import merge_briefs
from tenacious_lint.errors import BriefError
from tenacious_lint.yaml_source import YamlSource

HIRING = {
    "prospect_domain": "halden.example",
    "prospect_name": "Halden Robotics",
    "generated_at": "2026-04-20T08:00:00Z",
    "primary_segment_match": "segment_1_series_a_b",
    "segment_confidence": 0.7,
    "ai_maturity": {"score": 2, "confidence": 0.7, "justifications": [{"signal": "roles", "status": "open"}]},
    "hiring_velocity": {"open_roles_today": 9, "open_roles_60_days_ago": 6, "signal_confidence": 0.6, "sources": ["careers"]},
    "buying_window_signals": {
        "funding_event": {"detected": True, "stage": "series_a", "amount_usd": 12_000_000, "closed_at": "2026-02-11"},
        "layoff_event": {"detected": False, "date": None},
        "leadership_change": {"detected": True, "role": "cto", "started_at": "2026-03-01"},
    },
    "tech_stack": ["Go"],
    "honesty_flags": ["tech_stack_inferred_not_confirmed"],
    "bench_to_brief_match": {"required_stacks": ["go"], "gaps": []},
}
SHORT = {"funding_stage": "seed", "funding_amount": "$2M", "role_count": 3, "primary_stack": "Go", "signal_confidence": "low"}
VARIANT = {
    "generated_at": "2026-04-20",
    "prospect": {"company_name": "Halden Robotics", "employee_count": 48},
    "signals": {
        "funding_event": {"present": True, "date": "2026-03-31", "days_since_close": 20, "confidence": 0.9, "source": "a"},
        "job_post_velocity": {"present": True, "open_roles_today": 9, "velocity_window_days": 60, "confidence_tier": "low"},
        "ai_maturity": {"present": False, "score": 0, "absence_not_proof_of_absence": True, "per_signal_breakdown": ["a"]},
        "exec_commentary": {"present": True, "brief_language": "spoke"},
    },
    "confidence_summary": {},
}
GAPS = {
    "prospect_domain": "halden.example",
    "generated_at": "2026-04-20",
    "competitors_analyzed": [{"name": "Orrin", "ai_maturity_justification": ["a"]}],
    "gap_findings": [{"practice": "a", "peer_evidence": [{"competitor_name": "Orrin", "evidence": "b"}], "confidence": "low"}],
}
STACKS = {
    "as_of": "2026-04-20",
    "stacks": {"go": {"available_engineers": 3, "seniority_mix": {"senior_4_plus_yrs": 1}, "note": "1 of 3 slots committed"}},
    "leadership": {"fractional_cto_available": 1},
    "notes": "n",
}
CAPACITY = {"available_capacity": {"Go": 3}, "max_supported_start_days": 21, "requires_human_review_above_engineers": 8}
TASK = {
    "input": {
        "company_signal": "Company: Halden (Seed, $2M, closed 9 days ago). Open engineering roles: 3 (2 Go, 1 ML). Layoff signal: none.",
        "bench_summary": "Available bench: 6 Python engineers (3 senior), 1 Go engineer(s). Next availability window: 3 weeks.",
        "prior_thread": "Prospect reply: 'Hi.'",
    },
    "expected_features": {"banned_phrases": ["a"], "max_headcount_commitment": None, "must_include_cta": True},
}
PRICES = {"roles": {"senior": {"monthly_floor": "$X,XXX/month", "hourly_range": [40, 60]}}, "may_not_quote": "discounts", "engagements": []}
THREAD = [{"sender": "us", "at": "2026-04-01", "body": "Hi"}, "Prospect: 'Yes.'"]
NAMED = {
    "hiring_signal_brief": HIRING,
    "competitor_gap_brief": GAPS,
    "bench_summary": STACKS,
    "prior_thread": THREAD,
    "pricing_sheet": PRICES,
    "policy": {"routing": ["Ines"]},
}
FORMS: list[Any] = [HIRING, SHORT, VARIANT, GAPS, STACKS, CAPACITY, TASK, {"task_input": TASK}, PRICES, {"prior_thread": THREAD}, NAMED]

WORDS = [
    "",
    " ",
    "none",
    "high",
    "2026-05-01",
    "$5M",
    "$X,XXX/month",
    "Company: A (B). Employee count: -1.",
    "Available bench: 1 Go engineer, 1 Go engineer.",
    "3 of 4 Go slots committed",
    "Us: 'a' Prospect: b",
    "a.json",
]
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.sampled_from([*WORDS, [], {}, [[]], [None], {"x": {}}, 10**30, "x" * 100_001]),
    st.text(max_size=4),
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
    st.lists(st.integers() | st.text(max_size=3), max_size=3),
)


def slots(value: Any) -> list[tuple[Any, Any]]:
    """Return every place in a structure at which a value stands: its container and its key or index."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [slot for key, item in items for slot in [(value, key), *slots(item)]]


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """Draw a form in which some values are exchanged, taken away, or joined by others."""
    form = copy.deepcopy(draw(st.sampled_from(FORMS)))
    for _ in range(draw(st.integers(0, 4))):
        places = slots(form)
        if not places:
            break
        container, key = places[draw(st.integers(0, len(places) - 1))]
        if draw(st.booleans()):
            container[key] = copy.deepcopy(draw(ODD))
        elif isinstance(container, dict):
            value = container.pop(key)
            if draw(st.booleans()):
                container[draw(st.sampled_from(["as_of", "policy", "signals", "Go", "x", "messages", "input"]))] = value
    return form


def outcome(source: Any) -> Any:
    lines = source.text.count("\n") + 1
    try:
        found = read_data(source.data, source.place)
    except BriefError as error:
        assert error.problems
        for problem in error.problems:
            place = re.fullmatch(r"a\.\w+:(\d+):(\d+)", problem.place)
            assert place and 1 <= int(place[1]) <= lines, problem
        return sorted(problem.problem.partition(" here, but ")[0] for problem in error.problems)
    assert merge_briefs([found]) == merge_briefs([found, found])
    for path, _ in found.brief.dates():
        assert re.fullmatch(r"a\.\w+:\d+:\d+", found.place(path))
    return found.brief


@given(mutated())
def test_any_published_form(data: Any) -> None:
    text = json.dumps(data, default=str, indent=1)
    source = JsonSource(text, "a.json")
    plain = YamlSource(yaml.safe_dump(source.data, sort_keys=False), "a.yaml", error=BriefError, lazy=True)
    assert outcome(source) == outcome(plain)


@given(st.sampled_from(["company_signal", "bench_summary", "prior_thread"]), st.data())
def test_any_sentence(name: str, data: st.DataObject) -> None:
    pieces = re.findall(r"\w+|\W", json.dumps([*TASK["input"].values(), *WORDS]))
    text = "".join(data.draw(st.lists(st.sampled_from(pieces) | st.text(max_size=2), max_size=40)))
    written = json.dumps({"company_signal": "", name: text}, ensure_ascii=False)
    try:
        source = JsonSource(written, "a.json")
        source.text.encode()
    except (BriefError, UnicodeEncodeError):
        return
    outcome(source)
