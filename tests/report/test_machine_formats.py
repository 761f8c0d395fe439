"""The formats that machines read: exact columns and escapes, and validity against their schemas."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import orjson
import pytest
from jsonschema import Draft202012Validator
from sarif_kit.validate import validation_errors

from tenacious_lint.errors import ConfigError, Problem
from tenacious_lint.report.formats import FORMATS, make
from tenacious_lint.report.location import problem_place, uri
from tenacious_lint.report.schema import report_schema

Awkward = Callable[[], tuple[Any, ...]]
ERRORS = (Problem("rules/t/x y.yaml:7:3", "unknown key 'serverity'", "did you mean 'severity'?"), Problem("", "judge\nabsent, 100%"))


def test_unknown_format_is_refused() -> None:
    with pytest.raises(ConfigError, match="did you mean 'sarif'"):
        make("sarf")


@pytest.mark.parametrize("name", FORMATS)
def test_empty_run_is_a_whole_report(build: SimpleNamespace, name: str) -> None:
    text = build.render(name)
    assert text == "" if name == "github" else text.endswith("\n")
    if name in ("json", "jsonl", "sarif", "gitlab", "rdjson"):
        json.loads(text)


# json, jsonl


def test_json_is_the_documented_document(build: SimpleNamespace) -> None:
    source = "a\nleverage\n"
    fix = build.Fix("Write 'use'", True, (build.edit(source, "leverage", "use"),))
    first = build.find(source, "leverage", evidence=build.Evidence("/bench/go", 3), fixes=(fix,))
    assert build.render(
        "json", build.report(source, first, score={"total": 0.43}), build.report(source, path="b.md"), errors=ERRORS[:1]
    ) == (
        '{"version": 1, "as_of": "2026-05-01", "errors": [{"place": "rules/t/x y.yaml:7:3", "problem": "unknown key \'serverity\'", '
        '"remedy": "did you mean \'severity\'?"}],\n'
        '"drafts": [\n'
        '{"path": "drafts/a.md", "record": null, "stage": {"value": "cold", "inferred": true}, "verdict": "block", '
        '"score": {"total": 0.43}, "judge": null, "findings": [{"rule": "tenacious/banned-phrase", "severity": "error", '
        '"dimension": "tone_compliance", '
        '"message": "\'leverage\' is banned", "line": 2, "column": 1, "end_line": 2, "end_column": 9, "offset": 2, "end_offset": 10, '
        '"scope": "body", "match": "leverage", "evidence": {"pointer": "/bench/go", "value": 3}, "related": [], "fixes": '
        '[{"title": "Write \'use\'", "safe": true, "edits": [{"offset": 2, "end_offset": 10, "text": "use"}]}], "fingerprint": "f00d"}]},\n'
        '{"path": "b.md", "record": null, "stage": {"value": "cold", "inferred": true}, "verdict": "send", "score": null, "judge": null, '
        '"findings": []}],\n'
        '"summary": {"drafts": 2, "error": 1, "warning": 0, "info": 0, "without_brief": 0, "suppressed": 0, "baselined": 0}}\n'
    )


def test_json_fits_its_schema(build: SimpleNamespace, awkward: Awkward) -> None:
    schema = report_schema()
    Draft202012Validator.check_schema(schema)
    document = orjson.loads(build.render("json", *awkward(), errors=ERRORS))
    Draft202012Validator(schema).validate(document)
    first = document["drafts"][0]["findings"][0]
    assert document["drafts"][0]["path"] == "drafts/für ü 100%,a:b\n\\udcff.md"
    assert first["message"] == '"leverage", 100% <of> & a:b,c\nsecond\r\x1b[31m line \ufffe\0 \\ud800'
    assert first["evidence"]["value"] == {"since": "2026-01-01", "3": "nan", "bands": [1, "\u2028"]}
    with pytest.raises(Exception, match="is not valid under any of the given schemas"):
        Draft202012Validator(schema).validate({**document, "drafts": [{**document["drafts"][0], "score": 1}]})


@pytest.mark.parametrize(
    ("value", "written"), [(float("nan"), "nan"), (float("-inf"), "-inf"), (0.1, 0.1), ({"b", "a"}, ["a", "b"]), (None, None)]
)
def test_evidence_of_any_kind_is_json(build: SimpleNamespace, value: object, written: object) -> None:
    report = build.report("x", build.find("x", "x", evidence=build.Evidence("/x", value)))
    assert orjson.loads(build.render("json", report))["drafts"][0]["findings"][0]["evidence"]["value"] == written


def test_jsonl_has_a_draft_on_each_line(build: SimpleNamespace, awkward: Awkward) -> None:
    text = build.render("jsonl", *awkward(), errors=ERRORS)
    assert len(text.splitlines()) == 5  # splitlines breaks at U+2028 too
    *drafts, last = map(orjson.loads, text.splitlines())
    whole = orjson.loads(build.render("json", *awkward(), errors=ERRORS))
    assert drafts == [{"type": "draft", **draft} for draft in whole["drafts"]]
    assert last == {"type": "summary", "version": 1, "as_of": "2026-05-01", "errors": whole["errors"], **whole["summary"]}


# sarif


def test_sarif_is_valid(build: SimpleNamespace, awkward: Awkward) -> None:
    for errors in ((), ERRORS):
        log = orjson.loads(build.render("sarif", *awkward(), errors=errors))
        assert validation_errors(log) == []
        assert log["runs"][0]["invocations"][0]["executionSuccessful"] is (not errors)
    notices = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert notices[0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "rules/t/x%20y.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 7, "startColumn": 3},
    }
    assert notices[1] == {"level": "error", "message": {"text": "judge\nabsent, 100%"}}


def test_sarif_result(build: SimpleNamespace) -> None:
    source = "Zoë 日\nleverage\n"
    fixes = (
        build.Fix("Write 'use'", True, (build.edit(source, "Zoë 日\n", ""), build.edit(source, "leverage", "use"))),
        build.Fix("Say it"),
    )
    first = build.find(source, "leverage", fixes=fixes, related=(build.related(source, "日", "said here"),))
    run = orjson.loads(build.render("sarif", build.report(source, first, path="./dr ä.md", record="7")))["runs"][0]
    artifact = {"uri": "dr%20%C3%A4.md", "uriBaseId": "%SRCROOT%"}
    region = {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 9, "charOffset": 6, "charLength": 8}
    line = {"startLine": 1, "startColumn": 1, "endLine": 2, "endColumn": 1, "charOffset": 0, "charLength": 6}
    here = {"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 6, "charOffset": 4, "charLength": 1}
    replacements = [
        {"deletedRegion": line, "insertedContent": {"text": ""}},
        {"deletedRegion": region, "insertedContent": {"text": "use"}},
    ]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["tenacious/banned-phrase", "outreach/long-body"]
    assert [rule["defaultConfiguration"]["level"] for rule in run["tool"]["driver"]["rules"]] == ["error", "warning"]
    assert run["results"] == [
        {
            "ruleId": "tenacious/banned-phrase",
            "level": "error",
            "message": {"text": "[7] 'leverage' is banned"},
            "locations": [
                {
                    "physicalLocation": {"artifactLocation": artifact, "region": region},
                    "logicalLocations": [{"name": "7", "kind": "record"}],
                }
            ],
            "partialFingerprints": {"tenaciousLint/v1": "f00d"},
            "properties": {"scope": "body", "match": "leverage", "dimension": "tone_compliance", "suggestions": ["Say it"]},
            "relatedLocations": [
                {"id": 0, "message": {"text": "said here"}, "physicalLocation": {"artifactLocation": artifact, "region": here}}
            ],
            "fixes": [
                {
                    "description": {"text": "Write 'use'"},
                    "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
                    "properties": {"safe": True},
                }
            ],
            "ruleIndex": 0,
        }
    ]


def test_sarif_counts_bytes_in_raw_messages(build: SimpleNamespace) -> None:
    report = build.report("caf\xc3\xa9 x", build.find("caf\xc3\xa9 x", "x"), path="a.eml")
    location = orjson.loads(build.render("sarif", report))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["region"] == {"startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 8, "byteOffset": 6, "byteLength": 1}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a b/ü%.md", "a%20b/%C3%BC%25.md"),
        ("./a:b.md", "a%3Ab.md"),
        ("/x/a.md", "file:///x/a.md"),
        ("C:\\x\\a.md", "file:///C%3A/x/a.md"),
        ("bad\udcff.md", "bad%FF.md"),
        ("bad\ud800.md", "bad%ED%A0%80.md"),
        ("", "."),
        ("../a\n.md", "../a%0A.md"),
    ],
)
def test_uri(path: str, expected: str) -> None:
    assert uri(path) == expected
    assert not urlsplit(expected).query and not urlsplit(expected).fragment
    if "\ud800" not in path and not path.startswith(("C:", "./")):
        assert unquote(urlsplit(expected).path, errors="surrogateescape") == (path or ".")


# github


def test_github(build: SimpleNamespace) -> None:
    source = "we leverage\nend"
    first = build.find(source, "leverage", message="100% a:b, c\r\nd\x1b[0m", fixes=(build.Fix("Write 'use'", True),))
    over = build.find(source, "leverage\nend", severity="warning")
    absence = build.finding(source, 0, severity="info")
    assert build.render("github", build.report(source, first, over, absence, path="dr ä,1:2%.md", record="7"), errors=ERRORS) == (
        "::error file=dr ä%2C1%3A2%25.md,line=1,col=4,endLine=1,endColumn=12,title=tenacious-lint (tenacious/banned-phrase)"
        "::[7] 100%25 a:b, c%0Ad<U+001B>[0m%0Afix: Write 'use'\n"
        "::warning file=dr ä%2C1%3A2%25.md,line=1,endLine=2,title=tenacious-lint (tenacious/banned-phrase)::[7] 'leverage' is banned\n"
        "::notice file=dr ä%2C1%3A2%25.md,line=1,col=1,endLine=1,endColumn=1,title=tenacious-lint (tenacious/banned-phrase)"
        "::[7] 'leverage' is banned\n"
        "::error file=rules/t/x y.yaml,line=7,col=3,title=tenacious-lint"
        "::rules/t/x y.yaml:7:3: unknown key 'serverity'; did you mean 'severity'?\n"
        "::error title=tenacious-lint::judge%0Aabsent, 100%25\n"
    )


# gitlab


def test_gitlab(build: SimpleNamespace, awkward: Awkward) -> None:
    issues = orjson.loads(build.render("gitlab", *awkward(), *awkward(), errors=ERRORS))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 12
    assert [issue["severity"] for issue in issues[:5]] == ["major", "minor", "info", "info", "major"]
    assert issues[1] == {
        "description": "'leverage' is banned",
        "check_name": "outreach/long-body",
        "fingerprint": issues[1]["fingerprint"],
        "severity": "minor",
        "location": {
            "path": "drafts/für ü 100%,a:b\n\\udcff.md",
            "positions": {"begin": {"line": 2, "column": 40}, "end": {"line": 3, "column": 4}},
        },
    }
    assert [(issue["severity"], issue["location"]["path"]) for issue in issues[-2:]] == [("blocker", "rules/t/x y.yaml"), ("blocker", ".")]


def test_gitlab_fingerprints_do_not_depend_on_other_findings(build: SimpleNamespace) -> None:
    one, two = build.find("a b", "a", fingerprint="1"), build.find("a b", "b", fingerprint="2")
    both, alone = (orjson.loads(build.render("gitlab", build.report("a b", *found))) for found in ((one, two), (two,)))
    assert both[1]["fingerprint"] == alone[0]["fingerprint"]


# junit


def test_junit(build: SimpleNamespace) -> None:
    source = "we leverage\n"
    error = build.find(source, "leverage", message='<a> & "b"\n\x00\ufffe')
    warning = build.find(source, "we", severity="warning", rule="outreach/long-body")
    drafts = build.report(source, error, error, warning, path="d ä.md"), build.report(source, path="b.md", record="7")
    place = "d ä.md:1:4: error tenacious/banned-phrase  "
    assert build.render("junit", *drafts, errors=ERRORS[1:]) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="tenacious-lint" tests="3" failures="1" errors="1" time="0">\n'
        '<testsuite name="tenacious-lint" tests="3" failures="1" errors="1" skipped="0" time="0">\n'
        '<testcase name="d ä.md" classname="tenacious-lint" time="0">\n'
        '<failure message="&lt;a&gt; &amp; &quot;b&quot; &lt;U+0000&gt;&lt;U+FFFE&gt; (and 1 more)" type="tenacious/banned-phrase">'
        f"{place}&lt;a&gt; &amp; &quot;b&quot; &lt;U+0000&gt;&lt;U+FFFE&gt;\n"
        f"{place}&lt;a&gt; &amp; &quot;b&quot; &lt;U+0000&gt;&lt;U+FFFE&gt;</failure>\n"
        "<system-out>d ä.md:1:1: warning outreach/long-body  'leverage' is banned</system-out>\n"
        "</testcase>\n"
        '<testcase name="b.md[7]" classname="tenacious-lint" time="0"/>\n'
        '<testcase name="run" classname="tenacious-lint" time="0">\n'
        '<error message="judge absent, 100%" type="problem">judge absent, 100%</error>\n'
        "</testcase>\n"
        "</testsuite>\n"
        "</testsuites>\n"
    )


def test_junit_is_xml(build: SimpleNamespace, awkward: Awkward) -> None:
    root = ElementTree.fromstring(build.render("junit", *awkward(), errors=ERRORS).encode())
    assert [len(root.findall(f".//{name}")) for name in ("testcase", "failure", "error", "system-out")] == [6, 2, 2, 1]


# rdjson


def test_rdjson_counts_bytes_of_utf8(build: SimpleNamespace) -> None:
    source = "Zoë 日本 leverage é\r\nü end\n"
    fixes = (
        build.Fix("Write 'use'", True, (build.edit(source, "leverage", "use"),)),
        build.Fix("Drop the name", False, (build.edit(source, "Zoë ", ""),)),
        build.Fix("Both", False, (build.edit(source, "Zoë", ""), build.edit(source, "é", ""))),
        build.Fix("Drop the line", False, (build.edit(source, "ü end\n", ""),)),
        build.Fix("Say it"),
    )
    first = build.find(source, "leverage é\r\nü", fixes=fixes, related=(build.related(source, "本", "said here"),), severity="warning")
    found = orjson.loads(build.render("rdjson", build.report(source, first, record="7"), errors=ERRORS))

    def span(line: int, column: int, end_line: int, end_column: int) -> dict[str, Any]:
        return {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}

    assert found["source"] == {"name": "tenacious-lint"}
    assert found["diagnostics"] == [
        {
            "message": "[7] 'leverage' is banned",
            "location": {"path": "drafts/a.md", "range": span(1, 13, 2, 3)},
            "severity": "WARNING",
            "code": {"value": "tenacious/banned-phrase"},
            "suggestions": [
                {"range": span(1, 13, 1, 21), "text": "use"},
                {"range": span(1, 1, 1, 6), "text": ""},
                {"range": span(2, 1, 3, 1), "text": ""},
            ],
            "related_locations": [{"message": "said here", "location": {"path": "drafts/a.md", "range": span(1, 9, 1, 12)}}],
        },
        {
            "message": str(ERRORS[0]),
            "location": {"path": "rules/t/x y.yaml", "range": {"start": {"line": 7, "column": 3}}},
            "severity": "ERROR",
            "code": {"value": "tenacious-lint"},
        },
        {"message": str(ERRORS[1]), "location": {"path": "."}, "severity": "ERROR", "code": {"value": "tenacious-lint"}},
    ]


def test_rdjson_of_a_raw_message_has_its_byte_columns(build: SimpleNamespace) -> None:
    report = build.report("caf\xc3\xa9 x", build.find("caf\xc3\xa9 x", "x"), path="a.eml")
    start = orjson.loads(build.render("rdjson", report))["diagnostics"][0]["location"]["range"]["start"]
    assert start == {"line": 1, "column": 7}


def test_rdjson_leaves_out_a_fix_it_cannot_place(build: SimpleNamespace) -> None:
    first = build.find("a\nb", "b", fixes=(build.Fix("Cut", False, (build.edit("a\nb", "a", ""),)),))
    found = orjson.loads(build.render("rdjson", build.report("a\nb", first, line_starts={2: 2})))
    assert "suggestions" not in found["diagnostics"][0]


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("a.md", ("a.md", None, None)),
        ("a.md:7", ("a.md", 7, None)),
        ("C:\\a.md:7:3", ("C:\\a.md", 7, 3)),
        ("", ("", None, None)),
        ("--pack", ("--pack", None, None)),
        ("a.md:0:0", ("a.md", None, None)),
    ],
)
def test_problem_place(place: str, parts: tuple[str, int | None, int | None]) -> None:
    assert problem_place(place) == parts
