"""Measures the rules on drafts that nobody here tuned them to, and writes docs/external-check.md.

    python scripts/external_check.py            # print the table
    python scripts/external_check.py --write    # and write the page
    python scripts/external_check.py --show FAMILY|pass [--set NAME]   # list the disagreements

Three kinds of drafts: external labelled drafts and preference pairs (../shared/data, read where they are and never copied), and fresh sets
in tests/fresh, each written by somebody who had read only the domain facts. scripts/families.yaml says which rules answer for which family.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from statistics import correlation
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.labelled_context import AS_OF, brief_of  # noqa: E402
from tenacious_lint.api import Linter  # noqa: E402
from tenacious_lint.engine.outcome import DraftReport  # noqa: E402
from tenacious_lint.errors import TenaciousLintError  # noqa: E402

DATA = ROOT.parent / "shared" / "data"


def read_families() -> dict[str, list[str]]:
    """Return the patterns of rules for each family; a list inside a list is another family's."""
    data = yaml.safe_load((ROOT / "scripts/families.yaml").read_text(encoding="utf-8"))
    return {
        family: [one for entry in patterns for one in (entry if isinstance(entry, list) else [entry])] for family, patterns in data.items()
    }


FAMILIES = read_families()
REASONS = yaml.safe_load((ROOT / "scripts/disagreements.yaml").read_text(encoding="utf-8")) or {}
PAGE = ROOT / "docs/external-check.md"


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


def wrongly(verdicts: Iterable[Verdict], level: str) -> list[Verdict]:
    """Return the passing drafts that are blocked ("block") or warned ("review"), less those that really break a rule."""
    return [
        one for one in verdicts if not one.case.families and one.report.verdict == level and not REASONS.get(one.case.id, {}).get("breaks")
    ]


def summary(name: str, verdicts: list[Verdict]) -> Iterator[str]:
    """Yield the lines of a set's table."""
    failing = [one for one in verdicts if one.case.families]
    passing = [one for one in verdicts if not one.case.families]
    by_family: dict[str, list[Verdict]] = defaultdict(list)
    for one in failing:
        by_family[one.case.families[0]].append(one)
    yield f"### {name}\n"
    yield "| family | drafts | templates | caught | recall |\n|---|--:|--:|--:|--:|"
    for family, some in sorted(by_family.items()):
        caught = sum(one.caught for one in some)
        templates = len({one.case.template or one.case.id for one in some})
        yield f"| {family} | {len(some)} | {templates} | {caught} | {caught / len(some):.2f} |"
    caught = sum(one.caught for one in failing)
    yield f"| **all** | {len(failing)} | {len({one.case.template or one.case.id for one in failing})} | {caught} | **{caught / max(len(failing), 1):.3f}** |\n"
    blocked, warned = wrongly(passing, "block"), wrongly(passing, "review")
    really = [one for one in passing if REASONS.get(one.case.id, {}).get("breaks") and one.report.verdict != "send"]
    rest = max(len(passing) - len(really), 1)
    yield f"Meant to pass: {len(passing)}; {len(really)} of them really break a rule (below). Of the other {rest}: wrongly blocked {len(blocked)} ({len(blocked) / rest:.1%}), wrongly warned {len(warned)} ({len(warned) / rest:.1%}).\n"


def rules_behind(verdicts: Iterable[Verdict]) -> Counter[str]:
    """Return how often each rule reports at warning or above on passing drafts."""
    return Counter(f.rule for one in verdicts if not one.case.families for f in one.report.findings if f.severity != "info")


def disagreements(verdicts: list[Verdict]) -> Iterator[str]:
    """Yield a line for each disagreement, with its reason. Neither text nor names of the drafts are repeated."""
    for one in verdicts:
        missed = bool(one.case.families) and not one.caught
        alarmed = not one.case.families and one.report.verdict != "send"
        if missed or alarmed:
            reason = REASONS.get(one.case.id, {})
            said = reason.get("why", "not yet explained")
            kind = (
                f"missed ({one.case.families[0]})"
                if missed
                else f"{one.report.verdict}: " + ", ".join(sorted({f.rule for f in one.report.findings if f.severity != "info"}))
            )
            yield f"| {one.case.id} | {kind} | {said}{' (really breaks it)' if reason.get('breaks') else ''} |"


def pairs(linter: Linter) -> Iterator[str]:
    """Yield what linting the published preference pairs shows: no crash, and the rank correlation of totals."""
    path = DATA / "tenacious-bench-v0.1-published" / "preference_pairs.jsonl"
    ours, theirs, better = [], [], 0
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []
    compared = 0
    for row in rows:
        totals = []
        for side in ("chosen", "rejected"):
            text = row[side]["output"]
            report = linter.lint(
                text,
                brief={"task_input": row["task"]["input"]},
                path="pair.md",
                stage="warm" if row["task"]["input"]["prior_thread"] else "cold",
            )
            total = (report.score or {}).get("total")
            if total is not None:
                ours.append(total)
                theirs.append(row[side]["final_score"])
                totals.append(total)
        if len(totals) == 2 and totals[0] != totals[1]:
            compared += 1
            better += totals[0] > totals[1]
    if ours:
        rho = correlation(ranks(ours), ranks(theirs))
        yield f"{2 * len(rows)} outputs linted without a crash. Rank correlation (Spearman) of our total with the published score: {rho:.2f} over {len(ours)} outputs; our total prefers the chosen one in {better} of {compared} pairs where ours differ."


def ranks(values: list[float]) -> list[float]:
    """Return the ranks of values, ties sharing their mean rank."""
    order = sorted(range(len(values)), key=values.__getitem__)
    result = [0.0] * len(values)
    at = 0
    while at < len(order):
        end = at
        while end + 1 < len(order) and values[order[end + 1]] == values[order[at]]:
            end += 1
        for index in order[at : end + 1]:
            result[index] = (at + end) / 2
        at = end + 1
    return result


def show(verdicts: list[Verdict], what: str) -> None:
    """Print the disagreements of a family, or of the passing drafts, with the findings."""
    for one in verdicts:
        if (
            what == "pass"
            and not one.case.families
            and one.report.verdict != "send"
            or what in (*one.case.families, "fail")
            and one.case.families
            and not one.caught
        ):
            print(f"===== {one.case.id} {one.case.families} {one.report.verdict} {one.report.stage}")
            print(one.case.text)
            print("brief:", json.dumps(one.case.brief, ensure_ascii=False, default=str))
            for finding in one.report.findings:
                print(f"   {finding.severity} {finding.rule}: {finding.message}")


def check_families(linter: Linter) -> None:
    """Raise if a pattern of families.yaml names no rule."""
    dead = [
        f"{family}: {one}"
        for family, patterns in FAMILIES.items()
        for one in patterns
        if not any(fnmatchcase(rule, one) for rule in linter.rule_ids)
    ]
    if dead:
        raise SystemExit("scripts/families.yaml names no rule: " + "; ".join(dead))


def main() -> None:
    """Measure, and print or write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write docs/external-check.md")
    parser.add_argument("--show", help="list the disagreements of a family, 'fail' for all, or 'pass'")
    parser.add_argument("--set", default=None, help="only this set: labelled, or the name of a fresh set")
    parser.add_argument("--rules", action="store_true", help="count the rules behind alarms on passing drafts")
    parser.add_argument("--folder", type=Path, default=ROOT / "tests/fresh", help="where the fresh sets lie")
    asked = parser.parse_args()
    linter = Linter()
    check_families(linter)
    sets = {
        "labelled": list(labelled()),
        **{folder.name: list(fresh(folder)) for folder in sorted(asked.folder.iterdir()) if (folder / "drafts.jsonl").is_file()},
    }
    chosen = {name: lint(linter, cases) for name, cases in sets.items() if asked.set in (None, name)}
    for name, verdicts in chosen.items():
        if asked.show:
            show(verdicts, asked.show)
        else:
            print("\n".join(summary(name, verdicts)))
            if asked.rules:
                print("\n".join(f"{count:4} {rule}" for rule, count in rules_behind(verdicts).most_common()))
    if not asked.show and asked.set is None:
        print("\n".join(pairs(linter)))


if __name__ == "__main__":
    main()
