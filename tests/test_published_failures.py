"""The three published failures of sales agents, as drafts: each is caught, with the fact of the brief it breaks."""

from __future__ import annotations

import pytest

from tenacious_lint import Linter

LINTER = Linter()
HEAD = "---\nsubject: 'Re: Question: your Go roles'\nstage: {stage}\nto: {{name: Noor, title: CTO, company: Arden Robotics}}\n---\n"
MAIL = HEAD + "Hi Noor,\n\n{text}\n\nBest,\nDana\n"

CASES = [
    (
        "capacity confirmed although partly committed",
        "Good news: a senior Go engineer is available for you and confirmed for next week.",
        "warm",
        {"bench": {"go": {"available": 3, "committed": 2, "seniority": {"senior": 3}}}},
        "grounding/partly-committed-slots",
        "a senior Go engineer",
        ("/bench/go/committed", 2),
    ),
    (
        "implementation copy to a reader who compares vendors",
        "As you deploy your AI-native platform, a second squad keeps the rollout on time. Would 15 minutes on Tuesday help?",
        "cold",
        {"prospect": {"company": "Arden Robotics", "buying_stage": "researching"}},
        "grounding/implementation-copy",
        "As you deploy",
        ("/prospect/buying_stage", "researching"),
    ),
    (
        "engagement without its values",
        "I saw that you recently visited the pricing page and attended a webinar.",
        "cold",
        {"signals": {"hiring": {"open_roles": 4}, "engagement": {"detected": False}}},
        "grounding/contradicted-engagement",
        "visited the pricing page",
        ("/signals/engagement/detected", False),
    ),
]


@pytest.mark.parametrize(("name", "text", "stage", "brief", "rule", "match", "evidence"), CASES, ids=[case[0] for case in CASES])
def test_it_is_caught_with_evidence(name, text, stage, brief, rule, match, evidence):
    report = LINTER.lint(MAIL.format(stage=stage, text=text), brief={"as_of": "2026-05-06", **brief})
    found = [one for one in report.findings if one.rule == rule]
    assert [one.match for one in found][:1] == [match]
    assert tuple(found[0].evidence) == evidence
    assert found[0].severity == "error"
    assert report.verdict == "block"


def test_an_engagement_the_brief_does_not_hold_is_unsupported():
    text = MAIL.format(stage="cold", text="You recently visited the pricing page and attended a webinar.")
    report = LINTER.lint(text, brief={"as_of": "2026-05-06", "signals": {"hiring": {"open_roles": 4}}})
    assert [one.match for one in report.findings if one.rule == "grounding/unsupported-engagement"] == [
        "visited the pricing page",
        "attended a webinar",
    ]
