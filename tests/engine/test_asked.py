"""Rules run when they are asked about, and once."""

from types import SimpleNamespace

import pytest

from tenacious_lint.checks.hit import Hit
from tenacious_lint.engine.asked import Asked, Marks

HIT = Hit(0, 1)


def rule(name, *, both=(), needs=None):
    kind = "combination" if both or needs is not None else "phrases"
    return SimpleNamespace(id=name, kind=kind, needs=[*both, *(needs or ())], data={"check": {"all": list(both)}})


@pytest.fixture
def build():
    """Return what is asked and the list of rules that ran; `found` are those with a hit, `inactive` those that may not run."""

    def make(rules, found, inactive=()):
        ran = []
        numbers = {one.id: number for number, one in enumerate(rules)}

        def find(number, named):
            name = rules[number].id
            ran.append(name)
            if named is not None:
                return [HIT] if any(named[other] for other in named) else []
            return [HIT] if name in found else []

        return Asked(rules, numbers, {numbers[one.id] for one in rules if one.id not in inactive}, find), numbers, ran

    return make


def test_a_rule_runs_once_and_only_when_asked(build):
    asked, numbers, ran = build([rule("a"), rule("b")], {"a"})
    assert ran == []
    assert asked.hits(numbers["a"]) == asked.hits(numbers["a"]) == [HIT]
    assert ran == ["a"]


def test_a_rule_that_is_not_active_does_not_run(build):
    asked, numbers, ran = build([rule("a")], {"a"}, inactive={"a"})
    assert (asked.hits(numbers["a"]), ran) == ([], [])


def test_a_combination_stops_at_the_first_that_must_be_there_and_is_not(build):
    rules = [rule("a"), rule("b"), rule("both", both=("a", "b"))]
    asked, numbers, ran = build(rules, {"b"})
    assert asked.hits(numbers["both"]) == []
    assert ran == ["a"]
    asked, numbers, ran = build(rules, {"a", "b"})
    assert asked.hits(numbers["both"]) == [HIT]
    assert ran == ["a", "b", "both"]


def test_a_combination_that_asks_about_itself_ends(build):
    asked, numbers, _ = build([rule("self", needs=["self"])], set())
    assert asked.hits(numbers["self"]) == []


def test_marks_are_looked_for_one_by_one(build):
    asked, numbers, ran = build([rule("a"), rule("b"), rule("c")], {"a", "b"})
    marks = Marks(asked, {numbers["a"], numbers["c"]})
    assert "c" not in marks
    assert ran == ["c"]
    assert "b" not in marks, "no mark of these"
    assert "unknown" not in marks
    assert (list(marks), len(marks)) == (["a"], 1)
