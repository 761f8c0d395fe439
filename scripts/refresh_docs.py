"""Write anew what the docs show of the program: the sessions in README and docs, docs/schemas, docs/rules.

    python scripts/refresh_docs.py

A fenced block `console` holds commands after `$` and what they print; a block with `title="FILE"` is written to FILE before the blocks
below it run. All blocks of a page run in order in a folder of its own, beside a copy of `examples/`.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tenacious_lint.config import DEFAULT_PACKS
from tenacious_lint.docs import SCHEMAS, schema_of, write_pages
from tenacious_lint.rulepack.load import load_packs
from tenacious_lint.rulepack.locate import find_pack

ROOT = Path(__file__).resolve().parent.parent
FENCE = re.compile(r"^```([a-z]+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""A fenced block: language, title, text."""


def pages() -> list[Path]:
    """Return the pages written by hand."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "examples/README.md", *sorted((ROOT / "docs").glob("*.md"))]


def refreshed(text: str) -> str:
    """Return a page with its sessions run again."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "work")
        shutil.copytree(ROOT / "examples", folder / "examples")
        env = _environment(Path(name, "bin"))

        def run(block: re.Match[str]) -> str:
            kind, title, inner = block.groups()
            if title:
                (folder / title).parent.mkdir(parents=True, exist_ok=True)
                (folder / title).write_text(inner, encoding="utf-8")
            if kind != "console":
                return block[0]
            return f"```console\n{''.join(f'$ {command}{_printed(command, folder, env)}' for command in _commands(inner))}```"

        return FENCE.sub(run, text)


def schema_text(name: str) -> str:
    """Return the file of a JSON Schema."""
    return json.dumps(schema_of(name), indent=2, ensure_ascii=False) + "\n"


def _environment(programs: Path) -> dict[str, str]:
    """Return an environment in which `tenacious-lint` is this checkout's."""
    programs.mkdir()
    program = programs / "tenacious-lint"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m tenacious_lint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    env = {key: value for key, value in os.environ.items() if not key.startswith("TENACIOUS_LINT_")}
    return {**env, "PATH": f"{programs}{os.pathsep}{env['PATH']}", "PYTHONPATH": str(ROOT)}


def _commands(text: str) -> Iterator[str]:
    for line in text.splitlines(keepends=True):
        if line.startswith("$ "):
            yield line[2:]


def _printed(command: str, folder: Path, env: dict[str, str]) -> str:
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=env, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, encoding="utf-8", timeout=120,
    )  # fmt: skip
    return done.stdout


def main() -> int:
    """Write what is not current, and name it."""
    wanted = {page: refreshed(page.read_text(encoding="utf-8")) for page in pages()}
    wanted |= {ROOT / f"docs/schemas/{name}.json": schema_text(name) for name in SCHEMAS}
    for path, text in wanted.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
    for path in write_pages(load_packs([(find_pack(name), None) for name in DEFAULT_PACKS]), ROOT / "docs/rules", check=False):
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
