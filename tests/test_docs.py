"""What is generated is current: the schemas and the pages of the rules; and the shipped data fits the schemas."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tenacious_lint.config import DEFAULT_PACKS
from tenacious_lint.docs import SCHEMAS, schema_of, write_pages
from tenacious_lint.rulepack.load import load_packs
from tenacious_lint.rulepack.locate import find_pack

ROOT = Path(__file__).resolve().parent.parent


def plain(value: Any) -> Any:
    """Return YAML data as JSON has it."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def faults(schema: str, data: Any) -> list[str]:
    validator = jsonschema.Draft202012Validator(schema_of(schema), format_checker=jsonschema.FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_current(name: str) -> None:
    file = ROOT / f"docs/schemas/{name}.json"
    wanted = json.dumps(schema_of(name), indent=2, ensure_ascii=False) + "\n"
    assert file.read_text(encoding="utf-8") == wanted, f"write it anew: tenacious-lint rules schema {name} > docs/schemas/{name}.json"
    jsonschema.Draft202012Validator.check_schema(json.loads(wanted))


def test_no_schema_is_left_over() -> None:
    assert {path.stem for path in (ROOT / "docs/schemas").iterdir()} == set(SCHEMAS)


def test_pages_of_the_rules_are_current() -> None:
    packs = load_packs([(find_pack(name), None) for name in DEFAULT_PACKS])
    stale = write_pages(packs, ROOT / "docs/rules", check=True)
    assert not stale, f"write them anew: tenacious-lint rules docs ({', '.join(path.name for path in stale[:5])})"


def test_no_page_is_left_over() -> None:
    wanted = {f"{path.parent.name}/{path.stem}.md" for path in (ROOT / "rules").glob("*/*.yaml") if path.name != "pack.yaml"}
    assert {path.relative_to(ROOT / "docs/rules").as_posix() for path in (ROOT / "docs/rules").rglob("*")} >= wanted
    assert {path.relative_to(ROOT / "docs/rules").as_posix() for path in (ROOT / "docs/rules").glob("*/*")} == wanted


@pytest.mark.parametrize("path", sorted((ROOT / "rules").glob("*/*.yaml")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_shipped_rules_fit_the_schema(path: Path) -> None:
    data = plain(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert faults("pack" if path.name == "pack.yaml" else "rule", data) == []


@pytest.mark.parametrize("path", sorted((ROOT / "examples").rglob("*.yaml")), ids=lambda path: path.name)
def test_briefs_of_the_examples_fit_the_schema(path: Path) -> None:
    assert faults("brief", plain(yaml.safe_load(path.read_text(encoding="utf-8")))) == []


def test_a_report_fits_the_schema(run_cli: Any) -> None:
    done = run_cli("examples/drafts", "examples/records/queue.jsonl", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    assert faults("report", json.loads(done.stdout)) == []
