"""A gate in an agent's loop: a draft is written anew until it passes, or a person takes over.

    python examples/agent_gate.py              # two faulty tries, then a mail that may be sent
    python examples/agent_gate.py --stubborn   # a writer that does not learn: a person takes over
    python examples/agent_gate.py --feedback   # what the writer is told, as JSON

`write` stands in for a language model: it needs no network and mends only what the findings name. Put your own call in its place.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from tenacious_lint import DraftReport, Linter, load_brief

MAX_TRIES = 3
"""A writer that has not got it right by then seldom does: more tries cost more and find new faults."""
TASK = "A first mail to Maya, CTO of Meridian Software, about her open Python roles."
Writer = Callable[[str, dict[str, Any] | None], str]


class Outcome(NamedTuple):
    """What came of it: `send`, or `a person` with the last draft and why."""

    what: str
    draft: str
    report: DraftReport


def feedback(report: DraftReport) -> dict[str, Any]:
    """Return what the writer is told, small enough for the result of a tool call: the verdict, and each finding with its remedies."""
    data = report.to_dict()
    return {
        "verdict": data["verdict"],
        "score": data["score"],
        "findings": [
            {
                "rule": one["rule"],
                "severity": one["severity"],
                "line": one["line"],
                "match": one["match"],
                "message": one["message"],
                "evidence": one["evidence"],
                "fixes": [fix["title"] for fix in one["fixes"]],
            }
            for one in data["findings"]
        ],
    }


def gate(linter: Linter, brief: Any, write: Writer) -> Outcome:
    """Ask for drafts until one passes, at most MAX_TRIES times. A warning (`review`) is never sent without a person."""
    told: dict[str, Any] | None = None
    for number in range(1, MAX_TRIES + 1):
        draft = write(TASK, told)
        report = linter.lint(draft, brief=brief)
        rules = ", ".join(finding.rule for finding in report.findings) or "no findings"
        print(f"try {number}: {report.verdict} ({rules})")
        if report.passed:
            return Outcome("send", draft, report)
        told = feedback(report)
    return Outcome("a person", draft, report)


class StandIn:
    """A writer without a model: it reads the findings of its last draft and mends those it can."""

    FIRST = """\
---
subject: "Quick question on hiring"
stage: cold
---
Hi Maya,

Seven engineering roles are open at Meridian. Our world-class team can help.

Would 15 minutes on Tuesday 12 May or Thursday 14 May help?

Best,
Dana
"""
    MENDS = (
        ("Our world-class team can help.", "We place managed Python teams."),
        ("Quick question on hiring", "Request: 15 minutes on your Python hiring"),
    )

    def __init__(self, *, stubborn: bool = False) -> None:
        self._draft = self.FIRST
        self._stubborn = stubborn

    def __call__(self, task: str, told: dict[str, Any] | None) -> str:
        """Return a draft; `told` is the feedback on the last one, None the first time."""
        found = {finding["match"].lower() for finding in told["findings"]} if told else set()
        for old, new in () if self._stubborn else self.MENDS:
            if any(match and match in old.lower() for match in found) and old in self._draft:
                self._draft = self._draft.replace(old, new)
                break  # one at a time, as models do
        return self._draft


def main(arguments: list[str]) -> int:
    """Run the loop; 0 if a draft may be sent, 1 if a person must look."""
    linter = Linter.from_config()  # once: it loads the rules, and is safe to share between threads
    brief = load_brief(Path(__file__).parent / "briefs/meridian.yaml")
    writer = StandIn(stubborn="--stubborn" in arguments)
    if "--feedback" in arguments:
        print(json.dumps(feedback(linter.lint(writer(TASK, None), brief=brief)), indent=2))
        return 0
    outcome = gate(linter, brief, writer)
    print(f"outcome: {outcome.what}")
    if outcome.what != "send":
        for finding in outcome.report.findings:
            print(f"  {finding.position.line}:{finding.position.column} {finding.severity} {finding.rule}: {finding.message}")
    return 0 if outcome.what == "send" else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
