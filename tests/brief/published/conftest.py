"""Reads a YAML text as a brief: its values, or its problems with their places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tenacious_lint.brief.load import read_data
from tenacious_lint.brief.model import Brief
from tenacious_lint.errors import BriefError
from tenacious_lint.yaml_source import YamlSource


@pytest.fixture
def brief_of() -> Callable[[str], Brief]:
    def read(text: str) -> Brief:
        source = YamlSource(text, "a.yaml", error=BriefError, lazy=True)
        return read_data(source.data, source.place).brief

    return read


@pytest.fixture
def problems_of(brief_of: Callable[[str], Brief]) -> Callable[[str], list[str]]:
    def read(text: str) -> list[str]:
        with pytest.raises(BriefError) as caught:
            brief_of(text)
        return [str(problem).removeprefix("a.yaml:") for problem in caught.value.problems]

    return read
