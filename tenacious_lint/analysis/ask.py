"""What a mail asks of its reader: each ask with its kind, its place, the details that make it easy, and which others it is an alternative to.

Alternatives of one ask are one ask, and so is its repetition. A question that leads up to an ask, an offer and the invitation to answer
are soft: they count only where nothing firmer is asked.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from tenacious_lint.analysis import ask_words as words
from tenacious_lint.analysis.quantity import Quantity
from tenacious_lint.analysis.quotation import is_cited
from tenacious_lint.analysis.sentence import paragraph_at, sentences
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

AskKind = Literal["meeting", "booking", "resource", "referral", "form", "material", "payment", "signature", "reply"]
KINDS: tuple[AskKind, ...] = ("meeting", "booking", "resource", "referral", "form", "material", "payment", "signature", "reply")


class Ask(NamedTuple):
    """An ask at [start, end) of the normalised text; `choice` is the number it shares with its alternatives and repetitions."""

    start: int
    end: int
    kind: AskKind
    sentence: Span
    firm: bool
    """Whether it demands work of its own: a soft ask beside a firm one is no second ask."""
    forced: bool = False
    """A booking that is told as done, or that comes without a yes."""
    bare: bool = False
    """Nothing but an invitation to answer or to talk: "let me know", "happy to chat"."""
    duration: Quantity | None = None
    timeframe: Span | None = None
    link: bool = False
    slots: int = 0
    choice: int = 0


class Said(NamedTuple):
    """An ask as its own sentence shows it; `soft` ones become firm behind a firm one."""

    start: int
    end: int
    kind: AskKind
    firm: bool = True
    soft: bool = False
    forced: bool = False
    bare: bool = False


_CUES: dict[str, str] = {
    "meeting": r"call|chat|meet\w*|conversation|talk\w*|session|demo|walk\w*|coffee|lunch|sync|catch\w*|huddle|intro|discuss\w*|zoom|workshop|minutes?|mins?|hours?|half-?hour|speak\w*|connect\w*|sit|get|hop|jump|compar\w+|show\w*|pick\w*|exchange|monday|tuesday|wednesday|thursday|friday|tomorrow|\d{1,2}:\d\d|\d{1,2} ?[ap]m|screen\w*",
    "booking": r"book\w*|schedul\w+|slots?|calendar|calendly|diary|invit\w+|liberty|hold|grab\w*|choos\w+|pencil\w*|assume|unless|see you|set for|reserv\w+|confirmed|ring|phone|call",
    "resource": r"send\w*|shar\w+|forward\w*|mail|email|write\w*|draft\w*|pager|pages?|summary|notes?|checklist|template|outline|memo|report|guide|list|copy|read\w*|look|worth|useful|of use",
    "referral": r"who\w*|person|people|colleague|point\w*|introduc\w+|put|direct|steer|refer|loop\w*|cc|bring|pass\w*|hand|name",
    "form": r"fill\w*|complet\w+|submit\w*|start|take|assessment|questionnaire|quiz|scorecard|trial|review\w*|approve|approving|evaluat\w+|survey|register\w*|enrol\w*|subscrib\w+|apply|rsvp|sign\w*|download\w*|watch\w*|install\w*|account",
    "material": r"give|giving|access|have|see|get|provid\w+|upload\w*|grant\w*|prepar\w+",
    "payment": r"pay\w*|prepay\w*|wire|deposit|front|upfront|advance|order|billing|card|bank|invoice|po|purchase order|settle|transfer",
    "signature": r"counter\w*|docusign|e-sign|execute|initial",
    "reply": r"ask|reply\w*|respond\w*|answer\w*|back|tell|let|letting|say|confirm\w*|weigh\w*|correct\w*|thoughts?|hit|shout|drop|ping|think|view|curious|keen|hear\w*|know\w*|learn\w*|understand\w*|line|one-liner|yes|word|call|ring|contact|reach|touch",
}
_CUE = lazy("|".join(rf"(?P<{kind}>\b(?:{cues})\b)" for kind, cues in _CUES.items()) + r"|(?P<question>\?)")
_ALSO = {
    "resource": ("material", "referral", "reply", "booking"),
    "referral": ("form", "material"),
    "form": ("signature",),
    "reply": ("referral",),
    "booking": ("meeting",),
}
"""Kinds that share the cue of another one."""
_ODD_SPACE = lazy(r"\s{2,}|[\r\n\t*_`]")
_LENGTH = lazy(words.LENGTH)
_HOUR = lazy(r"\bhours?\b|\bhour-")
_FIGURES = lazy(r"\d+|five|ten|fifteen|twenty-five|twenty|thirty|forty-five|forty|sixty|ninety|a few|a couple")
_NUMBERS = {
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "sixty": 60,
    "ninety": 90,
    "a few": 5,
    "a couple": 5,
}
_OFFERED = lazy(
    r"\b(?:happy|glad|delighted) to|\b(?:i|we) can\b|\bi could\b|\blet me\b|(?:'m|'re| am| are) (?:also )?(?:free|available|around)\b"
)
_ON_CONDITION = lazy(r"\b(?:if|should you|in case|just (?:say|ask)|say the word|on request|whenever|either way)\b|\?$")
_CHOICE = lazy(r"\beither\b|\bwhichever\b|\byour call\b|\brather than\b")
_WISHES = lazy(r"(?:curious|keen|interested|love|like|glad|hoping|eager|great|good|looking forward|(?:a|an|one|your|any) )")
_DECLARES = lazy(
    r"\W*(?:your|our|their|the|these|users|customers|candidates|teams|engineers|developers|clients|people|most|many|some|they|we|he|she|it)\b"
)
_ASKS_HOW = lazy(r"\W*(?:how|why|what|where|when|who) (?:do|does|did|is|are|was|has|have)\b")
_EITHER = lazy(r"\W*(?:either|whichever|your (?:call|choice)|up to you|both work|no preference|any of)\b")
_CLAUSE = lazy(r"[,;:(\u2014] ?|- ")
_BEFORE = lazy(r"^\W*(?:(?:and|or|so|then|also|but|if not|otherwise)[,:]? )*")
_EXACT = frozenset({"booking", "form", "material", "payment", "signature", "reply", "referral", "resource"})


def asks(context: Context) -> list[Ask]:
    """Return the asks of subject and body in order of place."""
    return context.analysis(_read)


def firm_choices(found: list[Ask]) -> list[Ask]:
    """Return the first ask of each choice that stands for itself: the firm ones, or the first of the soft ones."""
    firsts: dict[int, Ask] = {}
    for one in found:
        if one.firm:
            firsts.setdefault(one.choice, one)
    return list(firsts.values()) or found[:1]


def _read(context: Context) -> list[Ask]:
    text = context.normalised.lower
    known = context.analysis(sentences)
    starts = [span.start for span in known]
    cued: dict[int, set[str]] = {}
    for region in context.regions:
        if region.scope not in ("subject", "body"):
            continue
        for cue in _CUE.finditer(text, region.start, region.end):
            kind = cue.lastgroup or "question"
            cued.setdefault(bisect_right(starts, cue.start()) - 1, set()).update((kind, *_ALSO.get(kind, ())))
    found: list[Ask] = []
    for index in sorted(cued):
        if index < 0:
            continue
        span = known[index]
        after = known[index + 1] if index + 1 < len(known) else None
        if after is not None and paragraph_at(context, span.start).end < after.start:
            after = None
        region = context.region_at(span.start)
        in_subject = region is not None and region.scope == "subject"
        for said in _of_sentence(context, span, cued[index]):
            if not is_cited(context, said.start, said.end):
                found.append(_placed(context, found, said, span, after, in_subject))
    return found


# --- one sentence -----------------------------------------------------------------------------------------------------------------------
def _of_sentence(context: Context, span: Span, kinds: set[str]) -> list[Said]:
    """Return the asks of a sentence in order, no two of them of one kind and none inside another."""
    text, places = _flat(context.normalised.lower[span.start : span.end])
    question = text.rstrip("\"')]*_ ").endswith("?")
    found = [one for one in _candidates(text, question, kinds) if one is not None]
    if not found and question and not words.RHETORICAL.search(text):
        found = [Said(0, len(text), "reply", firm=False)]
    kept: list[Said] = []
    for one in sorted(found, key=lambda said: (said.start, -said.end)):
        if all(one.start >= other.end or one.end <= other.start for other in kept):
            kept.append(one)
    return [one._replace(start=span.start + places[one.start], end=span.start + places[one.end - 1] + 1) for one in kept]


def _flat(piece: str) -> tuple[str, range | list[int]]:
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


def _candidates(text: str, question: bool, kinds: set[str]) -> Iterator[Said | None]:
    if "booking" in kinds or "meeting" in kinds:
        forced = None if question or words.NOT_FORCED.search(text) else words.FORCED.search(text)
        if forced is not None and not _is_denied(text, forced.start()):
            yield Said(forced.start(), forced.end(), "booking", forced=True)
            return
        yield _said(text, "booking", words.BOOK_HERE, "booking" in kinds)
        yield _meeting(text, question, "meeting" in kinds)
    yield _said(text, "signature", words.SIGNATURE, "signature" in kinds)
    yield _said(text, "payment", words.PAYMENT, "payment" in kinds)
    yield _said(text, "form", words.FORM, "form" in kinds)
    yield _said(text, "material", words.MATERIAL, "material" in kinds)
    referral = _said(
        text,
        "referral",
        words.REFERRAL,
        "referral" in kinds,
        allowed=lambda found: question or not text.startswith("who", found.start()) or "know" in text or "tell" in text,
    )
    yield referral
    resource = _said(text, "resource", words.RESOURCE, "resource" in kinds)
    yield resource
    if (
        resource is None
        and "resource" in kinds
        and (offer := words.OFFER.search(text))
        and _is_conditional(text)
        and not _is_denied(text, offer.start())
    ):
        yield Said(offer.start(), offer.end(), "resource", firm=False, bare=False)
    if referral is None and (reply := _said(text, "reply", words.REPLY, "reply" in kinds)):
        wishes = _WISHES.match(text[reply.start :]) is not None
        asks_fact = not wishes and words.INFORMATION.match(text[reply.end :]) is not None
        yield reply._replace(
            firm=asks_fact and not question,
            soft=asks_fact and question,
            bare=not asks_fact and not (wishes and words.INFORMATION.match(text[reply.end :])),
        )


def _said(text: str, kind: AskKind, pattern: re.Pattern[str], cued: bool, allowed: object = None) -> Said | None:
    """Return the first match of a pattern that is neither denied nor told of somebody else."""
    for found in pattern.finditer(text) if cued else ():
        start = found.start(found.lastgroup or 0)
        start += _lead(text[start : found.end()])
        if _DECLARES.match(text) and found.group().startswith(", ") and start == found.start() + 2:
            continue  # "Our users open the page, fill in a form and ...": told, not asked
        if start >= found.end() or _is_denied(text, start) or (callable(allowed) and not allowed(found)):
            continue
        soft = kind == "referral" and text[start:].startswith(("who", "you ", "this ", "the ", "a "))
        return Said(start, found.end(), kind, firm=not soft, soft=soft)
    return None


def _meeting(text: str, question: bool, cued: bool) -> Said | None:
    if not cued:
        return None
    if (slots := words.SLOTS_OFFERED.search(text)) and not words.NOT_OURS.search(text[: slots.start("slot")]):
        return Said(slots.start("slot"), slots.end(), "meeting")
    if words.INVITES.search(text) is None:
        return None
    if not question or words.ASKS_FOR_IT.search(text):
        for found in words.MEETING.finditer(text):
            group = found.lastgroup or "verb"
            core = found.start(group)
            before = text[:core]
            if words.NOT_OURS.search(before) or _is_denied(text, core) or (group == "verb" and _ASKS_HOW.match(text)):
                continue
            start = found.start() if group == "verb" else _clause_start(text, core)
            offered = not question and _OFFERED.search(text) is not None
            return Said(start + _lead(text[start : found.end()]), found.end(), "meeting", firm=not offered, bare=group == "verb" or offered)
    slot = words.SLOT_ASKED.search(text) if question or _OFFERED.search(text) else None
    if slot is not None:
        at = slot.start("slot")
        if not words.NOT_OURS.search(text[:at]) and not _is_denied(text, at):
            return Said(at, slot.end("slot"), "meeting")
    return None


def _lead(match: str) -> int:
    """Return how many characters of a match only lead up to it: signs and conjunctions."""
    found = _BEFORE.match(match)
    return found.end() if found is not None else 0


def _clause_start(text: str, at: int) -> int:
    """Return where the clause around `at` begins."""
    start = 0
    for cut in _CLAUSE.finditer(text, 0, at):
        start = cut.end()
    return start


def _is_denied(text: str, at: int) -> bool:
    before = text[:at]
    return words.DENIED.search(before) is not None and words.NOT_DENIED.search(before) is None


def _is_conditional(text: str) -> bool:
    return _ON_CONDITION.search(text) is not None


# --- the whole mail ---------------------------------------------------------------------------------------------------------------------
def _placed(context: Context, earlier: list[Ask], said: Said, span: Span, after: Span | None, in_subject: bool) -> Ask:
    """Return an ask with its details, and the choice it belongs to."""
    text = context.normalised.lower
    inside, behind = _flat(text[span.start : span.end])[0], _flat(text[after.start : after.end])[0] if after else ""
    slots = len(words.SLOT.findall(inside)) or len(words.SLOT.findall(behind))
    added = words.ADDED.search(inside) is not None
    choice = _joined(text, earlier, said, span, inside, behind)
    firm = said.firm and not in_subject
    if choice is None and earlier and not firm and not in_subject and (added or said.soft):
        firm = said.kind != "resource" or added
        if added and not any(one.firm for one in earlier) and not _in_subject(context, earlier[-1]):
            # "Also" says that what stands before it was an ask too
            earlier[-1] = earlier[-1]._replace(firm=True)
        elif not any(one.firm for one in earlier):
            firm = False
    number = choice if choice is not None else max((one.choice for one in earlier), default=-1) + 1
    timed = said.kind in ("meeting", "booking")
    return Ask(
        said.start,
        said.end,
        said.kind,
        span,
        firm,
        said.forced,
        said.bare,
        _duration(text, span, said) if timed else None,
        _timeframe(text, span, after) if timed or said.kind == "reply" else None,
        words.LINK.search(inside) is not None or words.LINK.search(behind) is not None,
        slots if timed else 0,
        number,
    )


def _in_subject(context: Context, ask: Ask) -> bool:
    region = context.region_at(ask.start)
    return region is not None and region.scope == "subject"


def _joined(text: str, earlier: list[Ask], said: Said, span: Span, inside: str, behind: str) -> int | None:
    """Return the number of the choice an ask belongs to, None for one of its own."""
    if not earlier:
        return None
    family = ("meeting", "booking") if said.kind in ("meeting", "booking") else (said.kind,)
    for one in reversed(earlier):
        if one.kind in family and (said.kind != "reply" or not said.firm or not one.firm):
            return one.choice
    last = earlier[-1]
    if last.sentence == span:
        between = text[last.end : said.start]
        if words.BETWEEN_OR.search(between) or _CHOICE.search(inside):
            return last.choice
        if said.kind == "reply" and not said.firm or last.kind == "reply" and not last.firm:
            return last.choice
        return None
    if words.ALTERNATIVE.search(inside) or _EITHER.match(behind):
        return last.choice
    if said.kind == "reply" and said.bare and not words.ADDED.search(inside):
        return last.choice
    return None


def _duration(text: str, span: Span, ask: Said) -> Quantity | None:
    """Return the longest time a sentence asks for, in minutes: what stands inside the ask, else beside it and not refused."""
    best: Quantity | None = None
    inside = list(_LENGTH.finditer(text, ask.start, ask.end))
    beside = (found for found in _LENGTH.finditer(text, span.start, span.end) if not _is_set_aside(text[span.start : found.start()]))
    for found in inside or beside:
        said = found.group()
        if "half" in said and "and a half" not in said:
            low = high = 30.0
        elif "quarter" in said:
            low = high = 15.0
        else:
            numbers = [float(_NUMBERS.get(one, 0) or one) if not one.isdigit() else float(one) for one in _FIGURES.findall(said)]
            if _HOUR.search(said):
                hours = numbers[0] if numbers else 2.0 if said.startswith("two") else 1.0
                numbers = [60 * (hours + (0.5 if said.endswith("half") else 0))]
            low, high = min(numbers), max(numbers)
        if best is None or high > best.high:
            best = Quantity(found.start(), found.end(), low, high, "duration", "minute")
    return best


def _is_set_aside(before: str) -> bool:
    return words.NOT_OURS.search(before) is not None or _is_denied(before, len(before))


def _timeframe(text: str, span: Span, after: Span | None) -> Span | None:
    for one in (span, after):
        if one is not None and (found := words.TIMEFRAME.search(text, one.start, one.end)):
            return Span(*found.span())
    return None
