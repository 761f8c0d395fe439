"""The signals of a brief: what was observed about the prospect, when, by whom, and how surely."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, fields, replace
from functools import cache, partial
from typing import Any, Literal, TypeVar

from tenacious_lint.brief.record import Record
from tenacious_lint.errors import did_you_mean
from tenacious_lint.schema import Path, Reader, described, object_schema

Band = Literal["high", "medium", "low"]
CONFIDENCE_WORDS: dict[str, float] = {"high": 0.90, "medium": 0.65, "low": 0.35}
AGE = "where no date is known: how many days before `observed`, or before the brief's own day, it happened"
_ABOUT = frozenset({"observed", "confidence", "source"})

S = TypeVar("S", bound="Observation")


def confidence_band(confidence: float | None) -> Band | None:
    """Return the band that decides the mood: high from .80 (may assert), medium from .50 (hedge), low below (ask); None is unknown."""
    if confidence is None:
        return None
    return "high" if confidence >= 0.80 else "medium" if confidence >= 0.50 else "low"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Observation(Record):
    """What every observed fact carries. `merge` says which value stands where two sources speak of one fact: the more careful."""

    observed: dt.date | None = described("the day it was seen to be so", default=None, merge="lowest")
    confidence: float | None = described("0 to 1, or high, medium, low", default=None, minimum=0, maximum=1, merge="lowest")
    source: str | None = described("where it was seen: a URL, a data set", default=None, nonempty=True, merge="join")

    @property
    def band(self) -> Band | None:
        """The band of the confidence."""
        return confidence_band(self.confidence)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Any:
        """Read it, with a word for the confidence."""
        return read_observation(cls, data, reader, path)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema, which allows the words."""
        schema = object_schema(cls)
        words = {"enum": [*CONFIDENCE_WORDS, None]}
        schema["properties"]["confidence"]["anyOf"] = [words, *schema["properties"]["confidence"]["anyOf"]]
        return schema


def read_observation(cls: type[S], data: Any, reader: Reader, path: Path) -> S | None:
    """Read the fields of `cls` with a word or a number for the confidence; noted problems make the result meaningless."""
    if isinstance(data, dict) and isinstance(word := data.get("confidence"), str):
        if word not in CONFIDENCE_WORDS:
            remedy = did_you_mean(word, CONFIDENCE_WORDS) + " or a number from 0 to 1"
            reader.problem((*path, "confidence"), f"confidence: {word!r} is no confidence", remedy)
        data = {**data, "confidence": CONFIDENCE_WORDS.get(word, 0.0)}
    value = reader.fields_of(cls, data, path)
    return value if isinstance(value, cls) else None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Signal(Observation):
    """A signal that may be there or not. `detected` is settled on reading: false drops every value beside it; a value makes it true."""

    detected: bool | None = described("false: looked for and not there; wins over any value beside it", default=None)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Any:
        """Read it and settle whether it is there."""
        value = read_observation(cls, data, reader, path)
        return settled(value) if value is not None else None


def settled(signal: Any) -> Any:
    """Return the signal, just read, without values if it was not detected, and as detected if it has one."""
    cls: Any = type(signal)
    values = _values_of(cls)
    if signal.detected is False:
        return replace(signal, **{name: empty() for name, empty in values})
    if signal.detected is None:
        for name, _ in values:
            if getattr(signal, name) not in _EMPTY:
                object.__setattr__(signal, "detected", True)  # nobody else has seen it yet
                break
    return signal


_EMPTY: tuple[Any, ...] = (None, (), {})


@cache
def _values_of(cls: type) -> tuple[tuple[str, Callable[[], Any]], ...]:
    """Return the fields of a signal that are values, not about it, each with what makes it empty."""
    values = [item for item in fields(cls) if item.name not in _ABOUT and item.name != "detected"]
    return tuple((item.name, partial(_default_of, item)) for item in values)


def _default_of(item: Field[Any]) -> Any:
    return item.default if item.default_factory is MISSING else item.default_factory()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Event(Signal):
    """A signal that happened on a day: its subclasses have `date`, and `age_days` for where only the age is known."""

    def age(self, as_of: dt.date) -> int | None:
        """Return how many days before `as_of` it happened, or None if the brief does not say."""
        date: dt.date | None = getattr(self, "date")  # noqa: B009
        age_days: int | None = getattr(self, "age_days")  # noqa: B009
        if date is not None:
            return (as_of - date).days
        if age_days is None or self.observed is None:
            return age_days
        return age_days + (as_of - self.observed).days


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Funding(Event):
    """A round of funding."""

    stage: str | None = described("the round: seed, Series A...", default=None, nonempty=True)
    amount: float | None = described("in whole units of the currency: 14000000", default=None, minimum=0)
    currency: str | None = described("ISO code: USD", default=None, nonempty=True)
    date: dt.date | None = described("the day the round closed", default=None)
    investors: tuple[str, ...] = described("who invested, the lead first", default=())
    age_days: int | None = described(AGE, default=None, minimum=0)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Hiring(Signal):
    """Open engineering roles, now and at the start of a window."""

    open_roles: int | None = described("open engineering roles when observed", default=None, minimum=0)
    open_roles_before: int | None = described("open engineering roles at the start of the window", default=None, minimum=0)
    window_days: int | None = described("the length of the window in days", default=None, minimum=1)
    roles: dict[str, int] = described("open roles by skill: {python: 5}", factory=dict, minimum=0)
    departures: int | None = described("engineers who left in the window: replacement is no growth", default=None, minimum=0)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Layoff(Event):
    """A reduction of the headcount."""

    date: dt.date | None = described("the day it was announced", default=None)
    percent: float | None = described("the share of the headcount, 0 to 100", default=None, minimum=0, maximum=100)
    count: int | None = described("how many people", default=None, minimum=0)
    age_days: int | None = described(AGE, default=None, minimum=0)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Leadership(Event):
    """A change of a leader."""

    person: str | None = described("who", default=None, nonempty=True)
    role: str | None = described("the role: CTO, VP Engineering", default=None, nonempty=True)
    date: dt.date | None = described("the day it took effect", default=None)
    change: Literal["joined", "promoted", "interim", "left"] | None = described("what happened", default=None)
    age_days: int | None = described(AGE, default=None, minimum=0)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class AiMaturity(Signal):
    """How far the prospect is with AI: 0 nothing seen, 3 an AI function with systems in production."""

    score: int | None = described("0 to 3; never told to the reader", default=None, minimum=0, maximum=3)
    evidence: tuple[str, ...] = described("what the score rests on", default=())
    benchmark: float | None = described(
        "the score of the best quarter of the sector; never told to the reader", default=None, minimum=0, maximum=3
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class TechStack(Signal):
    """The technologies that the prospect uses. A plain list is read as its `items`."""

    items: tuple[str, ...] = described("languages, frameworks, platforms", default=())

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Any:
        """Read a plain list too."""
        value = read_observation(cls, {"items": data} if isinstance(data, list) else data, reader, path)
        return settled(value) if value is not None else None

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema of both forms."""
        return {"anyOf": [{"type": "array", "items": {"type": "string"}}, Observation.json_schema.__func__(cls)]}  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Engagement(Event):
    """Something the prospect did with our content."""

    what: str | None = described("what the prospect did: liked a post, read the case study", default=None, nonempty=True)
    date: dt.date | None = described("when", default=None)
    age_days: int | None = described(AGE, default=None, minimum=0)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Peer(Observation):
    """A company like the prospect, and what it does that the prospect may not."""

    name: str = described("the company", nonempty=True)
    practice: str | None = described("what it does", default=None, nonempty=True)
    evidence: str | None = described("how that is known", default=None, nonempty=True)
    may_name: bool | None = described("true: the mail may name it", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Gap(Observation):
    """Something that peers do and the prospect is not seen to do. Absence of a trace is no proof."""

    practice: str = described("what the peers do", nonempty=True)
    peers: tuple[str, ...] = described("who does it, by name", default=())
    state: str | None = described("what is seen of it at the prospect", default=None, nonempty=True)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CustomFact(Observation):
    """A fact that has no section of its own. A plain value is read as its `value`."""

    value: str | bool | int | float | dt.date | tuple[str, ...] = described("text, a number, a date, true or false, a list of texts")
    date: dt.date | None = described("when it happened", default=None)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Any:
        """Read a plain value too."""
        return read_observation(cls, data if isinstance(data, dict) else {"value": data}, reader, path)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema of both forms."""
        whole = Observation.json_schema.__func__(cls)  # type: ignore[attr-defined]
        return {"anyOf": [*whole["properties"]["value"]["anyOf"], whole]}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Signals(Record):
    """What was observed about the prospect. A signal that is absent is unknown; one that is present is closed."""

    funding: Funding | None = described("a round of funding", default=None)
    hiring: Hiring | None = described("open roles and their trend", default=None)
    layoff: Layoff | None = described("a layoff", default=None)
    leadership: Leadership | None = described("a change of a leader", default=None)
    ai_maturity: AiMaturity | None = described("how far they are with AI", default=None)
    tech_stack: TechStack | None = described("what they build with", default=None)
    peers: tuple[Peer, ...] | None = described("companies like them", default=None)
    gaps: tuple[Gap, ...] | None = described("what peers do and they are not seen to do", default=None)
    engagement: Engagement | None = described("what they did with our content", default=None)
    custom: dict[str, CustomFact] | None = described("further facts by name", default=None)
    flags: tuple[str, ...] | None = described("reservations of whoever gathered the signals: weak_hiring_velocity_signal", default=None)
    age_days: int | None = described("how old the signals are as a whole, where no day is known", default=None, minimum=0, merge="newest")


EVENTS = ("funding", "layoff", "leadership", "engagement")
"""The signals that are events: they have a `date`, or an `age_days` where no day is known."""
