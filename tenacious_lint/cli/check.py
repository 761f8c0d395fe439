"""`tenacious-lint check`: lint files, folders or standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from tenacious_lint.api import FileResult, Linter
from tenacious_lint.batch import attempt, diff, fix_file, write_whole
from tenacious_lint.cli.lint_job import (
    Job,
    Writer,
    complain,
    how_to_run,
    make_job,
    open_output,
    standard_output,
    wants_color,
    what_is_known,
    what_to_lint,
)
from tenacious_lint.cli.progress import Progress
from tenacious_lint.engine.verdict import fails
from tenacious_lint.errors import ConfigError
from tenacious_lint.finding import Finding
from tenacious_lint.report.formats import FORMATS, make


@click.command()
@what_to_lint
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "review", "never"]), help="What makes the exit code 1.  [default: error]"
)
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True, help="The form of the report.")
@click.option("--output", "-o", metavar="FILE", help="Write the report to a file.")
@click.option("--fix", is_flag=True, help="Make the safe fixes.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: make the unsafe fixes too.")
@click.option("--diff", "show_diff", is_flag=True, help="Show what the fixes would change, and change nothing.")
@click.option("--stdin-filename", metavar="NAME", help="Lint standard input as if it were this file.")
@what_is_known
@click.option("--write-baseline", metavar="FILE", help="Write all findings to a baseline, and pass.")
@how_to_run
@click.option("--statistics", is_flag=True, help="Add a count of findings by rule.")
@click.option("--score", is_flag=True, help="Add the score of each draft to the text report.")
@click.option("--explain", is_flag=True, help="Add why each rule matters.")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True, help="Colour in the text report."
)
def check(paths: tuple[str, ...], **wishes: Any) -> int:
    """Lint mails: files, folders, or - for standard input.

    \b
    tenacious-lint check drafts/ --format github
    tenacious-lint check mail.eml --brief acme.brief.yaml --stage warm
    cat mail.md | tenacious-lint check - --stdin-filename drafts/mail.md
    """
    if wishes["unsafe_fixes"] and not (wishes["fix"] or wishes["show_diff"]):
        raise ConfigError.at("--unsafe-fixes", "does nothing alone", "add --fix or --diff")
    job = make_job(paths, wishes)
    tally = job.tally
    mends = wishes["fix"] or wishes["show_diff"]
    results = (_mended_stdin(job.linter, wishes) if job.stdin else _mended(job, wishes)) if mends else job.results(wishes)
    fail_on = wishes["fail_on"] or job.config.fail_on
    known: dict[str, list[Finding]] = {}
    failed = False
    with ExitStack() as stack:
        mends_stdin = job.stdin and wishes["fix"] and not wishes["show_diff"]  # standard output is the mended mail then
        out = stack.enter_context(open_output(wishes["output"])) if wishes["output"] else sys.stderr if mends_stdin else standard_output()
        reporter = make(
            wishes["format_"],
            color=wants_color(wishes["color"], out),
            statistics=wishes["statistics"],
            explain=wishes["explain"],
            score=wishes["score"],
        )
        progress = stack.enter_context(Progress(len(job.found.files)))
        show = Writer(out, progress)
        show(reporter.start(job.as_of, job.linter.rule_infos()))
        for result in results:
            tally.add(result)
            for report in result.reports:
                known.setdefault(report.path, []).extend(report.findings if wishes["write_baseline"] else ())
                failed = failed or fails(report.findings, report.verdict, fail_on)
                show(reporter.draft(report))
            progress.step()
        show(reporter.finish(tally.summary(), tuple(tally.problems)))
    for problem in tally.problems:
        complain(problem)
    if wishes["write_baseline"]:
        from tenacious_lint.engine.baseline import write_baseline

        write_baseline(Path(wishes["write_baseline"]), known)
        failed = False
    return _exit(2 if tally.problems else int(failed))


def _exit(code: int) -> int:
    raise click.exceptions.Exit(code)


def _mended_stdin(linter: Linter, wishes: dict[str, Any]) -> Iterator[FileResult]:
    name = wishes["stdin_filename"] or "stdin.md"
    data = sys.stdin.buffer.read()
    after, result = linter.fix_bytes(name, data, unsafe=wishes["unsafe_fixes"])
    if wishes["show_diff"]:
        click.echo(diff(name, data, after), nl=False)
        yield result
    else:
        sys.stdout.buffer.write(after)
        sys.stdout.buffer.flush()
        yield result


def _mended(job: Job, wishes: dict[str, Any]) -> Iterator[FileResult]:
    return (_fix(job.linter, path, wishes) for path in job.found.files)


def _fix(linter: Linter, path: str, wishes: dict[str, Any]) -> FileResult:
    def work() -> FileResult:
        fixed = fix_file(linter, path, unsafe=wishes["unsafe_fixes"])
        if fixed.before != fixed.after:
            if wishes["show_diff"]:
                click.echo(diff(path, fixed.before, fixed.after), nl=False)
            else:
                write_whole(path, fixed.after)
        return fixed.result

    return attempt(work)
