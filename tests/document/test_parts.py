"""Parts inside the regions: paragraphs, lists, postscripts and links."""

from __future__ import annotations

import time

import pytest

from tenacious_lint.document.parse import parse
from tenacious_lint.document.parts import holes_of, parts_of


def parts(text: str) -> list[tuple[str, str]]:
    draft = parse("a.md", text.encode()).drafts[0]
    return [(part.scope, draft.text[part.start : part.end]) for part in parts_of(draft)]


def holes(text: str) -> list[str]:
    draft = parse("a.md", text.encode()).drafts[0]
    return [draft.text[part.start : part.end] for part in holes_of(draft)]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_blocks(newline: str) -> None:
    text = "Hi Maya,\n\nOne\ntwo.\n\nSeen:\n- a\n- b\n  more\n\n- c\n\nThree.\n\n1. x\n2. y\n\nBest,\nYabi\n\nP.S. Four\nfive."
    assert [(scope, piece.replace("\r", "")) for scope, piece in parts(text.replace("\n", newline))] == [
        ("paragraph", "One\ntwo."),
        ("paragraph", "Seen:"),
        ("list", "- a\n- b\n  more\n\n- c"),
        ("paragraph", "Three."),
        ("list", "1. x\n2. y"),
        ("postscript", "P.S. Four\nfive."),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://a.dev/x.", ["https://a.dev/x"]),
        ("See (https://a.dev/x_(y)).", ["https://a.dev/x_(y)"]),
        ("“https://a.dev/”, www.b.dev/c!", ["https://a.dev/", "www.b.dev/c"]),
        ("<https://a.dev/x> or <mailto:a@b.dev>", ["https://a.dev/x", "mailto:a@b.dev"]),
        ("Write to first.last+x@sub.example.co.uk.", ["first.last+x@sub.example.co.uk"]),
        ('[our site](https://a.dev/x "title")', ["https://a.dev/x"]),
        ("[our site](<https://a.dev/x y>)", ["https://a.dev/x y"]),
        ("[https://b.dev](https://a.dev)", ["https://b.dev", "https://a.dev"]),
        ("![alt](pic.png) [x](#) [y]()", ["pic.png", "#", ""]),
        ("HTTP://A.DEV and **https://b.dev**", ["HTTP://A.DEV", "https://b.dev"]),
        ("https:// a @ b, x@y", []),
        ("no link here, tenants[0](x) is code", ["x"]),
        ("no link at all", []),
    ],
)
def test_addresses_of_links(text: str, found: list[str]) -> None:
    assert holes(text) == found


def test_link_texts() -> None:
    assert [piece for scope, piece in parts("[our **site**](https://a.dev) and ![alt](b.png)") if scope == "link.text"] == ["our **site**"]


def test_a_link_in_the_subject_and_the_signature_is_found() -> None:
    assert holes('---\nsubject: "See https://a.dev"\n---\nHi Maya,\n\nText.\n\nBest,\nYabi\nwww.b.dev\n') == ["https://a.dev", "www.b.dev"]


@pytest.mark.parametrize(
    "piece", ["[", "](", "[a](", "https://", "a@", "a.", "www.", "(", "https://a)", "[a](b", "- a\n", "a@a.", "\\", "!["]
)
def test_parts_take_linear_time(piece: str) -> None:
    draft = parse("a.md", ("x " + piece * (200_000 // len(piece))).encode()).drafts[0]
    began = time.process_time()
    parts_of(draft)
    assert time.process_time() - began < 4
