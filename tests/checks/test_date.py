"""The date kind: which words are a date, which dates cannot be, and which are offered after they have passed. Today is 1 May 2026."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.checks.date import Spec
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader

TODAY = date(2026, 5, 1)  # a Friday


def context_of(body, as_of=TODAY):
    return Context(parse("example.md", body.encode()).drafts[0], None, as_of, "cold")


def spec_of(**check):
    reader = Reader(lambda path, key=False: ".".join(map(str, path)), [])
    return reader.read(Spec, check), [str(problem) for problem in reader.problems]


def hits(context, fault):
    spec, problems = spec_of(fault=fault)
    assert not problems
    matcher = spec.matcher()
    lower = context.normalised.lower
    woken = sorted((found.start(), item) for literal, item, *_ in matcher.anchors for found in re.finditer(re.escape(literal), lower))
    found = list(matcher.find(context, woken)) if woken else []
    assert all({"match", *hit.values} == spec.placeholders() for hit in found)
    return found


def matches(body, fault, as_of=TODAY):
    context = context_of(body, as_of)
    return [context.draft.text[slice(*context.normalised.text_span(hit.start, hit.end))] for hit in hits(context, fault)]


@pytest.mark.parametrize(
    ("text", "match", "reason"),
    [
        # 12 May is a Tuesday in 2026, a Monday in 2025, a Wednesday in 2027
        ("The report of Friday, 12 May is here.", "Friday, 12 May", "12 May 2026 is a Tuesday"),
        ("The report of Thu May 12th is here.", "Thu May 12th", "12 May 2026 is a Tuesday"),
        ("The report of Thursday 12 May 2026 is here.", "Thursday 12 May 2026", "12 May 2026 is a Tuesday"),
        ("The report of Thursday, May 12, 2026, is here.", "Thursday, May 12, 2026", "12 May 2026 is a Tuesday"),
        ("The report of Monday 2026-05-12 is here.", "Monday 2026-05-12", "12 May 2026 is a Tuesday"),
        ("The report of 2026-05-12 (Monday) is here.", "2026-05-12 (Monday)", "12 May 2026 is a Tuesday"),
        ("The report of Monday, 31/03/2026 is here.", "Monday, 31/03/2026", "31 March 2026 is a Tuesday"),
        (
            "The report of Friday the 14th of March 2025 came, of Friday the 13th of March 2025 not.",
            "Friday the 13th of March 2025",
            "13 March 2025 is a Thursday",
        ),
        ("The report of Friday\n12 May is here.", "Friday\n12 May", "12 May 2026 is a Tuesday"),
        ("The report of Friday 12\u201314 May is here.", "Friday 12\u201314 May", "12 May 2026 is a Tuesday"),
        # offered: the nearest one is meant
        ("Could we talk on Monday 12 May?", "Monday 12 May", "12 May 2026 is a Tuesday"),
        ("Shall we say Monday, 12 May?", "Monday, 12 May", "12 May 2026 is a Tuesday"),
        ("Let's do Monday, 12 May.", "Monday, 12 May", "12 May 2026 is a Tuesday"),
        ("I'd suggest Monday 12 May.", "Monday 12 May", "12 May 2026 is a Tuesday"),
        ("How does Monday, 12 May sound?", "Monday, 12 May", "12 May 2026 is a Tuesday"),
        ("How would Monday, 12 May at 10:00 sound?", "Monday, 12 May", "12 May 2026 is a Tuesday"),
        ("Say, Monday, 12 May?", "Monday, 12 May", "12 May 2026 is a Tuesday"),
        ("Or Monday, 12 May at 10?", "Monday, 12 May", "12 May 2026 is a Tuesday"),
        # no such day
        ("The report is due on 31 April.", "31 April", "April has 30 days"),
        ("The report is due on April 31st, at noon.", "April 31st", "April has 30 days"),
        ("The report is due on 30 February 2027.", "30 February 2027", "February 2027 has 28 days"),
        ("The report is due on February 29, 2027.", "February 29, 2027", "February 2027 has 28 days"),
        ("The report is due on 2026-06-31.", "2026-06-31", "June 2026 has 30 days"),
        ("The report is due on 31/04/2026.", "31/04/2026", "April 2026 has 30 days"),
        ("The report is due on 31.04.2026.", "31.04.2026", "April 2026 has 30 days"),
        ("We are away 29-31 June.", "29-31 June", "June has 30 days"),
        ("We are away September 29 to 31.", "September 29 to 31", "September has 30 days"),
        ("The report is due on 31 Sept.", "31 Sept.", "September has 30 days"),
    ],
)
def test_impossible_dates(text, match, reason):
    assert matches(text, "impossible") == [match]
    assert hits(context_of(text), "impossible")[0].values["reason"] == reason


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday, 12 May is fine.",
        "Tue May 12th, 2026 is fine.",
        "On Friday the 13th of March we met.",
        "Tuesday 2026-05-12.",
        "Tuesday, 12/05/2026.",
        # without a year, the years before and after may be meant
        "We met on Monday, 12 May.",
        "The fair is on Wednesday, 12 May.",
        "They say Monday, 12 May was dry.",
        "Could we do the review of Monday, 12 May?",
        "How does the release of Monday, 12 May sound?",
        # another day of the week belongs to it
        "Monday to Wednesday, 11 to 13 May.",
        "We are there Monday-Friday, 11-15 May.",
        "Either Tuesday or Thursday, 12 or 14 May.",
        "Mon/Tue 11 May.",
        # numbers that are not days
        "On Tuesday 31 of the 40 tests failed, and May 35 be enough?",
        "The 31 April invoices are paid.",
        "In April 31 people joined.",
        "On Tuesday 31 June orders came.",
        "In February 30 of them left.",
        "Of Monday 5 may be true.",
        "You may 31 times.",
        "12 may work, 31 may not.",
        "The team sat 12 May hours.",
        "Version 2026-06-31-rc1 and /2026-06-31/ are out.",
        "Order no-2026-06-31.",
        "Room 31.04.2026.7 is free.",
        "June 31,000 people came.",
        "In June 31% left.",
        "Between June 31:30 and 32:00.",
        "31/06/20 is a fraction.",
        "04/31 is one too.",
        # not judged
        "It is due on 02/03/2026, or Monday, 02/03/2026.",
        "The leap day, February 29, is rare; February 29, 2028, is a Tuesday.",
        "Tuesday's numbers, up to 12 November, are in the sheet.",
        "The 31 March release stands.",
        "We march 31 miles.",
        "In Friday, 12 people sat.",
        "Sun 12 May be sunny",
        "Your May 12, 2000 engineers.",
        "Tuesday, May 12, 1650 was old.",
        "See Monday. 12 May is a holiday.",
        "Mondays 12 May.",
    ],
)
def test_possible_dates_and_other_numbers(text):
    assert matches(text, "impossible") == []


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Would Thursday, 23 April 2026 at 10:00 suit you?", "Thursday, 23 April 2026"),
        ("Would Thursday, 23 April suit you?", "Thursday, 23 April"),
        ("Could we talk for 15 minutes on 30 April?", "30 April"),
        ("Can we meet on April 28th, at noon?", "April 28th"),
        ("Are you free on 28 April?", "28 April"),
        ("I am available on 28 April from 10:00.", "28 April"),
        ("How about 28 April?", "28 April"),
        ("Let's talk on 2026-04-28.", "2026-04-28"),
        ("Join us on 28 April 2026 in Lyon.", "28 April 2026"),
        ("Since you posted the role in March, could we talk on 28 April?", "28 April"),
        ("Please send the form by 28 April 2026.", "28 April 2026"),
        ("Please reply before 30 April.", "30 April"),
        ("Register by the 28th of April.", "28th of April"),
        ("The offer is valid until 28 April 2026.", "28 April 2026"),
        ("The deadline is 28 April 2026.", "28 April 2026"),
        ("Could we meet between 27 and 29 April?", "27 and 29 April"),
        ("A call on 28 April?", "28 April"),
        ("Shall we say 28 April?", "28 April"),
        ("Let's go for 28 April.", "28 April"),
        ("How does 28 April sound?", "28 April"),
    ],
)
def test_dates_offered_too_late(text, match):
    assert matches(text, "past") == [match]


@pytest.mark.parametrize(
    "text",
    [
        # still to come, or today
        "Could we talk on 1 May?",
        "Could we talk on 2 May 2026?",
        "Could we meet between 28 April and 4 May?",
        "Could we meet 28 April to 4 May?",
        "Could we meet between 29 and 30 May?",
        "Please reply by 12 May.",
        # looks back
        "We met on 28 April.",
        "You closed the round on 5 March 2026.",
        "Your post of 28 April asks for Go.",
        "Thanks for the call on 28 April.",
        "Could we go on from our call on 28 April?",
        "Could you send me the minutes of 28 April?",
        "Could we discuss the meeting on 28 April?",
        "Since 28 April the role is open; could we talk?",
        "Could we talk about the role that you posted on 28 April?",
        "The deadline of 28 April has passed.",
        "I was free on 28 April.",
        "We had to reply by 28 April.",
        "I could not talk on 28 April.",
        "Following the webinar on 28 April, here are the slides.",
        "Invoice 412, due on 3 April 2026, is open.",
        "Please find the invoice of 3 April 2026.",
        "We are available from 1 April 2026.",
        "As you asked on 28 April, could we talk?",
        "The role opened 28 April, and it may close soon; are you free?",
        "The report dated 28 April 2026 is here.",
        # a statement of fact
        "The museum opens on 28 April.",
        "Could we do the 28 April release again?",
        "Users say 28 April was slow.",
        "On 28 April 2026 the price is 5 EUR.",
        "12 April 2026 is a Sunday.",
        # next year's may be meant
        "Could we talk on 12 January?",
        "Could you be ready by 1 December?",
        "Please reply by 15 January.",
        # the weekday says that another year is meant
        "Would Tuesday, 28 April 2027 suit you?",
        "Could we talk on Wednesday, 28 April?",
        # no date
        "Could we talk, or may 12 of us come?",
        "Could we talk in April, 28 minutes?",
        "Could we talk on Tuesday?",
        "Could we meet on 02/03/2026?",
    ],
)
def test_dates_that_are_in_order(text):
    assert matches(text, "past") == []


@pytest.mark.parametrize(
    ("as_of", "text", "expected"),
    [
        (date(2026, 12, 30), "Could we talk on 12 January?", []),
        (date(2026, 12, 30), "Could we talk on Tuesday, 12 January?", []),
        (date(2027, 1, 5), "Could we talk on 20 December?", ["20 December"]),
        (date(2027, 1, 5), "Could we talk on 20 January?", []),
        (date(2026, 11, 20), "Could we talk on 19 November?", ["19 November"]),
        (date(2026, 11, 20), "Could we talk on 20 November?", []),
        (date(2026, 11, 20), "Could we talk on 20 August?", ["20 August"]),
        (date(2026, 11, 20), "Could we talk on 19 August?", []),
    ],
)
def test_around_the_new_year(as_of, text, expected):
    assert matches(text, "past", as_of) == expected


def test_the_message_knows_what_is_meant():
    (hit,) = hits(context_of("Could we talk on Tuesday, 28 April?"), "past")
    assert hit.values == {"date": "28 April 2026", "weekday": "Tuesday", "as_of": "2026-05-01", "reason": "28 April 2026 is past"}


@pytest.mark.parametrize(
    ("check", "said"), [({}, "'fault' is missing"), ({"fault": "pasd"}, "did you mean 'past'?"), ({"fault": "past", "x": 1}, "unknown key")]
)
def test_bad_specs_are_refused(check, said):
    _, problems = spec_of(**check)
    assert any(said in problem for problem in problems)


_PIECES = st.sampled_from(
    [
        "Tuesday",
        "Tue",
        ", ",
        " ",
        "12",
        "31",
        "0",
        "99",
        "May",
        "may",
        "Feb.",
        "2026",
        "2026-",
        "02-",
        "31/",
        "-",
        "to ",
        "the ",
        "th",
        " of ",
        "?",
        ". ",
        "\n\n",
        "Could we talk on ",
        "by ",
        "\u200b",
        "\u2013",
        "(",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join), st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_reading_never_fails_and_spans_lie_within(text, as_of):
    context = context_of("On " + text, as_of)
    for fault in ("impossible", "past"):
        for hit in hits(context, fault):
            assert 0 <= hit.start < hit.end <= len(context.normalised.lower)
