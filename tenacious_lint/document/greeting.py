"""Finds the salutation that opens a mail."""

from __future__ import annotations

import re
from functools import cache

from tenacious_lint.document.closing_words import is_sign_off
from tenacious_lint.expression import lazy

_ONE_TEXT = (
    "hi hello hey hiya dear greetings howdy morning afternoon evening hallo liebe lieber liebes moin servus grüezi bonjour "
    "bonsoir salut cher chère chers chères madame monsieur hola estimado estimada estimados querido querida ciao gentile "
    "gentilissimo gentilissima hej hei beste geachte olá prezado prezada prezados"
)
_ONE = frozenset(_ONE_TEXT.split())
_TWO = frozenset(
    (
        "good morning",
        "good afternoon",
        "good evening",
        "good day",
        "guten tag",
        "guten morgen",
        "guten abend",
        "sehr geehrte",
        "sehr geehrter",
        "sehr geehrtes",
        "grüß gott",
        "buenos días",
        "buenas tardes",
        "bom dia",
    )
)
_TO_WHOM = "to whom it may concern"
_TOKEN = (
    r"\{\{[^\n]{0,80}?\}\}|\{%[^\n]{0,80}?%\}|\$?\{[^{}\n]{0,60}\}|\[[^\]\n]{0,60}\]|<<[^>\n]{0,60}>>|<[^>\n]{0,60}>|%%?[\w.]{1,40}%%?|"
    r"\*\|[^|\n]{0,60}\|\*|#\w{1,40}#"
)
_NAME = r"(?<![\w'’-])[^\W\d_a-zß-öø-ÿ][\w'’-]*"
_ATOM = (
    rf"(?:{_TOKEN}|(?:Dr|Mr|Mrs|Ms|Prof|St|[A-Z])\.(?!\w)|"
    r"(?:there|team|all|every(?:one|body)|folks|friends?|readers?|again|both|you|or|and|und|et|of|the|von|van|de|der|zusammen|"
    r"(?:sirs?|madam|mr|mrs|ms|dr|prof|null|none|undefined|nan|n/a)(?:\.(?!\w))?|&)(?![\w'’])|" + _NAME + ")"
)
_WORD = lazy(r"[*_]{0,2}([^\W\d_]+)(?: ([^\W\d_]+))?")
_REST = lazy(rf"(?=[\s,:;!.–—*_]|\Z)((?:[ \t]*+{_ATOM}){{0,8}})([ \t]*(?:[,:;!]+|\.(?!\w)|[–—-]+)[*_]{{0,2}})?")
_BARE = lazy(rf"[*_]{{0,2}}{_NAME}(?:\.?[ \t]+(?:(?:and|und|&)[ \t]+)?{_NAME}){{0,3}}[ \t]*(?:,|[–—-]+)[*_]{{0,2}}[ \t]*(?:\n|\Z)")
_SIGNS = frozenset(",:!")
_DASHES = frozenset({" -", " –", " —"})
_AFTER_NAME = frozenset(",–—-")
_ADDRESS = lazy(r"([^\n,:;!–—]{1,60}?)[ \t]*(?:[,:!]|[–—]|-(?=\s))")


def greeting_end(flat: str, start: int, end: int, name: str | None = None) -> int:
    """Return where the salutation that begins at `start` ends, or `start` if there is none; `name` is the reader's, if known."""
    stop = flat.find("\n", start, end)
    if stop < 0:
        stop = end
    said = _plain(flat[start:stop]) if stop - start <= 80 else None
    if said is not None:
        return start if said == "name" and is_sign_off(flat[start:stop]) else stop
    opened = _opening_end(flat, start, stop)
    found = _REST.match(flat, opened, stop) if opened > start else None
    if found is None:
        return _bare_name_end(flat, start, stop, end, name)
    if found.end() == stop:
        return stop
    rest = flat[found.end() : stop].strip()
    if not any(map(str.isalnum, rest)):
        return stop if found[1].strip() or found[2] or not rest else start
    if found[2]:
        whole = "," in found[2] and rest[-1] == "," and len(rest) <= 60 and _names().fullmatch(rest)
        return stop if whole else found.end()
    if rest[-1] in ",:" and len(rest) <= 50 and rest.count(" ") < 6 and not any(mark in rest[:-1] for mark in ",:;.?!"):
        return stop
    if found[1].strip():
        first = _first().match(flat, opened, stop)
        return first.end() if first else start
    return start


def _plain(line: str) -> str | None:
    """Say quickly whether a line is a plain "greeting" (`Hi Maya,`) or a plain "name" (`Maya Lind,`); None if it is no such line."""
    said, sign = (line[:-1], line[-1:]) if line[-1:] in _SIGNS else (line[:-2], line[-2:])
    words = said.split(" ")
    if (sign not in _SIGNS and sign not in _DASHES) or len(words) > 4 or "" in words or not "".join(words).isalpha():
        return None
    opening = 1 if words[0].lower() in _ONE else 2 if " ".join(words[:2]).lower() in _TWO else 0
    for word in words[opening:]:
        if not word[0].isupper():
            return None
    if opening:
        return "greeting"
    return None if sign in (":", "!") else "name"


def _opening_end(flat: str, start: int, stop: int) -> int:
    """Return where a greeting word such as "Hi" ends, or `start`."""
    found = _WORD.match(flat, start, stop)
    if found is None:
        return start
    word = found[1].lower()
    if found[2] is not None and f"{word} {found[2].lower()}" in _TWO:
        return found.end()
    if word in _ONE:
        return found.end(1)
    if word == "to" and flat[found.start(1) : found.start(1) + len(_TO_WHOM)].lower() == _TO_WHOM:
        return found.start(1) + len(_TO_WHOM)
    return start


def _bare_name_end(flat: str, start: int, stop: int, end: int, name: str | None) -> int:
    if stop - start <= 80 and flat[start:stop].rstrip(" \t*_")[-1:] in _AFTER_NAME and _BARE.match(flat, start, end):
        return start if is_sign_off(flat[start:stop].strip()) else stop
    if name and (found := _ADDRESS.match(flat, start, stop)):
        said, full = found[1].strip(" \t*_").lower(), name.lower()
        if said == full or said in full.split():
            return found.end()
    return start


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"(?:[ \t]*{_ATOM},?){{1,8}}")


@cache
def _first() -> re.Pattern[str]:
    return re.compile(rf"[ \t]*{_ATOM}(?:(?<=\.)[ \t]*{_ATOM})?")
