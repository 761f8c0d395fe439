"""`tenacious-lint check`: what each option does, what is written where, and the exit code."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from tenacious_lint.cli.main import group
from tenacious_lint.errors import TenaciousLintError

HYPE = """\
title: Hype
severity: error
check: {kind: phrases, phrases: [hype]}
message: "'{match}' is hype"
rationale: Hype tells the reader nothing.
fix: {title: cut it, safe: true, replace: ""}
"""
KINDLY = """\
title: Kindly
severity: warning
check: {kind: phrases, phrases: [kindly]}
message: "'{match}' is stiff"
rationale: Nobody speaks so.
fix: {title: say please, safe: false, replace: please}
"""
NOTE = 'title: Note\nseverity: info\ncheck: {kind: phrases, phrases: [synergy]}\nmessage: "{match}"\nrationale: Say what it is.\n'
MARK = 'title: Mark\nseverity: info\nreport: mark\ncheck: {kind: phrases, phrases: [hello]}\nmessage: "{match}"\nrationale: r\n'
CONFIG = "packs: [./mine]\n"
ERROR, WARNING, INFO, CLEAN = "It is hype here.\n", "We kindly ask.\n", "The synergy is.\n", "Is Go the gap?\n"
FRONT = "---\nstage: cold\n---\n"


class Done:
    """What a run left: exit code, standard output and standard error."""

    def __init__(self, code, out, err, raw=b""):
        self.code, self.out, self.err, self.raw = code, out, err, raw

    @property
    def findings(self):
        """(path, line, column, severity, rule, match) of a json report."""
        return [
            (draft["path"], one["line"], one["column"], one["severity"], one["rule"], one["match"])
            for draft in json.loads(self.out)["drafts"]
            for one in draft["findings"]
        ]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "pack.yaml").write_text("title: Mine\nversion: 1.0.0\nowner: me\n")
    for name, text in (("hype", HYPE), ("kindly", KINDLY), ("note", NOTE), ("mark", MARK)):
        (tmp_path / "mine" / f"{name}.yaml").write_text(text)
    (tmp_path / "tenacious-lint.yaml").write_text(CONFIG)
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    for name, text in (("error", ERROR), ("warning", WARNING), ("info", INFO), ("clean", CLEAN)):
        (drafts / f"{name}.md").write_text(FRONT + text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "")
    monkeypatch.delenv("NO_COLOR")
    return tmp_path


def run(*args, stdin=None):
    """Run the command line in this process, with the exit codes of `main`."""
    done = CliRunner().invoke(group, list(args), input=stdin, standalone_mode=False)
    error = done.exception
    code, err = done.exit_code, done.stderr
    if isinstance(error, TenaciousLintError):
        code, err = 2, err + str(error)
    elif isinstance(error, click.ClickException):
        code, err = error.exit_code, err + error.format_message()
    elif error is not None and not isinstance(error, SystemExit):
        raise error
    elif isinstance(done.return_value, int):
        code = done.return_value
    return Done(code, done.stdout, err, done.stdout_bytes)


ONE = ("drafts/error.md", 4, 7, "error", "mine/hype", "hype")
TWO = ("drafts/info.md", 4, 5, "info", "mine/note", "synergy")
THREE = ("drafts/warning.md", 4, 4, "warning", "mine/kindly", "kindly")


def test_a_folder(folder):
    done = run("drafts", "--format", "json")
    assert done.code == 1
    assert done.findings == [ONE, TWO, THREE]
    assert [draft["path"] for draft in json.loads(done.out)["drafts"]] == [
        f"drafts/{name}.md" for name in ("clean", "error", "info", "warning")
    ]
    assert done.err == ""


def test_check_is_what_a_path_means(folder):
    assert run("drafts").out == run("check", "drafts").out
    assert run("--format", "json", "drafts").out == run("check", "--format", "json", "drafts").out


def test_without_a_path_the_working_directory_is_linted(folder):
    assert run("check", "--format", "json").findings == [ONE, TWO, THREE]


CODES = [
    # (file, --fail-on, exit code); error is the default
    *[("clean", level, 0) for level in (None, "error", "warning", "info", "review", "never")],
    ("error", None, 1),
    ("error", "error", 1),
    ("error", "warning", 1),
    ("error", "info", 1),
    ("error", "review", 1),
    ("error", "never", 0),
    ("warning", None, 0),
    ("warning", "error", 0),
    ("warning", "warning", 1),
    ("warning", "info", 1),
    ("warning", "review", 1),
    ("warning", "never", 0),
    ("info", None, 0),
    ("info", "error", 0),
    ("info", "warning", 0),
    ("info", "info", 1),
    ("info", "review", 0),
    ("info", "never", 0),
]


@pytest.mark.parametrize(("name", "level", "code"), CODES)
def test_exit_codes(name, level, code, folder):
    assert run(f"drafts/{name}.md", *(["--fail-on", level] if level else [])).code == code
    if level:
        (folder / "tenacious-lint.yaml").write_text(f"{CONFIG}fail-on: {level}\n")
        assert run(f"drafts/{name}.md").code == code
        (folder / "tenacious-lint.yaml").write_text(f"{CONFIG}fail-on: never\n")
        assert run(f"drafts/{name}.md", "--fail-on", level).code == code


def test_what_cannot_be_done_beats_findings(folder):
    done = run("drafts/error.md", "gone.md", "--fail-on", "never")
    assert done.code == 2
    assert "drafts/error.md:4:7" in done.out
    assert done.err.count("tenacious-lint: gone.md") == 1


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["--select", "mine/hype"], [ONE]),
        (["--select", "mine/hype,mine/note"], [ONE, TWO]),
        (["--select", "mine/hype", "--select", "mine/note"], [ONE, TWO]),
        (["--select", "mine/*y*"], [ONE, THREE]),
        (["--select", "mine", "--ignore", "mine/hype"], [TWO, THREE]),
        (["--ignore", "mine/note, mine/kindly"], [ONE]),
        (["--ignore", "mine"], []),
        (["--severity", "mine/hype=info"], [(*ONE[:3], "info", *ONE[4:]), TWO, THREE]),
        (["--severity", "mine/hype=off,mine/note=error"], [(*TWO[:3], "error", *TWO[4:]), THREE]),
        (["--severity", "mine=warning", "--severity", "mine/hype=error"], [ONE, (*TWO[:3], "warning", *TWO[4:]), THREE]),
        (["--pack", "./mine"], [ONE, TWO, THREE]),
        (["--pack", "outreach", "--ignore", "outreach/missing-subject"], []),
        (["--profile", "lax"], [THREE]),
        (["--stage", "warm"], [ONE, TWO, THREE]),
    ],
)
def test_which_rules_run(args, expected, folder):
    (folder / "tenacious-lint.yaml").write_text(f"{CONFIG}profiles: {{lax: {{ignore: [mine/hype, mine/note]}}}}\n")
    assert run("drafts", "--format", "json", *args).findings == expected


@pytest.mark.parametrize("format_", ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson"])
def test_formats(format_, folder):
    done = run("drafts/error.md", "--format", format_)
    assert done.code == 1
    assert "hype" in done.out
    if format_ in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(done.out)
    elif format_ == "jsonl":
        assert [json.loads(line)["type"] for line in done.out.splitlines()] == ["draft", "summary"]
    elif format_ == "junit":
        assert done.out.startswith("<?xml")
    elif format_ == "github":
        assert "::error file=drafts/error.md,line=4" in done.out
    else:
        assert "drafts/error.md:4:7: error mine/hype" in done.out
    run("drafts/error.md", "--format", format_, "--output", "report.out")
    assert (folder / "report.out").read_text() == done.out


def test_an_unknown_format_is_refused(folder):
    done = run("drafts", "--format", "xml")
    assert done.code == 2
    assert "xml" in done.err


def test_output_leaves_standard_output_empty(folder):
    done = run("drafts", "--output", "report.txt")
    assert (done.code, done.out) == (1, "")
    assert "drafts/error.md:4:7" in (folder / "report.txt").read_text()


FIXES = [
    (b"It is hype here.\n", b"It is here.\n"),
    (b"It is hype here.\r\n\r\nAll\thype. \r\n", b"It is here.\r\n\r\nAll\t. \r\n"),
    (b"\xef\xbb\xbf" + FRONT.encode() + "é hype\r\nhype “ü”\n\n\n".encode(), b"\xef\xbb\xbf" + FRONT.encode() + "é\r\n“ü”\n\n\n".encode()),
    (FRONT.encode() + b"No end hype", FRONT.encode() + b"No end"),
    (b"We kindly ask.\n", b"We kindly ask.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES, ids=map(str, range(len(FIXES))))
def test_fix_keeps_everything_else(before, after, folder):
    file = folder / "mail.md"
    file.write_bytes(before)
    file.chmod(0o640)
    shown = run("mail.md", "--diff")
    assert file.read_bytes() == before
    assert shown.out.startswith("--- a/mail.md\n+++ b/mail.md\n") is (before != after)
    done = run("mail.md", "--fix", "--format", "json")
    assert file.read_bytes() == after
    assert file.stat().st_mode & 0o777 == 0o640
    assert done.code == 0
    assert [one[4] for one in done.findings] == (["mine/kindly"] if b"kindly" in after else [])
    assert [path.name for path in folder.iterdir() if "tenacious-lint-" in path.name] == []


def test_unsafe_fixes(folder):
    file = folder / "mail.md"
    file.write_text("We kindly hype.\n")
    run("mail.md", "--fix")
    assert file.read_text() == "We kindly.\n"
    run("mail.md", "--fix", "--unsafe-fixes")
    assert file.read_text() == "We please.\n"
    refused = run("mail.md", "--unsafe-fixes")
    assert refused.code == 2
    assert "--unsafe-fixes" in refused.err


def test_a_file_without_fixes_is_not_written(folder):
    file = folder / "drafts" / "clean.md"
    stamp = file.stat()
    run("drafts", "--fix")
    after = file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (stamp.st_ino, stamp.st_mtime_ns)


def test_fix_follows_a_link_and_keeps_it(folder):
    (folder / "real.md").write_text("It is hype here.\n")
    (folder / "link.md").symlink_to("real.md")
    run("link.md", "--fix")
    assert (folder / "link.md").is_symlink()
    assert (folder / "real.md").read_text() == "It is here.\n"


def test_diff_is_one_that_patch_reads(folder):
    file = folder / "mail.md"
    file.write_bytes(FRONT.encode() + b"It is hype here.\r\nAnd more\nhype")
    run("mail.md", "--diff", "--output", os.devnull)
    shown = run("mail.md", "--diff", "--output", os.devnull).raw
    (folder / "x.patch").write_bytes(shown)
    run("mail.md", "--fix")
    mended = file.read_bytes()
    file.write_bytes(FRONT.encode() + b"It is hype here.\r\nAnd more\nhype")
    done = subprocess.run(["git", "apply", "--whitespace=nowarn", "x.patch"], cwd=folder, capture_output=True)
    if b"not a git repository" in done.stderr or done.returncode:
        done = subprocess.run(["git", "-c", "init.defaultBranch=main", "init", "-q", "other"], cwd=folder, capture_output=True)
        (folder / "other" / "mail.md").write_bytes(file.read_bytes())
        done = subprocess.run(["git", "apply", "--whitespace=nowarn", "../x.patch"], cwd=folder / "other", capture_output=True)
        assert done.returncode == 0, done.stderr
        file.write_bytes((folder / "other" / "mail.md").read_bytes())
    assert file.read_bytes() == mended


def test_stdin(folder):
    done = run("-", "--format", "json", stdin=ERROR)
    assert done.findings == [("stdin.md", 1, 7, "error", "mine/hype", "hype")]
    done = run("check", "--stdin-filename", "drafts/x.md", "--format", "json", stdin=ERROR)
    assert done.findings == [("drafts/x.md", 1, 7, "error", "mine/hype", "hype")]
    done = run("-", "--stdin-filename", "x.jsonl", "--format", "json", stdin='{"body": "It is hype"}')
    assert done.findings == [("x.jsonl", 1, 17, "error", "mine/hype", "hype")]
    assert run("-", "--stdin-filename", "x.html", stdin="<p>").code == 2
    assert run("-", "drafts", stdin="x").code == 2
    assert run("-", "--stdin-filename", "x.md", stdin=b"caf\xe9").code == 2


def test_stdin_takes_the_settings_of_its_name(folder):
    (folder / "tenacious-lint.yaml").write_text(f"{CONFIG}overrides: [{{paths: ['lax/**'], ignore: [mine/hype]}}]\n")
    assert run("-", "--stdin-filename", "lax/x.md", "--format", "json", stdin=ERROR).findings == []
    assert len(run("-", "--stdin-filename", "x.md", "--format", "json", stdin=ERROR).findings) == 1


def test_stdin_is_mended_to_standard_output(folder):
    done = run("-", "--fix", stdin="It is hype here.\r\n\r\nWe kindly ask.\r\n")
    assert done.raw == b"It is here.\r\n\r\nWe kindly ask.\r\n"
    assert "mine/kindly" in done.err
    shown = run("-", "--diff", stdin="It is hype here.\n")
    assert "-It is hype here.\n+It is here.\n" in shown.out


def test_statistics(folder):
    (folder / "drafts" / "error.md").write_text("Hype, hype, kindly.\n")
    table = [line.split() for line in run("drafts", "--statistics").out.splitlines()]
    at = table.index(["count", "rule", "title"])
    assert table[at + 1 : at + 4] == [["2", "mine/hype", "Hype"], ["2", "mine/kindly", "Kindly"], ["1", "mine/note", "Note"]]
    assert "count" not in run("drafts").out


def test_explain(folder):
    assert "Hype tells the reader nothing." in run("drafts", "--explain").out
    assert "Nobody speaks so." in run("drafts", "--explain").out
    assert "Hype tells the reader nothing." not in run("drafts").out
    assert "2026-05-01" in run("drafts", "--explain", "--as-of", "2026-05-01").out


def test_the_stage_is_said_and_whether_it_was_inferred(folder):
    (folder / "a.md").write_text(ERROR)
    (folder / "b.md").write_text(f"---\nstage: nurture\n---\n{ERROR}")
    (folder / "c.md").write_text(f"{ERROR}\n> earlier mail\n")
    out = run("a.md", "b.md", "c.md").out
    assert "a.md: block (stage cold, inferred)" in out
    assert "b.md: block (stage nurture)" in out
    assert "c.md: block (stage warm, inferred)" in out
    stages = [draft["stage"] for draft in json.loads(run("a.md", "b.md", "--format", "json").out)["drafts"]]
    assert stages == [{"value": "cold", "inferred": True}, {"value": "nurture", "inferred": False}]
    # what the caller or the config says is not inferred
    assert "(stage warm)" in run("a.md", "--stage", "warm").out
    (folder / "tenacious-lint.yaml").write_text(f"{CONFIG}overrides: [{{paths: ['a.md'], stage: nurture}}]\n")
    assert "(stage nurture)" in run("a.md").out
    assert "(stage warm)" in run("b.md", "--stage", "warm").out


def test_overrides_of_the_config(folder):
    (folder / "tenacious-lint.yaml").write_text(
        f"{CONFIG}overrides:\n"
        "  - {paths: ['drafts/error.md'], severity: {mine/hype: info}}\n"
        "  - {paths: ['drafts/warning.md'], ignore: [mine/kindly]}\n"
        "  - {paths: ['drafts/info.md'], select: [mine/hype]}\n"
    )
    assert run("drafts", "--format", "json").findings == [(*ONE[:3], "info", *ONE[4:])]
    (folder / "sub").mkdir()
    os.chdir(folder / "sub")
    assert run("../drafts", "--format", "json").findings == [("../drafts/error.md", 4, 7, "info", "mine/hype", "hype")]


def test_overrides_of_packs(folder):
    (folder / "other").mkdir()
    (folder / "other" / "pack.yaml").write_text("title: O\nversion: 1.0.0\nowner: me\n")
    (folder / "other" / "gap.yaml").write_text(HYPE.replace("[hype]", "[gap]"))
    (folder / "tenacious-lint.yaml").write_text(f"{CONFIG}overrides: [{{paths: ['drafts/clean.md'], packs: [./other]}}]\n")
    assert run("drafts/clean.md", "drafts/error.md", "--format", "json").findings == [
        ("drafts/clean.md", 4, 11, "error", "other/gap", "gap"),
        ONE,
    ]


def test_config_named(folder):
    (folder / "strict.yaml").write_text("packs: [./mine]\nignore: [mine/hype]\nfail-on: info\n")
    assert run("drafts/error.md", "--config", "strict.yaml").code == 0
    assert run("drafts/info.md", "--config", "strict.yaml").code == 1
    assert run("drafts/info.md", "--config", "gone.yaml").code == 2


def test_baseline(folder):
    wrote = run("drafts", "--write-baseline", "known.json")
    assert wrote.code == 0
    assert set(json.loads((folder / "known.json").read_text())["findings"]) == {"drafts/error.md", "drafts/info.md", "drafts/warning.md"}
    done = run("drafts", "--baseline", "known.json")
    assert (done.code, "3 baselined" in done.out, "mine/hype" in done.out) == (0, True, False)
    (folder / "drafts" / "error.md").write_text(FRONT + "More.\n\n" + ERROR + "\nMore hype.\n")
    done = run("drafts", "--baseline", "known.json", "--format", "json")
    assert done.code == 1
    assert done.findings == [("drafts/error.md", 8, 6, "error", "mine/hype", "hype")]
    (folder / "tenacious-lint.yaml").write_text(f"{CONFIG}baseline: known.json\n")
    assert len(run("drafts", "--format", "json").findings) == 1
    # writing it anew holds all findings, not those that are new
    run("drafts", "--write-baseline", "known.json")
    assert run("drafts").code == 0
    run("drafts", "--baseline", "known.json", "--write-baseline", "known.json")
    assert run("drafts").code == 0


def test_a_baseline_does_not_hide_what_could_not_be_done(folder):
    assert run("drafts", "gone.md", "--write-baseline", "known.json").code == 2


def test_excluded_files(folder):
    (folder / "tenacious-lint.yaml").write_text(f"{CONFIG}exclude: ['drafts/error.md', 'old/**']\n")
    assert run("drafts", "--format", "json").findings == [TWO, THREE]
    # a path that is named is linted, but for --force-exclude
    assert run("drafts/error.md", "--format", "json").findings == [ONE]
    done = run("drafts/error.md", "--force-exclude")
    assert (done.code, done.err) == (0, "")
    assert run("drafts/error.md", "drafts/info.md", "--force-exclude", "--format", "json").findings == [TWO]
    (folder / "README.md").write_text(ERROR)
    assert run("README.md", "--force-exclude").code == 0
    assert run("README.md").code == 1
    assert run("gone.md", "--force-exclude").code == 2


def test_a_file_named_twice_is_linted_once(folder):
    assert run("drafts", "drafts/error.md", "./drafts/error.md", "--format", "json").findings == [ONE, TWO, THREE]


@pytest.mark.parametrize("name", ["rules", "init", "check", "lsp", "score"])
def test_a_folder_named_like_a_command(name, folder):
    (folder / name).mkdir()
    (folder / name / "a.md").write_text(ERROR)
    expected = [(f"{name}/a.md", 1, 7, "error", "mine/hype", "hype")]
    assert run("check", name, "--format", "json").findings == expected
    done = run(f"./{name}", "--format", "json")
    assert [one[1:] for one in done.findings] == [expected[0][1:]]


def test_several_processes_say_the_same(folder):
    for number in range(40):
        (folder / "drafts" / f"n{number}.md").write_text(FRONT + (ERROR, WARNING, INFO, CLEAN, "---\nbroken: [\n")[number % 5])
    (folder / "drafts" / "z.md").write_bytes(b"caf\xe9")
    for format_ in ("text", "json", "sarif"):
        one, two = (
            subprocess.run(
                [sys.executable, "-m", "tenacious_lint", "drafts", "gone.md", "--format", format_, "--statistics", "--jobs", jobs],
                cwd=folder,
                capture_output=True,
            )
            for jobs in ("1", "2")
        )
        assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
        assert one.returncode == 2
        assert b"hype" in one.stdout


@pytest.mark.parametrize(
    ("args", "env", "colored"),
    [
        ([], {}, True),
        (["--color", "never"], {}, False),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"TERM": "dumb"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--format", "json"], {}, False),
    ],
)
def test_colour_on_a_terminal(args, env, colored, folder):
    main, side = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", **env}
    try:
        done = subprocess.Popen(
            [sys.executable, "-m", "tenacious_lint", "drafts/error.md", *args],
            cwd=folder,
            stdout=side,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        os.close(side)
        said = b""
        try:
            while piece := os.read(main, 65536):
                said += piece
        except OSError:  # Linux says so when the other side is closed
            pass
        assert done.wait(60) == 1
    finally:
        os.close(main)
    assert b"hype" in said
    assert (b"\x1b[" in said) is colored


def test_no_colour_elsewhere(folder):
    assert "\x1b" not in run("drafts").out
    assert "\x1b" in run("drafts", "--color", "always").out
    run("drafts", "--output", "report.txt")
    assert "\x1b" not in (folder / "report.txt").read_text()


def test_nothing_of_a_draft_reaches_the_terminal_as_control(folder):
    (folder / "a.md").write_text("It is hype \x1b[31mred\x07 here.\n")
    out = run("a.md", "--color", "never").out
    assert "\x1b" not in out
    assert "\x07" not in out


def test_brief_and_as_of(folder):
    (folder / "mine" / "young.yaml").write_text(NOTE.replace("severity:", "when: {brief.prospect.employees: {lt: 50}}\nseverity:"))
    (folder / "b.yaml").write_text("prospect: {company: Acme, employees: 20}\nas_of: 2026-05-01\n")
    assert "mine/young" not in run("drafts/info.md").out
    assert "mine/young" in run("drafts/info.md", "--brief", "b.yaml").out
    summary = json.loads(run("drafts/info.md", "--brief", "b.yaml", "--format", "json").out)["summary"]
    assert (summary["drafts"], summary["without_brief"]) == (1, 0)
    assert json.loads(run("drafts/info.md", "--format", "json").out)["summary"]["without_brief"] == 1
    assert json.loads(run("drafts", "--as-of", "2026-05-02", "--format", "json").out)["as_of"] == "2026-05-02"
    assert run("drafts", "--as-of", "soon").code == 2


def test_version_and_help(folder):
    assert run("--version").out.startswith("tenacious-lint ")
    for args in ((), ("--help",), ("-h",), ("check", "--help"), ("check", "-h")):
        done = run(*args)
        assert (done.code, "Usage:" in done.out) == (0, True)
