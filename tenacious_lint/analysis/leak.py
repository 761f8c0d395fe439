"""Names and numbers that only our own brief holds: its keys, labels written as code, and its confidences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from tenacious_lint.analysis.fact import leaves
from tenacious_lint.analysis.merge_token import code_spans
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.brief.model import Brief, pointer_to
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

_CODE_NAME = lazy(r"(?<![\w./@#:-])[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?![\w/@]|\.\w)")
_CONFIDENCE = lazy(
    r"\bconfidence(?: score| level)?(?:\s?[:=(]\s?|\s(?:of|is|at|was)\s(?:about\s)?|\s)(?P<after>[01]?\.\d{1,3}|\d{1,3}\s?(?:%|percent\b))"
    r"|(?<![\w.])(?P<before>[01]?\.\d{1,3}|\d{1,3}\s?(?:%|percent))\sconfidence\b"
)
_IN_CODE = lazy(r"\b(?:tables?|columns?|schemas?|endpoints?|parameters?|variables?|config|environment|enum|class|function|method|api)\b")
_SEGMENT = lazy(r"\bsegment[ -](?P<label>[\w-]{1,40})\b")


class Leak(NamedTuple):
    """A name or a number of the brief at [start, end) of the normalised text, and where the brief holds it."""

    start: int
    end: int
    pointer: str
    value: Any


def leaks(context: Context) -> list[Leak]:
    """Return what of the brief's own workings stands in the draft, in order; what stands in backticks is a name of the reader's."""
    if context.brief is None:
        return []
    text = context.normalised.lower
    found: list[Leak] = []
    written = [(name.span(), name.group()) for name in _CODE_NAME.finditer(text)] if "_" in text else []
    known = _labels(context.brief) if written else {}
    for span, name in written:
        if (name in known or name in key_names()) and not _is_theirs(context, span[0]):
            found.append(Leak(*span, *known.get(name, ("", name))))
    sure = {round(value, 3): pointer for pointer, value in _confidences(context.brief)} if "confidence" in text else {}
    for said in _CONFIDENCE.finditer(text) if sure else ():
        number = _share(said["after"] or said["before"])
        if number in sure:
            found.append(Leak(*said.span(), sure[number], number))
    segment = context.brief.lookup("prospect.segment")
    for said in _SEGMENT.finditer(text) if isinstance(segment, str) else ():
        if re.sub(r"\W|_", "", segment.lower()).startswith("segment" + re.sub(r"\W", "", said["label"])):
            found.append(Leak(*said.span(), "/prospect/segment", segment))
    code = code_spans(context.normalised.cased)
    return sorted(leak for leak in found if not any(start <= leak.start < end for start, end in code))


def _is_theirs(context: Context, offset: int) -> bool:
    """Return whether a sentence speaks of a name in somebody's own code or data."""
    sentence = sentence_at(context, offset)
    return _IN_CODE.search(context.normalised.lower, sentence.start, sentence.end) is not None


def _share(said: str) -> float:
    number = float(re.sub(r"[^\d.]", "", said))
    return round(number if "." in said[:2] else number / 100, 3)


@cache
def key_names() -> frozenset[str]:
    """Return the keys of a native brief that are written as code."""
    names: set[str] = set()
    waiting: list[Any] = [Brief]
    seen: set[Any] = set()
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        waiting += get_args(kind)
        if is_dataclass(kind) and isinstance(kind, type):
            names |= {item.metadata.get("key", item.name) for item in fields(kind)}
            waiting += get_type_hints(kind).values()
    return frozenset(name for name in names if "_" in name)


def _labels(brief: Brief) -> dict[str, tuple[str, str]]:
    """Return the keys of the brief's own mappings and its values that are written as code, with their pointers."""
    found: dict[str, tuple[str, str]] = {}
    for path, text in leaves(brief, ()):
        for part in path:
            if isinstance(part, str) and "_" in part:
                found.setdefault(part.lower(), (pointer_to(*path), text if isinstance(text, str) else part))
        if isinstance(text, str) and _CODE_NAME.fullmatch(text.lower()):
            found[text.lower()] = pointer_to(*path), text
    return found


def _confidences(brief: Brief) -> Iterator[tuple[str, float]]:
    for path, value in leaves(brief, ()):
        if isinstance(path[-1], str) and path[-1].endswith("confidence") and isinstance(value, (int, float)):
            yield pointer_to(*path), float(value)
