"""The asks of one sentence: a frame ("could you", a clause's beginning), and behind it the words of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from tenacious_lint.analysis import ask_frame as frame
from tenacious_lint.analysis import ask_meeting as meeting
from tenacious_lint.analysis import ask_placed as placed
from tenacious_lint.analysis import ask_words as words
from tenacious_lint.analysis.ask_wording import Alarm, Ways, first_match, matches
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


_ALARM = Alarm(
    {
        "forced": {"": (*meeting.FORCED, *placed.PLACED), "sign": placed.SIGNS},
        **{str(kind): ways for kind, ways in words.CORES.items()},
        "offer": {"": (words.OFFER,)},
        "meeting": {"slots": (meeting.SLOTS_OFFERED,), "core": meeting.CORE, "slot": (meeting.SLOT_ASKED,)},
    }
)
_OFFERED = lazy(
    r"\b(?:happy|glad|delighted) to|\b(?:i|we) can\b|\bi could\b|\blet me\b|(?:'m|'re| am| are) (?:also )?(?:free|available|around)\b"
)
_ON_CONDITION = lazy(r"\b(?:if|should you|in case|just (?:say|ask)|say the word|on request|whenever|either way|or)\b|\?$")
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
_RUN = lazy(r"[^\s*_`]+|\s|[*_`]+")


class _Sentence:
    """A sentence on one line, the wordings that may match in it, and, found when first asked for, the frames of requests."""

    def __init__(self, text: str, live: dict[str, Ways]) -> None:
        self.text = text
        self.live = live
        self.question = text.rstrip("\"')]*_ ").endswith("?")

    @cached_property
    def frames(self) -> list[Frame]:
        return [_frame(found) for found in frame.FRAME.finditer(self.text)]


def asks_said(lower: str, span: Span) -> list[Said]:
    """Return the asks of the sentence at `span` of a lower-case text, in order, none inside another."""
    text, places = flat(lower[span.start : span.end])
    sentence = _Sentence(text, _ALARM.woken(text))
    if not sentence.live and not sentence.question:
        return []
    found = list(_candidates(sentence))
    if not found and sentence.question and not frame.RHETORICAL.search(text):
        found = [Said(0, len(text), "reply", firm=False)]
    kept: list[Said] = []
    for one in sorted(found, key=lambda said: (said.start, -said.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return [one._replace(start=span.start + places[one.start], end=span.start + places[one.end - 1] + 1) for one in kept]


def flat(piece: str) -> tuple[str, range | list[int]]:
    """Return a sentence on one line with single spaces and without Markdown emphasis, and where each character stood."""
    line = piece.replace("\n", " ")
    if not ("  " in line or "*" in line or "_" in line or "`" in line or "\t" in line or "\r" in line):
        return line, range(len(line))
    runs: list[str] = []
    places: list[int] = []
    for found in _RUN.finditer(piece):
        run = found.group()
        if run.isspace():
            if runs[-1:] == [" "]:
                continue
            run = " "
        elif run[0] in "*_`":
            continue
        runs.append(run)
        places.extend(range(found.start(), found.end()))
    return "".join(runs), places


def _candidates(sentence: _Sentence) -> Iterator[Said]:
    text, question, live = sentence.text, sentence.question, sentence.live
    if "forced" in live and (forced := _forced(text, question, live["forced"])):
        yield forced  # a call that is told as booked asks for nothing else
        return
    found: dict[str, Said] = {}
    for kind in words.CORES:
        if kind in live and (one := _of_core(sentence, kind)):
            found[kind] = one
    referral = found.get("referral")
    if referral and not question and text.startswith("who", referral.start) and not _WANTS_TO_KNOW.search(text):
        del found["referral"]
    if "referral" in found:
        found.pop("reply", None)
    elif reply := found.get("reply"):
        found["reply"] = _reply(text, question, reply)
    if "offer" in live and "resource" not in found and (offer := _offer(text)):
        found["resource"] = offer
    if "meeting" in live and (call := _meeting(text, question, live["meeting"])):
        found["meeting"] = call
    yield from found.values()


def _forced(text: str, question: bool, ways: Ways) -> Said | None:
    found = first_match(ways.get("", ()), text)
    if found is None and "sign" in ways and not placed.NOT_SIGN.search(text):
        found = first_match(ways["sign"], text)
    if found is None or meeting.NOT_FORCED.search(text) or (question and meeting.ASKS_LEAVE.search(text)):
        return None
    if meeting.NOT_BOOKED.search(found.group()) or meeting.is_denied(text[: found.start()]):
        return None
    return Said(found.start(), found.end(), "booking", forced=True)


def _offer(text: str) -> Said | None:
    found = words.OFFER.pattern.search(text)
    if found is None or not _ON_CONDITION.search(text) or meeting.is_denied(text[: found.start()]):
        return None
    return Said(found.start(), found.end(), "resource", firm=False)


def _frame(found: re.Match[str]) -> Frame:
    polite = any(found[name] is not None for name in ("polite", "asked", "then"))
    return Frame(found.start() + _lead(found.group()), found.end(), bare=found["bare"] is not None and not polite, polite=polite)


def _of_core(sentence: _Sentence, kind: AskKind) -> Said | None:
    """Return the first words of a kind that ask: behind a frame, or by themselves."""
    text, ways = sentence.text, sentence.live[kind]
    found = _framed(sentence, ways)
    for alone in matches(ways["alone"], text) if "alone" in ways else ():
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


def _framed(sentence: _Sentence, ways: Ways) -> Span | None:
    if not ("requested" in ways or "to_me" in ways or "polite" in ways):
        return None
    text = sentence.text
    requested, polite, to_me = (
        [one.pattern for one in ways.get(way, ()) if one.pattern.search(text)] for way in ("requested", "polite", "to_me")
    )
    for one in sentence.frames if requested or polite or to_me else ():
        patterns = [*(requested if not one.bare else ()), *(polite if one.polite else ()), *to_me]
        found = next((match for pattern in patterns if (match := pattern.match(text, one.end))), None)
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


def _meeting(text: str, question: bool, ways: Ways) -> Said | None:
    """Return the first call that is asked for."""
    if "slots" in ways and (slots := meeting.SLOTS_OFFERED.pattern.search(text)) and not meeting.is_set_aside(text[: slots.start("slot")]):
        return Said(slots.start("slot"), slots.end(), "meeting")
    for found in matches(ways["core"], text) if "core" in ways else ():
        at = found.start()
        before = text[max(0, at - 70) : at]
        end = _asked_until(text, at, before)
        if end is None:
            continue
        if not (meeting.ASKS_FOR_IT if question else meeting.INVITES).search(text):
            return None
        verb = end[1]
        if meeting.is_set_aside(text[:at]) or (verb and _ASKS_HOW.match(text)):
            continue
        start = _clause_start(text, at)
        offered = not question and _OFFERED.search(text) is not None
        return Said(start + _lead(text[start : end[0]]), end[0], "meeting", firm=not offered, bare=verb or offered)
    if "slot" in ways and (question or _OFFERED.search(text)) and (slot := meeting.SLOT_ASKED.pattern.search(text)):
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
