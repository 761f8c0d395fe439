"""Check kind `tokens`: spaCy token patterns. spaCy is loaded once a process, when an anchor occurs; patterns are checked without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.checks.pattern import check_pattern
from tenacious_lint.context import Context
from tenacious_lint.document.draft import BREAK
from tenacious_lint.errors import CheckError, did_you_mean
from tenacious_lint.expression import lazy
from tenacious_lint.schema import Path, Reader, described
from tenacious_lint.span import Span

_TEXTS = frozenset({"ORTH", "TEXT", "LOWER", "SHAPE", "PREFIX", "SUFFIX"})
_FLAGS = frozenset({"IS_ALPHA", "IS_DIGIT", "IS_PUNCT", "IS_TITLE", "IS_UPPER", "IS_LOWER", "LIKE_NUM", "LIKE_URL", "LIKE_EMAIL"})
_OF_MODEL = frozenset({"POS", "TAG", "DEP", "LEMMA", "ENT_TYPE"})
_ATTRIBUTES = _TEXTS | _FLAGS | _OF_MODEL | {"LENGTH", "OP"}
_WORDS = ("LOWER", "ORTH", "TEXT", "LEMMA")
_COMPARISONS = frozenset({"==", "!=", ">=", "<=", ">", "<"})
_OP = lazy(r"[!?+*]|\{(?P<n>\d+)(?P<open>,(?P<m>\d*))?\}|\{,(?P<most>\d+)\}")
_MOST_REPEATS = 30
"""How many words the repeats of a pattern may add up to: the time of a match grows with their square."""


@dataclass(frozen=True, kw_only=True)
class Spec:
    """Patterns of tokens, each a mapping of attributes to values."""

    patterns: tuple[tuple[dict[str, Any], ...], ...] = described("the patterns, each a list of tokens", nonempty=True)
    anchors: tuple[str, ...] = described("words, one of which must occur before spaCy is loaded", nonempty=True)
    model: str | None = described("a spaCy model; without it only attributes that need none", default=None, nonempty=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, checking every attribute, value and operator."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        for index, anchor in enumerate(spec.anchors):
            if not any(char.isalnum() for char in anchor) or anchor.lower() in map(str.lower, spec.anchors[:index]):
                reader.problem((*path, "anchors", index), f"the anchor {anchor!r} holds no letter or stands twice", "delete it")
        for index, pattern in enumerate(spec.patterns):
            _check_tokens(pattern, spec, reader, (*path, "patterns", index))
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match"})

    def matcher(self) -> TokenMatcher:
        """Return the compiled check."""
        return TokenMatcher(self)


def _check_tokens(pattern: Sequence[Mapping[str, Any]], spec: Spec, reader: Reader, path: Path) -> None:
    """Note problems of one pattern."""
    if all(token.get("OP") in ("*", "?", "!") for token in pattern):
        reader.problem(path, "the pattern can match nothing at all", "give it a token that must stand there")
        return
    repeats = 0
    for index, token in enumerate(pattern):
        for attribute, value in token.items():
            place = (*path, index, attribute)
            if attribute not in _ATTRIBUTES:
                reader.problem(place, f"unknown attribute '{attribute}'", did_you_mean(str(attribute).upper(), _ATTRIBUTES), key=True)
            elif attribute in _OF_MODEL and spec.model is None:
                reader.problem(place, f"{attribute} needs a model", "add 'model: en_core_web_sm', or write another attribute", key=True)
            elif attribute == "OP":
                repeats += _check_operator(token, reader, place)
            else:
                _check_value(attribute, value, reader, place)
    if repeats > _MOST_REPEATS:
        reader.problem(path, f"runaway pattern: its repeats add up to {repeats} words", f"bound them to {_MOST_REPEATS} together")
    words = {word.lower() for token in pattern for word in _words_of(token)}
    if words and not any(anchor.lower() in word or word in anchor.lower() for word in words for anchor in spec.anchors):
        reader.problem(path, "no anchor is a word of this pattern, so it is hardly tried", f"add one of: {', '.join(sorted(words)[:5])}")


def _check_operator(token: Mapping[str, Any], reader: Reader, path: Path) -> int:
    """Note problems of an operator; return how many words it may add."""
    operator = token["OP"]
    found = _OP.fullmatch(operator) if isinstance(operator, str) else None
    if found is None:
        reader.problem(path, f"unknown operator {operator!r}", "allowed: !, ?, +, *, {n}, {n,m}, {n,}, {,m}")
        return 0
    if operator in ("+", "*") or (found["open"] and not found["m"]):
        if not _words_of(token):
            reader.problem(path, f"runaway pattern: '{operator}' on a token that is not one of given words", "bound it: OP: '{0,8}'")
        return 0
    return int(found["most"] or found["m"] or found["n"] or 0)


def _check_value(attribute: str, value: Any, reader: Reader, path: Path) -> None:
    if attribute in _FLAGS:
        if not isinstance(value, bool):
            reader.problem(path, f"{attribute}: expected true or false, found {value!r}", "write true or false")
        return
    plain = int if attribute == "LENGTH" else str
    predicates = {"IN", "NOT_IN"} | (_COMPARISONS if attribute == "LENGTH" else {"REGEX"})
    if not isinstance(value, dict):
        _check_plain(attribute, value, plain, reader, path)
        return
    if not value:
        reader.problem(path, f"{attribute}: an empty mapping", f"allowed: {', '.join(sorted(predicates))}")
    for name, operand in value.items():
        if name not in predicates:
            reader.problem((*path, name), f"unknown predicate '{name}'", did_you_mean(str(name).upper(), predicates), key=True)
        elif name == "REGEX":
            if isinstance(operand, str):
                check_pattern(operand, reader, (*path, name))
            else:
                reader.problem((*path, name), f"REGEX: expected text, found {operand!r}", "write an expression")
        elif name in ("IN", "NOT_IN"):
            if not isinstance(operand, list) or not operand:
                reader.problem((*path, name), f"{name}: expected a list, found {operand!r}", "list values")
            else:
                for index, item in enumerate(operand):
                    _check_plain(attribute, item, plain, reader, (*path, name, index))
        else:
            _check_plain(attribute, operand, plain, reader, (*path, name))


def _check_plain(attribute: str, value: Any, kind: type, reader: Reader, path: Path) -> None:
    if not isinstance(value, kind) or isinstance(value, bool):
        reader.problem(path, f"{attribute}: expected {'text' if kind is str else 'a whole number'}, found {value!r}")
    elif not isinstance(value, str):
        return
    elif attribute == "LOWER" and value != value.lower():
        reader.problem(path, f"LOWER: {value!r} never matches, since the text is lower case there", f"write {value.lower()!r}, or use ORTH")
    elif not value or any(char.isspace() for char in value):
        reader.problem(path, f"{attribute}: {value!r} is not one token", "write a token for each word")


def _words_of(token: Mapping[str, Any]) -> list[str]:
    """Return the words that a token is restricted to, if it is."""
    for attribute in _WORDS:
        value = token.get(attribute)
        if isinstance(value, str):
            return [value]
        if isinstance(value, dict) and isinstance(value.get("IN"), list):
            return [str(word) for word in value["IN"]]
    return []


class TokenMatcher:
    """Tokenises the paragraphs in which an anchor occurs."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.anchors: Sequence[Anchor] = [Anchor(anchor.lower(), 0, anchor[0].isalnum()) for anchor in spec.anchors]

    @cached_property
    def _matcher(self) -> Any:
        from spacy.matcher import Matcher

        matcher = Matcher(load_language(self.spec.model).vocab)
        matcher.add("rule", [list(map(dict, pattern)) for pattern in self.spec.patterns], greedy="LONGEST")
        return matcher

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the longest matches that do not overlap, in order. Raises CheckError if spaCy or its model is not installed."""
        text = context.normalised.cased
        paragraphs: dict[Span, None] = {}
        for offset, _ in woken:
            end = text.find(BREAK, offset)
            paragraphs[Span(text.rfind(BREAK, 0, offset) + 1, len(text) if end == -1 else end)] = None
        for start, end in paragraphs:
            language = load_language(self.spec.model)
            document = language(text[start:end]) if self.spec.model else language.make_doc(text[start:end])
            for _, first, last in sorted(self._matcher(document), key=lambda match: match[1]):
                piece = document[first:last]
                yield Hit(start + piece.start_char, start + piece.end_char)


@lru_cache(maxsize=4)
def load_language(model: str | None) -> Any:
    """Return a spaCy model, or the blank English tokenizer."""
    try:
        import spacy
    except ImportError:
        raise CheckError.at("", "spaCy is not installed", "pip install 'tenacious-lint[nlp]'") from None
    if model is None:
        return spacy.blank("en")
    try:
        return spacy.load(model)
    except OSError:
        raise CheckError.at("", f"the spaCy model '{model}' is not installed", f"python -m spacy download {model}") from None
