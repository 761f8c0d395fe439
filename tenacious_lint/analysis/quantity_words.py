"""The words and signs of which quantities are made."""

from __future__ import annotations

from tenacious_lint.expression import lazy

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
        " nineteen".split()
    )
}
TENS = {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
WORDS = {
    **UNITS,
    **TENS,
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
    "a trio of": 3,
    "a trio": 3,
    "a quartet of": 4,
    "a quartet": 4,
    "both": 2,
    "a": 1,
    "half a": 0.5,
    "a quarter of a": 0.25,
    "a third of a": 1 / 3,
    "two thirds of a": 2 / 3,
    "three quarters of a": 0.75,
}
SCALE = {
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
CURRENCIES = {
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
DURATIONS = {
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

TEEN = r"(?:thir|four|fif|six|seven|eigh|nine)teen"
SMALL = (
    rf"(?:{TEEN}|(?:{'|'.join(TENS)})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?|zero|one|two|three|four|five"
    rf"|six|seven|eight|nine|ten|eleven|twelve)"
)
LARGE = r"(?:thousand|million|billion)"
WORD_NUMBER = (
    rf"(?:half a dozen|(?:a )?half-dozen|a couple(?: of)?|a pair(?: of)?|a trio(?: of)?|a quartet(?: of)?|couple|both"
    rf"|(?:{SMALL}|a)[ -]hundred(?: (?:and )?{SMALL})?"
    rf"|(?:two |three |four |five |a )?dozen|(?:half|a quarter of|a third of|two[ -]thirds of|three[ -]quarters of) a(?= {LARGE})"
    rf"|a(?= {LARGE})|{SMALL})"
)
AND_MORE = lazy(
    rf" (?:and )?(?P<more>(?:{SMALL}|a)[ -]hundred(?: (?:and )?{SMALL}(?! (?:{LARGE}|hundred)))?"
    rf"|{SMALL})(?P<scale> thousand)?\b(?![- ](?:{LARGE}|hundred|per|%))"
)
"""What a number in words goes on with behind a thousand or a million: "seven thousand eight hundred"."""
FRACTION = lazy(
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[ -](?P<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|twelfth|twentieth)s?(?= (?:off|less|more|fewer|cheaper|lower|higher|faster|quicker|below|above|under|discount|reduction)\b"
    r"| of (?:the (?:price|rate|cost|team|staff|company|people|workforce|engineers|fee|roles)|your|our|its|their|all|them)\b)"
)
"""A fraction that is a share; a quarter of the year is a time."""
PARTS = {
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
    "twentieth": 20,
}
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?=(?:\s?(?:-|to|and|or)\s?\d{1,3}(?:\.\d{3})+)?\s?(?:€|eur))|\d+(?:\.\d+)?"
EURO_BEHIND = lazy(r"(?:\s?(?:-|to|and|or)\s?\d{1,3}(?:\.\d{3})+)?\s?(?:€|eur)")
"""Where a full stop parts thousands: "7.800 to 10.400 €"."""
SYMBOL = r"(?:us|ca|au|c|a|s)?\$|€|£|₹|¥"
CODE = r"usd|eur|gbp|chf|cad|aud|inr|jpy|sek|nok|dkk|pln|sgd"
NAME = rf"dollars?|euros?|pounds?|francs|rupees|yen|bucks|quid|{CODE}"
SCALES = r"(?:k|mn|mm|m|mil|bn|b)\b|[ -]?(?:thousand|million|billion|hundred|dozen)\b"
PER = (
    r"(?:\s?(?:/|per|an?|each|every)\s?(?P<per>hour|hr|h|day|week|month|mo|year|yr|annum|project|sprint|seat|head|person"
    r"|engineer|developer)\b|\s?(?P<ly>hourly|daily|weekly|monthly|annually|yearly)\b|-an?-(?P<hyphened>month|hour|week"
    r"|year)\b)"
)
NUMBER = lazy(
    rf"(?P<symbol>(?:(?:{SYMBOL})|\b(?:{CODE})\s?)\s?)?(?P<number>(?<![\w.,:/#&@-])(?:{DIGITS})|(?<=[$€£₹¥ ])(?:{DIGITS})"
    rf"|(?<=\d-)(?:{DIGITS})|(?<=[a-z]-)(?:{DIGITS})|\b(?<![-])(?:{WORD_NUMBER})(?![\w])(?!-(?:time|way|off|size|person's"
    rf"|stop|sided|click|pager)))"
    rf"(?P<half> and a half)?(?P<scale>{SCALES})?(?P<more> and a half)?(?P<plus>\+)?"
)
SYMBOL_BEFORE = lazy(rf"(?:(?:{SYMBOL})|\b(?:{CODE})\s?)\s?\Z")
CANDIDATE = lazy(
    r"\d|(?<![a-z-])(?:half|an? (?:half-)?(?:dozen|couple|pair|trio|quartet|hundred|thousand|million|billion|third|quarter"
    r"|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|twelfth|twentieth)|couple|both|dozen|zero|one|two|three|four|five|six|seven|eight|nine"
    rf"|ten|eleven|twelve|{TEEN}|{'|'.join(TENS)})(?![a-z])"
)
"""Where a number may begin: a digit, or a word for one."""
RANGE = lazy(r"\s?-\s?|\s(?:to|or|and|through|up to)\s(?=[\w$€£₹¥])")
AFTER_MONEY = lazy(rf"(?:\s?(?P<name>(?:{NAME})\b|[€£$](?!\d)))?(?P<tail>{PER})?")
PERCENT = lazy(r"\s?%|[\s-](?:percent|per cent|pct)\b(?! points)")
DURATION = lazy(
    r"[\s-](?:(?:working|business|calendar|full|short|solid)[\s-])?(?P<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|wks?"
    r"|fortnights?|months?|quarters?|years?|yrs?)\b"
)
MULTIPLE = lazy(r"x\b|[\s-]?(?:times|fold)\b")
BEFORE = lazy(
    r"(?:(?P<about>about|around|roughly|approximately|approx\.?|some|circa|nearly|almost|close to|~|perhaps|maybe|or so"
    r"|in the region of|just under|just over|a little over|a little under)"
    r"|(?P<least>over|more than|at least|north of|upwards? of|a minimum of|minimum of|no fewer than|not less than|above|from)"
    r"|(?P<most>up to|at most|as many as|no more than|under|less than|fewer than|below|a maximum of|maximum of|capped at"
    r"|not more than))\s?(?:a\s|the\s)?\Z"
)
ENDS_BEFORE = frozenset(
    "about around roughly approximately approx approx. some circa nearly almost to ~ perhaps maybe so of under over than"
    " least above from most"
    " as below at a the".split()
)
"""Last words of BEFORE: a quick test before it is tried."""
FROM_TO = lazy(r"[^.;!?\0]{0,40}?\bto\s")
NO_NUMBER_BEFORE = frozenset(
    "version v q step phase rfc section nr page part chapter floor room suite level tier option iso soc python java node rails django"
    " postgres php http ipv es series gate".split()
)
"""Words behind which a figure is a name."""
PRONOUN_BEFORE = frozenset(
    "the that this which each any every no another other next last either neither someone first only right wrong good better best".split()
)
"""Words behind which "one" is a pronoun."""
AS_NUMBER = frozenset({"one"})
TIME_AFTER = lazy(r":\d\d|\s?(?:am|pm|a\.m|p\.m|o'clock|h\d\d|gmt|utc|cet|est|pst|ist|bst)\b|(?:st|nd|rd|th)\b|/\d|\.\d+\.\d|-\d{1,2}-\d")
MONTH_NAMES = frozenset(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november"
    " december".split()
)
DATE_AFTER = lazy(
    r"\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august"
    r"|september|october|november|december)\b"
)
