"""The phrase syntax of rules: words with inflections, alternatives, options and wildcards, turned into a regular expression.

`hope this (email|note) finds you (very)? well`, `our <words> system`, `our <number> employees`, `=lead`; see docs/rule-language.md.
Every expression made here is free of nested or unbounded repeats, so it runs in bounded time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

GAP = r"[\s*_\-]{1,6}"
"""Between two words: one space, hyphen or line break with its indentation; Markdown emphasis does not hide a phrase."""
BEFORE = r"(?<![^\W_])(?<![^\W_][_@.])"
AFTER = r"(?![^\W_]|['@][^\W_]|_[^\W_]|\.[a-z]{2,}\b)"
_NUMBER_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty"
    "|fifty|sixty|seventy|eighty|ninety|hundred|thousand|one"
)
_WILDCARDS = {
    "<word>": r"[^\W_][\w'.+&/%$\-]{0,30}",
    "<words>": r"[^\W_][\w'.+&/%$\-]{0,30}(?:[\s*_]{1,6}[^\W_][\w'.+&/%$\-]{0,30}){0,3}?",
    "<number>": rf"(?:\d[\d,]{{0,9}}(?:\.\d{{1,3}})?\+?|(?:{_NUMBER_WORDS})(?:-(?:{_NUMBER_WORDS}))?)",
}
_FUNCTION_WORDS = frozenset(
    "a an and any are as at be been but by can could did do does for from had has have he her him his how i if in into is it its just me my no not"
    " nor of off on or our out own she should so some such than that the their them then there these they this those to too up us very was we were"
    " what when where which who whom whose why will with would you your yours all last first next also here more most now only".split()
)
_ITEM = re.compile(r"\((?P<group>[^()]+)\)(?P<optional>\?)?|(?P<word>[^\s()]+)")


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Item:
    """One step of a phrase: alternatives (each a tuple of words), optional or not, and whether it may be glued to the item before."""

    alternatives: tuple[tuple[str, ...], ...]
    optional: bool = False
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase: its expression, and literals of which one stands in every match, at most `lead` characters after its start."""

    text: str
    expression: str
    anchors: tuple[str, ...]
    lead: int


def read_items(text: str) -> tuple[Item, ...]:
    """Return the items of a phrase. Raises PhraseError."""
    items: list[Item] = []
    at = 0
    lowered = text.lower()
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
    candidates: list[tuple[tuple[str, ...], int]] = []
    width = 0
    begun = False
    for position, item in enumerate(items):
        last = position == len(items) - 1
        expression = "|".join(_words(words, inflect, last) for words in item.alternatives)
        if len(item.alternatives) > 1:
            expression = f"(?:{expression})"
        gap = GAP.replace("{1,6}", "{0,6}") if item.glued else GAP
        if not item.optional:
            anchors = _anchors_of(item, inflect)
            if anchors:
                candidates.append((anchors, width + (6 if begun or width else 0)))
        if not item.optional:
            parts.append(f"{gap if begun else ''}{expression}")
            begun = True
        else:
            parts.append(f"(?:{gap}{expression})?" if begun else f"(?:{expression}{gap})?")
        width += 6 + max(_width(words) for words in item.alternatives)
    anchors, lead = max(candidates, key=lambda one: (min(_rarity(anchor) for anchor in one[0]), -one[1]))
    return Phrase(text, f"{BEFORE}{''.join(parts)}(?:'s)?{AFTER}", anchors, lead)


def _words(words: tuple[str, ...], inflect: bool, last: bool) -> str:
    return GAP.join(_word(word, inflect) for word in words)


def _word(word: str, inflect: bool) -> str:
    if word in _WILDCARDS:
        return _WILDCARDS[word]
    if word.startswith("=") and len(word) > 1:
        return re.escape(word[1:])
    stem, endings = _inflections(word) if inflect else (word, ())
    if not endings:
        return re.escape(stem).replace("\\-", "-").replace("-", r"[\s\-]?")
    return f"{re.escape(stem)}(?:{'|'.join(endings)})"


def _inflections(word: str) -> tuple[str, tuple[str, ...]]:
    """Return the stem that all regular forms of an English word share, and their endings (the bare word's among them)."""
    if len(word) < 3 or not word.isalpha() or word in _FUNCTION_WORDS:
        return word, ()
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1], ("y", "ies", "ied", "ying")
    if word.endswith("ee"):
        return word, ("", "s", "d", "ing")
    if word.endswith("e"):
        return word[:-1], ("e", "es", "ed", "ing")
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word, ("", "es", "ed", "ing")
    if len(word) <= 6 and word[-1] not in "wxyaeiou" and word[-2] in "aeiou" and word[-3] not in "aeiou":
        return word, ("", "s", "ed", "ing", word[-1] + "ed", word[-1] + "ing")
    return word, ("", "s", "ed", "ing")


def _is_literal(word: str) -> bool:
    return word not in _WILDCARDS and any(char.isalnum() for char in word)


def _anchors_of(item: Item, inflect: bool) -> tuple[str, ...]:
    """Return for each alternative the longest stem that stands in it, or nothing if an alternative has none at its start."""
    anchors = []
    for words in item.alternatives:
        word = words[0]
        if not _is_literal(word):
            return ()
        stem = word[1:] if word.startswith("=") else _inflections(word)[0] if inflect else word
        anchors.append(stem.split("-")[0])
    return tuple(dict.fromkeys(anchors))


def _width(words: tuple[str, ...]) -> int:
    return sum({"<word>": 31, "<words>": 145, "<number>": 20}.get(word, len(word) + 5) + 6 for word in words)


def _rarity(anchor: str) -> float:
    """Guess how seldom a literal occurs in mail: long is rare, function words are not."""
    return 0.5 * len(anchor) if anchor in _FUNCTION_WORDS or anchor in _FREQUENT else float(len(anchor))


_FREQUENT = frozenset("team engineer engineering work call week need mail email time month make look help your you about have this that with from".split())
