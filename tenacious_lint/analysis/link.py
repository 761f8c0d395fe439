"""Links: Markdown links, autolinks and bare addresses of a draft, taken apart into text, scheme and host."""

from __future__ import annotations

import re
from typing import NamedTuple

from tenacious_lint.analysis.merge_token import code_spans
from tenacious_lint.context import Context
from tenacious_lint.document.parts import parts_of
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span


class Link(NamedTuple):
    """A link at [start, end) of the normalised text: all of `[text](target)`, or the bare address. `text` is empty for a bare one."""

    start: int
    end: int
    text: str
    url: str

    @property
    def address(self) -> Address:
        """The parts of the target."""
        return read_address(self.url)


class Address(NamedTuple):
    """The parts of a target; the scheme and the host are lower-case, and empty where the target has none or a merge token stands there."""

    scheme: str
    userinfo: str
    host: str
    query: tuple[str, ...]

    @property
    def is_ip(self) -> bool:
        """True if the host is the address of a machine, in any of the spellings that browsers accept."""
        return _IP.fullmatch(self.host) is not None


_DOMAIN_OF_TEXT = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24}"
_SCHEME = lazy(r"([A-Za-z][A-Za-z0-9+.\-]*):(?!\d)")
_AUTHORITY = lazy(r"[^/?#\\\s]*")
_IP = lazy(r"(?:\d{1,3}\.){3}\d{1,3}|\d{8,10}|0x[\da-f]{1,8}|\[[\da-f:.]*:[\da-f:.%]*\]")
_OPEN = lazy(r"\]\([ \t]{0,20}<?\Z")
_CLOSE = lazy(r">?(?:\s{1,20}(?:\"[^\"\0]{0,300}\"|'[^'\0]{0,300}'))?[ \t]{0,20}\)")
_WITHOUT_SCHEME = lazy(rf"(?<![\w@./:%#=-])(?P<host>{_DOMAIN_OF_TEXT})(?::\d{{2,5}})?/[^\s<>\"\0]*[^\s<>\"\0.,;:!?)\]}}'*_]")
_SHOWN = lazy(
    rf"(?:.*?\b(?:https?://|www\.)|\s*(?:(?:visit|open|go to|see|more at|(?:log|sign) ?in (?:to|at)|read (?:it |more )?(?:at|on))\s+)?)"
    rf"(?:[\w.+-]+@)?(?P<host>{_DOMAIN_OF_TEXT})(?P<rest>(?:[:/?#]\S*)?[\s.]*)",
    re.IGNORECASE | re.DOTALL,
)
_TLDS = frozenset(
    re.findall(
        r"\w+",
        """
    com org net edu gov mil int info biz name pro io dev app ai co me tv us uk de fr es it nl be ch at se no dk fi pl cz sk hu ro
    bg gr pt ie lu li is ee lv lt hr si rs ua ru by tr il ae sa qa in pk lk bd cn hk tw jp kr sg my th vn id ph au nz za ng ke gh
    et eg ma tn ca mx br ar cl pe uy eu asia cloud online site tech store shop blog page link xyz club agency digital solutions
    software systems studio design team work works company group global world live news media events academy school health care
    legal law finance capital ventures fund bank insurance energy support help tools services consulting partners marketing email
    ly gl gd cc to fm am sh gg so st ms la ws mobi jobs travel example test localhost local
""",
    )
)
_FILE_ENDINGS = frozenset({"md", "py", "rs", "sh", "pl", "ps", "zip", "mov", "so", "cc", "st", "ms", "is", "name"})
"""Top-level domains that a word in a link's text is rarely meant to name."""
_NOT_DOMAINS = frozenset({"asp.net", "ado.net", "vb.net", "ml.net", "socket.io"})
"""Products with the look of a domain."""
_SECOND_LEVELS = frozenset(
    re.findall(
        r"\S+",
        """
    co.uk org.uk ac.uk gov.uk com.au net.au org.au co.nz org.nz co.jp ne.jp or.jp co.kr co.in com.br com.mx com.ar com.tr com.cn
    com.hk com.sg com.tw co.za com.ua com.pl co.il com.ng co.ke com.eg com.et github.io gitlab.io netlify.app vercel.app pages.dev
    web.app herokuapp.com blogspot.com wordpress.com notion.site webflow.io azurewebsites.net cloudfront.net amazonaws.com
    myshopify.com
""",
    )
)
"""Suffixes under which every name has an owner of its own."""


def links(context: Context) -> list[Link]:
    """Return the links of a draft in order, without those in backticks or fences; an e-mail address alone is none."""
    draft, at = context.draft, context.normalised
    text = draft.text
    parts = [part for part in parts_of(draft) if part.scope in ("link.url", "link.text")]
    labels = {part.end: part for part in parts if part.scope == "link.text"}
    found: list[tuple[int, int, str, str]] = []
    label_end = 0
    for part in parts:
        if part.scope == "link.text":
            label_end = max(label_end, part.end)
        if part.scope == "link.text" or part.end <= label_end:
            continue
        url = text[part.start : part.end]
        opened = _OPEN.search(text, max(0, part.start - 24), part.start)
        label = labels.get(opened.start()) if opened else None
        if label is not None:
            closed = _CLOSE.match(text, part.end)
            found.append((label.start - 1, closed.end() if closed else part.end, text[label.start : label.end], url))
        elif opened or draft.parts or "://" in url or url[:4].lower() in ("www.", "mail"):
            found.append((part.start, part.end, "", url))
    skipped = code_spans(at.cased)
    result = [Link(at.from_text(start), at.from_text(end), label, url) for start, end, label, url in found]
    return [link for link in result if not any(start <= link.start < end for start, end in skipped)]


def bare_hosts(context: Context) -> list[Link]:
    """Return addresses without a scheme, such as bit.ly/abc, outside of links and code."""
    text = context.normalised.cased
    taken = [*(Span(link.start, link.end) for link in context.analysis(links)), *code_spans(text)]
    return [
        Link(*found.span(), "", found[0])
        for found in _WITHOUT_SCHEME.finditer(text)
        if _is_tld(found["host"]) and not any(start <= found.start() < end for start, end in taken)
    ]


def read_address(url: str) -> Address:
    """Return the parts of a link's target."""
    url = url.strip()
    scheme_found = _SCHEME.match(url)
    scheme = scheme_found[1].lower() if scheme_found else ""
    rest = url[scheme_found.end() :] if scheme_found else url
    query = rest.partition("?")[2]
    authority = ""
    if scheme == "mailto":
        authority = rest.partition("?")[0].rpartition("@")[2]
    elif rest[:2].replace("\\", "/") == "//":
        authority = _AUTHORITY.match(rest, 2)[0]  # type: ignore[index]  # it matches the empty text
    elif not scheme and re.match(rf"(?:{_DOMAIN_OF_TEXT}|localhost)(?=[:/?#]|\Z)", url):
        authority = _AUTHORITY.match(url)[0]  # type: ignore[index]
    userinfo, _, place = authority.rpartition("@")
    host = place[: place.find("]") + 1] if place.startswith("[") else place.partition(":")[0]
    host = "" if set(host) & set("{}<>%$*|") else host.lower().strip(".")
    parameters = tuple(_unquoted(piece) for piece in re.split(r"[&;#?]", query)) if query else ()
    return Address(scheme, userinfo, host, parameters)


def shown_host(text: str) -> str:
    """Return the host that a link's text names, or "" if it names none: "Node.js" and "section 2.1" are words."""
    found = _SHOWN.fullmatch(text.strip(" \t\r\n*_`<>\"'"))
    if found is None:
        return ""
    host = found["host"].lower()
    explicit = "://" in text or "www." in text.lower() or "@" in text
    is_file = host.rpartition(".")[2] in _FILE_ENDINGS and "/" not in found["rest"]
    return host if explicit or (_is_tld(host) and host not in _NOT_DOMAINS and not is_file) else ""


def is_under(host: str, parent: str) -> bool:
    """Return whether `host` is `parent` or a subdomain of it."""
    return host == parent or host.endswith("." + parent)


def same_site(one: str, other: str) -> bool:
    """Return whether two hosts belong to one owner, as far as their names tell."""
    return _site(one) == _site(other)


def _site(host: str) -> str:
    if not host.isascii():
        try:
            host = host.encode("idna").decode()
        except UnicodeError:
            return host
    labels = host.split(".")
    return ".".join(labels[-3 if ".".join(labels[-2:]) in _SECOND_LEVELS else -2 :])


def _is_tld(host: str) -> bool:
    ending = host.rpartition(".")[2].lower()
    return ending in _TLDS or not ending.isascii()


def _unquoted(piece: str) -> str:
    if "%" in piece:
        from urllib.parse import unquote

        piece = unquote(piece)
    return piece.lower()
