"""What all claims have in common: place, whose they are, and how surely they are made."""

from __future__ import annotations

from dataclasses import dataclass

from tenacious_lint.analysis.mood import Mood, is_denied, mood_at
from tenacious_lint.analysis.quotation import is_cited
from tenacious_lint.analysis.subject import Subject, subject_at
from tenacious_lint.context import Context


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


def frame_of(context: Context, start: int, end: int) -> Frame | None:
    """Return whose and how sure the words at [start, end) are; None if they are quoted from somebody else."""
    if '"' in context.normalised.lower and is_cited(context, start, end):
        return None
    return Frame(subject_at(context, start, end), mood_at(context, start, end, granted=True), is_denied(context, start, end))
