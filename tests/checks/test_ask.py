"""The ask kind: which asks have which fault, where the finding stands and what the message may say."""

from datetime import date

import pytest

from tenacious_lint.checks.ask import Spec
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader


def context_of(body, stage="cold"):
    return Context(parse("example.md", body.encode()).drafts[0], None, date(2026, 5, 1), stage)


def spec_of(**check):
    reader = Reader(lambda path, key=False: ".".join(map(str, path)), [])
    return reader.read(Spec, check), [str(problem) for problem in reader.problems]


def hits(context, **check):
    spec, problems = spec_of(**check)
    assert not problems
    found = list(spec.matcher().find(context, []))
    assert all({"match", *hit.values} == spec.placeholders() for hit in found)
    return found


def matches(body, stage="cold", **check):
    context = context_of(body, stage)
    return [context.draft.text[slice(*context.normalised.text_span(hit.start, hit.end))] for hit in hits(context, **check)]


CALL = "Would 15 minutes on Tuesday help?"
PAGE = "May I send the page?"


@pytest.mark.parametrize(
    ("check", "body", "expected"),
    [
        ({"fault": "any"}, f"{CALL} {PAGE}", ["Would 15 minutes", "May I send"]),
        ({"fault": "any", "of": ["resource"]}, f"{CALL} {PAGE}", ["May I send"]),
        ({"fault": "any", "of": ["payment"]}, f"{CALL} {PAGE}", []),
        ({"fault": "any"}, "I've booked us a call.", []),
        ({"fault": "forced"}, f"I've booked us a call. {CALL}", ["I've booked us a call"]),
        ({"fault": "any", "bare": True}, f"Let me know. {CALL}", ["Let me know"]),
        ({"fault": "any", "with": ["duration"]}, f"Could we talk? {CALL}", ["Would 15 minutes"]),
        ({"fault": "any", "with": ["duration", "timeframe"], "at_least": 2}, f"Would 15 minutes help?\n\n{CALL}", ["Would 15 minutes"]),
        ({"fault": "any", "with": ["link"]}, "Pick a slot: https://cal.example", ["Pick a slot"]),
        ({"fault": "any", "with": ["slots"]}, "Would Tuesday or Wednesday suit? Would Friday suit?", ["Tuesday"]),
        (
            {"fault": "any", "with": ["alternative"]},
            f"Would a call help? Or shall I send the page?\n\n{PAGE}",
            ["Would a call", "shall I send", "May I send"],
        ),
        ({"fault": "any", "without": ["timeframe"], "of": ["meeting"]}, f"Could we talk? {CALL}", []),
        ({"fault": "any", "without": ["timeframe"], "of": ["meeting"]}, f"Could we talk?\n\n{CALL}", ["Could we talk"]),
        ({"fault": "any", "minutes": 14}, CALL, []),
        ({"fault": "any", "minutes": 15}, CALL, ["Would 15 minutes"]),
        ({"fault": "too_long", "minutes": 14}, CALL, ["Would 15 minutes"]),
        ({"fault": "too_long", "minutes": 15}, CALL, []),
        ({"fault": "too_long", "minutes": {"warm": 10}}, CALL, []),
        ({"fault": "too_long", "minutes": 14, "unless": ["on tuesday"]}, CALL, []),
        ({"fault": "too_many"}, f"{CALL} {PAGE}", ["May I send"]),
        ({"fault": "too_many", "at_most": 2}, f"{CALL} {PAGE}", []),
        ({"fault": "too_many"}, f"{CALL} Or else: {PAGE}", []),
        ({"fault": "too_many"}, "", []),
        ({"fault": "missing"}, "Three roles are open.", [""]),
        ({"fault": "missing"}, f"Three roles are open. {CALL}", []),
        ({"fault": "missing", "of": ["meeting"]}, f"Three roles are open. {PAGE}", [""]),
        ({"fault": "missing", "unless": ["no reply needed"]}, "Three roles are open. No reply needed.", []),
    ],
)
def test_faults(check, body, expected):
    assert matches(body, **check) == expected


def test_a_limit_by_stage():
    assert matches(CALL, "warm", fault="too_long", minutes={"warm": 10}) == ["Would 15 minutes"]
    assert matches(CALL, "nurture", fault="any", minutes={"warm": 10}) == ["Would 15 minutes"]


def test_what_the_message_may_say():
    (hit,) = hits(context_of(f"Hi Maya,\n\n{CALL} {PAGE}"), fault="too_many")
    assert hit.values == {"kind": "resource", "count": "2", "first": "Would 15 minutes", "minutes": "", "limit": "1"}
    assert hit.related == (("another ask", 9, 25),)
    (hit,) = hits(context_of("Could you spare an hour?"), fault="too_long", minutes=30)
    assert (hit.values["minutes"], hit.values["limit"], hit.values["kind"]) == ("60", "30", "meeting")


def test_a_missing_ask_stands_at_the_end_of_the_body():
    context = context_of("Hi Maya,\n\nThree roles are open.")
    (hit,) = hits(context, fault="missing")
    assert hit.start == hit.end == len(context.normalised.lower)


def test_a_draft_without_a_body_has_no_missing_ask():
    assert hits(context_of(""), fault="missing") == []


@pytest.mark.parametrize(
    ("check", "problem"),
    [
        ({"fault": "many"}, "'many' is not allowed here"),
        ({"fault": "too_long"}, "too_long without a limit; add 'minutes:'"),
        ({"fault": "too_long", "minutes": {"cool": 15}}, "unknown stage 'cool'"),
        ({"fault": "any", "of": ["meetings"]}, "'meetings' is not allowed here"),
        ({"fault": "any", "with": ["link"], "at_least": 2}, "2 of 1 details can never be there"),
        ({"fault": "any", "unless": ["(a|b"]}, "phrase '(a|b'"),
        ({}, "the key 'fault' is missing"),
    ],
)
def test_problems(check, problem):
    _, problems = spec_of(**check)
    assert any(problem in one for one in problems), problems
