"""The second public variant of the hiring signal brief: `prospect`, `signals` that are `present` or not, `confidence_summary`."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tenacious_lint.brief.published import wording
from tenacious_lint.brief.published.form import Form
from tenacious_lint.schema import Path

_CUSTOM = ("ai_leadership", "github_activity", "exec_commentary", "strategic_communications")
_SLACK_DAYS = 2
"""Days counted in another time zone, or rounded, are no contradiction."""
_UNPROVEN_AT_MOST = 0.35
"""The confidence of the word low: that nothing was seen does not prove that nothing is there."""


def rewrite(form: Form) -> None:
    """Rewrite the variant. `present: false` wins over what stands beside it; a date wins over `days_since_close` that agrees with it."""
    form.copy(("generated_at",), "generated_at")
    form.mapping("prospect")
    form.mapping("signals")
    for key, source in (
        ("company", "company_name"),
        ("domain", "domain"),
        ("industry", "industry"),
        ("employees", "employee_count"),
    ):
        form.copy(("prospect", key), "prospect", source)
    _funding(form)
    _hiring(form)
    if _observed(form, "layoff_event", ("signals", "layoff")):
        _first(form, ("signals", "layoff", "date"), "layoff_event", "date", "announced_at")
        _first(form, ("signals", "layoff", "count"), "layoff_event", "headcount_reduction", "headcount", "count")
        _first(form, ("signals", "layoff", "percent"), "layoff_event", "percentage_cut", "percent")
    if _observed(form, "leadership_change", ("signals", "leadership")):
        _first(form, ("signals", "leadership", "person"), "leadership_change", "new_leader_name", "leader_name", "name")
        _first(form, ("signals", "leadership", "date"), "leadership_change", "started_at", "date")
        role = wording.role(form.at("signals", "leadership_change", "role"))
        form.put(("signals", "leadership", "role"), role, "signals", "leadership_change", "role")
    _ai_maturity(form)
    if _observed(form, "tech_stack", ("signals", "tech_stack")):
        _first(form, ("signals", "tech_stack", "items"), "tech_stack", "tech_stack", "technologies", "stack", "items")
    for name in _CUSTOM:
        _custom(form, name)


def _first(form: Form, native: Path, signal: str, *keys: str) -> None:
    key = next((key for key in keys if form.at("signals", signal, key) is not None), None)
    if key is not None:
        form.name(native, "signals", signal, key)


def _about(form: Form, signal: str, native: Path) -> None:
    """Copy what every signal says of itself: when, how surely (the number before the word), from where."""
    source = ("signals", signal)
    form.copy((*native, "observed"), *source, "observed_at")
    sure = "confidence" if form.at(*source, "confidence") is not None else "confidence_tier"
    form.put((*native, "confidence"), wording.confidence(form.at(*source, sure)), *source, sure)
    names = [form.at(*source, "source"), *form.items(*source, "source_attribution")]
    kept = dict.fromkeys(name for name in names if isinstance(name, str) and name.strip())
    form.put((*native, "source"), "; ".join(kept), *source, "source" if form.at(*source, "source") else "source_attribution")


def _observed(form: Form, signal: str, native: Path) -> bool:
    """Open the native signal; False if it is absent or not present."""
    source = ("signals", signal)
    if not form.mapping(*source):
        return False
    form.section(native, *source)
    form.copy((*native, "detected"), *source, "present")
    _about(form, signal, native)
    return form.at(*source, "present") is not False


def _funding(form: Form) -> None:
    source, native = ("signals", "funding_event"), ("signals", "funding")
    if not _observed(form, "funding_event", native):
        return
    form.put((*native, "stage"), wording.stage(form.at(*source, "round_type")), *source, "round_type")
    form.copy((*native, "amount"), *source, "amount_usd")
    if form.at(*source, "amount_usd") is not None:
        form.put((*native, "currency"), "USD", *source, "amount_usd")
    form.name((*native, "date"), *source, "date")
    counted_from = [day for day in (wording.day(form.at("generated_at")), wording.day(form.at(*source, "observed_at"))) if day]
    _since(form, native, source, counted_from)


def _since(form: Form, native: Path, source: Path, counted_from: list[dt.date]) -> None:
    days, written = form.at(*source, "days_since_close"), wording.day(form.at(*source, "date"))
    counted = [day for day in (wording.days_before(start, days) for start in counted_from) if day]
    if written is None:
        if form.at(*source, "date") is None and counted:
            form.put((*native, "date"), counted[0], *source, "days_since_close")
        elif form.at(*source, "date") is None:
            form.copy((*native, "age_days"), *source, "days_since_close")
    elif counted and all(abs((written - day).days) > _SLACK_DAYS for day in counted):
        said = f"{days} days before {counted_from[0]} is {counted[0]}, but the date is {written}"
        form.problem((*source, "days_since_close"), said, "keep the one that is true")


def _hiring(form: Form) -> None:
    source, native = ("signals", "job_post_velocity"), ("signals", "hiring")
    if not _observed(form, "job_post_velocity", native):
        return
    form.copy((*native, "open_roles"), *source, "open_roles_today")
    form.copy((*native, "open_roles_before"), *source, "open_roles_60_days_ago")
    if form.at(*source, "velocity_window_days") is not None:
        form.copy((*native, "window_days"), *source, "velocity_window_days")
    elif form.at(*source, "open_roles_60_days_ago") is not None:
        form.put((*native, "window_days"), 60, *source, "open_roles_60_days_ago")


def _ai_maturity(form: Form) -> None:
    source, native = ("signals", "ai_maturity"), ("signals", "ai_maturity")
    if not form.mapping(*source):
        return
    if form.at(*source, "present") is False and form.at(*source, "absence_not_proof_of_absence") is True:
        form.section(native, *source)
        _about(form, "ai_maturity", native)
        sure = form.native["signals"]["ai_maturity"].get("confidence")
        if sure is None or sure in ("high", "medium") or (type(sure) in (int, float) and _UNPROVEN_AT_MOST < sure <= 1):
            form.put((*native, "confidence"), _UNPROVEN_AT_MOST, *source, "absence_not_proof_of_absence")
    elif not _observed(form, "ai_maturity", native):
        return
    form.copy((*native, "score"), *source, "score")
    for index, item in enumerate(form.items(*source, "per_signal_breakdown")):
        said = item if isinstance(item, str) else _breakdown(item)
        if said.strip():
            evidence = form.native["signals"]["ai_maturity"].get("evidence", ())
            form.put((*native, "evidence", len(evidence)), said, *source, "per_signal_breakdown", index)


def _breakdown(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    name = next((item[key] for key in ("signal", "signal_type", "name") if isinstance(item.get(key), str)), "")
    found = next((item[key] for key in ("status", "evidence", "finding") if isinstance(item.get(key), str)), "")
    return ": ".join(filter(None, (name, found)))


def _custom(form: Form, name: str) -> None:
    source, native = ("signals", name), ("signals", "custom", name)
    if not form.mapping(*source):
        return
    present = form.at(*source, "present")
    said = form.text(*source, "brief_language") if present is not False else ""
    if said:
        form.put((*native, "value"), said, *source, "brief_language")
    elif present is not None:
        form.put((*native, "value"), present, *source, "present")
    else:
        return
    _about(form, name, native)
