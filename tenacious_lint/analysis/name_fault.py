"""Names in a draft that the brief contradicts, does not know, or does not clear."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from tenacious_lint.analysis.known_name import KnownName, KnownNames, folded, is_listed, known_names, may_greet, name_words, spaced
from tenacious_lint.analysis.mood import is_denied
from tenacious_lint.analysis.name import Name, is_no_name, names
from tenacious_lint.analysis.name_grammar import NAME
from tenacious_lint.analysis.name_word import COMPANY_ENDINGS, NOT_NAMES
from tenacious_lint.analysis.quotation import is_asked, is_cited
from tenacious_lint.analysis.reference import SCOPES, references
from tenacious_lint.analysis.spelling import person_names
from tenacious_lint.context import Context
from tenacious_lint.document.draft import Region
from tenacious_lint.expression import lazy

_MOST_SHOWN = 3
_GREETING_WORD = lazy(r"[^\W\d_](?:[\w'-]*\w)?")
_SALUTATIONS = frozenset(
    "hi hello hey hiya dear greetings howdy good morning afternoon evening day hallo liebe lieber guten tag bonjour salut hola ciao hej"
    " to whom"
    " it may concern mr mrs ms mx dr prof professor sir madam miss herr frau and or und from at the of again".split()
)
_GROUPS = frozenset(
    "team all both there everyone everybody folks friends friend you people crew gang colleagues readers subscribers".split()
)
_TEAMS = frozenset({"team", "folks", "people", "crew"})
_MERGE_SIGNS = frozenset("{}[]<>%|$@")
_FOR_COMPANY = lazy(rf"\b(?i:for|at|with) (?P<who>{NAME})(?=\s*(?:\Z|[,:;?!.(\0]|'s\b| -))")


class NameFault(NamedTuple):
    """A name at [start, end) of the normalised text that should not stand there, what the brief says, and what could be written."""

    start: int
    end: int
    name: str
    known: str = "nobody of that name"
    pointer: str = ""
    value: Any = None
    suggestions: tuple[str, ...] = ()


def wrong_recipient(context: Context) -> Iterator[NameFault]:
    """Yield the name greeted if it is no form of the reader's."""
    known = known_names(context)
    contacts = [one for one in known.contacts if not NOT_NAMES.issuperset(name_words(one.name))]  # "Hiring Manager" is nobody's name
    for words in context.analysis(_greetings) if contacts else ():
        if any(word.lower() in _GROUPS for word, _ in words):
            continue
        said = [(word, at) for word, at in words if word.lower() not in NOT_NAMES and word[0].isupper()]
        parts = [part for word, _ in said for part in name_words(word)]
        if (
            not parts
            or any(may_greet(part, one.name) for part in parts for one in contacts)
            or any(known.is_reader(word) for word, _ in said)
        ):
            continue
        meant = contacts[0]
        if _script(said[0][0]) != _script(meant.name):
            continue
        start, end = said[0][1], said[-1][1] + len(said[-1][0])
        yield _fault(context, start, end, meant, (f"greet {person_names(meant.name)[1]}",))


def _greetings(context: Context) -> list[list[tuple[str, int]]]:
    """Return the words of each greeting without the salutation and titles, and where they begin; none where a merge token stands."""
    found = []
    for region in _regions(context, "greeting"):
        text = context.normalised.cased[region.start : region.end]
        if _MERGE_SIGNS.isdisjoint(text):
            words = [(word.group().removesuffix("'s"), region.start + word.start()) for word in _GREETING_WORD.finditer(text)]
            found.append([(word, at) for word, at in words if word.lower() not in _SALUTATIONS])
    return [words for words in found if words]


def wrong_company(context: Context) -> Iterator[NameFault]:
    """Yield companies that the draft takes for the reader's."""
    known = known_names(context)
    if not known.companies:
        return
    meant = known.companies[0]
    remedy = (f"write {meant.name}",)
    for name in _played(context, "reader_company", "news"):
        if not known.is_reader(name.text) and not (name.part == "news" and known.is_anywhere(name.text)):
            yield _fault(context, name.start, name.end, meant, remedy)
    for words in context.analysis(_greetings):
        if words[-1][0].lower() not in _TEAMS:
            continue
        said = [(word, at) for word, at in words if word.lower() not in NOT_NAMES and word.lower() not in _GROUPS and word[0].isupper()]
        if said and not is_no_name(" ".join(word for word, _ in said)):
            start, end = said[0][1], said[-1][1] + len(said[-1][0])
            if not known.is_anywhere(context.words(start, end)):
                yield _fault(context, start, end, meant, remedy)
    for region in _regions(context, "subject"):
        for found in _FOR_COMPANY.finditer(context.normalised.cased, region.start, region.end):
            who = found["who"]
            if not is_no_name(who) and not known.is_anywhere(who) and _is_company(context, who):
                yield _fault(context, *found.span("who"), meant, remedy)


def _is_company(context: Context, name: str) -> bool:
    """Return whether a name in a subject is surely a company's: by its last word, or since the body says so."""
    last = name.split()[-1].lower()
    return (" " in name and last in COMPANY_ENDINGS) or any(
        one.text == name and one.part in ("reader_company", "news", "customer") for one in names(context)
    )


def unapproved_customer(context: Context) -> Iterator[NameFault]:
    """Yield customers that the draft names and the brief does not approve; nothing if the brief has no list."""
    known = known_names(context)
    for name in _played(context, "customer"):
        if known.customers is None:
            return
        if not is_listed(name.text, (*known.customers, *_around(context, known))) and not _is_us_or_reader(context, known, name.text):
            remedy = f"name {_some(known.customers)}" if known.customers else "say what the work was, without the name"
            yield _closed(context, name, "/approved/customers", known.customers, remedy)


def _around(context: Context, known: KnownNames) -> Iterator[KnownName]:
    """Yield whom a mail may say to have worked with, though they are no customers."""
    yield from _listed(context, "signals.funding.investors")
    yield from _listed(context, "signals.leadership.person")
    yield from known.people or ()


def uncleared_peer(context: Context) -> Iterator[NameFault]:
    """Yield peers and rivals that the draft names and the brief does not clear."""
    known = known_names(context)
    brief = context.brief
    signals = brief.signals if brief is not None else None
    if signals is None or brief is None or (signals.peers is None and signals.gaps is None):
        return
    peers = signals.peers or ()
    cleared = [KnownName(peer.name, "") for peer in peers if peer.may_name] + list(known.customers or ())
    seen: set[int] = set()
    for one in references(context):
        if one.kind != "peer" or one.start in seen or is_cited(context, one.start, one.end):
            continue
        seen.add(one.start)
        said = context.words(one.start, one.end)
        if not (
            known.is_reader(said) or is_listed(str(one.value), cleared) or f" {' '.join(name_words(said))} " in context.analysis(_heard)
        ):
            yield NameFault(one.start, one.end, said, _practice(context, one.pointer), one.pointer, one.value, _pattern_of(peers))
    for name in _played(context, "rival"):
        if name.start not in seen and not known.is_anywhere(name.text):
            seen.add(name.start)
            yield NameFault(
                name.start, name.end, name.text, _some([KnownName(peer.name, "") for peer in peers]) or "no peers", "/signals/peers", None
            )


def _practice(context: Context, pointer: str) -> str:
    brief = context.brief
    practice = brief.at_pointer(pointer.rpartition("/")[0] + "/practice") if brief is not None else None
    return str(practice) if practice else "a peer that may not be named"


def _pattern_of(peers: Iterable[Any]) -> tuple[str, ...]:
    practice = next((peer.practice for peer in peers if peer.practice), None)
    return (f"describe the pattern without the name: {practice}",) if practice else ()


def other_account(context: Context) -> Iterator[NameFault]:
    """Yield accounts besides the reader's that the draft tells something of, or from, and the brief does not know."""
    known = known_names(context)
    for name in _played(context, "account", "source"):
        if known.is_anywhere(name.text) or (name.firm and known.is_anywhere(name.firm)):
            continue
        if name.part == "account" or name.firm or name.kind == "company":
            yield _fault(context, name.start, name.end, (known.companies or known.contacts or (KnownName("", ""),))[0], ())


def unknown_person(context: Context) -> Iterator[NameFault]:
    """Yield people whom the draft says to have heard from, and the brief does not know."""
    if context.brief is not None and context.brief.thread is None and context.stage != "cold":
        return  # there was a conversation, the brief leaves it out, and anybody may have been in it
    known = known_names(context)
    for name in _played(context, "source"):
        if name.kind == "company" or known.is_anywhere(name.text) or (name.firm and not known.is_anywhere(name.firm)):
            continue
        yield _fault(context, name.start, name.end, (known.contacts or (KnownName("nobody", ""),))[0], ())


def unapproved_person(context: Context) -> Iterator[NameFault]:
    """Yield people whom the draft calls ours and the brief does not list; nothing if the brief has no list."""
    known = known_names(context)
    for name in _played(context, "ours"):
        if known.people is None:
            return
        if not is_listed(name.text, known.people) and not _is_us_or_reader(context, known, name.text):
            yield _closed(
                context, name, "/approved/people", known.people, f"name {_some(known.people)}" if known.people else "name the role alone"
            )


FAULTS: dict[str, Callable[[Context], Iterator[NameFault]]] = {
    finder.__name__: finder
    for finder in (
        wrong_recipient,
        wrong_company,
        unapproved_customer,
        uncleared_peer,
        other_account,
        unknown_person,
        unapproved_person,
    )
}
"""Fault -> what finds it."""


def _played(context: Context, *parts: str) -> Iterator[Name]:
    """Yield the names that play one of the parts in the sender's own, positive, statements."""
    for name in names(context):
        if name.part in parts and (name.start, name.end) in context.analysis(_stated):
            yield name


def _stated(context: Context) -> frozenset[tuple[int, int]]:
    """Return where names stand in the sender's own, positive, statements."""
    return frozenset(
        (start, end)
        for start, end in {(name.start, name.end) for name in names(context)}
        if (region := context.region_at(start)) is not None
        and region.scope in SCOPES
        and not (is_cited(context, start, end) or is_denied(context, start, end) or is_asked(context, start))
    )


def _regions(context: Context, scope: str) -> list[Region]:
    return [region for region in context.regions if region.scope == scope]


def _is_us_or_reader(context: Context, known: KnownNames, name: str) -> bool:
    meta = context.draft.metadata
    ours = [KnownName(text, "") for text in (meta.sender.name, meta.sender.company) if text]
    return known.is_reader(name) or is_listed(name, ours) or f" {' '.join(name_words(name))} " in context.analysis(_signed)


def _signed(context: Context) -> str:
    """Return the folded words of the draft's signature."""
    return spaced(_texts_in(context, "signature", "signoff", "footer"))


def _heard(context: Context) -> str:
    """Return the folded words of what the reader wrote: whom they named may be named."""
    brief = context.brief
    thread = brief.thread if brief is not None else None
    texts = [message.text for message in thread.messages if (message.sender or "").lower() not in ("us", "we", "me")] if thread else []
    return spaced([*texts, *_texts_in(context, "quoted")])


def _texts_in(context: Context, *scopes: str) -> list[str]:
    return [context.draft.text[region.start : region.end] for region in context.draft.regions if region.scope in scopes]


def _listed(context: Context, path: str) -> tuple[KnownName, ...]:
    """Return the names at a path of the brief, one or several."""
    values = context.brief.lookup(path) if context.brief is not None else None
    return tuple(KnownName(value, "") for value in ((values,) if isinstance(values, str) else values or ()))


def _fault(context: Context, start: int, end: int, meant: KnownName, suggestions: tuple[str, ...]) -> NameFault:
    return NameFault(start, end, context.words(start, end), meant.name, meant.pointer, meant.name if meant.pointer else None, suggestions)


def _closed(context: Context, name: Name, pointer: str, known: tuple[KnownName, ...], remedy: str) -> NameFault:
    return NameFault(name.start, name.end, name.text, _some(known) or "none", pointer, tuple(one.name for one in known), (remedy,))


def _some(known: Iterable[KnownName]) -> str:
    return ", ".join([one.name for one in known][:_MOST_SHOWN])


def _script(text: str) -> str:
    first = next((char for char in folded(text) if char.isalpha()), "a")
    return unicodedata.name(first, "LATIN").partition(" ")[0]
