"""The official hiring_signal_brief, and the short one that names a round, a count of roles and one confidence."""

from __future__ import annotations

from tenacious_lint.brief.published import wording
from tenacious_lint.brief.published.form import Form
from tenacious_lint.brief.published.sentence import read_company

_ABSTAIN_BELOW = 0.6
_WINDOW_DAYS = 60
_INFERRED = "tech_stack_inferred_not_confirmed"
_INFERRED_AT_MOST = 0.65
"""The confidence of the word medium: a stack that was inferred is never asserted."""


def rewrite(form: Form) -> None:
    """Rewrite a hiring_signal_brief. `detected: false` wins over what stands beside it; the counts of roles win over velocity_label."""
    if isinstance(form.data, str):
        read_company(form)
        return
    form.copy(("generated_at",), "generated_at")
    form.copy(("prospect", "company"), "prospect_name")
    form.copy(("prospect", "domain"), "prospect_domain")
    form.mapping("buying_window_signals")
    _segment(form)
    _funding(form)
    _layoff(form)
    _leadership(form)
    _hiring(form)
    _ai_maturity(form)
    _tech_stack(form)
    if "honesty_flags" in form.data:
        form.put(("signals", "flags"), form.items("honesty_flags"), "honesty_flags")
    match = "bench_to_brief_match"
    form.mapping(match)
    for key, fact in (("required_stacks", "required_stacks"), ("gaps", "bench_gaps")):
        if form.items(match, key):
            form.copy(("signals", "custom", fact, "value"), match, key)
    _short(form)


def _segment(form: Form) -> None:
    sure = form.at("segment_confidence")
    form.copy(("prospect", "segment_confidence"), "segment_confidence")
    if isinstance(sure, (int, float)) and 0 <= sure < _ABSTAIN_BELOW:
        form.put(("prospect", "segment"), "abstain", "segment_confidence")
    else:
        form.copy(("prospect", "segment"), "primary_segment_match")


def _event(form: Form, key: str, signal: str) -> bool:
    """Open the native signal of an event; False if there is nothing more to read."""
    source = ("buying_window_signals", key)
    if not form.mapping(*source):
        return False
    form.section(("signals", signal), *source)
    form.copy(("signals", signal, "detected"), *source, "detected")
    form.copy(("signals", signal, "source"), *source, "source_url")
    if form.at(*source, "confidence") is not None:
        form.put(("signals", signal, "confidence"), wording.confidence(form.at(*source, "confidence")), *source, "confidence")
    return form.at(*source, "detected") is not False


def _funding(form: Form) -> None:
    source, native = ("buying_window_signals", "funding_event"), ("signals", "funding")
    if _event(form, "funding_event", "funding"):
        form.put((*native, "stage"), wording.stage(form.at(*source, "stage")), *source, "stage")
        form.copy((*native, "amount"), *source, "amount_usd")
        if form.at(*source, "amount_usd") is not None:
            form.put((*native, "currency"), "USD", *source, "amount_usd")
        form.name((*native, "date"), *source, "closed_at")


def _layoff(form: Form) -> None:
    source, native = ("buying_window_signals", "layoff_event"), ("signals", "layoff")
    if _event(form, "layoff_event", "layoff"):
        form.name((*native, "date"), *source, "date")
        form.copy((*native, "count"), *source, "headcount_reduction")
        form.copy((*native, "percent"), *source, "percentage_cut")


def _leadership(form: Form) -> None:
    source, native = ("buying_window_signals", "leadership_change"), ("signals", "leadership")
    if _event(form, "leadership_change", "leadership"):
        form.name((*native, "person"), *source, "new_leader_name")
        role = wording.role(form.at(*source, "role"))
        form.put((*native, "role"), None if role == "None" else role, *source, "role")
        form.name((*native, "date"), *source, "started_at")


def _hiring(form: Form) -> None:
    source, native = "hiring_velocity", ("signals", "hiring")
    if not form.mapping(source):
        return
    form.section(native, source)
    form.copy((*native, "open_roles"), source, "open_roles_today")
    form.copy((*native, "open_roles_before"), source, "open_roles_60_days_ago")
    if form.at(source, "open_roles_60_days_ago") is not None:
        form.put((*native, "window_days"), _WINDOW_DAYS, source, "open_roles_60_days_ago")
    form.put((*native, "confidence"), wording.confidence(form.at(source, "signal_confidence")), source, "signal_confidence")
    names = [name for name in form.items(source, "sources") if isinstance(name, str) and name.strip()]
    form.put((*native, "source"), "; ".join(names), source, "sources")


def _ai_maturity(form: Form) -> None:
    source, native = "ai_maturity", ("signals", "ai_maturity")
    if not form.mapping(source):
        return
    form.section(native, source)
    form.copy((*native, "score"), source, "score")
    form.put((*native, "confidence"), wording.confidence(form.at(source, "confidence")), source, "confidence")
    for index, item in enumerate(form.items(source, "justifications")):
        here = (source, "justifications", index)
        if not isinstance(item, str):
            form.mapping(*here)
        said = item if isinstance(item, str) else ": ".join(filter(None, (form.text(*here, key) for key in ("signal", "status"))))
        if said.strip():
            evidence = form.native["signals"]["ai_maturity"].get("evidence", ())
            form.put((*native, "evidence", len(evidence)), said, *here)


def _tech_stack(form: Form) -> None:
    if "tech_stack" not in form.data or form.at("tech_stack") is None:
        return
    native = ("signals", "tech_stack")
    form.section(native, "tech_stack")
    form.put((*native, "items"), form.items("tech_stack"), "tech_stack")
    if _INFERRED in form.items("honesty_flags"):
        form.put((*native, "confidence"), _INFERRED_AT_MOST, "honesty_flags")


def _short(form: Form) -> None:
    """Rewrite the short form: funding_stage, funding_amount, role_count, primary_stack, ai_maturity_score, one signal_confidence."""
    sure = wording.confidence(form.at("signal_confidence"))
    found = wording.money(form.text("funding_amount")) if isinstance(form.at("funding_amount"), str) else None
    funding = ("signals", "funding")
    form.put((*funding, "stage"), wording.stage(form.at("funding_stage")), "funding_stage")
    if found is not None:
        form.put((*funding, "amount"), found.amount, "funding_amount")
        form.put((*funding, "currency"), found.currency, "funding_amount")
    elif not isinstance(form.at("funding_amount"), str):
        form.copy((*funding, "amount"), "funding_amount")
    form.copy(("signals", "hiring", "open_roles"), "role_count")
    form.copy(("signals", "ai_maturity", "score"), "ai_maturity_score")
    if form.text("primary_stack"):
        form.put(("signals", "tech_stack", "items", 0), form.at("primary_stack"), "primary_stack")
    for signal, key in (
        ("funding", "funding_stage"),
        ("hiring", "role_count"),
        ("ai_maturity", "ai_maturity_score"),
        ("tech_stack", "primary_stack"),
    ):
        if form.at(key) is not None and signal in form.native.get("signals", {}):
            form.put(("signals", signal, "confidence"), sure, "signal_confidence")
