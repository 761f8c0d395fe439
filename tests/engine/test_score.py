"""The score: levels by what was found, null without evidence, penalties; and what a path, a selection or a suppression changes."""

from __future__ import annotations

import pytest

from tenacious_lint.api import Linter, Options
from tenacious_lint.config import load_config
from tenacious_lint.errors import ConfigError

WEIGHTS = {
    "signal_grounding": 0.30,
    "tone_compliance": 0.25,
    "cta_quality": 0.20,
    "bench_fit_alignment": 0.15,
    "personalization_depth": 0.10,
}
EVEN = {name: {"title": name, "weight": weight, "levels": [{"level": 3, "because": "always"}]} for name, weight in WEIGHTS.items()}


def phrase(word, **keys):
    return {"check": {"kind": "phrases", "phrases": [word]}, "severity": "error", "dimension": "tone_compliance", **keys}


RULES = {
    "banned-hype": phrase("hype"),
    "banned-ninja": phrase("ninja"),
    "filler": phrase("basically", severity="warning"),
    "guess": phrase("my guess", severity="info", report="mark"),
    "ask": phrase("would you", severity="info", report="mark", dimension="cta_quality"),
    "week": phrase("next week", severity="info", report="mark", dimension="cta_quality"),
    "dated-ask": {
        "check": {"kind": "combination", "all": ["t/ask", "t/week"]},
        "severity": "info",
        "report": "mark",
        "dimension": "cta_quality",
    },
}
TONE = [
    {"level": 0, "because": "banned", "any": ["t/banned-*"]},
    {"level": 1, "because": "filler", "any": [{"dimension": "tone_compliance", "severity": "warning"}]},
    {"level": 3, "because": "peer", "any": ["t/guess"]},
    {"level": 2, "because": "clean"},
]
CTA = [
    {"level": 3, "because": "dated", "all": ["t/dated-ask"]},
    {"level": 1, "because": "asks", "any": ["t/ask"]},
    {"level": 0, "because": "asks nothing"},
]


def dimensions(**changes):
    return {name: {**EVEN[name], **changes.get(name, {})} for name in WEIGHTS}


@pytest.fixture
def make(tmp_path, write_pack, write_rubric):
    """Return a linter of the pack `t` with a rubric: `head` is its rubric.yaml, keywords change its dimensions."""

    def build(*, rules=RULES, head=None, pack=None, config="", options=None, **changes):
        folder = tmp_path / "t"
        write_pack(folder, rules, rubric="rubric", **(pack or {}))
        write_rubric(folder, {"rubric": {"title": "A rubric", **(head or {})}, **dimensions(**changes)})
        (tmp_path / ".git").mkdir(exist_ok=True)
        (tmp_path / "tenacious-lint.yaml").write_text(config or "packs: [./t]\n")
        return Linter(load_config(tmp_path), Options(**(options or {})))

    return build


def tone(linter, text, **keys):
    report = linter.lint(text, stage="cold", **keys)
    return report.score["tone_compliance"], report.reasons.get("tone_compliance")


@pytest.mark.parametrize(
    ("text", "level", "why"),
    [
        ("Is Go the gap?", 2, "clean"),
        ("It is hype.", 0, "banned"),
        ("It is hype, basically.", 0, "banned"),
        ("It is basically so.", 1, "filler"),
        ("It is basically so, is my guess.", 1, "filler"),
        ("Go is the gap, is my guess.", 3, "peer"),
    ],
)
def test_the_first_step_that_applies_gives_the_level(make, text, level, why):
    assert tone(make(tone_compliance={"levels": TONE}), text) == (level, why)


@pytest.mark.parametrize(
    ("text", "level"),
    [("Is Go the gap?", 0), ("Would you tell?", 1), ("Would you tell next week?", 3), ("We start next week.", 0)],
)
def test_a_mark_may_be_a_combination_of_marks(make, text, level):
    report = make(cta_quality={"levels": CTA}).lint(text, stage="cold")
    assert report.score["cta_quality"] == level
    assert report.findings == ()


@pytest.mark.parametrize(
    ("step", "text", "applies"),
    [
        ({"all": ["t/ask", "t/week"]}, "Would you tell next week?", True),
        ({"all": ["t/ask", "t/week"]}, "Would you tell?", False),
        ({"any": ["t/ask", "t/week", "t/guess"], "at_least": 2}, "Would you tell next week?", True),
        ({"any": ["t/ask", "t/week", "t/guess"], "at_least": 2}, "Would you? Would you?", False),
        ({"none": ["t/filler", "t/banned-hype"]}, "Go.", True),
        ({"none": ["t/filler", "t/banned-hype"]}, "Basically.", False),
        ({"all": ["t/ask"], "none": ["t/week"]}, "Would you tell?", True),
        ({"all": ["t/ask"], "none": ["t/week"]}, "Would you tell next week?", False),
        ({"when": {"stage": "cold"}}, "Go.", True),
        ({"when": {"stage": "warm"}}, "Go.", False),
        ({"any": ["t"]}, "Hype.", True),
        ({"any": ["t"]}, "My guess.", True),
        ({"any": ["t"]}, "Go.", False),
        ({"any": [{"severity": "error"}]}, "Hype.", True),
        ({"any": [{"severity": "error"}]}, "Basically.", False),
        ({"any": [{"severity": ["error", "warning"]}]}, "Basically.", True),
        ({"any": [{"rules": ["t/*"]}]}, "My guess.", False),
        ({"any": [{"rules": ["t/*"], "except": ["t/filler"]}]}, "Hype.", True),
        ({"any": [{"rules": ["t/*"], "except": ["t/filler"]}]}, "Basically.", False),
        ({"any": [{"dimension": "cta_quality"}]}, "Would you?", False),
        ({"any": [{"dimension": "tone_compliance"}]}, "Basically.", True),
    ],
)
def test_what_a_step_asks(make, step, text, applies):
    levels = [{"level": 1, "because": "so", **step}, {"level": 2, "because": "not so"}]
    assert tone(make(tone_compliance={"levels": levels}), text) == ((1, "so") if applies else (2, "not so"))


def test_the_total_is_weighted(make):
    report = make(tone_compliance={"levels": TONE}).lint("It is basically so.", stage="cold")
    assert report.score == {**dict.fromkeys(WEIGHTS, 3), "tone_compliance": 1, "total": round(1 - 0.25 * 2 / 3, 4)}
    assert list(report.score) == [*WEIGHTS, "total"]


def test_without_evidence_a_dimension_is_null_and_the_weights_are_renormalised(make):
    linter = make(
        tone_compliance={"levels": TONE},
        signal_grounding={"when": {"brief": True}},
        bench_fit_alignment={"when": {"brief.bench": {"exists": True}}, "or": ["t/ask"]},
    )
    score = linter.lint("It is basically so.", stage="cold").score
    assert score["signal_grounding"] is None
    assert score["bench_fit_alignment"] is None
    assert score["total"] == round((0.25 / 3 + 0.30) / 0.55, 4)
    assert linter.lint("Would you?", stage="cold").score["bench_fit_alignment"] == 3
    assert linter.lint("Go.", stage="cold", brief={"bench": {"go": 1}}).score["bench_fit_alignment"] == 3
    assert linter.lint("Go.", stage="cold", brief={"bench": {"go": 1}}).score["signal_grounding"] == 3


def test_one_of_several_conditions_is_enough(make):
    linter = make(signal_grounding={"when": [{"brief.bench": {"exists": True}}, {"brief.prospect": {"exists": True}}]})
    levels = [
        linter.lint("Go.", stage="cold", brief=brief).score["signal_grounding"]
        for brief in (None, {"as_of": "2026-05-01"}, {"bench": {}}, {"prospect": {"company": "Meridian"}})
    ]
    assert levels == [None, None, 3, 3]


def test_each_finding_of_the_penalised_rules_costs_and_the_total_stays_above_zero(make):
    linter = make(head={"penalty": {"rules": ["t/banned-*"], "each": 0.15}}, tone_compliance={"levels": TONE})
    report = linter.lint("It is hype. Basically a ninja.", stage="cold")
    assert (report.penalty, report.score["total"]) == (0.3, 0.45)
    assert linter.lint("Hype. Hype. Ninja. Hype. Hype. Hype.", stage="cold").score["total"] == 0
    assert linter.lint("Basically.", stage="cold").penalty == 0


def test_what_is_suppressed_or_in_the_baseline_does_not_count(make):
    from tenacious_lint.engine.baseline import Baseline

    head = {"penalty": {"rules": ["t/banned-*"], "each": 0.15}}
    linter = make(head=head, tone_compliance={"levels": TONE})
    text = "---\nsuppress: [{rule: t/banned-hype, reason: quoted}]\n---\nIt is hype.\n"
    report = linter.lint(text, stage="cold")
    assert (report.score["total"], report.penalty, report.verdict) == (round(1 - 0.25 / 3, 4), 0, "send")
    known = [finding.fingerprint for finding in linter.lint("It is hype.", stage="cold").findings]
    after = make(head=head, tone_compliance={"levels": TONE}, options={"baseline": Baseline(known)})
    report = after.lint("It is hype.", stage="cold")
    assert (report.score["tone_compliance"], report.penalty, report.verdict) == (2, 0, "send")


def test_severities_of_the_config_count(make):
    levels = [{"level": 0, "because": "error", "any": [{"severity": "error"}]}, {"level": 2, "because": "none"}]
    assert tone(make(tone_compliance={"levels": levels}, options={"severity": {"t/banned-hype": "warning"}}), "Hype.")[0] == 2
    assert tone(make(tone_compliance={"levels": levels}, options={"severity": {"t/filler": "error"}}), "Basically.")[0] == 0


def test_drafts_that_the_pack_is_not_for_have_no_score(make):
    linter = make(pack={"when": {"stage": ["cold", "warm"]}}, cta_quality={"levels": CTA})
    assert linter.lint("Would you?", stage="newsletter").score is None
    assert linter.lint("Would you?", stage="warm").score["cta_quality"] == 1
    again = make(config="packs: [{pack: ./t, when: {stage: newsletter}}]\n", cta_quality={"levels": CTA})
    assert again.lint("Would you?", stage="newsletter").score["cta_quality"] == 1
    assert again.lint("Would you?", stage="cold").score is None


def test_marks_that_only_the_score_asks_about_do_not_run_without_it(make, monkeypatch):
    linter = make(pack={"when": {"stage": "cold"}}, rules={"ask": phrase("would you", report="mark", when={"stage": "warm"})},
                  cta_quality={"levels": [{"level": 1, "because": "b", "any": ["t/ask"]}, {"level": 0, "because": "c"}]})  # fmt: skip
    tried = []
    guarded = type(linter.program)._guarded
    monkeypatch.setattr(type(linter.program), "_guarded", lambda self, *rest: tried.append(1) or guarded(self, *rest))
    assert linter.lint("Would you?", stage="warm").score is None
    assert not tried


@pytest.mark.parametrize(
    ("options", "nulls"),
    [
        ({}, set()),
        ({"ignore": ("t/filler",)}, set()),
        ({"ignore": ("t/ask",)}, {"cta_quality"}),
        ({"ignore": ("t/guess",)}, {"tone_compliance"}),
        ({"severity": {"t/guess": "off"}}, {"tone_compliance"}),
        ({"select": ("t",)}, set()),
        ({"select": ("t/banned-*", "t/filler", "t/guess")}, {"cta_quality"}),
        ({"select": ("t/banned-hype", "t/filler", "t/guess")}, {"cta_quality", "tone_compliance"}),
        ({"select": ("t/banned-*", "t/guess")}, {"cta_quality", "tone_compliance"}),
    ],
)
def test_what_is_not_looked_for_is_not_absent(make, options, nulls):
    linter = make(tone_compliance={"levels": TONE}, cta_quality={"levels": CTA}, options=options)
    score = linter.lint("Go.", stage="cold").score
    assert {name for name, level in score.items() if level is None} == nulls


def test_a_rule_of_a_pack_that_is_not_in_use_leaves_the_dimension_null(make):
    levels = [{"level": 1, "because": "b", "any": ["grounding/one-signal"]}, {"level": 0, "because": "c"}]
    assert make(signal_grounding={"levels": levels}).lint("Go.", stage="cold").score["signal_grounding"] is None


def test_nothing_to_judge_is_no_score(make):
    changes = {name: {"when": {"brief": True}} for name in WEIGHTS}
    report = make(**changes).lint("Go.", stage="cold")
    assert (report.score, report.penalty, report.reasons) == (None, 0, {})


def test_an_extension_stands_for_the_rule_it_changes(make, tmp_path, write_pack):
    linter = make(tone_compliance={"levels": TONE}, cta_quality={"levels": CTA})
    assert linter.lint("Might you?", stage="cold").score["cta_quality"] == 0
    write_pack(tmp_path / "mine", {"ask": {"extends": "t/ask", "check": {"phrases+": ["might you"]}}})
    linter = make(tone_compliance={"levels": TONE}, cta_quality={"levels": CTA}, config="packs: [./t, ./mine]\n")
    assert linter.lint("Might you?", stage="cold").score["cta_quality"] == 1


def second_pack(tmp_path, write_pack, write_rubric, **head):
    write_pack(tmp_path / "mine", {"fax": phrase("fax")}, rubric="score")
    write_rubric(tmp_path / "mine", {"rubric": {"title": "Mine", **head}, **EVEN}, name="score")
    return "packs: [./t, ./mine]\n"


def test_two_rubrics_are_an_error(make, tmp_path, write_pack, write_rubric):
    config = second_pack(tmp_path, write_pack, write_rubric)
    with pytest.raises(ConfigError) as caught:
        make(config=config)
    (problem,) = caught.value.problems
    assert problem.place == str(tmp_path / "mine/score/rubric.yaml")
    assert f"'t' ({tmp_path / 't/rubric/rubric.yaml'}) and 'mine'" in problem.problem
    assert "replaces: t" in problem.remedy


def test_two_rubrics_on_different_paths_are_none(make, tmp_path, write_pack, write_rubric):
    second_pack(tmp_path, write_pack, write_rubric)
    config = "packs: [./t]\noverrides: [{paths: ['mine-too/**'], packs: [./mine]}]\n"
    linter = make(config=config, tone_compliance={"levels": TONE})
    assert linter.lint("Hype.", path=str(tmp_path / "a.md"), stage="cold").score["tone_compliance"] == 0
    assert linter.lint("Hype.", path=str(tmp_path / "mine-too/a.md"), stage="cold").score["tone_compliance"] == 3
    with pytest.raises(ConfigError, match="two rubrics"):
        make(config=config.replace("packs: [./mine]", "packs: [./t, ./mine]"))


def test_a_rubric_may_replace_another(make, tmp_path, write_pack, write_rubric):
    config = second_pack(tmp_path, write_pack, write_rubric, replaces="t")
    assert make(config=config, tone_compliance={"levels": TONE}).lint("Hype.", stage="cold").score["tone_compliance"] == 3


def test_the_plan_in_the_cache_scores_the_same(make, tmp_path, monkeypatch):
    monkeypatch.setenv("TENACIOUS_LINT_CACHE", str(tmp_path / "cache"))
    keys = {"head": {"penalty": {"rules": ["t/banned-*"], "each": 0.15}}, "tone_compliance": {"levels": TONE}}
    first = make(**keys).lint("It is hype.", stage="cold")
    again = make(**keys)
    assert len(list((tmp_path / "cache").iterdir())) == 1
    assert again.lint("It is hype.", stage="cold") == first
    other = make(head={"penalty": {"rules": ["t/banned-*"], "each": 0.25}}, tone_compliance={"levels": TONE})
    assert other.lint("It is hype.", stage="cold").penalty == 0.25
