"""The skills of engineers as mail and briefs name them, brought to one short form."""

from __future__ import annotations

from functools import lru_cache

from tenacious_lint.expression import lazy

_NAMES = {
    "python": "python|pythonist(?:a|as|s)?|django|fastapi|flask",
    "go": "golang|gophers?|go",
    "data": "data|analytics|etl|data[ -]?engineering|dbt|spark|bi|warehouse",
    "ml": "ml|machine[ -]learning|ai|mlops|deep[ -]learning|nlp|llm|genai|computer[ -]vision|applied[ -]scien(?:ce|tist)",
    "infra": "infra|infrastructure|devops|sre|platform|cloud|kubernetes|k8s|terraform|site[ -]reliability|reliability|aws|gcp|azure",
    "frontend": r"front[ -]?end|react|vue|angular|svelte|ui|web|next\.js|react\.js",
    "backend": "back[ -]?end",
    "fullstack_nestjs": r"full[ -]?stack|nestjs|nest\.js|node|node\.js|nodejs|typescript",
    "mobile": "mobile|android|ios|swift|kotlin|flutter|react[ -]native",
    "java": "java|jvm|spring",
    "scala": "scala",
    "rust": "rust|rustaceans?",
    "ruby": "ruby|rubyists?|rails",
    "php": "php|laravel",
    "dotnet": r"\.net|dotnet|c#",
    "cpp": r"c\+\+",
    "elixir": "elixir|erlang",
    "qa": "qa|test automation|sdet|quality assurance|testing",
    "security": "security|appsec|infosec",
    "embedded": "embedded|firmware",
    "salesforce": "salesforce",
    "sap": "sap|abap",
}
SKILL_WORDS = "|".join(_NAMES.values())
"""All words for skills, as an expression without groups that count."""
_LIKE = r"-(?:minded|savvy|adjacent|curious)\b"
"""Behind a skill: who is so knows of it, and is not offered for it."""
_SKILL = lazy(r"(?<![\w.])(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _NAMES.items()) + rf")(?![\w+#]|\.\w|{_LIKE})")
_WORDS = lazy(r"[a-z0-9.+#]+")


def skills_in(words: str) -> list[str]:
    """Return the skills that lower-case words name, in order, each once."""
    return list(dict.fromkeys(found.lastgroup for found in _SKILL.finditer(words) if found.lastgroup))


def skill_spans(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return the skills named in [start, end) of a lower-case text, with their places."""
    return [(found.lastgroup, *found.span()) for found in _SKILL.finditer(text, start, end) if found.lastgroup]


@lru_cache(maxsize=512)
def skill_of(name: str) -> str:
    """Return the short form of a skill as a brief names it; a name that is none of the known is its own."""
    lower = " ".join(name.lower().replace("_", " ").split())
    if lower.replace(" ", "_") in _NAMES:
        return lower.replace(" ", "_")
    found = skills_in(lower)
    return found[0] if found else lower
