"""`tenacious-lint score`, and the score in `check`: the table, JSON, CSV, --min and what cannot be done."""

from __future__ import annotations

import csv
import io
import json

import pytest
from click.testing import CliRunner

from tenacious_lint.cli.main import group
from tenacious_lint.errors import TenaciousLintError

WEIGHTS = {
    "signal_grounding": 0.30,
    "tone_compliance": 0.25,
    "cta_quality": 0.20,
    "bench_fit_alignment": 0.15,
    "personalization_depth": 0.10,
}
HYPE = {"check": {"kind": "phrases", "phrases": ["hype"]}, "severity": "error", "dimension": "tone_compliance"}
TONE = [{"level": 0, "because": "says hype", "any": ["mine/hype"]}, {"level": 2, "because": "clean"}]
FULL = [{"level": 3, "because": "always"}]
BAD, GOOD = "---\nstage: cold\n---\nIt is hype, and hype again.\n", "---\nstage: cold\n---\nIs Go the gap?\n"
LETTER = "---\nstage: newsletter\n---\nIt is hype.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch, write_pack, write_rubric):
    monkeypatch.setenv("TENACIOUS_LINT_CACHE", "")
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "tenacious-lint.yaml").write_text("packs: [./mine]\n")
    write_pack(tmp_path / "mine", {"hype": HYPE}, rubric="rubric", when={"stage": ["cold", "warm"]})
    files = {name: {"title": name, "weight": weight, "levels": FULL} for name, weight in WEIGHTS.items()}
    files["tone_compliance"]["levels"] = TONE
    files["signal_grounding"]["when"] = {"brief": True}
    write_rubric(tmp_path / "mine", {"rubric": {"title": "R", "penalty": {"rules": ["mine/hype"], "each": 0.15}}, **files})
    (tmp_path / "drafts").mkdir()
    for name, text in (("bad", BAD), ("good", GOOD), ("letter", LETTER)):
        (tmp_path / f"drafts/{name}.md").write_text(text)
    return tmp_path


def run(*arguments, stdin=None):
    """Return exit code, standard output and standard error."""
    done = CliRunner().invoke(group, list(arguments), input=stdin)
    if isinstance(done.exception, TenaciousLintError):
        return 2, done.stdout, str(done.exception)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.stdout, done.stderr


TOTALS = {"bad": round(0.45 / 0.70 - 0.30, 4), "good": round((0.25 * 2 / 3 + 0.45) / 0.70, 4)}


def test_the_table(folder):
    assert run("score", "drafts") == (
        0,
        "signal  tone  cta  bench  personalization  penalty  total  verdict  draft\n"
        "     -     0    3      3                3     0.30   0.34  block    drafts/bad.md\n"
        "     -     2    3      3                3        -   0.88  send     drafts/good.md\n"
        "     -     -    -      -                -        -      -  send     drafts/letter.md\n"
        "2 of 3 drafts scored, mean 0.61 (3 without a brief).\n",
        "",
    )


def test_reasons(folder):
    code, out, _ = run("score", "drafts/bad.md", "--explain")
    assert code == 0
    assert out.splitlines()[2:6] == [
        "    tone_compliance 0: says hype",
        "    cta_quality 3: always",
        "    bench_fit_alignment 3: always",
        "    personalization_depth 3: always",
    ]


def test_json(folder):
    code, out, _ = run("score", "drafts", "--format", "json", "--as-of", "2026-05-01", "--min", "0.5")
    data = json.loads(out)
    assert code == 1
    assert data["as_of"] == "2026-05-01"
    assert data["summary"] == {"drafts": 3, "scored": 2, "mean": round(sum(TOTALS.values()) / 2, 4), "below": 1}
    assert data["drafts"][0] == {
        "path": "drafts/bad.md",
        "record": None,
        "stage": {"value": "cold", "inferred": False},
        "verdict": "block",
        "score": {
            "signal_grounding": None,
            "tone_compliance": 0,
            "cta_quality": 3,
            "bench_fit_alignment": 3,
            "personalization_depth": 3,
            "total": TOTALS["bad"],
        },
        "penalty": 0.3,
        "reasons": {"tone_compliance": "says hype", **dict.fromkeys(list(WEIGHTS)[2:], "always")},
    }
    assert data["drafts"][2]["score"] is None


def test_csv(folder):
    (folder / "drafts/=a,b.md").write_text(GOOD)
    code, out, _ = run("score", "drafts", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert code == 0
    assert [row["path"] for row in rows] == ["drafts/=a,b.md", "drafts/bad.md", "drafts/good.md", "drafts/letter.md"]
    assert rows[1] == {
        "path": "drafts/bad.md", "record": "", "stage": "cold", "verdict": "block", "signal_grounding": "", "tone_compliance": "0",
        "cta_quality": "3", "bench_fit_alignment": "3", "personalization_depth": "3", "penalty": "0.3", "total": f"{TOTALS['bad']:g}",
    }  # fmt: skip
    assert {rows[3][name] for name in (*WEIGHTS, "penalty", "total")} == {""}


@pytest.mark.parametrize(("arguments", "begins"), [(("=a.md",), "'=a.md,"), (("-", "--stdin-filename", "@a.md"), "'@a.md,")])
def test_no_cell_is_a_formula(folder, arguments, begins):
    (folder / "=a.md").write_text(GOOD)
    _, out, _ = run("score", *arguments, "--format", "csv", stdin=GOOD)
    assert out.splitlines()[1].startswith(begins)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("drafts",), 0),
        (("drafts", "--min", "0.3"), 0),
        (("drafts", "--min", str(TOTALS["bad"])), 0),
        (("drafts", "--min", "0.35"), 1),
        (("drafts/good.md", "--min", "0.35"), 0),
        (("drafts/letter.md", "--min", "1"), 0),
        (("drafts", "--min", "0.35", "--ignore", "mine/hype"), 0),
        (("drafts", "--min", "1.5"), 2),
        (("drafts", "--min", "0.35", "--brief", "gone.yaml"), 2),
        (("gone.md", "--min", "0.35"), 2),
    ],
)
def test_exit_codes(folder, arguments, code):
    assert run("score", *arguments)[0] == code


def test_min_is_counted(folder):
    assert "2 of 3 drafts scored, mean 0.61, 1 below 0.5 (3 without a brief)." in run("score", "drafts", "--min", "0.5")[1]


def test_a_problem_is_told_and_the_rest_is_scored(folder):
    (folder / "drafts/broken.md").write_text("---\nstage: [\n---\nx\n")
    code, out, err = run("score", "drafts")
    assert code == 2
    assert "drafts/good.md\n" in out
    assert out.endswith("2 of 3 drafts scored, mean 0.61 (3 without a brief). 1 problem kept part of the job from being done.\n")
    assert err.startswith("tenacious-lint: drafts/broken.md:")


def test_without_a_rubric_there_is_nothing_to_do(folder):
    code, out, err = run("score", "drafts", "--pack", "outreach")
    assert (code, out) == (2, "")
    assert err == "no pack in use has a rubric; use the pack tenacious, or write one: docs/score.md"


def test_options_of_check_hold(folder):
    (folder / "b.yaml").write_text("bench: {go: 1}\n")
    assert "     3     2    3 " in run("score", "drafts/good.md", "--brief", "b.yaml")[1]
    assert run("score", "-", "--stage", "cold", stdin="Is Go the gap?\n")[1].splitlines()[1].endswith("0.88  send     stdin.md")
    assert run("score", "drafts", "-o", "out.txt")[:2] == (0, "")
    assert (folder / "out.txt").read_text() == run("score", "drafts")[1]
    (folder / "base.json").write_text('{"version": 1, "findings": {}}')
    assert run("score", "drafts", "--baseline", "base.json")[0] == 0


def test_several_processes_say_the_same(folder):
    for number in range(20):
        (folder / f"drafts/n{number}.md").write_text((BAD, GOOD)[number % 2])
    assert run("score", "drafts", "--jobs", "2") == run("score", "drafts", "--jobs", "1")


def test_check_shows_the_score_if_asked(folder):
    assert "score" not in run("check", "drafts")[1]
    out = run("check", "drafts", "--score")[1]
    assert "drafts/bad.md: block (stage cold)\n  score 0.34: tone_compliance 0, cta_quality 3, bench_fit_alignment 3, " in out
    assert "personalization_depth 3, penalty 0.30\ndrafts/bad.md:4:7: error mine/hype" in out
    assert "drafts/good.md: send (stage cold)\n  score 0.88: tone_compliance 2, " in out
    assert "letter" not in out


def test_the_json_report_carries_the_score(folder):
    drafts = json.loads(run("check", "drafts", "--format", "json")[1])["drafts"]
    assert [draft["score"] and draft["score"]["total"] for draft in drafts] == [TOTALS["bad"], TOTALS["good"], None]
    assert list(drafts[0]["score"]) == [*WEIGHTS, "total"]
    lines = [json.loads(line) for line in run("check", "drafts", "--format", "jsonl")[1].splitlines()]
    assert [line["score"] for line in lines if line["type"] == "draft"] == [draft["score"] for draft in drafts]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("mine", "1 rule, 1 example: "),
        ("mine/rubric", "0 rules, 1 example: all hold"),
        ("mine/rubric/tone_compliance.yaml", "0 rules, 1 example: all hold"),
        ("mine/hype.yaml", "1 rule, 0 examples: "),
    ],
)
def test_the_examples_of_a_rubric_are_run(folder, target, said):
    head = folder / "mine/rubric/rubric.yaml"
    head.write_text(head.read_text() + "examples:\n  - {body: It is hype., scores: {tone_compliance: 0}}\n")
    assert said in run("rules", "test", target)[1]
    head.write_text(head.read_text().replace("tone_compliance: 0", "tone_compliance: 1"))
    code, out, _ = run("rules", "test", target)
    assert code == 1 or "hype.yaml" in target
    assert ("mine/rubric: tone_compliance must be 1, and is 0 (says hype)" in out) is ("hype.yaml" not in target)
