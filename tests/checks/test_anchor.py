"""The prefilter never loses a match: what wakes at literals finds what the bare expression finds in each region."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.checks.anchor import alternatives, anchors_of
from tenacious_lint.checks.pattern import Spec as Pattern
from tenacious_lint.checks.phrase_syntax import PhraseError, compile_phrase
from tenacious_lint.checks.phrases import Spec as Phrases
from tenacious_lint.checks.runaway import is_bounded, runaway_text
from tenacious_lint.context import Context
from tenacious_lint.document.draft import BREAK
from tenacious_lint.document.normalise import scan_form
from tenacious_lint.document.parse import parse
from tenacious_lint.engine.literal import TrieIndex, literal_index
from tenacious_lint.engine.plan import make_plan
from tenacious_lint.engine.program import Program
from tenacious_lint.engine.rule_set import RuleSet
from tenacious_lint.rule import Rule, SeverityEntry
from tenacious_lint.rulepack.load import LoadedRule, Pack, PackFile


def context_of(body):
    draft = parse("a.md", f"---\nstage: cold\nsubject: ab\n---\nHi Maya,\n\n{body}\n".encode()).drafts[0]
    return Context(draft, None, date(2026, 5, 1), "cold")


def found_by_the_program(spec, kind, data, context):
    """Spans that a rule with this check finds, woken as it is in a run."""
    scope = ("subject", "greeting", "body")
    rule = Rule(id="t/rule", title="t", severity=(SeverityEntry("error"),), check=spec, kind=kind, message="m", rationale="r", scope=scope)
    keys = {"title": "t", "severity": "error", "message": "m", "rationale": "r", "scope": list(scope), "check": {"kind": kind, **data}}
    file = PackFile(title="t", version="1", owner="t")
    plan = make_plan([Pack("t", None, file, (LoadedRule(rule, keys, None, ()),))])
    program = Program(plan)
    found = program.run(context, RuleSet(plan.rules, {"t/rule": None}))
    return [(hit.start, hit.end) for hit in found.get(0, ())]


def stretches(context):
    """No match crosses a paragraph break or the edge of a region: what lies between them."""
    text = context.normalised.lower
    for region in context.regions:
        if region.scope in ("subject", "greeting", "body"):
            for found in re.finditer(f"[^{BREAK}]+", text[region.start : region.end]):
                yield region.start + found.start(), region.start + found.end()


def found_by_the_expression(expressions, context):
    """Spans that bare expressions find: the first, and the longest of those that begin together."""
    text = context.normalised.lower
    spans = {
        found.span()
        for start, end in stretches(context)
        for expression in expressions
        for found in re.compile(expression).finditer(text, start, end)
    }
    result = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < end and (not result or start >= result[-1][1]):
            result.append((start, end))
    return result


ATOM = st.sampled_from(
    ["a", "b", "ab", "ba", "abc", "foo", "foo bar", " ", "-", r"\b", r"\d", r"\w", "[ab]", "[0-9]", r"\s", "[^ ]", ".", r"\.", "o"]
)
REPEAT = st.sampled_from(["", "", "", "?", "*", "+", "{1,2}", "{0,3}", "{2}", "*?", "+?"])


def _repeated(atom, repeat):
    if not repeat or atom == r"\b":
        return atom
    return (atom if len(atom) == 1 or atom[0] in "[\\" else f"(?:{atom})") + repeat


PIECE = st.builds(_repeated, ATOM, REPEAT)
SEQUENCE = st.lists(PIECE, min_size=1, max_size=5).map("".join)
GROUP = st.one_of(
    SEQUENCE,
    st.lists(SEQUENCE, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
    SEQUENCE.map(lambda part: f"(?:{part})?"),
    SEQUENCE.map(lambda part: f"(?P<g>{part})"),
    st.sampled_from(["(?=a)", "(?!b)", "(?<=a)", "(?<!b)"]),
)
EXPRESSION = st.one_of(
    st.lists(GROUP, min_size=1, max_size=3).map("".join),
    st.lists(SEQUENCE, min_size=2, max_size=3).map("|".join),
).filter(lambda pattern: pattern.count("(?P<g>") < 2)
BODY = st.lists(
    st.sampled_from(
        [
            "a",
            "b",
            "ab",
            "ba",
            "abc",
            "foo",
            "bar",
            "foo bar",
            " ",
            "  ",
            "-",
            ".",
            "\n",
            "\n\n",
            "\n- ",
            "_",
            "*",
            "1",
            "12",
            "o",
            "A",
            "é",
            "\u00a0",
            "\u200b",
            "\t",
            "\r\n",
            "\u00ad",
            "ｆoo",
            "’",
            '"',
        ]
    ),
    min_size=1,
    max_size=30,
).map("".join)


def _valid(pattern):
    try:
        compiled = re.compile(pattern)
    except re.error:
        return False
    return compiled.match("") is None and is_bounded(pattern)


@given(EXPRESSION.filter(_valid), BODY)
def test_patterns(pattern, body):
    agree(pattern, re.sub(r"\s*\n(\s*\n)*[ \t]*(?=[-*])|\n\s*\n", " ", body))


@given(EXPRESSION.filter(_valid), BODY)
def test_patterns_in_paragraphs(pattern, body):
    agree(pattern, body)


def agree(pattern, body):
    context = context_of(body)
    spec = Pattern(patterns=(pattern,), cited="lint")
    assert found_by_the_program(spec, "pattern", {"patterns": [pattern], "cited": "lint"}, context) == found_by_the_expression(
        [pattern], context
    )


@pytest.mark.parametrize(
    ("pattern", "body"),
    [
        # a search that begins before the anchor must not step over the match at the anchor
        (r"[ab]?abc", "ababcabc"),
        (r"\w{0,3}foo", "foofoo afoo"),
        (r".{0,3}ab.", "abababab"),
        (r"a?b? ?foo", "ab foofoo"),
        (r"(?:a|ab)(?:bc|c) ?foo", "abc foo"),
        (r"\bfoo\b", "_foo foo_ foo-foo *foo*"),
        (r"foo\s+bar", "foo\r\nbar foo\tbar foo \n bar"),
        (r"foo bar", "foo bar foo-bar foo_bar foo\nbar foo  bar"),
        (r"foo  bar", "foo  bar foo bar foo   bar"),
        (r" bar", "x bar, x - bar, x  bar, x\t-bar"),
        (r"-bar", "x-bar, x -bar, x --bar, x- bar"),
        (r"foo ", "foo bar, foo - bar, foo  bar"),
        (r" {1,3}bar", "x bar, x - bar, x   bar"),
        (r"[ -]bar", "x bar, x - bar, x  bar"),
        (r"(?: |^)bar", "x - bar"),
        (r"foo-bar", "foo-bar foo bar foo--bar"),
    ],
)
def test_anchors_and_searches_that_overlap(pattern, body):
    context = context_of(body)
    spec = Pattern(patterns=(pattern,), cited="lint")
    assert found_by_the_program(spec, "pattern", {"patterns": [pattern], "cited": "lint"}, context) == found_by_the_expression(
        [pattern], context
    )


PHRASE_WORD = st.sampled_from(
    [
        "top",
        "talent",
        "box",
        "plan",
        "synergy",
        "foo",
        "bar",
        "the",
        "of",
        "game-changer",
        "<word>",
        "<words>",
        "<number>",
        "=box",
        "no.",
        "a+",
        "été",
    ]
)
PHRASE_ITEM = st.one_of(
    PHRASE_WORD,
    st.lists(st.lists(PHRASE_WORD.filter(lambda word: word[0] != "="), min_size=1, max_size=2).map(" ".join), min_size=1, max_size=3).map(
        lambda parts: f"({'|'.join(parts)})"
    ),
    PHRASE_WORD.map(lambda word: f"({word})?"),
)
PHRASE_BODY = st.lists(
    st.sampled_from(
        [
            "top",
            "talent",
            "talents",
            "box",
            "boxes",
            "boxed",
            "plan",
            "planned",
            "synergies",
            "foo",
            "bar",
            "the",
            "of",
            "game changer",
            "gamechangers",
            "twelve",
            "12",
            "no.",
            "a+",
            "été",
            "e\u0301te\u0301",
            "Top",
            "x",
            "’s",
            "_",
            "**",
            ".",
            ",",
        ]
    ),
    min_size=1,
    max_size=12,
)
PHRASE_GAP = st.sampled_from([" ", " ", " ", "-", "\n", "\r\n", "\u00a0", "\t", "  ", "\n\n", "", " - ", "\n  ", "\u200b ", "_", " *"])


@given(phrase=st.lists(PHRASE_ITEM, min_size=1, max_size=4).map(" ".join), words=PHRASE_BODY, inflect=st.booleans(), data=st.data())
def test_phrases(phrase, words, inflect, data):
    try:
        compiled = compile_phrase(phrase, inflect)
    except ValueError:  # that it is a PhraseError is the business of the next test
        return
    context = context_of("".join(word + data.draw(PHRASE_GAP) for word in words))
    spec = Phrases(phrases=(phrase,), inflect=inflect, cited="lint")
    found = found_by_the_program(spec, "phrases", {"phrases": [phrase], "inflect": inflect, "cited": "lint"}, context)
    assert found == found_by_the_expression([compiled.expression], context)


@given(phrase=st.text("abc-=()|?<> wordsnumb.'+%$&/#!,:é’", max_size=25), inflect=st.booleans())
def test_any_text_is_a_phrase_or_refused(phrase, inflect):
    try:
        compiled = compile_phrase(phrase, inflect)
    except PhraseError:
        return
    assert re.compile(compiled.expression)
    assert is_bounded_enough(compiled.expression)


def is_bounded_enough(expression):
    """No repeat without a bound: a phrase runs in bounded time."""
    return not re.search(r"(?<!\\)(?:\*|\+)(?![\w?\]\-+&/%$'*_]*\])(?=[)?|]|$)", re.sub(r"\[[^\]]*\]|\\.", "", expression))


LITERALS = st.lists(st.text("ab c-", min_size=1, max_size=4), max_size=8, unique=True)


def naive(literals, text):
    found = (
        (number, at, at + len(literal))
        for number, literal in enumerate(literals)
        for at in range(len(text))
        if text.startswith(literal, at)
    )
    return sorted(found)


@given(LITERALS, st.text("ab c-éß😀\0", max_size=40))
def test_every_index_finds_what_a_naive_search_finds(literals, text):
    expected = naive(literals, text)
    assert sorted(TrieIndex(literals).hits(text)) == expected
    assert sorted(literal_index(literals).hits(text)) == expected
    assert type(literal_index(literals)) is not TrieIndex


@pytest.mark.parametrize(
    ("literals", "text"),
    [
        ([], "abc"),
        (["a"], ""),
        (["a", "aa", "aaa"], "aaaa"),
        (["a b", "b c"], "a b c"),
        ([".", "*", "["], "a.b*[c"),
        (["ab", "b", "abc"], "xabcx"),
        (["a", "b"], "éaßb😀a"),
    ],
)
def test_indexes_on_borders(literals, text):
    assert sorted(TrieIndex(literals).hits(text)) == sorted(literal_index(literals).hits(text)) == naive(literals, text)


def test_the_trie_takes_the_place_of_the_automaton_where_there_is_none(monkeypatch, make_linter):
    import sys

    rules = {"one": {"check": {"kind": "phrases", "phrases": ["top talent", "circle back", "out of the box"]}}}
    text = "Top talent, circling back,\r\nout of the box é top\u200b talent."
    expected = [(one.match, one.span) for one in make_linter(rules).lint(text).findings]
    monkeypatch.setitem(sys.modules, "ahocorasick_rs", None)
    assert type(literal_index(["a"])) is TrieIndex
    assert [(one.match, one.span) for one in make_linter({**rules, "two": rules["one"]}, select=("t/one",)).lint(text).findings] == expected
    assert len(expected) == 4


@given(EXPRESSION.filter(_valid), st.text("abcfor 1-.é", max_size=30))
def test_a_literal_stands_in_every_match_within_its_lead(pattern, text):
    found = anchors_of(pattern)
    if found is None:
        return
    assert all(literal == literal.lower() and literal for literal in found.literals)
    for match in re.finditer(pattern, text):
        parted = scan_form(match[0])  # a space in a literal stands for any run of what may part words
        places = [re.sub(" +", " ", parted).find(literal) for literal in found.literals if literal in re.sub(" +", " ", parted)]
        assert places, (found, match[0])
        if found.lead is not None and "  " not in parted:
            assert min(places) <= found.lead


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("a|b", ["a", "b"]),
        ("a(b|c)|d", ["a(b|c)", "d"]),
        (r"a\|b|c", [r"a\|b", "c"]),
        ("[|]|x", ["[|]", "x"]),
        ("[]|]|x", ["[]|]", "x"]),
        ("", [""]),
        ("[^]|]|x", ["[^]|]", "x"]),
        (r"[\]|]|x", [r"[\]|]", "x"]),
    ],
)
def test_alternatives(pattern, expected):
    assert alternatives(pattern) == expected


@pytest.mark.parametrize("pattern", ["(a+)+b", "(?:a*)*b", "(?:a|a)*b", "(?:a|aa)+!", "(a|ab|b)*c"])
def test_runaways_are_known(pattern):
    assert not is_bounded(pattern)
    assert runaway_text(pattern)


@pytest.mark.parametrize("pattern", ["a+b", "(?:ab){1,3}c", r"\bfoo(?: \w+){0,3} bar", "[^.]*x", "(?:a|b)+c", r"\d+(?:,\d{3})*"])
def test_harmless_expressions_are_let_pass(pattern):
    assert runaway_text(pattern) is None
