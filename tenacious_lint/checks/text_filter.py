"""The keys that every text kind shares: where a match may stand, and what excuses it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from tenacious_lint.analysis.mood import mood_at
from tenacious_lint.analysis.quotation import is_asked, is_cited, is_negated
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.analysis.subject import subject_at
from tenacious_lint.checks.phrase_syntax import PhraseError, compile_phrase
from tenacious_lint.context import Context
from tenacious_lint.document.draft import BREAK
from tenacious_lint.schema import Path, Reader, described

_OPENING = " \t\r\n\"'*_#>([-"
"""Characters that may stand before the first word of a region or sentence."""


@dataclass(frozen=True, kw_only=True)
class TextFilter:
    """Shared keys of phrases, pattern, substitution and near."""

    except_: tuple[str, ...] = described("phrases; a match inside one of them is dropped", key="except", default=(), nonempty=True)
    unless: tuple[str, ...] = described("phrases; one of them in the same sentence drops the match", default=(), nonempty=True)
    at: Literal["anywhere", "start", "sentence"] = described("where the match must stand", default="anywhere")
    cited: Literal["skip", "lint"] = described("whether words quoted from somebody else count", default="skip")
    negated: Literal["skip", "lint"] = described("whether a negated match counts", default="lint")
    asked: Literal["skip", "lint"] = described("whether a match in a question counts", default="lint")
    hedged: Literal["skip", "lint"] = described(
        "whether a match in a hedged or conditional clause, or in a question, counts", default="lint"
    )
    about: Literal["anyone", "reader", "sender"] = described("whom the clause must speak of", default="anyone")

    @cached_property
    def _except(self) -> re.Pattern[str] | None:
        return any_of(self.except_)

    @cached_property
    def _reach(self) -> int:
        return reach_of(self.except_)

    @cached_property
    def _unless(self) -> re.Pattern[str] | None:
        return any_of(self.unless)

    def accepts(self, context: Context, start: int, end: int) -> bool:
        """Return whether a match at [start, end) of the normalised text counts."""
        text = context.normalised.lower
        if self._except is not None and covered(self._except, self._reach, text, start, end):
            return False
        if self.at != "anywhere" and not self._opens(context, start):
            return False
        if self._unless is not None:
            sentence = sentence_at(context, start)
            if self._unless.search(text, sentence.start, max(sentence.end, end)):
                return False
        if self.cited == "skip" and text.find('"', 0, start) != -1 and is_cited(context, start, end):
            return False
        if self.negated == "skip" and is_negated(context, start):
            return False
        if self.asked == "skip" and is_asked(context, start):
            return False
        if self.hedged == "skip" and mood_at(context, start, end) != "asserted":
            return False
        return self.about == "anyone" or subject_at(context, start, end) == self.about

    def _opens(self, context: Context, start: int) -> bool:
        text = context.normalised.lower
        if self.at == "sentence":
            begin = sentence_at(context, start).start
        else:
            begin = next((region.start for region in context.regions if region.start <= start <= region.end), 0)
        return not text[begin:start].strip(_OPENING + BREAK)


def covered(pattern: re.Pattern[str], reach: int, text: str, start: int, end: int) -> bool:
    """Return whether a match of `pattern`, at most `reach` characters long, holds all of [start, end)."""
    begin = max(text.rfind(BREAK, 0, start) + 1, end - reach, 0)
    while found := pattern.search(text, begin, end + reach):
        if found.start() > start:
            return False
        if found.end() >= end:
            return True
        begin = found.start() + 1
    return False


def reach_of(phrases: Iterable[str]) -> int:
    """Return how long a match of any of the phrases can be, with all it looks ahead at."""
    return max((compile_phrase(phrase).reach for phrase in phrases), default=0)


def any_of(phrases: Iterable[str], inflect: bool = True) -> re.Pattern[str] | None:
    """Return one expression for all phrases, or None if there are none."""
    expressions = [compile_phrase(phrase, inflect).expression for phrase in phrases]
    return re.compile("|".join(f"(?:{expression})" for expression in expressions)) if expressions else None


def check_phrases(phrases: Iterable[str], reader: Reader, path: Path) -> None:
    """Note a problem for each phrase that cannot be read or stands twice."""
    seen: dict[str, int] = {}
    for index, phrase in enumerate(phrases):
        try:
            compile_phrase(phrase)
        except PhraseError as problem:
            reader.problem((*path, index), f"phrase {phrase!r}: {problem}", "see docs/rule-language.md, Phrases")
        if phrase.lower() in seen:
            reader.problem((*path, index), f"the phrase {phrase!r} stands twice", "delete one")
        seen[phrase.lower()] = index


def check_filter(data: Any, spec: Any, reader: Reader, path: Path) -> None:
    """Note problems of the shared keys."""
    check_phrases(spec.except_, reader, (*path, "except"))
    check_phrases(spec.unless, reader, (*path, "unless"))
