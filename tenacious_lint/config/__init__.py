"""The configuration: what a config file may say, where it is found, and what of it holds for one path."""

from tenacious_lint.config.glob import path_matcher, relative_path
from tenacious_lint.config.load import find_config, load_config
from tenacious_lint.config.model import DEFAULT_PACKS, Config, PathSettings, config_schema
from tenacious_lint.config.spec import FailOn, Level, Override, PackUse, Profile, Suppression

__all__ = [
    "DEFAULT_PACKS",
    "Config",
    "FailOn",
    "Level",
    "Override",
    "PackUse",
    "PathSettings",
    "Profile",
    "Suppression",
    "config_schema",
    "find_config",
    "load_config",
    "path_matcher",
    "relative_path",
]
