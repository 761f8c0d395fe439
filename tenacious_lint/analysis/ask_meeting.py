"""The words of a call that is asked for, and of one that is booked without a yes; for one lower-case sentence with single spaces."""

from __future__ import annotations

from tenacious_lint.analysis.ask_frame import DENIED, NOT_DENIED
from tenacious_lint.analysis.ask_wording import Wording
from tenacious_lint.analysis.ask_words import forms, inflected
from tenacious_lint.expression import lazy

_NUMBER = r"(?:\d{1,3}(?: ?(?:-|to|or) ?\d{1,3})?|five|ten|fifteen|twenty(?:-five)?|thirty|forty(?:-five)?|sixty|ninety|a few|a couple of)"
_LENGTH = (
    rf"(?:{_NUMBER}[ -]?(?:minutes?|mins?)|half an hour|(?:a )?half[ -]hour|(?:a )?quarter of an hour|(?:three quarters of "
    rf"|the better part of |(?:close|next) to )?(?:an|one|two|1|2|a full|a solid"
    rf"|a whole|a good)[ -]hours?(?: and a half)?)"
)
LENGTH = lazy(_LENGTH)
_FREE_LENGTH = (
    rf"(?:{_NUMBER} (?:minutes|mins?)|half an hour|(?:a )?half-hour|(?:a )?quarter of an hour|(?:three quarters of "
    rf"|the better part of |(?:close|next) to )?(?:an|one|two|1|2|a full"
    rf"|a whole|a good) hours?)(?! of (?!your (?:[\w']+ ){{0,2}}(?:time|day|week|attention)|time\b|conversation|talk|discussion|who"
    rf"|you\b|some))(?!-| (?:call"
    rf"|chat|meeting|conversation|talk|session|demo|intro|walk))"
)
_NOUN = (
    r"(?:(?:video |phone )?call|chat|meeting|conversation|talk|session|demo|walk-?through|deep dive|working session|coffee|lunch"
    r"|sync|catch-?up|huddle|intro"
    r"|discussion|zoom|workshop|one-to-one|screen ?share|exchange)s?"
)
_NOT_OTHER = (
    r"\b(?!-)(?! (?:queue|cent(?:re|er)|volume|logs?|rooms?|environment|handler|stack|graph|time-?out|site|data|recordings?|transcript"
    r"|limit|length|for (?:papers|proposals|tenders|bids))\b)"
)
_OF_KIND = (
    r"(?: (?:very|quick|short|brief|first|further|intro|introductory|discovery|scoping|exploratory|technical|informal|working|video"
    r"|phone|zoom|teams|follow-up|virtual|proper|friendly|small|\w+-minute|\d+-min))*"
)
_BEFORE_LENGTH = (
    r"(?:would|could|might|may|is|are|does|worth|have|got|spare|spend|invest|find|grab|do|get|give (?:me|us)|need|want|borrow|use|or"
    r"|set aside|block|free up|carve out(?: some)?|make|let's (?:put|plan on|say|book|pencil in)|(?:need|require|plan on|schedule"
    r"|reserve)|request:|how about|what about|ask(?:ing)? for|chat for|talk for|speak for|meet for|call for|call of"
    r"|(?:you|we|i|us|to|please|and|could|can|might|shall) take|free for|up for|open to|available for|time for|appreciate|welcome"
    r"|(?:i'd|we'd|would) value"
    r"|suggest|propose|offer|love|like|interested in|in favou?r of|you can have|you could have|on board for|happy with|keen on"
    r"|grateful for|thankful for|hop on for|connect for)"
)
_ABOUT = r"(?: (?:about|around|roughly|just|even|perhaps|maybe|only|up to|say|at most|as little as|the|another|some))*"
_TALK = (
    rf"(?:{forms('talk speak meet chat connect discuss')}|(?:catch|catching) up|sit(?:ting)? down|get(?:ting)? together|(?:hop|hopping"
    rf"|jump|jumping|get|getting) on (?:a|the)"
    r"|compar(?:e|ing) notes|walk(?:ing)? (?:you|your team) through|show(?:ing)? you|pick(?:ing)? your brains?|(?:call|calling|ring"
    r"|ringing) you|get(?:ting)? (?:some )?(?:time )?on your (?:calendar|diary))"
    r"(?<!connect)(?<!connecting)(?! (?:your|the|their|a|this|that|our) (?:\w+ )?(?:needs?|deadlines?|demand|targets?|goals?|sla"
    r"|requirements?|bar|dates?|standards?))|connect(?:ing)?(?=[?.,!]| (?:with (?:me|us)|on|next|this|in|for|about|briefly|over)|$)"
)
_TO_TALK = (
    r"(?:(?:can|could|shall|should|may|might|let's|let us|why don't|if|that|when) (?:we|i|us|you and i)|let's|let us|would you(?: be)?"
    r"|(?:are|would|will|could|can|might) you (?:be )?(?:open|free|available|willing|up for|able|happy|keen|around|interested in|like"
    r"|love|care|want)"
    r"|(?:worth|sense|useful|helpful|good|great|time|room|chance|opportunity|possible|okay|ok|like|love|keen|happy|glad|hoping|open|welcome"
    r"|interested in|up for|wanted|want|prefer|rather|(?:would|is|could) it (?:be )?\w+|available|around|free)(?: (?:for|of|if"
    r"|in) (?:us|you and me|you|we|i))?)"
)
CORE = (
    Wording(rf"\b(?:{_FREE_LENGTH})\b", "minutes mins min half quarter hour hours"),
    Wording(
        rf"\b(?:{_NOUN})\b",
        "call calls chat chats meeting meetings conversation conversations talk talks session sessions demo demos walk walkthrough"
        " walkthroughs coffee coffees lunch lunchs sync syncs catch catchup catchups huddle huddles intro intros discussion discussions"
        " zoom zooms workshop workshops dive dives working one screen screenshare screenshares exchange exchanges",
    ),
    Wording(
        rf"\b(?:{_TALK})\b",
        inflected("talk speak meet chat connect discuss catch hop jump compare walk show pick call ring")
        + " sit sitting get getting hopping",
    ),
)
"""What a call consists of: a length, a noun, a verb. What stands before it tells whether it is asked for."""
NOUN = lazy(rf"{_NOUN}{_NOT_OTHER}")
BEFORE_NOUN = lazy(rf"\b(?:{_LENGTH}(?:[ -]long)?|a|an|another|one|some|any){_OF_KIND} $")
FREE_LENGTH = lazy(_FREE_LENGTH)
BEFORE_LENGTH = lazy(rf"(?:\b{_BEFORE_LENGTH}|(?:^|[,;:.?!] )[\"'(]*(?:(?:and|or|so|maybe|perhaps|say|even|just),? )*){_ABOUT} ?$")
TALK = lazy(_TALK)
BEFORE_TALK = lazy(rf"\b{_TO_TALK}(?: to)?(?: (?:both|perhaps|maybe|also|please|briefly|just|quickly|even))* $")
INVITES = lazy(
    r"\?[\"')\]]*$|\b(?:(?:i|we)(?:'d| would)|would love|happy to|glad to|keen to|(?:i|we) (?:suggest|propose|could|can|can offer)"
    r"|asking|let's"
    r"|let us|let me|feel free|please|your call|whichever|up to you|tell me|let me know"
    r"|if (?:you|it|that|this|a|an|\d+)|(?:is|would be|will be) (?:enough|plenty|all|fine|ideal|great|useful|helpful|good)|would (?:do"
    r"|help|suit|work|be|round|settle)|(?:'m| am) (?:free|available|around)|hoping (?:to|we|you|for)"
    r"|looking (?:to|for)|wanted to (?:see|ask|suggest|propose)|all i ask|ways to|on the phone|by phone)\b|\brequest:"
)
ASKS_FOR_IT = lazy(
    r"\b(?:would|could|can|shall|should|may|might|will|open to|up for|worth|free|available|interest(?:ed)?|time|makes? sense"
    r"|help(?:ful)?|useful|suits?|works?|fits?|how about|what about"
    r"|do you have|have you|got|with you|appetite|any chance|possible|room for|keen|fancy|care for|mind|ok(?:ay)?|willing|or|next|this week"
    r"|tomorrow|(?:mon"
    r"|tues|wednes|thurs|fri)day)\b|^\W*(?:maybe |perhaps |say,? )?(?:a|an|15|20|30|\d+) "
)
"""What a question about a call must hold to be one for a call: "Is a weekly meeting where releases stall?" asks after something else."""
NOT_OURS = lazy(
    r"\b(?:(?:you|he|she|they|who|your \w+) (?:asked|wrote|said|suggested|proposed|wanted|mentioned|requested|offered|had|took|ran"
    r"|held|run|hold|sat|use|used|do|did)|thanks for|thank you for|after (?:our|the|your|that|a)|since (?:our|the)"
    r"|on (?:our|the) (?:last )?call|(?:i|we|it) (?:had|took|lasted|met|spoke|talked|spent)|(?:takes|took|lasts|lasted|waits?|waiting"
    r"|waited|cut|saves?|saved|runs?|running|down (?:to|from)|up from|per|every|weekly|daily|standing|existing|recurring|booked"
    r"|scheduled|accepted|declined|attended|joined)|instead of|rather than|in place of|replaces?|no need for|without|(?:was|were"
    r"|wasn't)(?! hoping| wondering| going to))\b[^,;:]{0,40}$"
)
"""What may stand before the words of an ask in its clause and makes them somebody else's, past, or not wanted."""
_TIME = r"\b(?:(?:mon|tues|wednes|thurs|fri)day|tomorrow|\d{1,2}:\d\d|\d{1,2} ?[ap]m)\b(?!'s| nights)"
_TIMES = "monday tuesday wednesday thursday friday tomorrow am pm :"
SLOT_ASKED = Wording(
    rf"(?:\b(?:does|do|would|will|could|is|how about|what about|or|either|we say|let's say|suggest|propose|offer|are you (?:free"
    rf"|available|around|there)|i'm (?:free|available|around)|i am (?:free|available|around)|pick|choose|be free|be around"
    rf"|be available)"
    rf"|^\W*(?:maybe|perhaps|say)?)(?:,? ?(?:on|next|this|the|coming|say|early|late|later|perhaps|maybe|around|about|at|either|both"
    rf"|any time|sometime|first thing|for example))* ?(?P<slot>{_TIME})"
    r"(?=[^?!]{0,80}?\b(?:work|works|suit|suits|fit|fits|convenient|better|easier|free|available|possible|okay|ok|good|best|do|which"
    r"|your call|whichever)\b|[^?!]{0,40}\?|(?<=free )|[^?]*$)",
    _TIMES,
)
"""A day offered for a choice: the day itself is what is asked about, so that "does the rota work on Friday" is none."""
SLOTS_OFFERED = Wording(
    rf"\b(?:times?|slots?|options?|days?|works?|suits?|free|available|minutes|choose"
    rf"|pick)\b[^?!]{{0,60}}?(?P<slot>{_TIME})[^?!]{{0,40}}?\bor\b[^?!]{{0,20}}?{_TIME}",
    _TIMES,
    "or",
    "time times slot slots option options day days work works suit suits free available minutes choose pick",
)
TIMEFRAME = lazy(
    r"\b(?:(?:(?:early |late |mid-?|later |the end of |end of |any day |some(?: ?time)? )?(?:this|next|the coming|the following"
    r"|that) )(?:week|month|quarter)(?! of)|week of [^,.;?!]{3,16}|(?:mon|tues|wednes|thurs|fri)day(?!s)(?: (?:morning|afternoon"
    r"|noon))?|tomorrow"
    r"|\d{1,2}(?:st|nd|rd|th)?(?: ?- ?\d{1,2})?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr"
    r"|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?|20\d\d-\d\d-\d\d"
    r"|(?:first|second|last) (?:week|half) of \w+|(?:early|mid|late)[ -](?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december)|\d{1,2}:\d\d|\d{1,2} ?[ap]m)\b(?!'s)"
)
SLOT = lazy(
    r"\b(?:(?:mon|tues|wednes|thurs|fri)day(?!'?s)|tomorrow|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?)\b"
)
_BOOKED = (
    r"(?:booked|scheduled|reserved|blocked(?: out| off)?|pencill?ed|locked|secured|arranged|set up|fixed|booking|scheduling|grabbed"
    r"|confirmed)"
)
_BOOK = r"(?:book|schedule|reserve|block|pencil|lock|grab)"
_PLACED = r"(?:put|added|placed|dropped|popped|slotted|sent|issued|emailed|sending|emailing|putting|adding|forwarded|fired|shot)"
_PLACE = r"(?:put|add|place|drop|pop|set up|send|slot|email)"
_WAY = r"(?: [\w:'-]+){0,5}?"
_MEANT = (
    r"(?:(?:intro |scoping |discovery |video |zoom |\d+-minute )?(?:call|meeting|slot|chat|intro|minutes|session|invite|invitation"
    r"|hold|placeholder)\b(?! (?:notes?|summary|transcript|recording|room|queue|links?|volumes?|between))|\d+ mins?\b|half an hour"
    r"|(?:calendar|diary)\b(?! of)|(?:you|us) (?:in|down)\b|something (?:in|down|on)\b)"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri)day|tomorrow)"
_DAY = rf"(?: (?:us|you|both|that|it|for|on|in|next|this))* (?:{_WEEKDAY}|time)\b(?!'s| to\b| for (?:the|a|my|our)\b)"
_SENDER = (
    r"\b(?:i|we|(?:our|my) (?:\w+ )?(?:lead|manager|team|partner|assistant|colleague|coordinator))(?:'ve| have| has|'m| am|'re| are| is)?"
)
_WILL = r"\b(?:i'll|i will|we'll|we will|(?:i'm|i am|we're|we are) going to)"
_INVITE = r"(?:calendar |meeting )?(?:invite|invitation|calendar hold|calendar entry)"
_IS = r"(?: (?:is|are|has been|have been|was)|'s)(?: (?:now|already|all|just|been))*"
_MEANT_WORDS = (
    "call meeting slot chat intro minutes mins min session invite invitation hold placeholder half calendar diary you us something"
)
_SELVES = "i we our my"
FORCED = (
    Wording(
        rf"{_SENDER}(?: \w+){{0,4}}? {_BOOKED}(?:{_WAY} {_MEANT}|{_DAY}| (?:you|us) for\b(?! (?:a|the|review)))",
        "booked scheduled reserved blocked penciled pencilled locked secured arranged set fixed booking scheduling grabbed confirmed",
        _SELVES,
    ),
    Wording(
        rf"{_SENDER}(?: \w+){{0,4}}? {_PLACED}(?! (?:together|two|a few|some|these|three)){_WAY} {_MEANT}",
        "put added placed dropped popped slotted sent issued emailed sending emailing putting adding forwarded fired shot",
        _SELVES,
        _MEANT_WORDS,
    ),
    Wording(
        rf"{_SENDER}(?: \w+){{0,4}}? (?:found|saved|kept|held|got|reserved) (?:us|you)"
        r" (?:(?:a|some|the) (?:slot|time|half|spot|place)|\d+|down)\b",
        "found saved kept held got reserved",
        "us you",
        _SELVES,
    ),
    Wording(
        rf"\b(?:taken|took) (?:the liberty (?:of|to)|it upon (?:myself|ourselves) to) (?:{_BOOK}|{_PLACE}|{_BOOKED}|{_PLACED})\b"
        r"(?: [\w:'-]+){0,5}",
        "liberty upon",
    ),
    Wording(
        rf"{_WILL}(?: go ahead and| just| also)? (?:{_BOOK}(?:{_WAY} {_MEANT}|{_DAY})|{_PLACE}{_WAY} {_MEANT})",
        "book schedule reserve block pencil lock grab put add place drop pop set send slot email",
        "ll will going",
        f"{_MEANT_WORDS} {_TIMES} time",
    ),
    Wording(
        rf"(?:{_WILL}|\b(?:our|my) (?:\w+ )?\w+ will) (?:call|ring|phone|dial) (?:you|your \w+)\b[^.?!]{{0,30}}?"
        r"(?:\w+day\b|tomorrow|at \d|this (?:morning|afternoon)|later today)",
        "call ring phone dial",
        "ll will going",
        "you your",
    ),
    Wording(
        r"\basked (?:our|my) (?:\w+ ){1,3}?to (?:book|reserve|schedule|send|set up|block|hold)\b(?: [\w:'-]+){0,6}",
        "asked",
        "book reserve schedule send set block hold",
    ),
    Wording(
        r"\byou (?:only|just) (?:need|have) to (?:join|show up|dial in|accept|turn up|click accept)\b|\b(?:just|hit|click) accept\b",
        "join show dial accept turn",
        "just only hit click",
    ),
    Wording(
        r"\bthere(?:'s| is)(?: now| already)? (?:a|an) (?:\w+ )?(?:hold|slot|placeholder|invite|invitation|call|meeting)\b"
        r"(?: [\w:'-]+){0,5}? (?:in|on) (?:your|the|our) (?:calendar|diary|inbox)\b",
        "calendar diary inbox",
        "there",
    ),
    Wording(
        rf"\b(?:(?:call|meeting|slot|session|chat|hold|placeholder|intro)"
        rf"(?: (?:for|on|at|with|this|next|[\w:]+day|\d\S*)(?: [\w:]+)?){{0,3}}?"
        rf"|{_WEEKDAY}(?: (?:at|noon|\d\S*|[ap]m|morning|afternoon|o'clock|nine|ten|eleven|three|four)){{0,3}}){_IS}"
        r" (?:booked|scheduled|confirmed(?! by)|locked in|reserved|fixed|blocked"
        r"|on your (?:calendar|diary)|in your (?:inbox|calendar|diary))\b",
        "booked scheduled confirmed locked reserved fixed blocked calendar diary inbox",
        f"call meeting slot session chat hold placeholder intro {_TIMES}",
    ),
    Wording(
        rf"\b(?:our|your|the) (?:\w+ )?(?:call|meeting|slot|session|chat|intro)(?: (?:with|on|at) [\w:]+){{0,3}}?{_IS} set (?:for|on)\b",
        "set",
        "call meeting slot session chat intro",
    ),
    Wording(
        r"\bconsider (?:it|this|(?:[\w:]+ ){0,3}?[\w:]+) (?:booked|confirmed|scheduled)\b",
        "consider",
    ),
    Wording(
        rf"\bwe(?:'re| are)(?: all)? (?:on|set|booked|confirmed|locked in) for (?:{_WEEKDAY}|next week|the \d)",
        "on set booked confirmed locked",
        "we",
        "for",
        "re are",
    ),
    Wording(
        r"\byou(?:'re| are|'ve been| have been)(?: (?:now|already|all))? (?:booked|confirmed|scheduled|set|down|pencill?ed)(?: in)?"
        r"(?:(?: (?:for|on)| with)\b|[.!,]|$)",
        "booked confirmed scheduled set down penciled pencilled",
        "you",
    ),
    Wording(
        r"\b(?:let's|let us|i'll|we'll) get you (?:booked|scheduled|in the|on the|set up for)",
        "get",
        "you",
        "let ll",
    ),
    Wording(
        rf"\b(?:see|speak to|talk to|speak with) you (?:then\b|(?:on )?(?:{_WEEKDAY}|at \d))",
        "see speak talk",
        "you",
        f"then at {_TIMES}",
    ),
    Wording(
        r"\blooking forward to (?:our (?:call|chat|meeting|conversation)|(?:speaking|talking|meeting|chatting)(?: (?:with|to) you)?)"
        rf" (?:on |this |next )?(?:{_WEEKDAY}|week\b|at \d)",
        "forward",
        "looking",
    ),
    Wording(
        r"\b(?:(?:zoom|teams|meet|meeting|join|call) (?:link|details|number)|dial-in(?: details| number)?) (?:for (?:our|the|your"
        r"|tomorrow's|\w+day's)"
        r" (?:call|meeting|chat)"
        r"|(?:is )?(?:below|attached|follows))\b",
        "link details number dial",
        "call meeting chat below attached follows",
    ),
    Wording(
        rf"\b(?:you'll|you will|you should) (?:see|get|receive|find|have) (?:a|an|my|the) (?:{_INVITE}|\w+ invite)\b",
        "invite invitation calendar",
        "you",
    ),
    Wording(
        rf"\b{_INVITE}(?: (?:for|on) (?:the )?[\w:]+)?"
        rf" (?:is |has |was |will be )?(?:attached|to follow|follows|sent|went out|gone out|on its way"
        r"|heading|coming|in your inbox|waiting)\b",
        "invite invitation calendar",
        "attached follow follows sent went gone way heading coming inbox waiting",
    ),
    Wording(
        r"\baccept (?:the|my|our) (?:\w+ )?(?:invite|invitation)"
        r"|\b(?:expect|watch for|look out for) (?:a|an|my|the) (?:\w+ )?(?:invite|invitation)",
        "invite invitation",
        "accept expect watch look",
    ),
    Wording(
        rf"\bunless (?:i hear|you (?:object|decline|say|tell me)|that's a problem)[^.?!]{{0,40}}"
        rf"(?:book|call|meet|talk|speak|invite|calendar|{_WEEKDAY})",
        "unless",
    ),
    Wording(
        rf"{_WILL} assume (?:[\w:]+ ){{1,4}}(?:works|suits|is fine|is good)",
        "assume",
    ),
)
"""Ways to tell a booking as done, or as done soon."""
ASKS_LEAVE = lazy(r"^\W*(?:shall|should|can|could|may|would|will|did|do|does|have you|has|is|are|was|what|which|when|if|who|why|how|or)\b")
"""A question that begins so asks whether to book; any other that holds a booking only asks whether it suits."""
NOT_BOOKED = lazy(r"(?<!if i do )(?<!if we do )\bnot\b|\b(?:never|nothing|nobody)\b|(?<!if i do)(?<!if we do)n't\b")
NOT_FORCED = lazy(
    r"\b(?:once|if|after|as soon as|whenever|until|before|when) (?:you|a|the|your|we|one|it|that)\b|\b(?:if|once) (?:this|any|either"
    r"|(?:mon|tues|wednes|thurs|fri)day)\b|\bshould (?:you|that|it|either|(?:mon|tues|wednes|thurs|fri)day)\b|(?<!get )\byou(?:'ve"
    r"| have)? (?:picked|chose|chosen|confirmed|accepted|suggested|proposed|named|asked|agreed|booked|offered|wanted|requested|wrote"
    r"|said|mentioned)"
    r"|\bas (?:agreed|requested|you asked|promised|discussed|suggested)|\bper your|\bthanks for (?:confirming|picking|choosing|booking"
    r"|the yes)"
    r"|\b(?:it is|works for me)[,.]|\b(?:pick|choose|name|reply with|tell me|let me know|say|send me|give me) (?:a|one|any|either"
    r"|the|which)|\bhappy to\b|\b(?:can"
    r"|could|may|shall|should|would) (?:i|we)\b|\b(?:i|we) (?:can|could|might|may|would)\b|\b(?:board|earnings|investor|team|your team's"
    r"|sprint|planning|delivery lead's) (?:call|meeting|session)"
)


def is_denied(before: str) -> bool:
    """Return whether a negation at the end of `before` governs what follows it."""
    near = before[-90:]
    return DENIED.search(near) is not None and NOT_DENIED.search(near) is None


def is_set_aside(before: str) -> bool:
    """Return whether what follows `before` is told of somebody else, past, replaced or denied."""
    return NOT_OURS.search(before[-120:]) is not None or is_denied(before)
