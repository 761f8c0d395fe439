"""The report formats by name; a format's module is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from tenacious_lint.errors import ConfigError, did_you_mean
from tenacious_lint.report.reporter import Reporter

_CLASSES = {
    "text": "text:TextReporter",
    "json": "json_report:JsonReporter",
    "jsonl": "jsonl:JsonlReporter",
    "sarif": "sarif:SarifReporter",
    "github": "github:GithubReporter",
    "gitlab": "gitlab:GitlabReporter",
    "junit": "junit:JunitReporter",
    "rdjson": "rdjson:RdjsonReporter",
}
FORMATS = tuple(_CLASSES)


def make(
    name: str,
    *,
    color: bool = False,
    statistics: bool = False,
    explain: bool = False,
    score: bool = False,
    hints: bool = True,
    width: int = 120,
) -> Reporter:
    """Return a fresh reporter for one run; all but `name` concern the text format only.

    `score` adds the score of each draft; `hints` shows fixes, evidence and related places; `width` is the number of terminal columns.
    Raises ConfigError for an unknown name.
    """
    if name not in _CLASSES:
        raise ConfigError.at("--format", f"unknown format '{name}'", did_you_mean(name, FORMATS))
    module, _, cls = _CLASSES[name].partition(":")
    reporter = getattr(import_module(f"tenacious_lint.report.{module}"), cls)
    if name == "text":
        return cast(Reporter, reporter(color=color, statistics=statistics, explain=explain, score=score, hints=hints, width=width))
    return cast(Reporter, reporter())
