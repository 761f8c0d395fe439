"""Commitments: people in a skill and level that the sender says are to be had, and when they can start.

A promise about people needs somebody who supplies them: "we have", "can start", "ready". What the reader needs, has or asked for is none,
nor is what was done for others, nor what is denied ("we cannot", "rather than over-commit"). "Up to" and "six to eight" promise the
larger number.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.quantity import Quantity, quantities
from tenacious_lint.analysis.sentence import paragraph_at, sentence_at
from tenacious_lint.analysis.skill import SKILL_WORDS, skills_in
from tenacious_lint.analysis.start import Start, start_in
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

ANCHORS = (
    "engineer", "developer", "devs", "people", "specialist", "scientist", "sres", "sre ", "architect", "team", "pod", "squad", "start", "ready", "available", "folks", "programmers",
    "consultants", "contractors", "experts", "deploy", "ramp", "free", "hires", "seats", "join", "capacity", "leads", "person", "place",
)  # fmt: skip

Level = Literal["junior", "mid", "senior"]

_PEOPLE = r"(?:engineers?|engineering hires?|developers?|devs?|programmers?|specialists?|scientists?|sres?|architects?|people|folks?|contractors?|consultants?|experts?|coders?|ftes?|hires|seats|heads|builders|ml engineers?|leads|pairs?|practitioners|analysts?|(?:wo)?men|person)"
_GROUP = r"(?:(?:engineer|developer|person|people|dev|man|strong|seat|eng|member)[\s-](?:\w+[\s-]){0,2}?(?:teams?|pods?|squads?|crews?|units?|groups?|cells?|benches|bench)|(?:teams?|pods?|squads?))"
_WORD = r"(?!(?:and|or|to|in|at|of|for|from|with|is|are|was|were|that|which|who|have|has|on|by|the|your|our|a|an|can|could|will|more|you|we|minutes?|days?|weeks?|months?|years?|hours?|roles?|openings?|positions?|reasons?|things?|questions?|times?|lines?|pages?|companies|clients|teams like)\b)[a-z][\w+#/.&'-]*"
_NOUN = lazy(rf"(?P<words>(?:[\s-]+{_WORD},?){{0,5}}?)[\s-]+(?P<noun>{_GROUP}|{_PEOPLE})\b(?P<apostrophe>')?")
_OF_THEM = lazy(rf"[\s-]+(?:of (?:our|the|those|these|them)\s)(?P<words>(?:{_WORD}\s)*?)(?P<noun>{_PEOPLE})\b")
_SKILL_ONLY = lazy(rf"(?P<words>(?:[\s-]+{_WORD}){{1,3}}?)(?=,? (?:and|plus|or|&) |, |;|\.)")
_ROLES = lazy(rf"(?P<words>(?:[\s-]+{_WORD}){{0,4}}?)[\s-]+(?P<noun>roles?|openings?|positions?|seats?|gaps?|vacanc(?:y|ies))\b")
_TEAM_OF = lazy(r"\b(?:teams?|pods?|squads?|crews?|group|bench|pool) of (?:about |around |up to |roughly )?\Z")
_SINGLE = lazy(
    rf"\b(?P<article>a|an|another|one more|the right|enough|plenty of|as many|any number of|a full (?:team|squad|bench) of|a (?:whole )?(?:team|squad|pod|bench|handful|group|few|number|roster|pool) of|several|more)(?P<words>(?:[\s-]+{_WORD}){{0,4}}?)[\s-]+(?P<noun>{_PEOPLE})\b(?! (?:team|manager|role|opening|job|market|hiring|leader|blog|culture|org|count|time|who left|you))"
)
_BARE = lazy(
    rf"(?<![\w.])(?P<words>(?:(?:senior|junior|mid-level|staff|principal|lead|experienced|seasoned|spare|{SKILL_WORDS}|engineering|learning)[\s/-](?:and |& )?){{1,4}})"
    r"(?P<noun>engineers|developers|devs|specialists|sres|scientists|architects|people|folks|contractors)\b"
)
_SUPPLY = lazy(
    r"\b(?:we(?:'ve| have)(?: got)?|i(?:'ve| have)(?: got)?|(?:we|i|tenacious|our (?:team|side|people))(?:'d| would| will|'ll| can| could| are able to|'re able to|'re ready to| are ready to| may be able to| might be able to| should be able to|'re happy to| are happy to)(?: also| easily| comfortably| certainly| definitely| happily| then| still| still )?"
    r" (?:have|provide|supply|place|deploy|put|bring|send|get|field|offer|assign|commit|give|free|staff|deliver|ramp|plug|embed|allocate|line up|lend|assemble|mobili[sz]e|add|start|confirm|guarantee|set aside|hold|reserve|drop|slot|stand up|spin up|scale|source|run|cover|make|take|move|hand|match|build|do|spare|onboard|release|contribute|promise|second|support|absorb|parachute|pull|ship|handle|fill)"
    r"|(?:available|ready|free|unassigned|on hand|on standby|standing by|at your disposal|idle|waiting|between projects|off contract|lined up|good to go|open to start|on deck|in hand|in place|confirmed|reserved|earmarked|set aside|yours|ours|on our side|on the bench|on our bench|on your side|at the ready)"
    r"|(?:can|could|will|would|'ll|'d|to|may|might|is able to|are able to) (?:start|join|begin|be|land|arrive|plug in|step in|come|ramp|deploy|onboard|take over|cover|pick up|slot in|hit)|starts?|starting|joining|joins?|with you (?:by|on|in|within)|from our|our|you(?:'ll| will| can|'d| would| could) (?:have|get|see|receive|start with|count on)|count on|capacity for|room for|i'd (?:put|send|bring|suggest)|let(?:'s| us) (?:put|get|bring|start with)"
    r"|(?:offer|offering|providing|supplying|placing|deploying|sending|bringing|adding|putting|committing|confirm|confirming|happy to confirm|glad to confirm|pleased to confirm|guaranteed?)|we are holding|we're holding|holding|we hold|we keep|we'd have|we currently have|there are|there's|there is)\b"
)
_PAST = lazy(
    r"\b(?:placed|helped|worked|embedded|staffed|delivered|supplied|joined|spent|built|shipped|ran|led|moved|finished|rebuilt|migrated|wrote|took|did|sent|added|brought|gave|lent|seconded|hired|hiring|recruit\w*|interview\w*|lost|laid off|let go|left|departed|resigned|poached|promoted|last (?:year|quarter|month|spring|summer|autumn|fall|winter)|in 20[12]\d|once|previously|used to|took \w+ months|years ago|months ago|was|were|had)\b"
)
_STRONG = lazy(
    r"\b(?:we(?:'ve| have)(?: got)?|(?:we|i|tenacious)(?:'ll| will| can| could)(?: \w+)? (?:have|provide|supply|place|deploy|put|bring|send|get|field|offer|assign|commit|give|staff|deliver|plug|embed|allocate|line up|mobili[sz]e|confirm|guarantee|cover|match|fill|support|spare|meet|do)|available|ready to|can start|could start|will start|can join|can be|are free|is free|from our side|confirmed|we'd put|happy to confirm|glad to confirm|pleased to confirm|lined up|you(?:'ll| will) (?:have|get))\b"
)
_ROUTED = lazy(
    r"\b(?:(?:confirm|check|verify|clear|agree|settle|review|go through|go over|walk|run|raise|take|talk|discuss|route|bring|pass|sign)\w*(?: \w+){0,7}? (?:with|to|by|past|in) (?:our |my |the |a )?(?:\w+ ){0,2}?(?:delivery (?:lead|manager|team|head)|delivery|staffing (?:lead|manager|team)|engagement manager|resourcing|capacity (?:lead|planner)|lead|colleague|head of delivery)"
    r"|(?:delivery (?:lead|manager|team)|head of delivery|engagement manager|staffing (?:lead|team)|resourcing(?: team| lead)?)\b(?:[^.?!\0]{0,60}?)\b(?:confirm|check|decide|hold|own|know|answer|tell|say|give|come back|scope|work out|plan|look|verif|walk|sign|join|can)\w*"
    r"|(?:loop|bring|copy|cc|connect|introduce|hand)\w*(?: \w+){0,5}? (?:delivery (?:lead|manager|team)|engagement manager|head of delivery|staffing (?:lead|team))"
    r"|(?:before|until|once) (?:i|we) (?:\w+ )?(?:confirm|check|promise|commit|verify)\w*|(?:let me|i(?:'ll| will| need to| have to| would need to|'d need to|'d have to| must| want to)) (?:first )?(?:confirm|check|verify|come back|get back)|subject to (?:confirmation|availability|a check|capacity|scoping)|not (?:yet )?confirmed|to be confirmed|i (?:cannot|can't|won't) (?:confirm|promise|commit)\w*)\b"
)
_LEVEL = lazy(
    r"\b(?:(?P<senior>senior|sr\.?|staff|principal|lead|seasoned|veteran|experienced|staff-level|senior-level)|(?P<mid>mid|mid-level|midlevel|intermediate|medior)|(?P<junior>junior|jr\.?|entry-level|graduate|grad))\b"
)
_START_CUE = lazy(
    r"\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|join(?:s|ing)?|on ?board(?:ed|ing)?|in place|ready|available|availability|deploy(?:s|ed|ing|ment)?|ramp(?:s|ed|ing)?(?: up)?|productive|plug(?:ged|ging)?|kick(?:ing|ed)? off|mobili[sz]\w+|free|live|with you|up and running|on the ground|land(?:s|ed)?|arrive|commit(?:s|ting)? code|shipping|on your (?:team|repo|backlog|sprint)|hit the ground|slot(?:ted)? in|put|bring|have|get|place|placed|embedded|at work|at their desks|stood up|stand up|assembled)\b"
)
_STAFF = lazy(
    rf"\b(?:{_PEOPLE}|{_GROUP}|they|them|someone|somebody|both|all (?:three|four|five|six)|team|pod|squad|he|she|everyone|our people|our side|engagement|capacity|the (?:first|second|other) one)\b"
)
_NOT_STAFF = lazy(
    r"\b(?:call|chat|minutes|conversation|meeting|slot|talk|coffee|demo|webinar|page|document|email|mail|reply|reader|trial of|newsletter|your (?:team|engineers|people|new|series|plans?|rollout|project|migration|hires?|cto|roadmap|pilot|launch)|they (?:left|joined you))\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Claim):
    """People the sender says are to be had: `count` None is an unnamed number, infinite "as many as you need"."""

    count: float | None = None
    skill: str | None = None
    level: Level | None = None
    starts: Start | None = None
    routed: bool = False
    """True where the clause hands the question to somebody who may answer it, or waits for that."""


def commitments(context: Context) -> list[Commitment]:
    """Return the commitments of the text in order, the denied ones too."""
    return context.analysis(_read)


def is_routed(context: Context) -> bool:
    """Return whether the mail hands questions of capacity to somebody who may answer them."""
    return context.analysis(_routes)


def _routes(context: Context) -> bool:
    text = context.normalised.lower
    return any(_ROUTED.search(text, start, end) for scope, start, end in context.regions if scope in ("subject", "body"))


def _read(context: Context) -> list[Commitment]:
    found = sorted(_people(context), key=lambda one: one.start)
    with_starts = [_with_start(context, one) for one in found]
    lone = list(_lone_starts(context, with_starts))
    return sorted([*with_starts, *lone], key=lambda one: one.start)


def _people(context: Context) -> Iterator[Commitment]:
    text = context.normalised.lower
    taken: list[Span] = []
    for quantity in quantities(context):
        noun = _noun_behind(text, quantity)
        if noun is None or noun.group("noun" if "noun" in noun.re.groupindex else "words") is None:
            continue
        words = noun["words"] + " " + (noun["noun"] if "noun" in noun.re.groupindex else "")
        one = _commitment(context, quantity.start, noun.end(), quantity.high, words)
        taken.append(Span(quantity.start, noun.end()))
        if one is not None:
            yield one
    for single in _SINGLE.finditer(text):
        if any(span.start < single.end() and single.start() < span.end for span in taken):
            continue
        article = single["article"]
        count = (
            1.0
            if article in ("a", "an", "another", "one more", "the right")
            else math.inf
            if article in ("enough", "plenty of", "as many", "any number of")
            else None
        )
        one = _commitment(context, single.start(), single.end(), count, single["words"] + " " + single["noun"])
        taken.append(Span(*single.span()))
        if one is not None:
            yield one
    for bare in _BARE.finditer(text):
        if any(span.start < bare.end() and bare.start() < span.end for span in taken) or not (
            skills_in(bare["words"]) or _LEVEL.search(bare["words"])
        ):
            continue
        one = _commitment(context, bare.start(), bare.end(), None, bare.group())
        if one is not None:
            yield one


def _noun_behind(text: str, quantity: Quantity) -> re.Match[str] | None:
    if quantity.kind != "count":
        return None
    found = _NOUN.match(text, quantity.end) or _OF_THEM.match(text, quantity.end)
    if found is None and _FILLS.search(text[max(0, quantity.start - 60) : quantity.start]):
        found = _ROLES.match(text, quantity.end)
    if found is not None:
        return None if found.groupdict().get("apostrophe") else found
    if _TEAM_OF.search(text[max(0, quantity.start - 30) : quantity.start]):
        return re.compile(r"(?P<words>)(?P<noun>)").match(text, quantity.end)
    skill_only = _SKILL_ONLY.match(text, quantity.end)
    return (
        skill_only
        if skill_only is not None and skills_in(skill_only["words"]) and _NOUN.search(text, quantity.end, quantity.end + 70)
        else None
    )


def _commitment(context: Context, start: int, end: int, count: float | None, words: str) -> Commitment | None:
    """Return the commitment that a noun phrase is, None if nobody supplies the people."""
    text = context.normalised.lower
    clause = clause_at(context, start)
    first, last = clause.start, max(clause.end, end)
    before, after = text[first:start], text[end:last]
    frame = frame_of(context, start, end)
    if frame is None or not _is_supplied(before, after, frame.mood, named=bool(count and (skills_in(words) or _LEVEL.search(words)))):
        return None
    sentence = sentence_at(context, start)
    level = _LEVEL.search(words)
    skills = skills_in(words) or skills_in(text[sentence.start : start])[-1:]
    return Commitment(
        start=start,
        end=end,
        subject=frame.subject,
        mood=frame.mood,
        denied=frame.denied or _REJECTED.search(before) is not None,
        count=count,
        skill=skills[0] if skills else None,
        level=next((name for name, found in level.groupdict().items() if found), None) if level else None,  # type: ignore[arg-type]
        routed=_ROUTED.search(text, *sentence) is not None,
    )


_REJECTED = lazy(r"\b(?:instead of|rather than|not|beyond|anything above|more than)\s\Z")
_OWNED = lazy(
    r"\b(?:your|you(?:'ve| have| had|'re| are| run| employ| need| needed| want| wanted| asked(?: for| about)?| mentioned| require| posted| opened| list| lost| hired| already have| currently have|'d need| would need| wrote(?: that you need)?)(?: \w+)?"
    r"|(?:hiring|recruiting|hire|recruit|find|finding|looking for|search for|role for|roles for|ad for|post for|asks for|asking for|advert\w* for|wanted|among|with your))\s(?:[\w-]+\s){0,2}\Z"
)
_THEIRS = lazy(
    r"\A\s(?:of yours|on your (?:team|side|payroll|own)|(?:who|that) (?:left|told|you|said|wrote)|you (?:have|had|asked|need|want|mention|list|post)\w*|left|told|said|wrote|rebuilt|moved|split|took|spent|built|resigned|were|was|had|ask\w*|in your)\b"
)
_NEEDED = lazy(
    r"\b(?:needs?|needed|takes?|took|requires?|required|calls? for|usually|typically|most (?:teams|companies)|companies|firms|teams? with|a team of|clients?|customers?|competitors?|peers?|market|salary|salaries|recruit\w*|agency|agencies|for every|equivalent|worth of|cost of|instead of|replac\w+|once had|used to)\b"
)
_NOW = lazy(r"\b(?:can|will|could|would|'ll|'d|are|is|ready|have|'ve|has|today|hold|offer|able|start|join)\b")
_OFFERED = lazy(r"\b(?:would|how about|what about|what if|shall we|should we|do you want|suppose|imagine|say)\b")
_FILLS = lazy(
    r"\b(?:we|i|tenacious)(?:'ll| will| can| could|'re able to| are able to)(?: \w+)? (?:fill|cover|staff|close|take on|take care of|handle|man|crew)\b[^;.]{0,30}\Z"
)


def _is_supplied(before: str, after: str, mood: str, *, named: bool) -> bool:
    """Return whether the words around a noun phrase say that the sender supplies the people; without a word for it, what is `named` counts."""
    around = f"{before} # {after}"
    strong = _STRONG.search(around) is not None
    if _THEIRS.match(after) or (_OWNED.search(before) and not strong):
        return False
    past = _PAST.search(before)
    if past is not None and not _NOW.search(before[past.end() :]) and not _NOW.search(before[: past.start()]):
        return False
    if mood == "asked" and not strong:
        return _OFFERED.search(before) is not None and _SUPPLY.search(around) is not None
    if _SUPPLY.search(around):
        return True
    return named and mood != "conditional" and not _NEEDED.search(around) and not _PAST.search(around)


def _with_start(context: Context, one: Commitment) -> Commitment:
    clause = clause_at(context, one.start)
    sentence = sentence_at(context, one.start)
    text = context.normalised.lower
    found = start_in(context, clause.start, clause.end) if _START_CUE.search(text, *clause) else None
    if (
        found is None
        and clause.end < sentence.end
        and _START_CUE.search(text, clause.end, sentence.end)
        and not _NOT_STAFF.search(text, clause.end, sentence.end)
    ):
        found = start_in(context, clause.end, sentence.end)
    return replace(one, starts=found) if found is not None else one


_YOURS = lazy(r"\b(?:you|your|you're|you'd|you'll)\b")


def _lone_starts(context: Context, known: list[Commitment]) -> Iterator[Commitment]:
    """Yield promises of a start in clauses that name no people themselves: "They can start Monday", "ready next week"."""
    text = context.normalised.lower
    done: set[int] = {clause_at(context, one.start).start for one in known}
    for cue in _START_CUE.finditer(text):
        clause = clause_at(context, cue.start())
        if clause.start in done:
            continue
        done.add(clause.start)
        found = start_in(context, clause.start, clause.end)
        if found is None or _NOT_STAFF.search(text, *clause) or not _STAFF.search(text, *clause):
            continue
        if not _SUPPLY.search(text, *clause) or _PAST.search(text, *clause):
            continue
        if any(one.starts is not None and sentence_at(context, one.start) == sentence_at(context, cue.start()) for one in known):
            continue
        frame = frame_of(context, cue.start(), cue.end())
        if frame is None or (_YOURS.search(text, clause.start, cue.start()) and not _STRONG.search(text, *clause)):
            continue
        paragraph = paragraph_at(context, cue.start())
        before = [one for one in known if one.start < cue.start() and one.start >= paragraph.start - 1 and not one.denied]
        skills = skills_in(text[clause.start : clause.end])
        skill = skills[0] if skills else before[-1].skill if before else None
        start, end = min(cue.start(), found.start), max(cue.end(), found.end)
        yield Commitment(
            start=start,
            end=end,
            subject=frame.subject,
            mood=frame.mood,
            denied=frame.denied,
            skill=skill,
            starts=found,
            routed=_ROUTED.search(text, *sentence_at(context, cue.start())) is not None,
        )
