"""Rubrics are read whole, every problem told with its place; their examples are run; the shipped one proves itself."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tenacious_lint.config import DEFAULT_PACKS
from tenacious_lint.docs import schema_of
from tenacious_lint.engine.plan import make_plan
from tenacious_lint.engine.score import Scorer
from tenacious_lint.errors import RulePackError
from tenacious_lint.rulepack.load import load_packs
from tenacious_lint.rulepack.locate import find_pack
from tenacious_lint.rulepack.rubric import DIMENSIONS
from tenacious_lint.ruletest import rubric_failures, run_examples

WEIGHTS = dict(zip(DIMENSIONS, (0.30, 0.25, 0.20, 0.15, 0.10), strict=True))
SCALE = "title: T\nweight: {weight}\nlevels:\n  - {{level: 0, because: hype, any: [t/hype]}}\n  - {{level: 2, because: clean}}\n"
FILES = {"rubric": "title: R\n", **{name: SCALE.format(weight=weight) for name, weight in WEIGHTS.items()}}
HYPE = {"check": {"kind": "phrases", "phrases": ["hype"]}, "dimension": "tone_compliance"}
TONE = FILES["tone_compliance"]


@pytest.fixture
def load(tmp_path, write_pack, write_rubric):
    def run(**files: str | None) -> Any:
        write_pack(tmp_path / "t", {"hype": HYPE}, rubric="rubric")
        write_rubric(tmp_path / "t", {name: text for name, text in {**FILES, **files}.items() if text is not None})
        return load_packs([(tmp_path / "t", None)])

    return run


def told(load, tmp_path, **files):
    with pytest.raises(RulePackError) as caught:
        load(**files)
    return [str(problem).replace(f"{tmp_path}/t/rubric/", "") for problem in caught.value.problems]


def test_a_rubric_is_read(load):
    (pack,) = load()
    assert pack.rubric.pack == "t"
    assert {name: one.weight for name, one in pack.rubric.dimensions.items()} == WEIGHTS
    assert [entry.level for entry in pack.rubric.dimensions["tone_compliance"].levels] == [0, 2]
    assert [loaded.rule.id for loaded in pack.rules] == ["t/hype"]


def changed(old, new):
    assert old in TONE
    return TONE.replace(old, new)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (changed("level: 0", "level: 4"), ["tone_compliance.yaml:4:13: level: must be at most 3, found 4"]),
        (changed("level: 0", "level: -1"), ["tone_compliance.yaml:4:13: level: must be at least 0, found -1"]),
        (changed("level: 0", "level: 1.5"), ["tone_compliance.yaml:4:13: level: expected a whole number, found 1.5"]),
        (changed("t/hype", "t/hipe"), ["tone_compliance.yaml:4:37: there is no rule 't/hipe'; did you mean 't/hype'?"]),
        (changed("t/hype", '"t/banned-*"'), ["tone_compliance.yaml:4:37: there is no rule 't/banned-*'; allowed: t, t/hype"]),
        (changed("t/hype", "hype"), ["tone_compliance.yaml:4:37: there is no rule 'hype'; did you mean 't/hype'?"]),
        (changed("t/hype", "{rules: [t/hipe]}"), ["tone_compliance.yaml:4:46: there is no rule 't/hipe'; did you mean 't/hype'?"]),
        (changed("any: [t/hype]", "anny: [t/hype]"), ["tone_compliance.yaml:4:31: unknown key 'anny'; did you mean 'any'?"]),
        (changed("any: [t/hype]", "any: []"), ["tone_compliance.yaml:4:36: any: must not be an empty list"]),
        (changed("[t/hype]", "[{}]"), ["tone_compliance.yaml:4:37: selects everything; name 'rules:', 'dimension:' or 'severity:'"]),
        (
            changed("[t/hype]", "[{dimension: tone_complience}]"),
            ["tone_compliance.yaml:4:49: dimension: 'tone_complience' is not allowed here; did you mean 'tone_compliance'?"],
        ),
        (changed(", any: [t/hype]", ""), ["tone_compliance.yaml:4:5: the levels after this one are never reached; move the entry without"]),
        (
            changed("because: clean", "because: clean, none: [t/hype]"),
            ["tone_compliance.yaml:5:5: a draft may fit no entry; end with an entry without conditions"],
        ),
        (
            changed("any: [t/hype]", "any: [t/hype], at_least: 2"),
            ["tone_compliance.yaml:4:56: 2 of 1 are never found; lower it"],
        ),
        (
            changed("any: [t/hype]", "when: {stag: cold}"),
            ["tone_compliance.yaml:4:38: unknown condition 'stag'; did you mean 'stage'?"],
        ),
        (changed("levels:", "when: {stage: frosty}\nlevels:"), ["tone_compliance.yaml:3:15: 'frosty' is no stage"]),
        (changed("levels:", "when: [{stage: cold}, {stag: cold}]\nlevels:"), ["tone_compliance.yaml:3:24: unknown condition 'stag'"]),
        (changed("levels:", "or: [t/hype]\nlevels:"), ["tone_compliance.yaml:3:5: without 'when:' there is evidence always"]),
        (changed("weight: 0.25", "weight: 1.25"), ["tone_compliance.yaml:2:9: weight: must be at most 1, found 1.25"]),
        (
            changed("weight: 0.25", "weight: 0.2"),
            [
                "personalization_depth.yaml:2:9: the weights add up to 0.95: signal_grounding 0.3, tone_compliance 0.2, cta_quality 0.2, "
                "bench_fit_alignment 0.15, personalization_depth 0.1; make it 1"
            ],
        ),
        ("title: T\nweight: 0.25\n", ["tone_compliance.yaml:1:1: the key 'levels' is missing; add 'levels:'"]),
        ("", ["tone_compliance.yaml: expected a mapping, found nothing"]),
        ("levels: [", ["tone_compliance.yaml:2:1: not YAML"]),
    ],
)
def test_what_is_wrong_with_a_dimension(load, tmp_path, text, problems):
    found = told(load, tmp_path, tone_compliance=text)
    assert len(found) == len(problems)
    assert all(one.startswith(start) for one, start in zip(found, problems, strict=True)), found


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title: R\npenalty: {rules: [t/hipe], each: 0.1}\n", "rubric.yaml:2:19: there is no rule 't/hipe'; did you mean 't/hype'?"),
        ("title: R\npenalty: {rules: [t/hype], each: 2}\n", "rubric.yaml:2:34: each: must be at most 1, found 2"),
        ("title: R\npenalty: {rules: [t/hype]}\n", "rubric.yaml:2:10: the key 'each' is missing; add 'each:'"),
        (
            "title: R\nexamples: [{body: x, scores: {tone_complience: 1}}]\n",
            "rubric.yaml:2:31: unknown score 'tone_complience'; did you mean 'tone_compliance'?",
        ),
        ("title: R\nexamples: [{scores: {total: 1}}]\n", "rubric.yaml:2:12: an example has either 'body:' or 'draft:'; keep one of them"),
        ("title: R\nexamples: [{body: x}]\n", "rubric.yaml:2:12: the key 'scores' is missing; add 'scores:'"),
    ],
)
def test_what_is_wrong_with_the_head(load, tmp_path, text, problem):
    assert told(load, tmp_path, rubric=text) == [problem]


def test_every_dimension_has_its_file(load, tmp_path):
    folder = tmp_path / "t/rubric"
    assert told(load, tmp_path, tone_compliance=None, cta_quality=None) == [
        f"{folder}: there is no 'tone_compliance.yaml'; add it",
        f"{folder}: there is no 'cta_quality.yaml'; add it",
    ]


def test_no_other_file_stands_beside_them(load, tmp_path):
    (one,) = told(load, tmp_path, tone_complience=TONE)
    assert one == "tone_complience.yaml: 'tone_complience.yaml' is no part of a rubric; did you mean 'tone_compliance.yaml'?"


def test_all_problems_of_all_files_are_told(load, tmp_path):
    found = told(load, tmp_path, rubric="titel: R\n", cta_quality=changed("level: 0", "level: 7"), tone_compliance=None)
    assert len(found) == 4


@pytest.mark.parametrize("name", ["rubrik", "../t/rubric", ".", ""])
def test_the_folder_is_in_the_pack(load, tmp_path, write_pack, name):
    load()
    write_pack(tmp_path / "t", {"hype": HYPE}, rubric=name)
    with pytest.raises(RulePackError) as caught:
        load_packs([(tmp_path / "t", None)])
    (problem,) = caught.value.problems
    assert problem.place == f"{tmp_path}/t/pack.yaml:4:9"
    assert f"there is no folder '{name}' in the pack" in problem.problem


def test_rules_of_packs_that_are_not_in_use_may_be_named(load):
    load(tone_compliance=changed("t/hype", "grounding/one-signal, elsewhere/rule"))


EXAMPLES = """\
title: R
penalty: {rules: [t/hype], each: 0.1}
examples:
  - {body: It is hype., scores: {tone_compliance: 0, penalty: 0.1, total: 0}}
  - {body: It is so., brief: {bench: {go: 1}}, meta: {stage: warm}, scores: {tone_compliance: 2, total: 0.6667}}
  - {draft: "---\\nstage: cold\\n---\\nIt is hype.\\n", scores: {cta_quality: 0}}
"""


def test_examples_are_run(load):
    outcome = run_examples(load(rubric=EXAMPLES))
    assert [str(one) for one in outcome.failures if one.rule == "t/rubric"] == []
    assert outcome.examples == 3
    assert run_examples(load(rubric=EXAMPLES), [], []).examples == 0


def test_an_example_that_does_not_hold_is_told(load, tmp_path):
    packs = load(rubric=EXAMPLES.replace("tone_compliance: 0, penalty: 0.1", "tone_compliance: 2, penalty: 0").replace("0.6667", "null"))
    (pack,) = packs
    assert [str(one).replace(f"{tmp_path}/t/rubric/", "") for one in rubric_failures(make_plan(packs), pack.rubric)] == [
        "rubric.yaml:4:5: t/rubric: tone_compliance must be 2, and is 0 (hype)",
        "rubric.yaml:4:5: t/rubric: penalty must be 0, and is 0.1",
        "rubric.yaml:5:5: t/rubric: total must be null, and is 0.6667",
    ]


def test_an_example_that_cannot_be_read_is_told(load):
    packs = load(rubric="title: R\nexamples: [{body: x, brief: {benh: {}}, scores: {total: 1}}]\n")
    (failure,) = rubric_failures(make_plan(packs), packs[0].rubric)
    assert "unknown key 'benh'" in failure.said


# The rubric that ships.

SHIPPED = Path(__file__).resolve().parent.parent.parent / "rules/tenacious/rubric"


def plain(value: Any) -> Any:
    return json.loads(json.dumps(value, default=lambda day: day.isoformat() if isinstance(day, dt.date) else str(day)))


@pytest.mark.parametrize("path", sorted(SHIPPED.iterdir()), ids=lambda path: path.stem)
def test_the_shipped_rubric_fits_the_schema(path):
    validator = jsonschema.Draft202012Validator(schema_of("rubric"))
    data = plain(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert list(validator.iter_errors(data)) == []
    assert list(validator.iter_errors({**data, "wieght": 1})) != []


@pytest.fixture(scope="module")
def shipped():
    return load_packs([(find_pack(name), None) for name in DEFAULT_PACKS])


def test_the_weights_and_the_penalty_are_those_of_the_style(shipped):
    rubric = next(pack.rubric for pack in shipped if pack.rubric is not None)
    assert {name: one.weight for name, one in rubric.dimensions.items()} == WEIGHTS
    assert (rubric.file.penalty.each, rubric.file.penalty.rules) == (0.15, ("tenacious/banned-*",))


def test_every_step_of_the_shipped_rubric_is_reached_by_an_example(shipped, monkeypatch):
    plan = make_plan(shipped)
    rubric = next(pack.rubric for pack in shipped if pack.rubric is not None)
    reached = set()
    original = Scorer._step

    def noted(scale, fired, context):
        step = original(scale, fired, context)
        if step is not None:
            reached.add((scale.name, step.because))
        return step

    monkeypatch.setattr(Scorer, "_step", staticmethod(noted))
    assert list(rubric_failures(plan, rubric)) == []
    wanted = {(name, entry.because) for name, one in rubric.dimensions.items() for entry in one.levels}
    assert wanted - reached == set()
    because = [(name, entry.because) for name, one in rubric.dimensions.items() for entry in one.levels]
    assert len(because) == len(set(because)), "two steps give the same reason"
