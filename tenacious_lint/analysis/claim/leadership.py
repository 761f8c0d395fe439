"""Claims of a change at the top: who became what, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tenacious_lint.analysis.claim.claim import Claim, frame_of, is_anybody, period_of
from tenacious_lint.analysis.claim.vocabulary import ENGINEERING
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.period import Period
from tenacious_lint.analysis.recency import recency_of
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.subject import Subject, reader_names
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

ANCHORS = (
    "cto",
    "ceo",
    "cfo",
    "coo",
    "cio",
    "cpo",
    "ciso",
    "vp",
    "vice president",
    "head of",
    "chief",
    "director",
    "engineering lead",
    "leadership",
    "engineering",
    "technology",
    "tech",
    "technical",
    "platform",
    "left",
    "leav",
    "depart",
    "step",
    "resign",
    "moved on",
    "handed",
    "retir",
    "quit",
    "joined",
    "promoted",
    "appoint",
    "new role",
    "took over",
    "your appointment",
)

_TITLE = (
    r"(?:interim |acting |fractional |new )*(?:cto|ceo|cfo|coo|cio|cpo|ciso|cdo|chief (?:technology|executive|financial"
    r"|operating|information|product|data|ai|technical|engineering|people|revenue) officer|chief (?:scientist|architect)"
    r"|s?vp(?: of|,)? (?:engineering|eng|infrastructure|platform|product|data|technology|ai|r&d|software|people|sales"
    r"|marketing|operations)|vp eng|(?:senior )?vice president(?: of|,)? (?:engineering|product|technology|data)"
    r"|head of (?:engineering|platform|data|infrastructure|product|technology|ai|ml|machine learning|software|people|it)"
    r"|director of (?:engineering|platform|data|infrastructure|technology)|engineering director"
    r"|(?:technical|engineering|technology|tech) (?:leadership|chief|boss|leader|head)|(?:chief|boss|leader) of (?:engineering|technology)"
    r"|top of (?:the )?(?:engineering|technology)(?: team| organi[sz]ation)?|(?:helm|head|wheel) of (?:the )?(?:engineering"
    r"|technology)|engineering (?:chair|seat)|chief technologist)"
)
_ROLE = Cue(rf"\b(?P<title>{_TITLE})\b")
_JOINED = Cue(
    r"\b(?:joined|joining|joins|hired|hiring of|appointed|appointing|appointment|named|welcom(?:ed|ing)|brought (?:in|on)"
    r"|took over|taking over|taken over|stepped in(?:to)?|stepping into|started|starts|starting|arrived|arrival|arrives|new|newly"
    r"|freshly|onboarded|chang(?:e|es|ing) (?:at|in|of|to)|beg[au]n(?:ning)?|begins|early days (?:for|as|with)|(?<=leadership"
    r" )(?:has )?changed|brought(?= (?:an?|your) )"
    r"|(?:days|weeks|months) into|into the (?:job|role|seat|post)|through the"
    r" door|in the door|handover|been (?:there|here|with you|around|in)"
    r"|c[ao]me (?:aboard|on board|in|on|over|across)|takes over|incoming|first (?:\w+ )?(?:days|weeks|months?|week|quarter)|sits in"
    r"|sitting in|since becoming|became"
    r"|become|moved into|moves into"
    r"|t(?:ook|aken|aking) (?:up |over |on )?(?:the |his |her |a |an )?(?:reins|helm|wheel|seat|chair|baton|job|role|post|cto|vp|head)"
    r"|t(?:ook|aken|aking) (?:on|up)|at the (?:helm|wheel)|in the (?:chair|seat|saddle|driving seat)|in (?:post|place|charge)"
    r"|installed|on board|aboard"
    r"|settl(?:ed|es|ing) in|assum(?:ed|ing)|succeed(?:ed|s|ing)|replac(?:ed|es|ing)|inherit(?:ed|s|ing)|lured|poached|recruited"
    r"|found (?:his|her|their|a)"
    r"|finding (?:his|her|their) (?:feet|way)|picked|sign(?:ed|ing)|landed|fresh|chosen?|got (?:a|yourself)|has come|filled)\b"
)
_PROMOTED = Cue(r"\b(?:promoted|promotion|promoting|elevated|moved up|made|stepp(?:ed|ing) up|rose to|risen to)\b")
_LEFT = Cue(
    r"\b(?:left|leav(?:es|ing)|depart(?:ed|ure|ing|s)|st(?:epp|ood|and)(?:ed|ing|s)? (?:down|aside|back|away)|resign(?:ed|ing|ation)"
    r"|exit(?:ed|ing|s)?"
    r"|former|outgoing|moved on|moving on|gone|los[et]|losing|loss of|g[ai]v(?:e|en|ing) up|hand(?:ed|ing) (?:over|back|in|on)"
    r"|bow(?:ed|ing) out|last day|notice"
    r"|on (?:his|her|their|the) way out|retir(?:ed|ing|ement|es)|quit|quits|walked|vacat(?:ed|ing)|vacant|vacancy|empty"
    r"|relinquish(?:ed|ing)?|said goodbye"
    r"|no longer|part(?:ed|ing) (?:ways|company)|wav(?:ed|ing) (?:off|goodbye)|hung up|clear(?:ed|ing) (?:his|her|their) desk"
    r"|swapped|unfilled"
    r"|farewell|drop(?:ped|ping) out|end of (?:his|her|their) (?:time|tenure|stint)|turned (?:his|her|their) back|called it a day"
    r"|wind(?:s|ing) down|wrap(?:s|ping) up|serv(?:es|ing) out|last (?:days|weeks|months)|went(?=[.,;])|go(?= after| so soon|[.,])"
    r"|set to go)\b"
)
_RUNS = Cue(
    r"\b(?:run(?:s|ning)?|ran|lead(?:s|ing)?|led|head(?:s|ed|ing)?(?: up)?|steer(?:s|ing)?|in charge of|at the (?:helm|head|wheel|top) of"
    r"|t(?:ook|aken|aking|akes) (?:over|charge of|on|the (?:reins|helm|wheel|lead) (?:of|in|at|for))|look(?:s|ing)? after"
    r"|inherit(?:ed|s)|responsible for)"
    rf" (?:the |all of |all )?{ENGINEERING}\b"
)
_BOSS = Cue(r"\b(?:new|different|fresh) (?:\w+ )?(?:boss|head|leader|chief|lead)\b")
_LED = Cue(r"\b(?:engineering|technology|engineers|developers)\b")
_NEWCOMER = lazy(
    r"\b(?:some(?:one|body) (?:new|else)|(?:new|fresh|different) (?:\w+ )?(?:person|face|pair of hands|boss|leader|hand|mind|eyes)"
    r"|other hands|new hands)\b"
)
_PERSON = lazy(
    r"(?<![\w.])(?!(?:Since|After|With|When|And|But|As|Now|Your|The|Before|Congratulations|Congrats|Welcome|Because|While"
    r"|Although|If|Hi|Dear|So|Our|Their) )"
    r"(?:[A-Z][\w'’-]+(?: (?:van|de|von|bin|al|el|da|di))?(?: [A-Z]\.)?(?: [A-Z][\w'’-]+)+|[A-Z][a-z]+(?='s (?:appointment"
    r"|arrival|promotion|first)))"
)
_NO_PERSON = frozenset(
    "series hi dear hello vp chief head vice director engineering senior the your our new cto ceo congratulations congrats"
    " best regards thanks".split()
)

Change = Literal["joined", "promoted", "left"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadershipClaim(Claim):
    """A change of a leader: title in short form ("cto", "vp engineering"), None if it is not said; name as written."""

    title: str | None
    change: Change
    person: str | None = None
    period: Period | None = None
    recent: tuple[int, int] | None = None


def read(context: Context) -> list[LeadershipClaim]:
    """Return the claims of changes at the top, in order; one for each clause that makes one."""
    return sorted(_claims(context), key=lambda one: one.start)


def _claims(context: Context) -> Iterator[LeadershipClaim]:
    text = context.normalised.lower
    done: set[Span] = set()
    for hit in _ROLE.finditer(context):
        clause = clause_at(context, hit.start())
        if clause in done or not clause.start < clause.end:
            continue
        near = Span(max(clause.start, hit.start() - 70), min(clause.end, hit.end() + 60))
        found = [one for one in _changes(context, near) if not hit.start() < one[0] < hit.end()]
        if found:
            done.add(clause)
            change = min(found, key=lambda one: min(abs(one[0] - hit.end()), abs(hit.start() - one[1])))
            yield from _claim(context, hit.span(), change, short_title(hit["title"]))
    for hit in _RUNS.finditer(context):
        clause = clause_at(context, hit.start())
        person = _person_before(context, clause.start, hit.start())
        if clause not in done and (person is not None or _NEWCOMER.search(text, clause.start, hit.start())):
            done.add(clause)
            yield from _claim(context, hit.span(), (*hit.span(), "joined"), None)
    for hit in _BOSS.finditer(context):
        clause = clause_at(context, hit.start())
        if clause not in done and _LED.search(context, *clause):
            done.add(clause)
            yield from _claim(context, hit.span(), (*hit.span(), "joined"), LEADER)
    for start, end in _known_leader(context):
        clause = clause_at(context, start)
        changes = list(_changes(context, Span(end, min(clause.end, end + 60))))
        if clause not in done and changes:
            done.add(clause)
            yield from _claim(context, (start, end), changes[0], None)


def _changes(context: Context, near: Span) -> Iterator[tuple[int, int, Change]]:
    pairs: tuple[tuple[Cue, Change], ...] = ((_PROMOTED, "promoted"), (_JOINED, "joined"), (_LEFT, "left"))
    for pattern, change in pairs:
        for one in pattern.finditer(context, *near):
            yield one.start(), one.end(), change


def _claim(context: Context, at: tuple[int, int], change: tuple[int, int, Change], title: str | None) -> Iterator[LeadershipClaim]:
    clause = clause_at(context, at[0])
    person = _person_near(context, *at, clause.end)
    start, end = min(change[0], at[0]), max(change[1], at[1])
    if person is not None and (
        (person.end() <= start and start - person.end() < 40)
        or (end <= person.start() and person.start() - end < 40)
        or (start <= person.start() and person.end() <= end)
    ):
        start, end = min(start, person.start()), max(end, person.end())
    else:
        person = None
    frame = frame_of(context, *at)
    if frame is None or (person is None and is_anybody(context, start, end)):
        return
    yield LeadershipClaim(
        start=start,
        end=end,
        subject=_whose(context, frame.subject, person, at[1], clause),
        mood=frame.mood,
        denied=frame.denied,
        title=title,
        change=change[2],
        person=person.group() if person is not None else None,
        period=period_of(context, start, end, clause),
        recent=recency_of(context, start, end, clause),
    )


def _person_near(context: Context, start: int, end: int, stop: int) -> re.Match[str] | None:
    """Return the name of a person nearest to [start, end), in its sentence before or up to `stop`."""
    first = max(sentence_at(context, start).start, start - 60)
    persons = [one for one in _PERSON.finditer(context.normalised.cased, first, stop) if _is_person(context, one)]
    return min(persons, key=lambda one: min(abs(one.start() - end), abs(start - one.end())), default=None)


def _person_before(context: Context, first: int, start: int) -> re.Match[str] | None:
    found = [one for one in _PERSON.finditer(context.normalised.cased, max(first, start - 60), start) if _is_person(context, one)]
    return found[-1] if found else None


def _is_person(context: Context, hit: re.Match[str]) -> bool:
    words = hit.group().lower()
    return not _NO_PERSON & set(words.split()) and not any(words.startswith(name) for name in reader_names(context))


def _known_leader(context: Context) -> Iterator[tuple[int, int]]:
    """Yield where the mail names the leader whose change the brief tells, or the first name of that leader alone."""
    signals = context.brief.signals if context.brief is not None else None
    person = signals.leadership.person if signals is not None and signals.leadership is not None else None
    text = context.normalised.lower
    for name in dict.fromkeys([person.lower(), person.lower().split()[0]] if person else []):
        at = text.find(name)
        if at >= 0:
            yield at, at + len(name)
            return


_ELSEWHERE = lazy(r"\s(?:at|of|for|from) (?!the\b)[A-Z]")


def _whose(context: Context, subject: Subject, person: re.Match[str] | None, end: int, clause: Span) -> Subject:
    """Return whose leader it is: the name of a person does not make it somebody else's, a company behind the title does."""
    elsewhere = _ELSEWHERE.match(context.normalised.cased, end)
    if elsewhere is not None:
        named = context.normalised.lower[elsewhere.end() - 1 : clause.end]
        return "reader" if any(named.startswith(name) for name in reader_names(context)) else "other"
    return "reader" if person is not None and subject == "other" else subject


def titles_in(text: str) -> list[str]:
    """Return the titles that stand in lower-case text, as written."""
    return [found["title"] for found in _ROLE.pattern.finditer(text)]


_LONG = {
    "chief technology officer": "cto",
    "chief technical officer": "cto",
    "chief executive officer": "ceo",
    "chief financial officer": "cfo",
    "chief operating officer": "coo",
    "chief information officer": "cio",
    "chief product officer": "cpo",
    "chief data officer": "cdo",
    "chief engineering officer": "cto",
    "engineering director": "director engineering",
}


_LEADER = lazy(r"(?:technical|engineering|technology|tech|top of|chief of|boss of|leader of)\b.*|chief technologist")
LEADER = "engineering leader"
"""A leader of engineering whose title is not said."""


def short_title(title: str) -> str:
    """Return a title in a form that does not depend on its wording: "VP of Engineering" is "vp engineering"."""
    words = title.lower().replace(",", " ").replace(" eng ", " engineering ")
    if _LEADER.fullmatch(words) and "director" not in words:
        return LEADER
    words = " ".join(word for word in words.split() if word not in ("of", "the", "interim", "acting", "fractional", "new", "senior"))
    words = words.replace("svp", "vp").replace("vice president", "vp").replace("machine learning", "ml")
    return _LONG.get(words, words.replace("vp eng", "vp engineering") if words.endswith("vp eng") else words)
