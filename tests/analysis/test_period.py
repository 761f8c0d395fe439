"""When something happened and when something begins, by the day of the draft."""

from __future__ import annotations

from datetime import date

import pytest

from tenacious_lint.analysis.period import periods_in
from tenacious_lint.analysis.recency import recency_in
from tenacious_lint.analysis.start import starts
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse

TODAY = date(2026, 5, 6)
"""A Wednesday."""


def context_of(text):
    return Context(parse("a.txt", text.encode()).drafts[0], None, TODAY, "cold")


def periods(text):
    context = context_of(text)
    return [(context.normalised.lower[one.start : one.end], one.first, one.last) for one in periods_in(context, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It closed in March.", "march", date(2026, 3, 1), date(2026, 3, 31)),
        ("It closed in November.", "november", date(2025, 11, 1), date(2025, 11, 30)),
        ("It closed in March 2025.", "march 2025", date(2025, 3, 1), date(2025, 3, 31)),
        ("It closed in May.", "may", date(2026, 5, 1), date(2026, 5, 31)),
        ("It closed in Q1.", "q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("It closed in Q4 2025.", "q4 2025", date(2025, 10, 1), date(2025, 12, 31)),
        ("It closed in the third quarter.", "third quarter", date(2025, 7, 1), date(2025, 9, 30)),
        ("It closed in 2024.", "in 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("It closed last autumn.", "last autumn", date(2025, 9, 1), date(2025, 11, 30)),
        ("It closed last month.", "last month", date(2026, 3, 5), TODAY),
        ("It closed on 18 February 2026.", "18 february 2026", date(2026, 2, 18), date(2026, 2, 18)),
        ("It closed on February 18.", "february 18", date(2026, 2, 18), date(2026, 2, 18)),
        ("It closed 100 days ago.", "100 days ago", date(2026, 1, 11), date(2026, 2, 10)),
        ("It closed two weeks ago.", "two weeks ago", date(2026, 4, 20), date(2026, 4, 25)),
        ("It closed a month ago.", "a month ago", date(2026, 3, 30), date(2026, 4, 11)),
        ("It closed within the last 30 days.", "30 days", date(2026, 4, 6), TODAY),
    ],
)
def test_a_time_is_the_days_it_may_mean(text, words, first, last):
    assert periods(text) == [(words, first, last)]


@pytest.mark.parametrize("text", ["You may march on.", "It closed.", "The marchers came.", "We may close in a while."])
def test_what_names_no_time(text):
    assert periods(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ink has hardly dried.", "ink has hardly dried"),
        ("It came a matter of weeks ago.", "a matter of weeks ago"),
        ("You are in your first hundred days.", "first hundred days"),
        ("Not two weeks have passed.", "not two weeks have"),
        ("He has only just found his desk.", "only just found"),
        ("You recently raised.", "recently"),
        ("You just raised.", "just"),
        ("Congratulations on it.", "congratulations"),
        ("Your new CTO.", "new"),
        ("Fresh off the round.", "fresh off"),
        ("It is just a page.", None),
        ("Not recently, I think.", None),
        ("You raised in March.", None),
    ],
)
def test_what_is_called_recent(text, words):
    found = recency_in(context_of(text), 0, len(text))
    assert (text.lower()[slice(*found)] if found else None) == words


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("They can start on Monday.", "on monday", 5),
        ("They can start tomorrow.", "tomorrow", 2),
        ("They can start next week.", "next week", 9),
        ("They can start this week.", "this week", 2),
        ("They can start immediately.", "immediately", 0),
        ("They are available now.", "now", 0),
        ("They can start in three weeks.", "three weeks", 21),
        ("They can start in two to four weeks.", "two to four weeks", 28),
        ("They can start within 30 days.", "30 days", 30),
        ("They can start by 15 June.", "15 june", 40),
        ("They can start in June.", "in june", 55),
        ("They can start by the end of the month.", "by the end of the month", 25),
        ("Three weeks from signature they start.", "three weeks", 21),
        ("The earliest start is two weeks after a signed scope.", "two weeks", 14),
    ],
)
def test_a_start_is_the_latest_day_it_may_mean(text, words, days):
    context = context_of(text)
    assert [(context.normalised.lower[one.start : one.end], one.days) for one in starts(context)] == [(words, days)]


@pytest.mark.parametrize(
    "text", ["Six years of experience.", "A 15-minute call.", "Two weeks ago.", "A 12-month contract.", "They know it now."]
)
def test_what_is_no_start(text):
    assert starts(context_of(text)) == []
