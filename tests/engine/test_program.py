"""The program: which rules run, whose hits stay where several stand, and what a rule that fails leaves behind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.errors import CheckError


def phrases(*words, **keys):
    return {"check": {"kind": "phrases", "phrases": list(words)}, **keys}


def reported(linter, text, **keys):
    return [(one.rule, one.match) for one in linter.lint(text, **keys).findings]


def test_a_superseded_rule_is_silent_on_an_overlapping_span_only(make_linter):
    linter = make_linter(
        {
            "long": phrases("top talent pool", supersedes=["t/short"]),
            "short": phrases("talent"),
        }
    )
    assert reported(linter, "Our top talent pool has talent.") == [("t/long", "top talent pool"), ("t/short", "talent")]


def test_rules_that_supersede_nothing_report_side_by_side(make_linter):
    linter = make_linter({"long": phrases("top talent"), "short": phrases("talent")})
    assert reported(linter, "Our top talent.") == [("t/long", "top talent"), ("t/short", "talent")]


def test_touching_spans_do_not_overlap(make_linter):
    linter = make_linter(
        {
            "one": {"check": {"kind": "pattern", "patterns": ["ab"]}, "supersedes": ["t/two"]},
            "two": {"check": {"kind": "pattern", "patterns": ["cd"]}},
        }
    )
    assert reported(linter, "abcd") == [("t/one", "ab"), ("t/two", "cd")]


def test_a_rule_of_a_pack_not_in_use_may_be_superseded(make_linter):
    assert reported(make_linter({"one": phrases("talent", supersedes=["outreach/few-left"])}), "Talent.") == [("t/one", "Talent")]


@pytest.mark.parametrize("anchors", [("a", "b", "c"), ("c", "b", "a"), ("b", "a", "c"), ("b", "c", "a"), ("c", "a", "b"), ("a", "c", "b")])
def test_a_silenced_rule_silences_none_whatever_the_order(anchors, make_linter):
    # first > second > third on one span: second does not report, so third does
    words = {"a": "aaa", "b": "bbb", "c": "ccc"}
    check = [{"kind": "pattern", "patterns": [r"aaa \w+ ccc"], "anchors": [words[one]]} for one in anchors]
    linter = make_linter(
        {
            "first": {"check": check[0], "supersedes": ["t/second"]},
            "second": {"check": check[1], "supersedes": ["t/third"]},
            "third": {"check": check[2]},
        }
    )
    assert reported(linter, "An aaa bbb ccc.") == [("t/first", "aaa bbb ccc"), ("t/third", "aaa bbb ccc")]


def test_a_rule_that_reports_nothing_supersedes_nothing(make_linter):
    # no entry of its severity applies: there is no finding, so the other rule speaks
    rules = {
        "first": phrases("talent", severity=[{"level": "error", "when": {"stage": "warm"}}], supersedes=["t/second"]),
        "second": phrases("talent"),
    }
    assert reported(make_linter(rules), "Talent.", stage="warm") == [("t/first", "Talent")]
    assert reported(make_linter(rules), "Talent.", stage="cold") == [("t/second", "Talent")]


def test_an_ignored_rule_supersedes_nothing(make_linter):
    rules = {"first": phrases("talent", supersedes=["t/second"]), "second": phrases("talent")}
    assert reported(make_linter(rules, ignore=("t/first",)), "Talent.") == [("t/second", "Talent")]
    assert reported(make_linter(rules, severity={"t/first": "off"}), "Talent.") == [("t/second", "Talent")]
    assert reported(make_linter({**rules, "first": {**rules["first"], "when": {"stage": "warm"}}}), "Talent.") == [("t/second", "Talent")]


def test_a_mark_supersedes_nothing_and_shows_nothing(make_linter):
    rules = {"first": phrases("talent", report="mark", supersedes=["t/second"]), "second": phrases("talent")}
    assert reported(make_linter(rules), "Talent.") == [("t/second", "Talent")]
    assert reported(make_linter({"first": phrases("talent", report="mark")}), "Talent.") == []


def test_one_rule_reports_each_stretch_once(make_linter):
    linter = make_linter({"one": {"check": {"kind": "pattern", "patterns": ["ab", "abc", "bcd", "d"]}}})
    assert reported(linter, "abcd") == [("t/one", "abc"), ("t/one", "d")]


def test_findings_are_in_order_of_place_then_rule(make_linter):
    linter = make_linter({"z": phrases("aa"), "a": phrases("bb", "aa"), "m": phrases("bb aa")})
    assert reported(linter, "bb aa") == [("t/a", "bb"), ("t/m", "bb aa"), ("t/a", "aa"), ("t/z", "aa")]


# (when, draft's front matter, whether the rule runs)
CONDITIONS = [
    ({"stage": "cold"}, "stage: cold", True),
    ({"stage": "cold"}, "stage: warm", False),
    ({"stage": ["cold", "nurture"]}, "stage: nurture", True),
    ({"stage": {"not": "cold"}}, "stage: warm", True),
    ({"stage": {"not": "cold"}}, "stage: cold", False),
    ({"stage": {"not": ["cold", "warm"]}}, "stage: warm", False),
    ({"stage": "cold"}, "author: x", True),
    ({"channel": "email"}, "author: x", True),
    ({"channel": "sms"}, "channel: sms", True),
    ({"format": "md"}, "author: x", True),
    ({"format": ["txt", "eml"]}, "author: x", False),
    ({"template": True}, "template: true", True),
    ({"template": True}, "author: x", False),
    ({"template": False}, "author: x", True),
    ({"thread": True}, "stage: warm", True),
    ({"thread": True}, "stage: cold", False),
    ({"thread": True}, "{stage: cold, thread: true}", True),
    ({"thread": False}, "{stage: warm, thread: false}", True),
    ({"attachments": {"gt": 1}}, "attachments: [a.pdf, b.pdf]", True),
    ({"attachments": {"gt": 2}}, "attachments: [a.pdf, b.pdf]", False),
    ({"attachments": {"gte": 2, "lt": 3}}, "attachments: [a.pdf, b.pdf]", True),
    ({"attachments": {"lte": 1}}, "attachments: [a.pdf, b.pdf]", False),
    ({"attachments": 0}, "attachments: []", True),
    # unknown: false, but for exists: false
    ({"attachments": {"gte": 0}}, "author: x", False),
    ({"attachments": 0}, "author: x", False),
    ({"attachments": {"not": 5}}, "author: x", False),
    ({"attachments": {"exists": True}}, "author: x", False),
    ({"attachments": {"exists": False}}, "author: x", True),
    ({"attachments": {"exists": True}}, "attachments: []", True),
    ({"subject": {"exists": False}}, "author: x", True),
    ({"subject": {"exists": True}}, "subject: x", True),
    ({"to.name": "Maya"}, "to: {name: Maya}", True),
    ({"to.name": "Maya"}, "to: {name: Dana}", False),
    ({"to.name": {"not": "Maya"}}, "to: {title: CTO}", False),
    ({"to.title": {"exists": True}}, "to: {title: CTO}", True),
    ({"to.company": {"exists": False}}, "to: {title: CTO}", True),
    ({"message_type": "invoice"}, "message_type: invoice", True),
    ({"message_type": {"not": "invoice"}}, "author: x", False),
    # all must hold
    ({"stage": "cold", "template": True}, "{stage: cold, template: false}", False),
    ({"stage": "cold", "template": True}, "{stage: cold, template: true}", True),
    # the brief
    ({"brief.signals.ai_maturity.score": {"lt": 2}}, "brief: {signals: {ai_maturity: {score: 1}}}", True),
    ({"brief.signals.ai_maturity.score": {"lt": 2}}, "brief: {signals: {ai_maturity: {score: 2}}}", False),
    ({"brief.signals.ai_maturity.score": {"lt": 2}}, "author: x", False),
    ({"brief.signals.ai_maturity.score": {"exists": False}}, "author: x", True),
    ({"brief.bench": {"exists": True}}, "brief: {bench: {go: {available: 3}}}", True),
    ({"brief.bench": {"exists": True}}, "brief: {signals: {ai_maturity: {score: 1}}}", False),
]


@pytest.mark.parametrize(("when", "front", "runs"), CONDITIONS, ids=[f"{number}" for number in range(len(CONDITIONS))])
def test_conditions(when, front, runs, make_linter):
    linter = make_linter({"one": phrases("talent", when=when)})
    if front.startswith("{"):
        front = front.strip("{}").replace(", ", "\n")
    assert reported(linter, f"---\n{front}\n---\nTalent.\n") == ([("t/one", "Talent")] if runs else [])


def test_the_condition_of_the_pack_and_of_the_rule(make_linter):
    rules = {
        "plain": phrases("talent"),
        "own": phrases("talent", when={"stage": "newsletter"}),
        "more": phrases("talent", when={"template": True}),
    }
    linter = make_linter(rules, pack={"when": {"stage": ["cold", "warm"]}})
    assert reported(linter, "Talent.", stage="cold") == [("t/plain", "Talent")]
    assert reported(linter, "Talent.", stage="newsletter") == [("t/own", "Talent")]
    assert reported(linter, "---\ntemplate: true\n---\nTalent.", stage="warm") == [("t/more", "Talent"), ("t/plain", "Talent")]
    assert reported(linter, "---\ntemplate: true\n---\nTalent.", stage="nurture") == []


def test_the_config_replaces_the_condition_of_the_pack(make_linter):
    rules = {"one": phrases("talent")}
    for when, stage, count in (("{}", "newsletter", 1), ("{stage: nurture}", "nurture", 1), ("{stage: nurture}", "cold", 0)):
        linter = make_linter(rules, config=f"packs: [{{pack: ./t, when: {when}}}]\n", pack={"when": {"stage": "cold"}})
        assert len(reported(linter, "Talent.", stage=stage)) == count


def test_experimental_and_deprecated_rules_run_only_by_name(make_linter):
    rules = {"new": phrases("talent", status="experimental"), "old": phrases("talent", status="deprecated"), "now": phrases("talent")}
    assert reported(make_linter(rules), "Talent.") == [("t/now", "Talent")]
    assert reported(make_linter(rules, select=("t",)), "Talent.") == [("t/now", "Talent")]
    assert reported(make_linter(rules, select=("t/new", "t/old")), "Talent.") == [("t/new", "Talent"), ("t/old", "Talent")]


def test_a_crash_names_rule_and_draft(make_linter, monkeypatch):
    from tenacious_lint.checks.text_match import TextMatcher

    linter = make_linter({"one": phrases("talent", title="crash"), "two": {"check": {"kind": "measure", "of": "words", "max": 1}}})
    monkeypatch.setattr(TextMatcher, "find", lambda *_: 1 / 0)
    with pytest.raises(CheckError) as raised:
        linter.lint("Top talent.", path="drafts/maya.md")
    (problem,) = raised.value.problems
    assert problem.place == "drafts/maya.md"
    assert "t/one" in problem.problem
    assert "ZeroDivisionError" in problem.problem
    outcome = linter.lint_bytes("a.jsonl", b'{"id": "m7", "body": "Top talent."}\n{"body": "None."}\n')
    assert [(one.place, "t/one" in one.problem) for one in outcome.problems] == [("a.jsonl[m7]", True)]
    assert [report.record for report in outcome.reports] == ["1"]


def test_a_crash_while_a_finding_is_written_names_rule_and_draft(make_linter, monkeypatch):
    import tenacious_lint.engine.emit as emit

    linter = make_linter({"one": phrases("talent", title="crash later")})
    monkeypatch.setattr(emit, "_cased", lambda *_: 1 / 0)
    monkeypatch.setattr(emit, "_one_line", lambda *_: 1 / 0)
    outcome = linter.lint_bytes("drafts/maya.md", b"Top talent.")
    assert [(one.place, "t/one" in one.problem) for one in outcome.problems] == [("drafts/maya.md", True)]


def test_an_expression_that_takes_too_long_is_stopped_and_named(make_linter):
    # loads, because its blow-up is polynomial
    rules = {"slow": {"check": {"kind": "pattern", "patterns": [r"(?:x+\w*x+\w*)+\d{3}fax"]}}, "ok": phrases("talent")}
    linter = make_linter(rules, config="regex-timeout: 0.05\n")
    outcome = linter.lint_bytes("long.md", b"x" * 4000 + b" fax talent\n")
    assert [one.place for one in outcome.problems] == ["long.md"]
    assert "t/slow" in outcome.problems[0].problem
    assert "0.05 s" in outcome.problems[0].problem
    assert outcome.reports == ()
    assert [one.match for one in linter.lint("short talent").findings] == ["talent"]


WORDS = st.lists(st.sampled_from(["top", "talent", "pool", "circle", "back", "and", "we", ".", "\n\n"]), min_size=1, max_size=14).map(
    " ".join
)
RULES = {
    "a": phrases("top talent", supersedes=["t/b"]),
    "b": phrases("talent"),
    "c": phrases("talent pool"),
    "d": phrases("circle back"),
    "e": {"check": {"kind": "pattern", "patterns": [r"\w+ back"]}},
    "f": {"check": {"kind": "measure", "of": "words", "max": 6}},
    "g": {"check": {"kind": "near", "a": ["circle"], "b": ["talent"], "within": 3}},
}


@given(text=WORDS, order=st.permutations(sorted(RULES)))
def test_the_order_of_the_rules_changes_nothing(make_linter, text, order):
    def findings(names):
        found = []
        for name in names:
            found += reported(make_linter({name: {key: value for key, value in RULES[name].items() if key != "supersedes"}}), text)
        return sorted(found)

    plain = {name: {key: value for key, value in rule.items() if key != "supersedes"} for name, rule in RULES.items()}
    assert sorted(reported(make_linter(plain), text)) == findings(order)
    both = reported(make_linter(RULES), text)
    assert set(both) <= set(findings(order))
