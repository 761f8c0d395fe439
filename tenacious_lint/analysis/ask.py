"""What a mail asks of its reader: each ask with its kind, place, the details that make it easy, and what it is an alternative to.

Alternatives of one ask are one ask, and so is its repetition. A question that leads up to an ask, an offer and the invitation to answer
are soft: they count only where nothing firmer is asked.
"""

from __future__ import annotations

from typing import NamedTuple

from tenacious_lint.analysis import ask_frame as frame
from tenacious_lint.analysis import ask_meeting as meeting
from tenacious_lint.analysis.ask_sentence import Said, asks_said, flat
from tenacious_lint.analysis.ask_words import AskKind
from tenacious_lint.analysis.quantity import Quantity
from tenacious_lint.analysis.quotation import is_cited
from tenacious_lint.analysis.sentence import paragraph_at, sentences
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span


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


_CHOICE = lazy(r"\beither\b|\bwhichever\b|\byour call\b|\brather than\b")
_EITHER = lazy(r"\W*(?:either|whichever|your (?:call|choice)|up to you|both work|no preference|any of)\b")
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
    scopes = [(region.scope, region.start, region.end) for region in context.regions if region.scope in ("subject", "body")]
    found: list[Ask] = []
    for index, span in enumerate(known):
        scope = next((name for name, start, end in scopes if start <= span.start < end), None)
        if scope is None:
            continue
        for said in asks_said(text, span):
            if text.find('"', 0, said.start) == -1 or not is_cited(context, said.start, said.end):
                found.append(_placed(context, found, said, span, _next(context, known, index), scope == "subject"))
    return found


def _next(context: Context, known: list[Span], index: int) -> Span | None:
    """Return the next sentence of the same paragraph."""
    if index + 1 == len(known) or paragraph_at(context, known[index].start).end < known[index + 1].start:
        return None
    return known[index + 1]


def _placed(context: Context, earlier: list[Ask], said: Said, span: Span, after: Span | None, in_subject: bool) -> Ask:
    """Return an ask with its details, and the choice it belongs to."""
    text = context.normalised.lower
    inside, behind = flat(text[slice(*span)])[0], flat(text[slice(*after)])[0] if after else ""
    choice = _joined(text, earlier, said, span, inside, behind)
    firm = said.firm and not in_subject
    if choice is None and earlier and not firm and not in_subject:
        firm = _made_firm(context, earlier, said, frame.ADDED.search(inside) is not None)
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
        frame.LINK.search(inside) is not None or frame.LINK.search(behind) is not None,
        (len(meeting.SLOT.findall(inside)) or len(meeting.SLOT.findall(behind))) if timed else 0,
        choice if choice is not None else max((one.choice for one in earlier), default=-1) + 1,
    )


def _made_firm(context: Context, earlier: list[Ask], said: Said, added: bool) -> bool:
    """Return whether a soft ask counts after all: behind "also", or as a question after something behind a firm ask."""
    if any(one.firm for one in earlier):
        return added or said.soft
    region = context.region_at(earlier[-1].start)
    if not added or region is None or region.scope == "subject":
        return False
    earlier[-1] = earlier[-1]._replace(firm=True)  # "also" says that what stands before it was an ask too
    return True


def _joined(text: str, earlier: list[Ask], said: Said, span: Span, inside: str, behind: str) -> int | None:
    """Return the number of the choice an ask belongs to, None for one of its own."""
    if not earlier:
        return None
    family = ("meeting", "booking") if said.kind in ("meeting", "booking") else (said.kind,)
    for one in reversed(earlier):
        if one.kind in family and (said.kind != "reply" or not (said.firm and one.firm)):
            if said.kind == "reply" and frame.ADDED.search(inside):
                break
            return one.choice
    last = earlier[-1]
    answers = said.kind == "reply" and not said.firm
    if last.sentence == span:
        joined = frame.BETWEEN_OR.search(text[last.end : said.start]) or _CHOICE.search(inside)
        return last.choice if joined or answers or (last.kind == "reply" and not last.firm) else None
    if frame.ALTERNATIVE.search(inside) or _EITHER.match(behind):
        return last.choice
    return last.choice if answers and said.bare and not frame.ADDED.search(inside) else None


def _duration(text: str, span: Span, ask: Said) -> Quantity | None:
    """Return the longest time a sentence asks for, in minutes: what stands inside the ask, else beside it and not refused."""
    best: Quantity | None = None
    inside = list(meeting.LENGTH.finditer(text, ask.start, ask.end))
    beside = (found for found in meeting.LENGTH.finditer(text, *span) if not meeting.is_set_aside(text[span.start : found.start()]))
    for found in inside or beside:
        low, high = _minutes(found.group())
        if best is None or high > best.high:
            best = Quantity(found.start(), found.end(), low, high, "duration", "minute")
    return best


def _minutes(said: str) -> tuple[float, float]:
    """Return the shortest and the longest time that words mean, in minutes."""
    if "half" in said and "and a half" not in said:
        return 30.0, 30.0
    if "quarter" in said:
        return 15.0, 15.0
    numbers = [float(_NUMBERS[one]) if one in _NUMBERS else float(one) for one in _FIGURES.findall(said)]
    if "hour" in said:
        hours = numbers[0] if numbers else 2.0 if said.startswith("two") else 1.0
        return 60 * hours, 60 * hours + (30 if said.endswith("half") else 0)
    return min(numbers), max(numbers)


def _timeframe(text: str, span: Span, after: Span | None) -> Span | None:
    for one in (span, after):
        if one is not None and (found := meeting.TIMEFRAME.search(text, *one)):
            return Span(*found.span())
    return None
