"""People and companies that a draft names, each with the part it plays: greeted, a customer of ours, a source, somebody's employer.

A small grammar around names, no recogniser of names: a capital alone says little, the words beside it say whose name it is. What is not
surely a name is none: days, places, technologies, titles, and a name that only qualifies the noun behind it ("Snowflake users").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from tenacious_lint.analysis.name_word import COMPANY_ENDINGS, NOT_NAMES, OPENERS, TECHNOLOGIES, VENDORS
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

Part = Literal["customer", "account", "source", "ours", "rival", "reader_company"]
"""What the sentence makes of a name: a customer of ours, another account's secret, who told us, one of us, a competitor, the reader's"
" company."""
NameKind = Literal["person", "company", "unknown"]

_UP = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:{_UP}|[a-z]{{1,2}}[A-Z](?=[a-z])|\d+[A-Z])(?:[\w&+-]|\.(?=\w)|'(?!s\b)(?=\w))*"
NAME = rf"(?<![\w@./'-]){_WORD}(?:(?:[ ](?:de|der|den|van|von|la|le|del|di|da|bin|al|of|&))?[ ]{_WORD}){{0,4}}"
_LIST = rf"{NAME}(?:(?:,[ ]|,?[ ](?:and|or|&)[ ](?:also[ ])?){NAME}){{0,5}}"
_FULL = lazy(NAME)
_PEOPLE = r"(?:engineers?|developers?|people|squads?|teams?|pods?|leads?|specialists?)"
_WORK = (
    rf"(?:{_PEOPLE}|platforms?|pipelines?|migrations?|systems?|services?|back-?ends?|rewrites?|projects?|dashboards?|tools?|stacks?"
    rf"|products?|modules?|apps?|work)"
)
_WE = (
    r"\b(?:we|i|our (?:team|engineers|people|squads?|developers))(?:'ve|'d|'re| have| had| are| were)?(?: (?:also|currently|already"
    r"|recently|now|just|often|previously))?"
)
_THEIR = r"(?:(?:the |an? )?(?:[\w-]+ ){0,5}(?:at|like|such as|including|namely|called) )?"
_CUSTOMER = lazy(
    rf"(?i:{_WE} (?:(?:work|partner)(?:ed|ing)?(?: closely| directly)? with|help(?:ed|ing)?|support(?:ed|ing)?|serv(?:e|ed|ing)"
    rf"|advis(?:e|ed|ing)|staff(?:ed|ing)?"
    rf"|equipped|assisted|count) {_THEIR})(?P<list>{_LIST})"
    rf"|(?i:{_WE} (?:built|rebuilt|shipped|delivered|did|placed|embedded|ran|run|launched|migrated|provided|deployed|completed|finished"
    rf"|staffed|put|moved)"
    rf" (?:[\w%-]+ ){{0,6}}{_WORK} (?:for|at|with|inside|into) {_THEIR})(?P<list2>{_LIST})"
    rf"|(?i:\bour (?:[\w-]+ )?(?:work|engagements?|projects?|pilots?|partnership|contract|{_PEOPLE}|case stud(?:y|ies)|success stor(?:y"
    rf"|ies)) (?:with|at|for|inside|on|from|about) {_THEIR})(?P<list3>{_LIST})"
    rf"|(?i:\b(?:our|of ours:|one of our|an?|some of our) (?:[\w-]+ )?(?:clients?|customers?)(?: of ours)?(?:,| -|:"
    rf"| \()? ?(?:(?:include|includes|including|are|like|such as|namely|called|named|at) {_THEIR})?)(?P<list4>{_LIST})"
    rf"|(?i:\b(?:trusted by|(?:we|our \w+)(?:'re| are| were|'ve been| have been) (?:chosen|hired|engaged|retained"
    rf"|brought in) by) {_THEIR})(?P<list5>{_LIST})"
    rf"|(?i:\b(?:as|what|like|the way) we(?:'ve| have)? (?:did|do|done|built|run|ran) (?:for|at|with) {_THEIR})(?P<list6>{_LIST})"
    rf"|(?i:\b(?:our|the) )(?P<list7>{NAME})(?= (?:case study|success story|engagement|project team)\b)"
)
_CUSTOMER_BEFORE = lazy(
    rf"(?P<list>{_LIST})(?i:,? (?:(?:is|are|was|were|became|remains?) )?(?:both |also |now |already )*(?:an? |one of |two of |some of "
    rf"|among )?"
    rf"(?:(?:[\w-]+ ){{0,2}}(?:clients?|customers?) of ours|our (?:[\w-]+ ){{0,2}}(?:clients?|customers?))\b"
    rf"| (?:trust(?:s|ed)?|hired|chose|picked|brought in|engaged|use(?:s|d)?|rel(?:y|ies|ied) on) (?:us|our {_PEOPLE})\b)"
)
_ACCOUNT = lazy(
    rf"(?i:\b(?:another|(?:our|my|the|one|some) other|a different|a second|another of our|one of our other) (?:[\w-]+ )?(?:clients?"
    rf"|customers?|accounts?|prospects?|contacts?)"
    rf"(?: of (?:ours|mine)| (?:we|i) (?:work|spoke|talk|am talking|are talking) (?:with|to))?(?:,| -|:| \()? ?(?:(?:called|named|at"
    rf"|like|such as) {_THEIR})?)(?P<list>{_LIST})"
    rf"|(?i:\b(?:we|i)(?:'re|'m| are| am)(?: also| currently)? (?:talking|speaking|in talks|in discussions?|negotiating) (?:to"
    rf"|with) {_THEIR})(?P<list2>{_LIST})"
)
_SAID = (
    r"(?: (?:just|also|recently|kindly|both))? (?:(?:told|wrote to|wrote|mentioned to|said to|confirmed to|explained to"
    r"|complained to|shared with|admitted to|let) (?:me|us)\b|(?:told|asked|informed) (?:me|us)\b)"
)
_AT = rf"(?: (?:\((?:[\w ]+ at )?|(?:over )?at |from |of )(?P<firm>{NAME})\)?)?"
_SOURCE = lazy(
    rf"(?P<who>{NAME}){_AT}(?i:{_SAID}"
    r"| (?:(?:suggested|recommended|thought|said|proposed) (?:that )?(?:i|we|you)\b|(?:referred|introduced|pointed|sent|directed) (?:me"
    r"|us)\b|put (?:me|us) in touch))"
)
_SPOKE = lazy(
    r"(?i:\b(?:i|we)(?:'ve|'d| have| had)?(?: (?:just|recently|also|already))? (?:sp(?:oke|oken)|talked|met|chatted|caught up"
    r"|(?:discussed|agreed|shared|settled|planned|reviewed) (?:[\w'-]+ ){1,6}?|had a (?:[\w-]+ )?(?:call|chat|meeting)) ?"
    r"(?:to|with)|\b(?:my|our|a|the|last|this) (?:[\w'-]+ ){0,2}(?:calls?|conversations?|chats?|meetings?|threads?|exchanges?"
    r"|discussions?|demos?|sessions?) with) "
    rf"(?P<who>{NAME}){_AT}"
)
_OURS = lazy(
    r"(?i:\b(?:my|our) (?:[\w-]+ ){0,2}(?:colleagues?|co-?founders?|cto|ceo|delivery (?:lead|manager)|engagement manager"
    r"|research partner|account manager|head of [\w]+|vp of [\w]+|(?:delivery |tech(?:nical)? |engineering )?(?:lead|manager"
    r"|director))s?,? )"
    rf"(?P<who>{NAME})"
    rf"|(?P<who2>{NAME})(?i:,? (?:who is |is )?(?:my|our) (?:[\w-]+ )?(?:colleague|co-?founder|cto|ceo|delivery (?:lead|manager)"
    rf"|engagement manager|account manager|tech lead)\b| (?:from|on|in) (?:our|my) (?:[\w-]+ )?team\b)"
)
_RIVAL = lazy(
    rf"(?i:\b(?:competitors?|rivals?|peers?)(?: of yours)?(?:,| -|:| \()? ?(?:(?:like|such as|including|namely|are|include)(?: (?:teams"
    rf"|companies|firms) (?:at|like))? )?)(?P<list>{_LIST})"
    rf"|(?P<list2>{_LIST})(?i:,? (?:(?:is|are|,) )?(?:an?|one of|both|two of|all) ?(?:of )?(?:your )?(?:[\w-]+ )?(?:competitors?"
    rf"|rivals?)\b)"
)
_ORGANISATION = (
    r"(?:team|company|engineers|colleagues|group|org|organi[sz]ation|hiring|roles?|openings|stack|platform|department"
    r"|business|developers|squad|position|appointment|backlog|plans|codebase)"
)
_READER_COMPANY = lazy(
    rf"(?i:\byour (?:[\w-]+ ){{0,3}}{_ORGANISATION}(?: [a-z]+)? (?:over )?at )(?P<who>{NAME})"
    rf"|(?i:\byou(?:'re| are) (?!speaking|presenting|talking|attending|giving|looking|exhibiting|hosting|sitting"
    rf"|joining)\w+ing (?:[\w-]+ ){{0,4}}at )(?P<who2>{NAME})"
    rf"|(?i:\byou (?:run|lead|own|manage|build|use|ship|head|oversee|operate|maintain) (?:[\w-]+ ){{0,5}}at )(?P<who3>{NAME})"
    rf"|(?i:\b(?:you and (?:the|your) (?:\w+ )?team|you and everyone|everyone|all of you|things) at )(?P<who4>{NAME})"
    rf"|(?i:\b(?:congratulations|congrats|well done)(?: again)? (?:to|on) (?:everyone at |the team at "
    rf"|the \w+ team at )?)(?P<who5>{NAME})(?='s (?i:(?:[\w-]+ ){{0,2}}(?:series|round|raise|funding|seed|growth|launch)\b))"
    rf"|(?i:\b(?:i|we)(?:'ve| have)? (?:saw|seen|noticed|read|see)(?: that)? )(?P<who6>{NAME})(?=(?i:(?: has| have|'s| just"
    rf"| recently)* (?:closed|raised|landed|secured|announced) (?:an? |the |its )?(?:[$€£\w.-]+ ){{0,3}}(?:series|round|seed|funding)\b"
    rf"| (?:is|are) hiring\b| (?:has|have|opened|posted|lists?) (?:\w+ ){{1,3}}(?:open )?(?:roles|positions|openings)\b| (?:laid off"
    rf"|cut) ))"
)
_PAST = lazy(
    r"\b(?:previous|previously|former|formerly|old|last job|earlier|past|before|used to|back (?:in|when)|ex-?\w*|were|time"
    r"|years|when you)\b"
)
_USED = lazy(r"(?i:\b(?:work|partner)(?:ed|ing)?(?: \w+)? with\b)")
"""A verb by which a company may be meant as a tool."""
_GOES_ON = (
    "and|or|on|in|to|for|since|as|at|during|through|when|where|who|which|from|with|by|last|this|that|is|are|was|were|has|have|had|but|so|after"
    "|before|while|because|if|until|over|about|next|now|also|too|then|via|without|within|into|right|here|a|an|the|what|how|you|we|i|they|he|she"
    "|it|not|just|today|tomorrow|yesterday|again|there|together|under|around|between|their|our|my|your|will|would|can|could|may|might|should"
    "|did|does|do|ran|told|said|cut|saw|went|came|began|grew|gave|made|left|kept|took|got|led|won|built|sent|paid|found|knew|lost|laid|taught|chose"
    "|shows?|proves?|means?|says?|use|uses|runs?|gets?|goes|makes?|keeps?|moves?|knows?|needs?|wants?|plans?|trusts?|reduc\\w+|case|success"
    "|engagement|project|double|triple|scale|ship|hire|save|avoid|reach|launch|finish|close|fill|land|rebuild|speed|deliver|re-?\\w+|\\w+ed|\\w+ly"
)
_QUALIFIES = lazy(rf"[ ](?!(?:{_GOES_ON})\b)[a-z]")
"""A noun behind a name: the name only qualifies it."""


class Name(NamedTuple):
    """A name at [start, end) of the normalised text and its part in the sentence; `firm` is the company said to be a person's."""

    start: int
    end: int
    text: str
    part: Part
    kind: NameKind
    firm: str = ""


def names(context: Context) -> list[Name]:
    """Return the names that play a part, in order, those of one part once at a place. Read once for each draft."""
    return context.analysis(_read)


def _read(context: Context) -> list[Name]:
    text = context.normalised.cased.replace("\n", " ")  # a name may be broken over two lines
    found: list[Name] = []
    for part, pattern in (
        ("customer", _CUSTOMER),
        ("customer", _CUSTOMER_BEFORE),
        ("account", _ACCOUNT),
        ("source", _SOURCE),
        ("source", _SPOKE),
        ("ours", _OURS),
        ("rival", _RIVAL),
        ("reader_company", _READER_COMPANY),
    ):
        for match in pattern.finditer(text):
            found += _of_match(context, match, part)  # type: ignore[arg-type]
    return sorted(set(found))


def _of_match(context: Context, match: re.Match[str], part: Part) -> Iterator[Name]:
    text = match.string
    groups = {name.rstrip("234567"): match.span(name) for name, value in match.groupdict().items() if value is not None}
    if part == "reader_company" and _looks_back(context, match.start(), groups["who"][0]):
        return
    firm = groups.pop("firm", None)
    vendors = part != "customer" or _USED.search(match.group()) is not None
    for start, end in groups.values():
        for one in _FULL.finditer(text, start, end):
            trimmed = _trimmed(text, one.start(), one.end(), vendors)
            if trimmed is None or (one.end() == end and firm is None and _QUALIFIES.match(text, end)):
                continue
            said = text[slice(*trimmed)]
            company = "" if firm is None or is_no_name(text[slice(*firm)]) else text[slice(*firm)]
            yield Name(*trimmed, said, part, _kind(said, part, company), company)


def _looks_back(context: Context, start: int, end: int) -> bool:
    """Return whether the reader's place of work is one they had before."""
    sentence = sentence_at(context, start)
    return _PAST.search(context.normalised.lower, sentence.start, end) is not None


def _trimmed(text: str, start: int, end: int, vendors: bool) -> tuple[int, int] | None:
    """Return a name without the capitals before it that are no part of it, None if nothing is left."""
    words = list(re.finditer(r"[^ ]+", text[start:end]))
    while words and words[0].group().lower().strip(",.") in OPENERS:
        words.pop(0)
    if not words:
        return None
    first = start + words[0].start()
    return None if is_no_name(text[first:end], vendors=vendors) else (first, end)


def is_no_name(text: str, *, vendors: bool = True) -> bool:
    """Return whether words with capitals are, or well may be, something else than a person or a company; `vendors` are then products."""
    words = [word.strip(",.'()").lower() for word in text.split()]
    return (
        all(word in NOT_NAMES or word.rstrip("s") in NOT_NAMES or not word for word in words)
        or any(word in TECHNOLOGIES or (vendors and word in VENDORS) for word in words)
        or len("".join(words)) < 2
        or (len(words) == 1 and text.isupper() and len(text) < 4)
    )


def _kind(text: str, part: Part, firm: str) -> NameKind:
    last = text.split()[-1].lower().strip(".")
    if last in COMPANY_ENDINGS or any(char.isdigit() or char == "&" for char in text):
        return "company"
    if firm or part == "ours":
        return "person"
    if part in ("customer", "account", "rival", "reader_company"):
        return "company"
    return "unknown"
