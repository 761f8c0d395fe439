"""What the grammar cannot read is not compared: odd briefs and other languages get clear errors or silence, never a wrong certainty."""

from __future__ import annotations

import pytest

from tenacious_lint import Linter
from tenacious_lint.errors import BriefError

LINTER = Linter()
BRIEF = {
    "as_of": "2026-05-06",
    "prospect": {"company": "Arden Robotics", "contact": "Noor Haddad", "title": "CTO", "employees": 140},
    "signals": {
        "funding": {"stage": "Series A", "amount": 14000000, "currency": "USD", "date": "2026-02-18", "confidence": "high"},
        "hiring": {"open_roles": 7, "roles": {"go": 7}, "observed": "2026-05-04", "confidence": "high"},
        "layoff": {"detected": False},
    },
    "bench": {"go": {"available": 3, "committed": 1, "days_to_deploy": 21}},
    "pricing": {"may_quote": [{"name": "senior engineer", "min": 7200, "max": 9000, "currency": "USD", "per": "month"}]},
}


def grounding(text, brief=BRIEF, stage="warm"):
    report = LINTER.lint(text, brief=brief, stage=stage)
    return [(one.rule, one.match) for one in report.findings if one.rule.startswith("grounding/") and one.severity != "info"]


@pytest.mark.parametrize(
    "text",
    [
        "Hallo Noor,\n\nherzlichen Glückwunsch zur Series-A-Runde. 12 erfahrene Go-Entwickler sind frei.\n\nViele Grüße\nDana\n",
        "Bonjour Noor,\n\nFélicitations pour les 40 M€ levés. Douze ingénieurs Go sont disponibles.\n\nCordialement,\nDana\n",
        "Noor 様\n\nシリーズBの資金調達、おめでとうございます。12名のGoエンジニアがすぐに参加できます。\n\nDana\n",
        "Привет, Noor! Поздравляю с раундом на 40 млн долларов.\n",
    ],
)
def test_another_language_is_not_judged(text):
    assert grounding(text) == []


@pytest.mark.parametrize("text", ["", "\n", "Hi Noor,\n", "\ufeff", "---\nsubject: 'Re: Go'\n---\n"])
def test_an_empty_draft_is_linted(text):
    assert all(rule in ("grounding/generic-text", "grounding/no-signal-reference") for rule, _ in grounding(text))


@pytest.mark.parametrize(
    "text",
    [
        "You raised €14M in February.",
        "You raised ¥2bn in February.",
        "You raised 14M in February.",
        "You raised a lot in February.",
        "You raised fourteen-ish million in February.",
    ],
)
def test_money_in_another_currency_or_unread_is_not_compared(text):
    assert [one for one in grounding(f"Hi Noor,\n\n{text}\n") if "funding" in one[0]] == []


def test_a_price_in_another_currency_is_outside_the_sheet():
    assert grounding("Hi Noor,\n\nA senior engineer costs €8,000 a month.\n") == [("grounding/price-outside-bands", "€8,000 a month")]


@pytest.mark.parametrize(
    ("note", "text", "expected"),
    [
        ("2 of 3 slots committed", "A Go engineer is available and confirmed.", ["grounding/partly-committed-slots"]),
        ("two of three slots are committed", "Three Go engineers are available.", ["grounding/capacity-beyond-bench"]),
        ("some slots may be committed", "A Go engineer is available.", []),
        ("4 of 9 slots committed", "A Go engineer is available.", []),
    ],
)
def test_slots_that_a_note_calls_committed(note, text, expected):
    brief = {"as_of": "2026-05-06", "bench_summary": {"stacks": {"go": {"available_engineers": 3, "note": note}}}}
    assert [rule for rule, _ in grounding(f"Hi Noor,\n\n{text}\n", brief)] == expected


@pytest.mark.parametrize(
    ("brief", "said"),
    [
        ({"bench": {"go": {"available": -3}}}, "available: must be at least 0, found -3"),
        ({"signals": {"hiring": {"open_roles": 3, "confidence": 1.4}}}, "confidence: must be at most 1"),
        ({"signals": {"hiring": {"open_roles": 3, "confidence": "certain"}}}, "'certain' is no confidence"),
        ({"as_of": "2026-05-06", "signals": {"funding": {"date": "2026-09-01"}}}, "is after as_of"),
        ({"prospect": {"company": "x" * 200_000}}, "longer than 100,000 characters"),
        ({"signal": {}}, "unknown key 'signal'"),
    ],
)
def test_a_brief_that_cannot_be_is_an_error(brief, said):
    with pytest.raises(BriefError) as raised:
        LINTER.lint("Hi Noor,\n\nSeven roles are open.\n", brief=brief)
    assert said in str(raised.value)


def test_an_unknown_skill_in_the_bench_is_the_teams_own_word():
    brief = {"as_of": "2026-05-06", "bench": {"underwater welding": 2, "go": 3}}
    assert grounding("Hi Noor,\n\nTwo Go engineers are available.\n", brief) == []


def test_ten_thousand_facts_are_read():
    facts = {f"fact_{number}": f"value {number}" for number in range(10_000)}
    brief = {"as_of": "2026-05-06", "signals": {"custom": facts, "hiring": {"open_roles": 7}}}
    assert grounding("Hi Noor,\n\nYou have nine open roles.\n", brief) == [("grounding/contradicted-roles", "nine open roles")]
