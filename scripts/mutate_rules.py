"""Mutation test of the shipped rules: change one thing in a rule, and some example must notice.

    python scripts/mutate_rules.py [PACK/RULE ...]

One mutant for each phrase, alternative or option inside a phrase, exception, pattern, top-level alternative of a pattern, entry of a
list and switch of a check that is taken away, and two for each number, moved by one unit up and down. Mutants that change nothing a mail
can show are listed with a reason in scripts/equivalent_mutants.yaml. Prints the survivors and their count; exits 1 if there are any.
"""

from __future__ import annotations

import copy
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tenacious_lint.checks.anchor import alternatives
from tenacious_lint.config import DEFAULT_PACKS
from tenacious_lint.engine.plan import Plan, PlanRule, make_plan
from tenacious_lint.errors import Problem, TenaciousLintError
from tenacious_lint.rulepack.load import LoadedRule, load_packs
from tenacious_lint.rulepack.locate import find_pack
from tenacious_lint.rulepack.rule_file import RuleFile
from tenacious_lint.ruletest import Prepared, Trial, prepare
from tenacious_lint.schema import Reader

Mutant = tuple[str, dict[str, Any]]
_EQUIVALENT = Path(__file__).with_name("equivalent_mutants.yaml")
_GROUP = re.compile(r"\(([^()]+)\)(\?)?")
_NOT_TEXT = frozenset({"kind", "of", "per", "fault", "order", "model", "inflect", "safe"})
_DEFAULTS = {"at": "anywhere", "cited": "skip", "negated": "lint", "asked": "lint", "hedged": "lint", "about": "anyone", "case": "ignore"}
"""What a switch is without the key."""


def mutants(data: dict[str, Any]) -> Iterator[Mutant]:
    """Yield (what was changed, changed rule data)."""
    for path, value in _walk(data["check"], ("check",)):
        yield from _at(data, path, value)
    severity = data["severity"]
    for index, entry in enumerate(severity if isinstance(severity, list) else ()):
        if "over" in entry:
            yield from _numbers(data, ("severity", index, "over"), entry["over"])
    for path, value in _walk(data.get("when") or {}, ("when",)):
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            yield from _numbers(data, path, value)


def _walk(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _walk(item, (*path, key))


def _at(data: dict[str, Any], path: tuple[Any, ...], value: Any) -> Iterator[Mutant]:
    key = path[-1]
    if key in _NOT_TEXT:
        return
    if isinstance(value, bool):
        if value:
            yield f"{_name(path)}: {value} -> {not value}", _changed(data, path, not value)
    elif isinstance(value, (int, float)):
        yield from _numbers(data, path, value)
    elif isinstance(value, list):
        yield from _deletions(data, path, value)
    elif isinstance(value, str) and key in _DEFAULTS:
        if value != _DEFAULTS[key]:
            yield f"{_name(path)}: {value} -> {_DEFAULTS[key]}", _changed(data, path, _DEFAULTS[key])
    elif isinstance(value, dict) and key == "swap":
        if len(value) > 1:
            for phrase in value:
                yield f"delete {phrase!r} from {_name(path)}", _changed(data, path, {one: to for one, to in value.items() if one != phrase})
    elif isinstance(value, str):
        for said, text in _texts(path, value):
            yield f"{_name(path)}: {said}", _changed(data, path, text)


def _texts(path: tuple[Any, ...], text: str) -> Iterator[tuple[str, str]]:
    """Yield the mutants of a phrase or a pattern: one alternative or option less."""
    if "patterns" in path and path[1] == "patterns":
        parts = alternatives(text)
        for index, part in enumerate(parts if len(parts) > 1 else ()):
            yield f"delete alternative {part!r}", "|".join(parts[:index] + parts[index + 1 :])
        return
    for group in _GROUP.finditer(text):
        options = group[1].split("|")
        mark = group[2] or ""
        if len(options) == 1 and mark:
            yield f"delete option {group[0]!r}", " ".join((text[: group.start()] + text[group.end() :]).split())
        for index, option in enumerate(options if len(options) > 1 else ()):
            rest = "|".join(options[:index] + options[index + 1 :])
            yield f"delete alternative {option!r} of {group[0]!r}", f"{text[: group.start()]}({rest}){mark}{text[group.end() :]}"


def _deletions(data: dict[str, Any], path: tuple[Any, ...], items: list[Any]) -> Iterator[Mutant]:
    for index, item in enumerate(items):
        said = f"delete {item!r} from {_name(path)}"
        if len(items) > 1:
            yield said, _changed(data, path, items[:index] + items[index + 1 :])
        elif path[-1] in ("except", "unless", "allow"):
            yield said, _changed(data, path, None)


def _numbers(data: dict[str, Any], path: tuple[Any, ...], value: float) -> Iterator[Mutant]:
    unit = 1 if isinstance(value, int) else 0.01
    for moved in (round(value + unit, 4), round(value - unit, 4)):
        yield f"{_name(path)}: {value} -> {moved}", _changed(data, path, moved)


def _changed(data: dict[str, Any], path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    result = copy.deepcopy(data)
    inner: Any = result
    for key in path[:-1]:
        inner = inner[key]
    if value is None:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return result


def _name(path: tuple[Any, ...]) -> str:
    return ".".join(map(str, path))


def survives(plan: Plan, loaded: LoadedRule, data: dict[str, Any], prepared: list[Prepared]) -> bool:
    """Return whether all examples of a rule still hold after it was changed to `data`. A mutant that does not load is noticed."""
    problems: list[Problem] = []
    file = Reader(lambda path, key=False: "mutant", problems).read(RuleFile, data)
    if file is None or problems:
        return False
    original = next(rule for rule in plan.rules if rule.id == loaded.rule.id)
    rule = file.rule(loaded.rule.id, "mutant", loaded.pack_when)
    matcher = rule.check.matcher()
    anchors = [list(anchor) for anchor in matcher.anchors]
    always = not anchors or bool(getattr(matcher, "unanchored", ()))
    mutant = original._replace(data=data, anchors=anchors, always=always, when=rule.when, items=None)
    needed: list[PlanRule] = [other for other in plan.rules if other.id in original.needs]
    trial = Trial(Plan([mutant, *needed], {}))
    try:
        return not any(trial.difference(rule, one) for one in prepared)
    except TenaciousLintError:
        return False


def main(wanted: list[str]) -> int:
    """Try all mutants; return the exit code."""
    packs = load_packs([(find_pack(name), None) for name in DEFAULT_PACKS])
    plan = make_plan(packs)
    equivalent = yaml.safe_load(_EQUIVALENT.read_text(encoding="utf-8")) or {}
    tried = survived = excused = 0
    for loaded in (loaded for pack in packs for loaded in pack.rules):
        if wanted and loaded.rule.id not in wanted:
            continue
        prepared = [prepare(example) for example in loaded.examples]
        excuses = equivalent.get(loaded.rule.id, {})
        for said, data in mutants(loaded.data):
            tried += 1
            if not survives(plan, loaded, data, prepared):
                continue
            if said in excuses:
                excused += 1
                continue
            survived += 1
            print(f"{loaded.rule.id}: {said}")
    print(f"{tried} mutants, {excused} equivalent (with a reason), {survived} survivors")
    return int(survived > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
