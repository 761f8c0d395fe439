"""Reading files: what is refused, and where the first bad byte stands."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tenacious_lint.document.parse import MAX_BYTES, format_of, parse, read_source
from tenacious_lint.errors import DocumentError


def problem(path: str, data: bytes, **options: str) -> str:
    with pytest.raises(DocumentError) as failed:
        parse(path, data, **options)
    return str(failed.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Hi,\n\ncaf\xe9 is\n", "a.md:3:4: byte 0xe9 is not UTF-8"),
        (b"\xef\xbb\xbfab\xff", "a.md:1:3: byte 0xff is not UTF-8"),
        ("é\xa0".encode() + b"\xc3", "a.md:1:3: byte 0xc3 is not UTF-8"),
        (b"one\r\ntwo\0", "a.md:2:4: a NUL byte"),
        ("Hi".encode("utf-16"), "a.md:1:1: the file is UTF-16"),
        (b"a" * (MAX_BYTES + 1), "a.md: 10.0 MB is too large"),
    ],
)
def test_undecodable_bytes_have_a_place(data: bytes, said: str) -> None:
    assert problem("a.md", data).startswith(said)


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.markdown", "a.MD", "notes"])
def test_offsets_are_those_of_the_text_without_the_byte_order_mark(name: str) -> None:
    (draft,) = parse(name, b"\xef\xbb\xbfHi Maya,\n\nHello there, world.\n").drafts
    assert draft.source == "Hi Maya,\n\nHello there, world.\n"
    assert draft.source_span(0, 8) == (0, 8)


@pytest.mark.parametrize("data", [b"", b"\n\n \t\n", b"\xef\xbb\xbf", b"---\n---\n", b"---\nsubject:\n---\n\n"])
def test_an_empty_draft_has_no_regions_and_a_place_for_absences(data: bytes) -> None:
    (draft,) = parse("a.md", data).drafts
    assert draft.regions == ()
    assert draft.text == ""
    span = draft.source_span(0, 0)
    assert 0 <= span.start == span.end <= len(draft.source)


@pytest.mark.parametrize(
    ("path", "options", "said"),
    [
        ("a.html", {}, "a.html: the format .html is not read yet"),
        ("a.CSV", {}, "a.CSV: the format .csv is not read yet"),
        ("-", {"as_format": "mjml"}, "-: the format .mjml is not read yet"),
        ("-", {"as_format": "emll"}, "-: unknown format 'emll'; did you mean 'eml'?"),
    ],
)
def test_formats_that_are_not_read(path: str, options: dict[str, str], said: str) -> None:
    assert problem(path, b"x", **options).startswith(said)


def test_the_format_comes_from_the_name_or_is_asked_for() -> None:
    assert [format_of(name) for name in ("a.md", "b.EML", "c.jsonl", "d.unknown", "e")] == ["md", "eml", "jsonl", "txt", "txt"]
    assert format_of("a.html", "md") == "md"
    assert parse("-", b"Subject: x\n\nHi", as_format="eml").drafts[0].format == "eml"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    loop, large, pipe = tmp_path / "loop.md", tmp_path / "large.md", tmp_path / "pipe.md"
    loop.symlink_to(loop)
    os.mkfifo(pipe)
    with large.open("wb") as file:
        file.truncate(50_000_000)
    cases = {
        tmp_path / "missing.md": "no such file",
        tmp_path: "is a folder",
        loop: "a loop of symbolic links",
        pipe: "is not a regular file",
        large: "50.0 MB is too large",
        Path("/dev/zero"): "is not a regular file",
    }
    for path, said in cases.items():
        with pytest.raises(DocumentError) as failed:
            read_source(str(path))
        assert str(failed.value).startswith(f"{path}: {said}")
    with pytest.raises(DocumentError, match="cannot be read"):
        read_source("a\0b")


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"Hi\r\n" * 50_000)
    assert read_source(str(path)) == path.read_bytes()
    assert read_source("/proc/self/status").startswith(b"Name:")


def test_permission_denied_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(DocumentError, match=r"x\.md: permission denied"):
        read_source("x.md")
