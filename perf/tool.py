"""The tools under comparison: how each is found, what it is asked to do, and how its findings are counted."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from perf.phrase import BANNED

ROOT = Path(__file__).resolve().parent.parent
"""Where `python -m tenacious_lint` finds the package of this checkout."""


class Tool(Protocol):
    """A linter that can be run on a folder of drafts, and on one draft."""

    @property
    def name(self) -> str: ...
    @property
    def most(self) -> int:
        """The number of drafts it is given at most: fewer for the slow."""

    @property
    def env(self) -> Mapping[str, str]: ...
    @property
    def allowed(self) -> tuple[int, ...]:
        """The exit codes with which it has done its work."""

    @property
    def note(self) -> str:
        """What it was asked to do."""

    def command(self, target: Path) -> list[str]:
        """Return the command that lints a folder or a file; its standard output goes to a file."""

    def findings(self, out: Path) -> int:
        """Return the number of findings in the output. Raises ValueError if the output is not whole."""


@dataclass(frozen=True)
class TenaciousLint:
    """This project, from disk, as a user runs it. `report` is the file it writes."""

    jobs: int
    report: Path
    cache: Path
    briefed: bool = False
    """Whether a brief stands beside each draft, and the rules that read it run."""
    most: int = 1_000_000
    allowed: tuple[int, ...] = (0,)

    @property
    def name(self) -> str:
        if self.briefed:
            return "tenacious-lint, with briefs"
        return f"tenacious-lint --jobs {self.jobs}" if self.jobs > 1 else "tenacious-lint"

    @property
    def env(self) -> Mapping[str, str]:
        return {"TENACIOUS_LINT_CACHE": str(self.cache), "PYTHONPATH": str(ROOT)}

    @property
    def note(self) -> str:
        if self.jobs > 1:
            return f"the same in {self.jobs} processes"
        if self.briefed:
            return f"all {_count_rules()} rules, one process; a brief beside each draft, by turns YAML and JSON, and a score"
        return (
            "the rules of packs tenacious and outreach, one process, JSON Lines report to a file; reads front matter, "
            "knows greeting, signature and quoted mail, gives line, column, message and fixes"
        )

    def command(self, target: Path) -> list[str]:
        return [
            sys.executable,
            "-m",
            "tenacious_lint",
            "check",
            str(target),
            "--pack",
            "tenacious",
            "--pack",
            "outreach",
            *(("--pack", "grounding") if self.briefed else ()),
            "--jobs",
            str(self.jobs),
            "--format",
            "jsonl",
            "--output",
            str(self.report),
            "--fail-on",
            "never",
        ]

    def findings(self, out: Path) -> int:
        *drafts, last = map(json.loads, self.report.read_text(encoding="utf-8").splitlines())
        if last["type"] != "summary" or last["errors"] or last["drafts"] != len(drafts):
            raise ValueError("the report is cut off, or some drafts could not be linted")
        return sum(len(draft["findings"]) for draft in drafts)


@dataclass(frozen=True)
class Proselint:
    """proselint with all its own checks."""

    program: str
    name: str = "proselint"
    most: int = 1_000
    env: Mapping[str, str] = field(default_factory=dict)
    allowed: tuple[int, ...] = (0, 1)
    note: str = "its own checks, all on, by its command line"

    def command(self, target: Path) -> list[str]:
        return [self.program, "check", "--output-format", "json", str(target)]

    def findings(self, out: Path) -> int:
        result = json.loads(out.read_text(encoding="utf-8"))["result"]
        return sum(len(file["diagnostics"]) for file in result.values())


@dataclass(frozen=True)
class Codespell:
    """codespell with its own dictionary."""

    program: str
    name: str = "codespell"
    most: int = 10_000
    env: Mapping[str, str] = field(default_factory=dict)
    allowed: tuple[int, ...] = (0, 65)
    note: str = "its own dictionary of misspellings: single words looked up in a table, no phrases, no columns"

    def command(self, target: Path) -> list[str]:
        return [self.program, str(target)]

    def findings(self, out: Path) -> int:
        return len(out.read_bytes().splitlines())


@dataclass(frozen=True)
class Semgrep:
    """Semgrep's generic mode with a rule for each of the house's banned phrases, every form a pattern."""

    program: str
    rules: Path
    name: str = "semgrep (generic)"
    most: int = 2_000
    allowed: tuple[int, ...] = (0, 1)

    @property
    def note(self) -> str:
        return f"{len(BANNED)} rules, one for each banned phrase, generic patterns, one process, metrics and version check off"

    @property
    def env(self) -> Mapping[str, str]:
        bin_folder = os.path.dirname(self.program)
        return {
            "SEMGREP_SETTINGS_FILE": str(self.rules.with_name("semgrep-settings.yml")),
            "SEMGREP_LOG_FILE": os.devnull,
            "PATH": os.pathsep.join((bin_folder, os.environ.get("PATH", ""))),
        }

    def command(self, target: Path) -> list[str]:
        return [
            self.program,
            "scan",
            "--metrics=off",
            "--disable-version-check",
            "--no-git-ignore",
            "--jobs",
            "1",
            "--config",
            str(self.rules),
            "--json",
            str(target),
        ]

    def findings(self, out: Path) -> int:
        report = json.loads(out.read_text(encoding="utf-8"))
        if report["errors"]:
            raise ValueError(f"it reports errors: {report['errors'][0].get('message', '')}")
        return len(report["results"])

    def write_rules(self) -> None:
        """Write the rule file. Generic patterns cannot ignore case, so each form stands there as it is and as a sentence begins with it."""
        common = {"languages": ["generic"], "severity": "ERROR", "message": "a banned phrase"}
        rules = [
            {**common, "id": one.name, "pattern-either": [{"pattern": text} for text in sorted({*one.forms, *map(_capital, one.forms)})]}
            for one in BANNED
        ]
        self.rules.write_text(json.dumps({"rules": rules}), encoding="utf-8")


def find_program(name: str, peers: Path | None) -> str | None:
    """Return the program of a peer: in `peers` if given, else beside this Python, else on PATH."""
    for folder in (peers, Path(sys.executable).parent):
        if folder is not None and (found := shutil.which(name, path=str(folder))):
            return os.path.abspath(found)
    return shutil.which(name)


def _capital(form: str) -> str:
    return form[0].upper() + form[1:]


def _count_rules() -> int:
    return sum(file.name != "pack.yaml" for pack in ("tenacious", "outreach") for file in (ROOT / "rules" / pack).glob("*.yaml"))
