"""A warm reply in which one sentence varies, for the tables of wordings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tenacious_lint.api import Linter

_BRIEF = {
    "as_of": "2026-05-06",
    "prospect": {"company": "Kelpline", "contact": "Solveig", "title": "CTO", "employees": 58},
    "bench": {
        "go": {"available": 3, "committed": 0, "seniority": {"junior": 0, "mid": 2, "senior": 1}, "days_to_deploy": 14},
        "python": {"available": 6, "committed": 0, "seniority": {"junior": 1, "mid": 3, "senior": 2}, "days_to_deploy": 14},
        "data": {"available": 4, "committed": 0, "days_to_deploy": 21},
        "ml": {"available": 2, "committed": 0, "seniority": {"junior": 0, "mid": 1, "senior": 1}, "days_to_deploy": 28},
        "rust": {"available": 0, "committed": 0},
    },
    "pricing": {
        "may_quote": [
            {"name": "senior engineer", "min": 7800, "max": 10400, "currency": "EUR", "per": "month"},
            {"name": "junior engineer", "min": 3900, "currency": "EUR", "per": "month"},
            {"name": "starter project", "min": 15000, "currency": "EUR", "per": "project"},
        ],
        "may_not_quote": ["total contract value", "discounts"],
    },
}


@pytest.fixture(scope="session")
def found_in_reply() -> Callable[[frozenset[str], str, str], list[tuple[str, str]]]:
    """Return what lints a reply: (rules, the reader's question, a text) to the findings of those rules, each as (rule, match)."""
    linter = Linter()

    def found(rules: frozenset[str], question: str, text: str) -> list[tuple[str, str]]:
        messages = [
            {"from": "us", "at": "2026-04-28", "text": "Is the ledger one service?"},
            {"from": "prospect", "at": "2026-05-05", "text": question},
        ]
        draft = (
            "---\nstage: warm\ndate: 2026-05-06\nto: {name: Solveig, company: Kelpline}\nsubject: 'Re: the ledger'\n---\n"
            "Hi Solveig,\n\nThanks for the reply.\n\n"
            f"{text}\n\nWould 30 minutes on Tuesday work for you?\n\nBest,\nMaren\nResearch Partner, Tenacious\n"
        )
        report = linter.lint(draft, brief={**_BRIEF, "thread": {"messages": messages}}, path="reply.md")
        return [(one.rule, one.match) for one in report.findings if one.rule in rules]

    return found
