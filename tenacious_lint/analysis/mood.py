"""How surely a sentence says something: asserted, hedged, conditional or asked, and whether it is denied.

About forty epistemic cues. A modal verb or adverb governs its clause; a cue about what can be seen at all governs its sentence.
"""

from __future__ import annotations

from typing import Literal

from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.sentence import paragraph_at, sentence_at
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

Mood = Literal["asserted", "hedged", "conditional", "asked"]

_CLAUSE_END = lazy(
    r"[;:]\s|\s-{1,2}\s|\s?\u2014\s?|\0|[()]"
    r"|,\s(?=(?:and|but|so|yet|which|while|though|although|because|since|i|we|you|they|he|she|it|your|our|if|unless|as|that|my"
    r"|would|could|can|is|are|do|does|did|shall|should|might|how|what|have|has|worth|open)\b)"
    r"|\s(?=(?:but|because|although|though|whereas)\s)|\s(?=and (?:probably|possibly|perhaps|maybe|might|may|likely|presumably)\b)"
)
_CLAUSE_CUE = Cue(
    r"\b(?:(?<!in )(?<!of )(?<!since )(?<!last )(?<!early )(?<!late )(?<!mid )(?<!mid-)(?<!by )(?<!from )(?<!until )"
    r"(?<!\d )may(?! \d)|might|could|perhaps|maybe|possibl[ey]|potentially|presumably|probabl[ey]|likely|seem(?:s|ed|ingly)?|appear(?:s"
    r"|ed|ing|ently)?"
    r"|suggest(?:s|ed|ing)?|hint(?:s|ed|ing)? at|point(?:s|ed|ing)? to|impl(?:y|ies|ied)|indicat(?:e|es|ed|ing)|tends? to|often|sometimes"
    r"|usually|can (?:be|mean)(?! no)|(?:i|we)(?:'d| would| might)? (?:suspect|guess|imagine|gather|suppose|presume|wonder)"
    r"|(?:i|we) (?:take it|read (?:it|that|this) as)|sounds? like|looks? (?:like|as if|as though)|look(?:s|ing)? to be|reads? (?:like|as)"
    r"|whether|either|reportedly|apparently|allegedly|supposedly|in case|not necessarily|chances are|in all likelihood|at a guess"
    r"|tempted to"
    r"|misread|misunderst\w+)\b"
)
_SENTENCE_CUE = Cue(
    r"\b(?:looks? (?:like|as if|as though)|sounds? like|(?:from|on) (?:the )?outside|from (?:what|where|here)|as far as (?:i|we)"
    r"|on the surface|(?:my|a|the) guess|my (?:guess|read|reading|hunch|impression|sense)|our (?:guess|read|reading|hunch|impression|sense)"
    r"|(?:i|we)(?: may| might| could|'m| am| are|'re)? (?:be |well be |probably )?(?:wrong|mistaken|misreading|off)\b"
    r"|correct (?:me|us)|if (?:i|we) (?:read|have|got|understand)"
    r"|(?:can|could)(?:not|n't| not) (?:tell|see|say|know|be sure|judge)|(?:don't|do not|didn't|did not) (?:know|see (?:how"
    r"|what|whether)|want to assume|assume)"
    r"|no (?:idea|way of (?:knowing|telling)|view|sight)|hard (?:to|for (?:me|us) to) (?:say|tell|know)|not (?:sure|certain"
    r"|clear)|unsure|unclear"
    r"|wonder(?:ing|ed)?|curious|guessing|assuming|suspect|one (?:reading|signal|explanation)|two readings|seems|appears"
    r"|if (?:that|this|so|it)(?:'s| is)? (?:right|true|correct|the case|accurate)|tell me (?:if|where) (?:i|we|that)"
    r"|all (?:i|we) (?:have|know|can see|could find|found|saw)|the only (?:thing|trace|sign|hint) (?:i|we)|out of date|judging (?:by"
    r"|from)|by the looks? of|word (?:is|has it)|rumou?rs?|as (?:i|we) understand|(?:i|we)'d (?:guess|bet|say)"
    r"|if (?:[\w-]+ ){1,5}(?:is|are|was|were) (?:right|true|accurate|correct|to be believed|anything to go by|current|up to date)"
    r"|low confidence|weak signal|public (?:signals?|data|pages?) (?:only|suggest|alone)"
    r"|not (?:something|anything) (?:i|we) can)\b"
)
_CONDITION = Cue(
    r"\b(?:if|unless|should (?:you|some\w+|the|there|your|a)|in case|assuming|provided|as long as|when(?:ever)? you(?:'re| are)?"
    r" (?:ready|need|want)"
    r"|were you to|once (?:you|we|our|the))\b"
)
_GRANTED = lazy(
    r"\b(?:your|the|those|these|its|after|since|given|following|now that|with|on the back of)\s(?:[\w-]+\s){0,2}\Z|(?:after"
    r"|since|given|following|now that|with|as|on the back of|because|congratulations|congrats)\b"
)
_INTERROGATIVE = lazy(r"(?:are|is|did|do|does|have|has|was|were|will|could|can|would|how|what|which|who|when|why|where|should|might)\b")
_FACTUAL = lazy(r"(?:are|is|did|do|does|have|has|was|were)\b")
"""What opens a question whether something is so; others ask for something."""
_CONFIRMS = lazy(
    r"[\"'(]*(?:is (?:that|this|it)|have i|did i|do i|am i|are we|does that|fair|right|correct|close|true|accurate|or (?:is|am"
    r"|have|did|do))\b[^?\0]{0,90}\?"
)
_DENIAL = Cue(
    r"\b(?:not|never|no|none|nobody|nothing|without|nor|neither|cannot|avoid(?:ing)?|rather than|instead of|stop short of"
    r"|too early to|decline"
    r"|refuse|unable|short of|zero|(?:do|does|did|is|are|was|were|have|has|had|ca|wo|would|could|should|must|need|ai)n't|hardly|far from"
    r"|(?:wrong|dishonest|reckless|careless|misleading|foolish|premature|rash) to)\b"
)
_NOT_DENIED = lazy(
    r"\b(?:not only|no doubt|not just|why not|no question|no problem|not to mention|no later than|no more than|nothing but"
    r"|not least|no fewer than|not (?:even )?(?:a|one|two|three|four|ten) (?:days?|weeks?|months?)|no time (?:at all|since|ago|has)"
    r"|no less than|hardly (?:been )?(?:dr\w+|wet|cold|settled|landed|cleared|unpacked|sunk|had time|over"
    r"|in|out|begun|started|got|found|finished|closed|announced|cooled))\b"
)

_UNSEEN = lazy(
    r"(?:can|could|do|does|did|will|would)?(?:not|n't)? ?(?:\w+ )?(?:tell|see|say|know|judge|guess|work out|make out|sure|clear"
    r"|certain|idea|way of (?:knowing|telling)|read|find out|discern)\b"
)
"""Behind a negation: what is not known, and so neither said nor denied."""
_NAMED_AS_KNOWN = lazy(r"\b(?:your|the|that|this|those|these)\s(?:[$€£\w.-]+\s){0,3}\Z")


def clause_at(context: Context, offset: int) -> Span:
    """Return the clause around `offset`: a sentence cut at semicolons, dashes, and conjunctions behind commas."""
    known = context.analysis(_clauses)
    if offset in known:
        return known[offset]
    sentence = sentence_at(context, offset)
    cuts = context.analysis(_cuts)
    if sentence.start not in cuts:
        cuts[sentence.start] = _cut(context.normalised.lower, sentence)
    clauses = cuts[sentence.start]
    found = known[offset] = next((one for one in clauses if offset < one.end), clauses[-1])
    return found


def _clauses(context: Context) -> dict[int, Span]:
    """The clauses found so far, by the offsets they were asked for; filled by `clause_at`."""
    return {}


def _cuts(context: Context) -> dict[int, list[Span]]:
    """The clauses of each sentence that was cut so far, by where it begins; filled by `clause_at`."""
    return {}


def _cut(text: str, sentence: Span) -> list[Span]:
    found, start = [], sentence.start
    for cut in _CLAUSE_END.finditer(text, *sentence):
        if cut.start() > start:
            found.append(Span(start, cut.start()))
        start = cut.end()
    return [*found, Span(start, sentence.end)] if start < sentence.end or not found else found


def mood_at(context: Context, start: int, end: int, *, granted: bool = False) -> Mood:
    """Return the mood of what stands at [start, end).

    A sentence that ends in a question mark asks, but not in a clause that it takes for granted ("Since you closed the round, would...").
    `granted`: nor does it ask for a thing it names as known ("Would a page on your seven roles help?"). A short question behind a
    sentence ("Is that right?") hedges it.
    """
    text = context.normalised.lower
    sentence = sentence_at(context, start)
    stop = max(sentence.end, end)
    clause = clause_at(context, start)
    last = max(clause.end, end)
    if text[sentence.start : stop].rstrip("\"')]*_").endswith("?"):
        known = _GRANTED.match(text, clause.start) is not None
        if granted and not known and _FACTUAL.match(text, clause.start) is None:
            known = _GRANTED.search(text, max(clause.start, start - 30), start) is not None
        if not known and (clause.end >= sentence.end - 1 or _INTERROGATIVE.match(text, clause.start)):
            return "asked"
        return "hedged" if _CLAUSE_CUE.search(context, clause.start, start) else "asserted"
    if _SENTENCE_CUE.search(context, sentence.start, stop) or _CLAUSE_CUE.search(context, clause.start, last):
        return "hedged"
    condition = _CONDITION.search(context, sentence.start, last)
    if condition is not None and (condition.start() == sentence.start or _CONDITION.search(context, clause.start, last)):
        return "conditional"
    if _CONFIRMS.match(text, _skip(text, stop, paragraph_at(context, start).end)):
        return "hedged"
    return "asserted"


def is_denied(context: Context, start: int, end: int, *, granted: bool = False) -> bool:
    """Return whether a negation governs [start, end): one that stands before it in its clause.

    `granted`: what is named as known is not denied by one who does not know more ("I can't see whether the Series B is for hiring").
    """
    text = context.normalised.lower
    clause = clause_at(context, start)
    known = granted and is_named_as_known(context, start)
    for found in _DENIAL.finditer(context, clause.start, start):
        if known and _UNSEEN.match(text, found.end()):
            continue
        if not _NOT_DENIED.match(text, found.start()) and not _NOT_DENIED.match(text, max(clause.start, found.start() - 4)):
            return True
    return False


def is_named_as_known(context: Context, start: int) -> bool:
    """Return whether what begins at `start` is spoken of as known to both: "your", "the", "that"."""
    text = context.normalised.lower
    return (
        text.startswith(("your ", "the ", "that ", "this "), start) or _NAMED_AS_KNOWN.search(text, max(0, start - 40), start) is not None
    )


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
