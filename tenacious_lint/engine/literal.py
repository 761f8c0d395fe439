"""Finds all literals of all rules in one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Protocol


class LiteralIndex(Protocol):
    """ASCII literals, found wherever they stand, overlapping ones too."""

    def hits(self, text: str) -> Sequence[tuple[int, int, int]]:
        """Return (number of the literal, start, end) in order of place."""


def literal_index(literals: Sequence[str]) -> LiteralIndex:
    """Return an Aho-Corasick automaton; where its package has no build for this platform, a trie of our own."""
    try:
        import ahocorasick_rs
    except ImportError:
        return TrieIndex(literals)
    return _Automaton(ahocorasick_rs.AhoCorasick(list(literals), store_patterns=False) if literals else None)


class _Automaton:
    def __init__(self, automaton: Any) -> None:
        self._automaton = automaton

    def hits(self, text: str) -> list[tuple[int, int, int]]:
        if self._automaton is None:
            return []
        if not text.isascii():  # the automaton counts bytes and would have to count characters anew; literals are ASCII
            text = text.encode("ascii", "replace").decode("ascii")
        return self._automaton.find_matches_as_indexes(text, overlapping=True)  # type: ignore[no-any-return]


class TrieIndex:
    """The same with the standard library.

    A trie as one expression finds the longest literal at each place; the shorter ones there are its prefixes.
    """

    def __init__(self, literals: Sequence[str]) -> None:
        numbers = {literal: number for number, literal in enumerate(literals)}
        self._prefixes = {
            literal: [(numbers[literal[:length]], length) for length in range(1, len(literal) + 1) if literal[:length] in numbers]
            for literal in numbers
        }
        trie: dict[str, Any] = {}
        for literal in literals:
            node = trie
            for char in literal:
                node = node.setdefault(char, {})
            node[""] = {}
        self._pattern = re.compile(f"(?=({_expression(trie)}))") if literals else None

    def hits(self, text: str) -> list[tuple[int, int, int]]:
        """Return (number of the literal, start, end) in order of place."""
        found = self._pattern.finditer(text) if self._pattern is not None else ()
        return [(number, one.start(), one.start() + length) for one in found for number, length in self._prefixes[one[1]]]


def _expression(node: dict[str, Any]) -> str:
    """Return the expression of a trie node, longest first."""
    branches = [re.escape(char) + _expression(child) for char, child in sorted(node.items()) if char]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{joined})?" if "" in node else joined
