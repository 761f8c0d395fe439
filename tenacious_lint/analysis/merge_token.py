"""Merge tokens: the places where a mail program fills in a reader's data. Text in backticks and fenced code is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tenacious_lint.analysis.merge_syntax import (
    FIELD,
    HAND_OPENERS,
    OPENERS,
    SYNTAX,
    SYSTEM,
    TOKEN,
    bracketed,
    name_and_default,
    plain_name,
)
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

_CODE = lazy(r"```[\s\S]*?(?:```|\Z)|~~~[\s\S]*?(?:~~~|\Z)|``[^\0]+?``|`[^`\0]+`")
_OPENS = lazy(r"\s*(?:#\s*)?(if|ifnot|unless|ifchanged|case|for|each|with|#|\^)\b[:\s(]*(.*)", re.IGNORECASE | re.DOTALL)
_CLOSES = lazy(r"\s*(?:/|#?end|END:|\}\s*$)", re.IGNORECASE)
_BRANCHES = lazy(r"\s*#?(?:else|elsif|elif|elseif)\b", re.IGNORECASE)
_WINDOWS = frozenset({"PATH", "TEMP", "TMP", "HOME", "APPDATA", "LOCALAPPDATA", "USERPROFILE", "PROGRAMFILES", "WINDIR", "SYSTEMROOT"})
"""Variables of the Windows shell, written like an ActiveCampaign token."""
_ANY = "\0"
"""The condition of a Handlebars loop, in which every name is one of the row."""
_ASSIGNS = lazy(r"\s*(?:assign|set)\s+@?(\w+)\s*=\s*(.*)", re.IGNORECASE | re.DOTALL)


class Token(NamedTuple):
    """A token at [start, end) of the normalised text. `default` is what stands in for a missing value, None if the token names nothing."""

    start: int
    end: int
    syntax: str
    name: str
    default: str | None = None
    control: bool = False
    """A condition, loop, assignment or comment: it renders to nothing."""
    guarded: bool = False
    """It stands in a condition that asks for its name, or a default was assigned to it."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def has_default(self) -> bool:
        """True if a missing value does not leave a hole in the text."""
        return bool(self.default) or self.guarded

    @property
    def is_system(self) -> bool:
        """True if its value is the sender's or the mail program's own, not the reader's data."""
        return SYSTEM.search(self.name) is not None or not any(char.isalpha() for char in self.name)


def tokens(context: Context) -> list[Token]:
    """Return all tokens of a draft in order."""
    text = context.normalised.cased
    lower = context.normalised.lower
    by_program = any(opener in lower for opener in OPENERS) or lower.count("%") > 1
    by_hand = any(opener in lower for opener in HAND_OPENERS)
    if not by_program and not by_hand:
        return []
    skipped = code_spans(text)
    found = [one for one in TOKEN.finditer(text) if not _inside(one.start(), skipped)] if by_program else []
    result = list(_guarded([token for one in found if (token := _token(one)) is not None]))
    spans = [token.span for token in result]
    for span, syntax, content in bracketed(text) if by_hand else ():
        if not _inside(span.start, spans) and not _inside(span.start, skipped) and FIELD.fullmatch(plain_name(content)):
            result.append(Token(*span, syntax, content.strip()))
    return sorted(result)


def token_holes(context: Context) -> list[Span]:
    """Return the spans inside which the rules about words are silent in a template."""
    return [token.span for token in context.analysis(tokens)]


def code_holes(context: Context) -> list[Span]:
    """Return the spans of code in a mail, inside which the rules about words are silent."""
    return code_spans(context.normalised.cased)


def code_spans(text: str) -> list[Span]:
    """Return the spans in backticks or fences."""
    if "`" not in text and "~~~" not in text:
        return []
    return [Span(*one.span()) for one in _CODE.finditer(text)]


def _inside(offset: int, spans: list[Span]) -> bool:
    return any(start <= offset < end for start, end in spans)


def _token(one: re.Match[str]) -> Token | None:
    kind = one.lastgroup or ""
    body = one[kind]
    syntax = SYNTAX[kind]
    if kind in ("comment", "ampblock"):
        return Token(*one.span(), syntax, body.strip(), control=True)
    if kind == "block" and body.startswith("="):
        syntax = "{%= %}"
    elif kind == "block" or (kind == "erb" and not body.startswith(("=", "-="))):
        return Token(*one.span(), syntax, body.strip(), control=True)
    if kind == "mailchimp":
        control = re.match(r"(?:IF|IFNOT|ELSE|ELSEIF|END|INTERESTED|MC):", body, re.IGNORECASE) is not None
        return Token(*one.span(), syntax, body, control=control)
    if kind in ("double", "triple"):
        stripped = body.strip()
        if not any(char.isalpha() for char in stripped) or stripped.lower() in ("and", "or"):
            return None
        if stripped[0] in "#/^>!" or _BRANCHES.fullmatch(stripped):
            return Token(*one.span(), syntax, stripped, control=True)
    if kind == "activecampaign" and body in _WINDOWS:
        return None
    name, default = name_and_default(kind, body)
    return Token(*one.span(), syntax, name, default)


def _guarded(found: list[Token]) -> Iterator[Token]:
    """Yield tokens, marking those that a condition around them or an assignment before them makes safe."""
    open_conditions: list[str] = []  # of a loop with "\0" before it: there every field of the loop's own variable is safe
    assigned: set[str] = set()
    for token in found:
        if not token.control:
            root, _, _ = token.name.partition(".")
            field = re.split(r"[.\s(]", token.name.strip("\"'"))[-1]
            asked = any(_names(condition, root if condition.startswith("\0") else field) for condition in open_conditions)
            yield token._replace(guarded=asked or token.name in assigned or token.name[:1] in "\"'")
            continue
        yield token
        body = re.sub(r"^[%\[\s-]+", "", token.name)
        if assign := _ASSIGNS.match(body):
            _, default = name_and_default("block", assign[2])
            if default or re.match(r"[\"'][^\"']+[\"']\s*$", assign[2].strip()):
                assigned.add(assign[1])
        elif _BRANCHES.match(body):
            pass
        elif _CLOSES.match(body):
            if open_conditions:
                open_conditions.pop()
        elif opens := _OPENS.match(body):
            word = opens[1].lower()
            open_conditions.append(_ANY if word in ("each", "with") else f"\0{opens[2]}" if word == "for" else opens[2])
        elif body.startswith(("#", "^")):
            open_conditions.append(body[1:])


def _names(condition: str, name: str) -> bool:
    return condition == _ANY or (bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", condition, re.IGNORECASE) is not None)
