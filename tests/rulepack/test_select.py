"""Which rules run, and how severe they are."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.errors import ConfigError
from tenacious_lint.rulepack.select import Selection, check_entries, matches, select_rules


class One(NamedTuple):
    id: str
    status: str = "stable"
    extends: str | None = None


RULES = [
    One("a/red"),
    One("a/red-two"),
    One("a/blue"),
    One("b/red"),
    One("b/new", "experimental"),
    One("b/old", "deprecated"),
    One("c/blue", extends="a/blue"),
]
PLAIN = ["a/red", "a/red-two", "b/red", "c/blue"]

CASES = [
    ({}, PLAIN),
    ({"select": ["a"]}, ["a/red", "a/red-two"]),
    ({"select": ["a/red"]}, ["a/red"]),
    ({"select": ["*/red"]}, ["a/red", "b/red"]),
    ({"select": ["a/red*"]}, ["a/red", "a/red-two"]),
    ({"select": ["*"]}, PLAIN),
    ({"select": ["b"]}, ["b/red"]),
    # an experimental or a deprecated rule runs only if selected by its full id
    ({"select": ["b/new"]}, ["b/new"]),
    ({"select": ["b/*"]}, ["b/red"]),
    ({"select": ["a", "b/old"]}, ["a/red", "a/red-two", "b/old"]),
    # a rule that another one extends is silent, even if it is selected
    ({"select": ["a/blue"]}, []),
    ({"packs": ["a", "b"]}, ["a/red", "a/red-two", "a/blue", "b/red"]),
    ({"packs": ["b"]}, ["b/red"]),
    ({"ignore": ["a"]}, ["b/red", "c/blue"]),
    ({"ignore": ["a/red"]}, ["a/red-two", "b/red", "c/blue"]),
    ({"ignore": ["*/red*"]}, ["c/blue"]),
    ({"select": ["a"], "ignore": ["a/red"]}, ["a/red-two"]),
    ({"select": []}, []),
    ({"severity": {"a": "off"}}, ["b/red", "c/blue"]),
    ({"severity": {"a": "off", "a/red": "info"}}, ["a/red", "b/red", "c/blue"]),
    ({"severity": {"a/red": "info", "a": "off"}}, ["a/red", "b/red", "c/blue"]),
    # old names
    ({"select": ["a/rouge"]}, ["a/red"]),
    ({"ignore": ["a/rouge"]}, ["a/red-two", "b/red", "c/blue"]),
    ({"severity": {"a/rouge": "off"}}, ["a/red-two", "b/red", "c/blue"]),
]


@pytest.mark.parametrize(("wish", "expected"), CASES, ids=map(str, range(len(CASES))))
def test_selection(wish, expected):
    assert list(select_rules(RULES, {"a/rouge": "a/red"}, Selection(**wish))) == expected


@pytest.mark.parametrize(
    ("severity", "level"),
    [
        ({}, None),
        ({"a/red": "info"}, "info"),
        ({"a": "info"}, "info"),
        ({"*/red": "info"}, "info"),
        # the id wins over the pack and the glob, else what is said last
        ({"a/red": "info", "a": "error"}, "info"),
        ({"a": "error", "a/*": "info"}, "info"),
        ({"a/*": "info", "a": "error"}, "error"),
    ],
)
def test_levels(severity, level):
    assert select_rules(RULES, {}, Selection(severity=severity))["a/red"] == level


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("a/rde", "did you mean 'a/red'?"),
        ("d", "unknown rule 'd'"),
        ("", "unknown rule ''"),
        ("d/*", "unknown rule 'd/*'"),
        ("red", "unknown rule 'red'"),
        ("A/red", "unknown rule 'A/red'"),
    ],
)
def test_unknown_entries(entry, said):
    with pytest.raises(ConfigError) as raised:
        check_entries(["a", entry], [one.id for one in RULES], {"a/rouge": "a/red"}, "--select")
    assert [one.place for one in raised.value.problems] == ["--select"]
    assert said in str(raised.value)


def test_known_entries():
    check_entries(["a", "a/red", "*/red", "a/rouge", "*"], [one.id for one in RULES], {"a/rouge": "a/red"}, "--select")


@given(
    st.lists(st.sampled_from(["a", "b", "a/red", "b/red", "*/red*", "a/*", "c"]), max_size=4),
    st.lists(st.sampled_from(["a", "a/red", "*/blue"]), max_size=3),
)
def test_what_is_ignored_never_runs_and_what_runs_was_selected(select, ignore):
    chosen = select_rules(RULES, {}, Selection(select=select, ignore=ignore))
    for rule in chosen:
        assert any(matches(entry, rule) for entry in select)
        assert not any(matches(entry, rule) for entry in ignore)
