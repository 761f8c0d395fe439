"""Expressions that begin with known words, sought only where one of those words stands.

A regular expression of sixty alternatives costs at every character of a text; a mail has a hundred different words. So the words of a text
are listed once, with their places, and an expression is tried at the places of the words it may begin with.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from re import _constants as sre  # type: ignore[attr-defined]  # private, and the only reader of `re` syntax there is
from re import _parser as sre_parse  # type: ignore[attr-defined]
from typing import Any

from tenacious_lint.analysis.cue_index import CueIndex
from tenacious_lint.context import Context

_LETTERS = bytes(code if ord("a") <= code <= ord("z") else ord(" ") for code in range(256))


def words_of(lower: str) -> list[str]:
    """Return the runs of letters a-z in a lower-case text, in order."""
    return lower.encode("ascii", "replace").translate(_LETTERS).decode("ascii").split()


def word_places(context: Context) -> dict[str, list[int]]:
    """Return the offsets of each run of letters a-z in the normalised text."""
    return context.analysis(_places)


def _places(context: Context) -> dict[str, list[int]]:
    letters = context.normalised.lower.encode("ascii", "replace").translate(_LETTERS).decode("ascii")
    places: dict[str, list[int]] = {}
    find, at = letters.find, 0
    for word in letters.split():
        at = find(word, at)
        if word in places:
            places[word].append(at)
        else:
            places[word] = [at]
        at += len(word)
    return places


_INDEX = CueIndex()


def _indexed(context: Context) -> dict[Cue, list[int]]:
    return _INDEX.places(word_places(context))


class Cue:
    """An expression for normalised text. It must begin at the beginning of a word, or it is sought everywhere."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source)

    @cached_property
    def _heads(self) -> tuple[frozenset[str], tuple[str, ...]] | None:
        """Whole words, and beginnings of words, with which a match may begin; None if that cannot be told."""
        heads = _heads_of(sre_parse.parse(self.source), {""})
        if heads is None or any(not word for word, _ in heads):
            return None
        whole = frozenset(word for word, ended in heads if ended)
        return whole, tuple(sorted(word for word, ended in heads if not ended))

    def offsets(self, context: Context) -> list[int]:
        """Return where a match may begin, in order."""
        return context.analysis(self._offsets)

    def _offsets(self, context: Context) -> list[int]:
        found = context.analysis(_indexed).get(self)
        if found is not None:
            return sorted(set(found))
        heads = self._heads
        if heads is None:
            return [one.start() for one in self.pattern.finditer(context.normalised.lower)]
        _INDEX.add(self, *heads)
        places = word_places(context)
        words = [word for word in places if word in heads[0] or word.startswith(heads[1])]
        return sorted(offset for word in words for offset in places[word])

    def finditer(self, context: Context, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches in [start, end), in order; none overlap. The expression sees nothing behind `end`."""
        offsets = self.offsets(context)
        text = context.normalised.lower
        stop = len(text) if end is None else end
        match, at = self.pattern.match, start
        for index in range(bisect_left(offsets, start), len(offsets)):
            offset = offsets[index]
            if offset >= stop:
                return
            if offset >= at and (found := match(text, offset, stop)):
                yield found
                at = max(found.end(), offset + 1)

    def search(self, context: Context, start: int, end: int) -> re.Match[str] | None:
        """Return the first match in [start, end)."""
        return next(self.finditer(context, start, end), None)


def _heads_of(tree: Any, partial: set[str]) -> set[tuple[str, bool]] | None:
    """Return the beginnings of a parsed sequence, each with whether it is a whole word; None if one is no word."""
    done: set[tuple[str, bool]] = set()
    for op, value in tree:
        if op is sre.AT or op is sre.ASSERT or op is sre.ASSERT_NOT:
            if op is sre.AT and value is sre.AT_BOUNDARY:
                done |= {(word, True) for word in partial if word}
                partial = {word for word in partial if not word}
        elif (step := _step(op, value, partial)) is None:
            return None
        else:
            ended, partial = step
            done |= ended
        if not partial:
            return done
    return done | {(word, False) for word in partial}


_Step = tuple[set[tuple[str, bool]], set[str]]


def _step(op: Any, value: Any, partial: set[str]) -> _Step | None:
    """Return what ends at one element of an expression, and what goes on behind it."""
    if op is sre.LITERAL:
        return _letters({chr(value)}, partial)
    if op is sre.IN:
        letters = _members(value)
        return _ended(partial) if letters is None else _letters(letters, partial)
    if op is sre.SUBPATTERN:
        return _inner([value[3]], partial)
    if op is sre.BRANCH:
        return _inner(value[1], partial)
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        least, most, inner = value
        once = _inner([inner], partial)
        if once is None:
            return None if least or "" in partial else _ended(partial)
        ended, going = once
        if most > 1:
            ended, going = ended | {(word, False) for word in going if word}, {word for word in going if not word}
        return ended, going | (partial if least == 0 else set())
    return _ended(partial)


def _inner(branches: Any, partial: set[str]) -> _Step | None:
    ended: set[tuple[str, bool]] = set()
    going: set[str] = set()
    for branch in branches:
        heads = _walk(branch, partial)
        if heads is None:
            return None
        ended |= heads[0]
        going |= heads[1]
    return ended, going


def _walk(tree: Any, partial: set[str]) -> _Step | None:
    done: set[tuple[str, bool]] = set()
    for op, value in tree:
        if not partial:
            break
        if op is sre.AT or op is sre.ASSERT or op is sre.ASSERT_NOT:
            if op is sre.AT and value is sre.AT_BOUNDARY:
                done |= {(word, True) for word in partial if word}
                partial = {word for word in partial if not word}
            continue
        step = _step(op, value, partial)
        if step is None:
            return None
        done |= step[0]
        partial = step[1]
    return done, partial


def _letters(chars: set[str], partial: set[str]) -> _Step | None:
    """Return the beginnings with one of the characters behind them; a sign ends a word, and cannot begin one."""
    letters = {char for char in chars if "a" <= char <= "z"}
    ended: set[tuple[str, bool]] = set()
    if letters != chars:
        if "" in partial:
            return None
        ended = {(word, True) for word in partial}
    return ended, {word + letter for word in partial for letter in letters}


def _ended(partial: set[str]) -> _Step | None:
    return None if "" in partial else ({(word, False) for word in partial}, set())


def _members(members: Any) -> set[str] | None:
    """Return the characters of a class of single characters; None for any other."""
    chars: set[str] = set()
    for op, value in members:
        if op is sre.LITERAL:
            chars.add(chr(value))
        elif op is sre.RANGE and value[1] - value[0] < 12:
            chars |= {chr(code) for code in range(value[0], value[1] + 1)}
        elif op is sre.CATEGORY and value is sre.CATEGORY_SPACE:
            chars.add(" ")
        else:
            return None
    return chars
