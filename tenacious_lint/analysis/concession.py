"""Concessions on price: shares and sums that come off, work given away, room on the rate, and promises to be cheaper."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.concession_words import (
    BETTER,
    CUT,
    CUT_WORDS,
    FREE,
    FREE_WORDS,
    NEGATED,
    PERCENT_OFF,
    PRICED,
    READERS,
    REFUSED,
    ROOM,
    SHARE,
    SPOKEN,
)
from tenacious_lint.analysis.cue import word_places
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.quantity import quantities
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.thread import asked
from tenacious_lint.context import Context


def concessions(context: Context) -> list[Claim]:
    """Return the concessions of the text in order, the denied ones too. Those of the reader's own trade are none."""
    return context.analysis(_read)


def _read(context: Context) -> list[Claim]:
    found = sorted(_found(context), key=lambda one: (one.start, -one.end))
    kept: list[Claim] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _found(context: Context) -> Iterator[Claim]:
    text = context.normalised.lower
    priced = not {"price", "discount"}.isdisjoint(asked(context) or ())
    for start, end, given, apart in _matches(context):
        sentence, clause = sentence_at(context, start), clause_at(context, start)
        answers = priced and SPOKEN.search(context, *sentence) is not None
        if not (apart or answers or any(not start <= one.start() < end for one in PRICED.finditer(context, *sentence))):
            continue
        frame = frame_of(context, start, end)
        if frame is None or READERS.search(text, max(clause.start, start - 70), start):
            continue
        # "we would not bill the first week" gives, though it says not
        denied = not given and (frame.denied or NEGATED.search(text[sentence.start : start]) is not None)
        refused = REFUSED.match(text, end, sentence.end) is not None
        yield Claim(start=start, end=end, subject=frame.subject, mood=frame.mood, denied=denied or refused)


def _matches(context: Context) -> Iterator[tuple[int, int, bool, bool]]:
    """Yield (start, end, whether it gives something away, whether it can be about nothing but price)."""
    text = context.normalised.lower
    said = word_places(context).keys()
    for cue in (CUT, SHARE, FREE, ROOM, BETTER):
        # these begin with words that stand in every mail: one of the words they end in comes first
        if (cue is CUT and said.isdisjoint(CUT_WORDS)) or (cue is FREE and said.isdisjoint(FREE_WORDS)):
            continue
        for found in cue.finditer(context):
            yield *found.span(), cue is FREE, cue is not SHARE and (cue is not CUT or found["price"] is not None)
    laid_off = context.fact("brief.signals.layoff.percent")
    for quantity in quantities(context):
        if quantity.kind in ("percent", "money") and (found_off := PERCENT_OFF.match(text, quantity.end)):
            if quantity.kind == "percent" and quantity.high == laid_off and found_off[0].endswith(("reduction", "cut")):
                continue  # the layoff told again, as a name for it
            yield quantity.start, found_off.end(), False, False
