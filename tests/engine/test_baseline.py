"""The baseline: findings from before are counted and not reported; new ones are."""

from __future__ import annotations

import json

import pytest

from tenacious_lint.engine.baseline import Baseline, read_baseline, write_baseline
from tenacious_lint.errors import ConfigError

RULES = {"hype": {"check": {"kind": "phrases", "phrases": ["hype"]}}, "talent": {"check": {"kind": "phrases", "phrases": ["talent"]}}}
OLD = "Hype is hype.\n\nOur talent.\n"


@pytest.fixture
def known(tmp_path, make_linter):
    """Return a function that lints a text against the baseline of OLD."""
    file = tmp_path / "known.json"
    write_baseline(file, {"draft.md": make_linter(RULES).lint(OLD).findings})
    baseline = read_baseline(file)

    def new(text, path="draft.md"):
        outcome = make_linter(RULES, baseline=baseline).lint_bytes(path, text.encode())
        return [(one.rule, one.match) for one in outcome.reports[0].findings], outcome.baselined

    return new


@pytest.mark.parametrize(
    ("text", "found", "count"),
    [
        (OLD, [], 3),
        ("More.\n\n" + OLD + "\nMore.", [], 3),
        (OLD.replace("\n", "\r\n"), [], 3),
        ("Our talent.\n\nHype is hype.\n", [], 3),
        ("Hype.\n", [], 1),
        ("Nothing.\n", [], 0),
    ],
)
def test_known_findings_are_counted_and_not_reported(text, found, count, known):
    assert known(text) == (found, count)


@pytest.mark.parametrize(
    ("text", "rule"), [(OLD + "\nMore talent.\n", "t/talent"), ("Hype first.\n\n" + OLD, "t/hype"), (OLD + "\nHype.\n", "t/hype")]
)
def test_one_more_is_reported(text, rule, known):
    found, count = known(text)
    assert [one for one, _ in found] == [rule]
    assert count == 3


def test_a_finding_of_another_rule_place_or_file_is_new(known, make_linter):
    assert known(OLD, "other.md")[1] == 0
    assert known("---\nsubject: Our talent\n---\nHype is hype.\n") == ([("t/talent", "talent")], 2)


def test_the_verdict_is_that_of_what_is_new(tmp_path, make_linter):
    rules = {"hype": {**RULES["hype"], "severity": "error"}}
    file = tmp_path / "known.json"
    write_baseline(file, {"draft.md": make_linter(rules).lint("Hype.").findings})
    linter = make_linter(rules, baseline=read_baseline(file))
    assert linter.lint("Hype.").verdict == "send"
    assert linter.lint("Hype, hype.").verdict == "block"


def test_the_file_is_readable_and_stable(tmp_path, make_linter):
    findings = make_linter(RULES).lint(OLD).findings
    for file in ("a.json", "b.json"):
        write_baseline(tmp_path / file, {"b.md": (), "é.md": findings, "a.md": findings[:1]})
    data = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert data["version"] == 1
    assert list(data["findings"]) == ["a.md", "é.md"]
    assert [(one["rule"], one["match"]) for one in data["findings"]["é.md"]] == [
        ("t/hype", "Hype"),
        ("t/hype", "hype"),
        ("t/talent", "talent"),
    ]
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_an_empty_baseline_knows_nothing(make_linter):
    findings = make_linter(RULES).lint(OLD).findings
    assert Baseline().split(findings) == (list(findings), 0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"version": 2, "findings": {}}',
        '{"version": 1}',
        '{"version": 1, "findings": []}',
        '{"version": 1, "findings": {"a": [{}]}}',
        '{"version": 1, "findings": {"a": ["x"]}}',
        '{"version": 1, "findings": {"a": 5}}',
        '{"version": 1, "findings": {"a": [{"fingerprint": 5}]}}',
        '{"version": 1, "findings": {"a": [{"fingerprint": {}}]}}',
    ],
)
def test_what_is_no_baseline_is_refused_with_its_name(text, tmp_path):
    file = tmp_path / "known.json"
    file.write_text(text)
    with pytest.raises(ConfigError) as raised:
        read_baseline(file)
    assert raised.value.problems[0].place == str(file)
    assert "--write-baseline" in raised.value.problems[0].remedy


def test_bytes_that_are_no_text(tmp_path):
    (tmp_path / "known.json").write_bytes(b"\xff\xfe{}")
    with pytest.raises(ConfigError):
        read_baseline(tmp_path / "known.json")


def test_missing_and_unwritable_files(tmp_path):
    with pytest.raises(ConfigError, match="cannot be read"):
        read_baseline(tmp_path / "gone.json")
    with pytest.raises(ConfigError, match="cannot be written"):
        write_baseline(tmp_path / "no" / "known.json", {})
