"""Words in quotation marks that a mail gives to a customer or to a named person: testimonials."""

from __future__ import annotations

import re
from typing import NamedTuple

from tenacious_lint.analysis.name import is_no_name
from tenacious_lint.analysis.name_grammar import NAME
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.context import Context
from tenacious_lint.document.draft import BREAK
from tenacious_lint.expression import lazy

_QUOTE = lazy(r'"(?P<said>[^"\0]{8,600})"')
_SAYS = (
    r"(?:say|says|said|told|tells|put it|puts it|wrote|writes|wrote back|called (?:it|us|that)|summed up|describes?|described"
    r"|commented|explained|noted)"
)
_CUSTOMER = (
    r"(?:one of them|(?:one|some|another|a (?:\w+ )?(?:client|customer)) of (?:our|ours)(?: (?:[\w-]+ ){0,2}(?:clients?|customers?))?"
    r"|(?:our|a|another|an existing) (?:[\w-]+ ){0,2}(?:clients?|customers?)|the (?:cto|ceo|cfo|vp|founder|head)[^.\"\0]{0,40} (?:at"
    r"|of) (?:a|one of our|an) (?:[\w-]+ ){0,3}(?:clients?|customers?))"
)
_BEFORE = lazy(
    rf"(?:(?P<customer>(?i:{_CUSTOMER}))[^.!?\"\0]{{0,60}}?(?i:{_SAYS})\b|(?P<who>{NAME})(?:,? (?:\(|the |our |(?:at|from"
    rf"|of) )?[^.!?\"\0]{{0,60}}?)??,? (?i:{_SAYS})\b)"
    rf"[^\"\0.!?]{{0,40}}[:,]?\s*\Z|(?i:\bin the words of )(?P<customer2>(?i:{_CUSTOMER}))?\s?(?P<who2>{NAME})?[^\"\0.!?]{{0,40}}[:,]\s*\Z"
)
_AFTER = lazy(
    rf"[\s,.]*(?:(?:-{{1,3}}|\u2014|~)\s*(?P<who>{NAME})|(?i:{_SAYS}|is how|were the words of|in the words of"
    rf"|that is how) (?:(?i:our client|our customer),? )?(?P<who2>{NAME})"
    rf"|(?P<who3>{NAME})(?:,? [^.!?\"\0]{{0,40}}?)?,? (?i:{_SAYS})\b|(?:(?:-{{1,3}}|\u2014)\s*|(?i:{_SAYS}"
    rf"|is how) )(?P<customer>(?i:{_CUSTOMER})))"
)
_PRAISE = lazy(
    r"(?i:\b(?:they|their|them|the (?:\w+ )?(?:team|squad|engineers|developers|people)|tenacious|your (?:team|squad|engineers|people))\b)"
)
_TITLE = lazy(r"\b(?:C[TEFIPO]O|CISO|VP|Head of|Director|[Ff]ounder|Co-founder|Manager|Lead)\b")
_REACH = 160
_YOURS = lazy(r"\b(?:you|your|yours)\b")


class Testimonial(NamedTuple):
    """A quotation at [start, end) of the normalised text, without its marks, and whose words it is said to be ("" for an unnamed"
    " customer)."""

    start: int
    end: int
    source: str


def testimonials(context: Context) -> list[Testimonial]:
    """Return the quotations that are given to somebody other than the reader, in order."""
    text = context.normalised.cased.replace("\n", " ")
    found = []
    for quote in _QUOTE.finditer(text):
        source = _source(context, text, quote)
        if source is not None and (not source or _is_praise(text, quote)):
            found.append(Testimonial(*quote.span("said"), source))
    return found


def _source(context: Context, text: str, quote: re.Match[str]) -> str | None:
    start = max(text.rfind(BREAK, 0, quote.start()) + 1, quote.start() - _REACH)
    sentence = sentence_at(context, quote.start()).start
    if _YOURS.search(context.normalised.lower, max(sentence, start), quote.start()):
        return None
    while (before := _BEFORE.search(text[start : quote.start()])) is not None:
        who = before["who"] or before["who2"]
        if before["customer"] or before["customer2"] or who is None or not is_no_name(who):
            return _named(who, before["customer"] or before["customer2"])
        start += before.end("who") if before["who"] else before.end("who2")  # "Last week Mara said": the first capital is no name
    after = _AFTER.match(text, quote.end(), quote.end() + _REACH)
    return None if after is None else _named(after["who"] or after["who2"] or after["who3"], after["customer"])


def _named(who: str | None, customer: str | None) -> str | None:
    if customer:
        return ""
    return None if who is None or is_no_name(who) else who


def _is_praise(text: str, quote: re.Match[str]) -> bool:
    """Return whether somebody with a title says it, or it speaks of a team: else it is a saying, and anybody may be quoted."""
    first, last = max(0, quote.start() - _REACH), quote.end() + _REACH
    return any(
        found is not None
        for found in (_PRAISE.search(quote["said"]), _TITLE.search(text, first, quote.start()), _TITLE.search(text, quote.end(), last))
    )
