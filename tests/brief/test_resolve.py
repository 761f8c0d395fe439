"""Which brief a draft is judged by, and on which day."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tenacious_lint.brief.load import read_brief
from tenacious_lint.brief.resolve import effective_as_of, find_sibling, resolve
from tenacious_lint.config import PathSettings
from tenacious_lint.document.draft import Draft, Metadata
from tenacious_lint.document.source_map import SourceMap
from tenacious_lint.errors import BriefError


def draft(path: Path | str, brief: Any = None, place: str = "", source: str = "") -> Draft:
    return Draft(
        path=str(path),
        format="md",
        source=source,
        text="",
        regions=(),
        source_map=SourceMap.linear(0),
        metadata=Metadata(brief=brief, brief_place=place),
    )


def write(file: Path, company: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"prospect: {{company: {company}}}\n" if file.suffix != ".json" else f'{{"prospect": {{"company": "{company}"}}}}')
    return file


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Every place a brief may come from, each with its own company."""
    write(tmp_path / "option.yaml", "option")
    write(tmp_path / "briefs/own.yaml", "own")
    write(tmp_path / "drafts/a.brief.yaml", "sibling")
    write(tmp_path / "config.yaml", "config")
    return tmp_path


def company(house: Path, *, override: bool = False, own: bool = False, name: str = "a.md", config: bool = False) -> tuple[Any, str]:
    found = resolve(
        draft(house / "drafts" / name, "../briefs/own.yaml" if own else None, "x:4:8"),
        PathSettings(brief=str(house / "config.yaml"), brief_place="c:1:8") if config else PathSettings(),
        house / "option.yaml" if override else None,
    )
    return found.brief and found.brief.lookup("prospect.company"), found.origin


def test_the_first_found_wins(house: Path) -> None:
    assert company(house, override=True, own=True, config=True) == ("option", str(house / "option.yaml"))
    assert company(house, own=True, config=True) == ("own", str(house / "briefs/own.yaml"))
    assert company(house, config=True) == ("sibling", str(house / "drafts/a.brief.yaml"))
    assert company(house, name="b.md", config=True) == ("config", str(house / "config.yaml"))
    assert company(house, name="b.md") == (None, "")


def test_no_settings(house: Path) -> None:
    assert resolve(draft(house / "b.md")).brief is None


@pytest.mark.parametrize(
    ("names", "path", "expected"),
    [
        (["a.brief.yaml"], "a.md", "a.brief.yaml"),
        (["a.brief.yml"], "a.eml", "a.brief.yml"),
        (["a.brief.json"], "a.jsonl", "a.brief.json"),
        (["a.brief.json", "a.brief.yml", "a.brief.yaml"], "a.md", "a.brief.yaml"),
        (["a.html.brief.yaml"], "a.html.j2", "a.html.brief.yaml"),
        (["b.brief.yaml"], "a.md", None),
        ([], "a.md", None),
        (["a.yaml"], "a.md", None),
    ],
)
def test_sibling(names: list[str], path: str, expected: str | None, tmp_path: Path) -> None:
    for name in names:
        write(tmp_path / name, "A")
    assert find_sibling(str(tmp_path / path)) == (str(tmp_path / expected) if expected else None)


def test_a_sibling_written_later_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert resolve(draft("a.md")).origin == ""
    write(tmp_path / "a.brief.yaml", "A")
    assert resolve(draft("a.md")).origin == "a.brief.yaml"


def test_a_path_that_is_none(tmp_path: Path) -> None:
    for path in ("-", "<stdin>", "no/such/folder/a.md", "a\0b/c.md"):
        assert resolve(draft(path)).brief is None


def test_a_list_is_merged(house: Path) -> None:
    write(house / "drafts/bench.yaml", "own").write_text("bench: {go: 2}\n")
    found = resolve(draft(house / "drafts/a.md", ["../briefs/own.yaml", "bench.yaml", "bench.yaml"]))
    assert found.brief is not None
    assert (found.brief.lookup("prospect.company"), found.brief.lookup("bench.go.available")) == ("own", 2)
    assert found.origin == f"{house / 'briefs/own.yaml'}, {house / 'drafts/bench.yaml'}"


def test_a_list_of_one(house: Path) -> None:
    assert resolve(draft(house / "drafts/a.md", ["../briefs/own.yaml"])).origin == str(house / "briefs/own.yaml")


def test_missing_files_are_reported_where_they_are_named(house: Path) -> None:
    with pytest.raises(BriefError) as caught:
        resolve(draft(house / "drafts/a.md", ["no.yaml", "../briefs/own.yaml", "nor.yaml"], "drafts/a.md:3:8"))
    assert list(map(str, caught.value.problems)) == [
        f"drafts/a.md:3:8: there is no brief '{house / 'drafts' / name}'; name an existing file, relative to the file that names it"
        for name in ("no.yaml", "nor.yaml")
    ]


@pytest.mark.parametrize(
    ("settings", "override", "place", "remedy"),
    [
        (
            PathSettings(brief="/no/x.yaml", brief_place="c.yaml:2:8"),
            None,
            "c.yaml:2:8",
            "name an existing file, relative to the file that names it",
        ),
        (PathSettings(), "/no/x.yaml", "--brief", "name an existing file or leave it out"),
    ],
)
def test_missing_file_named_elsewhere(settings: PathSettings, override: str | None, place: str, remedy: str, tmp_path: Path) -> None:
    with pytest.raises(BriefError) as caught:
        resolve(draft(tmp_path / "a.md"), settings, override)
    assert str(caught.value) == f"{place}: there is no brief '/no/x.yaml'; {remedy}"


@pytest.mark.parametrize("value", [5, [], [5], [""], "", True, [["a"]]])
def test_a_brief_that_is_no_name(value: Any) -> None:
    with pytest.raises(BriefError) as caught:
        resolve(draft("a.md", value, "a.md:2:8"))
    assert str(caught.value) == "a.md:2:8: brief: expected a path, a list of paths, or a mapping; name a file, or write the brief out"


def test_an_inline_brief_is_used(house: Path) -> None:
    found = resolve(draft(house / "drafts/a.md", {"prospect": {"company": "inline"}}, "a.md:3:3"))
    assert found.brief is not None
    assert (found.brief.lookup("prospect.company"), found.origin) == ("inline", "a.md:3:3")


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("---\nsubject: x\nbrief:\n  bench: {go: -1}\n  sgnals: {}\n---\nHi\n", ["a.md:5:3", "a.md:4:15"]),
        ("\ufeff---\r\nsubject: x\r\nbrief:\r\n  bench: {go: -1}\r\n  sgnals: {}\r\n---\r\nHi\r\n", ["a.md:5:3", "a.md:4:15"]),
        ("no front matter", ["a.md:9:9", "a.md:9:9"]),
        ("---\nbrief: [\n---\n", ["a.md:9:9", "a.md:9:9"]),
        ("---\na: b\n", ["a.md:9:9", "a.md:9:9"]),
    ],
)
def test_errors_of_an_inline_brief_are_placed_in_the_draft(source: str, places: list[str]) -> None:
    with pytest.raises(BriefError) as caught:
        resolve(draft("a.md", {"bench": {"go": -1}, "sgnals": {}}, "a.md:9:9", source))
    assert [problem.place for problem in caught.value.problems] == places


def test_a_run_without_briefs_loads_no_model(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from tenacious_lint.brief.resolve import find_sibling; from tenacious_lint.config import load_config\n"
        f"find_sibling('a.md'); load_config(Path({str(tmp_path)!r})).for_path('a.md')\n"
        "print([name for name in ('yaml', 'tomllib', 'tenacious_lint.brief.model') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


DAY = {name: date(2026, 5, number) for number, name in enumerate(("override", "brief", "draft", "observed"), 1)}


@pytest.mark.parametrize(
    ("override", "as_of", "observed", "draft_date", "expected"),
    [
        ("override", "brief", None, "draft", "override"),
        (None, "brief", None, "draft", "brief"),
        (None, None, "observed", "draft", "draft"),
        (None, None, "observed", None, "observed"),
    ],
)
def test_as_of(override: str | None, as_of: str | None, observed: str | None, draft_date: str | None, expected: str) -> None:
    data = {"as_of": as_of and DAY[as_of], "signals": {"hiring": {"observed": observed and DAY[observed]}}}
    brief = read_brief(data, lambda path=(), key=False: "")
    assert effective_as_of(override and DAY[override], brief, draft_date and DAY[draft_date]) == DAY[expected]  # type: ignore[arg-type]


def test_as_of_without_anything_is_today() -> None:
    assert effective_as_of(None, None, None) == date.today()
    assert effective_as_of(None, read_brief({}, lambda path=(), key=False: ""), None) == date.today()
    assert effective_as_of(None, None, DAY["draft"]) == DAY["draft"]


def test_a_published_form_in_front_matter_has_its_places_there() -> None:
    source = "---\nsubject: x\nbrief:\n  as_of: 2026-05-01\n  bench_summary:\n    available_capacity: {Go: -3}\n---\nHi\n"
    with pytest.raises(BriefError) as caught:
        resolve(draft("a.md", {"as_of": "2026-05-01", "bench_summary": {"available_capacity": {"Go": -3}}}, "a.md:3:8", source))
    assert str(caught.value) == "a.md:6:30: Go: must be at least 0, found -3"
