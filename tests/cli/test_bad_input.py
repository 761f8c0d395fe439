"""What cannot be done: one line with place, problem and remedy, exit 2, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD_RULE = """\
title: Fax number
severity: warning
check: {kind: phrases, phrases: [fax machine]}
message: "{match}"
rationale: nobody has one
examples:
  - {fail: "Use the fax machine.", match: ["fax machine"]}
  - {pass: "Use the phone."}
"""
PACK = "title: Mine\nversion: 1.0.0\nowner: me\n"


def run(*args: str, cwd: Path, stdin: bytes | None = None, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tenacious_lint", *args],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        timeout=120,
        env={**os.environ, "TENACIOUS_LINT_CACHE": "", **(env or {})},
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def refused(done: subprocess.CompletedProcess[str], *said: str) -> list[str]:
    """Assert exit 2 with one line a problem, and that the words stand there; return the lines."""
    lines = done.stderr.splitlines()
    assert done.returncode == 2, (done.returncode, done.stdout, done.stderr)
    assert lines and all(line.startswith("tenacious-lint: ") for line in lines), done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    for words in said:
        assert words in done.stderr, done.stderr
    return lines


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    front = '---\nstage: cold\nsubject: "Question: your two Go roles"\n---\n'
    (tmp_path / "good.md").write_text(f"{front}Hi Maya,\n\nIs hiring slow?\n\nBest,\nYabi\n")
    return tmp_path


def pack(folder: Path, rules: dict[str, str], name: str = "mine") -> Path:
    (folder / name).mkdir()
    (folder / name / "pack.yaml").write_text(PACK)
    for rule, text in rules.items():
        (folder / name / f"{rule}.yaml").write_text(text)
    return folder / name


def test_missing_path(folder: Path) -> None:
    assert len(refused(run("gone.md", cwd=folder), "gone.md", "no such")) == 1


def test_missing_path_does_not_hide_the_rest(folder: Path) -> None:
    (folder / "bad.md").write_text("---\nstage: cold\n---\nWe have world-class people.\n")
    done = run("gone.md", "bad.md", cwd=folder)
    refused(done, "gone.md")
    assert "world-class" in done.stdout


def test_no_file_matched(folder: Path) -> None:
    (folder / "empty").mkdir()
    refused(run("empty", cwd=folder), "empty", "no draft found")


def test_undecodable_bytes(folder: Path) -> None:
    (folder / "bytes.md").write_bytes(b"Hi,\n\nthe caf\xe9 is open\n")
    refused(run("bytes.md", cwd=folder), "bytes.md:3:8", "UTF-8")


def test_nuls(folder: Path) -> None:
    (folder / "nul.md").write_bytes(b"\0" * 5000)
    refused(run("nul.md", cwd=folder), "nul.md")


def test_fifty_megabytes(folder: Path) -> None:
    with (folder / "big.md").open("wb") as stream:
        stream.truncate(50_000_000)
    refused(run("big.md", cwd=folder), "big.md", "MB")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\nsubject: a\nno end\n", "draft.md:"),
        ("---\nsubject: [a\n---\nHi\n", "draft.md:"),
        ("---\n- a\n---\nHi\n", "draft.md:2"),
        ("---\nstage: warmish\n---\nHi\n", "draft.md:2:8"),
        ("---\nstge: warm\n---\nHi\n", "draft.md:2:1"),
        ("---\nsubject: a\nsubject: b\n---\nHi\n", "draft.md:3:1"),
        ("---\nsuppress: [{rule: tenacious/over-length}]\n---\nHi\n", "draft.md:2:12"),
        ("---\nsuppress: [{rule: tenacious/over-lenght, reason: r}]\n---\nHi\n", "tenacious/over-length"),
    ],
)
def test_broken_front_matter(folder: Path, text: str, place: str) -> None:
    (folder / "draft.md").write_text(text)
    refused(run("draft.md", cwd=folder), place)


def test_unknown_rule_in_select_ignore_and_severity(folder: Path) -> None:
    refused(run("good.md", "--select", "tenacious/over-lenght", cwd=folder), "--select", "did you mean 'tenacious/over-length'?")
    refused(run("good.md", "--ignore", "tenacius", cwd=folder), "--ignore", "did you mean 'tenacious'?")
    refused(run("good.md", "--severity", "tenacious/nope=error", cwd=folder), "--severity")
    refused(run("good.md", "--severity", "tenacious/over-length=eror", cwd=folder), "did you mean 'error'?")


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("packz: [tenacious]\n", ["tenacious-lint.yaml:1:1", "did you mean 'packs'?"]),
        ("packs: [tenacius]\n", ["tenacious-lint.yaml:1:9", "did you mean 'tenacious'?"]),
        ("ignore: [tenacious/nope]\n", ["tenacious-lint.yaml:1", "unknown rule"]),
        ("fail-on: eror\n", ["tenacious-lint.yaml:1:10", "did you mean 'error'?"]),
        ("profile: strict\n", ["tenacious-lint.yaml:1", "strict"]),
        (
            "packs: [tenacious]\noverrides: [{paths: ['x/**'], packs: [{pack: tenacious, when: {stage: warm}}]}]\n",
            ["tenacious-lint.yaml:2:", "other conditions"],
        ),
        ("packs: [\n", ["tenacious-lint.yaml:"]),
        ("suppress: [{rule: tenacious/nope, paths: '*', reason: r}]\n", ["tenacious-lint.yaml:1", "unknown rule"]),
    ],
)
def test_config(folder: Path, config: str, said: list[str]) -> None:
    (folder / "tenacious-lint.yaml").write_text(config)
    refused(run("good.md", cwd=folder), *said)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("severity", "serverity"), ["fax.yaml:2:1", "did you mean 'severity'?"]),
        (("severity: warning", "severity: warn"), ["fax.yaml:2:11", "did you mean 'warning'?"]),
        (("kind: phrases, phrases: [fax machine]", "kind: phrase"), ["fax.yaml:3:", "did you mean 'phrases'?"]),
        (("phrases: [fax machine]", "phrases: []"), ["fax.yaml:3:", "empty list"]),
        (("phrases: [fax machine]", "phrases: [fax machine, fax machine]"), ["fax.yaml:3:", "stands twice"]),
        (("{match}", "{mach}"), ["fax.yaml:4:", "did you mean 'match'?"]),
        (("kind: phrases, phrases: [fax machine]", "kind: pattern, patterns: ['fax(']"), ["fax.yaml:3:", "bad expression"]),
        (("kind: phrases, phrases: [fax machine]", "kind: pattern, patterns: ['(?:f|ff)+!']"), ["fax.yaml:3:", "runaway"]),
        (("title:", "scope: [bdy]\ntitle:"), ["fax.yaml:1:", "did you mean 'body'?"]),
        (("title:", "when: {stag: cold}\ntitle:"), ["fax.yaml:1:", "did you mean 'stage'?"]),
        (("title: Fax number", "title: Fax number\ntitle: twice"), ["fax.yaml:2:1", "duplicate key"]),
        (("rationale: nobody has one\n", ""), ["fax.yaml", "'rationale' is missing"]),
    ],
)
def test_rule_file(folder: Path, change: tuple[str, str], said: list[str]) -> None:
    pack(folder, {"fax": GOOD_RULE.replace(change[0], change[1], 1)})
    refused(run("good.md", "--pack", "./mine", cwd=folder), *said)
    refused(run("rules", "test", "mine", cwd=folder), *said)


def test_all_errors_of_all_files_are_told(folder: Path) -> None:
    bad = GOOD_RULE.replace("severity", "serverity").replace("rationale", "rationall")
    pack(folder, {"one": bad, "two": bad})
    told = refused(run("good.md", "--pack", "./mine", cwd=folder))
    assert sum("unknown key" in line for line in told) == 4
    assert sum("is missing" in line for line in told) == 4


def test_duplicate_pack_id(folder: Path) -> None:
    pack(folder, {"fax": GOOD_RULE})
    (folder / "other").mkdir()
    pack(folder / "other", {"fax": GOOD_RULE})
    refused(run("good.md", "--pack", "./mine", "--pack", "./other/mine", cwd=folder), "duplicate pack id 'mine'")


def test_catastrophic_expression_is_stopped_and_named(folder: Path) -> None:
    # Polynomial, so that it loads: (\w+ )* backtracks over every split of a long line.
    rule = GOOD_RULE.replace("kind: phrases, phrases: [fax machine]", r"kind: pattern, patterns: ['(?:x+\w*x+\w*)+\d{3}fax']")
    pack(folder, {"slow": rule})
    (folder / "long.md").write_text("---\nstage: cold\n---\n" + "x" * 4000 + " fax\n")
    refused(run("long.md", "--pack", "./mine", cwd=folder), "mine/slow")


def test_crash_in_a_check_names_rule_and_draft(folder: Path) -> None:
    pack(folder, {"fax": GOOD_RULE})
    (folder / "fax.md").write_text("---\nstage: cold\n---\nUse the fax machine.\n")
    broken = (
        "import tenacious_lint.checks.text_match as m\nm.TextMatcher.find = lambda *a: 1 / 0\n"
        "import sys\nsys.argv = ['x', 'fax.md', '--pack', './mine']\nfrom tenacious_lint.cli.main import main\nmain()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", broken], cwd=folder, capture_output=True, text=True, env={**os.environ, "TENACIOUS_LINT_CACHE": ""}
    )
    refused(done, "fax.md", "mine/fax", "ZeroDivisionError")


def test_symlink_loop(folder: Path) -> None:
    (folder / "loop.md").symlink_to("loop.md")
    (folder / "sub").mkdir()
    (folder / "sub" / "up").symlink_to("..")
    refused(run("loop.md", cwd=folder), "loop.md")
    assert run("sub/..", "--ignore", "outreach", cwd=folder).returncode in (0, 2)


def _without_override() -> None:
    """Take from root the right to read what nobody may read (prctl PR_CAPBSET_DROP of CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH)."""
    import ctypes

    if os.getuid() == 0:
        library = ctypes.CDLL(None)
        assert all(library.prctl(24, capability, 0, 0, 0) == 0 for capability in (1, 2))


def test_folder_without_permission(folder: Path) -> None:
    (folder / "closed").mkdir()
    (folder / "closed" / "a.md").write_text("Hi")
    (folder / "shut.md").write_text("Hi")
    (folder / "closed").chmod(0)
    (folder / "shut.md").chmod(0)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tenacious_lint", "closed", "shut.md", "good.md"],
            cwd=folder,
            capture_output=True,
            text=True,
            env={**os.environ, "TENACIOUS_LINT_CACHE": ""},
            preexec_fn=_without_override,
        )
    finally:
        (folder / "closed").chmod(0o755)
    assert len(refused(done, "closed", "shut.md", "ermission")) == 2


def test_broken_pipe_is_quiet(folder: Path) -> None:
    for number in range(300):
        (folder / f"d{number}.md").write_text("---\nstage: cold\n---\nWe have world-class people.\n" * 1)
    done = subprocess.run(
        f"{sys.executable} -m tenacious_lint . | head -c 10 >/dev/null; echo ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "TENACIOUS_LINT_CACHE": ""},
    )
    assert done.stderr == ""
    assert done.stdout.strip() != "0"


def test_brief_named_and_missing(folder: Path) -> None:
    (folder / "b.md").write_text("---\nstage: cold\nbrief: gone.yaml\n---\nHi\n")
    refused(run("b.md", cwd=folder), "gone.yaml")
    refused(run("good.md", "--brief", "gone.yaml", cwd=folder), "gone.yaml")


def test_a_brief_that_every_draft_lacks_is_told_once(folder: Path) -> None:
    (folder / "other.md").write_text((folder / "good.md").read_text())
    assert len(refused(run("good.md", "other.md", "--brief", "gone.yaml", cwd=folder), "gone.yaml")) == 1


def test_output_that_cannot_be_written(folder: Path) -> None:
    refused(run("good.md", "--output", "no/such/folder.json", cwd=folder), "no/such/folder.json")


def test_baseline_that_is_none(folder: Path) -> None:
    (folder / "base.json").write_text("{}")
    refused(run("good.md", "--baseline", "base.json", cwd=folder), "base.json", "not a baseline")
    refused(run("good.md", "--baseline", "gone.json", cwd=folder), "gone.json")


def test_formats_of_a_later_version(folder: Path) -> None:
    (folder / "a.html").write_text("<p>Hi</p>")
    refused(run("a.html", cwd=folder), "a.html", "not read yet")


def test_usage(folder: Path) -> None:
    done = run("good.md", "--no-such-option", cwd=folder)
    assert done.returncode == 2
    assert "No such option" in done.stderr
