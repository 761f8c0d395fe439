"""Check kind `measure`: a length, count or share against a limit, which may depend on the stage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any, Literal

from tenacious_lint.analysis.sentence import sentences
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.checks.phrase_syntax import compile_phrase
from tenacious_lint.checks.text_filter import any_of, check_phrases
from tenacious_lint.context import Context
from tenacious_lint.document.draft import BREAK, STAGES
from tenacious_lint.errors import did_you_mean
from tenacious_lint.expression import lazy
from tenacious_lint.schema import Path, Reader, described
from tenacious_lint.span import Span

Measure = Literal[
    "words",
    "characters",
    "sentences",
    "paragraphs",
    "links",
    "questions",
    "exclamations",
    "capitals",
    "emoji",
    "phrases",
    "opening",
]
Limit = int | float | dict[str, float]
_TOKEN = r"\{\{[^\0]*?\}\}|\{%[^\0]*?%\}|\*\|[^\0]*?\|\*|%%[^\0]*?%%"
_TOKEN_OPENERS = ("{{", "{%", "*|", "%%")
_WORD_WITH_TOKENS = lazy(rf"(?:{_TOKEN}|[^\s\0])*?(?:{_TOKEN}|[^\W_])(?:{_TOKEN}|[^\s\0])*")
_WORD = lazy(r"[^\s\0]*[^\W_][^\s\0]*")
_BEFORE_OPENING = " \t\r\n\"'*_([-#>"
_ENDINGS = frozenset({"", ".", "!", "?", "\u2026", BREAK, '"', "'", ")", "]", "*", "_"})
"""What may stand before the space before a sentence: its end, or signs behind that."""
_UNITS = {
    "paragraphs": lazy(r"[^\0]*[^\W_][^\0]*"),
    "links": lazy(r"(?:https?://|\bwww\.)[^\s\0]+"),
    "questions": lazy(r"\?+"),
    "exclamations": lazy(r"!"),
    "capitals": lazy(r"(?<!\w)[^\W\d_](?:['&]?[^\W\d_])+(?!\w)"),
    "emoji": lazy(
        "[\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u26a1\u26bd\u26be\u2705\u270a\u270b\u2728\u274c\u2753-\u2755"
        "\u2757\u2795-\u2797\u2b50\u2b55\U0001f300-\U0001faff]|[\u2600-\u27bf](?=\ufe0f)"
    ),
}


@dataclass(frozen=True, kw_only=True)
class Spec:
    """What is measured, over what stretch of text, and its limits."""

    of: Measure = described("what is counted; `opening` is the share of sentences that open with one of the phrases")
    max: Limit | None = described("the most that is allowed, or so by stage", default=None)
    min: Limit | None = described("the least that is allowed, or so by stage", default=None)
    per: Literal["draft", "region", "paragraph", "sentence"] = described("over what it is counted", default="draft")
    phrases: tuple[str, ...] = described("for `phrases` and `opening`: what is counted", default=(), nonempty=True)
    unless: tuple[str, ...] = described("phrases anywhere in the measured text that excuse it", default=(), nonempty=True)
    except_: tuple[str, ...] = described("words that are not counted", key="except", default=(), nonempty=True)
    at_least: int = described(
        "so many sentences (for `opening`) or words must stand there for the measure to mean anything", default=0, minimum=0
    )

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, checking limits and phrases."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        if spec.max is None and spec.min is None:
            reader.problem(path, "a measure without a limit", "add 'max:' or 'min:'")
        for name in ("max", "min"):
            limit = getattr(spec, name)
            for stage in limit if isinstance(limit, dict) else ():
                if stage not in STAGES:
                    reader.problem((*path, name, stage), f"unknown stage '{stage}'", did_you_mean(stage, STAGES), key=True)
        needs = spec.of in ("phrases", "opening")
        if needs and not spec.phrases:
            reader.problem(path, f"`of: {spec.of}` needs 'phrases:'", "list what is counted")
        if spec.phrases and not needs:
            reader.problem((*path, "phrases"), f"`of: {spec.of}` counts no phrases", "delete 'phrases:', or set of: phrases")
        check_phrases(spec.phrases, reader, (*path, "phrases"))
        check_phrases(spec.unless, reader, (*path, "unless"))
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "value", "limit"})

    def matcher(self) -> MeasureMatcher:
        """Return the compiled check."""
        return MeasureMatcher(self)


class MeasureMatcher:
    """Counts on every draft; a cheap upper bound spares most the exact count."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.anchors = (
            ()
            if spec.min is not None
            else tuple(Anchor(literal, 0, phrase.begins_word) for phrase in map(compile_phrase, spec.phrases) for literal in phrase.anchors)
        )
        self.scopes: frozenset[str] = frozenset()
        """The scopes to measure; set by whoever compiles the rule."""

    @cached_property
    def _phrases(self) -> re.Pattern[str] | None:
        return any_of(self.spec.phrases)

    @cached_property
    def _unless(self) -> re.Pattern[str] | None:
        return any_of(self.spec.unless)

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield one hit for each stretch whose measure is beyond its limit."""
        least, most = _limit(self.spec.min, context.stage), _limit(self.spec.max, context.stage)
        if least is None and most is None:
            return
        if self.anchors and most is not None and self._too_few(context, woken, most):
            return
        areas = [Span(region.start, region.end) for region in context.regions if region.scope in self.scopes]
        if not areas or self._surely_within(context, areas, least, most):
            return
        for group in self._groups(context, areas):
            yield from self._judge(context, group, least, most)

    def _too_few(self, context: Context, woken: Sequence[tuple[int, int]], most: float) -> bool:
        """Return whether so few phrases may stand in the draft that no stretch of it can be beyond the limit."""
        if self.spec.of == "phrases":
            return len(woken) <= most
        text = context.normalised.lower
        opening = sum(1 for offset, _ in woken if text[max(0, offset - 6) : offset].rstrip(_BEFORE_OPENING)[-1:] in _ENDINGS)
        return opening <= most * max(self.spec.at_least, 1)

    def _surely_within(self, context: Context, areas: list[Span], least: float | None, most: float | None) -> bool:
        if least is not None or most is None:
            return False
        if self.spec.of == "words":  # the draft's own text: normalised paragraph breaks are no space
            regions = (region for region in context.draft.regions if region.scope in self.scopes)
            return sum(len(context.draft.text[region.start : region.end].split()) for region in regions) <= most
        return self.spec.of == "characters" and sum(end - start for start, end in areas) <= most

    def _groups(self, context: Context, areas: list[Span]) -> Iterator[list[Span]]:
        if self.spec.per == "draft":
            yield areas
        elif self.spec.per == "region":
            yield from ([area] for area in areas)
        elif self.spec.per == "sentence":
            yield from ([one] for area in areas for one in context.analysis(sentences) if area.start <= one.start < area.end)
        else:
            for start, end in areas:
                for found in re.finditer(f"[^{BREAK}]+", context.normalised.lower[start:end]):
                    yield [Span(start + found.start(), start + found.end())]

    def _judge(self, context: Context, group: list[Span], least: float | None, most: float | None) -> Iterator[Hit]:
        text = context.normalised.lower
        if self.spec.of == "words" and most is not None and least is None and not self.spec.except_ and not self.spec.unless:
            if hit := self._words_beyond(context, group, most):
                yield hit
            return
        units = self._units(context, group)
        value: float = len(units)
        if self.spec.of == "opening":
            total = sum(1 for area in group for one in context.analysis(sentences) if area.start <= one.start < area.end)
            if total < max(self.spec.at_least, 1):
                return
            value = round(value / total, 2)
        elif self.spec.of == "characters":
            value = sum(end - start for start, end in group)
        elif self.spec.at_least and sum(len(self._word(context).findall(text, *area)) for area in group) < self.spec.at_least:
            return
        beyond, short = most is not None and value > most, least is not None and value < least
        if (beyond or short) and self._unless is not None and any(self._unless.search(text, *area) for area in group):
            return
        if most is not None and beyond:
            yield self._hit(self._beyond(group, units, most), value, most)
        elif least is not None and short:
            yield self._hit(Span(group[0].start, group[0].start), value, least)

    def _words_beyond(self, context: Context, group: list[Span], most: float) -> Hit | None:
        """Return the hit at the first word beyond the limit; where words stand is only asked for the stretch that goes beyond."""
        pattern = self._word(context)
        counts = [_count(context, area, pattern) for area in group]
        total = sum(counts)
        if total <= most or self.spec.at_least > total:
            return None
        left = int(most)
        for area, count in zip(group, counts, strict=True):
            if count > left:
                word = next(islice(pattern.finditer(context.normalised.lower, *area), left, None))
                return self._hit(Span(*word.span()), total, most)
            left -= count
        return None

    @staticmethod
    def _word(context: Context) -> re.Pattern[str]:
        return _WORD_WITH_TOKENS if any(opener in context.normalised.lower for opener in _TOKEN_OPENERS) else _WORD

    def _units(self, context: Context, group: list[Span]) -> list[Span]:
        if self.spec.of in ("sentences", "opening"):
            spans = [one for area in group for one in context.analysis(sentences) if area.start <= one.start < area.end]
            if self.spec.of == "sentences" or self._phrases is None:
                return spans
            text = context.normalised.lower
            return [one for one in spans if self._phrases.match(text, one.start + _decoration(text, one))]
        if self.spec.of == "characters":
            return []
        if self.spec.of == "emoji":
            return self._emoji(context, group)
        pattern = self._phrases if self.spec.of == "phrases" else self._word(context) if self.spec.of == "words" else _UNITS[self.spec.of]
        assert pattern is not None  # checked when the spec was read
        text = context.normalised.cased if self.spec.of == "capitals" else context.normalised.lower
        skipped = {word.lower() for word in self.spec.except_}
        found = (Span(*one.span()) for area in group for one in pattern.finditer(text, *area))
        if self.spec.of == "capitals":
            return [
                one
                for one in found
                if one.end - one.start > 2 and (word := text[one.start : one.end]).isupper() and word.lower() not in skipped
            ]
        return [one for one in found if not skipped or text[one.start : one.end].lower() not in skipped]

    def _emoji(self, context: Context, group: list[Span]) -> list[Span]:
        """Emoji are sought in the draft's own text: normalising drops the selector that tells them from signs."""
        if context.draft.text.isascii():
            return []
        at = context.normalised
        result = []
        for start, end in group:
            for one in _UNITS["emoji"].finditer(context.draft.text, *at.text_span(start, end)):
                result.append(Span(at.from_text(one.start()), at.from_text(one.end())))
        return result

    def _beyond(self, group: list[Span], units: list[Span], most: float) -> Span:
        if self.spec.of == "characters":
            left = int(most)
            for start, end in group:
                if end - start > left:
                    return Span(start + left, end)
                left -= end - start
        if self.spec.of == "opening":
            return units[0]
        return units[int(most)]

    def _hit(self, span: Span, value: float, limit: float) -> Hit:
        return Hit(*span, {"value": f"{value:g}", "limit": f"{limit:g}"}, ratio=value / limit if limit else float("inf"))


def _decoration(text: str, span: Span) -> int:
    piece = text[span.start : span.end]
    return len(piece) - len(piece.lstrip(" \"'*_([-#>"))


def _limit(limit: Limit | None, stage: str) -> float | None:
    return limit.get(stage) if isinstance(limit, dict) else limit


def _count(context: Context, area: Span, pattern: re.Pattern[str]) -> int:
    """Return the number of words in a stretch: without tokens, the runs without space, less those of signs alone."""
    if pattern is not _WORD:
        return len(pattern.findall(context.normalised.lower, *area))
    start, end = context.normalised.text_span(*area)
    runs = context.draft.text[start:end].split()  # in the draft's own text: normalised paragraph breaks are no space
    return len(runs) - sum(1 for run in [run for run in runs if not run[0].isalnum()] if not any(map(str.isalnum, run)))
