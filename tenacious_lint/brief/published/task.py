"""The input of a Tenacious-Bench v0.1 task: facts in sentences, and what the mail is expected to have."""

from __future__ import annotations

from tenacious_lint.brief.published import bench
from tenacious_lint.brief.published.form import Form
from tenacious_lint.brief.published.sentence import read_bench, read_company
from tenacious_lint.brief.published.thread import read_thread

_FEATURES = (
    ("banned_phrases", "banned_phrases"),
    ("required_hedges", "required_hedges"),
    ("must_reference_signal", "must_reference_signal"),
    ("must_include_cta", "must_include_cta"),
    ("max_commitment", "max_headcount_commitment"),
)


def rewrite(form: Form) -> None:
    """Rewrite a task, or its `input` alone. Rubric and notes are about the task, not about the prospect, and are left."""
    source: tuple[str, ...] = ("input",) if form.at("input") is not None else ()
    written = form.mapping(*source)
    read_company(form, *source, "company_signal")
    if isinstance(form.at(*source, "bench_summary"), dict):
        inner = Form(form.at(*source, "bench_summary"), (*form.base, *source, "bench_summary"), form.place, form.problems)
        bench.rewrite(inner)
        form.native.update(inner.native)
        form.origin.update(inner.origin)
    else:
        read_bench(form, *source, "bench_summary")
    if "prior_thread" in written:
        read_thread(form, *source, "prior_thread")
    for features in ((*source, "expected_features"), ("expected_features",)):
        if form.mapping(*features):
            for key, name in _FEATURES:
                form.copy(("policy", key), *features, name)
            return
