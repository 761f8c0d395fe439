"""Claims of funding: who raised which round, how much, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.period import Period, periods_in, recency_in
from tenacious_lint.analysis.quantity import Quantity, quantities_in
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.subject import is_addressed
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

ANCHORS = tuple(
    "raise|raising|funding|funded|series |seed|round|fundraise|investment|financing|investor|backed by|led by|valuation|in"
    " the bank|secured|landed"
    "|closed|picked up|brought in|banked|pulled in".split("|")
)

_STAGE = Cue(
    r"\b(?P<stage>pre-?seed|seed|series [a-h]\d?\b(?!-)|series [a-h](?=-)|ipo)\b(?! (?:data|script|list|file|keyword|phrase|bank))"
)
_EVENT = Cue(
    r"\b(?:raised|raise|raising|raises|fundrais\w+|in the bank|(?:secured|landed|closed|picked up|brought in|banked"
    r"|pulled in) (?:a |another |about |around |roughly |over )?(?:[$€£]|usd |eur |gbp )?\d[\d.,]*\s?(?:m|mn|million|bn"
    r"|billion)\b|funding(?: round)?|funded|(?:financing|funding|investment) (?:round|news|announcement)|financing|(?:recent"
    r"|latest|last|new|fresh) (?:round|raise|investment)"
    r"|(?:your|the) (?:round|raise)|investment round|valuation|(?:equity|venture) round)\b"
    r"(?! (?:a|an|the|this|that|any|your|my|our|it|them|one|two|some|these|those|questions?|concerns?|awareness|issues?"
    r"|eyebrows|tickets?|prices|standards|with) ?(?!series|seed|pre-?seed|round|[$€£\d]))"
)
_RAISED_MONEY = Cue(
    r"\b(?:raised|raise|raising|raises|closed|closing|close|landed|secured|announced|picked up|brought in|pulled in|round"
    r"|funding|financing|investment|led by|backed|fundrais\w+|in the bank|series [a-h]|seed)\b"
)
_ANY = lazy(r"\b(?:a|an|any|every|each|most|like|such as) \Z")
"""Before a round that is nobody's in particular."""
_LEAST = 100_000
"""A round is at least this much; below it an amount is a price, a salary or a budget."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingClaim(Claim):
    """A round of funding."""

    stage: str | None = None
    amount: Quantity | None = None
    period: Period | None = None
    recent: tuple[int, int] | None = None
    """Where it is called recent."""


def read(context: Context) -> list[FundingClaim]:
    """Return the claims of funding, in order; one for each clause that makes one."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[FundingClaim]:
    text = context.normalised.lower
    done: set[Span] = set()
    triggers = sorted(hit.start() for pattern in (_STAGE, _EVENT) for hit in pattern.finditer(context))
    for at in triggers:
        clause = clause_at(context, at)
        if clause in done:
            continue
        done.add(clause)
        stage = _STAGE.search(context, *clause)
        event = _EVENT.search(context, *clause)
        amount = next(
            (one for one in quantities_in(context, *clause) if one.kind == "money" and one.per is None and one.high >= _LEAST), None
        )
        if amount is not None and not _RAISED_MONEY.search(context, *clause):
            amount = None
        if (
            stage is not None
            and stage["stage"] == "seed"
            and amount is None
            and event is None
            and " round" not in text[stage.end() : stage.end() + 7]
        ):
            continue
        named = stage or event
        parts = [named.span()] if named is not None else []
        parts += [(amount.start, amount.end)] if amount is not None else []
        start, end = min(parts)[0], max(stop for _, stop in parts)
        if amount is None and text[start:end] == "in the bank":
            continue
        frame = frame_of(context, start, end)
        if frame is None or (_ANY.search(text, max(clause.start, start - 20), start) and not is_addressed(context, start, end)):
            continue
        sentence = sentence_at(context, at)
        periods = [one for one in periods_in(context, *clause) if one.first <= context.as_of]
        yield FundingClaim(
            start=start,
            end=end,
            subject=frame.subject,
            mood=frame.mood,
            denied=frame.denied,
            stage=_stage(stage["stage"]) if stage is not None else None,
            amount=amount,
            period=periods[0] if periods else None,
            recent=recency_in(context, clause.start, end) or recency_in(context, sentence.start, start),
        )


def _stage(words: str) -> str:
    return words.replace("preseed", "pre-seed").replace("-", " ") if words.startswith("series") else words.replace("preseed", "pre-seed")
