"""Decodes the text of a header field: folding, raw UTF-8, and encoded words (RFC 2047)."""

from __future__ import annotations

from typing import NamedTuple

from tenacious_lint.document.source_map import Segment, SourceMap
from tenacious_lint.document.transfer import Decoded, Undecodable, decode_charset, decode_word
from tenacious_lint.expression import lazy

_WORD = lazy(r"=\?([^?*\s]{1,60})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?\s]*)\?=")
_FOLD = lazy(r"\r?\n(?=[ \t])")


class _Run(NamedTuple):
    """Bytes of one character set with their segments: adjacent encoded words may split a character between them."""

    charset: str
    data: list[str]
    segments: list[Segment]


def decode_header(raw: str) -> Decoded:
    """Return the text of a raw field value and its map to it. Raises Undecodable or LookupError for what no reader could show."""
    runs: list[_Run] = []
    at = 0
    encoded = False
    for word in _WORD.finditer(raw):
        between = raw[at : word.start()]
        if between and not (encoded and between.isspace()):
            _add_plain(runs, raw, at, word.start())
        charset = word[1].lower()
        try:
            data, back = decode_word(word[3], word[2].lower())
        except Undecodable as failed:
            raise Undecodable(failed.said, word.start(3) + failed.at) from None
        if not runs or runs[-1].charset != charset:
            runs.append(_Run(charset, [], []))
        _add(runs[-1], data, back, word.start(3))
        at, encoded = word.end(), True
    if at < len(raw):
        _add_plain(runs, raw, at, len(raw))
    return _joined(runs)


def _add_plain(runs: list[_Run], raw: str, start: int, end: int) -> None:
    run = _Run("", [], [])
    for found in _FOLD.finditer(raw, start, end):
        _add(run, raw[start : found.start()], None, start)
        start = found.end()
    _add(run, raw[start:end], None, start)
    runs.append(run)


def _add(run: _Run, data: str, back: SourceMap | None, offset: int) -> None:
    if not data:
        return
    done = run.segments[-1].end if run.segments else 0
    run.data.append(data)
    segments = back.segments if back is not None else (Segment(0, len(data), 0, len(data), True),)
    run.segments.extend(Segment(s.start + done, s.end + done, s.source_start + offset, s.source_end + offset, s.exact) for s in segments)


def _joined(runs: list[_Run]) -> Decoded:
    texts: list[str] = []
    segments: list[Segment] = []
    done = 0
    for run in runs:
        data, back = "".join(run.data), SourceMap(run.segments)
        if not data:
            continue
        try:
            text, inner = decode_charset(data, run.charset)
        except Undecodable as failed:
            if run.charset:
                raise Undecodable(failed.said, back.span(failed.at, failed.at + 1).start) from None
            text, inner = data, SourceMap.linear(len(data))  # raw bytes that are not UTF-8: shown as latin-1
        if text:
            segments.extend(inner.then(back).shifted(done))
            texts.append(text)
            done += len(text)
    return Decoded("".join(texts), SourceMap(segments))
