"""Check kind `phrases`: wordings that should not stand in a mail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tenacious_lint.checks.phrase_syntax import compile_phrase
from tenacious_lint.checks.text_filter import TextFilter, check_filter, check_phrases
from tenacious_lint.checks.text_match import Item, TextMatcher
from tenacious_lint.schema import Path, Reader, described


@dataclass(frozen=True)
class PhraseEntry:
    """A phrase with exceptions of its own."""

    phrase: str = described("the phrase", nonempty=True)
    except_: tuple[str, ...] = described("phrases; a match inside one of them is dropped", key="except", default=(), nonempty=True)
    inflect: bool = described("whether inflected forms match", default=True)


@dataclass(frozen=True, kw_only=True)
class Spec(TextFilter):
    """Wordings, matched in all their inflections and spellings."""

    phrases: tuple[str | PhraseEntry, ...] = described("the wordings", nonempty=True)
    inflect: bool = described("whether inflected forms match", default=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, checking every phrase."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        check_phrases([entry.phrase for entry in spec.entries], reader, (*path, "phrases"))
        check_filter(data, spec, reader, path)
        for index, entry in enumerate(spec.entries):
            check_phrases(entry.except_, reader, (*path, "phrases", index, "except"))
        return spec

    @property
    def entries(self) -> list[PhraseEntry]:
        """The phrases, each with its exceptions."""
        return [
            PhraseEntry(entry) if isinstance(entry, str) else entry if isinstance(entry, PhraseEntry) else _assembled(entry)
            for entry in self.phrases
        ]

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "phrase"})

    def matcher(self, known: Sequence[Sequence[Any]] = ()) -> TextMatcher:
        """Return the compiled check; `known` holds the facts of its items where a plan has them."""
        items = []
        for index, entry in enumerate(self.entries):
            own = TextFilter(except_=entry.except_, cited="lint") if entry.except_ else None
            facts = known[index] if known else compile_phrase(entry.phrase, entry.inflect and self.inflect).facts()
            items.append(Item(facts, {"phrase": entry.phrase}, filter=own))
        return TextMatcher(items, self)


def _assembled(entry: dict[str, Any]) -> PhraseEntry:
    """Return an entry from the plain data of a plan."""
    return PhraseEntry(entry["phrase"], tuple(entry.get("except", ())), entry.get("inflect", True))
