"""What the reader asked for in people: how many, in which skill and level, and by when; an answer often names none of it again."""

from __future__ import annotations

from dataclasses import dataclass

from tenacious_lint.analysis.commitment_words import LEVEL, NOUN, ROLES
from tenacious_lint.analysis.quantity import read_quantities
from tenacious_lint.analysis.skill import skills_in
from tenacious_lint.analysis.thread import turns
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

_ABOUT_PEOPLE = lazy(
    r"\b(?:engineers?|developers?|devs?|people|specialists?|somebody|someone|anybody|anyone|team|squad|pod|capacity|hands|folks|coders?"
    r"|contractors?|staff(?:ed|ing)?|seniors?|juniors?|bench|ppl|folk|who (?:know|can|could))\b"
)
_WHEN = lazy(r"\b(?:when|how soon|how fast|how quickly|soonest|earliest|start date|lead time|how long (?:before|until|till))\b")
_HOW_MANY = lazy(r"\b(?:how many|how big|how large|what size|how much capacity)\b")


@dataclass(frozen=True, slots=True)
class StaffingRequest:
    """What the reader wants, None where they did not say."""

    count: float | None = None
    skill: str | None = None
    level: str | None = None
    skills: tuple[str, ...] = ()
    people: bool = False
    """True where the reader speaks of people at all, and not only of a skill."""
    dated: bool = False
    """True where they ask when."""


def staffing_request(context: Context) -> StaffingRequest | None:
    """Return what the reader asked for; None where they asked for nobody. The latest message decides, earlier ones complete it."""
    return context.analysis(_read)


def _read(context: Context) -> StaffingRequest | None:
    said = [turn.text for turn in turns(context) if turn.who == "reader"]
    skills = tuple(dict.fromkeys(skill for text in reversed(said) for skill in skills_in(text)))
    people = any(_ABOUT_PEOPLE.search(text) or _HOW_MANY.search(text) for text in said)
    if not people and not skills:
        return None
    count, words = _wanted(said)
    level = LEVEL.search(words)
    return StaffingRequest(
        count,
        (skills_in(words) or skills or (None,))[0],
        level.lastgroup if level else None,
        skills,
        people,
        any(_WHEN.search(text) for text in said),
    )


def _wanted(said: list[str]) -> tuple[float | None, str]:
    """Return the last number of people the reader names, and the words of that noun phrase."""
    for text in reversed(said):
        for quantity in reversed(read_quantities(text)):
            noun = quantity.kind == "count" and (NOUN.match(text, quantity.end) or ROLES.match(text, quantity.end))
            if noun and not text[: quantity.start].rstrip().endswith(("we have", "we're", "are", "team of", "we are", "lost", "of our")):
                return quantity.high, f"{noun['words']} {noun['noun']}"
    return None, " ".join(said[-1:])
