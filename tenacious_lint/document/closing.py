"""Finds how a mail ends: sign-off, signature, postscript and footer."""

from __future__ import annotations

from functools import lru_cache

from tenacious_lint.document.closing_words import (
    DASH_NAME,
    NAME_LINE,
    POSTSCRIPT,
    RULE,
    SIGNATURE_PIECE,
    SIGNATURE_SEPARATOR,
    is_closed,
    is_footer,
    is_item,
    is_sign_off,
    may_hold_footer,
)

Group = tuple[str, int, int]
"""A scope and the first and last line that have it."""

_MAX_LINES = 60
_MAX_SIGNATURE = 8
_MAX_REMEMBERED = 500


def split_closing(flat: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return body, sign-off, signature, postscript (as body) and footer of flat[start:end] as stretches, in order, edges untrimmed."""
    lines = flat[start:end].rsplit("\n", _MAX_LINES)
    first = 1 if len(lines) > _MAX_LINES else 0
    groups = _sign_off(lines, first) or _name_block(lines, first)
    if not groups:
        return [("body", start, end)]
    result: list[tuple[str, int, int]] = []
    at, below = end, len(lines)  # from the end up: `at` is where the line before `below` ends
    for scope, begin, stop in reversed(groups):
        for line in lines[stop + 1 : below]:
            at -= len(line) + 1
        last = at
        for line in lines[begin : stop + 1]:
            at -= len(line) + 1
        result.append((scope, at + 1, last))
        below = begin
    result.append(("body", start, at + 1))
    result.reverse()
    return result


def _sign_off(lines: list[str], first: int) -> list[Group]:
    """Look from the end up for the line that closes the mail, and read what follows it."""
    delimiter = -1
    for index in range(len(lines) - 1, first - 1, -1):
        line = lines[index]
        if delimiter >= 0 and index < delimiter - 10:
            break
        if len(line) > 80 or not (line := line.strip()):
            continue
        if line == "--":
            delimiter = index
        elif (known := is_sign_off(line)) or (line[-1] == "," and len(line) <= 50 and _stands_alone(lines, index)):
            after = _after_closing(lines, index + 1, strict=not known)
            if after is not None:
                return [("signoff", index, index), *after]
        elif delimiter < 0 and line[0] in "-—–~" and DASH_NAME.fullmatch(line) and _is_dash_signature(lines, index, first):
            after = _after_closing(lines, index, strict=False, named=True)
            if after is not None and not _goes_on(lines, after):
                return after
    return (_after_closing(lines, delimiter, strict=False) or []) if delimiter > 0 else []


def _goes_on(lines: list[str], groups: list[Group]) -> bool:
    """Say whether there is more of the mail behind a line that looks like a name after a dash: then it is no signature."""
    return any(scope == "body" and not POSTSCRIPT.match(lines[first].strip()) for scope, first, _ in groups)


def _stands_alone(lines: list[str], index: int) -> bool:
    """Say whether a line that ends in a comma may be a sign-off of its own making: a paragraph of its own, not the first."""
    return index > 0 and not lines[index - 1].strip() and any(line.strip() for line in lines[:index]) and not is_item(lines[index].strip())


def _is_dash_signature(lines: list[str], index: int, first: int) -> bool:
    line = lines[index].strip()
    if line[0] != "-" or line.startswith("--"):
        return any(lines[:index])
    before = next((lines[above].strip() for above in range(index - 1, first - 1, -1) if lines[above].strip()), "")
    after = next((line.strip() for line in lines[index + 1 :] if line.strip()), "")
    return bool(before) and not is_item(before) and not is_item(after)


def _after_closing(lines: list[str], begin: int, *, strict: bool, named: bool = False) -> list[Group] | None:
    """Return the scopes of the lines from `begin` on, or None if they are not what follows a sign-off.

    With `strict`, the first of them must look like a name; with `named`, it is known to be one.
    """
    tail = "\n".join(lines[begin:])
    read = _remembered if len(tail) <= _MAX_REMEMBERED else _read_tail
    groups = read(tail, strict, named)
    return None if groups is None else [(scope, begin + first, begin + last) for scope, first, last in groups]


def _read_tail(tail: str, strict: bool, named: bool) -> list[Group] | None:
    groups: list[Group] = []
    scope, count, blank, free = "signature", 0, False, False
    footers = may_hold_footer(tail)
    lines = tail.split("\n")
    for index, line in enumerate(lines):
        line = line.strip()
        if not line:
            blank = True
            continue
        if line == "--" and scope != "footer":
            scope, free = "signature", True
        elif line[0] in "P*_" and POSTSCRIPT.match(line):
            scope = "body"
        elif (line[0] in "-_*=–—~" and RULE.fullmatch(line)) or (footers and (blank or scope != "body") and count and is_footer(line)):
            scope = "footer"
        elif scope == "signature" and not free:
            count += 1
            if count == 1 and not named and not _opens_signature(line, strict):
                return None
            if count > _MAX_SIGNATURE:
                return None
            if count > 1 and (len(line) > 100 or (blank and (len(line) > 60 or _is_sentence(line)))):
                if (len(line) > 100 and not blank) or (not named and not NAME_LINE.fullmatch(lines[0].strip())):
                    return None
                scope = "body"
        elif scope == "signature":
            count += 1
        if groups and groups[-1][0] == scope and not (scope == "body" and POSTSCRIPT.match(line)):
            groups[-1] = (scope, groups[-1][1], index)
        else:
            groups.append((scope, index, index))
        blank = False
    return groups


_remembered = lru_cache(maxsize=512)(_read_tail)
"""What follows the sign-off is the same in all mail of one sender."""


def _opens_signature(line: str, strict: bool) -> bool:
    if strict:
        return len(line) <= 60 and NAME_LINE.fullmatch(line) is not None and not is_closed(line)
    return len(line) <= 80 and not is_closed(line) and not is_item(line)


def _is_sentence(line: str) -> bool:
    return is_closed(line) and line.count(" ") >= 3


def _name_block(lines: list[str], first: int) -> list[Group]:
    """Look for a signature without a sign-off: a last paragraph of short lines that opens with a name."""
    stop = len(lines)
    while True:
        while stop > first and not lines[stop - 1].strip():
            stop -= 1
        begin = stop
        while begin > first and lines[begin - 1].strip():
            begin -= 1
        if begin <= first or not any(line.strip() for line in lines[:begin]):
            return []
        head = lines[begin].strip()
        if (
            POSTSCRIPT.match(head)
            or RULE.fullmatch(head)
            or (is_footer("\n".join(lines[begin:stop])) and not _is_name_block(lines, begin, stop))
        ):
            stop = begin
            continue
        if not _is_name_block(lines, begin, stop):
            return []
        above = begin - 1
        while above > first and not lines[above - 1].strip():
            above -= 1
        if above - 2 >= first and not lines[above - 2].strip() and _is_name_block(lines, above - 1, above) and "," not in lines[above - 1]:
            begin = above - 1
        return _after_closing(lines, begin, strict=True) or []


def _is_name_block(lines: list[str], begin: int, stop: int) -> bool:
    block = [line.strip() for line in lines[begin:stop]]
    for index, line in enumerate(block):
        if index and (POSTSCRIPT.match(line) or is_footer(line) or RULE.fullmatch(line)):
            block = block[:index]
            break
    if len(block) > 6 or len(block[0]) > 60 or not NAME_LINE.fullmatch(block[0]):
        return False
    if any(len(line) > 60 or is_closed(line) or is_item(line) for line in block):
        return False
    if len(block) > 1:
        return all(SIGNATURE_PIECE.match(line) for line in block)
    return all(SIGNATURE_PIECE.match(piece) for piece in SIGNATURE_SEPARATOR.split(block[0]))
