"""The hooks of `.pre-commit-hooks.yaml` under the real pre-commit, in a git repository of a team that uses this checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SHIPPED = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "tenacious_lint", "rules")
BAD = '---\nsubject: "Request: 15 minutes on Go hiring"\nstage: cold\n---\nHi Maya,\n\nOur world-class team can help.\n\nBest,\nDana\n'
GOOD = BAD.replace("Our world-class team can help.", "You posted three Go roles in May.")
PACK = "title: Our rules\nversion: 1.0.0\nowner: sales operations\n"
RULE = """\
title: Fax number
severity: warning
check: {kind: phrases, phrases: [by fax]}
message: "'{match}': nobody has one"
rationale: Readers have no fax.
examples:
  - {fail: "Reply by fax, please.", match: ["by fax"]}
  - {fail: "Or sign it by fax.", match: ["by fax"]}
  - {pass: "Reply by mail, please."}
  - {pass: "The fax stands in the hall.", near: true}
"""


@dataclass(frozen=True)
class Team:
    """A repository with the hooks installed."""

    folder: Path
    env: dict[str, str]

    def git(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        command = ["git", *arguments]
        done = subprocess.run(
            command, cwd=self.folder, env=self.env, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=600
        )
        assert not check or done.returncode == 0, done.stdout
        return done

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self) -> tuple[bool, str]:
        """Commit what is staged; return whether it went through, and what was printed."""
        before = self.git("rev-parse", "HEAD").stdout
        done = self.git("commit", "-m", "a change", check=False)
        went = self.git("rev-parse", "HEAD").stdout != before
        assert went == (done.returncode == 0)
        return went, done.stdout


@pytest.fixture(scope="session")
def git_env(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of git and pre-commit: nothing of the user's configuration, one store of hook environments for all tests."""
    home = tmp_path_factory.mktemp("precommit")
    env = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT", "TENACIOUS_LINT_", "PYTHONPATH"))}
    named = {f"GIT_{who}_{what}": "dana@tenacious.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    own = {
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_HOME": str(home / "store"),
        "TENACIOUS_LINT_CACHE": str(home / "cache"), "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }  # fmt: skip
    return {**env, **named, **own}


@pytest.fixture(scope="session")
def hooks(root: Path, git_env: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A repository that holds the checkout as it is now, and its commit."""
    folder = tmp_path_factory.mktemp("hooks") / "tenacious-lint"
    folder.mkdir()
    for name in SHIPPED:
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(root / name, folder / name)
    team = Team(folder, git_env)
    team.git("init", "-q")
    team.git("add", "-A")
    team.git("commit", "-q", "-m", "checkout")
    return folder, team.git("rev-parse", "HEAD").stdout.strip()


@pytest.fixture
def team(hooks: tuple[Path, str], git_env: dict[str, str], tmp_path: Path) -> Team:
    source, commit = hooks
    team = Team(tmp_path, git_env)
    team.git("init", "-q")
    config = f"repos:\n  - repo: {source}\n    rev: {commit}\n    hooks: [{{id: tenacious-lint}}, {{id: tenacious-lint-rules-test}}]\n"
    team.write(".pre-commit-config.yaml", config)
    team.git("add", "-A")
    team.git("commit", "-q", "-m", "the hooks")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=tmp_path, env=git_env, check=True, capture_output=True, timeout=60)
    return team


def test_a_bad_draft_stops_the_commit_and_the_mended_one_passes(team: Team) -> None:
    team.write("drafts/maya.md", BAD)
    team.git("add", "drafts")
    went, said = team.commit()
    assert not went
    assert "drafts/maya.md:7:5: error tenacious/banned-inflated-talent" in said
    assert "7 | Our world-class team can help." in said
    assert "    ^^^^^^^^^^^" in said
    team.write("drafts/maya.md", GOOD)
    team.git("add", "drafts")
    went, said = team.commit()
    assert went, said


def test_only_what_is_staged_is_linted(team: Team) -> None:
    team.write("drafts/maya.md", GOOD)
    team.git("add", "drafts")
    team.write("drafts/maya.md", BAD)
    team.write("drafts/noor.md", BAD)
    went, said = team.commit()
    assert went, said
    assert (team.folder / "drafts/maya.md").read_text(encoding="utf-8") == BAD, "what was not staged is put back"


def test_what_is_excluded_or_no_mail_passes(team: Team) -> None:
    team.write("tenacious-lint.yaml", "exclude: ['archive/**']\n")
    team.write("archive/2024/maya.md", BAD)
    team.write("README.md", BAD)
    team.git("add", "-A")
    went, said = team.commit()
    assert went, said


def test_many_drafts_give_one_report(team: Team) -> None:
    for number in range(20):
        team.write(f"drafts/{number:02}.md", BAD)
    team.git("add", "-A")
    went, said = team.commit()
    assert not went
    assert said.count("in 20 drafts") == 1


def test_a_broken_example_stops_the_commit_and_the_mended_rule_passes(team: Team) -> None:
    team.write("rules/house/pack.yaml", PACK)
    team.write("rules/house/fax-number.yaml", RULE.replace('["by fax"]', '["by telex"]', 1))
    team.git("add", "-A")
    went, said = team.commit()
    assert not went
    assert "fax-number.yaml:7:5: house/fax-number: must report 'by telex', and reports 'by fax'" in said
    team.write("rules/house/fax-number.yaml", RULE)
    team.git("add", "-A")
    went, said = team.commit()
    assert went, said


def test_a_change_to_a_pack_runs_the_examples_of_all_its_rules(team: Team) -> None:
    team.write("my-rules/pack.yaml", PACK)
    team.write("my-rules/fax-number.yaml", RULE)
    team.git("add", "-A")
    assert team.commit()[0]
    team.write("my-rules/pack.yaml", PACK + "when: {stage: newsletter}\n")
    team.git("add", "-A")
    went, said = team.commit()
    assert not went
    assert "my-rules/fax-number: must report 'by fax', and reports nothing" in said
