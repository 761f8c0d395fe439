"""Undoes quoted-printable, base64 and character sets, each with the map back to the bytes as they stand in the file.

Bytes are handled as latin-1 text throughout, so that one character is one byte.
"""

from __future__ import annotations

import binascii
import codecs
import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from tenacious_lint.document.source_map import Segment, SourceMap
from tenacious_lint.expression import lazy

_QP = lazy(r"=([0-9A-Fa-f]{2})|=[ \t]*+(?:\r?\n|\Z)|(?<![ \t])[ \t]++(?=\r?\n|\Z)")
_Q_WORD = lazy(r"=([0-9A-Fa-f]{2})|_")
_NOT_BASE64 = lazy(r"[^A-Za-z0-9+/=\s]")
_GROUP = lazy(r"\s*((?:[A-Za-z0-9+/]\s*){1,3}(?:[A-Za-z0-9+/]|=(?:\s*=)?))")
_NON_ASCII = lazy("[^\0-\x7f]")


class Undecodable(Exception):
    """What cannot be decoded: `at` is the offset in the text that was to be decoded."""

    def __init__(self, said: str, at: int) -> None:
        super().__init__(said)
        self.said, self.at = said, at


class Decoded(NamedTuple):
    """A decoded text and its map to what it was decoded from."""

    text: str
    map: SourceMap


def decode_transfer(raw: str, encoding: str) -> Decoded:
    """Return the bytes (as latin-1) that `raw` stands for under a Content-Transfer-Encoding. Raises Undecodable."""
    if encoding in ("", "7bit", "8bit", "binary"):
        return Decoded(raw, SourceMap.linear(len(raw)))
    if encoding == "quoted-printable":
        text = _QP.sub(_unquote, raw)
        return Decoded(text, SourceMap.lazy(partial(_quoted_segments, _QP, raw)))
    if encoding == "base64":
        return _base64(raw)
    raise Undecodable(f"unknown transfer encoding '{encoding[:40]}'", 0)


def decode_word(raw: str, encoding: str) -> Decoded:
    """Return the bytes (as latin-1) of the text of an encoded word, `q` or `b` (RFC 2047). Raises Undecodable."""
    if encoding == "b":
        return _base64(raw)
    return Decoded(_Q_WORD.sub(_unquote_word, raw), SourceMap.lazy(partial(_quoted_segments, _Q_WORD, raw)))


def _unquote(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else ""


def _unquote_word(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else " "


def _quoted_segments(pattern: re.Pattern[str], raw: str) -> Iterator[Segment]:
    done = at = 0
    for found in pattern.finditer(raw):
        start, end = found.span()
        if start > at:
            yield Segment(done, done + start - at, at, start, True)
            done += start - at
        if found[1] or found[0] == "_":
            yield Segment(done, done + 1, start, end, False)
            done += 1
        at = end
    if at < len(raw) or not done:
        yield Segment(done, done + max(len(raw) - at, 1), at, len(raw), at < len(raw))


def _base64(raw: str) -> Decoded:
    wrong = _NOT_BASE64.search(raw)
    if wrong:
        raise Undecodable(f"not base64: the character {wrong[0]!r}", wrong.start())
    try:
        data = binascii.a2b_base64("".join(raw.split()).encode("ascii"), strict_mode=True)
    except (binascii.Error, ValueError) as failed:
        raise Undecodable(f"not base64: {str(failed)[:1].lower()}{str(failed)[1:]}", len(raw.rstrip())) from None
    return Decoded(data.decode("latin-1"), SourceMap.lazy(partial(_group_segments, raw, len(data))))


def _group_segments(raw: str, length: int) -> Iterator[Segment]:
    done = 0
    for group in _GROUP.finditer(raw):
        if done >= length:
            break
        end = min(done + 3, length)
        yield Segment(done, end, group.start(1), group.end(1), False)
        done = end
    if not done:
        yield Segment(0, 1, 0, len(raw), False)


def decode_charset(data: str, charset: str) -> Decoded:
    """Return bytes (as latin-1) as text; no label and us-ascii are read as UTF-8. Raises Undecodable; LookupError for an unknown name."""
    name = charset.strip().lower() or "utf-8"
    if not name.isascii() or "\0" in name:
        raise LookupError(name)
    codec = codecs.lookup(name)
    if not getattr(codec, "_is_text_encoding", True):
        raise LookupError(name)
    if codec.name == "ascii":
        codec = codecs.lookup("utf-8")
    raw = data.encode("latin-1")
    try:
        text = codec.decode(raw)[0]
    except UnicodeDecodeError as failed:
        raise Undecodable(f"byte 0x{raw[failed.start]:02x} is not {charset or 'UTF-8'}", failed.start) from None
    except UnicodeError as failed:
        raise Undecodable(f"not {charset} ({failed})", 0) from None
    if len(text) == len(raw):
        return Decoded(text, SourceMap.linear(len(raw)))
    if codec.name == "utf-8":
        return Decoded(text, SourceMap.lazy(partial(_utf8_segments, text)))
    return Decoded(text, SourceMap.lazy(partial(_stepwise_segments, raw, codec)))


def _utf8_segments(text: str) -> Iterator[Segment]:
    done = at = 0
    for found in _NON_ASCII.finditer(text):
        start = found.start()
        if start > done:
            yield Segment(done, start, at, at + start - done, True)
            at += start - done
        code = ord(found[0])
        size = 2 if code < 0x800 else 3 if code < 0x10000 else 4
        yield Segment(start, start + 1, at, at + size, False)
        done, at = start + 1, at + size
    if done < len(text):
        yield Segment(done, len(text), at, at + len(text) - done, True)


def _stepwise_segments(raw: bytes, codec: codecs.CodecInfo) -> Iterator[Segment]:
    """Feed one byte after the other and see when a character comes out; for the rare character sets."""
    decoder = codec.incrementaldecoder("strict") if codec.incrementaldecoder else None
    if decoder is None:
        yield Segment(0, max(len(codec.decode(raw)[0]), 1), 0, len(raw), False)
        return
    done = at = 0
    for index in range(len(raw) + 1):
        last = index == len(raw)
        out = decoder.decode(b"" if last else raw[index : index + 1], last)
        if out:
            end = index if last else index + 1
            yield Segment(done, done + len(out), at, end, False)
            done, at = done + len(out), end
