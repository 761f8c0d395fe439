"""What a caller wants beside the config, and the check that config, options and drafts name rules that there are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tenacious_lint.document.draft import Draft
from tenacious_lint.engine.baseline import Baseline
from tenacious_lint.engine.suppression import unknown_rules
from tenacious_lint.errors import ConfigError, DocumentError, Problem, did_you_mean
from tenacious_lint.rulepack.locate import pack_names
from tenacious_lint.rulepack.select import check_entries

if TYPE_CHECKING:
    from tenacious_lint.config import Config


class Options(NamedTuple):
    """What a caller wants beside the config; it wins over the config, and over what a draft says of itself where it names one thing."""

    packs: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = {}
    stage: str | None = None
    brief: str | None = None
    as_of: date | None = None
    baseline: Baseline = Baseline()


def check_names(config: Config, options: Options, ids: Collection[str], renamed: Mapping[str, str]) -> None:
    """Raise ConfigError for every unknown rule that config or options name."""
    check_entries(options.select, ids, renamed, "--select")
    check_entries(options.ignore, ids, renamed, "--ignore")
    check_entries(options.severity, ids, renamed, "--severity")
    named: list[tuple[Iterable[str], tuple[str | int, ...]]] = [
        (config.select or (), ("select",)),
        (config.ignore, ("ignore",)),
        (tuple(config.severity), ("severity",)),
    ]
    for index, override in enumerate(config.overrides):
        here = ("overrides", index)
        named += [(override.select or (), (*here, "select")), (override.ignore, (*here, "ignore"))]
        named.append((tuple(override.severity), (*here, "severity")))
    for entries, path in named:
        asked = [entry for entry in entries if not _is_left_out(entry, config, ids)]
        if _names_unknown(asked, ids, renamed):
            check_entries(asked, ids, renamed, config.place(*path))
    unknown = unknown_rules([_request(one) for one in config.suppress if not _is_left_out(one.rule, config, ids)], ids, renamed)
    if unknown:
        raise ConfigError(*(Problem(one.place, f"suppress: unknown rule '{one.rule}'", did_you_mean(one.rule, ids)) for one in unknown))


def check_suppressions(draft: Draft, ids: Collection[str], renamed: Mapping[str, str]) -> None:
    """Raise DocumentError for every unknown rule that a draft suppresses."""
    if draft.metadata.suppress:
        unknown = unknown_rules(draft.metadata.suppress, ids, renamed)
        if unknown:
            raise DocumentError(
                *(Problem(one.place, f"suppress: unknown rule '{one.rule}'", did_you_mean(one.rule, ids)) for one in unknown)
            )


def _is_left_out(entry: str, config: Config, ids: Collection[str]) -> bool:
    """Return whether an entry of the config names a pack that the config knows and this run leaves out (--pack, a profile)."""
    pack = entry.partition("/")[0]
    known = {Path(use.pack).name for use in config.packs or ()} | set(pack_names())
    return pack in known and pack not in {rule.partition("/")[0] for rule in ids}


def _request(one: Any) -> Any:
    from tenacious_lint.document.draft import SuppressionRequest

    return SuppressionRequest(one.rule, one.reason, one.place, one.match, one.until)


def _names_unknown(entries: Iterable[str], ids: Collection[str], renamed: Collection[str]) -> bool:
    """Quick test before the place in the config file is sought."""
    try:
        check_entries(entries, ids, dict.fromkeys(renamed, ""), "")
    except ConfigError:
        return True
    return False
