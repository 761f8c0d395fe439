"""Source maps: spans, points and composition."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.document.source_map import Segment, SourceMap
from tenacious_lint.span import Span


@st.composite
def maps(draw: st.DrawFn, source_length: int | None = None) -> tuple[SourceMap, int, int]:
    """A map without gaps in its text, with the lengths of its text and its source."""
    segments: list[Segment] = []
    text = source = 0
    while True:
        room = 40 if source_length is None else source_length - source
        if room <= 0 or (len(segments) >= 8 and source_length is None) or (segments and draw(st.booleans())):
            break
        source += draw(st.integers(0, min(2, room - 1)))  # something that decodes to nothing
        room = 40 if source_length is None else source_length - source
        if draw(st.booleans()):
            length = draw(st.integers(1, min(5, room)))
            segments.append(Segment(text, text + length, source, source + length, True))
            text, source = text + length, source + length
        else:
            length, width = draw(st.integers(1, 3)), draw(st.integers(1, min(4, room)))
            segments.append(Segment(text, text + length, source, source + width, False))
            text, source = text + length, source + width
    return SourceMap(segments), text, source


def sources(back: SourceMap, start: int, end: int) -> set[int]:
    """The source characters that [start, end) of the text needs, read off the segments one character at a time."""
    needed: set[int] = set()
    for at in range(start, end):
        for segment in back.segments:
            if segment.start <= at < segment.end:
                if segment.exact:
                    needed.add(segment.source_start + at - segment.start)
                else:
                    needed.update(range(segment.source_start, segment.source_end))
    return needed


@given(maps(), st.data())
def test_a_span_is_the_smallest_that_holds_every_character_it_needs(made: tuple[SourceMap, int, int], data: st.DataObject) -> None:
    back, length, _ = made
    start = data.draw(st.integers(0, length - 1))
    end = data.draw(st.integers(start + 1, length))
    needed = sources(back, start, end)
    assert back.span(start, end) == Span(min(needed), max(needed) + 1)


@given(maps(), st.data())
def test_then_agrees_with_doing_both_steps(made: tuple[SourceMap, int, int], data: st.DataObject) -> None:
    outer, length, _ = made
    inner, inner_length, _ = data.draw(maps(source_length=length).filter(lambda one: one[1] > 0))
    both = inner.then(outer)
    start = data.draw(st.integers(0, inner_length - 1))
    end = data.draw(st.integers(start + 1, inner_length))
    middle = inner.span(start, end)
    assert both.span(start, end) == outer.span(*middle)


@given(maps(), st.data())
def test_then_is_associative(made: tuple[SourceMap, int, int], data: st.DataObject) -> None:
    third, length, _ = made
    second, middle, _ = data.draw(maps(source_length=length).filter(lambda one: one[1] > 0))
    first, top, _ = data.draw(maps(source_length=middle).filter(lambda one: one[1] > 0))
    left, right = first.then(second).then(third), first.then(second.then(third))
    for start in range(top):
        for end in range(start + 1, top + 1):
            assert left.span(start, end) == right.span(start, end)


def test_a_composed_map_skips_the_gaps_of_the_outer_one() -> None:
    outer = SourceMap([Segment(0, 3, 10, 13, True), Segment(5, 8, 20, 23, True)])
    both = SourceMap.linear(8).then(outer)
    assert both.span(0, 8) == Span(10, 23)
    assert both.span(5, 6) == Span(20, 21)
    assert both.span(1, 4) == Span(11, 13)


def test_empty_spans_stand_where_their_character_begins_or_the_text_ends() -> None:
    back = SourceMap([Segment(0, 2, 5, 7, True), Segment(2, 3, 7, 13, False)])
    assert back.span(1, 1) == Span(6, 6)
    assert back.span(2, 2) == Span(7, 7)
    assert back.span(3, 3) == Span(13, 13)
    assert SourceMap.linear(0, 9).span(0, 0) == Span(9, 9)
    assert SourceMap().span(0, 0) == Span(0, 0)


def test_a_lazy_map_is_built_once_and_survives_pickling() -> None:
    calls = []

    def build() -> list[Segment]:
        calls.append(1)
        return [Segment(0, 4, 2, 6, True)]

    back = SourceMap.lazy(build)
    assert not calls
    assert back.span(1, 3) == Span(3, 5)
    assert back == SourceMap.linear(4, 2)
    assert len(calls) == 1
    assert pickle.loads(pickle.dumps(back)) == back
