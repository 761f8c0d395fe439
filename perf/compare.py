"""Measures tenacious-lint and its peers side by side on one generated corpus and prints a table."""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from perf.brief import write_briefs
from perf.corpus import write_corpus
from perf.process import CommandFailed, Cost, run
from perf.tool import ROOT, Codespell, Proselint, Semgrep, TenaciousLint, Tool, find_program

SEED = 7
COLD_RUNS = 15


@dataclass(slots=True)
class Measured:
    """What was measured of a tool: costs of runs over all its drafts and over one draft, or why there are none."""

    name: str
    note: str
    drafts: int
    runs: list[Cost]
    single: list[Cost]
    findings: int = 0
    missing: str = ""

    def rate(self, clock: Callable[[Cost], float]) -> float:
        """Return drafts per second without the start: between the best run over one draft and the best over all."""
        spent = min(map(clock, self.runs)) - min(map(clock, self.single))
        return (self.drafts - 1) / max(spent, 1e-9)

    @property
    def whole(self) -> float:
        """Drafts per second of wall time, start and end included."""
        return self.drafts / min(cost.wall for cost in self.runs)

    @property
    def peak(self) -> float:
        return max(cost.peak for cost in self.runs)


class Bench:
    """One run of the comparison in a temporary folder."""

    def __init__(self, folder: Path, drafts: int, runs: int, peers: Path | None, say: Callable[[str], None]) -> None:
        self.folder = folder
        self.drafts = drafts
        self.runs = runs
        self.say = say
        self.ours = TenaciousLint(1, folder / "report.jsonl", folder / "cache")
        self.tools: list[tuple[Tool, int]] = [
            (self.ours, drafts),
            (TenaciousLint(2, folder / "report-2.jsonl", folder / "cache"), drafts),
            (TenaciousLint(1, folder / "report-3.jsonl", folder / "cache", briefed=True), drafts),
        ]
        self.missing: list[Measured] = []
        self._add_peers(peers)

    def _add_peers(self, peers: Path | None) -> None:
        rules = self.folder / "semgrep.yaml"
        makers: dict[str, Callable[[str], Tool]] = {
            "codespell": Codespell,
            "semgrep": lambda program: Semgrep(program, rules),
            "proselint": Proselint,
        }
        for name, make in makers.items():
            program = find_program(name, peers)
            if program is None:
                remedy = f"not installed: `pip install {name}`, or name its folder with `--peers`"
                self.missing.append(Measured(name, "", 0, [], [], missing=remedy))
                continue
            tool = make(program)
            if isinstance(tool, Semgrep):
                tool.write_rules()
            self.tools.append((tool, min(tool.most, self.drafts)))

    def corpora(self) -> Iterator[tuple[int, float]]:
        """Write the corpora (the first drafts of one and the same) and yield the number and mean size of each."""
        for drafts in sorted({1, *(drafts for _, drafts in self.tools)}):
            size, _ = write_corpus(self._corpus(drafts), drafts, SEED)
            if drafts in (1, self.drafts):
                write_corpus(self._corpus(drafts, briefed=True), drafts, SEED)
                write_briefs(self._corpus(drafts, briefed=True), SEED)
            yield drafts, size / drafts

    def _corpus(self, drafts: int, *, briefed: bool = False) -> Path:
        return self.folder / f"drafts-{drafts}{'-briefed' if briefed else ''}"

    def measure(self) -> list[Measured]:
        """Run every tool on one draft and on its corpus, in turns, so that a machine that slows down slows all of them."""
        results = [Measured(tool.name, tool.note, drafts, [], []) for tool, drafts in self.tools]
        for turn in range(self.runs + 1):
            for (tool, drafts), result in zip(self.tools, results, strict=True):
                if result.missing:
                    continue
                try:
                    if turn == 0:  # fills the caches of bytecode, of the plan and of the disk
                        self._run(tool, 1)
                        continue
                    self.say(f"{tool.name}: run {turn} of {self.runs}, {drafts} drafts")
                    result.single.append(self._run(tool, 1))
                    result.runs.append(self._run(tool, drafts))
                except CommandFailed as error:
                    if isinstance(tool, TenaciousLint):
                        raise
                    result.missing = f"failed: {error}"
        # Only now: what this process holds while it starts another counts towards the other's peak.
        for (tool, _), result in zip(self.tools, results, strict=True):
            self._count(tool, result)
        return results + self.missing

    def _count(self, tool: Tool, result: Measured) -> None:
        """Count the findings of the last run, which also shows that the work was done."""
        if result.missing:
            return
        try:
            result.findings = tool.findings(self._out(tool))
        except (ValueError, KeyError) as error:
            if isinstance(tool, TenaciousLint):
                raise ValueError(f"{tool.name}: {error}") from error
            result.missing = f"failed: {error}"

    def _run(self, tool: Tool, drafts: int) -> Cost:
        corpus = self._corpus(drafts, briefed=isinstance(tool, TenaciousLint) and tool.briefed)
        return run(tool.command(corpus), out=self._out(tool), folder=self.folder, env=tool.env, allowed=tool.allowed)

    def _out(self, tool: Tool) -> Path:
        return self.folder / f"{tool.name.split()[0]}.out"

    def call(self) -> str:
        """Return what a call of the Python API costs."""
        out = self.folder / "call.out"
        run([sys.executable, "-m", "perf.call"], out=out, folder=ROOT, env=self.ours.env)
        found = json.loads(out.read_text(encoding="utf-8"))
        return (
            f"One call of the Python API, {found['drafts']} drafts of about 120 words, brief loaded, all rules and the score: "
            f"median {found['median']:.2f} ms, 95 of 100 below {found['p95']:.2f} ms."
        )

    def cold_starts(self) -> dict[str, list[float]]:
        """Return seconds of wall time on one draft by name: of Python alone, with the plan in the cache, and without."""
        result: dict[str, list[float]] = {"bare Python": [], "plan in the cache": [], "no plan": []}
        empty = self.folder / "empty-cache"
        fresh = TenaciousLint(1, self.ours.report, empty)
        for _ in range(COLD_RUNS):
            bare = run([sys.executable, "-c", "pass"], out=self.folder / "bare.out", folder=self.folder)
            result["bare Python"].append(bare.wall)
            result["plan in the cache"].append(self._run(self.ours, 1).wall)
            shutil.rmtree(empty, ignore_errors=True)
            empty.mkdir()
            result["no plan"].append(self._run(fresh, 1).wall)
        return result


def compare(drafts: int, runs: int, peers: Path | None, say: Callable[[str], None]) -> str:
    """Return the comparison as Markdown. Raises CommandFailed or ValueError if tenacious-lint itself does not do its work."""
    with tempfile.TemporaryDirectory(prefix="tenacious-lint-perf-") as name:
        bench = Bench(Path(name), drafts, runs, peers, say)
        sizes = dict(bench.corpora())
        results = bench.measure()
        say(f"cold starts, {COLD_RUNS} of each")
        starts = bench.cold_starts()
        say("calls of the Python API")
        call = bench.call()
    return (
        "\n".join(
            (
                _heading(drafts, sizes[drafts], runs),
                "",
                *_table(results),
                "",
                *_starts(starts),
                "",
                call,
                "",
                *_notes(results),
            )
        )
        + "\n"
    )


def _heading(drafts: int, size: float, runs: int) -> str:
    return (
        f"{date.today().isoformat()}, {os.cpu_count()} processors, Python {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}. "
        f"{drafts:,} drafts of {size:,.0f} bytes on average (seed {SEED}); the best of {runs} runs, the tools in turns."
    )


def _table(results: Sequence[Measured]) -> Iterator[str]:
    yield "| tool | drafts | drafts/s | of tenacious-lint | drafts/s of CPU | drafts/s with start | start, ms | peak, MiB | findings |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
    ours = results[0].rate(_wall)
    for one in results:
        if one.missing:
            yield f"| {one.name} | {one.missing} | | | | | | | |"
            continue
        ratio = "1" if one is results[0] else f"{one.rate(_wall) / ours:.3g}"
        yield (
            f"| {one.name} | {one.drafts:,} | {one.rate(_wall):,.0f} | {ratio} | {one.rate(_cpu):,.0f} | {one.whole:,.0f} | "
            f"{min(map(_wall, one.single)) * 1000:,.0f} | {one.peak:,.0f} | {one.findings:,} |"
        )


def _starts(starts: dict[str, list[float]]) -> Iterator[str]:
    yield f"| cold start on one draft ({COLD_RUNS} runs) | best, ms | median, ms |"
    yield "|---|--:|--:|"
    for name, seconds in starts.items():
        label = name if name == "bare Python" else f"tenacious-lint, {name}"
        yield f"| {label} | {min(seconds) * 1000:.0f} | {statistics.median(seconds) * 1000:.0f} |"


def _notes(results: Sequence[Measured]) -> Iterator[str]:
    yield "drafts/s leaves out the start: (drafts - 1) / (best run over all - best run over one). Peak: of the largest process."
    yield "The tools do different work, so the findings differ too:"
    yield ""
    yield from (f"- **{one.name}**: {one.note}." for one in results if one.note)


def _wall(cost: Cost) -> float:
    return cost.wall


def _cpu(cost: Cost) -> float:
    return cost.cpu
