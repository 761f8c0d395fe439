"""Maps the contexts of the external labelled drafts to native briefs: their own shape, which no product reads.

What a context says in free text becomes a custom fact, so that it counts as told; what it says in fields becomes the typed signal.
"""

from __future__ import annotations

import ast
import re
from typing import Any

AS_OF = "2026-04-25"
"""The day by which the drafts are judged: they carry no dates, and were made in that month."""
_AMOUNT = re.compile(r"\$(\d+(?:\.\d+)?)\s*([MKB])")
_SCALE = {"K": 1e3, "M": 1e6, "B": 1e9}
_PEOPLE = re.compile(r"(\d+) ((?:[\w/+.#-]+ ){0,3}?)(?:engineers?|developers?|specialists?|analysts?|\(|$)")


def brief_of(context: dict[str, Any]) -> dict[str, Any]:
    """Return the native brief for a context."""
    prospect = {
        "company": context.get("company"),
        "contact": context.get("prospect_name") if context.get("prospect_name") != context.get("company") else None,
        "title": context.get("prospect_title"),
        "segment": context.get("icp_segment"),
    }
    brief: dict[str, Any] = {"as_of": AS_OF, "prospect": {key: value for key, value in prospect.items() if value}}
    signals = _signals(context)
    if signals is not None:
        brief["signals"] = signals
    brief.update(_bench(context))
    policy = context.get("pricing_policy")
    if isinstance(policy, dict):
        brief["pricing"] = {"may_quote": [policy["allowed"]], "may_not_quote": [one.strip() for one in policy["forbidden"].split(",")]}
    elif isinstance(policy, str):
        brief["pricing"] = {"may_quote": [policy]}
    if isinstance(context.get("reply_text"), str):
        brief["thread"] = {"messages": [{"from": "prospect", "text": context["reply_text"]}]}
    return brief


def _signals(context: dict[str, Any]) -> dict[str, Any] | None:
    said = context.get("hiring_signal_brief", context.get("hiring_signal"))
    if isinstance(said, dict) and "funding_stage" in said:
        return _typed(said)
    signals: dict[str, Any] = {}
    texts: list[str] = []
    if isinstance(said, dict):
        texts = [value for key, value in said.items() if key.endswith("_signal") and isinstance(value, str)]
    elif isinstance(said, str):
        texts = [part.strip() for part in said.split(";") if part.strip()]
    profile = context.get("ai_maturity_profile")
    if isinstance(profile, dict):
        signals["ai_maturity"] = {"score": profile["score"], "confidence": profile["confidence"]}
    gap = context.get("competitor_gap_brief")
    if isinstance(gap, dict):
        signals["peers"] = [
            {"name": name, "practice": ", ".join(gap["missing_practices"]), "confidence": gap["confidence"]} for name in gap["peer_group"]
        ]
    elif isinstance(gap, str):
        texts.append(gap)
    if texts:
        signals["custom"] = {f"fact_{number}": text for number, text in enumerate(texts, 1)}
    return signals or None


def _typed(said: dict[str, Any]) -> dict[str, Any]:
    confidence = said["signal_confidence"]
    funding: dict[str, Any] = {"stage": said["funding_stage"], "confidence": confidence}
    if amount := _AMOUNT.search(said["funding_amount"]):
        funding |= {"amount": float(amount[1]) * _SCALE[amount[2]], "currency": "USD"}
    return {
        "funding": funding,
        "hiring": {"open_roles": said["role_count"], "confidence": confidence},
        "tech_stack": {"items": [said["primary_stack"]], "confidence": confidence},
        "ai_maturity": {"score": said["ai_maturity_score"], "confidence": confidence},
    }


def _bench(context: dict[str, Any]) -> dict[str, Any]:
    said = context.get("bench_summary")
    if isinstance(said, dict) and "available_capacity" in said:
        days = said.get("max_supported_start_days")
        bench = {
            skill: {"available": number, **({"days_to_deploy": days} if days else {})}
            for skill, number in said["available_capacity"].items()
        }
        return {"bench": bench, "policy": {"max_commitment": said["requires_human_review_above_engineers"]}}
    if isinstance(said, str) and said.startswith("{"):
        listed = ast.literal_eval(said).get("available_capabilities", [])
        return {"approved": {"statistics": None}} if not listed else {}
    if isinstance(said, str):
        found: dict[str, int] = {}
        for number, skill in _PEOPLE.findall(said):
            name = re.sub(r"\b(?:senior|junior|mid-level|mid)\b", "", skill).strip().lower()
            if name:
                found[name] = found.get(name, 0) + int(number)
        return {"bench": found} if found else {}
    return {}
