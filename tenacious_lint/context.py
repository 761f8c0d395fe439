"""What the rules know of one draft: the draft, the brief, the date, and every analysis, each computed once and only if asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from tenacious_lint.document.draft import Draft, Region
from tenacious_lint.document.normalise import normalise

if TYPE_CHECKING:
    from tenacious_lint.brief.model import Brief

T = TypeVar("T")
UNKNOWN = object()
"""The value of a path that nothing is known about."""


class Context:
    """One draft under the linter. Offsets of `text`, `regions` and all analyses are those of the normalised text."""

    def __init__(self, draft: Draft, brief: Brief | None, as_of: date, stage: str, *, stage_inferred: bool = False) -> None:
        self.draft = draft
        self.brief = brief
        self.as_of = as_of
        self.stage = stage
        self.stage_inferred = stage_inferred
        self.normalised = normalise(draft.text)
        """The normalised text of the draft."""
        at = self.normalised
        self.regions = (
            draft.regions
            if at.starts is None
            else tuple(Region(scope, at.from_text(start), at.from_text(end)) for scope, start, end in draft.regions)
        )
        """The draft's regions in normalised offsets."""
        self._analyses: dict[Any, Any] = {}

    def words(self, start: int, end: int) -> str:
        """Return the draft's own words at [start, end) of the normalised text, on one line; '' where a group took no part (-1)."""
        return " ".join(self.draft.text[slice(*self.normalised.text_span(start, end))].split()) if start >= 0 else ""

    def region_at(self, offset: int) -> Region | None:
        """Return the region that holds the character at `offset` of the normalised text, or ends there."""
        for region in self.regions:
            if offset <= region.end:
                return region if offset >= region.start else None
        return None

    def analysis(self, compute: Callable[[Context], T]) -> T:
        """Return what `compute` makes of this context, computed once."""
        try:
            return self._analyses[compute]  # type: ignore[no-any-return]
        except KeyError:
            result = self._analyses[compute] = compute(self)
            return result

    @property
    def kind(self) -> tuple[Any, ...]:
        """The facts with few values: drafts that agree in them wake the same rules."""
        meta = self.draft.metadata
        return (
            self.stage,
            meta.channel,
            meta.template,
            self.draft.format,
            meta.message_type,
            self.has_thread,
            meta.attachments,
            self.brief is None,
        )

    def fact(self, path: str) -> Any:
        """Return the value at a dotted path of a rule's `when`, or UNKNOWN."""
        if path.startswith("brief."):
            return UNKNOWN if self.brief is None else _known(self._of_brief(self.brief, path[6:]))
        if path == "brief":
            return UNKNOWN if self.brief is None else True
        meta = self.draft.metadata
        match path:
            case "stage":
                return self.stage
            case "format":
                return self.draft.format
            case "channel":
                return meta.channel or "email"
            case "thread":
                return self.has_thread
            case "to.name" | "to.title" | "to.company":
                return _known(getattr(meta.to, path[3:]))
            case "template" | "subject" | "message_type" | "attachments":
                return _known(getattr(meta, path))
        return UNKNOWN

    def _of_brief(self, brief: Brief, path: str) -> Any:
        """Return the value at a path of the brief.

        `<signal>.age` is the age of its event in days, by `date` or else `observed`; `<signal>.change` how many roles were added in the
        window, `net` those less the engineers who left; `<list>.lowest` the lowest confidence of its items.
        """
        value = brief.lookup(path)
        if value is not None:
            return value
        signal, _, fact = path.rpartition(".")
        if fact == "age":
            event = brief.lookup(signal)
            if hasattr(event, "age"):
                return event.age(self.as_of)
            day = getattr(event, "observed", None)
            return (self.as_of - day).days if isinstance(day, date) else None
        if fact in ("change", "net"):
            now, before = brief.lookup(f"{signal}.open_roles"), brief.lookup(f"{signal}.open_roles_before")
            left = brief.lookup(f"{signal}.departures") if fact == "net" else 0
            return now - before - left if None not in (now, before, left) else None
        if fact == "lowest":
            known = [item.confidence for item in brief.lookup(signal) or () if getattr(item, "confidence", None) is not None]
            return min(known, default=None)
        return None

    @property
    def has_thread(self) -> bool:
        """True if earlier mail is present: in the draft, its headers, the brief, or by its stage."""
        if self.draft.metadata.thread is not None:
            return self.draft.metadata.thread
        if self.brief is not None and self.brief.lookup("thread.messages") not in (UNKNOWN, None, ()):
            return True
        return self.stage == "warm"


COMPUTED = frozenset({"age", "change", "net", "lowest"})
"""Last parts of paths into the brief that are computed, not written there."""
FACTS = frozenset(
    {
        "brief",
        "stage",
        "format",
        "channel",
        "thread",
        "to.name",
        "to.title",
        "to.company",
        "template",
        "subject",
        "message_type",
        "attachments",
    }
)
"""The paths a `when` may ask for, beside those under `brief.` and those that an analysis answers (analysis/thread.py)."""


def _known(value: Any) -> Any:
    return UNKNOWN if value is None else value
