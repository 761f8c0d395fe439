"""Check kind `ask`: what the mail asks of its reader: too much of it, too long a call, a booking without a yes, or nothing at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from tenacious_lint.analysis.ask import Ask, asks, firm_choices
from tenacious_lint.analysis.ask_words import AskKind
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.checks.text_filter import any_of, check_phrases
from tenacious_lint.context import Context
from tenacious_lint.document.draft import STAGES
from tenacious_lint.errors import did_you_mean
from tenacious_lint.schema import Path, Reader, described

Detail = Literal["duration", "timeframe", "link", "slots", "alternative"]
Minutes = int | dict[str, float]


@dataclass(frozen=True, kw_only=True)
class Spec:
    """Which asks, and what is wrong with them."""

    fault: Literal["any", "too_many", "too_long", "forced", "missing"] = described("what is sought")
    of: tuple[AskKind, ...] = described("the kinds of asks that count; without it all", default=(), nonempty=True)
    at_most: int = described("for too_many: so many different asks are fine", default=1, minimum=1)
    minutes: Minutes | None = described(
        "for too_long: the longest call that is fine; for any: longer calls do not count; or so by stage", default=None
    )
    with_: tuple[Detail, ...] = described("details of which the ask must have `at_least`", key="with", default=(), nonempty=True)
    at_least: int = described("how many of `with`", default=1, minimum=1)
    without: tuple[Detail, ...] = described("details the ask must not have", default=(), nonempty=True)
    bare: bool = described("true: only asks that name nothing to talk or write about", default=False)
    unless: tuple[str, ...] = described(
        "phrases; one of them in the sentence of the ask (missing: anywhere) excuses it", default=(), nonempty=True
    )

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec and refuse what has no sense together."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        for stage in spec.minutes if isinstance(spec.minutes, dict) else ():
            if stage not in STAGES:
                reader.problem((*path, "minutes", stage), f"unknown stage '{stage}'", did_you_mean(stage, STAGES), key=True)
        if spec.fault == "too_long" and spec.minutes is None:
            reader.problem(path, "too_long without a limit", "add 'minutes:'")
        if spec.at_least > max(len(spec.with_), 1):
            reader.problem((*path, "at_least"), f"{spec.at_least} of {len(spec.with_)} details can never be there", "lower at_least")
        check_phrases(spec.unless, reader, (*path, "unless"))
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "kind", "count", "first", "minutes", "limit"})

    def matcher(self) -> AskMatcher:
        """Return the compiled check."""
        return AskMatcher(self)


class AskMatcher:
    """Looks on every draft, at asks that are read once for all rules."""

    anchors: Sequence[Anchor] = ()

    def __init__(self, spec: Spec) -> None:
        self.spec = spec

    @cached_property
    def _unless(self) -> Any:
        return any_of(self.spec.unless)

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the asks that have the fault, or the place where one is missing."""
        found = [one for one in asks(context) if not self.spec.of or one.kind in self.spec.of]
        if self.spec.fault == "missing":
            yield from self._missing(context, found)
            return
        found = [one for one in found if self._counts(context, one)]
        if self.spec.fault == "too_many":
            firm = firm_choices(found)
            if len(firm) > self.spec.at_most:
                yield self._hit(context, firm[self.spec.at_most], firm)
            return
        for one in found:
            yield self._hit(context, one, found)

    def _counts(self, context: Context, ask: Ask) -> bool:
        spec = self.spec
        if ask.forced != (spec.fault == "forced") and spec.fault != "too_many":
            return False
        if spec.bare and not ask.bare:
            return False
        limit = spec.minutes.get(context.stage) if isinstance(spec.minutes, dict) else spec.minutes
        long = limit is not None and ask.duration is not None and ask.duration.high > limit
        if long != (spec.fault == "too_long") or any(self._has(context, ask, name) for name in spec.without):
            return False
        if spec.with_ and not self._has_enough(context, ask):
            return False
        return self._unless is None or self._unless.search(context.normalised.lower, *ask.sentence) is None

    def _has_enough(self, context: Context, ask: Ask) -> bool:
        missing = self.spec.at_least
        for detail in self.spec.with_:
            missing -= self._has(context, ask, detail)
            if not missing:
                return True
        return False

    @staticmethod
    def _has(context: Context, ask: Ask, detail: Detail) -> bool:
        """Return whether an ask has a detail; only what is asked for is read."""
        match detail:
            case "duration":
                return ask.duration is not None
            case "timeframe":
                return ask.timeframe is not None
            case "link":
                return ask.link
            case "slots":
                return ask.slots > 1
            case "alternative":
                return any(one.choice == ask.choice and one.kind != ask.kind for one in asks(context))

    def _missing(self, context: Context, found: list[Ask]) -> Iterator[Hit]:
        areas = [region for region in context.regions if region.scope == "body"]
        if found or not areas:
            return
        text = context.normalised.lower
        if self._unless is not None and any(self._unless.search(text, area.start, area.end) for area in areas):
            return
        yield Hit(areas[-1].end, areas[-1].end, self._values(context, None, []))

    def _hit(self, context: Context, ask: Ask, all_: list[Ask]) -> Hit:
        related = tuple(("another ask", one.start, one.end) for one in all_ if one is not ask) if self.spec.fault == "too_many" else ()
        return Hit(ask.start, ask.end, self._values(context, ask, all_), related=related)

    def _values(self, context: Context, ask: Ask | None, all_: list[Ask]) -> dict[str, str]:
        spec = self.spec
        limit = spec.minutes.get(context.stage) if isinstance(spec.minutes, dict) else spec.minutes
        return {
            "kind": ask.kind if ask is not None else "",
            "count": str(len(all_)),
            "first": context.words(all_[0].start, all_[0].end) if all_ else "",
            "minutes": f"{ask.duration.high:g}" if ask is not None and ask.duration is not None else "",
            "limit": f"{limit if limit is not None else spec.at_most:g}",
        }
