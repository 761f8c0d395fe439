"""What a command does not need stays unloaded: the heavy packages always, YAML where the rules come from the cache."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("spacy", "torch", "transformers", "peft", "trl", "ray", "pygls", "pyarrow", "mcp")
DRAFT = '---\nsubject: "Request: 15 minutes on Go hiring"\nstage: cold\n---\nHi Maya,\n\nYou posted three Go roles in May.\n\nBest,\nDana\n'
LINT = """
import sys
from tenacious_lint.cli.main import main
sys.argv = ["tenacious-lint", "draft.md", "--select", "tenacious"]
try:
    main()
except SystemExit as done:
    print(done.code, *sorted(sys.modules))
"""


def modules_after(code: str, root: Path, cwd: Path, cache: Path) -> list[str]:
    env = {**os.environ, "PYTHONPATH": str(root), "TENACIOUS_LINT_CACHE": str(cache)}
    done = subprocess.run([sys.executable, "-c", code], cwd=cwd, env=env, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.splitlines()[-1].split()


def heavy(modules: list[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules} & set(HEAVY)


@pytest.mark.parametrize("module", [f"tenacious_lint.{name}" for name in ("cli.main", "cli.check", "cli.rules", "api")])
def test_import_loads_nothing_heavy(module: str, root: Path, tmp_path: Path) -> None:
    modules = modules_after(f"import sys, {module}; print(*sys.modules)", root, tmp_path, tmp_path)
    assert module in modules
    assert not heavy(modules)


def test_a_run_with_cached_rules_loads_neither_yaml_nor_anything_heavy(root: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    code, *first = modules_after(LINT, root, tmp_path, tmp_path / "cache")
    assert code == "0"
    assert "yaml" in first, "without a cache the rules are read from YAML"
    code, *modules = modules_after(LINT, root, tmp_path, tmp_path / "cache")
    assert code == "0"
    assert not heavy(modules)
    assert "yaml" not in modules
