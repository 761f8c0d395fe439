"""The law: what stands in the file at a span decodes to the text, in every format, by decoders that are not the linter's own."""

from __future__ import annotations

import base64
import json
import quopri
from email.header import Header, decode_header

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tenacious_lint.document.draft import BREAK, Draft
from tenacious_lint.document.parse import parse

LINE = st.text(st.sampled_from("abcXYZ 09.,:;'\"\\/=?_-#{}[]&é“”ß😀日\u00a0\u2028"), max_size=24)
TEXT = st.lists(st.one_of(LINE, st.sampled_from(["Hi Maya,", "Best,", "Yabi", "> old", "", "", "P.S. x"])), max_size=8).map("\n".join)
NEWLINE = st.sampled_from(["\n", "\r\n"])


def spans(data: st.DataObject, draft: Draft, scopes: set[str] | None = None) -> list[tuple[int, int]]:
    """Some spans inside regions."""
    result = []
    for region in draft.regions:
        if scopes is None or region.scope in scopes:
            start = data.draw(st.integers(region.start, region.end - 1))
            result += [(region.start, region.end), (start, data.draw(st.integers(start + 1, region.end)))]
    return result


def written(draft: Draft, span: tuple[int, int]) -> str:
    return draft.source[slice(*draft.source_span(*span))]


def whole(draft: Draft) -> None:
    assert draft.text == BREAK.join(draft.text[region.start : region.end] for region in draft.regions)
    assert all(draft.text[region.start : region.end].strip() == draft.text[region.start : region.end] for region in draft.regions)


@settings(max_examples=150)
@given(TEXT, NEWLINE, st.data())
def test_plain_text_stands_as_it_is(body: str, newline: str, data: st.DataObject) -> None:
    draft = parse("a.txt", f"Subject: A line\nStage: cold\n\n{body}".replace("\n", newline).encode()).drafts[0]
    whole(draft)
    for span in spans(data, draft):
        assert written(draft, span) == draft.text[slice(*span)]


@settings(max_examples=200)
@given(LINE.map(str.strip).filter(bool), st.sampled_from(['"', "'", "plain", "|", ">"]), st.booleans(), NEWLINE, st.data())
def test_front_matter_decodes_to_the_subject(subject: str, style: str, extra: bool, newline: str, data: st.DataObject) -> None:
    node = subject.replace("\u2028", " ").replace("\u00a0", " ").strip() or "x"
    if style == "plain":
        node = "".join(char for char in node if char.isalnum() or char in " é😀").strip() or "x"
        front = f"subject: x{node}"
    elif style in "|>":
        front = f"subject: {style}\n  x{node}\n  more {node}"
    else:
        front = "subject: " + yaml.safe_dump(node, default_style=style, allow_unicode=data.draw(st.booleans()), width=20).rstrip(
            "\n"
        ).replace("\n", "\n  ")
        style = front.removeprefix("subject: ")[0]  # what is not printable is always in double quotes
    front += "\nauthor: {a: [1]}" if extra else ""
    text = f"---\n{front}\n---\nHi\n"
    value = yaml.safe_load(front)["subject"].strip()
    if not value:
        return
    draft = parse("a.md", text.replace("\n", newline).encode()).drafts[0]
    assert draft.metadata.subject == value
    whole(draft)
    for span in spans(data, draft, {"subject"}):
        raw = written(draft, span)
        said = draft.text[slice(*span)]
        if style == "'":
            raw = raw.replace("''", "'")
        elif style == '"':
            raw = yaml.safe_load(f'"{raw}"')
        assert raw.split() == said.split() if style != '"' else raw.strip() == said.strip()


@settings(max_examples=200)
@given(st.lists(st.tuples(LINE, TEXT), min_size=1, max_size=3), st.booleans(), st.booleans(), st.data())
def test_records_decode_to_the_text(records: list[tuple[str, str]], ascii_only: bool, lines: bool, data: st.DataObject) -> None:
    values = [{"subject": subject, "body": body, "n": [{"x": subject}]} for subject, body in records]
    if lines:
        text, path = "\n".join(json.dumps(value, ensure_ascii=ascii_only) for value in values), "a.jsonl"
    else:
        text, path = json.dumps(values, ensure_ascii=ascii_only, indent=1), "a.json"
    drafts, problems = parse(path, text.encode())
    assert problems == []
    assert len(drafts) == len(records)
    for draft in drafts:
        whole(draft)
        for span in spans(data, draft):
            assert json.loads(f'"{written(draft, span)}"') == draft.text[slice(*span)]


CHARSETS = st.sampled_from(["utf-8", "utf-8", "iso-8859-1", "shift_jis", "iso-2022-jp", "utf-16"])


@settings(max_examples=300)
@given(TEXT, CHARSETS, st.sampled_from(["8bit", "quoted-printable", "base64"]), NEWLINE, st.booleans(), st.data())
def test_messages_decode_to_the_text(body: str, charset: str, encoding: str, newline: str, nested: bool, data: st.DataObject) -> None:
    body = body.encode(charset, "ignore").decode(charset).replace("\n", newline)
    raw = body.encode(charset)
    if encoding == "8bit" and charset == "utf-16":
        encoding = "base64"
    if encoding == "quoted-printable":
        raw = quopri.encodestring(raw)
    elif encoding == "base64":
        raw = base64.encodebytes(raw)
    part = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n".encode() + raw
    if nested:
        part = b"Content-Type: multipart/mixed; boundary=xyz\n\n--xyz\n" + part + b"\n--xyz--\n"
    draft = parse("a.eml", b"X-Y: z\n" + part).drafts[0]
    whole(draft)
    for span in spans(data, draft):
        said, bytes_written = draft.text[slice(*span)], written(draft, span).encode("latin-1")
        if encoding == "quoted-printable":
            bytes_written = quopri.decodestring(bytes_written)
        elif encoding == "base64":
            bytes_written = base64.b64decode(bytes_written)
        if charset in ("utf-8", "iso-8859-1", "shift_jis") and encoding != "base64":
            assert bytes_written.decode(charset) == said
        elif charset in ("utf-8", "iso-8859-1", "shift_jis"):
            assert said.encode(charset) in bytes_written
            assert len(bytes_written) <= len(said.encode(charset)) + 4
        else:
            assert 0 < len(bytes_written) <= len(raw)


@settings(max_examples=200)
@given(
    LINE.map(lambda text: " ".join(text.replace("\u2028", "").replace("\u00a0", "").split())).filter(bool),
    st.sampled_from(["utf-8", "iso-8859-1"]),
    st.data(),
)
def test_encoded_words_decode_to_the_subject(subject: str, charset: str, data: st.DataObject) -> None:
    subject = subject.encode(charset, "ignore").decode(charset).strip() or "x"
    raw = Header(subject, charset, maxlinelen=40, header_name="Subject").encode(linesep="\r\n")
    draft = parse("a.eml", f"Subject: {raw}\r\n\r\nText.\r\n".encode()).drafts[0]
    expected = "".join(
        part if isinstance(part, str) else part.decode(name or "ascii") for part, name in decode_header(raw.replace("\r\n", ""))
    )
    assert draft.metadata.subject == expected.strip()
    for span in spans(data, draft, {"subject"}):
        piece = written(draft, span)
        assert piece in raw
        said = draft.text[slice(*span)]
        if "?q?" in raw and "=?" not in piece:
            assert quopri.decodestring(piece, header=True).decode(charset) == said
        elif "?" not in raw:
            assert piece == said
