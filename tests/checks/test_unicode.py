"""The unicode kind: what hides, turns or imitates text, at its place in the draft, and what honest text holds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.checks.unicode import _FINDERS, Spec
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader


def context_of(body):
    return Context(parse("example.md", body.encode()).drafts[0], None, date(2026, 5, 1), "cold")


def spec_of(**check):
    reader = Reader(lambda path, key=False: ".".join(map(str, path)), [])
    return reader.read(Spec, check), [str(problem) for problem in reader.problems]


def hits(context, *classes):
    spec, problems = spec_of(find=list(classes))
    assert not problems
    found = list(spec.matcher().find(context, ()))
    assert all({"match", *hit.values} == spec.placeholders() for hit in found)
    return found


def matches(body, *classes):
    context = context_of(body)
    return [context.draft.text[slice(*hit.source)] for hit in hits(context, *classes)]


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        ("zero_width", "three ro\u200bles and op\u200d\u2060en", ["\u200b", "\u200d\u2060"]),
        ("zero_width", "a wo\ufeffrd, 1\u200b0", ["\ufeff", "\u200b"]),
        ("zero_width", "https://exam\u200bple.org and paypal\u200b.com/x and maya@\u200ba.dev", ["\u200b"] * 3),
        ("zero_width", "Gru\u00df\u200bwort", ["\u200b"]),
        ("soft_hyphen", "a hy\u00adphen", ["\u00ad"]),
        ("bidi", "report\u202efdp.exe, \u2066roles\u2069, x\u200e", ["\u202e", "\u2066", "\u2069", "\u200e"]),
        ("bidi", "\u05e9\u05dc\u05d5\u05dd \u202etxt", ["\u202e"]),
        ("tag", "roles\U000e0041\U000e0042 in May", ["\U000e0041\U000e0042"]),
        ("tag", "hi\ufe00\ufe01\ufe02 there", ["\ufe00\ufe01\ufe02"]),
        ("mixed_script", "Your \u0430ccount at M\u0435ridian", ["\u0430ccount", "M\u0435ridian"]),
        ("mixed_script", "p\u03b1ypal and g\u03bf\u03bfgle, \u0392ank", ["p\u03b1ypal", "g\u03bf\u03bfgle", "\u0392ank"]),
        (
            "mixed_script",
            "https://\u0430\u0440\u0440\u04cf\u0435.com/x and \u0441\u043e\u0441\u043e.com",
            ["\u0430\u0440\u0440\u04cf\u0435.com", "\u0441\u043e\u0441\u043e.com"],
        ),
        ("mixed_script", "a M\u043e\u0441\u043a\u0432\u0430 note", ["M\u043e\u0441\u043a\u0432\u0430"]),
        ("emoji", "Go \U0001f680 now \U0001f44d\U0001f3fd", ["\U0001f680", "\U0001f44d\U0001f3fd"]),
        ("emoji", "We \u2764\ufe0f Go \u2764", ["\u2764\ufe0f", "\u2764"]),
        (
            "emoji",
            "family \U0001f468\u200d\U0001f469\u200d\U0001f467 or \U0001f3f3\ufe0f\u200d\U0001f308",
            ["\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f3f3\ufe0f\u200d\U0001f308"],
        ),
        (
            "emoji",
            "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f \U0001f1e9\U0001f1ea 1\ufe0f\u20e3",
            ["\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "\U0001f1e9\U0001f1ea", "1\ufe0f\u20e3"],
        ),
        ("emoji", "done \u2705 \u2714\ufe0f \u27a1\ufe0f", ["\u2705", "\u2714\ufe0f", "\u27a1\ufe0f"]),
        (
            "replacement",
            "it\u00e2\u20ac\u2122s M\u00c3\u00bcller for \u00c2\u00a35, caf\ufffd",
            ["\u00e2\u20ac\u2122", "\u00c3\u00bc", "\u00c2\u00a3", "\ufffd"],
        ),
    ],
)
def test_what_is_found(name, body, expected):
    assert matches("We say " + body + ".", name) == expected


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("zero_width", "\U0001f468\u200d\U0001f469 and \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 and \u0915\u094d\u200d\u0937"),
        ("zero_width", "\u200bA start, an end\u200b. And \u200b alone, \u200b\u200c\u200b\u200c padding, and/\u200bor"),
        ("zero_width", "\u4f60\u200b\u597d and \u0e01\u200b\u0e02"),
        ("zero_width", "a soft hy\u00adphen, a no-break\u00a0space"),
        ("soft_hyphen", "a hy-phen, a hy\u2010phen"),
        ("bidi", "\u05e9\u05dc\u05d5\u05dd \u200fGo\u200e and \u2067\u05d0\u2069"),
        ("bidi", "caf\u00e9 \u2192 bar"),
        ("tag", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f and \u2764\ufe0f\ufe0f and \u845b\U000e0100"),
        ("mixed_script", "5 \u00b5s, 5 \u03bcm, k\u03a9, \u0394T, \u03b1-helix, TNF\u03b1, NF\u03baB, \u03c0r\u00b2, \u03bbx"),
        (
            "mixed_script",
            "\u041c\u043e\u0441\u043a\u0432\u0430, \u0391\u03b8\u03ae\u03bd\u03b1, IT-\u043e\u0442\u0434\u0435\u043b, "
            "API-\u0448\u043b\u044e\u0437, SQL\u043d\u044b\u0439",
        ),
        (
            "mixed_script",
            "https://\u044f\u043d\u0434\u0435\u043a\u0441.ru, \u043c\u043e\u0441\u043a\u0432\u0430.\u0440\u0444, "
            "M\u00fcller, na\u00efve, \U0001d400\U0001d401, \uff21\uff22",
        ),
        ("mixed_script", "\u0432\u0435\u0440\u0441\u0438\u044f 2.0.\u0410 and S\u00e3o Paulo, \u0141\u00f3d\u017a"),
        (
            "emoji",
            "Kafka\u00ae \u2192 Postgres\u2122 \u00a9 2026, 3 \u00d7 faster, 100 % \u2713 \u2714 \u2717 :) \u2605 \u2022 1 "
            "# * \u2190 \u2194 \u20ac5 \u2014",
        ),
        ("replacement", "S\u00c3O PAULO, \u00c2me, \u00e2\u20ac, caf\u00e9, \u00c3o, \u00e2me \u2122"),
    ],
)
def test_what_is_honest(name, body):
    assert matches("We say " + body + ".", name) == []


def test_an_invisible_character_has_its_place():
    context = context_of("Three ro\u200bles.")
    (hit,) = hits(context, "zero_width")
    assert (hit.start, hit.end) == (8, 8)
    assert hit.source == (8, 9)
    assert hit.values == {"name": "ZERO WIDTH SPACE", "codepoint": "U+200B"}


def test_an_emoji_behind_an_invisible_character():
    context = context_of("A hy\u00adphen and \u2764\ufe0f here.")
    (hit,) = hits(context, "emoji")
    assert context.normalised.cased[hit.start : hit.end] == "\u2764"
    assert context.draft.text[slice(*hit.source)] == "\u2764\ufe0f"


def test_several_classes_in_one_rule():
    assert matches("x\u200by \u202ez", "zero_width", "bidi") == ["\u200b", "\u202e"]


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ({}, "'find' is missing"),
        ({"find": []}, "empty list"),
        ({"find": ["emoij"]}, "did you mean 'emoji'?"),
        ({"find": ["tag", "tag"]}, "stands twice"),
    ],
)
def test_bad_specs_are_refused(check, said):
    _, problems = spec_of(**check)
    assert any(said in problem for problem in problems)


_CHARS = st.sampled_from(
    "ab1. /\n@:\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e\u2066\u200f\u05d0\u0627\u0430\u03b1\u0435\u2764"
    "\ufe0f\ufe00\U0001f468\U0001f3fd\U000e0041\U000e007f\U0001f3f4\u0301\ufb01\ufffd\u00c3\u00bc"
)


@given(st.text(_CHARS, max_size=40) | st.text(max_size=40))
def test_reading_never_fails_and_spans_lie_within(body):
    context = context_of("We " + body.replace("\0", "").encode("utf-8", "ignore").decode())
    text = context.draft.text
    for hit in hits(context, *_FINDERS):
        assert 0 <= hit.source[0] < hit.source[1] <= len(text)
        assert 0 <= hit.start <= hit.end <= len(context.normalised.lower)
        start, end = context.normalised.text_span(hit.start, hit.end)
        if hit.end > hit.start:
            assert start < hit.source[1]
            assert hit.source[0] < end
