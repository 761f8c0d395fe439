"""Shows where the time of tenacious-lint goes: microseconds a draft by stage and by rule, and the functions that take most."""

from __future__ import annotations

import cProfile
import io
import pstats
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from perf.corpus import write_corpus
from tenacious_lint.api import Linter, Options, resolved_context
from tenacious_lint.checks.hit import Hit
from tenacious_lint.context import Context
from tenacious_lint.document.normalise import scan_form, scannable
from tenacious_lint.document.parse import parse, read_source
from tenacious_lint.engine.emit import findings_of
from tenacious_lint.engine.literal import literal_index
from tenacious_lint.engine.outcome import DraftReport, source_lines
from tenacious_lint.engine.program import Program
from tenacious_lint.engine.suppression import suppress
from tenacious_lint.engine.verdict import verdict_of
from tenacious_lint.report.formats import make

TOP = 25
RUNS = 3
"""Passes over the corpus for the table of stages; the best counts."""


class _TimedProgram(Program):
    """A program that adds up the time of its scan and of each rule."""

    def __init__(self, linter: Linter) -> None:
        super().__init__(linter.plan, allow=linter.config.allow, timeout=linter.config.regex_timeout)
        self.spent: dict[str, float] = {}
        self.calls: dict[str, int] = {}

    def _guarded(self, context: Context, number: int, *rest: Any) -> list[Hit]:
        start = time.perf_counter()
        hits = super()._guarded(context, number, *rest)
        name = self.rules[number].id
        self.spent[name] = self.spent.get(name, 0.0) + time.perf_counter() - start
        self.calls[name] = self.calls.get(name, 0) + 1
        return hits


def profile(drafts: int) -> str:
    """Return the profile of one process over a fresh corpus, as text."""
    with tempfile.TemporaryDirectory(prefix="tenacious-lint-perf-") as name:
        folder = Path(name)
        write_corpus(folder, drafts)
        files = sorted(map(str, folder.rglob("*.md")))
        linter = Linter(options=Options(packs=("tenacious", "outreach")))
        _lint_all(linter, files)  # wakes the rules, warms the disk
        whole = min(_clocked(linter, files) for _ in range(RUNS))
        runs = [_stages(linter, files) for _ in range(RUNS)]
        stages = {stage: min(run[stage] for run in runs) for stage in runs[0]}
        program = _run_rules(linter, files)
        literals = _literals(linter, files)
        functions = _functions(linter, files)
    scale = 1e6 / drafts
    lines = [f"{drafts:,} drafts, one process, microseconds a draft", ""]
    lines += [f"{seconds * scale:9.1f}  {name}" for name, seconds in stages.items()]
    lines += [f"{sum(stages.values()) * scale:9.1f}  sum of these"]
    lines += [f"{whole * scale:9.1f}  Linter.lint_file and the report, without the clocks: {drafts / whole:,.0f} drafts/s", ""]
    lines += [f"The {TOP} dearest rules: microseconds a draft, calls a draft, microseconds a call", ""]
    for rule, seconds in sorted(program.spent.items(), key=lambda item: -item[1])[:TOP]:
        calls = program.calls[rule]
        lines.append(f"{seconds * scale:9.2f} {calls / drafts:6.2f} {seconds * 1e6 / calls:8.1f}  {rule}")
    lines += ["", f"The {TOP} commonest literals: hits a draft, rules that each hit wakes", ""]
    lines += literals
    return "\n".join((*lines, "", functions))


def _lint_all(linter: Linter, files: Sequence[str]) -> int:
    reporter, size = make("jsonl"), 0
    for path in files:
        result = linter.lint_file(path)
        if result.problems:
            raise ValueError(str(result.problems[0]))
        for report in result.reports:
            size += len(reporter.draft(report))
    return size


def _clocked(linter: Linter, files: Sequence[str]) -> float:
    start = time.perf_counter()
    _lint_all(linter, files)
    return time.perf_counter() - start


def _stages(linter: Linter, files: Sequence[str]) -> dict[str, float]:
    """Return seconds by stage, draft after draft as `Linter.lint_file` goes."""
    program, reporter, clock = linter.program, make("jsonl"), time.perf_counter
    spent: dict[str, float] = {}
    start = 0.0

    def lap(stage: str) -> None:
        nonlocal start
        now = clock()
        spent[stage] = spent.get(stage, 0.0) + now - start
        start = clock()

    for path in files:
        start = clock()
        data = read_source(path)
        lap("read: open, read, close")
        draft = parse(path, data).drafts[0]
        lap("parse: front matter, regions")
        settings = linter.config.for_path(path)
        rules = linter._rules_for(settings)
        lap("settings: config and rules for the path")
        context = resolved_context(draft, settings)
        lap("resolve: brief, day, stage")
        text = context.normalised.lower
        lap("normalise")
        program._wakers_for(context)[1].hits(text)
        lap("scan: all literals in one pass")
        found = program.run(context, rules)
        lap("scan and confirm: the rules that were woken")
        findings = findings_of(program, rules, context, found, linter._key_path(path)) if found else []
        lap("findings: message, place, fixes, fingerprint")
        findings, _ = suppress(findings, draft.metadata.suppress, settings.suppress, draft, context.as_of, rules.runs, linter.plan.renamed)
        lines, starts = source_lines(draft.source, draft.line_table, findings) if findings else ({}, {})
        report = DraftReport(
            path,
            None,
            context.stage,
            context.stage_inferred,
            verdict_of(findings),
            tuple(findings),
            lines,
            line_starts=starts,
        )
        lap("outcome: suppressions, lines, verdict")
        reporter.draft(report)
        lap("report: JSON Lines")
    spent["scan and confirm: the rules that were woken"] -= spent["scan: all literals in one pass"]
    spent["confirm: the rules that were woken"] = spent.pop("scan and confirm: the rules that were woken")
    return spent


def _run_rules(linter: Linter, files: Sequence[str]) -> _TimedProgram:
    """Return a program that has run every rule on every draft under a clock."""
    program = _TimedProgram(linter)
    program._made = linter.program._made  # awake already
    for path in files:
        settings = linter.config.for_path(path)
        program.run(resolved_context(parse(path, read_source(path)).drafts[0], settings), linter._rules_for(settings))
    return program


def _literals(linter: Linter, files: Sequence[str]) -> list[str]:
    """Return the literals that the scan finds most often: each hit is a call of a rule's pattern, most of them in vain."""
    names: dict[str, set[str]] = {}
    for rule in linter.plan.rules:
        for anchor in rule.anchors:
            names.setdefault(scan_form(anchor[0]), set()).add(rule.id)
    texts = [text for text in names if text.isascii()]
    index = literal_index(texts)
    hits: Counter[int] = Counter()
    for path in files:
        context = resolved_context(parse(path, read_source(path)).drafts[0])
        hits.update(literal for literal, *_ in index.hits(scannable(context.normalised.lower).text))
    lines = []
    for literal, count in hits.most_common(TOP):
        rules = sorted(names[texts[literal]])
        more = f" and {len(rules) - 3} more" if len(rules) > 3 else ""
        lines.append(f"{count / len(files):9.2f}  {texts[literal]!r}: {', '.join(rules[:3])}{more}")
    return [*lines, f"{hits.total() / len(files):9.2f}  all of {len(texts)} literals"]


def _functions(linter: Linter, files: Sequence[str]) -> str:
    profiler = cProfile.Profile()
    profiler.runcall(_lint_all, linter, files)
    text = io.StringIO()
    stats = pstats.Stats(profiler, stream=text)
    stats.strip_dirs().sort_stats("tottime").print_stats(TOP)
    return text.getvalue()
