"""The check kinds. A kind is a module with a typed `Spec`: its keys, the placeholders of its messages, and its matcher."""

from __future__ import annotations

from importlib import import_module
from typing import Any

KINDS = {
    "phrases": "phrases",
    "pattern": "pattern",
    "substitution": "substitution",
    "measure": "measure",
    "required": "required",
    "near": "near",
    "combination": "combination",
    "merge": "merge",
    "link": "link",
    "unicode": "unicode",
    "date": "date",
    "tokens": "tokens",
    "state": "state",
    "listed": "listed",
    "claim": "claim",
    "commitment": "commitment",
    "concession": "concession",
    "ask": "ask",
    "reference": "reference",
    "name": "name",
}
"""Kind -> module of this package; a module is imported when a rule of its kind is read."""


def spec_of(kind: str) -> Any:
    """Return the spec class of a kind."""
    return import_module(f"tenacious_lint.checks.{KINDS[kind]}").Spec
