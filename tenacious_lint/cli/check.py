"""`tenacious-lint check`: lint files, folders or standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any, TextIO

import click

from tenacious_lint.api import FileResult, Linter, Options
from tenacious_lint.batch import Tally, attempt, diff, fix_file, lint_files, write_whole
from tenacious_lint.cli.progress import Progress
from tenacious_lint.config import load_config
from tenacious_lint.document.discovery import Discovery, DiscoverySettings, discover
from tenacious_lint.document.draft import STAGES
from tenacious_lint.engine.verdict import fails
from tenacious_lint.errors import ConfigError, Problem, did_you_mean
from tenacious_lint.finding import Finding
from tenacious_lint.report.formats import FORMATS, make

_LEVELS = ("error", "warning", "info", "off")


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--config", "config_file", metavar="FILE", help="The config to use, instead of the nearest tenacious-lint.yaml.")
@click.option("--profile", metavar="NAME", help="A profile of the config.")
@click.option("--pack", "packs", multiple=True, metavar="NAME", help="A rule pack, by name or folder, instead of the config's; repeatable.")
@click.option("--select", multiple=True, metavar="RULES", help="Run only these: rule ids, pack ids or globs, separated by commas.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these.")
@click.option("--severity", multiple=True, metavar="RULE=LEVEL", help="Set the severity of rules: error, warning, info or off.")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "review", "never"]), help="What makes the exit code 1.  [default: error]"
)
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True, help="The form of the report.")
@click.option("--output", "-o", metavar="FILE", help="Write the report to a file.")
@click.option("--fix", is_flag=True, help="Make the safe fixes.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: make the unsafe fixes too.")
@click.option("--diff", "show_diff", is_flag=True, help="Show what the fixes would change, and change nothing.")
@click.option("--stdin-filename", metavar="NAME", help="Lint standard input as if it were this file.")
@click.option("--brief", metavar="FILE", help="The brief of all drafts.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day to judge dates by.")
@click.option("--stage", type=click.Choice(STAGES), help="The stage of all drafts.")
@click.option("--baseline", metavar="FILE", help="Leave out the findings in this baseline.")
@click.option("--write-baseline", metavar="FILE", help="Write all findings to a baseline, and pass.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files even if they are named (for pre-commit).")
@click.option("--jobs", "-j", type=click.IntRange(0), default=0, show_default="by the number of files", help="How many processes.")
@click.option("--statistics", is_flag=True, help="Add a count of findings by rule.")
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
    stdin = "-" in paths or (wishes["stdin_filename"] is not None and not paths)
    if stdin and len(paths) > 1:
        raise ConfigError.at("-", "standard input and files at once", "lint one or the other")
    if wishes["unsafe_fixes"] and not (wishes["fix"] or wishes["show_diff"]):
        raise ConfigError.at("--unsafe-fixes", "does nothing alone", "add --fix or --diff")
    config = load_config(Path.cwd(), Path(wishes["config_file"]) if wishes["config_file"] else None, wishes["profile"])
    linter = Linter(config, _options(wishes, config))
    found = Discovery([], [], 0) if stdin else discover(paths or (".",), _discovery(config, wishes))
    tally = Tally(found.problems)
    if not stdin and not found.files and not found.problems and not (wishes["force_exclude"] and found.excluded):
        tally.problems.append(Problem(", ".join(paths) or ".", "no draft found", "name a file, or a folder with .md, .txt or .eml drafts"))
    if stdin:
        results = _stdin(linter, wishes)
    elif wishes["fix"] or wishes["show_diff"]:
        results = (_fix(linter, path, wishes) for path in found.files)
    else:
        results = lint_files(linter, found.files, wishes["jobs"])
    fail_on = wishes["fail_on"] or config.fail_on
    known: dict[str, list[Finding]] = {}
    failed = False
    with ExitStack() as stack:
        mends_stdin = stdin and wishes["fix"] and not wishes["show_diff"]  # standard output is the mended mail then
        out = stack.enter_context(_open(wishes["output"])) if wishes["output"] else sys.stderr if mends_stdin else _stdout()
        reporter = make(
            wishes["format_"],
            color=_wants_color(wishes["color"], out),
            statistics=wishes["statistics"],
            explain=wishes["explain"],
        )
        progress = stack.enter_context(Progress(len(found.files)))
        show = _Writer(out, progress)
        show(reporter.start(linter.options.as_of or config.as_of or date.today(), linter.rule_infos()))
        for result in results:
            tally.add(result)
            for report in result.reports:
                known.setdefault(report.path, []).extend(report.findings if wishes["write_baseline"] else ())
                failed = failed or fails(report.findings, report.verdict, fail_on)
                show(reporter.draft(report))
            progress.step()
        show(reporter.finish(tally.summary(), tuple(tally.problems)))
    for problem in tally.problems:
        _complain(problem)
    if wishes["write_baseline"]:
        from tenacious_lint.engine.baseline import write_baseline

        write_baseline(Path(wishes["write_baseline"]), known)
        failed = False
    return _exit(2 if tally.problems else int(failed))


def _exit(code: int) -> int:
    raise click.exceptions.Exit(code)


def _options(wishes: dict[str, Any], config: Any) -> Options:
    from tenacious_lint.engine.baseline import Baseline, read_baseline

    named = wishes["baseline"] or (str(config.root / config.baseline) if config.baseline else None)
    file = named if not wishes["write_baseline"] else None  # a new baseline holds all findings, not only those that are new
    return Options(
        packs=wishes["packs"],
        select=_split(wishes["select"]),
        ignore=_split(wishes["ignore"]),
        severity=_severities(wishes["severity"]),
        stage=wishes["stage"],
        brief=wishes["brief"],
        as_of=wishes["as_of"].date() if wishes["as_of"] else None,
        baseline=read_baseline(Path(file)) if file else Baseline(),
    )


def _split(entries: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for entry in entries for part in entry.split(",") if part.strip())


def _severities(entries: tuple[str, ...]) -> dict[str, str]:
    result = {}
    for entry in _split(entries):
        rule, sign, level = entry.partition("=")
        if not sign or level not in _LEVELS:
            raise ConfigError.at("--severity", f"'{entry}' is not RULE=LEVEL", did_you_mean(level, _LEVELS))
        result[rule] = level
    return result


def _discovery(config: Any, wishes: dict[str, Any]) -> DiscoverySettings:
    return DiscoverySettings(config.root, config.exclude, config.drafts, config.records, wishes["force_exclude"])


def _stdin(linter: Linter, wishes: dict[str, Any]) -> Iterator[FileResult]:
    name = wishes["stdin_filename"] or "stdin.md"
    data = sys.stdin.buffer.read()
    if not (wishes["fix"] or wishes["show_diff"]):
        yield linter.lint_bytes(name, data)
        return
    after, result = linter.fix_bytes(name, data, unsafe=wishes["unsafe_fixes"])
    if wishes["show_diff"]:
        click.echo(diff(name, data, after), nl=False)
        yield result
    else:
        sys.stdout.buffer.write(after)
        sys.stdout.buffer.flush()
        yield result


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


def _open(path: str) -> TextIO:
    try:
        return open(path, "w", encoding="utf-8", newline="")
    except OSError as error:
        raise ConfigError.at(path, f"the report cannot be written: {error.strerror}", "name another file with --output") from None


def _stdout() -> TextIO:
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    return sys.stdout


def _wants_color(wish: str, out: TextIO) -> bool:
    if wish != "auto":
        return wish == "always"
    return out.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


class _Writer:
    """Writes pieces of the report, out of the way of the progress line."""

    def __init__(self, out: TextIO, progress: Progress) -> None:
        self._out = out
        self._progress = progress

    def __call__(self, piece: str) -> None:
        if piece:
            self._progress.clear()
            self._out.write(piece)


def _complain(problem: Problem) -> None:
    from tenacious_lint.report.escape import inline

    click.echo(f"tenacious-lint: {inline(str(problem))}", err=True)
