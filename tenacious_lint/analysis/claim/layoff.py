"""Claims of layoffs: what share or how many, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of, is_anybody, period_of
from tenacious_lint.analysis.claim.vocabulary import DETAIL, GROUP, PEOPLE
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.period import Period
from tenacious_lint.analysis.quantity import Quantity, quantities_in
from tenacious_lint.analysis.recency import recency_of
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

ANCHORS = tuple(
    "laid|laying|layoff|lay off|lay-off|redundan|let |restructur|downsiz|reduc|headcount|job|workforce|cut|shed |rightsiz|goodbye|good-bye"
    "|farewell"
    "|part|wav|lost|los|axed|culled|release|dismiss|slash|eliminat|trim|par|slim|thin|shr|scal|streamlin|go|leave|door|home|small|lean|fewer|from".split(
        "|"
    )
)

_OBJECT = rf"(?:{DETAIL}){{0,6}}?(?:{PEOPLE}|jobs|posts|positions|roles)(?!['’]|\s(?:meeting|hours|time|page|costs?|effort|work|off))"
_WHOLE = rf"(?:{DETAIL}){{0,4}}?{GROUP}(?!['’]|\s(?:time|toil|work|effort|costs?|meeting|code|channel|page))"
_LAYOFF = Cue(
    r"\b(?:(?P<cut>laid off|laying off|lay-?offs?|lay offs?|redundanc(?:y|ies)|made redundant|let go (?:of )?(?=\S)"
    r"|let(?:ting)? (?P<let>(?:[\w%-]+ ){1,8}?)go\b(?! (?:ahead|of your))|job cuts?|staff cuts?|staff reductions?|workforce reductions?"
    r"|headcount (?:reduction|cut|shift|change)s?|reductions? in (?:force|headcount|staff|workforce)|downsizing|downsized"
    r"|(?:the|your|those|these|recent|(?:jan|febr)uary's|march's|april's|may's|june's|july's|august's|(?:septem|octo|novem"
    r"|decem)ber's|spring's|winter's|autumn's|summer's) (?:recent |staff |job |team |personnel )?cuts\b(?! (?:in|to|of|for|on)\b)"
    r"|headcount (?:fell|dropped|shrank|came down|went down)|job losses|pink slips|cut-?backs?|cull|clear-?out"
    r"|(?:headcount|team|staff|workforce|company|going|went|gone|down)(?: \w+){0,3}? from (?P<from>\d[\d,]*) (?:people |employees"
    r" )?(?:down )?to (?P<into>\d[\d,]*)"
    rf"|(?:cut|cutting|shed|shedding|reduced|reducing|trimmed|trimming|axed|culled|slashed|eliminated|dismissed|released|axing"
    rf"|culling|slashing|eliminating|dismissing) (?:{_OBJECT}|{DETAIL}{{0,3}}?(?:part|share|half|third|quarter|fifth|tenth) of (?:the"
    rf"|your|its) {GROUP})|made (?:[\w%-]+ ){{1,7}}?redundant"
    r"|(?:cut|cutting|shed|shedding|reduced|reducing|trimmed|trimming) (?:[\w%-]+ ){0,4}?(?:headcount|workforce|of (?:the|your|its) (?:team"
    r"|company|staff)))"
    r"|(?P<euphemism>(?:sa(?:id|ying)|had to say) (?:goodbye|good-bye|farewell) to|bid(?:ding)? (?:farewell|goodbye) to|part(?:ed"
    r"|ing) (?:ways|company)"
    rf" with|wav(?:ed|ing) (?:off|goodbye to)|(?:gave|giving) up|lost|losing) (?:{_OBJECT}|{_WHOLE})|(?P<gone>left(?= in\b| last\b|"
    rf" this\b| since\b|[.,;])|gone since)|(?P<fewer>fewer) {PEOPLE}"
    rf"|(?P<smaller>(?:letting|let) go of (?:{_OBJECT}|{_WHOLE})|had to (?:shrink|slim(?: down)?|cut(?: back)?|trim|reduce|halve"
    rf"|downsize|scale (?:back|down)|thin(?: out)?|pare(?: back| down)?) (?:{_OBJECT}|{_WHOLE})|(?:slimm(?:ed|ing)|par(?:ed|ing)"
    rf"|trimm(?:ed|ing)|thinn(?:ed|ing)|scal(?:ed|ing)|cut(?:ting)?)(?: |-)?(?:down|back|out)? {_WHOLE}"
    rf"|(?:halved|halving) {_WHOLE}|{GROUP} (?:has |have )?(?:shrank|shrunk|contracted|(?:got|grew|became) (?:\w+ ){{0,4}}smaller"
    rf"|gotten smaller|become smaller)\b(?! (?:the|its|your|our|their|a)\b)|{GROUP} (?:was|were|got|has been|have been) (?:cut"
    rf"|trimmed|reduced|halved|slimmed|shrunk"
    rf"|thinned)(?: down| back| out)?|(?:shr(?:ank|inking|unk)|downsiz(?:ed|ing)|reduc(?:ed|ing)) {_WHOLE}|(?:thinning|slimming"
    rf"|paring|trimming|scaling)[- ](?:out|down|back) of {_WHOLE}|(?:reduction|contraction|culling|loss|departure|exodus) of"
    rf" (?:{_OBJECT}|{_WHOLE}))"
    r"|(?P<fate>lost (?:their|his|her) (?:jobs?|posts?|livelihoods?)|had to (?:go|leave)|(?:was|were|been|being) (?:let go|asked to"
    r" (?:go|leave)|shown the"
    r" door|sent home|dismissed|axed|cut loose|released|sacked|fired)|(?:is|are) (?:gone|no longer with you))"
    rf"|(?P<soft>rightsiz(?:ing|ed)|restructur(?:ing|ed|e)|streamlin(?:ed|ing) {_WHOLE}|(?:your|a now|the now|now) (?:now"
    rf" )?(?:smaller|leaner|slimmer|reduced)"
    rf" {GROUP}))\b"
)
_ONE_IN = Cue(
    r"\b(?:one|two|three) (?:person |colleague |engineer |employee |job )?(?:in|out of)(?: every)? (?:two|three|four|five|six|seven"
    r"|eight|nine|ten|twelve|twenty|\d+)\b"
)
_SHARES = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "twenty": 20}


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoffClaim(Claim):
    """A layoff; `hard` is False for a restructuring, which need not be one."""

    percent: Quantity | None = None
    count: Quantity | None = None
    period: Period | None = None
    recent: tuple[int, int] | None = None
    hard: bool = True


def read(context: Context) -> list[LayoffClaim]:
    """Return the claims of layoffs, in order; one for each clause that makes one."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[LayoffClaim]:
    done: set[Span] = set()
    for hit in _LAYOFF.finditer(context):
        clause = clause_at(context, hit.start())
        if clause in done:
            continue
        percent, count = _measure(context, hit, clause)
        if hit["from"] and _number(hit["from"]) <= _number(hit["into"]):
            continue
        if hit["let"] and not _SOMEBODY.search(hit["let"]):
            continue
        if (
            (hit["euphemism"] or hit["fate"] or hit["fewer"])
            and percent is None
            and count is None
            and not _is_of_many(context, hit, clause)
        ):
            continue
        frame = frame_of(context, hit.start(), hit.end())
        if frame is None or is_anybody(context, hit.start(), hit.end()):
            continue
        done.add(clause)
        parts = [hit.span(), *((one.start, one.end) for one in (percent, count) if one is not None)]
        start, end = min(parts)[0], max(stop for _, stop in parts)
        yield LayoffClaim(
            start=start,
            end=end,
            subject=frame.subject,
            mood=frame.mood,
            denied=frame.denied,
            percent=percent,
            count=count,
            period=period_of(context, start, end, clause),
            recent=recency_of(context, start, end, clause),
            hard=hit["soft"] is None,
        )


_SOMEBODY = lazy(
    rf"\b(?:{PEOPLE}|{GROUP}|people|person|some|many|most|half|share|part|third|quarter|fifth|tenth|hundred|engineer|colleague|staff"
    rf"|them|\d+|%"
    r"|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty)"
)
_MANY = Cue(rf"\b(?:{PEOPLE}|jobs|share|chunk|half|part)\b")
_CROWD = lazy(r"\b(?:share|chunk|part|half|portion|number|many|several|some|most|dozens|all of|rest) ")


def _number(words: str) -> int:
    return int(words.replace(",", ""))


def _is_of_many(context: Context, hit: re.Match[str], clause: Span) -> bool:
    """Return whether words that may be said of one person are said of many: "a good share of the engineers had to go"."""
    if hit["fate"]:
        return _MANY.search(context, clause.start, hit.start()) is not None
    words = hit.group()
    told = words.startswith(("part", "had to say", "bid", "said goodbye", "saying goodbye"))
    return told or (hit["fewer"] is None and _CROWD.search(words) is not None)


def _measure(context: Context, hit: re.Match[str], clause: Span) -> tuple[Quantity | None, Quantity | None]:
    """Return the share and the number of people that the clause gives a layoff."""
    text = context.normalised.lower
    numbers = quantities_in(context, *clause)
    share = _ONE_IN.search(context, *clause)
    percent = next((one for one in numbers if one.kind == "percent"), None)
    if percent is None and share is not None and " in " in share.group() + " ":
        part, _, whole = share.group().partition(" ")[0], "", share.group().rsplit(" ", 1)[1]
        value = 100.0 * _SHARES.get(part, 1) / (_SHARES.get(whole) or float(whole))
        percent = Quantity(share.start(), share.end(), value, value, "percent", None, "about")
    for one in numbers:
        in_share = share is not None and share.start() <= one.start < share.end()
        if one.kind != "count" or in_share or one.end < hit.start() - 60 or one.start > hit.end() + 40:
            continue
        if _PEOPLE.match(text, one.end) or (_POSTS.match(text, one.end) and hit["cut"] and one.start >= hit.start()):
            return percent, one
        if text.endswith(("laid off ", "let go "), max(0, one.start - 9), one.start):
            return percent, one
    return percent, None


_PEOPLE = lazy(rf"\s(?:of\s(?:your|its|the)\s)?(?:[\w-]+\s){{0,2}}?{PEOPLE}\b")
_POSTS = lazy(r"\s(?:of\s(?:your|its|the)\s)?(?!open)(?:[\w-]+\s){0,2}?(?:jobs|roles|positions|posts)\b")


def names_layoff(text: str) -> bool:
    """Return whether lower-case text speaks of a layoff."""
    return _LAYOFF.pattern.search(text) is not None
