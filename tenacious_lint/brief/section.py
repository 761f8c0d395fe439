"""The sections of a brief besides the signals: prospect, bench, pricing, approved material, policy, thread."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from tenacious_lint.brief.record import Record
from tenacious_lint.schema import Path, Reader, described, object_schema

BuyingStage = Literal["exploring", "researching", "evaluating", "implementing"]
SENIORITIES = ("junior", "mid", "senior")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Prospect(Record):
    """Who the mail is for."""

    company: str | None = described("the company, as a mail names it", default=None, nonempty=True)
    domain: str | None = described("its domain: meridian.example", default=None, nonempty=True)
    contact: str | None = described("the person", default=None, nonempty=True)
    title: str | None = described("the person's title", default=None, nonempty=True)
    industry: str | None = described("what the company does", default=None, nonempty=True)
    employees: int | None = described("the headcount", default=None, minimum=0)
    buying_stage: BuyingStage | None = described("how far the search for a vendor is", default=None)
    segment: str | None = described("the segment of the market, or abstain", default=None, nonempty=True)
    segment_confidence: float | None = described("how sure the segment is, 0 to 1", default=None, minimum=0, maximum=1, merge="lowest")
    sector: str | None = described("the sector its peers were taken from", default=None, nonempty=True)
    niche: str | None = described("the part of that sector", default=None, nonempty=True)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SeniorityMix(Record):
    """How many of the available engineers are of each level; None is unknown."""

    junior: int | None = described("up to two years", default=None, minimum=0)
    mid: int | None = described("two to four years", default=None, minimum=0)
    senior: int | None = described("four years and more", default=None, minimum=0)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BenchEntry(Record):
    """The capacity in one skill. A plain number is read as `available`."""

    available: int = described("engineers not on an engagement", minimum=0)
    committed: int = described("of these, promised to somebody already", default=0, minimum=0)
    seniority: SeniorityMix | None = described("the available engineers by level", default=None)
    days_to_deploy: int | None = described("days until one can start", default=None, minimum=0)
    sub_skills: tuple[str, ...] = described("what they can do within the skill", default=())
    note: str | None = described("what else holds", default=None)

    @property
    def free(self) -> int:
        """Engineers who can be promised: available minus committed, never below 0."""
        return max(0, self.available - self.committed)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> BenchEntry | None:
        """Read a plain number too. Refuse levels that add up to more than there are."""
        plain = isinstance(data, int) and not isinstance(data, bool)
        value = reader.fields_of(cls, {"available": data} if plain else data, path)
        if not isinstance(value, cls):
            return None
        mix = value.seniority
        total = sum(getattr(mix, level) or 0 for level in SENIORITIES) if mix else 0
        if total > value.available:
            said = f"seniority: the levels add up to {total}, but {value.available} are available"
            reader.problem((*path, "seniority"), said, "count each engineer once")
        return value

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema of both forms."""
        return {"anyOf": [{"type": "integer", "minimum": 0}, object_schema(cls)]}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PriceBand(Record):
    """A price that may be quoted. A plain text is read as its `name`."""

    name: str = described("what is priced: senior engineer", nonempty=True)
    min: float | None = described("the lowest price", default=None, minimum=0)
    max: float | None = described("the highest price", default=None, minimum=0)
    currency: str | None = described("ISO code: USD", default=None, nonempty=True)
    per: Literal["hour", "day", "week", "month", "project"] | None = described("the unit", default=None)
    duration: str | None = described("how long what is priced takes: 6 weeks", default=None, nonempty=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> PriceBand | None:
        """Read a plain text too. Refuse a band that is upside down."""
        value = reader.fields_of(cls, {"name": data} if isinstance(data, str) else data, path)
        if not isinstance(value, cls):
            return None
        if value.min is not None and value.max is not None and value.min > value.max:
            reader.problem((*path, "min"), f"min: {value.min} is more than max, {value.max}", "exchange them")
        return value

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema of both forms."""
        return {"anyOf": [{"type": "string"}, object_schema(cls)]}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Pricing(Record):
    """What may be said of prices."""

    may_quote: tuple[PriceBand, ...] = described("bands that may be quoted", default=())
    may_not_quote: tuple[str, ...] = described("what may not: total contract value, discounts", default=())
    terms: tuple[str, ...] = described("minimum terms: at least three months", default=())


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Approved(Record):
    """What a mail may name. A list that is absent is unknown; one that is present is closed, even if empty."""

    customers: tuple[str, ...] | None = described("customers that may be named", default=None)
    links: tuple[str, ...] | None = described("URLs or hosts that may be linked", default=None)
    statistics: tuple[str, ...] | None = described("figures that may be quoted, as written", default=None)
    people: tuple[str, ...] | None = described("people of ours that may be named", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Freshness(Record):
    """For how many days a signal is news; where absent, the rule's own limit holds."""

    funding: int | None = described("days", default=None, minimum=1)
    hiring: int | None = described("days", default=None, minimum=1)
    layoff: int | None = described("days", default=None, minimum=1)
    leadership: int | None = described("days", default=None, minimum=1)
    engagement: int | None = described("days", default=None, minimum=1)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Policy(Record):
    """What holds for mail to this prospect beyond the house style."""

    banned_phrases: tuple[str, ...] = described("phrases not to use, besides the house's", default=())
    jurisdiction: str | None = described("whose law holds: us, eu, uk, ca", default=None, nonempty=True)
    message_type: str | None = described("commercial, transactional...", default=None, nonempty=True)
    routing: tuple[str, ...] = described("people a question of capacity or price is routed to", default=())
    max_commitment: int | None = described("the most engineers a mail may promise", default=None, minimum=0, merge="lowest")
    required_hedges: tuple[str, ...] = described("hedges of which a mail should use one", default=())
    must_reference_signal: bool | None = described("true: the mail must refer to a signal", default=None)
    must_include_cta: bool | None = described("true: the mail must ask for something", default=None)
    freshness: Freshness | None = described("days for which signals are news", default=None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Message(Record):
    """An earlier mail of the thread."""

    sender: str | None = described("us, prospect, or a name", key="from", default=None, nonempty=True)
    at: dt.date | None = described("when", default=None)
    text: str = described("what it says")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Consent(Record):
    """Something the prospect agreed to. A plain text is read as its `to`."""

    to: str = described("what: sms, call, newsletter", nonempty=True)
    at: dt.date | None = described("when", default=None)
    source: str | None = described("where it is written", default=None, nonempty=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Any:
        """Read a plain text too."""
        return reader.fields_of(cls, {"to": data} if isinstance(data, str) else data, path)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema of both forms."""
        return {"anyOf": [{"type": "string"}, object_schema(cls)]}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Thread(Record):
    """What was said so far, oldest first, and what the prospect agreed to."""

    messages: tuple[Message, ...] = described("earlier mails, oldest first", default=())
    consents: tuple[Consent, ...] = described("what the prospect agreed to", default=())
