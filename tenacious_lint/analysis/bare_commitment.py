"""Promises that name no people: "Nine could be put in place", "All five, yes", "Kotlin is covered", "Ten days from a yes".

What they leave out stands before them: in the reader's question, or in the sentence before.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from tenacious_lint.analysis.bare_commitment_words import (
    ALL,
    ANSWER_NOT,
    ANY_NUMBER,
    ASSENT,
    BEHIND_COUNT,
    BEYOND,
    ECHO,
    FRAGMENT,
    GIVEN,
    GROWS,
    HAVE_PEOPLE,
    KNOWS,
    NOT_ALONE,
    OF_OURS,
    PROMISED,
    READER_ACTS,
    SENDERS,
    SKILL_ASSURED,
    SKILL_BEFORE,
    THEIR_SKILL,
    YEARS,
)
from tenacious_lint.analysis.commitment_words import LEVEL, NOW, OWNED, PAST
from tenacious_lint.analysis.mood import clause_at, mood_at
from tenacious_lint.analysis.quantity import Quantity, quantities
from tenacious_lint.analysis.sentence import paragraph_at, sentence_at, sentences
from tenacious_lint.analysis.skill import skill_spans, skills_in
from tenacious_lint.analysis.staffing_request import StaffingRequest, staffing_request
from tenacious_lint.analysis.start import Start, starts
from tenacious_lint.context import Context
from tenacious_lint.span import Span


class Bare(NamedTuple):
    """A promise at [start, end): what it says, and what it takes from before."""

    start: int
    end: int
    number: float | None = None
    skill: str | None = None
    level: str | None = None
    starts: Start | None = None
    assured: bool = False
    """True where only a skill is promised, and nobody in it."""


def bare_commitments(context: Context, known: Sequence[Span]) -> Iterator[Bare]:
    """Yield the promises of the body that name no people; `known` are the spans of those that do."""
    request = staffing_request(context)
    body = [Span(start, end) for scope, start, end in context.regions if scope == "body"]
    for quantity in quantities(context):
        if (
            quantity.kind == "count"
            and quantity.high <= 200
            and any(region.start <= quantity.start < region.end for region in body)
            and not _overlaps(quantity, known)
            and (one := _counted(context, quantity, request, known)) is not None
        ):
            yield one
    for sentence in sentences(context):
        if any(region.start <= sentence.start < region.end for region in body):
            yield from _people_there(context, sentence, request, known)
            if request is not None:
                yield from _answers(context, sentence, request)


def _counted(context: Context, quantity: Quantity, request: StaffingRequest | None, known: Sequence[Span]) -> Bare | None:
    """Return the promise that a number without a noun is, None if it is none."""
    text = context.normalised.lower
    start, end = quantity.start, quantity.end
    if (ours := OF_OURS.match(text, end)) is not None:
        end = ours.end()
    clause = clause_at(context, start)
    lead, behind = text[clause.start : start], text[end : max(clause.end, end)]
    grows = GROWS.search(lead) is not None
    if (ours is None and not BEHIND_COUNT.match(behind)) or (not grows and (NOT_ALONE.search(lead) or OWNED.search(lead))):
        return None
    told = grows or PROMISED.match(behind) or GIVEN.search(lead) or (ALL.search(lead) and behind.startswith((", yes", " yes")))
    if (
        not told
        and not _is_answer(context, quantity, request)
        and not (behind.startswith(" strong") and SENDERS.search(context, clause.start, start))
    ):
        return None
    if is_refused(context, clause, start) or _is_past(context, clause, start):
        return None
    if not (grows or GIVEN.search(lead)) and READER_ACTS.search(context, sentence_at(context, start).start, start):
        return None
    before = [span for span in known if paragraph_at(context, start).start <= span.start < start]
    antecedent = text[before[-1].start : before[-1].end] if before else ""
    skills = (
        skills_in(text[clause.start : clause.end])
        or skills_in(text[paragraph_at(context, start).start : start])[-1:]
        or skills_in(antecedent)
    )
    if not skills and not before and not (request is not None and (request.people or request.skills)):
        return None
    skill = skills[0] if skills else request.skill if request is not None and len(request.skills) < 2 else None
    # a team that grows is of any skill, unless its sentence names one
    if grows and not skills_in(text[clause.start : clause.end]):
        skill = None if quantity.high > 8 else skill
    return Bare(start, end, quantity.high, skill, _level(context, start, request, quantity.high))


def _answers(context: Context, sentence: Span, request: StaffingRequest) -> Iterator[Bare]:
    """Yield what a sentence promises by assent to the reader's question."""
    text = context.normalised.lower
    free = ANY_NUMBER.search(context, *sentence)
    if free is not None and request.people and not is_refused(context, sentence, free.start()):
        yield Bare(*free.span(), math.inf, request.skill)
    found = ASSENT.search(context, *sentence)
    if found is not None and request.count is not None and not is_refused(context, sentence, found.start()):
        yield Bare(*found.span(), request.count, request.skill, request.level)
    for skill, start, end in skill_spans(text, *sentence):
        clause = clause_at(context, start)
        if skill not in request.skills or is_refused(context, clause, start) or _is_past(context, clause, start):
            continue
        lead = text[sentence.start : start]
        known = (
            KNOWS.search(context, *sentence)
            and SENDERS.search(context, *sentence)
            and not READER_ACTS.search(context, *sentence)
            and not THEIR_SKILL.search(lead)
        )
        if not _is_statement(context, sentence) or is_refused(context, sentence, start):
            continue
        if known or SKILL_ASSURED.match(text, end) or SKILL_BEFORE.search(text[clause.start : start]):
            yield Bare(start, end, None, skill, assured=True)
            break
    for begun in starts(context):
        if request.dated and sentence.start == begun.start and (not begun.days or FRAGMENT.match(text, begun.end)):
            yield Bare(begun.start, begun.end, None, request.skill, starts=begun, assured=True)


def _overlaps(span: Sequence[Any], known: Sequence[Span]) -> bool:
    return any(one.start < span[1] and span[0] < one.end for one in known)


def _is_statement(context: Context, sentence: Span) -> bool:
    return mood_at(context, sentence.start, sentence.end) in ("asserted", "hedged") and not context.normalised.lower[
        : sentence.end
    ].endswith("?")


def _is_answer(context: Context, quantity: Quantity, request: StaffingRequest | None) -> bool:
    """Return whether a bare number answers the reader's question how many, in a sentence that speaks of nothing else."""
    if request is None or not request.people or quantity.high < 2:
        return False
    text, sentence = context.normalised.lower, sentence_at(context, quantity.start)
    if (
        ECHO.search(text[sentence.start : quantity.start])
        or ANSWER_NOT.search(context, *sentence)
        or is_refused(context, sentence, quantity.start)
    ):
        return False
    return _is_statement(context, sentence)


def _people_there(context: Context, sentence: Span, request: StaffingRequest | None, known: Sequence[Span]) -> Iterator[Bare]:
    """Yield "we have the people", of the skill that the sentence or the reader names."""
    for have in HAVE_PEOPLE.finditer(context, *sentence):
        skills = skills_in(context.normalised.lower[sentence.start : sentence.end])
        skill = skills[0] if skills else request.skill if request is not None else None
        if (
            skill is not None
            and not _overlaps(have.span(), known)
            and not is_refused(context, clause_at(context, have.start()), have.start())
        ):
            yield Bare(*have.span(), None, skill, assured=True)


def _level(context: Context, start: int, request: StaffingRequest | None, count: float) -> str | None:
    """Return the level of bare people: one their clause names, years that only a senior has, or the one asked for."""
    text = context.normalised.lower
    clause, paragraph = clause_at(context, start), paragraph_at(context, start)
    level = LEVEL.search(text, start, clause.end) or LEVEL.search(text, clause.start, start)
    if level is not None and level.end() <= start and any(level.start() - 12 < one.start < level.start() for one in quantities(context)):
        level = None
    if level is not None and not any(start < one.start < level.start() for one in quantities(context)):
        return level.lastgroup
    if years_in(context, Span(start, paragraph.end)):
        return "senior"
    return request.level if request is not None and request.count == count else None


def years_in(context: Context, span: Span) -> bool:
    """Return whether a text says that people have five years or more behind them."""
    text = context.normalised.lower
    return any(
        one.kind == "duration" and one.unit == "year" and one.low >= 5 and YEARS.search(text[max(span.start, one.start - 70) : one.start])
        for one in quantities(context)
        if span.start <= one.start < span.end
    )


def is_refused(context: Context, span: Span, start: int) -> bool:
    """Return whether a clause says that what it names cannot be had, before or behind it."""
    return BEYOND.search(context, *span) is not None


def _is_past(context: Context, clause: Span, start: int) -> bool:
    past = PAST.search(context, clause.start, start)
    return past is not None and NOW.search(context, *clause) is None
