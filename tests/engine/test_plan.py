"""The cache of plans: used while the packs are what they were, never trusted further than that, and without effect on any result."""

from __future__ import annotations

import json
import os
import time

import pytest

from tenacious_lint.api import Linter, Options
from tenacious_lint.config import load_config
from tenacious_lint.engine.plan import load_plan, make_plan
from tenacious_lint.errors import RulePackError
from tenacious_lint.rulepack import load as load_module
from tenacious_lint.rulepack.load import load_packs
from tenacious_lint.rulepack.locate import find_pack

RULES = {
    "hype": {"check": {"kind": "phrases", "phrases": ["hype"]}},
    "talent": {"check": {"kind": "substitution", "swap": {"talent": "people"}}},
}


@pytest.fixture
def pack(tmp_path, write_pack):
    return write_pack(tmp_path / "t", RULES, when={"stage": ["cold"]}, renamed={"old": "hype"})


@pytest.fixture
def cache(tmp_path, monkeypatch):
    folder = tmp_path / "cache"
    monkeypatch.setenv("TENACIOUS_LINT_CACHE", str(folder))
    return folder


@pytest.fixture
def reads(monkeypatch):
    """The number of times that packs were read."""
    times = []

    def counted(folders):
        times.append(1)
        return load_packs(folders)

    monkeypatch.setattr(load_module, "load_packs", counted)
    return times


def typed(plan):
    return [rule.rule() for rule in plan.rules]


def fresh(pack):
    return typed(make_plan(load_packs([(pack, None)])))


def ids(plan):
    return [rule.id for rule in plan.rules]


def test_the_cache_is_used_while_contents_are_equal(pack, cache, reads):
    first = load_plan([(pack, None)])
    second = load_plan([(pack, None)])
    os.utime(pack / "hype.yaml", (1, 1))
    third = load_plan([(pack, None)])
    assert len(reads) == 1
    assert ids(first) == ids(second) == ids(third) == ["t/hype", "t/talent"]
    assert second.renamed == {"t/old": "t/hype"}
    assert typed(second) == typed(first) == fresh(pack)
    assert len(list(cache.iterdir())) == 1


def _edit(path, old, new):
    stamp = path.stat().st_mtime_ns
    path.write_text(path.read_text().replace(old, new))
    os.utime(path, ns=(stamp, stamp))


@pytest.mark.parametrize(
    "change",
    [
        lambda pack: _edit(pack / "hype.yaml", "hype", "hyqe"),
        lambda pack: _edit(pack / "pack.yaml", "cold", "warm"),
        lambda pack: (pack / "hype.yaml").rename(pack / "hypes.yaml"),
        lambda pack: (pack / "hype.yaml").unlink(),
        lambda pack: (pack / "more.yaml").write_text((pack / "hype.yaml").read_text()),
    ],
)
def test_a_change_is_seen_even_with_the_same_size_and_time(change, pack, cache, reads):
    before = load_plan([(pack, None)])
    change(pack)
    after = load_plan([(pack, None)])
    assert len(reads) == 2
    assert typed(after) == fresh(pack) != typed(before)


def test_another_condition_another_order_another_folder(pack, cache, reads, tmp_path, write_pack):
    other = write_pack(tmp_path / "u", RULES)
    plans = [
        load_plan(folders)
        for folders in (
            [(pack, None)],
            [(pack, {"stage": "warm"})],
            [(pack, {})],
            [(pack, None), (other, None)],
            [(other, None), (pack, None)],
            [(other, None)],
        )
    ]
    assert len(reads) == 6
    assert [rule.when for rule in (plan.rules[0] for plan in plans[:3])] == [{"stage": ["cold"]}, {"stage": "warm"}, None]
    assert ids(plans[3]) == ["t/hype", "t/talent", "u/hype", "u/talent"]


def test_what_is_broken_is_never_kept(pack, cache):
    good = (pack / "hype.yaml").read_text()
    (pack / "hype.yaml").write_text(good.replace("severity", "serverity"))
    for _ in range(2):
        with pytest.raises(RulePackError, match="serverity"):
            load_plan([(pack, None)])
    (pack / "hype.yaml").write_text(good)
    assert ids(load_plan([(pack, None)])) == ["t/hype", "t/talent"]


def _files(cache):
    return [file for file in cache.iterdir() if file.suffix == ".json"]


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"5",
        b'"x"',
        b"{}",
        b'{"rules": []}',
        b'{"rules": 5, "renamed": {}}',
        b'{"rules": [5], "renamed": {}}',
        b'{"rules": [[]], "renamed": {}}',
        b'{"rules": [["a", "b"]], "renamed": {}}',
        b'{"rules": null, "renamed": null}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"rules": [' + b'["t/x"' + b", 1" * 17 + b']], "renamed": []}',
    ],
)
def test_a_broken_cache_file_is_ignored_and_mended(text, pack, cache):
    load_plan([(pack, None)])
    (file,) = _files(cache)
    whole = file.read_bytes()
    file.write_bytes(text)
    plan = load_plan([(pack, None)])
    assert ids(plan) == ["t/hype", "t/talent"]
    assert typed(plan) == fresh(pack)
    assert file.read_bytes() == whole


@pytest.mark.parametrize("cut", [10, 50, 90])
def test_a_cache_file_that_is_cut_off(cut, pack, cache):
    load_plan([(pack, None)])
    (file,) = _files(cache)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) * cut // 100])
    assert ids(load_plan([(pack, None)])) == ["t/hype", "t/talent"]


def test_a_file_of_somebody_else_is_not_read(pack, cache, monkeypatch):
    load_plan([(pack, None)])
    (file,) = _files(cache)
    data = json.loads(file.read_bytes())
    data["rules"] = []
    file.write_text(json.dumps(data))
    mine = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: mine + 1)
    assert ids(load_plan([(pack, None)])) == ["t/hype", "t/talent"]


def test_a_cache_that_cannot_be_written_is_no_error(pack, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    for place in (tmp_path / "file", tmp_path / "file" / "below", "/proc/nothing", "/dev/null/x"):
        monkeypatch.setenv("TENACIOUS_LINT_CACHE", str(place))
        assert ids(load_plan([(pack, None)])) == ["t/hype", "t/talent"]


def test_an_empty_name_keeps_no_cache(pack, tmp_path, monkeypatch, reads):
    monkeypatch.setenv("TENACIOUS_LINT_CACHE", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    load_plan([(pack, None)])
    load_plan([(pack, None)])
    assert len(reads) == 2
    assert not (tmp_path / "xdg").exists()
    assert not (tmp_path / "home").exists()


def test_the_cache_stands_where_the_user_keeps_caches(pack, tmp_path, monkeypatch):
    monkeypatch.delenv("TENACIOUS_LINT_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    load_plan([(pack, None)])
    assert len(_files(tmp_path / "xdg" / "tenacious-lint")) == 1


def test_old_plans_are_thrown_away(pack, cache):
    for number in range(12):
        load_plan([(pack, {"stage": "cold", "to.name": f"n{number}"})])
        time.sleep(0.002)
    assert len(_files(cache)) <= 8
    assert not [file for file in cache.iterdir() if file.suffix != ".json"]


def test_the_plan_holds_no_code(pack, cache):
    load_plan([(pack, None)])
    (file,) = _files(cache)
    assert set(json.loads(file.read_text())) == {"rules", "renamed", "rubrics"}


def test_a_date_in_a_condition_survives_the_cache(tmp_path, cache, write_pack):
    folder = write_pack(
        tmp_path / "t",
        {
            "rule": "title: t\nseverity: error\nwhen: {brief.as_of: {lt: 2026-05-02}}\n"
            "check: {kind: phrases, phrases: [hype]}\nmessage: m\nrationale: r\n"
        },
    )
    (tmp_path / ".git").mkdir()
    text = "---\nbrief: {as_of: 2026-05-01}\n---\nHype.\n"
    seen = []
    for _ in range(2):
        linter = Linter(load_config(tmp_path), Options(packs=(str(folder),)))
        seen.append(
            [one.match for one in linter.lint(text).findings] + [one.match for one in linter.lint(text.replace("05-01", "05-03")).findings]
        )
    assert seen == [["Hype"], ["Hype"]]


def test_the_shipped_packs_lint_alike_with_and_without_cache(cache, root, monkeypatch):
    folders = [(find_pack(name), None) for name in ("tenacious", "outreach")]
    new = make_plan(load_packs(folders))
    load_plan(folders)
    kept = load_plan(folders)
    assert typed(kept) == typed(new)
    texts = sorted((root / "examples" / "drafts" / "faulty").iterdir())
    assert texts
    reports = []
    for place in (str(cache), str(cache), ""):
        monkeypatch.setenv("TENACIOUS_LINT_CACHE", place)
        linter = Linter(load_config(root / "examples"))
        reports.append([linter.lint_file(str(text)) for text in texts])
    assert reports[0] == reports[1] == reports[2]
    assert any(report.findings for result in reports[0] for report in result.reports)
