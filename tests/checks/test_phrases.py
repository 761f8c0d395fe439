"""The phrase syntax and the keys of text kinds, as docs/rule-language.md states them; ⟦ ⟧ mark exactly what must be found."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.errors import RulePackError

CASES: dict[str, tuple[str, list[str]]] = {
    # inflections: -s, -es, -ies, -ed, -d, -ied, -ing, e-dropping, doubling, a possessive on the last word
    "e-dropping": ("leverage", ["We ⟦leverage⟧ it, she ⟦leverages⟧ it, they ⟦leveraged⟧ it, you are ⟦Leveraging⟧ it."]),
    "inner word": ("circle back", ["I ⟦circle back⟧, he ⟦circles back⟧, we ⟦circled back⟧ and were ⟦circling back⟧."]),
    "no such form": ("circle back", ["We circleing back, we circler back, we circ back."]),
    "y to ies": ("synergy", ["One ⟦synergy⟧, two ⟦synergies⟧."]),
    "y to ied": ("rely on", ["We ⟦rely on⟧, ⟦relies on⟧, ⟦relied on⟧ and ⟦relying on⟧ it."]),
    "vowel and y": ("deploy", ["We ⟦deploy⟧, ⟦deploys⟧, ⟦deployed⟧, ⟦deploying⟧ it; no deploies."]),
    "doubling": ("plan ahead", ["We ⟦plan ahead⟧, ⟦plans ahead⟧, ⟦planned ahead⟧ and are ⟦planning ahead⟧."]),
    "doubling of long words": ("transfer", ["We ⟦transfer⟧ it, it was ⟦transferred⟧ and we are ⟦transferring⟧ it."]),
    "doubling after qu": ("equip", ["We ⟦equip⟧ it, it was ⟦equipped⟧."]),
    "es after a sibilant": ("touch base", ["He ⟦touches base⟧, we ⟦touched base⟧, we are ⟦touching base⟧, do ⟦touch base⟧."]),
    "es after o": ("hero", ["One ⟦hero⟧, two ⟦heroes⟧."]),
    "ee": ("agree", ["We ⟦agree⟧, it ⟦agrees⟧, we ⟦agreed⟧, we are ⟦agreeing⟧."]),
    "short words": ("go live", ["We ⟦go live⟧, it ⟦goes live⟧, we are ⟦going live⟧."]),
    "possessive": ("leverage", ["It was ⟦leverage's⟧ time, ⟦leverage’s⟧ time."]),
    "possessive of the last word only": ("top talent", ["The top's talent is ⟦top talent's⟧."]),
    "no inflection by a sign": ("=lead magnet", ["The ⟦lead magnets⟧, not leads magnet, not leading magnet."]),
    # whole words
    "not in a word": ("lever", ["A cantilever, leverage, clever; one ⟦lever⟧."]),
    "digits are of the word": ("10x", ["The 810x4 grid, a 10x4 beam, 110x, and ⟦10x⟧ more."]),
    "parts of a hyphened word are words": ("leveraged", ["An over-⟦leveraged⟧ firm, a ⟦leveraged⟧-out firm."]),
    "snake case": ("leverage", ["The field leverage_ratio, my_leverage, a_leverage_b, and ⟦leverage⟧."]),
    "file names": ("leverage", ["See leverage.xlsx, leverage.io and app.leverage; ⟦leverage⟧."]),
    "file names, before": ("talent", ["See top.talent and talent.csv, then ⟦talent⟧."]),
    "hosts": ("leverage", ["See www.leverage.io and docs.leverage.io. And ⟦leverage⟧."]),
    "e-mail addresses": (
        "leverage",
        ["To leverage@acme.com, jo@leverage.com, jo.leverage@acme.com, leverage-team@acme.com. ⟦Leverage⟧ it."],
    ),
    "not before an apostrophe": ("can", ["We can't, we ⟦can⟧."]),
    "accents are of the word": ("caf", ["A café, a ⟦caf⟧."]),
    "end of a sentence": (
        "leverage",
        ["It is ⟦leverage⟧. Is it ⟦leverage⟧? (⟦Leverage⟧!) “⟦leverage⟧”, ⟦leverage⟧: ⟦leverage⟧; ⟦leverage⟧…"],
    ),
    # gaps
    "space": ("top talent", ["Our ⟦top talent⟧ is."]),
    "two spaces": ("top talent", ["Our ⟦top  talent⟧ is."]),
    "hyphens": ("top talent", ["Our ⟦top-talent⟧, ⟦top‑talent⟧, ⟦top‐talent⟧, ⟦top–talent⟧ is."]),
    "no-break space": ("top talent", ["Our ⟦top\u00a0talent⟧, ⟦top\u202ftalent⟧, ⟦top\u2009talent⟧ is."]),
    "tab": ("top talent", ["Our ⟦top\ttalent⟧ is."]),
    "tab, fixed words": ("=top =talent", ["Our ⟦top\ttalent⟧ is."]),
    "line break": ("top talent", ["Our ⟦top\ntalent⟧ is.", "Our ⟦top\r\ntalent⟧ is.", "Our ⟦top \ntalent⟧ is.", "Our ⟦top\n  talent⟧ is."]),
    "line break, fixed words": ("=top =talent", ["Our ⟦top\ntalent⟧ is.", "Our ⟦top\r\ntalent⟧ is.", "Our ⟦top \n  talent⟧ is."]),
    "line break, small words": ("out of the box", ["It is ⟦out\r\nof the box⟧, ⟦out of\r\nthe box⟧, ⟦out of the\r\nbox⟧."]),
    "no gap": ("top talent", ["Our toptalent is."]),
    "an em dash is no gap": ("top talent", ["Stay on top—talent follows; on top — talent follows."]),
    "a spaced dash is no single gap": ("top talent", ["Stay on top - talent follows; on top – talent follows."]),
    "a sign is no gap": ("top talent", ["On top, talent; on top. Talent; top/talent; top; talent (top) talent."]),
    "written with a hyphen": (
        "game-changer",
        ["A ⟦game changer⟧, ⟦game-changer⟧, ⟦gamechanger⟧, ⟦Game‑Changers⟧, ⟦gamechangers⟧, ⟦game\nchangers⟧."],
    ),
    "written without": ("game changer", ["A gamechanger, a ⟦game-changer⟧."]),
    "hyphened, in a group": ("a (game-changer|wonder)", ["It is ⟦a game-changer⟧, ⟦a game changer⟧, ⟦a gamechanger⟧, ⟦a wonder⟧."]),
    "hyphened, in a group, inflected": ("(game-changer|wonder) for you", ["They are ⟦game-changers for you⟧ and ⟦wonders for you⟧."]),
    "hyphened, not inflected": ("=game-changer", ["A ⟦game-changer⟧, ⟦game changer⟧, ⟦gamechanger⟧; game-changers."]),
    # what the text is before matching
    "capitals": ("top talent", ["⟦TOP Talent⟧, ⟦tOP tALENT⟧."]),
    "curly apostrophe": ("don't wait", ["⟦Don't wait⟧, ⟦don’t wait⟧, ⟦don‘t wait⟧, ⟦donʼt wait⟧."]),
    "curly apostrophe in the rule": ("don’t wait", ["⟦Don't wait⟧, ⟦don’t wait⟧."]),
    "hyphen of another kind in the rule": ("game‑changer", ["A ⟦game-changer⟧."]),
    "soft hyphen": ("leverage", ["We ⟦lever\u00adage⟧ it and ⟦le\u00adver\u00adaging⟧."]),
    "zero width": ("top talent", ["Our ⟦t\u200bop tal\u200dent⟧, ⟦top \u2060talent⟧, ⟦to\ufeffp talent⟧."]),
    "full width": ("leverage", ["We ⟦ｌｅｖｅｒａｇｅ⟧ it, ⟦ＬＥＶＥＲＡＧＥ⟧ it."]),
    "full-width digits": ("10x", ["We do ⟦１０ｘ⟧."]),
    "mathematical letters": ("leverage", ["We ⟦𝐥𝐞𝐯𝐞𝐫𝐚𝐠𝐞⟧, ⟦𝙡𝙚𝙫𝙚𝙧𝙖𝙜𝙚⟧, ⟦𝓁ever𝒶ge⟧."]),
    "decomposed accents": ("café", ["A ⟦café⟧, a ⟦cafe\u0301⟧, ⟦CAFE\u0301S⟧."]),
    "decomposed accents in the rule": ("cafe\u0301", ["A ⟦café⟧, a ⟦cafe\u0301⟧."]),
    "ligature": ("offer ends", ["The ⟦oﬀer ends⟧."]),
    "after something invisible": ("leverage", ["a\u200bb\u00adc e\u0301 We ⟦leverage⟧ it."]),
    "Markdown emphasis": (
        "top talent",
        ["Our **⟦top talent⟧**, _⟦top talent⟧_, ⟦top* talent⟧, **⟦top** talent⟧, ⟦top **talent⟧**, ⟦top _talent⟧_."],
    ),
    # alternatives, options, wildcards
    "alternatives": (
        "hope this (email|note) finds you (very)? well",
        [
            "I ⟦hope this email finds you well⟧. I ⟦hope this note finds you very well⟧. Hope this letter finds you well.",
            "I hope this finds you well. We ⟦hoped this note finds you\nwell⟧.",
        ],
    ),
    "alternatives of several words": (
        "(by return|in the turn) of post",
        ["⟦By return of post⟧, ⟦in the turn of post⟧, by the turn of post."],
    ),
    "an option at the start": ("(very)? good news", ["⟦Very good news⟧, ⟦good news⟧."]),
    "an option at the end": ("act now (please)?", ["⟦Act now please⟧, ⟦act now⟧."]),
    "an option of alternatives": ("your (free|paid)? trial", ["⟦Your trial⟧, ⟦your free trial⟧, ⟦your paid trial⟧, your long trial."]),
    "two options": ("a (very)? (very)? big win", ["⟦a big win⟧, ⟦a very big win⟧, ⟦a very very big win⟧."]),
    "any word": ("our <word> team", ["⟦Our whole team⟧, ⟦our world-class team⟧, our team, our very big team."]),
    "one to four words": (
        "our <words> team",
        ["⟦Our big team⟧. ⟦Our very big team⟧. ⟦Our a b c team⟧. ⟦Our a b c d team⟧. Our a b c d e team. Our team."],
    ),
    "wildcard words stay in the sentence": ("our <words> team", ["It is ours, our big, team. Our big. Team up."]),
    "number": (
        "<number> engineers",
        [
            "We have ⟦12 engineers⟧, ⟦1,200 engineers⟧, ⟦12+ engineers⟧, ⟦3.5 engineers⟧, ⟦Twelve engineers⟧, ⟦twenty-five engineers⟧.",
            "We have many engineers, x12 engineers, ⟦one engineers⟧, ⟦ninety engineers⟧, a ⟦hundred engineers⟧.",
        ],
    ),
    "number words": ("<number> engineers", ["We have ⟦zero engineers⟧, a ⟦million engineers⟧, a ⟦dozen engineers⟧."]),
    # one letter
    "a letter": ("a", ["It is ⟦a⟧ plan, no plan b."]),
    "a letter and any word": ("i <word> you", ["⟦I love you⟧ and more."]),
    # literal signs
    "slash": ("24/7", ["We are there ⟦24/7⟧."]),
    "plus": ("a+ players", ["Only ⟦A+ players⟧."]),
    "percent": ("100% free", ["It is ⟦100% free⟧."]),
    "dollar": ("$1m", ["It is ⟦$1M⟧, not US$1M5."]),
    "ampersand": ("r&d", ["Your ⟦R&D⟧."]),
    "full stop": ("no. 1", ["The ⟦No. 1⟧; no 1."]),
    "full stop inside": ("node.js", ["We do ⟦Node.js⟧; nodexjs."]),
    "number sign": ("#1 provider", ["The ⟦#1 provider⟧, a#1 provider."]),
    "exclamation mark": ("act now!", ["⟦Act now!⟧ Act now."]),
    "question mark": ("why wait?", ["⟦Why wait?⟧ Why wait."]),
    "colon": ("re: your roles", ["⟦Re: your roles⟧. Re your roles."]),
    "comma of the phrase": ("last, but not least", ["⟦Last, but not least⟧. Last but not least."]),
    "comma of the text": ("last but not least", ["Last, but not least. ⟦Last but not least⟧."]),
    "letters beyond ASCII": ("mit freundlichen grüßen", ["We write “⟦Mit freundlichen Grüßen⟧” below."]),
}


@pytest.mark.parametrize("name", CASES)
def test_phrase(name, check_marks):
    phrase, texts = CASES[name]
    for text in texts:
        check_marks(text, {"kind": "phrases", "phrases": [phrase]})


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ({"phrases": ["top talent"], "inflect": False}, "The ⟦top talent⟧, ⟦Top-Talent⟧, tops talent, top talents."),
        ({"phrases": [{"phrase": "top talent", "inflect": False}, "wizard"]}, "⟦top talent⟧, top talents, ⟦wizards⟧."),
        (
            {"phrases": ["lead", {"phrase": "quick", "except": ["quick brown (fox)?"]}]},
            "A ⟦quick⟧ ⟦lead⟧, a quick brown fox, a quick brown dog, ⟦quick⟧ fox.",
        ),
        # a phrase that stands in two ways is found once, and of overlapping ones the first and longest
        ({"phrases": ["top talent", "top (tech)? talent", "talent pool"]}, "Our ⟦top talent⟧ pool, our ⟦talent pool⟧, ⟦top tech talent⟧."),
        ({"phrases": ["talent", "top talent"]}, "Our ⟦top talent⟧, ⟦talent⟧."),
    ],
)
def test_entries(check, text, check_marks):
    check_marks(text, {"kind": "phrases", **check})


PARAGRAPHS = [
    ("a line break is a space", "We have ⟦top\ntalent⟧ here."),
    ("a paragraph break is not", "We have top\n\ntalent here."),
    ("nor with CRLF", "We have top\r\n\r\ntalent here."),
    ("nor with blanks in it", "We have top\n \t \ntalent here."),
    ("nor a list item", "We have top\n- talent here."),
    ("nor with a star", "We have top\n* talent here."),
    ("nor with a bullet", "We have top\n• talent here."),
    ("nor a numbered one", "We have top\n1. talent here.\n2) talent"),
    ("nor an indented one", "We have top\n   - talent here."),
    ("a number in a line is no item", "We have ⟦top\ntalent⟧ 2 here."),
    ("inside a list item", "We have:\n\n- ⟦top talent⟧ here\n- ⟦top\n  talent⟧ there"),
]


@pytest.mark.parametrize(("name", "text"), PARAGRAPHS, ids=[name for name, _ in PARAGRAPHS])
def test_paragraphs(name, text, check_marks):
    check_marks(text, {"kind": "phrases", "phrases": ["=top talent"]})
    check_marks(text, {"kind": "phrases", "phrases": ["top talent"]})


@pytest.mark.parametrize(
    "text",
    [
        "---\nsubject: We have ⟦top talent⟧\nstage: cold\n---\nWe have ⟦top talent⟧ here.",
        "---\nsubject: We have top\nstage: cold\n---\nTalent is here.",
        "---\nsubject: All is well\npreheader: Our ⟦top talent⟧\nauthor: top talent\n---\nHi Maya of the ⟦top talent⟧,\n\nWe have it.",
        # never the sender's own words: quoted mail is out of the default scope
        "We have ⟦top talent⟧.\n\n> We have top talent.\n> Our top talent.\n",
        "We have ⟦top talent⟧.\n\nOn 3 May 2026, Maya wrote:\n> We have top talent.\n",
        # sign-off and signature are out of it too
        "We have ⟦top talent⟧.\n\nBest,\nDana\nTop Talent Lead, Tenacious\n",
    ],
)
def test_default_scope(text, check_marks):
    check_marks(text, {"kind": "phrases", "phrases": ["top talent"]})


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        (["subject"], "---\nsubject: The ⟦talent⟧\n---\nHi Maya,\n\nThe talent.\n"),
        (["greeting"], "---\nsubject: The talent\n---\nHi ⟦talent⟧,\n\nThe talent.\n"),
        (["body"], "---\nsubject: The talent\n---\nHi talent,\n\nThe ⟦talent⟧.\n\nBest,\nDana\nTalent Lead\n"),
        (["quoted"], "The talent.\n\n> The ⟦talent⟧.\n"),
        (["list"], "The talent.\n\n- the ⟦talent⟧\n- a\n"),
        (["paragraph"], "The ⟦talent⟧.\n\n- the talent\n- a\n"),
        (["postscript"], "The talent.\n\nMore.\n\nP.S. The ⟦talent⟧.\n"),
        (["link.text"], "The talent, [the ⟦talent⟧](https://a.com/talent).\n"),
        (["link.url"], "The talent, [the talent](https://a.com/⟦talent⟧).\n"),
    ],
)
def test_scope(scope, text, check_marks):
    findings = check_marks(
        text,
        {
            "kind": "phrases",
            "phrases": ["talent"],
        },
        scope=scope,
    )
    assert len(findings) == 1


@pytest.mark.parametrize(
    "text",
    [
        "See https://acme.com/leverage/x and http://leverage.com. We ⟦leverage⟧ it.",
        "See [the ⟦leverage⟧ page](https://acme.com/leverage?a=leverage).",
        "See <https://leverage.example/leverage>.",
        "See https://acme.com/leverage-plan.",
        "See www.acme.com/leverage now.",
    ],
)
def test_urls_are_silent(text, check_marks):
    check_marks(text, {"kind": "phrases", "phrases": ["leverage"]})


def test_tokens_of_a_template_are_silent(check_marks):
    front = "---\ntemplate: true\n---\n"
    check_marks(
        front + "Hi {{ leverage }}, we ⟦leverage⟧ it, *|LEVERAGE|* and {{ x | default: 'leverage' }}.",
        {"kind": "phrases", "phrases": ["leverage"]},
    )


@pytest.mark.parametrize(
    ("allow", "text"),
    [
        ("Setup Wizard", "The Setup Wizard asks; a ⟦wizard⟧ asks; setup wizard; the ⟦wizard⟧ Setup."),
        ("Setup Wizard", "The Setup\nWizard and the Setup\u00a0Wizard."),
        ("Wizard of Oz", "The Wizard of Oz; the ⟦Wizard⟧ of Ozymandias."),
    ],
)
def test_allowed_names(allow, text, check_marks):
    check_marks(text, {"kind": "phrases", "phrases": ["wizard"]}, config=f"allow: [{allow}]\n")


EXCEPTIONS = [
    (
        {"except": ["leveraged buyout", "operating leverage"]},
        "A leveraged buyout, a leveraged-buyout, leveraged buyouts, operating leverage, ⟦leverage⟧, a ⟦leveraged⟧ one; ⟦leverage⟧.",
    ),
    ({"except": ["not leverage at all"]}, "It is not leverage at all. Not ⟦leverage⟧. Not\nleverage at all."),
    (
        {"unless": ["covenant"]},
        "The ⟦leverage⟧ is high. The leverage of the covenant is high, and leverage is low. ⟦Leverage⟧ is. Covenants do.",
    ),
    ({"unless": ["covenant"]}, "Covenant: leverage is high\nand so on.\n\n⟦Leverage⟧."),
    ({"at": "start"}, "---\nsubject: ⟦Leverage⟧ it, leverage it\n---\nHi Maya,\n\n⟦Leverage⟧ it. Leverage it."),
    ({"at": "start"}, "---\nsubject: We leverage it\n---\nHi Maya,\n\n**⟦Leverage⟧** it."),
    (
        {"at": "sentence"},
        "We leverage it. ⟦Leverage⟧ it! “⟦Leverage⟧ it”, she said to leverage it.\n\n⟦Leverage⟧ is. And leverage\nLeverage.",
    ),
    ({"at": "sentence"}, "- ⟦Leverage⟧ it\n- ⟦leverage⟧ it\n- to leverage it"),
]


@pytest.mark.parametrize(("keys", "text"), EXCEPTIONS)
def test_exceptions(keys, text, check_marks):
    check_marks(text, {"kind": "phrases", "phrases": ["leverage"], **keys})


CITED = [
    'You wrote "we leverage Go", and we ⟦leverage⟧ it too.',
    "You wrote “we leverage Go”.",
    "You wrote «we leverage Go».",
    'Your post says "leverage is key".',
    'They call it "leverage".',
    'Last week Maya asked "do you leverage Go?" and left.',
    'The plan is called "leverage".',
    'A talk titled "Leverage for all" was good.',
    # not given to somebody else
    'We "⟦leverage⟧" it.',
    'We have "⟦leverage⟧" here. You wrote to us.',
    'You wrote "this" and we ⟦leverage⟧ that "much".',
    "You wrote to us. We ⟦leverage⟧ it.",
    # a citation that is never closed is none
    'You wrote "we ⟦leverage⟧ it.',
    # the next paragraph is no part of it
    'You wrote "that.\n\nWe ⟦leverage⟧ it" all.',
]


@pytest.mark.parametrize("text", CITED)
def test_cited(text, check_marks):
    check_marks(text, {"kind": "phrases", "phrases": ["leverage"]})


def test_cited_is_linted_if_asked_for(check_marks):
    check_marks('You wrote "we ⟦leverage⟧ Go".', {"kind": "phrases", "phrases": ["leverage"], "cited": "lint"})


NEGATED = [
    "We never promise a discount.",
    "No obligation, no discount.",
    "It is not a discount.",
    "This comes without a discount.",
    "We don't give a discount.",
    "We don’t give a discount.",
    "We cannot give a discount.",
    # the negation stands in another clause or sentence, or behind
    "We do not sell it, and a ⟦discount⟧ is yours.",
    "We do not sell it. A ⟦discount⟧ is yours.",
    "A ⟦discount⟧ is not a sale.",
    "A ⟦discount⟧, no more.",
    "You know the ⟦discount⟧.",
]


@pytest.mark.parametrize("text", NEGATED)
def test_negated(text, check_marks):
    check_marks(text, {"kind": "phrases", "phrases": ["discount"], "negated": "skip"})


def test_negated_is_linted_by_default(check_marks):
    check_marks("We never promise a ⟦discount⟧.", {"kind": "phrases", "phrases": ["discount"]})


ASKED = [
    "Do you want a discount?",
    "Do you want a discount? A ⟦discount⟧ is yours.",
    "Do you want a discount\nand a car?",
    'Do you want a "discount?"',
    "A ⟦discount⟧!",
    "A ⟦discount⟧. Do you?",
    "- a ⟦discount⟧\n- do you?",
]


@pytest.mark.parametrize("text", ASKED)
def test_asked(text, check_marks):
    check_marks(text, {"kind": "phrases", "phrases": ["discount"], "asked": "skip"})


def test_asked_is_linted_by_default(check_marks):
    check_marks("Do you want a ⟦discount⟧?", {"kind": "phrases", "phrases": ["discount"]})


def test_placeholders(lint):
    found = lint("We are Circling\nback.", {"kind": "phrases", "phrases": ["circle back"]}, message="'{match}' is {phrase} {{so}}")
    assert [one.message for one in found] == ["'Circling back' is circle back {so}"]


BAD = [
    ("our <wrod> team", "unknown wildcard <wrod>"),
    ("a (b|c", "cannot read"),
    ("a b) c", "cannot read"),
    ("a (b (c)?)? d", "do not nest"),
    ("a (|b) c", "empty alternative"),
    ("a (b|) c", "empty alternative"),
    ("a () c", "cannot read"),
    ("<word>", "at least one word"),
    ("<number> <words>", "at least one word"),
    ("(very)?", "at least one word"),
    ("a | b", "stray"),
    ("", "empty"),
    ("  ", "empty"),
]


def _load(folder, write_pack, check):
    from tenacious_lint.rulepack.load import load_packs

    pack = write_pack(folder / "t", {"rule": {"check": check}})
    with pytest.raises(RulePackError) as raised:
        load_packs([(pack, None)])
    return raised.value.problems, (pack / "rule.yaml").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("phrase", "said"), BAD)
@pytest.mark.parametrize("check", ["phrases", "entry", "except", "unless", "swap", "near"])
def test_unreadable_phrases_are_refused_at_their_place(phrase, said, check, tmp_path: Path, write_pack):
    checks = {
        "phrases": {"kind": "phrases", "phrases": ["good one", phrase]},
        "entry": {"kind": "phrases", "phrases": [{"phrase": "good one", "except": ["a good one", phrase]}]},
        "except": {"kind": "pattern", "patterns": ["good one"], "except": [phrase]},
        "unless": {"kind": "phrases", "phrases": ["good one"], "unless": [phrase]},
        "swap": {"kind": "substitution", "swap": {phrase: "x"}},
        "near": {"kind": "near", "a": ["good one"], "b": [phrase]},
    }
    problems, lines = _load(tmp_path, write_pack, checks[check])
    assert any(said in one.problem or (check == "swap" and "phrase" in one.problem) for one in problems), problems
    for one in problems:
        path, line, _ = one.place.rsplit(":", 2)
        assert path.endswith("t/rule.yaml")
        key = {"entry": "except", "near": "b:"}.get(check, check)
        above = [number for number, text in enumerate(lines, 1) if key in text]
        assert above and int(line) >= above[0], (one, lines)


@pytest.mark.parametrize(
    ("phrases", "said"),
    [
        (["top talent", "top talent"], "stands twice"),
        (["top talent", "Top Talent"], "stands twice"),
        (["top talent", {"phrase": "top talent"}], "stands twice"),
        ([], "empty list"),
    ],
)
def test_lists_of_phrases(phrases, said, tmp_path: Path, write_pack):
    problems, _ = _load(tmp_path, write_pack, {"kind": "phrases", "phrases": phrases})
    assert any(said in one.problem for one in problems)


WORD = st.sampled_from(["top", "talent", "circle", "synergy", "plan", "box", "10x", "café", "you", "r&d", "a+"])
GAP = st.sampled_from([" ", "-", "\n", "\r\n", "\u00a0", "‑", "–", "  "])
NOISE = st.sampled_from(["", "\u200b", "\u00ad", "\ufeff"])


@given(words=st.lists(WORD, min_size=1, max_size=4, unique=True), data=st.data())
def test_every_spelling_of_a_phrase_is_found(lint, words, data):
    phrase = " ".join(words)
    written = words[0]
    for word in words[1:]:
        written += data.draw(GAP) + word
    at = data.draw(st.integers(1, len(written))) if len(written) > 1 else 1
    noisy = written[:at] + (data.draw(NOISE) if written[at - 1 : at].isalpha() and written[at : at + 1].isalpha() else "") + written[at:]
    cased = "".join(char.upper() if data.draw(st.booleans()) else char for char in noisy)
    before = data.draw(st.sampled_from(["We say ", "Stop. ", "Now (", "a\u200bb "]))
    text = f"{before}{cased} is it.\n"
    for inflect in (True, False):
        found = lint(text, {"kind": "phrases", "phrases": [phrase], "inflect": inflect})
        assert [(one.rule, one.match, tuple(one.span)) for one in found] == [("t/rule", cased, (len(before), len(before) + len(cased)))]
