"""Runs a command and says what it cost: wall time, processor time, peak memory."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_SLOWING = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONDEVMODE", "PYTHONPROFILEIMPORTTIME", "PYTHONTRACEMALLOC")


class Cost(NamedTuple):
    """What a command cost, with the children it waited for. Seconds; `peak` is the resident memory of its largest process, in MiB."""

    wall: float
    cpu: float
    peak: float


class CommandFailed(Exception):
    """A command that ended with an exit code that is not among those it may end with."""


def run(command: Sequence[str], *, out: Path, folder: Path, env: Mapping[str, str] | None = None, allowed: Sequence[int] = (0,)) -> Cost:
    """Run a command in `folder` with standard output to the file `out`. Raises CommandFailed.

    The kernel counts the memory of this process at the moment of starting towards the child's peak: hold little here.
    """
    kept = {key: value for key, value in os.environ.items() if key not in _SLOWING}
    with open(out, "wb") as stdout, open(out.with_suffix(".err"), "w+b") as stderr:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, cwd=folder, env={**kept, **(env or {})})
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = code = os.waitstatus_to_exitcode(status)
        if code not in allowed:
            stderr.seek(0)
            said = stderr.read().decode(errors="replace").strip().splitlines()
            raise CommandFailed(f"exit code {code}: {said[-1] if said else 'nothing on standard error'}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
