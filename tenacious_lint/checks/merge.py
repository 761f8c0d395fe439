"""Check kind `merge`: merge tokens that reached the reader, lack a fallback or are broken, and what an empty one leaves behind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from tenacious_lint.analysis.broken_token import SIGNS, broken
from tenacious_lint.analysis.merge_syntax import BRACKETS, HAND_OPENERS, MISSING, OPENERS, bracketed, plain_name
from tenacious_lint.analysis.merge_token import code_spans, tokens
from tenacious_lint.analysis.quotation import is_cited
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.document.normalise import Normalised
from tenacious_lint.expression import lazy
from tenacious_lint.schema import Path, Reader, described

_NEEDS = {"placeholder": "words", "empty": "phrases"}
_ENTRY = lazy(r"(?!<words>\Z)(?:<words>|[^\W_]+)(?: (?:<words>|[^\W_]+))*", re.IGNORECASE)
_GLUE = r"(?:the|a|an|of|s|your|their|my|our|insert|enter|add|here|and|or|\d+)"
"""Words that may stand in a placeholder beside those of the rule."""
_TAGS = frozenset({"title", "address", "time", "date", "link", "label", "source", "data", "code", "article", "section", "header", "footer"})
"""What may stand between < and > in lower case without being a placeholder: names of HTML and XML elements."""
_SALUTATION = lazy(
    r"(?<!\w)(?:(?:hi|hello|hey|dear|greetings|welcome|good (?:morning|afternoon|evening|day))(?: there)?,? |(?:thanks|thank you) )\Z"
)
_ENDS = lazy(r"[ \t]*(?:[,!.:;\-]|[\r\n\0]|\Z)")


@dataclass(frozen=True, kw_only=True)
class Spec:
    """One fault of merge tokens."""

    fault: Literal["unresolved", "no_fallback", "broken", "placeholder", "empty"] = described("what is sought")
    words: tuple[str, ...] = described("for `placeholder`: the words it is made of; `<words>` is any", default=(), nonempty=True)
    phrases: tuple[str, ...] = described("for `empty`: what an empty token leaves", default=(), nonempty=True)
    except_: tuple[str, ...] = described("texts that are no tokens, whole and without case", key="except", default=(), nonempty=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, checking that the fault has the keys it needs and no others."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        for fault, key in _NEEDS.items():
            given = getattr(spec, key)
            if spec.fault == fault and not given:
                reader.problem(path, f"`fault: {fault}` needs '{key}:'", "list them")
            if spec.fault != fault and given:
                reader.problem((*path, key), f"`fault: {spec.fault}` reads no '{key}:'", f"delete it, or set fault: {fault}", key=True)
        if spec.fault == "empty" and spec.except_:
            reader.problem((*path, "except"), "`fault: empty` reads no 'except:'", "delete it, or narrow the phrases", key=True)
        for key, entries in (("words", spec.words), ("phrases", spec.phrases), ("except", spec.except_)):
            _check_entries(entries, key, reader, (*path, key))
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        own = {"empty": {"phrase"}, "broken": {"syntax", "reason"}}
        return frozenset({"match"} | own.get(self.fault, {"syntax", "name"}))

    def matcher(self) -> TokenMatcher | EmptyMatcher:
        """Return the compiled check."""
        return EmptyMatcher(self.phrases) if self.fault == "empty" else TokenMatcher(self)


def _check_entries(entries: Sequence[str], key: str, reader: Reader, path: Path) -> None:
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        if key == "words" and not _ENTRY.fullmatch(entry):
            reader.problem((*path, index), f"cannot read {entry!r}", "write words of letters and digits, <words> beside them for any")
        if key == "phrases" and not any(char.isalpha() for char in entry):
            reader.problem((*path, index), f"{entry!r} holds no letter", "name the word before it: 'hi ,'")
        if entry.lower() in seen:
            reader.problem((*path, index), f"{entry!r} stands twice", "delete one")
        seen.add(entry.lower())


class TokenMatcher:
    """Reads the tokens of a draft once one of their openers occurs."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        signs = {"placeholder": HAND_OPENERS, "broken": SIGNS}.get(spec.fault, (*OPENERS, "%"))
        self.anchors: Sequence[Anchor] = [Anchor(sign, 0) for sign in signs]
        self._except = frozenset(text.lower() for text in spec.except_)

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the tokens that have the fault."""
        text = context.normalised.lower
        for hit in self._faults(context):
            if text[hit.start : hit.end] not in self._except:
                yield hit

    def _faults(self, context: Context) -> Iterator[Hit]:
        fault = self.spec.fault
        if fault == "placeholder":
            yield from self._placeholders(context)
        elif fault == "broken":
            yield from (Hit(start, end, {"syntax": syntax, "reason": reason}) for start, end, syntax, reason in context.analysis(broken))
        elif context.draft.metadata.template == (fault == "no_fallback"):
            for token in context.analysis(tokens):
                if token.syntax in BRACKETS or token.syntax == MISSING:
                    continue
                if fault == "no_fallback":
                    is_fault = not (token.control or token.has_default or token.is_system)
                else:
                    is_fault = not is_cited(context, *token.span)
                if is_fault:
                    yield Hit(*token.span, {"syntax": token.syntax, "name": token.name})

    def _placeholders(self, context: Context) -> Iterator[Hit]:
        # A template whose tokens are the bracketed names themselves is in order; beside another syntax they are left over.
        if context.draft.metadata.template and all(token.syntax in BRACKETS for token in context.analysis(tokens)):
            return
        text = context.normalised.cased
        skipped = code_spans(text)
        for span, syntax, content in bracketed(text):
            if (syntax == "<name>" and content in _TAGS) or not self._made_of_words.fullmatch(plain_name(content)):
                continue
            if not any(start <= span.start < end for start, end in skipped) and not is_cited(context, *span):
                yield Hit(*span, {"syntax": syntax, "name": content.strip()})

    @cached_property
    def _made_of_words(self) -> re.Pattern[str]:
        entries = sorted((_entry_expression(entry.lower().split()) for entry in self.spec.words), key=len, reverse=True)
        word = f"(?:{'|'.join(entries)})"
        return re.compile(f"(?:{_GLUE} )*{word}(?: {_GLUE})*(?: {word}(?: {_GLUE})*){{0,3}}")


def _entry_expression(words: Sequence[str]) -> str:
    """Return the expression of an entry of `words`: its words in a row, spaces optional ("firstname"), `<words>` one to seven of any."""
    result = ""
    for index, word in enumerate(words):
        is_any = "<words>" in words[max(index - 1, 0) : index + 1]
        gap = "" if not index else " " if is_any else " ?"
        result += gap + (r"[^ ]+(?: [^ ]+){0,6}" if word == "<words>" else re.escape(word))
    return result


class EmptyMatcher:
    """Finds what an empty token leaves: phrases with their punctuation as written, and words such as "null" in the place of a name."""

    def probe(self, index: int) -> Callable[[Normalised, int], Any] | None:
        """Return a quick test of whether an entry stands around an anchor."""
        if index < 0:
            return None
        search, reach = self._expressions[index].search, len(self.phrases[index]) + 30
        return lambda text, at: search(text.lower, at - reach if at > reach else 0, at + reach)

    def __init__(self, phrases: Sequence[str]) -> None:
        self.phrases = phrases
        self.anchors: Sequence[Anchor] = [
            Anchor("[[missing token", -1),
            *(Anchor(literal, index, literal[0].isalnum()) for index, literal in enumerate(_anchor_of(entry.lower()) for entry in phrases)),
        ]

    @cached_property
    def _expressions(self) -> list[re.Pattern[str]]:
        return [_empty_expression(entry.lower().strip()) for entry in self.phrases]

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield each place once."""
        seen: set[tuple[int, int]] = set()
        text = context.normalised.lower
        for offset, index in woken:
            region = next((one for one in context.regions if one.start <= offset <= one.end), None)
            if region is None:
                continue
            if index < 0:
                end = text.find("]]", offset, region.end)
                span = offset, end + 2 if -1 < end < offset + 100 else min(offset + len("[[missing token"), region.end)
                if span not in seen:
                    seen.add(span)
                    yield Hit(*span, {"phrase": MISSING})
                continue
            entry = self.phrases[index]
            reach = len(entry) + 30
            is_value = entry.strip().isalpha()
            for found in self._expressions[index].finditer(text, max(region.start, offset - reach), min(region.end, offset + reach)):
                span = found.span()
                if span not in seen and (not is_value or _in_place_of_a_name(text, *span, region.scope, region.start, region.end)):
                    seen.add(span)
                    yield Hit(*span, {"phrase": entry})


def _anchor_of(entry: str) -> str:
    """Return a literal of every match: a sign with the space before it, else the longest word."""
    sign = re.search(r" [^\w\s]", entry)
    return sign[0] if sign else max(entry.split(), key=len)


def _empty_expression(entry: str) -> re.Pattern[str]:
    result = ""
    for piece in entry.split():
        gap = "" if not result else r"[ \t\r\n]{1,6}" if piece[0].isalnum() else " {1,6}"
        result += gap + re.escape(piece)
    before = r"(?<![\w@])" if entry[0].isalnum() else ""
    after = r"(?![\w@]|['.\-]\w)" if entry[-1].isalnum() else ""
    return re.compile(before + result + after)


def _in_place_of_a_name(text: str, start: int, end: int, scope: str, first: int, last: int) -> bool:
    """Return whether a bare word stands where a name belongs: after a salutation, or at an edge of the greeting or the subject."""
    before, after = text[max(first, start - 30) : start], text[end:last][:30]
    if _SALUTATION.search(before):
        return scope == "greeting" or _ENDS.match(after) is not None
    if not before.strip() and (scope == "greeting" or re.match(r",[ \t\r]*(?:[\n\0]|\Z)", after)):
        return _ENDS.match(after) is not None
    if scope == "subject":
        if not before.strip():
            return not after.strip() or after.startswith(",")
        return not after.strip(" .!?") and re.search(r"(?<!\w)(?:for|at|with) \Z", before) is not None
    return False
