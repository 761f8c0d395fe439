"""What of a brief a mail can name: its words, numbers, days and texts, made ready once for all drafts that read the same brief."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import fields, is_dataclass
from typing import Any

from tenacious_lint.analysis.content import content_pairs, content_stems
from tenacious_lint.analysis.fact_kind import Event, Number, Phrase, ReferenceKind, Text
from tenacious_lint.analysis.per_brief import per_brief
from tenacious_lint.analysis.phrase_index import PhraseIndex
from tenacious_lint.analysis.spelling import company_names, is_ordinary, person_names, technology_names, title_names
from tenacious_lint.brief.model import Brief, pointer_to
from tenacious_lint.expression import lazy

_ROUND = lazy(r"(?P<series>series)[\s_-]+(?P<letter>[a-h])\b|(?P<seed>(?:pre-?)?seed)", re.IGNORECASE)


class Facts:
    """All that a mail can name of one brief."""

    def __init__(self, brief: Brief) -> None:
        self._kinds: set[ReferenceKind] = set()
        self.phrases: PhraseIndex[Phrase] = PhraseIndex()
        self.numbers: list[Number] = []
        self.events: list[Event] = []
        self.texts: list[Text] = []
        self.pairs: dict[tuple[str, str], str] = {}
        """Neighbouring content words of the reader's own mails."""
        self.signals: dict[str, str] = {}
        """The signals that are there, and their pointers."""
        self._read(brief)
        self.stems: dict[str, list[Text]] = {}
        for text in self.texts:
            for stem in text.stems:
                self.stems.setdefault(stem, []).append(text)
        self.sought = frozenset({*self.stems, *(first for first, _ in self.pairs)})
        """Stems at which a text, or a pair, may be named."""
        self.odd = tuple(sorted(stem for stem in self.sought if not (stem.isascii() and stem.isalpha())))
        """Those that are no run of letters a-z."""
        self.measured: dict[str, list[Number]] = {}
        """The numbers by what they are measured in."""
        for number in self.numbers:
            self.measured.setdefault(number.measure, []).append(number)
        for many in (self.numbers, self.texts):
            self._kinds.update(one.kind for one in many)
        self._kinds.update({"date"} if self.events else (), {"thread"} if self.pairs else ())

    def kinds(self) -> Set[ReferenceKind]:
        """Return the kinds of which the brief holds anything."""
        return self._kinds

    def _read(self, brief: Brief) -> None:
        if brief.prospect is not None:
            self._prospect(brief.prospect)
        signals = brief.signals
        if signals is not None:
            for item in fields(signals):
                value = getattr(signals, item.name)
                if value and getattr(value, "detected", True) is not False:
                    self.signals[item.name] = f"/signals/{item.name}"
            for name in self.signals:
                reader = getattr(self, f"_{name}", None)
                if reader is not None:
                    reader(getattr(signals, name))
        if signals is not None and signals.custom:  # any subject may be told in further facts
            for name in ("funding", "hiring", "layoff", "leadership", "tech_stack"):
                self.signals.setdefault(name, "/signals/custom")
        if brief.thread is not None:
            for index, message in enumerate(brief.thread.messages):
                if (message.sender or "").lower() not in ("us", "we", "me", "sender"):
                    pointer = f"/thread/messages/{index}/text"
                    self.pairs.update(dict.fromkeys(content_pairs(message.text), pointer))
            self.signals["thread"] = "/thread"

    def _say(self, kind: ReferenceKind, pointer: str, value: Any, *names: str, cased: bool | None = None) -> None:
        self._kinds.add(kind)
        for name in names:
            is_name = name[:1].isupper() and " " not in name.strip() and "-" not in name and "_" not in name if cased is None else cased
            self.phrases.add(name, Phrase(kind, pointer, value, is_name))

    def _tell(self, kind: ReferenceKind, pointer: str, text: Any) -> None:
        stems = content_stems(str(text))
        if len(stems) > 1 or any(len(stem) >= 5 for stem in stems):
            self.texts.append(Text(kind, pointer, text, stems, min(2, len(stems))))

    def _day(self, signal: str, value: Any) -> None:
        if value.date is not None:
            self.events.append(Event(f"/signals/{signal}/date", value.date, signal))

    def _prospect(self, prospect: Any) -> None:
        if prospect.company:
            self._say("company", "/prospect/company", prospect.company, *company_names(prospect.company))
        if prospect.domain:
            self._say("company", "/prospect/domain", prospect.domain, prospect.domain, cased=False)
        if prospect.contact:
            self._say("contact", "/prospect/contact", prospect.contact, *person_names(prospect.contact))
        if prospect.title:
            self._say("title", "/prospect/title", prospect.title, *title_names(prospect.title), cased=False)
        if prospect.industry:
            stems = content_stems(prospect.industry)
            if stems:
                self.texts.append(Text("industry", "/prospect/industry", prospect.industry, stems, 1))
        if prospect.employees:
            self.numbers.append(Number("headcount", "/prospect/employees", prospect.employees, "count", "headcount"))

    def _funding(self, funding: Any) -> None:
        at = "/signals/funding"
        if funding.amount:
            self.numbers.append(Number("amount", f"{at}/amount", funding.amount, "money", "funding"))
        if funding.stage and (found := _ROUND.search(funding.stage)):
            if found["series"]:
                letter = found["letter"]
                self._say("round", f"{at}/stage", funding.stage, f"series {letter}", f"{letter} round", f"{letter}-round", cased=False)
            else:
                seed = found["seed"].lower().replace("-", "")
                names = [
                    f"{seed} {noun}"
                    for noun in ("round", "raise", "funding", "money", "financing", "stage", "investment", "capital", "extension")
                ]
                self._say(
                    "round", f"{at}/stage", funding.stage, *names, *(name.replace("preseed", "pre seed") for name in names), cased=False
                )
                self._say("round", f"{at}/stage", funding.stage, f"your {seed}", f"closed {seed}", f"raised {seed}", cased=False)
        for index, investor in enumerate(funding.investors):
            self._say("investor", f"{at}/investors/{index}", investor, *company_names(investor))
        self._day("funding", funding)

    def _hiring(self, hiring: Any) -> None:
        at = "/signals/hiring"
        for key in ("open_roles", "open_roles_before"):
            if count := getattr(hiring, key):  # no open role is nothing to name
                self.numbers.append(Number("roles" if key == "open_roles" else "trend", f"{at}/{key}", count, "count", "hiring"))
        for skill, count in hiring.roles.items():
            self.numbers.append(Number("roles", pointer_to("signals", "hiring", "roles", skill), count, "count", "hiring", skill.lower()))
            for name in technology_names(skill):
                self._say("roles", pointer_to("signals", "hiring", "roles", skill), count, name, cased=is_ordinary(name))

    def _layoff(self, layoff: Any) -> None:
        at = "/signals/layoff"
        if layoff.percent is not None:
            self.numbers.append(Number("layoff", f"{at}/percent", layoff.percent, "percent", "layoff"))
        if layoff.count is not None:
            self.numbers.append(Number("layoff", f"{at}/count", layoff.count, "count", "layoff"))
        self._day("layoff", layoff)

    def _leadership(self, change: Any) -> None:
        at = "/signals/leadership"
        if change.person:
            self._say("leader", f"{at}/person", change.person, *person_names(change.person), change.person.split()[-1])
        if change.role:
            self._say("leader", f"{at}/role", change.role, *title_names(change.role), cased=False)
        self._day("leadership", change)

    def _tech_stack(self, stack: Any) -> None:
        for index, item in enumerate(stack.items):
            pointer = f"/signals/tech_stack/items/{index}"
            for name in technology_names(item):
                self._say("stack", pointer, item, name, cased=is_ordinary(name))

    def _peers(self, peers: Any) -> None:
        for index, peer in enumerate(peers):
            self._say("peer", f"/signals/peers/{index}/name", peer.name, *company_names(peer.name))
        self._texts("practice", peers, ("signals", "peers"), skip=("name", "source"))

    def _gaps(self, gaps: Any) -> None:
        self._texts("practice", gaps, ("signals", "gaps"), skip=("source", "peers"))
        for index, gap in enumerate(gaps):
            for number, peer in enumerate(gap.peers):
                self._say("peer", f"/signals/gaps/{index}/peers/{number}", peer, *company_names(peer))

    def _ai_maturity(self, maturity: Any) -> None:
        for index, evidence in enumerate(maturity.evidence):
            self._tell("practice", f"/signals/ai_maturity/evidence/{index}", evidence)

    def _engagement(self, engagement: Any) -> None:
        if engagement.what:
            self._tell("engagement", "/signals/engagement/what", engagement.what)
        self._day("engagement", engagement)

    def _custom(self, custom: Any) -> None:
        for key, fact in custom.items():
            pointer = pointer_to("signals", "custom", key, "value")
            for value in fact.value if isinstance(fact.value, tuple) else (fact.value,):
                if isinstance(value, str):
                    self._tell("custom", pointer, value)
                elif isinstance(value, bool):
                    self._tell("custom", pointer, key.replace("_", " "))
                elif isinstance(value, (int, float)):
                    stems = content_stems(f"signals custom {key} value".replace("_", " "))
                    self.numbers += [
                        Number("custom", pointer, value, measure, "custom", "", stems) for measure in ("money", "percent", "count")
                    ]
                else:
                    self.events.append(Event(pointer, value, "custom"))

    def _texts(self, kind: ReferenceKind, entries: Any, path: tuple[str, ...], skip: tuple[str, ...]) -> None:
        for index, entry in enumerate(entries):
            for name, text in _strings(entry):
                if name not in skip:
                    self._tell(kind, pointer_to(*path, index, name), text)


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield every single value of a brief with its path in the file."""
    if is_dataclass(value):
        for item in fields(value):
            yield from leaves(getattr(value, item.name), (*path, item.metadata.get("key", item.name)))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    elif value is not None:
        yield path, value


def _strings(entry: Any) -> Iterator[tuple[str, str]]:
    for item in fields(entry) if is_dataclass(entry) else ():
        value = getattr(entry, item.name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str):
                yield item.metadata.get("key", item.name), text


@per_brief
def facts_of(brief: Brief) -> Facts:
    """Return the facts of a brief."""
    return Facts(brief)
