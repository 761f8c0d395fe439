"""Of whom a clause speaks: of the reader, of the sender, or of somebody else."""

from __future__ import annotations

from typing import Literal

from tenacious_lint.analysis.claim.vocabulary import TECHNOLOGIES
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

Subject = Literal["reader", "sender", "other"]
_Mention = tuple[int, int, Subject]
"""Start, end, and who."""

_PERCEIVES = (
    r"(?!(?:'ve|'d|'m|'re| have| had| am| are| was| would| could| can| do| did| might| may| cannot| can't| couldn't| don't| didn't|"
    r" won't| wouldn't"
    r"| haven't| not| never| just| also| still| only| been| be|,? \w+ly)* (?:saw|see|seen|seeing|noticed|notice|noticing|counted"
    r"|count|read|reading|spotted|found|find|came"
    r"|come|understand|gather|hear|heard|noted|looked|looking|think|thinking|thought|know|believe|guess|guessing|suspect|imagine"
    r"|assume|wonder|wondering|take it|tell|say"
    r"|writ(?:e|es|ing|ten)|wrote|ask|asked|asking|mention|suppose|presume|hope|expect|bet|sure|certain|aware|told|sorry|glad"
    r"|curious|enjoyed|enjoy|liked|like|loved|appreciate|appreciated|follow|followed"
    r"|following|watch|watched|watching|judge|make out|work out|sense)\b)"
)
"""What we only see or think of: who is spoken of comes behind it."""
_PERSON = Cue(
    r"\b(?:(?P<reader>you|your|yours|you're|you've|you'll|yourself|congratulations|congrats)|(?P<sender>(?:we|i)\b"
    + _PERCEIVES
    + r"|our|ours|us|my|(?<!tell )(?<!tells )(?<!told )(?<!show )(?<!shows )me))\b(?:'(?:re|ve|ll|d|m))?"
)
_NAME = lazy(r"(?<![\w@./'-])(?:[A-Z][\w&.'-]*[\w]|[A-Z]{2,})(?: (?:[A-Z][\w&.'-]*\w|[A-Z]{2,}|&|of))*")
_OTHERS = Cue(
    r"\b(?:the (?:industry|market|sector|field|world)|elsewhere|another|other(?! (?:day|week|month|hand|side|way|thing))|others"
    r"|their|they|they're|they've|them"
    r"|(?<!as )a (?:client|customer|competitor|peer|fintech|company|team|startup|friend|colleague|similar|series|seed"
    r"|bank|retailer|marketplace|logistics|health)[\w-]*|(?<!for )(?<!of )a (?:cto|vp|founder)|one (?:client|customer|company|team"
    r"|founder|cto|of our)|most|many"
    r"|some|several|clients|customers|teams like|companies|founders|ctos|peers|competitors|he|she|his|her)\b"
)
_PRONOUNS = frozenset("me they them their they're they've he she his her".split())
_NUMBER = lazy(r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|both|half|dozen)\b")
_ACTS = lazy(
    r"(?:'s)? (?:raised|closed|announced|hired|cut|laid|posted|opened|joined|uses?|runs?|moved|grew|added|lost|let|went|shed"
    r"|landed|doubled|tripled|told|asked|wrote|said)\b|(?<!ing)(?<!tion)(?<!ment)(?<!ity)(?<!th)(?<!ship) has\b"
)
"""What a company or a person does: a capital before it is that of a name, not of a sentence."""
_NOT_NAMES = (
    frozenset(
        "the a an your our my we you they it he she this that these those who which everyone everybody nobody somebody someone all most"
        " many some"
        " several both each what and but so then there here team work budget price hiring growth whoever whatever whichever anyone"
        " anybody few none neither either having".split()
    )
    | frozenset(
        "i series seed cto ceo cfo coo vp svp ai ml api sre qa devops saas b2b us eu uk q1 q2 q3 q4 hi hello dear best regards"
        " thanks january february march april may june july august"
        " september october november december monday tuesday wednesday thursday friday saturday sunday english senior junior mid"
        " engineering engineer engineers data machine learning head vice president vp director of and & delivery lead team python"
        " typescript javascript django node scala ruby rails php c++ c# .net terraform snowflake spark airflow dbt flink pytorch"
        " salesforce sap ios android mobile frontend backend fullstack platform infra infrastructure security go java rust kafka"
        " react postgres postgresql kubernetes aws gcp azure".split()
    )
    | frozenset(TECHNOLOGIES.replace("\\", "").split("|"))
)


def subject_at(context: Context, start: int, end: int) -> Subject:
    """Return of whom the clause around [start, end) speaks.

    The nearest mention before it in its clause decides, else the nearest behind it, else the sentence's; a claim without any
    mention is about the reader, whom the mail is for.
    """
    clause = clause_at(context, start)
    if context.normalised.lower.startswith(("you", "your"), start):
        return "reader"
    found = _last(context, Span(clause.start, start)) or _first(context, Span(start, end), pronouns=False)
    found = found or _first(context, Span(end, clause.end), pronouns=False)
    if found is None:
        found = _last(context, Span(sentence_at(context, start).start, clause.start))
    return found or "reader"


def is_addressed(context: Context, start: int, end: int) -> bool:
    """Return whether the sentence around [start, end) names the reader: you, your, their name or their company's."""
    return any(who == "reader" for _, _, who in _mentions(context, sentence_at(context, start)))


def _last(context: Context, span: Span) -> Subject | None:
    mentions = _mentions(context, sentence_at(context, span.start))
    return next((who for at, stop, who in reversed(mentions) if span.start <= at and stop <= span.end), None)


def _first(context: Context, span: Span, *, pronouns: bool = True) -> Subject | None:
    """Return who is mentioned first; without `pronouns`, "they" is not, for it stands for what was named before."""
    mentions = _mentions(context, sentence_at(context, span.start))
    text = context.normalised.lower
    return next(
        (who for at, stop, who in mentions if span.start <= at and stop <= span.end and (pronouns or text[at:stop] not in _PRONOUNS)), None
    )


def _known(context: Context) -> dict[int, list[_Mention]]:
    """The mentions found so far, by where their sentence begins; filled by `_mentions`."""
    return {}


def _mentions(context: Context, sentence: Span) -> list[_Mention]:
    """Return who is mentioned in a sentence, in order, with the places."""
    known = context.analysis(_known)
    if sentence.start not in known:
        known[sentence.start] = _read(context, sentence)
    return known[sentence.start]


def _read(context: Context, sentence: Span) -> list[_Mention]:
    text, cased = context.normalised.lower, context.normalised.cased
    found: list[_Mention] = [(*one.span(), "reader" if one["reader"] else "sender") for one in _PERSON.finditer(context, *sentence)]
    found += [(*one.span(), "other") for one in _OTHERS.finditer(context, *sentence)]
    names = context.analysis(reader_names)
    for one in _NAME.finditer(cased, *sentence):
        name = one.group().lower().removesuffix("'s")
        if any(name == known or name.startswith(known + " ") or (len(name) > 3 and known.startswith(name + " ")) for known in names):
            found.append((*one.span(), "reader"))
        elif (name := _without_plain(name)) and (
            " " in name or one.start() > sentence.start + 2 or (_ACTS.match(text, one.end()) and not name.endswith("ing"))
        ):
            # A single capital at the beginning may only be there because a sentence begins; two in a row are a name anywhere.
            found.append((*one.span(), "other"))
    return sorted(found)


def _without_plain(name: str) -> str:
    """Return a name without the words in it that are none: numbers, languages, titles, days."""
    return " ".join(word for word in name.split() if len(word) > 1 and word.strip("'.-") not in _NOT_NAMES and not _NUMBER.match(word))


def reader_names(context: Context) -> tuple[str, ...]:
    """Return the lower-case names that mean the reader or their company: from the draft's `to` and the brief."""
    to = context.draft.metadata.to
    names = [to.name, to.company]
    if context.brief is not None and context.brief.prospect is not None:
        prospect = context.brief.prospect
        names += [prospect.contact, prospect.company, prospect.domain]
    result = []
    for name in names:
        if name:
            lower = " ".join(name.lower().split())
            result += [lower, *([lower.split()[0]] if len(lower.split()[0]) > 2 else [])]
    return tuple(dict.fromkeys(result))
