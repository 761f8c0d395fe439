"""Which of the loaded rules run, and how severe they are: select, ignore, severity, status, extensions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Protocol

from tenacious_lint.errors import ConfigError, Problem, did_you_mean


class Selectable(Protocol):
    """What selection needs to know of a rule."""

    @property
    def id(self) -> str:
        """The rule's id."""

    @property
    def status(self) -> str:
        """stable, experimental or deprecated."""

    @property
    def extends(self) -> str | None:
        """The id of the rule it takes the place of."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A wish for rules; entries are rule ids, pack ids or globs of rule ids. `packs` (None: all) are the packs in use."""

    packs: Collection[str] | None = None
    select: Sequence[str] | None = None
    ignore: Sequence[str] = ()
    severity: Mapping[str, str] = field(default_factory=dict)


def matches(entry: str, rule_id: str) -> bool:
    """Return whether an entry of select, ignore, severity or suppress names a rule."""
    return entry == rule_id or entry == rule_id.partition("/")[0] or fnmatchcase(rule_id, entry)


def select_rules(rules: Iterable[Selectable], renamed: Mapping[str, str], selection: Selection) -> dict[str, str | None]:
    """Return the ids of the rules to run, each with the severity the config gives it (None: its own).

    Experimental and deprecated rules run only if selected by their full id; a rule that another one extends gives way to it.
    """
    known = {rule.id: rule for rule in rules if selection.packs is None or rule.id.partition("/")[0] in selection.packs}
    chosen = [renamed.get(entry, entry) for entry in selection.select or ()]
    ignored = [renamed.get(entry, entry) for entry in selection.ignore]
    levels = {renamed.get(entry, entry): level for entry, level in selection.severity.items()}

    def may_run(rule: Selectable) -> bool:
        switched_on = rule.status == "stable" or rule.id in chosen
        return switched_on and _level(levels, rule.id) != "off" and not any(matches(entry, rule.id) for entry in ignored)

    # An extension that is switched off takes no rule's place; one that is merely not selected does.
    extended = {rule.extends for rule in known.values() if rule.extends and may_run(rule)}
    return {
        rule.id: _level(levels, rule.id)
        for rule in known.values()
        if rule.id not in extended and may_run(rule) and (selection.select is None or any(matches(entry, rule.id) for entry in chosen))
    }


def check_entries(entries: Iterable[str], known: Collection[str], renamed: Mapping[str, str], place: str) -> None:
    """Raise ConfigError naming every entry that names no rule; `known` holds the ids of all rules of the packs in use."""
    packs = {rule.partition("/")[0] for rule in known}
    problems = [
        Problem(place, f"unknown rule '{entry}'", did_you_mean(entry, {*known, *packs}))
        for entry in entries
        if not (entry in known or entry in packs or entry in renamed or any(fnmatchcase(rule, entry) for rule in known))
    ]
    if problems:
        raise ConfigError(*problems)


def _level(levels: Mapping[str, str], rule_id: str) -> str | None:
    """Return the level of the entry that names the rule by its id, else of the last that names it."""
    if rule_id in levels:
        return levels[rule_id]
    return next((level for entry, level in reversed(list(levels.items())) if matches(entry, rule_id)), None)
