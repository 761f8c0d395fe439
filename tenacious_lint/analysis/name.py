"""People and companies that a draft names, each with the part it plays: greeted, a customer of ours, a source, somebody's employer.

A small grammar around names, no recogniser of names: a capital alone says little, the words beside it say whose name it is. What is not
surely a name is none: days, places, technologies, titles, and a name that only qualifies the noun behind it ("Snowflake users").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from tenacious_lint.analysis.name_grammar import (
    ACCOUNT,
    CUSTOMER,
    CUSTOMER_BEFORE,
    EARLIER,
    LEFT_BEHIND,
    NEWS,
    ONE_NAME,
    OURS,
    QUALIFIES,
    READER_COMPANY,
    RIVAL,
    SOURCE,
    SPOKE,
    USED_WITH,
)
from tenacious_lint.analysis.name_word import COMPANY_ENDINGS, GATHERINGS, NOT_NAMES, OPENERS, TECHNOLOGIES, VENDORS
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.context import Context

Part = Literal["customer", "account", "source", "ours", "rival", "reader_company", "news"]
"""What the sentence makes of a name: a customer of ours, another account's secret, who told us, one of us, a competitor, the reader's"
" company."""
NameKind = Literal["person", "company", "unknown"]


_LONGEST_ACRONYM = 4
"""Letters of a word in capitals that is rather a term (FHIR) than a company."""


class Name(NamedTuple):
    """A name at [start, end) of the normalised text and its part in the sentence; `firm` is the company said to be a person's."""

    start: int
    end: int
    text: str
    part: Part
    kind: NameKind
    firm: str = ""


_SCOPES = frozenset({"subject", "preheader", "body"})
_PARTS: tuple[tuple[Part, re.Pattern[str], tuple[str, ...]], ...] = (
    (
        "customer",
        CUSTOMER,
        (
            "we",
            "our",
            "i ",
            "i'",
            "client",
            "customer",
            "trusted by",
            "tenacious",
            "case study",
            "success story",
            "engagement",
            "project",
            " us",
        ),
    ),
    ("customer", CUSTOMER_BEFORE, (" us", "our", "we ")),
    ("account", ACCOUNT, ("another", "other", "different", "second", "we", "i ", "i'", "account", "deal", "contract", "thread", "renewal")),
    ("source", SOURCE, (" me", " us", "suggest", "recommend", "thought", "said", "propos")),
    ("source", SPOKE, (" with ", " to ")),
    ("ours", OURS, ("my ", "our ")),
    ("rival", RIVAL, ("competitor", "rival", "peer")),
    ("reader_company", READER_COMPANY, (" at ", "team")),
    ("news", NEWS, ("congrat", "well done", "saw", "see", "noticed", "read")),
)
"""Part, expression, and words one of which stands in every match: an expression that begins with a name is dear."""


def names(context: Context) -> list[Name]:
    """Return the names that play a part, in order, those of one part once at a place. Read once for each draft."""
    return context.analysis(_read)


def _read(context: Context) -> list[Name]:
    text = context.normalised.cased.replace("\n", " ")  # a name may be broken over two lines
    found: set[Name] = set()
    for start, end in dict.fromkeys(sentence_at(context, at) for at in _candidates(context, text)):
        lower = context.normalised.lower[start:end]
        for part, pattern, words in _PARTS:
            if any(word in lower for word in words):
                for match in pattern.finditer(text, start, end):
                    found.update(_of_match(context, match, part))
    return sorted(found)


def _candidates(context: Context, text: str) -> Iterator[int]:
    """Yield where a name may stand: most mails hold few that are not surely something else."""
    for region in context.regions:
        if region.scope in _SCOPES:
            for one in ONE_NAME.finditer(text, region.start, region.end):
                if not is_no_name(one.group(), vendors=False):
                    yield one.start()


def _of_match(context: Context, match: re.Match[str], part: Part) -> Iterator[Name]:
    text = match.string
    groups = {name.rstrip("0123456789"): match.span(name) for name, value in match.groupdict().items() if value is not None}
    if part == "reader_company" and _looks_back(context, match.start(), groups["who"][0]):
        return
    firm = groups.pop("firm", None)
    vendors = part != "customer" or USED_WITH.search(match.group()) is not None
    for start, end in groups.values():
        for one in ONE_NAME.finditer(text, start, end):
            trimmed = _trimmed(text, one.start(), one.end(), vendors)
            if trimmed is None or (one.end() == end and firm is None and QUALIFIES.match(text, end)):
                continue
            start_at, end_at = trimmed
            said, _, place = text[start_at:end_at].partition(" of ") if part == "source" else (text[start_at:end_at], "", "")
            trimmed = start_at, start_at + len(said)
            company = place if firm is None or is_no_name(text[slice(*firm)]) else text[slice(*firm)]
            yield Name(*trimmed, said, part, _kind(said, part, company), company)


def _looks_back(context: Context, start: int, end: int) -> bool:
    """Return whether the reader's place of work is one they had before."""
    text, sentence = context.normalised.lower, sentence_at(context, start)
    return EARLIER.search(text, sentence.start, end) is not None or LEFT_BEHIND.search(text, end, max(sentence.end, end)) is not None


def _trimmed(text: str, start: int, end: int, vendors: bool) -> tuple[int, int] | None:
    """Return a name without the capitals before it that are no part of it, None if nothing is left."""
    words = list(re.finditer(r"[^ ]+", text[start:end]))
    while words and words[0].group().lower().strip(",.") in OPENERS:
        words.pop(0)
    if not words:
        return None
    first = start + words[0].start()
    return None if is_no_name(text[first:end], vendors=vendors) else (first, end)


def is_no_name(text: str, *, vendors: bool = True) -> bool:
    """Return whether words with capitals are, or well may be, something else than a person or a company; `vendors` are then products."""
    words = [word.strip(",.'()").lower() for word in text.split()]
    return (
        all(len(word) < 2 or word in NOT_NAMES or word.rstrip("s") in NOT_NAMES for word in words)
        or any(word in TECHNOLOGIES or (vendors and word in VENDORS) for word in words)
        or any(word.endswith(".js") or "+" in word for word in words)
        or words[-1] in GATHERINGS
        or text.endswith(("Con", "Conf"))
        or len("".join(words)) < 2
        or (len(words) == 1 and text.isupper() and len(text) <= _LONGEST_ACRONYM)
    )


def _kind(text: str, part: Part, firm: str) -> NameKind:
    last = text.split()[-1].lower().strip(".")
    if last in COMPANY_ENDINGS or any(char.isdigit() or char == "&" for char in text):
        return "company"
    if firm or part == "ours":
        return "person"
    if part in ("customer", "account", "rival", "reader_company", "news"):
        return "company"
    return "unknown"
