"""The kinds of things that a mail can name of a brief, and what is kept of each."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, NamedTuple, get_args

ReferenceKind = Literal[
    "company",
    "contact",
    "title",
    "industry",
    "headcount",
    "amount",
    "round",
    "investor",
    "date",
    "roles",
    "trend",
    "layoff",
    "leader",
    "stack",
    "peer",
    "practice",
    "engagement",
    "custom",
    "thread",
    "topic",
]
"""What a word of the brief is about; `topic` names a subject without a value ("your open roles")."""
KINDS: tuple[ReferenceKind, ...] = get_args(ReferenceKind)


class Phrase(NamedTuple):
    """Words of the brief that a mail may use as they are; `cased`: they are a name, and count with a capital only."""

    kind: ReferenceKind
    pointer: str
    value: Any
    cased: bool = False


class Number(NamedTuple):
    """A number of the brief, and the signal it belongs to."""

    kind: ReferenceKind
    pointer: str
    value: float
    measure: Literal["money", "percent", "count"]
    signal: str
    word: str = ""
    """The skill of a count of roles."""
    stems: frozenset[str] = frozenset()
    """The words of a custom fact's name."""


class Event(NamedTuple):
    """The day of an event, and the signal it belongs to."""

    pointer: str
    day: date
    signal: str


class Text(NamedTuple):
    """A free text of the brief: a mail refers to it where `needed` of its content words stand in one sentence."""

    kind: ReferenceKind
    pointer: str
    value: Any
    stems: frozenset[str]
    needed: int


class Reference(NamedTuple):
    """A token of the brief at [start, end) of the normalised text; `pointer` and `value` are where it stands there."""

    start: int
    end: int
    kind: ReferenceKind
    pointer: str
    value: Any
