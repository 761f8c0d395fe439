"""The law, end to end: what is planted in a mail of any format is found, and what stands in the file at its span decodes to the match.

The decoders here are the standard library's, not the linter's.
"""

from __future__ import annotations

import base64
import email
import email.policy
import json
import quopri
from email.header import Header

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

RULES = {
    "words": {
        "check": {"kind": "phrases", "phrases": ["zentral talent", "quixotic", "jump-start"], "cited": "lint"},
        "scope": ["subject", "greeting", "body"],
    },
    "swap": {"check": {"kind": "substitution", "swap": {"utilize": "use"}, "cited": "lint"}, "scope": ["subject", "body"]},
    "code": {"check": {"kind": "pattern", "patterns": [r"zq\d{3}"], "cited": "lint"}, "scope": ["subject", "body"]},
}
# (as it is planted, rule); what is planted is what must be the match
PLANTED = [
    ("zentral talent", "t/words"),
    ("Zentral-Talent", "t/words"),
    ("zentral\u00a0talent", "t/words"),
    ("zentral‑talent", "t/words"),
    ("QUIXOTIC", "t/words"),
    ("quix\u200botic", "t/words"),
    ("q\u00aduixotic", "t/words"),
    ("ｑｕｉｘｏｔｉｃ", "t/words"),
    ("jump start", "t/words"),
    ("jumpstarting", "t/words"),
    ("zentral\ntalent", "t/words"),
    ("quixotic’s", "t/words"),
    ("utilize", "t/swap"),
    ("𝐮𝐭𝐢𝐥𝐢𝐳𝐞", "t/swap"),
    ("zq123", "t/code"),
    ("ZQ１２３", "t/code"),
]
HONEST = st.sampled_from(
    [
        "We place teams",
        "and so on",
        "the café is open",
        "“yes”",
        "'no'",
        "Is Go the gap",
        "5 = 5",
        "a_b",
        "C:\\x",
        "ünï",
        "日本",
        "😀",
        "e\u0301",
        "x=3D",
        "100%",
        "{a}",
        "&amp;",
        "<b>",
        "a\tb",
        "it’s",
        "a – b",  # a line that begins with a dash and names somebody is a signature
        "=20",
        "Subject: x",
        "a > 5",
        "\u200b",
        "\\n",
        "\u00a0",
        "#",
        "=?utf-8?q?x?=",
    ]
)
GAP = st.sampled_from([" ", " ", " ", ", ", ". ", "\n", "\n\n", "! "])
STRETCH = st.tuples(HONEST, GAP)
PLANT = st.tuples(st.sampled_from(PLANTED), st.sampled_from([" ", ", ", ". ", "\n\n", "! "]))


@st.composite
def bodies(draw):
    """A body that begins with an honest line, and what is planted in it, in order."""
    text, planted = "Here we are. ", []
    for _ in range(draw(st.integers(1, 5))):
        for honest, gap in draw(st.lists(STRETCH, max_size=3)):
            text += honest + gap
        if text[-1] not in " \n":
            text += " "
        (words, rule), gap = draw(PLANT)
        # the word before must not be glued to it by what is invisible, and a line must not begin as a list, a quote or a header does
        text += "and " + words
        planted.append((words, rule))
        text += gap
        text += "so it is. "
    return text + "The end is near.\n", planted


SUBJECTS = st.sampled_from(
    [
        ("A line", []),
        ("On zq123 it is", [("zq123", "t/code")]),
        ("é: utilize", [("utilize", "t/swap")]),
        ("It is QUIXOTIC’s", [("QUIXOTIC’s", "t/words")]),
        ('日本 zentral talent "x"', [("zentral talent", "t/words")]),
    ]
)
NEWLINE = st.sampled_from(["\n", "\r\n"])


def normal(text):
    return text.replace("\r\n", "\n")


def check(linter, path, data, planted, decode, record=None):
    """Lint a file and hold the law; `decode(raw, finding)` is what the raw characters of a span mean."""
    outcome = linter.lint_bytes(path, data)
    assert outcome.problems == ()
    source = data.decode("latin-1") if path.endswith(".eml") else data.decode("utf-8-sig")
    findings = [one for report in outcome.reports for one in report.findings]
    assert [(normal(one.match), one.rule) for one in sorted(findings, key=lambda one: one.span)] == [
        (normal(words), rule) for words, rule in planted
    ]
    for one in findings:
        start, end = one.span
        assert 0 <= start < end <= len(source)
        assert decode(source[start:end], one)
        for offset, line, column in (
            (start, one.position.line, one.position.column),
            (end, one.position.end_line, one.position.end_column),
        ):
            above = source[:offset].replace("\r\n", "\x00\n").replace("\r", "\n") if "\r" in source else source[:offset]
            assert line == above.count("\n") + 1
            assert column == offset - (above.rfind("\n") + 1) + 1
    return findings


@pytest.fixture(scope="module")
def linter(make_linter):
    return make_linter(RULES)


def same(raw, one):
    return raw == one.match


@given(body=bodies(), newline=NEWLINE, bom=st.booleans(), path=st.sampled_from(["a.md", "a.txt", "a.markdown", "a"]))
def test_plain_text(linter, body, newline, bom, path):
    text, planted = body
    data = ("\ufeff" if bom else "") + text.replace("\n", newline)
    check(linter, path, data.encode(), planted, same)


@given(
    body=bodies(),
    subject=SUBJECTS,
    newline=NEWLINE,
    bom=st.booleans(),
    style=st.sampled_from(["'", '"', None]),
    ascii_only=st.booleans(),
    extra=st.booleans(),
    path=st.sampled_from(["a.md", "a.txt"]),
)
def test_front_matter(linter, body, subject, newline, bom, style, ascii_only, extra, path):
    (text, planted), (said, more) = body, subject
    front = (
        yaml.safe_dump({"subject": said}, default_style=style, allow_unicode=not ascii_only, width=10**6)
        .replace('"subject":', "subject:")
        .replace("'subject':", "subject:")
    )
    front += "stage: cold\nauthor: {a: [1]}\n" if extra else ""
    data = ("\ufeff" if bom else "") + f"---\n{front}---\nHi Maya,\n\n{text}\nBest,\nDana\n".replace("\n", newline)

    def decode(raw, one):
        if one.scope != "subject":
            return raw == one.match
        return raw == one.match or yaml.safe_load(f'"{raw}"') == one.match

    check(linter, path, data.encode(), more + planted, decode)


@given(body=bodies(), subject=SUBJECTS, newline=NEWLINE)
def test_header_lines(linter, body, subject, newline):
    (text, planted), (said, more) = body, subject
    data = f"Subject: {said}\nStage: cold\n\nHi Maya,\n\n{text}".replace("\n", newline)
    check(linter, "a.txt", data.encode(), more + planted, same)


def _transfer(body, charset, encoding):
    raw = body.encode(charset)
    if encoding == "quoted-printable":
        # quopri alone would leave line ends to chance
        return quopri.encodestring(raw.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n" if b"\r\n" in raw else b"\n")
    return base64.encodebytes(raw) if encoding == "base64" else raw


@given(
    body=bodies(),
    encoding=st.sampled_from(["8bit", "quoted-printable", "base64"]),
    newline=NEWLINE,
    subject=SUBJECTS,
    multipart=st.booleans(),
    charset=st.just("utf-8"),
)
def test_messages(linter, body, encoding, newline, subject, multipart, charset):
    (text, planted), (said, more) = body, subject
    text = text.replace("\n", newline)
    part = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n".replace(
        "\n", newline
    ).encode() + _transfer(text, charset, encoding)
    if multipart:
        part = (
            "Content-Type: multipart/alternative; boundary=xyz\n\npreamble quixotic\n--xyz\n".replace("\n", newline).encode()
            + part
            + "\n--xyz\nContent-Type: text/html\n\n<p>quixotic</p>\n--xyz--\n".replace("\n", newline).encode()
        )
    head = Header(said, "utf-8" if not said.isascii() else None, maxlinelen=60, header_name="Subject").encode(linesep=newline)
    data = f"From: Dana <dana@example.com>\nSubject: {head}\nMIME-Version: 1.0\n".replace("\n", newline).encode() + part

    # the standard library agrees on what the mail says
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    payload = (message.get_payload(0) if multipart else message).get_payload(decode=True).decode(charset)
    assert normal(payload).strip() == normal(text).strip()

    def decode(raw, one):
        raw = raw.encode("latin-1")
        if one.scope == "subject":
            if said.isascii():
                return raw.decode() == one.match
            if b"=?" in raw or "?q?" in head:
                return True if b"=?" in raw else quopri.decodestring(raw, header=True).decode() == one.match
            return 0 < len(raw) <= len(base64.b64encode(one.match.encode())) + 8
        if encoding == "8bit":
            return raw.decode(charset) == one.match
        if encoding == "quoted-printable":
            return normal(quopri.decodestring(raw).decode(charset)) == normal(one.match)
        # base64 knows places only by four letters: the smallest run of them that holds the match
        at = data.rfind(raw)
        assert at >= 0
        decoded = base64.b64decode(raw + b"=" * (-len(raw.replace(b"\n", b"")) % 4))
        return one.match.encode() in decoded and len(decoded) <= len(one.match.encode()) + 4

    check(linter, "a.eml", data, more + planted, decode)


@given(
    mails=st.lists(st.tuples(bodies(), SUBJECTS), min_size=1, max_size=3),
    lines=st.booleans(),
    ascii_only=st.booleans(),
    indent=st.sampled_from([None, 2]),
    newline=NEWLINE,
    bom=st.booleans(),
)
def test_records(linter, mails, lines, ascii_only, indent, newline, bom):
    records = [
        {"id": f"m{number}", "other": "quixotic", "subject": said, "body": text, "nested": {"body": "zq123"}}
        for number, ((text, _), (said, _)) in enumerate(mails)
    ]
    if lines:
        text, path = newline.join(json.dumps(record, ensure_ascii=ascii_only) for record in records) + newline, "a.jsonl"
    else:
        text, path = json.dumps(records, ensure_ascii=ascii_only, indent=indent).replace("\n", newline), "a.json"
    planted = [one for (_, some), (_, more) in mails for one in more + some]
    check(linter, path, (("\ufeff" if bom else "") + text).encode(), planted, lambda raw, one: json.loads(f'"{raw}"') == one.match)
    outcome = linter.lint_bytes(path, text.encode())
    assert [report.record for report in outcome.reports] == [record["id"] for record in records]


@given(body=bodies(), newline=NEWLINE)
def test_every_format_says_the_same(linter, body, newline):
    text, planted = body
    text = text.replace("\n", newline)
    said = []
    for path, data in (
        ("a.md", text.encode()),
        ("a.txt", text.encode()),
        ("a.jsonl", json.dumps({"body": text}).encode()),
        ("a.json", json.dumps({"body": text}).encode()),
        (
            "a.eml",
            b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(text.encode()),
        ),
    ):
        outcome = linter.lint_bytes(path, data)
        assert outcome.problems == ()
        said.append([(one.rule, one.match, one.message, one.scope) for one in outcome.reports[0].findings])
    assert all(one == said[0] for one in said)
    assert len(said[0]) == len(planted)
