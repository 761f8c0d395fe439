"""`tenacious-lint rules`: list, show, test, write and document rules."""

from __future__ import annotations

from pathlib import Path

import click

from tenacious_lint.config import DEFAULT_PACKS, load_config
from tenacious_lint.errors import ConfigError, did_you_mean
from tenacious_lint.rulepack.load import LoadedRule, Pack, load_packs
from tenacious_lint.rulepack.locate import find_pack, pack_names
from tenacious_lint.rulepack.rubric import HEAD, LoadedRubric

_RUBRIC = "rubric/"
"""Stands for a pack's rubric where a rule's name could stand; no rule has such a name."""


@click.group()
def rules() -> None:
    """List, show, test and write rules.

    \b
    tenacious-lint rules list --pack tenacious
    tenacious-lint rules show tenacious/over-length
    tenacious-lint rules test my-rules/
    tenacious-lint rules new my-rules/no-fax-number
    """


@rules.command("list")
@click.option("--pack", "names", multiple=True, metavar="NAME", help="Only this pack, by name or folder; repeatable.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def list_rules(names: tuple[str, ...], format_: str) -> None:
    """List the rules of the packs in use."""
    found = [loaded.rule for pack in _packs(names) for loaded in pack.rules]
    if format_ == "json":
        import json

        keys = ("id", "title", "level", "status", "kind", "report", "dimension")
        click.echo(json.dumps([{key: getattr(rule, key) for key in keys} for rule in found], indent=2, ensure_ascii=False))
        return
    width = max((len(rule.id) for rule in found), default=0)
    for rule in found:
        level = "mark" if rule.report == "mark" else rule.level
        click.echo(f"{rule.id:<{width}}  {level:<7}  {rule.title}{'' if rule.status == 'stable' else f' ({rule.status})'}")
    click.echo(f"{len(found)} rules")


@rules.command()
@click.argument("rule_id", metavar="RULE")
@click.option("--pack", "names", multiple=True, metavar="NAME", help="Look in this pack too.")
def show(rule_id: str, names: tuple[str, ...]) -> None:
    """Show what a rule finds, why, and how to mend it."""
    from tenacious_lint.docs import rule_page

    packs = _packs((*(names or ()), *([] if names else _named_packs(rule_id))))
    click.echo(rule_page(_one(packs, rule_id)).rstrip())


@rules.command()
@click.argument("targets", nargs=-1, metavar="[PACK|RULE|FILE]...")
def test(targets: tuple[str, ...]) -> None:
    """Run the examples of packs (and of their rubrics), rules or files of either; all packs in use if none is named."""
    from tenacious_lint.ruletest import run_examples

    outcome = run_examples(*_targets(targets))
    for failure in outcome.failures:
        click.echo(str(failure))
    tried = f"{_counted(outcome.rules, 'rule')}, {_counted(outcome.examples, 'example')}"
    failed = _counted(len({failure.rule for failure in outcome.failures}), "rule")
    click.echo(f"{tried}: {_counted(len(outcome.failures), 'failure')} in {failed}" if outcome.failures else f"{tried}: all hold")
    raise click.exceptions.Exit(int(bool(outcome.failures)))


@rules.command()
@click.argument("target", metavar="PACK/RULE")
@click.option("--kind", default="phrases", show_default=True, help="The kind of check.")
def new(target: str, kind: str) -> None:
    """Write the skeleton of a rule, and of its pack if there is none; PACK is a folder."""
    from tenacious_lint.scaffold import new_rule

    for path in new_rule(Path(target), kind):
        click.echo(f"wrote {path}")
    click.echo(f"fill it in, then: tenacious-lint rules test {target}.yaml")


@rules.command()
@click.argument("name", type=click.Choice(["rule", "pack", "rubric", "brief", "report", "config"]), default="rule")
def schema(name: str) -> None:
    """Print a JSON Schema, for editors and other programs."""
    import json

    from tenacious_lint.docs import schema_of

    click.echo(json.dumps(schema_of(name), indent=2, ensure_ascii=False))


@rules.command()
@click.option("--pack", "names", multiple=True, metavar="NAME", help="Only this pack, by name or folder; repeatable.")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), default=Path("docs/rules"), show_default=True, help="The folder to write to."
)
@click.option("--check", is_flag=True, help="Write nothing; fail if a page is not current.")
def docs(names: tuple[str, ...], output: Path, check: bool) -> None:
    """Write one page for each rule, and an index."""
    from tenacious_lint.docs import write_pages

    stale = write_pages(_packs(names), output, check=check)
    for path in stale:
        click.echo(f"{'not current' if check else 'wrote'}: {path}")
    raise click.exceptions.Exit(int(check and bool(stale)))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _packs(names: tuple[str, ...]) -> list[Pack]:
    config = load_config(Path.cwd())
    if names:
        return load_packs([(find_pack(name, Path.cwd(), "--pack"), None) for name in names])
    uses = config.packs
    if uses is None:
        return load_packs([(find_pack(name), None) for name in DEFAULT_PACKS])
    return load_packs([(find_pack(use.pack, config.root, use.place), use.when) for use in uses])


def _named_packs(rule_id: str) -> list[str]:
    """Return the pack of an id if it ships, so that rules of packs that are not in use can be shown too."""
    pack = rule_id.partition("/")[0]
    return [pack] if pack in pack_names() else []


def _one(packs: list[Pack], rule_id: str) -> LoadedRule:
    known = {loaded.rule.id: loaded for pack in packs for loaded in pack.rules}
    if rule_id not in known:
        raise ConfigError.at("", f"unknown rule '{rule_id}'", did_you_mean(rule_id, known))
    return known[rule_id]


def _targets(targets: tuple[str, ...]) -> tuple[list[Pack], list[LoadedRule] | None, list[LoadedRubric] | None]:
    """Return the packs to load, and the rules and rubrics to test (None: all).

    A target is a pack's folder or name, a rule file, a rule id, or a rubric's folder or file.
    """
    if not targets:
        return _packs(()), None, None
    named = [_target(target) for target in targets]
    folders = dict.fromkeys(folder for folder, _ in named)
    shipped = [find_pack(name).resolve() for name in DEFAULT_PACKS]
    if not set(folders) <= set(shipped) or any(name in (None, _RUBRIC) for _, name in named):
        # a team's rules may extend or name shipped ones, and a rubric asks about those of all packs
        folders |= dict.fromkeys(one for one in shipped if one.name not in {folder.name for folder in folders})
    packs = load_packs([(folder, None) for folder in folders])
    rules_: list[LoadedRule] = []
    rubrics: dict[str, LoadedRubric] = {}
    for folder, name in named:
        pack = next(pack for pack in packs if pack.folder.resolve() == folder)
        if name != _RUBRIC:
            rules_.extend([_one([pack], f"{pack.id}/{name}")] if name is not None else pack.rules)
        if name in (None, _RUBRIC) and pack.rubric is not None:
            rubrics[pack.id] = pack.rubric
    return packs, rules_, list(rubrics.values())


def _target(target: str) -> tuple[Path, str | None]:
    """Return the folder of a target's pack, and the rule in it, `_RUBRIC`, or None for all of it."""
    path = Path(target)
    inside = path.parent if path.suffix == ".yaml" else path
    if not (inside / "pack.yaml").is_file() and (inside / HEAD).is_file() and (inside.parent / "pack.yaml").is_file():
        return inside.parent.resolve(), _RUBRIC
    if path.name == "pack.yaml":
        return find_pack(str(path.parent)).resolve(), None
    if path.suffix == ".yaml":
        if not path.is_file():
            raise ConfigError.at(target, "there is no such rule file", "name a rule file, a pack or a rule")
        return path.parent.resolve(), path.stem
    pack, _, name = target.partition("/")
    if not path.is_dir() and pack in pack_names() and name:
        return find_pack(pack).resolve(), name
    return find_pack(target).resolve(), None
