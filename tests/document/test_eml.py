"""Raw messages: headers, parts, decoding, and what is refused."""

from __future__ import annotations

from datetime import date
from email import policy
from email.message import EmailMessage

import pytest

from tenacious_lint.document.draft import Draft, Person
from tenacious_lint.document.parse import parse
from tenacious_lint.errors import DocumentError

TEXT = "Hi Zoë,\n\nWe “use” Go – and it is a line that goes on until it has to be folded by the encoder, = sign and all.\n\nBest,\nYabi\n"


def read(data: bytes) -> Draft:
    return parse("a.eml", data).drafts[0]


def message(encoding: str, charset: str = "utf-8", text: str = TEXT) -> EmailMessage:
    made = EmailMessage(policy=policy.SMTP)
    made["Subject"] = "Größe: 12 engineers – for Zoë, in a subject that is long enough to be folded twice, I think"
    made["From"] = "Yabi <yabi@tenacious.dev>"
    made["To"] = '"Müller, Zoë" <zoe@x.dev>, other@x.dev'
    made["Date"] = "Mon, 7 Dec 2026 23:30:00 -0500"
    made.set_content(text, cte=encoding, charset=charset)
    return made


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [("quoted-printable", "utf-8"), ("base64", "utf-8"), ("8bit", "utf-8"), ("quoted-printable", "windows-1252")],
)
def test_every_encoding(encoding: str, charset: str) -> None:
    draft = read(message(encoding, charset).as_bytes())
    said = draft.metadata
    assert said.subject == "Größe: 12 engineers – for Zoë, in a subject that is long enough to be folded twice, I think"
    assert (said.to, said.sender) == (Person("Müller, Zoë", email="zoe@x.dev"), Person("Yabi", email="yabi@tenacious.dev"))
    assert (said.date, said.attachments, said.thread) == (date(2026, 12, 7), 0, None)
    found = [(region.scope, draft.text[region.start : region.end].replace("\r", "")) for region in draft.regions]
    lines = TEXT.strip().split("\n")
    assert found[1:] == [("greeting", lines[0]), ("body", lines[2]), ("signoff", lines[4]), ("signature", lines[5])]


def test_a_span_of_quoted_printable_is_exact() -> None:
    draft = read(
        b"Subject: x\nContent-Transfer-Encoding: quoted-printable\n\nWe =E2=80=9Cuse=E2=80=9D Go, caf=C3=A9 in=\n one  \nline=20\n"
    )
    assert draft.text == "x\0We “use” Go, café in one\nline"
    for part, written in [
        ("use", "use"),
        ("“use”", "=E2=80=9Cuse=E2=80=9D"),
        ("é", "=C3=A9"),
        ("in one", "in=\n one"),
        ("one\nline", "one  \nline"),
    ]:
        at = draft.text.index(part)
        assert draft.source[slice(*draft.source_span(at, at + len(part)))] == written


def test_parts_and_attachments() -> None:
    made = message("quoted-printable")
    made.add_alternative("<p>Hi</p>", subtype="html")
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="größe.pdf")
    made.add_attachment("notes", filename="notes.txt")
    made["References"] = "<a@b>"
    draft = read(made.as_bytes())
    assert (draft.metadata.attachments, draft.metadata.thread) == (2, True)
    assert "notes" not in draft.text and "Best," in draft.text


def test_text_parts_are_joined_and_keep_their_places() -> None:
    data = (
        b'Subject: x\r\nContent-Type: multipart/mixed; boundary="a b"\r\n\r\npreamble\r\n--a b\r\n\r\nHi Maya,\r\n\r\nOne.\r\n--a b  \r\n'
        b"Content-Type: image/png; name=a.png\r\n\r\n\x89PNG\r\n--a b\r\n"
        b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nVHdvLg==\r\n"
        b"--a b--\r\nepilogue\r\n"
    )
    draft = read(data)
    assert draft.text == "x\0Hi Maya,\0One.\n\nTwo."
    assert draft.metadata.attachments == 1
    at = draft.text.index("Two")
    assert draft.source[slice(*draft.source_span(at, at + 4))] == "VHdvLg=="
    at = draft.text.index("One")
    assert draft.source[slice(*draft.source_span(at, at + 3))] == "One"


SUBJECTS = [
    (b"=?utf-8?Q?caf=C3=A9_au?= =?utf-8?Q?_lait?=", "café au lait"),
    (b"=?utf-8?Q?caf=C3?=\r\n =?utf-8?Q?=A9?= x", "café x"),
    (b"=?utf-8?B?Y2Fmw6k=?= and =?iso-8859-1?q?=E9?=", "café and é"),
    (b"folded\r\n\there", "folded\there"),
    ("raw é".encode(), "raw é"),
    (b"raw \xe9", "raw é"),
    (b"=?utf-8*en?Q?lang?=", "lang"),
    (b"=?utf-8?X?no?= word", "=?utf-8?X?no?= word"),
    (b"a=?utf-8?Q?b?=c", "abc"),
]


@pytest.mark.parametrize(("raw", "subject"), SUBJECTS)
def test_subjects(raw: bytes, subject: str) -> None:
    draft = read(b"Subject: " + raw + b"\r\n\r\nText.\r\n")
    assert draft.metadata.subject == subject
    whole = draft.source[slice(*draft.source_span(0, len(subject)))]
    assert whole in raw.decode("latin-1")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "a.eml: the message is empty"),
        (b"Hi Maya,\n\nText.\n", "a.eml:1:1: not a header line"),
        (b"Subject: x\nHi Maya,\n\nText.\n", "a.eml:2:1: not a header line"),
        (b"Subject: x\nSubject: y\n\nText.\n", "a.eml:2:1: a second 'Subject:' field"),
        (b"Subject: x\nContent-Type: text/html\n\n<p>", "a.eml: the message has no text/plain part; add one; HTML mail is not read yet"),
        (b"Subject: x\nContent-Type: text/plain; charset=nope\n\nx", "a.eml:2:14: unknown charset 'nope'"),
        (b"Subject: x\nContent-Type: text/plain; charset=hex\n\nx", "a.eml:2:14: unknown charset 'hex'"),
        (b"Subject: x\n\nab\nc\xff", "a.eml:4:2: byte 0xff is not UTF-8"),
        (b"Subject: x\nContent-Transfer-Encoding: quoted-printable\n\nab\nc=FF", "a.eml:5:2: byte 0xff is not UTF-8"),
        (b"Subject: x\nContent-Transfer-Encoding: base64\n\nSGkg\nS*k=\n", "a.eml:5:2: not base64: the character '*'"),
        (b"Subject: x\nContent-Transfer-Encoding: base64\n\nSGkgS\n", "a.eml:4:6: not base64"),
        (b"Subject: x\nContent-Transfer-Encoding: uuencode\n\nx", "a.eml:4:1: unknown transfer encoding 'uuencode'"),
        (b"Subject: x\nContent-Type: multipart/mixed\n\nx", "a.eml:2:14: a multipart without a boundary"),
        (b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\nx", "a.eml:2:14: no part begins with '--b'"),
        (b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx", "a.eml:5:1: the multipart does not end with '--b--'"),
        (b"Subject: =?nope?Q?x?=\n\nx", "a.eml:1:9: Subject: unknown charset in an encoded word"),
        (b"Subject: =?utf-8?B?x?=\n\nx", "a.eml:1:21: Subject: not base64"),
        (b"Subject: =?utf-8?Q?=FF?=\n\nx", "a.eml:1:20: Subject: byte 0xff is not utf-8"),
        (b"Subject: x\nDate: soon\n\nx", "a.eml:2:6: Date: 'soon' is not a mail date"),
        (b"Subject: x\n\na\0b", "a.eml:3:2: a NUL character in the text"),
    ],
)
def test_what_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as failed:
        read(data)
    assert str(failed.value).startswith(said)


def test_deep_and_wide_multiparts_are_refused() -> None:
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(50))
    wide = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 2000 + b"--b--"
    for data in (deep, wide):
        with pytest.raises(DocumentError):
            read(b"Subject: x\n" + data)


def test_a_message_of_a_mailbox_and_a_message_without_a_body() -> None:
    assert read(b"From a@b.c Mon Dec  7\nSubject: x\n\nText.\n").text == "x\0Text."
    draft = read(b"Subject: x")
    assert (draft.text, draft.regions[-1].scope) == ("x", "subject")
    assert read(b"To: a@b.c\n\n\n").regions == ()
