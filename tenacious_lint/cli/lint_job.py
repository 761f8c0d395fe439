"""What the commands that lint have in common: their options, and the job these describe."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TextIO, TypeVar

import click

from tenacious_lint.api import FileResult, Linter, Options
from tenacious_lint.batch import Tally, lint_files
from tenacious_lint.cli.progress import Progress
from tenacious_lint.config import Config, load_config
from tenacious_lint.document.discovery import Discovery, DiscoverySettings, discover
from tenacious_lint.document.draft import STAGES
from tenacious_lint.errors import ConfigError, Problem, did_you_mean

_LEVELS = ("error", "warning", "info", "off")
_Command = TypeVar("_Command", bound=Callable[..., Any])

_CHOICE = (
    click.argument("paths", nargs=-1, metavar="PATH..."),
    click.option("--config", "config_file", metavar="FILE", help="The config to use, instead of the nearest tenacious-lint.yaml."),
    click.option("--profile", metavar="NAME", help="A profile of the config."),
    click.option(
        "--pack", "packs", multiple=True, metavar="NAME", help="A rule pack, by name or folder, instead of the config's; repeatable."
    ),
    click.option("--select", multiple=True, metavar="RULES", help="Run only these: rule ids, pack ids or globs, separated by commas."),
    click.option("--ignore", multiple=True, metavar="RULES", help="Do not run these."),
    click.option("--severity", multiple=True, metavar="RULE=LEVEL", help="Set the severity of rules: error, warning, info or off."),
)
_FACTS = (
    click.option("--brief", metavar="FILE", help="The brief of all drafts."),
    click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day to judge dates by."),
    click.option("--stage", type=click.Choice(STAGES), help="The stage of all drafts."),
    click.option("--baseline", metavar="FILE", help="Leave out the findings in this baseline."),
)
_RUN = (
    click.option("--force-exclude", is_flag=True, help="Leave out excluded files even if they are named (for pre-commit)."),
    click.option("--jobs", "-j", type=click.IntRange(0), default=0, show_default="by the number of files", help="How many processes."),
)


def what_to_lint(command: _Command) -> _Command:
    """Add PATH... and the options that choose config and rules."""
    return _with(command, _CHOICE)


def what_is_known(command: _Command) -> _Command:
    """Add the options that say what holds for all drafts."""
    return _with(command, _FACTS)


def how_to_run(command: _Command) -> _Command:
    """Add the options on files and processes."""
    return _with(command, _RUN)


def _with(command: _Command, parts: tuple[Callable[[_Command], _Command], ...]) -> _Command:
    for part in reversed(parts):
        command = part(command)
    return command


class Job(NamedTuple):
    """What is to be linted, and with what; `stdin` if it is standard input."""

    config: Config
    linter: Linter
    found: Discovery
    tally: Tally
    stdin: bool

    @property
    def as_of(self) -> date:
        """The day that the report names."""
        return self.linter.options.as_of or self.config.as_of or date.today()

    def results(self, wishes: dict[str, Any]) -> Iterable[FileResult]:
        """Return the outcome of each file, in order."""
        return self.of_stdin(wishes) if self.stdin else lint_files(self.linter, self.found.files, wishes["jobs"])

    def of_stdin(self, wishes: dict[str, Any]) -> Iterator[FileResult]:
        """Yield the outcome of standard input."""
        yield self.linter.lint_bytes(wishes["stdin_filename"] or "stdin.md", sys.stdin.buffer.read())


def make_job(paths: tuple[str, ...], wishes: dict[str, Any]) -> Job:
    """Return the job that arguments and options describe. Raises TenaciousLintError."""
    stdin = "-" in paths or (wishes["stdin_filename"] is not None and not paths)
    if stdin and len(paths) > 1:
        raise ConfigError.at("-", "standard input and files at once", "lint one or the other")
    config = load_config(Path.cwd(), Path(wishes["config_file"]) if wishes["config_file"] else None, wishes["profile"])
    linter = Linter(config, _options(wishes, config))
    settings = DiscoverySettings(config.root, config.exclude, config.drafts, config.records, wishes["force_exclude"])
    found = Discovery([], [], 0) if stdin else discover(paths or (".",), settings)
    tally = Tally(found.problems)
    if not stdin and not found.files and not found.problems and not (wishes["force_exclude"] and found.excluded):
        tally.problems.append(Problem(", ".join(paths) or ".", "no draft found", "name a file, or a folder with .md, .txt or .eml drafts"))
    return Job(config, linter, found, tally, stdin)


def _options(wishes: dict[str, Any], config: Config) -> Options:
    from tenacious_lint.engine.baseline import Baseline, read_baseline

    named = wishes["baseline"] or (str(config.root / config.baseline) if config.baseline else None)
    file = named if not wishes.get("write_baseline") else None  # a new baseline holds all findings, not only those that are new
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


def open_output(path: str) -> TextIO:
    """Return the file of --output. Raises ConfigError."""
    try:
        return open(path, "w", encoding="utf-8", newline="")
    except OSError as error:
        raise ConfigError.at(path, f"the report cannot be written: {error.strerror}", "name another file with --output") from None


def standard_output() -> TextIO:
    """Return standard output, in UTF-8 and with line breaks as they are."""
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    return sys.stdout


def wants_color(wish: str, out: TextIO) -> bool:
    """Return whether to write colours: `wish` is auto, always or never."""
    if wish != "auto":
        return wish == "always"
    return out.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


class Writer:
    """Writes pieces of a report, out of the way of the progress line."""

    def __init__(self, out: TextIO, progress: Progress) -> None:
        self._out = out
        self._progress = progress

    def __call__(self, piece: str) -> None:
        """Write a piece, if it is not empty."""
        if piece:
            self._progress.clear()
            self._out.write(piece)


def complain(problem: Problem) -> None:
    """Say on standard error what could not be done."""
    from tenacious_lint.report.escape import inline

    click.echo(f"tenacious-lint: {inline(str(problem))}", err=True)
