"""The pattern kind: expressions on the normalised text, with exact matches and places, and expressions that are refused."""

from __future__ import annotations

import pytest

from tenacious_lint.errors import RulePackError
from tenacious_lint.rulepack.load import load_packs

CASES = [
    ({"patterns": [r"\bfax: ?\d+"]}, "Our ⟦Fax: 555⟧ and ⟦FAX:12⟧, telefax: 5."),
    # the text is lower case, its quotes straight, its spaces plain, its hyphens plain
    ({"patterns": ["that's 5-6 x"]}, "It is ⟦That’s\u00a05–6 X⟧."),
    ({"patterns": ["leverage"]}, "A ⟦𝐥𝐞𝐯𝐞𝐫𝐚𝐠𝐞⟧, ⟦ｌｅｖｅｒａｇｅ⟧, ⟦lev\u00aderage⟧ and ⟦leverage⟧s."),
    # on text with its capitals kept
    ({"patterns": [r"\b[A-Z]{4,}\b"], "case": "match"}, "A ⟦FREE⟧ and Free thing, ⟦GRATIS⟧."),
    ({"patterns": ["Act Now"], "case": "match"}, "⟦Act Now⟧, act now, ⟦Act\u00a0Now⟧."),
    # a named class stands for its words, in an expression and in another class
    ({"patterns": [r"\bold {ware}s?\b"], "where": {"p": "fax|map", "ware": "{p}|telex"}}, "An ⟦old telex⟧, old faxes, ⟦old maps⟧."),
    # no literal of two characters: looked for everywhere
    ({"patterns": [r"\d\d%"]}, "From ⟦20%⟧ to ⟦30%⟧."),
    ({"patterns": [r"[xyz]\d"]}, "⟦x1⟧ a1 ⟦y2⟧ ⟦Z3⟧"),
    ({"patterns": [r"\d{3}-\d{4}"], "anchors": ["-"]}, "Call ⟦555-1234⟧ or ⟦555–1234⟧."),
    # anchors of the rule wake it, and only they do
    ({"patterns": [r"[a-z]+\d+"], "anchors": ["score"]}, "The ⟦score3⟧ is."),
    ({"patterns": [r"[A-Z]+\d+"], "anchors": ["Score"], "case": "match"}, "The ⟦SCORE3⟧ is."),
    # several expressions and overlaps: the first, and the longest of those that begin together
    ({"patterns": ["free", "free trial", "trial now"]}, "A ⟦free trial⟧ now, a ⟦free⟧ one, ⟦trial now⟧."),
    # a match does not cross paragraphs or regions, but may cross a line break
    ({"patterns": [r"top\s+talent"]}, "Our ⟦top\ntalent⟧, ⟦top\r\ntalent⟧.\n\nOur top\n\ntalent.\n- top\n- talent"),
    ({"patterns": ["to[^.]*talent"]}, "The to\n\nand talent."),
    # lookarounds
    ({"patterns": [r"(?<!no )discount"]}, "No discount. A ⟦discount⟧."),
    ({"patterns": [r"discount(?! code)"]}, "A discount code. A ⟦discount⟧."),
    ({"patterns": ["(?:act|buy|call) now"]}, "⟦Act now⟧, ⟦buy now⟧, sell now, ⟦call now⟧."),
    ({"patterns": ["(?P<verb>act|buy) (?P=verb)"]}, "⟦Act act⟧, act buy, ⟦buy buy⟧."),
    # keys of all text kinds
    ({"patterns": ["leverag(?:e|ing)"], "except": ["leverage ratio"]}, "A leverage ratio, ⟦leverage⟧, ⟦leveraging⟧ it."),
    ({"patterns": ["leverage"], "at": "start"}, "⟦Leverage⟧ or leverage."),
    ({"patterns": ["leverage"], "asked": "skip", "negated": "skip"}, "Leverage? No leverage. ⟦Leverage⟧."),
    ({"patterns": ["leverage"]}, 'You wrote "leverage". See https://a.com/leverage, a@leverage.com; ⟦leverage⟧.'),
]


@pytest.mark.parametrize(("check", "text"), CASES, ids=[str(check["patterns"][0]) for check, _ in CASES])
def test_matches(check, text, check_marks):
    check_marks(text, {"kind": "pattern", **check})


def test_groups_are_placeholders(lint):
    check = {"kind": "pattern", "patterns": [r"(?P<pct>\d+)% (?P<word>off|less)", r"(?P<word>save) (?P<pct>\d+)%"]}
    found = lint("Take 20% off, save 30%.", check, message="{match}: {pct} {word}")
    assert [(one.match, one.message) for one in found] == [("20% off", "20% off: 20 off"), ("save 30%", "save 30%: 30 save")]


def _problems(tmp_path, write_pack, check, **keys):
    pack = write_pack(tmp_path / "t", {"rule": {"check": {"kind": "pattern", **check}, **keys}})
    with pytest.raises(RulePackError) as raised:
        load_packs([(pack, None)])
    return raised.value.problems


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ({"patterns": ["a("]}, "bad expression"),
        ({"patterns": ["a{3,2}"]}, "bad expression"),
        ({"patterns": ["(?P<a>x)(?P<a>y)"]}, "bad expression"),
        ({"patterns": ["a*"]}, "empty text"),
        ({"patterns": ["(?:ab)?"]}, "empty text"),
        ({"patterns": ["(a+)+$"]}, "runaway"),
        ({"patterns": ["(?:a|a)*b"]}, "runaway"),
        ({"patterns": ["(?:f|ff)+!"]}, "runaway"),
        ({"patterns": ["Free"]}, "capital letter"),
        ({"patterns": ["[A-Z]x"]}, "capital letter"),
        ({"patterns": ["free"], "where": {"ware": "fax"}}, "no expression uses {ware}"),
        ({"patterns": []}, "empty list"),
        ({"patterns": ["free"], "case": "lower"}, "'lower' is not allowed here"),
        ({"patterns": ["free"], "anchors": []}, "empty list"),
        ({"patterns": ["free"], "pattern": "x"}, "unknown key 'pattern'"),
        ({}, "'patterns' is missing"),
    ],
)
def test_bad_expressions_are_refused(check, said, tmp_path, write_pack):
    problems = _problems(tmp_path, write_pack, check)
    assert any(said in one.problem for one in problems), problems
    assert all("rule.yaml:" in one.place for one in problems)


@pytest.mark.parametrize("pattern", [r"\Bx\D\W\S", r"(?P<Name>x)", r"\w+\.x"])
def test_capitals_of_the_syntax_are_none_of_the_text(pattern, lint):
    assert lint("nothing", {"kind": "pattern", "patterns": [pattern]}) == []


def test_a_group_that_one_expression_lacks_is_no_placeholder(tmp_path, write_pack):
    problems = _problems(tmp_path, write_pack, {"patterns": ["(?P<a>x)1", "y2"]}, message="{a}")
    assert [one.problem for one in problems] == ["message: unknown placeholder '{a}'"]


def test_a_group_that_took_no_part_is_an_empty_placeholder(lint):
    found = lint("20 off", {"kind": "pattern", "patterns": [r"20(?P<sign>%)? off"]}, message="<{sign}>")
    assert [(one.match, one.message) for one in found] == [("20 off", "<>")]


@pytest.mark.parametrize("pattern", ["[[ab]x", "[a--b]x", "[a&&b]x", "[a||b]x"])
def test_what_python_warns_of_is_refused_or_passed_quietly(pattern, tmp_path, write_pack, recwarn):
    pack = write_pack(tmp_path / "t", {"rule": {"check": {"kind": "pattern", "patterns": [pattern]}}})
    try:
        load_packs([(pack, None)])
    except RulePackError as error:
        assert all("rule.yaml:" in one.place for one in error.problems)
    assert not recwarn.list
