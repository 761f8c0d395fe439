"""Reads one YAML file of a rule pack; what is wrong with it is a problem among the others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tenacious_lint.errors import Problem, RulePackError

if TYPE_CHECKING:
    from tenacious_lint.yaml_source import YamlSource

_MAX_BYTES = 1_000_000


def parse_file(path: Path, problems: list[Problem]) -> YamlSource | None:
    """Return the parsed file, or None after noting why it cannot be read."""
    from tenacious_lint.yaml_source import YamlSource

    try:
        if path.stat().st_size > _MAX_BYTES:
            raise RulePackError.at(str(path), "larger than 1 MB", "split it")
        return YamlSource(path.read_text(encoding="utf-8-sig"), str(path), error=RulePackError)
    except RulePackError as error:
        problems.extend(error.problems)
    except UnicodeDecodeError as error:
        problems.append(Problem(str(path), f"not UTF-8 at byte {error.start}", "save it as UTF-8"))
    except OSError as error:
        problems.append(Problem(str(path), f"cannot be read: {error.strerror}", "check the path and its permissions"))
    return None
