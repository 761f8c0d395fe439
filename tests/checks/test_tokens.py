"""The tokens kind: patterns are checked without spaCy, which is loaded only when an anchor occurs."""

import re
import subprocess
import sys
from datetime import date

import pytest

from tenacious_lint.checks import tokens
from tenacious_lint.checks.tokens import Spec
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.errors import CheckError
from tenacious_lint.schema import Reader

PROMISE = [{"LOWER": {"IN": ["promise", "promised"]}}, {"OP": "{0,3}"}, {"LIKE_NUM": True}, {"LOWER": {"REGEX": "^engineers?$"}}]


def context_of(body):
    return Context(parse("example.md", body.encode()).drafts[0], None, date(2026, 5, 1), "cold")


def spec_of(**check):
    reader = Reader(lambda path, key=False: ".".join(map(str, path)), [])
    return reader.read(Spec, check), [str(problem) for problem in reader.problems]


def matches(body, *patterns, anchors=("promise",)):
    spec, problems = spec_of(patterns=list(patterns), anchors=list(anchors))
    assert not problems
    assert spec.placeholders() == {"match"}
    context, matcher = context_of(body), spec.matcher()
    lower = context.normalised.lower
    woken = sorted((found.start(), anchor.item) for anchor in matcher.anchors for found in re.finditer(re.escape(anchor.literal), lower))
    found = list(matcher.find(context, woken)) if woken else []
    return [context.draft.text[slice(*context.normalised.text_span(hit.start, hit.end))] for hit in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We promise you twelve engineers by May.", ["promise you twelve engineers"]),
        ("We promise 12 engineers, and I promised them 3 engineers.", ["promise 12 engineers", "promised them 3 engineers"]),
        ("PROMISE 12 ENGINEERS", ["PROMISE 12 ENGINEERS"]),
        ("We pro\u00admise 12 engineers.", ["pro\u00admise 12 engineers"]),
        ("We promise nothing.\n\nOf 12 engineers, 3 are free.", []),
        ("We compromise on 12 engineers.", []),
        ("We promise engineers.", []),
        ("We offer 12 engineers.", []),
    ],
)
def test_matches_have_exact_spans(body, expected):
    assert matches(body, PROMISE) == expected


def test_the_longest_match_wins_and_attributes_work():
    pattern = [{"LOWER": "call"}, {"LIKE_URL": True, "OP": "?"}, {"IS_UPPER": True, "LENGTH": {">=": 3}, "OP": "{0,2}"}]
    assert matches("Please call ACME NOW or call IT.", pattern, anchors=["call"]) == ["call ACME NOW", "call"]


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ([], "must not be an empty list"),
        ([{"OP": "?"}, {"LOWER": "x", "OP": "*"}], "can match nothing"),
        ([{"LOWR": "promise"}], "did you mean 'LOWER'?"),
        ([{"lower": "promise"}], "did you mean 'LOWER'?"),
        ([{"LOWER": "Promise"}], "write 'promise', or use ORTH"),
        ([{"LOWER": "promise you"}], "is not one token"),
        ([{"LOWER": 5}], "expected text"),
        ([{"LOWER": {"INN": ["promise"]}}], "did you mean 'IN'?"),
        ([{"LOWER": {"IN": []}}], "expected a list"),
        ([{"LOWER": {"IN": "promise"}}], "expected a list"),
        ([{"LOWER": {"REGEX": "promise("}}], "bad expression"),
        ([{"LOWER": {"REGEX": "(a+)+$"}}], "runaway expression"),
        ([{"LOWER": {}}], "an empty mapping"),
        ([{"IS_DIGIT": "yes"}], "expected true or false"),
        ([{"LENGTH": "5"}], "expected a whole number"),
        ([{"LENGTH": {"=>": 5}}], "unknown predicate"),
        ([{"LOWER": "promise", "OP": "**"}], "unknown operator"),
        ([{"LOWER": "promise"}, {"OP": "*"}, {"LOWER": "x"}], "runaway pattern"),
        ([{"LOWER": "promise"}, {"IS_ALPHA": True, "OP": "{2,}"}], "runaway pattern"),
        ([{"LOWER": "promise"}, {"OP": "{0,20}"}, {"OP": "{0,20}"}], "add up to 40 words"),
        ([{"POS": "NOUN"}], "needs a model"),
        ([{"LOWER": "offer"}], "no anchor is a word of this pattern"),
    ],
)
def test_bad_patterns_are_refused(pattern, said):
    _, problems = spec_of(patterns=[pattern], anchors=["promise"])
    assert any(said in problem for problem in problems), problems


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ({"patterns": [PROMISE]}, "'anchors' is missing"),
        ({"patterns": [PROMISE], "anchors": []}, "empty list"),
        ({"patterns": [], "anchors": ["promise"]}, "empty list"),
        ({"patterns": [PROMISE], "anchors": ["promise", "Promise"]}, "stands twice"),
        ({"patterns": [PROMISE], "anchors": ["promise"], "modle": "x"}, "did you mean 'model'?"),
        ({"patterns": ["promise"], "anchors": ["promise"]}, "expected a list"),
    ],
)
def test_bad_specs_are_refused(check, said):
    _, problems = spec_of(**check)
    assert any(said in problem for problem in problems), problems


def test_attributes_of_a_model_are_allowed_with_one():
    spec, problems = spec_of(patterns=[[{"LEMMA": "promise"}, {"POS": "NOUN", "OP": "?"}]], anchors=["promis"], model="en_core_web_sm")
    assert not problems
    assert spec.model == "en_core_web_sm"


def test_a_missing_model_is_named():
    spec, _ = spec_of(patterns=[[{"LEMMA": "promise"}]], anchors=["promise"], model="en_no_such_model")
    with pytest.raises(CheckError, match="python -m spacy download en_no_such_model"):
        list(spec.matcher().find(context_of("We promise."), [(3, 0)]))


def test_missing_spacy_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    tokens.load_language.cache_clear()
    spec, _ = spec_of(patterns=[PROMISE], anchors=["promise"])
    with pytest.raises(CheckError, match=re.escape("pip install 'tenacious-lint[nlp]'")):
        list(spec.matcher().find(context_of("We promise 3 engineers."), [(3, 0)]))
    tokens.load_language.cache_clear()


def test_spacy_is_not_imported_before_an_anchor_occurs():
    program = f"""
import sys
from datetime import date
from tenacious_lint.checks.tokens import Spec
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader
spec = Reader(lambda path, key=False: "", []).read(Spec, {{"patterns": [{PROMISE!r}], "anchors": ["promise"]}})
matcher = spec.matcher()
context = Context(parse("a.md", b"We promise 12 engineers.").drafts[0], None, date(2026, 5, 1), "cold")
assert list(matcher.find(context, [])) == []
assert "spacy" not in sys.modules
assert len(list(matcher.find(context, [(3, 0)]))) == 1
assert "spacy" in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
