"""Records in .jsonl and .json: keys, places, and what is refused."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from tenacious_lint.document.draft import Person
from tenacious_lint.document.parse import Parsed, parse
from tenacious_lint.errors import DocumentError


def read(text: str, path: str = "a.jsonl") -> Parsed:
    return parse(path, text.encode())


RECORD: dict[str, Any] = {
    "id": "r-1",
    "subject": " Re: “Go” ",
    "stage": "warm",
    "to": {"name": "Maya"},
    "date": "2026-05-01T10:00:00+00:00",
    "brief": {"prospect": {"company": "M"}},
    "body": 'Hi Maya,\n\nWe “use” Go 😀 and "more".\n\nBest,\nYabi',
    "label": "fail",
    "score": 3,
}


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("shape", ["jsonl", "list", "one", "drafts"])
def test_a_record_is_read_in_every_shape(shape: str, ascii_only: bool) -> None:
    whole: Any = {"jsonl": RECORD, "list": [RECORD], "one": RECORD, "drafts": {"version": 1, "drafts": [RECORD]}}[shape]
    text = json.dumps(whole, ensure_ascii=ascii_only, indent=None if shape == "jsonl" else 2)
    drafts, problems = read(text, "a.jsonl" if shape == "jsonl" else "a.json")
    assert problems == []
    (draft,) = drafts
    said = draft.metadata
    assert (draft.record, draft.format, said.subject, said.stage) == ("r-1", "jsonl" if shape == "jsonl" else "json", "Re: “Go”", "warm")
    assert (said.to, said.date, said.brief) == (Person("Maya"), date(2026, 5, 1), {"prospect": {"company": "M"}})
    assert [region.scope for region in draft.regions] == ["subject", "greeting", "body", "signoff", "signature"]
    for region in draft.regions:
        written = draft.source[slice(*draft.source_span(region.start, region.end))]
        assert json.loads(f'"{written}"') == draft.text[region.start : region.end]
    assert draft.position(draft.source_span(0, 1)).line == draft.source.count("\n", 0, draft.source.index("Re: ")) + 1


def test_records_have_their_index_and_blank_lines_do_not_count() -> None:
    drafts, problems = read('\n{"body": "One."}\r\n\n{"body": "Two.", "id": 7}\n  \n{"body": "\\u2028 Three."}\n')
    assert [draft.record for draft in drafts] == ["0", "7", "2"]
    assert [draft.position(draft.source_span(0, 1)).line for draft in drafts] == [2, 4, 6]
    assert problems == []
    assert drafts[0].line_table is drafts[1].line_table


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"body": "x", "stge": "cold"}', "a.jsonl:2:15: record 1: unknown key 'stge'; did you mean 'stage'?"),
        ('{"boddy": "x"}', "a.jsonl:2:2: record 1: unknown key 'boddy'; did you mean 'body'?"),
        ('{"subject": "x"}', "a.jsonl:2:1: record 1: the field 'body' is missing; add the text of the mail as 'body'"),
        ('{"body": null, "id": "k"}', "a.jsonl:2:10: record k: body: expected text, found None; write the mail as one string"),
        ('{"body": "x", "id": []}', "a.jsonl:2:21: record 1: id: expected text or a number, found a list; name the record"),
        ('{"body": "x", "id": true}', "a.jsonl:2:21: record 1: id: expected text or a number, found True; name the record"),
        ('{"body": "a\\u0000b"}', "a.jsonl:2:10: record 1: body: a NUL character; remove it"),
        ('{"body": "a\\ud83d"}', "a.jsonl:2:10: record 1: body: half of a surrogate pair; remove it"),
        ('{"body": "x", "stage": "hot", "id": "z"}', "a.jsonl:2:24: record z: stage: 'hot' is not allowed here; allowed:"),
        (
            '{"body": "x", "suppress": [{"rule": "a/b", "resaon": "r"}]}',
            "a.jsonl:2:44: record 1: unknown key 'resaon'; did you mean 'reason'?",
        ),
        ('{"body": "x", "body": "y"}', "a.jsonl:2:2: record 1: duplicate key 'body'; keep one of them"),
        ('{"body": "x", "brief": {"a": 1, "a": 2}}', "a.jsonl:2:1: record 1: duplicate key 'a'; keep one of them"),
        ('{"body": "x"', "a.jsonl:2:13: record 1: not JSON: expected ',' or '}'"),
        ('{"body": "x"} {}', "a.jsonl:2:15: record 1: not JSON: text after the object"),
        ('{"body": "x", }', "a.jsonl:2:15: record 1: not JSON: expected a key in double quotes"),
        ('{"body": "x\ty"}', "a.jsonl:2:12: record 1: not JSON: invalid control character at"),
        ('{"body": "x\\q"}', "a.jsonl:2:12: record 1: not JSON: invalid \\escape"),
        ('{"body": "x", "n": NaN}', "a.jsonl:2:20: record 1: not JSON: the word NaN"),
        ('["x"]', "a.jsonl:2:1: record 1: expected an object"),
        ('{"body": "x", "a": ' + "[" * 100_000, "a.jsonl:2:20: record 1: not JSON: too deeply nested"),
        ('{"body": "x", "a": ' + "9" * 5000 + "}", "a.jsonl:2:20: record 1: not JSON: "),
    ],
)
def test_a_bad_record_is_named_and_the_others_are_read(line: str, said: str) -> None:
    drafts, problems = read(f'{{"body": "first"}}\n{line}\n{{"body": "last"}}\n')
    assert [draft.text for draft in drafts] == ["first", "last"]
    assert str(problems[0]).startswith(said)


def test_bad_records_of_a_list() -> None:
    drafts, problems = read('[{"body": "a"},\n 3,\n {"subject": 1, "body": "b"},\n {"body": "c"}]', "a.json")
    assert [(draft.record, draft.text) for draft in drafts] == [("0", "a"), ("3", "c")]
    assert list(map(str, problems)) == [
        "a.json:2:2: record 1: expected an object, found 3; write {...}",
        "a.json:3:14: record 2: subject: expected text, found 1; put it in quotes",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[{"body": "a"}', "a.json:1:15: not JSON: expected ',' or ']'"),
        ('[{"body": "a"},]', "a.json:1:16: not JSON: a value is missing"),
        ('{"body": "a"}\n{"body": "b"}', "a.json:2:1: not JSON: text after the records"),
        ('"text"', "a.json:1:1: not JSON: expected a list of records or one record"),
        ("", "a.json:1:1: not JSON: a value is missing"),
        ("[" * 100_000, "a.json:1:2: not JSON: too deeply nested"),
    ],
)
def test_a_broken_file(text: str, said: str) -> None:
    with pytest.raises(DocumentError) as failed:
        read(text, "a.json")
    assert str(failed.value).startswith(said)


@pytest.mark.parametrize(("path", "text"), [("a.jsonl", "\n\n"), ("a.json", "[]"), ("a.json", '{"drafts": []}')])
def test_a_file_without_records_is_not_passed_over(path: str, text: str) -> None:
    drafts, problems = read(text, path)
    assert drafts == []
    assert [problem.problem for problem in problems] == ["the file holds no record"]
