"""Finds what lies inside a draft's regions: paragraphs, lists, postscripts and links. Computed when a rule asks for them."""

from __future__ import annotations

from collections.abc import Iterator

from tenacious_lint.document.closing_words import POSTSCRIPT
from tenacious_lint.document.draft import Draft, Part
from tenacious_lint.expression import lazy

_LINE = lazy(r"[^\r\n\0]*(?:\r\n?|\n|\Z|(?=\0))")
_ITEM = lazy(r"[ \t]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+\S")
_INDENTED = lazy(r"[ \t]{2,}\S|\t\S")
_ADDRESS = lazy(r"[^\s<>\"\0]+")
_DOMAIN = lazy(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_HOST = lazy(r"[^\s<>\"\0.]+\.[^\s<>\"\0]+")
_SCHEMES = frozenset({"http", "https", "ftp"})
_LOCAL = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._+-")
_MARKDOWN = lazy(
    r"\[((?:[^\[\]\0\\]|\\.){0,500})\]\([ \t]{0,20}(?:<([^<>\n\0]{0,2000})>|((?:[^\s()<>\0]|\([^\s()<>\0]{0,500}\)){0,2000}))"
    r"(?:\s{1,20}(?:\"[^\"\0]{0,300}\"|'[^'\0]{0,300}'))?[ \t]{0,20}\)"
)
_TRAILING = ".,;:!?'\"’”“*_~…»"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def parts_of(draft: Draft) -> tuple[Part, ...]:
    """Return the parts of a draft in order: paragraph, list and postscript of the body, link.url and link.text anywhere."""
    parts = [part for region in draft.regions if region.scope == "body" for part in _blocks(draft.text, region.start, region.end)]
    parts.extend(draft.parts or (_links(draft.text) if draft.may_hold_links else ()))
    parts.sort(key=lambda part: (part.start, -part.end))
    return tuple(parts)


def holes_of(draft: Draft) -> tuple[Part, ...]:
    """Return the addresses of links, in order: stretches that text rules pass over."""
    if draft.parts:
        return tuple(part for part in draft.parts if part.scope == "link.url")
    if not draft.may_hold_links:
        return ()
    return tuple(sorted(part for part in _links(draft.text) if part.scope == "link.url"))


def _links(text: str) -> Iterator[Part]:
    at = 0
    if "](" in text:
        for found in _MARKDOWN.finditer(text):
            yield from _bare(text, at, found.start())
            if text[found.start() - 1 : found.start()] != "!":  # an image's text is no link text
                yield Part("link.text", found.start(1), found.end(1))
                yield from _bare(text, found.start(1), found.end(1))
            group = 2 if found[2] is not None else 3
            yield Part("link.url", found.start(group), found.end(group))
            at = found.end()
    yield from _bare(text, at, len(text))


def _bare(text: str, start: int, end: int) -> Iterator[Part]:
    """Yield the addresses that stand in text[start:end] without markup."""
    last = start
    for begin, stop in sorted((*_schemes(text, start, end), *_hosts(text, start, end), *_mails(text, start, end))):
        stop = _trimmed(text, begin, stop)
        if begin >= last and stop > begin:
            yield Part("link.url", begin, stop)
            last = stop


def _schemes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = text.find("://", start, end)
    while at >= 0:
        begin = at
        while begin > start and at - begin < 6 and text[begin - 1].isalpha():
            begin -= 1
        found = _ADDRESS.match(text, at + 3, end) if text[begin:at].lower() in _SCHEMES else None
        if found:
            yield begin, found.end()
        at = text.find("://", found.end() if found else at + 3, end)


def _hosts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for mark in ("www.", "WWW.", "Www."):
        at = text.find(mark, start, end)
        while at >= 0:
            found = None if at > start and text[at - 1].isalnum() else _HOST.match(text, at + 4, end)
            if found:
                yield at, found.end()
            at = text.find(mark, found.end() if found else at + 4, end)


def _mails(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = text.find("@", start, end)
    while at >= 0:
        begin = at
        while begin > start and at - begin < 64 and text[begin - 1] in _LOCAL:
            begin -= 1
        found = _DOMAIN.match(text, at + 1, end) if begin < at else None
        if found:
            if text[max(start, begin - 7) : begin].lower() == "mailto:":
                begin -= 7
                found = _ADDRESS.match(text, at + 1, end) or found
            yield begin, found.end()
        at = text.find("@", found.end() if found else at + 1, end)


def _trimmed(text: str, start: int, end: int) -> int:
    """Return where an address ends without the punctuation of the sentence around it; brackets that it opens itself stay."""
    counts: dict[str, int] | None = None
    while end > start:
        last = text[end - 1]
        if last in _PAIRS:
            if counts is None:
                counts = {mark: text.count(mark, start, end) for pair in _PAIRS.items() for mark in pair}
            if counts[last] <= counts[_PAIRS[last]]:
                break
            counts[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return end


def _blocks(text: str, start: int, end: int) -> Iterator[Part]:
    """Yield the paragraphs, lists and postscripts of text[start:end]."""
    scope, begin, stop, blank = "", start, start, True
    for line in _LINE.finditer(text, start, end):
        said = line[0].rstrip()
        if not said:
            blank = True
            if scope == "postscript":
                yield Part(scope, begin, stop)
                scope = ""
            continue
        first = line.start() + len(said) - len(said.lstrip())
        item = _ITEM.match(said) is not None
        if POSTSCRIPT.match(said.lstrip()):
            kind, fresh = "postscript", True
        elif scope == "postscript":
            kind, fresh = scope, False
        elif item:
            kind, fresh = "list", scope != "list"
        elif scope == "list":
            goes_on = not blank or _INDENTED.match(said) is not None
            kind, fresh = ("list", False) if goes_on else ("paragraph", True)
        else:
            kind, fresh = "paragraph", blank or scope != "paragraph"
        if fresh:
            if scope:
                yield Part(scope, begin, stop)
            scope, begin = kind, first
        stop, blank = line.start() + len(said), False
    if scope:
        yield Part(scope, begin, stop)
