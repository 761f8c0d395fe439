"""Numbers as mail writes them: counts, money, percents, durations and multiples, in figures and in words.

A small grammar. What it cannot read is no quantity: a wrong certainty costs more than silence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Literal, NamedTuple

from tenacious_lint.analysis.quantity_words import (
    AFTER_MONEY,
    AND_MORE,
    AS_NUMBER,
    BEFORE,
    CANDIDATE,
    CURRENCIES,
    DATE_AFTER,
    DURATION,
    DURATIONS,
    ENDS_BEFORE,
    EURO_BEHIND,
    FRACTION,
    FROM_TO,
    MONTH_NAMES,
    MULTIPLE,
    NO_NUMBER_BEFORE,
    NUMBER,
    PARTS,
    PERCENT,
    PRONOUN_BEFORE,
    RANGE,
    SCALE,
    SYMBOL_BEFORE,
    TENS,
    TIME_AFTER,
    UNITS,
    WORDS,
)
from tenacious_lint.context import Context

Kind = Literal["count", "money", "percent", "duration", "multiple"]
Bound = Literal["exact", "about", "at_least", "at_most"]


class Quantity(NamedTuple):
    """A quantity at [start, end) of the normalised text, unit included; `low` and `high` differ in a range.

    `unit` is an ISO currency code or a unit of time ("week"); `per` the unit a price is for.
    """

    start: int
    end: int
    low: float
    high: float
    kind: Kind
    unit: str | None = None
    bound: Bound = "exact"
    per: str | None = None

    @property
    def days(self) -> float:
        """The longest duration meant, in days."""
        return self.high * DURATIONS[self.unit or "day"]

    @property
    def fewest_days(self) -> float:
        """The shortest duration meant, in days."""
        return self.low * DURATIONS[self.unit or "day"]


def quantities(context: Context) -> list[Quantity]:
    """Return all quantities of the text in order; none overlap."""
    return context.analysis(_read)


def quantities_in(context: Context, start: int, end: int) -> list[Quantity]:
    """Return the quantities that lie inside [start, end)."""
    known = quantities(context)
    first = bisect_left(known, (start,))
    result = []
    for quantity in known[first:]:
        if quantity.end > end:
            break
        result.append(quantity)
    return result


def as_money(amount: float, currency: str | None) -> str:
    """Return an amount as a mail would write it: "$14M", "EUR 7,200"."""
    sign = {"USD": "$", "EUR": "€", "GBP": "£"}.get(currency or "USD", f"{currency} ")
    for unit, short in ((1e9, "B"), (1e6, "M")):
        if amount >= unit:
            return f"{sign}{amount / unit:.4g}{short}"
    return f"{sign}{amount:,.0f}"


def as_number(value: float) -> str:
    """Return a number without a needless fraction."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def _read(context: Context) -> list[Quantity]:
    return read_quantities(context.normalised.lower)


def read_quantities(text: str) -> list[Quantity]:
    """Return the quantities of a lower-case text in order."""
    found: list[Quantity] = []
    at = 0
    for candidate in CANDIDATE.finditer(text):
        start = candidate.start()
        if start < at:
            continue
        before = text[start - 1 : start]
        if before and before in "$€£₹¥ " and (symbol := SYMBOL_BEFORE.search(text[max(0, start - 6, at) : start])):
            start -= symbol.end() - symbol.start()
        if part := FRACTION.match(text, start):
            share = 100 * (1 if part["count"] in ("a", "an") else UNITS[part["count"]]) / PARTS[part["part"]]
            if share < 100:
                found.append(Quantity(start, part.end(), share, share, "percent", None, "about"))
                at = part.end()
                continue
        match = NUMBER.match(text, start)
        if match is None:
            continue
        quantity = _quantity(text, match)
        at = match.end() if quantity is None else quantity.end
        if quantity is not None:
            found.append(quantity)
    return found


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    one = _one(text, match)
    if one is None:
        return None
    start, end, value, currency = one
    plus = match["plus"] is not None
    low = high = value
    joined = RANGE.match(text, end)
    if joined is not None and (second := NUMBER.match(text, joined.end())) is not None and (other := _one(text, second)) is not None:
        both = (
            joined.group().strip() not in ("and", "or")
            or text[max(0, start - 8) : start].endswith("between ")
            or joined.group().strip() == "or"
        )
        if both and (other[2] >= value or joined.group().strip() in ("-", "to")):
            top, scale = other[2], second["scale"]
            if scale and not match["scale"] and value < top:
                value = value * SCALE[scale.strip(" -")] if value * SCALE[scale.strip(" -")] <= top else value
            if value <= top and not text[max(0, start - 5) : start].endswith("from "):
                low, high, end, currency = value, top, other[1], currency or other[3]
                plus = plus or second["plus"] is not None
    return _with_unit(text, start, end, low, high, currency, plus)


def _one(text: str, match: re.Match[str]) -> tuple[int, int, float, str | None] | None:
    """Return (start, end, value, currency) of a number that is one, None for times, dates, versions and pronouns."""
    start, end = match.start("number"), match.end()
    word, scale, symbol = match["number"], match["scale"], match["symbol"]
    if symbol:
        start = match.start()
    figures = word[0].isdigit()
    if (
        figures
        and not symbol
        and (
            TIME_AFTER.match(text, match.end("number"))
            or (
                text[match.end("number") : match.end("number") + 1].isalpha()
                and not scale
                and text[match.end("number") : match.end("number") + 2] not in ("x ", "x,", "x.", "x-")
            )
        )
    ):
        return None
    if not symbol and (figures or word in AS_NUMBER):
        before = _word_before(text, start)
        if before in (NO_NUMBER_BEFORE if figures else PRONOUN_BEFORE) or text[max(0, start - 1) : start] in ("#", "§"):
            return None
        if figures and not scale and _is_date(text, match, before):
            return None
    value = float(_figures(word, text[end : end + 20])) if figures else _word_value(word)
    if match["half"]:
        if not scale and text[end : end + 1].isalpha():
            return None
        value += 0.5
    if scale:
        value *= SCALE[scale.strip(" -")] * (1.5 if match["more"] else 1)
        if not figures and not match["more"] and (more := AND_MORE.match(text, end)):
            added = _word_value(more["more"]) * (1e3 if more["scale"] else 1)
            if added < SCALE[scale.strip(" -")]:
                value, end = value + added, more.end()
    return start, end, value, CURRENCIES[symbol.strip()] if symbol else None


def _is_date(text: str, match: re.Match[str], before: str) -> bool:
    """Return whether figures are the day of a month or a year."""
    word, end = match["number"], match.end("number")
    if len(word) <= 2 and int(word) <= 31 and (before.rstrip(".") in MONTH_NAMES or DATE_AFTER.match(text, end)):
        return True
    return len(word) == 4 and word[:2] in ("19", "20") and word.isdigit() and not PERCENT.match(text, end)


def _word_before(text: str, start: int) -> str:
    """Return the word that stands before `start`, "the" and "a" passed over for numbers of days."""
    words = text[max(0, start - 24) : start].split()
    if not words or text[start - 1] not in " \n":
        return ""
    return words[-2] if words[-1] == "the" and len(words) > 1 and words[-2].rstrip(".") in MONTH_NAMES else words[-1]


def _figures(word: str, behind: str) -> str:
    """Return figures as Python reads them; before the euro a full stop parts thousands ("230.000 euros")."""
    continental = word.count(".") and len(word.rpartition(".")[2]) == 3 and EURO_BEHIND.match(behind) is not None
    return word.replace(".", "") if continental else word.replace(",", "")


def _word_value(word: str) -> float:
    word = word.replace("-hundred", " hundred").replace("-thirds", " thirds").replace("-quarters", " quarters")
    if word in WORDS:
        return float(WORDS[word])
    if " hundred" in word:
        head, _, tail = word.partition(" hundred")
        return _word_value(head) * 100.0 + (_word_value(tail.removeprefix(" and").strip()) if tail else 0)
    if word.endswith(" dozen"):
        return 12 * _word_value(word.removesuffix(" dozen"))
    tens, _, unit = word.replace(" ", "-").partition("-")
    return float(TENS[tens] + UNITS[unit])


def _with_unit(text: str, start: int, end: int, low: float, high: float, currency: str | None, plus: bool) -> Quantity:
    bound: Bound = "at_least" if plus else "exact"
    near = text[max(0, start - 24) : start]
    words = near.split()
    if not plus and words and (words[-1] in ENDS_BEFORE or near[-1:] == "~") and (before := BEFORE.search(near)):
        goes_on = before["least"] == "from" and FROM_TO.match(text, end)
        bound = "about" if before["about"] else "exact" if goes_on else "at_least" if before["least"] else "at_most"
    sign = text[end : end + 1]
    money = AFTER_MONEY.match(text, end) if currency is not None or sign in " -/€£$" else None
    if money is not None and (currency is not None or money["name"]):
        per = money["per"] or money["ly"] or money["hyphened"]
        return Quantity(start, money.end(), low, high, "money", currency or CURRENCIES[money["name"]], bound, _UNIT_OF.get(per or "", per))
    if sign and sign in "% -" and (percent := PERCENT.match(text, end)):
        return Quantity(start, percent.end(), low, high, "percent", None, bound)
    if unit := DURATION.match(text, end):
        return Quantity(start, unit.end(), low, high, "duration", _singular(unit["unit"]), bound)
    if times := MULTIPLE.match(text, end):
        return Quantity(start, times.end(), low, high, "multiple", None, bound)
    return Quantity(start, end, low, high, "count", None, bound)


_UNIT_OF = {
    "hr": "hour",
    "h": "hour",
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "mo": "month",
    "monthly": "month",
    "yr": "year",
    "annum": "year",
    "annually": "year",
    "yearly": "year",
}


def _singular(unit: str) -> str:
    return {"mins": "minute", "min": "minute", "hrs": "hour", "hr": "hour", "wks": "week", "wk": "week", "yrs": "year", "yr": "year"}.get(
        unit, unit.rstrip("s")
    )
