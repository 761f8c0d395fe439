"""Claims of what the reader did with our pages, mails and events: "you visited the pricing page", "attended a webinar"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.period import Period, periods_in, recency_in
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

ANCHORS = (
    "visit",
    "view",
    "download",
    "attend",
    "sign",
    "open",
    "click",
    "liked",
    "comment",
    "watch",
    "read",
    "register",
    "brows",
    "look",
    "spent",
    "engag",
    "subscrib",
    "join",
    "stopped by",
    "checked out",
    "came by",
    "came across",
    "page",
    "webinar",
    "booth",
    "follow",
    "reacted",
    "shar",
    "landed on",
)

_DID = (
    r"(?:visited|visiting|viewed|viewing|downloaded|downloading|attended|attending|signed up(?: for| to)?|opened|opening"
    r"|clicked(?: on| through(?: to)?)?|liked|liking|commented(?: on)?|watched|watching|read|reading|registered(?: for)?"
    r"|browsed|browsing|looked at|looking at|looked (?:around|through|over)|spent (?:some |a (?:little|bit of) )?(?:time"
    r"|[\w]+ minutes) (?:on|with|reading|looking at)|engaged with|engaging with|subscribed(?: to)?|joined|stopped by"
    r"|stopping by|checked out|checking out|came by|were on|was on|been on|reacted to|shared|landed on|requested|followed"
    r"|returned to|went through|interacted with|(?:re)?visits? to|views? of|download of|attendance at|interest in|time on"
    r"|visit to)"
)
_OBJECT = (
    r"(?:(?:pricing|product|careers|home|landing|services|case[- ]stud(?:y|ies)|comparison|integration|features?|about|contact"
    r"|demo|web) ?-?pages?|website|web site|site|webinars?|white ?papers?|e-?books?|guides?|case[- ]stud(?:y|ies)|demos?"
    r"|newsletters?|(?:our|my|last|the) (?:\w+ )?(?:posts?|emails?|mails?|links?|decks?|articles?|reports?|talks?|videos?"
    r"|workshops?|sessions?|booth|stand|event|profile)|blog(?: posts?)?|linkedin posts?|checklists?|calculators?|templates?"
    r"|roundtables?|meet-?ups?)"
)
_ENGAGED = Cue(
    rf"\b(?P<did>{_DID})\s(?:(?:our|the|a|an|my|one of our|your|some of our|that|this|last|week's|month's|recent|latest|on|in"
    rf"|at|to|of|from|most|few|couple|two|three|several|\w+ing|\w+'s|and)\s)*(?:[\w-]+\s){{0,3}}?(?P<object>{_OBJECT})\b"
)
_BY_US = lazy(r"\b(?:i|we|i've|we've|i was|i have|we have|my|colleague)\s(?:just |also |recently |have |really |then |first |only )*\Z")
_THEIRS = lazy(r"\byour (?:\w+ ){0,3}\Z|\byour\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementClaim(Claim):
    """Something the reader is said to have done: the verb and what it was done with."""

    what: str
    object: str
    period: Period | None = None
    recent: tuple[int, int] | None = None


def read(context: Context) -> list[EngagementClaim]:
    """Return the claims of engagement, in order."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[EngagementClaim]:
    text = context.normalised.lower
    for hit in _ENGAGED.finditer(context):
        clause = clause_at(context, hit.start())
        before = text[clause.start : hit.start()]
        if _BY_US.search(before) or _THEIRS.search(text, hit.end("did"), hit.end()):
            continue
        frame = frame_of(context, hit.start(), hit.end())
        if frame is None:
            continue
        periods = [one for one in periods_in(context, *clause) if one.first <= context.as_of]
        yield EngagementClaim(
            start=hit.start(),
            end=hit.end(),
            subject="reader" if frame.subject == "sender" else frame.subject,
            mood=frame.mood,
            denied=frame.denied,
            what=hit.group(),
            object=hit["object"],
            period=periods[0] if periods else None,
            recent=recency_in(context, clause.start, clause.end),
        )
