"""Finds the line of a value in a TOML text: tomllib keeps no places, and errors need them."""

from __future__ import annotations

from tenacious_lint.expression import lazy
from tenacious_lint.schema import Path

_HEADER = lazy(r"\s*(\[\[?)([^\[\]]+)\]")
_ENTRY = lazy(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_NAME = lazy(r"""[\w-]+|"[^"]*"|'[^']*'""")


def toml_place(text: str, file: str, path: Path) -> str:
    """Return `file:line:column` of the table or key that most closely holds `path` under `[tool.tenacious-lint]`.

    Reads lines, not TOML: a key inside an inline table or a list is found at the key that opens its line.
    """
    wanted: list[str] = ["tool", "tenacious-lint"]
    index_of: dict[tuple[str, ...], int] = {}  # which item of an array of tables is meant
    for part in path:
        if isinstance(part, int):
            index_of.setdefault(tuple(wanted), part)
        else:
            wanted.append(part)
    seen: dict[tuple[str, ...], int] = {}
    table: list[str] = []
    best, place, live = 0, file, True
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table, opening = _names(header[2]), header[1] == "[["
            if opening:
                seen[tuple(table)] = seen.get(tuple(table), -1) + 1
            live = all(seen.get(above, index) == index for above, index in index_of.items() if tuple(table[: len(above)]) == above)
            names, column = table, header.start(2)
        elif entry := _ENTRY.match(line):
            names, column = [*table, *_names(entry[1])], entry.start(1)
        else:
            continue
        if live and len(names) > best and wanted[: len(names)] == names:
            best, place = len(names), f"{file}:{number}:{column + 1}"
    return place


def _names(text: str) -> list[str]:
    return [name.strip("\"'") for name in _NAME.findall(text)]
