"""Names whose bearer told the sender something, or is somebody the sender works for, in words of any order around the name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import is_denied, mood_at
from tenacious_lint.analysis.name_heard_words import (
    ACCORDING,
    COMMON,
    FREE_GAP,
    FROM,
    GENERAL,
    HE,
    INSIDER,
    MET,
    OF_YOU,
    OPENING,
    OPINION,
    OWN,
    OWN_BEHIND,
    PERSON,
    PUBLIC,
    READ,
    RELATED,
    REMARK,
    SECRET,
    SERVED,
    SERVED_BEHIND,
    THEY,
    TOLD,
    TROUBLE,
    VERBS,
    WHOM,
    YOUR,
)
from tenacious_lint.analysis.name_word import COMPANY_ENDINGS
from tenacious_lint.context import Context
from tenacious_lint.span import Span

_BEHIND: tuple[tuple[Literal["source", "customer"], Cue], ...] = (
    ("source", TOLD),
    ("source", REMARK),
    ("source", WHOM),
    ("customer", SERVED_BEHIND),
)
"""What stands behind a name."""
_AHEAD: tuple[tuple[Literal["source", "customer"], Cue], ...] = (
    ("source", FROM),
    ("source", ACCORDING),
    ("source", MET),
    ("customer", SERVED),
)
"""What stands ahead of one, which its group holds."""
_PLACED = (" in ", " near ", " around ")
"""Before a name: it is a place."""
_OPEN = ("conditional", "asked")
_LONGEST_GAP = 110
"""Characters between a name and what its bearer did: an apposition and a few helping verbs."""


class Heard(NamedTuple):
    """A name at [start, end) and its part; `gap` is what stands behind it, where its firm may be named."""

    start: int
    end: int
    part: Literal["source", "customer", "affair"]
    gap: Span


def heard(context: Context, text: str, sentences: dict[Span, list[Span]]) -> Iterator[Heard]:
    """Yield the names that play a part; `sentences` holds the names that may be somebody's in each sentence of the text."""
    for part, cue in _BEHIND:
        for sentence, match in _matches(context, text, cue, sentences):
            if not (cue is TOLD and PUBLIC.search(text, *sentence)):
                yield from _before(text, sentence, sentences[sentence], match.start(), part)
    for part, cue in _AHEAD:
        for sentence, match in _matches(context, text, cue, sentences):
            if part == "source" and PUBLIC.search(text, *sentence):
                continue
            if cue is ACCORDING and not OF_YOU.search(text, *sentence):
                continue
            start, end = next(match.span(name) for name, value in match.groupdict().items() if value is not None)
            for one in sentences[sentence]:
                if one.start < end and start < one.end:
                    yield Heard(one.start, one.end, part, Span(one.end, sentence.end))
    yield from _indiscreet(context, text, sentences)
    yield from _insiders(context, text, sentences)


def _indiscreet(context: Context, text: str, sentences: dict[Span, list[Span]]) -> Iterator[Heard]:
    """Yield the names in a sentence that tells of somebody's affairs, and that they are not for telling, or that we deal with them."""
    for cue in (SECRET, RELATED):
        for sentence, match in _matches(context, text, cue, sentences):
            if cue is RELATED and is_denied(context, *match.span()):
                continue
            if _is_public(context, text, sentence, cue):
                continue
            for one in sentences[sentence]:
                plain = _is_common(text, sentence, one) or OWN.search(text, sentence.start, one.start) or OWN_BEHIND.match(text, one.end)
                if not plain and _is_private(text, sentence, one, cue is SECRET) and mood_at(context, *one) not in _OPEN:
                    yield Heard(one.start, one.end, "affair", Span(one.end, one.end))


def _is_public(context: Context, text: str, sentence: Span, cue: Cue) -> bool:
    """Return whether a sentence tells what anybody may know."""
    return PUBLIC.search(text, *sentence) is not None or (cue is not SECRET and READ.search(context, *sentence) is not None)


def _is_private(text: str, sentence: Span, name: Span, secret: bool) -> bool:
    """Return whether what a sentence tells of somebody is their affair: two signs, a firm, or a person we know by first name."""
    words = text[slice(*name)].split()
    if len(words) == 1 and text.endswith(_PLACED, sentence.start, name.start):
        return False
    if len(words) == 1 and name.start == sentence.start and not OPENING.match(text, name.end):
        return False
    trouble, theirs = TROUBLE.search(text, *sentence) is not None, THEY.search(text, *sentence) is not None
    if (trouble and theirs) or (secret and (trouble or theirs)) or (len(words) > 1 and words[-1].lower() in COMPANY_ENDINGS):
        return True
    return theirs if len(words) > 1 else PERSON.search(text, *sentence) is not None


def _insiders(context: Context, text: str, sentences: dict[Span, list[Span]]) -> Iterator[Heard]:
    """Yield the people of the reader's house whose opinion the draft tells, or who dealt with us."""
    for cue in (OPINION, RELATED):
        for sentence, match in _matches(context, text, cue, sentences):
            if PUBLIC.search(text, *sentence) or READ.search(context, *sentence):
                continue
            ahead = tuple(_before(text, sentence, sentences[sentence], match.start(), "source")) if cue is OPINION else ()
            for one in (*ahead, *(Heard(*name, "source", Span(name.end, sentence.end)) for name in sentences[sentence])):
                inside = INSIDER.match(text, one.end) or YOUR.search(text, sentence.start, one.start)
                first_name = (
                    one in ahead
                    and " " not in text[one.start : one.end]
                    and (OF_YOU.search(text, *sentence) or RELATED.search(context, *sentence))
                )
                if mood_at(context, one.start, one.end) in _OPEN:
                    continue
                if inside or first_name or text.startswith(("'s words", "'s word", "'s view", "'s opinion"), one.end):
                    yield one


def _matches(context: Context, text: str, cue: Cue, sentences: Iterable[Span]) -> Iterator[tuple[Span, re.Match[str]]]:
    offsets = cue.offsets(context)
    if offsets:
        for sentence in sentences:
            for offset in offsets[bisect_left(offsets, sentence.start) : bisect_left(offsets, sentence.end)]:
                if match := cue.pattern.match(text, offset, sentence.end):
                    yield sentence, match


def _before(text: str, sentence: Span, names: list[Span], at: int, part: Literal["source", "customer"]) -> Iterator[Heard]:
    """Yield the name whose bearer did what stands at an offset: the nearest that nothing but its apposition parts from there."""
    pronoun = part == "source" and HE.search(text, sentence.start, at) is not None
    for one in reversed([name for name in names if name.end <= at]):
        if not pronoun and (at - one.end > _LONGEST_GAP or not FREE_GAP.fullmatch(text, one.end, at)):
            continue
        if part == "source" and (OWN.search(text, sentence.start, one.start) or OWN_BEHIND.match(text, one.end)):
            return
        full = " " in text[slice(*one)]
        if not _is_common(text, sentence, one) and not (full and GENERAL.match(text, at)):
            yield Heard(one.start, one.end, part, Span(one.end, at))
            return


def _is_common(text: str, sentence: Span, name: Span) -> bool:
    """Return whether a word has its capital only because it opens the sentence."""
    said = text[slice(*name)].lower()
    opens = name.start == sentence.start and " " not in said
    return said in COMMON or (opens and (said.endswith(("ers", "ings", "tion")) or VERBS.match(text, name.end) is not None))
