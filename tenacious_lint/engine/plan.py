"""The plan: rule packs as plain data that is quick to read back, kept in a cache under the contents of the packs.

A plan is JSON, never a pickle: whoever can write the cache can at worst change which rules run, as they could in the packs. It holds all
rules of the packs, checked; which of them run is decided later.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from tenacious_lint import __version__
from tenacious_lint.checks import spec_of
from tenacious_lint.engine.digest import digest
from tenacious_lint.errors import ConfigError
from tenacious_lint.rule import Conditions, Dimension, Rule, RuleFix, SeverityEntry, Status

if TYPE_CHECKING:  # reading packs costs more than the rest of a short run, which has its plan from the cache
    from tenacious_lint.rulepack.load import Pack

PackFolder = tuple[Path, Conditions | None]


class PlanRule(NamedTuple):
    """A rule as the plan holds it: what running and listing need at once, and the data the rest is made of when it is woken."""

    id: str
    place: str
    title: str
    status: str
    level: str
    kind: str
    report: str
    dimension: str | None
    extends: str | None
    rationale: str
    when: dict[str, Any] | None
    pack_when: dict[str, Any] | None
    scope: list[str]
    supersedes: list[str]
    needs: list[str]
    """The rules a combination asks about."""
    anchors: list[list[Any]]
    """[literal, item, begins a word]; none: it looks at every draft."""
    always: bool
    data: dict[str, Any]

    items: list[list[Any]] | None
    """What the expressions of a text kind were found to need, so that they need not be analysed again."""

    def rule(self) -> Rule:
        """Return the typed rule. The data was read and checked once before it went into the plan, so it is only put together here."""
        data = self.data
        severity, fix = data["severity"], data.get("fix")
        entries: list[dict[str, Any]] = [{"level": severity}] if isinstance(severity, str) else severity
        check = {key: value for key, value in data["check"].items() if key != "kind"}
        return Rule(
            id=self.id,
            title=self.title,
            severity=tuple(SeverityEntry(entry["level"], entry.get("over"), entry.get("when"), entry.get("scope")) for entry in entries),
            check=assembled(spec_of(self.kind), check),
            kind=self.kind,
            message=data["message"],
            rationale=self.rationale,
            status=cast(Status, self.status),
            dimension=cast("Dimension | None", self.dimension),
            report="mark" if self.report == "mark" else "finding",
            scope=tuple(self.scope),
            when=self.when,
            fix=None
            if fix is None
            else RuleFix(fix.get("title"), fix.get("safe", False), fix.get("replace"), tuple(fix.get("suggest", ()))),
            supersedes=tuple(self.supersedes),
            evidence=data.get("evidence"),
            place=self.place,
        )

    def matcher(self, rule: Rule) -> Any:
        """Return the compiled check of the typed rule."""
        return rule.check.matcher() if self.items is None else rule.check.matcher(self.items)


def assembled(cls: Any, data: dict[str, Any]) -> Any:
    """Return an instance of a spec from data that was read before: lists become tuples, YAML keys field names."""
    names = {field.metadata.get("key", name): name for name, field in cls.__dataclass_fields__.items()}
    return cls(**{names[key]: tuple(value) if isinstance(value, list) else value for key, value in data.items()})


class PlanRubric(NamedTuple):
    """A rubric as the plan holds it: plain data that was checked."""

    pack: str
    place: str
    when: dict[str, Any] | None
    """The conditions of its pack."""
    replaces: str | None
    penalty: dict[str, Any] | None
    dimensions: dict[str, dict[str, Any]]


class Plan(NamedTuple):
    """All rules of the packs in use, the rules that were renamed (old id -> new id), and the rubrics."""

    rules: list[PlanRule]
    renamed: dict[str, str]
    rubrics: Sequence[PlanRubric] = ()


def active_rubric(rubrics: Sequence[PlanRubric], packs: Collection[str]) -> PlanRubric | None:
    """Return the rubric of the packs in use, without those that another replaces. Raises ConfigError if that leaves two."""
    used = [rubric for rubric in rubrics if rubric.pack in packs]
    replaced = {rubric.replaces for rubric in used}
    used = [rubric for rubric in used if rubric.pack not in replaced]
    if len(used) > 1:
        first, second = used[:2]
        said = f"two rubrics are in use, of the packs '{first.pack}' ({first.place}) and '{second.pack}'"
        raise ConfigError.at(second.place, said, f"write 'replaces: {first.pack}' here, or take one of the packs out of use")
    return used[0] if used else None


def make_plan(packs: Iterable[Pack]) -> Plan:
    """Return the plan of loaded packs."""
    from tenacious_lint.checks.text_match import TextMatcher

    rules, renamed, rubrics = [], {}, []
    for pack in packs:
        if pack.rubric is not None:
            head = pack.rubric.data["rubric"]
            scales = {name: data for name, data in pack.rubric.data.items() if name != "rubric"}
            rubrics.append(PlanRubric(pack.id, pack.rubric.place, pack.rubric.when, head.get("replaces"), head.get("penalty"), scales))
        renamed.update({f"{pack.id}/{old}": f"{pack.id}/{new}" for old, new in pack.file.renamed.items()})
        for loaded in pack.rules:
            rule = loaded.rule
            matcher = rule.check.matcher()
            anchors = [list(anchor) for anchor in matcher.anchors]
            always = not anchors or bool(getattr(matcher, "unanchored", ()))
            rules.append(
                PlanRule(
                    rule.id,
                    rule.place,
                    rule.title,
                    rule.status,
                    rule.level,
                    rule.kind,
                    rule.report,
                    rule.dimension,
                    loaded.extends,
                    rule.rationale,
                    rule.when,
                    loaded.pack_when,
                    list(rule.scope),
                    list(rule.supersedes),
                    list(rule.check.rules) if rule.kind == "combination" else [],
                    anchors,
                    always,
                    loaded.data,
                    [list(item.facts()) for item in matcher.items] if isinstance(matcher, TextMatcher) else None,
                )
            )
    return Plan(rules, renamed, rubrics)


def load_plan(folders: Sequence[PackFolder]) -> Plan:
    """Return the plan of the packs in `folders`, from the cache if their contents are unchanged. Raises RulePackError."""
    cache = _cache_folder()
    file = cache / f"{_key(folders)}.json" if cache else None
    if file is not None and (plan := _read(file)) is not None:
        return plan
    from tenacious_lint.rulepack.load import load_packs

    plan = make_plan(load_packs(folders))
    if file is not None:
        _write(file, plan)
    return plan


def _cache_folder() -> Path | None:
    """Return where plans are kept: TENACIOUS_LINT_CACHE (empty: nowhere), else the user's cache folder."""
    named = os.environ.get("TENACIOUS_LINT_CACHE")
    if named is not None:
        return Path(named) if named else None
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(base) / "tenacious-lint"


def _key(folders: Sequence[PackFolder]) -> str:
    """Return a digest of the contents of all packs, their places, and the code's own version."""
    package = Path(__file__).resolve().parent.parent
    code = [package / "document" / "normalise.py", Path(__file__)]  # what a plan is made by, so that a change of the code makes it anew
    for part in ("analysis", "analysis/claim", "checks", "checks/comparison", "rulepack"):
        code += [package / part / name for name in sorted(os.listdir(package / part)) if name.endswith(".py")]
    parts: list[str | bytes] = [__version__, str([os.stat(file).st_mtime_ns for file in code])]
    for folder, when in folders:
        parts.append(f"{folder} {when}")
        parts += _contents(os.fspath(folder), inner=True)
    return digest(*parts)


def _contents(folder: str, *, inner: bool) -> list[str | bytes]:
    """Return name and content of the YAML files in a folder, and (`inner`) in those within it, where a rubric may stand."""
    parts: list[str | bytes] = []
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        return parts
    for entry in entries:
        if entry.name.endswith((".yaml", ".yml")):
            try:
                with open(entry.path, "rb") as stream:
                    parts += [entry.name, stream.read()]
            except OSError:
                continue
        elif inner and entry.is_dir():
            parts += [entry.name, *_contents(entry.path, inner=False)]
    return parts


def _read(file: Path) -> Plan | None:
    """Return the plan in a cache file, or None if it is not there, not ours or not whole."""
    try:
        if hasattr(os, "getuid") and file.stat().st_uid != os.getuid():
            return None
        data = json.loads(file.read_bytes())
        return Plan([PlanRule(*rule) for rule in data["rules"]], data["renamed"], [PlanRubric(*one) for one in data["rubrics"]])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _write(file: Path, plan: Plan) -> None:
    """Write a plan whole or not at all; a cache that cannot be written is no error."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_text(json.dumps(plan._asdict(), default=str), encoding="utf-8")
        os.replace(part, file)
        for old in sorted(file.parent.glob("*.json"), key=lambda one: one.stat().st_mtime)[:-8]:
            old.unlink(missing_ok=True)
    except OSError:
        return
