"""The words of a text that carry what it is about, cut to a stem, so that "migrating" and "migration" are one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tenacious_lint.expression import lazy

_WORD = lazy(r"[^\W_]+(?:['.][^\W_]+)*[+#]*")
_EMPTY = frozenset(
    "a an the and or but if so as at by for from in into of off on onto out over per than then to up with within without about after again"
    " against all also am any are around be been before being between both can could did do does done down during each either else even"
    " ever"
    " every few first get gets give given go goes going got had has have he her here him his how i is it its just last least less like made"
    " make makes many may me might more most much must my near need needs never next no nor not now off often old once one only other our"
    " ours own part put quite rather really run runs said same say says see seen set several she should show shows since some still"
    " such take"
    " taken than that their them there these they thing things this those though three through thus till too took toward two under until us"
    " use used uses using very via want was way we well went were what when where whether which while who whom whose why will with"
    " would yes"
    " yet you your yours new open public publicly full good great big small recent recently current currently today week month year quarter"
    " team teams company companies business people engineer engineers engineering developer developers software technology technologies"
    " tech"
    " product products service services platform system systems solution solutions work works working worked role roles job jobs post posts"
    " page pages site call talk chat meeting mail email note minutes time day days help helps helping build builds building built start"
    " started"
    " data code tool tools project projects process best happy thanks thank hello hi dear regards let know think look looking find send"
    " sent"
    " read ask asked question questions idea ideas interested interesting worth useful able sure right available team's dedicated".split()
)
"""Words that stand in any mail."""
_STEM = 6
"""Letters of a stem: enough to keep "platform" and "planner" apart, and to join "observe" and "observability"."""


class ContentWord(NamedTuple):
    """A word that carries content, cut to its stem, at [start, end) of its text."""

    stem: str
    start: int
    end: int


def content_words(text: str, start: int = 0, end: int | None = None) -> Iterator[ContentWord]:
    """Yield the content words of lower-case text[start:end] in order."""
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        if stem := stem_of(found.group()):
            yield ContentWord(stem, found.start(), found.end())


def content_word_at(text: str, start: int) -> ContentWord | None:
    """Return the content word that begins at an offset of lower-case text."""
    before = text[max(0, start - 2) : start]
    if before[-1:].isalnum() or (before[-1:] in ("'", ".") and before[:-1].isalnum()):
        return None
    found = _WORD.match(text, start)
    stem = stem_of(found.group()) if found is not None else ""
    return ContentWord(stem, start, found.end()) if found is not None and stem else None


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the content words of any text."""
    return frozenset(map(stem_of, _WORD.findall(text.lower()))) - {""}


def content_pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of stems that follow each other, small words between them left out."""
    return pairwise(filter(None, map(stem_of, _WORD.findall(text.lower()))))


@lru_cache(maxsize=8192)
def stem_of(word: str) -> str:
    """Return the stem of a lower-case word, "" if it carries nothing."""
    word = word.removesuffix("'s")
    if word in _EMPTY or not (len(word) > 2 or any(map(str.isdigit, word)) or word in ("ai", "ml")):
        return ""
    if word.isalpha() and len(word) > 3:
        for ending in ("ies", "s", "e", "y"):
            if word.endswith(ending) and not word.endswith("ss"):
                word = word.removesuffix(ending)
                break
    return word[:_STEM]
