"""Check kind `reference`: how many tokens of the brief a mail names; too few is an absence, enough may be a mark."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from tenacious_lint.analysis.fact import Facts, facts_of
from tenacious_lint.analysis.fact_kind import KINDS, Number, Phrase, Reference, ReferenceKind, Text
from tenacious_lint.analysis.quantity import as_money, as_number
from tenacious_lint.analysis.reference import SCOPES, readings, references
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.finding import Evidence
from tenacious_lint.schema import Path, Reader, described

_MOST_SHOWN = 4
_SPECIFIC = tuple(kind for kind in KINDS if kind != "topic")


@dataclass(frozen=True, kw_only=True)
class Spec:
    """Which tokens count, how many must be there, and whether their presence or their absence is the hit."""

    of: tuple[ReferenceKind, ...] = described(
        "what counts; default: everything but subjects named without a value", default=_SPECIFIC, nonempty=True
    )
    at_least: int = described("how many different ones", default=1, minimum=1)
    topics: bool = described("true: a signal named without a value counts too", default=False)
    present: bool = described("true: the hit is that so many are there", default=False)

    @classmethod
    def from_data(cls, data: object, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, refusing a kind that stands twice."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        for index, kind in enumerate(spec.of):
            if kind in spec.of[:index]:
                reader.problem((*path, "of", index), f"{kind!r} stands twice", "delete one")
        if "topic" in spec.of:
            reader.problem((*path, "of", spec.of.index("topic")), "'topic' is no kind of token", "write 'topics: true'")
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "count", "named", "known"})

    def matcher(self) -> ReferenceMatcher:
        """Return the compiled check."""
        return ReferenceMatcher(self)


class ReferenceMatcher:
    """Looks on every draft that has a brief, and reads no more of it than it takes to tell whether enough is named."""

    anchors: Sequence[Anchor] = ()

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self._wanted: frozenset[ReferenceKind] = frozenset(spec.of)
        self._counted: frozenset[ReferenceKind] = frozenset({*spec.of, "topic"}) if spec.topics else self._wanted
        self._readings = readings(self._counted)
        self.scopes: frozenset[str] = SCOPES
        """The scopes to look in; set by whoever compiles the rule."""

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield one hit: on the token that completes the number, or with an empty span where too few are named."""
        if context.brief is None:
            return
        facts = facts_of(context.brief)
        if self._wanted.isdisjoint(facts.kinds()):  # a brief that holds nothing to name cannot be ignored
            return
        named: dict[str, Reference] = {}
        for reading in self._readings:
            if len(named) >= self.spec.at_least:
                break
            self._name(context, context.analysis(reading), named)
        enough = len(named) >= self.spec.at_least
        if enough != self.spec.present:
            return
        values = _Values(facts, self._wanted, lambda: self._name(context, references(context), {}))
        if enough:
            last = sorted(named.values(), key=lambda one: one.start)[self.spec.at_least - 1]
            yield Hit(last.start, last.end, values, evidence=Evidence(last.pointer, last.value))
            return
        at = next((region.start for region in context.regions if region.scope == "body"), 0)
        yield Hit(at, at, values)

    def _name(self, context: Context, found: Iterable[Reference], named: dict[str, Reference]) -> dict[str, Reference]:
        """Add to `named` the first place of each thing that counts."""
        everywhere = self.scopes >= SCOPES
        for one in found:
            if one.kind in self._counted and (everywhere or self._looks_at(context, one.start)):
                named.setdefault(one.pointer, one)
        return named

    def _looks_at(self, context: Context, offset: int) -> bool:
        region = context.region_at(offset)
        return region is not None and region.scope in self.scopes


class _Values(Mapping[str, str]):
    """What the message may name, said only when it is asked for: most hits are marks, and nobody reads their message."""

    def __init__(self, facts: Facts, wanted: frozenset[ReferenceKind], named: Callable[[], Mapping[str, Reference]]) -> None:
        self._said: dict[str, Callable[[], str]] = {
            "count": lambda: str(len(named())),
            "named": lambda: ", ".join(_said(one.value) for one in named().values()) or "nothing",
            "known": lambda: _known(facts, wanted),
        }

    def __getitem__(self, name: str) -> str:
        return self._said[name]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._said)

    def __len__(self) -> int:
        return len(self._said)


def _known(facts: Facts, wanted: frozenset[ReferenceKind]) -> str:
    """Return the first few things that could be named, as a message says them."""
    shown: dict[str, str] = {}
    for number in facts.numbers:
        if number.kind in wanted and number.kind != "trend" and number.pointer not in shown:
            shown[number.pointer] = _counted(number)
    entries: chain[Phrase | Text] = chain(facts.phrases.meanings(), facts.texts)
    for entry in entries:
        if len(shown) >= _MOST_SHOWN:
            break
        if entry.kind in wanted and entry.pointer not in shown:
            shown[entry.pointer] = _said(entry.value)
    return ", ".join(dict.fromkeys(list(shown.values())[:_MOST_SHOWN]))


def _counted(number: Number) -> str:
    value = as_number(number.value)
    match number.kind:
        case "amount":
            return f"a round of {as_money(number.value, None)}"
        case "roles":
            return f"{value} open {number.word} roles".replace("  ", " ")
        case "layoff":
            return f"a layoff of {value}{' %' if number.measure == 'percent' else ' people'}"
    return value


def _said(value: object) -> str:
    return as_number(value) if isinstance(value, (int, float)) else str(value)
