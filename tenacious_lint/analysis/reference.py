"""Which tokens of the brief a draft uses: names, amounts, counts, days, texts, and subjects named without a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from operator import itemgetter

from tenacious_lint.analysis.fact import Facts, facts_of
from tenacious_lint.analysis.fact_kind import Phrase, Reference, ReferenceKind
from tenacious_lint.analysis.reference_day import days
from tenacious_lint.analysis.reference_number import is_about_roles, numbers, reach, trends
from tenacious_lint.analysis.reference_text import texts
from tenacious_lint.analysis.reference_topic import topics
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.spelling import person_names
from tenacious_lint.analysis.topic import CHANGE_WORDS, PITCH, around
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

SCOPES = frozenset({"subject", "preheader", "greeting", "body"})
"""Where words are the sender's own, and for the reader."""
_PLACE = itemgetter(0, 1, 2, 3)
_VERB_FOLLOWS = lazy(r"\s(?:ahead|back|live|through|well|wrong|up|down|out|in|off|on|into|to|your|the|it|a|an|this|that|them)\b|-to\b")
"""What follows a verb that opens a sentence ("Ramp up the team"), never a name there."""


def references(context: Context) -> list[Reference]:
    """Return what of the brief the draft names, in order; one place may name several things."""
    return context.analysis(_read)


def readings(kinds: Set[ReferenceKind]) -> list[Callable[[Context], list[Reference]]]:
    """Return what finds tokens of some kinds (and others), the cheap first: who asks for one need not read them all."""
    return [reading for reading, found in _READINGS if not kinds.isdisjoint(found)]


def _read(context: Context) -> list[Reference]:
    return sorted((one for reading, _ in _READINGS for one in context.analysis(reading)), key=_PLACE)


def _reading(find: Callable[[Context, Facts], Iterable[Reference]]) -> Callable[[Context], list[Reference]]:
    """Return an analysis: what `find` finds where the words are the sender's own, in order."""

    def read(context: Context) -> list[Reference]:
        if context.brief is None:
            return []
        own = context.analysis(_own)
        found = set(find(context, facts_of(context.brief)))
        return sorted([one for one in found if any(start <= one.start <= end for start, end in own)], key=_PLACE)

    return read


def _own(context: Context) -> list[tuple[int, int]]:
    """Return where words are the sender's own."""
    return [(start, end) for scope, start, end in context.regions if scope in SCOPES]


def _topics(context: Context, facts: Facts) -> Iterator[Reference]:
    return topics(context, facts, context.analysis(_own))


def _phrases(context: Context, facts: Facts) -> Iterator[Reference]:
    for start, end, meant in facts.phrases.matches(context):
        for phrase in meant:
            if _counts(context, start, end, phrase):
                yield Reference(start, end, phrase.kind, phrase.pointer, phrase.value)


def _counts(context: Context, start: int, end: int, phrase: Phrase) -> bool:
    """Return whether the words mean what the brief means by them, and not only look so."""
    if phrase.cased:
        text = context.normalised.lower
        if not context.normalised.cased[start].isupper() or text.startswith("-to", end):
            return False
        if _VERB_FOLLOWS.match(text, end) and sentence_at(context, start).start == start:
            return False
    if phrase.kind == "leader":
        if phrase.pointer.endswith("/role"):
            return CHANGE_WORDS.search(context, *around(context, start, end)) is not None
        prospect = context.brief.prospect if context.brief is not None else None
        contact = prospect.contact if prospect is not None else None
        return not contact or person_names(contact)[0] != person_names(phrase.value)[0]  # a greeting is no news of a change
    if phrase.kind == "stack":  # what we build with says nothing of the reader
        return PITCH.search(context, around(context, start, end).start, start) is None
    if phrase.kind == "roles":
        return is_about_roles(context, start, end, *reach(context, start, end))
    return True


_READINGS: tuple[tuple[Callable[[Context], list[Reference]], frozenset[ReferenceKind]], ...] = (
    (
        _reading(_phrases),
        frozenset({"company", "contact", "title", "round", "investor", "roles", "leader", "stack", "peer"}),
    ),
    (_reading(texts), frozenset({"industry", "practice", "engagement", "custom", "thread"})),
    (_reading(numbers), frozenset({"headcount", "amount", "roles", "layoff", "trend", "custom"})),
    (_reading(trends), frozenset({"trend"})),
    (_reading(days), frozenset({"date"})),
    (_reading(_topics), frozenset({"topic"})),
)
"""What finds tokens, and of which kinds."""
