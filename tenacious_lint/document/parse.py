"""Chooses the reader of a draft's format and returns the drafts of a file."""

from __future__ import annotations

import os
from typing import NamedTuple

from tenacious_lint.document.assemble import assemble
from tenacious_lint.document.draft import Draft
from tenacious_lint.document.front_matter import Head, read_front_matter
from tenacious_lint.document.reading import MAX_BYTES, decode_utf8, read_source
from tenacious_lint.errors import DocumentError, Problem, did_you_mean

__all__ = ["FORMATS", "LATER", "MAX_BYTES", "Parsed", "format_of", "parse", "read_source"]

FORMATS = {".md": "md", ".markdown": "md", ".txt": "txt", ".eml": "eml", ".jsonl": "jsonl", ".json": "json"}
"""The formats that are read, by file extension."""

_PLAIN = frozenset({"md", "txt", "eml", "jsonl", "json"})
"""Extensions that are the name of their format."""
_NAMELESS = frozenset({"", "/", "\\", "."})
"""What stands before the dot of a file that has no extension, such as `.md`."""

LATER = frozenset({".html", ".htm", ".mjml", ".liquid", ".j2", ".jinja", ".jinja2", ".hbs", ".handlebars", ".csv", ".parquet"})
"""Extensions of formats that a later version reads; until then they are refused, not read as plain text."""


class Parsed(NamedTuple):
    """The drafts of a file, and the problems of records that could not be read."""

    drafts: list[Draft]
    problems: list[Problem]


def format_of(path: str, as_format: str | None = None) -> str:
    """Return the name of the format to read `path` as; an extension nobody knows is plain text.

    Raises DocumentError for a format that is not read yet, or an unknown `as_format`.
    """
    if as_format is not None:
        if as_format in FORMATS.values():
            return as_format
        if f".{as_format}" not in LATER:
            raise DocumentError.at(path, f"unknown format '{as_format}'", did_you_mean(as_format, FORMATS.values()))
        extension = f".{as_format}"
    else:
        name, _, suffix = path.rpartition(".")
        if suffix in _PLAIN and name[-1:] not in _NAMELESS:
            return suffix
        extension = os.path.splitext(path)[1].lower()
        if extension not in LATER:
            return FORMATS.get(extension, "txt")
    raise DocumentError.at(path, f"the format {extension} is not read yet", "pass the draft as .md, .txt, .eml, .json or .jsonl")


def parse(path: str, data: bytes, *, as_format: str | None = None) -> Parsed:
    """Return the drafts in the bytes of a file; `path` chooses the format and is named in errors, and is not opened.

    Raises DocumentError if the file cannot be read as one draft; for files of records the bad records become problems.
    """
    name = format_of(path, as_format)
    if name in ("md", "txt"):
        return Parsed([_parse_text(path, name, decode_utf8(path, data))], [])
    if name == "eml":
        from tenacious_lint.document.eml import parse_eml

        return Parsed([parse_eml(path, data)], [])
    from tenacious_lint.document.records import parse_records

    return Parsed(*parse_records(path, name, decode_utf8(path, data)))


def _parse_text(path: str, name: str, source: str) -> Draft:
    # The same text with every line break as LF, at the same offsets.
    flat = source.replace("\r\n", " \n").replace("\r", "\n") if "\r" in source else source
    head = read_front_matter(path, source, flat)
    if head is None and flat[:1] in ("s", "S"):
        from tenacious_lint.document.header_lines import read_header_lines

        head = read_header_lines(path, source, flat)
    if head is None:
        head = Head({}, {}, 0)
    return assemble(path, name, source, head.fields, head.origins, source[head.body :], head.body)
