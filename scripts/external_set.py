"""The drafts of the external check: external labelled drafts, and fresh sets, each with its label and its brief."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from scripts.labelled_context import brief_of
from tenacious_lint.api import Linter
from tenacious_lint.engine.outcome import DraftReport
from tenacious_lint.errors import TenaciousLintError

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"


def read_families() -> dict[str, list[str]]:
    """Return the patterns of rules for each family; a list inside a list is another family's."""
    data = yaml.safe_load((ROOT / "scripts/families.yaml").read_text(encoding="utf-8"))
    return {
        family: [one for entry in patterns for one in (entry if isinstance(entry, list) else [entry])] for family, patterns in data.items()
    }


FAMILIES = read_families()
REASONS = yaml.safe_load((ROOT / "scripts/disagreements.yaml").read_text(encoding="utf-8")) or {}


class Case(NamedTuple):
    """A draft with its label: the families it must fail in, none if it must pass."""

    id: str
    text: str
    brief: dict[str, Any]
    stage: str
    families: tuple[str, ...]
    template: str = ""


class Verdict(NamedTuple):
    """A case with what the linter said of it."""

    case: Case
    report: DraftReport

    @property
    def caught(self) -> bool:
        """Whether a rule of the right family reports at warning or above."""
        return any(family in self.families for family in self.case.families)

    @property
    def families(self) -> set[str]:
        """The families whose rules report at warning or above."""
        rules = [one.rule for one in self.report.findings if one.severity != "info"]
        return {family for family, patterns in FAMILIES.items() if any(fnmatchcase(rule, one) for rule in rules for one in patterns)}


def labelled() -> Iterator[Case]:
    """Yield the external labelled drafts."""
    path = DATA / "labelled-drafts" / "drafts.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
        row = json.loads(line)
        context = row["context"]
        is_reply = bool(context.get("reply_text")) or row["subject"].lower().startswith("re:")  # its thread is not in the data
        stage = "warm" if is_reply else "cold"
        text = as_draft(
            row["subject"], row["body"], stage, {"name": context.get("prospect_name"), "company": context.get("company")}, thread=is_reply
        )
        yield Case(row["id"], text, brief_of(context), stage, tuple(row["failed"]), template(row["body"], context))


def fresh(folder: Path) -> Iterator[Case]:
    """Yield the drafts of a fresh set."""
    labels = {row["id"]: row for row in map(json.loads, (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines())}
    for line in (folder / "drafts.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        label = labels[row["id"]]
        text = as_draft(row["subject"], row["body"], row["stage"], row["to"], channel=row.get("channel"), date=row["date"])
        yield Case(row["id"], text, row["brief"], row["stage"], tuple(label["families"][:1]) if label["label"] == "fail" else ())


def as_draft(subject: str, body: str, stage: str, to: dict[str, Any], **more: Any) -> str:
    """Return a draft as a .md file."""
    meta = {
        "subject": subject,
        "stage": stage,
        "to": {key: value for key, value in to.items() if value},
        **{key: value for key, value in more.items() if value},
    }
    return "---\n" + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in meta.items()) + "---\n" + body


def template(body: str, context: dict[str, Any]) -> str:
    """Return a text without the names and numbers of its context: drafts from one template become equal."""
    names = [str(value) for value in (context.get("company"), context.get("prospect_name"), context.get("prospect_title")) if value]
    signals = context.get("hiring_signal_brief")
    names += [str(value) for value in signals.values() if isinstance(value, str)] if isinstance(signals, dict) else []
    for name in sorted(names, key=len, reverse=True):
        body = body.replace(name, "#")
    return re.sub(r"\s+", " ", re.sub(r"\d+(?:\.\d+)?", "#", body)).strip()


def lint(linter: Linter, cases: Iterable[Case]) -> list[Verdict]:
    """Return the verdict on each case. A case that cannot be linted ends the run: nothing may be lost."""
    found = []
    for case in cases:
        try:
            found.append(Verdict(case, linter.lint(case.text, brief=case.brief, path=f"{case.id}.md")))
        except TenaciousLintError as error:
            raise SystemExit(f"{case.id}: {error}") from None
    return found
