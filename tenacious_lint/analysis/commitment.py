"""Commitments: people in a skill and level that the sender says are to be had, and when they can start.

A promise about people needs somebody who supplies them: "we have", "can start", "ready". What the reader needs, has or asked for is none,
nor is what was done for others, nor what is denied ("we cannot", "rather than over-commit"). "Up to" and "six to eight" promise the
larger number.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, cast

from tenacious_lint.analysis.bare_commitment import Bare, bare_commitments, is_refused, years_in
from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.commitment_words import (
    ALL_OF_LEVEL,
    ANY_MODAL,
    BARE,
    DISCLOSED,
    FILLS,
    KNOWING,
    LEVEL,
    MODAL,
    NEEDED,
    NO_PEOPLE,
    NOT_HAD,
    NOT_STAFF,
    NOUN,
    NOW,
    OF_THEM,
    OFFERED,
    OWNED,
    PAST,
    PLURAL,
    REJECTED,
    ROLES,
    ROUTED,
    SINGLE,
    SKILL_BEHIND,
    SKILL_ONLY,
    STAFF,
    START_CUE,
    STRONG,
    SUPPLY,
    TEAM_OF,
    THEIRS,
    THIRD_PARTY,
    YOURS,
)
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.quantity import Quantity, quantities
from tenacious_lint.analysis.sentence import paragraph_at, sentence_at
from tenacious_lint.analysis.skill import skills_in
from tenacious_lint.analysis.staffing_request import staffing_request
from tenacious_lint.analysis.start import Start, starts
from tenacious_lint.context import Context
from tenacious_lint.span import Span

Level = Literal["junior", "mid", "senior"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Claim):
    """People the sender says are to be had: `count` None is an unnamed number, infinite "as many as you need"."""

    count: float | None = None
    skill: str | None = None
    level: Level | None = None
    starts: Start | None = None
    assured: bool = False
    """True where only a skill is promised, and nobody in it is counted."""
    routed: bool = False
    """True where the clause hands the question to somebody who may answer it, or waits for that."""


def commitments(context: Context) -> list[Commitment]:
    """Return the commitments of the text in order, the denied ones too."""
    return context.analysis(_read)


def is_routed(context: Context) -> bool:
    """Return whether the mail hands questions of capacity to somebody who may answer them."""
    return context.analysis(_routes)


def discloses(context: Context) -> bool:
    """Return whether the mail itself says that people are promised elsewhere: then a number in it is no promise of them all."""
    return context.analysis(_disclosures)


def _disclosures(context: Context) -> bool:
    return any(DISCLOSED.search(context, start, end) for scope, start, end in context.regions if scope == "body")


def _routes(context: Context) -> bool:
    return any(ROUTED.search(context, start, end) for scope, start, end in context.regions if scope in ("subject", "body"))


def _read(context: Context) -> list[Commitment]:
    named = list(_people(context))
    known = sorted(Span(one.start, one.end) for one in named)
    bare = [_of_bare(context, one) for one in bare_commitments(context, known)]
    found = sorted([*named, *(one for one in bare if one is not None)], key=lambda one: one.start)
    with_starts = [_with_start(context, one) for one in found]
    lone = list(_lone_starts(context, with_starts))
    return sorted([*with_starts, *lone], key=lambda one: one.start)


def _people(context: Context) -> Iterator[Commitment]:
    text = context.normalised.lower
    taken: list[Span] = []
    for quantity in quantities(context):
        noun = _noun_behind(text, quantity)
        if noun is None or noun.group("noun" if "noun" in noun.re.groupindex else "words") is None:
            continue
        words = noun["words"] + " " + (noun["noun"] if "noun" in noun.re.groupindex else "")
        if (behind := SKILL_BEHIND.match(text, noun.end())) is not None:
            words += behind.group()
        one = _commitment(context, quantity.start, noun.end(), quantity.high, words)
        taken.append(Span(quantity.start, noun.end()))
        if one is not None:
            yield one
    for noun in PLURAL.finditer(context):
        if any(span.start < noun.end() and noun.start() < span.end for span in taken):
            continue
        lead = text[max(0, noun.start() - 70) : noun.start()]
        single, bare = SINGLE.search(lead), None
        if single is not None and not NO_PEOPLE.match(text, noun.end()):
            count, words = _number_of(single["article"]), single["words"]
        elif (bare := BARE.search(lead)) is not None and (skills_in(bare["words"]) or LEVEL.search(bare["words"])):
            count, words = None, bare["words"]
        else:
            continue
        start = noun.start() - len(lead) + (single or bare or noun).start()
        one = _commitment(context, start, noun.end(), count, f"{words} {noun.group()}")
        if one is not None:
            yield one


def _of_bare(context: Context, one: Bare) -> Commitment | None:
    frame = frame_of(context, one.start, one.end)
    if frame is None or frame.mood == "asked":
        return None
    return Commitment(
        start=one.start,
        end=one.end,
        subject="sender",
        mood=frame.mood,
        denied=frame.denied,
        count=one.number,
        skill=one.skill,
        level=cast("Level | None", one.level),
        starts=one.starts,
        assured=one.assured,
        routed=ROUTED.search(context, *paragraph_at(context, one.start)) is not None,
    )


def _number_of(article: str) -> float | None:
    """Return how many an article promises: one, any number, or None where it does not say."""
    if article in ("a", "an", "another", "one more", "the right"):
        return 1.0
    return math.inf if article in ("enough", "plenty of", "as many", "any number of") else None


def _noun_behind(text: str, quantity: Quantity) -> re.Match[str] | None:
    if quantity.kind != "count":
        return None
    found = NOUN.match(text, quantity.end) or OF_THEM.match(text, quantity.end)
    if found is None and FILLS.search(text[max(0, quantity.start - 60) : quantity.start]):
        found = ROLES.match(text, quantity.end)
    if found is not None:
        return None if found.groupdict().get("apostrophe") else found
    if TEAM_OF.search(text[max(0, quantity.start - 30) : quantity.start]):
        return re.compile(r"(?P<words>)(?P<noun>)").match(text, quantity.end)
    skill_only = SKILL_ONLY.match(text, quantity.end)
    return (
        skill_only
        if skill_only is not None and skills_in(skill_only["words"]) and NOUN.search(text, quantity.end, quantity.end + 70)
        else None
    )


def _commitment(context: Context, start: int, end: int, count: float | None, words: str) -> Commitment | None:
    """Return the commitment that a noun phrase is, None if nobody supplies the people."""
    text = context.normalised.lower
    sentence = sentence_at(context, start)
    frame = frame_of(context, start, end)
    if count is not None and _is_topic(context, start, count):
        return None
    if frame is None or not _is_supplied(context, start, end, frame.mood, named=bool(count and (skills_in(words) or LEVEL.search(words)))):
        return None
    level = LEVEL.search(words) or ALL_OF_LEVEL.match(text, end)
    told = KNOWING.match(text, end)  # "four people who have written Go for years"
    skills = (
        skills_in(words)
        or (skills_in(told.group()) if told else [])
        or skills_in(text[sentence.start : start])[-1:]
        or _skill_asked(context, start)
    )
    senior = level is None and years_in(context, Span(end, sentence.end))
    return Commitment(
        start=start,
        end=end,
        subject=frame.subject,
        mood=frame.mood,
        denied=frame.denied
        or REJECTED.search(text, max(sentence.start, start - 16), start) is not None
        or NOT_HAD.match(text, end) is not None,
        count=count,
        skill=skills[0] if skills else None,
        level=cast("Level | None", level.lastgroup) if level else "senior" if senior else None,
        routed=ROUTED.search(context, *sentence) is not None,
    )


def _is_topic(context: Context, start: int, count: float) -> bool:
    """Return whether a subject only repeats what the reader asked for ("Re: twelve seniors by December")."""
    if not any(scope == "subject" and first <= start < last for scope, first, last in context.regions):
        return False
    request = staffing_request(context)
    return context.normalised.lower[:start].lstrip().startswith(("re:", "aw:")) or (request is not None and request.count == count)


def _skill_asked(context: Context, start: int) -> list[str]:
    """Return the skill the reader asked for, unless the paragraph has turned something down before."""
    request, paragraph = staffing_request(context), paragraph_at(context, start)
    if request is None or request.skill is None or len(request.skills) > 1 or is_refused(context, Span(paragraph.start, start), start):
        return []
    return [request.skill]


def _is_supplied(context: Context, start: int, end: int, mood: str, *, named: bool) -> bool:
    """Return whether the clause says that the sender supplies the people; without a word for it, what is `named` counts."""
    text = context.normalised.lower
    first, last = clause_at(context, start)
    last = max(last, end)

    def around(cue: Cue) -> bool:
        return any(one.end() <= start or one.start() >= end for one in cue.finditer(context, first, last))

    strong = around(STRONG)
    if THEIRS.match(text[end : min(last, end + 30)]) or (not strong and OWNED.search(text[max(first, start - 50) : start])):
        return False
    past = PAST.search(context, first, start)
    if THIRD_PARTY.search(context, first, start) is not None:
        return False
    if past is not None and not NOW.search(context, past.end(), start) and not NOW.search(context, first, past.start()):
        return False
    if mood == "asked" and not strong:
        return OFFERED.search(context, first, start) is not None and around(SUPPLY)
    if around(SUPPLY):
        return True
    if not named or mood == "conditional" or around(NEEDED) or around(PAST):
        return False
    return not is_refused(context, sentence_at(context, start), start)


def _with_start(context: Context, one: Commitment) -> Commitment:
    """Return a commitment with the start its sentence names, if it has none.

    Of several ("free today, and the earliest start is in June") it is the latest.
    """
    if one.starts is not None:
        return one
    clause = clause_at(context, one.start)
    sentence = sentence_at(context, one.start)
    found = []
    if START_CUE.search(context, *clause) or (ANY_MODAL.search(context, *clause) and not NOT_STAFF.search(context, *clause)):
        found += [start for start in starts(context) if clause.start <= start.start and start.end <= clause.end]
    behind = Span(clause.end, sentence.end)
    if behind.start < behind.end and START_CUE.search(context, *behind) and not NOT_STAFF.search(context, *behind):
        found += [start for start in starts(context) if behind.start <= start.start and start.end <= behind.end]
    return replace(one, starts=max(found, key=lambda start: start.days)) if found else one


def _lone_starts(context: Context, known: list[Commitment]) -> Iterator[Commitment]:
    """Yield promises of a start in clauses that name no people themselves: "They can start Monday", "ready next week"."""
    text = context.normalised.lower
    request = staffing_request(context)
    done: set[int] = {clause_at(context, one.start).start for one in known}
    for found in starts(context):
        clause = clause_at(context, found.start)
        if clause.start in done:
            continue
        done.add(clause.start)
        cue = START_CUE.search(context, *clause)
        # a clause that opens with its verb ("The whole crew, six of them, could move over on Monday") has its people before it
        headless = MODAL.match(text, clause.start) is not None
        people = Span(sentence_at(context, found.start).start if headless else clause.start, clause.end)
        answers = request is not None and request.dated and not is_refused(context, clause, found.start)
        if (cue is None and not answers) or NOT_STAFF.search(context, *clause) or not (answers or STAFF.search(context, *people)):
            continue
        first, last = cue.span() if cue is not None else found[:2]
        supply = SUPPLY.search(context, *clause)
        past = PAST.search(context, *clause)
        if (supply is None and not headless and not answers) or (past is not None and not NOW.search(context, past.end(), clause.end)):
            continue
        if any(one.starts is not None and sentence_at(context, one.start) == sentence_at(context, first) for one in known):
            continue
        frame = frame_of(context, first, last)
        if (
            frame is None
            or (answers and frame.mood in ("asked", "conditional"))
            or (
                not (supply is not None and supply.group().startswith("you"))
                and YOURS.search(context, clause.start, first)
                and not STRONG.search(context, *clause)
            )
        ):
            continue
        paragraph = paragraph_at(context, first)
        before = [one for one in known if one.start < first and one.start >= paragraph.start - 1 and not one.denied]
        skills = skills_in(text[clause.start : clause.end])
        skill = skills[0] if skills else before[-1].skill if before else request.skill if request is not None else None
        start, end = min(first, found.start), max(last, found.end)
        yield Commitment(
            start=start,
            end=end,
            subject=frame.subject,
            mood=frame.mood,
            denied=frame.denied,
            skill=skill,
            starts=found,
            routed=ROUTED.search(context, *sentence_at(context, first)) is not None,
        )
