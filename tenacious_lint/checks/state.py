"""Check kind `state`: what is wrong before a word is read, as the conditions of the rule say: an SMS without agreement, a mail too soon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tenacious_lint.checks.hit import Anchor, Hit
from tenacious_lint.context import Context
from tenacious_lint.schema import described


@dataclass(frozen=True, kw_only=True)
class Spec:
    """Nothing but the place: the rule's `when` says it all."""

    anchor: Literal["start", "body"] = described("where the finding stands: at the start of the draft, or of its body", default="start")

    def placeholders(self) -> frozenset[str]:
        """Return the placeholders a message may use."""
        return frozenset()

    def matcher(self) -> StateMatcher:
        """Return the compiled check."""
        return StateMatcher(self)


class StateMatcher:
    """Finds one absence, since the engine asks it only where the conditions hold."""

    anchors: Sequence[Anchor] = ()

    def __init__(self, spec: Spec) -> None:
        self.spec = spec

    def find(self, context: Context, woken: Sequence[tuple[int, int]]) -> Iterator[Hit]:
        """Yield the one place."""
        scopes = ("body",) if self.spec.anchor == "body" else ("subject", "greeting", "body")
        at = next((region.start for region in context.regions if region.scope in scopes), 0)
        yield Hit(at, at)
