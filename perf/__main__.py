"""`python -m perf`: the comparison, or with --profile where the time of tenacious-lint goes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from perf.process import CommandFailed

_RESULTS = Path(__file__).parent / "RESULTS.md"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m perf", description="Measure the speed of tenacious-lint beside its peers.")
    parser.add_argument("--drafts", type=_positive, help="drafts in the corpus (default: 10000, or 1000 with --profile)")
    parser.add_argument("--runs", type=_positive, default=3, help="runs of each tool, of which the best counts (default: 3)")
    parser.add_argument("--peers", type=Path, metavar="VENV/bin", help="where the peers are (default: beside this Python, then PATH)")
    parser.add_argument("--write", action="store_true", help=f"write the table to perf/{_RESULTS.name}")
    parser.add_argument("--profile", action="store_true", help="show instead what each stage and each rule of tenacious-lint costs")
    options = parser.parse_args()
    if options.profile:
        from perf.profiling import profile

        print(profile(options.drafts or 1_000))
        return 0
    from perf.compare import compare

    try:
        table = compare(options.drafts or 10_000, options.runs, options.peers, lambda line: print(f"... {line}", file=sys.stderr))
    except (CommandFailed, ValueError) as error:
        print(f"perf: tenacious-lint: {error}", file=sys.stderr)
        return 2
    print(table)
    if options.write:
        head = "# Results\n\nWritten by `python -m perf --write`; README.md says what is measured.\n\n"
        _RESULTS.write_text(head + table, encoding="utf-8")
    return 0


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return value


if __name__ == "__main__":
    sys.exit(main())
