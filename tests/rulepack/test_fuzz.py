"""Whatever stands in a rule file, it is read, or refused with RulePackError, each problem with a place."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.api import Linter, Options
from tenacious_lint.config import load_config
from tenacious_lint.engine.plan import make_plan
from tenacious_lint.errors import RulePackError, TenaciousLintError
from tenacious_lint.resources import data_dir
from tenacious_lint.rulepack.load import load_packs

SHIPPED = sorted(path for pack in ("tenacious", "outreach") for path in data_dir("rules").joinpath(pack).glob("*.yaml"))
KEYS = [
    "title",
    "severity",
    "check",
    "message",
    "rationale",
    "status",
    "dimension",
    "report",
    "scope",
    "when",
    "fix",
    "supersedes",
    "references",
    "false_positives",
    "examples",
    "extends",
    "kind",
    "phrases",
    "patterns",
    "swap",
    "of",
    "max",
    "min",
    "per",
    "any",
    "all",
    "none",
    "a",
    "b",
    "within",
    "except",
    "unless",
    "at",
    "cited",
    "anchors",
    "case",
    "level",
    "over",
    "fail",
    "pass",
    "match",
    "meta",
    "brief",
    "subject",
    "draft",
    "path",
    "fault",
    "find",
    "schemes",
    "stage",
    "replace",
    "suggest",
    "safe",
    "phrases+",
    "phrases-",
    "inflect",
    "present",
    "at_least",
    "x",
]
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10**19),
    st.floats(),
    st.dates(),
    st.sampled_from(
        [
            "error",
            "warning",
            "phrases",
            "pattern",
            "measure",
            "required",
            "near",
            "substitution",
            "combination",
            "merge",
            "link",
            "unicode",
            "date",
            "tokens",
            "words",
            "top talent",
            "<words>",
            "(a|b)?",
            "a(b",
            "x*",
            "(a+)+$",
            "{match}",
            "{",
            "body",
            "subject",
            "cold",
            "t/rule",
            "t/other",
            "start",
            "",
            " ",
            "a",
            "unresolved",
            "zero_width",
            "sentence",
            "paragraph",
            "{match!x}",
            "\\1",
            "(?P<n>x)(?P=n)",
            "é",
            "\u200b",
        ]
    ),
    st.text(max_size=8),
)
DATA = st.recursive(
    VALUES, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)), max_leaves=14
)
RULE = st.fixed_dictionaries(
    {"title": st.just("t"), "severity": st.just("error"), "message": st.just("m"), "rationale": st.just("r")},
    optional={key: DATA for key in KEYS[:16] if key not in ("title", "severity", "message", "rationale")},
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("packs")


def load(folder: Path, files: dict[str, str | bytes]):
    """Load the pack made of some files; return its plan, or None after checking how it was refused."""
    pack = folder / "t"
    shutil.rmtree(pack, ignore_errors=True)
    pack.mkdir()
    for name, text in {"pack.yaml": "title: t\nversion: 1.0.0\nowner: o\n", **files}.items():
        (pack / name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    try:
        return make_plan(load_packs([(pack, None)]))
    except RulePackError as error:
        assert error.problems
        for problem in error.problems:
            assert problem.place.startswith(str(pack)), problem
            assert problem.problem
        return None


def used(folder: Path, plan) -> None:
    """What was read can be run: on a mail it reports, or says that it could not."""
    if plan is None:
        return
    os.environ["TENACIOUS_LINT_CACHE"], before = "", os.environ["TENACIOUS_LINT_CACHE"]
    try:
        linter = Linter(load_config(folder), Options(packs=(str(folder / "t"),)))
    finally:
        os.environ["TENACIOUS_LINT_CACHE"] = before
    body = "Hi Maya,\n\nOur top talent x x! {{ name }}, https://a.com. “é” a\u200bb\n\n- 12 words\n\nBest,\nDana\n"
    text = f"---\nsubject: Top talent a b\n---\n{body}"
    try:
        linter.lint(text)
    except TenaciousLintError as error:
        assert "draft.md" in str(error)


@given(rule=RULE)
def test_rules_made_of_anything(folder, rule):
    used(folder, load(folder, {"rule.yaml": yaml.safe_dump(rule, allow_unicode=True, sort_keys=False)}))


CHECK_KEYS = st.dictionaries(st.sampled_from(KEYS[16:]), DATA, max_size=5)


@given(
    kind=st.sampled_from(
        ["phrases", "pattern", "substitution", "measure", "required", "near", "combination", "merge", "link", "unicode", "date", "tokens"]
    ),
    keys=CHECK_KEYS,
)
def test_checks_made_of_anything(folder, kind, keys):
    rule = {"title": "t", "severity": "error", "message": "m", "rationale": "r", "check": {**keys, "kind": kind}}
    other = {"title": "t", "severity": "error", "message": "m", "rationale": "r", "check": {"kind": "phrases", "phrases": ["top talent"]}}
    used(folder, load(folder, {"rule.yaml": yaml.safe_dump(rule, allow_unicode=True), "other.yaml": yaml.safe_dump(other)}))


@given(data=DATA, extends=DATA)
def test_anything_at_all(folder, data, extends):
    load(
        folder,
        {"rule.yaml": yaml.safe_dump(data, allow_unicode=True), "other.yaml": yaml.safe_dump({"extends": extends}, allow_unicode=True)},
    )


@given(text=st.one_of(st.text(max_size=60), st.text("[]{}:-&*!|>%@`#'\"\n ab\t", max_size=60), st.binary(max_size=60)), pack=st.booleans())
def test_any_text(folder, text, pack):
    load(folder, {"pack.yaml" if pack else "rule.yaml": text})


@given(data=DATA, when=DATA)
def test_packs_made_of_anything(folder, data, when):
    rule = "title: t\nseverity: error\nmessage: m\nrationale: r\ncheck: {kind: phrases, phrases: [top talent]}\n"
    load(folder, {"pack.yaml": yaml.safe_dump(data, allow_unicode=True), "rule.yaml": rule})
    used(
        folder,
        load(folder, {"pack.yaml": yaml.safe_dump({"title": "t", "version": "1.0.0", "owner": "o", "when": when}), "rule.yaml": rule}),
    )


SIGNS = st.sampled_from(
    [
        "",
        "\n",
        ":",
        "-",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "(",
        "|",
        "*",
        "&",
        "!",
        "#",
        "<",
        "x",
        " ",
        "  ",
        "\t",
        "0",
        "null",
        "é",
        "\\",
        "\0",
    ]
)


@given(path=st.sampled_from(SHIPPED), edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), SIGNS), min_size=1, max_size=4))
def test_shipped_rules_with_letters_changed(folder, path, edits):
    text = path.read_text(encoding="utf-8")
    for place, cut, sign in edits:
        at = int(place * len(text))
        text = text[:at] + sign + text[at + cut :]
    load(folder, {path.name: text})


@given(path=st.sampled_from([path for path in SHIPPED if path.name != "pack.yaml"]), data=st.data())
def test_shipped_rules_with_values_changed(folder, path, data):
    rule = yaml.safe_load(path.read_text(encoding="utf-8"))
    rule.pop("supersedes", None)
    holders = []

    def walk(value):
        if isinstance(value, (dict, list)) and value:
            holders.append(value)
            for item in value.values() if isinstance(value, dict) else value:
                walk(item)

    walk({key: value for key, value in rule.items() if key != "examples"})
    holder = data.draw(st.sampled_from([rule, *holders]))
    key = data.draw(st.sampled_from(sorted(holder)) if isinstance(holder, dict) else st.integers(0, len(holder) - 1))
    action = data.draw(st.sampled_from(["delete", "replace", "wrap"]))
    if action == "delete":
        del holder[key]
    else:
        holder[key] = data.draw(DATA) if action == "replace" else [holder[key]]
    used(folder, load(folder, {path.name: yaml.safe_dump(rule, allow_unicode=True, sort_keys=False)}))
