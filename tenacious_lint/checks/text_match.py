"""The matcher that phrases, pattern and substitution share: expressions woken by literals, matched only near them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.checks.text_filter import TextFilter
from tenacious_lint.context import Context
from tenacious_lint.errors import CheckError


class Item:
    """One expression of a rule. `lead` is how far before an anchor its match may begin; None: anywhere in the region."""

    __slots__ = ("begins_word", "bounded", "cased", "compiled", "expression", "filter", "lead", "literals", "replacement", "values")

    def __init__(
        self, expression: str, literals: Sequence[str], lead: int | None, values: Mapping[str, str], *, begins_word: bool = False,
        cased: bool = False, bounded: bool = True, replacement: str | None = None, filter: TextFilter | None = None,
    ) -> None:
        self.expression = expression
        self.literals = literals
        self.lead = lead
        self.values = values
        self.begins_word = begins_word
        self.cased = cased
        self.bounded = bounded
        self.replacement = replacement
        self.filter = filter
        self.compiled: Any = None

    def facts(self) -> tuple[str, list[str], int | None, bool, bool]:
        """Return what a plan keeps of the expression: itself, its literals, lead, whether they begin a word, whether it is bounded."""
        return self.expression, list(self.literals), self.lead, self.begins_word, self.bounded


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

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the hits of all items, each span once."""
        seen: set[tuple[int, int]] = set()
        searched: set[tuple[int, int]] = set()
        places = [*woken, *((region.start, index) for region in context.regions for index in self.unanchored)] if self.unanchored else woken
        for offset, index in places:
            region = context.region_at(offset)
            if region is None or self.scopes is not None and region.scope not in self.scopes:
                continue
            item = self.items[index]
            _, start, end = region
            if item.lead is None or not item.literals:
                if (start, index) in searched:
                    continue
                searched.add((start, index))
            for found in self._matches(context, item, offset, start, end):
                span = found.span()
                if span in seen or span[0] == span[1]:
                    continue
                seen.add(span)
                if self.shared.accepts(context, *span) and (item.filter is None or item.filter.accepts(context, *span)):
                    groups = {name: text for name, text in found.groupdict().items() if text is not None}
                    yield Hit(*span, {**item.values, **groups}, item.replacement)

    def _matches(self, context: Context, item: Item, offset: int, start: int, end: int) -> Iterator[Any]:
        text = context.normalised.cased if item.cased else context.normalised.lower
        pattern = item.compiled or self._compile(item)
        limit: dict[str, float] = {} if item.bounded else {"timeout": self.timeout}
        try:
            if item.lead == 0 and item.literals:
                found = pattern.match(text, offset, end, **limit)
                if found:
                    yield found
                return
            begin = start if item.lead is None or not item.literals else max(start, offset - item.lead)
            for found in pattern.finditer(text, begin, end, **limit):
                if item.lead is not None and item.literals and found.start() > offset:
                    return
                yield found
        except TimeoutError:
            raise CheckError.at("", f"the expression {item.expression!r} took more than {self.timeout} s", "make its repeats exclusive") from None

    def _compile(self, item: Item) -> Any:
        if item.bounded:
            item.compiled = re.compile(item.expression)
        else:
            import regex

            item.compiled = regex.compile(item.expression)
        return item.compiled
