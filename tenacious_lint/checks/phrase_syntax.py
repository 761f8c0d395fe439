"""The phrase syntax of rules: words with inflections, alternatives, options and wildcards, turned into a regular expression.

`hope this (email|note) finds you (very)? well`, `our <words> system`, `our <number> employees`, `=lead`; see docs/rule-language.md.
Every expression made here is free of nested or unbounded repeats, so it runs in bounded time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from tenacious_lint.checks.literal import price
from tenacious_lint.document.normalise import normalise
from tenacious_lint.expression import lazy

_MARKS = r"[*_]{0,3}"
GAP = rf"{_MARKS}(?:\s{{1,8}}|-\r?\n?){_MARKS}"
"""Between two words: space, a hyphen, or a line break with its indentation; Markdown emphasis does not hide a phrase."""
_WIDEST_GAP = 14
_GLUE = rf"(?:{GAP})?"
"""Between the halves of a word that the rule writes with a hyphen."""
BEFORE = r"(?<![^\W_])(?<![^\W_][_@.])"
AFTER = r"(?![^\W_]|['@][^\W_]|_[^\W_]|\.[a-z]{2,63}\b)"
_NUMBER_WORDS = (
    "zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty"
    "|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|million|billion|one"
)
_ANY_WORD = r"[^\W_](?:[\w'+&/%$\-]|\.(?=\w)){0,30}"
_WILDCARDS = {
    "<word>": _ANY_WORD,
    "<words>": rf"{_ANY_WORD}(?:[\s*_]{{1,6}}{_ANY_WORD}){{0,3}}?",
    "<number>": rf"(?:\d[\d,]{{0,9}}(?:\.\d{{1,3}})?\+?|(?:{_NUMBER_WORDS})(?:-(?:{_NUMBER_WORDS}))?)",
}
_LONGEST_HOST = 70
"""A match looks on for ".com" and its like: a label of a host has at most 63 characters."""
_FUNCTION_WORDS = frozenset(
    """
    a all also an and any are as at be been but by can could did do does first for from had has have he her here him his how i if in
    into is it its just last me more most my next no nor not now of off on only or our out own she should so some such than that the
    their them then there these they this those to too up us very was we were what when where which who whom whose why will with would
    you your yours
    """.split()
)
_ITEM = lazy(r"\((?P<group>[^()]+)\)(?P<optional>\?)?|(?P<word>[^\s()]+)")


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why."""


class Item(NamedTuple):
    """One step of a phrase: alternatives (each a tuple of words), optional or not, and whether it may be glued to the item before."""

    alternatives: tuple[tuple[str, ...], ...]
    optional: bool = False
    glued: bool = False


class Phrase(NamedTuple):
    """A compiled phrase: its expression, and literals of which one stands in every match, at most `lead` characters after its start.

    The space in a literal stands for any one character that may part words.
    """

    text: str
    expression: str
    anchors: tuple[str, ...]
    lead: int
    begins_word: bool
    """Whether the literals stand at the beginning of a word."""
    reach: int
    """A match ends, with all it looks at, less than so many characters behind the start of its anchor."""
    also: tuple[str, ...]
    """Literals of another item, one of which stands in every match too; empty if there is none."""

    def facts(self) -> list[Any]:
        """Return what text_match.Item wants to know."""
        return [self.expression, self.anchors, self.lead, self.reach, self.begins_word, True, True, self.also]


def read_items(text: str) -> tuple[Item, ...]:
    """Return the items of a phrase. Raises PhraseError."""
    items: list[Item] = []
    at = 0
    lowered = normalise(text).lower
    for found in _ITEM.finditer(lowered):
        if lowered[at : found.start()].strip():
            raise PhraseError(f"cannot read {text[at : found.start()].strip()!r}: groups are (a|b) or (a)? and do not nest")
        at = found.end()
        if found["group"] is not None:
            alternatives = tuple(tuple(part.split()) for part in found["group"].split("|"))
            if not all(alternatives):
                raise PhraseError(f"an empty alternative in ({found['group']}); write (a|b)? for an optional word")
            items.append(Item(alternatives, bool(found["optional"])))
            continue
        pieces = [found["word"]] if found["word"].startswith(("<", "=")) else [piece for piece in found["word"].split("-") if piece]
        for index, piece in enumerate(pieces):
            if piece.startswith("<") and piece not in _WILDCARDS:
                raise PhraseError(f"unknown wildcard {piece}; allowed: {', '.join(_WILDCARDS)}")
            if set(piece) & set("()|") or piece == "?":
                raise PhraseError(f"stray {piece!r}: groups are (a|b) or (a)? and do not nest")
            items.append(Item(((piece,),), glued=index > 0))
    if lowered[at:].strip():
        raise PhraseError(f"cannot read {text[at:].strip()!r}: groups are (a|b) or (a)? and do not nest")
    if not any(not item.optional and any(_is_literal(word) for words in item.alternatives for word in words) for item in items):
        raise PhraseError("a phrase needs at least one word that is always there")
    return tuple(items)


@lru_cache(maxsize=4096)
def compile_phrase(text: str, inflect: bool = True) -> Phrase:
    """Return the compiled phrase. Raises PhraseError."""
    items = read_items(text)
    parts: list[str] = []
    begun = False
    for item in items:
        alternatives = [GAP.join(_word(word, inflect) for word in words) for words in item.alternatives]
        if item is items[0] and not item.optional:
            alternatives = [_at_word(alternative) for alternative in alternatives]
        expression = f"(?:{'|'.join(alternatives)})" if len(alternatives) > 1 else alternatives[0]
        gap = _GLUE if item.glued else GAP
        if item.optional:
            parts.append(f"(?:{gap}{expression})?" if begun else f"(?:{expression}{gap})?")
        else:
            parts.append(f"{gap if begun else ''}{expression}")
            begun = True
    # A phrase without a usable literal ("a") has no anchor, and is sought everywhere.
    anchors, lead, glued, at = min(_runs(items, inflect), key=lambda run: price(run[0], run[1], not run[2]), default=((), 0, False, 0))
    others = [_stems(item, inflect) for position, item in enumerate(items) if position != at and not item.optional]
    also = min((stems for stems in others if stems), key=lambda stems: price(stems, 0, True), default=())
    return Phrase(
        text,
        f"{BEFORE if items[0].optional else ''}{''.join(parts)}(?:'s)?{AFTER}",
        anchors,
        lead,
        not glued,
        sum(_WIDEST_GAP + max(map(_width, item.alternatives)) for item in items) + _LONGEST_HOST,
        also,
    )


def _stems(item: Item, inflect: bool) -> tuple[str, ...]:
    """Return the beginning that never changes of each alternative's first word, or nothing if one has none."""
    stems = []
    for words in item.alternatives:
        if words[0] in _WILDCARDS:
            return ()
        first = _halves(words[0].removeprefix("="))[0]
        stems.append(_inflections(first)[0] if inflect and not words[0].startswith("=") else first)
    return tuple(dict.fromkeys(stems))


def _at_word(expression: str) -> str:
    """Return an expression that matches only at the beginning of a word.

    Where it begins with a letter, the look behind comes after that letter: then `re` can skip to the next one of its kind.
    """
    letter = expression[:1]
    if not letter.isalnum() or "|" in _top_level(expression):
        return BEFORE + expression
    return f"{letter}(?<![^\\W_]{letter})(?<![^\\W_][_@.]{letter}){expression[1:]}"


def _top_level(expression: str) -> str:
    """Return what of an expression stands outside all groups."""
    result, depth = "", 0
    for char in expression:
        depth += {"(": 1, ")": -1}.get(char, 0)
        result += char if depth == 0 else ""
    return result


def _runs(items: tuple[Item, ...], inflect: bool) -> Iterator[tuple[tuple[str, ...], int, bool, int]]:
    """Yield sets of literals, one of which stands in every match, each with how far from its start at most, and whether it
    may be glued to a word.

    A literal runs over words that never change, single spaces between them, up to the stem of the first that does.
    """
    width = 0
    for position, item in enumerate(items):
        if not item.optional:
            runs = [("", True)]
            for following in items[position:]:
                if following.optional or (following.glued and following is not item):
                    break
                longer = [_extended(run, words, inflect) for run in runs for words in following.alternatives]
                if len(longer) > 24 or not any(was for _, was in runs):
                    break
                runs = longer
            literals = tuple(dict.fromkeys(run for run, _ in runs))
            if all(len(literal) > 1 or (not literal.isalpha() and literal) for literal in literals):
                yield literals, width, item.glued, position
        width += _WIDEST_GAP + max(_width(words) for words in item.alternatives)


def _extended(run: tuple[str, bool], words: tuple[str, ...], inflect: bool) -> tuple[str, bool]:
    """Return a run longer by some words, and whether it can go on: it ends at the first word that changes."""
    text, goes_on = run
    for word in words:
        if not goes_on or word in _WILDCARDS:
            return text, False
        stem, endings = (word[1:], ()) if word.startswith("=") and len(word) > 1 else _inflections(word) if inflect else (word, ())
        head, hyphen, _ = stem.partition("-")
        text = f"{text} {head}" if text else head
        goes_on = not endings and not hyphen
    return text, goes_on


def _word(word: str, inflect: bool) -> str:
    if word in _WILDCARDS:
        return _WILDCARDS[word]
    if word.startswith("=") and len(word) > 1:
        return _GLUE.join(map(re.escape, _halves(word[1:])))
    return _GLUE.join(_half(half, inflect) for half in _halves(word))


def _halves(word: str) -> list[str]:
    """Return the parts of a word that is written with hyphens."""
    return [half for half in word.split("-") if half] or [word]


def _half(word: str, inflect: bool) -> str:
    stem, endings = _inflections(word) if inflect else (word, ())
    return f"{re.escape(stem)}(?:{'|'.join(endings)})" if endings else re.escape(stem)


def _inflections(word: str) -> tuple[str, tuple[str, ...]]:
    """Return the stem that all regular forms of an English word share, and their endings (the bare word's among them)."""
    if len(word) < 2 or not word.isalpha() or word in _FUNCTION_WORDS:
        return word, ()
    if len(word) == 2:
        return word, ("", "s", "es", "ed", "ing")
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1], ("y", "ies", "ied", "ying")
    if word.endswith("ee"):
        return word, ("", "s", "d", "ing")
    if word.endswith("e"):
        return word[:-1], ("e", "es", "ed", "ing")
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word, ("", "es", "ed", "ing")
    if word.endswith("o"):
        return word, ("", "s", "es", "ed", "ing")
    before = "q" if word[-4:-2] == "qu" else word[-3]  # "equip" doubles as "ship" does
    if word[-1] not in "wxyaeiou" and word[-2] in "aeiou" and before not in "aeiou":
        return word, ("", "s", "ed", "ing", word[-1] + "ed", word[-1] + "ing")
    return word, ("", "s", "ed", "ing")


def _is_literal(word: str) -> bool:
    return word not in _WILDCARDS and any(char.isalnum() for char in word)


def _width(words: tuple[str, ...]) -> int:
    return sum(
        {"<word>": 31, "<words>": 170, "<number>": 24}.get(word, len(word) + 5 + _WIDEST_GAP * word.count("-")) + _WIDEST_GAP
        for word in words
    )
