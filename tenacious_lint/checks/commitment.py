"""Check kind `commitment`: people and start dates that a mail promises, compared with the bench of the brief."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from tenacious_lint.analysis.commitment import Commitment, commitments, discloses, is_routed
from tenacious_lint.analysis.skill import skill_of
from tenacious_lint.brief.model import Brief, pointer_to
from tenacious_lint.brief.section import BenchEntry
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.finding import Evidence
from tenacious_lint.schema import described


@dataclass(frozen=True, kw_only=True)
class Spec:
    """One fault of commitments."""

    over: Literal["bench"] = described("what they are compared with", default="bench")
    fault: Literal["count", "level", "unlisted", "none", "start", "unhedged", "review", "within"] = described(
        "count: more than are free; level: more of a level than there are; unlisted: a skill the bench does not list; none: a skill with"
        " nobody free; start: sooner than the bench allows; unhedged: slots that are partly promised already, confirmed without a hedge;"
        " review: more than a mail may promise; within: kept within the bench (for a mark)"
    )

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "asked", "skill", "level", "available", "committed", "free", "days", "start", "listed", "limit", "lead"})

    def matcher(self) -> CommitmentMatcher:
        """Return the compiled check."""
        return CommitmentMatcher(self)


class Slot(NamedTuple):
    """The part of the bench that a commitment draws on: one skill, or all of it together (key "")."""

    key: str
    available: int
    committed: int
    days: int | None
    levels: dict[str, int | None]

    @property
    def free(self) -> int:
        """Engineers who can be promised."""
        return max(0, self.available - self.committed)


class CommitmentMatcher:
    """Reads the commitments once for all rules about them."""

    anchors: Sequence[Anchor] = ()

    def __init__(self, spec: Spec) -> None:
        self.spec = spec

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the commitments that have the fault."""
        brief = context.brief
        if brief is None or brief.bench is None:
            return
        for one in commitments(context):
            if not one.denied and (hit := self._judge(context, brief, one)) is not None:
                yield hit

    def _judge(self, context: Context, brief: Brief, one: Commitment) -> Hit | None:
        assert brief.bench is not None
        slot = slot_for(brief.bench, one)
        fault, pointer, value = _fault(context, brief, one, slot)
        if fault != self.spec.fault:
            return None
        values = {
            "asked": "as many" if one.count == math.inf else f"{one.count:g}" if one.count is not None else "some",
            "skill": slot.key if slot is not None and slot.key else one.skill or "",
            "level": one.level or "",
            "available": str(slot.available) if slot is not None else "0",
            "committed": str(slot.committed) if slot is not None else "0",
            "free": str(slot.free) if slot is not None else "0",
            "days": str(slot.days) if slot is not None and slot.days is not None else "",
            "start": context.words(one.starts.start, one.starts.end) if one.starts is not None else "",
            "listed": ", ".join(brief.bench),
            "limit": str(brief.policy.max_commitment) if brief.policy is not None else "",
            "lead": _lead(brief),
        }
        start, end = (one.starts.start, one.starts.end) if fault == "start" and one.starts is not None else (one.start, one.end)
        ratio = slot.committed / slot.available if slot is not None and slot.available else None
        return Hit(
            start, end, values, evidence=Evidence(pointer, value), suggestions=tuple(_suggestions(fault, one, slot, brief)), ratio=ratio
        )


def slot_for(bench: dict[str, BenchEntry], one: Commitment) -> Slot | None:
    """Return what of the bench a commitment draws on; None if it names a skill that is not listed."""
    if one.skill is None:
        days = [entry.days_to_deploy for entry in bench.values() if entry.free and entry.days_to_deploy is not None]
        levels: dict[str, int | None] = {
            level: _sum(entry.seniority and getattr(entry.seniority, level) for entry in bench.values())
            for level in ("junior", "mid", "senior")
        }
        return Slot(
            "",
            sum(entry.available for entry in bench.values()),
            sum(min(entry.committed, entry.available) for entry in bench.values()),
            min(days, default=None),
            levels,
        )
    for key, entry in bench.items():
        if skill_of(key) == one.skill:
            return _slot(key, entry)
    for key, entry in bench.items():
        if any(skill_of(item) == one.skill for item in entry.sub_skills):
            return _slot(key, entry)
    return None


def _sum(values: Any) -> int | None:
    known = list(values)
    return None if any(value is None for value in known) else sum(known)


def _slot(key: str, entry: BenchEntry) -> Slot:
    mix = entry.seniority
    levels = {"junior": mix.junior, "mid": mix.mid, "senior": mix.senior} if mix is not None else {}
    return Slot(key, entry.available, min(entry.committed, entry.available), entry.days_to_deploy, levels)


def _fault(context: Context, brief: Brief, one: Commitment, slot: Slot | None) -> tuple[str, str, Any]:
    """Return the first fault of a commitment, with the pointer into the brief and the value there; "within" if it has none."""
    soft = one.mood in ("hedged", "asked")
    if one.routed:
        return "within", "/bench", None
    if slot is None:
        return ("unlisted" if not soft or one.count else ""), "/bench", sorted(brief.bench or ())
    at = ("bench", slot.key) if slot.key else ("bench",)
    promised = one.count if one.count is not None else 1.0 if not one.starts or one.skill else 0.0
    if slot.key and not slot.free and (promised or one.starts):
        part = "available" if not slot.available else "committed"
        return "none", pointer_to(*at, part), slot.available if part == "available" else slot.committed
    if promised > (slot.available if soft or discloses(context) else slot.free):
        part = "committed" if promised <= slot.available and slot.key else "available"
        value = slot.committed if part == "committed" else slot.available
        return "count", pointer_to(*at, part) if slot.key else "/bench", value
    level = slot.levels.get(one.level) if one.level else None
    if one.level is not None and level is not None and promised > level:
        return "level", pointer_to(*at, "seniority", one.level) if slot.key else "/bench", level
    if one.starts is not None and slot.days is not None and one.starts.days < slot.days and not (soft and one.mood == "conditional"):
        return "start", pointer_to(*at, "days_to_deploy") if slot.key else "/bench", slot.days
    limit = brief.policy.max_commitment if brief.policy is not None else None
    if limit is not None and promised > limit and not is_routed(context):
        return "review", "/policy/max_commitment", limit
    said = is_routed(context) or discloses(context)
    if slot.committed and slot.key and one.mood == "asserted" and not one.assured and not said:
        return "unhedged", pointer_to(*at, "committed"), slot.committed
    return "within", pointer_to(*at, "available") if slot.key else "/bench", slot.available


def _lead(brief: Brief) -> str:
    names = brief.policy.routing if brief.policy is not None else ()
    return names[0] if names else "the delivery lead"


def _suggestions(fault: str, one: Commitment, slot: Slot | None, brief: Brief) -> Iterator[str]:
    """Yield what could be said instead, from what the brief holds."""
    if slot is not None and slot.key and slot.free and fault in ("count", "level"):
        number = min(slot.free, slot.levels.get(one.level or "") or slot.free)
        yield f"say what can be confirmed: {number} {one.level + ' ' if one.level and fault == 'level' else ''}{slot.key}"
    if fault == "start" and slot is not None and slot.days is not None:
        yield f"name a start {slot.days} days out or later"
    if fault in ("count", "level", "none", "unlisted", "start", "unhedged", "review"):
        yield f"route it: let me confirm capacity with {_lead(brief) if _lead(brief) != 'the delivery lead' else 'our delivery lead'}"
