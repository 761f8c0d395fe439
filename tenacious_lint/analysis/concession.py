"""Concessions on price: shares and sums that come off, work given away, room on the rate, and promises to be cheaper."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.concession_words import BETTER, CUT, FREE, NEGATED, PRICED, READERS, REFUSED, ROOM, SHARE
from tenacious_lint.analysis.mood import clause_at
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
    for cue in (CUT, SHARE, FREE, ROOM, BETTER):
        for found in cue.finditer(context):
            start, end = found.span()
            sentence, clause = sentence_at(context, start), clause_at(context, start)
            near_price = priced or any(not start <= one.start() < end for one in PRICED.finditer(context, *sentence))
            if (cue is SHARE or (cue is CUT and found["price"] is None)) and not near_price:
                continue
            if READERS.search(text, max(clause.start, start - 70), start):
                continue
            frame = frame_of(context, start, end)
            if frame is not None:
                yield Claim(
                    start=start,
                    end=end,
                    subject=frame.subject,
                    mood=frame.mood,
                    denied=(frame.denied and cue is not FREE)
                    or (cue is not FREE and NEGATED.search(text[sentence.start : start]) is not None)
                    or REFUSED.match(text, end, sentence.end) is not None,
                )
