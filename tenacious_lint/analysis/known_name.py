"""Whom the brief and the draft itself know: the reader, our own people, customers, peers, and whatever else is named there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from tenacious_lint.analysis.fact import leaves
from tenacious_lint.analysis.name_word import NICKNAMES
from tenacious_lint.analysis.per_brief import per_brief
from tenacious_lint.analysis.spelling import company_names
from tenacious_lint.brief.model import Brief
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

_WORDS = lazy(r"[^\W_]+")
_PLAIN = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})
_OF_OTHERS = frozenset({"quoted", "signature", "signoff", "footer"})
"""Where others speak, or somebody signs."""
_SHORTEST_PREFIX = 3
"""Letters by which a short form of a first name is known ("Kat" of "Katarzyna")."""


class KnownName(NamedTuple):
    """A name that the brief holds, and where."""

    name: str
    pointer: str


def folded(text: str) -> str:
    """Return a text in lower case without accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name."""
    return tuple(_WORDS.findall(folded(name)))


def spaced(texts: Iterable[str | None]) -> str:
    """Return the folded words of texts, each between spaces."""
    return f" {' | '.join(' '.join(_WORDS.findall(folded(text))) for text in texts if text)} "


class KnownNames:
    """Who is known. `context.brief` must be there."""

    def __init__(self, context: Context) -> None:
        self._context = context
        brief = context.brief
        assert brief is not None
        self._brief = brief

    @cached_property
    def contacts(self) -> tuple[KnownName, ...]:
        """The person the mail is for, as the brief and the draft name them; the pointer is "" for the draft's."""
        return self._at("contact", self._context.draft.metadata.to.name)

    @cached_property
    def companies(self) -> tuple[KnownName, ...]:
        """The reader's company."""
        return self._at("company", self._context.draft.metadata.to.company)

    @cached_property
    def customers(self) -> tuple[KnownName, ...] | None:
        """The customers that may be named, None if the brief does not say."""
        return self._list("approved", "customers")

    @cached_property
    def people(self) -> tuple[KnownName, ...] | None:
        """The people of ours that may be named, None if the brief does not say."""
        approved = self._list("approved", "people")
        return None if approved is None else (*approved, *(self._list("policy", "routing") or ()))

    def is_said(self, words: Sequence[str]) -> bool:
        """Return whether folded words stand together in the brief, or in the draft where others speak or sign."""
        said = f" {' '.join(words)} "
        return said in brief_words(self._brief) or said in self._draft_words

    @cached_property
    def _draft_words(self) -> str:
        draft = self._context.draft
        to, sender = draft.metadata.to, draft.metadata.sender
        texts = [to.name, to.company, to.email, sender.name, sender.company, sender.email]
        return spaced([*texts, *(draft.text[region.start : region.end] for region in draft.regions if region.scope in _OF_OTHERS)])

    def is_reader(self, name: str) -> bool:
        """Return whether a name means the reader or their company."""
        words = name_words(name)
        return any(is_same(words, one) for one in self._reader) or (bool(self._label) and "".join(words) == self._label)

    @cached_property
    def _reader(self) -> tuple[str, ...]:
        """All names of the reader and their company."""
        short = (short for one in self.companies for short in company_names(one.name))
        return (*(one.name for one in self.contacts), *short)

    @cached_property
    def _label(self) -> str:
        """The name in the reader's domain: "northwind" of "www.northwind.example"."""
        domain = (self._brief.prospect.domain if self._brief.prospect is not None else None) or ""
        return re.sub(r"\W", "", folded(domain.rpartition(".")[0].rpartition(".")[2]))

    def is_anywhere(self, name: str) -> bool:
        """Return whether the brief, an earlier mail, or the signature names somebody so."""
        words = name_words(name)
        return bool(words) and (self.is_reader(name) or self.is_said(words))

    def _at(self, key: str, said: str | None) -> tuple[KnownName, ...]:
        value = getattr(self._brief.prospect, key, None)
        names = (KnownName(value, f"/prospect/{key}"),) if value else ()
        return (*names, KnownName(said, "")) if said and said != value else names

    def _list(self, section: str, key: str) -> tuple[KnownName, ...] | None:
        values = getattr(getattr(self._brief, section), key, None)
        if values is None:
            return None
        return tuple(KnownName(value, f"/{section}/{key}/{index}") for index, value in enumerate(values))


def known_names(context: Context) -> KnownNames:
    """Return who is known to the brief of a draft."""
    return context.analysis(KnownNames)


def is_same(words: Sequence[str], known: str) -> bool:
    """Return whether the words of a name are a known name, or the beginning or end of it, or hold it."""
    other = name_words(known)
    if not words or not other:
        return False
    short, long = sorted((words, other), key=len)
    return long[: len(short)] == short or long[-len(short) :] == short


def is_listed(name: str, known: Iterable[KnownName]) -> bool:
    """Return whether a name is one of those known."""
    words = name_words(name)
    return any(is_same(words, one.name) for one in known)


def may_greet(word: str, name: str) -> bool:
    """Return whether a folded word of a greeting may be a part of a person's name, a short form, or an initial."""
    return any(
        word == part
        or (min(len(word), len(part)) == 1 and word[0] == part[0])
        or (min(len(word), len(part)) >= _SHORTEST_PREFIX and (part.startswith(word) or word.startswith(part)))
        or any(word in group and part in group for group in NICKNAMES)
        for part in name_words(name)
    )


@per_brief
def brief_words(brief: Brief) -> str:
    """Return all words of a brief, its keys and its texts, folded, each between spaces."""
    return spaced(_values(brief))


def _values(brief: Brief) -> Iterator[str]:
    for path, value in leaves(brief):
        yield from (part for part in path if isinstance(part, str))
        if isinstance(value, str):
            yield value
