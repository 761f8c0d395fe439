"""Merge tokens that are none because a bracket, a syntax or a quotation mark is wrong."""

from __future__ import annotations

import re
from typing import NamedTuple

from tenacious_lint.analysis.merge_syntax import BRACKETS, FIELD, MISSING, plain_name
from tenacious_lint.analysis.merge_token import Token, code_spans, tokens
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

_UNCLOSED, _UNOPENED = "is not closed", "was never opened"
_STOP = r"(?=[\s,.;:!?\0]|\Z)"
_BLOCK = r"(?:if|else|elsif|elif|endif|for|endfor|unless|endunless|set|assign)"
_EXPRESSIONS = (
    ("{{", "{{name}}", _UNCLOSED, r"\{\{[^{}\0\n]{1,80}\}(?!\})"),
    ("{{", "{{name}}", _UNCLOSED, rf"\{{(?:\{{){{1,2}}[~-]?[#/^]?\s*(?!and\b|or\b)[A-Za-z_$][\w.$]{{0,40}}\s?(?:[\])%|*>]{{1,3}}|{_STOP})"),
    ("}}", "{{name}}", _UNOPENED, r"(?<![\w\\{}$])\{\s?[A-Za-z_][\w. ]{0,40}\s?\}\}"),
    ("}}", "{{name}}", _UNOPENED, r"(?<![\w.{}$\"':\\\-\[|])[A-Za-z_][\w.]{1,40}\}\}"),
    ("*|", "*|NAME|*", _UNCLOSED, rf"\*\|[A-Z][A-Z0-9_:]{{1,30}}(?:\|(?!\*)|[}}\]*]{{1,2}}|{_STOP})"),
    ("|*", "*|NAME|*", _UNOPENED, r"(?<![\w*|{])\|?[A-Z][A-Z0-9_:]{1,30}\|\*(?![\w*])"),
    ("{%", "{% %}", _UNCLOSED, rf"\{{%-?\s*{_BLOCK}\b[^{{}}%\0\n]{{0,60}}(?:\}}{{1,2}}|(?=\{{|\0|\n|\Z))"),
    ("{%", "{% %}", _UNCLOSED, r"\{%\s?[a-z_][\w.]{0,40}\s?\}{1,2}"),
    ("%}", "{% %}", _UNOPENED, r"(?<![{\w])\{?\s?(?:else|end ?(?:if|for|unless)|if \w+|unless \w+)\s?%\}"),
    ("%%", "%%name%%", _UNCLOSED, r"%%[A-Za-z_]\w{1,40}%(?!%)"),
    ("%%", "%%name%%", _UNOPENED, r"(?<![\w%])%[A-Za-z_]\w{1,40}%%"),
    ("<%", "<% %>", _UNCLOSED, r"<%=?\s*[A-Za-z_][\w.]*\s*(?:>|%(?!>)|\}\})"),
    ("{!", "{!Object.Field}", _UNCLOSED, rf"\{{![A-Z$]\w*\.\w+(?:[)\]|]|{_STOP})"),
    ("${", "${name}", _UNCLOSED, rf"\$\{{[A-Za-z_][\w.]{{0,40}}(?:[)\]]|{_STOP})"),
    ("field=", "{contactfield=name}", _UNCLOSED, rf"\{{(?:contact|lead|owner|company)field=\w+(?:\|\w*)?(?:[)\]]|{_STOP})"),
    ("[[", "[[name]]", _UNCLOSED, r"\[\[(?P<name>[^\[\]\0\n]{1,60})\](?!\])"),
    ("]]", "[[name]]", _UNOPENED, r"(?<!\[)\[(?P<name>[^\[\]\0\n]{1,60})\]\]"),
    ("<<", "<<name>>", _UNCLOSED, r"<<(?P<name>[^<>\0\n]{1,60})>(?!>)"),
    (">>", "<<name>>", _UNOPENED, r"(?<!<)<(?P<name>[^<>\0\n]{1,60})>>"),
)
_BROKEN = tuple((sign, syntax, reason, re.compile(expression)) for sign, syntax, reason, expression in _EXPRESSIONS)
"""A sign that must stand in the text, the syntax that was meant, what is wrong, and how to find it."""

SIGNS = tuple(dict.fromkeys([*(sign for sign, _, _, _ in _BROKEN), "{#"]))
"""Literals one of which stands in every broken token; `%NAME%` and `--Name=x--` cannot be told from text once they are broken."""

_CURLY = lazy("[\u201c\u201d\u201e]|(?<![^\\W_])[\u2018\u2019]|[\u2018\u2019](?![^\\W_])")


class Broken(NamedTuple):
    """What was meant as a token of `syntax`, at [start, end) of the normalised text; `reason` ends a sentence about it."""

    start: int
    end: int
    syntax: str
    reason: str


def broken(context: Context) -> list[Broken]:
    """Return what was meant as a token and is none, in order."""
    text = context.normalised.cased
    found = context.analysis(tokens)
    taken = bytearray(len(text))
    for start, end in [*(token.span for token in found if token.syntax not in BRACKETS), *code_spans(text)]:
        taken[start:end] = b"\1" * (end - start)
    result = [one for token in found if (one := _broken_inside(context, token)) is not None]
    for sign, syntax, reason, pattern in _BROKEN:
        if sign not in text:
            continue
        for match in pattern.finditer(text):
            is_prose = syntax in BRACKETS and not FIELD.fullmatch(plain_name(match["name"]))
            start, end = match.span()
            if not is_prose and taken.find(1, start, end) == -1:
                result.append(Broken(start, end, syntax, reason))
                taken[start:end] = b"\1" * (end - start)
    return sorted(result)


def _broken_inside(context: Context, token: Token) -> Broken | None:
    """Return the fault of a token whose brackets are in order."""
    if token.syntax in BRACKETS or token.syntax == MISSING:
        return None
    start, end = context.normalised.text_span(*token.span)
    bare = re.sub(r"\"[^\"\0]*\"|'[^'\0]*'", "", context.draft.text[start:end])
    if _CURLY.search(bare):
        return Broken(*token.span, token.syntax, "holds curly quotes, which no mail program reads")
    if re.search(r"\*\||\|\*|\[\[|%%|<%|\{%", bare[2:-2]) and token.syntax in ("{{name}}", "{{{name}}}", "${name}", "{!Object.Field}"):
        return Broken(*token.span, token.syntax, "mixes two syntaxes")
    return None
