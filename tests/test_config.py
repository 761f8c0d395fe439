"""The configuration: where it is found, what it may say, what holds for a path."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tenacious_lint.config import Config, PackUse, PathSettings, config_schema, find_config, load_config, path_matcher
from tenacious_lint.errors import ConfigError

ERRORS = {
    "unknown key": ("fail_on: error\n", ["1:1: unknown key 'fail_on'; did you mean 'fail-on'?"]),
    "fail-on": ("fail-on: errors\n", ["1:10: fail-on: 'errors' is not allowed here; did you mean 'error'?"]),
    "severity": ("severity:\n  tenacious/x: erorr\n", ["2:16: tenacious/x: 'erorr' is not allowed here; did you mean 'error'?"]),
    "stage": ("overrides: [{paths: ['*.md'], stage: colt}]\n", ["1:38: stage: 'colt' is not allowed here; did you mean 'cold'?"]),
    "no paths": ("overrides: [{stage: cold}]\n", ["1:13: the key 'paths' is missing; add 'paths:'"]),
    "empty paths": ("overrides: [{paths: []}]\n", ["1:21: paths: must not be an empty list"]),
    "no reason": ("suppress:\n  - {rule: a/b, paths: x}\n", ["2:5: the key 'reason' is missing; add 'reason:'"]),
    "blank reason": ("suppress:\n  - {rule: a/b, paths: x, reason: ' '}\n", ["2:35: reason: must not be empty"]),
    "until": (
        "suppress:\n  - {rule: a/b, paths: x, reason: r, until: later}\n",
        ["2:45: until: expected a date (YYYY-MM-DD), found 'later'"],
    ),
    "no packs": ("packs: []\n", ["1:8: packs: must not be an empty list"]),
    "pack": ("packs: [{name: x}]\n", ["1:10: unknown key 'name'; allowed: pack, when", "1:9: the key 'pack' is missing; add 'pack:'"]),
    "pack of another type": ("packs: [5]\n", ["1:9: packs: expected a mapping, found 5"]),
    "regex-timeout": ("regex-timeout: 0\n", ["1:16: regex-timeout: must be at least 0.001, found 0"]),
    "regex-timeout, a bool": ("regex-timeout: true\n", ["1:16: regex-timeout: expected a number, found True"]),
    "regex-timeout, nan": ("regex-timeout: .nan\n", ["1:16: regex-timeout: expected a finite number, found nan"]),
    "profile": ("profile: strict\nprofiles: {strct: {}}\n", ["1:10: there is no profile 'strict'; did you mean 'strct'?"]),
    "profile, none": ("profile: strict\n", ["1:10: there is no profile 'strict'; define it under 'profiles:'"]),
    "key of a profile": ("profiles: {a: {fail_on: error}}\n", ["1:16: unknown key 'fail_on'; did you mean 'fail-on'?"]),
    "negated glob": ("exclude: [a, '!b']\n", ["1:14: a glob cannot begin with '!': '!b'; leave files out with 'exclude:'"]),
    "bad glob": ("exclude: ['a[z-b]']\n", ["1:11: not a glob: 'a[z-b]'; check its brackets and braces"]),
    "empty glob": ("overrides: [{paths: ['/']}]\n", ["1:22: not a glob: '/'; check its brackets and braces"]),
    "glob of a suppression": (
        "suppress: [{rule: a, paths: ['!x'], reason: r}]\n",
        ["1:30: a glob cannot begin with '!': '!x'; leave files out with 'exclude:'"],
    ),
    "several at once": (
        "pakcs: [a]\nstage: hot\nbrief: ''\n",
        [
            "1:1: unknown key 'pakcs'; did you mean 'packs'?",
            "3:8: brief: must not be empty",
            "2:8: stage: 'hot' is not allowed here; allowed: cold, newsletter, nurture, reengagement, transactional, warm",
        ],
    ),
    "duplicate": ("stage: cold\nstage: warm\n", ["2:1: duplicate key 'stage'; keep one of them"]),
    "a list": ("- a\n", ["1:1: expected a mapping, found a list"]),
    "syntax": (
        "a: [\n",
        ["2:1: not YAML: while parsing a flow node did not find expected node content; quote the text or mend the indentation"],
    ),
    "cycle": ("packs: &a [*a]\n", ["1:8: an alias that contains itself; write the value out"]),
    "deep": ("packs: " + "[" * 20_000, ["1:107: too large or too deeply nested; split the file"]),
    "place of a second override": (
        "overrides:\n  - {paths: [a], stage: cold}\n  - {paths: [b], chanel: sms}\n",
        ["3:18: unknown key 'chanel'; did you mean 'channel'?"],
    ),
}

TOML_ERRORS = {
    "unknown key": ('[tool.tenacious-lint]\npacks = ["a"]\nfail_on = "error"\n', ["3:1: unknown key 'fail_on'; did you mean 'fail-on'?"]),
    "in a table": ('[tool.tenacious-lint.severity]\n"a/b" = "erorr"\n', ["2:1: a/b: 'erorr' is not allowed here; did you mean 'error'?"]),
    "dotted key": (
        '[tool]\ntenacious-lint.stage = "hot"\n',
        ["2:1: stage: 'hot' is not allowed here; allowed: cold, newsletter, nurture, reengagement, transactional, warm"],
    ),
    "array of tables": (
        '[[tool.tenacious-lint.overrides]]\npaths = ["a"]\nstage = "cold"\n[[tool.tenacious-lint.overrides]]\npaths = ["b"]\nchanel = ""\n',
        ["6:1: unknown key 'chanel'; did you mean 'channel'?"],
    ),
    "inline table": (
        '[tool.tenacious-lint]\noverrides = [\n  {paths = ["a"], chanel = "sms"},\n]\n',
        ["2:1: unknown key 'chanel'; did you mean 'channel'?"],
    ),
    "missing key": (
        '[tool.tenacious-lint]\n[[tool.tenacious-lint.suppress]]\nrule = "a"\npaths = ["b"]\n',
        ["2:3: the key 'reason' is missing; add 'reason:'"],
    ),
    "not a table": ("[tool]\ntenacious-lint = 5\n", ["2:1: expected a mapping, found 5"]),
    "infinite": ("[tool.tenacious-lint]\nregex-timeout = inf\n", ["2:1: regex-timeout: expected a finite number, found inf"]),
    "syntax": ("[tool.tenacious-lint]\na = = 1\n", ["2:5: not TOML: Invalid value; mend the file"]),
}


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def config(folder: Path, text: str, **more: Any) -> Config:
    write(folder / "tenacious-lint.yaml", text)
    return load_config(folder, **more)


def problems_of(file: Path) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load_config(file.parent, file)
    return [str(problem).removeprefix(f"{file}:") for problem in caught.value.problems]


@pytest.mark.parametrize("name", ERRORS)
def test_error(name: str, tmp_path: Path) -> None:
    text, expected = ERRORS[name]
    assert problems_of(write(tmp_path / "tenacious-lint.yaml", text)) == expected


@pytest.mark.parametrize("name", TOML_ERRORS)
def test_toml_error(name: str, tmp_path: Path) -> None:
    text, expected = TOML_ERRORS[name]
    assert problems_of(write(tmp_path / "pyproject.toml", text)) == expected


def test_unreadable(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "no.yaml") == [" cannot be read: No such file or directory; name an existing config file"]
    assert problems_of(write(tmp_path / "pyproject.toml", "[tool.ruff]\n")) == [
        " there is no table [tool.tenacious-lint]; add it, or name another file"
    ]
    (tmp_path / "a.yaml").write_bytes(b"packs: [a]\nstage: \xff\n")
    assert problems_of(tmp_path / "a.yaml") == ["2: not UTF-8; save the file as UTF-8"]


NEAREST: list[tuple[list[str], str, str | None]] = [
    (["tenacious-lint.yaml"], "a/b", "tenacious-lint.yaml"),
    (["a/tenacious-lint.yml", "tenacious-lint.yaml"], "a/b", "a/tenacious-lint.yml"),
    (["a/pyproject.toml", "tenacious-lint.yaml"], "a/b", "a/pyproject.toml"),
    (["a/pyproject.toml", "a/tenacious-lint.yaml"], "a/b", "a/tenacious-lint.yaml"),
    (["a/other/pyproject.toml", "tenacious-lint.yaml"], "a/other/b", "tenacious-lint.yaml"),
    (["tenacious-lint.yaml", "a/.git"], "a/b", None),
    (["a/tenacious-lint.yaml", "a/.git"], "a/b", "a/tenacious-lint.yaml"),
    (["a/b/tenacious-lint.yaml"], "a", None),
    ([], "a/b", None),
]


@pytest.mark.parametrize(("names", "start", "expected"), NEAREST)
def test_the_nearest_config(names: list[str], start: str, expected: str | None, tmp_path: Path) -> None:
    write(tmp_path / ".git", "")
    for name in names:
        write(tmp_path / name, "" if not name.endswith(".toml") else "[tool.ruff]\n" if "other" in name else "[tool.tenacious-lint]\n")
    (tmp_path / start).mkdir(parents=True, exist_ok=True)
    assert find_config(tmp_path / start) == (tmp_path / expected if expected else None)
    assert find_config(tmp_path / start / "draft.md") == (tmp_path / expected if expected else None)


def test_a_pyproject_that_speaks_of_it_elsewhere_does_not_stop_the_search(tmp_path: Path) -> None:
    write(tmp_path / "a/pyproject.toml", '[project]\ndependencies = ["tenacious-lint"]\n')
    assert find_config(tmp_path / "a") != tmp_path / "a/pyproject.toml"


def test_two_configs_in_one_folder(tmp_path: Path) -> None:
    for name in ("tenacious-lint.yaml", "tenacious-lint.yml"):
        write(tmp_path / name, "")
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path)
    assert str(caught.value) == f"{tmp_path / 'tenacious-lint.yml'}: 'tenacious-lint.yaml' stands beside it; keep one of them"


def test_without_a_config(tmp_path: Path) -> None:
    write(tmp_path / ".git", "")
    found = load_config(tmp_path / "x.md")
    assert found == Config(root=tmp_path)
    assert (found.packs, found.fail_on, found.regex_timeout, found.place("packs")) == (None, "error", 0.25, "")
    assert found.for_path("x.md") == PathSettings()


YAML = """
packs: [tenacious, ./mine, {pack: outreach, when: {stage: cold}}, {pack: law, when: {}}]
ignore: ["tenacious/banned-*"]
severity: {tenacious: warning, "outreach/*": off}
fail-on: review
allow: [Setup Wizard]
brief: briefs/all.yaml
baseline: known.json
as-of: 2026-05-01
"""


def test_values(tmp_path: Path) -> None:
    found = config(tmp_path, YAML)
    assert found.packs is not None
    assert [(use.pack, use.when) for use in found.packs] == [
        ("tenacious", None),
        ("./mine", None),
        ("outreach", {"stage": "cold"}),
        ("law", {}),
    ]
    assert found.packs[2].place == f"{tmp_path / 'tenacious-lint.yaml'}:2:28"
    assert (found.ignore, found.fail_on, found.allow, found.as_of) == (
        ("tenacious/banned-*",),
        "review",
        ("Setup Wizard",),
        date(2026, 5, 1),
    )
    assert found.severity == {"tenacious": "warning", "outreach/*": "off"}
    assert (found.brief, found.baseline, found.root) == (str(tmp_path / "briefs/all.yaml"), str(tmp_path / "known.json"), tmp_path)
    assert found.brief_place == f"{tmp_path / 'tenacious-lint.yaml'}:7:8"
    assert found.place("severity", "tenacious", key=True) == f"{tmp_path / 'tenacious-lint.yaml'}:4:12"


def test_an_unquoted_off_is_off(tmp_path: Path) -> None:
    assert config(tmp_path, "severity: {a/b: off, c/d: 'off'}\n").severity == {"a/b": "off", "c/d": "off"}


def test_toml_values(tmp_path: Path) -> None:
    write(
        tmp_path / "pyproject.toml",
        '[tool.tenacious-lint]\nas-of = 2026-05-01\nbrief = "b.yaml"\npacks = ["a", {pack = "b", when = {stage = "warm"}}]\n',
    )
    found = load_config(tmp_path)
    assert (found.as_of, found.brief, found.brief_place) == (
        date(2026, 5, 1),
        str(tmp_path / "b.yaml"),
        f"{tmp_path / 'pyproject.toml'}:3:1",
    )
    assert found.packs == (PackUse("a"), PackUse("b", {"stage": "warm"}))


PROFILES = """
packs: [a]
select: [a/x]
ignore: [a/y]
severity: {a/x: error, a/z: info}
allow: [A]
profile: soft
profiles:
  soft: {packs: [b], ignore: [a/q], severity: {a/x: warning}, fail-on: never, stage: warm, allow: [B]}
  plain: {}
"""


def test_profile(tmp_path: Path) -> None:
    soft = config(tmp_path, PROFILES)
    assert (soft.packs, soft.select, soft.ignore, soft.fail_on, soft.stage, soft.allow) == (
        (PackUse("b"),),
        ("a/x",),
        ("a/y", "a/q"),
        "never",
        "warm",
        ("A", "B"),
    )
    assert list(soft.severity.items()) == [("a/z", "info"), ("a/x", "warning")]
    plain = load_config(tmp_path, profile="plain")
    assert (plain.packs, plain.ignore, plain.fail_on, plain.profile) == ((PackUse("a"),), ("a/y",), "error", "plain")
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path, profile="sofft")
    assert str(caught.value) == "there is no profile 'sofft'; did you mean 'soft'?"


OVERRIDES = """
stage: cold
ignore: [a/x]
severity: {a/x: error}
brief: all.yaml
overrides:
  - {paths: ["warm/**"], stage: warm, channel: linkedin, brief: warm/b.yaml, ignore: [a/y], severity: {a/x: info}, packs: [p], select: [a]}
  - {paths: ["*.sms.md", templates/], channel: sms, template: true, message-type: transactional, ignore: [a/z]}
suppress:
  - {rule: a/b, paths: [drafts/old/, "*.eml"], reason: agreed, match: leverage, until: 2026-12-31}
"""


def test_for_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = config(tmp_path, OVERRIDES)
    file = tmp_path / "tenacious-lint.yaml"
    base = found.for_path(tmp_path / "a.md")
    assert base == PathSettings(
        stage="cold", ignore=("a/x",), severity={"a/x": "error"}, brief=str(tmp_path / "all.yaml"), brief_place=f"{file}:5:8"
    )
    assert found.for_path(tmp_path / "deep/er/a.md") is base
    warm = found.for_path(str(tmp_path / "warm/x/a.md"))
    assert warm == PathSettings(
        stage="warm",
        channel="linkedin",
        ignore=("a/x", "a/y"),
        severity={"a/x": "info"},
        packs=(PackUse("p"),),
        select=("a",),
        brief=str(tmp_path / "warm/b.yaml"),
        brief_place=f"{file}:7:65",
    )
    both = found.for_path(tmp_path / "warm/a.sms.md")
    assert (both.stage, both.channel, both.template, both.message_type, both.ignore) == (
        "warm",
        "sms",
        True,
        "transactional",
        ("a/x", "a/y", "a/z"),
    )
    monkeypatch.chdir(tmp_path)
    assert found.for_path("templates/a.html").template is True
    (request,) = found.for_path("drafts/old/a.md").suppress
    assert request is found.for_path("x/y.eml").suppress[0]
    assert (request.rule, request.reason, request.match, request.until, request.paths, request.place) == (
        "a/b",
        "agreed",
        "leverage",
        date(2026, 12, 31),
        "drafts/old/, *.eml",
        f"{file}:10:5",
    )
    assert replace(found, stage="nurture").for_path("a.md").stage == "nurture"


def test_a_config_crosses_process_borders(tmp_path: Path) -> None:
    found = config(tmp_path, OVERRIDES)
    found.for_path(tmp_path / "a.md")
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again.for_path(tmp_path / "warm/a.md") == found.for_path(tmp_path / "warm/a.md")


GLOBS = [
    ("*.md", ["a.md", "x/y/a.md"], ["a.mdx", "a.txt", "md"]),
    ("drafts", ["drafts", "drafts/a.md", "x/drafts/y/a.md"], ["draft/a.md", "drafts.md", "mydrafts/a.md"]),
    ("drafts/", ["drafts/a.md", "x/drafts/a.md"], ["drafts", "a.md"]),
    ("/drafts", ["drafts/a.md"], ["x/drafts/a.md"]),
    ("./drafts/*.md", ["drafts/a.md"], ["drafts/x/a.md", "x/drafts/a.md"]),
    ("drafts/**/*.md", ["drafts/a.md", "drafts/x/y/a.md"], ["a.md", "drafts/a.txt", "x/drafts/a.md"]),
    ("drafts/**", ["drafts/a.md", "drafts/x/a"], ["drafts2/a.md"]),
    ("**/old/*.md", ["old/a.md", "x/y/old/a.md"], ["old/x/a.md", "cold/a.md"]),
    ("**", ["a", "x/y"], []),
    ("a?c.md", ["abc.md", "x/a-c.md"], ["ac.md", "a/c.md"]),
    ("a[bc].md", ["ab.md"], ["ad.md"]),
    ("a[!b].md", ["ac.md"], ["ab.md", "a/.md"]),
    ("a[^b].md", ["ac.md"], ["ab.md", "a/.md"]),
    ("*.{md,txt}", ["a.md", "x/b.txt"], ["a.eml"]),
    ("a{b", ["a{b"], ["ab"]),
    ("}a{", ["}a{"], ["a"]),
    ("a,b", ["a,b"], ["a", "b"]),
    ("{a{b,c},d}.md", ["ab.md", "d.md"], ["a.md", "c.md"]),
    ("a+(b).md", ["a+(b).md"], ["aab.md"]),
    ("x\\*.md", ["x/a.md"], ["x/y/a.md"]),
]


@pytest.mark.parametrize(("glob", "matching", "others"), GLOBS)
def test_glob(glob: str, matching: list[str], others: list[str]) -> None:
    matches = path_matcher([glob])
    assert [path for path in [*matching, *others] if matches(path)] == matching


def test_no_globs_match_nothing() -> None:
    assert not path_matcher([])("a")
    assert path_matcher(["a", "b"])("b")


def test_schema() -> None:
    schema = config_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    good = {
        "packs": ["a", {"pack": "b", "when": {}}],
        "fail-on": "never",
        "overrides": [{"paths": ["a"], "message-type": "x"}],
        "suppress": [{"rule": "a", "paths": "b", "reason": "c"}],
        "profiles": {"p": {"fail-on": "error"}},
    }
    assert list(validator.iter_errors(good)) == []
    refused: list[dict[str, Any]] = [
        {"fail_on": "error"},
        {"packs": []},
        {"root": "x"},
        {"suppress": [{"rule": "a", "paths": ["b"]}]},
        {"regex-timeout": 0},
    ]
    for wrong in refused:
        assert list(validator.iter_errors(wrong)), wrong


def test_importing_it_loads_no_parser() -> None:
    code = "import sys, tenacious_lint.config; print([name for name in ('yaml', 'tomllib', 'pathspec') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
