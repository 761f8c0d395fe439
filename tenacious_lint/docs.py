"""Writes the page of each rule, and the JSON Schemas, from the rules and the code themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tenacious_lint.errors import ConfigError
from tenacious_lint.rulepack.example import Example
from tenacious_lint.rulepack.load import LoadedRule, Pack, PackFile
from tenacious_lint.rulepack.rule_file import RuleFile
from tenacious_lint.schema import json_schema

SCHEMAS = ("rule", "pack", "rubric", "brief", "report", "config")


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a rule file, a pack file, a file of a rubric, a brief, the json report or the config."""
    if name == "rule":
        schema = json_schema(RuleFile)
        schema["properties"]["extends"] = {"type": "string", "description": "the rule this file changes; then no key is required"}
        schema["anyOf"] = [{"required": ["extends"]}, {"required": schema.pop("required")}]
        return {**schema, "title": "tenacious-lint rule"}
    if name == "pack":
        return {**json_schema(PackFile), "title": "tenacious-lint rule pack"}
    if name == "rubric":
        from tenacious_lint.rulepack.rubric import rubric_schema

        return rubric_schema()
    if name == "brief":
        from tenacious_lint.brief.model import brief_schema

        return brief_schema()
    if name == "report":
        from tenacious_lint.report.schema import report_schema

        return report_schema()
    from tenacious_lint.config import config_schema

    return config_schema()


def rule_page(loaded: LoadedRule) -> str:
    """Return the page of a rule as Markdown."""
    rule = loaded.rule
    facts = [
        ("Severity", _severity(loaded)),
        ("Kind", f"`{rule.kind}`"),
        ("Looks in", ", ".join(f"`{scope}`" for scope in rule.scope)),
        ("When", f"`{json.dumps(rule.when, default=str)}`" if rule.when else "always"),
        ("Dimension", f"`{rule.dimension}`" if rule.dimension else ""),
        ("Status", rule.status if rule.status != "stable" else ""),
        ("Supersedes", ", ".join(f"`{other}`" for other in rule.supersedes)),
        ("Extends", f"`{loaded.extends}`" if loaded.extends else ""),
    ]
    parts = [f"# {rule.id}", rule.title + ".", "\n".join(f"- **{name}**: {value}" for name, value in facts if value)]
    parts += ["## Why", rule.rationale.strip()]
    parts += ["## What it says", _block(rule.message)]
    if rule.fix is not None:
        parts += ["## How to mend it", *_fix(loaded)]
    if failing := [example for example in loaded.examples if example.fails][:4]:
        parts += ["## Fails", *(_example(example) for example in failing)]
    if passing := sorted((example for example in loaded.examples if not example.fails), key=lambda one: not one.near)[:5]:
        parts += ["## Passes", *(_example(example) for example in passing)]
    if rule.false_positives:
        parts += ["## False alarms", _bullets(rule.false_positives), _suppression(rule.id)]
    if rule.references:
        parts += ["## Sources", _bullets(rule.references)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _severity(loaded: LoadedRule) -> str:
    if loaded.rule.report == "mark":
        return "none: a mark is not shown, it feeds other rules and the score"
    said = []
    for entry in loaded.rule.severity:
        limits = [f"above {entry.over:g} times the limit"] if entry.over is not None else []
        limits += [f"in {', '.join(entry.scope)}"] if entry.scope else []
        limits += [f"if `{json.dumps(entry.when, default=str)}`"] if entry.when else []
        said.append(" ".join([entry.level, *limits]))
    return "; else ".join(said)


def _fix(loaded: LoadedRule) -> list[str]:
    fix = loaded.rule.fix
    assert fix is not None  # the caller asked
    if fix.suggest:
        return ["Suggestions:", _bullets(fix.suggest)]
    kind = "safe: `--fix` makes it" if fix.safe else "unsafe: `--fix --unsafe-fixes` makes it"
    said = fix.title or ("delete the match" if not fix.replace else f"replace the match by “{fix.replace}”")
    return [f"{said[:1].upper()}{said[1:]} ({kind})."]


def _example(example: Example) -> str:
    about = [f"{key}: {value}" for key, value in (("subject", example.subject), *example.meta.items()) if value is not None]
    note = f"({', '.join(about)})\n\n" if about else ""
    text = example.text if len(example.text) <= 600 else example.text[:600].rstrip() + " …"
    return note + _block(text.rstrip("\n"))


def _block(text: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}text\n{text}\n{fence}"


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {' '.join(item.split())}" for item in items)


def _suppression(rule_id: str) -> str:
    return (
        "To let one occurrence stand, say so in the front matter of the draft, with the reason:\n\n"
        f'```yaml\nsuppress: [{{rule: {rule_id}, match: "the words", reason: "why they may stand"}}]\n```'
    )


def pages(packs: Sequence[Pack]) -> dict[str, str]:
    """Return file name (relative) -> page, the index among them."""
    result = {f"{loaded.rule.id}.md": rule_page(loaded) for pack in packs for loaded in pack.rules}
    lines = ["# Rules", "", "Generated by `tenacious-lint rules docs`; do not edit."]
    for pack in packs:
        lines += ["", f"## {pack.file.title} (`{pack.id}`)", "", "| rule | severity | finds |", "|---|---|---|"]
        lines += [_row(loaded) for loaded in pack.rules]
    return {"README.md": "\n".join(lines) + "\n", **result}


def _row(loaded: LoadedRule) -> str:
    rule = loaded.rule
    return f"| [{rule.id}]({rule.id}.md) | {'mark' if rule.report == 'mark' else rule.level} | {rule.title} |"


def write_pages(packs: Sequence[Pack], folder: Path, *, check: bool) -> list[Path]:
    """Write all pages; return those that were not current. With `check` nothing is written. Pages of rules that are gone are removed."""
    wanted = {folder / name: text for name, text in pages(packs).items()}
    known = {path for pack in packs for path in (folder / pack.id).glob("*.md")}
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    stale += sorted(known - wanted.keys())
    try:
        for path in [] if check else stale:
            if path not in wanted:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
    except OSError as error:
        raise ConfigError.at(str(folder), f"cannot be written: {error.strerror}", "name another folder with --output") from None
    return stale
