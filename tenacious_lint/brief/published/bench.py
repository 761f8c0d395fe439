"""The bench_summary in its shapes: `stacks`, `available_capacity`, and a sentence."""

from __future__ import annotations

from tenacious_lint.brief.published import wording
from tenacious_lint.brief.published.form import Form
from tenacious_lint.brief.published.sentence import committed_of, read_bench
from tenacious_lint.schema import Path

_SENIORITY = (("junior", "junior_0_2_yrs"), ("mid", "mid_2_4_yrs"), ("senior", "senior_4_plus_yrs"))
_NOTES = ("notes", "time_to_deploy_note", "honesty_constraint")


def rewrite(form: Form) -> None:
    """Rewrite a bench_summary. A skill that two keys name is an error: which count holds is not for us to guess."""
    if isinstance(form.data, str):
        read_bench(form)
        return
    form.copy(("bench_as_of",), "as_of")
    for key in ("stacks", "available_capacity"):
        if form.at(key) is not None:
            form.section(("bench",), key)
    for name in form.mapping("stacks"):
        if _new_skill(form, ("stacks", name)):
            _stack(form, name)
    _capacity(form)
    for name in form.mapping("leadership"):
        _leader(form, name)
    form.copy(("policy", "max_commitment"), "requires_human_review_above_engineers")
    said = [(key, form.text(key)) for key in _NOTES]
    notes = [(key, text) for key, text in said if text]
    if notes:
        form.put(("bench_note",), " ".join(text.strip() for _, text in notes), notes[0][0])


def _new_skill(form: Form, source: Path) -> bool:
    skill = wording.skill(str(source[-1]))
    if skill in form.native.get("bench", {}):
        form.problem(source, f"the skill '{skill}' stands here twice", "keep one of them")
        return False
    return bool(skill)


def _stack(form: Form, name: str) -> None:
    source, native = ("stacks", name), ("bench", wording.skill(name))
    if isinstance(form.at(*source), (int, float)):
        form.copy((*native, "available"), *source)
        return
    form.mapping(*source)
    if not isinstance(form.at(*source), dict):
        return
    if form.at(*source, "available_engineers") is None:
        form.problem(source, "the key 'available_engineers' is missing", "add 'available_engineers:'")
        return
    form.copy((*native, "available"), *source, "available_engineers")
    form.copy((*native, "committed"), *source, "committed_engineers")
    mix = form.mapping(*source, "seniority_mix")
    for level, key in _SENIORITY:
        written = key if key in mix else level
        form.copy((*native, "seniority", level), *source, "seniority_mix", written)
    form.copy((*native, "sub_skills"), *source, "skill_subsets")
    form.copy((*native, "days_to_deploy"), *source, "time_to_deploy_days")
    note = form.text(*source, "note")
    form.put((*native, "note"), note, *source, "note")
    if note and form.at(*source, "committed_engineers") is None:
        form.put((*native, "committed"), committed_of(note, form.native["bench"][native[1]]), *source, "note")


def _capacity(form: Form) -> None:
    for name in form.mapping("available_capacity"):
        source = ("available_capacity", name)
        native = ("bench", wording.skill(name))
        if form.at(*source) is not None and _new_skill(form, source):
            form.copy((*native, "available"), *source)
            form.copy((*native, "days_to_deploy"), "max_supported_start_days")


def _leader(form: Form, name: str) -> None:
    """Rewrite `fractional_cto_available: 1` as the bench entry fractional_cto; true is read as one."""
    source = ("leadership", name)
    value = form.at(*source)
    if not name.startswith("fractional_") or value is None or not _new_skill(form, source):
        return
    native = ("bench", wording.skill(name.removesuffix("_available")), "available")
    form.put(native, int(value) if isinstance(value, bool) else value, *source)
