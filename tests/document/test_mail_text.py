"""Regions of a mail's text, as tables: what each mail is, region by region."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenacious_lint.document.mail_text import split
from tenacious_lint.document.parse import parse


def regions(text: str, name: str | None = None) -> list[tuple[str, str]]:
    return [(scope, text[start:end]) for scope, start, end in split(text, name)]


GREETINGS = [
    ("Hi Maya,\nWe", "Hi Maya,"),
    ("\n\n  Hello\n\nWe", "Hello"),
    ("Dear Dr. Müller:\n\nWe", "Dear Dr. Müller:"),
    ("Good morning Sam -\nWe", "Good morning Sam -"),
    ("Hey team!\nWe", "Hey team!"),
    ("Maya,\n\nWe", "Maya,"),
    ("Mr Achterberg,\nWe", "Mr Achterberg,"),
    ("Hi Maya, hope the move went well.", "Hi Maya,"),
    ("Hi Maya — saw your post.", "Hi Maya —"),
    ("Hi Maya! Congratulations.", "Hi Maya!"),
    ("Hello there. We write.", "Hello there."),
    ("Hi , \nWe", "Hi ,"),
    ("Dear null,\nWe", "Dear null,"),
    ("Hi {{first_name}},\nWe", "Hi {{first_name}},"),
    ('Hi {{ first_name | default: "there" }}, we', 'Hi {{ first_name | default: "there" }},'),
    ("Hi [First Name],\nWe", "Hi [First Name],"),
    ("Hi <<Name>>,\nWe", "Hi <<Name>>,"),
    ("Hi [Recipient's Name],\nWe", "Hi [Recipient's Name],"),
    ("Hi Maya and Sam,\nWe", "Hi Maya and Sam,"),
    ("Hi Maya, Sam and Jo,\nWe", "Hi Maya, Sam and Jo,"),
    ("Dear friends of the institute,\nWe", "Dear friends of the institute,"),
    ("Sehr geehrter Herr Müller,\nwir", "Sehr geehrter Herr Müller,"),
    ("Chère Élodie,\nWe", "Chère Élodie,"),
    ("To whom it may concern:\nWe", "To whom it may concern:"),
    ("Hi Maya\nWe", "Hi Maya"),
    ("**Hi Maya,**\nWe", "**Hi Maya,**"),
    ("Evening all 🏀\nWe", "Evening all 🏀"),
    ("Hi Maya hope you are well.", "Hi Maya"),
    ("HI MAYA,\nWE", "HI MAYA,"),
]


@pytest.mark.parametrize(("text", "greeting"), GREETINGS)
def test_greetings(text: str, greeting: str) -> None:
    assert regions(text)[0] == ("greeting", greeting)
    assert regions(text)[1][0] == "body"


@pytest.mark.parametrize(
    "text",
    [
        "Hi-tech teams need Go.",
        "Hello world programs are short, we know.",
        "Highlights of May, in short.",
        "Today, your team posted two roles.",
        "Fergus, your team wrote.",
        "We write to you,\nas promised.",
        "Hey did you see this?",
        "Dearest of all tools is the one unused.",
        "However\n\nwe",
        "Thanks,\nYabi",
        "Good day rates are rare here",
    ],
)
def test_no_greeting(text: str) -> None:
    assert all(scope != "greeting" for scope, _ in regions(text))


@pytest.mark.parametrize("text", ["Fergus, your team wrote.", "Fergus - your team wrote.", "Fergus Lowe: thanks.", "fergus, hi."])
def test_the_readers_name_is_a_greeting(text: str) -> None:
    assert regions(text, "Fergus Lowe")[0][0] == "greeting"
    assert regions("Today, your team wrote.", "Fergus Lowe")[0][0] == "body"


def shape(text: str) -> list[tuple[str, str]]:
    """The regions below a greeting and a body of one line."""
    found = regions("Hi Maya,\n\nWe write to you.\n" + text)
    assert found[0] == ("greeting", "Hi Maya,")
    assert found[1][0] == "body" and found[1][1].startswith("We write to you.")
    return found[2:] if found[1][1] == "We write to you." else found[1:]


CLOSINGS = [
    ("Best,\nYabi", [("signoff", "Best,"), ("signature", "Yabi")]),
    (
        "\nBest regards\nYabi\nResearch Partner\nTenacious\ntenacious.dev\n+1 415 555 0134\n",
        [("signoff", "Best regards"), ("signature", "Yabi\nResearch Partner\nTenacious\ntenacious.dev\n+1 415 555 0134")],
    ),
    ("\nBest, Yabi\n", [("signoff", "Best, Yabi")]),
    ("\nThanks! Yabi\nResearch Partner", [("signoff", "Thanks! Yabi"), ("signature", "Research Partner")]),
    ("\nThank you,\n[Your Name]\n[Your Position]", [("signoff", "Thank you,"), ("signature", "[Your Name]\n[Your Position]")]),
    ("\nMany thanks in advance,\nA", [("signoff", "Many thanks in advance,"), ("signature", "A")]),
    ("\nAll the best\n\nAbel", [("signoff", "All the best"), ("signature", "Abel")]),
    ("\nTalk soon,", [("signoff", "Talk soon,")]),
    ("\nYours faithfully,\nA. Person Ltd.", [("signoff", "Yours faithfully,"), ("signature", "A. Person Ltd.")]),
    ("\nMit freundlichen Grüßen\nHanna", [("signoff", "Mit freundlichen Grüßen"), ("signature", "Hanna")]),
    ("\nÀ bientôt,\nKatharina", [("signoff", "À bientôt,"), ("signature", "Katharina")]),
    (
        "\nSee you on the mat,\n\nBo and Ottoline\nQuarry Gym",
        [("signoff", "See you on the mat,"), ("signature", "Bo and Ottoline\nQuarry Gym")],
    ),
    (
        "\nA peaceful holiday to you,\n\nSelam and the others",
        [("signoff", "A peaceful holiday to you,"), ("signature", "Selam and the others")],
    ),
    ("\n— Yabi", [("signature", "— Yabi")]),
    ("\n-- Yabi\nTenacious", [("signature", "-- Yabi\nTenacious")]),
    ("\n- Yabi", [("signature", "- Yabi")]),
    ("\n-- \nYabi\nA tagline that says a lot.", [("signature", "-- \nYabi\nA tagline that says a lot.")]),
    ("\nBest,\nYabi\n-- \nYabi Abebe\nCTO", [("signoff", "Best,"), ("signature", "Yabi\n-- \nYabi Abebe\nCTO")]),
    ("\nTomas\nResearch Partner\nTenacious\ntenacious.dev", [("signature", "Tomas\nResearch Partner\nTenacious\ntenacious.dev")]),
    ("\nYabi, Research Partner, Tenacious, tenacious.dev", [("signature", "Yabi, Research Partner, Tenacious, tenacious.dev")]),
    (
        "\nBest,\nYabi\n\nP.S. One more thing.\nIt is short.",
        [("signoff", "Best,"), ("signature", "Yabi"), ("body", "P.S. One more thing.\nIt is short.")],
    ),
    ("\nDilys Farrant\nP.S. The flask.", [("signature", "Dilys Farrant"), ("body", "P.S. The flask.")]),
    (
        "\nBest,\nYabi\n\nPS: Text.\n\nUnsubscribe: https://x.dev/u",
        [("signoff", "Best,"), ("signature", "Yabi"), ("body", "PS: Text."), ("footer", "Unsubscribe: https://x.dev/u")],
    ),
    (
        "\nBest,\nYabi\n\nYou are receiving this because you asked.\nTenacious, 1 Main Street, Springfield",
        [
            ("signoff", "Best,"),
            ("signature", "Yabi"),
            ("footer", "You are receiving this because you asked.\nTenacious, 1 Main Street, Springfield"),
        ],
    ),
    ("\nBest,\nYabi\nUnsubscribe here", [("signoff", "Best,"), ("signature", "Yabi"), ("footer", "Unsubscribe here")]),
    ("\nBest,\nYabi\n\n---\nAny text at all.", [("signoff", "Best,"), ("signature", "Yabi"), ("footer", "---\nAny text at all.")]),
    (
        "\nBest,\nYabi\n\n____\nThis message is confidential.",
        [("signoff", "Best,"), ("signature", "Yabi"), ("footer", "____\nThis message is confidential.")],
    ),
    ("\nThanks!\n\nBest,\nYabi", [("body", "We write to you.\n\nThanks!"), ("signoff", "Best,"), ("signature", "Yabi")]),
]


@pytest.mark.parametrize(("text", "found"), CLOSINGS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_closings(text: str, found: list[tuple[str, str]], newline: str) -> None:
    assert shape(text) == found
    whole = f"Hi Maya,\n\nWe write to you.\n{text}"
    there = [(scope, piece.replace("\n", newline)) for scope, piece in regions(whole)]
    assert regions(whole.replace("\n", newline)) == there


@pytest.mark.parametrize(
    "text",
    [
        "\nThanks for the note.",
        "\nThanks,\nso here is what we found in the logs of May.\nIt is a long story that goes on for some lines.",
        "\nBest practice is to wait.",
        "\nIs Thursday good?",
        "\n- Apples\n- Pears",
        "\nOur list:\n\n- Go\n\n- Rust",
        "\n1. One\n2. Two",
        "\nIf you opt out, tell us.",
        "\nYes, that works for us",
        "\n---\nA second part, after a rule.",
        "\nthe end",
        "\nThursday 10 December",
        "\nCall me on 0123",
        "\n# Heading",
        "\nFirst,\n\nwe look at what you have, and then we go on to the rest.",
    ],
)
def test_what_is_no_closing(text: str) -> None:
    found = regions("Hi Maya,\n\nWe write to you.\n" + text)
    assert [scope for scope, _ in found] == ["greeting", "body"]


def test_a_name_right_below_the_greeting_is_not_a_signature() -> None:
    assert [scope for scope, _ in regions("Hi Maya,\n\nAct Now")] == ["greeting", "body"]


QUOTES = [
    ("> old\n> > older\n", [("quoted", "> old\n> > older")]),
    (
        "Text.\n\nOn Mon, 1 Dec 2026 at 10:00, Maya Chen wrote:\n> old",
        [("body", "Text."), ("quoted", "On Mon, 1 Dec 2026 at 10:00, Maya Chen wrote:\n> old")],
    ),
    (
        "Text.\n\nOn Mon, 1 Dec 2026 at 10:00, Maya Chen\n<maya@x.dev> wrote:\n\n> old",
        [("body", "Text."), ("quoted", "On Mon, 1 Dec 2026 at 10:00, Maya Chen\n<maya@x.dev> wrote:\n\n> old")],
    ),
    (
        "Text.\n\nAm 01.12.2026 um 10:00 schrieb Maya Chen:\n> alt",
        [("body", "Text."), ("quoted", "Am 01.12.2026 um 10:00 schrieb Maya Chen:\n> alt")],
    ),
    (
        "Text.\n\nLe lun. 1 déc. 2026 à 10:00, Maya <m@x.fr> a écrit :\n> vieux",
        [("body", "Text."), ("quoted", "Le lun. 1 déc. 2026 à 10:00, Maya <m@x.fr> a écrit :\n> vieux")],
    ),
    (
        "Text.\n\nOn 1 Dec 2026, at 10:00, Maya <m@x.dev> wrote:\n\nNo marks here.\nAt all.",
        [("body", "Text."), ("quoted", "On 1 Dec 2026, at 10:00, Maya <m@x.dev> wrote:\n\nNo marks here.\nAt all.")],
    ),
    (
        "Text.\n\n-----Original Message-----\nFrom: Maya\nHello",
        [("body", "Text."), ("quoted", "-----Original Message-----\nFrom: Maya\nHello")],
    ),
    (
        "Text.\n\n---------- Forwarded message ---------\nFrom: M",
        [("body", "Text."), ("quoted", "---------- Forwarded message ---------\nFrom: M")],
    ),
    (
        "Text.\n\nFrom: Maya Chen\nSent: Monday\nTo: Yabi\nSubject: Go\n\nHello",
        [("body", "Text."), ("quoted", "From: Maya Chen\nSent: Monday\nTo: Yabi\nSubject: Go\n\nHello")],
    ),
    (
        "Text.\n________________________________\nVon: Maya\nGesendet: Montag\nAn: Yabi\nBetreff: Go\n\nHallo",
        [("body", "Text."), ("quoted", "________________________________\nVon: Maya\nGesendet: Montag\nAn: Yabi\nBetreff: Go\n\nHallo")],
    ),
    (
        "Hi Maya,\n\n> When?\n\nTuesday.\n\n> Where?\n\nHere.\n\nBest,\nYabi",
        [
            ("greeting", "Hi Maya,"),
            ("quoted", "> When?"),
            ("body", "Tuesday."),
            ("quoted", "> Where?"),
            ("body", "Here."),
            ("signoff", "Best,"),
            ("signature", "Yabi"),
        ],
    ),
    ("Maya wrote:\n> old\n\nNew.", [("quoted", "Maya wrote:\n> old"), ("body", "New.")]),
    ("Best,\nYabi\n\n> old", [("signoff", "Best,"), ("signature", "Yabi"), ("quoted", "> old")]),
]


@pytest.mark.parametrize(("text", "found"), QUOTES)
def test_quotes(text: str, found: list[tuple[str, str]]) -> None:
    assert regions(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "On 3 November you wrote:\n\n“We look for Go.”",
        "You wrote: we look for Go.",
        "From: Berlin, with care.\nWe write.",
        "a -> b\n<https://x.dev>",
        "From: x\nTo the point: y",
        "He wrote:\n\nfive lines.",
    ],
)
def test_what_is_not_quoted(text: str) -> None:
    assert [scope for scope, _ in regions(text)] == ["body"]


PIECES = st.sampled_from(
    [
        "Hi Maya,",
        "Maya,",
        "We write.",
        "Best,",
        "Best, Yabi",
        "Thanks",
        "Yabi",
        "Tenacious",
        "tenacious.dev",
        "-- ",
        "--",
        "---",
        "> old",
        ">",
        "On Mon, 1 Dec 2026 at 10:00, Maya wrote:",
        "P.S. More.",
        "Unsubscribe",
        "",
        "",
        "",
        " ",
        "\t",
        "\xa0",
        "\u3000",
        "- item",
        "From: Maya",
        "Sent: Monday",
        "To: Yabi",
        "Subject: x",
        "-----Original Message-----",
        "____",
        "— Yabi",
        "x" * 120,
        "[First Name]",
        "{{a}}",
        "\u2028",
        "See you,",
    ]
)
TEXTS = st.one_of(
    st.builds(lambda lines, newline: newline.join(lines), st.lists(PIECES, max_size=14), st.sampled_from(["\n", "\n", "\r\n", "\r"])),
    st.text(max_size=60),
)


@settings(max_examples=600)
@given(TEXTS, st.sampled_from([None, "Maya Chen"]))
def test_every_character_that_is_not_blank_lies_in_exactly_one_region(text: str, name: str | None) -> None:
    found = split(text, name)
    at = 0
    for _, start, end in found:
        assert at <= start < end <= len(text)
        assert text[at:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        at = end
    assert text[at:].strip() == ""


def test_the_clean_corpus_has_the_shape_that_people_see() -> None:
    folder = Path(__file__).parents[1] / "clean"
    without = set()
    for path in sorted(folder.iterdir()):
        draft = parse(path.name, path.read_bytes()).drafts[0]
        scopes = [region.scope for region in draft.regions]
        if "signature" not in scopes:
            without.add(path.name)
        body = "\n".join(draft.text[region.start : region.end] for region in draft.regions if region.scope == "body")
        assert body
        assert "tenacious.dev\n" not in body[-30:]
    assert without == set()


@pytest.mark.parametrize(
    "piece", ["> a\n", "a b\n", "\n", "x", " ", "From: a\n", "On 1 wrote:\n", "- a\n", "Best,\n", "[", "{{", "A", "-", "Hi ", "A ", "a@"]
)
def test_a_large_text_is_split_in_linear_time(piece: str) -> None:
    import time

    def cost(size: int) -> float:
        text = "Hi " + piece * (size // len(piece))
        began = time.process_time()
        split(text)
        return time.process_time() - began

    assert cost(2_000_000) < 4
