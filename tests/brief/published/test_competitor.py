"""The competitor_gap_brief."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tenacious_lint.brief.model import Brief

WHOLE = """
prospect_domain: halden.example
prospect_sector: Robotics
prospect_sub_niche: picking arms
generated_at: 2026-04-20
prospect_ai_maturity_score: 1
sector_top_quartile_benchmark: 2.5
competitors_analyzed:
  - {name: Orrin, domain: orrin.example, ai_maturity_score: 3, ai_maturity_justification: [an ML team], top_quartile: true}
  - {name: Pell Systems, ai_maturity_justification: [two ML roles, a talk]}
gap_findings:
  - practice: a named ML lead
    peer_evidence:
      - {competitor_name: Orrin, evidence: team page, source_url: "https://orrin.example/team"}
      - {competitor_name: Quill, evidence: job post, source_url: "https://quill.example/jobs"}
    prospect_state: none seen in public
    confidence: high
    segment_relevance: [segment_1_series_a_b]
suggested_pitch_shift: none
gap_quality_self_check: {all_peer_evidence_has_source_url: true}
"""

VALUES: dict[str, Any] = {
    "prospect.domain": "halden.example",
    "prospect.sector": "Robotics",
    "prospect.niche": "picking arms",
    "signals.ai_maturity.score": 1,
    "signals.ai_maturity.benchmark": 2.5,
    "signals.gaps.0.practice": "a named ML lead",
    "signals.gaps.0.peers": ("Orrin", "Quill"),
    "signals.gaps.0.state": "none seen in public",
    "signals.gaps.0.confidence": 0.9,
    "signals.gaps.0.observed": date(2026, 4, 20),
    "signals.gaps.0.source": "https://orrin.example/team; https://quill.example/jobs",
    "signals.gaps.1": None,
    "signals.peers.0.name": "Orrin",
    "signals.peers.0.practice": "a named ML lead",
    "signals.peers.0.evidence": "team page",
    "signals.peers.0.confidence": 0.9,
    "signals.peers.0.may_name": None,
    "signals.peers.1.name": "Quill",
    "signals.peers.1.source": "https://quill.example/jobs",
    "signals.peers.2.name": "Pell Systems",
    "signals.peers.2.evidence": "two ML roles",
    "signals.peers.3": None,
}


@pytest.mark.parametrize("path", VALUES)
def test_value(path: str, brief_of: Callable[[str], Brief]) -> None:
    assert brief_of(WHOLE).lookup(path) == VALUES[path]


def test_no_gaps_are_known_to_be_none(brief_of: Callable[[str], Brief]) -> None:
    brief = brief_of("gap_findings: []")
    assert (brief.lookup("signals.gaps"), brief.lookup("signals.peers")) == ((), ())


def test_of_prose_nothing_is_read(brief_of: Callable[[str], Brief]) -> None:
    assert brief_of("competitor_gap_brief: Peers such as Orrin have an ML lead.").lookup("signals") is None


ERRORS = {
    "confidence": (
        "gap_findings:\n  - {practice: a, confidence: sure}",
        ["2:31: confidence: 'sure' is no confidence; allowed: high, low, medium or a number from 0 to 1"],
    ),
    "practice": ("gap_findings:\n  - {confidence: low}", ["2:5: gap_findings: the key 'practice' is missing; add 'practice:'"]),
    "evidence": ("gap_findings: [{practice: a, peer_evidence: x}]", ["1:45: peer_evidence: expected a list, found 'x'"]),
    "score": ("gap_findings: []\nprospect_ai_maturity_score: -1", ["2:29: prospect_ai_maturity_score: must be at least 0, found -1"]),
    "name": ("competitors_analyzed: [{name: 5}]", ["1:31: name: expected text, found 5"]),
    "no list": ("competitors_analyzed: {}", ["1:23: competitors_analyzed: expected a list, found a mapping"]),
}


@pytest.mark.parametrize("name", ERRORS)
def test_error(name: str, problems_of: Callable[[str], list[str]]) -> None:
    text, expected = ERRORS[name]
    assert problems_of(text) == expected
