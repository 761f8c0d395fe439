"""Numbers as mail writes them: counts, money, percents, durations and multiples, in figures and in words.

A small grammar. What it cannot read is no quantity: a wrong certainty costs more than silence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Literal, NamedTuple

from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

Kind = Literal["count", "money", "percent", "duration", "multiple"]
Bound = Literal["exact", "about", "at_least", "at_most"]

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_WORDS = {
    **_UNITS,
    **_TENS,
    "a dozen": 12,
    "half a dozen": 6,
    "a half-dozen": 6,
    "half-dozen": 6,
    "dozen": 12,
    "a pair of": 2,
    "a couple of": 2,
    "couple": 2,
    "a hundred": 100,
    "a couple": 2,
    "a pair": 2,
    "both": 2,
}
_SCALE = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mm": 1e6,
    "mil": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "billion": 1e9,
    "hundred": 100,
    "dozen": 12,
}
_CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "bucks": "USD",
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "quid": "GBP",
    "chf": "CHF",
    "francs": "CHF",
    "cad": "CAD",
    "c$": "CAD",
    "ca$": "CAD",
    "aud": "AUD",
    "a$": "AUD",
    "au$": "AUD",
    "₹": "INR",
    "inr": "INR",
    "rupees": "INR",
    "¥": "JPY",
    "jpy": "JPY",
    "yen": "JPY",
    "sek": "SEK",
    "nok": "NOK",
    "dkk": "DKK",
    "pln": "PLN",
    "sgd": "SGD",
    "s$": "SGD",
}
_DURATIONS = {
    "minute": 1 / 1440,
    "min": 1 / 1440,
    "hour": 1 / 24,
    "hr": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "wk": 7.0,
    "fortnight": 14.0,
    "month": 30.0,
    "quarter": 91.0,
    "year": 365.0,
    "yr": 365.0,
}
"""Days in a unit; a working day counts as a day."""

_TEEN = r"(?:thir|four|fif|six|seven|eigh|nine)teen"
_SMALL = rf"(?:{_TEEN}|(?:{'|'.join(_TENS)})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_WORD_NUMBER = rf"(?:half a dozen|(?:a )?half-dozen|a couple(?: of)?|a pair(?: of)?|couple|both|(?:{_SMALL}|a) hundred(?: and {_SMALL})?|(?:two |three |four |five |a )?dozen|{_SMALL})"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SYMBOL = r"(?:us|ca|au|c|a|s)?\$|€|£|₹|¥"
_CODE = r"usd|eur|gbp|chf|cad|aud|inr|jpy|sek|nok|dkk|pln|sgd"
_NAME = rf"dollars?|euros?|pounds?|francs|rupees|yen|bucks|quid|{_CODE}"
_SCALES = r"(?:k|mn|mm|m|mil|bn|b)\b|[ -]?(?:thousand|million|billion|hundred|dozen)\b"
_PER = r"(?:\s?(?:/|per|an?|each|every)\s?(?P<per>hour|hr|h|day|week|month|mo|year|yr|annum|project|sprint|seat|head|person|engineer|developer)\b|\s?(?P<ly>hourly|daily|weekly|monthly|annually|yearly)\b|-an?-(?P<hyphened>month|hour|week|year)\b)"
_NUMBER = lazy(
    rf"(?P<symbol>(?:(?:{_SYMBOL})|\b(?:{_CODE})\s?)\s?)?(?P<number>(?<![\w.,:/#&@-])(?:{_DIGITS})|(?<=[$€£₹¥ ])(?:{_DIGITS})|(?<=\d-)(?:{_DIGITS})|(?<=[a-z]-)(?:{_DIGITS})|\b(?<![-])(?:{_WORD_NUMBER})(?![\w])(?!-(?:time|way|off|size|person's|stop|sided|click|pager)))"
    rf"(?P<scale>{_SCALES})?(?P<plus>\+)?"
)
_RANGE = lazy(r"\s?-\s?|\s(?:to|or|and|through|up to)\s(?=[\w$€£₹¥])")
_AFTER_MONEY = lazy(rf"(?:\s?(?P<name>{_NAME})\b)?(?P<tail>{_PER})?")
_PERCENT = lazy(r"\s?%|[\s-](?:percent|per cent|pct)\b(?! points)")
_DURATION = lazy(
    r"[\s-](?:(?:working|business|calendar|full|short|solid)[\s-])?(?P<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|fortnights?|months?|quarters?|years?|yrs?)\b"
)
_MULTIPLE = lazy(r"x\b|[\s-]?(?:times|fold)\b")
_BEFORE = lazy(
    r"(?:(?P<about>about|around|roughly|approximately|approx\.?|some|circa|nearly|almost|close to|~|perhaps|maybe|or so|in the region of|just under|just over|a little over|a little under)"
    r"|(?P<least>over|more than|at least|north of|upwards? of|a minimum of|minimum of|no fewer than|not less than|above|from(?=\s?(?:a\s|the\s)?\Z))"
    r"|(?P<most>up to|at most|as many as|no more than|under|less than|fewer than|below|a maximum of|maximum of|capped at|not more than))\s?(?:a\s|the\s)?\Z"
)
_FROM_TO = lazy(r"[^.;!?\0]{0,40}?\bto\s")
_NO_NUMBER_BEFORE = lazy(
    r"(?:\b(?:version|v|q|step|phase|rfc|section|no|nr|page|part|chapter|floor|room|suite|level|tier|option|iso|soc|python|java|go|node|rails|django|postgres|php|http|ipv|es|series|suite|gate|the year|that|this|which|each|any|every|no|another|other|next|last|either|neither|someone|some|the)\s|[#§])\Z"
)
_AS_NUMBER = frozenset({"one"})
_TIME_AFTER = lazy(r":\d\d|\s?(?:am|pm|a\.m|p\.m|o'clock|h\d\d|gmt|utc|cet|est|pst|ist|bst)\b|(?:st|nd|rd|th)\b|/\d|\.\d+\.\d|-\d{1,2}-\d")
_DATE_BEFORE = lazy(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.?\s(?:the\s)?\Z"
)
_DATE_AFTER = lazy(
    r"\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\b"
)


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
        return self.high * _DURATIONS[self.unit or "day"]

    @property
    def fewest_days(self) -> float:
        """The shortest duration meant, in days."""
        return self.low * _DURATIONS[self.unit or "day"]


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
    text = context.normalised.lower
    found: list[Quantity] = []
    at = 0
    while match := _NUMBER.search(text, at):
        quantity = _quantity(text, match)
        if quantity is None:
            at = max(match.end(), match.start() + 1)
            continue
        found.append(quantity)
        at = quantity.end
    return found


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    one = _one(text, match)
    if one is None:
        return None
    start, end, value, currency = one
    plus = match["plus"] is not None
    low = high = value
    joined = _RANGE.match(text, end)
    if joined is not None and (second := _NUMBER.match(text, joined.end())) is not None and (other := _one(text, second)) is not None:
        both = (
            joined.group().strip() not in ("and", "or")
            or text[max(0, start - 8) : start].endswith("between ")
            or joined.group().strip() == "or"
        )
        if both and (other[2] >= value or joined.group().strip() in ("-", "to")):
            top, scale = other[2], second["scale"]
            if scale and not match["scale"] and value < top:
                value = value * _SCALE[scale.strip(" -")] if value * _SCALE[scale.strip(" -")] <= top else value
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
            _TIME_AFTER.match(text, match.end("number"))
            or text[match.end("number") : match.end("number") + 1].isalpha()
            and not scale
            and text[match.end("number") : match.end("number") + 2] not in ("x ", "x,", "x.", "x-")
        )
    ):
        return None
    before = text[max(0, start - 24) : start]
    if (
        not symbol
        and _NO_NUMBER_BEFORE.search(before)
        and (figures or word in _AS_NUMBER)
        and not before.endswith(("the ", "these ", "some ", "no ", "go "))
    ):
        return None
    if (
        figures
        and not symbol
        and not scale
        and (_DATE_BEFORE.search(before) or _DATE_AFTER.match(text, match.end("number")))
        and float(word.replace(",", "")) <= 31
    ):
        return None
    if (
        figures
        and not symbol
        and not scale
        and len(word) == 4
        and word[:2] in ("19", "20")
        and "," not in word
        and not _PERCENT.match(text, end)
    ):
        return None
    value = float(word.replace(",", "")) if figures else _word_value(word)
    if scale:
        value *= _SCALE[scale.strip(" -")]
    return start, end, value, _CURRENCIES[symbol.strip()] if symbol else None


def _word_value(word: str) -> float:
    if word in _WORDS:
        return float(_WORDS[word])
    if " hundred" in word:
        head, _, tail = word.partition(" hundred")
        return (1 if head == "a" else _word_value(head)) * 100.0 + (_word_value(tail.removeprefix(" and ")) if tail else 0)
    if word.endswith(" dozen"):
        return 12 * _word_value(word.removesuffix(" dozen"))
    tens, _, unit = word.replace(" ", "-").partition("-")
    return float(_TENS[tens] + _UNITS[unit])


def _with_unit(text: str, start: int, end: int, low: float, high: float, currency: str | None, plus: bool) -> Quantity:
    bound: Bound = "at_least" if plus else "exact"
    if not plus and (before := _BEFORE.search(text[max(0, start - 24) : start])):
        goes_on = before["least"] == "from" and _FROM_TO.match(text, end)
        bound = "about" if before["about"] else "exact" if goes_on else "at_least" if before["least"] else "at_most"
    money = _AFTER_MONEY.match(text, end)
    assert money is not None
    if currency is not None or money["name"]:
        per = money["per"] or money["ly"] or money["hyphened"]
        return Quantity(start, money.end(), low, high, "money", currency or _CURRENCIES[money["name"]], bound, _UNIT_OF.get(per or "", per))
    if sign := _PERCENT.match(text, end):
        return Quantity(start, sign.end(), low, high, "percent", None, bound)
    if unit := _DURATION.match(text, end):
        return Quantity(start, unit.end(), low, high, "duration", _singular(unit["unit"]), bound)
    if times := _MULTIPLE.match(text, end):
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
