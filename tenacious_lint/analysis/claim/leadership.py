"""Claims of a change at the top: who became what, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.period import Period, periods_in, recency_in
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.subject import Subject, subject_at
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
    r"|director of (?:engineering|platform|data|infrastructure|technology)|engineering director)"
)
_ROLE = Cue(rf"\b(?P<title>{_TITLE})\b")
_JOINED = Cue(
    r"\b(?:joined|joining|joins|hired|hiring of|appointed|appointing|appointment|named|welcomed|welcoming|brought (?:in|on)"
    r"|took over|taking over|taken over|stepped in(?:to)?|stepping into|started|arrived|arrival|new|newly|onboarded"
    r"|came aboard|came on board|takes over|incoming|first \w+ days|since becoming|became|moved into)\b"
)
_PROMOTED = Cue(r"\b(?:promoted|promotion|promoting|elevated)\b")
_LEFT = Cue(
    r"\b(?:left|leaving|departed|departure|departing|stepped down|stepping down|resigned|exit(?:ed)?|former|outgoing|moved on|gone|lost)\b"
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
    """A change of a leader: title in short form ("cto", "vp engineering"), name as written."""

    title: str
    change: Change
    person: str | None = None
    period: Period | None = None
    recent: tuple[int, int] | None = None


def read(context: Context) -> list[LeadershipClaim]:
    """Return the claims of changes at the top, in order; one for each clause that makes one."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[LeadershipClaim]:
    cased = context.normalised.cased
    done: set[Span] = set()
    for hit in _ROLE.finditer(context):
        clause = clause_at(context, hit.start())
        if clause in done or not clause.start < clause.end:
            continue
        near = Span(max(clause.start, hit.start() - 70), min(clause.end, hit.end() + 60))
        changes: list[tuple[int, int, Change]] = []
        for pattern, change in ((_PROMOTED, "promoted"), (_JOINED, "joined"), (_LEFT, "left")):
            changes += [(one.start(), one.end(), change) for one in pattern.finditer(context, *near)]  # type: ignore[misc]
        if not changes:
            continue
        done.add(clause)
        nearest = min(changes, key=lambda one: min(abs(one[0] - hit.end()), abs(hit.start() - one[1])))
        persons = [
            one
            for one in _PERSON.finditer(cased, max(sentence_at(context, hit.start()).start, hit.start() - 60), clause.end)
            if not _NO_PERSON & {word.lower() for word in one.group().split()}
        ]
        person = min(persons, key=lambda one: min(abs(one.start() - hit.end()), abs(hit.start() - one.end())), default=None)
        start, end = min(nearest[0], hit.start()), max(nearest[1], hit.end())
        if person is not None and (
            (person.end() <= start and start - person.end() < 40) or (end <= person.start() and person.start() - end < 40)
        ):
            start, end = min(start, person.start()), max(end, person.end())
        else:
            person = None
        frame = frame_of(context, hit.start(), hit.end())
        if frame is None:
            continue
        periods = [one for one in periods_in(context, *clause) if one.first <= context.as_of]
        yield LeadershipClaim(
            start=start,
            end=end,
            subject=_whose(context, frame.subject, person, hit, clause),
            mood=frame.mood,
            denied=frame.denied,
            title=short_title(hit["title"]),
            change=nearest[2],
            person=person.group() if person is not None else None,
            period=periods[0] if periods else None,
            recent=recency_in(context, clause.start, clause.end),
        )


_ELSEWHERE = lazy(r"\s(?:at|of|for|from) (?!the\b)[A-Z]")


def _whose(context: Context, subject: Subject, person: re.Match[str] | None, hit: re.Match[str], clause: Span) -> Subject:
    """Return whose leader it is: the name of a person does not make it somebody else's, a company behind the title does."""
    elsewhere = _ELSEWHERE.match(context.normalised.cased, hit.end())
    if elsewhere is not None:
        after = subject_at(context, elsewhere.end() - 1, min(clause.end, elsewhere.end() + 30))
        return "reader" if after == "reader" else "other"
    return "reader" if person is not None and subject == "other" else subject


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


def short_title(title: str) -> str:
    """Return a title in a form that does not depend on its wording: "VP of Engineering" is "vp engineering"."""
    words = title.lower().replace(",", " ").replace(" eng ", " engineering ")
    words = " ".join(word for word in words.split() if word not in ("of", "the", "interim", "acting", "fractional", "new", "senior"))
    words = words.replace("svp", "vp").replace("vice president", "vp").replace("machine learning", "ml")
    return _LONG.get(words, words.replace("vp eng", "vp engineering") if words.endswith("vp eng") else words)
