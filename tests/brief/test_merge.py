"""Several files joined into one brief."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tenacious_lint.brief.load import file_key, load_source
from tenacious_lint.brief.merge import merge_briefs, merge_files
from tenacious_lint.brief.model import Brief
from tenacious_lint.errors import BriefError

SIGNALS = "as_of: 2026-04-20\nsignals:\n  funding: {stage: Series A, amount: 14000000, confidence: 0.9, source: crunchbase}\n"


def merged(folder: Path, *texts: str) -> Brief:
    files = []
    for number, text in enumerate(texts):
        files.append(folder / f"{number}.yaml")
        files[-1].write_text(text)
    return merge_briefs([load_source(file) for file in files])


CONFLICTS = {
    "value": (
        [SIGNALS, "signals:\n  funding: {amount: 12000000}\n"],
        ["{1}:2:21: signals.funding.amount: 12000000 here, but 14000000 in {0}:3:38; keep the one that is true"],
    ),
    "text": (
        ["prospect: {company: A}", "prospect: {company: B}"],
        ["{1}:1:21: prospect.company: 'B' here, but 'A' in {0}:1:21; keep the one that is true"],
    ),
    "detected": (
        ["signals: {layoff: {detected: false, percent: 5}}", "signals: {layoff: {percent: 5}}"],
        ["{1}:1:19: signals.layoff.detected: True here, but False in {0}:1:30; keep the one that is true"],
    ),
    "shorthand": (
        ["bench: {go: 3}", "bench: {go: {available: 2}}"],
        ["{1}:1:25: bench.go.available: 2 here, but 3 in {0}:1:13; keep the one that is true"],
    ),
    "two at once": (
        ["bench: {go: 3, rust: 1}", "bench: {go: 2, rust: 2}"],
        [
            "{1}:1:13: bench.go.available: 2 here, but 3 in {0}:1:13; keep the one that is true",
            "{1}:1:22: bench.rust.available: 2 here, but 1 in {0}:1:22; keep the one that is true",
        ],
    ),
    "with the file that says it": (
        ["bench: {rust: 1}", "bench: {go: 3}", "bench: {go: 2}"],
        ["{2}:1:13: bench.go.available: 2 here, but 3 in {1}:1:13; keep the one that is true"],
    ),
}


@pytest.mark.parametrize("name", CONFLICTS)
def test_conflict(name: str, tmp_path: Path) -> None:
    texts, expected = CONFLICTS[name]
    with pytest.raises(BriefError) as caught:
        merged(tmp_path, *texts)
    assert list(map(str, caught.value.problems)) == [
        line.format(*(tmp_path / f"{number}.yaml" for number in range(3))) for line in expected
    ]


JOINS: dict[str, tuple[list[str], str, Any]] = {
    "other section": ([SIGNALS, "bench: {go: 1}"], "bench.go.available", 1),
    "other key": ([SIGNALS, "signals: {funding: {currency: USD}}"], "signals.funding.currency", "USD"),
    "equal values": ([SIGNALS, "signals: {funding: {amount: 14000000.0}}"], "signals.funding.amount", 14_000_000),
    "newest as_of": ([SIGNALS, "as_of: 2026-05-01"], "as_of", date(2026, 5, 1)),
    "newest as_of, other order": (["as_of: 2026-05-01", SIGNALS], "as_of", date(2026, 5, 1)),
    "its own date": ([SIGNALS, "as_of: 2026-05-01\nbench: {go: 1}"], "signals.funding.observed", date(2026, 4, 20)),
    "its own bench date": ([SIGNALS, "as_of: 2026-05-01\nbench: {go: 1}"], "bench_as_of", date(2026, 5, 1)),
    "no bench, no bench date": ([SIGNALS, "as_of: 2026-05-01"], "bench_as_of", None),
    "least confidence": ([SIGNALS, "signals: {funding: {confidence: low}}"], "signals.funding.confidence", 0.35),
    "oldest date": ([SIGNALS, "signals: {funding: {observed: 2026-03-01}}"], "signals.funding.observed", date(2026, 3, 1)),
    "all sources": ([SIGNALS, "signals: {funding: {source: press}}"], "signals.funding.source", "crunchbase; press"),
    "same source": ([SIGNALS, SIGNALS], "signals.funding.source", "crunchbase"),
    "lists without repeats": (["approved: {customers: [A, B]}", "approved: {customers: [B, C]}"], "approved.customers", ("A", "B", "C")),
    "empty list": (["approved: {customers: []}", "approved: {}"], "approved.customers", ()),
    "committed said once": (["bench: {go: 3}", "bench: {go: {available: 3, committed: 2}}"], "bench.go.committed", 2),
    "custom facts": (["signals: {custom: {a: 1}}", "signals: {custom: {b: 2}}"], "signals.custom.b.value", 2),
    "one word, one number": (
        ["signals: {hiring: {confidence: high}}", "signals: {hiring: {confidence: 0.9}}"],
        "signals.hiring.confidence",
        0.9,
    ),
}


@pytest.mark.parametrize("name", JOINS)
def test_join(name: str, tmp_path: Path) -> None:
    texts, path, expected = JOINS[name]
    assert merged(tmp_path, *texts).lookup(path) == expected


def test_files_are_merged_once(tmp_path: Path) -> None:
    files = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    for file in files:
        file.write_text("bench: {go: 1}")
    keys = tuple(map(file_key, files))
    assert merge_files(keys) is merge_files(tuple(map(file_key, files)))


def test_many_peers_are_joined_in_bounded_time(tmp_path: Path) -> None:
    texts = ["signals:\n  peers:\n" + "".join(f"    - {{name: {side}{n}}}\n" for n in range(10_000)) for side in ("a", "b")]
    start = time.perf_counter()
    assert merged(tmp_path, *texts).lookup("signals.peers.19999.name") == "b9999"
    assert time.perf_counter() - start < 20
