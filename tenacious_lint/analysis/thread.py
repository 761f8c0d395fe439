"""What the thread says: what the reader agreed to and asked for, and how long they have been silent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from tenacious_lint.analysis import thread_words as words
from tenacious_lint.analysis.subject import reader_names
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

if TYPE_CHECKING:  # most runs have no brief
    from tenacious_lint.brief.section import Message

_MARK = lazy(r"(?m)^[ \t]{0,3}>[ \t]?(?!>)")
_WROTE = lazy(r"(?i)([^\n]{0,160})\b(?:wrote|schrieb|a écrit|said)\b[^:\n]{0,60}:")
_SENTENCE = lazy(r"[^.!?\n]+[.!?]*")
_OURS = frozenset({"us", "we", "our", "sender", "tenacious", "rep", "me"})
_THEIRS = frozenset({"prospect", "reader", "lead", "them", "client", "customer"})


class Turn(NamedTuple):
    """A message of the thread: whose it is ("reader", "sender", None: unknown), when it came, and its words."""

    who: str | None
    at: date | None
    text: str


def turns(context: Context) -> list[Turn]:
    """Return the messages of the thread, oldest first: those of the brief, else what the draft quotes."""
    return context.analysis(_turns)


def _turns(context: Context) -> list[Turn]:
    found = [Turn(_who(context, message.sender), message.at, _plain(message.text)) for message in _messages(context)]
    if not any(turn.who == "reader" for turn in found):
        # where nobody is surely the reader, who is not surely the sender is taken for them: a doubt is no reason to accuse
        found = [
            turn._replace(who=turn.who or _doubtful(context, message.sender))
            for turn, message in zip(found, _messages(context), strict=True)
        ]
    if not any(turn.who == "reader" for turn in found):
        quoted = "\n".join(
            context.draft.text[slice(*context.normalised.text_span(one.start, one.end))] for one in context.regions if one.scope == "quoted"
        )
        if quoted.strip():
            found.append(Turn(_quoted_from(context, quoted), None, _plain(_own_lines(quoted))))
    return found


def _messages(context: Context) -> tuple[Message, ...]:
    thread = context.brief.thread if context.brief is not None else None
    return thread.messages if thread is not None else ()


def _doubtful(context: Context, name: str | None) -> str | None:
    """Return whose a message with an unknown name is, or one without a name: a first mail has only our own before it."""
    return "reader" if name is not None or context.stage in ("warm", "nurture") else None


def _who(context: Context, name: str | None) -> str | None:
    if name is None:
        return None
    lower = " ".join(name.lower().split())
    if lower in _OURS or (context.draft.metadata.sender.name or "").lower().startswith(lower):
        return "sender"
    return "reader" if lower in _THEIRS or lower in context.analysis(reader_names) else None


def _quoted_from(context: Context, quoted: str) -> str | None:
    """Return whose words a quotation holds: by the line that introduces it; a first mail has only its own to quote."""
    found = _WROTE.search(quoted)
    sender = (context.draft.metadata.sender.name or "").lower().partition(" ")[0]
    if found is not None:
        line = found[1].lower()
        if any(name in line for name in context.analysis(reader_names)):
            return "reader"
        if (sender and sender in line) or line.strip() in ("i", "we") or "tenacious" in line:
            return "sender"
    return "reader" if context.stage in ("warm", "nurture") else None


def _own_lines(quoted: str) -> str:
    """Return what stands behind one mark: what stands behind two was quoted by the reader."""
    lines = quoted.splitlines()
    marked = [line for line in lines if _MARK.match(line)]
    return "\n".join(_MARK.sub("", line) for line in marked) if marked else quoted


def _plain(text: str) -> str:
    return text.lower().replace("\u2019", "'").replace("\u2018", "'").replace("\u201c", '"').replace("\u201d", '"').replace("\u2013", "-")


def _of_reader(context: Context) -> list[str]:
    return [turn.text for turn in turns(context) if turn.who == "reader"]


def _sentences(text: str) -> list[str]:
    # a line break inside a sentence is a space; an empty line ends it
    return [" ".join(found.group().split()) for part in text.split("\n\n") for found in _SENTENCE.finditer(part.replace("\n", " "))]


def consents(context: Context) -> tuple[str, ...]:
    """Return what the reader agreed to: "meeting", "booking", "sms" and whatever the brief lists; never unknown, since no yes is no yes."""
    agreed: dict[str, None] = {}
    thread = context.brief.thread if context.brief is not None else None
    for consent in thread.consents if thread is not None else ():
        agreed.update(dict.fromkeys((consent.to.lower(), *words.recorded(consent.to.lower()))))
    for text in _of_reader(context):
        for sentence in _sentences(text):
            if words.takes_back(sentence):
                agreed.pop("booking", None)
            agreed.update(dict.fromkeys(words.agreed_in(sentence)))
            if words.refuses_sms(sentence):
                agreed.pop("sms", None)
    return tuple(agreed)


def asked(context: Context) -> tuple[str, ...] | None:
    """Return the topics the reader asked about since our last mail; None if the reader's words are unknown."""
    all_turns = turns(context)
    if not any(turn.who == "reader" for turn in all_turns):
        return None
    last = max((number for number, turn in enumerate(all_turns) if turn.who == "sender"), default=-1)
    recent = [turn.text for turn in all_turns[last + 1 :] if turn.who == "reader"]
    topics = {topic: None for text in recent for sentence in _sentences(text) for topic in words.topics_asked(sentence)}
    return tuple(topics)


def refused(context: Context) -> tuple[str, ...] | None:
    """Return what the reader does not want, by their latest word: "meeting", "booking", "sms"; None if their words are unknown."""
    said = _of_reader(context)
    if not said:
        return None
    result: dict[str, None] = {}
    for text in said:
        for sentence in _sentences(text):
            for what in words.agreed_in(sentence):
                result.pop(what, None)
            tests = {"meeting": words.refuses_call, "booking": words.takes_back, "sms": words.refuses_sms}
            result.update({what: None for what, test in tests.items() if test(sentence)})
    return tuple(result)


def reader_wrote(context: Context) -> bool | None:
    """Return whether the reader wrote anything; None if nothing is known of the thread."""
    if any(turn.who != "sender" for turn in turns(context)):  # a message nobody signed may be theirs
        return True
    return None if context.brief is None or context.brief.thread is None else False


def silence(context: Context) -> int | None:
    """Return the business days from our last mail to as_of, where the reader has not answered it; None otherwise."""
    all_turns = turns(context)
    if not all_turns or all_turns[-1].who != "sender":
        return None
    at = all_turns[-1].at
    if at is None or at > context.as_of:
        return None
    days = (context.as_of - at).days
    weeks, rest = divmod(days, 7)
    return weeks * 5 + sum((at + timedelta(days=day)).weekday() < 5 for day in range(1, rest + 1))


def reader_emoji(context: Context) -> bool | None:
    """Return whether the reader used an emoji; None if nothing is known of the thread."""
    said = _of_reader(context)
    if not said:
        return None if context.brief is None or context.brief.thread is None else False
    return any(words.EMOJI.search(text) for text in said)


def buying_stage(context: Context) -> str | None:
    """Return how far the reader says their search is: exploring, researching, evaluating or implementing; the latest word counts."""
    stages = [stage for text in _of_reader(context) for sentence in _sentences(text) if (stage := words.stage_in(sentence))]
    return stages[-1] if stages else None


def opted_out(context: Context) -> bool | None:
    """Return whether the reader asked for no more mail; None if nothing is known of the thread."""
    said = _of_reader(context)
    if not said:
        return None
    return any(words.opts_out(sentence) for text in said for sentence in _sentences(text))


FACTS: dict[str, Callable[[Context], Any]] = {
    "thread.consents": consents,
    "thread.asked": asked,
    "thread.refused": refused,
    "thread.reader_wrote": reader_wrote,
    "thread.silence": silence,
    "thread.reader_emoji": reader_emoji,
    "thread.buying_stage": buying_stage,
    "thread.opted_out": opted_out,
}
"""Paths for the `when` of rules, and the analyses that answer them; None is unknown."""
