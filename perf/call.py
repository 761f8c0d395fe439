"""What a call of the Python API costs: `python -m perf.call` prints the median and the 95th percentile in milliseconds as JSON."""

from __future__ import annotations

import json
import statistics
import time

from perf.brief import brief_of
from perf.corpus import make_draft
from tenacious_lint import Linter
from tenacious_lint.brief.load import read_brief

WORDS = range(105, 136)
"""Words of the drafts that are called about 120 words long, front matter and signature included."""


def main() -> None:
    linter = Linter()
    chosen: list[tuple[str, object]] = []
    number = 0
    while len(chosen) < 200:
        text = make_draft(number, 7).text
        if len(text.split("---\n", 2)[2].split()) in WORDS:
            chosen.append((text, read_brief(brief_of(text, number, 7), lambda path=(), key=False: "brief")))
        number += 1
    spent: list[float] = []
    for turn in range(4):
        for text, brief in chosen:
            begun = time.perf_counter()
            linter.lint(text, brief=brief)  # type: ignore[arg-type]
            if turn:  # the first turn compiles what is needed
                spent.append(1000 * (time.perf_counter() - begun))
    spent.sort()
    print(json.dumps({"drafts": len(chosen), "median": statistics.median(spent), "p95": spent[int(0.95 * len(spent))]}))


if __name__ == "__main__":
    main()
