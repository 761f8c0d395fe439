"""Quantities as mail writes them, and numbers that are none."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.analysis.quantity import as_money, as_number, quantities
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse


def context_of(text):
    return Context(parse("a.txt", text.encode()).drafts[0], None, date(2026, 5, 6), "cold")


def read(text):
    context = context_of(text)
    return [
        (context.normalised.lower[one.start : one.end], one.low, one.high, one.kind, one.unit, one.bound, one.per)
        for one in quantities(context)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 senior engineers", ("12", 12, 12, "count", None, "exact", None)),
        ("a dozen people", ("a dozen", 12, 12, "count", None, "exact", None)),
        ("half a dozen roles", ("half a dozen", 6, 6, "count", None, "exact", None)),
        ("two dozen roles", ("two dozen", 24, 24, "count", None, "exact", None)),
        ("twenty-five people", ("twenty-five", 25, 25, "count", None, "exact", None)),
        ("a hundred people", ("a hundred", 100, 100, "count", None, "exact", None)),
        ("two hundred and fifty people", ("two hundred and fifty", 250, 250, "count", None, "exact", None)),
        ("a couple of engineers", ("a couple of", 2, 2, "count", None, "exact", None)),
        ("six to eight engineers", ("six to eight", 6, 8, "count", None, "exact", None)),
        ("6-8 engineers", ("6-8", 6, 8, "count", None, "exact", None)),
        ("6–8 engineers", ("6-8", 6, 8, "count", None, "exact", None)),
        ("between 6 and 8 engineers", ("6 and 8", 6, 8, "count", None, "exact", None)),
        ("two or three engineers", ("two or three", 2, 3, "count", None, "exact", None)),
        ("up to 15 engineers", ("15", 15, 15, "count", None, "at_most", None)),
        ("as many as nine roles", ("nine", 9, 9, "count", None, "at_most", None)),
        ("at least 4 roles", ("4", 4, 4, "count", None, "at_least", None)),
        ("40+ roles", ("40+", 40, 40, "count", None, "at_least", None)),
        ("about 250 people", ("250", 250, 250, "count", None, "about", None)),
        ("~140 people", ("140", 140, 140, "count", None, "about", None)),
        ("a 15-engineer team", ("15", 15, 15, "count", None, "exact", None)),
        ("$14M", ("$14m", 14e6, 14e6, "money", "USD", "exact", None)),
        ("14 million dollars", ("14 million dollars", 14e6, 14e6, "money", "USD", "exact", None)),
        ("USD 14m", ("usd 14m", 14e6, 14e6, "money", "USD", "exact", None)),
        ("$1,200,000", ("$1,200,000", 1.2e6, 1.2e6, "money", "USD", "exact", None)),
        ("$1.2 billion", ("$1.2 billion", 1.2e9, 1.2e9, "money", "USD", "exact", None)),
        ("€7.5k per month", ("€7.5k per month", 7500, 7500, "money", "EUR", "exact", "month")),
        ("$7,200/month", ("$7,200/month", 7200, 7200, "money", "USD", "exact", "month")),
        ("$10-12k a month", ("$10-12k a month", 10000, 12000, "money", "USD", "exact", "month")),
        ("90 dollars an hour", ("90 dollars an hour", 90, 90, "money", "USD", "exact", "hour")),
        ("five thousand euros", ("five thousand euros", 5000, 5000, "money", "EUR", "exact", None)),
        ("£450 a day", ("£450 a day", 450, 450, "money", "GBP", "exact", "day")),
        ("37%", ("37%", 37, 37, "percent", None, "exact", None)),
        ("20 percent", ("20 percent", 20, 20, "percent", None, "exact", None)),
        ("8.5 per cent", ("8.5 per cent", 8.5, 8.5, "percent", None, "exact", None)),
        ("15 minutes", ("15 minutes", 15, 15, "duration", "minute", "exact", None)),
        ("a 15-minute call", ("15-minute", 15, 15, "duration", "minute", "exact", None)),
        ("2-3 weeks", ("2-3 weeks", 2, 3, "duration", "week", "exact", None)),
        ("six working days", ("six working days", 6, 6, "duration", "day", "exact", None)),
        ("3x faster", ("3x", 3, 3, "multiple", None, "exact", None)),
        ("three-fold", ("three-fold", 3, 3, "multiple", None, "exact", None)),
        ("half a million dollars", ("half a million dollars", 5e5, 5e5, "money", "USD", "exact", None)),
        ("a quarter of a million euros", ("a quarter of a million euros", 2.5e5, 2.5e5, "money", "EUR", "exact", None)),
        ("a million and a half euros", ("a million and a half euros", 1.5e6, 1.5e6, "money", "EUR", "exact", None)),
        ("six and a half thousand euros a month", ("six and a half thousand euros a month", 6500, 6500, "money", "EUR", "exact", "month")),
        ("a hundred and twenty thousand euros", ("a hundred and twenty thousand euros", 1.2e5, 1.2e5, "money", "EUR", "exact", None)),
        ("seven thousand eight hundred euros", ("seven thousand eight hundred euros", 7800, 7800, "money", "EUR", "exact", None)),
        (
            "between seven thousand eight hundred and ten thousand four hundred euros",
            ("seven thousand eight hundred and ten thousand four hundred euros", 7800, 10400, "money", "EUR", "exact", None),
        ),
        ("230.000 euros", ("230.000 euros", 2.3e5, 2.3e5, "money", "EUR", "exact", None)),
        ("6.800 €", ("6.800 €", 6800, 6800, "money", "EUR", "exact", None)),
        ("a tenth off", ("a tenth", 10, 10, "percent", None, "about", None)),
        ("a fifth of your people", ("a fifth", 20, 20, "percent", None, "about", None)),
        ("three quarters less", ("three quarters", 75, 75, "percent", None, "about", None)),
        ("three and a half years", ("three and a half years", 3.5, 3.5, "duration", "year", "exact", None)),
        ("ten times the load", ("ten times", 10, 10, "multiple", None, "exact", None)),
    ],
)
def test_a_quantity_is_read(text, expected):
    assert read(text) == [expected]


def test_from_and_to_are_two_quantities():
    assert [one[:3] for one in read("Roles went from 2 to 7")] == [("2", 2, 2), ("7", 7, 7)]


@pytest.mark.parametrize(
    "text",
    [
        "On 14 May 2026 at 10:00",
        "a quarter of the year",
        "a third engineer",
        "a tenth of a second",
        "May 14",
        "the 3rd of June",
        "Python 3.11",
        "RFC 2119",
        "Q3",
        "24/7",
        "which one",
        "this one",
        "version 2",
        "2026",
        "see #12",
        "v2.1.3",
        "at 3 pm",
        "a one-off",
        "someone",
        "tent",
        "weight",
    ],
)
def test_what_is_no_quantity(text):
    assert read(text) == []


def test_money_and_numbers_are_written_as_mail_writes_them():
    assert [as_money(14e6, "USD"), as_money(7200, "EUR"), as_money(1.25e9, "GBP"), as_money(9000, None)] == [
        "$14M",
        "€7,200",
        "£1.25B",
        "$9,000",
    ]
    assert [as_number(12.0), as_number(12.5), as_number(1500.0)] == ["12", "12.5", "1,500"]


WORDS = st.sampled_from(
    [
        "12",
        "a dozen",
        "six",
        "to",
        "eight",
        "-",
        "$",
        "14M",
        "€7.5k",
        "%",
        "weeks",
        "from",
        "between",
        "and",
        "a",
        "hundred",
        "half",
        "million",
        ".",
        "\n\n",
        "3x",
        "per",
        "month",
        "Ⅻ",
        "½",
        "é",
        "up to",
        "~",
    ]
)


@given(st.lists(WORDS, max_size=14), st.sampled_from([" ", "", "\n"]))
def test_quantities_stand_in_order_inside_the_text(words, join):
    context = context_of(join.join(words) + ".")
    found = quantities(context)
    text = context.normalised.lower
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.low <= one.high for one in found)
    assert all("\0" not in text[one.start : one.end] for one in found)
