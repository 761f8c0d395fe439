"""A progress line on a terminal, for long runs."""

from __future__ import annotations

import sys
from types import TracebackType

_WORTH_SHOWING = 300
"""Fewer files are done before anybody looks."""


class Progress:
    """Counts files on standard error, if that is a terminal; a context manager that leaves no trace."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._shown = False
        self._active = total >= _WORTH_SHOWING and sys.stderr.isatty()

    def step(self) -> None:
        """Count one more file."""
        self._done += 1
        if self._active and self._done % 50 == 0:
            sys.stderr.write(f"\r{self._done}/{self._total} files")
            sys.stderr.flush()
            self._shown = True

    def clear(self) -> None:
        """Take the line away, so that something can be written in its place."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.clear()
