"""Finds and reads the configuration: `tenacious-lint.yaml`, or `[tool.tenacious-lint]` in pyproject.toml."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from tenacious_lint.config.model import Config
from tenacious_lint.errors import ConfigError, Problem
from tenacious_lint.schema import PlaceOf, Reader

FILE_NAMES = ("tenacious-lint.yaml", "tenacious-lint.yml")
_MAX_BYTES = 5_000_000


def load_config(start: Path, explicit: Path | None = None, profile: str | None = None) -> Config:
    """Return the config that `explicit` names, else the nearest one from `start` upward, else the default.

    The search ends at the folder that holds `.git`, or at the root. `profile` wins over the one that the file names.
    Raises ConfigError with every problem of the file.
    """
    file = explicit if explicit is not None else find_config(start)
    if file is None:
        root = Path(os.path.abspath(start))
        config = Config(root=root if root.is_dir() else root.parent)
    else:
        config = _read(file)
    name = profile or config.profile
    return config.with_profile(name) if name else config


def find_config(start: Path) -> Path | None:
    """Return the nearest config file from `start` (a file or a folder) upward."""
    nearest = Path(os.path.abspath(start))
    for folder in (nearest, *nearest.parents):
        found = [folder / name for name in FILE_NAMES if os.path.isfile(folder / name)]
        if len(found) > 1:
            raise ConfigError.at(str(found[1]), f"'{found[0].name}' stands beside it", "keep one of them")
        if found:
            return found[0]
        project = folder / "pyproject.toml"
        if os.path.isfile(project) and b"tenacious-lint" in _bytes(project) and _toml_table(project) is not None:
            return project
        if os.path.exists(folder / ".git"):
            break
    return None


def _read(file: Path) -> Config:
    data, place = read_source(file)
    problems: list[Problem] = []
    config = Reader(place, problems).read(Config, {} if data is None else data)
    if config is None:
        raise ConfigError(*problems)
    root = Path(os.path.abspath(file)).parent

    def absolute(text: str | None) -> str | None:
        return None if text is None else os.path.normpath(root / text)

    return replace(
        config,
        root=root,
        file=str(file),
        brief=absolute(config.brief),
        baseline=absolute(config.baseline),
        brief_place=place(("brief",)) if config.brief else "",
        overrides=tuple(replace(item, brief=absolute(item.brief)) for item in config.overrides),
    )


def read_source(file: Path) -> tuple[Any, PlaceOf]:
    """Return the data of a config file and the function that knows their places."""
    if file.suffix == ".toml":
        table = _toml_table(file)
        if table is None:
            raise ConfigError.at(str(file), "there is no table [tool.tenacious-lint]", "add it, or name another file")
        from tenacious_lint.config.toml_place import toml_place

        text = _text(file)
        return table, lambda path=(), key=False: toml_place(text, str(file), path)
    from tenacious_lint.yaml_source import YamlSource

    source = YamlSource(_text(file), str(file), error=ConfigError)
    return source.data, source.place


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            raw = stream.read(_MAX_BYTES + 1)
    except OSError as problem:
        raise ConfigError.at(str(file), f"cannot be read: {problem.strerror}", "name an existing config file") from None
    if len(raw) > _MAX_BYTES:
        raise ConfigError.at(str(file), f"larger than {_MAX_BYTES:,} bytes", "a config is a short text")
    return raw


def _text(file: Path) -> str:
    raw = _bytes(file)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        raise ConfigError.at(f"{file}:{line}", "not UTF-8", "save the file as UTF-8") from None


def _toml_table(file: Path) -> Any:
    import tomllib

    try:
        data = tomllib.loads(_text(file))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as problem:
        at = re.search(r" \(at line (\d+), column (\d+)\)", str(problem))
        place = f"{file}:{at[1]}:{at[2]}" if at else str(file)
        said = str(problem).partition(" (at ")[0] if isinstance(problem, ValueError) else "too deeply nested"
        raise ConfigError.at(place, f"not TOML: {said}", "mend the file") from None
    tool = data.get("tool")
    return tool.get("tenacious-lint") if isinstance(tool, dict) else None
