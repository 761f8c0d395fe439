"""Reads the sentence forms of Tenacious-Bench tasks. What the grammar does not know stays unknown; nothing is guessed."""

from __future__ import annotations

import re
from typing import Any

from tenacious_lint.brief.published import wording
from tenacious_lint.brief.published.form import Form
from tenacious_lint.expression import lazy

_LONGEST = 5_000
_COUNT = r"-?\d{1,9}"
_COMPANY = lazy(
    r"(?:^|[.\n])\s*Company:[ \t]*(?:([^\n:]{1,200}?)[ \t]*\(([^()\n]{0,400})\)[ \t]*(?=\.|\n|\Z)"
    r"|([^\n:(]{1,200}?)\.?[ \t]*(?=\n|\Z|(?<=\.)[ \t]+[A-Z][\w -]{0,40}:|(?<=\.[ \t])[A-Z][\w -]{0,40}:))"
)
_STAGE = lazy(r"(?i)(?:(?:pre[\s-]?)?seed|series\s?[a-k]\+?)(?:\s(?:round|extension))?")
_CLOSED = lazy(rf"(?i)\bclosed ({_COUNT}) days? ago")
_ROLES = lazy(rf"(?i)\bOpen (?:engineering )?roles:\s*({_COUNT})(?!\d)(?:\s*\(([^()\n]{{0,2000}})\))?")
_ROLE = lazy(rf"({_COUNT})\s+([^\s,;][^,;]{{0,80}})")
_EMPLOYEES = lazy(rf"(?i)\bEmployee count:\s*({_COUNT})(?!\d)")
_AI = lazy(rf"(?i)\bAI[- ]maturity score:\s*({_COUNT})(?!\d|\.\d)(?:\s*\(confidence:\s*([^()\n]{{1,40}})\))?")
_NUMBER = lazy(r"-?\d{1,9}(?:\.\d{1,9})?")
_WORD = lazy(r"(?i)\b(high|medium|low)\b")
_AGE = lazy(rf"(?i)\bSignal age:\s*({_COUNT}) days?\b")
_ABSENT = lazy(r"(?i)\b(Layoff|Leadership(?: change)?|Funding)(?: signal)?:\s*(?:none|no)\b(?!\s+\w)")
_LAYOFF = lazy(
    rf"(?i)\bLayoff signal:\s*(?:(-?\d{{1,9}}(?:\.\d{{1,9}})?)\s?%|({_COUNT}) (?:people|employees|engineers))[^().\n]{{0,60}}"
    rf"(?:\(({_COUNT}) days? ago\))?"
)
_BENCH = lazy(r"(?i)(?:Available bench:\s?)?(.+?)(?:\.(?=\s|\Z)|\Z)")
_BETWEEN = lazy(r"(?:, ?(?:and )?|; ?| and )(?![^()]{0,200}\))")
_BENCH_ITEM = lazy(
    rf"(?i)({_COUNT})\s+(?:(junior|mid|senior)(?:-level)?\s+)?([\w+#./&-]{{1,40}}(?:\s[\w+#./&-]{{1,40}}){{0,3}}?)\s"
    r"(?:engineer|developer)(?:\(s\)|s)?(?:\s\(([^()]{0,200})\))?(?:\savailable)?"
)
_LEVEL = lazy(rf"(?i)({_COUNT})\s+(junior|mid|senior)s?\b")
_WINDOW = lazy(rf"(?i)\bNext availability window:\s*({_COUNT})\s+(day|week)s?\b")
_COMMITTED = lazy(
    r"(?i)\b(\w{1,12}) of (?:the |our )?(\w{1,12}) (?:(junior|mid|senior)\s)?(?:([\w+#./-]{1,40})\s)?"
    r"(?:slots?|engineers?|seats?)\s(?:(?:is|are)\s)?(?:already\s)?committed\b"
)


def read_company(form: Form, *source: str | int) -> None:
    """Read `Company: NAME (STAGE, $AMOUNT, closed N days ago). Open engineering roles: ...` at a path of the form."""
    text = _sentences(form, source)
    company = _COMPANY.search(text)
    if company:
        form.put(("prospect", "company"), (company[1] or company[3]).strip(), *source)
        _round(form, company[2] or "", source)
    if found := _EMPLOYEES.search(text):
        form.put(("prospect", "employees"), int(found[1]), *source)
    if found := _ROLES.search(text):
        form.put(("signals", "hiring", "open_roles"), int(found[1]), *source)
        form.put(("signals", "hiring", "roles"), _roles(found[2] or ""), *source)
    if found := _AI.search(text):
        form.put(("signals", "ai_maturity", "score"), int(found[1]), *source)
        sure, word = _NUMBER.search(found[2] or ""), _WORD.search(found[2] or "")
        form.put(("signals", "ai_maturity", "confidence"), float(sure[0]) if sure else word and word[1].lower(), *source)
    if found := _AGE.search(text):
        form.put(("signals", "age_days"), int(found[1]), *source)
    for name in _ABSENT.findall(text):
        form.put(("signals", name.split()[0].lower(), "detected"), False, *source)
    if found := _LAYOFF.search(text):
        form.put(("signals", "layoff", "percent"), found[1] and float(found[1]), *source)
        form.put(("signals", "layoff", "count"), found[2] and int(found[2]), *source)
        form.put(("signals", "layoff", "age_days"), found[3] and int(found[3]), *source)


def _sentences(form: Form, source: tuple[str | int, ...]) -> str:
    """Return the text on one line with single spaces; "" for one that is too long to be of this form."""
    text = " ".join(form.text(*source).split())
    return text if len(text) <= _LONGEST else ""


def _round(form: Form, inside: str, source: tuple[str | int, ...]) -> None:
    for part in inside.split(", "):
        found = _STAGE.fullmatch(part.strip())
        if found:
            form.put(("signals", "funding", "stage"), wording.stage(part.strip()), *source)
    if sum_of := wording.money(inside):
        form.put(("signals", "funding", "amount"), sum_of.amount, *source)
        form.put(("signals", "funding", "currency"), sum_of.currency, *source)
    if closed := _CLOSED.search(inside):
        form.put(("signals", "funding", "age_days"), int(closed[1]), *source)


def _roles(listed: str) -> dict[str, int] | None:
    """Return the roles by skill, or None if one of them cannot be read: a list with a hole in it would deny what is open."""
    roles: dict[str, int] = {}
    for item in (_ROLE.fullmatch(part.strip()) for part in listed.split(",")):
        if item is None:
            return None
        skill = _skill_of_role(item[2])
        roles[skill] = roles.get(skill, 0) + int(item[1])
    return roles


def _skill_of_role(name: str) -> str:
    words = wording.skill(name).removesuffix("(s)").split()
    return " ".join(words[:-1] if len(words) > 1 and words[-1].rstrip("s") in ("engineer", "developer", "role") else words)


def read_bench(form: Form, *source: str | int) -> None:
    """Read `Available bench: 6 Python engineers (3 senior, 3 mid), 0 Rust engineers. Next availability window: 3 weeks.`

    A bench that is present is closed, so it is read whole or not at all: a skill left out would be a skill that we lack.
    """
    text = _sentences(form, source)
    listed = _BENCH.match(text)
    if listed is None:
        return
    items = [_BENCH_ITEM.fullmatch(part.strip()) for part in _BETWEEN.split(listed[1])]
    if listed[1].lower() == "none":
        form.section(("bench",), *source)
    elif not all(items):
        form.put(("bench_note",), text.strip(), *source)
        return
    for item in items:
        if item:
            _entry(form, item, source)
    window = _WINDOW.search(text)
    for entry in form.native.get("bench", {}) if window else ():
        days = int(window[1]) * (7 if window[2].lower() == "week" else 1) if window else 0
        form.put(("bench", entry, "days_to_deploy"), days, *source)
    _committed(form, text, source)


def _entry(form: Form, item: re.Match[str], source: tuple[str | int, ...]) -> None:
    count, level, skill = int(item[1]), (item[2] or "").lower(), wording.skill(item[3])
    native, known = ("bench", skill), form.native.get("bench", {}).get(skill)
    if known is not None and not (level and level not in known.get("seniority", {level: 0})):
        form.problem(source, f"the skill '{skill}' stands here twice", "keep one of them")
        return
    form.put((*native, "available"), count + (known["available"] if known else 0), *source)
    if level:
        form.put((*native, "seniority", level), count, *source)
    for number, inside in _LEVEL.findall(item[4] or ""):
        form.put((*native, "seniority", inside.lower()), int(number), *source)


def _committed(form: Form, text: str, source: tuple[str | int, ...]) -> None:
    bench = form.native.get("bench", {})
    for found in _COMMITTED.finditer(text):
        skill = wording.skill(found[4] or "")
        if skill in bench:
            form.put(("bench", skill, "committed"), committed_of(found[0], bench[skill]), *source)
            form.put(("bench", skill, "note"), found[0], *source)
        else:
            form.put(("bench_note",), text.strip(), *source)


def committed_of(note: str, entry: dict[str, Any]) -> int | None:
    """Return how many engineers a note says are committed: `2 of 3 slots committed`, if the 3 is what the entry says; else None."""
    found = _COMMITTED.findall(note)
    if len(found) != 1:
        return None
    some, whole = wording.number(found[0][0]), wording.number(found[0][1])
    level = found[0][2].lower()
    seniority = entry.get("seniority")
    total = (seniority.get(level) if isinstance(seniority, dict) else None) if level else entry.get("available")
    return some if some is not None and whole is not None and total == whole and some <= whole else None
