"""tenacious-lint: a compliance linter for outbound business mail.

    from tenacious_lint import Linter, load_brief

Importing this alone loads nothing: each name is fetched from its module when it is first asked for (PEP 562). What type checkers see of
them stands in `__init__.pyi`.
"""

__version__ = "0.1.0"
__all__ = ["Brief", "DraftReport", "Linter", "Options", "TenaciousLintError", "__version__", "load_brief"]

_HOMES = {
    "Brief": "brief.model",
    "DraftReport": "engine.outcome",
    "Linter": "api",
    "Options": "api",
    "TenaciousLintError": "errors",
    "load_brief": "brief.load",
}
"""Public name -> the module of this package that defines it."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
