"""Commitments against the bench: promises nobody can keep, and honest sentences as close to them as may be."""

from __future__ import annotations

from datetime import date

import pytest

from tenacious_lint.api import resolved_context
from tenacious_lint.checks.commitment import CommitmentMatcher, Spec
from tenacious_lint.document.parse import parse

BRIEF = {
    "bench": {
        "go": {"available": 3, "committed": 1, "seniority": {"senior": 1, "mid": 2}, "days_to_deploy": 21},
        "python": {"available": 6, "days_to_deploy": 14, "seniority": {"senior": 2, "mid": 3, "junior": 1}},
        "data": {"available": 4, "days_to_deploy": 14},
        "ml": {"available": 2, "committed": 2},
        "infra": {"available": 2, "days_to_deploy": 10},
        "rust": 0,
    },
    "policy": {"routing": ["Ines Albrecht"]},
}
FAULTS = ("count", "level", "unlisted", "none", "start", "unhedged", "review")
MATCHERS = {fault: CommitmentMatcher(Spec(fault=fault)) for fault in FAULTS}


def context_of(text, brief=BRIEF):
    draft = parse("a.md", text.encode()).drafts[0].with_metadata(brief=brief, brief_place="brief")
    return resolved_context(draft, as_of=date(2026, 5, 6))


def faults(text, brief=BRIEF):
    context = context_of(text, brief)
    return [
        (fault, context.normalised.cased[hit.start : hit.end]) for fault, matcher in MATCHERS.items() for hit in matcher.find(context, [])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We could have a dozen Go people on your repo by the end of the month.", [("count", "a dozen Go people")]),
        ("Eight of our Python developers are between projects and yours if you want them.", [("count", "Eight of our Python developers")]),
        ("I can get you five senior Python engineers.", [("level", "five senior Python engineers")]),
        ("You'd get a squad of seven data engineers.", [("count", "seven data engineers")]),
        ("Our Go bench runs deep: nine engineers, all senior, all available.", [("count", "nine engineers")]),
        ("Happy to line up ten Python devs for the migration.", [("count", "ten Python devs")]),
        ("Count on four senior Go engineers from us.", [("count", "four senior Go engineers")]),
        ("We'd bring in a 10-person data team.", [("count", "10-person data team")]),
        ("Consider four Go developers yours from mid-July.", [("count", "four Go developers")]),
        ("Ten Python engineers are ready to join your team.", [("count", "Ten Python engineers")]),
        ("We've set aside eight data engineers for you.", [("count", "eight data engineers")]),
        ("P.S. If it helps, eight Go engineers are free from August.", [("count", "eight Go engineers")]),
        ("A Rust engineer can join you in three weeks.", [("none", "A Rust engineer")]),
        ("Two of our machine learning engineers are free.", [("none", "Two of our machine learning engineers")]),
        ("We have the Rust people you are looking for.", [("none", "Rust people")]),
        ("I've two SREs who can start tomorrow.", [("start", "tomorrow")]),
        ("A Python engineer could be with you on Monday.", [("start", "on Monday")]),
        ("We can have people on the ground in five days.", [("start", "five days")]),
        ("The team will be in place by Friday.", [("start", "by Friday")]),
        ("Someone senior on Go can start this week.", [("start", "this week")]),
        ("Three senior Go engineers would join in August.", [("count", "Three senior Go engineers")]),
        ("We have Scala developers who would fit.", [("unlisted", "Scala developers")]),
        ("Give us a week and you'll have two Python engineers committing code.", [("start", "Give us a week")]),
        ("Within 48 hours we can place two infra engineers.", [("start", "Within 48 hours")]),
        ("We can cover all seven Python roles.", [("count", "seven Python roles")]),
        ("Between four and eight Go engineers can be deployed in July.", [("count", "four and eight Go engineers")]),
        ("We can match your ask of 10 Python engineers.", [("count", "10 Python engineers")]),
        ("We guarantee four senior Python engineers for the whole year.", [("level", "four senior Python engineers")]),
        ("Yes - six Go engineers, no problem.", [("count", "six Go engineers")]),
        ("We have enough Go engineers to cover your roadmap.", [("count", "enough Go engineers")]),
        ("Our three senior Python engineers can begin in July.", [("level", "three senior Python engineers")]),
        ("Getting you eight data engineers by September is no problem.", [("count", "eight data engineers")]),
        ("Ready when you are: nine Python engineers.", [("count", "nine Python engineers")]),
        ("We're able to supply up to seven data engineers.", [("count", "seven data engineers")]),
        ("Four Go engineers will be made available to you in July.", [("count", "Four Go engineers")]),
        ("I would propose a pod of five Go engineers starting in August.", [("count", "five Go engineers")]),
        ("Think of it as four senior Go developers on tap from July.", [("count", "four senior Go developers")]),
    ],
)
def test_promises_beyond_the_bench_are_found(text, expected):
    assert faults(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We have two Go engineers free, one of them senior, and the earliest start is three weeks out.",
        "You mentioned needing 12 Go engineers. I can't promise that number.",
        "I won't pretend we have eight Go engineers waiting.",
        "Your 15 Python engineers ship weekly.",
        "Last year six of our Python engineers rebuilt a ledger for a bank.",
        "Of the twelve Go roles you posted, four are senior.",
        "If you need ten Python engineers, I would have to check with our delivery lead first.",
        "We placed eight Go engineers with a logistics firm in 2024.",
        "Nobody has eight Go engineers sitting around, and neither do we.",
        "Would two Python engineers in three weeks be useful?",
        "Ten engineers told us the same.",
        "A team of 40 engineers usually feels this first.",
        "Could we take 15 minutes next week with your Go engineers?",
        "We have no Rust engineers at the moment.",
        "Only two Go engineers are free; for the other six I would have to say no.",
        "Twelve is more than we can staff. Two Go engineers in July is what I can confirm.",
        "I'd rather tell you now that we cannot staff five Go engineers.",
        "Is hiring five Go engineers still the plan?",
        "Most teams with 20 engineers and two SREs hit this wall.",
        "Your job post asks for a senior Go engineer with Kafka.",
        "I saw that two data engineers left in March.",
        "You wrote that you need five Python people from June.",
        "Hiring three senior Go engineers takes most teams four months.",
        "We had eight data engineers free in spring; today it is four.",
        "Our engineers write the runbook before they leave.",
        "An engineer from our team wrote about it here.",
        "Shall I send a note on how a team of nine Go engineers split a monolith?",
        "The earliest start for a Go engineer is three weeks after a signed scope.",
        "We'd need at least three weeks before a Python engineer could start.",
        "Instead of eight Go engineers we can offer two.",
        "It would be wrong to promise you four Rust engineers.",
        "Someone on my team will send the notes on Monday.",
        "I can start a thread with your VP next week.",
        "Our delivery lead can tell you by Friday whether four Go engineers are possible.",
        "You have six open Python roles and a start in June in mind.",
        "Anything above two Go engineers needs our delivery lead.",
        "Two Python engineers could start in about three weeks, subject to scoping.",
        "I cannot offer Java engineers; we do not have them.",
        "Can your team start Monday?",
        "We are a team of 60 engineers in Nairobi.",
    ],
)
def test_honest_sentences_are_left_alone(text):
    assert [one for one in faults(text) if one[0] != "unhedged"] == []
