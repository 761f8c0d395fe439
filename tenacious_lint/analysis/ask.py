"""What a mail asks of its reader: each ask with its kind, place, the details that make it easy, and what it is an alternative to.

Alternatives of one ask are one ask, and so is its repetition. A question that leads up to an ask, an offer and the invitation to answer
are soft: they count only where nothing firmer is asked.
"""

from __future__ import annotations

from typing import NamedTuple

from tenacious_lint.analysis import ask_frame as frame
from tenacious_lint.analysis.ask_detail import Details
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
    forced: bool
    """A booking that is told as done, or that comes without a yes."""
    bare: bool
    """Nothing but an invitation to answer or to talk: "let me know", "happy to chat"."""
    choice: int
    details: Details

    @property
    def duration(self) -> Quantity | None:
        """The longest time it asks for, in minutes."""
        return self.details.duration

    @property
    def timeframe(self) -> Span | None:
        """The words that say when."""
        return self.details.timeframe

    @property
    def link(self) -> bool:
        """Whether a link stands beside it."""
        return self.details.link

    @property
    def slots(self) -> int:
        """How many days it offers."""
        return self.details.slots


_CHOICE = lazy(r"\beither\b|\bwhichever\b|\byour call\b|\brather than\b")
_EITHER = lazy(r"\W*(?:either|whichever|your (?:call|choice)|up to you|both work|no preference|any of)\b")


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
    firm = said.firm and not in_subject
    choice = None
    if earlier:
        inside = flat(text[slice(*span)])[0]
        choice = _joined(text, earlier, said, span, inside, flat(text[slice(*after)])[0] if after else "")
        if choice is None and not firm and not in_subject:
            firm = _made_firm(context, earlier, said, frame.ADDED.search(inside) is not None)
    if choice is None:
        choice = max((one.choice for one in earlier), default=-1) + 1
    return Ask(
        said.start,
        said.end,
        said.kind,
        span,
        firm,
        said.forced,
        said.bare,
        choice,
        Details(text, said.kind, said.start, said.end, span, after),
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
