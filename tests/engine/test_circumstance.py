"""Conditions of many rules: what a kind of draft, a brief and a day answer, and what is remembered of it."""

from datetime import date

import pytest

from tenacious_lint.brief.load import load_brief
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.engine.circumstance import Circumstances, needs_brief

DRAFT = parse("a.md", b"---\nto: {name: Maya}\n---\nHi,\n\nGo.\n").drafts[0]
SCORE = "brief.signals.ai_maturity.score"
AGE = "brief.signals.funding.age"
RULES = {
    1: [],
    2: [{"stage": "cold"}],
    3: [{"stage": "warm"}],
    4: [{"brief": True}],
    5: [{"brief": True}, {SCORE: {"lt": 2}}],
    6: [{SCORE: {"exists": False}}],
    7: [{"stage": "cold", SCORE: {"gte": 2}}],
    8: [{AGE: {"gt": 30}}],
    9: [{"to.name": {"exists": True}}],
    10: [{"to.company": {"exists": True}, "brief": True}],
}


@pytest.fixture
def brief(tmp_path):
    """Return a maker of briefs with a maturity and a round."""

    def make(score):
        file = tmp_path / f"{score}.yaml"
        file.write_text(f"signals:\n  ai_maturity: {{score: {score}}}\n  funding: {{stage: Series A, date: 2026-03-01}}\n")
        return load_brief(str(file))

    return make


def context(brief=None, stage="cold", day=date(2026, 3, 10)):
    return Context(DRAFT, brief, day, stage)


def test_what_holds(brief):
    low, high = brief(1), brief(2)
    circumstances = Circumstances(RULES)
    for _ in range(2):  # the second time from memory
        assert circumstances.hold(context()) == {1, 2, 6, 9}
        assert circumstances.hold(context(stage="warm")) == {1, 3, 6, 9}
        assert circumstances.hold(context(low)) == {1, 2, 4, 5, 9}
        assert circumstances.hold(context(high)) == {1, 2, 4, 7, 9}
        assert circumstances.hold(context(high, day=date(2026, 5, 1))) == {1, 2, 4, 7, 8, 9}
        assert circumstances.hold(context(high, stage="warm")) == {1, 3, 4, 9}


def test_many_briefs_do_not_pile_up(brief):
    circumstances = Circumstances(RULES)
    low, high = brief(1), brief(2)
    for day in range(1, 29):
        assert circumstances.hold(context(low, day=date(2026, 3, day))) == {1, 2, 4, 5, 9}
        assert circumstances.hold(context(high, day=date(2026, 3, day))) == {1, 2, 4, 7, 9}
    assert len(circumstances._by_brief) <= 16


@pytest.mark.parametrize(
    ("conditions", "needed"),
    [
        (None, False),
        ({"stage": "cold"}, False),
        ({"brief": True}, True),
        ({SCORE: 2}, True),
        ({SCORE: {"lt": 2}}, True),
        ({SCORE: {"exists": True}}, True),
        ({SCORE: {"exists": False}}, False),
    ],
)
def test_what_needs_a_brief(conditions, needed):
    assert needs_brief(conditions) is needed
    holding = Circumstances({1: [conditions] if conditions else []}).hold(context())
    assert not (needed and holding)
