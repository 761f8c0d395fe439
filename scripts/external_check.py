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
import sys
from collections import Counter
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.external_page import page, pairs, summary
from scripts.external_set import FAMILIES, ROOT, Verdict, fresh, labelled, lint
from tenacious_lint.api import Linter

PAGE = ROOT / "docs/external-check.md"


def rules_behind(verdicts: Iterable[Verdict]) -> Counter[str]:
    """Return how often each rule reports at warning or above on passing drafts."""
    return Counter(f.rule for one in verdicts if not one.case.families for f in one.report.findings if f.severity != "info")


def show(verdicts: list[Verdict], what: str) -> None:
    """Print the disagreements of a family, or of the passing drafts, with the findings."""
    for one in verdicts:
        if (what == "pass" and not one.case.families and one.report.verdict != "send") or (
            what in (*one.case.families, "fail") and one.case.families and not one.caught
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
    if asked.write:
        PAGE.write_text("\n".join(page(linter, chosen)).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
