"""The command group, and the last line of defence: whatever goes wrong ends as one line and exit code 2."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import NoReturn

import click

from tenacious_lint import __version__
from tenacious_lint.errors import TenaciousLintError

_COMMANDS = {"check": "check:check", "score": "score:score", "rules": "rules:rules", "init": "init:init"}
"""Command -> module of this package and name in it; imported when asked for."""


class _LazyGroup(click.Group):
    """Commands are loaded when used, and `check` is what a path without a command means."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"tenacious_lint.cli.{module}"), name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in _COMMANDS and args[0] not in ("--help", "-h", "--version"):
            args = ["check", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tenacious-lint", message="%(prog)s %(version)s")
@click.pass_context
def group(ctx: click.Context) -> None:
    """Lint outbound business mail against rule packs.

    \b
    tenacious-lint drafts/                 lint a folder (the same as: tenacious-lint check drafts/)
    tenacious-lint mail.md --explain       say why each finding matters
    tenacious-lint drafts/ --fix --diff    show what the safe fixes would change
    tenacious-lint score drafts/           score drafts by the rubric of the packs in use
    tenacious-lint rules list              all rules
    tenacious-lint init                    write a commented config and a starter pack

    Exit codes: 0 nothing to report, 1 findings, 2 the job could not be done.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main() -> NoReturn:
    """Run the command line and exit."""
    try:
        code = group.main(prog_name="tenacious-lint", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as exit_:
        code = exit_.exit_code
    except click.ClickException as error:
        error.show()
        code = 2
    except TenaciousLintError as error:
        _complain(*map(str, error.problems))
        code = 2
    except BrokenPipeError:
        # Whoever read the output has gone (`| head`): nothing to say, and nothing more can be written.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 141
    except (KeyboardInterrupt, click.exceptions.Abort):
        code = 130
    except Exception as error:
        if os.environ.get("TENACIOUS_LINT_DEBUG"):
            raise
        _complain(f"internal error: {type(error).__name__}: {error}; report it, with TENACIOUS_LINT_DEBUG=1 for the details")
        code = 2
    sys.exit(code if isinstance(code, int) else 0)


def _complain(*lines: str) -> None:
    from tenacious_lint.report.escape import inline

    for line in lines:
        click.echo(f"tenacious-lint: {inline(line)}", err=True)
