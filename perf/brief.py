"""Writes a brief beside each draft of a corpus: the same reader and company, seeded signals, a bench, prices and what may be named."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random
from typing import Any

import yaml

_HEAD = re.compile(
    r"^to: (?:\{name: (?P<name>[^,]+), title: (?P<title>[^,]+), company: (?P<company>[^}]+)\}|(?P<plain>[^<]+) <[^@]+@(?P<host>[^.]+))",
    re.M,
)
_DATE = re.compile(r"^date: (\d{4}-\d\d-\d\d)$", re.M)
_STAGES = ("Seed", "Series A", "Series B", "Series C")
_SKILLS = ("python", "go", "data", "ml", "infra", "frontend")


def brief_of(text: str, number: int, seed: int) -> dict[str, Any]:
    """Return the brief for the text of draft `number`."""
    random = Random(seed * 7_000_003 + number)
    head, day = _HEAD.search(text), _DATE.search(text)
    assert head is not None and day is not None
    date = day[1]
    month = f"{date[:5]}01-15" if date > f"{date[:5]}01-15" else date
    skills = random.sample(_SKILLS, 3)
    roles = {skill: random.randint(1, 6) for skill in skills[:2]}
    return {
        "as_of": date,
        "prospect": {
            "company": head["company"] or head["host"].capitalize(),
            "contact": (head["name"] or head["plain"]).strip(),
            "title": head["title"] or "CTO",
            "industry": "logistics software",
            "employees": random.randint(40, 900),
            "buying_stage": random.choice(["exploring", "researching", "evaluating"]),
        },
        "signals": {
            "funding": {
                "stage": random.choice(_STAGES),
                "amount": random.randint(3, 90) * 1_000_000,
                "currency": "USD",
                "date": month,
                "confidence": random.choice(["high", "medium", "low"]),
            },
            "hiring": {
                "open_roles": sum(roles.values()),
                "open_roles_before": random.randint(0, 6),
                "window_days": 60,
                "roles": roles,
                "observed": date,
                "confidence": 0.84,
            },
            "layoff": {"detected": False},
            "ai_maturity": {"score": random.randint(0, 3), "confidence": "medium"},
            "tech_stack": ["Python", "PostgreSQL", "Kafka"],
        },
        "bench": {
            skill: {"available": random.randint(0, 8), "committed": random.randint(0, 2), "days_to_deploy": random.choice([14, 21])}
            for skill in skills
        },
        "pricing": {"may_quote": [{"name": "senior engineer", "min": 7200, "max": 9000, "currency": "USD", "per": "month"}]},
        "approved": {"customers": ["Calder Freight"], "links": ["tenacious.example"], "people": ["Dana Okafor"]},
        "policy": {"routing": ["Ines Albrecht"]},
    }


def write_briefs(folder: Path, seed: int) -> None:
    """Write a brief beside each draft below `folder`, by turns as YAML and as JSON."""
    for number, draft in enumerate(sorted(folder.rglob("*.md"))):
        brief = brief_of(draft.read_text(encoding="utf-8"), number, seed)
        if number % 2:
            draft.with_suffix(".brief.json").write_text(json.dumps(brief, ensure_ascii=False, indent=1), encoding="utf-8")
        else:
            text = yaml.safe_dump(brief, sort_keys=False, allow_unicode=True)
            draft.with_suffix(".brief.yaml").write_text(text, encoding="utf-8")
