"""Claims of how many people a company has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.quantity import Quantity, quantities
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

ANCHORS = ("people", "employees", "person", "staff", "headcount", "team of")

_AFTER = lazy(
    r"[\s-](?:strong\s|full-time\s)?(?:people|employees|staff|headcount|person (?:company|business|firm|startup|start-up"
    r"|organi[sz]ation|outfit)|heads)\b(?! (?:who|that|are free|free|available|ready|with|from our|of ours|can|could|will|left"
    r"|asked|replied|wrote|joined|on your side|in (?:data|platform|engineering|ml|infra|product|sales)))"
)
_CONTEXT = lazy(
    r"\b(?:you(?:'re| are|'ve| have)|your (?:company|firm|business|headcount)|company of|a team of|team is|headcount|at|employ"
    r"|company|with|grown to|grew to|size)\b"
)
_CUT = lazy(
    r"\b(?:laid|let|cut|layoff|lay-off|redundan|reduc|hired|hire|hiring|added|add|join|lost|promot|interview|spoke|ask|invite|seat|attend)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadcountClaim(Claim):
    """The number of people of a company."""

    count: Quantity


def read(context: Context) -> list[HeadcountClaim]:
    """Return the claims of headcount, in order."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[HeadcountClaim]:
    text = context.normalised.lower
    for quantity in quantities(context):
        if quantity.kind != "count" or quantity.high < 5:
            continue
        noun = _AFTER.match(text, quantity.end)
        before = text[max(0, quantity.start - 50) : quantity.start]
        if noun is None or _CUT.search(before) or not (_CONTEXT.search(before) or "company" in noun.group() or "person" in noun.group()):
            continue
        frame = frame_of(context, quantity.start, noun.end())
        if frame is not None:
            yield HeadcountClaim(
                start=quantity.start, end=noun.end(), subject=frame.subject, mood=frame.mood, denied=frame.denied, count=quantity
            )
