"""Runs the examples inside rules: each is linted as a whole mail, and what the rule reports is compared with what the example says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tenacious_lint.api import resolved_context
from tenacious_lint.context import Context
from tenacious_lint.document.draft import Draft
from tenacious_lint.document.parse import parse
from tenacious_lint.engine.emit import findings_of
from tenacious_lint.engine.fix import apply_edits, chosen_edits
from tenacious_lint.engine.plan import Plan, make_plan
from tenacious_lint.engine.program import Program
from tenacious_lint.engine.rule_set import RuleSet
from tenacious_lint.engine.score import Scorer
from tenacious_lint.errors import TenaciousLintError
from tenacious_lint.finding import Finding
from tenacious_lint.rule import Rule
from tenacious_lint.rulepack.example import Example
from tenacious_lint.rulepack.load import LoadedRule, Pack
from tenacious_lint.rulepack.rubric import LoadedRubric
from tenacious_lint.rulepack.select import Selection, select_rules


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold: where it stands, and what is wrong."""

    rule: str
    place: str
    said: str

    def __str__(self) -> str:
        return f"{self.place}: {self.rule}: {self.said}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The examples that were run, and those that failed."""

    rules: int
    examples: int
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An example, the draft it stands for, and the context it is linted in."""

    example: Example
    draft: Draft
    context: Context


class Trial:
    """Rules ready to be tried on examples, one at a time; marks report like findings here."""

    def __init__(self, plan: Plan) -> None:
        self._plan = Plan([rule._replace(report="finding") for rule in plan.rules], plan.renamed)
        self._programs: dict[tuple[str, ...], Program] = {}
        self._rule_sets: dict[str, RuleSet] = {}

    def findings(self, rule_id: str, prepared: Prepared) -> list[Finding]:
        """Return what one rule finds. Raises TenaciousLintError."""
        allow = prepared.example.allow
        if allow not in self._programs:
            self._programs[allow] = Program(self._plan, allow=allow)
        if rule_id not in self._rule_sets:
            self._rule_sets[rule_id] = RuleSet(self._plan.rules, {rule_id: None})
        program, rules = self._programs[allow], self._rule_sets[rule_id]
        return findings_of(program, rules, prepared.context, program.run(prepared.context, rules), prepared.example.path)

    def difference(self, rule: Rule, prepared: Prepared) -> str:
        """Return what is wrong with an example, or ''. Raises TenaciousLintError."""
        found = self.findings(rule.id, prepared)
        return _difference(rule, prepared.example, found) or self._fix_difference(rule, prepared, found)

    def _fix_difference(self, rule: Rule, prepared: Prepared, found: Sequence[Finding]) -> str:
        example = prepared.example
        if example.fixed is None:
            return ""
        fixed = apply_edits(prepared.draft.source, chosen_edits(found, unsafe=True))
        if fixed != _source(example, example.fixed):
            return f"its fixes give {fixed.removeprefix(_source(example, ''))!r}, not {example.fixed!r}"
        after = prepare(replace(example, fail=None, passes=None, draft=fixed, match=None, fixed=None))
        left = self.findings(rule.id, after)
        return f"its fixed text still fails: {_quoted([finding.match for finding in left])}" if left else ""


def prepare(example: Example) -> Prepared:
    """Return an example ready to be linted. Raises TenaciousLintError."""
    draft = draft_of(example)
    return Prepared(example, draft, context_of(draft, example))


def draft_of(example: Example) -> Draft:
    """Return the draft an example stands for: its file, or its body under a front matter of `subject` and `meta`. Raises DocumentError."""
    return _single(example.path, _source(example, example.text))


def _source(example: Example, body: str) -> str:
    if example.draft is not None:
        return body
    import json

    meta = {"stage": "cold", **({"subject": example.subject} if example.subject is not None else {}), **example.meta}
    lines = [f"{key}: {json.dumps(value, default=str, ensure_ascii=False)}\n" for key, value in meta.items()]
    return "".join(["---\n", *lines, "---\n", body])


def _single(path: str, source: str) -> Draft:
    drafts, problems = parse(path, source.encode("latin-1" if path.endswith(".eml") and source.isascii() else "utf-8"))
    if problems:
        raise TenaciousLintError(*problems)
    if len(drafts) != 1:
        raise TenaciousLintError.at(path, f"an example is one draft, this one is {len(drafts)}", "split it")
    return drafts[0]


def context_of(draft: Draft, example: Example) -> Context:
    """Return the context of an example; without `as_of` dates are judged by the first day of 2026, never by the clock."""
    if example.brief is not None:
        draft = draft.with_metadata(brief=example.brief, brief_place=example.place)
    return resolved_context(draft, as_of=example.as_of, otherwise=date(2026, 1, 1))


def run_examples(
    packs: Sequence[Pack], wanted: Iterable[LoadedRule] | None = None, scored: Iterable[LoadedRubric] | None = None
) -> Outcome:
    """Run the examples of the wanted rules and of the rubrics `scored` (None: all). A rubric is tried with all rules of the packs."""
    plan = make_plan(packs)
    trial = Trial(plan)
    rules = list(wanted) if wanted is not None else [loaded for pack in packs for loaded in pack.rules]
    rubrics = list(scored) if scored is not None else [pack.rubric for pack in packs if pack.rubric is not None]
    failures = [failure for loaded in rules for failure in failures_of(trial, loaded)]
    failures += [failure for rubric in rubrics for failure in rubric_failures(plan, rubric)]
    examples = sum(len(loaded.examples) for loaded in rules) + sum(len(rubric.file.examples) for rubric in rubrics)
    return Outcome(len(rules), examples, tuple(failures))


def rubric_failures(plan: Plan, rubric: LoadedRubric) -> Iterator[Failure]:
    """Yield what is wrong with the examples of a rubric."""
    program = Program(plan)
    levels = select_rules(plan.rules, plan.renamed, Selection())
    scorer = Scorer(next(one for one in plan.rubrics if one.pack == rubric.pack), plan.rules, levels)
    rules = RuleSet(plan.rules, levels, scorer)
    for example in rubric.file.examples:
        try:
            context = prepare(example.example()).context
            found, marks = program.search(context, rules)
            score = scorer.score(context, findings_of(program, rules, context, found, example.path), marks)
        except TenaciousLintError as error:
            yield Failure(f"{rubric.pack}/rubric", example.place, str(error).replace("\n", "; "))
            continue
        values = {**score.values, "penalty": score.penalty} if score is not None else {}
        for name, wanted in example.scores.items():
            if values.get(name) != wanted:
                why = f" ({score.reasons[name]})" if score is not None and name in score.reasons else ""
                yield Failure(
                    f"{rubric.pack}/rubric", example.place, f"{name} must be {_level(wanted)}, and is {_level(values.get(name))}{why}"
                )


def _level(value: float | None) -> str:
    return "null" if value is None else f"{value:g}"


def failures_of(trial: Trial, loaded: LoadedRule) -> Iterator[Failure]:
    """Yield what is wrong with the examples of one rule."""
    rule = loaded.rule
    for wanted, there in (
        ("failing", any(one.fails for one in loaded.examples)),
        ("passing", any(not one.fails for one in loaded.examples)),
    ):
        if not there:
            yield Failure(rule.id, rule.place, f"has no {wanted} example")
    for example in loaded.examples:
        try:
            said = trial.difference(rule, prepare(example))
        except TenaciousLintError as error:
            said = str(error).replace("\n", "; ")
        if said:
            yield Failure(rule.id, example.place, said)


def _difference(rule: Rule, example: Example, found: Sequence[Finding]) -> str:
    matches = [finding.match for finding in found]
    wanted = list(example.match or ())
    if matches != wanted:
        if not wanted:
            return f"must pass, and reports {_quoted(matches)}"
        return f"must report {_quoted(wanted)}, and reports {_quoted(matches)}"
    severity = example.severity or rule.level
    others = sorted({finding.severity for finding in found} - {severity})
    return f"must report at {severity}, and reports at {', '.join(others)}" if others else ""


def _quoted(matches: Sequence[str]) -> str:
    return ", ".join(map(repr, matches)) or "nothing"
