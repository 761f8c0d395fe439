"""The subjects of a brief's signals as mail names them without a value: "your open roles", "the round", "since you joined"."""

from __future__ import annotations

from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.sentence import sentence_at
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

FARTHEST = 240
"""Characters of a sentence on either side that are read: no sentence of a mail is longer, and a file may be anything."""

ROLE_WORDS = Cue(
    r"\b(?:roles?|positions?|openings?|reqs?|requisitions?|vacanc(?:y|ies)|postings?|job (?:posts?|ads?|listings?)|listings?|(?:are"
    r"|is) open|opened|advertis\w+|seats?|spots?)\b"
)
"""Words that make a number before or behind them a count of open roles."""
PEOPLE_WORDS = Cue(r"\b(?:engineers?|developers?|hires?|hiring|people|staff|employees|specialists?|leads?)\b")
HEADCOUNT_WORDS = Cue(r"\b(?:people|persons?|employees|staff|strong|headcount|team(?: of)?)\b")
LAYOFF = (
    r"\b(?:lay-?offs?|laid off|let go|let (?:\S+ ){1,6}?go|restructur\w*|reductions?|contract(?:ion|ed)|downsiz\w*|cut(?:s|ting"
    r"|backs?)?|smaller"
    r"|redundanc\w+|reorg\w*|shr[aiu]nk\w*|reduc(?:e|ed|ing))\b"
)
LAYOFF_WORDS = Cue(LAYOFF)
CHANGE_WORDS = Cue(
    r"\b(?:new|join(?:s|ed|ing)?|start(?:s|ed|ing)?|appoint\w*|promot\w+|became|become|becoming|t(?:ake|aking|ook) over|step(?:s|ped"
    r"|ping)? (?:in|up|down)"
    r"|interim|acting|named|left|leaves|leaving|depart\w*|arriv\w+|hired|moved? (?:in|up)|since you|days in|weeks in|months in"
    r"|first \w+ (?:days|weeks|months)|tenure|handover|welcome|congrat\w+|seat)\b"
)
TREND_WORDS = Cue(
    r"\b(?P<twice>doubl(?:e|ed|ing))\b|\b(?P<thrice>tripl(?:e|ed|ing))\b|\b(?P<four>quadrupl(?:e|ed|ing))\b|\b(?P<half>halv(?:e|ed"
    r"|ing))\b"
)

OF_READER = Cue(r"\b(?:you|your|(?<!like )(?<!as )yours|you're|you've|you'll|you'd)\b")
"""Words by which a sentence speaks of the reader."""
DEFINITE = lazy(
    r"\b(?:the|this|that|those|these|new|recent|fresh|last|latest|current|any|both|\d+|two|three|four|five|six|seven|eight|nine"
    r"|ten)(?: [\w'-]+){0,2} \Z"
)
"""Words before a subject by which a known one is meant: "the round", "those three roles"."""
PITCH = Cue(
    r"\b(?:(?:we|i|our (?:\w+ )?\w+|tenacious)(?:'ve|'d|'ll|'re|'m| can| could| will| would| also| have| are| is| am| do)* (?:help"
    r"|plac|provid|offer|deliver"
    r"|staff|support|connect|suppl|giv|mak|speciali|match|sourc|let|enabl|build|take|work|handl|solv|know|cover|bring|lend|fit|scal"
    r"|grow|hir|recruit|open|add|look(?:ing)? after"
    r"|proud|honou?red|write|ship|join|have (?:\w+ ){0,3}(?:engineers|people|developers|teams?))\w*"
    r"|let us (?:help|support|show|take)|(?:if|should|when(?:ever)?) you (?:ever |do |should )?(?:need|require|want|look)|think of us"
    r"|add our"
    r"|in your (?:position|seat|shoes|role)|one (?:rarely|never|always|seldom))\b"
)
"""What we do, whoever reads it, and what anybody may need: "we help you hire" says nothing of the reader."""
ANYBODY = Cue(
    r"\b(?:(?:most|many|every|any|all|few|other|such|some|so many) (?:[\w-]+ ){0,3}?(?:compan(?:y|ies)|teams?|firms?|ctos?|leaders?"
    r"|start-?ups?|founders?|scale-?ups?|clients?|customers?|vendors?|businesses)"
    r"|(?:firms|companies|teams|leaders|ctos|founders|clients|customers|businesses|vendors|startups|scale-?ups|people|strong teams"
    r"|times|markets?)(?: (?:in|at|of|like|across|such as)(?: [\w'-]+){1,4}?)?"
    r" (?:often|usually|tell|say|find|struggle|ask|hit|need|call|come|want|look|face|move|grow|hire|raise))\b"
)
"""Subjects that are everybody: what is said of them is not said of the reader."""

TOPICS = {
    "funding": Cue(
        r"\b(?:rais(?:e|es|ed|ing)|rounds?|funding|fundrais\w*|financing|investments?|investors?|backers?|series|seed|capital|closed"
        r"|announce(?:d|ment))\b"
    ),
    "hiring": Cue(
        r"\b(?:hir(?:e|es|ed|ing)|open(?! to\b)(?:ing|ings|ed)?|roles?|positions?|reqs?|requisitions?|vacanc\w+|job (?:posts?"
        r"|postings?|ads?"
        r"|listings?|board)|postings?|seats?"
        r"|careers? (?:page|site)|recruit\w*|headcount|backfill\w*|bring(?:ing)? on|add(?:ing|ed)? (?:\w+ )?(?:engineers|people|heads"
        r"|developers)|grow(?:ing|n)? (?:the|your) (?:\w+ )?team"
        r"|team growth)\b"
    ),
    "layoff": Cue(LAYOFF + r"|\b(?:leaner|fewer people|smaller team)\b"),
    "leadership": Cue(
        r"\b(?:new (?:\w+ )?(?:role|job|seat|position|chair|cto|vp|head|chief|leader\w*|lead|boss|director)|appoint\w*|join(?:ed|ing)"
        r"|(?:took|taking|take) over|stepp\w+|promot\w+"
        r"|first (?:\w+ ){0,2}(?:days|weeks|months|quarter)|leadership|handover|interim|successor|new in|new to|congrat\w+"
        r"|change at the top|arriv(?:ed|al)|came in|your start)\b"
    ),
    "tech_stack": Cue(r"\b(?:stack|codebase|monolith|services in|migrat\w+|rewrit\w+|written in|re-?architect\w*)\b"),
    "peers": Cue(
        r"\b(?:peers?|competitors?|sector|(?:two|three|four|several|some|other|a few|five|six|seven|eight) (?:\w+ ){0,3}(?:companies"
        r"|teams|firms|startups)"
        r"|(?:companies|teams|firms) (?:in|of|at) your)\b"
    ),
    "gaps": Cue(
        r"\b(?:peers?|competitors?|sector|gap|pattern|(?:two|three|four|several|some|other) (?:\w+ ){0,3}(?:companies|teams|firms))\b"
    ),
    "engagement": Cue(
        r"\byou(?:'ve| have| were| took)? (?:\w+ ){0,4}?(?:liked?|read|downloaded|commented|attended|opened|visited|signed up"
        r"|registered|watched|clicked|reacted|shared|saved)\b"
        r"|\byour (?:comment|visit|download|reaction|like)\b|\b(?:the|for the) (?:comment|visit|download|reaction|like)\b"
    ),
    "ai_maturity": Cue(r"\b(?:ai|ml|machine learning|llms?|mlops|genai|models?|data science)\b"),
    "thread": Cue(
        r"\byou (?:asked|mentioned|said|wrote|told|raised|flagged|noted|described|suggested|replied|were)\b|\byour (?:reply|last"
        r"|earlier|previous|question|message|mail|email|point|answer|thinking|plans?)\b"
        r"|\b(?:as|we) (?:discussed|promised|agreed|spoke|talked|met|left)\b|\b(?:our|last|previous|earlier|that|first"
        r"|intro) (?:\w+ )?(?:call|conversation|chat|thread|exchange|meeting|mail|email|note|demo)\b"
        r"|\bsince (?:then|we|our)\b|\bback (?:in|when)\b|\blast (?:time|spoke|wrote)\b"
    ),
}
"""Signal -> the words that name it."""


def around(context: Context, start: int, end: int) -> Span:
    """Return the sentence around [start, end), at most so much of it as a mail may hold."""
    sentence = sentence_at(context, start)
    return Span(max(sentence.start, start - FARTHEST), min(max(sentence.end, end), end + FARTHEST))
