"""The near kind: one phrase within reach of another, found from the one to the other."""

from __future__ import annotations

import pytest

from tenacious_lint.errors import RulePackError
from tenacious_lint.rulepack.load import load_packs


def near(**keys):
    return {"kind": "near", "a": ["discount", "rebate"], "b": ["today", "this week"], **keys}


CASES = [
    # in the same sentence, in any order
    (near(), "A ⟦discount is yours today⟧. ⟦Today the rebates⟧ end."),
    (near(), "A discount is yours. Today it ends."),
    (near(), "A discount\n\ntoday. A discount\n- today"),
    (near(), "A ⟦discount\ntoday⟧."),
    (near(), "A discount. A ⟦rebate, and more, this\nweek⟧."),
    # so many words between them at most: at the limit, and one over it
    (near(within=2), "A ⟦discount is yours today⟧."),
    (near(within=2), "A discount is all yours today."),
    (near(within=0), "A ⟦discount today⟧, discount – ⟦today: discount⟧."),
    (near(within=0), "A discount is today."),
    (near(within=2), "⟦Today – is a discount⟧."),
    (near(within=2), "Today see https://acme.com/a?b=c my discount."),
    (near(within=2), "⟦Today see https://acme.com/a?b=c discount⟧."),
    # a number of words may reach into the next sentence, not into the next paragraph
    (near(within=2), "A ⟦discount. It ends today⟧."),
    (near(within=2), "A discount.\n\nToday."),
    (near(within="paragraph"), "A ⟦discount. It is big. And it ends. Today⟧."),
    (near(within="paragraph"), "A discount.\n\nToday it ends."),
    # order
    (near(order="ab"), "A ⟦discount today⟧. Today a discount."),
    (near(order="ba"), "A discount today. ⟦Today a discount⟧."),
    # the nearest counts, on either side
    (near(), "⟦Today a discount⟧ is what you get this week.".replace("⟦Today a discount⟧", "⟦Today a discount⟧")),
    (near(), "Today you get a ⟦discount this week⟧."),
    # inflections
    (near(inflect=False), "The discounts today. The ⟦discount today⟧."),
    # keys of all text kinds look at the whole of it
    (near(unless=["list price"]), "A discount on the list price today. A ⟦discount today⟧."),
    (near(asked="skip"), "A discount today? A ⟦discount today⟧."),
    (near(negated="skip"), "No discount today. A ⟦discount today⟧."),
    (near(at="sentence"), "The discount today. ⟦Discount today⟧."),
    (near(**{"except": ["discount today only"]}), "A discount today only. A ⟦discount today⟧."),
    # URLs and quoted mail are silent
    (near(), "See https://a.com/discount-today now.\n\n> A discount today.\n"),
    # one phrase alone, or overlapping itself, is no pair
    (near(a=["top talent"], b=["talent"]), "Our top talent is. Our ⟦top talent is talent⟧."),
]


@pytest.mark.parametrize(("check", "text"), CASES, ids=map(str, range(len(CASES))))
def test_pairs(check, text, check_marks):
    check_marks(text, check)


def test_placeholders(lint):
    found = lint("today a big discount", near(), message="{match} | {a} | {b}")
    assert [one.message for one in found] == ["today a big discount | discount | today"]


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (near(a=[]), "empty list"),
        (near(b=["("]), "cannot read"),
        (near(within=-1), "at least 0"),
        (near(within="mail"), "'mail' is not allowed here"),
        (near(within=1.5), "within"),
        (near(order="aab"), "'aab' is not allowed here"),
        ({"kind": "near", "a": ["x y"]}, "'b' is missing"),
    ],
)
def test_bad_specs_are_refused(check, said, tmp_path, write_pack):
    pack = write_pack(tmp_path / "t", {"rule": {"check": check}})
    with pytest.raises(RulePackError) as raised:
        load_packs([(pack, None)])
    assert any(said in str(one) for one in raised.value.problems), raised.value.problems
