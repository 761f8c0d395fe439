"""The clean corpus: honest mail of many kinds, on which no default rule says error or warning. There is no list of exceptions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tenacious_lint.api import Linter, Options
from tenacious_lint.config import Config

CORPUS = Path(__file__).parent / "clean"
FILES = sorted(
    path
    for path in CORPUS.rglob("*")
    if path.suffix in (".md", ".txt", ".eml", ".json", ".jsonl") and not path.name.endswith(".brief.json")
)


@pytest.fixture(scope="module")
def linter():
    return Linter(Config(root=CORPUS), Options())


def test_there_is_a_corpus():
    assert len(FILES) >= 50


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_said_of_an_honest_mail(path, linter):
    outcome = linter.lint_file(str(path))
    assert outcome.problems == ()
    assert outcome.reports
    found = [
        f"{path.name}:{one.position.line}:{one.position.column}: {one.severity} {one.rule} {one.match!r}"
        for report in outcome.reports
        for one in report.findings
        if one.severity != "info"
    ]
    assert not found, "\n".join(found)
