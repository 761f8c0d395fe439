"""Whatever stands in a brief or a config, reading it ends in a value or in the error that the reader may raise."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tenacious_lint.brief.json_source import JsonSource
from tenacious_lint.brief.load import Source, read_brief
from tenacious_lint.brief.merge import dated, merge_briefs
from tenacious_lint.brief.model import Brief, brief_schema
from tenacious_lint.config import config_schema, load_config
from tenacious_lint.errors import BriefError, ConfigError
from tenacious_lint.yaml_source import YamlSource


@cache
def keys(schema: Callable[[], dict[str, Any]]) -> list[str]:
    found: set[str] = set()

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            found.update(value.get("properties", {}))
            found.update(word for word in value.get("enum", []) if isinstance(word, str))
            for item in value.values():
                walk(item)
        elif isinstance(value, list):
            for item in value:
                walk(item)

    walk(schema())
    return sorted(found)


def structures(schema: Callable[[], dict[str, Any]]) -> st.SearchStrategy[Any]:
    words = st.sampled_from([*keys(schema), "go", "2026-05-01", "2026-13-01", "**/*.md", "[z-a]", "{", "!x", ""])
    leaves = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.just(10**400),
        st.floats(),
        st.dates(date(1, 1, 1), date(9999, 12, 31)),
        st.text(max_size=5),
        words,
    )
    return st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words | st.text(max_size=3), inner, max_size=4), max_leaves=20
    )


@st.composite
def shaped(draw: st.DrawFn, schema: dict[str, Any]) -> Any:
    """Draw what the schema allows, nearly always."""
    if draw(st.integers(0, 40)) == 0:
        return draw(
            st.sampled_from([None, True, -1, 2**70, float("nan"), float("inf"), "", "x", [], {}, [[]], {"x": {}}, date(2026, 5, 1)])
        )
    if "anyOf" in schema:
        return draw(shaped(draw(st.sampled_from(schema["anyOf"]))))
    if "enum" in schema:
        return draw(st.sampled_from(schema["enum"]))
    match schema.get("type"):
        case "object" if "properties" in schema:
            names = draw(st.sets(st.sampled_from(sorted(schema["properties"])), max_size=4)) | set(schema["required"])
            return {name: draw(shaped(schema["properties"][name])) for name in sorted(names)}
        case "object":
            return {
                name: draw(shaped(schema["additionalProperties"]))
                for name in draw(st.sets(st.sampled_from(["go", "rust", "a/b"]), max_size=2))
            }
        case "array":
            return draw(st.lists(shaped(schema["items"]), min_size=schema.get("minItems", 0), max_size=2))
        case "integer" | "number":
            return draw(st.integers(int(schema.get("minimum", -3)), min(schema.get("maximum", 5), 5)))
        case "boolean":
            return draw(st.booleans())
        case "null":
            return None
        case "string" if schema.get("format") == "date":
            return draw(st.dates(date(2026, 4, 1), date(2026, 6, 1)))
    return draw(st.sampled_from(["A", "B", "Series A"]))


def no_place(path: tuple[str | int, ...] = (), *, key: bool = False) -> str:
    return ".".join(map(str, path))


def brief_or_none(data: Any) -> Brief | None:
    try:
        return read_brief(data, no_place)
    except BriefError as error:
        assert error.problems
        str(error)
        return None


@given(structures(brief_schema) | shaped(brief_schema()))
def test_any_structure_as_a_brief(data: Any) -> None:
    brief = brief_or_none(data)
    if brief is not None:
        assert brief.lookup("signals.funding.stage") is None or isinstance(brief.lookup("signals.funding.stage"), str)
        assert list(brief.dates()) == list(brief.dates())


@given(structures(brief_schema) | shaped(brief_schema()))
def test_a_brief_reads_alike_from_yaml_and_json(data: Any) -> None:
    text = json.dumps(data, default=str)
    try:
        source = JsonSource(text, "a.json")
    except BriefError:
        return
    plain = YamlSource(yaml.safe_dump(source.data, sort_keys=False), "a.yaml", error=BriefError)
    outcomes: list[Any] = []
    for found in (source, plain):
        try:
            outcomes.append(read_brief(found.data, found.place))
        except BriefError as error:
            outcomes.append(sorted(problem.problem for problem in error.problems))
    assert outcomes[0] == outcomes[1]


@given(st.text(st.sampled_from("[]{}:,-&*!|>'\"#?%@` \n\tab01.~<\\/\ud800"), max_size=60))
def test_any_text_as_yaml_or_json(text: str) -> None:
    for read in (lambda: YamlSource(text, "a.yaml", error=BriefError), lambda: JsonSource(text, "a.json")):
        try:
            found: Any = read()
            read_brief(found.data, found.place)
        except BriefError as error:
            assert all(problem.place.startswith("a.") for problem in error.problems)


@given(structures(lambda: {}).filter(lambda data: not isinstance(data, float)))
def test_json_places_name_the_value(data: Any) -> None:
    text = json.dumps(data, default=str, indent=1)
    source = JsonSource(text, "a.json") if "\\ud" not in text else None
    if source is None:
        return

    def walk(value: Any, path: tuple[str | int, ...]) -> None:
        _, line, column = source.place(path).split(":")
        start = sum(len(before) + 1 for before in text.split("\n")[: int(line) - 1]) + int(column) - 1
        shown = json.JSONDecoder().raw_decode(text, start)[0]
        assert shown == value or shown != shown
        items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, item in items:
            walk(item, (*path, key))

    walk(json.loads(text), ())


@given(shaped(brief_schema()), shaped(brief_schema()))
def test_merging(one: Any, other: Any) -> None:
    first, second = brief_or_none(one), brief_or_none(other)
    if first is None or second is None:
        return
    a, b = Source(first, no_place), Source(second, no_place)
    assert merge_briefs([a, a]) == dated(first)

    def merged(sources: list[Source]) -> Brief | None:
        try:
            return merge_briefs(sources)
        except BriefError as error:
            assert all("here, but" in problem.problem for problem in error.problems)
            return None

    there, back = merged([a, b]), merged([b, a])
    assert (there is None) == (back is None)


@settings(max_examples=60)
@given(structures(config_schema) | shaped(config_schema()))
def test_any_structure_as_a_config(data: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "tenacious-lint.yaml")
        try:
            file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        except (UnicodeEncodeError, ValueError):  # not a text that a file could hold
            return
        try:
            config = load_config(file.parent)
        except ConfigError as error:
            assert all(problem.place.startswith(str(file)) for problem in error.problems)
            return
        config.for_path(Path(folder, "drafts/a.md"))
