"""Finds earlier mail in a text: `>` lines, the lines that introduce them, forwarded messages and reply headers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tenacious_lint.expression import lazy

Chunk = tuple[int, int, bool]
"""A stretch [start, end) of a text, and whether it is quoted."""

_MARKED_LINE = lazy(r"\n[ \t]{0,3}>")
_MARK = lazy(r"[ \t]{0,3}>")

_FORWARD = lazy(
    r"\s*(?:-{3,}\s*(?:original (?:message|appointment)|forwarded (?:message|by .{1,80})|reply message|ursprüngliche nachricht|"
    r"(?:original|weitergeleitete )nachricht|message d['’]origine|message (?:original|transféré)|mensaje (?:original|reenviado)|"
    r"messaggio originale|oorspronkelijk bericht)\s*-{3,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|"
    r"début du message réexpédié\s?:)\s*",
    re.IGNORECASE,
)
_FROM = lazy(r"\s*\*?(?:From|Von|De|Da|Van)\s?:\*?\s+\S")
_HEADER = lazy(
    r"\s*\*?(Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|Date|À|Objet|Enviado(?: el)?|Para|Asunto|Inviato|A|Oggetto|"
    r"Verzonden|Aan|Onderwerp)\s?:\*?(?:\s|$)"
)
_VERB = r"(?:wrote|schrieb|a écrit|écrit|escribió|ha scritto|schreef|skrev|escreveu|napisał\(?a?\)?)"
_ATTRIBUTION = lazy(
    rf"\s*(?:(?:On|Am|Le|El|Il|Op|Den|Em|Dnia|W dniu)\b[^\n]*|[^\n]{{0,150}}?)\b{_VERB}\b[^:]{{0,120}}(?::\d\d[^:]{{0,40}})?\s?:\s*"
)
_VERBS = ("wrote", "schrieb", "écrit", "escribió", "scritto", "schreef", "skrev", "escreveu", "napisał", "essage", "achricht")
_HINT = lazy(rf"(?:{'|'.join(_VERBS)})[^\n]{{0,120}}:[ \t]*(?:\n|\Z)")
_SENDERS = ("From", "Von", "De ", "De", "Da", "Van")
_RULED = lazy(r"---[^\S\n]*[^\W\d_]")
_COLON = lazy(r":\s*(?:\n|\Z)|(?:From|Von|De|Da|Van)\s:")
"""What every opening of earlier mail holds, if it is neither a marked line nor words behind a rule."""
_DATED = lazy(r"\b(?:19|20)\d\d\b|\d[:.]\d\d\b|@")
_MAX_ATTRIBUTION = 400


def quoted_chunks(flat: str) -> list[Chunk] | None:
    """Return the stretches of own and quoted text in order, or None if nothing is quoted. `flat` has LF line breaks only."""
    if not _may_quote(flat):
        return None
    lines = flat.split("\n")
    quoted = _classify(lines)
    if True not in quoted:
        return None
    chunks: list[Chunk] = []
    at = 0
    for line, kind in zip(lines, quoted, strict=True):
        end = at + len(line) + 1
        if chunks and (kind is None or chunks[-1][2] == kind):
            chunks[-1] = (chunks[-1][0], end, chunks[-1][2])
        else:
            chunks.append((at, end, bool(kind)))
        at = end
    last = chunks[-1]
    chunks[-1] = (last[0], len(flat), last[2])
    return chunks


def _may_quote(flat: str) -> bool:
    """Say quickly whether a line can open earlier mail; in most drafts none can."""
    if ">" in flat and (_MARK.match(flat) is not None or _MARKED_LINE.search(flat) is not None):
        return True
    if "---" in flat and (_RULED.search(flat) is not None or _COLON.search(flat) is not None):
        return True
    if ":" not in flat:
        return False
    before, *pieces = flat.split(":")
    ends = False
    for piece in pieces:
        if before.endswith(_SENDERS):
            return True
        ends = ends or piece.startswith(("\n", " \n"))
        before = piece
    return (ends or not before) and any(verb in flat for verb in _VERBS) and _HINT.search(flat) is not None


def _classify(lines: Sequence[str]) -> list[bool | None]:
    """Say of each line whether it is quoted; None for a blank line."""
    kinds: list[bool | None] = [None] * len(lines)
    colons = [line.rstrip().endswith(":") for line in lines]
    index = 0
    while index < len(lines):
        line = lines[index]
        if not line or line.isspace():
            index += 1
            continue
        if ">" in line[:4] and _MARK.match(line):
            kinds[index] = True
        elif len(line) < _MAX_ATTRIBUTION:
            if _is_forward(line) or (":" in line and _FROM.match(line) and _is_header_block(lines, index)):
                first = index - 1 if index and lines[index - 1].strip("_ \t\r") == "" and "___" in lines[index - 1] else index
                return kinds[:first] + [True] * (len(lines) - first)
            count, rest = _attribution(lines, index) if True in colons[index : index + 3] else (0, False)
            if rest:
                return kinds[:index] + [True] * (len(lines) - index)
            if count:
                kinds[index : index + count] = [True] * count
                index += count
                continue
            kinds[index] = False
        else:
            kinds[index] = False
        index += 1
    return kinds


def _is_forward(line: str) -> bool:
    # The words are compared without their "i", of which Unicode has three.
    if "---" not in line:
        folded = line.casefold()
        if "messa" not in folded and "nachr" not in folded:
            return False
    return _FORWARD.fullmatch(line) is not None


def _is_header_block(lines: Sequence[str], index: int) -> bool:
    names = {found[1] for line in lines[index + 1 : index + 7] if len(line) < _MAX_ATTRIBUTION and (found := _HEADER.match(line))}
    return len(names) >= 2


def _attribution(lines: Sequence[str], index: int) -> tuple[int, bool]:
    """Return how many lines from `index` on introduce quoted mail, and whether all that follows is quoted."""
    text = ""
    for count in range(1, 4):
        if index + count > len(lines):
            break
        line = lines[index + count - 1]
        if not line.strip() or len(text) + len(line) > _MAX_ATTRIBUTION:
            break
        text = f"{text} {line}" if text else line
        if not text.rstrip().endswith(":"):
            continue
        if _ATTRIBUTION.fullmatch(text) is None:
            break
        after = next((line for line in lines[index + count : index + count + 4] if line.strip()), "")
        if _MARK.match(after):
            return count, False
        dated = len(_DATED.findall(text)) >= 2 or ("@" in text and _DATED.search(text) is not None)
        return (count, True) if dated and after else (0, False)
    return 0, False
