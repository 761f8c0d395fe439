"""Phrases that a brief lists."""

from __future__ import annotations

import pytest

CHECK = {"kind": "listed", "path": "policy.banned_phrases"}


def brief(*phrases):
    return {"policy": {"banned_phrases": list(phrases)}}


def test_each_place_is_found_with_its_evidence(check_marks):
    findings = check_marks("We ⟦cut costs⟧, and ⟦cut\ncosts⟧ again: ⟦synergies⟧.", CHECK, brief=brief("cut costs", "synergy"))
    assert [tuple(one.evidence) for one in findings] == [
        ("/policy/banned_phrases/0", "cut costs"),
        ("/policy/banned_phrases/0", "cut costs"),
        ("/policy/banned_phrases/1", "synergy"),
    ]


def test_a_phrase_the_syntax_cannot_read_is_taken_word_for_word(check_marks):
    check_marks("We ⟦care (a  lot⟧ for it.", CHECK, brief=brief("care (a lot"))


@pytest.mark.parametrize("brief_", [None, {}, {"policy": {}}, brief()])
def test_without_a_list_nothing_is_found(lint, brief_):
    assert lint("We cut costs.", CHECK, brief=brief_) == []
