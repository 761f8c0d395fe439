"""The shipped packs: every rule explains and proves itself, and no two say the same of one place."""

from __future__ import annotations

import re
import string

import pytest

from tenacious_lint.config import DEFAULT_PACKS
from tenacious_lint.document.parse import parse
from tenacious_lint.engine.emit import findings_of
from tenacious_lint.engine.fix import apply_edits, chosen_edits
from tenacious_lint.engine.plan import make_plan
from tenacious_lint.engine.program import Program
from tenacious_lint.engine.rule_set import RuleSet
from tenacious_lint.rulepack.load import load_packs
from tenacious_lint.rulepack.locate import find_pack, pack_names
from tenacious_lint.rulepack.select import Selection, select_rules
from tenacious_lint.ruletest import Trial, failures_of, prepare

PACKS = load_packs([(find_pack(name), None) for name in pack_names()])
RULES = {loaded.rule.id: loaded for pack in PACKS for loaded in pack.rules}
TRIAL = Trial(make_plan(PACKS))


def test_there_are_at_least_fifty_rules():
    assert len([loaded for loaded in RULES.values() if loaded.rule.report == "finding" and loaded.rule.status == "stable"]) >= 50
    assert set(DEFAULT_PACKS) <= {pack.id for pack in PACKS}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_explains_itself(name):
    rule, examples = RULES[name].rule, RULES[name].examples
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*", rule.id)
    assert len([one for one in examples if one.fails]) >= 2, "two failing examples"
    assert len([one for one in examples if not one.fails]) >= 2, "two passing examples"
    assert any(one.near for one in examples), "a near miss"
    assert len(rule.rationale.split()) >= 8
    assert rule.false_positives, "when it may misfire"
    assert rule.references, "sources"
    assert "\n" not in rule.title and not rule.title.endswith(".")
    assert rule.report == "mark" or len(rule.message.split()) >= 4


@pytest.mark.parametrize("name", RULES)
def test_its_examples_hold(name):
    assert [str(failure) for failure in failures_of(TRIAL, RULES[name])] == []


@pytest.mark.parametrize("name", RULES)
def test_its_fixes_leave_a_file_that_is_read_alike(name):
    for example in RULES[name].examples:
        prepared = prepare(example)
        found = TRIAL.findings(name, prepared)
        edits = chosen_edits(found, unsafe=True)
        if not edits:
            continue
        fixed = parse(prepared.draft.path, apply_edits(prepared.draft.source, edits).encode())
        assert fixed.problems == []
        assert [draft.metadata.stage for draft in fixed.drafts] == [prepared.draft.metadata.stage]


def test_the_placeholders_of_every_message_are_filled():
    for name, loaded in RULES.items():
        names = [field for _, field, _, _ in string.Formatter().parse(loaded.rule.message) if field is not None]
        for example in loaded.examples:
            for finding in TRIAL.findings(name, prepare(example)):
                assert not [field for field in names if f"{{{field}}}" in finding.message], (name, finding.message)
                assert "None" not in finding.message.replace(finding.match, ""), (name, finding.message)


def test_examples_do_not_depend_on_one_another():
    seen = {}
    for name, loaded in RULES.items():
        for example in loaded.examples:
            key = (
                example.text,
                example.subject,
                repr(sorted(example.meta.items())),
                repr(example.brief),
                example.path,
                example.as_of,
                example.allow,
            )
            assert seen.setdefault((name, key), example) is example, f"{name}: an example stands twice: {example.place}"


def supersede(one, other):
    return other in RULES[one].rule.supersedes or one in RULES[other].rule.supersedes


def test_no_two_rules_report_the_same_span_unless_one_supersedes_the_other():
    packs = [pack for pack in PACKS if pack.id in DEFAULT_PACKS]
    plan = make_plan(packs)
    program, rules = Program(plan), RuleSet(plan.rules, select_rules(plan.rules, plan.renamed, Selection()))
    clashes = {}
    for pack in packs:
        for loaded in pack.rules:
            for example in loaded.examples:
                if not example.fails or example.allow:
                    continue
                prepared = prepare(example)
                found = findings_of(program, rules, prepared.context, program.run(prepared.context, rules), example.path)
                for index, one in enumerate(found):
                    for other in found[index + 1 :]:
                        if one.span == other.span and one.match and one.rule != other.rule and not supersede(one.rule, other.rule):
                            clashes.setdefault((one.rule, other.rule), (one.match, example.place))
    assert not clashes, "\n".join(f"{one} and {other}: {match!r} ({place})" for (one, other), (match, place) in sorted(clashes.items()))
