"""What the thread says: what the reader agreed to and asked for, and how long they have been silent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tenacious_lint.context import Context

FACTS: dict[str, Callable[[Context], Any]] = {}
"""Paths for the `when` of rules, and the analyses that answer them; None is unknown."""
