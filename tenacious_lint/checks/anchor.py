"""What can be read off a regular expression before it runs: the literals it needs, and how far from its start it looks."""

from __future__ import annotations

import re
from re import _constants as sre  # type: ignore[attr-defined]  # private, and the only reader of `re` syntax there is
from re import _parser as sre_parse  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from tenacious_lint.checks.literal import price, usable

_MOST_LITERALS = 24
"""A set of more literals is not worth its entries in the automaton."""
UNBOUNDED = 1000
"""A repeat above this counts as unbounded, and so does a width."""


class Anchors(NamedTuple):
    """Lower-case literals, one of which stands in every match, at most `lead` characters after its start (None: no bound known)."""

    literals: tuple[str, ...]
    lead: int | None
    begins_word: bool = False
    """Whether they count only at the beginning of a word."""


def parse(pattern: str) -> Any:
    """Return the parsed expression. Raises re.error."""
    return sre_parse.parse(pattern)


def anchors_of(pattern: str) -> Anchors | None:
    """Return the best anchors of an expression, or None if it needs no literal of at least two characters."""
    tree = parse(pattern)
    at_word = len(tree) > 0 and tuple(tree[0]) == (sre.AT, sre.AT_BOUNDARY)
    return _best(
        [
            one._replace(begins_word=at_word and one.lead == 0 and all(literal[:1].isalnum() for literal in one.literals))
            for one in _candidates(tree, 0)
        ]
    )


def reach_of(pattern: str) -> int | None:
    """Return a bound for how far a match stretches from its start, with all it looks ahead at; None if it has none."""
    width = _looked_at(parse(pattern))
    return None if width >= UNBOUNDED else width + 2


def is_local(pattern: str) -> bool:
    """Return whether an expression matches in the whole text as it does in a paragraph cut out of it.

    Not if it asks for the end, nor if it looks ahead for anything that is not something: a paragraph break is that too.
    """
    return _is_local(parse(pattern), False)


def _is_local(tree: Any, ahead: bool) -> bool:
    for op, value in tree:
        if op is sre.AT and value in (sre.AT_END, sre.AT_END_STRING, sre.AT_END_LINE):
            return False
        if ahead and (op in (sre.ANY, sre.NOT_LITERAL) or (op is sre.IN and _takes_breaks(value))):
            return False
        into = ahead or (op in (sre.ASSERT, sre.ASSERT_NOT) and value[0] > 0)
        if any(not _is_local(child, into) for child in children(op, value)):
            return False
    return True


def _takes_breaks(members: Any) -> bool:
    negated = any(kind is sre.NEGATE for kind, _ in members)
    named = any(kind is sre.LITERAL and value == 0 for kind, value in members)
    others = any(
        kind is sre.CATEGORY and value in (sre.CATEGORY_NOT_DIGIT, sre.CATEGORY_NOT_SPACE, sre.CATEGORY_NOT_WORD) for kind, value in members
    )
    return others or (negated and not named)


def alternatives(pattern: str) -> list[str]:
    """Split an expression at its top-level `|`."""
    parts, depth, start, at, in_class, first = [], 0, 0, 0, False, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 2
            continue
        if in_class:
            in_class = char != "]" or at == first
        elif char == "[":
            in_class = True
            first = at + 2 if pattern[at + 1 : at + 2] == "^" else at + 1  # a bracket there is a member
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and depth == 0:
            parts.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*parts, pattern[start:]]


def _candidates(tree: Any, lead: int) -> list[Anchors]:
    """Return sets of literals of which one stands in every match of a sequence that begins `lead` characters behind the match's start.

    Literals grow over letters, over gaps (one space stands for `\\s`, `[\\s-]`, `\\s+`: see normalise.Scannable) and over groups of words.
    """
    found: list[Anchors] = []
    runs, run_lead = [""], lead
    at = lead
    for op, value in tree:
        texts = _texts(op, value)
        is_gap = set(texts) == {" "}
        if runs == [""] and is_gap:  # where a run of spaces begins is not where this one stands: start behind it
            texts = []
        longer = [run + text for run in runs for text in texts] if texts else []
        if texts and len(longer) <= _MOST_LITERALS:
            if runs == [""]:
                run_lead = at
            runs = longer
        else:
            found.extend(_ended(runs, run_lead))
            runs, run_lead = (texts, at) if texts and not is_gap else ([""], at)
            found.extend(_inside(op, value, at))
        at += min(_width(op, value), UNBOUNDED)
    return [*found, *_ended(runs, run_lead)]


def _ended(runs: list[str], lead: int) -> list[Anchors]:
    literals = tuple(dict.fromkeys(re.sub(" {2,}", " ", run.lstrip(" ")) for run in runs))
    if not all(literals):
        return []
    begins_with_gap = any(run.startswith(" ") for run in runs)
    return [Anchors(literals, None if begins_with_gap else _bounded(lead))]


def _texts(op: Any, value: Any) -> list[str]:
    """Return the texts that an element stands for, if they are few and certain: letters, a gap, a group of words; else nothing."""
    if op is sre.LITERAL:
        return [_plain(chr(value))]
    if op is sre.IN:
        return [letter] if (letter := _one_of(value)) is not None else []
    if op is sre.AT and value is sre.AT_BOUNDARY:
        return [""]
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and value[0] > 0 and _sequence(value[2]) == [" "]:
        return [" "]
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and 0 < value[0] == value[1] <= 4 and len(texts := _sequence(value[2])) == 1:
        return [texts[0] * value[0]]
    if op is sre.SUBPATTERN:
        return _sequence(value[3])
    if op is sre.BRANCH:
        branches = [_sequence(branch) for branch in value[1]]
        return [text for some in branches for text in some] if all(branches) and sum(map(len, branches)) <= _MOST_LITERALS else []
    return []


def _sequence(tree: Any) -> list[str]:
    """Return the texts that a whole sequence stands for, or nothing if they are many or uncertain."""
    runs = [""]
    for op, value in tree:
        texts = _texts(op, value)
        runs = [run + text for run in runs for text in texts]
        if not runs or len(runs) > _MOST_LITERALS:
            return []
    return runs if all(runs) else []


def _one_of(members: Any) -> str | None:
    """Return the lower-case character that a set stands for: [Pp], or a gap such as [\\s-]."""
    letters = set()
    for kind, value in members:
        if kind is sre.CATEGORY and value is sre.CATEGORY_SPACE:
            letters.add(" ")
        elif kind is sre.LITERAL:
            letters.add(_plain(chr(value)))
        else:
            return None
    return letters.pop() if len(letters) == 1 else None


def _plain(char: str) -> str:
    """Return a character as the scanned text has it."""
    return " " if char in " \t\r\n-*_" else char.lower()


def _inside(op: Any, value: Any, at: int) -> list[Anchors]:
    if op is sre.SUBPATTERN:
        return _candidates(value[3], at)
    if op is sre.ATOMIC_GROUP:
        return _candidates(value, at)
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and value[0] > 0:
        return _candidates(value[2], at)
    if op is sre.IN and len(value) <= 6 and all(kind is sre.LITERAL for kind, _ in value):
        return [Anchors(tuple(dict.fromkeys(chr(code).lower() for _, code in value)), _bounded(at))]
    if op is sre.BRANCH:
        best = [_best(_candidates(branch, at)) for branch in value[1]]
        if all(best):
            literals = tuple(dict.fromkeys(word for one in best if one for word in one.literals))
            leads = [one.lead for one in best if one]
            return [Anchors(literals, None if None in leads else max(lead for lead in leads if lead is not None))]
    return []


def _best(candidates: list[Anchors]) -> Anchors | None:
    good = [one for one in candidates if all(map(usable, one.literals))]
    return min(good, key=lambda one: price(one.literals, one.lead, one.begins_word), default=None)


def _bounded(lead: int) -> int | None:
    return None if lead >= UNBOUNDED else lead


def _width(op: Any, value: Any) -> int:
    try:
        return int(sre_parse.SubPattern(sre_parse.State(), [(op, value)]).getwidth()[1])
    except (IndexError, AttributeError):  # a reference to a group: as wide as that was
        return UNBOUNDED


def _looked_at(tree: Any) -> int:
    """Return the most characters that a tree can match, lookaheads counted as if they were matched."""
    total = 0
    for op, value in tree:
        if op is sre.BRANCH:
            total += max(map(_looked_at, value[1]))
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            total += UNBOUNDED if value[1] >= UNBOUNDED else value[1] * _looked_at(value[2])
        elif inside := children(op, value):
            total += sum(map(_looked_at, inside))
        else:
            total += _width(op, value)
    return min(total, UNBOUNDED)


def children(op: Any, value: Any) -> list[Any]:
    """Return the trees inside an element."""
    if op is sre.SUBPATTERN:
        return [value[3]]
    if op is sre.BRANCH:
        return list(value[1])
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return [value[1]]
    if op is sre.ATOMIC_GROUP:
        return [value]
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return [value[2]]
    return []
