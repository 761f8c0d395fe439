"""Claims of results: "cuts onboarding by 37 %", "ships three times faster", "saved a client $2M"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.quantity import Quantity, quantities
from tenacious_lint.context import Context

ANCHORS = ("%", "percent", "per cent", "faster", "cheaper", "x ", "times", "fold", "half the", "twice", "double")

_RESULT = Cue(
    r"\b(?:faster|cheaper|quicker|fewer|lower|higher|better|more productive|less (?:time|cost|downtime)|sav(?:e|es|ed|ing"
    r"|ings)|cut(?:s|ting)?|reduc(?:e|es|ed|ing|tion)|improv(?:e|es|ed|ing|ement)|increas(?:e|es|ed|ing)|boost\w*|shorten\w*"
    r"|slash\w*|lower(?:s|ed|ing)|accelerat\w+|retention|satisfaction|success rate|uptime|on time|roi|return|win rate"
    r"|accept\w*|clients? (?:stay|renew|extend|see)|of (?:our )?(?:clients|customers|engagements|projects|engineers"
    r"|placements))\b"
)
_OURS = Cue(
    r"\b(?:we|our|ours|us|client|clients|customer|customers|team like yours|teams like yours|teams|engagements?|engineers"
    r"|helped|typically|average|on average|you(?:'d| would| could| can| will|'ll) (?:see|save|cut|get|ship))\b"
)
_READERS = Cue(
    r"\b(?:laid off|layoff|headcount|your (?:\w+ ){0,2}(?:grew|fell|rose|uptime|error rate|growth|churn)|you (?:cut|grew"
    r"|reduced|said|wrote|mentioned)|discount|off (?:the|your|our)|vat|tax|equity|stake|sure|of the (?:work|time|way)"
    r"|confident|capacity|utili[sz]ation)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticClaim(Claim):
    """A figure for what the sender's work brings."""

    value: Quantity


def read(context: Context) -> list[StatisticClaim]:
    """Return the figures the sender quotes, in order."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[StatisticClaim]:
    for quantity in quantities(context):
        if quantity.kind not in ("percent", "multiple"):
            continue
        clause = clause_at(context, quantity.start)
        start, end = clause.start, max(clause.end, quantity.end)
        if _READERS.search(context, start, end) or not (_RESULT.search(context, start, end) and _OURS.search(context, start, end)):
            continue
        frame = frame_of(context, quantity.start, quantity.end)
        if frame is not None:
            yield StatisticClaim(
                start=quantity.start, end=quantity.end, subject=frame.subject, mood=frame.mood, denied=frame.denied, value=quantity
            )
