"""Digests of texts: for fingerprints and cache keys, not for secrets."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def _blake2b() -> Any:
    """Return the hash function. `hashlib` loads OpenSSL beside it, which costs a short run as much as reading the packs' plan."""
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    return blake2b


def digest(*parts: str | bytes) -> str:
    """Return 32 hexadecimal digits for a sequence of texts."""
    state = _blake2b()(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "little"))
        state.update(data)
    return str(state.hexdigest())
