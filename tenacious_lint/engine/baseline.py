"""The baseline: findings known from before, which are counted and not reported."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tenacious_lint.errors import ConfigError
from tenacious_lint.finding import Finding


class Baseline:
    """Fingerprints of known findings."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._known = frozenset(known)

    def split(self, findings: Sequence[Finding]) -> tuple[list[Finding], int]:
        """Return the findings that are new, and how many were known."""
        new = [finding for finding in findings if finding.fingerprint not in self._known]
        return new, len(findings) - len(new)


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in a file. Raises ConfigError."""
    remedy = "write it anew with --write-baseline"
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["version"] != 1:
            raise ConfigError.at(str(path), f"baseline version {data['version']} is not known here", remedy)
        known = [finding["fingerprint"] for findings in data["findings"].values() for finding in findings]
        if not all(isinstance(fingerprint, str) for fingerprint in known):
            raise TypeError
        return Baseline(known)
    except OSError as error:
        raise ConfigError.at(str(path), f"the baseline cannot be read: {error.strerror}", remedy) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ConfigError.at(str(path), "not a baseline file", remedy) from None


def write_baseline(path: Path, findings: Mapping[str, Sequence[Finding]]) -> None:
    """Write the findings of each draft as known. Raises ConfigError."""
    data = {
        "version": 1,
        "findings": {
            name: [{"rule": one.rule, "match": one.match, "fingerprint": one.fingerprint} for one in found]
            for name, found in sorted(findings.items())
            if found
        },
    }
    try:
        path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise ConfigError.at(str(path), f"the baseline cannot be written: {error.strerror}", "name another file") from None
