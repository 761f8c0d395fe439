"""Discovery: what walking takes, what it leaves out, and what it reports."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tenacious_lint.document.discovery import Discovery, DiscoverySettings, discover
from tenacious_lint.document.globs import Globs


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "a.md",
        "b.txt",
        "c.eml",
        "d.MARKDOWN",
        "e.json",
        "f.jsonl",
        "g.html",
        "h.py",
        "README.md",
        "changelog.txt",
        "License.md",
        "CONTRIBUTING.markdown",
        ".hidden.md",
        ".git/x.md",
        "node_modules/y.md",
        "sub/one.md",
        "sub/two.md",
        "sub/deep/three.md",
        "sub/build/four.md",
        "records/r.jsonl",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Hi\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str, root: str = ".", **options: object) -> Discovery:
    return discover(paths, DiscoverySettings(Path(root), **options))  # type: ignore[arg-type]


def test_walking_takes_mail_and_nothing_else(tree: Path) -> None:
    result = found(".")
    assert result.files == ["a.md", "b.txt", "c.eml", "d.MARKDOWN", "sub/build/four.md", "sub/deep/three.md", "sub/one.md", "sub/two.md"]
    assert result.problems == []
    assert result.excluded == 4


def test_paths_are_reported_as_they_were_written(tree: Path) -> None:
    assert found("sub/deep").files == ["sub/deep/three.md"]
    assert found("./sub/deep/").files == ["./sub/deep/three.md"]
    assert found(str(tree / "sub" / "deep")).files == [str(tree / "sub" / "deep" / "three.md")]
    assert found("sub/one.md", "./sub/one.md", "sub").files == ["sub/one.md", "sub/build/four.md", "sub/deep/three.md", "sub/two.md"]


def test_a_named_file_is_always_taken(tree: Path) -> None:
    names = ["README.md", "e.json", "g.html", ".hidden.md", "node_modules/y.md", "a.md"]
    assert found(*names, exclude=("a.md",)).files == names


def test_exclude_drafts_and_records(tree: Path) -> None:
    assert found(".", exclude=("sub/build", "*.txt")).files == [
        "a.md",
        "c.eml",
        "d.MARKDOWN",
        "sub/deep/three.md",
        "sub/one.md",
        "sub/two.md",
    ]
    assert found(".", drafts=("sub/**/*.md",)).files == ["sub/build/four.md", "sub/deep/three.md", "sub/one.md", "sub/two.md"]
    assert found(".", drafts=("sub/*.md",), records=("records/*.jsonl",)).files == ["records/r.jsonl", "sub/one.md", "sub/two.md"]
    assert found("sub", exclude=("sub/deep/**",)).files == ["sub/build/four.md", "sub/one.md", "sub/two.md"]
    assert found("sub", root="sub", exclude=("deep",)).files == ["sub/build/four.md", "sub/one.md", "sub/two.md"]


def test_ignore_files_apply_to_their_folder(tree: Path) -> None:
    (tree / ".gitignore").write_text("build/\n*.txt\n")
    (tree / "sub" / ".tenacious-lint-ignore").write_text("/one.md\n")
    (tree / "sub" / "deep" / ".gitignore").write_text("# nothing\n")
    assert found(".").files == ["a.md", "c.eml", "d.MARKDOWN", "sub/deep/three.md", "sub/two.md"]
    assert found("sub").files == ["sub/deep/three.md", "sub/two.md"]  # the repository's root stands above
    (tree / "sub" / ".gitignore").write_text("!build/\n")
    assert found("sub").files == ["sub/build/four.md", "sub/deep/three.md", "sub/two.md"]


def test_force_exclude_keeps_to_the_globs_of_drafts(tree: Path) -> None:
    everything = sorted(found(".").files)
    kept = [name for name in everything if name.startswith("sub/")]
    assert kept and kept != everything
    result = found(*everything, drafts=("sub/**",), force_exclude=True)
    assert result.files == kept
    assert result.excluded == len(everything) - len(kept)
    assert found(*everything, drafts=("sub/**",)).files == everything


def test_force_exclude_holds_for_named_files(tree: Path) -> None:
    (tree / ".gitignore").write_text("build/\n")
    names = ["README.md", "a.md", "sub/build/four.md", "sub/one.md", "node_modules/y.md", "sub", "b.txt"]
    result = found(*names, exclude=("sub/one.md", "*.txt"), force_exclude=True)
    assert result.files == ["a.md", "sub/deep/three.md", "sub/two.md"]
    assert result.problems == []
    assert found("sub/build", force_exclude=True).files == []


def test_links_and_special_files(tree: Path) -> None:
    (tree / "loop.md").symlink_to("loop.md")
    (tree / "gone.md").symlink_to("nowhere")
    (tree / "link.md").symlink_to("a.md")
    (tree / "folder").symlink_to("sub")
    (tree / "sub" / "up").symlink_to("..")
    os.mkfifo(tree / "pipe.md")
    result = found(".", exclude=("sub",))
    assert result.files == ["a.md", "b.txt", "c.eml", "d.MARKDOWN", "link.md"]
    assert [str(problem).split(";")[0] for problem in result.problems] == [
        "gone.md: a broken symbolic link",
        "loop.md: cannot be read (Too many levels of symbolic links)",
    ]
    assert found("folder/deep").files == ["folder/deep/three.md"]
    assert "folder/one.md" in found("folder").files
    assert "cannot be read" in str(found("loop.md").problems[0])


def test_what_is_missing_is_a_problem_and_the_rest_is_found(tree: Path) -> None:
    result = found("missing", "a.md", "x\0y")
    assert result.files == ["a.md"]
    assert [problem.place for problem in result.problems] == ["missing", "x\\0y"]


def test_an_unreadable_folder_is_a_problem(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("deep"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    result = found("sub")
    assert result.files == ["sub/build/four.md", "sub/one.md", "sub/two.md"]
    assert [str(problem) for problem in result.problems] == ["sub/deep: permission denied; make it readable, or exclude it"]


def test_a_deep_tree_does_not_exhaust_the_stack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1500):
        os.mkdir("d")
        os.chdir("d")
    Path("a.md").write_text("x")
    os.chdir(tmp_path)
    files = found("d").files
    subprocess.run(["rm", "-rf", "d"], check=True)  # pytest's own removal would exhaust the stack
    assert len(files) == 1


def test_ten_thousand_files_are_found_fast(tmp_path: Path) -> None:
    for folder in range(20):
        (tmp_path / f"{folder}").mkdir()
        for index in range(500):
            (tmp_path / f"{folder}" / f"{index}.md").touch()
    best = 10.0
    for _ in range(3):
        began = time.perf_counter()
        result = found(str(tmp_path), root=str(tmp_path))
        best = min(best, time.perf_counter() - began)
    assert len(result.files) == 10_000
    assert best < 0.5  # 30 ms on the machine it was written on


def test_pathspec_is_loaded_only_if_there_is_an_ignore_file(tree: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tenacious_lint.document.discovery import *; "
        "discover(['sub'], DiscoverySettings(Path('.'), exclude=('a/**',))); assert 'pathspec' not in sys.modules"
    )
    package = str(Path(__file__).parents[2])
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": package})


@pytest.mark.parametrize(
    ("glob", "yes", "no"),
    [
        ("*.md", ["a.md", "x/y/a.md"], ["a.mdx", "a.txt"]),
        ("drafts/*.md", ["drafts/a.md"], ["drafts/x/a.md", "x/drafts/a.md"]),
        ("drafts/**/*.md", ["drafts/a.md", "drafts/x/y/a.md"], ["a.md"]),
        ("**/old", ["old/a.md", "x/old/a.md", "old"], ["older/a.md"]),
        ("drafts/", ["drafts/a.md", "x/drafts/b.md"], ["drafts2/a.md"]),
        ("/drafts", ["drafts/a.md"], ["x/drafts/a.md"]),
        ("./drafts/a?.md", ["drafts/ab.md"], ["drafts/a/.md", "drafts/a.md"]),
        ("[ab].md", ["a.md"], ["c.md"]),
        ("[!ab].md", ["c.md"], ["a.md"]),
        ("a+(b).md", ["a+(b).md"], ["aab.md"]),
        ("drafts/**", ["drafts/a", "drafts/x/y"], ["other/a"]),
    ],
)
def test_globs(glob: str, yes: list[str], no: list[str]) -> None:
    globs = Globs([glob])
    assert [path for path in yes if not globs.match(path)] == []
    assert [path for path in no if globs.match(path)] == []
