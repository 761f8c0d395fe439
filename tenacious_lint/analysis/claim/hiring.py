"""Claims of open roles: how many, in what skill, and whether they became more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.claim.vocabulary import PEOPLE
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.quantity import Quantity, quantities_in
from tenacious_lint.analysis.skill import skills_in
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

ANCHORS = (
    "role",
    "opening",
    "position",
    "vacanc",
    "requisition",
    "reqs",
    "posting",
    "listing",
    "hires",
    "hiring",
    "job ad",
    "jobs",
    "seats",
    "posts",
    "engineers",
    "developers",
    "people",
    "hires",
)

_NOUN = (
    r"(?:roles?|openings?|positions?|vacanc(?:y|ies)|reqs?|requisitions?|(?:job )?postings?|(?:job )?listings?|job ads?|jobs?"
    r"|posts|seats|hires)"
)
_BETWEEN = lazy(
    rf"(?:\sof\s(?:your|the|its|these|those)(?=\s))?(?P<words>(?:[\s-]+(?!(?:and|or|to|in|at|of|for|from|with|is|are|was|were|that"
    rf"|which|who|have|has|on|by|the|your|our|a"
    rf"|an)\b)[a-z][\w+#/.&'-]*,?){{0,5}}?)[\s-]+(?P<noun>{_NOUN})\b"
)
_WHOLE = lazy(
    r"(?:\s|-|,|\b(?:open|engineering|engineer|engineers?'?|new|live|active|public|publicly|technical|tech|software|advertised"
    r"|current|currently|separate|different|posted|listed|job|developer|eng|product|visible|unfilled|total|development|and|r&d"
    r"|backend|of|your|more)\b)*"
)
_PLAIN = lazy(
    r"(?:\s|-|\b(?:open|engineering|engineer|new|live|active|public|publicly|technical|tech|software|advertised|current"
    r"|currently|posted|listed|job|developer|eng|visible|unfilled|total|development|separate|different)\b)*\Z"
)
_HIRING = Cue(
    r"\b(?:open|opened|opening|posted|post|posting|listed|listing|advertis\w+|hiring|hire|careers?|recruit\w*|vacan\w+"
    r"|fill(?:ed|ing)?|unfilled|added|adding|board|live|looking for|site|page|up from|went|gone|grew|climbed|jumped|rose|doubled"
    r"|tripled|live|days|see|saw|count(?:ed)?|noticed|now|engineers?|developers?|wanted)\b"
)
_NOT_HIRING = lazy(
    r"\b(?:interview|leadership|executive|board|key|your|in|previous|past|first|supporting|central|major|role-based|customer|both)\s\Z"
)
_PEOPLE = lazy(
    rf"(?P<words>(?:[\s-]+(?!(?:and|or|to|in|at|of|for|from|with|is|are|on|by|the|your|our)\b)[a-z][\w+#/.&'-]*,?){{0,4}}?)[\s-]+(?:more )?"
    rf"(?P<noun>{PEOPLE}|hires|seniors|juniors)\b"
)
_SEEKS = lazy(
    r"\b(?:you(?:'re| are|'ve been| have been)?|your (?:team|company)(?: is)?|and|to) (?:now |currently |still |actively |also "
    r"|already |about to "
    r"|planning to |trying to |hoping to |want(?:ing)? to |plan to |mean to |out to |set to )?(?:look(?:ing)? (?:for|to (?:add|hire"
    r"|bring in|recruit))|hir(?:e|ing)"
    r"|recruit(?:ing)?|bring(?:ing)? (?:in|on)|add(?:ing)?|(?:search|hunt|scout)(?:ing)? for|tak(?:e|ing) on|advertis(?:e|ing) for"
    r"|seek(?:ing)?|after|in the market for|short of|onboarding)"
    r"\s(?:up to |about |around |roughly |another |some |as many as |an extra )?\Z"
)
_PAST = lazy(r"\b(?:archived|old|older|past|closed|filled|former|expired|previous|earlier|dead)\b")
_ACCOUNTS = lazy(r"\b(?P<skill>[a-z][\w.+#]*) (?:accounts for|account for|makes up|make up|takes(?: up)?|fills) (?:only |just |about )?\Z")
_WANTED = lazy(r"\s(?:are |is )?(?:wanted|needed|sought|being (?:sought|hired|recruited)|to be (?:hired|found))\b")
_ASKS = lazy(
    r"[\s,]+(?:(?:all|most|each) of (?:them|which)\s|(?:that|which) )?(?:(?:ask|call|look)(?:s|ing)? for|mention(?:s|ing)?|want(?:s"
    r"|ing)?|(?:is|are)(?: all)?(?: for| in)?|in|for|with)?\s?"
    r"(?:an? )?(?P<skill>[a-z][\w.+#]+)\b(?!,| and| or|/| &)"
)
_MOST = 10_000
"""A larger number counts no roles."""
_UP = Cue(
    r"\b(?P<double>doubl(?:ed|ing))\b|\b(?P<triple>trip(?:led|ling))\b|\b(?P<quad>quadrupl(?:ed|ing))\b|\b(?:grew|grown"
    r"|growing|rose|risen|rising|climb(?:ed|ing)|jump(?:ed|ing)|up|increas(?:ed|ing)|went|gone|expanded|moved)\b"
)
_DOWN = lazy(r"\b(?:fell|fallen|falling|dropp(?:ed|ing)|shr(?:ank|unk)|halved|down from|declin(?:ed|ing)|fewer)\b")
_FROM_TO = Cue(r"\bfrom\s(?P<from>[\w,.-]+)(?:\s[\w' -]{0,30}?)?\s?(?:to|->|→)\s(?P<to>[\w,.-]+)")
_UP_FROM = Cue(r"\b(?:up|down|compared with|compared to|against|versus|vs\.?) (?:from )?(?P<from>[\w,-]+)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesClaim(Claim):
    """Open roles of somebody."""

    count: Quantity | None = None
    before: Quantity | None = None
    skill: str | None = None
    """The skill as the mail names it, in the field's own short form."""
    part: bool = False
    """True if the count is one of some roles only, so that the total may be larger."""
    factor: float | None = None
    """2 for "doubled"."""
    rising: bool | None = None


def read(context: Context) -> list[RolesClaim]:
    """Return the claims of open roles, in order."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[RolesClaim]:
    text = context.normalised.lower
    last = -1
    for quantity in _counts(context):
        if quantity.start < last:
            continue
        found = _BETWEEN.match(text, quantity.end)
        clause = clause_at(context, quantity.start)
        people = None if found is not None else _people_sought(text, quantity, clause)
        found = found or people
        if found is None or quantity.high >= _MOST:
            continue
        end, words = found.end(), found["words"]
        if _PAST.search(words):
            continue
        skills = skills_in(words) or _skill_behind(text, end, clause) or _skill_before(text, quantity.start, clause)
        if people is None and not skills and not _is_of_hiring(context, clause.start, max(clause.end, end), found["noun"], words):
            continue
        frame = frame_of(context, quantity.start, end)
        if frame is None:
            continue
        before, rising, factor = _trend(context, quantity, clause.start, clause.end)
        yield RolesClaim(
            start=quantity.start,
            end=end,
            subject=frame.subject,
            mood=frame.mood,
            denied=frame.denied,
            count=quantity,
            before=before,
            skill=skills[0] if len(skills) == 1 else None,
            part=bool(skills) or people is not None or not _PLAIN.match(words) or _is_part(text, quantity),
            factor=factor,
            rising=rising,
        )
        last = end
    yield from _trends(context)


def _people_sought(text: str, quantity: Quantity, clause: Span) -> re.Match[str] | None:
    """Return people behind a number that the reader is said to look for: "you are hiring nine engineers"."""
    found = _PEOPLE.match(text, quantity.end)
    if found is not None and (
        _WANTED.match(text, found.end()) or _SEEKS.search(text, max(clause.start, quantity.start - 70), quantity.start)
    ):
        return found
    return None


def _skill_behind(text: str, end: int, clause: Span) -> list[str]:
    """Return the skill that counted roles are said to ask for."""
    found = _ASKS.match(text, end, clause.end)
    return skills_in(found["skill"]) if found is not None else []


def _skill_before(text: str, start: int, clause: Span) -> list[str]:
    """Return the skill that is said to account for counted roles."""
    found = _ACCOUNTS.search(text, max(clause.start, start - 50), start)
    return skills_in(found["skill"]) if found is not None else []


def _counts(context: Context) -> Iterator[Quantity]:
    for quantity in quantities_in(context, 0, len(context.normalised.lower)):
        if quantity.kind == "count":
            yield quantity


def _is_of_hiring(context: Context, start: int, end: int, noun: str, words: str) -> bool:
    """Return whether the noun is one of hiring here: "two roles of the service" is not."""
    if noun.startswith(("vacanc", "req", "job", "opening", "posting")):
        return True
    return _HIRING.search(context, start, end) is not None or bool(skills_in(words)) or "engineer" in words or "developer" in words


def _is_part(text: str, quantity: Quantity) -> bool:
    return (
        text[max(0, quantity.start - 12) : quantity.start].endswith(
            ("the first ", "another ", "at least ", "of which ", "including ", "other ")
        )
        or text[quantity.end : quantity.end + 4] == " of "
    )


def _trend(context: Context, quantity: Quantity, start: int, end: int) -> tuple[Quantity | None, bool | None, float | None]:
    """Return the earlier count that a clause names beside one, and which way it went."""
    if came := _UP_FROM.search(context, quantity.end, end):
        earlier = next((one for one in quantities_in(context, came.start("from"), end) if one.start == came.start("from")), None)
        if earlier is not None and earlier.kind == "count":
            return earlier, earlier.high < quantity.high, None
    if came := _FROM_TO.search(context, start, end):
        earlier = next((one for one in quantities_in(context, came.start("from"), came.end()) if one.start == came.start("from")), None)
        if earlier is not None and earlier.kind == "count" and came.start("to") <= quantity.start <= came.start("to") + 2:
            return earlier, earlier.high < quantity.high, None
    return None, None, None


_ROLES = Cue(rf"\b(?:{_NOUN}|hiring|recruiting|headcount plan|job board|careers page)\b")


def _trends(context: Context) -> Iterator[RolesClaim]:
    """Yield the claims of a trend without a noun behind a number: "your open roles doubled", "hiring went from 2 to 7"."""
    text = context.normalised.lower
    for noun in _ROLES.finditer(context):
        clause = clause_at(context, noun.start())
        came = _FROM_TO.search(context, *clause)
        turned = _UP.search(context, noun.end(), min(clause.end, noun.end() + 40)) or _UP.search(
            context, max(clause.start, noun.start() - 40), noun.start()
        )
        before: Quantity | None
        count: Quantity | None
        numbers = {one.start: one for one in quantities_in(context, *clause) if one.kind == "count"}
        if came is not None and came.start("from") in numbers and came.start("to") in numbers:
            before, count = numbers.get(came.start("from")), numbers.get(came.start("to"))
            assert count is not None
            end, factor = max(noun.end(), count.end), None
        elif turned is not None and (turned["double"] or turned["triple"] or turned["quad"]):
            before, count = None, None
            end, factor = max(noun.end(), turned.end()), 2.0 if turned["double"] else 3.0 if turned["triple"] else 4.0
        else:
            continue
        start = min(noun.start(), turned.start() if factor and turned else noun.start())
        frame = frame_of(context, start, end)
        if frame is None or (count is not None and _BETWEEN.match(text, count.end)):
            continue
        yield RolesClaim(
            start=start,
            end=end,
            subject=frame.subject,
            mood=frame.mood,
            denied=frame.denied,
            count=count,
            before=before,
            factor=factor,
            rising=True if factor else None,
        )


def names_roles(text: str) -> bool:
    """Return whether lower-case text speaks of open roles."""
    return _ROLES.pattern.search(text) is not None
