"""Recognises published forms by their names or by their shape, and reads what stands in them together with native keys beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from tenacious_lint.brief.merge import merge_briefs
from tenacious_lint.brief.model import Brief
from tenacious_lint.brief.published import bench, competitor, hiring, hiring_variant, pricing, task, thread
from tenacious_lint.brief.published.form import Form, FormReader
from tenacious_lint.brief.source import Source
from tenacious_lint.errors import BriefError, Problem
from tenacious_lint.schema import Path, PlaceOf, Reader, keys_of, shown

Rewrite = Callable[[Form], None]


class _Found(NamedTuple):
    rewrite: Rewrite
    base: Path
    keys: frozenset[str]
    """Native keys that belong to the form here, as `as_of` does to a bench_summary."""


_SHAPES: tuple[tuple[frozenset[str], Rewrite, frozenset[str]], ...] = (
    (
        frozenset(
            {
                "primary_segment_match",
                "hiring_velocity",
                "buying_window_signals",
                "ai_maturity",
                "honesty_flags",
                "funding_stage",
                "role_count",
            }
        ),
        hiring.rewrite,
        frozenset(),
    ),
    (frozenset({"competitors_analyzed", "gap_findings", "prospect_sub_niche"}), competitor.rewrite, frozenset()),
    (frozenset({"stacks", "available_capacity", "total_engineers_on_bench"}), bench.rewrite, frozenset({"as_of"})),
    (frozenset({"may_quote", "may_not_quote", "minimum_terms", "roles", "engagements"}), pricing.rewrite, frozenset()),
    (frozenset({"messages"}), thread.rewrite, frozenset({"thread"})),
)
"""Keys that only one published form has at its top; the form; the native keys that it takes for itself."""
_NEUTRAL = ("prospect_domain", "prospect_name")
_TASK = frozenset({"company_signal", "expected_features"})
_TASK_KEYS = frozenset({"company_signal", "bench_summary", "prior_thread", "expected_features", "input"})
_NAMES: dict[str, tuple[Rewrite, dict[type, str]]] = {
    "hiring_signal_brief": (hiring.rewrite, {dict: "a mapping", str: "a sentence"}),
    "competitor_gap_brief": (competitor.rewrite, {dict: "a mapping", str: "text"}),
    "bench_summary": (bench.rewrite, {dict: "a mapping", str: "a sentence"}),
    "prior_thread": (thread.rewrite, {dict: "a mapping", str: "text", list: "a list of messages"}),
    "task_input": (task.rewrite, {dict: "a mapping"}),
    "pricing_sheet": (pricing.rewrite, {dict: "a mapping"}),
}
"""The names under which a mapping may hold a published form, its reader, and what may stand there."""
_FILES = (".json", ".yaml", ".yml")


def read_published(data: dict[str, Any], place: PlaceOf) -> Source | None:
    """Return the brief in a mapping that holds published forms, or None if it holds none. Raises BriefError with every problem."""
    found = list(_find(data))
    if not found and not data.keys() & _NAMES.keys():
        return None
    problems: list[Problem] = []
    sources: list[_Placed] = []
    named = all(one.base for one in found)
    taken = frozenset[str]().union(*(one.keys for one in found))
    native = {key: value for key, value in data.items() if key not in taken and (named or key in keys_of(Brief)) and key not in _NAMES}
    if native or not found:
        brief = Reader(place, problems).read(Brief, native)
        sources.append(_Placed(brief or Brief(), place, lambda path: _depth(native, path)))
    for one in found:
        form = Form(_at(data, one.base), one.base, place, problems)
        if isinstance(form.data, str) and form.data.strip().lower().endswith(_FILES):
            form.problem(
                (), f"a file name, {shown(form.data)}, where the form itself is expected", "name the files in a list: brief: [a, b]"
            )
            continue
        kinds = _NAMES[str(one.base[0])][1] if one.base else {}
        if kinds and type(form.data) not in kinds:
            form.problem((), f"expected {' or '.join(kinds.values())}, found {shown(form.data)}")
            continue
        one.rewrite(form)
        brief = FormReader(form).read(Brief, form.native)
        sources.append(_Placed(brief or Brief(), form.place_of, form.depth))
    if not problems and native:
        problems.extend(_after_as_of(sources))
    if problems:
        raise BriefError(*dict.fromkeys(problems))
    return Source(merge_briefs([Source(one.brief, one.place) for one in sources]), _place_in(sources))


class _Placed(NamedTuple):
    brief: Brief
    place: PlaceOf
    depth: Callable[[Path], int]


def _find(data: dict[str, Any]) -> Iterator[_Found]:
    """Yield the forms of a mapping: the task first, since two of its keys are names of other forms."""
    held = data.get("input")
    names = frozenset(_NAMES)
    if data.keys() & _TASK or (isinstance(held, dict) and held.keys() & _TASK_KEYS):
        inside = isinstance(held, dict)
        keys = _TASK_KEYS if not inside else frozenset({"input", "expected_features"})
        yield _Found(task.rewrite, (), keys)
        names -= keys
    elif is_variant(data):
        yield _Found(hiring_variant.rewrite, (), frozenset({"generated_at", "prospect", "signals"}))
    else:
        shapes = [_Found(rewrite, (), keys | {"generated_at"}) for marks, rewrite, keys in _SHAPES if data.keys() & marks]
        if not shapes and any(key in data for key in _NEUTRAL):
            shapes = [_Found(hiring.rewrite, (), frozenset({"generated_at"}))]
        yield from shapes
    for name, (rewrite, _) in _NAMES.items():
        value = data.get(name) if name in names else None
        if value is None:
            continue
        if name == "hiring_signal_brief" and isinstance(value, dict) and is_variant(value):
            rewrite = hiring_variant.rewrite
        yield _Found(rewrite, (name,), frozenset({name}))


def is_variant(data: dict[str, Any]) -> bool:
    """Tell whether a mapping has the shape of the second public variant of the hiring signal brief."""
    signals, prospect = data.get("signals"), data.get("prospect")
    if isinstance(signals, dict) and any(isinstance(one, dict) and one.keys() & {"present", "signal_type"} for one in signals.values()):
        return True
    foreign = isinstance(prospect, dict) and bool(prospect.keys() & {"company_name", "crunchbase_id", "employee_count"})
    return "confidence_summary" in data or ("generated_at" in data and foreign)


def _at(data: Any, base: Path) -> Any:
    for part in base:
        data = data[part]
    return data


def _depth(native: Any, path: Path) -> int:
    for depth, part in enumerate(path):
        known = part in native if isinstance(native, dict) else isinstance(native, list) and isinstance(part, int) and part < len(native)
        if not known:
            return depth
        native = native[part]
    return len(path)


def _after_as_of(sources: list[_Placed]) -> Iterator[Problem]:
    """Yield the dates of the forms that lie after the `as_of` written beside them: it holds for the whole mapping."""
    as_of = sources[0].brief.as_of
    for one in sources[1:] if as_of else ():
        for path, day in one.brief.dates():
            if as_of is not None and day > as_of:
                said = f"{path[-1]}: {day} is after as_of, {as_of}"
                yield Problem(one.place(path), said, "mend the date, or set as_of to the day the brief was made")


def _place_in(sources: list[_Placed]) -> PlaceOf:
    def place(path: Path = (), *, key: bool = False) -> str:
        return max(sources, key=lambda one: one.depth(path)).place(path, key=key)

    return place
