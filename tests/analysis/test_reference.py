"""References: which tokens of the brief a draft names, by kind and pointer. Today is 1 May 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.analysis.fact import facts_of
from tenacious_lint.analysis.reference import references
from tenacious_lint.brief.model import Brief
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader

TODAY = date(2026, 5, 1)
DATA = {
    "prospect": {
        "company": "Meridian Software",
        "domain": "meridian.example",
        "contact": "Maya Lindqvist",
        "title": "VP Engineering",
        "industry": "freight forwarding",
        "employees": 247,
    },
    "signals": {
        "funding": {
            "stage": "series_a",
            "amount": 14_200_000,
            "currency": "USD",
            "date": "2026-02-12",
            "investors": ["Northgate Ventures"],
        },
        "hiring": {"open_roles": 7, "open_roles_before": 3, "roles": {"python": 4, "go": 2}},
        "layoff": {"percent": 12, "count": 31, "date": "2026-01-15"},
        "leadership": {"person": "Tom Reyes", "role": "CTO", "date": "2026-03-02", "change": "joined"},
        "tech_stack": ["Go", "PostgreSQL", "Kafka", "C++"],
        "peers": [{"name": "Orbit Freight", "practice": "keeps an on-call rotation for carrier integrations"}],
        "gaps": [{"practice": "publishes latency budgets", "peers": ["Quarry"]}],
        "engagement": {"what": "commented on our article about ledger migration", "date": "2026-04-24"},
        "custom": {"roadmap": "customs clearance module due in summer", "warehouses": 31, "founded": "2019-06-01", "remote_first": True},
        "ai_maturity": {"score": 2, "evidence": ["forecast of demand in production"]},
    },
    "thread": {
        "messages": [
            {"from": "prospect", "text": "We are stuck on the tariff engine, mostly the nightly batch."},
            {"from": "us", "text": "Our squads pair on legacy queues."},
        ]
    },
}


def brief_of(data):
    problems = []
    brief = Reader(lambda path, key=False: ".".join(map(str, path)), problems).read(Brief, data)
    assert not problems, problems
    return brief


BRIEF = brief_of(DATA)


def context_of(body, brief=BRIEF, subject="", as_of=TODAY):
    text = f"Subject: {subject}\n\n{body}" if subject else body
    return Context(parse("example.md", text.encode()).drafts[0], brief, as_of, "cold")


def found(body, *kinds, brief=BRIEF, as_of=TODAY):
    context = context_of(body, brief, as_of=as_of)
    return [(context.words(one.start, one.end), one.kind, one.pointer) for one in references(context) if one.kind in kinds]


@pytest.mark.parametrize(
    ("body", "words", "kind", "pointer"),
    [
        ("You raised $14M.", "$14M", "amount", "/signals/funding/amount"),
        ("You raised $14.2M.", "$14.2M", "amount", "/signals/funding/amount"),
        ("You raised 14 million dollars.", "14 million dollars", "amount", "/signals/funding/amount"),
        ("You raised 14,200,000 dollars.", "14,200,000 dollars", "amount", "/signals/funding/amount"),
        ("You raised USD 14m.", "USD 14m", "amount", "/signals/funding/amount"),
        ("The 14 million you raised.", "14 million", "amount", "/signals/funding/amount"),
        ("Your Series A closed.", "Series A", "round", "/signals/funding/stage"),
        ("Your series-A closed.", "series-A", "round", "/signals/funding/stage"),
        ("The A round closed.", "A round", "round", "/signals/funding/stage"),
        ("Northgate led it.", "Northgate", "investor", "/signals/funding/investors/0"),
        ("The round closed in February.", "February", "date", "/signals/funding/date"),
        ("The round closed in Feb. 2026.", "Feb. 2026", "date", "/signals/funding/date"),
        ("You raised in Q1.", "Q1", "date", "/signals/funding/date"),
        ("You raised last quarter.", "last quarter", "date", "/signals/funding/date"),
        ("You raised eleven weeks ago.", "eleven weeks", "date", "/signals/funding/date"),
        ("Seven roles are open.", "Seven", "roles", "/signals/hiring/open_roles"),
        ("I count 7 openings.", "7", "roles", "/signals/hiring/open_roles"),
        ("Four of the Python roles are senior.", "Four", "roles", "/signals/hiring/roles/python"),
        ("You list Python vacancies.", "Python", "roles", "/signals/hiring/roles/python"),
        ("Seven openings, up from three.", "three", "trend", "/signals/hiring/open_roles_before"),
        ("The openings doubled.", "doubled", "trend", "/signals/hiring/open_roles_before"),
        ("The layoff took 12 percent.", "12 percent", "layoff", "/signals/layoff/percent"),
        ("You had to let 31 people go.", "31", "layoff", "/signals/layoff/count"),
        ("The restructuring in January was hard.", "January", "date", "/signals/layoff/date"),
        ("Tom Reyes starts well.", "Tom Reyes", "leader", "/signals/leadership/person"),
        ("With a new CTO things move.", "CTO", "leader", "/signals/leadership/role"),
        ("Since Reyes joined, things move.", "Reyes", "leader", "/signals/leadership/person"),
        ("Since the CTO joined in March.", "March", "date", "/signals/leadership/date"),
        ("You run Kafka.", "Kafka", "stack", "/signals/tech_stack/items/2"),
        ("You run Apache Kafka.", "Apache Kafka", "stack", "/signals/tech_stack/items/2"),
        ("You run Postgres.", "Postgres", "stack", "/signals/tech_stack/items/1"),
        ("You write golang.", "golang", "stack", "/signals/tech_stack/items/0"),
        ("You write Go and C++.", "Go", "stack", "/signals/tech_stack/items/0"),
        ("You write Go and C++.", "C++", "stack", "/signals/tech_stack/items/3"),
        ("Orbit Freight is one.", "Orbit Freight", "peer", "/signals/peers/0/name"),
        ("Orbit is one.", "Orbit", "peer", "/signals/peers/0/name"),
        ("Quarry is one.", "Quarry", "peer", "/signals/gaps/0/peers/0"),
        ("Who is on rotation for your carrier links?", "rotation for your carrier", "practice", "/signals/peers/0/practice"),
        ("Do you publish a latency budget?", "publish a latency", "practice", "/signals/gaps/0/practice"),
        ("You forecast demand.", "forecast demand", "practice", "/signals/ai_maturity/evidence/0"),
        ("Your comment on the ledger piece.", "comment on the ledger", "engagement", "/signals/engagement/what"),
        ("Your comment last week was kind.", "last week", "date", "/signals/engagement/date"),
        ("Is the customs module on time?", "customs module", "custom", "/signals/custom/roadmap/value"),
        ("You run 31 warehouses.", "31", "custom", "/signals/custom/warehouses/value"),
        ("You work remote first.", "remote", "custom", "/signals/custom/remote_first/value"),
        ("Is the nightly batch slow?", "nightly batch", "thread", "/thread/messages/0/text"),
        ("Meridian ships.", "Meridian", "company", "/prospect/company"),
        ("See meridian.example for it.", "meridian.example", "company", "/prospect/domain"),
        ("Maya wrote it.", "Maya", "contact", "/prospect/contact"),
        ("A VP of Engineering decides.", "VP of Engineering", "title", "/prospect/title"),
        ("A vice president engineering decides.", "vice president engineering", "title", "/prospect/title"),
        ("Freight is slow.", "Freight", "industry", "/prospect/industry"),
        ("With 250 people you know each other.", "250", "headcount", "/prospect/employees"),
        ("With 247 employees you know each other.", "247", "headcount", "/prospect/employees"),
        ("Your open roles are many.", "open", "topic", "/signals/hiring"),
        ("Since you joined.", "joined", "topic", "/signals/leadership"),
    ],
)
def test_named(body, words, kind, pointer):
    assert (words, kind, pointer) in found(body, kind)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("You raised $13M.", "amount"),
        ("You raised $10M.", "amount"),
        ("We paid 14 thousand dollars.", "amount"),
        ("The 14 million users.", "amount"),
        ("Your Series B closed.", "round"),
        ("The B round closed.", "round"),
        ("Could we talk in February?", "date"),
        ("The round closed in February 2025.", "date"),
        ("The round closed in May.", "date"),
        ("You raised last year.", "date"),
        ("You raised in Q2.", "date"),
        ("You may raise a round.", "date"),
        ("We have seven offices.", "roles"),
        ("We have seven engineers free.", "roles"),
        ("Seven minutes are enough.", "roles"),
        ("We write Python tests.", "roles"),
        ("We open the Go file.", "trend"),
        ("The openings tripled.", "trend"),
        ("12 percent of the tests fail.", "layoff"),
        ("As CTO you decide.", "leader"),
        ("Go ahead and reply.", "stack"),
        ("Go to the page.", "stack"),
        ("We are good to go.", "stack"),
        ("A Go-to-market plan.", "stack"),
        ("The letter C is a letter.", "stack"),
        ("The orbit of a satellite.", "peer"),
        ("The rotation is weekly.", "practice"),
        ("A ledger is a book.", "engagement"),
        ("31 days are enough.", "custom"),
        ("The nightly run, and a batch of it.", "thread"),
        ("Our squads pair on legacy queues.", "thread"),
        ("The meridian of Greenwich.", "company"),
        ("With 260 people you know each other.", "headcount"),
        ("In 247 days you ship.", "headcount"),
        ("Write to maya@meridian.example.", "company"),
    ],
)
def test_not_named(body, kind):
    assert found(body, kind) == []


def test_a_company_that_is_a_word_needs_a_capital_and_no_verb():
    brief = brief_of({"prospect": {"company": "Ramp"}})
    assert found("Is Ramp hiring? Ramp is.", "company", brief=brief) == [("Ramp", "company", "/prospect/company")] * 2
    assert found("Ramp up the team; keep the ramp short.", "company", brief=brief) == []


def test_the_reader_who_is_the_new_leader_is_no_news_of_a_change():
    brief = brief_of({"prospect": {"contact": "Dr. Tom Reyes"}, "signals": {"leadership": {"person": "Tom Reyes", "role": "CTO"}}})
    assert found("Hi Tom,\n\nShall we talk?", "leader", brief=brief) == []
    assert found("Hi Tom,\n\nYour start as CTO is why I write.", "leader", brief=brief) == [("CTO", "leader", "/signals/leadership/role")]


def test_the_signature_and_the_quoted_mail_name_nothing():
    body = "Hi Maya,\n\nShall we talk?\n\nBest,\nAda\nKafka Lead, Meridian\n\nOn 3 May 2026, Maya wrote:\n> We raised $14M.\n"
    assert found(body, "stack", "company", "amount") == []


def test_seed_rounds():
    brief = brief_of({"signals": {"funding": {"stage": "pre-seed"}}})
    assert [words for words, *_ in found("Your pre-seed round, preseed funding, and the pre seed raise.", "round", brief=brief)] == [
        "pre-seed round",
        "preseed funding",
        "pre seed raise",
    ]
    brief = brief_of({"signals": {"funding": {"stage": "seed"}}})
    assert [words for words, *_ in found("You closed seed money. The seed of the generator is 4.", "round", brief=brief)] == ["closed seed"]


def test_what_was_not_detected_is_not_there():
    brief = brief_of({"signals": {"funding": {"detected": False, "amount": 9_000_000}, "hiring": {"open_roles": 0}}})
    assert found("You raised $9M and have zero open roles.", "amount", "roles", brief=brief) == []
    assert facts_of(brief).kinds() == frozenset()


def test_facts_are_made_once_for_a_brief():
    assert facts_of(BRIEF) is facts_of(BRIEF)
    assert facts_of(brief_of(DATA)) is not facts_of(BRIEF)


def test_without_a_brief_there_is_nothing():
    assert references(context_of("You raised $14M.", brief=None)) == []


WORDS = [
    "Maya",
    "Meridian",
    "Kafka",
    "Go",
    "$14M",
    "Series A",
    "seven",
    "open roles",
    "in February",
    "12%",
    "layoff",
    "Orbit",
    "the ledger",
    "migration",
    "—",
    "naïve",
    "\n\n",
    "you",
    ".",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_every_reference_lies_in_the_text_and_points_into_the_brief(words):
    context = context_of("Hi Maya,\n\n" + " ".join(words))
    for one in references(context):
        assert 0 <= one.start < one.end <= len(context.normalised.lower)
        assert "\0" not in context.normalised.lower[one.start : one.end]
        assert BRIEF.at_pointer(one.pointer) is not None
