"""Front matter and header lines: values, places of errors, and the quick path against YAML."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenacious_lint.document.draft import Draft, Person
from tenacious_lint.document.front_matter import _flat
from tenacious_lint.document.parse import parse
from tenacious_lint.errors import DocumentError
from tenacious_lint.yaml_source import YamlSource


def draft(text: str, path: str = "a.md") -> Draft:
    return parse(path, text.encode()).drafts[0]


def problems(text: str, path: str = "a.md") -> list[str]:
    with pytest.raises(DocumentError) as failed:
        draft(text, path)
    return str(failed.value).splitlines()


def test_every_key() -> None:
    said = draft(
        "---\nsubject: Request\npreheader: 'a line'\nchannel: linkedin\nstage: warm\nto: {name: Maya, title: CTO, company: Meridian}\n"
        "from: Yabi Abebe <yabi@tenacious.dev>\ndate: 2026-05-01\nmessage_type: marketing\ntemplate: true\nthread: false\n"
        "attachments: [a.pdf, b.pdf]\nbrief: [../a.yaml, b.json]\nauthor: somebody\nstate: CA\n"
        "suppress:\n  - {rule: tenacious/banned-phrase, match: leverage, reason: finance, until: 2026-12-31}\n---\nHi\n"
    ).metadata
    assert (said.subject, said.preheader, said.channel, said.stage) == ("Request", "a line", "linkedin", "warm")
    assert said.to == Person("Maya", "CTO", "Meridian")
    assert said.sender == Person("Yabi Abebe", email="yabi@tenacious.dev")
    assert (said.date, said.message_type, said.template, said.thread) == (date(2026, 5, 1), "marketing", True, False)
    assert (said.attachments, said.brief, said.brief_place) == (2, ["../a.yaml", "b.json"], "a.md:13:8")
    (wish,) = said.suppress
    assert (wish.rule, wish.match, wish.reason, wish.until) == ("tenacious/banned-phrase", "leverage", "finance", date(2026, 12, 31))
    assert wish.place == "a.md:17:5"


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("stge: cold", "a.md:2:1: unknown key 'stge'; did you mean 'stage'?"),
        ("Subject: x", "a.md:2:1: unknown key 'Subject'; did you mean 'subject'?"),
        ("supress: []", "a.md:2:1: unknown key 'supress'; did you mean 'suppress'?"),
        ("message-type: x", "a.md:2:1: unknown key 'message-type'; did you mean 'message_type'?"),
        ("stage: warn", "a.md:2:8: stage: 'warn' is not allowed here; did you mean 'warm'?"),
        ("channel: 3", "a.md:2:10: channel: 3 is not allowed here; allowed: email, linkedin, sms"),
        ("subject: 12", "a.md:2:10: subject: expected text, found 12; put it in quotes"),
        ("subject: 2026-05-01", "a.md:2:10: subject: expected text, found 2026-05-01; put it in quotes"),
        ("subject: true", "a.md:2:10: subject: expected text, found True; put it in quotes"),
        ("subject: [a]", "a.md:2:10: subject: expected text, found a list; write one text"),
        ("date: soon", "a.md:2:7: date: expected a date, found 'soon'; write it as YYYY-MM-DD"),
        ("date: 2026-02-30", "a.md:2:7: not a YAML value: '2026-02-30' (day is out of range for month); put it in quotes"),
        ("template: 1", "a.md:2:11: template: expected true or false, found 1; write true or false"),
        ("thread: maybe", "a.md:2:9: thread: expected true or false, found 'maybe'; write true or false"),
        ("attachments: -1", "a.md:2:14: attachments: expected a list of files or their number, found -1; write a list"),
        ("to: {name: Maya, titel: CTO}", "a.md:2:18: unknown key 'titel'; did you mean 'title'?"),
        ("to: {name: 3}", "a.md:2:12: name: expected text, found 3; put it in quotes"),
        ("brief: 3", "a.md:2:8: brief: expected a path, a list of paths or a mapping, found 3; name the brief's file"),
        ("suppress: [{rule: a/b}]", "a.md:2:12: suppress: the key 'reason' is missing or empty; add 'reason:'"),
        ("suppress: [{rule: a/b, resaon: x}]", "a.md:2:24: unknown key 'resaon'; did you mean 'reason'?"),
        ("suppress: {rule: a}", "a.md:2:11: suppress: expected a list, found a mapping; write [{rule: ..., reason: ...}]"),
        ("- a", "a.md:2:1: the front matter is not a mapping; write 'key: value' lines"),
        ("stage: cold\nstage: warm", "a.md:3:1: duplicate key 'stage'; keep one of them"),
    ],
)
def test_a_wrong_value_is_an_error_with_its_place(front: str, said: str) -> None:
    assert problems(f"---\n{front}\n---\nHi\n") == [said]


def test_all_problems_are_collected() -> None:
    assert [line.split(": ")[0] for line in problems("---\nstge: cold\nchannel: fax\ndate: x\n---\n")] == [
        "a.md:2:1",
        "a.md:3:10",
        "a.md:4:7",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\nsubject: x\nHi\n", "a.md:1:1: the front matter has no closing line"),
        ("---", ""),
        ("---\nsubject: {{name}}\n---\n", "a.md:2:11: a key that is not plain text"),
        ("---\nsubject: 'x\n---\n", "a.md:3:1: not YAML"),
        ("---\nsubject: a: b\n---\n", "a.md:2:11: not YAML"),
    ],
)
def test_broken_front_matter(text: str, said: str) -> None:
    if said:
        assert problems(text)[0].startswith(said)
    else:
        assert draft(text).text == "---"  # a rule, not front matter: there is no second line


@pytest.mark.parametrize("close", ["---", "...", "---  "])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_fences_and_line_breaks(close: str, newline: str) -> None:
    text = f"---\nsubject: Hello\nstage: cold\n{close}\nHi Maya,\n\nBody text.\n".replace("\n", newline)
    made = draft(text)
    assert made.metadata.subject == "Hello"
    assert [(region.scope, made.text[region.start : region.end]) for region in made.regions] == [
        ("subject", "Hello"),
        ("greeting", "Hi Maya,"),
        ("body", "Body text."),
    ]
    for region in made.regions:
        assert made.source[slice(*made.source_span(region.start, region.end))] == made.text[region.start : region.end]


SCALARS = [
    ("subject: Plain text here", "Plain text here", "text", "text"),
    ("subject: over\n  two lines\n  and three", "over two lines and three", "lines and", "lines\n  and"),
    ("subject: 'it''s one'", "it's one", "'s", "''s"),
    ("subject: 'it''s one'", "it's one", "t'", "t''"),
    ('subject: "caf\\u00e9 \\"x\\" \\U0001F600 y"', 'café "x" 😀 y', "é", "\\u00e9"),
    ('subject: "caf\\u00e9 \\"x\\" \\U0001F600 y"', 'café "x" 😀 y', '"x" 😀', '\\"x\\" \\U0001F600'),
    ('subject: "a\\tb \\x41 \\_ c"', "a\tb A \xa0 c", "A", "\\x41"),
    ('subject: "folded\n  here \\\n  joined"', "folded here joined", "here joined", "here \\\n  joined"),
    ("subject: |\n  one\n    two\n  three", "one\n  two\nthree", "two\nthree", "two\n  three"),
    ("subject: >\n  one\n  two\n\n  three", "one two\nthree", "two\nthree", "two\n\n  three"),
    ("subject: >-\n    one\n    two", "one two", "one two", "one\n    two"),
    ("stage: cold\nsubject: !!str 12 x", "12 x", "x", "x"),
    ("subject: '  padded  '", "padded", "padded", "padded"),
    ("subject: &a text\nauthor: *a", "text", "text", "text"),
]


@pytest.mark.parametrize(("front", "value", "part", "written"), SCALARS)
def test_a_span_of_the_subject_leads_into_the_scalar(front: str, value: str, part: str, written: str) -> None:
    made = draft(f"---\n{front}\n---\nHi\n")
    assert made.metadata.subject == value
    at = made.text.index(part)
    assert made.source[slice(*made.source_span(at, at + len(part)))] == written


def test_header_lines() -> None:
    made = draft(
        "subject: Question: Go\nTo: Maya <maya@x.dev>\nFROM: Yabi\nStage: warm\nCc: a@b.c\nDate: Thu, 3 Dec 2026 09:00:00 +0000\n"
        "Preheader:  more \n\nHi Maya,\nbody.\n",
        "a.txt",
    )
    said = made.metadata
    assert (said.subject, said.to, said.sender, said.stage) == ("Question: Go", Person("Maya", email="maya@x.dev"), Person("Yabi"), "warm")
    assert (said.date, said.preheader) == (date(2026, 12, 3), "more")
    assert made.text == "Question: Go\0more\0Hi Maya,\0body."
    assert made.source[slice(*made.source_span(13, 17))] == "more"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Subject: x\nStge: cold\n\nHi", "a.txt:2:1: unknown header line 'Stge:'; did you mean 'stage'?"),
        ("Subject: x\nStage: cool\n\nHi", "a.txt:2:8: stage: 'cool' is not allowed here; did you mean 'cold'?"),
        ("Subject: x\nSubject: y\n\nHi", "a.txt:2:1: a second 'Subject:' line; keep one of them"),
        ("Subject: x\nDate: soon\n\nHi", "a.txt:2:7: date: expected a date, found 'soon'; write it as YYYY-MM-DD"),
    ],
)
def test_wrong_header_lines(text: str, said: str) -> None:
    assert problems(text, "a.txt") == [said]


def test_a_text_without_a_subject_line_is_all_body() -> None:
    made = draft("To: Maya\nStage: cold\n\nWe write.", "a.txt")
    assert made.metadata.subject is None
    assert made.text == "To: Maya\nStage: cold\n\nWe write."
    assert draft("Subject: x\nNote: this is text.\n").text == "x\0Note: this is text."


def test_a_quoted_mail_makes_a_thread() -> None:
    assert draft("Hi\n\n> earlier\n").metadata.thread is True
    assert draft("---\nthread: false\n---\nHi\n").metadata.thread is False
    assert draft("Hi\n").metadata.thread is None


def test_flat_front_matter_does_not_load_yaml() -> None:
    code = (
        "import sys; from tenacious_lint.document.parse import parse; "
        "parse('a.md', b'---\\nsubject: \"Re: x\"\\nstage: cold\\ndate: 2026-01-02\\nto: {name: Maya, title: VP Engineering}\\n"
        "brief: ../b.yaml\\n---\\nHi Maya,\\n\\nx\\n'); "
        "assert not {'yaml', 'email', 'pathspec', 'json'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


WORDS = st.sampled_from(
    [
        "subject",
        "stage",
        "cold",
        "true",
        "True",
        "false",
        "yes",
        "no",
        "on",
        "off",
        "null",
        "~",
        "y",
        "NULL",
        "2026-05-01",
        "2026-13-01",
        "2026-5-1",
        "0",
        "7",
        "007",
        "0o7",
        "1_000",
        "12:30",
        "12:30:45",
        "1e3",
        ".5",
        ".inf",
        "-1",
        "+1",
        "0x1F",
        "Maya",
        "Élodie",
        "Müller",
        "a b",
        "Re: x",
        "a:b",
        "a #b",
        "a#b",
        "#x",
        "'q'",
        '"q"',
        "'it''s'",
        '"a\\n"',
        '"a\'b"',
        "{name: Maya}",
        "{name: Maya, title: VP Engineering}",
        "{ name: Jo }",
        "{name: yes}",
        "{name: 3}",
        "{a: b: c}",
        "{name: 'x'}",
        '{name: "x, y"}',
        "{name: Maya ,title: x}",
        "{name: Maya, name: Jo}",
        "[a, b]",
        "{",
        "}",
        "- x",
        "? x",
        "!x",
        "&a x",
        "*a",
        "%x",
        "@x",
        "`x",
        "| ",
        "> ",
        "../a.yaml",
        "./b",
        "...",
        "---",
        "x ",
        " x",
        "\tx",
        "x\ty",
        "é\u2028",
        "\x85",
        "\ufeff",
        "a\u00a0b",
        "\u00a0",
        "½",
        "²x",
        "½ x",
        "😀",
        "x 😀",
        "中文",
        "ß",
        "<<",
        "=",
        "x: ",
        "x:",
        ":x",
        "::",
        "a,b",
        "a]b",
        "O'Brien",
        "x'",
        "\x7f",
        "\x00"[:0],
    ]
)
KEYS = st.sampled_from(["subject", "stage", "to", "date", "author", "yes", "on", "null", "x_y", "Key", "a-b", "1", "<<", "ключ"])
LINES = st.one_of(
    st.builds(lambda key, value: f"{key}: {value}", KEYS, WORDS),
    st.builds(lambda key, value: f"{key}: {value}", KEYS, st.text(st.sampled_from("ab \"'\\:#{}[],&*!|>%@`-?.~0129é\t"), max_size=8)),
    st.builds(lambda key, one, two: f"{key}: {one} {two}", KEYS, WORDS, WORDS),
    st.builds(lambda key: f"{key}:", KEYS),
    st.builds(lambda key, value: f"{key}:  {value}  ", KEYS, WORDS),
    st.sampled_from(["", "# comment", "  continued", "- item", "\tx"]),
)


def typed(value: Any) -> Any:
    """Values with their types, so that 1 is not True and a date is not its text."""
    if isinstance(value, dict):
        return {key: typed(item) for key, item in value.items()}
    return [typed(item) for item in value] if isinstance(value, list) else (type(value).__name__, value)


@settings(max_examples=1500)
@given(st.lists(LINES, max_size=4))
def test_the_quick_path_reads_as_yaml_does(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    quick = _flat(text, 0, len(text))
    if quick is None:
        return
    data, starts = quick
    assert typed(data) == typed(YamlSource(text, "a.md", error=DocumentError).data or {})
    for key, value in data.items():
        if isinstance(value, str):
            assert text.startswith(value, starts[key])


@pytest.mark.parametrize(
    "line",
    [
        "subject: Re x",
        'subject: "Re: x"',
        "stage: cold",
        "date: 2026-01-02",
        "to: {name: Zoë, title: VP Engineering}",
        "attachments: 2",
        "template: true",
    ],
)
def test_the_quick_path_takes_what_drafts_hold(line: str) -> None:
    assert _flat(f"{line}\n", 0, len(line) + 1) is not None
