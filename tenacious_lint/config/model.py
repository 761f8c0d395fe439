"""The configuration as a whole, and what of it holds for one path."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from tenacious_lint.config.glob import check_globs, path_matcher, relative_path
from tenacious_lint.config.spec import FailOn, Level, Override, PackUse, Profile, Suppression
from tenacious_lint.document.draft import Channel, Stage, SuppressionRequest
from tenacious_lint.errors import ConfigError, did_you_mean
from tenacious_lint.schema import Path as DataPath
from tenacious_lint.schema import Reader, described, json_schema

DEFAULT_PACKS = ("tenacious", "grounding", "outreach")
"""The packs that are active where no config names any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PathSettings:
    """What the config says for one path. None is: it says nothing. `brief` is an absolute path, named at `brief_place`."""

    stage: Stage | None = None
    channel: Channel | None = None
    brief: str | None = None
    brief_place: str = ""
    template: bool | None = None
    message_type: str | None = None
    packs: tuple[PackUse, ...] | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: dict[str, Level] = field(default_factory=dict)
    suppress: tuple[SuppressionRequest, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Config:
    """A configuration. `file` is where it was read ("" without one); relative paths in it are relative to `root`."""

    packs: tuple[PackUse, ...] | None = described("the packs in use; without it: tenacious and outreach", default=None, nonempty=True)
    select: tuple[str, ...] | None = described("run only these rules: ids, pack ids, globs", default=None, nonempty=True)
    ignore: tuple[str, ...] = described("rules not to run: ids, pack ids, globs", default=())
    severity: dict[str, Level] = described("severities by rule id or glob; off turns a rule off", factory=dict)
    profile: str | None = described("the profile to use", default=None, nonempty=True)
    profiles: dict[str, Profile] = described("profiles by name", factory=dict)
    fail_on: FailOn = described("the lowest severity, or verdict, that fails the run", key="fail-on", default="error")
    drafts: tuple[str, ...] = described("globs of the drafts; without it, all mail and template formats", default=(), nonempty=True)
    records: tuple[str, ...] = described("globs of the files of records (.jsonl, .csv...) that hold drafts", default=(), nonempty=True)
    exclude: tuple[str, ...] = described("globs of files and folders to leave out", default=())
    brief: str | None = described("the brief of all drafts that name none", default=None, nonempty=True)
    stage: Stage | None = described("the stage of drafts that do not say", default=None)
    allow: tuple[str, ...] = described("names (of products, people) inside which no phrase fires", default=(), nonempty=True)
    suppress: tuple[Suppression, ...] = described("findings that need not be reported", default=())
    overrides: tuple[Override, ...] = described("settings by path", default=())
    baseline: str | None = described("the file of findings known from before", default=None, nonempty=True)
    as_of: date | None = described("the day to judge dates by", key="as-of", default=None)
    regex_timeout: float = described("seconds a pattern may run on a draft", key="regex-timeout", default=0.25, minimum=0.001, maximum=3600)
    root: Path = field(default=Path(), metadata={"hidden": True})
    file: str = field(default="", metadata={"hidden": True})
    brief_place: str = field(default="", metadata={"hidden": True})

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: DataPath) -> Config | None:
        """Read it and check its globs."""
        value = reader.fields_of(cls, data, path)
        if not isinstance(value, cls):
            return None
        for key in ("drafts", "records", "exclude"):
            check_globs(reader, getattr(value, key), (*path, key))
        return value

    def __getstate__(self) -> dict[str, Any]:
        return {
            item.name: getattr(self, item.name) for item in fields(self)
        }  # without the compiled globs, which cannot cross a process border

    def with_profile(self, name: str) -> Config:
        """Return the config with a profile laid over it. Raises ConfigError if there is none of that name."""
        profile = self.profiles.get(name)
        if profile is None:
            place = self.place("profile") if name == self.profile else ""
            raise ConfigError.at(place, f"there is no profile '{name}'", did_you_mean(name, self.profiles) or "define it under 'profiles:'")
        return replace(
            self,
            profile=name,
            packs=profile.packs or self.packs,
            select=profile.select or self.select,
            ignore=self.ignore + profile.ignore,
            severity=_overlaid(self.severity, profile.severity),
            fail_on=profile.fail_on or self.fail_on,
            stage=profile.stage or self.stage,
            allow=self.allow + profile.allow,
        )

    def place(self, *path: str | int, key: bool = False) -> str:
        """Return `file:line:column` of a value of the config file, or of its key. Reads the file again: for errors only."""
        try:
            from tenacious_lint.config.load import read_source

            return read_source(Path(self.file))[1](path, key=key) if self.file else ""
        except (ConfigError, OSError):
            return self.file

    def for_path(self, path: str | Path) -> PathSettings:
        """Return what holds for the file at `path` (absolute, or relative to the working directory)."""
        scoped = self._scoped
        if not scoped:
            return self._settings(())
        relative = relative_path(path, self.root)
        return self._settings(tuple(index for index, (matches, _) in enumerate(scoped) if matches(relative)))

    @cached_property
    def _scoped(self) -> list[tuple[Callable[[str], bool], Override | SuppressionRequest]]:
        overrides = [(path_matcher(item.paths), item) for item in self.overrides]
        suppressions = [
            (
                path_matcher(item.paths),
                SuppressionRequest(item.rule, item.reason, item.place, item.match, item.until, ", ".join(item.paths)),
            )
            for item in self.suppress
        ]
        return [*overrides, *suppressions]

    @cached_property
    def _known(self) -> dict[tuple[int, ...], PathSettings]:
        return {}

    def _settings(self, matching: tuple[int, ...]) -> PathSettings:
        known = self._known.get(matching)
        if known is None:
            items = [self._scoped[index][1] for index in matching]
            known = PathSettings(
                stage=self.stage,
                brief=self.brief,
                brief_place=self.brief_place,
                packs=self.packs,
                select=self.select,
                ignore=self.ignore,
                severity=self.severity,
                suppress=tuple(item for item in items if isinstance(item, SuppressionRequest)),
            )
            for item in items:
                if isinstance(item, Override):
                    known = _with_override(known, item)
            self._known[matching] = known
        return known


def _with_override(base: PathSettings, over: Override) -> PathSettings:
    said = {name: getattr(over, name) for name in ("stage", "channel", "template", "message_type", "packs", "select")}
    said |= {"brief": over.brief, "brief_place": over.brief_place} if over.brief else {}
    return replace(
        base,
        **{name: value for name, value in said.items() if value is not None},
        ignore=base.ignore + over.ignore,
        severity=_overlaid(base.severity, over.severity),
    )


def _overlaid(below: dict[str, Level], above: dict[str, Level]) -> dict[str, Level]:
    # what is said later comes last, so that readers may let the last match win
    return {**{key: value for key, value in below.items() if key not in above}, **above}


def config_schema() -> dict[str, Any]:
    """Return the JSON Schema of tenacious-lint.yaml."""
    return {**json_schema(Config), "title": "tenacious-lint configuration"}
