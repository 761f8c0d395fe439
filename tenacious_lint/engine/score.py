"""The score of a draft: a rubric laid over its findings and marks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from tenacious_lint.context import Context
from tenacious_lint.engine.plan import PlanRubric, PlanRule
from tenacious_lint.finding import Finding
from tenacious_lint.rule import Conditions
from tenacious_lint.rulepack.condition import holds
from tenacious_lint.rulepack.select import matches

_BEST = 3
"""The highest level of a dimension (design, section 5)."""
_MARK = "mark"
"""Stands where a finding has its severity."""


class Score(NamedTuple):
    """The levels of the dimensions (None: no evidence) and their `total`; what was taken from the total; why each level was given."""

    values: dict[str, float | None]
    penalty: float
    reasons: dict[str, str]


_Bits = int
"""A set of selectors: one bit for each."""


class _Step(NamedTuple):
    level: int
    because: str
    when: Conditions | None
    all: _Bits
    any: _Bits
    none: _Bits
    at_least: int

    def applies(self, fired: _Fired, context: Context) -> bool:
        return (
            (self.when is None or holds(self.when, context))
            and (not self.all or fired.count(self.all) == self.all.bit_count())
            and (not self.any or fired.count(self.any, self.at_least) >= self.at_least)
            and (not self.none or not fired.count(self.none, 1))
        )


class _Fired:
    """The selectors that findings satisfy, and marks, which are asked for one by one."""

    def __init__(self, bits: _Bits, marks: Collection[str], marks_of: Mapping[_Bits, Sequence[str]]) -> None:
        self._bits = bits
        self._marks = marks
        self._marks_of = marks_of
        """The marks that satisfy a selector, those first that are quicker to find."""
        self._asked: _Bits = 0

    def count(self, wanted: _Bits, enough: int | None = None) -> int:
        """Return how many of the selectors are satisfied; it may stop at `enough`, or without it at the first that is not."""
        number = (self._bits & wanted).bit_count()
        for bit, marks in self._marks_of.items():
            if enough is not None and number >= enough:
                break
            if bit & wanted & ~self._bits:
                if not self._asked & bit and any(mark in self._marks for mark in marks):
                    self._bits |= bit
                    number += 1
                elif enough is None:
                    break
                self._asked |= bit
        return number


class _Scale(NamedTuple):
    name: str
    weight: float
    when: tuple[Conditions, ...]
    """There is evidence if one of these holds, or something of `or_found` was found; always if there are none."""
    or_found: _Bits
    steps: tuple[_Step, ...]


class Scorer:
    """A rubric bound to the rules of some path. Scoring is thread-safe."""

    def __init__(self, rubric: PlanRubric, rules: Sequence[PlanRule], running: Collection[str], left_out: Collection[str] = ()) -> None:
        """Take all rules of the plan, the ids of those that run here, and the ids of those that run but for a selection.

        A dimension is not scored where a mark it names does not run, nor a rule of a pack that is not in use, nor where a selection leaves
        out a rule that it asks about: what was not looked for is not absent.
        """
        self.rubric = rubric
        self._selectors: list[Mapping[str, Any]] = []
        self._names = _names_of(rules)
        self._kinds = {rule.id: rule for rule in rules}
        self._fired: dict[tuple[str, str], _Bits] = {}
        self._scales = [self._scale(name, rubric.dimensions[name], running, left_out) for name in rubric.dimensions]
        self._penalty = self._bits((rubric.penalty or {}).get("rules"))
        self.marks = frozenset(
            number
            for number, rule in enumerate(rules)
            if rule.report == _MARK and rule.id in running and self._fires(rule.id, _MARK, rule.dimension)
        )
        """The numbers of the marks that the score asks about."""
        self._marks_of = self._marks_by_selector([rules[number] for number in sorted(self.marks)])

    def holds(self, context: Context) -> bool:
        """Return whether the rubric is for such drafts at all."""
        return self.rubric.when is None or holds(self.rubric.when, context)

    def score(self, context: Context, findings: Iterable[Finding], marks: Collection[str]) -> Score | None:
        """Return the score by the findings that are reported and the ids of the marks that stand there; None if there is nothing to judge.

        Total: max(0, sum(weight x level / 3) / sum(weight) - penalty), over the dimensions with evidence (design, section 5).
        """
        if not self.holds(context):
            return None
        found = faults = 0
        for finding in findings:
            bits = self._fires(finding.rule, finding.severity, finding.dimension)
            found |= bits
            faults += bool(bits & self._penalty)
        fired = _Fired(found, marks, self._marks_of)
        values: dict[str, float | None] = {}
        reasons: dict[str, str] = {}
        weighted = weight = 0.0
        for scale in self._scales:
            step = self._step(scale, fired, context)
            values[scale.name] = step.level if step is not None else None
            if step is not None:
                reasons[scale.name] = step.because
                weighted += scale.weight * step.level / _BEST
                weight += scale.weight
        if not weight:
            return None
        penalty = round(faults * (self.rubric.penalty or {}).get("each", 0.0), 4)
        values["total"] = round(max(0.0, weighted / weight - penalty), 4)
        return Score(values, penalty, reasons)

    @staticmethod
    def _step(scale: _Scale, fired: _Fired, context: Context) -> _Step | None:
        if not scale.steps:
            return None
        if scale.when and not any(holds(when, context) for when in scale.when) and not fired.count(scale.or_found, 1):
            return None
        for step in scale.steps:
            if step.applies(fired, context):
                return step
        return None

    def _scale(self, name: str, data: Mapping[str, Any], running: Collection[str], left_out: Collection[str]) -> _Scale:
        steps = data["levels"]
        asked = [one for entry in (data, *steps) for key in ("all", "any", "none", "or") for one in entry.get(key) or ()]
        if not self._can_tell(asked, running, left_out):
            return _Scale(name, data["weight"], (), 0, ())
        made = tuple(
            _Step(
                step["level"],
                step["because"],
                step.get("when"),
                self._bits(step.get("all")),
                self._bits(step.get("any")),
                self._bits(step.get("none")),
                step.get("at_least", 1),
            )
            for step in steps
        )
        when = data.get("when") or ()
        return _Scale(name, data["weight"], (when,) if isinstance(when, dict) else tuple(when), self._bits(data.get("or")), made)

    def _can_tell(self, asked: Iterable[Any], running: Collection[str], left_out: Collection[str]) -> bool:
        """Return whether what a dimension asks about is looked for."""
        known = {name for rule in self._kinds for name in self._names[rule]}
        run = {name for rule in running for name in self._names[rule]}
        for selector in asked:
            plain = isinstance(selector, str) and "/" in selector and not any(char in selector for char in "*?[")
            if plain and (selector not in known or (selector not in run and self._kinds[selector].report == _MARK)):
                return False
            one = _as_mapping(selector)
            if any(self._selects(one, rule, None, self._kinds[rule].dimension) for rule in left_out):
                return False
        return True

    def _bits(self, selectors: Iterable[Any] | None) -> _Bits:
        bits = 0
        for selector in map(_as_mapping, selectors or ()):
            if selector not in self._selectors:
                self._selectors.append(selector)
            bits |= 1 << self._selectors.index(selector)
        return bits

    def _marks_by_selector(self, marks: Iterable[PlanRule]) -> dict[_Bits, list[str]]:
        found: dict[_Bits, list[str]] = {}
        for mark in sorted(marks, key=lambda one: one.kind == "combination"):
            bits = self._fires(mark.id, _MARK, mark.dimension)
            for at in range(bits.bit_length()):
                if bits >> at & 1:
                    found.setdefault(1 << at, []).append(mark.id)
        return found

    def _fires(self, rule: str, severity: str, dimension: str | None) -> _Bits:
        """Return the selectors that a finding or mark of a rule satisfies."""
        key = rule, severity
        known = self._fired.get(key)
        if known is None:
            known = sum(1 << at for at, one in enumerate(self._selectors) if self._selects(one, rule, severity, dimension))
            self._fired[key] = known
        return known

    def _selects(self, selector: Mapping[str, Any], rule: str, severity: str | None, dimension: str | None) -> bool:
        """Return whether a selector names findings (or, by id alone, marks) of a rule; without a severity, of any."""
        names = self._names.get(rule, (rule,))
        if severity == _MARK and not selector.get("bare"):
            return False
        if "rules" in selector and not any(matches(entry, name) for entry in selector["rules"] for name in names):
            return False
        if any(matches(entry, name) for entry in selector.get("except", ()) for name in names):
            return False
        if selector.get("dimension", dimension) != dimension:
            return False
        wanted = selector.get("severity")
        return wanted is None or severity is None or severity in (wanted if isinstance(wanted, (list, tuple)) else (wanted,))


def _as_mapping(selector: Any) -> Mapping[str, Any]:
    """Return the mapping that a selector is short for; a bare name stands for marks too."""
    return {"rules": [selector], "bare": True} if isinstance(selector, str) else selector


def _names_of(rules: Sequence[PlanRule]) -> dict[str, tuple[str, ...]]:
    """Return the ids under which each rule is asked for: its own, and those of the rules that it extends."""
    above = {rule.id: rule.extends for rule in rules}
    result = {}
    for rule in rules:
        names, base = [rule.id], rule.extends
        while base is not None and base not in names:
            names.append(base)
            base = above.get(base)
        result[rule.id] = tuple(names)
    return result
