"""The reader's name and company: who is greeted, and where the draft says the reader works."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tenacious_lint.analysis.known_name import folded, known_names, may_greet, name_words
from tenacious_lint.analysis.name import is_no_name, names
from tenacious_lint.analysis.name_grammar import NAME
from tenacious_lint.analysis.name_played import NameFault, fault_of, played
from tenacious_lint.analysis.name_word import COMPANY_ENDINGS, NOT_NAMES
from tenacious_lint.analysis.spelling import person_names
from tenacious_lint.context import Context
from tenacious_lint.document.draft import Region
from tenacious_lint.expression import lazy

_GREETING_WORD = lazy(r"[^\W\d_](?:[\w'-]*\w)?")
_SALUTATIONS = frozenset(
    "hi hello hey hiya dear greetings howdy good morning afternoon evening day hallo liebe lieber guten tag bonjour salut hola ciao hej"
    " to whom"
    " it may concern mr mrs ms mx dr prof professor sir madam miss herr frau and or und from at the of again".split()
)
_GROUPS = frozenset(
    "team all both there everyone everybody folks friends friend you people crew gang colleagues readers subscribers".split()
)
_TEAMS = frozenset({"team", "folks", "people", "crew"})
_MERGE_SIGNS = frozenset("{}[]<>%|$@")
_FOR_COMPANY = lazy(rf"\b(?i:for|at|with) (?P<who>{NAME})(?=\s*(?:\Z|[,:;?!.(\0]|'s\b| -))")


def wrong_recipient(context: Context) -> Iterator[NameFault]:
    """Yield the name greeted if it is no form of the reader's."""
    known = known_names(context)
    contacts = [one for one in known.contacts if not NOT_NAMES.issuperset(name_words(one.name))]  # "Hiring Manager" is nobody's name
    for words in context.analysis(_greetings) if contacts else ():
        if any(word.lower() in _GROUPS for word, _ in words):
            continue
        said = [(word, at) for word, at in words if word.lower() not in NOT_NAMES and word[0].isupper()]
        parts = [part for word, _ in said for part in name_words(word)]
        if (
            not parts
            or any(may_greet(part, one.name) for part in parts for one in contacts)
            or any(known.is_reader(word) for word, _ in said)
        ):
            continue
        meant = contacts[0]
        if _script(said[0][0]) != _script(meant.name):
            continue
        start, end = said[0][1], said[-1][1] + len(said[-1][0])
        yield fault_of(context, start, end, meant, (f"greet {person_names(meant.name)[1]}",))


def _greetings(context: Context) -> list[list[tuple[str, int]]]:
    """Return the words of each greeting without the salutation and titles, and where they begin; none where a merge token stands."""
    found = []
    for region in _regions(context, "greeting"):
        text = context.normalised.cased[region.start : region.end]
        if _MERGE_SIGNS.isdisjoint(text):
            words = [(word.group().removesuffix("'s"), region.start + word.start()) for word in _GREETING_WORD.finditer(text)]
            found.append([(word, at) for word, at in words if word.lower() not in _SALUTATIONS])
    return [words for words in found if words]


def wrong_company(context: Context) -> Iterator[NameFault]:
    """Yield companies that the draft takes for the reader's."""
    known = known_names(context)
    if not known.companies:
        return
    meant = known.companies[0]
    remedy = (f"write {meant.name}",)
    for name in played(context, "reader_company", "news"):
        if not known.is_reader(name.text) and not (name.part == "news" and known.is_anywhere(name.text)):
            yield fault_of(context, name.start, name.end, meant, remedy)
    for words in context.analysis(_greetings):
        if words[-1][0].lower() not in _TEAMS:
            continue
        said = [(word, at) for word, at in words if word.lower() not in NOT_NAMES and word.lower() not in _GROUPS and word[0].isupper()]
        if said and not is_no_name(" ".join(word for word, _ in said)):
            start, end = said[0][1], said[-1][1] + len(said[-1][0])
            if not known.is_anywhere(context.words(start, end)):
                yield fault_of(context, start, end, meant, remedy)
    for region in _regions(context, "subject"):
        for found in _FOR_COMPANY.finditer(context.normalised.cased, region.start, region.end):
            who = found["who"]
            if not is_no_name(who) and not known.is_anywhere(who) and _is_company(context, who):
                yield fault_of(context, *found.span("who"), meant, remedy)


def _is_company(context: Context, name: str) -> bool:
    """Return whether a name in a subject is surely a company's: by its last word, or since the body says so."""
    last = name.split()[-1].lower()
    return (" " in name and last in COMPANY_ENDINGS) or any(
        one.text == name and one.part in ("reader_company", "news", "customer") for one in names(context)
    )


def _regions(context: Context, scope: str) -> list[Region]:
    return [region for region in context.regions if region.scope == scope]


def _script(text: str) -> str:
    first = next((char for char in folded(text) if char.isalpha()), "a")
    return unicodedata.name(first, "LATIN").partition(" ")[0]
