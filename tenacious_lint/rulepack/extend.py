"""`extends`: a rule file that changes another rule."""

from __future__ import annotations

from typing import Any

from tenacious_lint.checks.phrase_syntax import PhraseError, compile_phrase
from tenacious_lint.schema import Reader


def extended(base: dict[str, Any], change: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """Return the data of `base` with `change` laid over it.

    A key replaces the base's; inside `check`, `key+` and `key-` add to and take from a list. Examples are added to the base's, less those
    of removed phrases.
    """
    result = {key: value for key, value in base.items() if key != "extends"}
    for key, value in change.items():
        if key == "check" and isinstance(value, dict) and isinstance(base.get("check"), dict):
            result["check"] = _check(base["check"], value, reader)
        elif key not in ("extends", "examples"):
            result[key] = value
    removed = [phrase for key, phrases in _lists(change.get("check"), "-") for phrase in phrases]
    kept = [example for example in base.get("examples") or () if not _is_about(example, removed)]
    result["examples"] = [*kept, *(change.get("examples") or ())]
    return result


def _check(base: dict[str, Any], change: dict[str, Any], reader: Reader) -> dict[str, Any]:
    if change.get("kind", base.get("kind")) != base.get("kind"):
        return dict(change)
    result = {**base, **{key: value for key, value in change.items() if not key.endswith(("+", "-"))}}
    for key, items in change.items():
        if key.endswith(("+", "-")) and not isinstance(items, list):
            reader.problem(("check", key), f"{key}: expected a list", "write [..]")
    for sign in "-+":
        for key, items in _lists(change, sign):
            name = key[:-1]
            path = ("check", key)
            before = result.get(name, [])
            if not isinstance(before, list):
                reader.problem(path, f"'{name}' of the extended rule is no list", "replace it whole")
                continue
            if sign == "+":
                result[name] = [*before, *items]
                continue
            for index, item in enumerate(items):
                if item not in before:
                    reader.problem((*path, index), f"the extended rule has no {item!r} in '{name}'", "delete it here")
            result[name] = [item for item in before if item not in items]
    return result


def _lists(check: Any, sign: str) -> list[tuple[str, list[Any]]]:
    pairs = check.items() if isinstance(check, dict) else ()
    return [(key, value) for key, value in pairs if key.endswith(sign) and isinstance(value, list)]


def _is_about(example: Any, removed: list[Any]) -> bool:
    """Return whether a failing example expects a match of a removed phrase."""
    import re

    matches = example.get("match") if isinstance(example, dict) else None
    for phrase in removed:
        text = phrase.get("phrase") if isinstance(phrase, dict) else phrase
        try:
            pattern = compile_phrase(text).expression if isinstance(text, str) else None
        except PhraseError:
            continue
        if pattern and any(re.search(pattern, str(match).lower()) for match in matches or ()):
            return True
    return False
