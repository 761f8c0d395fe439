"""The Linter: the one pipeline from the bytes of a file to what is reported of its drafts."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tenacious_lint.config import DEFAULT_PACKS, Config, PackUse, PathSettings, load_config
from tenacious_lint.document.draft import Draft
from tenacious_lint.document.parse import parse, read_source
from tenacious_lint.engine.emit import findings_of
from tenacious_lint.engine.fix import apply_edits, chosen_edits
from tenacious_lint.engine.options import Options, check_names, check_suppressions
from tenacious_lint.engine.outcome import DraftReport, RuleInfo, source_lines
from tenacious_lint.engine.plan import Plan, active_rubric, load_plan
from tenacious_lint.engine.program import Program
from tenacious_lint.engine.rule_set import RuleSet
from tenacious_lint.engine.situation import resolved_context, with_settings
from tenacious_lint.engine.suppression import suppress
from tenacious_lint.engine.verdict import verdict_of
from tenacious_lint.errors import ConfigError, DocumentError, Problem, TenaciousLintError
from tenacious_lint.finding import Edit, Finding
from tenacious_lint.rulepack.locate import find_pack
from tenacious_lint.rulepack.select import Selection, select_rules

if TYPE_CHECKING:  # a run without briefs, or without a rubric, never loads them
    from tenacious_lint.brief.model import Brief
    from tenacious_lint.engine.score import Scorer


class FileResult(NamedTuple):
    """The outcome of one file: a report for each draft, what could not be done, and counts for the summary."""

    reports: tuple[DraftReport, ...] = ()
    problems: tuple[Problem, ...] = ()
    without_brief: int = 0
    suppressed: int = 0
    baselined: int = 0


class Linter:
    """Rules, config and options, ready to lint. Making one loads the packs; linting is thread-safe."""

    def __init__(self, config: Config | None = None, options: Options | None = None) -> None:
        """Load the packs and check every rule that config and options name. Raises ConfigError or RulePackError."""
        self.config = config or Config()
        self.options = options or Options()
        self._rule_sets: dict[Any, RuleSet] = {}
        self._folders: dict[str, str] = {}
        self.plan = self._load_plan()
        self.program = Program(self.plan, allow=self.config.allow, timeout=self.config.regex_timeout)
        check_names(self.config, self.options, self.rule_ids, self.plan.renamed)
        for packs in {
            repr(one): one for one in (self.config.packs, *(over.packs or self.config.packs for over in self.config.overrides))
        }.values():
            self._rules_for(PathSettings(packs=packs))

    @classmethod
    def from_config(cls, path: str | Path | None = None, *, profile: str | None = None, options: Options | None = None) -> Linter:
        """Return a linter with the config at `path`, else the nearest one from the working directory upward, else the default."""
        return cls(load_config(Path.cwd(), Path(path) if path is not None else None, profile), options)

    def lint(
        self,
        text: str,
        *,
        brief: Brief | Mapping[str, Any] | str | os.PathLike[str] | None = None,
        path: str = "draft.md",
        stage: str | None = None,
        as_of: date | None = None,
    ) -> DraftReport:
        """Return the report of one draft given as text.

        `path` gives its format and need not exist; `brief` is a Brief (read once, for many drafts), a mapping as in front matter,
        or the path of a file. Raises TenaciousLintError.
        """
        parsed = parse(path, text.encode("utf-8", "surrogatepass"))
        if parsed.problems:
            raise DocumentError(*parsed.problems)
        if len(parsed.drafts) != 1:
            raise DocumentError.at(path, f"holds {len(parsed.drafts)} drafts", "lint one text at a time, or files with lint_file")
        draft = parsed.drafts[0]
        if isinstance(brief, Mapping):
            draft = draft.with_metadata(brief=dict(brief), brief_place="brief")
            brief = None
        return self._lint_draft(draft, stage=stage, as_of=as_of, brief=brief)[0]

    def lint_file(self, path: str) -> FileResult:
        """Return the outcome of the file at `path`; whatever cannot be done is among its problems."""
        try:
            data = read_source(path)
        except TenaciousLintError as error:
            return FileResult(problems=error.problems)
        return self.lint_bytes(path, data)

    def lint_bytes(self, path: str, data: bytes) -> FileResult:
        """Return the outcome of a file with this content; `path` gives its format and its settings."""
        try:
            drafts, problems = parse(path, data)
        except TenaciousLintError as error:
            return FileResult(problems=error.problems)
        reports, told, counts = [], list(problems), [0, 0, 0]
        for draft in drafts:
            try:
                report, added = self._lint_draft(draft)
            except TenaciousLintError as error:
                told.extend(error.problems)
                continue
            reports.append(report)
            counts = [one + other for one, other in zip(counts, added, strict=True)]
        return FileResult(tuple(reports), tuple(told), *counts)

    def fix_bytes(self, path: str, data: bytes, *, unsafe: bool = False) -> tuple[bytes, FileResult]:
        """Return the content of a file with its fixes made, and the outcome after them.

        A fix can uncover another, so it is done over and over, at most ten times. A change that would leave a file that no longer
        parses is not made. Raises nothing: problems are in the outcome.
        """
        result = self.lint_bytes(path, data)
        for _ in range(10):
            edits = chosen_edits((finding for report in result.reports for finding in report.findings), unsafe=unsafe)
            if not edits or result.problems:
                break
            changed = apply_edits_to_bytes(path, data, edits)
            after = self.lint_bytes(path, changed)
            if after.problems or len(after.reports) != len(result.reports):
                broken = Problem(path, "its fixes would leave a file that cannot be read", "mend it by hand")
                return data, result._replace(problems=(*result.problems, broken))
            data, result = changed, after
        return data, result

    def _lint_draft(
        self,
        draft: Draft,
        *,
        stage: str | None = None,
        as_of: date | None = None,
        brief: Brief | str | os.PathLike[str] | None = None,
    ) -> tuple[DraftReport, tuple[int, int, int]]:
        """Return the report, and whether there was no brief, how many findings were suppressed, and how many were in the baseline."""
        settings = self.config.for_path(draft.path)
        draft = with_settings(draft, settings)
        context = resolved_context(
            draft,
            settings,
            stage=stage or self.options.stage,
            as_of=as_of or self.options.as_of or self.config.as_of,
            brief=brief or self.options.brief,
        )
        rules = self._rules_for(settings)
        check_suppressions(draft, self.rule_ids, self.plan.renamed)
        found, marks = self.program.search(context, rules)
        findings = findings_of(self.program, rules, context, found, self._key_path(draft.path)) if found else []
        suppressed = baselined = 0
        if draft.metadata.suppress or findings:
            findings, suppressed = suppress(
                findings, draft.metadata.suppress, settings.suppress, draft, context.as_of, rules.runs, self.plan.renamed
            )
            findings, baselined = self.options.baseline.split(findings)
        lines, starts = source_lines(draft.source, draft.line_table, findings) if findings else ({}, {})
        report = DraftReport(
            draft.path,
            draft.record,
            context.stage,
            context.stage_inferred,
            verdict_of(findings),
            tuple(findings),
            lines,
            line_starts=starts,
        )
        score = rules.scorer.score(context, findings, marks) if rules.scorer is not None else None
        if score is not None:
            report = report._replace(score=score.values, penalty=score.penalty, reasons=score.reasons)
        return report, (int(context.brief is None), suppressed, baselined)

    def _key_path(self, path: str) -> str:
        """Return the path as fingerprints hold it: relative to the config's folder, the same however the user names the file."""
        folder, name = os.path.split(path)
        if folder not in self._folders:
            relative = os.path.relpath(os.path.abspath(folder), os.path.abspath(self.config.root)).replace(os.sep, "/")
            self._folders[folder] = "" if relative == "." else f"{relative}/"
        return self._folders[folder] + name

    def _load_plan(self) -> Plan:
        uses = list(self._pack_uses(None))
        for use in (use for override in self.config.overrides for use in override.packs or ()):
            known = next((one for one in uses if one.pack == use.pack), None)
            if known is None:
                uses.append(use)
            elif use.when is not None and use.when != known.when:
                said = f"the pack '{use.pack}' is in use with other conditions; conditions hold for all paths"
                raise ConfigError.at(use.place, said, "give them under the config's own 'packs:', or set stage: for these paths")
        return load_plan([(find_pack(use.pack, self.config.root, use.place), use.when) for use in uses])

    def _pack_uses(self, packs: Sequence[PackUse] | None) -> Iterator[PackUse]:
        if self.options.packs:
            named = {use.pack: use for use in self.config.packs or ()}
            yield from (named.get(name, PackUse(name, place="--pack")) for name in self.options.packs)
        else:
            yield from packs or self.config.packs or (PackUse(name) for name in DEFAULT_PACKS)

    def _rules_for(self, settings: PathSettings) -> RuleSet:
        key = (repr(settings.packs), settings.select, settings.ignore, tuple(settings.severity.items()))
        known = self._rule_sets.get(key)
        if known is None:
            packs = self._packs_in(settings)
            selection = Selection(
                packs,
                self.options.select or settings.select,
                (*settings.ignore, *self.options.ignore),
                {**settings.severity, **self.options.severity},
            )
            levels = select_rules(self.plan.rules, self.plan.renamed, selection)
            known = RuleSet(self.plan.rules, levels, self._scorer(packs, levels, selection))
            self._rule_sets[key] = known
        return known

    def _packs_in(self, settings: PathSettings) -> set[str]:
        return {
            Path(use.pack).resolve().name if "/" in use.pack or use.pack.startswith(".") else use.pack
            for use in self._pack_uses(settings.packs)
        }

    def _scorer(self, packs: Collection[str], levels: Collection[str], selection: Selection) -> Scorer | None:
        """Return what scores drafts by the rubric of the packs in use, if there is one."""
        rubric = active_rubric(self.plan.rubrics, packs)
        if rubric is None:
            return None
        from tenacious_lint.engine.score import Scorer

        every = select_rules(self.plan.rules, self.plan.renamed, replace(selection, select=None)) if selection.select else levels
        return Scorer(rubric, self.plan.rules, levels, [rule for rule in every if rule not in levels])

    @property
    def has_rubric(self) -> bool:
        """Whether a pack in use scores drafts."""
        return bool(self.plan.rubrics)

    @cached_property
    def rule_ids(self) -> frozenset[str]:
        """The ids of all rules of the packs in use."""
        return frozenset(rule.id for rule in self.plan.rules)

    def rule_infos(self) -> tuple[RuleInfo, ...]:
        """Return what reports say of the rules that may report somewhere."""
        return tuple(
            RuleInfo(rule.id, rule.title, rule.level, rule.rationale, rule.dimension)  # type: ignore[arg-type]
            for rule in self.plan.rules
            if rule.report == "finding"
        )


def apply_edits_to_bytes(path: str, data: bytes, edits: Sequence[Edit]) -> bytes:
    """Return the bytes of a file with edits made at offsets of its decoded text."""
    if path.lower().endswith(".eml"):
        return apply_edits(data.decode("latin-1"), edits).encode("latin-1")
    bom = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    return bom + apply_edits(data[len(bom) :].decode("utf-8"), edits).encode("utf-8")


__all__ = ["FileResult", "Finding", "Linter", "Options", "resolved_context"]
