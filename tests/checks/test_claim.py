"""Claims against the brief: sentences that say otherwise, and honest ones as close to them as may be."""

from __future__ import annotations

from datetime import date

import pytest

from tenacious_lint.api import resolved_context
from tenacious_lint.checks.claim import ClaimMatcher, Spec
from tenacious_lint.document.parse import parse

BRIEF = {
    "prospect": {"company": "Meridian Software", "contact": "Maya Lindqvist", "employees": 140},
    "signals": {
        "funding": {"stage": "Series A", "amount": 14000000, "currency": "USD", "date": "2026-02-18", "confidence": 0.9},
        "hiring": {"open_roles": 7, "open_roles_before": 3, "roles": {"python": 5, "data": 2}, "observed": "2026-05-04", "confidence": 0.9},
        "layoff": {"date": "2026-03-10", "percent": 12},
        "leadership": {"person": "Priya Raman", "role": "CTO", "date": "2026-04-13", "change": "joined"},
        "tech_stack": ["Python", "PostgreSQL", "Kafka"],
        "engagement": {"what": "downloaded the onboarding guide", "date": "2026-04-20"},
    },
    "pricing": {"may_quote": [{"name": "senior engineer", "min": 7200, "max": 9000, "currency": "USD", "per": "month"}]},
    "approved": {"statistics": ["92% of engagements renew"]},
}
SPECS = [
    Spec(about=about, fault=fault, tolerance=tolerance, days=days)
    for about, tolerance, days in (
        ("funding", 0.05, 180),
        ("hiring", 0.0, 60),
        ("layoff", 0.05, 180),
        ("leadership", 0.0, 90),
        ("stack", 0.0, 0),
        ("headcount", 0.15, 0),
        ("engagement", 0.0, 30),
        ("price", 0.01, 0),
        ("statistic", 0.0, 0),
        ("figure", 0.0, 0),
    )
    for fault in ("contradicted", "unsupported", "stale", "total")
]
MATCHERS = [(spec, ClaimMatcher(spec)) for spec in SPECS]


def faults(text, brief=BRIEF):
    draft = parse("a.md", text.encode()).drafts[0].with_metadata(brief=brief, brief_place="brief")
    context = resolved_context(draft, as_of=date(2026, 5, 6))
    return {
        (spec.about, spec.fault, context.normalised.cased[hit.start : hit.end])
        for spec, matcher in MATCHERS
        for hit in matcher.find(context, [])
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meridian's $22 million Series A caught my eye.", {("funding", "contradicted", "$22 million Series A")}),
        ("Saw that you just wrapped up a Series B.", {("funding", "contradicted", "Series B")}),
        (
            "With eighteen million dollars fresh in the bank, hiring speed matters.",
            {("funding", "contradicted", "eighteen million dollars fresh in the bank")},
        ),
        ("Your seed round last month must have changed priorities.", {("funding", "contradicted", "seed")}),
        ("I read that Meridian secured USD 20m from Index.", {("funding", "contradicted", "secured USD 20m")}),
        ("Twelve engineering vacancies are on your careers page right now.", {("hiring", "contradicted", "Twelve engineering vacancies")}),
        ("You're recruiting for 15 Python positions.", {("hiring", "contradicted", "15 Python positions")}),
        ("I counted eleven open reqs on your site.", {("hiring", "contradicted", "eleven open reqs")}),
        ("Your board went from three listings to fifteen.", {("hiring", "contradicted", "listings to fifteen")}),
        (
            "Engineering openings at Meridian have quadrupled since March.",
            {("hiring", "contradicted", "openings at Meridian have quadrupled")},
        ),
        ("Four data roles have been posted by your team.", {("hiring", "contradicted", "Four data roles")}),
        (
            "Letting go of a quarter of the team: after the 25% reduction in headcount, what is left on the backlog?",
            {("layoff", "contradicted", "Letting go of a quarter of the team"), ("layoff", "contradicted", "25% reduction in headcount")},
        ),
        ("The redundancies in January cannot have been easy.", {("layoff", "contradicted", "redundancies")}),
        ("You let 80 people go in March.", {("layoff", "unsupported", "let 80 people go")}),
        ("Welcome to Tomas Novak, your new CTO.", {("leadership", "contradicted", "Tomas Novak, your new CTO")}),
        (
            "Your VP of Engineering, Priya Raman, started in April.",
            {("leadership", "contradicted", "VP of Engineering, Priya Raman, started")},
        ),
        (
            "When Priya Raman took over as CTO last autumn, priorities shifted.",
            {("leadership", "contradicted", "Priya Raman took over as CTO")},
        ),
        ("Now that your Head of Engineering has left, who owns hiring?", {("leadership", "contradicted", "Head of Engineering has left")}),
        ("Congratulations on appointing a new Chief Data Officer.", {("leadership", "unsupported", "appointing a new Chief Data Officer")}),
        (
            "Since you are a Ruby on Rails shop, this may fit. Your Rails app is big.",
            {("stack", "unsupported", "Ruby on Rails"), ("stack", "unsupported", "Rails")},
        ),
        ("Your team builds on Django and MongoDB.", {("stack", "unsupported", "MongoDB")}),
        ("You have been running Kubernetes for years.", {("stack", "unsupported", "Kubernetes")}),
        ("The Snowflake warehouse your team runs is large.", {("stack", "unsupported", "Snowflake")}),
        ("A company of 400 people has this problem. You have 400 employees.", {("headcount", "contradicted", "400 employees")}),
        ("As a 40-person startup you move fast.", {("headcount", "contradicted", "40-person startup")}),
        ("Thanks for stopping by our booth last week.", {("engagement", "unsupported", "stopping by our booth")}),
        ("You opened my last three emails.", {("engagement", "unsupported", "opened my last three emails")}),
        ("I noticed your team has been reading our case studies.", {("engagement", "unsupported", "reading our case studies")}),
        ("You signed up for our newsletter in May.", {("engagement", "unsupported", "signed up for our newsletter")}),
        ("A colleague of yours watched the demo.", {("engagement", "unsupported", "watched the demo")}),
        ("Our senior people run at $5,800 per month.", {("price", "contradicted", "$5,800 per month")}),
        ("We charge 60 USD per hour.", {("price", "contradicted", "60 USD per hour")}),
        ("Two seniors for $11k a month all in.", {("price", "contradicted", "$11k a month")}),
        ("Figure on $150k for the full build.", {("price", "contradicted", "$150k"), ("price", "total", "$150k")}),
        (
            "The pilot would be a fixed fee of 25,000 dollars.",
            {("price", "contradicted", "25,000 dollars"), ("price", "total", "25,000 dollars")},
        ),
        ("Teams like yours ship 40% faster with us.", {("statistic", "unsupported", "40%")}),
        ("We save clients 35 percent on average.", {("statistic", "unsupported", "35 percent")}),
        ("98% of our clients renew.", {("statistic", "unsupported", "98%")}),
        ("You grew revenue 80% last year.", {("figure", "unsupported", "80%")}),
    ],
)
def test_what_the_brief_does_not_say_is_found(text, expected):
    assert faults(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Your $14M Series A closed on 18 February.",
        "Meridian raised about fourteen million dollars in Q1.",
        "Rounds like a Series B change hiring.",
        "I have no idea whether a Series B is planned.",
        "Investors asked me the same. We helped a company that had just raised $40M.",
        "A friend raised a good question about round trips.",
        "You have seven openings, five of them for Python.",
        "Five Python roles and two data roles are open.",
        "Roughly seven roles seem to be open.",
        "Your roles went from 3 to 7 in two months.",
        "Openings more than doubled since March.",
        "One of the seven roles asks for Kafka.",
        "Two roles in my career taught me this.",
        "After the layoff in March (12% of the team), this may be a bad time.",
        "The industry has seen layoffs of 20%.",
        "I am sorry about the cuts in March.",
        "Priya Raman joined as CTO three weeks ago.",
        "Your new CTO may see this differently.",
        "Before I was a CTO, I led a platform team.",
        "Jonas Weber joined us as VP of Delivery.",
        "As CTO you own both.",
        "Python and Kafka show up in your job posts.",
        "If you ever move to Kubernetes, tell me.",
        "We run Airflow ourselves.",
        "We moved a client from Rails to Go.",
        "The talk on Rust in your stack group was good, they said.",
        "At about 140 people, on-call starts to hurt.",
        "Our 60-person company is in Nairobi.",
        "Thirty people came to the meetup.",
        "You downloaded the onboarding guide on 20 April.",
        "I read your post on Kafka.",
        "Have you read our case study?",
        "I watched your talk from the webinar you gave.",
        "A senior engineer is $7,200 a month.",
        "You asked whether $5,000 a month is possible; it is not.",
        "I cannot quote a total for the whole engagement.",
        "92% of our engagements renew.",
        "About 80% of the work is tests.",
        "Your job ad says 100% remote.",
        "We can't promise 40% faster delivery.",
    ],
)
def test_honest_sentences_are_left_alone(text):
    assert faults(text) == set()
