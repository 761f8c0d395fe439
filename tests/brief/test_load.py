"""Briefs from files: every error at its exact place, all of them at once."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tenacious_lint.brief.load import MAX_BYTES, load_brief, load_source, read_brief
from tenacious_lint.errors import BriefError

YAML_ERRORS = {
    "unknown key": ("prospect: {company: A}\nsignls: {}\n", ["2:1: unknown key 'signls'; did you mean 'signals'?"]),
    "unknown key inside": ("signals:\n  hiring: {open_role: 3}\n", ["2:12: unknown key 'open_role'; did you mean 'open_roles'?"]),
    "negative count": ("signals:\n  hiring:\n    open_roles: -1\n", ["3:17: open_roles: must be at least 0, found -1"]),
    "negative role": ("signals: {hiring: {roles: {go: -2}}}\n", ["1:32: go: must be at least 0, found -2"]),
    "confidence above 1": ("signals: {funding: {confidence: 1.2}}\n", ["1:33: confidence: must be at most 1, found 1.2"]),
    "confidence below 0": ("signals: {funding: {confidence: -0.1}}\n", ["1:33: confidence: must be at least 0, found -0.1"]),
    "confidence word": (
        "signals: {peers: [{name: A, confidence: hihg}]}\n",
        ["1:41: confidence: 'hihg' is no confidence; did you mean 'high'? or a number from 0 to 1"],
    ),
    "nan": ("signals: {funding: {confidence: .nan}}\n", ["1:33: confidence: expected a finite number, found nan"]),
    "infinity": ("signals: {funding: {amount: .inf}}\n", ["1:29: amount: expected a finite number, found inf"]),
    "endless integer": (
        f"signals: {{funding: {{amount: 0x{'f' * 5000}}}}}\n",
        ["1:29: amount: expected a finite number, found a very large number"],
    ),
    "endless custom fact": ("signals: {custom: {stars: .inf}}\n", ["1:27: value: expected a finite number, found inf"]),
    "bool as count": ("bench: {go: {available: true}}\n", ["1:25: available: expected a whole number, found True"]),
    "bool as entry": ("bench: {go: true}\n", ["1:13: go: expected a mapping, found True"]),
    "float as count": ("bench: {go: {available: 2.5}}\n", ["1:25: available: expected a whole number, found 2.5"]),
    "number as text": ("prospect: {company: 42}\n", ["1:21: company: expected text, found 42"]),
    "missing key": ("bench:\n  go: {committed: 1}\n", ["2:7: the key 'available' is missing; add 'available:'"]),
    "seniority over available": (
        "bench:\n  go:\n    available: 3\n    seniority: {mid: 2, senior: 2}\n",
        ["4:16: seniority: the levels add up to 4, but 3 are available; count each engineer once"],
    ),
    "no such day": ("as_of: 2026-02-30\n", ["1:8: not a YAML value: '2026-02-30' (day is out of range for month); put it in quotes"]),
    "no such day, quoted": ("as_of: '2026-02-30'\n", ["1:8: as_of: expected a date (YYYY-MM-DD), found '2026-02-30'"]),
    "date and more": ("as_of: 2026-02-20 or so\n", ["1:8: as_of: expected a date (YYYY-MM-DD), found '2026-02-20 or so'"]),
    "observed after as_of": (
        "as_of: 2026-05-01\nsignals:\n  hiring: {open_roles: 3, observed: 2026-05-02}\n",
        ["3:37: observed: 2026-05-02 is after as_of, 2026-05-01; mend the date, or set as_of to the day the brief was made"],
    ),
    "message after as_of": (
        "as_of: 2026-05-01\nthread: {messages: [{from: us, text: a}, {at: 2026-06-01, text: b}]}\n",
        ["2:47: at: 2026-06-01 is after as_of, 2026-05-01; mend the date, or set as_of to the day the brief was made"],
    ),
    "buying stage": (
        "prospect: {buying_stage: explore}\n",
        ["1:26: buying_stage: 'explore' is not allowed here; did you mean 'exploring'?"],
    ),
    "score": ("signals: {ai_maturity: {score: 4}}\n", ["1:32: score: must be at most 3, found 4"]),
    "percent": ("signals: {layoff: {percent: 120}}\n", ["1:29: percent: must be at most 100, found 120"]),
    "band upside down": ("pricing: {may_quote: [{name: senior, min: 9, max: 5}]}\n", ["1:43: min: 9 is more than max, 5; exchange them"]),
    "several at once": (
        "as_of: soon\nbench: {go: -1}\nsignals: {layof: {}}\n",
        [
            "1:8: as_of: expected a date (YYYY-MM-DD), found 'soon'",
            "3:11: unknown key 'layof'; did you mean 'layoff'?",
            "2:13: available: must be at least 0, found -1",
        ],
    ),
    "empty phrase": ("policy:\n  banned_phrases: [a, ' ']\n", ["2:23: an empty text in a list; delete it"]),
    "duplicate key": ("bench: {go: 1}\nbench: {go: 2}\n", ["2:1: duplicate key 'bench'; keep one of them"]),
    "not a mapping": ("- a\n", ["1:1: expected a mapping, found a list"]),
    "cycle": ("bench: &a {go: *a}\n", ["1:8: an alias that contains itself; write the value out"]),
    "deep": ("bench: " + "[" * 50_000, ["1:107: too large or too deeply nested; split the file"]),
    "long text": (f"prospect:\n  company: {'a' * 100_001}\n", ["2:12: company: longer than 100,000 characters; shorten it"]),
    "long text in a list": (
        f"policy: {{banned_phrases: [a, {'a' * 100_001}]}}\n",
        ["1:30: banned_phrases: longer than 100,000 characters; shorten it"],
    ),
    "event before its own day": (
        "generated_at: 2026-05-01\nsignals: {layoff: {date: 2026-05-02}}\n",
        ["2:26: date: 2026-05-02 is after generated_at, 2026-05-01; mend the date, or set generated_at to the day the brief was made"],
    ),
    "negative age": ("signals: {funding: {age_days: -1}}\n", ["1:31: age_days: must be at least 0, found -1"]),
    "a merge key is a key": (
        "bench: {<<: {a: 1}}\n",
        [
            "1:14: unknown key 'a'; allowed: available, committed, days_to_deploy, note, seniority, sub_skills",
            "1:13: the key 'available' is missing; add 'available:'",
        ],
    ),
    "an anchor": (
        "bench: &b {go: -1}\npolicy: {freshness: *b}\n",
        [
            "1:16: available: must be at least 0, found -1",
            "1:12: unknown key 'go'; allowed: engagement, funding, hiring, layoff, leadership",
        ],
    ),
    "two documents": (
        "as_of: 2026-05-01\n---\na: b\n",
        ["2:1: not YAML: expected a single document in the stream but found another document; quote the text or mend the indentation"],
    ),
    "many aliases": (
        "a0: &a0 [x, x, x, x, x, x, x, x]\n" + "".join(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 8)}]\n" for n in range(7)),
        ["1:25: too large or too deeply nested; split the file"],
    ),
}

JSON_ERRORS = {
    "unknown key": ('{\n\t"signls": {}\n}', ["2:2: unknown key 'signls'; did you mean 'signals'?"]),
    "duplicate key": ('{"bench": {"go": 1,\n "go": 2}}', ["2:2: duplicate key 'go'; keep one of them"]),
    "duplicate key twice": (
        '{"as_of": 1, "as_of": 2, "bench": {"a": 1, "a": 1}}',
        ["1:14: duplicate key 'as_of'; keep one of them", "1:44: duplicate key 'a'; keep one of them"],
    ),
    "syntax": ('{"bench": {,}}', ["1:12: not JSON: Expecting property name enclosed in double quotes; mend the file"]),
    "in a list": ('{"thread": {"messages": [{"text": "a"}, {"text": 5}]}}', ["1:50: text: expected text, found 5"]),
    "after escapes": ('{"prospect": {"company": "a\\"]}\\u00e4", "employees": -3}}', ["1:54: employees: must be at least 0, found -3"]),
    "NaN": ('{"signals": {"funding": {"amount": NaN}}}', ["1:36: amount: expected a finite number, found nan"]),
    "overflow": ('{"signals": {"funding": {"amount": 1e999}}}', ["1:36: amount: expected a finite number, found inf"]),
    "many digits": ('{"bench": {"go": ' + "9" * 5000 + "}}", ["1:18: go: expected a mapping, found inf"]),
    "lone surrogate": (
        '{"prospect": {"company": "\\ud800"}}',
        [" half of a surrogate pair (\\ud800 to \\udfff alone); write the character itself"],
    ),
    "deep": ("[" * 100_000, [" too deeply nested; split the file"]),
    "rather deep": ("[" * 150 + "]" * 150, [" too deeply nested; split the file"]),
    "empty": ("", ["1:1: not JSON: Expecting value; mend the file"]),
    "null": ("null", ["1:1: expected a mapping, found nothing"]),
}


def problems_of(file: Path) -> list[str]:
    with pytest.raises(BriefError) as caught:
        load_brief(file)
    return [str(problem).removeprefix(f"{file}:") for problem in caught.value.problems]


@pytest.mark.parametrize("name", YAML_ERRORS)
def test_yaml_error(name: str, tmp_path: Path) -> None:
    text, expected = YAML_ERRORS[name]
    file = tmp_path / "a.yaml"
    file.write_text(text, encoding="utf-8")
    assert problems_of(file) == expected


@pytest.mark.parametrize("name", JSON_ERRORS)
def test_json_error(name: str, tmp_path: Path) -> None:
    text, expected = JSON_ERRORS[name]
    file = tmp_path / "a.json"
    file.write_text(text, encoding="utf-8")
    assert problems_of(file) == expected


def test_json_with_tabs_pairs_and_bom_reads(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b'\xef\xbb\xbf{\n\t"prospect":\t{"company": "A \\ud83d\\ude00", "domain": "a\\/b"}\n}\n')
    prospect = load_brief(file).prospect
    assert prospect is not None
    assert (prospect.company, prospect.domain) == ("A \U0001f600", "a/b")


def test_missing_file(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "no.yaml") == [" there is no such brief; name an existing file"]


def test_folder(tmp_path: Path) -> None:
    assert problems_of(tmp_path) == [" cannot be read: Is a directory; name an existing file"]


def test_too_large(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"#" * (MAX_BYTES + 1))
    assert problems_of(file) == [" larger than 5,000,000 bytes; a brief is about one prospect"]


def test_not_utf8(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("prospect:\n  company: Zoë".encode("latin-1"))
    assert problems_of(file) == ["2:14: not UTF-8; save the file as UTF-8"]


def test_a_file_is_read_once_until_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("as_of: 2026-05-01\n")
    first = load_source(file)
    assert load_source(str(file)) is first
    file.write_text("as_of: 2026-05-02 \n")
    assert load_brief(file).as_of == date(2026, 5, 2)


def test_an_inline_mapping_takes_its_places_from_the_caller() -> None:
    with pytest.raises(BriefError) as caught:
        read_brief({"bench": {"go": {"available": -1}}}, lambda path=(), key=False: "/".join(map(str, path)))
    assert [problem.place for problem in caught.value.problems] == ["bench/go/available"]


@pytest.mark.parametrize(("written", "value"), [("no", "no"), ("NO", "NO"), ("on", "on"), ("12:30", "12:30"), ("'5'", "5")])
def test_plain_yaml_words_stay_words(written: str, value: str, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(f"policy: {{jurisdiction: {written}}}\n")
    assert load_brief(file).lookup("policy.jurisdiction") == value


@pytest.mark.parametrize(("written", "value"), [("14e6", 14e6), ("1.4e7", 1.4e7), ("14_000_000", 14_000_000), ("14000000", 14_000_000)])
def test_plain_yaml_numbers(written: str, value: float, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(f"signals: {{funding: {{amount: {written}}}}}\n")
    assert load_brief(file).lookup("signals.funding.amount") == value


def test_json_and_yaml_read_alike(tmp_path: Path) -> None:
    data = {"as_of": "2026-05-01", "bench": {"go": {"available": 3, "sub_skills": ["grpc"]}}, "signals": {"funding": {"confidence": "low"}}}
    for name in ("a.json", "a.yaml"):
        (tmp_path / name).write_text(json.dumps(data))
    assert load_brief(tmp_path / "a.json") == load_brief(tmp_path / "a.yaml")


MANY = 10_000


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        (
            "signals:\n  custom:\n" + "".join(f"    fact{n}: {{value: {n}, source: s}}\n" for n in range(MANY)),
            "signals.custom.fact9999.value",
            9999,
        ),
        (
            "signals:\n  peers:\n" + "".join(f"    - {{name: company {n}}}\n" for n in range(MANY)),
            "signals.peers.9999.name",
            "company 9999",
        ),
        ("stacks:\n" + "".join(f"  s{n}: {{available_engineers: {n}}}\n" for n in range(MANY)), "bench.s9999.available", 9999),
        ("gap_findings:\n" + "".join(f"  - {{practice: p{n}}}\n" for n in range(MANY)), "signals.gaps.9999.practice", "p9999"),
        ("bench_summary: 'Available bench: " + "3 Go engineers, " * 6000 + "2 Rust engineers.'\n", "bench", None),
        ('prior_thread: "' + "Prospect: 'a' " * 7000 + '"\n', "thread.messages.6999.text", "a"),
        ("company_signal: '" + " " * 90_000 + "x'\nbench_summary: '" + "( , and" * 14_000 + "'\n", "bench", None),
    ],
)
def test_large_briefs_are_read_in_bounded_time(text: str, path: str, value: Any, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(text)
    start = time.perf_counter()
    assert load_brief(file).lookup(path) == value
    assert time.perf_counter() - start < 20


def test_many_errors_are_all_told_in_bounded_time(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("bench:\n" + "".join(f"  s{n}: -1\n" for n in range(MANY)))
    start = time.perf_counter()
    found = problems_of(file)
    assert (len(found), found[-1]) == (MANY, f"{MANY + 1}:10: available: must be at least 0, found -1")
    assert time.perf_counter() - start < 20


def test_any_name_may_be_a_skill(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("bench: {'C++ / Qt': 2, ❄️: 1}\n")
    assert load_brief(file).lookup("bench.C++ / Qt.available") == 2
