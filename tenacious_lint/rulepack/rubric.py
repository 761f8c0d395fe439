"""The YAML form of a rubric: how the findings and marks of a draft become the levels of five dimensions and a total."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, get_args

from tenacious_lint.errors import Problem, did_you_mean
from tenacious_lint.finding import Severity
from tenacious_lint.rule import Conditions, Dimension
from tenacious_lint.rulepack.condition_check import check_conditions
from tenacious_lint.rulepack.example import Example
from tenacious_lint.rulepack.yaml_file import parse_file
from tenacious_lint.schema import Path as Way
from tenacious_lint.schema import PlaceOf, Reader, described, object_schema

DIMENSIONS: tuple[str, ...] = get_args(Dimension)
HEAD = "rubric.yaml"
"""The file for what concerns the total; beside it stands one file for each dimension."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """Findings by what they have in common; all that is named must agree."""

    rules: tuple[str, ...] = described("findings of these: rule ids, pack ids, globs", default=(), nonempty=True)
    dimension: Dimension | None = described("findings of rules that feed this dimension", default=None)
    severity: Severity | tuple[Severity, ...] | None = described(
        "findings of this severity, or of one of these", default=None, nonempty=True
    )
    apart: tuple[str, ...] = described("but not of these rules", key="except", default=(), nonempty=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Way) -> Selector | None:
        """Read it, and refuse one that names nothing to select."""
        value = reader.fields_of(cls, data, path)
        if isinstance(value, cls) and not value.rules and value.dimension is None and value.severity is None:
            reader.problem(path, "selects everything", "name 'rules:', 'dimension:' or 'severity:'")
        return value if isinstance(value, cls) else None


Selectors = tuple[str | Selector, ...]
"""A text is a rule id, a pack id or a glob, and stands for its findings and marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One step of the scale; the first that applies gives the level."""

    level: int = described("0 to 3", minimum=0, maximum=3)
    because: str = described("what is said of a draft that gets it", nonempty=True)
    when: Conditions | None = described("applies if these conditions hold", default=None)
    all: Selectors = described("applies if each of these was found", default=(), nonempty=True)
    any: Selectors = described("applies if one of these was found", default=(), nonempty=True)
    none: Selectors = described("applies if none of these was found", default=(), nonempty=True)
    at_least: int = described("how many of 'any' must be found", default=1, minimum=1)

    @property
    def always(self) -> bool:
        """Whether it applies to every draft."""
        return not (self.all or self.any or self.none or self.when)


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionFile:
    """The keys of <dimension>.yaml."""

    title: str = described("what is judged", nonempty=True)
    weight: float = described("its share of the total; the five add up to 1", minimum=0, maximum=1)
    levels: tuple[Entry, ...] = described("the steps, of which the first that applies gives the level", nonempty=True)
    when: Conditions | tuple[Conditions, ...] | None = described(
        "when there is evidence to judge by: conditions, or a list of which one must hold; else the dimension is null",
        default=None,
        nonempty=True,
    )
    or_found: Selectors = described("what is evidence too, if it was found", key="or", default=(), nonempty=True)
    references: tuple[str, ...] = described("sources", default=(), nonempty=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Way) -> DimensionFile | None:
        """Read the file, and refuse a step that can never apply and a draft for which none does."""
        value = reader.fields_of(cls, data, path)
        if not isinstance(value, cls):
            return None
        if isinstance(value.when, dict):
            check_conditions(value.when, reader, (*path, "when"))
        for index, conditions in enumerate(value.when if isinstance(value.when, tuple) else ()):
            check_conditions(conditions, reader, (*path, "when", index))
        if value.or_found and value.when is None:
            reader.problem((*path, "or"), "without 'when:' there is evidence always", "add 'when:', or delete 'or:'")
        for index, entry in enumerate(value.levels):
            here = (*path, "levels", index)
            if entry.when is not None:
                check_conditions(entry.when, reader, (*here, "when"))
            if entry.at_least > max(1, len(entry.any)):
                reader.problem((*here, "at_least"), f"{entry.at_least} of {len(entry.any)} are never found", "lower it")
            if entry.always and index < len(value.levels) - 1:
                reader.problem(here, "the levels after this one are never reached", "move the entry without conditions to the end")
            elif not entry.always and index == len(value.levels) - 1:
                reader.problem(here, "a draft may fit no entry", "end with an entry without conditions")
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Penalty:
    """What is taken from the total for each finding of some rules."""

    rules: Selectors = described("whose findings count", nonempty=True)
    each: float = described("what is taken for each", minimum=0, maximum=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RubricExample:
    """One mail and the scores it must get, with all rules of the packs in use."""

    scores: dict[str, float | None] = described("dimension, penalty or total -> what it must be", nonempty=True)
    body: str | None = described("the body of the mail", default=None)
    draft: str | None = described("a whole file, instead of a body", default=None)
    path: str = described("the name of that file: its ending gives the format", default="example.md", nonempty=True)
    subject: str | None = described("the subject", default=None)
    meta: dict[str, Any] = described("front matter of the mail", factory=dict)
    brief: dict[str, Any] | None = described("the brief", default=None)
    as_of: date | None = described("the day to judge dates by", default=None)
    place: str = field(default="", metadata={"hidden": True})

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Way) -> RubricExample | None:
        """Read an example and check that it is one mail and names what there is."""
        value = reader.fields_of(cls, data, path)
        if not isinstance(value, cls):
            return None
        if (value.body is None) == (value.draft is None):
            reader.problem(path, "an example has either 'body:' or 'draft:'", "keep one of them")
        for name in value.scores:
            if name not in (known := (*DIMENSIONS, "penalty", "total")):
                reader.problem((*path, "scores", name), f"unknown score '{name}'", did_you_mean(name, known), key=True)
        return replace(value, place=reader.place(path))

    def example(self) -> Example:
        """Return the mail as the examples of rules have it."""
        return Example(
            passes=self.body, draft=self.draft, path=self.path, subject=self.subject, meta=self.meta, brief=self.brief, as_of=self.as_of,
            place=self.place,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class RubricFile:
    """The keys of rubric.yaml."""

    title: str = described("what is scored", nonempty=True)
    penalty: Penalty | None = described("what is taken from the total", default=None)
    replaces: str | None = described("the pack whose rubric gives way to this one", default=None, nonempty=True)
    references: tuple[str, ...] = described("sources", default=(), nonempty=True)
    examples: tuple[RubricExample, ...] = described("mails, and the scores they must get", default=())


@dataclass(frozen=True, slots=True)
class LoadedRubric:
    """A rubric, the plain data it was read from (examples left out), and where its parts stand."""

    pack: str
    place: str
    when: Conditions | None
    file: RubricFile
    dimensions: dict[str, DimensionFile]
    data: dict[str, dict[str, Any]]
    """The plain data of each file, by its name without the ending."""
    places: dict[str, PlaceOf]


def read_rubric(pack: str, folder: Path, name: str, when: Conditions | None, problems: list[Problem]) -> LoadedRubric | None:
    """Return the rubric in the folder `name` of a pack that runs under the conditions `when`, or None after noting problems."""
    inside = folder / name
    if not is_inside(folder, name):  # noted where pack.yaml was read
        return None
    before = len(problems)
    data: dict[str, dict[str, Any]] = {}
    places: dict[str, PlaceOf] = {}
    values: dict[str, Any] = {}
    for path in sorted(inside.glob("*.y*ml")):
        if (path.name != HEAD and path.stem not in DIMENSIONS) or path.suffix != ".yaml":
            problems.append(Problem(str(path), f"'{path.name}' is no part of a rubric", did_you_mean(path.name, _files())))
        elif (source := parse_file(path, problems)) is not None:
            kind: type[Any] = RubricFile if path.name == HEAD else DimensionFile
            values[path.stem] = Reader(source.place, problems).read(kind, source.data)
            data[path.stem], places[path.stem] = source.data or {}, source.place
        else:
            values[path.stem] = None
    problems += [
        Problem(str(inside), f"there is no '{wanted}'", "add it") for wanted in _files() if wanted.removesuffix(".yaml") not in values
    ]
    if len(problems) > before:
        return None
    _check_weights(values, places, problems)
    plain = {
        part: {key: value for key, value in data[part].items() if key not in ("examples", "references")} for part in ("rubric", *DIMENSIONS)
    }
    return LoadedRubric(pack, str(inside / HEAD), when, values.pop("rubric"), values, plain, places)


def is_inside(folder: Path, name: str) -> bool:
    """Return whether a pack has a folder of that name in it."""
    return name not in ("", ".", "..") and Path(name).name == name and (folder / name).is_dir()


def _files() -> list[str]:
    return [HEAD, *(f"{name}.yaml" for name in DIMENSIONS)]


def _check_weights(values: dict[str, Any], places: dict[str, PlaceOf], problems: list[Problem]) -> None:
    weights = {name: values[name].weight for name in DIMENSIONS}
    total = math.fsum(weights.values())
    if abs(total - 1) > 1e-9:
        said = ", ".join(f"{name} {weight:g}" for name, weight in weights.items())
        problems.append(Problem(places[DIMENSIONS[-1]](("weight",)), f"the weights add up to {total:g}: {said}", "make it 1"))


def check_rubric(rubric: LoadedRubric, rules: Collection[str], packs: Sequence[str], problems: list[Problem]) -> None:
    """Note each selector that names a rule which the packs in use do not have; rules of packs that are not in use are let pass."""
    for part, data in rubric.data.items():
        for way, name in _named(data, ()):
            pack = name.partition("/")[0]
            in_use = pack in packs or "/" not in name or any(char in pack for char in "*?[")
            if in_use and name not in packs and not any(fnmatchcase(rule, name) for rule in rules):
                place = rubric.places[part](way)
                problems.append(Problem(place, f"there is no rule '{name}'", did_you_mean(name, [*rules, *packs])))


def _named(data: Any, way: Way) -> Iterator[tuple[Way, str]]:
    """Yield every rule id, pack id and glob of selectors, and where it stands."""
    if not isinstance(data, dict):
        return
    for key in ("all", "any", "none", "or", "rules", "except"):
        for index, item in enumerate(data.get(key) or ()):
            if isinstance(item, str):
                yield (*way, key, index), item
            else:
                yield from _named(item, (*way, key, index))
    yield from _named(data.get("penalty"), (*way, "penalty"))
    for index, entry in enumerate(data.get("levels") or ()):
        yield from _named(entry, (*way, "levels", index))


def rubric_schema() -> dict[str, Any]:
    """Return the JSON Schema of the files of a rubric: rubric.yaml, or that of a dimension."""
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": draft, "anyOf": [object_schema(RubricFile), object_schema(DimensionFile)], "title": "tenacious-lint rubric"}
