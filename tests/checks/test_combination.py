"""The combination kind: a boolean over other rules' hits, on the hit that completes it."""

from __future__ import annotations

import re

import pytest

from tenacious_lint.errors import RulePackError
from tenacious_lint.rulepack.load import load_packs

PARTS = {
    "red": {"check": {"kind": "phrases", "phrases": ["red"]}, "report": "mark"},
    "blue": {"check": {"kind": "phrases", "phrases": ["blue"]}, "report": "mark"},
    "green": {"check": {"kind": "phrases", "phrases": ["green"]}, "report": "mark"},
    "sad": {"check": {"kind": "phrases", "phrases": ["sad"]}, "report": "mark"},
}
A, B, C, D = "t/red", "t/blue", "t/green", "t/sad"


def combined(text, make_linter, **check):
    rules = {**PARTS, "both": {"check": {"kind": "combination", **check}, "message": "{match}: {rules}"}}
    return [(one.rule, one.match, one.span.start, one.message) for one in make_linter(rules).lint(text).findings]


CASES = [
    ({"all": [A, B]}, "A red one.", None, ""),
    # on the hit that completes it
    ({"all": [A, B]}, "A red and red and ⟦blue⟧ blue.", "t/red, t/blue", ""),
    ({"all": [A, B]}, "A blue\n\nand a ⟦red⟧.", "t/red, t/blue", ""),
    ({"any": [A, B]}, "A ⟦blue⟧ and red.", "t/red, t/blue", ""),
    ({"any": [A, B]}, "A ⟦blue⟧ one.", "t/blue", ""),
    ({"any": [A, B, C], "at_least": 2}, "A green, green one.", None, ""),
    ({"any": [A, B, C], "at_least": 2}, "A green, green and ⟦red⟧ and blue.", "t/red, t/blue, t/green", ""),
    ({"all": [D], "any": [A, B]}, "A blue and ⟦sad⟧ one.", "t/sad, t/blue", ""),
    ({"all": [D], "any": [A, B]}, "A sad and ⟦blue⟧ one.", "t/sad, t/blue", ""),
    ({"all": [D], "any": [A, B]}, "A sad one.", None, ""),
    ({"all": [A], "none": [D]}, "A ⟦red⟧ one.", "t/red", ""),
    ({"all": [A], "none": [D]}, "A red one. So sad.", None, ""),
    # within a sentence or a paragraph
    ({"all": [A, B], "per": "sentence"}, "A red. A blue.", None, ""),
    ({"all": [A, B], "per": "sentence"}, "A red. A blue, ⟦red⟧ one.", "t/red, t/blue", ""),
    ({"all": [A], "none": [D], "per": "sentence"}, "So sad. A ⟦red⟧ one.", "t/red", ""),
    ({"all": [A, B], "per": "paragraph"}, "A red.\n\nA blue.", None, ""),
    ({"all": [A, B], "per": "paragraph"}, "A red. A ⟦blue⟧.", "t/red, t/blue", ""),
    ({"all": [A, B], "per": "paragraph"}, "---\nsubject: Red\n---\nA blue.", None, ""),
    ({"all": [A, B], "per": "draft"}, "---\nsubject: Red\n---\nA ⟦blue⟧.", "t/red, t/blue", ""),
]


@pytest.mark.parametrize(("check", "text", "rules", "_"), CASES, ids=map(str, range(len(CASES))))
def test_combinations(check, text, rules, _, make_linter):
    plain, at = text.replace("⟦", "").replace("⟧", ""), text.find("⟦")
    match = plain[at : at + len(text.split("⟦")[1].split("⟧")[0])] if at >= 0 else ""
    assert combined(plain, make_linter, **check) == ([("t/both", match, at, f"{match}: {rules}")] if rules else [])


def test_each_stretch_has_a_hit_of_its_own(make_linter):
    found = combined("Red and blue. Blue.\n\nBlue and red.", make_linter, all=[A, B], per="sentence")
    assert [(match, start) for _, match, start, _ in found] == [("blue", 8), ("red", 30)]


def test_findings_count_as_well_as_marks_and_are_reported(make_linter):
    rules = {
        **PARTS,
        "blue": {"check": {"kind": "phrases", "phrases": ["blue"]}},
        "both": {"check": {"kind": "combination", "all": [A, B]}},
    }
    found = make_linter(rules).lint("Red and blue.").findings
    assert sorted((one.rule, one.match) for one in found) == [("t/blue", "blue"), ("t/both", "blue")]


def test_a_part_that_is_not_selected_still_counts(make_linter):
    rules = {
        **PARTS,
        "blue": {"check": {"kind": "phrases", "phrases": ["blue"]}},
        "both": {"check": {"kind": "combination", "all": [A, B]}},
    }
    found = make_linter(rules, select=("t/both",)).lint("Red and blue.").findings
    assert [(one.rule, one.match) for one in found] == [("t/both", "blue")]


def test_a_part_whose_condition_does_not_hold_is_no_hit(make_linter):
    rules = {**PARTS, "blue": {**PARTS["blue"], "when": {"stage": "warm"}}, "both": {"check": {"kind": "combination", "all": [A, B]}}}
    linter = make_linter(rules)
    assert linter.lint("Red and blue.", stage="cold").findings == ()
    assert [one.match for one in linter.lint("Red and blue.", stage="warm").findings] == ["blue"]


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ({}, "combination of nothing"),
        ({"none": [A]}, "combination of nothing"),
        ({"any": [A, B], "at_least": 3}, "can never hit"),
        ({"any": [A], "at_least": 0}, "at least 1"),
        ({"all": ["t/gren"]}, "did you mean 't/green'?"),
        ({"all": [A], "none": ["t/gren"]}, "did you mean 't/green'?"),
        ({"all": [A, "t/other"]}, "combination of a combination"),
        ({"all": [A], "per": "mail"}, "'mail' is not allowed here"),
    ],
)
def test_bad_specs_are_refused(check, said, tmp_path, write_pack):
    other = {"check": {"kind": "combination", "all": [A]}}
    pack = write_pack(tmp_path / "t", {**PARTS, "other": other, "both": {"check": {"kind": "combination", **check}}})
    with pytest.raises(RulePackError) as raised:
        load_packs([(pack, None)])
    assert any(said in str(one) for one in raised.value.problems), raised.value.problems
    assert all(re.search(r"both\.yaml:\d+:\d+$", one.place) for one in raised.value.problems), raised.value.problems
