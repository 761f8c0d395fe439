"""Check kind `link`: where the links of a mail lead, and whether their text says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tenacious_lint.analysis.link import Link, bare_hosts, is_under, links, same_site, shown_host
from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.schema import Path, Reader, described

_HOST = lazy(r"[\w-]+(?:\.[\w-]+)*")
_SCHEME = lazy(r"[a-z][a-z0-9+.\-]*")
_NUMBER_OR_LOGIN = lazy(r"://(?:[\d\[]|[^/?#\s\0]*@)")


@dataclass(frozen=True, kw_only=True)
class Spec:
    """What is wrong with a link; a link is reported once if any of the keys applies."""

    schemes: tuple[str, ...] = described("schemes, such as http", default=(), nonempty=True)
    hosts: tuple[str, ...] = described("hosts, each with all hosts under it", default=(), nonempty=True)
    ip: bool = described("the host is the address of a machine", default=False)
    userinfo: bool = described("a login stands before the host", default=False)
    query: tuple[str, ...] = described("parameters: `name=value`, or `name` with any value", default=(), nonempty=True)
    targets: tuple[str, ...] = described("whole targets, without case", default=())
    mismatch: bool = described("the text of the link names another domain than the target", default=False)
    allow: tuple[str, ...] = described("for `mismatch`: hosts that forward to the one shown", default=(), nonempty=True)

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Spec | None:
        """Read the spec, checking schemes and hosts."""
        spec: Spec | None = reader.fields_of(cls, data, path)
        if not isinstance(spec, cls):
            return None
        if not any((spec.schemes, spec.hosts, spec.ip, spec.userinfo, spec.query, spec.targets, spec.mismatch)):
            reader.problem(path, "nothing is sought", "add one of schemes, hosts, ip, userinfo, query, targets, mismatch")
        if spec.allow and not spec.mismatch:
            reader.problem((*path, "allow"), "'allow:' belongs to 'mismatch: true'", "add it, or delete 'allow:'", key=True)
        for index, scheme in enumerate(spec.schemes):
            if not _SCHEME.fullmatch(scheme):
                reader.problem((*path, "schemes", index), f"{scheme!r} is no scheme", "write it in lower case without the colon: http")
        for key, hosts in (("hosts", spec.hosts), ("allow", spec.allow)):
            for index, host in enumerate(hosts):
                if not _HOST.fullmatch(host) or host != host.lower():
                    reader.problem((*path, key, index), f"{host!r} is no host", "write it in lower case without scheme: example.com")
        for key in ("schemes", "hosts", "query", "targets", "allow"):
            entries = getattr(spec, key)
            for index, entry in enumerate(entries):
                if entry in entries[:index]:
                    reader.problem((*path, key, index), f"{entry!r} stands twice", "delete one")
        return spec

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset({"match", "url", "host", "text"})

    def matcher(self) -> LinkMatcher:
        """Return the compiled check."""
        return LinkMatcher(self)


class LinkMatcher:
    """Reads the links of a draft once something that the rule seeks occurs in it."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        literals = [*(f"{scheme}:" for scheme in spec.schemes), *spec.hosts, *(entry.lower() for entry in spec.query)]
        if spec.targets or spec.mismatch:
            literals.append("](")
        self.anchors: Sequence[Anchor] = [Anchor(literal, 0) for literal in literals]
        if spec.ip or spec.userinfo:
            self.anchors = [*self.anchors, Anchor("://", 1)]
        self._targets = frozenset(target.lower() for target in spec.targets)
        self._query = frozenset(entry.lower() for entry in spec.query)

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the links that have one of the faults, each once."""
        text = context.normalised.lower
        if not any(item == 0 or _NUMBER_OR_LOGIN.match(text, offset) for offset, item in woken):
            return
        found = context.analysis(links)
        if self.spec.hosts:
            found = sorted([*found, *context.analysis(bare_hosts)])
        for link in found:
            if self._is_at_fault(link):
                yield Hit(link.start, link.end, {"url": link.url, "host": link.address.host, "text": link.text or link.url})

    def _is_at_fault(self, link: Link) -> bool:
        spec, address = self.spec, link.address
        return (
            address.scheme in spec.schemes
            or (bool(address.host) and any(is_under(address.host, host) for host in spec.hosts))
            or (spec.ip and address.is_ip)
            or (spec.userinfo and bool(address.userinfo) and address.scheme != "mailto")
            or any(piece in self._query or piece.partition("=")[0] in self._query for piece in address.query)
            or link.url.strip().lower() in self._targets
            or (spec.mismatch and self._misleads(link, address.host))
        )

    def _misleads(self, link: Link, host: str) -> bool:
        if not link.text or not host or any(is_under(host, allowed) for allowed in self.spec.allow):
            return False
        shown = shown_host(link.text)
        return bool(shown) and not same_site(shown, host)
