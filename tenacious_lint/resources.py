"""Where the shipped data (rule packs) lies: inside the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

from tenacious_lint.errors import ConfigError

_PACKAGE = Path(__file__).resolve().parent


def data_dir(name: str) -> Path:
    """Return the folder `name` ("rules") of the shipped data.

    Looks in `data/` of the installed package, else beside the package if that is a checkout (`pyproject.toml` stands there):
    without that guard a broken install would pick up a stranger's folder. Raises ConfigError if neither is there.
    """
    shipped = _PACKAGE / "data" / name
    if shipped.is_dir():
        return shipped
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    raise ConfigError.at(str(_PACKAGE), f"the shipped '{name}' are missing from this installation", "reinstall tenacious-lint")
