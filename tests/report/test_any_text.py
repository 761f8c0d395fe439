"""Whatever stands in a finding, machine formats stay valid and no control character reaches a terminal."""

from __future__ import annotations

import unicodedata
from datetime import date
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from sarif_kit.validate import validation_errors

from tenacious_lint.engine.outcome import DraftReport, source_lines
from tenacious_lint.errors import Problem
from tenacious_lint.finding import Edit, Evidence, Finding, Fix, Related
from tenacious_lint.report.formats import FORMATS
from tenacious_lint.report.schema import report_schema
from tenacious_lint.span import LineTable, Span

_SURROGATES = st.text(st.characters(min_codepoint=0xD800, max_codepoint=0xDFFF), max_size=2)
_CONTROLS = "\r\n\t\x00\x1b\x7f\x85\x9b\u2028\u2029\u202e\u200b\u200d\ufffe\ufeff"
_NASTY = st.text(st.sampled_from(_CONTROLS + "%:,;\"'<>&]\\{}|日e\u0301🙂"), max_size=12)
TEXT = st.one_of(_NASTY, st.text(max_size=12), st.builds("".join, st.lists(st.one_of(_NASTY, _SURROGATES), max_size=3)))
VALUE = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), TEXT),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.one_of(TEXT, st.integers(), st.dates()), inner, max_size=3)),
    max_leaves=4,
)


@st.composite
def reports(draw: st.DrawFn) -> DraftReport:
    source = draw(TEXT) + draw(TEXT)
    table = LineTable(source)

    def span() -> Span:
        return Span(*sorted((draw(st.integers(0, len(source))), draw(st.integers(0, len(source))))))

    def finding() -> Finding:
        place, other = span(), span()
        return Finding(
            rule=draw(TEXT),
            title=draw(TEXT),
            severity=draw(st.sampled_from(("error", "warning", "info"))),
            dimension=draw(st.none() | TEXT),
            message=draw(TEXT),
            span=place,
            position=table.position(place),
            scope=draw(TEXT),
            match=draw(TEXT),
            fingerprint=draw(TEXT),
            evidence=draw(st.none() | st.builds(Evidence, TEXT, VALUE)),
            related=(Related(draw(TEXT), other, table.position(other)),) if draw(st.booleans()) else (),
            fixes=tuple(
                Fix(draw(TEXT), draw(st.booleans()), tuple(Edit(span(), draw(TEXT)) for _ in range(draw(st.integers(0, 2)))))
                for _ in range(draw(st.integers(0, 2)))
            ),
        )

    findings = tuple(finding() for _ in range(draw(st.integers(0, 2))))
    lines, starts = source_lines(source, table, findings)
    path = draw(TEXT) + draw(st.sampled_from(("", ".md", ".eml")))
    record, stage, inferred = draw(st.none() | TEXT), draw(TEXT), draw(st.booleans())
    return DraftReport(path, record, stage, inferred, "review", findings, lines, {"total": None}, draw(VALUE), starts)


PROBLEMS = st.lists(st.builds(Problem, TEXT, TEXT, TEXT), max_size=2).map(tuple)


def _lines_of_github(text: str) -> None:
    for line in text.split("\n")[:-1]:
        head, _, _ = line.removeprefix("::").partition("::")
        assert line.startswith(("::error ", "::warning ", "::notice "))
        properties = head.partition(" ")[2].split(",")
        assert all(item.partition("=")[0] in {"file", "line", "col", "endLine", "endColumn", "title"} for item in properties)
        assert ":" not in head


def _check(name: str, text: str, drafts: int) -> Any:
    if name in ("json", "sarif", "gitlab", "rdjson"):
        return orjson.loads(text)
    if name == "jsonl":
        assert len([orjson.loads(line) for line in text.splitlines()]) == drafts + 1
    if name == "junit":
        ElementTree.fromstring(text.encode())
    if name == "github":
        _lines_of_github(text)
    return None


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=60, deadline=None)
@given(drafts=st.lists(reports(), max_size=2), errors=PROBLEMS)
def test_any_text_is_safe(build: SimpleNamespace, name: str, drafts: list[DraftReport], errors: tuple[Problem, ...]) -> None:
    text = build.render(name, *drafts, errors=errors, statistics=True, explain=True)
    assert not [char for char in text if unicodedata.category(char) in ("Cc", "Cs") and char != "\n"]
    document = _check(name, text, len(drafts))
    if name == "json":
        Draft202012Validator(report_schema()).validate(document)
        assert document["as_of"] == date(2026, 5, 1).isoformat()
    if name == "sarif":
        assert validation_errors(document) == []
    if name == "gitlab":
        assert len({issue["fingerprint"] for issue in document}) == len(document)


@settings(max_examples=100, deadline=None)
@given(reports())
def test_every_edit_can_be_placed(build: SimpleNamespace, report: DraftReport) -> None:
    """Where no span splits a CRLF, lines and columns of every fix are known."""
    found = orjson.loads(build.render("rdjson", report))["diagnostics"]
    single = [[fix for fix in finding.fixes if len(fix.edits) == 1] for finding in report.findings]
    if not any(_splits(report, edit.span) for fixes in single for fix in fixes for edit in fix.edits):
        assert [len(item.get("suggestions", [])) for item in found] == [len(fixes) for fixes in single]


def _splits(report: DraftReport, span: Span) -> bool:
    ends = [start + len(report.lines[line]) for line, start in report.line_starts.items()]
    return any(offset - 1 in ends and offset not in report.line_starts.values() for offset in span)
