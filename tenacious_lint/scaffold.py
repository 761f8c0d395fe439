"""Writes skeletons: a rule, a rule pack, a config with comments."""

from __future__ import annotations

import re
from pathlib import Path

from tenacious_lint.checks import KINDS
from tenacious_lint.errors import ConfigError, did_you_mean

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_PACK = """\
title: {title}
version: 0.1.0
owner: your team
"""
_RULE = """\
# The rule language: docs/rule-language.md. Run the examples with: tenacious-lint rules test {file}
title: {title}
severity: warning                # error | warning | info
check:
{check}
message: "'{{match}}': say what to write instead"
rationale: >
  Why it matters, for the person who must change the draft.
false_positives:
  - "When it may misfire, and what to do then."
examples:
  - {{fail: "{fail}", match: ["{match}"]}}
  - {{pass: "An honest sentence without it."}}
  - {{pass: "An honest sentence that comes as close to the rule as it may.", near: true}}
"""
_CHECKS = {
    "phrases": ("  kind: phrases\n  phrases:\n    - by return of post", "Please reply by return of post.", "by return of post"),
    "pattern": ("  kind: pattern\n  patterns:\n    - '\\bfax: ?\\d+'", "Reach us by fax: 5550100.", "fax: 5550100"),
    "substitution": ("  kind: substitution\n  swap:\n    in order to: to", "We write in order to ask one thing.", "in order to"),
    "near": (
        "  kind: near\n  a: [refund]\n  b: [always, never]\n  within: 4",
        "You can always ask for a refund.",
        "always ask for a refund",
    ),
}
_CONFIG = """\
# tenacious-lint: what is linted, by which rules. Every key is optional; `tenacious-lint rules schema config` prints them all.

# Rule packs, by name or folder. Without this key: tenacious and outreach.
packs:
  - tenacious        # the house style
  - outreach         # general outreach mail
  - ./{pack}         # your own rules: see {pack}/

# Rules not to run, by id, pack or glob.
# ignore: [outreach/plain-http-link]

# Another severity: error, warning, info or off.
# severity:
#   tenacious/over-length: error

# What makes the exit code 1: error (default), warning, info, review or never.
# fail-on: error

# Names inside which no phrase fires.
# allow: ["Setup Wizard"]

# Files and folders to leave out.
# exclude: ["archive/**"]

# Settings by path.
# overrides:
#   - {{paths: ["newsletters/**"], stage: newsletter}}
#   - {{paths: ["replies/**"], stage: warm}}

# Findings that may stand, with the reason.
# suppress:
#   - {{rule: tenacious/banned-leverage, paths: ["lending/**"], match: leverage, reason: "the finance sense"}}
"""


def new_rule(target: Path, kind: str) -> list[Path]:
    """Write the skeleton of the rule `folder/name`, and of its pack if there is none; return the files written. Raises ConfigError."""
    return _write(_rule_files(target, kind))


def init(folder: Path, pack: str = "my-rules") -> list[Path]:
    """Write a commented config and a starter pack into a folder; return the files written. Raises ConfigError if one is there already."""
    return _write({folder / "tenacious-lint.yaml": _CONFIG.format(pack=pack), **_rule_files(folder / pack / "postal-reply", "phrases")})


def _rule_files(target: Path, kind: str) -> dict[Path, str]:
    target = target.with_suffix("") if target.suffix == ".yaml" else target
    if kind not in KINDS:
        raise ConfigError.at("--kind", f"unknown kind '{kind}'", did_you_mean(kind, KINDS))
    if kind not in _CHECKS:
        raise ConfigError.at("--kind", f"there is no skeleton of kind '{kind}'", f"use one of {', '.join(_CHECKS)} and change it")
    if target.parent == Path() or not _ID.match(target.name) or not _ID.match(target.parent.resolve().name):
        raise ConfigError.at(str(target), "not PACK/RULE in lower case with hyphens", "for instance my-rules/fax-number")
    check, fail, match = _CHECKS[kind]
    title = target.name.replace("-", " ").capitalize()
    file = target.parent / f"{target.name}.yaml"
    files = {file: _RULE.format(file=file, title=title, check=check, fail=fail, match=match)}
    pack = target.parent / "pack.yaml"
    return files if pack.exists() else {pack: _PACK.format(title=f"Rules of {target.parent.resolve().name}"), **files}


def _write(files: dict[Path, str]) -> list[Path]:
    for path in files:
        if path.exists():
            raise ConfigError.at(str(path), "is there already", "name another, or delete it first")
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ConfigError.at(str(next(iter(files))), f"cannot be written: {error.strerror}", "check the folder") from None
    return list(files)
