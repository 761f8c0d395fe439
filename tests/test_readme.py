"""README and docs are true: what they show is what comes out, to the letter; commands and options exist; links lead somewhere."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from tenacious_lint.cli.main import group

ROOT = Path(__file__).resolve().parent.parent


def load_script(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, ROOT / f"scripts/{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


DOCS = load_script("refresh_docs")
PAGES: list[Path] = DOCS.pages()
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
INSTALL = "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/tenacious-lint examples/drafts/"
TESTS = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/python -m pytest"


def blocks(page: Path, *kinds: str) -> Iterator[tuple[str, str]]:
    """Yield language and text of the fenced blocks of a page."""
    for found in DOCS.FENCE.finditer(page.read_text(encoding="utf-8")):
        if found[1] in kinds:
            yield found[1], found[3]


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", [page for page in PAGES if any(blocks(page, "console"))], ids=name_of)
def test_what_a_page_shows_is_what_comes_out(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert DOCS.refreshed(text) == text, "write it anew, and read what changed: python scripts/refresh_docs.py"


def commands() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for kind, text in blocks(page, "bash", "console"):
            for line in text.splitlines():
                line = line.removeprefix("$ ") if kind == "console" and line.startswith("$ ") else line if kind == "bash" else ""
                for part in re.split(r"\s(?:&&|\|\||\||;)\s|;\s", line.partition(" #")[0]):
                    if re.match(r"(?:\S*/)?tenacious-lint\b", part.strip()):
                        yield name_of(page), part.strip()


@pytest.mark.parametrize(("page", "command"), sorted(set(commands())))
def test_commands_parse(page: str, command: str) -> None:
    words = shlex.split(re.split(r"\s[<>]\s?", command)[0])[1:]
    context = group.make_context("tenacious-lint", words, resilient_parsing=False)
    inner: click.Command = group
    rest = [*context._protected_args, *context.args] if hasattr(context, "_protected_args") else context.args
    while isinstance(inner, click.Group) and rest:
        _, found, rest = inner.resolve_command(context, rest)
        assert found is not None, command
        inner = found
        if isinstance(inner, click.Group):
            context = inner.make_context(inner.name, rest, parent=context)
            rest = [*context._protected_args, *context.args] if hasattr(context, "_protected_args") else context.args
        else:
            inner.make_context(inner.name, rest, parent=context)


def test_the_two_commands_stand_in_the_readme_and_the_second_in_ci() -> None:
    said = [text.strip() for _, text in blocks(ROOT / "README.md", "bash")]
    assert INSTALL in said
    assert TESTS in said
    assert TESTS in (ROOT / ".ci/run").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"`[^`\n]+`", "", DOCS.FENCE.sub("", page.read_text(encoding="utf-8")))
    targets = [target for target in LINK.findall(text) if "://" not in target and not target.startswith("mailto:")]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_api_example_of_the_readme_runs(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "examples", tmp_path / "examples")
    (code,) = [text for _, text in blocks(root / "README.md", "python")]
    env = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    shown = [line.partition("  # prints: ")[2] for line in code.splitlines() if "  # prints: " in line]
    assert shown and done.stdout.splitlines() == shown
