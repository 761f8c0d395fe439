"""The conditions of `when`, answered on each draft."""

from __future__ import annotations

from datetime import date
from typing import Any

from tenacious_lint.analysis.thread import FACTS as THREAD_FACTS
from tenacious_lint.context import UNKNOWN, Context
from tenacious_lint.rule import Conditions

MEMOISED = frozenset({"stage", "channel", "template", "format", "message_type", "thread", "attachments", "brief"})
"""Facts with few values (those of Context.kind): which rules they wake is remembered between drafts."""


def holds(conditions: Conditions, context: Context) -> bool:
    """Return whether all conditions hold for a draft; what is unknown makes its condition false."""
    return all(_holds(_fact(path, context), wanted) for path, wanted in conditions.items())


def _fact(path: str, context: Context) -> Any:
    if path not in THREAD_FACTS:
        return context.fact(path)
    value = context.analysis(THREAD_FACTS[path])
    return UNKNOWN if value is None else value


def is_memoised(conditions: Conditions) -> bool:
    """Return whether the conditions ask only for facts with few values."""
    return all(path in MEMOISED for path in conditions)


def _holds(value: Any, wanted: Any) -> bool:
    if not isinstance(wanted, dict):
        return value is not UNKNOWN and _equals(value, wanted)
    for operator, operand in wanted.items():
        if operator == "exists":
            if (value is not UNKNOWN) is not operand:
                return False
        elif value is UNKNOWN or not _compares(value, operator, operand):
            return False
    return True


def _compares(value: Any, operator: str, operand: Any) -> bool:
    if operator == "not":
        return not _equals(value, operand)
    if isinstance(operand, str) and isinstance(value, date):
        operand = date.fromisoformat(operand)
    try:
        match operator:
            case "lt":
                return bool(value < operand)
            case "lte":
                return bool(value <= operand)
            case "gt":
                return bool(value > operand)
            case _:
                return bool(value >= operand)
    except TypeError:  # a text against a number: nothing is known of their order
        return False


def _equals(value: Any, wanted: Any) -> bool:
    values = wanted if isinstance(wanted, list) else [wanted]
    found = value if isinstance(value, (list, tuple)) else [value]
    return any(one == other and isinstance(one, bool) == isinstance(other, bool) for one in found for other in values)
