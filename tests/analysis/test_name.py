"""Names: the part that a name plays in its sentence, and what is no name. All names are invented."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.analysis.name import is_no_name, names
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse


def context_of(body):
    return Context(parse("example.md", f"Hi Maya,\n\n{body}\n".encode()).drafts[0], None, date(2026, 5, 1), "cold")


def played(body):
    return [(one.text, one.part, one.firm) for one in names(context_of(body))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We work with Halden Foods and Brightwell.", [("Halden Foods", "customer", ""), ("Brightwell", "customer", "")]),
        (
            "Our clients include Halden, Quarry and Brightwell.",
            [("Halden", "customer", ""), ("Quarry", "customer", ""), ("Brightwell", "customer", "")],
        ),
        ("We rebuilt the ledger for the team at Bank of Quarry.", [("Bank of Quarry", "customer", "")]),
        ("We helped\nHalden\nFoods.", [("Halden Foods", "customer", "")]),
        ("We helped Halden's team.", [("Halden", "customer", "")]),
        ("We helped O'Neill ship.", [("O'Neill", "customer", "")]),
        ("Yesterday Halden hired us.", [("Halden", "customer", "")]),
        ("We helped Stripe ship.", [("Stripe", "customer", "")]),
        ("We work with Stripe.", []),
        ("Another client, Halden, cut its team.", [("Halden", "account", "")]),
        ("As Dana at Quarry told me, it is slow.", [("Dana", "source", "Quarry")]),
        ("Dana Fox (CTO at Quarry) told us.", [("Dana Fox", "source", "Quarry")]),
        ("Dana of Quarry told us.", [("Dana", "source", "Quarry")]),
        ("My call with Dana de Vries was short.", [("Dana de Vries", "source", "")]),
        ("Our delivery lead, Dana, calls.", [("Dana", "ours", "")]),
        ("Dana from our team calls.", [("Dana", "ours", "")]),
        ("Rivals such as Quarry do it.", [("Quarry", "rival", "")]),
        ("Your team at Quarry is open.", [("Quarry", "reader_company", "")]),
        ("I saw Quarry is hiring.", [("Quarry", "news", "")]),
        ("Your former team at Quarry is open.", []),
        ("We helped Kafka users.", []),
        ("We helped Halden engineers.", []),
        ("We helped European teams in Berlin in May.", []),
        ("We helped CTOs.", []),
        ("We met at KubeCon with Python people.", []),
        ("we helped halden.", []),
    ],
)
def test_parts(body, expected):
    assert played(body) == expected


@pytest.mark.parametrize(
    "text",
    ["Monday", "Berlin", "Series B", "Kafka", "Apache Kafka", "CTO", "CTOs", "FHIR", "Next.js", "UTC+3", "QCon", "Web Summit", "Q3", "A"],
)
def test_no_name(text):
    assert is_no_name(text)


@pytest.mark.parametrize("text", ["Halden", "Dana Fox", "Boston Foods", "IKEAS", "eTrade"])
def test_name(text):
    assert not is_no_name(text)


def test_a_firm_is_of_the_kind_company_and_who_speaks_for_one_a_person():
    kinds = {
        one.text: one.kind for one in names(context_of("Dana at Quarry told me. Halden Labs told me. Priya told me. We helped Orbit."))
    }
    assert kinds == {"Dana": "person", "Halden Labs": "company", "Priya": "unknown", "Orbit": "company"}


def test_the_signature_and_the_greeting_play_no_part():
    body = "Shall we talk?\n\nBest,\nDana\nOur client Halden\n"
    assert played(body) == []


WORDS = [
    "We",
    "helped",
    "Halden",
    "Kafka",
    "our",
    "client",
    "told",
    "me",
    "at",
    "Quarry",
    "and",
    ",",
    ".",
    "\n",
    "\n\n",
    "Élan",
    "with",
    "your",
    "team",
    "'s",
    "of",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_spans_hold_the_name(words):
    context = context_of(" ".join(words))
    for one in names(context):
        said = context.normalised.cased[one.start : one.end]
        assert " ".join(said.split()) == " ".join(one.text.split())
        assert "\0" not in said
        assert said == said.strip()
        assert not is_no_name(said.replace("\n", " "), vendors=False)
