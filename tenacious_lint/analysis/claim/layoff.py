"""Claims of layoffs: what share or how many, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.period import Period, periods_in, recency_in
from tenacious_lint.analysis.quantity import Quantity, quantities_in
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

ANCHORS = (
    "laid off",
    "layoff",
    "lay off",
    "lay-off",
    "redundan",
    "let ",
    "restructur",
    "downsiz",
    "reduction",
    "headcount",
    "job cut",
    "workforce",
    "staff cut",
    "cut ",
    "shed ",
    "rightsiz",
)

_LAYOFF = Cue(
    r"\b(?:laid off|laying off|lay-?offs?|lay offs?|redundanc(?:y|ies)|made redundant|let go (?:of )?(?=\S)"
    r"|let (?:[\w%-]+ ){1,5}?go\b(?! (?:ahead|of your))|job cuts?|staff cuts?|staff reductions?|workforce reductions?"
    r"|headcount (?:reduction|cut|shift|change)s?|reductions? in (?:force|headcount|staff|workforce)|downsizing|downsized"
    r"|rightsiz(?:ing|ed)|restructur(?:ing|ed|e)|headcount (?:fell|dropped|shrank)"
    r"|(?:cut|cutting|shed|shedding|reduced|reducing|trimmed|trimming) (?:[\w%-]+ ){0,4}?(?:staff|jobs|headcount|people"
    r"|employees|workforce|workers|engineers|of (?:the|your|its) (?:team|company|staff)))\b"
)
_HARD = lazy(
    r"\b(?:laid|laying|lay-?offs?|lay offs?|redundan\w+|let|job cuts?|staff|workforce|headcount|in force|downsiz\w+|cut"
    r"|cutting|shed|reduced|trimmed)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoffClaim(Claim):
    """A layoff; `hard` is False for a restructuring, which need not be one."""

    percent: Quantity | None = None
    count: Quantity | None = None
    period: Period | None = None
    recent: tuple[int, int] | None = None
    hard: bool = True


def read(context: Context) -> list[LayoffClaim]:
    """Return the claims of layoffs, in order; one for each clause that makes one."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[LayoffClaim]:
    text = context.normalised.lower
    done: set[Span] = set()
    for hit in _LAYOFF.finditer(context):
        clause = clause_at(context, hit.start())
        if clause in done:
            continue
        done.add(clause)
        numbers = quantities_in(context, *clause)
        percent = next((one for one in numbers if one.kind == "percent"), None)
        count = next((one for one in numbers if one.kind == "count" and _counts_people(text, one)), None)
        parts = [hit.span(), *((one.start, one.end) for one in (percent, count) if one is not None)]
        start, end = min(parts)[0], max(stop for _, stop in parts)
        frame = frame_of(context, hit.start(), hit.end())
        if frame is None:
            continue
        periods = [one for one in periods_in(context, *clause) if one.first <= context.as_of]
        yield LayoffClaim(
            start=start,
            end=end,
            subject=frame.subject,
            mood=frame.mood,
            denied=frame.denied,
            percent=percent,
            count=count,
            period=periods[0] if periods else None,
            recent=recency_in(context, clause.start, clause.end),
            hard=_HARD.search(hit.group()) is not None,
        )


_PEOPLE = lazy(
    r"\s(?:of\s(?:your|its|the)\s)?(?:[\w-]+\s){0,2}?(?:people|staff|employees|jobs|engineers|workers|roles|positions"
    r"|colleagues|developers)\b"
)


def _counts_people(text: str, quantity: Quantity) -> bool:
    return _PEOPLE.match(text, quantity.end) is not None or text[max(0, quantity.start - 9) : quantity.start].endswith(
        ("laid off ", "let go ")
    )
