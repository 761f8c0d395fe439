"""The fresh sets: what the rules catch and let pass there must not fall below what it was (docs/external-check.md)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

from tenacious_lint.api import Linter
from tenacious_lint.brief.load import read_brief

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.external_check import check_families  # noqa: E402
from scripts.external_page import wrongly  # noqa: E402
from scripts.external_set import fresh, lint  # noqa: E402
from scripts.labelled_context import brief_of  # noqa: E402

FLOORS = yaml.safe_load((ROOT / "tests/fresh/floors.yaml").read_text(encoding="utf-8"))
LINTER = Linter()


def test_every_set_has_floors_and_a_first_result():
    sets = {folder.name for folder in (ROOT / "tests/fresh").iterdir() if folder.is_dir()}
    first = {one["set"] for one in yaml.safe_load((ROOT / "tests/fresh/first_results.yaml").read_text(encoding="utf-8"))}
    assert sets == set(FLOORS)
    assert sets <= first


def test_every_family_names_rules_that_exist():
    check_families(LINTER)


@pytest.mark.parametrize("name", FLOORS)
def test_a_set_is_no_worse_than_it_was(name):
    verdicts = lint(LINTER, fresh(ROOT / "tests/fresh" / name))
    failing = [one for one in verdicts if one.case.families]
    assert len(verdicts) == 120
    assert len(failing) == 60
    assert sum(one.caught for one in failing) >= FLOORS[name]["caught"]
    assert len(wrongly(verdicts, "block")) <= FLOORS[name]["blocked"]


def test_the_context_of_an_external_draft_becomes_a_brief():
    context = {
        "company": "Arden Robotics",
        "prospect_name": "Noor",
        "prospect_title": "CTO",
        "icp_segment": "recently_funded",
        "hiring_signal_brief": {
            "funding_stage": "Series A",
            "funding_amount": "$7.5M",
            "role_count": 4,
            "primary_stack": "Go",
            "signal_confidence": "low",
            "ai_maturity_score": 1,
        },
        "bench_summary": {"available_capacity": {"Go": 2}, "max_supported_start_days": 21, "requires_human_review_above_engineers": 8},
        "pricing_policy": {"allowed": "public bands", "forbidden": "totals, discounts"},
    }
    brief = read_brief(brief_of(context), lambda path=(), key=False: str(path))
    assert brief.lookup("signals.funding.amount") == 7_500_000
    assert brief.lookup("signals.hiring.confidence") == 0.35
    assert brief.lookup("bench.Go.days_to_deploy") == 21
    assert brief.lookup("policy.max_commitment") == 8
    assert brief.pricing.may_not_quote == ("totals", "discounts")


def test_what_a_context_says_in_prose_is_told_and_not_typed():
    context = {
        "company": "Arden",
        "hiring_signal_brief": "Two roles were posted; no news of funding",
        "bench_summary": "3 senior Go engineers, 1 data engineer",
        "reply_text": "Yes, Tuesday works",
    }
    brief = read_brief(brief_of(context), lambda path=(), key=False: str(path))
    assert [fact.value for fact in brief.signals.custom.values()] == ["Two roles were posted", "no news of funding"]
    assert brief.signals.funding is None
    assert {skill: entry.available for skill, entry in brief.bench.items()} == {"go": 3, "data": 1}
    assert brief.thread.messages[0].text == "Yes, Tuesday works"
