"""What all claims have in common: place, whose they are, and how surely they are made."""

from __future__ import annotations

from dataclasses import dataclass

from tenacious_lint.analysis.mood import Mood, clause_at, is_denied, is_named_as_known, mood_at
from tenacious_lint.analysis.period import Period, periods_in
from tenacious_lint.analysis.quotation import is_cited
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.subject import Subject, is_addressed, subject_at
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim at [start, end) of the normalised text."""

    start: int
    end: int
    subject: Subject
    mood: Mood
    denied: bool = False
    """True where the clause says that it is not so."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How a stretch of text says what it says."""

    subject: Subject
    mood: Mood
    denied: bool


_ASKED_ABOUT = lazy(r"\byou(?:'d| had)? (?:asked|wondered|wanted to know)(?: me| us)? (?:about|whether|if|how|what|for)\b")
_WHETHER = lazy(r"\b(?:whether|if)\s(?:[\w']+\s){0,5}\Z")
_SINCE = lazy(
    r"\b(?:after|since|following|despite|thanks to|on the back of|because of)\s(?:(?:your|the|those|that|this)\s(?:[\w-]+\s){0,2})?\Z"
)
"""Before what happened, whatever is denied beside it: "Capital isn't the constraint after the spring round"."""
_ANYBODY = lazy(r"\b(?:a|an|any|every|each|most|many|some|like|such as|no)\s(?:[\w-]+\s){0,2}?\Z")


def frame_of(context: Context, start: int, end: int) -> Frame | None:
    """Return whose and how sure the words at [start, end) are; None if they are quoted from somebody else, or only asked about."""
    text = context.normalised.lower
    if '"' in text and is_cited(context, start, end):
        return None
    if _ASKED_ABOUT.search(text, clause_at(context, start).start, start):
        return None
    mood = mood_at(context, start, end, granted=True)
    if mood == "hedged" and _WHETHER.search(text, clause_at(context, start).start, start) and not is_named_as_known(context, start):
        mood = "asked"
    denied = is_denied(context, start, end, granted=True) and not _SINCE.search(text, max(0, start - 40), start)
    return Frame(subject_at(context, start, end), mood, denied)


def is_anybody(context: Context, start: int, end: int) -> bool:
    """Return whether [start, end) is of nobody in particular: "a new CTO" in a sentence that does not speak to the reader."""
    text = context.normalised.lower
    found = _ANYBODY.search(text, max(sentence_at(context, start).start, start - 30), start)
    return (found is not None or text.startswith(("a ", "an ", "any ", "every "), start)) and not is_addressed(context, start, end)


def period_of(context: Context, start: int, end: int, clause: Span) -> Period | None:
    """Return the past time that a clause names nearest to [start, end)."""
    past = [one for one in periods_in(context, *clause) if one.first <= context.as_of]
    return min(past, key=lambda one: max(one.start - end, start - one.end), default=None)
