"""Reads files of records, .jsonl and .json: one draft a record, its keys those of front matter plus `body` and `id`."""

from __future__ import annotations

from json.decoder import JSONDecodeError

from tenacious_lint.document.assemble import assemble
from tenacious_lint.document.draft import Draft
from tenacious_lint.document.front_matter import Origin, after
from tenacious_lint.document.json_text import Item, JsonReader, bad_character, string_origin
from tenacious_lint.document.metadata import MetadataReader, shown
from tenacious_lint.errors import DocumentError, Problem
from tenacious_lint.span import LineTable

_EXTRA = frozenset({"body", "id"})
_TEXTS = ("subject", "preheader", "body")


def parse_records(path: str, name: str, source: str) -> tuple[list[Draft], list[Problem]]:
    """Return the drafts of a .jsonl or .json text, and the problems of the records that could not be read.

    Raises DocumentError if a .json file is not JSON or holds no list of records.
    """
    reader = _Records(path, name, source)
    if name == "jsonl":
        reader.read_lines()
    else:
        try:
            reader.read_file()
        except JSONDecodeError as failed:
            raise DocumentError(reader.syntax(failed)) from None
    if not reader.drafts and not reader.problems:
        reader.problems.append(Problem(path, "the file holds no record", "write one draft a record, with a 'body'"))
    return reader.drafts, reader.problems


class _Records:
    """The records of one file, in order."""

    def __init__(self, path: str, name: str, source: str) -> None:
        self.path, self.name, self.source = path, name, source
        self.drafts: list[Draft] = []
        self.problems: list[Problem] = []
        self.json = JsonReader(source)
        self.lines = LineTable(source)
        self.count = 0

    def place(self, at: int) -> str:
        line, column = self.lines.line_column(min(at + self.json.base, len(self.source)))
        return f"{self.path}:{line}:{column}"

    def syntax(self, failed: JSONDecodeError, record: str = "") -> Problem:
        said = failed.msg if failed.msg[1:2].isupper() else failed.msg[:1].lower() + failed.msg[1:]
        return Problem(self.place(failed.pos), f"{record}not JSON: {said}", "mend the file with a JSON tool")

    def read_lines(self) -> None:
        at, source = 0, self.source
        while at < len(source):
            stop = source.find("\n", at)
            stop = len(source) if stop < 0 else stop
            line = source[at:stop]
            if line.strip(" \t\r"):
                self.json.text, self.json.base = line, at
                self._read_line()
                self.count += 1
            at = stop + 1

    def _read_line(self) -> None:
        start = self.json.skip_space(0)
        name = f"record {self.count}: "
        if self.json.text[start] != "{":
            self.problems.append(Problem(self.place(start), f"{name}expected an object", "write one {...} a line"))
            return
        try:
            items, end = self._members(start)
            rest = self.json.skip_space(end)
            if rest < len(self.json.text):
                raise JSONDecodeError("text after the object", self.json.text, rest)
        except JSONDecodeError as failed:
            self.problems.append(self.syntax(failed, name))
        else:
            self._read_record(start, items)

    def read_file(self) -> None:
        start = self.json.skip_space(0)
        mark = self.source[start : start + 1]
        if mark == "[":
            end = self._read_list(start)
        elif mark == "{":
            items, end = self._members(start)
            drafts = next((item for item in items if item.key == "drafts" and isinstance(item.value, list)), None)
            if drafts is not None:
                self.json.duplicates.clear()
                self._read_list(drafts.start)
            else:
                self._read_record(start, items)
        else:
            _, end = self.json.value(start)
            raise JSONDecodeError("expected a list of records or one record", self.source, start)
        rest = self.json.skip_space(end)
        if rest < len(self.source):
            raise JSONDecodeError("text after the records", self.source, rest)

    def _read_list(self, start: int) -> int:
        first = self.json.skip_space(start + 1)
        if self.source[first : first + 1] == "]":
            return first + 1
        at: int | None = first
        end = first
        while at is not None:
            if self.source[at : at + 1] == "{":
                items, end = self._members(at)
                self._read_record(at, items)
            else:
                value, end = self.json.value(at)
                self.problems.append(
                    Problem(self.place(at), f"record {self.count}: expected an object, found {shown(value)}", "write {...}")
                )
            self.count += 1
            at, end = self.json.next_element(end)
        return end

    def _members(self, start: int) -> tuple[list[Item], int]:
        self.json.duplicates.clear()
        return self.json.members(start)

    def _read_record(self, start: int, items: list[Item]) -> None:
        """Read one record; its problems name it and the field."""
        found = {item.key: item for item in items}
        record = found["id"].value if "id" in found else self.count
        before = len(self.problems)
        reader = MetadataReader(lambda path=(), *, key=False: self.place(self.json.locate(start, path, key=key)))
        if len(found) != len(items) or self.json.duplicates:
            twice = next((item for item in items if found[item.key] is not item), None)
            key, at = (twice.key, twice.key_start) if twice else (self.json.duplicates[0], start)
            reader.problems.append(Problem(self.place(at), f"duplicate key '{key}'", "keep one of them"))
        fields = reader.read({key: item.value for key, item in found.items()}, extra=_EXTRA)
        if isinstance(record, bool) or not isinstance(record, (str, int)) or record == "":
            reader.problems.append(
                Problem(self.place(found["id"].start), f"id: expected text or a number, found {shown(record)}", "name the record")
            )
            record = self.count
        self._check_texts(reader, found, start)
        for problem in reader.problems:
            self.problems.append(Problem(problem.place, f"record {record}: {problem.problem}", problem.remedy))
        if len(self.problems) > before:
            return
        origins: dict[str, Origin] = {}
        for key in ("subject", "preheader"):
            if key in fields:
                item = found[key]
                skip = len(item.value) - len(item.value.lstrip())
                origins[key] = after(self._origin(item), skip, len(fields[key]))
        body = found["body"]
        self.drafts.append(
            assemble(
                self.path,
                self.name,
                self.source,
                fields,
                origins,
                body.value,
                self._origin(body),
                record=str(record),
                lines=self.lines,
            )
        )

    def _origin(self, item: Item) -> Origin:
        return string_origin(self.source, item.start + self.json.base, item.end + self.json.base)

    def _check_texts(self, reader: MetadataReader, found: dict[str, Item], start: int) -> None:
        body = found.get("body")
        if body is None:
            reader.problems.append(Problem(self.place(start), "the field 'body' is missing", "add the text of the mail as 'body'"))
        elif not isinstance(body.value, str):
            reader.problems.append(
                Problem(self.place(body.start), f"body: expected text, found {shown(body.value)}", "write the mail as one string")
            )
        for key in _TEXTS:
            item = found.get(key)
            said = bad_character(item.value) if item is not None and isinstance(item.value, str) else ""
            if item is not None and said and (key == "body" or "NUL" not in said):  # NUL elsewhere: noted with the other fields
                reader.problems.append(Problem(self.place(item.start), f"{key}: {said}", "remove it"))
