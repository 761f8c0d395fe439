"""Reads YAML front matter between `---` lines, without YAML where it is flat."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from tenacious_lint.document.head_line import UNSURE, read_line
from tenacious_lint.document.metadata import MetadataReader, PlaceOf
from tenacious_lint.document.source_map import SourceMap
from tenacious_lint.errors import DocumentError
from tenacious_lint.expression import lazy

Origin = int | SourceMap
"""Where a text comes from: it stands unchanged in the source at an offset, or is mapped to it."""

_OPEN = lazy(r"---[ \t]*\n")
_CLOSE = lazy(r"\n(?:---|\.\.\.)[ \t]*(?=\n|\Z)")

_CONTROL = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
_QUOTED = rf'"[^"\\{_CONTROL}]*"'
_FLOW_VALUE = rf"{_QUOTED}|[^\W\d_](?:[\w .'&/@+()-]*[\w.)])?"
_FLOW_PAIR = rf"[a-z_]{{1,40}}:[ ](?:{_FLOW_VALUE})"
_LINE = lazy(
    rf"""([a-z_]{{1,40}}):(?:[ ]+(?:
        "([^"\\{_CONTROL}]*)"
        | '([^'{_CONTROL}]*)'
        | ([0-9]{{4}}-[0-9][0-9]-[0-9][0-9])
        | (0|[1-9][0-9]{{0,8}})
        | \{{[ ]?({_FLOW_PAIR}(?:,[ ]{_FLOW_PAIR})*)[ ]?\}}
        | ((?:[^\W\d_]|\.\.?/)(?:[^:\#{_CONTROL}]|:(?=\S)|(?<=\S)\#)*(?<![ ]))
    ))?[ ]*\n""",
    re.VERBOSE,
)
"""One line of flat front matter: only what YAML surely reads the same way; any other line is left to YAML."""

_PAIR = lazy(rf'([a-z_]+): (?:"([^"]*)"|({_FLOW_VALUE}))')
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None}


class Head(NamedTuple):
    """What was read above the body: fields of Metadata, subject and preheader with their origins, and where the body begins."""

    fields: dict[str, Any]
    origins: dict[str, Origin]
    body: int


def read_front_matter(path: str, source: str, flat: str) -> Head | None:
    """Return the front matter of `source`, or None if the first line is not `---`.

    `flat` is the source with every line break as LF at the same offsets. Raises DocumentError with every problem found.
    """
    if flat.startswith("---\n"):
        start = 4
    elif flat.startswith("---") and (opened := _OPEN.match(flat)):
        start = opened.end()
    else:
        return None
    closed = flat.find("\n---\n", start - 1)
    if closed >= 0 and flat.find("\n---", start - 1) == closed and flat.find("\n...", start - 1, closed) < 0:
        end, body = closed + 1, closed + 5
    else:
        found = _CLOSE.search(flat, start - 1)
        if found is None:
            raise DocumentError.at(f"{path}:1:1", "the front matter has no closing line", "add a line '---' below it")
        end, body = found.start() + 1, min(found.end() + 1, len(source))
    head = _sure(path, flat, start, end, body)
    if head is not None:
        return head
    quick = _flat(flat, start, end)
    if quick is not None:
        data, starts = quick

        def place(at: tuple[str | int, ...] = (), *, key: bool = False) -> str:
            begin = starts.get(str(at[0]), start) if at else start
            begin -= flat[begin - 1] in "\"'"
            return f"{path}:{flat.count(chr(10), 0, begin) + 1}:{begin - flat.rfind(chr(10), 0, begin)}"

        reader = MetadataReader(place)
        fields = reader.read(data)
        if not reader.problems:
            return Head(fields, {key: _skip_space(data[key], starts[key]) for key in ("subject", "preheader") if key in fields}, body)
    return _by_yaml(path, source, start, end, body)


def _sure(path: str, flat: str, start: int, end: int, body: int) -> Head | None:
    """Return front matter each line of which is sure and free of problems, else None."""
    fields: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    at = start
    for line in flat[start:end].split("\n")[:-1]:
        said = read_line(line)
        if said is None:
            return None
        key, field, value = said
        if field in fields:
            return None
        fields[field] = value
        if key == "subject" or key == "preheader":
            origins[key] = at + line.index(value, len(key) + 2)
        elif key == "brief":
            fields["brief_place"] = f"{path}:{flat.count(chr(10), 0, at) + 1}:{len(key) + 3}"
        at += len(line) + 1
    return Head(fields, origins, body)


def _flat(flat: str, start: int, end: int) -> tuple[dict[str, Any], dict[str, int]] | None:
    """Return flat `key: value` lines typed as YAML types them, and where each value's text starts; None if anything is in doubt."""
    data: dict[str, Any] = {}
    starts: dict[str, int] = {}
    match = _LINE.match
    at = start
    while at < end:
        line = match(flat, at, end)
        if line is None:
            return None
        key, group = line[1], line.lastindex or 1
        text = line[group]
        if key in data or key in UNSURE:
            return None
        value: Any = text
        if group == 7 and text.lower() in UNSURE:
            if text not in _WORDS:
                return None
            value = _WORDS[text]
        elif group == 1:
            value = None
        elif group == 4:
            try:
                value = date.fromisoformat(text)
            except ValueError:
                return None
        elif group == 5:
            value = int(text)
        elif group == 6:
            value = _flow(text)
            if value is None:
                return None
        data[key] = value
        starts[key] = line.start(group) if group > 1 else line.end() - 1
        at = line.end()
    return data, starts


def _flow(text: str) -> dict[str, Any] | None:
    value: dict[str, Any] = {}
    for key, quoted, plain in _PAIR.findall(text):
        if key in value or key in UNSURE or plain.lower() in UNSURE:
            return None
        value[key] = plain or quoted
    return value


def _by_yaml(path: str, source: str, start: int, end: int, body: int) -> Head:
    from tenacious_lint.document.yaml_scalar import scalar_map
    from tenacious_lint.yaml_source import YamlSource

    text = source[start:end]
    yaml = YamlSource(text, path, first_line=2, error=DocumentError)
    data = {} if yaml.data is None else yaml.data
    if not isinstance(data, dict):
        raise DocumentError.at(f"{path}:2:1", "the front matter is not a mapping", "write 'key: value' lines")
    fields = read_fields(data, yaml.place)
    origins: dict[str, Origin] = {}
    for key in ("subject", "preheader"):
        if key in fields:
            begin, stop, style = yaml.marks((key,))
            origins[key] = _skip_space(data[key], scalar_map(text[begin:stop], data[key], style, start + begin))
    return Head(fields, origins, body)


def read_fields(data: dict[str, Any], place: PlaceOf, extra: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return the fields of Metadata that `data` sets. Raises DocumentError with every problem found."""
    reader = MetadataReader(place)
    fields = reader.read(data, extra=extra)
    if reader.problems:
        raise DocumentError(*reader.problems)
    return fields


def _skip_space(value: str, origin: Any) -> Any:
    """Return the origin of the stripped value."""
    return after(origin, len(value) - len(value.lstrip()), len(value.strip()))


def after(origin: Origin, skip: int, length: int) -> Origin:
    """Return the origin of `length` characters that begin `skip` characters into a text."""
    if isinstance(origin, int):
        return origin + skip
    return SourceMap.linear(length, skip).then(origin) if skip or origin.segments[-1].end > length else origin
