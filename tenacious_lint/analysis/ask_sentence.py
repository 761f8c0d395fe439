"""The asks of one sentence: a frame ("could you", a clause's beginning), and behind it the words of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tenacious_lint.analysis import ask_frame as frame
from tenacious_lint.analysis import ask_meeting as meeting
from tenacious_lint.analysis import ask_words as words
from tenacious_lint.analysis.ask_words import AskKind
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span


class Said(NamedTuple):
    """An ask as its own sentence shows it; a `soft` one becomes firm behind a firm one."""

    start: int
    end: int
    kind: AskKind
    firm: bool = True
    soft: bool = False
    forced: bool = False
    bare: bool = False


class Frame(NamedTuple):
    """A place where a request may begin: what is asked for stands at `end`."""

    start: int
    end: int
    bare: bool
    """Nothing but "and": enough only for what is done to "me"."""
    polite: bool
    """Said with "could you", "please" and the like."""


_WORD = lazy(r"[a-z]+|\d+|\?")
_CUES: dict[str, str] = {
    "meeting": "ring cale got call chat meet conv talk sess demo walk coff lunc sync catc hudd intr disc zoom work minu mins min"
    " hour half spea conn sit get hop jump comp show pick exch scre quar",
    "day": "mond tues wedn thur frid tomo pm am 00 30 15 45",
    "booking": "pick sele find zoom team deta goin went gone head coming arra secu fixe lock take took link assi kept save got"
    " look book sche slot cale dair diar invi libe hold grab choo penc assu unle rese conf ring phon call see put putt"
    " adde plac bloc accep acce sent send set join dial fire foun aske spea talk",
    "resource": "see numb figu send shar forw mail emai writ draf page summ note chec temp outl memo repo guid list copy read"
    " look wort usef mind want inte bench put skim pass drop wrot made drew",
    "referral": "who whom some any anyo else whoe pers peop poin intr conn put dire stee refe loop cc brin pass hand forw name send",
    "form": "foll rate vote clic leav add invi conn revi fill comp subm star take surv regi enro subs appl rsvp sign down"
    " watc inst appr eval crea open answ",
    "material": "your send shar prov",
    "payment": "pay paym prep wire depo invo po purc sett tran orde bill fron upfr adva remi",
    "signature": "sign coun docu exec init",
    "reply": "reve advi hope appr welc grat valu repl resp answ back tell let lett say conf weig corr thou hit shou drop ping"
    " thin view curi keen inte love like glad hopi eage grea good look hear know lear unde line yes word call ring"
    " cont reac touc ask give",
}
"""The first four letters of words, one of which stands in every ask of the kind: most sentences hold few."""
_KINDS_OF: dict[str, list[str]] = {}
for _kind, _stems in _CUES.items():
    for _stem in _stems.split():
        _KINDS_OF.setdefault(_stem[:4], []).append(_kind)
_OFFERED = lazy(
    r"\b(?:happy|glad|delighted) to|\b(?:i|we) can\b|\bi could\b|\blet me\b|(?:'m|'re| am| are) (?:also )?(?:free|available|around)\b"
)
_ON_CONDITION = lazy(r"\b(?:if|should you|in case|just (?:say|ask)|say the word|on request|whenever|either way)\b|\?$")
_DECLARES = lazy(
    r"\W*(?:your|our|their|the|these|users|customers|candidates|teams|engineers|developers|clients|people|most|many|some"
    r"|they|we|he|she|it)\b"
)
_ASKS_HOW = lazy(r"\W*(?:how|why|what|where|when|who) (?:do|does|did|is|are|was|has|have)\b")
_WISHES = lazy(r"(?:curious|keen|interested|love|like|glad|hoping|eager|great|good|looking forward|(?:a|an|one|your|any) )")
_WANTS_TO_KNOW = lazy(r"\b(?:know|tell|ask|wonder\w*|curious)\b")
_SOFT = ("who", "you ", "this ", "the ", "a ", "is ", "be ", "some", "any")
_CLAUSE = lazy(r"[,;:(\u2014] ?|- ")
_LEAD = lazy(r"\W*(?:(?:and|or|so|then|also|but|if not|otherwise)[,:]? )*")
_ODD_SPACE = lazy(r"\s{2,}|[\r\n\t*_`]")


def asks_said(lower: str, span: Span) -> list[Said]:
    """Return the asks of the sentence at `span` of a lower-case text, in order, none inside another."""
    text, places = flat(lower[span.start : span.end])
    kinds = {kind for word in _WORD.findall(text) for kind in _KINDS_OF.get(word[:4], ())}
    question = text.rstrip("\"')]*_ ").endswith("?")
    if not kinds and not question:
        return []
    found = list(_candidates(text, question, kinds))
    if not found and question and not frame.RHETORICAL.search(text):
        found = [Said(0, len(text), "reply", firm=False)]
    kept: list[Said] = []
    for one in sorted(found, key=lambda said: (said.start, -said.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return [one._replace(start=span.start + places[one.start], end=span.start + places[one.end - 1] + 1) for one in kept]


def flat(piece: str) -> tuple[str, range | list[int]]:
    """Return a sentence on one line with single spaces and without Markdown emphasis, and where each character stood."""
    if _ODD_SPACE.search(piece) is None:
        return piece, range(len(piece))
    chars: list[str] = []
    places: list[int] = []
    for at, char in enumerate(piece):
        shown = " " if char.isspace() else char
        if char in "*_`" or (shown == " " and chars[-1:] == [" "]):
            continue
        chars.append(shown)
        places.append(at)
    return "".join(chars), places


def _candidates(text: str, question: bool, kinds: set[str]) -> Iterator[Said]:
    if ("booking" in kinds or "day" in kinds) and (forced := _forced(text, question)):
        yield forced  # a call that is told as booked asks for nothing else
        return
    frames = [_frame(found) for found in frame.FRAME.finditer(text)]
    found: dict[str, Said] = {}
    for kind, core in words.CORES.items():
        if kind in kinds and (one := _of_core(text, kind, core, frames)):
            found[kind] = one
    referral = found.get("referral")
    if referral and not question and text.startswith("who", referral.start) and not _WANTS_TO_KNOW.search(text):
        del found["referral"]
    if "referral" in found:
        found.pop("reply", None)
    elif reply := found.get("reply"):
        found["reply"] = _reply(text, question, reply)
    if "resource" in kinds and "resource" not in found and (offer := _offer(text)):
        found["resource"] = offer
    if ("meeting" in kinds or "day" in kinds) and (call := _meeting(text, question, "day" in kinds)):
        found["meeting"] = call
    yield from found.values()


def _forced(text: str, question: bool) -> Said | None:
    found = meeting.FORCED.search(text)
    if found is None or meeting.NOT_FORCED.search(text) or (question and meeting.ASKS_LEAVE.search(text)):
        return None
    if meeting.NOT_BOOKED.search(found.group()) or meeting.is_denied(text[: found.start()]):
        return None
    return Said(found.start(), found.end(), "booking", forced=True)


def _offer(text: str) -> Said | None:
    found = words.OFFER.search(text) if _ON_CONDITION.search(text) else None
    if found is None or meeting.is_denied(text[: found.start()]):
        return None
    return Said(found.start(), found.end(), "resource", firm=False)


def _frame(found: re.Match[str]) -> Frame:
    polite = any(found[name] is not None for name in ("polite", "asked", "then"))
    return Frame(found.start() + _lead(found.group()), found.end(), bare=found["bare"] is not None and not polite, polite=polite)


def _of_core(text: str, kind: AskKind, core: words.Core, frames: list[Frame]) -> Said | None:
    """Return the first words of a kind that ask: behind a frame, or by themselves."""
    found = _framed(text, core, frames)
    for alone in core.alone.finditer(text) if core.alone is not None else ():
        start = alone.start(alone.lastgroup or 0)
        start += _lead(text[start : alone.end()])
        if start < alone.end() and not meeting.is_denied(text[:start]):
            if found is None or start < found.start:
                found = Span(start, alone.end())
            break
    if found is None:
        return None
    soft = kind == "referral" and text.startswith(_SOFT, found.start)
    return Said(*found, kind, firm=not soft, soft=soft)


def _framed(text: str, core: words.Core, frames: list[Frame]) -> Span | None:
    for one in frames:
        found = None if one.bare or core.requested is None else core.requested.match(text, one.end)
        if found is None and one.polite and core.polite is not None:
            found = core.polite.match(text, one.end)
        found = found or (core.to_me.match(text, one.end) if core.to_me is not None else None)
        if found is None or meeting.is_denied(text[: one.end]):
            continue
        if not one.polite and text.endswith(", ", 0, one.start) and _DECLARES.match(text):
            continue  # "Our users open the page, fill in a form and ...": told, not asked
        return Span(one.start, found.end())
    return None


def _reply(text: str, question: bool, said: Said) -> Said:
    """Return a reply that is asked for, told from the work it asks for: a fact is work, a yes or a view is none."""
    fact = frame.INFORMATION.match(text[said.end :]) is not None
    wish = _WISHES.match(text[said.start :]) is not None
    return said._replace(firm=fact and not wish and not question, soft=fact and not wish and question, bare=not fact)


def _meeting(text: str, question: bool, has_day: bool) -> Said | None:
    """Return the first call that is asked for."""
    if has_day and (slots := meeting.SLOTS_OFFERED.search(text)) and not meeting.is_set_aside(text[: slots.start("slot")]):
        return Said(slots.start("slot"), slots.end(), "meeting")
    for found in meeting.CORE.finditer(text):
        at = found.start()
        before = text[max(0, at - 70) : at]
        end = _asked_until(text, at, before)
        if end is None:
            continue
        if not meeting.INVITES.search(text) or (question and not meeting.ASKS_FOR_IT.search(text)):
            return None
        verb = end[1]
        if meeting.is_set_aside(text[:at]) or (verb and _ASKS_HOW.match(text)):
            continue
        start = _clause_start(text, at)
        offered = not question and _OFFERED.search(text) is not None
        return Said(start + _lead(text[start : end[0]]), end[0], "meeting", firm=not offered, bare=verb or offered)
    if has_day and (question or _OFFERED.search(text)) and (slot := meeting.SLOT_ASKED.search(text)):
        at = slot.start("slot")
        if not meeting.is_set_aside(text[:at]):
            return Said(at, slot.end("slot"), "meeting")
    return None


def _asked_until(text: str, at: int, before: str) -> tuple[int, bool] | None:
    """Return where the words of a call at `at` end, and whether they are a verb; None if nothing before them asks."""
    if (noun := meeting.NOUN.match(text, at)) and meeting.BEFORE_NOUN.search(before):
        return noun.end(), False
    if (length := meeting.FREE_LENGTH.match(text, at)) and meeting.BEFORE_LENGTH.search(before):
        return length.end(), False
    if (verb := meeting.TALK.match(text, at)) and meeting.BEFORE_TALK.search(before):
        return verb.end(), True
    return None


def _lead(match: str) -> int:
    """Return how many characters of a match only lead up to it: signs and conjunctions."""
    found = _LEAD.match(match)
    return found.end() if found is not None else 0


def _clause_start(text: str, at: int) -> int:
    """Return where the clause around `at` begins."""
    start = 0
    for cut in _CLAUSE.finditer(text, 0, at):
        start = cut.end()
    return start
