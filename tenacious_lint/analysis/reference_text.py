"""Free texts of the brief, and the reader's own words, that a draft takes up."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.analysis.content import ContentWord, content_word_at, content_words, stem_of
from tenacious_lint.analysis.cue import word_places
from tenacious_lint.analysis.fact import Facts
from tenacious_lint.analysis.fact_kind import Reference
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

_STOPS = lazy(r"[.,;:!?()\0]")


def texts(context: Context, facts: Facts) -> Iterator[Reference]:
    """Yield the texts of which enough words stand in one sentence, and the pairs of words that the reader wrote."""
    if not facts.sought:
        return
    hits: dict[tuple[int, int], dict[str, ContentWord]] = {}
    for word in _sought(context, facts):
        if facts.pairs:
            yield from _pair(context, facts, word)
        for text in facts.stems.get(word.stem, ()):
            of_text = hits.setdefault((sentence_at(context, word.start).start, id(text)), {})
            if word.stem not in of_text:
                of_text[word.stem] = word
                if len(of_text) == text.needed:
                    yield Reference(next(iter(of_text.values())).start, word.end, text.kind, text.pointer, text.value)


def _sought(context: Context, facts: Facts) -> list[ContentWord]:
    """Return the content words of the draft whose stems are sought, in order."""
    lower, sought = context.normalised.lower, facts.sought
    places = word_places(context)
    offsets: set[int] = set()
    if not sought.isdisjoint(map(stem_of, places)):
        offsets.update(offset for word in places if stem_of(word) in sought for offset in places[word])
    for stem in facts.odd:
        at = lower.find(stem)
        while at != -1:
            offsets.add(at)
            at = lower.find(stem, at + 1)
    words = (content_word_at(lower, offset) for offset in sorted(offsets))
    return [word for word in words if word is not None and word.stem in sought]


def _pair(context: Context, facts: Facts, word: ContentWord) -> Iterator[Reference]:
    lower = context.normalised.lower
    following = next(content_words(lower, word.end), None)
    pointer = facts.pairs.get((word.stem, following.stem)) if following is not None else None
    if following is not None and pointer is not None and not _STOPS.search(lower, word.end, following.start):
        yield Reference(word.start, following.end, "thread", pointer, context.words(word.start, following.end))
