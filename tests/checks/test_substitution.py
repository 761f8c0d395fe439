"""The substitution kind: a wording, the better one, and the fix that is offered."""

from __future__ import annotations

import pytest

from tenacious_lint.errors import RulePackError
from tenacious_lint.rulepack.load import load_packs


def swap(**keys):
    return {"kind": "substitution", "swap": {"utilize": "use", "in order to": "to", "(kick|start) off": "begin"}, **keys}


@pytest.mark.parametrize(
    ("check", "text"),
    [
        # without inflections unless asked for
        (swap(), "We ⟦utilize⟧ it, he utilizes it, ⟦in order to⟧ grow, ⟦in order\nto⟧ grow, ⟦start off⟧, ⟦Kick-off⟧."),
        (swap(inflect=True), "We ⟦utilize⟧ it, he ⟦utilizes⟧ it, we are ⟦kicking off⟧."),
        (swap(**{"except": ["utilize fully"]}), "To utilize fully, to ⟦utilize⟧."),
        (swap(), "See https://a.com/utilize and\n\n> utilize it\n"),
    ],
)
def test_matches(check, text, check_marks):
    check_marks(text, check)


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("We utilize it.", (3, 10, "use")),
        ("Utilize it.", (0, 7, "Use")),
        ("UTILIZE it.", (0, 7, "Use")),
        ("In order to grow, stop.", (0, 11, "To")),
        ("“Utilize” it.", (1, 8, "Use")),
        ("We kick-off.", (3, 11, "begin")),
    ],
)
def test_the_fix_keeps_the_capital(text, edit, lint):
    (found,) = lint(text, swap())
    (fix,) = found.fixes
    assert [(*one.span, one.text) for one in fix.edits] == [edit]
    assert fix.safe is False


def test_a_safe_fix(lint):
    (found,) = lint("We utilize it.", swap(safe=True), message="{match} -> {replacement}")
    assert found.fixes[0].safe is True
    assert found.message == "utilize -> use"


def test_the_replacement_is_not_inflected(lint):
    (found,) = lint("He utilizes it.", swap(inflect=True))
    assert [edit.text for edit in found.fixes[0].edits] == ["use"]


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (swap(swap={}), "empty"),
        (swap(swap={"utilize": 5}), "expected text"),
        (swap(swap={"utilize": "use 5"}), "never inserts a fact"),
        (swap(swap={"(a": "use"}), "cannot read"),
        (swap(swap=["utilize"]), "expected a mapping"),
        (swap(safe="yes"), "expected true or false"),
    ],
)
def test_bad_specs_are_refused(check, said, tmp_path, write_pack):
    pack = write_pack(tmp_path / "t", {"rule": {"check": check}})
    with pytest.raises(RulePackError) as raised:
        load_packs([(pack, None)])
    assert any(said in str(one) for one in raised.value.problems), raised.value.problems
