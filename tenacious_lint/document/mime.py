"""Takes a raw message apart, header fields and parts, and knows where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.errors import DocumentError
from tenacious_lint.expression import lazy
from tenacious_lint.span import LineTable

_FIELD = lazy(r"([!-9;-~]+)[ \t]*:([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)(\r?\n|\Z)")
_BLANK = lazy(r"\r?\n|\Z")
_FOLD = lazy(r"\r?\n(?=[ \t])")
_PARAMETER = lazy(r';\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))')
_MAX_DEPTH = 20
_MAX_PARTS = 1000


@dataclass(frozen=True, slots=True)
class Field:
    """The value of a header field: source [start, end), folds included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part that is no multipart: its fields, what they say, and its content at source [start, end)."""

    fields: dict[str, Field]
    content_type: str
    parameters: dict[str, str]
    disposition: str
    named: bool
    """Whether it has a file name."""
    encoding: str
    start: int
    end: int


class Message:
    """A raw message as latin-1 text. Raises DocumentError when its structure is broken."""

    def __init__(self, path: str, source: str) -> None:
        self.path, self.source = path, source
        self.count = 0
        start = 0
        if source.startswith("From "):  # the envelope line of a mailbox
            start = source.find("\n") + 1 or len(source)
        self.fields, self.body = self._fields(start, len(source))
        if not self.fields:
            raise self.error(start, "no header line", "pass a raw message that begins with its header")
        self.start = start

    def error(self, at: int, said: str, remedy: str) -> DocumentError:
        """Return an error at an offset of the source."""
        line, column = LineTable(self.source).line_column(at)
        failed = DocumentError.at(f"{self.path}:{line}:{column}", said, remedy)
        assert isinstance(failed, DocumentError)
        return failed

    def _fields(self, at: int, end: int) -> tuple[dict[str, Field], int]:
        fields: dict[str, Field] = {}
        match, blank = _FIELD.match, _BLANK.match
        while at < end:
            ended = blank(self.source, at, end)
            if ended:
                return fields, ended.end()
            found = match(self.source, at, end)
            if found is None:
                raise self.error(at, "not a header line", "write 'Name: value', and a blank line before the body")
            name = found[1].lower()
            if name not in fields:
                fields[name] = Field(*found.span(2))
            elif name in ("subject", "from", "content-type", "content-transfer-encoding"):
                raise self.error(at, f"a second '{found[1]}:' field", "keep one of them")
            at = found.end()
        return fields, end

    def value(self, fields: dict[str, Field], name: str) -> str:
        """Return the unfolded value of a field, or ''."""
        field = fields.get(name)
        return _FOLD.sub("", self.source[field.start : field.end]).strip() if field else ""

    def leaves(self) -> Iterator[list[Part]]:
        """Yield the parts that are no multiparts, each in a list; the alternatives of one content come in one list."""
        yield from self._leaves(self.fields, self.body, len(self.source), 0)

    def _leaves(self, fields: dict[str, Field], start: int, end: int, depth: int) -> Iterator[list[Part]]:
        main, parameters = _parsed(self.value(fields, "content-type"))
        at = fields["content-type"].start if "content-type" in fields else start
        if not main.startswith("multipart/"):
            disposition, more = _parsed(self.value(fields, "content-disposition"))
            named = any(key.partition("*")[0] == "filename" for key in more) or any(key.partition("*")[0] == "name" for key in parameters)
            encoding = self.value(fields, "content-transfer-encoding").partition(";")[0].strip().lower()
            yield [Part(fields, main or "text/plain", parameters, disposition, named, encoding, start, end)]
            return
        self.count += 1
        if depth >= _MAX_DEPTH or self.count > _MAX_PARTS:
            raise self.error(at, "multiparts are nested too deeply", "pass the message alone")
        boundary = parameters.get("boundary", "")
        if not boundary:
            raise self.error(at, "a multipart without a boundary", "add 'boundary=' to its Content-Type")
        groups: list[list[Part]] = []
        for begin, stop in self._parts(boundary, start, end, at):
            inner, body = self._fields(begin, stop)
            groups.extend(self._leaves(inner, body, stop, depth + 1))
        if main == "multipart/alternative":
            yield [part for group in groups for part in group]
        else:
            yield from groups

    def _parts(self, boundary: str, start: int, end: int, at: int) -> Iterator[tuple[int, int]]:
        delimiter = re.compile(rf"^--{re.escape(boundary)}(--)?[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
        begin = -1
        for found in delimiter.finditer(self.source, start, end):
            if begin >= 0:
                self.count += 1
                if self.count > _MAX_PARTS:
                    raise self.error(at, "too many parts", "pass the message alone")
                stop = found.start()
                stop -= self.source[max(begin, stop - 1) : stop] == "\n"
                stop -= self.source[max(begin, stop - 1) : stop] == "\r"
                yield begin, stop
            if found[1]:
                return
            begin = found.end()
        if begin < 0:
            raise self.error(at, f"no part begins with '--{boundary[:40]}'", "the message is cut off; pass the whole of it")
        raise self.error(begin, f"the multipart does not end with '--{boundary[:40]}--'", "the message is cut off; pass the whole of it")


def _parsed(value: str) -> tuple[str, dict[str, str]]:
    """Return the lower-case main value of a structured field and its parameters."""
    main = value.partition(";")[0].strip().lower()
    if ";" not in value:
        return main, {}
    found = _PARAMETER.finditer(value)
    return main, {one[1].lower(): re.sub(r"\\(.)", r"\1", one[2]) if one[2] is not None else one[3] for one in found}
