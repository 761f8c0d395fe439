"""The errors of tenacious-lint: what could not be done, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that is wrong: `place` is `file`, `file:line` or `file:line:column`, 1-based."""

    place: str
    problem: str
    remedy: str = ""

    def __str__(self) -> str:
        head = f"{self.place}: {self.problem}" if self.place else self.problem
        return f"{head}; {self.remedy}" if self.remedy else head


class TenaciousLintError(Exception):
    """The job could not be done (exit 2). Carries one problem or several, each printed on a line of its own."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems

    @classmethod
    def at(cls, place: str, problem: str, remedy: str = "") -> TenaciousLintError:
        """Return an error of this class with a single problem."""
        return cls(Problem(place, problem, remedy))


class ConfigError(TenaciousLintError):
    """The configuration or the command line asks for what does not exist."""


class RulePackError(TenaciousLintError):
    """A rule pack cannot be loaded."""


class DocumentError(TenaciousLintError):
    """A draft cannot be read."""


class BriefError(TenaciousLintError):
    """A brief is named but missing or malformed."""


class JudgeError(TenaciousLintError):
    """The judge was asked for and cannot answer."""


class CheckError(TenaciousLintError):
    """A rule crashed or ran out of time on a draft; names both."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean 'x'?` for the nearest of `known`, else the list of what is allowed."""
    from difflib import get_close_matches

    names = sorted(known)
    near = get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    shown = ", ".join(names[:12]) + (", ..." if len(names) > 12 else "")
    return f"allowed: {shown}" if names else ""
