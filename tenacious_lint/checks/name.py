"""Check kind `name`: being built."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Spec:
    """Nothing yet."""
