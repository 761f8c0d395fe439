from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, settings

from tenacious_lint.api import Linter, Options
from tenacious_lint.config import load_config
from tenacious_lint.finding import Finding

_ROOT = Path(__file__).resolve().parent.parent
_QUIET = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
settings.register_profile(
    "default",
    max_examples=60,
    deadline=None,
    derandomize="CI" in os.environ,
    print_blob=True,
    suppress_health_check=_QUIET,
)
settings.register_profile("fuzz", max_examples=5000, deadline=None, print_blob=True, suppress_health_check=_QUIET)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: builds environments of its own; runs after all others")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own() -> Iterator[None]:
    """Keep the cache of compiled plans away from the user's."""
    before = os.environ.get("TENACIOUS_LINT_CACHE")
    with tempfile.TemporaryDirectory(prefix="tenacious-lint-cache-") as folder:
        os.environ["TENACIOUS_LINT_CACHE"] = folder
        yield
    if before is None:
        del os.environ["TENACIOUS_LINT_CACHE"]
    else:
        os.environ["TENACIOUS_LINT_CACHE"] = before


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return _ROOT


@pytest.fixture(scope="session")
def run_cli() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run `tenacious-lint` of this checkout in a process of its own."""

    def run(*arguments: str, cwd: Path = _ROOT, **env: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tenacious_lint", *arguments]
        environment = {**os.environ, "PYTHONPATH": str(_ROOT), **env}
        return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120)

    return run


RuleData = Mapping[str, Any]


def _rule(data: RuleData) -> str:
    filled = {"title": "A fault", "severity": "warning", "message": "found", "rationale": "It is one.", **data}
    return yaml.safe_dump({key: value for key, value in filled.items() if value is not None}, sort_keys=False)


@pytest.fixture(scope="session")
def write_pack() -> Callable[..., Path]:
    """Write rules (name -> keys of the rule, or the text of its file) as the pack `folder`; missing keys are filled in."""

    def write(folder: Path, rules: Mapping[str, RuleData | str], **keys: Any) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        head = {"title": "Rules of a test", "version": "1.0.0", "owner": "tests", **keys}
        (folder / "pack.yaml").write_text(yaml.safe_dump(head, sort_keys=False), encoding="utf-8")
        for name, data in rules.items():
            text = data if isinstance(data, str) else _rule(data) if "extends" not in data else yaml.safe_dump(dict(data), sort_keys=False)
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture(scope="session")
def write_rubric() -> Callable[..., Path]:
    """Write a rubric (name of the file without .yaml -> its data or text) into a pack's folder."""

    def write(pack: Path, files: Mapping[str, Any], name: str = "rubric") -> Path:
        folder = pack / name
        folder.mkdir(parents=True, exist_ok=True)
        for file, data in files.items():
            text = data if isinstance(data, str) else yaml.safe_dump(data, sort_keys=False)
            (folder / f"{file}.yaml").write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture(scope="session")
def make_linter(tmp_path_factory: pytest.TempPathFactory, write_pack: Callable[..., Path]) -> Callable[..., Linter]:
    """Return a linter of the pack `t` with rules given inline; `config` is the text of a tenacious-lint.yaml beside it.

    `pack` holds further keys of pack.yaml; all other keywords are options of the linter. Equal arguments give the same linter.
    """
    known: dict[str, Linter] = {}

    def make(rules: Mapping[str, RuleData | str], *, config: str = "", pack: Mapping[str, Any] | None = None, **options: Any) -> Linter:
        key = repr((rules, config, pack, options))
        if key not in known:
            folder = tmp_path_factory.mktemp("pack")
            write_pack(folder / "t", rules, **(pack or {}))
            (folder / ".git").mkdir()
            if config:
                (folder / "tenacious-lint.yaml").write_text(config, encoding="utf-8")
            if "packs" not in options and "packs:" not in config:
                options["packs"] = ("./t",)
            before = os.environ["TENACIOUS_LINT_CACHE"]
            os.environ["TENACIOUS_LINT_CACHE"] = ""
            try:
                known[key] = Linter(load_config(folder), Options(**options))
            finally:
                os.environ["TENACIOUS_LINT_CACHE"] = before
        return known[key]

    return make


@pytest.fixture(scope="session")
def lint(make_linter: Callable[..., Linter]) -> Callable[..., list[Finding]]:
    """Lint a text with the single rule `t/rule`, given by its check and further keys, and return the findings.

    `path`, `stage`, `brief` and `as_of` go to the linter.
    """

    def run(
        text: str,
        check: Mapping[str, Any],
        *,
        path: str = "draft.md",
        stage: str | None = "cold",
        brief: Any = None,
        as_of: Any = None,
        config: str = "",
        **keys: Any,
    ) -> list[Finding]:
        linter = make_linter({"rule": {"check": dict(check), **keys}}, config=config)
        return list(linter.lint(text, path=path, stage=stage, brief=brief, as_of=as_of).findings)

    return run


_MARK = re.compile("⟦(.*?)⟧", re.DOTALL)


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its marks ⟦ ⟧, and the spans that they were around."""
    plain, spans = "", []
    at = 0
    for found in _MARK.finditer(text):
        plain += text[at : found.start()]
        spans.append((len(plain), len(plain) + len(found[1])))
        plain += found[1]
        at = found.end()
    return plain + text[at:], spans


@pytest.fixture(scope="session")
def check_marks(lint: Callable[..., list[Finding]]) -> Callable[..., list[Finding]]:
    """Lint a text with one rule and assert that exactly what stands between the marks ⟦ ⟧ is found, with its rule, match and position."""

    def check(text: str, check_: Mapping[str, Any], **keys: Any) -> list[Finding]:
        plain, spans = unmarked(text)
        findings = lint(plain, check_, **keys)
        seen = [(one.rule, tuple(one.span), one.match, (one.position.line, one.position.column)) for one in findings]
        expected = []
        for start, end in spans:
            above = plain[:start].replace("\r\n", " \n")
            place = (above.count("\n") + 1, len(above) - (above.rfind("\n") + 1) + 1)
            expected.append(("t/rule", (start, end), plain[start:end], place))
        assert seen == expected, f"{plain!r}"
        return findings

    return check
