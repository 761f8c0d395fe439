"""Finds rule packs by name or path."""

from __future__ import annotations

from pathlib import Path

from tenacious_lint.errors import RulePackError, did_you_mean
from tenacious_lint.resources import data_dir


def pack_names() -> list[str]:
    """Return the names of the shipped packs."""
    return sorted(entry.name for entry in data_dir("rules").iterdir() if (entry / "pack.yaml").is_file())


def find_pack(name: str, root: Path | None = None, place: str = "") -> Path:
    """Return the folder of a pack: a shipped one by name, or a path (relative to `root`). Raises RulePackError."""
    shipped = data_dir("rules") / name
    if "/" not in name and "\\" not in name and name not in (".", "..") and (shipped / "pack.yaml").is_file():
        return shipped
    folder = (root or Path()) / name
    if (folder / "pack.yaml").is_file():
        return folder
    if folder.is_dir():
        raise RulePackError.at(
            place or str(folder), f"'{name}' is no rule pack: there is no pack.yaml in it", "add one, or name the pack's folder"
        )
    raise RulePackError.at(place or name, f"there is no rule pack '{name}'", did_you_mean(name, pack_names()))
