"""Check kind `unicode`: characters that hide, turn or imitate text, emoji, and what a wrong encoding leaves.

Normalising drops most of them, so they are sought in the draft's own text; an ASCII draft costs nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.schema import Path, Reader, described

Class = Literal["zero_width", "soft_hyphen", "bidi", "tag", "mixed_script", "emoji", "replacement"]


@dataclass(frozen=True, kw_only=True)
class Spec:
    """Classes of characters."""

    find: tuple[Class, ...] = described("the classes that are sought", nonempty=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, refusing a class that stands twice."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        for index, name in enumerate(spec.find):
            if name in spec.find[:index]:
                reader.problem((*path, "find", index), f"'{name}' stands twice", "delete one")
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "name", "codepoint"})

    def matcher(self) -> UnicodeMatcher:
        """Return the compiled check."""
        return UnicodeMatcher(self)


class UnicodeMatcher:
    """Looks on every draft that is not ASCII."""

    anchors: Sequence[Anchor] = ()

    def __init__(self, spec: Spec) -> None:
        self._finders = [_FINDERS[name] for name in spec.find]

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield hits; their `source` is where the characters stand, since some have no place in the normalised text."""
        text = context.draft.text
        if text.isascii():
            return
        odd = context.analysis(_odd)
        at = context.normalised
        for sign, finder in self._finders:
            for start, end, char in finder(text) if sign.search(odd) else ():
                values = {"name": unicodedata.name(char, "a character without a name"), "codepoint": f"U+{ord(char):04X}"}
                first, last = at.from_text(start), at.from_text(end)
                yield Hit(first, max(first, last), values, source=(start, end))


def _odd(context: Context) -> str:
    """Return the draft's characters beyond ASCII."""
    return "".join(re.findall(r"[^\x00-\x7f]+", context.draft.text))


Found = Iterator[tuple[int, int, str]]
"""Start and end in the draft's text, and the character that the message names."""

_JOINERS = "\u200b-\u200d\u2060-\u2064\ufeff\u180e\u034f\u115f\u1160\u3164\uffa0"
_ZERO_WIDTH = lazy(f"[{_JOINERS}]+")
_INVISIBLE = lazy(f"[{_JOINERS}\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ADDRESS = lazy(r"://|www\.|@|\.[A-Za-z]{2,}(?:[/:]|\Z)")
_BIDI = lazy("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_OVERRIDES = "\u202d\u202e"
_RIGHT_TO_LEFT = lazy("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_TAG = lazy(
    "(?P<flag>\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,7}\U000e007f)"
    "|[\U000e0000-\U000e00ff]+|[\ufe00-\ufe0f\U000e0100-\U000e01ef]{3,}"  # variation selectors in a row carry hidden bytes
)
_FOREIGN = "\u0370-\u03ff\u0400-\u052f\u0531-\u0587"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_IS_FOREIGN = lazy(f"[{_FOREIGN}]")
_MIXED = lazy(f"[{_LATIN}][{_FOREIGN}]|[{_FOREIGN}][{_LATIN}]")
_LETTERS = lazy(r"[^\W\d_]+")
_HOST = lazy(rf"(?<![\w.@-])(?:[\w-]{{1,63}}\.)+[{_LATIN}]{{2,}}(?!\.?\w)")
_TWINS = frozenset(
    "аеорсухіјѕԁһѵԛԝӏАВЕКМНОРСТУХІЈЅԌӀ"  # Cyrillic
    "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"  # Greek
    "օոսցհզԱՕՏ"  # Armenian
)
"""Letters of other scripts that nobody can tell from Latin ones."""
_INNER_TWINS = frozenset("αινυρτ")
"""Greek letters that are symbols at the edge of a Latin word (TNFα), and imitations inside one."""
_LATIN_TWINS = frozenset("aceopxyiABCEHKMOPTX")
"""Latin letters that nobody can tell from Cyrillic ones."""
_REPLACEMENT = lazy(
    "\ufffd+"
    "|â€[\u2122\u0153\u009d\u02dc\u201c\u201d\u00a6\u00a2\u2019\u00ba\u00b9]"  # quotes, dashes, dots and bullets read as Windows-1252
    "|Ã[\u0178\u00a1\u00a2\u00a4\u00a5\u00a7-\u00aa\u00ad\u00ae\u00b1\u00b3\u00b4\u00b6\u00b8\u00ba\u00bc]"  # accented letters
    "|Â[\u00a0\u00a3\u00a7\u00a9\u00ab\u00ae\u00b0\u00b7\u00bb\u00bf]"
    "|ï¿½|ï»¿|ðŸ[\u0080-\u2122]{1,2}"
)


def _zero_width(text: str) -> Found:
    for found in _ZERO_WIDTH.finditer(text):
        start, end = found.span()
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        if (_is_plain(before) and _is_plain(after)) or _in_address(text, start, end):
            yield start, end, text[start]


def _is_plain(char: str) -> bool:
    """Return whether a character is a letter or digit of a script that needs no joiners."""
    return char.isalnum() and char < "\u0590"


def _in_address(text: str, start: int, end: int) -> bool:
    before = re.split(r"[\s\0<(]", text[max(start - 100, 0) : start])[-1]
    after = re.split(r"[\s\0>)]", text[end : end + 100], maxsplit=1)[0]
    if not before or not after or not all(char.isalnum() or char in "/.:@-_" for char in (before[-1], after[0])):
        return False
    run = _INVISIBLE.sub("", before + after)
    return run.isascii() and _ADDRESS.search(run) is not None


def _soft_hyphen(text: str) -> Found:
    for found in re.finditer("\u00ad+", text):
        yield *found.span(), "\u00ad"


def _bidi(text: str) -> Found:
    line_end, excused = -1, False
    for found in _BIDI.finditer(text):
        start, end = found.span()
        if start >= line_end:
            stop = re.compile(r"[\n\0]|\Z").search(text, end)
            begin = max(text.rfind("\n", 0, start), text.rfind("\0", 0, start)) + 1
            line_end = stop.start() if stop else len(text)
            excused = _RIGHT_TO_LEFT.search(text, begin, line_end) is not None
        if found[0] in _OVERRIDES or not excused:
            yield start, end, found[0]


def _tag(text: str) -> Found:
    for found in _TAG.finditer(text):
        if not found["flag"]:
            yield *found.span(), found[0][0]


def _mixed_script(text: str) -> Found:
    if _MIXED.search(text):
        for word in _LETTERS.finditer(text):
            if _MIXED.search(word[0]) and (twin := _twin(word[0])):
                yield *word.span(), twin
    for host in _HOST.finditer(text):
        labels = (label[0] for label in _LETTERS.finditer(host[0]))
        if twin := next((label[0] for label in labels if all(char in _TWINS for char in label)), None):
            yield *host.span(), twin


def _twin(word: str) -> str | None:
    """Return the foreign letter of a word in which twins of two scripts mix, or None: a unit, a symbol, a loan word with an ending."""
    foreign = [(index, char) for index, char in enumerate(word) if _IS_FOREIGN.match(char)]
    if all(char in _TWINS or (char in _INNER_TWINS and 0 < index < len(word) - 1) for index, char in foreign):
        return foreign[0][1]
    native = [char for char in word if not _IS_FOREIGN.match(char)]
    is_cyrillic = all("\u0400" <= char <= "\u052f" for _, char in foreign)
    return foreign[0][1] if is_cyrillic and len(native) < len(foreign) and all(char in _LATIN_TWINS for char in native) else None


def _emoji(text: str) -> Found:
    for found in _emoji_expression().finditer(text):
        yield *found.span(), found[0][0]


@cache
def _emoji_expression() -> re.Pattern[str]:
    """Return the expression for emoji sequences (Unicode TS 51): what is drawn as one by default or by U+FE0F, keycaps and flags."""
    always = (
        "\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2639\u263a\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4"
        "\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2764\u2795-\u2797\u27b0"
        "\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f201\U0001f21a\U0001f22f\U0001f232-\U0001f236"
        "\U0001f238-\U0001f23a\U0001f250\U0001f251\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7eb\U0001f7f0"
        "\U0001f90c-\U0001f93a\U0001f93c-\U0001f945\U0001f947-\U0001f9ff\U0001fa70-\U0001faff"
    )
    by_selector = (
        "\u203c\u2049\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299"
        "\U0001f170\U0001f171\U0001f17e\U0001f17f\U0001f202\U0001f237"
    )
    more = "\ufe0f?[\U0001f3fb-\U0001f3ff]?(?:[\U000e0020-\U000e007e]+\U000e007f)?"
    return re.compile(
        f"(?:[{always}]|[{by_selector}](?=\ufe0f)){more}(?:\u200d[{always}{by_selector}]{more})*"
        "|[0-9#*]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{2}"
    )


def _replacement(text: str) -> Found:
    for found in _REPLACEMENT.finditer(text):
        yield *found.span(), found[0][0]


_FINDERS: dict[str, tuple[re.Pattern[str], Callable[[str], Found]]] = {
    "zero_width": (_ZERO_WIDTH, _zero_width),
    "soft_hyphen": (re.compile("\u00ad"), _soft_hyphen),
    "bidi": (_BIDI, _bidi),
    "tag": (re.compile("[\ufe00-\ufe0f\U000e0000-\U000e01ef]"), _tag),
    "mixed_script": (_IS_FOREIGN, _mixed_script),
    "emoji": (re.compile("[\u203c-\u3299\U0001f000-\U0001faff]"), _emoji),
    "replacement": (re.compile("[\ufffd\u00e2\u00c3\u00c2\u00ef\u00f0]"), _replacement),
}
"""Class -> what must stand among a draft's characters beyond ASCII, and what finds it."""
