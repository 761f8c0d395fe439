"""Signals of the brief that a draft names without a value: "your open roles"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tenacious_lint.analysis.fact import Facts
from tenacious_lint.analysis.fact_kind import Reference
from tenacious_lint.analysis.subject import reader_names
from tenacious_lint.analysis.topic import ANYBODY, DEFINITE, OF_READER, PITCH, TOPICS, around
from tenacious_lint.context import Context

_NEVER_PITCHED = frozenset({"thread", "layoff"})
"""Signals whose words no vendor uses of itself."""


def topics(context: Context, facts: Facts, spans: Sequence[tuple[int, int]]) -> Iterator[Reference]:
    """Yield the first place in the spans where each signal of the brief is named without a value."""
    for signal, pointer in facts.signals.items():
        topic = TOPICS.get(signal)
        if topic is None:
            continue
        for found in (one for start, end in spans for one in topic.finditer(context, start, end)):
            if signal in _NEVER_PITCHED or _means_the_reader(context, *found.span()):
                yield Reference(*found.span(), "topic", pointer, signal)
                break


def _covers(text: str, name: str, first: int, last: int) -> bool:
    """Return whether the words stand inside a name: the "AI" of a company is no subject."""
    at = text.find(name, max(0, first - len(name)), last + len(name))
    return at != -1 and at <= first and last <= at + len(name)


def _means_the_reader(context: Context, first: int, last: int) -> bool:
    """Return whether a subject is the reader's: the sentence speaks of them, or takes the subject for known, and is no pitch."""
    text = context.normalised.lower
    if any(_covers(text, name, first, last) for name in context.analysis(reader_names)):
        return False
    start, end = around(context, first, last)
    if PITCH.search(context, start, last) or ANYBODY.search(context, start, first):
        return False
    if OF_READER.search(context, start, end) or any(name in text[start:end] for name in context.analysis(reader_names)):
        return True
    return DEFINITE.search(text[start:first]) is not None
