"""The quick reading of YAML makes the same values as the careful one, and the same errors at the same places."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.errors import BriefError
from tenacious_lint.yaml_source import YamlSource

TEXTS = [
    "",
    "# nothing\n",
    "---\n",
    "~",
    "a",
    "- a\n- [b, {c: d}]\n",
    "a: {b: 1, c: [1.5, .inf, 14e6, 0x1f, 1_000, -3, +4, 007, 0b11, 1:30]}\n",
    "a: [yes, no, on, off, true, True, FALSE, null, ~, '', \"\", 'true', \"1\"]\n",
    "a: [2026-05-01, '2026-05-01', 2026-05-01T10:00:00Z, 2026-5-1]\n",
    "a: |\n  two\n  lines\nb: >\n  folded\n  text\n",
    "a: &x {b: 1}\nc: *x\n",
    "a: &x [*x]\n",
    "a: 1\na: 2\n",
    "a: {b: 1, b: 2}\n",
    "? [a]\n: b\n",
    "? {a: b}\n: c\n",
    "? |\n  a\n: b\n",
    "!!str a: 1\n",
    "&k a: 1\nb: *k\n",
    "a: !!str 5\nb: !!int '5'\n",
    "a: !!int x\n",
    "a: !!python/object:os.system x\n",
    "a: 2026-02-30\n",
    "a: 2026-02-30\nb: 2026-13-01\n",
    "<<: {a: 1}\n",
    "a: <<\n",
    "a: =\n",
    "a: 1\n---\nb: 2\n",
    "a: 1\n...\n",
    "%YAML 1.1\n---\na: 1\n",
    "a: [1, 2\n",
    "a: 'x\n",
    "\ta: 1\n",
    "a: \x01\n",
    "a: " + "[" * 99 + "]" * 99,
    "a: " + "[" * 101 + "]" * 101,
    "a: " + "[" * 5000,
    "a: " + "9" * 30,
    "a: 999999999999999999\nb: 9999999999999999999\n",
    "ü: ☃ # snow\n",
]


def outcome(text: str, lazy: bool) -> Any:
    try:
        source = YamlSource(text, "a.yaml", error=BriefError, lazy=lazy)
    except BriefError as error:
        return list(error.problems)
    places = [source.place(path, key=key) for path in ((), ("a",), ("a", "b"), ("a", 0), ("b",)) for key in (False, True)]
    return repr(source.data), places


@pytest.mark.parametrize("text", TEXTS)
def test_alike(text: str) -> None:
    assert outcome(text, lazy=True) == outcome(text, lazy=False)


@given(st.text(st.sampled_from("[]{}:,-&*!|>'\"#?%@` \n\tab01.~<=\\/tTfnN"), max_size=40))
def test_alike_on_any_text(text: str) -> None:
    assert outcome(text, lazy=True) == outcome(text, lazy=False)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-9, 10**20) | st.floats() | st.dates() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
        max_leaves=12,
    )
)
def test_alike_on_any_data(data: Any) -> None:
    text = yaml.safe_dump(data, allow_unicode=True)
    assert outcome(text, lazy=True) == outcome(text, lazy=False)


def test_places_and_marks_are_found_when_asked() -> None:
    source = YamlSource("a:\n  b: 'c d'\n", "a.yaml", error=BriefError, lazy=True)
    assert source.place(("a", "b")) == "a.yaml:2:6"
    assert source.marks(("a", "b")) == (8, 13, "'")
