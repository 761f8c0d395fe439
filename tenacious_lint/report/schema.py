"""The JSON Schema of the JSON report, version 1. The report's shape is its own, not that of a dataclass, so the schema is written here."""

from __future__ import annotations

from typing import Any, get_args

from tenacious_lint.finding import SEVERITIES
from tenacious_lint.rule import Dimension


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what the format `json` writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tenacious-lint report",
        **_object(
            version={"const": 1},
            as_of=_text("the day by which facts were judged", format="date"),
            errors=_list("errors"),
            drafts=_list("drafts"),
            summary={"$ref": "#/$defs/summary"},
        ),
        "$defs": {
            "errors": _object(
                place=_text("file, file:line or file:line:column, 1-based; empty if there is none"),
                problem=_text("what could not be done"),
                remedy=_text("what to do about it; may be empty"),
            ),
            "drafts": _object(
                path=_text("the file as it was named or found"),
                record=_maybe(_text("which record of the file; null if the file is one draft")),
                stage=_object(value=_text("the stage of the conversation"), inferred={"type": "boolean"}),
                verdict={"enum": ["block", "review", "send"]},
                score=_maybe(_score()),
                judge={"description": "what the judge said; null if it was not asked"},
                findings=_list("findings"),
            ),
            "findings": _object(
                rule=_text("the rule's id"),
                severity={"enum": list(reversed(SEVERITIES))},
                dimension=_maybe(_text("the score that the rule feeds")),
                message=_text("what is wrong"),
                **_place(),
                scope=_text("the part of the mail"),
                match=_text("the text found, decoded; empty for an absence"),
                evidence=_maybe(_object(pointer=_text("RFC 6901 pointer into the brief"), value={})),
                related={"type": "array", "items": _object(message=_text("how the place belongs to the finding"), **_place())},
                fixes=_list("fixes"),
                fingerprint=_text("stable under edits elsewhere in the file"),
            ),
            "fixes": _object(
                title=_text("what to do"),
                safe={"type": "boolean", "description": "true if the edits cannot change the meaning"},
                edits={"type": "array", "items": _object(offset=_count(0), end_offset=_count(0), text=_text("the new text"))},
            ),
            "summary": _object(
                **{name: _count(0) for name in ("drafts", "error", "warning", "info", "without_brief", "suppressed", "baselined")}
            ),
        },
    }


def _score() -> dict[str, Any]:
    level = {"type": ["number", "null"], "minimum": 0, "maximum": 3, "description": "null without evidence"}
    total = {"type": ["number", "null"], "minimum": 0, "maximum": 1, "description": "by the weights of the dimensions that have a level"}
    properties = {**dict.fromkeys(get_args(Dimension), level), "total": total}
    return {"type": "object", "properties": properties, "additionalProperties": {"type": ["number", "null"]}}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _list(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _text(description: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": description, **more}


def _maybe(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def _count(minimum: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": minimum}


def _place() -> dict[str, Any]:
    """Return the properties of a place: lines and columns 1-based, offsets 0-based, ends exclusive, all in characters (.eml: bytes)."""
    ends = {name: _count(1) for name in ("line", "column", "end_line", "end_column")}
    return {**ends, "offset": _count(0), "end_offset": _count(0)}
