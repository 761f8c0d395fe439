"""Packs are read whole: extensions, renamed rules, profiles, and every problem of every file with its place."""

from __future__ import annotations

import pytest

from tenacious_lint.api import Linter, Options
from tenacious_lint.config import load_config
from tenacious_lint.errors import RulePackError, TenaciousLintError
from tenacious_lint.rulepack.load import load_packs
from tenacious_lint.ruletest import run_examples

BASE = {
    "title": "Hype words",
    "severity": "error",
    "message": "'{match}'",
    "rationale": "r",
    "dimension": "tone_compliance",
    "check": {"kind": "phrases", "phrases": ["hype", "top talent", "circle back"], "except": ["no hype"]},
    "examples": [
        {"fail": "It is hype.", "match": ["hype"]},
        {"fail": "Our top talent, circling back.", "match": ["top talent", "circling back"]},
        {"pass": "There is no hype.", "near": True},
    ],
}


@pytest.fixture
def packs(tmp_path, write_pack):
    """Write the pack `base` with one rule and the pack `mine` with the rules given; return what reads and lints them."""
    (tmp_path / ".git").mkdir()

    class Packs:
        folders = ((tmp_path / "base", None), (tmp_path / "mine", None))

        def __init__(self, rules, **keys):
            write_pack(tmp_path / "base", {"hype": BASE}, **keys.get("base", {}))
            write_pack(tmp_path / "mine", rules, **keys.get("mine", {}))

        def load(self):
            return load_packs(self.folders)

        def lint(self, text, config="", **options):
            if config:
                (tmp_path / "tenacious-lint.yaml").write_text(config)
            linter = Linter(load_config(tmp_path), Options(**({"packs": ("./base", "./mine")} | options)))
            return [(one.rule, one.match, one.severity) for one in linter.lint(text).findings]

        def rule(self, name):
            return next(loaded for pack in self.load() for loaded in pack.rules if loaded.rule.id == name)

    return Packs


TEXT = "Hype, top talent, circle back."


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, [("Hype", "error"), ("top talent", "error"), ("circle back", "error")]),
        ({"severity": "info"}, [("Hype", "info"), ("top talent", "info"), ("circle back", "info")]),
        ({"check": {"phrases+": ["rock star"]}}, [("Hype", "error"), ("top talent", "error"), ("circle back", "error")]),
        ({"check": {"phrases-": ["top talent"]}}, [("Hype", "error"), ("circle back", "error")]),
        ({"check": {"phrases+": ["talent"], "phrases-": ["top talent", "hype"]}}, [("talent", "error"), ("circle back", "error")]),
        ({"check": {"phrases": ["talent"]}}, [("talent", "error")]),
        ({"check": {"inflect": False}}, [("Hype", "error"), ("top talent", "error"), ("circle back", "error")]),
        ({"check": {"except-": ["no hype"], "except+": ["hype, top talent"]}}, [("circle back", "error")]),
        ({"check": {"unless+": ["rock"]}}, [("Hype", "error"), ("top talent", "error"), ("circle back", "error")]),
        ({"check": {"kind": "pattern", "patterns": ["top"]}, "examples": []}, [("top", "error")]),
        ({"scope": ["subject"]}, []),
    ],
)
def test_an_extension_changes_the_rule_and_the_base_is_silent(change, expected, packs):
    found = packs({"own": {"extends": "base/hype", **change}}).lint(TEXT)
    assert found == [("mine/own", match, severity) for match, severity in expected]


def test_what_is_not_changed_is_the_base_s(packs):
    rule = packs({"own": {"extends": "base/hype", "title": "My title"}}).rule("mine/own").rule
    assert (rule.id, rule.title, rule.message, rule.rationale, rule.dimension, rule.kind) == (
        "mine/own",
        "My title",
        "'{match}'",
        "r",
        "tone_compliance",
        "phrases",
    )


def test_an_extension_of_an_extension(packs):
    some = packs(
        {"a": {"extends": "base/hype", "check": {"phrases+": ["rock star"]}}, "b": {"extends": "mine/a", "check": {"phrases-": ["hype"]}}}
    )
    assert some.lint("Hype, rock star.") == [("mine/b", "rock star", "error")]


def test_two_extensions_of_one_rule(packs):
    some = packs(
        {"a": {"extends": "base/hype", "check": {"phrases": ["hype"]}}, "b": {"extends": "base/hype", "check": {"phrases": ["talent"]}}}
    )
    assert some.lint(TEXT) == [("mine/a", "Hype", "error"), ("mine/b", "talent", "error")]


def test_an_extension_of_a_pack_that_is_not_in_use_on_a_path_leaves_the_base_alone(packs, monkeypatch):
    config = "packs: [./base, ./mine]\noverrides: [{paths: ['draft.md'], packs: [./base]}]\n"
    some = packs({"own": {"extends": "base/hype"}})
    monkeypatch.chdir(some.folders[0][0].parent)
    assert some.lint("Hype.", config, packs=()) == [("base/hype", "Hype", "error")]


def test_examples_of_removed_phrases_are_dropped_and_the_others_hold(packs):
    some = packs(
        {
            "own": {
                "extends": "base/hype",
                "check": {"phrases-": ["top talent"], "phrases+": ["rock star"]},
                "examples": [{"fail": "A rock star.", "match": ["rock star"]}],
            }
        }
    )
    loaded = some.rule("mine/own")
    assert [example.text for example in loaded.examples] == ["It is hype.", "There is no hype.", "A rock star."]
    assert run_examples(some.load()).failures == ()


def test_an_extension_that_keeps_all_examples(packs):
    some = packs({"own": {"extends": "base/hype", "severity": "warning"}})
    assert len(some.rule("mine/own").examples) == 3
    assert run_examples(some.load()).failures == ()


@pytest.mark.parametrize(
    ("rules", "said", "place"),
    [
        ({"own": {"extends": "base/hyp"}}, "there is no rule 'base/hyp'", "own.yaml:1:10"),
        ({"own": {"extends": "mine/own"}}, "circle", "own.yaml:1:10"),
        ({"a": {"extends": "mine/b"}, "b": {"extends": "mine/a"}}, "circle", "a.yaml:1:10"),
        ({"a": {"extends": "mine/b"}, "b": {"extends": "mine/c"}, "c": {"extends": "mine/a"}}, "circle", "c.yaml:1:10"),
        ({"own": {"extends": 5}}, "rule", "own.yaml:1:10"),
        ({"own": {"extends": ["base/hype"]}}, "extends", "own.yaml:"),
        ({"own": {"extends": {}}}, "extends", "own.yaml:"),
        ({"own": {"extends": None}}, "rule", "own.yaml:1:"),
        ({"own": {"extends": "base/hype", "check": {"phrases-": ["talents"]}}}, "has no 'talents'", "own.yaml:4:5"),
        ({"own": {"extends": "base/hype", "check": {"inflect+": ["x"]}}}, "inflect", "own.yaml:3:"),
        ({"own": {"extends": "base/hype", "check": {"phrases+": "x"}}}, "phrases+", "own.yaml:3:"),
        ({"own": {"extends": "base/hype", "check": {"phrasez+": ["x y"]}}}, "phrasez", "own.yaml:"),
        ({"own": {"extends": "base/hype", "check": {"phrases-": ["hype", "top talent", "circle back"]}}}, "empty list", "own.yaml"),
        ({"own": {"extends": "base/hype", "check": {"phrases+": ["hype"]}}}, "stands twice", "own.yaml"),
        ({"own": {"extends": "base/hype", "serverity": "info"}}, "did you mean 'severity'?", "own.yaml:2:1"),
        ({"own": {"extends": "base/hype", "check": {"max": 5}}}, "unknown key 'max'", "own.yaml:3:3"),
    ],
)
def test_bad_extensions_are_refused_at_their_place(rules, said, place, packs):
    with pytest.raises(RulePackError) as raised:
        packs(rules).load()
    told = [str(one) for one in raised.value.problems]
    assert any(said in one and f"mine/{place}" in one for one in told), told


RENAMED = {"mine": {"renamed": {"rock": "rock-star"}}}
RULES = {
    "rock-star": {"check": {"kind": "phrases", "phrases": ["rock star"]}},
    "ninja": {"check": {"kind": "phrases", "phrases": ["ninja"]}},
}
BOTH = "Rock star, ninja."


@pytest.mark.parametrize(
    ("options", "config", "expected"),
    [
        ({"select": ("mine/rock",)}, "", ["Rock star"]),
        ({"ignore": ("mine/rock",)}, "", ["ninja"]),
        ({"severity": {"mine/rock": "off"}}, "", ["ninja"]),
        ({}, "select: [mine/rock]\n", ["Rock star"]),
        ({}, "ignore: [mine/rock]\n", ["ninja"]),
        ({}, "severity: {mine/rock: 'off'}\n", ["ninja"]),
        ({}, "suppress: [{rule: mine/rock, paths: '**', reason: r}]\n", ["ninja"]),
        ({}, "overrides: [{paths: ['**'], ignore: [mine/rock]}]\n", ["ninja"]),
    ],
)
def test_renamed_rules_are_known_by_their_old_name(options, config, expected, packs, monkeypatch):
    some = packs(RULES, **RENAMED)
    monkeypatch.chdir(some.folders[0][0].parent)
    assert [match for _, match, _ in some.lint(BOTH, config, **options)] == expected


PROFILES = """\
packs: [./base, ./mine]
ignore: [mine/ninja]
profiles:
  strict: {severity: {mine/rock-star: error}, ignore: []}
  narrow: {select: [mine]}
  other: {packs: [./base]}
  quiet: {ignore: [mine/rock-star]}
"""


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (None, [("base/hype", "Hype", "error"), ("mine/rock-star", "rock star", "warning")]),
        ("strict", [("base/hype", "Hype", "error"), ("mine/rock-star", "rock star", "error")]),
        ("narrow", [("mine/rock-star", "rock star", "warning")]),
        ("other", [("base/hype", "Hype", "error")]),
        ("quiet", [("base/hype", "Hype", "error")]),
    ],
)
def test_profiles(profile, expected, packs, tmp_path):
    packs(RULES)
    (tmp_path / "tenacious-lint.yaml").write_text(PROFILES if profile != "other" else PROFILES.replace("ignore: [mine/ninja]\n", ""))
    linter = Linter(load_config(tmp_path, None, profile))
    assert [(one.rule, one.match, one.severity) for one in linter.lint("Hype, rock star, ninja.").findings] == expected


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("pack.yaml", "title: x\n", ["pack.yaml:1:1", "'version' is missing", "'owner' is missing"]),
        ("pack.yaml", "title: x\nversion: 1.0\nowner: y\n", ["pack.yaml:2:10", "version: expected text"]),
        ("pack.yaml", "title: x\nversion: 1.0.0\nowner: y\nwhn: {}\n", ["pack.yaml:4:1", "did you mean 'when'?"]),
        ("pack.yaml", "title: x\nversion: 1.0.0\nowner: y\nwhen: {stag: cold}\n", ["pack.yaml:4:", "did you mean 'stage'?"]),
        ("pack.yaml", "title: x\nversion: 1.0.0\nowner: y\nwhen: {}\n", ["pack.yaml:4:", "no conditions"]),
        ("pack.yaml", "", ["pack.yaml"]),
        ("Rule.yaml", "title: x\n", ["Rule.yaml", "no rule id"]),
        ("a_b.yaml", "title: x\n", ["a_b.yaml", "no rule id"]),
        ("rule.yml", "title: x\n", ["rule.yml", "rename it to rule.yaml"]),
        ("rule.yaml", "title: x\ntitle: y\n", ["rule.yaml:2:1", "duplicate key 'title'"]),
        ("rule.yaml", "- x\n", ["rule.yaml:1:1", "expected a mapping"]),
        ("rule.yaml", "", ["rule.yaml", "expected a mapping"]),
        ("rule.yaml", "title: [\n", ["rule.yaml:", "not YAML"]),
        ("rule.yaml", b"title: caf\xe9\n", ["rule.yaml", "not UTF-8"]),
        ("rule.yaml", b"title: " + b"x" * 1_000_001, ["rule.yaml", "larger than 1 MB"]),
    ],
)
def test_bad_files(name, text, said, tmp_path, write_pack):
    folder = write_pack(tmp_path / "t", {"good": {"check": {"kind": "phrases", "phrases": ["hype"]}}})
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(RulePackError) as raised:
        load_packs([(folder, None)])
    told = "\n".join(map(str, raised.value.problems))
    assert all(words in told for words in said), told
    assert all(one.place for one in raised.value.problems)


def test_all_problems_of_all_files_are_told(tmp_path, write_pack):
    bad = {"check": {"kind": "phrases", "phrases": ["<wrod>", "hype", "hype"]}, "scope": ["bdy"], "severity": "eror"}
    folder = write_pack(tmp_path / "t", {"one": bad, "two": bad})
    other = write_pack(tmp_path / "u", {"three": {**bad, "severity": "error"}}, whn={})
    with pytest.raises(RulePackError) as raised:
        load_packs([(folder, None), (other, None)])
    told = "\n".join(map(str, raised.value.problems))
    for file in ("t/one", "t/two", "u/three"):
        assert f"{file}.yaml" in told
    assert told.count("unknown wildcard") == 3
    assert told.count("stands twice") == 3
    assert told.count("'eror' is not allowed here; did you mean 'error'?") == 2
    assert "u/pack.yaml" in told


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"scope": ["body", "body"]}, "stands twice"),
        ({"scope": []}, "empty list"),
        ({"severity": []}, "empty list"),
        ({"severity": [{"level": "error"}, {"level": "info"}]}, "never apply"),
        ({"severity": [{"level": "error", "over": 1.5}]}, "measures nothing"),
        ({"severity": [{"level": "error", "scope": ["footer"]}]}, "dead scope 'footer'"),
        ({"severity": [{"level": "error", "scope": ["bdy"]}]}, "unknown scope 'bdy'"),
        ({"severity": [{"level": "error", "when": {"stag": "cold"}}]}, "unknown condition 'stag'"),
        ({"severity": [{"level": "error", "when": {"stage": "colt"}}]}, "'colt' is no stage"),
        ({"when": {"stage": []}}, "never holds"),
        ({"when": {"attachments": {"above": 1}}}, "unknown operator 'above'"),
        ({"when": {"attachments": {"gt": "x"}}}, "compares with a number or a date"),
        ({"when": {"subject": {"exists": "yes"}}}, "exists is true or false"),
        ({"when": {"template": "yes"}}, "'yes' is no template"),
        ({"when": {"thread": 1}}, "'1' is no thread"),
        ({"when": {"brief.": 1}}, "unknown condition"),
        ({"supersedes": ["t/gone"]}, "there is no rule 't/gone'"),
        ({"supersedes": []}, "empty list"),
        ({"status": "stabel"}, "did you mean 'stable'?"),
        ({"dimension": "tone"}, "not allowed here"),
        ({"report": "marks"}, "did you mean 'mark'?"),
        ({"title": " "}, "must not be empty"),
        ({"rationale": ""}, "must not be empty"),
        ({"examples": [{"fail": "x"}]}, "without 'match:'"),
        ({"examples": [{"fail": "x", "pass": "y"}]}, "one of fail, pass or draft"),
        ({"examples": [{"match": ["x"]}]}, "one of fail, pass or draft"),
        ({"examples": [{"pass": "x", "match": ["x"]}]}, "a passing example has no match"),
        ({"examples": [{"fail": "x", "match": ["x"], "near": True}]}, "a near miss passes"),
        ({"examples": [{"pass": "x", "metta": {}}]}, "did you mean 'meta'?"),
        ({"examples": [{"pass": "x", "as_of": "soon"}]}, "expected a date"),
    ],
)
def test_bad_rules_are_refused_at_their_place(keys, said, tmp_path, write_pack):
    folder = write_pack(tmp_path / "t", {"rule": {"check": {"kind": "phrases", "phrases": ["hype"]}, **keys}})
    with pytest.raises(RulePackError) as raised:
        load_packs([(folder, None)])
    told = [str(one) for one in raised.value.problems]
    assert any(said in one for one in told), told
    assert all("rule.yaml:" in one.place and one.place.rsplit(":", 1)[1].isdigit() for one in raised.value.problems), told


def test_the_same_pack_twice_is_read_once(tmp_path, write_pack):
    folder = write_pack(tmp_path / "t", {"good": {"check": {"kind": "phrases", "phrases": ["hype"]}}})
    assert [pack.id for pack in load_packs([(folder, None), (tmp_path / "t" / ".." / "t", None)])] == ["t"]


def test_two_packs_of_one_name_are_refused(tmp_path, write_pack):
    rules = {"good": {"check": {"kind": "phrases", "phrases": ["hype"]}}}
    with pytest.raises(RulePackError, match="duplicate pack id 't'"):
        load_packs([(write_pack(tmp_path / "t", rules), None), (write_pack(tmp_path / "x" / "t", rules), None)])


def test_other_files_in_a_pack_are_passed_over(tmp_path, write_pack):
    folder = write_pack(tmp_path / "t", {"good": {"check": {"kind": "phrases", "phrases": ["hype"]}}})
    (folder / "README.md").write_text("x")
    (folder / ".hidden.yaml").write_text("x: [")
    (folder / "rubric").mkdir()
    (folder / "rubric" / "x.yaml").write_text("x: [")
    assert [loaded.rule.id for loaded in load_packs([(folder, None)])[0].rules] == ["t/good"]


def test_a_byte_order_mark_is_no_problem(tmp_path, write_pack):
    folder = write_pack(tmp_path / "t", {"good": {"check": {"kind": "phrases", "phrases": ["hype"]}}})
    for file in folder.iterdir():
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert [loaded.rule.id for loaded in load_packs([(folder, None)])[0].rules] == ["t/good"]


@pytest.mark.parametrize("name", ["tenacius", "./gone", "rules", "..", "."])
def test_a_pack_that_is_not_there(name, tmp_path):
    (tmp_path / "rules").mkdir()
    with pytest.raises(TenaciousLintError) as raised:
        Linter(load_config(tmp_path), Options(packs=(name,)))
    assert raised.value.problems[0].place
