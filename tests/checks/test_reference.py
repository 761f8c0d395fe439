"""The reference kind: too few tokens of the brief, or enough of them. Today is 1 May 2026."""

from datetime import date

import pytest

from tenacious_lint.brief.model import Brief
from tenacious_lint.checks.reference import Spec
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader

DATA = {
    "prospect": {"company": "Meridian", "contact": "Maya Lindqvist"},
    "signals": {
        "funding": {"stage": "series_a", "amount": 14_200_000},
        "hiring": {"open_roles": 7, "roles": {"python": 4}},
        "layoff": {"percent": 12},
        "tech_stack": ["Kafka"],
    },
}


def read(**check):
    reader = Reader(lambda path, key=False: ".".join(map(str, path)), [])
    return reader.read(Spec, check), [str(problem) for problem in reader.problems]


def context_of(body, data=DATA):
    brief = None if data is None else Reader(lambda path, key=False: "", []).read(Brief, data)
    return Context(parse("example.md", f"Subject: Kafka\n\nHi Maya,\n\n{body}\n".encode()).drafts[0], brief, date(2026, 5, 1), "cold")


def hits(body, data=DATA, scopes=("body",), **check):
    spec, problems = read(**check)
    assert not problems
    matcher = spec.matcher()
    matcher.scopes = frozenset(scopes)
    context = context_of(body, data)
    found = list(matcher.find(context, []))
    assert all({"match", *hit.values} == spec.placeholders() for hit in found)
    return [(context.words(hit.start, hit.end), hit) for hit in found]


@pytest.mark.parametrize(
    ("body", "check", "absent"),
    [
        ("We place engineers.", {}, True),
        ("We place engineers for Meridian.", {}, False),
        ("We place engineers for Meridian.", {"of": ["stack", "amount"]}, True),
        ("We place engineers who know Kafka.", {"of": ["stack", "amount"]}, True),
        ("Kafka, and Kafka again.", {"of": ["stack", "amount"], "at_least": 2}, True),
        ("Kafka, and $14M.", {"of": ["stack", "amount"], "at_least": 2}, False),
        ("Your round is why I write.", {"of": ["amount"]}, True),
        ("Your round is why I write.", {"of": ["amount"], "topics": True}, False),
        ("We place engineers.", {"of": ["engagement", "thread"]}, False),
    ],
)
def test_absence(body, check, absent):
    found = hits(body, **check)
    assert len(found) == absent
    for words, hit in found:
        assert words == ""
        assert hit.start == hit.end


@pytest.mark.parametrize(
    ("body", "check", "match"),
    [
        ("Kafka, and $14M.", {"of": ["stack", "amount"]}, "Kafka"),
        ("Kafka, Kafka, and $14M.", {"of": ["stack", "amount"], "at_least": 2}, "$14M"),
        ("Your round is why I write.", {"of": ["amount"], "topics": True}, "round"),
    ],
)
def test_presence(body, check, match):
    [(words, hit)] = hits(body, present=True, **check)
    assert words == match
    assert hit.evidence.pointer.startswith("/signals/")


def test_where_it_looks():
    assert hits("We place engineers.", of=["stack"])
    assert not hits("We place engineers.", of=["stack"], scopes=("subject", "body"))
    assert hits("We place engineers.", of=["contact"])
    assert not hits("We place engineers.", of=["contact"], scopes=("greeting", "body"))


def test_what_could_be_named():
    [(_, hit)] = hits("We place engineers.", of=["amount", "round", "roles", "layoff", "stack"])
    assert hit.values["known"] == "a round of $14.2M, 7 open roles, 4 open python roles, a layoff of 12 %"
    [(_, hit)] = hits("Kafka, and seven open roles.", of=["roles", "stack"], present=True, at_least=2)
    assert hit.values["named"] == "Kafka, 7"
    assert hit.values["count"] == "2"


@pytest.mark.parametrize("data", [None, {}, {"prospect": {"company": "Meridian"}}, {"signals": {"funding": {"detected": False}}}])
def test_a_brief_with_nothing_to_name_is_not_ignored(data):
    assert not hits("We place engineers.", data, of=["amount", "stack"])


@pytest.mark.parametrize(
    ("check", "problem"),
    [
        ({"of": []}, "must not be an empty list"),
        ({"of": ["stack", "stack"]}, "stands twice"),
        ({"of": ["topic"]}, "'topic' is no kind of token"),
        ({"of": ["salary"]}, "is not allowed here"),
        ({"at_least": 0}, "must be at least 1"),
    ],
)
def test_refused(check, problem):
    _, problems = read(**check)
    assert any(problem in one for one in problems)


def test_the_message_counts_what_the_search_left_unread():
    found = hits("Kafka it is, since you raised $14M.", of=["stack", "amount"], present=True)
    assert [words for words, _ in found] == ["Kafka"]
    assert (found[0][1].values["count"], found[0][1].values["named"]) == ("2", "Kafka, 14,200,000")
