"""Checks the conditions of `when` as a rule is read."""

from __future__ import annotations

from datetime import date
from typing import Any

from tenacious_lint.analysis.thread import FACTS as THREAD_FACTS
from tenacious_lint.context import COMPUTED, FACTS
from tenacious_lint.document.draft import STAGES
from tenacious_lint.errors import did_you_mean
from tenacious_lint.rule import Conditions
from tenacious_lint.schema import Path, Reader

_OPERATORS = ("lt", "lte", "gt", "gte", "exists", "not")
_VALUES: dict[str, tuple[Any, ...]] = {
    "stage": STAGES,
    "channel": ("email", "linkedin", "sms"),
    "template": (True, False),
    "thread": (True, False),
}


def check_conditions(conditions: Conditions, reader: Reader, path: Path) -> None:
    """Note a problem for each path, operator or value that can never hold."""
    if not conditions:
        reader.problem(path, "no conditions", "delete the key")
    for name, wanted in conditions.items():
        here = (*path, name)
        if name.startswith("brief.") and len(name) > 6:
            whole, _, last = name[6:].rpartition(".")
            check_evidence(whole if last in COMPUTED else name[6:], reader, here, key=True)
        elif name not in FACTS and name not in THREAD_FACTS:
            reader.problem(here, f"unknown condition '{name}'", did_you_mean(name, [*FACTS, *THREAD_FACTS, "brief.<path>"]), key=True)
            continue
        if isinstance(wanted, dict):
            _check_operators(name, wanted, reader, here)
        else:
            _check_values(name, wanted, reader, here)


def check_evidence(path: str, reader: Reader, here: Path, *, key: bool = False) -> None:
    """Note a problem for a path that no brief can have."""
    from tenacious_lint.brief.model import unknown_part

    wrong = unknown_part(path)
    if wrong is not None:
        part, known = wrong
        reader.problem(here, f"no brief has '{path}': there is no '{part}'", did_you_mean(part, known), key=key)


def _check_operators(name: str, wanted: dict[str, Any], reader: Reader, path: Path) -> None:
    if not wanted:
        reader.problem(path, "an empty condition", f"use one of {', '.join(_OPERATORS)}")
    for operator, operand in wanted.items():
        if operator not in _OPERATORS:
            reader.problem((*path, operator), f"unknown operator '{operator}'", did_you_mean(operator, _OPERATORS), key=True)
        elif operator == "exists" and not isinstance(operand, bool):
            reader.problem((*path, operator), "exists is true or false")
        elif operator in ("lt", "lte", "gt", "gte") and not _is_ordered(operand):
            reader.problem((*path, operator), f"{operator} compares with a number or a date")
        elif operator == "not":
            _check_values(name, operand, reader, (*path, operator))


def _is_ordered(operand: Any) -> bool:
    if isinstance(operand, str):
        try:
            return bool(date.fromisoformat(operand))
        except ValueError:
            return False
    return isinstance(operand, (int, float, date)) and not isinstance(operand, bool)


def _check_values(name: str, wanted: Any, reader: Reader, path: Path) -> None:
    values = wanted if isinstance(wanted, list) else [wanted]
    if not values:
        reader.problem(path, "an empty list never holds", "list a value")
    for value in values:
        if value is None or isinstance(value, (dict, list)):
            reader.problem(path, f"{name}: expected a value or a list of values")
        elif name in _VALUES and (value not in _VALUES[name] or type(value) is not type(_VALUES[name][0])):
            reader.problem(path, f"'{value}' is no {name}", did_you_mean(str(value), map(str, _VALUES[name])))
