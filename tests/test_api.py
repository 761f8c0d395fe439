"""The Python API: cheap to import, a brief in any form, reports as plain data, safe in threads; and the agent example."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jsonschema
import pytest

import tenacious_lint
from tenacious_lint import Brief, DraftReport, Linter, Options, TenaciousLintError, load_brief
from tenacious_lint.docs import schema_of

ROOT = Path(__file__).resolve().parent.parent
MERIDIAN = ROOT / "examples/briefs/meridian.yaml"
TEXT = (
    '---\nsubject: "Request: 15 minutes on your engineering hiring"\nstage: cold\n---\n'
    "Hi Maya,\n\nSeven engineering roles are open at Meridian, "
    "which suggests that hiring is slower than the plan. Our world-class team can help.\n\n"
    "Would 15 minutes on Tuesday help?\n\nBest,\nDana\n"
)


@pytest.fixture(scope="module")
def linter():
    return Linter()


def test_importing_the_package_loads_nothing():
    code = "import sys, tenacious_lint; print([name for name in sys.modules if name.startswith('tenacious_lint')])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "['tenacious_lint']"


def test_the_public_names_are_there():
    for name in tenacious_lint.__all__:
        assert getattr(tenacious_lint, name) is not None
        assert name in dir(tenacious_lint)
    with pytest.raises(AttributeError, match="has no attribute 'Lintr'"):
        _ = tenacious_lint.Lintr
    stub = (ROOT / "tenacious_lint/__init__.pyi").read_text()
    assert all(f'"{name}"' in stub for name in tenacious_lint.__all__)


def test_a_report(linter):
    report = linter.lint(TEXT, brief=MERIDIAN)
    assert isinstance(report, DraftReport)
    assert (report.verdict, report.passed) == ("block", False)
    assert [(finding.rule, finding.match) for finding in report.findings] == [("tenacious/banned-inflated-talent", "world-class")]
    assert report.score["tone_compliance"] == 0
    assert report.penalty == 0.15
    assert set(report.reasons) == {name for name, level in report.score.items() if level is not None} - {"total"}
    assert linter.lint(TEXT.replace("world-class ", ""), brief=MERIDIAN).passed


def test_a_brief_is_a_path_a_mapping_or_an_object(linter):
    brief = load_brief(MERIDIAN)
    assert isinstance(brief, Brief)
    mapping = {"prospect": {"company": "Meridian"}, "signals": {"hiring": {"open_roles": 7}}}
    same = [linter.lint(TEXT, brief=one) for one in (brief, MERIDIAN, str(MERIDIAN))]
    assert same[0] == same[1] == same[2]
    assert linter.lint(TEXT, brief=mapping).score["signal_grounding"] is not None
    assert linter.lint(TEXT).score["signal_grounding"] is None
    with pytest.raises(TenaciousLintError, match=r"there is no brief 'gone\.yaml'"):
        linter.lint(TEXT, brief="gone.yaml")
    with pytest.raises(TenaciousLintError, match="unknown key 'prospct'"):
        linter.lint(TEXT, brief={"prospct": {}})


def test_a_brief_object_wins_over_the_one_the_draft_names(linter):
    text = TEXT.replace("stage: cold", "stage: cold\nbrief: gone.yaml")
    assert linter.lint(text, brief=load_brief(MERIDIAN)).score["signal_grounding"] is not None
    with pytest.raises(TenaciousLintError):
        linter.lint(text)


def test_the_brief_of_the_options_holds_for_all_drafts():
    assert Linter(options=Options(brief=str(MERIDIAN))).lint(TEXT).score["signal_grounding"] is not None


def test_to_dict_is_the_draft_of_the_json_report(linter, run_cli, tmp_path):
    (tmp_path / "draft.md").write_text(TEXT)
    done = run_cli("draft.md", "--brief", str(MERIDIAN), "--format", "json", cwd=tmp_path)
    (draft,) = json.loads(done.stdout)["drafts"]
    ours = linter.lint(TEXT, brief=MERIDIAN).to_dict()
    fingerprints = [finding.pop("fingerprint") for side in (draft, ours) for finding in side["findings"]]
    assert len(fingerprints) == 2
    assert json.loads(json.dumps(ours)) == draft == ours


def test_to_dict_fits_the_schema_whatever_the_evidence(linter):
    schema = schema_of("report")
    brief = {
        "as_of": "2026-05-01",
        "signals": {"funding": {"stage": "Series A", "amount": 9000000, "date": "2026-02-18", "confidence": "high"}},
    }
    report = linter.lint("Hi Maya,\n\nYou closed a $14M Series B in March.\n\nBest,\nDana\n", stage="cold", brief=brief)
    assert any(finding.evidence for finding in report.findings)
    data = json.loads(json.dumps(report.to_dict()))
    jsonschema.Draft202012Validator({"$defs": schema["$defs"], **schema["$defs"]["drafts"]}).validate(data)


def test_threads_say_what_one_says():
    texts = [TEXT, TEXT.replace("world-class ", ""), TEXT.replace("cold", "newsletter"), "Hi,\n\nThe café is open – {{first_name}}.\n"]
    brief = load_brief(MERIDIAN)
    expected = [Linter().lint(text, brief=brief) for text in texts]
    shared = Linter()  # nothing of it is warm yet

    def work(thread: int) -> list[DraftReport]:
        return [shared.lint(texts[(thread + number) % len(texts)], brief=brief) for number in range(200)]

    with ThreadPoolExecutor(8) as pool:
        for thread, reports in enumerate(pool.map(work, range(8))):
            assert all(report == expected[(thread + number) % len(texts)] for number, report in enumerate(reports))


def run_gate(*arguments):
    command = [sys.executable, str(ROOT / "examples/agent_gate.py"), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60)


def test_the_agent_example_ends_with_a_mail_that_may_be_sent():
    done = run_gate()
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("try 1: block")
    assert any(line.startswith("try 2: ") for line in lines)
    assert [line for line in lines if line.startswith("try ")][-1].split(": ")[1].startswith("send")
    assert "outcome: send" in lines


def test_the_agent_example_hands_over_to_a_person():
    done = run_gate("--stubborn")
    assert (done.returncode, done.stderr) == (1, "")
    assert "outcome: a person" in done.stdout.splitlines()
    assert done.stdout.count("try ") == 3


def test_the_feedback_of_the_agent_example_is_json():
    done = run_gate("--feedback")
    assert done.returncode == 0
    feedback = json.loads(done.stdout)
    assert feedback["verdict"] == "block"
    assert {"rule", "severity", "message", "match", "line", "fixes"} <= set(feedback["findings"][0])
