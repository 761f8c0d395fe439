"""Under which brief, day and stage a draft is judged: what it says, what its path is set to, what the caller wants."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Any

from tenacious_lint.brief.resolve import effective_as_of, resolve
from tenacious_lint.context import Context
from tenacious_lint.document.draft import Draft

if TYPE_CHECKING:
    from tenacious_lint.brief.model import Brief
    from tenacious_lint.config import PathSettings


def resolved_context(
    draft: Draft,
    settings: PathSettings | None = None,
    *,
    stage: str | None = None,
    as_of: date | None = None,
    brief: Brief | str | os.PathLike[str] | None = None,
    otherwise: date | None = None,
) -> Context:
    """Return the context of a draft with its brief, day and stage found by the rules of the design (sections 2 and 3).

    `stage`, `as_of` and `brief` win over what the draft says; `otherwise` takes the place of the clock. Raises BriefError.
    """
    found = resolve(draft, settings, os.fspath(brief)).brief if isinstance(brief, (str, os.PathLike)) else brief
    if found is None:
        found = resolve(draft, settings).brief
    named = stage or draft.metadata.stage or (settings.stage if settings is not None else None)
    day = effective_as_of(as_of, found, draft.metadata.date, otherwise)
    context = Context(draft, found, day, named or "cold", stage_inferred=named is None)
    if named is None and context.has_thread:
        context.stage = "warm"
    return context


def with_settings(draft: Draft, settings: PathSettings) -> Draft:
    """Give a draft the channel, message type and template state that the config holds for its path, where it says nothing itself."""
    meta = draft.metadata
    changes: dict[str, Any] = {}
    if settings.channel is not None and meta.channel is None:
        changes["channel"] = settings.channel
    if settings.message_type is not None and meta.message_type is None:
        changes["message_type"] = settings.message_type
    if settings.template is not None and not meta.template:
        changes["template"] = settings.template
    return draft.with_metadata(**changes) if changes else draft
