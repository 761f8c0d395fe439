"""The YAML form of a rule, and its way into a typed Rule."""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import Any, Literal

from tenacious_lint.checks import KINDS, spec_of
from tenacious_lint.document.draft import SCOPES
from tenacious_lint.errors import did_you_mean
from tenacious_lint.finding import Severity
from tenacious_lint.rule import DEFAULT_SCOPE, Conditions, Dimension, Rule, RuleFix, SeverityEntry, Status
from tenacious_lint.rulepack.condition_check import check_conditions, check_evidence
from tenacious_lint.rulepack.example import Example
from tenacious_lint.schema import Path, Reader, described


@dataclass(frozen=True, slots=True)
class Check:
    """The check of a rule: its kind and the kind's own spec."""

    kind: str
    spec: Any

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> Check | None:
        """Read the kind, then the rest as that kind's spec."""
        if not isinstance(data, dict) or not isinstance(data.get("kind"), str):
            reader.problem(path, "check: expected a mapping with 'kind:'", f"kinds: {', '.join(KINDS)}")
            return None
        kind = data["kind"]
        if kind not in KINDS:
            reader.problem((*path, "kind"), f"unknown kind '{kind}'", did_you_mean(kind, KINDS))
            return None
        spec = reader.read(spec_of(kind), {key: value for key, value in data.items() if key != "kind"}, path)
        return cls(kind, spec) if spec is not None else None

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return one alternative for each kind."""
        from tenacious_lint.schema import object_schema

        kinds = []
        for kind in KINDS:
            schema = object_schema(spec_of(kind))
            properties = {"kind": {"const": kind}, **schema["properties"]}
            kinds.append({**schema, "title": kind, "properties": properties, "required": ["kind", *schema["required"]]})
        return {"oneOf": kinds}


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFile:
    """The keys of a rule file."""

    title: str = described("the fault, as a noun phrase", nonempty=True)
    severity: Severity | tuple[SeverityEntry, ...] = described(
        "the severity, or entries of which the first that applies wins", nonempty=True
    )
    check: Check = described("what is looked for")
    message: str = described("what the writer is told: the phrase, the fact, and what to write instead", nonempty=True)
    rationale: str = described("why it matters, for the person who must change the draft", nonempty=True)
    status: Status = described("experimental rules are off unless selected", default="stable")
    dimension: Dimension | None = described("the score it feeds", default=None)
    report: Literal["finding", "mark"] = described("a mark is not shown; it feeds combinations and the score", default="finding")
    scope: tuple[str, ...] = described("where in the mail it looks", default=DEFAULT_SCOPE, nonempty=True)
    when: Conditions | None = described("conditions on the draft", default=None)
    evidence: str | None = described(
        "path of a value in the brief that findings show: signals.hiring.open_roles", default=None, nonempty=True
    )
    fix: RuleFix | None = described("how to mend it", default=None)
    supersedes: tuple[str, ...] = described("rules that stay silent where this one reports", default=(), nonempty=True)
    references: tuple[str, ...] = described("sources", default=(), nonempty=True)
    false_positives: tuple[str, ...] = described("when it may misfire, and what to do then", default=(), nonempty=True)
    examples: tuple[Example, ...] = described("what it must find, and what it must leave alone", default=())

    @classmethod
    def from_data(cls, data: Any, reader: Reader, path: Path) -> RuleFile | None:
        """Read the file and check what no single key can show."""
        value = reader.fields_of(cls, data, path)
        if not isinstance(value, cls):
            return None
        _check_scopes(value.scope, reader, (*path, "scope"))
        if value.when is not None:
            check_conditions(value.when, reader, (*path, "when"))
        if isinstance(value.severity, tuple):
            _check_severity(value.severity, value.check.kind, value.scope, reader, (*path, "severity"))
        allowed = value.check.spec.placeholders() | ({"evidence"} if value.evidence else frozenset())
        _check_message(value.message, allowed, reader, (*path, "message"))
        if value.fix is not None:
            _check_fix(value.fix, reader, (*path, "fix"))
            for index, suggestion in enumerate(value.fix.suggest):
                _check_message(suggestion, allowed, reader, (*path, "fix", "suggest", index))
        if value.evidence is not None:
            check_evidence(value.evidence, reader, (*path, "evidence"))
        return value

    def rule(self, rule_id: str, place: str, pack_when: Conditions | None) -> Rule:
        """Return the rule, the pack's conditions under its own."""
        severity = self.severity if isinstance(self.severity, tuple) else (SeverityEntry(self.severity),)
        when = {**(pack_when or {}), **(self.when or {})} or None
        return Rule(
            id=rule_id,
            title=self.title,
            severity=severity,
            check=self.check.spec,
            kind=self.check.kind,
            message=self.message,
            rationale=self.rationale,
            status=self.status,
            dimension=self.dimension,
            report=self.report,
            scope=self.scope,
            when=when,
            fix=self.fix,
            supersedes=self.supersedes,
            references=self.references,
            false_positives=self.false_positives,
            evidence=self.evidence,
            place=place,
        )


def _check_scopes(scopes: tuple[str, ...], reader: Reader, path: Path) -> None:
    for index, scope in enumerate(scopes):
        if scope not in SCOPES:
            reader.problem((*path, index), f"unknown scope '{scope}'", did_you_mean(scope, SCOPES))
        elif scope in scopes[:index]:
            reader.problem((*path, index), f"the scope '{scope}' stands twice", "delete one")


def _check_severity(entries: tuple[SeverityEntry, ...], kind: str, scopes: tuple[str, ...], reader: Reader, path: Path) -> None:
    for index, entry in enumerate(entries):
        here = (*path, index)
        if entry.over is not None and kind not in ("measure", "commitment"):
            reader.problem((*here, "over"), f"'over' compares a measured value with its limit; kind {kind} measures nothing", "delete it")
        if entry.when is not None:
            check_conditions(entry.when, reader, (*here, "when"))
        if entry.scope is not None:
            _check_scopes(entry.scope, reader, (*here, "scope"))
            for scope in entry.scope:
                if scope in SCOPES and scope not in scopes:
                    reader.problem((*here, "scope"), f"dead scope '{scope}': the rule does not look there", "add it to the rule's 'scope:'")
        always = entry.over is None and entry.when is None and entry.scope is None
        if always and index < len(entries) - 1:
            reader.problem(here, "the entries after this one never apply", "move the entry without conditions to the end")


def _check_message(message: str, allowed: frozenset[str], reader: Reader, path: Path) -> None:
    try:
        fields = [field for field in string.Formatter().parse(message) if field[1] is not None]
    except ValueError as problem:
        reader.problem(path, f"{_label(path)}: {problem}", "write {{ and }} for literal braces")
        return
    for _, name, form, conversion in fields:
        if form or conversion:
            reader.problem(
                path, f"{_label(path)}: '{name}' with a format ({conversion or form})", "write the plain placeholder: {" + str(name) + "}"
            )
        elif name is not None and name not in allowed:
            reader.problem(path, f"{_label(path)}: unknown placeholder '{{{name}}}'", did_you_mean(name, allowed) or "this kind has none")


def _label(path: Path) -> str:
    return next(part for part in reversed(path) if isinstance(part, str))


def _check_fix(fix: RuleFix, reader: Reader, path: Path) -> None:
    if (fix.replace is None) == (not fix.suggest):
        reader.problem(path, "a fix has either 'replace:' or 'suggest:'", "keep one of them")
    if fix.replace is not None and any(char.isdigit() for char in fix.replace):
        reader.problem((*path, "replace"), "a fix never inserts a fact", "leave digits out of the replacement")
    if fix.safe and fix.replace is None:
        reader.problem((*path, "safe"), "a suggestion is never applied", "delete 'safe:'")
