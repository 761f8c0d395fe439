"""Names in a draft that the brief contradicts, does not know, or does not clear."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tenacious_lint.analysis.known_name import KnownName, KnownNames, is_listed, known_names, name_words, spaced
from tenacious_lint.analysis.name import Name
from tenacious_lint.analysis.name_heard_words import ONGOING, TROUBLE
from tenacious_lint.analysis.name_played import NameFault, fault_of, played
from tenacious_lint.analysis.name_reader import wrong_company, wrong_recipient
from tenacious_lint.analysis.quotation import is_cited
from tenacious_lint.analysis.reference import references
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.context import Context

_MOST_SHOWN = 3


def unapproved_customer(context: Context) -> Iterator[NameFault]:
    """Yield customers that the draft names and the brief does not approve; nothing if the brief has no list."""
    known = known_names(context)
    for name in played(context, "customer"):
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
    for name in played(context, "rival"):
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
    for name in played(context, "account", "affair", "source", "customer"):
        if name.part == "customer" and (known.customers is not None or not _is_told_of(context, name.start)):
            continue  # where the brief lists customers, another rule speaks
        if known.is_anywhere(name.text) or (name.firm and known.is_anywhere(name.firm)):
            continue
        if name.part in ("account", "affair", "customer") or name.firm or name.kind == "company":
            yield fault_of(context, name.start, name.end, (known.companies or known.contacts or (KnownName("", ""),))[0], ())


def _is_told_of(context: Context, start: int) -> bool:
    """Return whether a sentence says what goes on at a customer now, or what went wrong there."""
    text, sentence = context.normalised.lower, sentence_at(context, start)
    return ONGOING.search(text, *sentence) is not None or TROUBLE.search(text, *sentence) is not None


def unknown_person(context: Context) -> Iterator[NameFault]:
    """Yield people whom the draft says to have heard from, and the brief does not know."""
    if context.brief is not None and context.brief.thread is None and context.stage != "cold":
        return  # there was a conversation, the brief leaves it out, and anybody may have been in it
    known = known_names(context)
    for name in played(context, "source"):
        if name.kind == "company" or known.is_anywhere(name.text) or (name.firm and not known.is_anywhere(name.firm)):
            continue
        yield fault_of(context, name.start, name.end, (known.contacts or (KnownName("nobody", ""),))[0], ())


def unapproved_person(context: Context) -> Iterator[NameFault]:
    """Yield people whom the draft calls ours and the brief does not list; nothing if the brief has no list."""
    known = known_names(context)
    for name in played(context, "ours"):
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


def _closed(context: Context, name: Name, pointer: str, known: tuple[KnownName, ...], remedy: str) -> NameFault:
    return NameFault(name.start, name.end, name.text, _some(known) or "none", pointer, tuple(one.name for one in known), (remedy,))


def _some(known: Iterable[KnownName]) -> str:
    return ", ".join([one.name for one in known][:_MOST_SHOWN])
