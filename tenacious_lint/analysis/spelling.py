"""How a mail may write the names of a brief: companies, people, titles and technologies."""

from __future__ import annotations

import re
from functools import lru_cache

_ALIASES = {
    "go": ("golang",),
    "node.js": ("nodejs", "node"),
    "postgresql": ("postgres",),
    "postgres": ("postgresql",),
    "kubernetes": ("k8s",),
    "javascript": ("js",),
    "react": ("react.js", "reactjs"),
    "vue": ("vue.js",),
    "amazon web services": ("aws",),
    "aws": ("amazon web services",),
    "google cloud platform": ("gcp", "google cloud"),
    "gcp": ("google cloud",),
    "ml": ("machine learning",),
    "machine learning": ("ml",),
    "infrastructure": ("infra",),
    "infra": ("infrastructure",),
    "elasticsearch": ("elastic search",),
    "kafka": ("apache kafka",),
    "spark": ("apache spark",),
    "ruby on rails": ("rails",),
}
_ORDINARY = frozenset(
    "go r c d swift rust spark ray flask spring node beam express react ruby crystal julia dart ember phoenix rails chef puppet salt vault"
    " storm hive segment looker stripe square oracle unity metal dash bun basic elm temporal snowflake flow lambda redshift athena heap"
    " play".split()
)
"""Technologies that are ordinary words too: they count with a capital only."""
_LEGAL = re.compile(
    r"[,\s]+(?:inc|ltd|llc|llp|gmbh|ag|s\.?a|b\.?v|plc|corp|co|limited|corporation|company|oy|ab|pty ltd)\.?\Z", re.IGNORECASE
)
_PERSON_TITLES = frozenset("dr mr mrs ms mx prof professor sir madam herr frau ing".split())
_FIRST_WORDS = frozenset(
    "the first global united american national general pacific central advanced digital smart data open next new blue green red north south"
    " east west big bright clear cloud code core deep fast good great health home ideal inner just key light live main modern more native"
    " one our over own prime pro pure quick real right safe simple social solid super true urban value very vital white wise work"
    " world".split()
)
"""First words of company names that say too little alone."""


@lru_cache(maxsize=512)
def company_names(name: str) -> tuple[str, ...]:
    """Return how a mail may write the name of a company: without its legal form, and by a first word that says enough."""
    plain = _LEGAL.sub("", name).strip()
    words = plain.split()
    if len(words) > 1 and len(words[0]) > 3 and words[0].lower() not in _FIRST_WORDS and words[0][0].isupper():
        return tuple(dict.fromkeys((name, plain, words[0])))
    return tuple(dict.fromkeys((name, plain)))


@lru_cache(maxsize=512)
def person_names(name: str) -> tuple[str, ...]:
    """Return a person's name without titles, and the first name."""
    words = [word for word in name.split() if word.lower().strip(".") not in _PERSON_TITLES] or name.split()
    return (" ".join(words), words[0].strip(","))


def technology_names(name: str) -> tuple[str, ...]:
    """Return a technology and its other names."""
    return (name, *_ALIASES.get(name.lower(), ()))


def is_ordinary(name: str) -> bool:
    """Return whether a technology is an ordinary word or a letter, so that it counts with a capital only."""
    return name.lower() in _ORDINARY or len(name) < 3


@lru_cache(maxsize=512)
def title_names(title: str) -> tuple[str, ...]:
    """Return a title with and without "of", in its short and its long form."""
    plain = " ".join(re.sub(r"\b(?:of|the)\b|,", " ", title.lower()).split())
    forms = {title.lower(), plain}
    for long, short in (("vice president", "vp"), ("chief technology officer", "cto"), ("chief technical officer", "cto")):
        forms |= {form.replace(long, short) for form in forms} | {form.replace(short, long) for form in forms if short in form.split()}
    forms |= {re.sub(r"\b(vp|vice president|head|director) (?!of\b)", r"\1 of ", form) for form in forms}
    return tuple(sorted(forms))
