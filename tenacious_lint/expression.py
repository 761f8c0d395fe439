"""Regular expressions that are compiled when first used: most runs are short and need few of them."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands in for a compiled expression; its methods become those of the real one at the first use, so that later uses cost nothing."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in ("match", "fullmatch", "search", "finditer", "findall", "sub", "split", "pattern", "groups"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return an expression that is compiled at its first use."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
