"""How hits become findings: severity, message, scope, fingerprint."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.api import Linter, Options
from tenacious_lint.config import load_config

PHRASES = {"kind": "phrases", "phrases": ["top talent"]}
MAIL = '---\nsubject: "Request: top talent"\nstage: {stage}\n---\nHi Maya,\n\nOur top talent.\n'

SEVERITIES = [
    ("error", "cold", ["error", "error"]),
    ([{"level": "warning"}], "cold", ["warning", "warning"]),
    ([{"level": "error", "scope": ["subject"]}, {"level": "info"}], "cold", ["error", "info"]),
    ([{"level": "error", "scope": ["subject"]}], "cold", ["error"]),
    ([{"level": "error", "when": {"stage": "cold"}}, {"level": "warning"}], "cold", ["error", "error"]),
    ([{"level": "error", "when": {"stage": "cold"}}, {"level": "warning"}], "warm", ["warning", "warning"]),
    ([{"level": "error", "when": {"stage": "cold"}}], "warm", []),
    ([{"level": "error", "when": {"attachments": {"lt": 5}}}, {"level": "info"}], "cold", ["info", "info"]),
    ([{"level": "error", "scope": ["body"], "when": {"stage": "warm"}}, {"level": "warning", "scope": ["body"]}], "cold", ["warning"]),
    # the first that applies wins
    ([{"level": "info", "scope": ["body"]}, {"level": "error", "scope": ["body"]}, {"level": "warning"}], "cold", ["warning", "info"]),
]


@pytest.mark.parametrize(("severity", "stage", "expected"), SEVERITIES, ids=map(str, range(len(SEVERITIES))))
def test_severity(severity, stage, expected, lint):
    found = lint(MAIL.format(stage=stage), PHRASES, severity=severity, stage=None)
    assert [one.severity for one in found] == expected


def test_a_level_of_the_config_takes_the_place_of_all(make_linter):
    rules = {"one": {"check": PHRASES, "severity": [{"level": "error", "scope": ["subject"]}, {"level": "info"}]}}
    for linter in (make_linter(rules, severity={"t/one": "warning"}), make_linter(rules, config="severity: {t/one: warning}\n")):
        assert [one.severity for one in linter.lint(MAIL.format(stage="cold")).findings] == ["warning", "warning"]


def test_a_level_of_the_config_does_not_make_a_finding_where_no_entry_applies(make_linter):
    linter = make_linter({"one": {"check": PHRASES, "severity": [{"level": "error", "scope": ["subject"]}]}}, severity={"t/one": "warning"})
    assert [(one.scope, one.severity) for one in linter.lint(MAIL.format(stage="cold")).findings] == [("subject", "warning")]


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("'{match}'", "'Top Talent'"),
        ("{{match}} {match}", "{match} Top Talent"),
        ("{phrase}: {match}!", "top talent: Top Talent!"),
        ("plain", "plain"),
    ],
)
def test_message(message, said, lint):
    (found,) = lint("Top\nTalent.", PHRASES, message=message)
    assert found.message == said
    assert found.match == "Top\nTalent"


@pytest.mark.parametrize("text", ["{match}", "{0}", "{phrase!r}", "{{x}}", "%s"])
def test_braces_of_the_text_are_left_alone(text, lint):
    (found,) = lint(f"It says {text} top.", {"kind": "pattern", "patterns": [r"says .* top"]}, message="<{match}>")
    assert found.message == f"<says {text} top>"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("{mach}", "did you mean 'match'?"),
        ("{", "write {{ and }}"),
        ("}", "write {{ and }}"),
        ("{}", "unknown placeholder '{}'"),
        ("{0}", "unknown placeholder '{0}'"),
        ("{match.__class__}", "unknown placeholder"),
        ("{match[0]}", "unknown placeholder"),
        ("{match:>{width}}", "width"),
        ("{match:d}", "message"),
        ("{match!x}", "message"),
    ],
)
def test_bad_messages_are_refused_when_the_rule_is_read(message, said, tmp_path, write_pack):
    from tenacious_lint.errors import RulePackError
    from tenacious_lint.rulepack.load import load_packs

    pack = write_pack(tmp_path / "t", {"rule": {"check": PHRASES, "message": message}})
    with pytest.raises(RulePackError) as raised:
        load_packs([(pack, None)])
    assert any(said in str(one) for one in raised.value.problems)


def test_the_finding_says_where_it_stands(lint):
    subject, body = lint(MAIL.format(stage="cold"), PHRASES, dimension="tone_compliance", title="Vendor words")
    assert (subject.scope, subject.position, subject.match) == ("subject", (2, 20, 2, 30), "top talent")
    assert (body.scope, body.position, body.match) == ("body", (7, 5, 7, 15), "top talent")
    assert (body.title, body.dimension, body.evidence, body.related, body.fixes) == ("Vendor words", "tone_compliance", None, (), ())


def prints(findings):
    return [one.fingerprint for one in findings]


BODY = "Our top talent. And you.\n\nThe top talent is here."


def test_equal_matches_have_fingerprints_of_their_own(lint):
    found = lint(BODY, PHRASES)
    assert len(set(prints(found))) == len(found) == 2


@pytest.mark.parametrize(
    "edited",
    [
        "More.\n\n" + BODY,
        BODY + "\n\nMore.",
        BODY.replace("And you.", "And you, and more of you, and https://a.com."),
        BODY.replace("\n", "\r\n"),
        '---\nsubject: "Question: x"\nauthor: y\n---\nHi Maya,\n\n' + BODY + "\n\nBest,\nDana\n",
        BODY.replace("Our top talent", "Our top\ntalent"),
        "> quoted\n\n" + BODY,
    ],
)
def test_edits_elsewhere_leave_fingerprints_alone(edited, lint):
    assert prints(lint(edited, PHRASES)) == prints(lint(BODY, PHRASES))


def test_what_makes_a_fingerprint(lint, make_linter):
    known = prints(lint(BODY, PHRASES))
    assert prints(lint(BODY, PHRASES, path="other.md")) != known
    assert prints(lint(BODY, PHRASES, path="other.md")) == prints(lint(BODY, PHRASES, path="./other.md"))
    other = make_linter({"another": {"check": PHRASES}})
    assert prints(other.lint(BODY).findings) != known
    lines = '{{"id": "{}", "body": "top talent"}}\n'
    records = make_linter({"another": {"check": PHRASES}}).lint_bytes("a.jsonl", (lines.format("x") + lines.format("y")).encode()).reports
    assert len({one for report in records for one in prints(report.findings)}) == 2


def linter_at(root, write_pack):
    (root / ".git").mkdir(parents=True, exist_ok=True)
    return Linter(load_config(root), Options(packs=(str(write_pack(root / "t", {"one": {"check": PHRASES}})),)))


def test_fingerprints_do_not_depend_on_how_the_path_is_written(write_pack, tmp_path, monkeypatch):
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "a.md").write_text(BODY)
    linter = linter_at(tmp_path, write_pack)
    monkeypatch.chdir(tmp_path)
    seen = {
        tuple(prints(linter.lint_file(path).reports[0].findings))
        for path in ("drafts/a.md", "./drafts/a.md", str(folder / "a.md"), "drafts/../drafts/a.md")
    }
    monkeypatch.chdir(folder)
    seen |= {tuple(prints(linter.lint_file(path).reports[0].findings)) for path in ("a.md", "../drafts/a.md")}
    assert len(seen) == 1


def test_fingerprints_do_not_depend_on_where_the_checkout_stands(write_pack, tmp_path):
    seen = set()
    for name in ("here", "there"):
        root = tmp_path / name
        (root / "drafts").mkdir(parents=True)
        (root / "drafts" / "a.md").write_text(BODY)
        seen.add(tuple(prints(linter_at(root, write_pack).lint_file(os.path.join(root, "drafts", "a.md")).reports[0].findings)))
    assert len(seen) == 1


@given(
    before=st.lists(st.sampled_from(["We are.", "Is it?", "A b c.", "https://a.com"]), max_size=4),
    after=st.lists(st.sampled_from(["So.", "Is it?"]), max_size=4),
)
def test_fingerprints_hold_under_any_edit_elsewhere(lint, before, after):
    text = "\n\n".join([*before, BODY, *after])
    assert prints(lint(text, PHRASES)) == prints(lint(BODY, PHRASES))
