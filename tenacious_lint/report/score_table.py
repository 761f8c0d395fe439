"""The reports of `tenacious-lint score`: a table for people, JSON and CSV for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Protocol, get_args

from tenacious_lint.engine.outcome import DraftReport, Summary
from tenacious_lint.engine.plain import draft_object
from tenacious_lint.errors import Problem
from tenacious_lint.report.encoding import encode
from tenacious_lint.report.escape import inline, visible
from tenacious_lint.report.json_report import VERSION, error_objects
from tenacious_lint.rule import Dimension

DIMENSIONS: tuple[str, ...] = get_args(Dimension)
FORMATS = ("text", "json", "csv")


class ScoreReport(Protocol):
    """Turns scores into text, piece by piece, as `Reporter` does with findings."""

    def start(self, as_of: date) -> str:
        """Return what opens the report."""

    def draft(self, report: DraftReport) -> str:
        """Return what to write for one draft."""

    def finish(self, summary: Summary, errors: Sequence[Problem]) -> str:
        """Return what closes the report; `errors` are the jobs that could not be done."""


def make(name: str, *, explain: bool = False, floor: float | None = None) -> ScoreReport:
    """Return a fresh report of a format; `explain` says why each level was given, totals under `floor` are counted (text and json)."""
    if name == "csv":
        return ScoreCsv()
    return ScoreJson(floor) if name == "json" else ScoreText(floor, explain=explain)


class _Totals:
    """The totals of the drafts so far."""

    def __init__(self, floor: float | None) -> None:
        self.floor = floor
        self.seen = 0
        self.totals: list[float] = []

    def add(self, report: DraftReport) -> None:
        self.seen += 1
        total = (report.score or {}).get("total")
        if total is not None:
            self.totals.append(total)

    @property
    def mean(self) -> float | None:
        return round(sum(self.totals) / len(self.totals), 4) if self.totals else None

    @property
    def below(self) -> int | None:
        return None if self.floor is None else sum(total < self.floor for total in self.totals)


class ScoreText:
    """A row for each draft as it is done; a dash where there is no evidence."""

    def __init__(self, floor: float | None, *, explain: bool) -> None:
        self._totals = _Totals(floor)
        self._explain = explain
        self._heads = [name.partition("_")[0] for name in DIMENSIONS]

    def start(self, as_of: date) -> str:
        """Return the head of the table."""
        return "  ".join([*self._heads, "penalty", "total", f"{'verdict':<7}", "draft"]) + "\n"

    def draft(self, report: DraftReport) -> str:
        """Return the row of a draft, and the reasons if they are wanted."""
        self._totals.add(report)
        score = report.score or {}
        cells = [f"{_level(score.get(name)):>{len(head)}}" for name, head in zip(DIMENSIONS, self._heads, strict=True)]
        total = score.get("total")
        cells += [f"{report.penalty:>7.2f}" if report.penalty else f"{'-':>7}", f"{'-' if total is None else f'{total:.2f}':>5}"]
        name = visible(report.path) + (f"[{visible(report.record)}]" if report.record is not None else "")
        return "  ".join([*cells, f"{report.verdict:<7}", name]) + "\n" + ("".join(self._reasons(report)) if self._explain else "")

    def _reasons(self, report: DraftReport) -> Iterator[str]:
        for name, why in report.reasons.items():
            yield f"    {name} {_level((report.score or {}).get(name))}: {inline(why)}\n"

    def finish(self, summary: Summary, errors: Sequence[Problem]) -> str:
        """Return the sentence that sums up the run."""
        totals = self._totals
        said = f"{len(totals.totals)} of {totals.seen} draft{'' if totals.seen == 1 else 's'} scored"
        said += f", mean {totals.mean:.2f}" if totals.mean is not None else ""
        said += f", {totals.below} below {totals.floor:g}" if totals.below is not None else ""
        said += f" ({summary.without_brief} without a brief)" if summary.without_brief else ""
        kept = f" {len(errors)} problem{'' if len(errors) == 1 else 's'} kept part of the job from being done." if errors else ""
        return f"{said}.{kept}\n"


class ScoreJson:
    """One document: errors, drafts with their scores, penalties and reasons, and a summary."""

    def __init__(self, floor: float | None) -> None:
        self._totals = _Totals(floor)
        self._as_of = ""
        self._drafts: list[str] = []

    def start(self, as_of: date) -> str:
        """Return nothing yet."""
        self._as_of = as_of.isoformat()
        return ""

    def draft(self, report: DraftReport) -> str:
        """Return nothing yet; keeps the text, not the report."""
        self._totals.add(report)
        kept = {key: value for key, value in draft_object(report).items() if key not in ("findings", "judge")}
        self._drafts.append(encode({**kept, "penalty": report.penalty, "reasons": dict(report.reasons)}))
        return ""

    def finish(self, summary: Summary, errors: Sequence[Problem]) -> str:
        """Return the document."""
        totals = self._totals
        counts: dict[str, Any] = {"drafts": totals.seen, "scored": len(totals.totals), "mean": totals.mean, "below": totals.below}
        head = f'{{"version": {VERSION}, "as_of": {encode(self._as_of)}, "errors": {encode(error_objects(tuple(errors)))},\n"drafts": ['
        return f'{head}{",".join(chr(10) + one for one in self._drafts)}],\n"summary": {encode(counts)}}}\n'


class ScoreCsv:
    """A line for each draft, as RFC 4180 has it; an empty cell where there is no evidence."""

    def start(self, as_of: date) -> str:
        """Return the names of the columns."""
        return _csv_line(["path", "record", "stage", "verdict", *DIMENSIONS, "penalty", "total"])

    def draft(self, report: DraftReport) -> str:
        """Return the line of a draft."""
        score = report.score or {}
        levels = [score.get(name) for name in DIMENSIONS]
        penalty = report.penalty if report.score is not None else None
        return _csv_line([report.path, report.record, report.stage, report.verdict, *levels, penalty, score.get("total")])

    def finish(self, summary: Summary, errors: Sequence[Problem]) -> str:
        """Return nothing."""
        return ""


def _level(value: float | None) -> str:
    return "-" if value is None else f"{value:g}"


def _csv_line(cells: Sequence[Any]) -> str:
    return ",".join(_csv_cell("" if cell is None else f"{cell:g}" if isinstance(cell, float) else str(cell)) for cell in cells) + "\r\n"


def _csv_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    shown = visible(text)
    if shown[:1] in ("=", "+", "-", "@"):
        shown = "'" + shown
    return '"' + shown.replace('"', '""') + '"' if set(shown) & set(',"\r\n') else shown
