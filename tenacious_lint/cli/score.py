"""`tenacious-lint score`: score files, folders or standard input by the rubric of the packs in use."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

import click

from tenacious_lint.cli.lint_job import (
    Writer,
    complain,
    how_to_run,
    make_job,
    open_output,
    standard_output,
    what_is_known,
    what_to_lint,
)
from tenacious_lint.cli.progress import Progress
from tenacious_lint.engine.verdict import is_below
from tenacious_lint.errors import ConfigError
from tenacious_lint.report.score_table import FORMATS, make


@click.command()
@what_to_lint
@click.option("--min", "floor", type=click.FloatRange(0, 1), metavar="TOTAL", help="Exit with 1 if a total is lower: a number from 0 to 1.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True, help="The form of the report.")
@click.option("--output", "-o", metavar="FILE", help="Write the report to a file.")
@click.option("--explain", is_flag=True, help="Say why each level was given (in the table; json always does).")
@click.option("--stdin-filename", metavar="NAME", help="Score standard input as if it were this file.")
@what_is_known
@how_to_run
def score(paths: tuple[str, ...], **wishes: Any) -> None:
    """Score mails by the rubric of the packs in use: five dimensions from 0 to 3, and a total from 0 to 1.

    \b
    tenacious-lint score drafts/ --explain
    tenacious-lint score drafts/ --min 0.7 --format csv
    """
    job = make_job(paths, wishes)
    if not job.linter.has_rubric:
        raise ConfigError.at("", "no pack in use has a rubric", "use the pack tenacious, or write one: docs/score.md")
    below = False
    with ExitStack() as stack:
        out = stack.enter_context(open_output(wishes["output"])) if wishes["output"] else standard_output()
        reporter = make(wishes["format_"], explain=wishes["explain"], floor=wishes["floor"])
        progress = stack.enter_context(Progress(len(job.found.files)))
        show = Writer(out, progress)
        show(reporter.start(job.as_of))
        for result in job.results(wishes):
            job.tally.add(result)
            for report in result.reports:
                below = below or (wishes["floor"] is not None and is_below(report.score, wishes["floor"]))
                show(reporter.draft(report))
            progress.step()
        show(reporter.finish(job.tally.summary(), job.tally.problems))
    for problem in job.tally.problems:
        complain(problem)
    raise click.exceptions.Exit(2 if job.tally.problems else int(below))
