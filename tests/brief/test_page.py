"""docs/briefs.md names every key of a brief and every published form."""

from __future__ import annotations

from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

from tenacious_lint.brief.load import read_brief
from tenacious_lint.brief.model import Brief
from tenacious_lint.errors import BriefError
from tenacious_lint.schema import keys_of

PAGE = Path(__file__).parents[2].joinpath("docs/briefs.md").read_text(encoding="utf-8")
FORMS = ("hiring_signal_brief", "competitor_gap_brief", "bench_summary", "prior_thread", "task_input", "pricing_sheet")


def keys(kind: Any) -> set[str]:
    found: set[str] = set()
    for one in get_args(kind) or (kind,):
        if is_dataclass(one):
            for key, (_, hint) in keys_of(one).items():  # type: ignore[arg-type]
                found |= {key, *keys(hint)}
        elif get_args(one):
            found |= keys(one)
    return found


@pytest.mark.parametrize("key", sorted(keys(Brief)))
def test_the_page_names_the_key(key: str) -> None:
    assert f"`{key}`" in PAGE or f".{key}`" in PAGE or f"`{key} " in PAGE


@pytest.mark.parametrize("form", FORMS)
def test_the_page_names_the_form(form: str) -> None:
    assert f"| `{form}`" in PAGE
    with pytest.raises(BriefError, match=f"{form}: expected"):
        read_brief({form: 5}, lambda path=(), key=False: "")
