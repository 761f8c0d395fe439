"""How surely a sentence says something, of whom, and whether it denies it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tenacious_lint.analysis import commitment_words, mood, period, recency, start, subject
from tenacious_lint.analysis.claim import engagement, funding, hiring, layoff, leadership, price, statistic
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import is_denied, mood_at
from tenacious_lint.analysis.subject import is_addressed, subject_at
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse


def context_of(text, **to):
    head = "".join(f"{key}: {value}\n" for key, value in to.items())
    source = f"---\nto:\n{''.join('  ' + line + chr(10) for line in head.splitlines())}---\n{text}" if to else text
    return Context(parse("a.md", source.encode()).drafts[0], None, date(2026, 5, 6), "cold")


def at(context, words):
    start_ = context.normalised.lower.index(words)
    return context, start_, start_ + len(words)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("You raised a round in May.", "raised", "asserted"),
        ("You may have raised a round.", "raised", "hedged"),
        ("It looks like you raised a round.", "raised", "hedged"),
        ("From outside, you raised a round.", "raised", "hedged"),
        ("You raised a round, if I read the news right.", "raised", "hedged"),
        ("You raised a round. Is that right?", "raised", "hedged"),
        ("You raised a round. Could we talk on Tuesday?", "raised", "asserted"),
        ("You raised a round and might be hiring.", "raised", "asserted"),
        ("You raised a round, and you might be hiring.", "raised", "asserted"),
        ("You raised a round; I cannot tell what comes next.", "raised", "hedged"),
        ("If you raised a round, this can wait.", "raised", "conditional"),
        ("Did you raise a round?", "raise", "asked"),
        ("Since you raised a round, would 15 minutes help?", "raised", "asserted"),
        ("Would 15 minutes on your seven open roles help?", "seven open roles", "asked"),
        ("I suspect the work waits for the roles.", "waits", "hedged"),
    ],
)
def test_the_mood_of_a_clause(text, words, expected):
    assert mood_at(*at(context_of(text), words)) == expected


def test_a_request_takes_for_granted_what_it_names():
    place = at(context_of("Would 15 minutes on your seven open roles help?"), "seven open roles")
    assert mood_at(*place, granted=True) == "asserted"
    place = at(context_of("Did the Series A close?"), "series a")
    assert mood_at(*place, granted=True) == "asked"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("We cannot promise ten engineers.", "ten engineers", True),
        ("Rather than promise ten engineers, we ask.", "ten engineers", True),
        ("We don't have Rust people.", "rust people", True),
        ("It would be wrong to promise ten engineers.", "ten engineers", True),
        ("No doubt ten engineers help.", "ten engineers", False),
        ("Not only ten engineers, but two leads.", "ten engineers", False),
        ("You have no time, so we send ten engineers.", "ten engineers", False),
    ],
)
def test_what_is_denied(text, words, expected):
    assert is_denied(*at(context_of(text), words)) is expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("I can't see whether the Series B is for hiring.", "series b", False),
        ("I can't see a Series B.", "series b", True),
        ("You have not closed the Series B.", "series b", True),
        ("The dust has hardly settled on the Series B.", "series b", False),
        ("No time at all has passed since the Series B.", "series b", False),
    ],
)
def test_what_is_named_as_known_is_not_denied_by_who_does_not_see(text, words, expected):
    assert is_denied(*at(context_of(text), words), granted=True) is expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("You closed a Series B.", "series b", "reader"),
        ("I can't tell whether the Series B is for hiring.", "series b", "reader"),
        ("Nine roles, all of them open, are listed.", "nine roles", "reader"),
        ("As a company after a Series B, you may know.", "series b", "reader"),
        ("Congratulations on the Series B.", "series b", "reader"),
        ("I saw that you closed a Series B.", "series b", "reader"),
        ("I counted eleven roles.", "eleven roles", "reader"),
        ("We closed a Series B.", "series b", "sender"),
        ("Orbit closed a Series B.", "series b", "other"),
        ("A friend at Calder Freight closed a Series B.", "series b", "other"),
        ("Another company closed a Series B.", "series b", "other"),
        ("Meridian closed a Series B.", "series b", "reader"),
        ("Five Python roles are open.", "roles", "reader"),
    ],
)
def test_of_whom_a_clause_speaks(text, words, expected):
    assert subject_at(*at(context_of(text, name="Maya", company="Meridian Software"), words)) == expected


def test_who_is_addressed():
    context = context_of("Rounds help. Your round helps. Meridian grows.", company="Meridian Software")
    assert [is_addressed(*at(context, words)) for words in ("rounds help", "round helps", "grows")] == [False, True, True]


CUES = [
    (f"{module.__name__.rsplit('.', 1)[1]}.{name}", cue)
    for module in (
        commitment_words,
        mood,
        period,
        recency,
        start,
        subject,
        engagement,
        funding,
        hiring,
        layoff,
        leadership,
        price,
        statistic,
    )
    for name, cue in vars(module).items()
    if isinstance(cue, Cue)
]


@pytest.mark.parametrize(("name", "cue"), CUES, ids=[name for name, _ in CUES])
def test_a_cue_finds_what_its_expression_finds(name, cue, root):
    assert cue._heads is not None, "sought everywhere: it costs at every character"
    pattern = re.compile(cue.source)
    for path in sorted((root / "docs").glob("*.md")):
        context = Context(parse("a.txt", path.read_bytes()).drafts[0], None, date(2026, 5, 6), "cold")
        wanted = [found.span() for found in pattern.finditer(context.normalised.lower)]
        assert [found.span() for found in cue.finditer(context)] == wanted
