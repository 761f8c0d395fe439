"""Words that stand in quotation marks because somebody other than the sender said them."""

from __future__ import annotations

from tenacious_lint.analysis.sentence import paragraph_at, sentence_at
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

_SOMEBODY = (
    r"(?:you|they|he|she|your (?:team|post|page|site|note|mail|email|message|reply|article|talk|ad|posting|job (?:post|ad))"
    r"|(?:post|page|ad|posting|article|book|report|talk))"
)
_SAYS = (
    r"(?:say|said|says|wrote|write|writes|mention|mentioned|mentions|ask|asked|asks|call|called|calls|describe|described|describes|put it"
    r"|use|used|uses|read|reads)"
)
_GIVEN_TO_OTHERS = lazy(
    rf"\b{_SOMEBODY}\s+(?:\w+\s+){{0,2}}?{_SAYS}\b"
    r"|\b(?!(?:i|we)\b)[^\W\d_]+ (?:said|wrote|asked|called|says|writes|asks|told us)\b"
    r"|\b(?:titled|entitled|called|headlined"
    r"|the (?:phrase|word|term|line|title|subject|headline|comment|message|label|note|sign))\b"
)
_NEGATION = lazy(r"\b(?:not|never|no|without|nor|neither|cannot|avoid|rather than|instead of|\w+n't)\b[^,;:.!?\0]*\Z")


def is_cited(context: Context, start: int, end: int) -> bool:
    """Return whether [start, end) stands inside quotation marks in a sentence that gives the words to somebody else."""
    text = context.normalised.lower
    paragraph = paragraph_at(context, start)
    if text.count('"', paragraph.start, start) % 2 == 0 or text.find('"', end, paragraph.end) == -1:
        return False
    opening = text.rfind('"', paragraph.start, start)
    sentence = sentence_at(context, opening)
    return _GIVEN_TO_OTHERS.search(text, sentence.start, max(opening, sentence.start)) is not None


def is_negated(context: Context, start: int) -> bool:
    """Return whether a negation stands before `start` in the same clause."""
    sentence = sentence_at(context, start)
    return _NEGATION.search(context.normalised.lower, sentence.start, start) is not None


def is_asked(context: Context, start: int) -> bool:
    """Return whether the sentence around `start` ends in a question mark."""
    sentence = sentence_at(context, start)
    return context.normalised.lower[sentence.start : sentence.end].rstrip("\"')]*_").endswith("?")
