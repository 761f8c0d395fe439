"""Reads raw messages, .eml. Offsets are bytes: the file read as latin-1."""

from __future__ import annotations

from functools import partial
from typing import Any

from tenacious_lint.document.assemble import assemble
from tenacious_lint.document.draft import Draft, Person
from tenacious_lint.document.front_matter import Origin
from tenacious_lint.document.header_words import decode_header
from tenacious_lint.document.mime import Message, Part
from tenacious_lint.document.reading import MAX_BYTES, too_large
from tenacious_lint.document.source_map import Segment, SourceMap
from tenacious_lint.document.transfer import Decoded, Undecodable, decode_charset, decode_transfer
from tenacious_lint.errors import DocumentError

_BETWEEN = "\n\n"
"""Stands between two text parts of one message."""


def parse_eml(path: str, data: bytes) -> Draft:
    """Return the draft in a raw message: its text/plain parts that are no attachments, decoded. Raises DocumentError."""
    if len(data) > MAX_BYTES:
        raise too_large(path, len(data))
    if not data.strip():
        raise DocumentError.at(path, "the message is empty", "pass a raw message that begins with its header")
    message = Message(path, data.decode("latin-1"))
    texts: list[Decoded] = []
    attachments = 0
    for group in message.leaves():
        plain = [part for part in group if part.content_type == "text/plain" and part.disposition != "attachment"]
        attachments += sum(map(_is_attachment, group))
        if plain:
            texts.append(_text(message, plain[-1]))
    if not texts:
        raise DocumentError.at(path, "the message has no text/plain part", "add one; HTML mail is not read yet")
    fields: dict[str, Any] = {"attachments": attachments}
    origins: dict[str, Origin] = {}
    _read_subject(message, fields, origins)
    for name, key in (("to", "to"), ("from", "sender")):
        person = _person(message, name)
        if person is not None:
            fields[key] = person
    if value := message.value(message.fields, "date"):
        fields["date"] = _date(message, value)
    if message.value(message.fields, "in-reply-to") or message.value(message.fields, "references"):
        fields["thread"] = True
    body, origin = texts[0] if len(texts) == 1 else _join(texts)
    return assemble(path, "eml", message.source, fields, origins, body, origin)


def _is_attachment(part: Part) -> bool:
    return (
        part.disposition == "attachment"
        or (part.named and not part.content_type.startswith("text/"))
        or part.content_type == "message/rfc822"
    )


def _text(message: Message, part: Part) -> Decoded:
    """Return the text of a part with its map to the source. Raises DocumentError."""
    raw = message.source[part.start : part.end]
    try:
        data, back = decode_transfer(raw, part.encoding)
    except Undecodable as failed:
        raise message.error(part.start + failed.at, failed.said, "encode the part again") from None
    charset = part.parameters.get("charset", "")
    try:
        text, inner = decode_charset(data, charset)
    except LookupError:
        at = part.fields["content-type"].start if "content-type" in part.fields else part.start
        raise message.error(at, f"unknown charset '{charset[:40]}'", "label the part with the charset it is in, such as utf-8") from None
    except Undecodable as failed:
        at = part.start + back.span(failed.at, failed.at + 1).start
        raise message.error(at, failed.said, "label the part with the charset it is in") from None
    if "\0" in text:
        at = text.index("\0")
        raise message.error(part.start + back.span(*inner.span(at, at + 1)).start, "a NUL character in the text", "remove it")
    return Decoded(text, SourceMap.lazy(partial(_source_segments, inner, back, part.start)))


def _source_segments(inner: SourceMap, back: SourceMap, start: int) -> list[Segment]:
    return [Segment(s.start, s.end, s.source_start + start, s.source_end + start, s.exact) for s in inner.then(back).segments]


def _join(texts: list[Decoded]) -> Decoded:
    segments: list[Segment] = []
    done = 0
    for text, back in texts:
        if text:
            segments.extend(back.shifted(done))
        done += len(text) + len(_BETWEEN)
    return Decoded(_BETWEEN.join(text for text, _ in texts), SourceMap(segments))


def _header(message: Message, name: str) -> Decoded:
    field = message.fields[name]
    try:
        return decode_header(message.source[field.start : field.end])
    except LookupError:
        raise message.error(field.start, f"{name.title()}: unknown charset in an encoded word", "encode it as UTF-8") from None
    except Undecodable as failed:
        raise message.error(field.start + failed.at, f"{name.title()}: {failed.said}", "encode it again") from None


def _read_subject(message: Message, fields: dict[str, Any], origins: dict[str, Origin]) -> None:
    if "subject" not in message.fields:
        return
    text, back = _header(message, "subject")
    start = message.fields["subject"].start
    if "\0" in text:
        raise message.error(start, "Subject: a NUL character", "remove it")
    stripped = text.strip()
    if stripped:
        skip = len(text) - len(text.lstrip())
        fields["subject"] = stripped
        origins["subject"] = SourceMap.lazy(partial(_source_segments, SourceMap.linear(len(stripped), skip), back, start))


def _person(message: Message, name: str) -> Person | None:
    """Return the first address of a field; the name is decoded after the address is taken apart, as RFC 2047 demands."""
    value = message.value(message.fields, name)
    if not value:
        return None
    from email.utils import getaddresses

    try:
        addresses = [(said, address) for said, address in getaddresses([value]) if said or address]
    except (RecursionError, IndexError, ValueError):  # comments nested without end
        raise message.error(message.fields[name].start, f"{name.title()}: not a list of addresses", "write 'Name <mail@host>'") from None
    if not addresses:
        return None
    said, address = addresses[0]
    try:
        said = decode_header(said).text.strip()
    except (LookupError, Undecodable) as failed:
        raise message.error(message.fields[name].start, f"{name.title()}: {failed}", "encode it again") from None
    return Person(name=said or None, email=address or None)


def _date(message: Message, value: str) -> Any:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError, OverflowError, RecursionError):
        said = f"Date: {value[:40]!r} is not a mail date"
        raise message.error(message.fields["date"].start, said, "write it as 'Mon, 7 Dec 2026 10:00:00 +0000', or leave it out") from None
