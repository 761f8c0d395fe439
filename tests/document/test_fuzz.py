"""Every parser on damaged files: a draft or a DocumentError comes out, never anything else, and soon."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenacious_lint.document.parse import parse
from tenacious_lint.document.parts import holes_of, parts_of
from tenacious_lint.errors import DocumentError

SEEDS = {
    "a.md": b'---\nsubject: "Re: x"\nstage: cold\nto: {name: Maya, title: CTO}\nsuppress: [{rule: a/b, reason: c}]\n'
    b"---\nHi Maya,\n\nWe.\n\nBest,\nYabi\n> q\n",
    "a.txt": b"Subject: x\nTo: Maya\nStage: cold\n\nHi,\n\nText https://a.dev.\n\nOn Mon, 1 Dec 2026 at 10:00, Maya wrote:\n> a\n",
    "a.jsonl": b'{"body": "Hi \\u00e9\\ud83d\\ude00\\n", "subject": "x", "to": {"name": "M"}}\n'
    b'{"body": "b", "suppress": [{"rule": "a", "reason": "b"}]}\n',
    "a.json": b'[{"body": "Hi", "id": 3, "brief": {"a": [1, 2.5, null, true]}}, {"body": "\\"q\\"", "attachments": ["a"]}]',
    "a.eml": b'From: a@b.c\nSubject: =?utf-8?Q?caf=C3=A9?= =?utf-8?B?Y2Fm?=\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n'
    b"Content-Type: text/plain; "
    b"charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nHi =C3=A9=\n x\n--b\n"
    b"Content-Transfer-Encoding: base64\n\nSGk=\n--b--\n",
}
BITS = [
    b"\n",
    b"\r\n",
    b"\r",
    b"---\n",
    b'"',
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b"\\",
    b"\\u",
    b"=",
    b"=?",
    b"?=",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b">",
    b"--b",
    b"*",
    b"&a",
    b"|",
    b"\t",
    b" ",
    b"-",
    b"!!int ",
    b"!!timestamp x",
    b"1",
    b"\xe2\x80\xa8",
    b"\xc2\x85",
    b"utf-7",
    b"hex",
    b"idna",
    b"unicode_escape",
]


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    path = draw(st.sampled_from(sorted(SEEDS)))
    data = SEEDS[path]
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from([0, 0, 1, 1, 3, 20, 200])))
        data = data[:start] + draw(st.one_of(st.sampled_from(BITS), st.binary(max_size=4))) + data[end:]
    return path, data


def survives(path: str, data: bytes) -> None:
    try:
        drafts, _ = parse(path, data)
    except DocumentError as failed:
        assert failed.problems
        assert all(problem.place.startswith(path) and problem.problem for problem in failed.problems)
        return
    for draft in drafts:
        assert "\0" not in draft.source or path.endswith(".eml")
        draft.text.encode()
        for region in draft.regions:
            assert draft.text[region.start : region.end].strip()
            span = draft.source_span(region.start, region.end)
            assert 0 <= span.start < span.end <= len(draft.source)
        parts_of(draft)
        holes_of(draft)


@settings(max_examples=1500)
@given(damaged())
def test_damaged_files(file: tuple[str, bytes]) -> None:
    survives(*file)


@settings(max_examples=500)
@given(st.sampled_from(sorted(SEEDS)), st.binary(max_size=200))
def test_noise(path: str, data: bytes) -> None:
    survives(path, data)


HEADS = {
    "a.md": [b"", b"---\n", b"---\nsubject: ", b"---\nto: {", b'---\nsubject: "', b"---\nsuppress: ["],
    "a.txt": [b"Subject: ", b"Subject: x\n"],
    "a.jsonl": [b"", b'{"body": "', b'{"body": "x", "a": '],
    "a.json": [b"[", b'{"body": "x", "a": ', b'[{"body": "'],
    "a.eml": [
        b"Subject: ",
        b"X: y\n\n",
        b"X: y\nContent-Transfer-Encoding: quoted-printable\n\n",
        b"X: y\nContent-Transfer-Encoding: base64\n\n",
        b"Content-Type: multipart/mixed; boundary=b\n\n",
        b"Content-Type: ",
        b"To: ",
        b"Date: ",
    ],
}
TAILS = [
    b"a",
    b" ",
    b"\n",
    b"a\n",
    b"a: b\n",
    b"[",
    b"{",
    b"\\",
    b'"',
    b"=",
    b"= ",
    b"=?utf-8?Q?a?= ",
    b"> a\n",
    b"--b\n",
    b"- ",
    b"a, ",
    b';a="',
    b'{"a":',
    b"<a@b>, ",
    b"&a ",
    b"\xc3\xa9",
    b"(",
    b"\r",
    b"a:\n ",
    b"- a\n",
    b"{rule: a},",
]


@pytest.mark.parametrize("path", sorted(HEADS))
def test_repetition_takes_bounded_time(path: str) -> None:
    for head in HEADS[path]:
        for tail in TAILS:
            began = time.process_time()
            survives(path, head + tail * (60_000 // len(tail)))
            took = time.process_time() - began
            assert took < 2.5, (head, tail, took)
