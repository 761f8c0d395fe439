"""People and companies that a draft names, each with the part it plays: greeted, a customer of ours, a source, somebody's employer.

A small grammar around names, no recogniser of names: a capital alone says little, the words beside it say whose name it is. What is not
surely a name is none: days, places, technologies, titles, and a name that only qualifies the noun behind it ("Snowflake users").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.name_grammar import (
    ACCOUNT,
    CUSTOMER,
    CUSTOMER_BEHIND,
    EARLIER,
    FIRM,
    LEFT_BEHIND,
    NEWS,
    ONE_NAME,
    OURS,
    OURS_BEHIND,
    QUALIFIES,
    READER_COMPANY,
    RIVAL,
    RIVAL_BEHIND,
    SOURCE_BEHIND,
    SPOKE,
    USED_WITH,
)
from tenacious_lint.analysis.name_heard import heard
from tenacious_lint.analysis.name_word import COMPANY_ENDINGS, GATHERINGS, NOT_NAMES, OPENERS, TECHNOLOGIES, VENDORS
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.subject import reader_names
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

Part = Literal["customer", "account", "source", "ours", "rival", "reader_company", "news", "affair"]
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
_AHEAD: tuple[tuple[Part, Cue], ...] = (
    ("customer", CUSTOMER),
    ("account", ACCOUNT),
    ("source", SPOKE),
    ("ours", OURS),
    ("rival", RIVAL),
    ("reader_company", READER_COMPANY),
    ("news", NEWS),
)
"""Part, and the expression whose words stand ahead of the name."""
_BEHIND: tuple[tuple[Part, re.Pattern[str], Cue], ...] = (
    ("customer", CUSTOMER_BEHIND, Cue(r"\b(?:us|ours?|we)\b")),
    ("source", SOURCE_BEHIND, Cue(r"\b(?:me|us|suggested|recommended|thought|said|proposed)\b")),
    ("ours", OURS_BEHIND, Cue(r"\b(?:my|our)\b")),
    ("rival", RIVAL_BEHIND, Cue(r"\b(?:competitors?|rivals?)\b")),
)
"""Part, the expression that begins with the name, and the words one of which stands behind it."""
_PLAIN = (NOT_NAMES | TECHNOLOGIES) - {"bay"}  # eBay
"""Words that make no name, whatever their first letter."""
_CAPITALISED = lazy(r"[A-Z]\w*(?:[&+.-]\w+)*")
_CURRENCIES = ("$", "\u20ac", "\u00a3")
_LONGEST_SUM = 8
_FOREIGN = lazy(r"[^\W\d_\x00-\x7f\xdf-\xf6\xf8-\xff]")


def names(context: Context) -> list[Name]:
    """Return the names that play a part, in order, those of one part once at a place. Read once for each draft.

    A sentence that holds none but the reader's, as the brief has them, is left out.
    """
    return context.analysis(_read)


def _read(context: Context) -> list[Name]:
    sentences = _sentences(context)
    if not sentences:
        return []
    text = context.normalised.cased.replace("\n", " ")  # a name may be broken over two lines
    found: set[Name] = set()
    for part, cue in _AHEAD:
        offsets = cue.offsets(context)
        for sentence, last in sentences.items():
            index = bisect_left(offsets, sentence.start)
            if index < len(offsets) and offsets[index] < last:
                for match in _matches(cue.pattern, text, offsets[index : bisect_left(offsets, last)], sentence.end):
                    found.update(_of_match(context, match, part))
    starts: dict[Span, list[int]] = {}
    for part, pattern, words in _BEHIND:
        offsets = words.offsets(context)
        for sentence in sentences:
            index = bisect_left(offsets, sentence.end)
            if index and offsets[index - 1] > sentence.start:
                if sentence not in starts:
                    starts[sentence] = _starts(text, sentence)
                before = starts[sentence][: bisect_left(starts[sentence], offsets[index - 1])]
                for match in _matches(pattern, text, before, sentence.end):
                    found.update(_of_match(context, match, part))
    further = set(_heard(context, text, sentences))
    taken, firms = {one.start for one in found}, {one.firm for one in found | further}
    found.update(one for one in further if one.start not in taken and one.text not in firms)
    return sorted(found)


def _heard(context: Context, text: str, sentences: Iterable[Span]) -> Iterator[Name]:
    """Yield the names that play their part in words of any order."""
    known = {sentence: list(_strangers(text, sentence)) for sentence in sentences}
    for one in heard(context, text, known):
        said = text[one.start : one.end]
        beside = FIRM.match(text, one.end, one.gap.end)
        firm = beside["firm"] if beside is not None and not is_no_name(beside["firm"]) else ""
        yield Name(one.start, one.end, said, one.part, _kind(said, one.part, firm), firm)


def _strangers(text: str, sentence: Span) -> Iterator[Span]:
    for one in ONE_NAME.finditer(text, *sentence):
        trimmed = _trimmed(text, one.start(), one.end(), vendors=True)
        short = trimmed is not None and text[slice(*trimmed)].lower().partition("'")[0] in NOT_NAMES  # I'd
        if trimmed is not None and not short and not QUALIFIES.match(text, one.end()):
            yield Span(trimmed[0], trimmed[0] + len(text[slice(*trimmed)].removesuffix(" I")))


def _sentences(context: Context) -> dict[Span, int]:
    """Return the sentences in which a name other than the reader's may stand, with the last word of each that may be one: they are few."""
    cased = context.normalised.cased
    words = {word for word in set(_CAPITALISED.findall(cased)) if word.lower() not in _PLAIN}
    if words and context.brief is not None:
        readers = " ".join(context.analysis(reader_names)).split()
        words = {word for word in words if word.lower() not in readers}
    capitals = [at for word in words for at in _places(cased, word)]
    if not cased.isascii():
        capitals += [found.start() for found in _FOREIGN.finditer(cased)]
    found: dict[Span, int] = {}
    end = -1
    for at in sorted(capitals):
        if at >= end:
            region = context.region_at(at)
            if region is None or region.scope not in _SCOPES:
                continue
            sentence = sentence_at(context, at)
            end = sentence.end
        found[sentence] = at
    return found


def _places(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands, but for the sign of a million behind money."""
    at = text.find(word)
    while at != -1:
        end = at + len(word)
        money = end == at + 1 and text[max(0, at - _LONGEST_SUM) : at].rstrip("0123456789.,")[-1:] in _CURRENCIES
        if not (money or text[end : end + 1].isalnum()):
            yield at
        at = text.find(word, end)


def _matches(pattern: re.Pattern[str], text: str, offsets: Iterable[int], end: int) -> Iterator[re.Match[str]]:
    """Yield the matches of an expression that begin at one of the offsets; none overlap."""
    at = 0
    for offset in offsets:
        if offset >= at and (found := pattern.match(text, offset, end)):
            yield found
            at = found.end()


def _starts(text: str, sentence: Span) -> list[int]:
    """Return where the words with capitals in a sentence begin that are not surely something else than a name."""
    return [one.start() for one in ONE_NAME.finditer(text, *sentence) if not is_no_name(one.group(), vendors=False)]


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


@lru_cache(maxsize=4096)
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
    if part in ("customer", "account", "affair", "rival", "reader_company", "news"):
        return "company"
    return "unknown"
