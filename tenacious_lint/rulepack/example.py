"""The examples inside a rule: what it must find, and what it must leave alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tenacious_lint.finding import Severity
from tenacious_lint.schema import Path, Reader, described


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One mail and what the rule must say of it. `fail` and `pass` hold the body; `draft` a whole file instead."""

    fail: str | None = described("the body of a mail that the rule must report", default=None)
    passes: str | None = described("the body of a mail that the rule must leave alone", key="pass", default=None)
    draft: str | None = described("a whole file, instead of a body; it fails if `match` is given", default=None)
    path: str = described("the name of that file: its ending gives the format", default="example.md", nonempty=True)
    subject: str | None = described("the subject", default=None)
    meta: dict[str, Any] = described("front matter of the mail: stage, to, template, attachments...", factory=dict)
    brief: dict[str, Any] | None = described("the brief, in its native form", default=None)
    as_of: date | None = described("the day to judge dates by", default=None)
    match: tuple[str, ...] | None = described("every match, exactly, in order of place; '' is an absence", default=None, nonempty=False)
    severity: Severity | None = described("the severity of the findings, where it is not the rule's highest", default=None)
    fixed: str | None = described("the body (or file) after all fixes of the rule", default=None)
    near: bool = described("true for a near miss: honest, and as close to the rule as may be", default=False)
    allow: tuple[str, ...] = described("names that the config allows", default=())
    place: str = field(default="", metadata={"hidden": True})

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Example | None:
        """Read an example and check that it says one thing."""
        value = reader.fields_of(cls, data, path)
        if not isinstance(value, cls):
            return None
        given = [name for name, text in (("fail", value.fail), ("pass", value.passes), ("draft", value.draft)) if text is not None]
        if len(given) != 1:
            reader.problem(path, f"an example needs one of fail, pass or draft; found {', '.join(given) or 'none'}")
        if value.fail is not None and not value.match:
            reader.problem(path, "a failing example without 'match:'", 'list every match, exactly; "" for an absence')
        if value.passes is not None and (value.match or value.severity or value.fixed is not None):
            reader.problem(path, "a passing example has no match, severity or fix", "delete the key, or use 'fail:'")
        if value.near and value.fails:
            reader.problem(path, "a near miss passes", "delete 'near:', or use 'pass:'")
        import dataclasses

        return dataclasses.replace(value, place=reader.place(path))

    @property
    def fails(self) -> bool:
        """Whether the rule must report something."""
        return self.fail is not None or bool(self.match)

    @property
    def text(self) -> str:
        """The body, or the whole file."""
        return next(text for text in (self.fail, self.passes, self.draft) if text is not None)
