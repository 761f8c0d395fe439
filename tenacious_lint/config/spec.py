"""What stands inside the lists of a config: packs in use, suppressions, overrides by path, profiles."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from tenacious_lint.config.glob import check_globs
from tenacious_lint.document.draft import Channel, Stage
from tenacious_lint.schema import Path, Reader, described, object_schema

Level = Literal["error", "warning", "info", "off"]
FailOn = Literal["error", "warning", "info", "review", "never"]


@dataclass(frozen=True, slots=True)
class PackUse:
    """A pack in use: a name or a path (relative to the config's folder); `when` takes the place of the pack's own conditions."""

    pack: str = described("the pack's name, or the path of its folder", nonempty=True)
    when: dict[str, Any] | None = described("conditions that replace those of pack.yaml; {} lets it run always", default=None)
    place: str = field(default="", compare=False, metadata={"hidden": True})

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> PackUse | None:
        """Read a plain name as well as a mapping."""
        value = reader.fields_of(cls, {"pack": data} if isinstance(data, str) else data, path)
        return replace(value, place=reader.place(path)) if isinstance(value, cls) else None

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema of both forms."""
        return {"anyOf": [{"type": "string"}, object_schema(cls)]}


@dataclass(frozen=True, slots=True)
class Suppression:
    """Findings that need not be reported, and why. `place` is where the config says so."""

    rule: str = described("a rule id, a pack id or a glob of rule ids", nonempty=True)
    paths: tuple[str, ...] = described("globs of the files it holds for", nonempty=True)
    reason: str = described("why the findings may stand", nonempty=True)
    match: str | None = described("only findings with this match", default=None)
    until: date | None = described("the last day on which it holds", default=None)
    place: str = field(default="", metadata={"hidden": True})

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Suppression | None:
        """Read it, with a single glob as well as a list, and keep its place."""
        if isinstance(data, dict) and isinstance(data.get("paths"), str):
            data = {**data, "paths": [data["paths"]]}
        value = reader.fields_of(cls, data, path)
        if not isinstance(value, cls):
            return None
        check_globs(reader, value.paths, (*path, "paths"))
        return replace(value, place=reader.place(path))

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema, which allows a single glob."""
        schema = object_schema(cls)
        schema["properties"]["paths"] = {"anyOf": [{"type": "string"}, schema["properties"]["paths"]]}
        return schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Settings for the files whose path matches one of `paths`; a later override wins over an earlier one."""

    paths: tuple[str, ...] = described("globs, relative to the config's folder", nonempty=True)
    stage: Stage | None = described("the stage of drafts that do not say", default=None)
    channel: Channel | None = described("the channel of drafts that do not say", default=None)
    brief: str | None = described("the brief of drafts that name none", default=None, nonempty=True)
    template: bool | None = described("true: these files are templates", default=None)
    message_type: str | None = described("the message type of drafts that do not say", key="message-type", default=None, nonempty=True)
    packs: tuple[PackUse, ...] | None = described("the packs, instead of those above", default=None, nonempty=True)
    select: tuple[str, ...] | None = described("run only these rules, instead of those above", default=None, nonempty=True)
    ignore: tuple[str, ...] = described("rules not to run, besides those above", default=())
    severity: dict[str, Level] = described("severities by rule id or glob, over those above", factory=dict)
    brief_place: str = field(default="", metadata={"hidden": True})

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Override | None:
        """Read it and keep the place of the brief."""
        value = reader.fields_of(cls, data, path)
        if not isinstance(value, cls):
            return None
        check_globs(reader, value.paths, (*path, "paths"))
        return replace(value, brief_place=reader.place((*path, "brief"))) if value.brief else value


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A named set of settings laid over the config: lists of packs and selected rules replace, ignores add, severities win."""

    packs: tuple[PackUse, ...] | None = described("the packs", default=None, nonempty=True)
    select: tuple[str, ...] | None = described("run only these rules", default=None, nonempty=True)
    ignore: tuple[str, ...] = described("rules not to run", default=())
    severity: dict[str, Level] = described("severities by rule id or glob", factory=dict)
    fail_on: FailOn | None = described("the lowest severity, or verdict, that fails the run", key="fail-on", default=None)
    stage: Stage | None = described("the stage of drafts that do not say", default=None)
    allow: tuple[str, ...] = described("names inside which no phrase fires", default=(), nonempty=True)
