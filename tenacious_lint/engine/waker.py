"""Finds where the anchors of rules stand: one pass over the text for all literals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from tenacious_lint.document.normalise import scan_form, scannable
from tenacious_lint.engine.literal import literal_index

Entry = tuple[int, int]
"""Number of a rule, item of its matcher."""
_NOTHING: list[Entry] = []


class Waker:
    """The anchors of some rules, compiled."""

    def __init__(self, anchors: Iterable[tuple[int, str, int, bool]]) -> None:
        """Take (number of the rule, literal, item, whether it begins a word)."""
        at_word: dict[str, list[Entry]] = {}
        inside: dict[str, list[Entry]] = {}
        self._signs: dict[str, list[Entry]] = {}
        self._odd: dict[str, list[Entry]] = {}
        seen: dict[str, str] = {}
        for number, literal, item, begins_word in anchors:
            scanned = seen.get(literal)
            if scanned is None:
                scanned = seen[literal] = scan_form(literal)
            if "  " in scanned:  # signs such as **, which the scanned text has no trace of
                table, key = self._signs, literal
            elif not scanned.isascii():
                table, key = self._odd, scanned
            else:
                table, key = at_word if begins_word else inside, scanned
            if key in table:
                table[key].append((number, item))
            else:
                table[key] = [(number, item)]
        literals = list(at_word | inside)
        self._literals = literal_index(literals)
        self._wakes = [(at_word.get(literal, _NOTHING), inside.get(literal, _NOTHING)) for literal in literals]

    def hits(self, lower: str) -> list[tuple[Sequence[Entry], int]]:
        """Return (what is woken, offset) for the anchors in a normalised lower-case text, in order of place."""
        scan = scannable(lower)
        text, wakes, shifted = scan.text, self._wakes, bool(scan.cuts)
        result: list[tuple[Sequence[Entry], int]] = []
        for number, start, _ in self._literals.hits(text):
            at_word, entries = wakes[number]
            if at_word and not (start and text[start - 1].isalnum()):
                entries = at_word + entries if entries else at_word
            if entries:
                result.append((entries, scan.offset(start) if shifted else start))
        usual = len(result)
        for sign, entries in self._signs.items():
            result.extend((entries, at) for at in _places(lower, sign))
        if not text.isascii():
            for literal, entries in self._odd.items():
                result.extend((entries, scan.offset(at)) for at in _places(text, literal))
        if len(result) > usual:
            result.sort(key=itemgetter(1))
        return result


def _places(text: str, literal: str) -> Iterator[int]:
    at = text.find(literal)
    while at != -1:
        yield at
        at = text.find(literal, at + 1)
