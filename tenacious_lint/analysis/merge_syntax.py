"""The syntaxes of merge tokens: how each is written, what it asks for and what its default is.

Source: rule catalogue, section 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

OPENERS = ("{{", "{%", "{#", "{!", "*|", "%%", "${", "$!{", "<%", "field=", "--", "[[missing token")
"""Lower-case literals one of which stands in every token of a mail program, but for ActiveCampaign's `%NAME%`."""

HAND_OPENERS = ("[", "<", "{")
"""What opens a name that is written in brackets by hand."""

BRACKETS = frozenset({"[name]", "[[name]]", "<<name>>", "<name>", "{name}"})
"""Syntaxes that people write by hand too; what they hold must look like the name of a reader's field."""

TOKEN = lazy(
    r"\*\|(?P<mailchimp>[A-Za-z][^|*\0\n]{0,100}(?:\|[^|*\0\n]{1,60}){0,2})\|\*"
    r"|\{\{\{(?P<triple>[^{}\0]{1,200})\}\}\}"
    r"|\{\{[~-]?(?P<double>(?:[^{}$\0]|\$(?:\{[^{}\0]{1,80}\})?){1,300}?)[~-]?\}\}"
    r"|\{%[-+]?(?P<block>(?:[^{\0]|\{(?!%)){1,300}?)[-+]?%\}"
    r"|\{#(?P<comment>[^\0]{1,300}?)#\}"
    r"|\{!(?P<salesforce>[A-Za-z$][^{}\0\n]{0,200})\}"
    r"|\{(?P<mautic>(?:contact|lead|owner|company)field=[^{}\0\n]{1,100})\}"
    r"|%%=(?P<ampscript>[^\0]{1,200}?)=%%"
    r"|%%\[(?P<ampblock>[^\0]{1,500}?)\]%%"
    r"|%%(?P<marketing_cloud>[A-Za-z_][\w .:\-]{0,60})%%"
    r"|\$!?\{(?P<dollar>[A-Za-z_][^{}\0\n]{0,100})\}"
    r"|<%(?P<erb>(?:[^<\0]|<(?!%)){1,300}?)%>"
    r"|%(?<![\w%]%)(?P<activecampaign>[A-Z][A-Z0-9_\-]{2,40})%(?![\w%])"
    r"|--(?<![\w-]--)(?P<dashes>[A-Z][A-Za-z ]{1,40}=[^=\0\n]{0,40}?)--(?![\w-])"
    r"|\[\[(?P<missing>MISSING TOKEN[^\[\]\0]{0,80})\]\]"
)
"""One match a token; the group that took part names the syntax and holds what stands between its signs."""

SYNTAX = {
    "mailchimp": "*|NAME|*",
    "triple": "{{{name}}}",
    "double": "{{name}}",
    "block": "{% %}",
    "comment": "{# #}",
    "salesforce": "{!Object.Field}",
    "mautic": "{contactfield=name}",
    "ampscript": "%%=v(@name)=%%",
    "ampblock": "%%[ ]%%",
    "marketing_cloud": "%%name%%",
    "dollar": "${name}",
    "erb": "<% %>",
    "activecampaign": "%NAME%",
    "dashes": "--Name=default--",
    "missing": "[[MISSING TOKEN]]",
}
"""Group of TOKEN -> how a message names the syntax."""

MISSING = SYNTAX["missing"]
"""What HubSpot leaves of a token it does not know."""

_BRACKETED = lazy(
    r"\[\[(?P<b2>[^\[\]\0\n]{1,60})\]\]"
    r"|<<(?P<a2>[^<>\0\n]{1,60})>>"
    r"|\[(?<![\w\])!\[]\[)(?P<b1>[^\[\]\0\n]{1,60})\](?![(\[\]\w]|:[ \t]*(?:https?|[</#]))"
    r"|<(?<![\w<=]<)(?P<a1>[A-Za-z][^<>\0\n@:/]{1,60})>(?!>)"
    r"|\{(?<![\w$#{%]\{)(?P<c1>[A-Za-z][^{}\0\n|=]{0,60})\}(?!\})"
)
_BRACKET_SYNTAX = {"b2": "[[name]]", "a2": "<<name>>", "b1": "[name]", "a1": "<name>", "c1": "{name}"}
FIELD = lazy(
    r"(?:(?:the|your|their|insert|enter|add|here|contact|lead|prospect|recipient|customer|client|account|user|person|of|s) )*"
    r"(?:(?:first|last|full|given|family|sur|middle) ?name|[fl]name|name|company|recipient|prospect|job ?title"
    r"|(?:company|organi[sz]ation|business|account|contact|prospect|recipient|customer|client|lead) ?name)"
    r"(?: (?:here|of|the|recipient|contact|prospect))*"
)
"""The plain name of a reader's field; what stands in brackets is a token only if it reads like one."""

_CAMEL = lazy(r"(?<=[a-z])(?=[A-Z])|[_\-.\s]+")
SYSTEM = lazy(
    r"(?i)unsub|opt_?-?out|preferen|archive|browser|web_?(?:version|view)|view_?(?:in|online)|mirror|current_?(?:year|date|month)|tracking|pixel"
    r"|address_?block|^(?:list|mc|mc_\w+|system|my|campaign|program|site_?settings|settings|owner\w*|sender\w*|user|agent|message|content|body"
    r"|asset|year|now|today|date|brand|subscription|postal_?address|signature|rep|me|organization|our_\w+|forward|update_profile"
    r"|company_address|physical_\w+)(?=[:.\s_(|]|$)"
)
"""Names whose value is the sender's or the mail program's own."""

_FILTER = lazy(
    r"(?:upper|lower|capitalize|title|titlecase|escape|e|safe|l?strip|rstrip|trim|truncate|truncatewords|date|date_format|time|round|floor|ceil|int"
    r"|float|join|first|last|length|size|replace|remove|append|prepend|split|url_?encode|url_escape|h|html_escape|strip_html|newline_to_br|number"
    r"|format|money|currency|upcase|downcase|striptags|linebreaks|slugify|abs|times|plus|minus|divided_by|property_name|sort|map|where|uniq|reverse"
    r"|tojson|json|raw|datetimeformat|format_date|lookup|capfirst|ucfirst|html|js)\b",
    re.IGNORECASE,
)
"""Words behind a pipe that change a value; any other word there is its default."""

_TEXT = r"(?:\"[^\"]*\"|'[^']*')"
_DEFAULT = lazy(
    rf"\bdefault(?:_if_none)?\s*[:=(]?\s*(?P<a>{_TEXT}|[^\s\"'|)}}]+)|\bfallback\s*[:=(]\s*(?P<b>{_TEXT}|[^\s\"'|)}}]+)"
    rf"|(?:\?\?|\?:|\|\|)\s*(?P<c>{_TEXT}|[\w.]+)|\bor\s+(?P<d>{_TEXT}|[\w.]+)|\belse\s+(?P<e>{_TEXT}|[\w.]+)|!\s*(?P<f>{_TEXT})"
    rf"|^\s*[\w.]+\(\s*[^(),]+,\s*(?P<g>{_TEXT})\s*\)|^\s*(?:or|coalesce|default|firstNonEmpty)\s+\S+\s+(?P<h>{_TEXT})"
)
_NAME_ENDS = lazy(r"\s*(?:\||:default\b|\?\?|\?:|!(?=\s*[\"'])|\s(?:or|if)\s)")


def bracketed(text: str) -> Iterator[tuple[Span, str, str]]:
    """Yield span, syntax and content of everything in brackets that is not a link, a citation of a link or an index."""
    for one in _BRACKETED.finditer(text):
        if one.lastgroup is not None:
            yield Span(*one.span()), _BRACKET_SYNTAX[one.lastgroup], one[one.lastgroup]


def plain_name(content: str) -> str:
    """Return the words of a field's name: `FirstName`, `first_name` and `First Name` alike are "first name"."""
    return _CAMEL.sub(" ", content.replace("'", " ").replace("/", " ")).strip().lower()


def name_and_default(kind: str, body: str) -> tuple[str, str | None]:
    """Return what a token asks for, and its default."""
    body = body.strip().lstrip("=-").strip()
    if kind == "dashes":
        name, _, default = body.partition("=")
        return name, default.strip() or None
    if kind == "salesforce":
        name, _, default = body.partition(",")
        return name.strip(), default.strip() or None
    if kind == "mautic":
        name, _, default = body.partition("=")[2].partition("|")
        return name.strip(), default.strip() or None
    insert = re.match(r"insert\s+(\S+)", body)
    name = insert[1] if insert else _NAME_ENDS.split(body, maxsplit=1)[0].strip()
    if call := re.match(r"[\w.]+\(\s*[@\"']*([\w.@ ]+)", name):
        name = call[1].strip() or name
    name = name.strip("${} ")
    found = _DEFAULT.search(body)
    if found is not None and found.lastgroup is not None:
        return name, found[found.lastgroup].strip("\"' ") or None
    if kind == "double" and (pipe := re.search(r"\|\s*([\"']?[\w' -]+[\"']?)\s*$", body)):
        word = pipe[1].strip()
        if not _FILTER.match(word):
            return name, word.strip("\"' ") or None
    return name, None
