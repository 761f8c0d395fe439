"""The prior_thread in its shapes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tenacious_lint.brief.model import Brief

THREADS: dict[str, tuple[str, list[tuple[Any, ...]]]] = {
    "empty": ("prior_thread: ''", []),
    "a reply": ("prior_thread: \"Prospect reply: 'Tell me more.'\"", [("prospect", None, "Tell me more.")]),
    "an apostrophe": ("prior_thread: \"Prospect: 'We don't outsource.'\"", [("prospect", None, "We don't outsource.")]),
    "turns": (
        "prior_thread: \"Prospect: 'How many?' Us: 'Three.' Prospect reply: 'Good.'\"",
        [("prospect", None, "How many?"), ("us", None, "Three."), ("prospect", None, "Good.")],
    ),
    "lines": (
        "prior_thread: |\n  Tenacious: Hello.\n  Prospect: Which stack?\n",
        [("us", None, "Hello."), ("prospect", None, "Which stack?")],
    ),
    "a turn without words": ("prior_thread: \"Prospect: '' Us: 'Hello.'\"", [("us", None, "Hello.")]),
    "nobody is named": ("prior_thread: Send me the sheet.", [(None, None, "Send me the sheet.")]),
    "a list": (
        "prior_thread: [{sender: agent, date: 2026-04-01, body: Hello.}, \"Prospect: 'Hi.'\", {role: Maya, content: Yes.}]",
        [("us", date(2026, 4, 1), "Hello."), ("prospect", None, "Hi."), ("Maya", None, "Yes.")],
    ),
    "messages": ("prior_thread: {messages: [{from: prospect, text: Hi.}]}", [("prospect", None, "Hi.")]),
    "a file of its own": ("messages: [{from: prospect, text: Hi.}]", [("prospect", None, "Hi.")]),
}


@pytest.mark.parametrize("name", THREADS)
def test_messages(name: str, brief_of: Callable[[str], Brief]) -> None:
    text, expected = THREADS[name]
    thread = brief_of(text).thread
    assert thread is not None
    assert [(message.sender, message.at, message.text) for message in thread.messages] == expected


ERRORS = {
    "no text": ("prior_thread: [{from: us}]", ["1:16: prior_thread: the key 'text' is missing; add 'text:'"]),
    "no message": ("prior_thread: [a, 5]", ["1:19: prior_thread: expected a mapping, found 5"]),
    "date": ("prior_thread: [{text: a, at: soon}]", ["1:30: at: expected a date (YYYY-MM-DD), found 'soon'"]),
    "sender": ("prior_thread: [{text: a, role: 4}]", ["1:32: role: expected text, found 4"]),
    "long": (f"prior_thread: {'a' * 100_001}", ["1:15: prior_thread: longer than 100,000 characters; shorten it"]),
}


@pytest.mark.parametrize("name", ERRORS)
def test_error(name: str, problems_of: Callable[[str], list[str]]) -> None:
    text, expected = ERRORS[name]
    assert problems_of(text) == expected
