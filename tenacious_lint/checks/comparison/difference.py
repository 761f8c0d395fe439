"""A difference between a claim and the brief, and what all comparisons share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Literal, NamedTuple, Protocol

from tenacious_lint.analysis.claim.claim import Claim
from tenacious_lint.analysis.period import Period
from tenacious_lint.analysis.quantity import Quantity
from tenacious_lint.brief.model import Brief
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

Fault = Literal["contradicted", "unsupported", "stale", "aged", "overstated", "total", "unknown"]


class Limits(Protocol):
    """The thresholds of a rule, as the comparisons need them."""

    @property
    def tolerance(self) -> float:
        """By what share of the true value a figure may differ."""

    @property
    def days(self) -> int:
        """For how many days a signal is news."""

    @property
    def below(self) -> float:
        """The confidence from which on a claim may be asserted."""


class Difference(NamedTuple):
    """What is wrong with a claim: what it says, what the brief says, and where the brief says it ("" if nowhere)."""

    fault: Fault
    claimed: str
    known: str
    pointer: str = ""
    value: Any = None
    span: tuple[int, int] | None = None
    """The part of the claim that differs, where it is not the whole."""


def unsupported(claimed: str, known: str, pointer: str = "", value: Any = None) -> Difference:
    """Return that the brief does not carry a claim."""
    return Difference("unsupported", claimed, known, pointer, value)


def differs(quantity: Quantity, known: float, tolerance: float, *, whole: bool = False) -> bool:
    """Return whether a quantity of the mail is another than the known value.

    "about" doubles the tolerance and allows one off; "at least" and "at most" are wrong only on the other side. Counts (`whole`) are exact
    unless said to be approximate.
    """
    share = tolerance if not whole else 0.0
    slack = known * (max(2 * tolerance, 0.1) if quantity.bound == "about" else share)
    slack = max(slack, 1.0) if whole and quantity.bound == "about" else slack
    if quantity.bound == "at_least":
        return quantity.low > known + slack
    if quantity.bound == "at_most":
        return quantity.high < known - slack
    return not quantity.low - slack <= known <= quantity.high + slack


def misdated(period: Period | None, day: dt.date | None) -> bool:
    """Return whether a named time cannot be that of an event."""
    return period is not None and day is not None and not period.holds(day)


def age_of(context: Context, signal: str) -> int | None:
    """Return the age of a signal's event in days at the day of the draft, None if unknown."""
    value = context.fact(f"brief.signals.{signal}.age")
    return value if isinstance(value, int) else None


def fresh_for(brief: Brief, signal: str, days: int) -> int:
    """Return for how many days a signal is news: the brief's own figure, else the rule's."""
    freshness = brief.policy.freshness if brief.policy is not None else None
    return getattr(freshness, signal, None) or days


def asserted_beyond(claim: Claim, confidence: float | None, below: float) -> bool:
    """Return whether a claim is asserted that the confidence allows only as a hedge or a question."""
    return claim.mood == "asserted" and confidence is not None and confidence < below


def percent(confidence: float) -> str:
    """Return a confidence as the brief writes it."""
    return f"{confidence:.2f}"


def told(brief: Brief, context: Context) -> str:
    """Return all free text of the brief and of the quoted mail in lower case: what is told there is not unsupported."""
    quoted = [context.normalised.lower[region.start : region.end] for region in context.regions if region.scope == "quoted"]
    return "\n".join([*(text.lower() for text in _texts(brief)), *quoted])


_SENTENCE = lazy(r"[^.!?;\n]+")
_SAYS_NOT = lazy(r"\b(?:no|not|never|none|nothing|without|unknown|unclear)\b|n't\b")


def told_sentences(brief: Brief, context: Context) -> list[str]:
    """Return what the further facts, the thread and quoted mail say about the reader, in lower case, less what they deny."""
    signals = brief.signals
    parts = [*_texts(signals.custom if signals is not None else None), *_texts(brief.thread)]
    parts += [context.words(region.start, region.end) for region in context.regions if region.scope == "quoted"]
    return [found for part in parts for found in _SENTENCE.findall(part.lower()) if not _SAYS_NOT.search(found)]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for item in fields(value):
            yield from _texts(getattr(value, item.name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key.replace("_", " ")
            yield from _texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
