"""Content words: what of a text says what it is about."""

import pytest

from tenacious_lint.analysis.content import content_pairs, content_stems, content_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("migration", "migrating"),
        ("observability", "observe"),
        ("budgets", "budget"),
        ("policies", "policy"),
        ("carrier's", "carriers"),
        ("Ledger", "ledger"),
    ],
)
def test_forms_of_one_word_share_a_stem(one, other):
    assert content_stems(one) == content_stems(other)


def test_words_of_any_mail_carry_nothing():
    assert content_stems("We would like to work with your engineering team on this, it is a good new system.") == frozenset()


def test_positions_are_those_of_the_text():
    text = "the customs module of c++ at 31 ports"
    assert [text[word.start : word.end] for word in content_words(text)] == ["customs", "module", "c++", "31", "ports"]
    assert [word.stem for word in content_words(text, 4, 18)] == ["custom", "module"[:5]]


def test_neighbours():
    assert list(content_pairs("The nightly batch of the tariff engine.")) == [("nightl", "batch"), ("batch", "tariff"), ("tariff", "engin")]
