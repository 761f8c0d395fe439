"""Check kind `substitution`: a wording and the better one, offered as a fix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tenacious_lint.checks.phrase_syntax import compile_phrase
from tenacious_lint.checks.text_filter import TextFilter, check_filter, check_phrases
from tenacious_lint.checks.text_match import Item, TextMatcher
from tenacious_lint.schema import Path, Reader, described


@dataclass(frozen=True, kw_only=True)
class Spec(TextFilter):
    """Phrases and what to write instead."""

    swap: dict[str, str] = described("phrase -> replacement", nonempty=True)
    inflect: bool = described("whether inflected forms match; the replacement is not inflected", default=False)
    safe: bool = described("true if the replacement can never change what the mail says", default=False)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, checking every phrase."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        check_filter(data, spec, reader, path)
        for phrase, replacement in spec.swap.items():
            check_phrases([phrase], reader, (*path, "swap", phrase))
            if any(char.isdigit() for char in replacement):
                reader.problem((*path, "swap", phrase), "a fix never inserts a fact", "leave digits out of the replacement")
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "replacement"})

    def matcher(self, known: Sequence[Sequence[Any]] = ()) -> TextMatcher:
        """Return the compiled check; `known` holds the facts of its items where a plan has them."""
        items = []
        for index, (text, replacement) in enumerate(self.swap.items()):
            facts = known[index] if known else compile_phrase(text, self.inflect).facts()
            items.append(Item(facts, {"replacement": replacement}, replacement=replacement))
        return TextMatcher(items, self)
