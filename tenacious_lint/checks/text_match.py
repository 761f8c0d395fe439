"""The matcher that phrases, pattern and substitution share: expressions woken by literals, matched only near them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tenacious_lint.analysis.sentence import paragraph_at
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.checks.text_filter import TextFilter
from tenacious_lint.context import Context
from tenacious_lint.document.draft import BREAK
from tenacious_lint.document.normalise import Normalised
from tenacious_lint.errors import CheckError
from tenacious_lint.span import Span

_WIDE = 40
"""Characters before an anchor from which on looking for another word first pays."""


class Item:
    """One expression of a rule, and what is known of it.

    A match begins at most `lead` characters before its anchor and ends, with all it looks at, less than `reach` behind the anchor's start;
    None: no bound is known. One of `also` stands in every match too, if there are any. A rule wakes it at its literals; without any it is
    sought everywhere. It is `local` if it matches in the whole text as it does in a paragraph cut out of it.
    """

    __slots__ = (
        "_match",
        "_pattern",
        "also",
        "begins_word",
        "bounded",
        "cased",
        "expression",
        "filter",
        "lead",
        "literals",
        "local",
        "reach",
        "replacement",
        "values",
    )

    def __init__(
        self,
        facts: Sequence[Any],
        values: Mapping[str, str],
        *,
        cased: bool = False,
        replacement: str | None = None,
        filter: TextFilter | None = None,
    ) -> None:
        self.expression, self.literals, self.lead, self.reach, self.begins_word, self.bounded, self.local, self.also = facts
        self.values = values
        self.cased = cased
        self.replacement = replacement
        self.filter = filter
        self._pattern: Any = None
        self._match: Any = None

    def facts(self) -> list[Any]:
        """Return what a plan keeps of the expression, so that it need not be analysed again."""
        return [self.expression, list(self.literals), self.lead, self.reach, self.begins_word, self.bounded, self.local, self.also]

    @property
    def pattern(self) -> Any:
        """The compiled expression."""
        if self._pattern is None:
            if self.bounded:
                self._pattern = re.compile(self.expression)
            else:
                import regex

                self._pattern = regex.compile(self.expression)
        return self._pattern

    @property
    def match(self) -> Any:
        """The match method of the compiled expression."""
        if self._match is None:
            self._match = self.pattern.match
        return self._match


class TextMatcher:
    """Finds all matches of its items. An expression that is not surely linear runs in `regex` under a time limit."""

    def __init__(self, items: Sequence[Item], shared: TextFilter, *, timeout: float = 0.25) -> None:
        self.items = items
        self.shared = shared
        self.timeout = timeout
        self.scopes: frozenset[str] | None = None
        """The scopes to look in, None for everywhere; set by whoever compiles the rule."""
        self.anchors = [Anchor(literal, index, item.begins_word) for index, item in enumerate(items) for literal in item.literals]
        self.unanchored = [index for index, item in enumerate(items) if not item.literals]

    def probe(self, index: int) -> Callable[[Normalised, int], Any] | None:
        """Return a quick test of whether an item can match around an anchor, None if there is none quicker than `find`."""
        item = self.items[index]
        lead, reach = item.lead, item.reach
        if not item.local or lead is None or (reach is None and (lead or not item.bounded)):
            return None
        if not item.bounded:
            return self._guarded_probe(item, lead, reach or 0)
        if lead == 0:
            match = item.match
            return (lambda text, at: match(text.cased, at)) if item.cased else (lambda text, at: match(text.lower, at))
        assert reach is not None  # or there would be a lead of 0
        search = item.pattern.search
        if item.cased:
            return lambda text, at: search(text.cased, at - lead if at > lead else 0, at + reach)
        if item.also and lead > _WIDE:
            return self._wide_probe(search, item.also, lead, reach)
        return lambda text, at: search(text.lower, at - lead if at > lead else 0, at + reach)

    @staticmethod
    def _wide_probe(search: Any, also: Sequence[str], lead: int, reach: int) -> Callable[[Normalised, int], Any]:
        """Where an expression may begin far before its anchor, ask for another of its words before it is tried at every place."""

        def probe(text: Normalised, at: int) -> Any:
            begin = at - lead if at > lead else 0
            around = text.lower[begin : at + reach]
            return any(word in around for word in also) and search(text.lower, begin, at + reach)

        return probe

    def _guarded_probe(self, item: Item, lead: int, reach: int) -> Callable[[Normalised, int], Any]:
        def probe(text: Normalised, at: int) -> Any:
            try:
                return item.pattern.search(text.cased if item.cased else text.lower, max(at - lead, 0), at + reach, timeout=self.timeout)
            except TimeoutError:  # `find` runs into it again, and says so
                return True

        return probe

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> list[Hit]:
        """Return the hits of all items, each span once, in no order."""
        text = context.normalised
        found: list[tuple[Item, Any]] = []
        searched: set[tuple[int, int]] = set()
        for offset, index in woken:
            item = self.items[index]
            if item.lead == 0 and item.bounded and item.local:  # nearly all hits end here, so this comes before anything else is asked
                match = item.match(text.cased if item.cased else text.lower, offset)
                if match is not None:
                    found.append((item, match))
                continue
            paragraph = paragraph_at(context, offset)
            if item.lead is None:
                if (paragraph.start, index) in searched:
                    continue
                searched.add((paragraph.start, index))
            found.extend((item, match) for match in self._near(context, item, offset, paragraph))
        for index in self.unanchored:
            for paragraph in self._paragraphs(context):
                found.extend((self.items[index], match) for match in self._search(context, self.items[index], *paragraph))
        return list(self._hits(context, found)) if found else []

    def _looks_in(self, scope: str) -> bool:
        return self.scopes is None or scope in self.scopes

    def _paragraphs(self, context: Context) -> Iterator[Span]:
        """Yield the paragraphs of the regions the rule looks in."""
        for scope, start, end in context.regions:
            while self._looks_in(scope) and start < end:
                paragraph = paragraph_at(context, start)
                yield paragraph
                start = paragraph.end + 1

    def _near(self, context: Context, item: Item, offset: int, paragraph: Span) -> Iterator[Any]:
        """Yield the matches that an anchor at `offset` may stand in."""
        start, end = paragraph
        begin = start if item.lead is None else max(start, offset - item.lead)
        last = end if item.lead is None else offset
        stop = end if item.reach is None or item.lead is None else min(end, offset + item.reach)
        for match in self._search(context, item, begin, stop):
            if match.start() > last:
                return
            yield match

    def _search(self, context: Context, item: Item, start: int, end: int) -> Iterator[Any]:
        text = context.normalised.cased if item.cased else context.normalised.lower
        if item.bounded:
            yield from item.pattern.finditer(text, start, end)
            return
        try:
            yield from item.pattern.finditer(text, start, end, timeout=self.timeout)
        except TimeoutError:
            said = f"the expression {item.expression!r} took more than {self.timeout} s"
            raise CheckError.at("", said, "make its repeats exclusive, or bound them") from None

    def _hits(self, context: Context, found: list[tuple[Item, Any]]) -> Iterator[Hit]:
        """Yield what of the matches stands where the rule looks and is not excused."""
        seen: set[tuple[int, int]] = set()
        for item, match in found:
            region = context.region_at(match.start())
            if region is None or not self._looks_in(region.scope):
                continue
            if BREAK in match.group():  # it ran on into the next paragraph
                match = item.pattern.match(match.string, match.start(), match.string.index(BREAK, match.start()))
                if match is None:
                    continue
            span = match.span()
            if span in seen or span[0] == span[1]:
                continue
            seen.add(span)
            if self.shared.accepts(context, *span) and (item.filter is None or item.filter.accepts(context, *span)):
                groups = {name: context.words(*match.span(name)) for name in match.groupdict()}
                yield Hit(span[0], span[1], {**item.values, **groups}, item.replacement)
