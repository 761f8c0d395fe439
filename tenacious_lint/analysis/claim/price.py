"""Claims of price: rates, starting prices and totals that the sender names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.quantity import Quantity, quantities, read_quantities
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.thread import asked, turns
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

ANCHORS = (
    "$",
    "€",
    "£",
    "usd",
    "eur",
    "gbp",
    "dollar",
    "pounds",
    "chf",
    "₹",
    "cad",
    "aud",
    "month",
    "hour",
    "thousand",
    "million",
    "hundred",
    "0k",
    "5k",
    "00",
)

_OFFER = Cue(
    r"\b(?:price[ds]?|pricing|rates?|costs?|costing|fees?|charges?|bill(?:s|ed|ing)?|quotes?|quoted|start(?:s|ing)? (?:at|from)"
    r"|begins? (?:at|with)"
    r"|runs? (?:at|to|about|around)|comes? (?:to|in|out)|invoice|engagement|retainer|package|budget|floor|bands?|from|between"
    r"|reckon|pay(?:s|ing)?"
    r"|all[- ]in|total|totals|in sum|damage|in the order of|undertaking|inclusive|worth|see you through|call it|put (?:it|the"
    r"|that)|contract|proposal|project|phases?|stages?|pilot|engineers?|developer|pod|team|investment of|blended|lands? (?:at|on"
    r"|near|around|somewhere)"
    r"|goes for|go for|ask(?:ing)? for|ask|set aside|looking at|makes|call it|figure on|expect|plan (?:on|with)|works out"
    r"|ends? up|amounts? to|flat|for the (?:lot|pair|whole|year)"
    r"|seniors?|juniors?|mid-level|monthly|hourly|of ours)\b"
)
_READERS = Cue(
    r"\b(?:you (?:raised|closed|pay|charge|bill|sell|spend|spent|paid|lost|said|mentioned|asked|quoted|budgeted|have|earn|make"
    r"|wrote|told|named|put|gave|set)"
    r"|your (?:budget|spend|round|raise|revenue|arr|series|seed|cloud bill|bill|aws|current|own|figure|number|payroll|existing"
    r"|ceiling|limit|target|other|last|offer|seed|agency|contractor|vendor|provider)"
    r"|raised|series [a-h]|seed|funding|valuation|revenue|arr|in sales|market|fine[ds]?|transactions?|saved|payments?|volume"
    r"|orders|is yours|in your (?:mail|note|message)|if i (?:said|named|wrote)|making it up|grants?|prizes?|awards?|subsid\w+"
    r"|you received|(?:wrong|bad|failed|new|local"
    r"|in-house|permanent) hires?|according to|(?:one|an?|another) (?:company|airline|bank|client|customer|firm|retailer"
    r"|competitor|team|insurer)|estimates?|surveys?|salar(?:y|ies)|payroll"
    r"|(?:they|he|she|others?|vendors?|agencies|agency|contractors?|freelancers?|recruiters?|competitors?) (?:charge|cost|quote|pay|ask"
    r"|bill|at|for)s?)\b"
)
_TOTAL = Cue(
    r"\b(?:totals?|in total|in sum|all[- ]inclusive|inclusive|undertaking|(?:it's|it is|consider it) done|over its (?:life|term)"
    r"|through (?:to )?(?:launch|go-live|the end)|all[- ]in|all (?:told|up|together|included)|overall|altogether|(?:whole|entire"
    r"|full|complete|combined) (?:\w+ )?(?:engagement|project|programme"
    r"|program|build|thing|scope|package|work|migration|rollout|job|year|sum|journey|stretch|lot|term|deal)|contract (?:value"
    r"|worth|of)|for (?:the|both|all|a|your"
    r"|three|two|twelve|six|nine|12|6|9|18) (?:\w+ )?(?:phases?|stages?|year|months|quarters?|engagement|project|programme"
    r"|program|build|quarter|team|lot|whole|pair|migration|job|work)"
    r"|for (?:everything|all of (?:it|this|that|them)|it all|the lot|the whole)|engagement (?:comes|would|will|runs|is)"
    r"|multi-phase|end[- ]to[- ]end"
    r"|(?:from )?(?:the )?(?:first \w+|start|beginning|door|cradle|front|kick-off|first day|day one) to (?:finish|end"
    r"|door|last|hand-?over|launch|go-live)"
    r"|lump sum|(?:fixed|flat) (?:price|fee|bid|sum|figure|rate for the)|flat|tcv|cap(?:ped)?"
    r"|between (?:them|the (?:two|three|four))|together|add(?:ed|s)? (?:it |them |that |everything )?up|multipl(?:y|ied)|sum(?:s"
    r"|med)? (?:up|to)|over (?:the|your|all) (?:\w+ )?(?:phases|stages|months|year|quarters|term|programme|program)"
    r"|across (?:the|your|all|both) (?:\w+ )?(?:phases|stages|months|quarters|sprints|term)|(?:programme|program|project|rebuild"
    r"|migration|build|engagement|job|phases|stages|rollout|work) (?:then |together |would |will |should |might |could )*(?:be "
    r"|come|comes|land|lands|run|runs|cost|costs|amount|amounts|end|ends|work|works|make|makes)"
    r"|phases? (?:one|1|a|i) (?:to|through|and|is|at|costs?|comes?)|(?:six|nine|twelve|eighteen|three)"
    r"[- ]months? (?:\w+ )?(?:makes?|comes?|costs?|lands?|is|are|at|would|engagement|contract|programme))\b"
)
_NOT_OVER = lazy(
    r"\b(?:not|never|n't|cannot) (?:exceed|go (?:over|above|beyond)|top|pass|(?:cost(?: you)?|be|come to) more than) (?:\w+ )?\Z"
)
"""Before a price: it is a ceiling, and no denial."""
_AMOUNT_BEHIND = lazy(
    r"(?P<per>\s?(?:/|per|an?|each|every)\s?(?:month|hour|day|week|year|phase|stage|head|person|engineer)\b|\s(?:monthly|hourly"
    r"|daily|a head|each)\b)?"
    r"(?=\s*(?:\Z|[.,;:!?)\0-]|(?:give or take|all|for|in|and|or so|between|before|plus|flat|depending|if|by|including|over"
    r"|across|would|is|as|from|with|at|on top|start|of that)\b))"
)
"""What may follow a number of thousands that is a price without its currency."""
_DECLINED = lazy(
    r"[^.!?;\0]{0,40}?\b(?:isn't|is not|aren't|are not|is (?:less|lower|below|under|beneath|outside)|wouldn't|would not"
    r"|is something (?:i|we) (?:can't|cannot)|cannot|can't|is out|won't)\b"
)
"""Behind a price: it is turned down, and so it was the reader's."""


_MOST = 1e6
"""A million and more is a round or a revenue; no mail quotes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceClaim(Claim):
    """A price that the sender names; `total` where it is a sum and not a rate. `words` is its clause, for the name of what is priced."""

    amount: Quantity
    total: bool
    words: str


def read(context: Context) -> list[PriceClaim]:
    """Return the prices the sender names, in order. The reader's own money is none."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[PriceClaim]:
    text = context.normalised.lower
    theirs = context.analysis(_readers_figures)
    answers = "price" in (asked(context) or ())
    for known in quantities(context):
        quantity = _as_price(text, known)
        if quantity is None or not 5 <= quantity.high < _MOST:
            continue
        clause = clause_at(context, quantity.start)
        start, end = clause.start, max(clause.end, quantity.end)
        if _READERS.search(context, start, end) or not (
            quantity.per or answers or _OFFER.search(context, start, end) or _TOTAL.search(context, start, end)
        ):
            continue
        if quantity.high in theirs or _DECLINED.match(text, quantity.end):
            continue
        frame = frame_of(context, quantity.start, quantity.end)
        if frame is None:
            continue
        around = sentence_at(context, quantity.start)
        total = quantity.per in (None, "project", "year") and _TOTAL.search(context, around.start, max(around.end, end)) is not None
        yield PriceClaim(
            start=quantity.start,
            end=quantity.end,
            subject=frame.subject,
            mood="asserted" if frame.mood == "conditional" else frame.mood,  # a price that hangs on a condition is a price
            denied=frame.denied and _NOT_OVER.search(text, max(start, quantity.start - 30), quantity.start) is None,
            amount=quantity,
            total=total,
            words=text[start:end],
        )


def _as_price(text: str, quantity: Quantity) -> Quantity | None:
    """Return a quantity that may be a price: money, or thousands that nothing is counted in ("around 95k", "six thousand a month")."""
    if quantity.kind == "money":
        return quantity
    if quantity.kind != "count" or quantity.high < 1000 or not _THOUSANDS.search(text, quantity.start, quantity.end):
        return None
    behind = _AMOUNT_BEHIND.match(text, quantity.end)
    if behind is None:
        return None
    per = next((unit for unit in ("month", "hour", "day", "week", "year") if behind["per"] and unit in behind["per"]), None)
    return quantity._replace(kind="money", end=behind.end(), per=per)


_THOUSANDS = lazy(r"thousand|hundred|million|\dk|\d[,.]\d{3}\b")


def _readers_figures(context: Context) -> frozenset[float]:
    """Return the sums that the reader named: to repeat one is no offer."""
    return frozenset(
        one.high for turn in turns(context) if turn.who == "reader" for one in read_quantities(turn.text) if one.kind in ("money", "count")
    )
