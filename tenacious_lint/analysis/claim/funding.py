"""Claims of funding: who raised which round, how much, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of, is_anybody, period_of
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at, is_named_as_known
from tenacious_lint.analysis.period import Period
from tenacious_lint.analysis.quantity import Quantity, quantities
from tenacious_lint.analysis.quantity_words import SCALE
from tenacious_lint.analysis.recency import recency_in, recency_of
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.subject import is_addressed
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

ANCHORS = tuple(
    "raise|raising|funding|funded|series |seed|round|fundraise|invest|financing|backe|shareholder|stake|check|board member|ipo|flush"
    "|awash|led by|valuation|in the bank|secured|landed|closed"
    "|picked up|brought in|banked|pulled in|venture|capital|war chest|cash|money|cheque|million|mn|runway|the a|the b|the c|the d|your a"
    "|your b|your c|your d|$|\u20ac|\u00a3".split("|")
)

_THEN = (
    r"(?=[.,;:!?)]|\s(?:rounds?|money|raise|financing|funding|cheque|capital|clos\w+|was|is|has|had|came|landed|went|got|hit|wrapped"
    r"|signed|done|gone|out|announce\w*|behind|in|on|last|this|earlier|of|and|to|that|gave|means|should|brought|just|together|came)\b)"
)
"""What stands behind a round named by its letter alone: "the B closed", and not "the B team"."""
_STAGE = Cue(
    r"\b(?:(?P<stage>pre-?seed|seed|series [a-h]\d?\b(?!-)|series [a-h](?=-)|ipo)\b(?! (?:data|script|list|file|keyword|phrase|bank))"
    rf"|(?:your|the|that|its) (?:new |recent |latest |last |fresh )?(?P<letter>[a-h]){_THEN}|(?P<lone>[b-h])(?: |-)(?:round|raise)\b)"
)
_OF_SEED = lazy(r"[ -](?:rounds?|money|funding|raise|capital|cheque|financing|investors?)\b")
_ABOUT_ROUND = lazy(
    r"\s(?:rounds?|money|raise|financing|funding|cheque|capital|clos\w+|came|come|landed|announce\w*|behind|got done|wrapped"
    r"|is done|was done|signed|brought|gave)\b|\s(?:in|last|this|earlier)\s(?:\w+ )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct"
    r"|nov|dec|q\d|spring|summer"
    r"|autumn|winter|year|month|quarter)"
)
_NO_OBJECT = (
    r"(?! (?:a|an|the|this|that|any|your|my|our|it|them|one|two|some|these|those|questions?|concerns?|awareness|issues?"
    r"|eyebrows|tickets?|prices|standards|with) ?(?!series|seed|pre-?seed|round|[$€£\d]))"
)
_EVENT = Cue(
    rf"\b(?:(?:raised|raise|raising|raises){_NO_OBJECT}|(?:secured|landed|closed|picked up|brought in|banked"
    r"|pulled in) (?:a |another |about |around |roughly |over )?(?:[$€£]|usd |eur |gbp )?\d[\d.,]*\s?(?:m|mn|million|bn|billion)"
    r"|fundrais(?:e|es|ed|ing)|in the bank|funding rounds?|(?:your|the|this|that|recent|latest|new|fresh|announced|secured) (?:\w+"
    r" )?funding|(?:are|is|been|newly|well|freshly|recently|just|now|got|were|was)"
    r" funded|(?:financing|funding|investment) (?:round|news|announcement)|financing"
    r"|(?:recent|latest|last|new|fresh) (?:round|raise|investment|capital|backers|investors?)"
    r"|(?:your|the) (?:(?:spring|summer|autumn|winter|jan|feb|last|latest|first|second|third|big)\w* )?(?:round|raise)(?! of)"
    r"|investment round|valuation|(?:equity|venture) round|(?:venture|vc|investor|investors'|growth|outside"
    r"|institutional|risk|private) (?:money|capital|cash|funds|backing|equity)|(?:newly|freshly|recently|well) (?:capitali[sz]ed|backed"
    r"|financed)|war chest|(?:cash|capital) (?:injection|infusion|boost)|(?:new|outside|fresh) (?:set of )?(?:investors|backers)"
    r"|investors? (?:came|on board|joined|put)|(?:took|taken|taking) (?:on )?(?:outside |new )?(?:money|capital|investment)"
    r"|(?:new|latest) (?:shareholders|board members)|(?:taken|took|takes|acquired|bought|buys) an? (?:[\w-]+ )?(?:stake|share) in"
    r"|(?:handed|written|given"
    r"|got|received) (?:you )?an? (?:\w+ )?(?:cheque|check)|(?:fresh|new|outside) (?:money|cash|funds)|(?:flush|awash) (?:with|in)"
    r" (?:\w+ )?(?:money|cash|capital)|lead investor|(?:won|attracted|convinced) (?:over )?(?:[\w-]+ ){0,3}investors|(?:the|your)"
    r" investment (?:that |which )?(?:came|closed|landed|arrived)|(?:investors|backers|shareholders) (?:put|doubled|topped|wired"
    r"|re-?upped|followed|backed|bet|led)|(?:your|the)"
    r" (?:new|latest|recent) (?:money|cash|funds|cheque)|(?:wrote|signed|cashed|banked) (?:you |the |that |a )*(?:cheque|check)"
    r"|(?:came|come|coming) out of stealth|cap table)\b"
)
_RAISED_MONEY = Cue(
    r"\b(?:raise\w*|raising|clos(?:ed|ing|e)|landed|secured|announced|picked up|brought in|pulled in|rounds?|funding|financing|invest\w*"
    r"|led by|back(?:ed|ers?|ing)|shareholders|fundrais\w+|in the bank|series [a-h]|seed|cheques?|wired?|wires|runway|venture|vcs?"
    r"|capital|injection"
    r"|infusion|dilution|valuation|war chest|cap table|banked|bank account|cleared|came in|coming in|come in|arrived|arrival|handed"
    r"|put in(?:to)?"
    r"|put up|put behind|behind you|on the table|fresh|raise|on board|c[ao]me back with|went out for|walked away with|ended up with"
    r"|took on|taken on|taking on|pocketed|bagged|received|collected|attracted|scored|hit the account|poured|injected|entrusted"
    r"|newly|treasury)\b"
)
_NOT_CAPITAL = Cue(
    r"\b(?:revenues?|arr|mrr|turnover|contracts?|deals?|invoices?|sales|orders?|budgets?|sav(?:e|ed|es|ing|ings)|costs?|payments?"
    r"|process\w*"
    r"|volumes?|prices?|fees?|customers?|users?|rows?|events?|requests?|records?|transactions?|downloads?|salary|salaries|market|fined?"
    r"|losses|profit|spend|spent)\b"
)
_LEAST = 100_000
"""A round is at least this much; below it an amount is a price, a salary or a budget."""
_LEAST_BARE = 1_000_000
"""A number without a currency is money only from here on, in a clause of capital."""


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
    amounts = [one for one in quantities(context) if _may_be_capital(one)]
    triggers = sorted({hit.start() for pattern in (_STAGE, _EVENT) for hit in pattern.finditer(context)} | {one.start for one in amounts})
    for at in triggers:
        clause = clause_at(context, at)
        if clause in done:
            continue
        done.add(clause)
        stage = next((hit for hit in _STAGE.finditer(context, *clause) if _is_round(context, hit, clause)), None)
        event = _EVENT.search(context, *clause)
        amount = next((one for one in amounts if clause.start <= one.start and one.end <= clause.end), None)
        if amount is not None and (stage is None or amount.kind != "money") and not _is_capital(context, clause, amount):
            amount = None
        parts = [part.span() for part in (stage, event) if part is not None][:1]
        parts += [(amount.start, amount.end)] if amount is not None else []
        if not parts:
            continue
        start, end = min(parts)[0], max(stop for _, stop in parts)
        if stage is not None and stage.start() == start and not stage["stage"]:
            start = stage.start("letter") if stage["letter"] else start
        if amount is None and text[start:end] == "in the bank":
            continue
        frame = frame_of(context, start, end)
        if frame is None or (is_anybody(context, start, end) and not (amount is not None and _GRANTED.match(text, clause.start))):
            continue
        yield FundingClaim(
            start=start,
            end=end,
            subject="reader" if frame.subject == "other" and _is_given(context, clause) else frame.subject,
            mood="asserted" if amount is not None and frame.mood == "asked" and is_named_as_known(context, start) else frame.mood,
            denied=frame.denied,
            stage=_stage(stage) if stage is not None else None,
            amount=amount,
            period=period_of(context, start, end, clause),
            recent=recency_of(context, start, end, clause) or recency_in(context, sentence_at(context, at).start, start),
        )


_GRANTED = lazy(r"(?:with|after|since|following|on the back of|congrat\w*)\b")
"""What opens a clause that takes a round for granted: then it is the reader's, whoever is named."""
_GIVES = Cue(r"\b(?:put|puts|invest\w*|led|leads|back(?:s|ed|ing)|poured|wrote|gave|handed|bet|co-led|joined|took)\b")


def _is_given(context: Context, clause: Span) -> bool:
    """Return whether an investor, and not a company, is named as the one who acts: by a verb of giving, to the reader."""
    funding = context.brief.signals.funding if context.brief is not None and context.brief.signals is not None else None
    text = context.normalised.lower
    if funding is not None and any(name.lower() in text[clause.start : clause.end] for name in funding.investors):
        return True
    return _GIVES.search(context, *clause) is not None and is_addressed(context, *clause)


_DEFINITE = lazy(r"\b(?:the|your|that|this|those|\w+'s)\s(?:\w+ )?\Z")


def _may_be_capital(quantity: Quantity) -> bool:
    if quantity.kind == "money":
        return quantity.per is None and quantity.high >= _LEAST
    return quantity.kind == "count" and quantity.high >= _LEAST_BARE


def _is_capital(context: Context, clause: Span, amount: Quantity) -> bool:
    """Return whether an amount is one of capital by the words around it."""
    if amount.high >= _LEAST_BARE and _DEFINITE.search(context.normalised.lower, max(clause.start, amount.start - 20), amount.start):
        return _NOT_CAPITAL.search(context, *clause) is None
    sentence = sentence_at(context, amount.start)
    return _RAISED_MONEY.search(context, *sentence) is not None and _NOT_CAPITAL.search(context, *clause) is None


def _is_round(context: Context, hit: re.Match[str], clause: Span) -> bool:
    """Return whether words name a round here: a seed may be one of a plant, and a letter one of an alphabet."""
    text = context.normalised.lower
    if hit["letter"] or hit["lone"]:
        at = hit.start("letter") if hit["letter"] else hit.start("lone")
        return context.normalised.cased[at].isupper() and (
            hit["lone"] is not None or _RAISED_MONEY.search(context, *clause) is not None or _ABOUT_ROUND.match(text, hit.end()) is not None
        )
    if hit["stage"] != "seed":
        return True
    return (
        _OF_SEED.match(text, hit.end()) is not None
        or _RAISED_MONEY.search(context, clause.start, hit.start()) is not None
        or _RAISED_MONEY.search(context, hit.end(), clause.end) is not None
        or (text.endswith("your ", max(0, hit.start() - 5), hit.start()) and _ABOUT_ROUND.match(text, hit.end()) is not None)
    )


def _stage(hit: re.Match[str]) -> str:
    letter = hit["letter"] or hit["lone"]
    if letter:
        return f"series {letter}"
    words = str(hit["stage"])
    return words.replace("preseed", "pre-seed").replace("-", " ") if words.startswith("series") else words.replace("preseed", "pre-seed")


_FIGURE = lazy(r"(?P<number>\d+(?:[.,]\d+)*)\s?(?P<scale>k|m|mn|million|bn|billion|thousand)?\b")


def names_funding(text: str) -> bool:
    """Return whether lower-case text speaks of a round."""
    return _STAGE.pattern.search(text) is not None or _EVENT.pattern.search(text) is not None


def amounts_of(text: str) -> list[float]:
    """Return the amounts that stand in lower-case text in figures."""
    return [float(one["number"].replace(",", "")) * SCALE.get(one["scale"] or "", 1) for one in _FIGURE.finditer(text)]
