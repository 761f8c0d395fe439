"""Lints many files: in order, in this process or in several, with fixes written back if asked for."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from tenacious_lint.api import FileResult, Linter
from tenacious_lint.document.parse import read_source
from tenacious_lint.engine.outcome import Summary
from tenacious_lint.errors import ConfigError, Problem, TenaciousLintError

_CHUNK = 500
"""Files a worker takes at a time: less, and passing them costs more than it saves (SPEED_FACTS)."""

_worker: Linter | None = None


class Fixed(NamedTuple):
    """A file after its fixes: the new content, what was there before, and what is still to say of it."""

    before: bytes
    after: bytes
    result: FileResult


def lint_files(linter: Linter, files: Sequence[str], jobs: int) -> Iterator[FileResult]:
    """Yield the outcome of each file, in order. `jobs` 0 chooses: one process for each core, if there are enough files for two."""
    # What is there now (rules, plan) stays to the end: the collector need not walk it again and again.
    gc.freeze()
    workers = min(jobs or os.cpu_count() or 1, -(-len(files) // _CHUNK) if not jobs else len(files))
    if workers <= 1:
        yield from map(linter.lint_file, files)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    global _worker
    _worker = linter  # forked workers inherit it; others are given it once, by the initializer
    forked = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if forked else None)
    initial: dict[str, Any] = {} if forked else {"initializer": _start_worker, "initargs": (linter.config, linter.options)}
    size = max(1, min(_CHUNK, -(-len(files) // workers)))
    chunks = [list(files[at : at + size]) for at in range(0, len(files), size)]
    with ProcessPoolExecutor(workers, mp_context=context, **initial) as pool:
        for results in pool.map(_lint_chunk, chunks):
            yield from results


def _start_worker(config: Any, options: Any) -> None:
    global _worker
    _worker = Linter(config, options)


def _lint_chunk(files: list[str]) -> list[FileResult]:
    assert _worker is not None  # set before the pool starts, or by its initializer
    return [_worker.lint_file(path) for path in files]


def fix_file(linter: Linter, path: str, *, unsafe: bool) -> Fixed:
    """Return the file at `path` with its fixes made; nothing is written. Raises DocumentError if it cannot be read."""
    before = read_source(path)
    after, result = linter.fix_bytes(path, before, unsafe=unsafe)
    return Fixed(before, after, result)


def write_whole(path: str, data: bytes) -> None:
    """Write a file whole or not at all, keeping its mode. Raises ConfigError."""
    part = f"{path}.tenacious-lint-{os.getpid()}"
    try:
        with open(part, "wb") as stream:
            stream.write(data)
        os.chmod(part, os.stat(path).st_mode & 0o7777)
        os.replace(part, os.path.realpath(path))
    except OSError as error:
        raise ConfigError.at(path, f"cannot be written: {error.strerror}", "check its permissions") from None
    finally:
        if os.path.exists(part):
            os.unlink(part)


def diff(path: str, before: bytes, after: bytes) -> str:
    """Return the change as a unified diff."""
    from difflib import unified_diff

    old, new = (data.decode("utf-8", "surrogateescape").splitlines(keepends=True) for data in (before, after))
    lines = unified_diff(old, new, f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


class Tally:
    """Counts over a run, and what could not be done in it."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self.problems = list(problems)
        self._told = set(self.problems)
        self.drafts = self.without_brief = self.suppressed = self.baselined = 0
        self.severities = {"error": 0, "warning": 0, "info": 0}

    def add(self, result: FileResult) -> None:
        """Count one file."""
        # One missing brief fails every draft that shares it: say it once.
        self.problems.extend(problem for problem in result.problems if problem not in self._told)
        self._told.update(result.problems)
        self.drafts += len(result.reports)
        self.without_brief += result.without_brief
        self.suppressed += result.suppressed
        self.baselined += result.baselined
        for report in result.reports:
            for finding in report.findings:
                self.severities[finding.severity] += 1

    def summary(self) -> Summary:
        """Return the counts."""
        return Summary(
            drafts=self.drafts,
            without_brief=self.without_brief,
            suppressed=self.suppressed,
            baselined=self.baselined,
            **self.severities,
        )


def attempt(work: Callable[[], FileResult]) -> FileResult:
    """Return what `work` returns, or its error as an outcome."""
    try:
        return work()
    except TenaciousLintError as error:
        return FileResult(problems=error.problems)
