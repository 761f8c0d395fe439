from tenacious_lint.api import Linter as Linter
from tenacious_lint.api import Options as Options
from tenacious_lint.brief.load import load_brief as load_brief
from tenacious_lint.brief.model import Brief as Brief
from tenacious_lint.engine.outcome import DraftReport as DraftReport
from tenacious_lint.errors import TenaciousLintError as TenaciousLintError

__all__ = ["Brief", "DraftReport", "Linter", "Options", "TenaciousLintError", "__version__", "load_brief"]

__version__: str
