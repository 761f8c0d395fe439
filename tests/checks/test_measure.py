"""The measure kind: exactly at each limit nothing, one over it a finding at the place the docs name."""

from __future__ import annotations

import pytest

from tenacious_lint.errors import RulePackError
from tenacious_lint.rulepack.load import load_packs


def words(count):
    return " ".join(f"w{number}" for number in range(1, count + 1)) + "."


def measure(**keys):
    return {"kind": "measure", **keys}


# (keys of the check, text with the expected match between marks, value and limit of each finding)
CASES = [
    # words: the finding stands at the first word beyond the limit; a URL or a token is one word
    (measure(of="words", max=3), "One two three.", []),
    (measure(of="words", max=3), "One two three ⟦four⟧ five.", ["5 3"]),
    (measure(of="words", max=3), "One two\n\nthree\n\n⟦four.⟧", ["4 3"]),
    (measure(of="words", max=3), "One — two - three … * !", []),
    (measure(of="words", max=3), "One — two - three … * ⟦4!⟧", ["4 3"]),
    (measure(of="words", max=3), "See https://acme.com/a-b_c?d=e&f=g#h now", []),
    (measure(of="words", max=3), "See https://acme.com/a-b_c?d=e&f=g now ⟦please⟧", ["4 3"]),
    (measure(of="words", max=3), "Say {{ contact.first_name | default: 'you there' }} now", []),
    (measure(of="words", max=3), "Say {{ contact.first_name }}, now ⟦please⟧", ["4 3"]),
    (measure(of="words", max=3), "Say %%First Name%%, now ⟦please⟧", ["4 3"]),
    (measure(of="words", max=3), "Say *|FNAME|*, now ⟦please⟧", ["4 3"]),
    (measure(of="words", max=3), "well-known don’t 1,200+ ⟦it⟧", ["4 3"]),
    (measure(of="words", max=3, except_=["and"]), "One and two and three", []),
    # characters: what lies beyond the limit
    (measure(of="characters", max=10), "abcde fghi", []),
    (measure(of="characters", max=10), "abcde fghi⟦j⟧", ["11 10"]),
    (measure(of="characters", max=10), "äöü😀– efgh⟦ij kl⟧", ["15 10"]),
    # sentences, paragraphs, links, questions, exclamations: the first beyond the limit
    (measure(of="sentences", max=2), "One is. Two is!", []),
    (measure(of="sentences", max=2), "One is. Two is! ⟦Three is?⟧ Four is.", ["4 2"]),
    (measure(of="sentences", max=2), "Mr. Smith of Acme Inc. is. See e.g. this at 3.5 p.c. now.", []),
    (measure(of="paragraphs", max=2), "One\nis.\n\nTwo.", []),
    (measure(of="paragraphs", max=2), "One.\n\nTwo.\n\n⟦Three\nis.⟧\n\nFour.", ["4 2"]),
    (measure(of="links", max=1), "See https://a.com now.", []),
    (measure(of="links", max=1), "See https://a.com and ⟦https://b.com/x⟧ now or www.c.com", ["3 1"]),
    (measure(of="questions", max=1), "Is it?", []),
    (measure(of="questions", max=1), "Is it?? Is it⟦?⟧ Is it?", ["3 1"]),
    (measure(of="exclamations", max=0), "It is.", []),
    (measure(of="exclamations", max=0), "It is⟦!⟧!", ["2 0"]),
    (measure(of="exclamations", max=1), "It! Is⟦!⟧", ["2 1"]),
    # capitals: words of three or more letters written all in capitals
    (measure(of="capitals", max=0), "We do AI and GO at Meridian.", []),
    (measure(of="capitals", max=1), "We do FREE and ⟦NOW⟧ and MORE.", ["3 1"]),
    (measure(of="capitals", max=0, except_=["CTO", "API"]), "Our CTO does the API.", []),
    (measure(of="capitals", max=0, except_=["CTO"]), "Our CTO does the ⟦API⟧.", ["1 0"]),
    (measure(of="capitals", max=0), "Das ist ⟦ÜBER⟧ alles.", ["1 0"]),
    (measure(of="emoji", max=0), "We do \u2764 and #1 and ©.", []),
    (measure(of="emoji", max=0), "We do ⟦🚀⟧ it.", ["1 0"]),
    (measure(of="emoji", max=1), "We 🚀 it ⟦✅⟧.", ["2 1"]),
    # phrases: each occurrence counted
    (measure(of="phrases", phrases=["grow", "top talent"], max=2), "We grow and grows.", []),
    (measure(of="phrases", phrases=["grow", "top talent"], max=2), "We grow, growing ⟦top-talent⟧ grows.", ["4 2"]),
    # opening: the share of sentences that open with one
    (measure(of="opening", phrases=["we", "our"], max=0.5), "We are. You are. Our is. It is.", []),
    (measure(of="opening", phrases=["we", "our"], max=0.5), "⟦We are.⟧ Our is. It is.", ["0.67 0.5"]),
    (measure(of="opening", phrases=["we"], max=0.5), "You and we are. To us we are.", []),
    (measure(of="opening", phrases=["we"], max=0.5), "⟦**We** are.⟧ “We are.” It is.", ["0.67 0.5"]),
    (measure(of="opening", phrases=["we"], max=0.5, at_least=3), "We are. We are.", []),
    (measure(of="opening", phrases=["we"], max=0.5, at_least=3), "⟦We are.⟧ We are. It is.", ["0.67 0.5"]),
    # a lower limit: nothing at it; below it at the start of what is measured
    (measure(of="words", min=3), "One two three.", []),
    (measure(of="words", min=3), "⟦⟧One two.", ["2 3"]),
    (measure(of="words", min=2, max=3), "⟦⟧One.", ["1 2"]),
    (measure(of="words", min=2, max=3), "One two three ⟦four.⟧", ["4 3"]),
    (measure(of="questions", min=1), "⟦⟧It is.", ["0 1"]),
    (measure(of="questions", min=1), "Is it?", []),
    # per
    (measure(of="words", max=2, per="paragraph"), "One two.\n\nOne two.", []),
    (measure(of="words", max=2, per="paragraph"), "One two ⟦three.⟧\n\nOne two.\n\nOne two ⟦three⟧ four.", ["3 2", "4 2"]),
    (measure(of="words", max=2, per="paragraph"), "- one two ⟦three⟧\n- one two\n- one two ⟦three⟧", ["3 2", "3 2"]),
    (measure(of="words", max=2, per="sentence"), "One two. One two ⟦three.⟧ One two.", ["3 2"]),
    (measure(of="questions", max=1, per="paragraph"), "Is it? No.\n\nIs it? Is it⟦?⟧", ["2 1"]),
    (measure(of="opening", phrases=["we"], max=0.5, per="paragraph"), "You. You.\n\n⟦We are.⟧ We do.\n\nIt is. It was.", ["1 0.5"]),
    # unless: excuses the whole measured text
    (measure(of="words", max=2, unless=["as you asked"]), "Here it is, as you asked.", []),
    (measure(of="words", max=2, per="paragraph", unless=["as you asked"]), "Here it is, as you asked.\n\nOne two ⟦three.⟧", ["3 2"]),
    # at_least words must stand there
    (measure(of="questions", max=0, at_least=4), "Is it so?", []),
    (measure(of="questions", max=0, at_least=4), "But is it so⟦?⟧", ["1 0"]),
    # digits are shown as they are
    (measure(of="words", max=2.5), "One two ⟦three.⟧", ["3 2.5"]),
]


@pytest.mark.parametrize(("check", "text", "said"), CASES, ids=[f"{number}-{check['of']}" for number, (check, _, _) in enumerate(CASES)])
def test_limits(check, text, said, check_marks):
    check = {"except" if key == "except_" else key: value for key, value in check.items()}
    findings = check_marks(text, check, scope=["body"], message="{value} {limit}")
    assert [one.message for one in findings] == said


STAGES = {"cold": 2, "warm": 3}


@pytest.mark.parametrize(
    ("stage", "text"),
    [
        ("cold", "One two."),
        ("cold", "One two ⟦three⟧ four."),
        ("warm", "One two three."),
        ("warm", "One two three ⟦four.⟧"),
        ("newsletter", "One two three four five."),
        ("nurture", words(500)),
    ],
)
def test_a_limit_by_stage(stage, text, check_marks):
    check_marks(text, measure(of="words", max=STAGES), scope=["body"], stage=stage)
    check_marks(f"---\nstage: {stage}\n---\n{text}", measure(of="words", max=STAGES), scope=["body"], stage=None)


def test_the_regions_of_the_scope_count_together(check_marks):
    text = "---\nsubject: One two\nstage: cold\n---\nHi Maya,\n\nthree ⟦four.⟧\n\nBest,\nDana\n"
    check_marks(text, measure(of="words", max=3), scope=["subject", "body"])
    check_marks(text.replace("⟦", "").replace("⟧", ""), measure(of="words", max=4), scope=["subject", "body"])


def test_each_region_counts_for_itself(check_marks):
    text = "---\nsubject: One two\nstage: cold\n---\nHi Maya,\n\nthree four ⟦five⟧ six.\n"
    check_marks(text, measure(of="words", max=2, per="region"), scope=["subject", "greeting", "body"])


def test_characters_of_several_regions(check_marks):
    check_marks("---\nsubject: abcd\n---\nHi Maya,\n\nefgh⟦ij⟧\n", measure(of="characters", max=8), scope=["subject", "body"])


@pytest.mark.parametrize(("newline", "bom"), [("\n", ""), ("\r\n", ""), ("\n", "\ufeff")])
def test_front_matter_and_line_breaks_do_not_count(newline, bom, lint):
    text = f"{bom}---\nsubject: x y\nstage: cold\n---\nHi Maya,\n\nOne two\nthree.\n\nFour.\n\nBest,\nDana\n".replace("\n", newline)
    found = lint(text, measure(of="words", max=3), scope=["body"])
    assert [(one.match, one.position.line, one.position.column) for one in found] == [("Four.", 10, 1)]


def test_the_position_is_that_of_the_beyond(lint):
    found = lint('---\nsubject: "Question: your two open Go roles"\n---\nHi\n', measure(of="characters", max=20), scope=["subject"])
    assert [(one.match, one.position) for one in found] == [("pen Go roles", (2, 31, 2, 43))]


SEVERITY = [{"level": "error", "over": 1.5}, {"level": "warning", "over": 1.25}, {"level": "info"}]


@pytest.mark.parametrize(("count", "expected"), [(4, []), (5, ["info"]), (6, ["warning"]), (7, ["error"])])
def test_severity_by_ratio(count, expected, lint):
    # 5/4 is 1.25, not over it; 6/4 is 1.5, not over it
    found = lint(words(count), measure(of="words", max=4), scope=["body"], severity=SEVERITY)
    assert [one.severity for one in found] == expected


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (measure(of="words"), "without a limit"),
        (measure(of="words", max={"colt": 5}), "unknown stage 'colt'"),
        (measure(of="word", max=5), "'word' is not allowed here; did you mean 'words'?"),
        (measure(of="phrases", max=5), "needs 'phrases:'"),
        (measure(of="words", max=5, phrases=["x y"]), "counts no phrases"),
        (measure(of="opening", max=5, phrases=["("]), "cannot read"),
        (measure(of="words", max="5"), "max: expected"),
        (measure(of="words", max=5, per="mail"), "'mail' is not allowed here"),
        (measure(of="words", max=5, unless=[]), "empty list"),
        (measure(max=5), "'of' is missing"),
    ],
)
def test_bad_measures_are_refused(check, said, tmp_path, write_pack):
    pack = write_pack(tmp_path / "t", {"rule": {"check": check}})
    with pytest.raises(RulePackError) as raised:
        load_packs([(pack, None)])
    assert any(said in str(one) for one in raised.value.problems), raised.value.problems
    assert all("rule.yaml:" in one.place for one in raised.value.problems)
