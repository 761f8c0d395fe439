"""Claims, growth and inferences in free wording: what is found, and what is left alone. Hand-labelled, by what the brief knows."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tenacious_lint.api import Linter

CASES = yaml.safe_load(Path(__file__).with_name("claim_wording.yaml").read_text(encoding="utf-8"))
PROSPECT = {"company": "Meridian Software", "contact": "Maya", "title": "CTO", "employees": 140}
FAILING = [(group, *case) for group, cases in CASES.items() for case in cases["fail"]]
HONEST = [(group, text) for group, cases in CASES.items() for text in cases["pass"]]
STARTS = (
    "aged-",
    "certain-",
    "conclusion-",
    "contradicted-",
    "funding-without-",
    "growth-",
    "inference-on-",
    "overstated-",
    "replacement-",
    "stale-",
    "unhedged-",
    "unsupported-",
)


@pytest.fixture(scope="module")
def linter():
    return Linter()


def found(linter, group, text):
    brief = {"as_of": "2026-05-06", "prospect": PROSPECT, "signals": CASES[group]["signals"]}
    report = linter.lint(f"Hi Maya,\n\n{text}\n\nWould that be worth 15 minutes next week?\n\nBest,\nRuth\n", brief=brief, stage="cold")
    rules = [(one.rule.removeprefix("grounding/"), one.match) for one in report.findings if one.severity != "info"]
    return [(rule, match) for rule, match in rules if rule.startswith(STARTS) and "pitch" not in rule and rule != "unsupported-figure"]


@pytest.mark.parametrize(("group", "text", "rule", "match"), FAILING)
def test_what_the_brief_does_not_bear_is_found(linter, group, text, rule, match):
    assert (rule, match) in found(linter, group, text)


@pytest.mark.parametrize(("group", "text"), HONEST)
def test_an_honest_sentence_is_left_alone(linter, group, text):
    assert found(linter, group, text) == []
