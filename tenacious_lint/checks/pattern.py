"""Check kind `pattern`: regular expressions on the normalised text."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from tenacious_lint.checks.anchor import Anchors, anchors_of, is_local, reach_of
from tenacious_lint.checks.runaway import is_bounded, runaway_text
from tenacious_lint.checks.text_filter import TextFilter, check_filter
from tenacious_lint.checks.text_match import Item, TextMatcher
from tenacious_lint.schema import Path, Reader, described


@dataclass(frozen=True, kw_only=True)
class Spec(TextFilter):
    """Regular expressions in Python's syntax, written for lower-case text."""

    patterns: tuple[str, ...] = described("the expressions", nonempty=True)
    where: dict[str, str] = described("classes of words by name; an expression that holds {name} means the class", factory=dict)
    case: Literal["ignore", "match"] = described("whether capitals count", default="ignore")
    anchors: tuple[str, ...] = described(
        "literals, one of which stands in every match, where the expressions show none", default=(), nonempty=True
    )

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, compiling every expression and refusing those that run away."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        check_filter(data, spec, reader, path)
        for name in spec.where:
            if not any(f"{{{name}}}" in text for text in (*spec.patterns, *spec.where.values())):
                reader.problem((*path, "where", name), f"no expression uses {{{name}}}", "use it, or delete the class")
        for index, pattern in enumerate(spec.expressions):
            check_pattern(pattern, reader, (*path, "patterns", index))
            if spec.case == "ignore" and re.sub(r"\\.|\(\?P?<\w+>|\(\?P=\w+\)", "", pattern).lower() != re.sub(
                r"\\.|\(\?P?<\w+>|\(\?P=\w+\)", "", pattern
            ):
                reader.problem(
                    (*path, "patterns", index),
                    "a capital letter never matches: the text is lower case",
                    "write it in lower case, or set case: match",
                )
        return spec

    @cached_property
    def expressions(self) -> tuple[str, ...]:
        """The expressions with the classes put in; a class may use those that stand before it."""
        classes: dict[str, str] = {}
        for name, text in self.where.items():
            classes[f"{{{name}}}"] = f"(?:{_put(classes, text)})"
        return tuple(_put(classes, pattern) for pattern in self.patterns)

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use: the groups that every expression names."""
        groups = [set(re.compile(pattern).groupindex) for pattern in self.expressions]
        return frozenset({"match"} | set.intersection(*groups))

    def matcher(self, known: Sequence[Sequence[Any]] = ()) -> TextMatcher:
        """Return the compiled check; `known` holds the facts of its items where a plan has them."""
        items = []
        for index, pattern in enumerate(self.expressions):
            items.append(Item(known[index] if known else self._facts(pattern), {}, cased=self.case == "match"))
        return TextMatcher(items, self)

    def _facts(self, pattern: str) -> tuple[Any, ...]:
        if self.anchors:
            return pattern, [word.lower() for word in self.anchors], None, None, False, is_bounded(pattern), False, ()
        found = anchors_of(pattern) or Anchors((), None)
        return pattern, found.literals, found.lead, reach_of(pattern), found.begins_word, is_bounded(pattern), is_local(pattern), ()


def _put(classes: dict[str, str], text: str) -> str:
    for name, choice in classes.items():
        text = text.replace(name, choice)
    return text


def check_pattern(pattern: str, reader: Reader, path: Path) -> None:
    """Note a problem if an expression does not compile, matches the empty text, or takes exponential time."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # "possible nested set": it will not mean what it says
            compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError, Warning) as problem:
        reader.problem(path, f"bad expression {pattern!r}: {problem}", "see Python's re syntax")
        return
    if compiled.match(""):
        reader.problem(path, f"the expression {pattern!r} matches the empty text", "let it need at least one character")
        return
    if runaway := runaway_text(pattern):
        reader.problem(
            path, f"runaway expression {pattern!r}: it takes exponential time on {runaway!r}", "make its repeats exclusive, or bound them"
        )
