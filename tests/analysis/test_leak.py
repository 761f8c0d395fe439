"""Leaks: keys, labels and confidences of the brief in a draft."""

from datetime import date

import pytest

from tenacious_lint.analysis.leak import key_names, leaks
from tenacious_lint.brief.model import Brief
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader

BRIEF = Reader(lambda path, key=False: "", []).read(
    Brief,
    {
        "prospect": {"segment": "segment_2_restructured"},
        "signals": {"funding": {"amount": 9_000_000, "confidence": 0.62}, "hiring": {"roles": {"data_platform": 2}, "confidence": "high"}},
    },
)


def found(body, brief=BRIEF):
    context = Context(parse("example.md", body.encode()).drafts[0], brief, date(2026, 5, 1), "cold")
    return [(context.words(one.start, one.end), one.pointer) for one in leaks(context)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Your open_roles rose.", [("open_roles", "")]),
        ("Your data_platform roles are two.", [("data_platform", "/signals/hiring/roles/data_platform")]),
        ("You are segment_2_restructured.", [("segment_2_restructured", "/prospect/segment")]),
        ("You are in segment 2.", [("segment 2", "/prospect/segment")]),
        ("Confidence: 0.62.", [("Confidence: 0.62", "/signals/funding/confidence")]),
        ("A confidence score of .62 says so.", [("confidence score of .62", "/signals/funding/confidence")]),
        ("With 62% confidence you hire.", [("62% confidence", "/signals/funding/confidence")]),
        ("A confidence (0.9) says so.", [("confidence (0.9", "/signals/hiring/confidence")]),
        ("A confidence of 0.5 says so.", []),
        ("Segment 3 is closed.", []),
        ("Use `open_roles` there, and user_id.", []),
        ("The column open_roles is new.", []),
        ("See https://a.example/open_roles or open_roles.py.", []),
        ("Open roles are seven.", []),
    ],
)
def test_leaks(body, expected):
    assert found(body) == expected


def test_keys_are_those_of_the_native_brief():
    assert {"open_roles", "may_name", "days_to_deploy", "buying_stage", "tech_stack"} <= key_names()
    assert all("_" in name for name in key_names())


def test_without_a_brief_nothing_leaks():
    assert found("Your open_roles rose.", None) == []
