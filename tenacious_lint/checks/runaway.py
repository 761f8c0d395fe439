"""Which expressions may run away: take time that grows faster than the text."""

from __future__ import annotations

from re import _constants as sre  # type: ignore[attr-defined]  # private, and the only reader of `re` syntax there is
from typing import Any

from tenacious_lint.checks.anchor import UNBOUNDED, children, parse

_FEW = 10_000_000
"""An upper bound of ways that real texts come nowhere near: adjacent repeats seldom match the same characters."""


def is_bounded(pattern: str) -> bool:
    """Return whether an expression surely runs in time linear in the text.

    It does if at most one repeat has no bound, that one repeats a single character, and what is repeated inside repeats with a bound can be
    split in few ways.
    """
    counts = [0]
    return _ways(parse(pattern), counts) <= _FEW and counts[0] <= 1


def runaway_text(pattern: str) -> str | None:
    """Return a text on which the expression takes exponential time, or None. Tries every repeat within a repeat, with a time limit."""
    import regex

    if is_bounded(pattern):
        return None
    compiled = regex.compile(pattern)
    if _repeats_a_repeat(parse(pattern)):
        return "a long run of what it repeats"
    tree = parse(pattern)
    for inner in _repeated_bodies(tree):
        text = inner * 60 + "\x01" + _sample(tree)  # behind the text, what the expression cannot do without
        try:
            compiled.search(text, timeout=0.1)
        except TimeoutError:
            return text[:20]
    return None


def _ways(tree: Any, counts: list[int]) -> float:
    """Return an upper bound for the ways in which the repeats of a tree can share out a text; `counts` sums up those without bound."""
    ways = 1.0
    for op, value in tree:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            low, high, body = value
            single = len(body) == 1 and body[0][0] in (sre.LITERAL, sre.IN, sre.ANY, sre.NOT_LITERAL)
            if high >= UNBOUNDED:
                counts[0] += 1
                if not single:
                    return float("inf")
            elif single:
                ways *= high - low + 1
            else:
                inner = _ways(body, counts)
                ways *= inner ** min(high, 60) * (high - low + 1) if inner > 1 else high - low + 1
        elif op is sre.BRANCH:
            ways *= sum(_ways(branch, counts) for branch in value[1])
        else:
            for child in children(op, value):
                ways *= _ways(child, counts)
        if ways > _FEW:
            return float("inf")
    return ways


def _repeats_a_repeat(tree: Any) -> bool:
    """Return whether an unbounded repeat holds nothing but an unbounded repeat, as in `(a+)+`."""
    for op, value in tree:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and value[1] >= UNBOUNDED:
            body = value[2]
            while len(body) == 1 and body[0][0] is sre.SUBPATTERN:
                body = body[0][1][3]
            if len(body) == 1 and body[0][0] in (sre.MAX_REPEAT, sre.MIN_REPEAT) and body[0][1][1] >= UNBOUNDED:
                return True
        if any(_repeats_a_repeat(child) for child in children(op, value)):
            return True
    return False


def _repeated_bodies(tree: Any) -> list[str]:
    """Return a sample of the body of every repeat, to be pumped."""
    found = []
    for op, value in tree:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            found.extend(_samples(value[2]))
        for child in children(op, value):
            found.extend(_repeated_bodies(child))
    return [body for body in dict.fromkeys(found) if body]


def _samples(tree: Any) -> list[str]:
    """Return short texts that the tree may match: one for each branch, if it is a choice."""
    if len(tree) == 1 and tree[0][0] is sre.SUBPATTERN:
        return _samples(tree[0][1][3])
    if len(tree) == 1 and tree[0][0] is sre.BRANCH:
        return [_sample(branch) for branch in tree[0][1][1]]
    return [_sample(tree)]


def _sample(tree: Any) -> str:
    """Return a short text that the tree may match."""
    result = ""
    for op, value in tree:
        if op is sre.LITERAL:
            result += chr(value)
        elif op is sre.IN:
            result += _member(value)
        elif op in (sre.ANY, sre.NOT_LITERAL):
            result += "a"
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            result += _sample(value[2]) * max(1, value[0])
        elif inside := children(op, value):
            result += _sample(inside[0]) if op not in (sre.ASSERT, sre.ASSERT_NOT) else ""
    return result


def _member(members: Any) -> str:
    for op, value in members:
        if op is sre.LITERAL:
            return chr(value)
        if op is sre.RANGE:
            return chr(value[0])
        if op is sre.CATEGORY:
            return {sre.CATEGORY_DIGIT: "1", sre.CATEGORY_SPACE: " "}.get(value, "a")
    return "a"
