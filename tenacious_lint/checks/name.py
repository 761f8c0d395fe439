"""Check kind `name`: people, companies, addresses and labels that a mail names and the brief does not know, or does not clear."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tenacious_lint.analysis.known_name import known_names, name_words
from tenacious_lint.analysis.leak import leaks
from tenacious_lint.analysis.link import Link, bare_hosts, is_under, links, read_address
from tenacious_lint.analysis.name_fault import FAULTS
from tenacious_lint.analysis.testimonial import testimonials
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.finding import Evidence
from tenacious_lint.schema import Path, Reader, described

_ANCHORS = {"unapproved_link": ("://", "www.", "/"), "unapproved_testimonial": ('"',), "leaked_field": ("_", "confidence", "segment")}
"""Without one of these a draft has nothing to be looked at for."""
_ENTITIES = frozenset({"PERSON", "ORG"})


@dataclass(frozen=True, kw_only=True)
class Spec:
    """One fault of names."""

    fault: Literal[
        "wrong_recipient",
        "wrong_company",
        "unapproved_customer",
        "uncleared_peer",
        "other_account",
        "unknown_person",
        "unapproved_person",
        "unapproved_link",
        "unapproved_testimonial",
        "leaked_field",
    ] = described("what is sought")
    at_least: int | None = described("for `unapproved_testimonial`: the words that make a quotation", default=None, minimum=1)
    model: str | None = described("a spaCy model that must read the name as a person or an organisation", default=None, nonempty=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, refusing keys that the fault does not ask for."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        if (spec.at_least is None) == (spec.fault == "unapproved_testimonial"):
            said = "'at_least:' belongs to 'fault: unapproved_testimonial', and to no other"
            reader.problem(
                (*path, "at_least") if spec.at_least is not None else path, said, "say how many words make a quotation, or delete it"
            )
        if spec.model is not None and spec.fault not in FAULTS:
            reader.problem((*path, "model"), f"'model:' is of no use for '{spec.fault}'", "delete it", key=True)
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "name", "known"})

    def matcher(self) -> NameMatcher:
        """Return the compiled check."""
        return NameMatcher(self)


class NameMatcher:
    """Reads the names of a draft once for all faults."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.anchors: Sequence[Anchor] = [Anchor(literal, 0) for literal in _ANCHORS.get(spec.fault, ())]

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the names that have the fault; none without a brief. Raises CheckError if the model is not installed."""
        if context.brief is None:
            return
        match self.spec.fault:
            case "unapproved_link":
                yield from _links(context)
            case "unapproved_testimonial":
                yield from self._testimonials(context)
            case "leaked_field":
                for leak in leaks(context):
                    values = {"name": context.words(leak.start, leak.end), "known": str(leak.value)}
                    yield Hit(leak.start, leak.end, values, evidence=Evidence(leak.pointer, leak.value) if leak.pointer else None)
            case fault:
                for one in FAULTS[fault](context):
                    if self.spec.model is None or _is_entity(context, self.spec.model, one.start, one.end):
                        evidence = Evidence(one.pointer, one.value) if one.pointer else None
                        values = {"name": one.name, "known": one.known}
                        yield Hit(one.start, one.end, values, evidence=evidence, suggestions=one.suggestions)

    def _testimonials(self, context: Context) -> Iterator[Hit]:
        known = known_names(context)
        if known.customers is None:  # the brief does not say what may be quoted
            return
        for one in testimonials(context):
            said = context.words(one.start, one.end)
            words = name_words(said)
            if len(words) < (self.spec.at_least or 0) or known.is_said(words):
                continue
            if not one.source or not known.is_anywhere(one.source):
                values = {"name": one.source or "a customer", "known": ", ".join(name for name, _ in known.customers) or "none"}
                yield Hit(one.start, one.end, values, evidence=Evidence("/approved/customers", tuple(name for name, _ in known.customers)))


def _links(context: Context) -> Iterator[Hit]:
    brief = context.brief
    approved = brief.approved if brief is not None else None
    if brief is None or approved is None or approved.links is None:
        return
    sender = context.draft.metadata.sender.email or ""
    free = [host for host in (sender.rpartition("@")[2].lower(), (brief.lookup("prospect.domain") or "").lower()) if host]
    for link in sorted([*context.analysis(links), *context.analysis(bare_hosts)]):
        address = link.address
        if address.scheme == "mailto" or not address.host or any(is_under(address.host, host) for host in free):
            continue
        if not any(_allows(entry, link) for entry in approved.links):
            known = ", ".join(approved.links[:3]) or "none"
            evidence = Evidence("/approved/links", approved.links)
            remedies = (f"link {approved.links[0]}",) if approved.links else ()
            yield Hit(link.start, link.end, {"name": address.host, "known": known}, evidence=evidence, suggestions=remedies)


def _allows(entry: str, link: Link) -> bool:
    """Return whether an approved host or URL covers a link: the host with all under it, the path with all below it."""
    entry = entry.strip()
    host, path = _taken_apart(entry)
    to_host, to_path = _taken_apart(link.url)
    if not is_under(to_host, host):
        return False
    return not path or to_path == path or to_path.startswith(f"{path}/")


def _taken_apart(url: str) -> tuple[str, str]:
    rest = url.strip().partition("://")[2] or url.strip()
    path = rest.partition("/")[2].partition("?")[0].partition("#")[0].rstrip("/")
    host = read_address(url if "://" in url else f"https://{url}").host
    return host.removeprefix("www."), path


def _is_entity(context: Context, model: str, start: int, end: int) -> bool:
    """Return whether the model reads a person or an organisation at [start, end)."""
    from tenacious_lint.analysis.sentence import paragraph_at
    from tenacious_lint.checks.tokens import load_language

    paragraph = paragraph_at(context, start)
    document = load_language(model)(context.normalised.cased[paragraph.start : paragraph.end])
    return any(
        entity.label_ in _ENTITIES and paragraph.start + entity.start_char < end and start < paragraph.start + entity.end_char
        for entity in document.ents
    )
