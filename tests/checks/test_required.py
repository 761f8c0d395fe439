"""The required kind: what must stand in the mail, and where its absence is reported."""

from __future__ import annotations

import pytest

from tenacious_lint.errors import RulePackError
from tenacious_lint.rulepack.load import load_packs

MAIL = '---\nsubject: "Request: 15 minutes"\nstage: cold\n---\nHi Maya,\n\nIs Go the larger gap?\n\nBest,\nDana\nResearch Partner\n'


def required(**keys):
    return {"kind": "required", **keys}


# (check, scope, text with ⟦⟧ where the absence must stand)
CASES = [
    (required(any=["larger gap", "other one"]), ["body"], MAIL),
    (required(any=["other one", "larger gaps"]), ["body"], MAIL.replace("gap?", "gap?⟦⟧")),
    (required(any=["smaller gap"]), ["body"], MAIL.replace("gap?", "gap?⟦⟧")),
    (required(any=["smaller gap"], anchor="end"), ["body"], MAIL.replace("gap?", "gap?⟦⟧")),
    (required(any=["smaller gap"], anchor="start"), ["body"], MAIL.replace("Is Go", "⟦⟧Is Go")),
    (required(any=["larger\ngap"]), ["body"], MAIL.replace("larger gap", "larger\ngap")),
    # only the scope is looked at
    (required(any=["larger gap"], anchor="start"), ["subject"], MAIL.replace("Request", "⟦⟧Request")),
    (required(any=["larger gap"]), ["subject"], MAIL.replace("minutes", "minutes⟦⟧")),
    (required(any=["larger gap"]), ["subject", "body"], MAIL),
    (required(any=["dana"]), ["body"], MAIL.replace("gap?", "gap?⟦⟧")),
    (required(any=["dana"]), ["signature", "signoff"], MAIL),
    (required(any=["request"], anchor="start"), ["subject", "body"], MAIL),
    (required(any=["smaller gap"], anchor="start"), ["subject", "body"], MAIL.replace("Request", "⟦⟧Request")),
    (required(any=["smaller gap"], anchor="end"), ["subject", "body"], MAIL.replace("gap?", "gap?⟦⟧")),
    # expressions
    (required(patterns=[r"\d+ minutes"]), ["subject"], MAIL),
    (required(patterns=[r"\d+ hours", r"^re"]), ["body"], MAIL.replace("gap?", "gap?⟦⟧")),
    (required(patterns=[r"\d+ hours"], any=["request"]), ["subject"], MAIL),
    (required(patterns=["a|b"]), ["subject"], MAIL.replace("minutes", "minutes⟦⟧")),
    # the scope itself
    (required(present=True), ["subject"], MAIL),
    (required(present=True), ["signature"], MAIL),
    (required(present=True), ["subject"], MAIL.replace('"Request: 15 minutes"', "⟦⟧'...'").replace("⟦⟧'...'", "'...⟦⟧'")),
    # without a region of the scope: at the start of the draft
    (required(present=True), ["subject"], "⟦⟧Is Go the larger gap?"),
    (required(present=True), ["footer"], "⟦⟧Is Go the larger gap?"),
    (required(any=["unsubscribe"]), ["footer"], "⟦⟧Is Go the larger gap? Unsubscribe."),
    (required(any=["unsubscribe"], anchor="start"), ["footer"], "⟦⟧Is Go the larger gap?"),
]


@pytest.mark.parametrize(("check", "scope", "text"), CASES, ids=map(str, range(len(CASES))))
def test_absences(check, scope, text, check_marks):
    findings = check_marks(text, check, scope=scope)
    assert all(one.match == "" and one.span.start == one.span.end for one in findings)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_position_of_an_absence(newline, lint):
    found = lint(MAIL.replace("\n", newline), required(any=["opt out"]), scope=["body"])
    assert [(one.match, one.position) for one in found] == [("", (7, 22, 7, 22))]


def test_an_empty_mail_lacks_everything(lint):
    for text in ("", "\n", "---\nstage: cold\n---\n"):
        found = lint(text, required(present=True), scope=["body"])
        assert [(one.rule, one.match) for one in found] == [("t/rule", "")]
        assert found[0].span.start == found[0].span.end <= len(text)


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (required(), "nothing is required"),
        (required(any=[]), "empty list"),
        (required(any=["("]), "cannot read"),
        (required(patterns=["("]), "bad expression"),
        (required(patterns=["x*"]), "empty text"),
        (required(any=["x y"], anchor="middle"), "'middle' is not allowed here"),
        (required(any=["x y", "x y"]), "stands twice"),
    ],
)
def test_bad_specs_are_refused(check, said, tmp_path, write_pack):
    pack = write_pack(tmp_path / "t", {"rule": {"check": check}})
    with pytest.raises(RulePackError) as raised:
        load_packs([(pack, None)])
    assert any(said in str(one) for one in raised.value.problems), raised.value.problems


def test_it_has_no_placeholders(tmp_path, write_pack):
    pack = write_pack(tmp_path / "t", {"rule": {"check": required(any=["x y"]), "message": "{match}"}})
    with pytest.raises(RulePackError, match=r"unknown placeholder '\{match\}'"):
        load_packs([(pack, None)])
