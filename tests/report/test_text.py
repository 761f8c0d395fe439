"""The text report, character by character."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from tenacious_lint.engine.outcome import Summary
from tenacious_lint.errors import Problem
from tenacious_lint.report.excerpt import fit


def _body(text: str) -> str:
    """Return a report without its closing sentence."""
    return text[: text.rindex("\n", 0, -1) + 1]


def test_whole_report(build: SimpleNamespace) -> None:
    source = "Hi Maya,\n\nwe leverage 12 senior Go engineers.\nBye\n"
    fixes = (
        build.Fix("Use the plain word", True, (build.edit(source, "leverage", "use"),)),
        build.Fix("Drop it", False, (build.edit(source, "leverage ", ""),)),
        build.Fix("Say what they did"),
    )
    phrase = build.find(source, "leverage", fixes=fixes)
    evidence = build.Evidence("/bench/go/available", 3)
    bench = build.find(source, "12 senior Go engineers", rule="grounding/capacity-beyond-bench", message="commits 12", evidence=evidence)
    clean = build.report(source, path="drafts/b.md")
    assert build.render("text", build.report(source, phrase, bench), clean) == (
        "drafts/a.md: block (stage cold, inferred)\n"
        "drafts/a.md:3:4: error tenacious/banned-phrase  'leverage' is banned\n"
        "  3 | we leverage 12 senior Go engineers.\n"
        "    |    ^^^^^^^^\n"
        '    = fix: Use the plain word: "use" (applied by --fix)\n'
        "    = fix: Drop it (applied by --fix --unsafe-fixes)\n"
        "    = fix: Say what they did\n"
        "\n"
        "drafts/a.md:3:13: error grounding/capacity-beyond-bench  commits 12\n"
        "  3 | we leverage 12 senior Go engineers.\n"
        "    |             ^^^^^^^^^^^^^^^^^^^^^^\n"
        "    = evidence: /bench/go/available is 3\n"
        "\n"
        "2 errors in 2 drafts; 1 fixable with --fix.\n"
    )


@pytest.mark.parametrize(
    ("line", "match", "shown", "marks"),
    [
        ("a\tb\tleverage", "leverage", "a   b   leverage", "        ^^^^^^^^"),
        ("日本 leverage", "leverage", "日本 leverage", "     ^^^^^^^^"),
        ("ok 日本!", "日本", "ok 日本!", "   ^^^^"),
        ("cafe\u0301 now", "now", "cafe\u0301 now", "     ^^^"),
        ("a\x1b[31mb now", "now", "a<U+001B>[31mb now", "               ^^^"),
        ("pay\u202e now", "\u202e", "pay<U+202E> now", "   ^^^^^^^^"),
        ("zero\u200bwidth", "\u200b", "zero<U+200B>width", "    ^^^^^^^^"),
        ("man\u200dname", "\u200d", "man<U+200D>name", "   ^^^^^^^^"),
        ("a\x9bb \x7f", "b", "a<U+009B>b <U+007F>", "         ^"),
        ("no\xa0break x", "x", "no\xa0break x", "         ^"),
    ],
)
def test_carets_stand_under_the_match(build: SimpleNamespace, line: str, match: str, shown: str, marks: str) -> None:
    _, _, source, carets, *_ = build.render("text", build.report(line, build.find(line, match))).split("\n")
    assert (source, carets) == ("  1 | " + shown, "    | " + marks)


def test_match_over_lines_is_marked_to_the_end_of_the_first(build: SimpleNamespace) -> None:
    source = "one two\r\nthree\r\n"
    assert "  1 | one two\n    |     ^^^\n" in build.render("text", build.report(source, build.find(source, "two\r\nthree")))


@pytest.mark.parametrize(("source", "at", "marks"), [("abc", 0, "^"), ("abc", 3, "   ^"), ("", 0, "^")])
def test_absence_is_a_single_caret(build: SimpleNamespace, source: str, at: int, marks: str) -> None:
    text = build.render("text", build.report(source, build.finding(source, at)))
    assert f"    | {marks}\n" in text


def test_raw_message_is_shown_decoded(build: SimpleNamespace) -> None:
    source = "Subject: caf\xc3\xa9 leverage"
    text = build.render("text", build.report(source, build.find(source, "leverage"), path="a.eml"))
    assert "a.eml:1:16: " in text
    assert "  1 | Subject: café leverage\n    |               ^^^^^^^^\n" in text


def test_record_is_named(build: SimpleNamespace) -> None:
    text = build.render("text", build.report("leverage", build.find("leverage", "leverage"), path="a.jsonl", record="7"))
    assert text.startswith("a.jsonl[7]: block (stage cold, inferred)\na.jsonl[7]:1:1: error ")


def test_line_that_the_report_lacks_is_left_out(build: SimpleNamespace) -> None:
    text = build.render("text", build.report("leverage", build.find("leverage", "leverage"), lines={}))
    assert " | " not in text


@pytest.mark.parametrize(
    ("start", "stop", "text", "marked"),
    [
        (0, 3, "abcdefghijklmnopqr…", "abc"),
        (23, 26, "…qrstuvwxyzabcdefgh…", "xyz"),
        (49, 52, "…ijklmnopqrstuvwxyz", "xyz"),
        (0, 52, "abcdefghijklmnopqr…", "abcdefghijklmnopqr"),
        (52, 52, "…ijklmnopqrstuvwxyz", ""),
    ],
)
def test_long_line_is_cut_around_the_match(start: int, stop: int, text: str, marked: str) -> None:
    seen = fit("abcdefghijklmnopqrstuvwxyz" * 2, start, stop, 20)
    assert seen.text == text
    assert len(seen.text) <= 20
    assert seen.text[seen.indent : seen.indent + seen.marked] == marked


def test_long_line_of_wide_characters_fits() -> None:
    seen = fit("日" * 300, 150, 152, 40)
    assert seen.text == "…" + "日" * 19 + "…"
    assert seen.indent % 2 == 1 and seen.marked == 4


@pytest.mark.parametrize(
    ("summary", "sentence"),
    [
        (Summary(12, 3, 2, 0, 2, 1, 4), "3 errors, 2 warnings in 12 drafts (2 without a brief; 1 suppressed; 4 baselined)."),
        (Summary(1, 1, 1, 2), "1 error, 1 warning, 2 info in 1 draft."),
        (Summary(12), "12 drafts, nothing to report."),
        (Summary(1, without_brief=1), "1 draft, nothing to report (1 without a brief)."),
    ],
)
def test_sentence(build: SimpleNamespace, summary: Summary, sentence: str) -> None:
    assert build.render("text", summary=summary) == sentence + "\n"


def test_sentence_never_passes_over_problems(build: SimpleNamespace) -> None:
    text = build.render("text", summary=Summary(2), errors=(Problem("a.md", "cannot be read"),))
    assert text == "2 drafts, nothing to report. 1 problem kept part of the job from being done.\n"


def test_statistics(build: SimpleNamespace) -> None:
    source = "leverage leverage"
    long = build.finding(source, 0, rule="outreach/long-body", title="Body too long", severity="warning")
    drafts = build.report(source, build.finding(source, 0, 8), build.finding(source, 9, 17), long)
    text = build.render("text", drafts, statistics=True)
    assert text.endswith(
        "  count  rule                     title\n"
        "      2  tenacious/banned-phrase  Banned phrase\n"
        "      1  outreach/long-body       Body too long\n"
        "\n"
        "2 errors, 1 warning in 1 draft.\n"
    )


def test_explanation_is_given_once(build: SimpleNamespace) -> None:
    source = "leverage leverage"
    text = build.render("text", build.report(source, build.finding(source, 0, 8), build.finding(source, 9, 17)), explain=True)
    assert text.startswith("Facts are judged as of 2026-05-01.\n")
    assert text.count("    = why: Readers have seen it a hundred times.\n") == 1


def test_long_explanation_is_wrapped(build: SimpleNamespace) -> None:
    text = build.render("text", build.report("x", build.finding("x", 0, 1)), explain=True, width=40)
    assert "    = why: Readers have seen it a\n           hundred times.\n" in text


def test_hints_can_be_left_out(build: SimpleNamespace, awkward: Any) -> None:
    text = build.render("text", *awkward(), hints=False)
    assert " = " not in text


def test_color_is_only_where_asked_for(build: SimpleNamespace, awkward: Any) -> None:
    assert "\x1b" not in build.render("text", *awkward(), statistics=True, explain=True)
    assert "\x1b[1;31merror\x1b[0m" in build.render("text", *awkward(), color=True)


def test_awkward_text_stays_on_its_line(build: SimpleNamespace, awkward: Any) -> None:
    text = build.render("text", *awkward())
    assert 'drafts/für ü 100%,a:b<U+000A><U+DCFF>.md:2:4: error tenacious/banned-phrase  "leverage", 100% <of> & a:b,c second ' in text
    assert "= evidence: /bench/go~1x/available is {since: 2026-01-01, 3: nan, bands: [1, " in text
    assert "= see: 1:9: first said here\n" in text
    assert "b.md: review (stage cold, inferred)\n" in text


def test_json_stays_unloaded() -> None:
    code = "import sys; from tenacious_lint.report.formats import make; make('text'); sys.exit('json' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
