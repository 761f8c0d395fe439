"""`tenacious-lint init`: a config and a starter pack."""

from __future__ import annotations

from pathlib import Path

import click

from tenacious_lint.scaffold import init as write_starter


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
def init(folder: Path) -> None:
    """Write a commented config and a starter rule pack into FOLDER (here, if none is named)."""
    for path in write_starter(folder):
        click.echo(f"wrote {path}")
    click.echo(f"next: tenacious-lint rules test {folder / 'my-rules'}, then: tenacious-lint {folder}")
