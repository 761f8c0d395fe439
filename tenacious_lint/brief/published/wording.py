"""Reads the small words of published forms: money, numbers, stages, roles, skills, confidence, days."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from tenacious_lint.expression import lazy

_CURRENCIES = {"$": "USD", "usd": "USD", "us$": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP"}
_SCALES = {
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "mm": 1_000_000,
    "million": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "billion": 1_000_000_000,
}
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_INITIALS = frozenset({"cto", "ceo", "cio", "cdo", "cpo", "coo", "cfo", "ciso", "caio", "vp", "svp", "evp", "ai", "ml", "it"})
_SMALL = frozenset({"of", "and"})

MONEY = lazy(
    r"(?i)(?P<currency>us\$|[$€£]|\b(?:usd|eur|gbp)\b)\s?(?P<number>\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?)"
    r"\s?(?P<scale>(?:k|mm|m|bn|b|thousand|million|billion)\b)?"
)
_SERIES = lazy(r"(?i)series[\s_-]?([a-k])\b(\+?)")
_SEED = lazy(r"(?i)(pre[\s_-]?)?seed\b")


class Money(NamedTuple):
    """An amount in whole units of its currency."""

    amount: float
    currency: str


def money(text: str) -> Money | None:
    """Return the first sum of money in a text: `$14M`, `EUR 2,500,000`."""
    found = MONEY.search(text)
    if found is None:
        return None
    amount = float(found["number"].replace(",", "")) * _SCALES.get((found["scale"] or "").lower(), 1)
    return Money(int(amount) if amount == int(amount) else amount, _CURRENCIES[found["currency"].lower()])


def number(word: str) -> int | None:
    """Return the number that a numeral or one of the words zero to twelve means."""
    word = word.lower()
    if word.isascii() and word.isdigit() and len(word) < 16:
        return int(word)
    return _NUMBERS.index(word) if word in _NUMBERS else None


def stage(value: Any) -> Any:
    """Return a round of funding as a mail names it: `series_a` is `Series A`; None for a word that names none; others as they are."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    series, seed = _SERIES.fullmatch(text), _SEED.fullmatch(text)
    if series:
        return f"Series {series[1].upper()}{series[2]}"
    if seed:
        return "Pre-seed" if seed[1] else "Seed"
    return None if text.lower() in ("none", "unknown", "n/a") else text


def role(value: Any) -> Any:
    """Return a role as a mail names it: `vp_engineering` is `VP Engineering`; text with spaces or capitals is left alone."""
    if not isinstance(value, str) or value != value.lower() or " " in value:
        return value
    words = value.split("_")
    return " ".join(word.upper() if word in _INITIALS else word if word in _SMALL else word.capitalize() for word in words)


def skill(name: str) -> str:
    """Return the bench key of a skill: the team's own word in lower case."""
    return " ".join(name.lower().split())


def confidence(value: Any) -> Any:
    """Return a confidence with its word in lower case."""
    return value.strip().lower() if isinstance(value, str) else value


def day(value: Any) -> dt.date | None:
    """Return the day of a date or an ISO date-time, or None if it is neither."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.datetime.fromisoformat(value).date() if isinstance(value, str) else None
    except ValueError:
        return None


def days_before(date: dt.date | None, days: Any) -> dt.date | None:
    """Return the day that lies `days` before a date, or None where either is unknown or no sensible number."""
    if date is None or not isinstance(days, int) or isinstance(days, bool) or not 0 <= days < 36_500:
        return None
    return date - dt.timedelta(days) if date.toordinal() > days else None
