"""The prior_thread: a text with turns, or a list of messages."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from tenacious_lint.brief.published.form import Form
from tenacious_lint.expression import lazy
from tenacious_lint.schema import shown

_TURN = lazy(
    r"(?i)(?:^|\n|(?<=['\"’”.!?])[ \t])[ \t]*(Prospect(?: reply)?|Us|We|Our (?:mail|reply|message)|Tenacious|Sender|Rep)"
    r"(?: \([^()\n]{0,80}\))?:[ \t]*"
)
_QUOTES = {"'": "'", '"': '"', "‘": "’", "“": "”"}
_SENDERS = ("from", "sender", "role", "author")
_TEXTS = ("text", "body", "content", "message")
_DAYS = ("at", "date", "sent_at", "timestamp")
_OURS = frozenset({"us", "we", "our", "tenacious", "sender", "rep", "assistant", "agent"})
_THEIRS = frozenset({"prospect", "user", "lead", "customer"})


def rewrite(form: Form) -> None:
    """Rewrite a prior_thread. One that is empty says that nothing was said yet."""
    source = ("prior_thread",) if isinstance(form.data, dict) and "prior_thread" in form.data else ()
    read_thread(form, *source)


def read_thread(form: Form, *source: str | int) -> None:
    """Read the thread at a path of the form."""
    written: Any = form.data
    for part in source:
        written = written[part]
    if written is None:
        return
    if not isinstance(written, (str, dict, list)):
        form.problem(source, f"expected text or a list of messages, found {shown(written)}")
        return
    form.section(("thread",), *source)
    if isinstance(written, str):
        _turns(form, source)
        return
    if isinstance(written, dict):
        source = (*source, "messages")
    for index, item in enumerate(form.items(*source)):
        _message(form, item, (*source, index))


def _turns(form: Form, source: tuple[str | int, ...]) -> None:
    text = form.text(*source)
    turns = list(_TURN.finditer(text))
    if text and not turns:
        _add(form, None, text, source)
    for turn, following in zip_longest(turns, turns[1:]):
        _add(form, _who(turn[1]), text[turn.end() : following.start() if following else len(text)], source)


def _add(form: Form, who: str | None, text: str, source: tuple[str | int, ...]) -> None:
    if said := _unquoted(text):
        native = _next(form)
        form.put((*native, "from"), who, *source)
        form.put((*native, "text"), said, *source)


def _next(form: Form) -> tuple[str | int, ...]:
    return ("thread", "messages", len(form.native["thread"].get("messages", ())))


def _unquoted(text: str) -> str:
    text = text.strip()
    closing = _QUOTES.get(text[:1])
    return text[1:-1].strip() if closing and len(text) > 1 and text.endswith(closing) else text


def _who(name: str) -> str:
    word = name.split()[0].lower()
    return "us" if word in _OURS else "prospect" if word in _THEIRS else name


def _message(form: Form, item: Any, source: tuple[str | int, ...]) -> None:
    if isinstance(item, str):
        found = _TURN.match(item)
        _add(form, found and _who(found[1]), item[found.end() :] if found else item, source)
        return
    form.mapping(*source)
    if not isinstance(item, dict):
        return
    who, at, text = (next((key for key in names if form.at(*source, key) is not None), None) for names in (_SENDERS, _DAYS, _TEXTS))
    if text is None:
        form.problem(source, "the key 'text' is missing", "add 'text:'")
        return
    native = _next(form)
    form.copy((*native, "text"), *source, text)
    if who is not None:
        name = form.at(*source, who)
        form.put((*native, "from"), _who(name) if isinstance(name, str) else name, *source, who)
    if at is not None:
        form.copy((*native, "at"), *source, at)
