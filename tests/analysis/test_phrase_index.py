from __future__ import annotations

from datetime import date

import pytest

from tenacious_lint.analysis.per_brief import per_brief
from tenacious_lint.analysis.phrase_index import PhraseIndex
from tenacious_lint.brief.model import Brief
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse


def found(text: str, *phrases: str) -> list[str]:
    index: PhraseIndex[str] = PhraseIndex()
    for phrase in phrases:
        index.add(phrase, phrase)
    context = Context(parse("a.md", text.encode()).drafts[0], None, date(2026, 5, 6), "cold")
    return [context.words(start, end) for start, end, _ in index.matches(context)]


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Open AI, open-ai, openai and OpenAI.", "Open AI", ["Open AI", "open-ai", "openai", "OpenAI"]),
        (
            "An open source lab: opensource lab, open-source  lab.",
            "open source lab",
            ["open source lab", "opensource lab", "open-source lab"],
        ),
        ("open   ai", "open ai", []),
        ("A reopen ai, an open aid.", "open ai", []),
        ("C++, not C or c+ or xc++.", "c++", ["C++"]),
        ("C, C++ and C#.", "C", ["C"]),
        ("3M and 33M, 3Ms.", "3M", ["3M"]),
        ("We met 42 People.", "42 people", ["42 People"]),
        ("Éclair and clair.", "Éclair", ["Éclair"]),
        ("To ada@ada.example, @ada, Ada", "Ada", ["ada", "Ada"]),
        ("my_ada ada_b", "ada", []),
        ("Nothing", " - ", []),
    ],
)
def test_a_phrase_is_found_as_words_of_its_own(text: str, phrase: str, expected: list[str]) -> None:
    assert found(text, phrase) == expected


def test_the_longest_of_those_that_begin_together_wins() -> None:
    assert found("The Calder Freight team and Calder.", "Calder", "Calder Freight", "Freight") == ["Calder Freight", "Calder"]


def test_meanings_stand_once() -> None:
    index: PhraseIndex[int] = PhraseIndex()
    for phrase, meaning in (("ada b", 1), ("Ada-B", 1), ("adab", 2), ("x", 3)):
        index.add(phrase, meaning)
    assert list(index.meanings()) == [1, 2, 3]


def test_what_is_made_of_a_brief_is_kept_for_it_alone() -> None:
    made: list[Brief] = []
    kept = per_brief(lambda brief: made.append(brief) or len(made))  # type: ignore[func-returns-value]
    briefs = [Brief() for _ in range(40)]
    assert [kept(briefs[0]), kept(briefs[0]), kept(briefs[1])] == [1, 1, 2]
    assert [kept(brief) for brief in briefs[2:]] == list(range(3, 41))
    assert kept(briefs[0]) == 41, "only the last few are kept"
