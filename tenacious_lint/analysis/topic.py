"""The subjects of a brief's signals as mail names them without a value: "your open roles", "the round", "since you joined"."""

from __future__ import annotations

from tenacious_lint.expression import lazy

ROLE_WORDS = lazy(
    r"\b(?:roles?|positions?|openings?|reqs?|requisitions?|vacanc(?:y|ies)|postings?|job (?:posts?|ads?|listings?)|listings?|(?:are"
    r"|is) open|opened|advertis\w+|seats?|spots?)\b"
)
"""Words that make a number before or behind them a count of open roles."""
PEOPLE_WORDS = lazy(r"\b(?:engineers?|developers?|hires?|hiring|people|staff|employees|specialists?|leads?)\b")
HEADCOUNT_WORDS = lazy(r"\b(?:people|persons?|employees|staff|strong|headcount|team(?: of)?)\b")
LAYOFF_WORDS = lazy(
    r"\b(?:lay-?offs?|laid off|let go|let (?:\S+ ){1,6}?go|restructur\w*|reductions?|contract(?:ion|ed)|downsiz\w*|cut(?:s|ting"
    r"|backs?)?|smaller"
    r"|redundanc\w+|reorg\w*|shr[aiu]nk\w*|reduc(?:e|ed|ing))\b"
)
CHANGE_WORDS = lazy(
    r"\b(?:new|join(?:s|ed|ing)?|start(?:s|ed|ing)?|appoint\w*|promot\w+|became|become|becoming|t(?:ake|aking|ook) over|step(?:s|ped"
    r"|ping)? (?:in|up|down)"
    r"|interim|acting|named|left|leaves|leaving|depart\w*|arriv\w+|hired|moved? (?:in|up)|since you|days in|weeks in|months in"
    r"|first \w+ (?:days|weeks|months)|tenure|handover|welcome|congrat\w+|seat)\b"
)
TREND_WORDS = lazy(
    r"\b(?P<twice>doubl(?:e|ed|ing))\b|\b(?P<thrice>tripl(?:e|ed|ing))\b|\b(?P<four>quadrupl(?:e|ed|ing))\b|\b(?P<half>halv(?:e|ed|ing))\b"
)

TOPICS = {
    "funding": lazy(
        r"\b(?:rais(?:e|es|ed|ing)|rounds?|funding|fundrais\w*|financing|investments?|investors?|series|seed|raise|capital|closed)\b"
    ),
    "hiring": lazy(
        r"\b(?:hir(?:e|es|ed|ing)|open(?:ing|ings|ed)?|roles?|positions?|reqs?|requisitions?|vacanc\w+|job (?:posts?|postings?|ads?"
        r"|listings?|board)|postings?"
        r"|careers? (?:page|site)|recruit\w*|headcount|backfill\w*)\b"
    ),
    "layoff": LAYOFF_WORDS,
    "leadership": lazy(
        r"\b(?:new (?:\w+ )?(?:role|job|seat|position|chair|cto|vp|head|chief|leader\w*|lead|boss|director)|appoint\w*|join(?:ed|ing)"
        r"|(?:took|taking|take) over|stepp\w+|promot\w+"
        r"|first \w+ (?:days|weeks|months)|leadership|handover|interim|successor|new in|new to|congrat\w+)\b"
    ),
    "tech_stack": lazy(r"\b(?:stack|codebase|monolith|services in|migrat\w+|rewrit\w+|written in|re-?architect\w*)\b"),
    "peers": lazy(
        r"\b(?:peers?|competitors?|sector|(?:two|three|four|several|some|other|a few|five|six|seven|eight) (?:\w+ ){0,3}(?:companies"
        r"|teams|firms|startups)|(?:companies|teams|firms) (?:in|of|at) your)\b"
    ),
    "gaps": lazy(
        r"\b(?:peers?|competitors?|sector|gap|pattern|(?:two|three|four|several|some|other) (?:\w+ ){0,3}(?:companies|teams|firms))\b"
    ),
    "engagement": lazy(
        r"\byou(?:'ve| have)? (?:liked|read|downloaded|commented|attended|opened|visited|signed up|registered|watched|clicked|reacted"
        r"|shared|saved)\b|\byour (?:comment|visit|download|reaction|like)\b"
    ),
    "ai_maturity": lazy(r"\b(?:ai|ml|machine learning|llms?|mlops|genai|models?|data science)\b"),
    "thread": lazy(
        r"\byou (?:asked|mentioned|said|wrote|told|raised|flagged|noted|described|suggested|replied|were)\b|\byour (?:reply|last"
        r"|earlier|previous|question|message|mail|email|point|answer|thinking|plans?)\b"
        r"|\b(?:as|we) (?:discussed|promised|agreed|spoke|talked|met|left)\b|\b(?:our|last|previous|earlier|that|first"
        r"|intro) (?:\w+ )?(?:call|conversation|chat|thread|exchange|meeting|mail|email|note|demo)\b"
        r"|\bsince (?:then|we|our)\b|\bback (?:in|when)\b|\blast (?:time|spoke|wrote)\b"
    ),
}
"""Signal -> the words that name it."""
