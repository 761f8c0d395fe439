"""The state kind: one finding where the rule's conditions hold, at the start of the draft or of its body."""

from datetime import date

import pytest

from tenacious_lint.checks.state import Spec
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader


def spec_of(**check):
    reader = Reader(lambda path, key=False: ".".join(map(str, path)), [])
    return reader.read(Spec, check), [str(problem) for problem in reader.problems]


@pytest.mark.parametrize(
    ("check", "text", "before"),
    [
        ({}, "Hi Maya,\n\nThree roles are open.", ""),
        ({}, "---\nsubject: Question\n---\nThree roles are open.", ""),
        ({"anchor": "body"}, "---\nsubject: Question\n---\nThree roles are open.", "Question\0"),
        ({"anchor": "body"}, "Hi Maya,\n\nThree roles are open.", "Hi Maya,\0"),
        ({"anchor": "body"}, "", ""),
    ],
)
def test_where_it_stands(check, text, before):
    spec, problems = spec_of(**check)
    assert not problems and spec.placeholders() == frozenset()
    context = Context(parse("example.md", text.encode()).drafts[0], None, date(2026, 5, 1), "cold")
    (hit,) = spec.matcher().find(context, [])
    assert hit.start == hit.end == len(before)
    assert context.normalised.cased[: hit.start] == before


def test_other_anchors_are_refused():
    _, problems = spec_of(anchor="end")
    assert len(problems) == 1 and "'end' is not allowed here" in problems[0]
