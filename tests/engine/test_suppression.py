"""Suppressions: what they silence, how long, and what is said of those that silence nothing."""

from __future__ import annotations

from datetime import date

import pytest

from tenacious_lint.errors import ConfigError, DocumentError

RULES = {
    "banned-hype": {"check": {"kind": "phrases", "phrases": ["hype"]}, "severity": "error"},
    "banned-talent": {"check": {"kind": "phrases", "phrases": ["talent"]}, "severity": "error"},
    "over-length": {"check": {"kind": "measure", "of": "words", "max": 6}, "scope": ["body"], "severity": "error"},
}
UNUSED, EXPIRED = "tenacious-lint/unused-suppression", "tenacious-lint/expired-suppression"


def lint(make_linter, suppress, body="Hype and Talent.", config="", **keys):
    front = "".join(f"  - {one}\n" for one in suppress)
    text = f"---\nstage: cold\nsuppress:\n{front}---\n{body}\n" if suppress else f"---\nstage: cold\n---\n{body}\n"
    report = make_linter(RULES, config=config).lint(text, path=keys.pop("path", "draft.md"), as_of=keys.pop("as_of", date(2026, 5, 1)))
    return [(one.rule.removeprefix("t/"), one.match) for one in report.findings]


HYPE, TALENT = ("banned-hype", "Hype"), ("banned-talent", "Talent")

CASES = [
    ([], [HYPE, TALENT]),
    (["{rule: t/banned-hype, reason: r}"], [TALENT]),
    (["{rule: t/banned-hype, match: hype, reason: r}"], [TALENT]),
    (["{rule: t/banned-hype, match: HYPE, reason: r}"], [TALENT]),
    (["{rule: t/banned-hype, match: Hyped, reason: r}"], [(UNUSED, ""), HYPE, TALENT]),
    (["{rule: t/banned-*, reason: r}"], []),
    (["{rule: t, reason: r}"], []),
    (["{rule: t/banned-*, match: talent, reason: r}"], [HYPE]),
    (["{rule: t/banned-hype, reason: r}", "{rule: t/banned-talent, reason: r}"], []),
    # two for one finding are both used
    (["{rule: t/banned-hype, reason: r}", "{rule: t, match: hype, reason: r}"], [TALENT]),
    # a suppression without anything to suppress
    (["{rule: t/over-length, reason: r}"], [(UNUSED, ""), HYPE, TALENT]),
    (["{rule: t/over-length, reason: r}", "{rule: t/banned-hype, reason: r}"], [(UNUSED, ""), TALENT]),
    # the last day on which it holds
    (["{rule: t/banned-hype, until: 2026-05-02, reason: r}"], [TALENT]),
    (["{rule: t/banned-hype, until: 2026-05-01, reason: r}"], [TALENT]),
    (["{rule: t/banned-hype, until: 2026-04-30, reason: r}"], [(EXPIRED, ""), HYPE, TALENT]),
    # one that has expired is not called unused as well
    (["{rule: t/over-length, until: 2026-04-30, reason: r}"], [(EXPIRED, ""), HYPE, TALENT]),
]


@pytest.mark.parametrize(("suppress", "expected"), CASES, ids=map(str, range(len(CASES))))
def test_front_matter(suppress, expected, make_linter):
    assert lint(make_linter, suppress) == expected


def test_words_that_stand_over_a_line_break_or_twice(make_linter):
    rules = {"rule": {"check": {"kind": "phrases", "phrases": ["top talent"]}}}
    text = "---\nsuppress: [{rule: t/rule, match: 'top talent', reason: r}]\n---\nOur top\ntalent is top talent.\n"
    report = make_linter(rules).lint(text)
    assert report.findings == ()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_reports_stand_at_the_request(newline, make_linter):
    text = (
        "---\nstage: cold\nsuppress:\n  - {rule: t/over-length, reason: r}\n  - {rule: t/banned-hype, until: 2020-01-01, reason: r}\n"
        "---\nA talk.\n"
    ).replace("\n", newline)
    unused, expired = make_linter(RULES).lint(text, as_of=date(2026, 5, 1)).findings
    assert (unused.rule, unused.severity, unused.position[:2], unused.match) == (UNUSED, "warning", (4, 5), "")
    assert (expired.rule, expired.severity, expired.position[:2], expired.match) == (EXPIRED, "warning", (5, 5), "")
    assert unused.span == (text.index("{rule: t/over"),) * 2
    assert expired.span == (text.index("{rule: t/banned"),) * 2
    assert "t/over-length" in unused.message
    assert "2020-01-01" in expired.message
    assert unused.fingerprint != expired.fingerprint


def test_the_day_is_that_of_the_draft(make_linter):
    rules = {"rule": {"check": {"kind": "phrases", "phrases": ["hype"]}}}
    text = "---\ndate: {}\nsuppress: [{{rule: t/rule, until: 2026-05-01, reason: r}}]\n---\nHype.\n"
    linter = make_linter(rules)
    assert [one.rule for one in linter.lint(text.format("2026-05-01")).findings] == []
    assert [one.rule for one in linter.lint(text.format("2026-05-02")).findings] == [EXPIRED, "t/rule"]
    assert [one.rule for one in linter.lint(text.format("2026-05-02"), as_of=date(2026, 5, 1)).findings] == []


def test_a_rule_that_does_not_run_here_leaves_its_suppression_alone(make_linter):
    text = "---\nstage: cold\nsuppress: [{rule: t/banned-hype, reason: r}]\n---\nTalent.\n"
    assert [one.rule for one in make_linter(RULES, ignore=("t/banned-hype",)).lint(text).findings] == ["t/banned-talent"]
    assert [one.rule for one in make_linter(RULES, select=("t/banned-talent",)).lint(text).findings] == ["t/banned-talent"]


CONFIG = "suppress:\n  - {{rule: {rule}, paths: {paths}, reason: r{more}}}\n"


@pytest.mark.parametrize(
    ("rule", "paths", "more", "path", "expected"),
    [
        ("t/banned-hype", "'*.md'", "", "draft.md", [TALENT]),
        ("t/banned-hype", "['*.txt', 'draft.*']", "", "draft.md", [TALENT]),
        ("t/banned-hype", "'*.txt'", "", "draft.md", [HYPE, TALENT]),
        ("t/banned-hype", "'lending/**'", "", "lending/a/draft.md", [TALENT]),
        ("t/banned-hype", "'lending/**'", "", "other/draft.md", [HYPE, TALENT]),
        ("t/banned-*", "'**'", ", match: talent", "draft.md", [HYPE]),
        ("t", "'**'", "", "draft.md", []),
        # one of the config is not called unused
        ("t/over-length", "'**'", "", "draft.md", [HYPE, TALENT]),
        ("t/banned-hype", "'**'", ", until: 2026-05-01", "draft.md", [TALENT]),
        ("t/banned-hype", "'**'", ", until: 2026-04-30", "draft.md", [HYPE, TALENT]),
    ],
)
def test_config(rule, paths, more, path, expected, make_linter, monkeypatch):
    config = CONFIG.format(rule=rule, paths=paths, more=more)
    linter = make_linter(RULES, config=config)
    monkeypatch.chdir(linter.config.root)
    assert lint(make_linter, [], config=config, path=path) == expected


def test_the_count_of_suppressed_findings(make_linter):
    linter = make_linter(RULES)
    outcome = linter.lint_bytes("a.md", b"---\nsuppress: [{rule: t/banned-hype, reason: r}]\n---\nHype, hype, talent.\n")
    assert (outcome.suppressed, len(outcome.reports[0].findings), outcome.reports[0].verdict) == (2, 1, "block")


@pytest.mark.parametrize("rule", ["t/banned-hyp", "u", "u/banned-hype", "t/bned-*"])
def test_an_unknown_rule_is_an_error(rule, make_linter):
    with pytest.raises(DocumentError, match="unknown rule") as raised:
        lint(make_linter, [f"{{rule: {rule}, reason: r}}"])
    assert raised.value.problems[0].place == "draft.md:4:5"
    with pytest.raises(ConfigError, match="unknown rule") as refused:
        make_linter(RULES, config=CONFIG.format(rule=rule, paths="'**'", more=""))
    assert refused.value.problems[0].place.endswith("tenacious-lint.yaml:2:5")


def test_a_renamed_rule_is_suppressed_by_its_old_name(make_linter):
    pack = {"renamed": {"hype": "banned-hype"}}
    text = "---\nstage: cold\nsuppress: [{rule: t/hype, reason: r}]\n---\nHype.\n"
    assert make_linter(RULES, pack=pack).lint(text).findings == ()
    assert make_linter(RULES, pack=pack, config=CONFIG.format(rule="t/hype", paths="'**'", more="")).lint("Hype.").findings == ()


def test_an_unused_suppression_by_an_old_name_is_reported(make_linter):
    pack = {"renamed": {"hype": "banned-hype"}}
    text = "---\nstage: cold\nsuppress: [{rule: t/hype, reason: r}]\n---\nWords.\n"
    assert [one.rule for one in make_linter(RULES, pack=pack).lint(text).findings] == [UNUSED]


def test_records_and_messages_say_it_in_a_field_or_the_config(make_linter):
    record = b'{"suppress": [{"rule": "t/banned-hype", "reason": "r"}], "body": "Hype and talent."}\n'
    assert [one.match for one in make_linter(RULES).lint_bytes("a.jsonl", record).reports[0].findings] == ["talent"]
    config = CONFIG.format(rule="t/banned-hype", paths="'*.eml'", more="")
    linter = make_linter(RULES, config=config)
    mail = b"Subject: x\r\n\r\nHype and talent.\r\n"
    assert [one.match for one in linter.lint_bytes(str(linter.config.root / "a.eml"), mail).reports[0].findings] == ["talent"]


def test_a_suppression_does_not_hide_what_could_not_be_done(make_linter, monkeypatch):
    from tenacious_lint.checks.text_match import TextMatcher

    linter = make_linter({**RULES, "extra": {"check": {"kind": "phrases", "phrases": ["x y"]}}})
    monkeypatch.setattr(TextMatcher, "find", lambda *_: 1 / 0)
    outcome = linter.lint_bytes("a.md", b"---\nsuppress: [{rule: t, reason: r}]\n---\nHype.\n")
    assert len(outcome.problems) == 1
