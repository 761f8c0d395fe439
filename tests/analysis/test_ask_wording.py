"""Wordings wake by the words they cannot do without: texts made from each expression hold one of each set."""

import random
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as sre_parse  # type: ignore[attr-defined]

import pytest

from tenacious_lint.analysis import ask_meeting as meeting
from tenacious_lint.analysis import ask_words as words
from tenacious_lint.analysis.ask_wording import CLOCK, Alarm, Wording, first_match, matches
from tenacious_lint.analysis.cue import words_of

WORDINGS = [
    *meeting.FORCED,
    *meeting.CORE,
    meeting.SLOTS_OFFERED,
    meeting.SLOT_ASKED,
    words.OFFER,
    *(one for ways in words.CORES.values() for some in ways.values() for one in some),
]
CATEGORIES = {
    sre.CATEGORY_WORD: "azm5",
    sre.CATEGORY_DIGIT: "0123456789",
    sre.CATEGORY_SPACE: " ",
    sre.CATEGORY_NOT_SPACE: "a5",
    sre.CATEGORY_NOT_WORD: " ",
}


def made(tree, chance):
    """A text that an expression may match; what looks around is left to chance."""
    result = ""
    for op, value in tree:
        if op is sre.LITERAL:
            result += chr(value)
        elif op is sre.IN:
            result += one_of(value, chance)
        elif op in (sre.ANY, sre.NOT_LITERAL):
            result += " "
        elif op is sre.SUBPATTERN:
            result += made(value[3], chance)
        elif op is sre.BRANCH:
            result += made(chance.choice(value[1]), chance)
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            least, most, inner = value
            result += "".join(made(inner, chance) for _ in range(chance.randint(least, min(most, least + 2))))
        elif op is sre.ASSERT and value[0] == 1 and chance.random() < 0.7:
            result += made(value[1], chance)
    return result


def one_of(members, chance):
    if members[0][0] is sre.NEGATE:
        return chance.choice(" aw")
    op, value = chance.choice(members)
    if op is sre.RANGE:
        return chr(chance.randint(*value))
    return chr(value) if op is sre.LITERAL else chance.choice(CATEGORIES[value])


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda one: one.source[:40])
def test_a_match_holds_a_word_of_each_set(wording):
    chance = random.Random(wording.source)
    tree = sre_parse.parse(wording.source)
    held = 0
    for _ in range(400):
        text = made(tree, chance) + chance.choice(["", "?", " next week", ", or"])
        if wording.pattern.search(text) is None or (CLOCK in wording.by and CLOCK in text):
            continue
        held += 1
        present = frozenset(words_of(text))
        assert not wording.by.isdisjoint(present), text
        assert all(not some.isdisjoint(present) for some in wording.with_word), text
    assert held


def test_a_wording_wakes_where_one_of_each_set_stands():
    one = Wording(r"send \w+ \w+", "send sending", "me us", beginning="page not")
    alarm = Alarm({"kind": {"way": [one]}})
    assert alarm.woken("send me pages") == {"kind": {"way": [one]}}
    assert alarm.woken("send us not") == {"kind": {"way": [one]}}
    assert alarm.woken("send them pages") == {}
    assert alarm.woken("send me notes") == {}
    assert alarm.woken("me pages") == {}


@pytest.mark.parametrize(("text", "woken"), [("at 10:30 then", True), ("at 10:31 then", False), ("at 10:300", False), ("then: 30", False)])
def test_a_time_on_the_clock_wakes(text, woken):
    assert bool(Alarm({"kind": {"way": [Wording("x", CLOCK)]}}).woken(text)) is woken


def test_matches_are_those_of_one_alternation():
    some = [Wording("b+c", "x"), Wording("a|bb", "x"), Wording("c", "x")]
    text = "abbcbbac"
    assert [one.group() for one in matches(some, text)] == ["a", "bbc", "bb", "a", "c"]
    assert [one.group() for one in matches(some[2:], text)] == ["c", "c"]
    assert first_match(some, text).group() == "a"
    assert first_match(some, "") is None
