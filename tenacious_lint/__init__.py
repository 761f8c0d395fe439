"""tenacious-lint: a compliance linter for outbound business mail."""

__version__ = "0.1.0"
