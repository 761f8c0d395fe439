"""`tenacious-lint rules`: list, show, test, new, schema, docs."""

from __future__ import annotations

import json

import click
import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from tenacious_lint.cli.main import group
from tenacious_lint.errors import TenaciousLintError

PACK = "title: Mine\nversion: 1.0.0\nowner: me\n"
FAX = """\
title: Fax number
severity: warning
check: {kind: phrases, phrases: [fax machine]}
message: "'{match}': name a telephone"
rationale: Nobody has a fax machine.
false_positives: ["A museum of offices."]
references: ["style §1"]
fix: {suggest: ["name a telephone"]}
examples:
  - {fail: "Use the fax machine.", match: ["fax machine"]}
  - {pass: "Use the phone.", near: true}
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "pack.yaml").write_text(PACK)
    (tmp_path / "mine" / "fax.yaml").write_text(FAX)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args):
    """Return exit code, standard output and what was complained of."""
    done = CliRunner().invoke(group, ["rules", *args], standalone_mode=False)
    if isinstance(done.exception, TenaciousLintError):
        return 2, done.stdout, str(done.exception)
    if isinstance(done.exception, click.ClickException):
        return done.exception.exit_code, done.stdout, done.exception.format_message()
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    code = done.return_value if isinstance(done.return_value, int) else done.exit_code
    return code, done.stdout, done.stderr


def test_list(folder):
    code, out, _ = run("list", "--pack", "./mine")
    assert code == 0
    assert out.splitlines() == ["mine/fax  warning  Fax number", "1 rules"]


def test_list_of_the_packs_in_use(folder):
    names = {line.split()[0] for line in run("list")[1].splitlines()[:-1]}
    assert {"tenacious/over-length", "outreach/fake-reply"} <= names
    assert not any(name.startswith("mine/") for name in names)
    (folder / "tenacious-lint.yaml").write_text("packs: [./mine]\n")
    assert [line.split()[0] for line in run("list")[1].splitlines()[:-1]] == ["mine/fax"]
    (folder / "sub").mkdir()


def test_list_as_json(folder):
    (folder / "mine" / "note.yaml").write_text(
        FAX.replace("severity: warning", "severity: [{level: info}]\nreport: mark\nstatus: experimental\ndimension: cta_quality")
    )
    assert json.loads(run("list", "--pack", "./mine", "--format", "json")[1]) == [
        {
            "id": "mine/fax",
            "title": "Fax number",
            "level": "warning",
            "status": "stable",
            "kind": "phrases",
            "report": "finding",
            "dimension": None,
        },
        {
            "id": "mine/note",
            "title": "Fax number",
            "level": "info",
            "status": "experimental",
            "kind": "phrases",
            "report": "mark",
            "dimension": "cta_quality",
        },
    ]
    assert "mine/note  mark     Fax number (experimental)" in run("list", "--pack", "./mine")[1]


def test_list_of_a_pack_that_is_not_there(folder):
    code, _, said = run("list", "--pack", "tenacius")
    assert code == 2
    assert "did you mean 'tenacious'?" in said


def test_show(folder):
    code, out, _ = run("show", "mine/fax", "--pack", "./mine")
    assert code == 0
    for words in (
        "# mine/fax",
        "Fax number.",
        "Nobody has a fax machine.",
        "name a telephone",
        "Use the fax machine.",
        "Use the phone.",
        "A museum of offices.",
        "style §1",
        "suppress:",
    ):
        assert words in out
    assert run("show", "tenacious/over-length")[0] == 0
    code, _, said = run("show", "tenacious/over-lenght")
    assert code == 2
    assert "did you mean 'tenacious/over-length'?" in said


@pytest.mark.parametrize("target", ["mine", "./mine", "mine/fax.yaml", "./mine/fax.yaml"])
def test_test_a_pack_or_a_rule(target, folder):
    assert run("test", target) == (0, "1 rule, 2 examples: all hold\n", "")


FAULTS = [
    ('match: ["fax machine"]', 'match: ["fax"]', "fax.yaml:10:5: mine/fax: must report 'fax', and reports 'fax machine'"),
    ('"Use the fax machine."', '"Use the phone."', "fax.yaml:10:5: mine/fax: must report 'fax machine', and reports nothing"),
    ('"Use the phone."', '"Use a fax machine."', "fax.yaml:11:5: mine/fax: must pass, and reports 'fax machine'"),
    (
        "severity: warning",
        "severity: [{level: error, scope: [subject]}, {level: warning}]",
        "fax.yaml:10:5: mine/fax: must report at error, and reports at warning",
    ),
    ('  - {fail: "Use the fax machine.", match: ["fax machine"]}\n', "", "mine/fax: has no failing example"),
    ('  - {pass: "Use the phone.", near: true}\n', "", "mine/fax: has no passing example"),
    ('"Use the fax machine.", match: ["fax machine"]', '"Use it.", match: [""]', "must report '', and reports nothing"),
    ('match: ["fax machine"]', 'match: ["fax machine"], fixed: "Use the phone."', "fixes give"),
]


@pytest.mark.parametrize(("old", "new", "said"), FAULTS, ids=map(str, range(len(FAULTS))))
def test_test_tells_which_example_does_not_hold(old, new, said, folder):
    assert old in FAX
    (folder / "mine" / "fax.yaml").write_text(FAX.replace(old, new, 1))
    code, out, _ = run("test", "mine")
    assert code == 1
    assert said in out
    assert " in 1 rule" in out.splitlines()[-1]


def test_test_what_is_not_there_or_broken(folder):
    for target, said in (
        ("gone", "gone"),
        ("mine/gone.yaml", "gone.yaml"),
        ("tenacious/over-lenght", "did you mean"),
        ("mine/pack", "pack"),
    ):
        code, _, told = run("test", target)
        assert code == 2
        assert said in told
    (folder / "mine" / "fax.yaml").write_text(FAX.replace("severity", "serverity"))
    code, _, told = run("test", "mine")
    assert code == 2
    assert "fax.yaml:2:1" in told


def test_test_a_shipped_rule_by_its_id(folder):
    code, out, _ = run("test", "tenacious/over-length", "outreach/fake-reply")
    assert code == 0
    assert out.startswith("2 rules, ")


def test_examples_may_name_everything_a_mail_has(folder):
    (folder / "mine" / "rich.yaml").write_text("""\
title: Rich
severity: [{level: error, when: {stage: warm}}, {level: warning}]
scope: [subject, body]
when: {brief.prospect.company: Acme}
check: {kind: substitution, swap: {utilize: use}}
message: "{match}"
rationale: r
examples:
  - {fail: "Utilize it.", subject: "We utilize", brief: {prospect: {company: Acme}}, match: [utilize, Utilize],
     severity: warning, fixed: "Use it."}
  - {fail: "Utilize it.", meta: {stage: warm}, brief: {prospect: {company: Acme}}, as_of: 2026-05-01, match: ["Utilize"], severity: error}
  - {pass: "Utilize it.", brief: {prospect: {company: Other}}}
  - {pass: "Utilize it."}
  - {draft: "Subject: utilize\\n\\nGo.\\n", path: x.txt, brief: {prospect: {company: Acme}}, match: [utilize], severity: warning}
  - {draft: "Subject: hello\\n\\nHello.\\n", path: x.eml, brief: {prospect: {company: Acme}}}
""")
    assert run("test", "mine/rich.yaml")[0] == 1
    # `fixed` is the body: the subject is mended as well, so the first example does not hold; without it all do
    text = (
        (folder / "mine" / "rich.yaml")
        .read_text()
        .replace(', subject: "We utilize", brief', ", brief", 1)
        .replace("match: [utilize, Utilize]", 'match: ["Utilize"]')
    )
    (folder / "mine" / "rich.yaml").write_text(text)
    assert run("test", "mine/rich.yaml") == (0, "1 rule, 6 examples: all hold\n", "")


@pytest.mark.parametrize("kind", ["phrases", "pattern", "substitution", "near"])
def test_new(kind, folder):
    code, out, _ = run("new", "fresh/by-fax", "--kind", kind)
    assert code == 0
    assert out.splitlines()[:2] == ["wrote fresh/pack.yaml", "wrote fresh/by-fax.yaml"]
    assert run("test", "fresh")[0] == 0
    assert yaml.safe_load((folder / "fresh" / "by-fax.yaml").read_text())["check"]["kind"] == kind
    code, out, _ = run("new", "fresh/by-post.yaml", "--kind", kind)
    assert (code, out.splitlines()[0]) == (0, "wrote fresh/by-post.yaml")
    assert run("test", "fresh")[0] == 0


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("mine/fax", "is there already"),
        ("fax", "not PACK/RULE"),
        ("mine/Fax", "not PACK/RULE"),
        ("mine/a_b", "not PACK/RULE"),
        ("Mine/fax", "not PACK/RULE"),
    ],
)
def test_new_refuses(target, said, folder):
    before = (folder / "mine" / "fax.yaml").read_text()
    code, _, told = run("new", target)
    assert code == 2
    assert said in told
    assert (folder / "mine" / "fax.yaml").read_text() == before


def test_new_of_an_unknown_kind(folder):
    code, _, told = run("new", "mine/x", "--kind", "phrase")
    assert code == 2
    assert "did you mean 'phrases'?" in told


@pytest.mark.parametrize("name", ["rule", "pack", "brief", "report", "config"])
def test_schema(name, folder):
    code, out, _ = run("schema", name)
    assert code == 0
    schema = json.loads(out)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_schemas_take_what_is_good_and_refuse_what_is_not(folder, root):
    def errors(name, data):
        return list(jsonschema.Draft202012Validator(json.loads(run("schema", name)[1])).iter_errors(data))

    def plain(text):
        return json.loads(json.dumps(yaml.safe_load(text), default=str))

    assert errors("rule", plain(FAX)) == []
    assert errors("rule", plain(FAX.replace("severity", "serverity")))
    assert errors("rule", {"extends": "mine/fax", "severity": "error"}) == []
    assert errors("rule", {"severity": "error"})
    assert errors("pack", plain(PACK)) == []
    assert errors("config", {"packs": ["tenacious"], "fail-on": "warning"}) == []
    assert errors("config", {"fail_on": "warning"})
    for path in sorted((root / "rules").glob("*/*.yaml")):
        data = plain(path.read_text(encoding="utf-8"))
        assert errors("pack" if path.name == "pack.yaml" else "rule", data) == [], path


def test_docs(folder):
    assert run("docs", "--pack", "./mine", "--output", "pages")[0] == 0
    assert sorted(str(path.relative_to(folder)) for path in folder.glob("pages/**/*.md")) == ["pages/README.md", "pages/mine/fax.md"]
    assert "[mine/fax](mine/fax.md)" in (folder / "pages" / "README.md").read_text()
    assert (folder / "pages" / "mine" / "fax.md").read_text().startswith("# mine/fax\n")
    # nothing to do the second time
    assert run("docs", "--pack", "./mine", "--output", "pages")[:2] == (0, "")
    assert run("docs", "--pack", "./mine", "--output", "pages", "--check")[:2] == (0, "")


def test_docs_that_are_not_current(folder):
    run("docs", "--pack", "./mine", "--output", "pages")
    (folder / "mine" / "fax.yaml").write_text(FAX.replace("Nobody has", "No one has"))
    (folder / "pages" / "mine" / "gone.md").write_text("x")
    code, out, _ = run("docs", "--pack", "./mine", "--output", "pages", "--check")
    assert code == 1
    assert sorted(out.splitlines()) == ["not current: pages/mine/fax.md", "not current: pages/mine/gone.md"]
    assert (folder / "pages" / "mine" / "gone.md").exists()
    assert run("docs", "--pack", "./mine", "--output", "pages")[0] == 0
    assert not (folder / "pages" / "mine" / "gone.md").exists()
    assert run("docs", "--pack", "./mine", "--output", "pages", "--check")[0] == 0


def test_docs_that_cannot_be_written(folder):
    (folder / "file").write_text("x")
    code, _, said = run("docs", "--pack", "./mine", "--output", "file")
    assert code == 2
    assert "file" in said
