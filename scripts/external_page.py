"""The page docs/external-check.md: tables of recall and alarms, disagreements with their reasons, and the published pairs."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from statistics import correlation

import yaml

from scripts.external_set import DATA, REASONS, ROOT, Verdict
from tenacious_lint.api import Linter


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
    yield (
        f"| **all** | {len(failing)} | {len({one.case.template or one.case.id for one in failing})} | "
        f"{caught} | **{caught / max(len(failing), 1):.3f}** |\n"
    )
    blocked, warned = wrongly(passing, "block"), wrongly(passing, "review")
    really = [one for one in passing if REASONS.get(one.case.id, {}).get("breaks") and one.report.verdict != "send"]
    rest = max(len(passing) - len(really), 1)
    yield (
        f"Meant to pass: {len(passing)}; {len(really)} of them really break a rule (below). Of the other "
        f"{rest}: wrongly blocked {len(blocked)} ({len(blocked) / rest:.1%}), wrongly warned {len(warned)} "
        f"({len(warned) / rest:.1%}).\n"
    )


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
        yield (
            f"{2 * len(rows)} outputs linted without a crash. Rank correlation (Spearman) of our total with "
            f"the published score: {rho:.2f} over {len(ours)} outputs; our total prefers the chosen one in "
            f"{better} of {compared} pairs where ours differ."
        )


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


HEAD = """# External check

How the rules do on mail that their authors had not written, and mostly not seen. Written by `python scripts/external_check.py --write`.

A draft that is built to fail counts as caught if a rule of its family ([scripts/families.yaml](../scripts/families.yaml)) reports it as a
warning or an error; a draft that is meant to pass is wrongly blocked by an error, and wrongly warned by a warning. Rules that came after a
first run were added to the families they were made for, so that a result of now counts more rules than a first one. Two kinds of sets:

- **labelled**: 340 drafts of another public benchmark of the same domain, read where they are and never copied. Their contexts are
  mapped to briefs in [scripts/labelled_context.py](../scripts/labelled_context.py). Most come from few templates: texts equal after names
  and numbers are removed.
- **fresh sets** ([tests/fresh](../tests/fresh)): 120 drafts each, 60 failing and 60 honest, by a language model that had read the style
  guide, the brief's schema and nothing else of this project, and was asked to paraphrase. Each was linted once before anything was
  changed for it; after that the rules were mended on it, so only its first result says how they do on unseen mail.
"""


def page(linter: Linter, chosen: dict[str, list[Verdict]]) -> Iterator[str]:
    """Yield the parts of docs/external-check.md."""
    yield HEAD
    yield "## First results\n"
    yield "| set | what | commit | recall | wrongly blocked | wrongly warned | |\n|---|---|---|--:|--:|--:|---|"
    for one in yaml.safe_load((ROOT / "tests/fresh/first_results.yaml").read_text(encoding="utf-8")):
        yield (
            f"| {one['set']} | {one['what']} | {one['commit']} | {one['recall']:.3f} | {one['blocked']:.1%} "
            f"| {one['warned']:.1%} | {one['note']} |"
        )
    yield "\n## Results now\n"
    for name, verdicts in chosen.items():
        yield from summary(name, verdicts)
    yield "## The published preference pairs\n"
    yield from pairs(linter)
    yield PAIRS_SAID
    yield "## Disagreements\n"
    yield "Drafts that are missed, or that are meant to pass and are not sent, with the reason. Texts and names are not repeated here.\n"
    for name, verdicts in chosen.items():
        yield f"### {name}\n\n| draft | what happens | why |\n|---|---|---|"
        yield from disagreements(verdicts)
        yield ""


PAIRS_SAID = """
The published scores come from substring checks, and 68 of the 69 chosen mails still hold a placeholder such as [First Name], which is an
error here and costs them; several tell the reader their maturity score. So a low correlation is expected and is no measure of either side.
"""
