"""What is shipped: the wheel and the sdist hold the rules, and an installed tenacious-lint finds them from anywhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHONPATH", "TENACIOUS_LINT_"))}
    env |= {"TENACIOUS_LINT_CACHE": "", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return subprocess.run(list(map(str, command)), cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", timeout=600)


def rule_files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in (root / "rules").glob("*/*.yaml")}


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    done = run(sys.executable, "-m", "build", "--outdir", folder, root, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of a fresh environment that holds the wheel and nothing else of ours."""
    venv = tmp_path_factory.mktemp("installed") / "venv"
    assert run(sys.executable, "-m", "venv", venv, cwd=built).returncode == 0
    programs = venv / ("Scripts" if os.name == "nt" else "bin")
    done = run(programs / "python", "-m", "pip", "install", "-q", next(built.glob("*.whl")), cwd=built)
    assert done.returncode == 0, done.stderr
    return programs


def test_wheel_holds_package_rules_and_licence(built: Path, root: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    assert {f"tenacious_lint/data/{name}" for name in rule_files(root)} <= names
    assert {"tenacious_lint/py.typed", "tenacious_lint/cli/main.py"} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert all(name.startswith(("tenacious_lint/", "tenacious_lint-")) for name in names), "one import package and nothing beside it"


def test_sdist_holds_rules_and_tests(built: Path, root: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert rule_files(root) | {"pyproject.toml", "README.md", "LICENSE", "tests/test_wheel.py"} <= names


def test_installed_program_lists_every_rule(installed: Path, root: Path, tmp_path: Path) -> None:
    done = run(installed / "tenacious-lint", "rules", "list", cwd=tmp_path)
    rules = {name for name in rule_files(root) if not name.endswith("/pack.yaml")}
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == f"{len(rules)} rules"


def test_installed_program_lints_the_examples_from_another_folder(installed: Path, root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "examples", tmp_path / "examples")
    clean = run(installed / "tenacious-lint", "examples/drafts/clean", cwd=tmp_path)
    assert (clean.returncode, clean.stderr) == (0, ""), clean.stdout
    everything = run(installed / "tenacious-lint", "examples/drafts", cwd=tmp_path)
    assert (everything.returncode, everything.stderr) == (1, "")
    assert everything.stdout == run(sys.executable, "-m", "tenacious_lint", tmp_path / "examples/drafts", cwd=root).stdout.replace(
        f"{tmp_path}{os.sep}", ""
    )


def test_installed_program_passes_its_own_examples(installed: Path, tmp_path: Path) -> None:
    done = run(installed / "tenacious-lint", "rules", "test", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
