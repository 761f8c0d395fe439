"""Reads rule packs; every error of every file is collected before one is raised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tenacious_lint.errors import Problem, RulePackError, did_you_mean
from tenacious_lint.expression import lazy
from tenacious_lint.rule import Conditions, Rule
from tenacious_lint.rulepack.condition_check import check_conditions
from tenacious_lint.rulepack.example import Example
from tenacious_lint.rulepack.extend import extended
from tenacious_lint.rulepack.rubric import HEAD, LoadedRubric, check_rubric, is_inside, read_rubric
from tenacious_lint.rulepack.rule_file import RuleFile
from tenacious_lint.rulepack.yaml_file import parse_file
from tenacious_lint.schema import Reader, described

_ID = lazy(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile:
    """The keys of pack.yaml."""

    title: str = described("what the pack is", nonempty=True)
    version: str = described("its version", nonempty=True)
    owner: str = described("who answers for it", nonempty=True)
    jurisdiction: str | None = described("whose law it states", default=None)
    rubric: str | None = described("the folder of its score", default=None)
    renamed: dict[str, str] = described("old rule name -> new rule name", factory=dict)
    when: Conditions | None = described("conditions for all its rules", default=None)


@dataclass(frozen=True, slots=True)
class LoadedRule:
    """A rule, the plain data it was read from (extensions applied, examples left out), and its examples."""

    rule: Rule
    data: dict[str, Any]
    pack_when: Conditions | None
    examples: tuple[Example, ...]
    extends: str | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """A rule pack: its id is the name of its folder."""

    id: str
    folder: Path
    file: PackFile
    rules: tuple[LoadedRule, ...]
    rubric: LoadedRubric | None = None


@dataclass(slots=True)
class _Source:
    """A rule file that was parsed and not yet read."""

    id: str
    yaml: Any
    pack_when: Conditions | None
    read: bool = False
    data: dict[str, Any] = field(default_factory=dict)


def load_packs(folders: Iterable[tuple[Path, Conditions | None]]) -> list[Pack]:
    """Read packs, each with the conditions that replace its own (None: keep them). Raises RulePackError with every problem found."""
    problems: list[Problem] = []
    read: list[tuple[str, Path, PackFile, list[_Source]]] = []
    seen: dict[str, Path] = {}
    conditions: dict[str, Conditions | None] = {}
    for folder, when in folders:
        pack_id = folder.resolve().name
        if pack_id in seen:
            if seen[pack_id].resolve() != folder.resolve():
                problems.append(
                    Problem(str(folder), f"duplicate pack id '{pack_id}': also in {seen[pack_id]}", "rename one of the folders")
                )
            continue
        seen[pack_id] = folder
        file = _read_pack_file(folder, problems) or PackFile(title=pack_id, version="", owner="")
        conditions[pack_id] = file.when if when is None else when
        read.append((pack_id, folder, file, _sources(pack_id, folder, conditions[pack_id], problems)))
    sources = {source.id: source for *_, some in read for source in some}
    packs = []
    for pack_id, folder, file, some in read:
        rules = [rule for source in some if (rule := _read_rule(source, sources, problems)) is not None]
        rubric = read_rubric(pack_id, folder, file.rubric, conditions[pack_id], problems) if file.rubric is not None else None
        packs.append(Pack(pack_id, folder, file, tuple(rules), rubric))
    if not problems:
        _check_ids(packs, sources, problems)
        known = [loaded.rule.id for pack in packs for loaded in pack.rules]
        for rubric in (pack.rubric for pack in packs if pack.rubric is not None):
            check_rubric(rubric, known, [pack.id for pack in packs], problems)
    if problems:
        raise RulePackError(*problems)
    return packs


def _read_pack_file(folder: Path, problems: list[Problem]) -> PackFile | None:
    source = parse_file(folder / "pack.yaml", problems)
    if source is None:
        return None
    reader = Reader(source.place, problems)
    file = reader.read(PackFile, source.data)
    if file is not None and file.when is not None:
        check_conditions(file.when, reader, ("when",))
    if file is not None and file.rubric is not None and not is_inside(folder, file.rubric):
        reader.problem(
            ("rubric",), f"rubric: there is no folder '{file.rubric}' in the pack", f"make it, with {HEAD} and a file for each dimension"
        )
    if not _ID.match(folder.resolve().name):
        problems.append(Problem(str(folder), f"'{folder.resolve().name}' is no pack id", "name the folder in lower case with hyphens"))
    return file


def _sources(pack_id: str, folder: Path, when: Conditions | None, problems: list[Problem]) -> list[_Source]:
    result = []
    for path in sorted(folder.iterdir()):
        if path.name == "pack.yaml" or path.name.startswith(".") or not path.is_file():
            continue
        if path.suffix == ".yml":
            problems.append(Problem(str(path), "a rule file ends in .yaml", f"rename it to {path.stem}.yaml"))
        if path.suffix != ".yaml":
            continue
        if not _ID.match(path.stem):
            problems.append(Problem(str(path), f"'{path.stem}' is no rule id", "name the file in lower case with hyphens"))
        source = parse_file(path, problems)
        if source is not None:
            result.append(_Source(f"{pack_id}/{path.stem}", source, when))
    return result


def _read_rule(source: _Source, sources: dict[str, _Source], problems: list[Problem]) -> LoadedRule | None:
    reader = Reader(source.yaml.place, problems)
    data, base = source.yaml.data, None
    if isinstance(data, dict) and "extends" in data:
        base = str(data["extends"])
        data = _resolve(source, sources, reader, set())
    if data is None and base is not None:
        return None
    file = reader.read(RuleFile, data)
    if file is None:
        return None
    when = _pack_conditions(source, sources)
    rule = file.rule(source.id, source.yaml.file, when)
    plain = {key: value for key, value in data.items() if key != "examples"}
    return LoadedRule(rule, plain, when, file.examples, base)


def _pack_conditions(source: _Source, sources: dict[str, _Source]) -> Conditions | None:
    """Return the conditions of a rule's pack over those of the packs of the rules it extends."""
    data = source.yaml.data
    base = sources.get(data["extends"]) if "extends" in data else None
    under = _pack_conditions(base, sources) if base is not None else None
    return {**(under or {}), **(source.pack_when or {})} or None


def _resolve(source: _Source, sources: dict[str, _Source], reader: Reader, seen: set[str]) -> dict[str, Any] | None:
    data = source.yaml.data
    if not isinstance(data, dict) or "extends" not in data:
        return data if isinstance(data, dict) else None
    base = data["extends"]
    if source.id in seen:
        reader.problem(("extends",), f"'{base}' extends itself", "break the circle")
    elif not isinstance(base, str) or base not in sources:
        reader.problem(
            ("extends",),
            f"extends: there is no rule '{base}' in the packs in use",
            did_you_mean(str(base), sources),
            key=isinstance(base, (list, dict)),
        )
    else:
        under = _resolve(sources[base], sources, reader, {*seen, source.id})
        return extended(under, data, reader) if under is not None else None
    return None


def _check_ids(packs: list[Pack], sources: dict[str, _Source], problems: list[Problem]) -> None:
    """Note ids that rules name and no pack in use has. A rule of a pack that ships but is not in use may be superseded."""
    rules = {loaded.rule.id: loaded.rule for pack in packs for loaded in pack.rules}
    in_use = {pack.id for pack in packs}
    for rule in rules.values():
        place = sources[rule.id].yaml.place
        for index, other in enumerate(rule.supersedes):
            if other not in rules and other.partition("/")[0] in in_use:
                problems.append(
                    Problem(place(("supersedes", index)), f"supersedes: there is no rule '{other}'", did_you_mean(other, rules))
                )
        for key in ("all", "any", "none") if rule.kind == "combination" else ():
            for index, other in enumerate(getattr(rule.check, key)):
                here = place(("check", key, index))
                if other not in rules:
                    problems.append(Problem(here, f"combination: there is no rule '{other}'", did_you_mean(other, rules)))
                elif rules[other].kind == "combination":
                    problems.append(Problem(here, f"combination of a combination: '{other}'", "name the rules it is made of"))
