"""The brief's values: confidence words, what `detected` settles, shorthands, paths, dates."""

from __future__ import annotations

from datetime import date
from typing import Any

import jsonschema
import pytest

from tenacious_lint.brief.load import read_brief
from tenacious_lint.brief.model import Brief, brief_schema, pointer_to
from tenacious_lint.brief.signal import Funding, confidence_band

WHOLE: dict[str, Any] = {
    "as_of": "2026-05-01",
    "prospect": {
        "company": "Meridian",
        "domain": "meridian.example",
        "contact": "Maya",
        "title": "CTO",
        "industry": "payments",
        "employees": 240,
        "buying_stage": "exploring",
        "segment": "series_a_b",
    },
    "signals": {
        "funding": {
            "stage": "Series A",
            "amount": 14_000_000,
            "currency": "USD",
            "date": "2026-02-11",
            "investors": ["Birch"],
            "confidence": "high",
            "source": "https://a.example",
            "observed": "2026-04-20",
        },
        "hiring": {"open_roles": 9, "open_roles_before": 6, "window_days": 60, "roles": {"python": 5}, "departures": 1, "confidence": 0.7},
        "layoff": {"detected": False, "date": "2026-01-01", "percent": 12, "count": 30},
        "leadership": {"person": "Ann", "role": "CTO", "date": "2026-03-01", "change": "joined"},
        "ai_maturity": {"score": 2, "evidence": ["posts"], "confidence": "low"},
        "tech_stack": ["Go", "Kafka"],
        "peers": [{"name": "Delta", "practice": "runs an ML team", "evidence": "job posts", "may_name": False, "confidence": "medium"}],
        "engagement": {"what": "liked a post", "date": "2026-04-28"},
        "custom": {"stars": 1200, "renewal": {"value": "Q3", "source": "call"}, "regions": ["eu", "us"]},
    },
    "bench": {
        "go": {
            "available": 3,
            "committed": 1,
            "seniority": {"senior": 1, "mid": 2},
            "days_to_deploy": 14,
            "sub_skills": ["grpc"],
            "note": "two in Kigali",
        },
        "node.js": 2,
        "rust": 0,
    },
    "bench_as_of": "2026-04-30",
    "pricing": {
        "may_quote": ["starter project floor", {"name": "senior", "min": 8000, "max": 9000, "currency": "USD", "per": "month"}],
        "may_not_quote": ["discounts"],
    },
    "approved": {"customers": ["Acme"], "links": [], "people": ["Lee"]},
    "policy": {
        "banned_phrases": ["nearshore"],
        "jurisdiction": "eu",
        "message_type": "commercial",
        "routing": ["Lee"],
        "max_commitment": 3,
        "freshness": {"funding": 90},
    },
    "thread": {"messages": [{"from": "prospect", "at": "2026-04-29", "text": "Tell me more"}], "consents": ["sms", {"to": "call"}]},
}


def brief_of(data: Any) -> Brief:
    return read_brief(data, lambda path=(), key=False: "brief")


BRIEF = brief_of(WHOLE)

PATHS: dict[str, Any] = {
    "prospect.buying_stage": "exploring",
    "signals.funding.amount": 14_000_000,
    "signals.funding.confidence": 0.90,
    "signals.funding.detected": True,
    "signals.funding.date": date(2026, 2, 11),
    "signals.hiring.roles.python": 5,
    "signals.hiring.roles.go": None,
    "signals.layoff.detected": False,
    "signals.layoff.date": None,
    "signals.layoff.percent": None,
    "signals.ai_maturity.score": 2,
    "signals.ai_maturity.confidence": 0.35,
    "signals.ai_maturity.band": None,
    "signals.tech_stack.items": ("Go", "Kafka"),
    "signals.tech_stack.items.1": "Kafka",
    "signals.tech_stack.items.2": None,
    "signals.tech_stack.items.²": None,
    "signals.peers.0.confidence": 0.65,
    "signals.peers.0.may_name": False,
    "signals.custom.stars.value": 1200,
    "signals.custom.regions.value": ("eu", "us"),
    "bench.go.available": 3,
    "bench.go.committed": 1,
    "bench.go.seniority.junior": None,
    "bench.node.js.available": 2,
    "bench.rust.committed": 0,
    "bench.cobol": None,
    "pricing.may_quote.0.name": "starter project floor",
    "approved.links": (),
    "approved.statistics": None,
    "policy.freshness.funding": 90,
    "thread.messages.0.from": "prospect",
    "thread.messages.0.sender": None,
    "thread.consents.0.to": "sms",
    "prospect.company.name": None,
    "nothing": None,
    "": None,
    "lookup": None,
}


@pytest.mark.parametrize("path", PATHS)
def test_lookup(path: str) -> None:
    value = BRIEF.lookup(path)
    assert value == PATHS[path]
    assert type(value) is type(PATHS[path])


@pytest.mark.parametrize(
    ("data", "path", "exists"),
    [
        ({}, "bench", False),
        ({"bench": None}, "bench", False),
        ({"bench": {}}, "bench", True),
        ({"signals": {}}, "signals", True),
        ({"signals": {}}, "signals.funding", False),
        ({"signals": {"funding": {}}}, "signals.funding", True),
        ({"signals": {"peers": []}}, "signals.peers", True),
        ({"signals": {"tech_stack": []}}, "signals.tech_stack", True),
        ({"thread": {}}, "thread.messages", True),
        ({"signals": {"custom": {}}}, "signals.custom", True),
    ],
)
def test_a_section_is_known_as_soon_as_it_is_written(data: Any, path: str, exists: bool) -> None:
    assert (brief_of(data).lookup(path) is not None) is exists


@pytest.mark.parametrize(
    ("funding", "detected", "stage"),
    [
        ({}, None, None),
        ({"confidence": 0.5, "source": "x"}, None, None),
        ({"stage": "A"}, True, "A"),
        ({"detected": True}, True, None),
        ({"detected": False, "stage": "A", "investors": ["B"]}, False, None),
        ({"detected": None, "amount": 0}, True, None),
    ],
)
def test_detected(funding: Any, detected: bool | None, stage: str | None) -> None:
    found = brief_of({"signals": {"funding": funding}}).lookup("signals.funding")
    assert isinstance(found, Funding)
    assert (found.detected, found.stage, found.investors) == (detected, stage, ())


def test_detected_false_keeps_what_is_known_about_the_absence() -> None:
    data = {"detected": False, "roles": {"go": 1}, "confidence": "high", "observed": "2026-05-01", "source": "x"}
    hiring = brief_of({"signals": {"hiring": data}}).lookup("signals.hiring")
    assert (hiring.roles, hiring.band, hiring.observed, hiring.source) == ({}, "high", date(2026, 5, 1), "x")


@pytest.mark.parametrize(
    ("confidence", "band"),
    [
        (None, None),
        (1, "high"),
        (0.8, "high"),
        (0.79, "medium"),
        (0.5, "medium"),
        (0.49, "low"),
        (0, "low"),
    ],
)
def test_confidence_band(confidence: float | None, band: str | None) -> None:
    assert confidence_band(confidence) == band


@pytest.mark.parametrize(
    ("entry", "free"), [({"available": 3}, 3), ({"available": 3, "committed": 2}, 1), ({"available": 1, "committed": 2}, 0), (4, 4)]
)
def test_free(entry: Any, free: int) -> None:
    assert brief_of({"bench": {"go": entry}}).lookup("bench.go").free == free


def test_newest_date() -> None:
    assert BRIEF.newest_date() == date(2026, 4, 30)
    assert brief_of({"as_of": "2026-05-01", "signals": {"custom": {"renewal": date(2027, 1, 1)}}}).newest_date() is None


@pytest.mark.parametrize(
    ("parts", "pointer"), [(("bench", "go", "available"), "/bench/go/available"), (("bench", "ci/cd~x", 0), "/bench/ci~1cd~0x/0"), ((), "")]
)
def test_pointer(parts: tuple[str | int, ...], pointer: str) -> None:
    assert pointer_to(*parts) == pointer


@pytest.mark.parametrize(
    ("pointer", "value"),
    [("/bench/node.js/available", 2), ("/bench/go/available", 3), ("/bench/x", None), ("/thread/messages/0/text", "Tell me more")],
)
def test_at_pointer(pointer: str, value: Any) -> None:
    assert BRIEF.at_pointer(pointer) == value


def test_the_schema_accepts_what_is_read_and_refuses_what_is_not() -> None:
    schema = brief_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    assert list(validator.iter_errors(WHOLE)) == []
    refused: list[dict[str, Any]] = [
        {"signls": {}},
        {"bench": {"go": {"available": -1}}},
        {"signals": {"funding": {"confidence": "hihg"}}},
        {"bench": {"go": {}}},
    ]
    for wrong in refused:
        assert list(validator.iter_errors(wrong)), wrong
