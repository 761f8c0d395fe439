"""Which form a file or a mapping is, and how several are joined."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tenacious_lint.brief.load import file_key, load_brief
from tenacious_lint.brief.merge import merge_files
from tenacious_lint.brief.model import Brief
from tenacious_lint.brief.resolve import effective_as_of
from tenacious_lint.errors import BriefError

HIRING = "prospect_name: Halden\ngenerated_at: 2026-04-20\nhiring_velocity: {open_roles_today: 9}\n"
GAPS = "prospect_name: Halden\ngenerated_at: 2026-04-02\ngap_findings: [{practice: an ML lead, confidence: low}]\n"
BENCH = "as_of: 2026-05-01\nstacks: {go: {available_engineers: 3}}\n"
NATIVE = "as_of: 2026-04-25\npolicy: {routing: [Ines]}\n"


def under(name: str, text: str) -> str:
    return f"{name}:\n  " + text.strip().replace("\n", "\n  ") + "\n"


READINGS: dict[str, tuple[str, dict[str, Any]]] = {
    "names beside native keys": (
        NATIVE + under("hiring_signal_brief", HIRING) + under("competitor_gap_brief", GAPS) + under("prior_thread", "messages: []"),
        {
            "as_of": date(2026, 4, 25),
            "generated_at": date(2026, 4, 20),
            "prospect.company": "Halden",
            "signals.hiring.observed": date(2026, 4, 20),
            "signals.gaps.0.observed": date(2026, 4, 2),
            "policy.routing": ("Ines",),
            "thread.messages": (),
        },
    ),
    "the variant under its name": (
        under("hiring_signal_brief", "generated_at: 2026-04-20\nsignals: {layoff_event: {present: false}}"),
        {"signals.layoff.detected": False},
    ),
    "native keys beside a shape": (HIRING + "policy: {routing: [Ines]}", {"policy.routing": ("Ines",), "signals.hiring.open_roles": 9}),
    "two shapes in one mapping": (
        HIRING + "available_capacity: {Go: 3}\n",
        {"bench.go.available": 3, "signals.hiring.open_roles": 9},
    ),
    "the lower limit": (
        "policy: {max_commitment: 5}\nbench_summary: {available_capacity: {Go: 9}, requires_human_review_above_engineers: 8}",
        {"policy.max_commitment": 5},
    ),
    "a form that is null": ("hiring_signal_brief: null\nbench: {go: 1}", {"bench.go.available": 1}),
    "a company in a sentence": ("hiring_signal_brief: 'Employee count: 48.'", {"prospect.employees": 48}),
}


@pytest.mark.parametrize("name", READINGS)
def test_reading(name: str, brief_of: Callable[[str], Brief]) -> None:
    text, values = READINGS[name]
    brief = brief_of(text)
    assert {path: brief.lookup(path) for path in values} == values


ERRORS = {
    "a fact beside the form": (
        "prospect: {company: Orrin}\n" + under("hiring_signal_brief", HIRING),
        ["3:18: prospect.company: 'Halden' here, but 'Orrin' in a.yaml:1:21; keep the one that is true"],
    ),
    "two forms": (
        under("hiring_signal_brief", HIRING) + under("competitor_gap_brief", GAPS.replace("Halden", "Orrin")),
        ["6:18: prospect.company: 'Orrin' here, but 'Halden' in a.yaml:2:18; keep the one that is true"],
    ),
    "a form later than as_of": (
        "as_of: 2026-04-19\n" + under("hiring_signal_brief", HIRING),
        ["4:17: generated_at: 2026-04-20 is after as_of, 2026-04-19; mend the date, or set as_of to the day the brief was made"],
    ),
    "a misspelt native key": (
        "signls: {}\n" + under("hiring_signal_brief", HIRING),
        ["1:1: unknown key 'signls'; did you mean 'signals'?"],
    ),
    "a misspelt form": ("hiring_signal_breif: {}", None),
    "a wrong native section beside a shape": (HIRING + "policy: {routng: []}", ["4:10: unknown key 'routng'; did you mean 'routing'?"]),
    "a file where the form should stand": (
        "hiring_signal_brief: ../briefs/halden.json",
        [
            "1:22: hiring_signal_brief: a file name, '../briefs/halden.json', where the form itself is expected; "
            "name the files in a list: brief: [a, b]"
        ],
    ),
    "a form that is none": ("competitor_gap_brief: [a]", ["1:23: competitor_gap_brief: expected a mapping or text, found a list"]),
    "all at once": (
        "bench: {go: -1}\n" + under("hiring_signal_brief", "segment_confidence: 3") + under("bench_summary", "stacks: 4"),
        [
            "1:13: available: must be at least 0, found -1",
            "3:23: segment_confidence: must be at most 1, found 3",
            "5:11: stacks: expected a mapping, found 4",
        ],
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_error(name: str, problems_of: Callable[[str], list[str]]) -> None:
    text, expected = ERRORS[name]
    found = problems_of(text)
    assert found == expected or (expected is None and found[0].startswith("1:1: unknown key 'hiring_signal_breif'"))


def files(folder: Path, *texts: str) -> list[Path]:
    found = [folder / f"{number}.yaml" for number in range(len(texts))]
    for file, text in zip(found, texts, strict=True):
        file.write_text(text)
    return found


def test_each_file_keeps_its_own_day(tmp_path: Path) -> None:
    brief = merge_files(tuple(map(file_key, files(tmp_path, HIRING, GAPS, BENCH, NATIVE))))
    assert brief.lookup("signals.hiring.observed") == date(2026, 4, 20)
    assert brief.lookup("signals.gaps.0.observed") == date(2026, 4, 2)
    assert (brief.bench_as_of, brief.as_of, brief.generated_at) == (date(2026, 5, 1), date(2026, 4, 25), date(2026, 4, 20))


def test_the_whole_is_as_of_the_newest(tmp_path: Path) -> None:
    brief = merge_files(tuple(map(file_key, files(tmp_path, "as_of: 2026-04-01", HIRING))))
    assert brief.as_of == date(2026, 4, 20)


def test_a_published_file_alone_does_not_say_what_day_it_is(tmp_path: Path) -> None:
    """A brief of last month must be stale beside a draft of today: its day is that of its facts, not that of the mail."""
    brief = load_brief(files(tmp_path, HIRING)[0])
    assert effective_as_of(None, brief, date(2026, 5, 20)) == date(2026, 5, 20)
    assert effective_as_of(None, brief, None) == date(2026, 4, 20)


def test_a_conflict_between_files_names_both_places(tmp_path: Path) -> None:
    one, other = files(tmp_path, HIRING, "signals: {hiring: {open_roles: 8}}\n")
    with pytest.raises(BriefError) as caught:
        merge_files((file_key(one), file_key(other)))
    assert str(caught.value) == (f"{other}:1:32: signals.hiring.open_roles: 8 here, but 9 in {one}:3:37; keep the one that is true")


def test_json_has_places_too(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"stacks": {"go": {"available_engineers": -3}}}))
    with pytest.raises(BriefError) as caught:
        load_brief(file)
    assert str(caught.value) == f"{file}:1:43: available_engineers: must be at least 0, found -3"
