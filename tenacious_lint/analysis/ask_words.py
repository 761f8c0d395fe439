"""The words of asks: how mail asks for a call, a reply, a name, a form; patterns for one sentence, lower-case, with single spaces.

Each kind has a core (what is asked for) and a frame (what makes it an ask). Grammar, not lists of sentences: determiners, modals and
objects are alternations of their own.
"""

from __future__ import annotations

from tenacious_lint.expression import lazy


def _forms(verbs: str) -> str:
    """Return an alternation of base forms and -ing forms: "would you mind sending"."""
    return "|".join(f"{verb}|{verb[:-1] if verb.endswith('e') else verb}ing" for verb in verbs.split())


# --- frames -----------------------------------------------------------------------------------------------------------------------------
_LINKS = (
    r"(?:(?:and|or|then|so|but|also|next|first|firstly|second|secondly|third|thirdly|finally|lastly|otherwise|alternatively|instead|in addition"
    r"|additionally|separately|either|meanwhile|in the meantime|for now|p\.?s\.?|if (?:so|not|yes|no|it does|it is|you prefer)|just|simply|or else|(?:when|if) you (?:have|get) a (?:moment|minute))[,:]? )*"
)
_START = rf"(?:(?:^|[,;:.?!)] |- |\u2014 ?)[\"'(*]*{_LINKS})"
_ASKED_TO = (
    r"(?:could|can|would|will|might) (?:you|someone|somebody|anyone|your team)(?: (?:please|kindly|perhaps|maybe|possibly|also|then|just|even|both|still|either))*"
    r"(?: (?:be (?:able|willing|open|happy|prepared|kind enough|so kind as|free)(?: to)?|mind|consider|take a (?:moment|minute|second) to))?"
    r"|if you (?:could|would|can|might)(?: (?:please|also|just|be (?:able|willing) to))*|if you'd"
    r"|you (?:can|could|may|might|only (?:need|have) to|just (?:need|have) to|are (?:always )?welcome to|need to|must)(?: (?:also|just|simply|either|always))*"
    r"|(?:do |please |also )*feel free to|don't hesitate to|(?:would|do) you mind|please(?: (?:do|also|just|kindly|then|either))*|kindly|just|simply"
    r"|(?:need|want|like|love|asking|hoping|inviting|invite|encourage|grateful for) (?:for )?you to|(?:all|what) you (?:need|have) to do is|be sure to|make sure to"
)
_ASKED = rf"(?:{_ASKED_TO})"
_REQUEST = rf"(?:{_START}|(?:\b{_ASKED} ))"
_TO_ME = rf"(?:{_START}|\b(?:and|or|then|to also|{_ASKED_TO}) )"
"""As _REQUEST, and behind a bare "and": only for what is done to "me"."""

# --- meeting ----------------------------------------------------------------------------------------------------------------------------
_NUMBER = r"(?:\d{1,3}(?: ?(?:-|to|or) ?\d{1,3})?|five|ten|fifteen|twenty(?:-five)?|thirty|forty(?:-five)?|sixty|ninety|a few|a couple of)"
LENGTH = rf"(?:{_NUMBER}[ -]?(?:minutes?|mins?)|half an hour|(?:a )?half[ -]hour|(?:a )?quarter of an hour|(?:an|one|two|1|2|a full|a solid|a whole)[ -]hours?(?: and a half)?)"
_FREE_LENGTH = rf"(?:{_NUMBER} (?:minutes|mins?)|half an hour|(?:a )?quarter of an hour|(?:an|one|two|1|2|a full|a whole) hours?)(?!-| (?:call|chat|meeting|conversation|talk|session|demo|intro|walk))"
_NOUN = r"(?:(?:video |phone )?call|chat|meeting|conversation|talk|session|demo|walk-?through|coffee|lunch|sync|catch-?up|huddle|intro|discussion|zoom|workshop|one-to-one|screen ?share|exchange)s?"
_NOT_OTHER = r"\b(?!-)(?! (?:queue|cent(?:re|er)|volume|logs?|rooms?|environment|handler|stack|graph|time-?out|site|data|recordings?|transcript|limit|length|for (?:papers|proposals|tenders|bids))\b)"
_OF_KIND = r"(?: (?:very|quick|short|brief|first|further|intro|introductory|discovery|scoping|exploratory|technical|informal|working|video|phone|zoom|teams|follow-up|virtual|proper|friendly|small|\w+-minute|\d+-min))*"
_MEETING = rf"(?:(?:{LENGTH}(?:[ -]long)?|a|an|another|one|some|any){_OF_KIND} {_NOUN}{_NOT_OTHER})"
_BEFORE_LENGTH = (
    r"(?:would|could|might|may|is|are|does|worth|have|spare|spend|invest|find|grab|do|get|give (?:me|us)|need|want|borrow|use|or|set aside|block|free up|request:|how about|what about|ask(?:ing)? for|chat for|talk for|speak for|meet for|call for|call of"
    r"|(?:you|we|i|us|to|please|and|could|can|might|shall) take|free for|up for|open to|available for|time for|appreciate|welcome|suggest|propose|offer|love|like|interested in|in favou?r of|you can have|you could have|on board for|happy with|keen on|grateful for|thankful for|hop on for|connect for)"
)
_ABOUT = r"(?: (?:about|around|roughly|just|even|perhaps|maybe|only|up to|say|at most|as little as|the|another|some))*"
_TALK = (
    rf"(?:{_forms('talk speak meet chat connect discuss')}|(?:catch|catching) up|sit(?:ting)? down|get(?:ting)? together|(?:hop|hopping|jump|jumping|get|getting) on (?:a|the)"
    r"|compar(?:e|ing) notes|walk(?:ing)? (?:you|your team) through|show(?:ing)? you|pick(?:ing)? your brains?)"
    r"(?<!connect)(?<!connecting)(?! (?:your|the|their|a|this|that|our) (?:\w+ )?(?:needs?|deadlines?|demand|targets?|goals?|sla|requirements?|bar|dates?|standards?))|connect(?:ing)?(?=[?.,!]| (?:with (?:me|us)|on|next|this|in|for|about|briefly|over)|$)"
)
_TO_TALK = (
    r"(?:(?:can|could|shall|should|may|might|let's|let us|why don't|if|that|when) (?:we|i|us|you and i)|let's|let us|would you(?: be)?|(?:are|would|will|could|can|might) you (?:be )?(?:open|free|available|willing|up for|able|happy|keen|around|interested in|like|love|care|want)"
    r"|(?:worth|sense|useful|helpful|good|great|time|room|chance|possible|okay|ok|like|love|keen|happy|glad|hoping|open|welcome|interested in|up for|wanted|want|prefer|rather|(?:would|is|could) it (?:be )?\w+|available|around|free)(?: (?:for|of|if|in) (?:us|you and me|you|we|i))?)"
)
MEETING = lazy(
    rf"(?P<noun>{_MEETING})|(?:\b{_BEFORE_LENGTH}|(?:^|[,;:.?!] )[\"'(]*(?:(?:and|or|so|maybe|perhaps|say|even|just),? )*){_ABOUT} ?(?P<length>{_FREE_LENGTH})"
    rf"|\b{_TO_TALK}(?: to)?(?: (?:both|perhaps|maybe|also|please|briefly|just|quickly|even))* (?P<verb>{_TALK})\b"
)
INVITES = lazy(
    r"\?[\"')\]]*$|\b(?:(?:i|we)(?:'d| would)|happy to|glad to|keen to|(?:i|we) (?:suggest|propose|could|can|can offer)|asking|let's|let us|let me|feel free|please|your call|whichever|up to you|tell me|let me know"
    r"|if (?:you|it|that|this|a|an|\d+)|(?:is|would be|will be) (?:enough|plenty|all|fine|ideal|great|useful|helpful|good)|would (?:do|help|suit|work|be)|(?:'m| am) (?:free|available|around)|hoping (?:to|we|you|for)"
    r"|looking (?:to|for)|wanted to (?:see|ask|suggest|propose)|all i ask|ways to|on the phone|by phone)\b|\brequest:"
)
ASKS_FOR_IT = lazy(
    r"\b(?:would|could|can|shall|should|may|might|will|open to|up for|worth|free|available|interest(?:ed)?|time|makes? sense|help(?:ful)?|useful|suits?|works?|fits?|how about|what about"
    r"|do you have|have you|any chance|possible|room for|keen|fancy|care for|mind|ok(?:ay)?|willing|or|next|this week|tomorrow|(?:mon|tues|wednes|thurs|fri)day)\b|^\W*(?:maybe |perhaps |say,? )?(?:a|an|15|20|30|\d+) "
)
"""What a question about a call must hold to be one for a call: "Is a weekly meeting where releases stall?" asks after something else."""
NOT_OURS = lazy(
    r"\b(?:(?:you|he|she|they|who|your \w+) (?:asked|wrote|said|suggested|proposed|wanted|mentioned|requested|offered|had|took|ran|held|run|hold|sat|use|used|do|did)|thanks for|thank you for|after (?:our|the|your|that|a)|since (?:our|the)"
    r"|on (?:our|the) (?:last )?call|(?:i|we|it) (?:had|took|lasted|met|spoke|talked|spent)|(?:takes|took|lasts|lasted|waits?|waiting|waited|cut|saves?|saved|runs?|running|down (?:to|from)|up from|per|every|weekly|daily|standing|existing|recurring|booked|scheduled|accepted|declined|attended|joined)|instead of|rather than|in place of|replaces?|no need for|without|(?:was|were|wasn't)(?! hoping| wondering| going to))\b[^,;:]{0,40}$"
)
"""What may stand before the words of an ask in its clause and makes them somebody else's, past, or not wanted."""
_TIME = r"\b(?:(?:mon|tues|wednes|thurs|fri)day|tomorrow|\d{1,2}:\d\d|\d{1,2} ?[ap]m)\b(?!'s| nights)"
SLOT_ASKED = lazy(
    rf"(?:\b(?:does|do|would|will|could|is|how about|what about|or|either|we say|let's say|suggest|propose|offer|are you (?:free|available|around|there)|i'm (?:free|available|around)|i am (?:free|available|around)|pick|choose|be free|be around|be available)"
    rf"|^\W*(?:maybe|perhaps|say)?)(?:,? ?(?:on|next|this|the|coming|say|early|late|later|perhaps|maybe|around|about|at|either|both|any time|sometime|first thing|for example))* ?(?P<slot>{_TIME})"
    r"(?=[^?!]{0,80}?\b(?:work|works|suit|suits|fit|fits|convenient|better|easier|free|available|possible|okay|ok|good|best|do|which|your call|whichever)\b|[^?!]{0,40}\?|(?<=free )|[^?]*$)"
)
SLOTS_OFFERED = lazy(rf"\b(?:times?|slots?|options?|days?|works?|suits?|free|available|minutes|choose|pick)\b[^?!]{{0,60}}?(?P<slot>{_TIME})[^?!]{{0,40}}?\bor\b[^?!]{{0,20}}?{_TIME}")
"""A day offered for a choice: the day itself is what is asked about, so that "does the rota work on Friday" is none."""
TIMEFRAME = lazy(
    r"\b(?:(?:(?:early |late |mid-?|later |the end of |end of |any day |some(?: ?time)? )?(?:this|next|the coming|the following|that) )(?:week|month|quarter)(?! of)|week of [^,.;?!]{3,16}|(?:mon|tues|wednes|thurs|fri)day(?!s)(?: (?:morning|afternoon|noon))?|tomorrow"
    r"|\d{1,2}(?:st|nd|rd|th)?(?: ?- ?\d{1,2})?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?|20\d\d-\d\d-\d\d"
    r"|(?:first|second|last) (?:week|half) of \w+|(?:early|mid|late)[ -](?:january|february|march|april|may|june|july|august|september|october|november|december)|\d{1,2}:\d\d|\d{1,2} ?[ap]m)\b(?!'s)"
)
SLOT = lazy(
    r"\b(?:(?:mon|tues|wednes|thurs|fri)day(?!'?s)|tomorrow|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?)\b"
)

# --- booking ----------------------------------------------------------------------------------------------------------------------------
BOOK_HERE = lazy(
    rf"{_REQUEST}(?:{_forms('book schedule pick choose grab reserve select find')}) (?:(?:a|any|your|some|my|the|one|whichever|whatever|time|15|20|30|directly|straight|in|here|of|these|time that) ?){{0,4}}(?:slots?|time|times|call|meeting|chat|day|minutes|calendar|here|below|via|through|\d\d)\b"
    r"|\b(?:here is|here's|this is|use) (?:my|our|the|a) (?:calendar|booking|scheduling|calendly)\b|\bmy (?:calendar|booking|scheduling)(?: link| page)? (?:is|has|shows|lives)\b|\bcalendly\b"
)
_BOOKED = r"(?:booked|scheduled|reserved|blocked(?: out| off)?|pencill?ed|locked|secured|arranged|set up|fixed|booking|scheduling|grabbed)"
_BOOK = r"(?:book|schedule|reserve|block|pencil|lock)"
_PLACED = r"(?:put|added|placed|dropped|popped|slotted|sent|issued|emailed|sending|emailing|putting|adding|forwarded|fired|shot|popped)"
_PLACE = r"(?:put|add|place|drop|pop|set up|send|slot|email)"
_WAY = r"(?: [\w:'-]+){0,5}?"
_MEANT = r"(?:(?:intro |scoping |discovery |video |zoom |\d+-minute )?(?:call|meeting|slot|chat|intro|minutes|session|invite|invitation|hold|placeholder)\b(?! (?:notes?|summary|transcript|recording|room|queue|links?))|\d+ mins?\b|(?:calendar|diary)\b(?! of)|(?:you|us) (?:in|down)\b)"
_DAY = r"(?: (?:us|you|both|that|it|for|on|in|next|this))* (?:(?:mon|tues|wednes|thurs|fri)day|tomorrow|time)\b(?! to\b| for (?:the|a|my|our)\b)"
_SENDER = r"\b(?:i|we|our (?:\w+ )?(?:lead|manager|team|partner|assistant))(?:'ve| have| has|'m| am|'re| are| is)?"
FORCED = lazy(
    rf"{_SENDER}(?: \w+){{0,4}}? (?:{_BOOKED}(?:{_WAY} {_MEANT}|{_DAY}| (?:you|us) for\b(?! (?:a|the|review)))|found (?:us|you) (?:a|some) (?:slot|time|half|\d+)|{_PLACED}(?! (?:together|two|a few|some|these|three)){_WAY} {_MEANT})"
    rf"|\b(?:taken|took) the liberty (?:of|to) (?:{_BOOK}|{_PLACE}|{_BOOKED}|{_PLACED})\b(?: [\w:'-]+){{0,5}}"
    rf"|\b(?:i'll|i will|we'll|we will|(?:i'm|i am|we're|we are) going to)(?: go ahead and| just| also)? (?:{_BOOK}(?:{_WAY} {_MEANT}|{_DAY})|{_PLACE}{_WAY} {_MEANT})"
    r"|\b(?:i'll|i will|we'll|we will|(?:i'm|i am|we're|we are) going to) (?:call|ring|phone|dial) (?:you|your \w+)\b[^.?!]{0,30}?(?:\w+day\b|tomorrow|at \d|this (?:morning|afternoon)|later today|next week)"
    r"|\basked (?:our|my) (?:\w+ ){1,3}?to (?:book|reserve|schedule|send|set up|block|hold)\b(?: [\w:'-]+){0,6}|\byou (?:only|just) (?:need|have) to (?:join|show up|dial in|accept|turn up|click accept)\b"
    r"|\bthere(?:'s| is)(?: now| already)? (?:a|an) (?:\w+ )?(?:hold|slot|placeholder|invite|invitation|call|meeting)\b(?: [\w:'-]+){0,5}? (?:in|on) (?:your|the|our) (?:calendar|diary|inbox)\b"
    r"|\b(?:call|meeting|slot|session|chat|invite|invitation|hold|placeholder|intro)(?: (?:for|on|at|with|this|next|[\w:]+day|\d\S*)){0,4} (?:is|are|has been|have been|was|'s)(?: (?:now|already|all|just|been))* (?:booked|scheduled|confirmed|set|locked in|reserved|fixed|blocked|sent|on its way|on your (?:calendar|diary)|in your (?:inbox|calendar|diary))\b"
    r"|\byou(?:'re| are|'ve been| have been)(?: (?:now|already|all))? (?:booked|confirmed|scheduled|set|down|pencill?ed)(?: in)?(?:(?: (?:for|on)| with)\b|[.!,]|$)|\b(?:let's|let us|i'll|we'll) get you (?:booked|scheduled|in the|on the|set up for)"
    r"|\b(?:see|speak to|talk to|speak with) you (?:then\b|(?:on )?(?:[\w:]+day|tomorrow|at \d))|\b(?:you'll|you will|you should) (?:see|get|receive|find|have) (?:a|an|my|the) (?:\w+ )?(?:invite|invitation|calendar)\b|\b(?:invite|invitation|calendar hold|calendar entry) (?:is )?(?:attached|to follow|follows|sent|on its way)\b"
    r"|\baccept (?:the|my|our) (?:\w+ )?(?:invite|invitation)|\b(?:expect|watch for|look out for) (?:a|an|my|the) (?:\w+ )?(?:invite|invitation)|\bunless (?:i hear|you (?:object|decline|say|tell me)|that's a problem)[^.?!]{0,40}(?:book|call|meet|talk|speak|invite|calendar|[\w:]+day)|\b(?:i'll|i will|we'll|we will) assume (?:[\w:]+ ){1,4}(?:works|suits|is fine|is good)"
)
NOT_FORCED = lazy(
    r"\b(?:once|if|after|as soon as|whenever|until|before|when) (?:you|a|the|your|we|one|it|that)|(?<!get )\byou(?:'ve| have)? (?:picked|chose|chosen|confirmed|accepted|suggested|proposed|named|asked|agreed|booked|offered|wanted|requested)|\bas (?:agreed|requested|you asked|promised|discussed|suggested)|\bper your|\bthanks for (?:confirming|picking|choosing|booking|the yes)"
    r"|\b(?:it is|works for me)[,.]|\b(?:pick|choose|name|reply with|tell me) (?:a|one|any|either|the|which)|\b(?:no|never|not|nothing|nobody)\b|n't\b|\bhappy to\b|\b(?:can|could|may|shall|should|would) (?:i|we)\b|\b(?:board|earnings|investor|team|your team's|sprint|planning|delivery lead's) (?:call|meeting|session)"
)

# --- other kinds ------------------------------------------------------------------------------------------------------------------------
_SEND = _forms("send share forward email mail show write draft") + "|put(?:ting)? together|pass(?:ing)? (?:on|along)|drop(?:ping)? you"
_PAPER = r"(?:(?:one|two|1|2)-pager|pager|page|pages|write-?up|summary|notes?|checklist|template|example|outline|memo|teardown|report|benchmark|comparison|diagram|document|doc|list|paper|guide|article|case stud(?:y|ies)|sketch|overview|breakdown|plan|audit|figures|numbers|copy|sample|link|post|slides?|deck|map|estimate)"
RESOURCE = lazy(
    rf"\b(?:may|can|could|shall|should|might) (?:i|we)(?: (?:please|just|also|perhaps))* (?:{_SEND})\b(?! (?:you )?(?:over |across )?(?:an?|the) (?:\w+ )?(?:invite|invitation|contract|agreement|msa|sow|order form|invoice))"
    rf"|\b(?:want|like|care for|prefer|helpful for|useful for) me to (?:{_SEND})|\bmind if (?:i|we) (?:{_SEND})|^\W*(?:want|fancy|need) (?:a|an|the|my|our|to (?:see|read))\b(?! (?:quick |short )?(?:call|chat|coffee|meeting))|\b(?:would you|do you|would anyone) (?:like|want|care for|prefer) (?:a|an|the|our|my|to (?:see|read|have)|that|it|one)\b(?! (?:call|chat|meeting|\w+-minute))"
    rf"|\b(?:would|might) (?:it|that) (?:help|be (?:useful|of use|helpful|worth\w*|handy))[^?]{{0,20}} if (?:i|we) (?:sent|shared|wrote|forwarded|showed|put|drew|made)"
    rf"|\b(?:would|could|might|is|are|does) (?:a|an|the|that|one|our|my|this|some)(?: [\w-]+){{0,4}}? {_PAPER}\b(?=[^?]{{0,60}}\b(?:help|helpful|useful|of (?:use|interest|help)|worth|do|welcome|handy|interest|suit|better|easier|work|fit|make sense|enough|relevant)\b)"
    rf"|\bworth (?:a (?:read|look|skim)|(?:me )?sending|sharing)|\b(?:interest(?:ed)? in|use for|open to|keen on|curious about) (?:a|an|the|our|my|seeing(?: the| a)?|reading(?: the| a)?)(?: (?:copy of )?[\w-]+){{0,3}}? ?{_PAPER}\b|^\W*(?:or )?(?:a|an|the)(?: [\w-]+){{0,2}}? {_PAPER} or\b|\b(?:help|suit|suits|work|works|useful|call|chat|talk|minutes|better|easier)\b[^?!.]{{0,40}}\b(?P<other>or (?:a|an|the|my|our)(?: [\w-]+){{0,2}}? {_PAPER})\b"
)
OFFER = lazy(
    rf"(?:\b(?:(?:happy|glad|pleased) to|(?:i|we)(?:'d| would)(?: be (?:glad|happy))?(?: gladly| like)?(?: to)?|(?:i|we)(?: can|'ll| will| could)(?: gladly| happily| also| then)?) (?:{_SEND})\b)(?=[^.?!]{{0,120}})"
)
_PERSON = r"(?:right|best|better|correct|relevant) (?:person|contact|people|place|team|address|owner)"
_OWNS = r"(?:owns?|own it|handles?|leads?|looks? after|runs?|decides?|is in charge|responsible|in charge|talk to|speak (?:to|with)|contact|write to|turn to|best placed|closest to|right for)"
REFERRAL = lazy(
    rf"\bwho(?:'s| is| else| would| should| might| in your| on your| at \w+)?\b[^.?!]{{0,50}}?\b(?:{_OWNS}|{_PERSON})|\b(?:you|your name|this) the {_PERSON}|\b(?:the|a) {_PERSON} (?:for|to|at|on)\b"
    rf"|{_TO_ME}(?:{_forms('point introduce connect put direct steer refer send')}) (?:me|us) (?:to|with|in touch|towards?|at|in (?:the|a) (?:\w+ )?direction)"
    rf"|{_TO_ME}(?:loop|looping|cc|copy|bring|bringing) (?:in )?(?!me|us|a\b|the\b|your (?:own|code))(?:your|whoever|them|him|her|someone|anyone|\w+)(?: in)?\b(?<= in)|{_TO_ME}(?:loop|looping|bring|cc) in\b"
    rf"|{_TO_ME}(?:{_forms('forward pass hand send')}) (?:this|it|that|my (?:note|mail|email|message)|the (?:note|mail|email|page|summary))(?: (?:on|along|over|across|round))? to\b(?! me\b| us\b)|\b(?:a name|an intro(?:duction)?|the name) (?:of|to|for|is|would|will|helps)\b"
)
FORM = lazy(
    rf"{_REQUEST}(?:(?:{_forms('fill')}) (?:in|out)|{_forms('complete take submit start')}|answer) (?:the|our|this|a|my|an)(?: [\w-]+){{0,2}}? (?:form|survey|questionnaire|assessment|quiz|self-assessment|scorecard|checklist|trial)\b"
    rf"|{_REQUEST}(?:(?:{_forms('register enrol subscribe apply rsvp')}|sign(?:ing)? up)(?: now| yourself| your team)? (?:for|here|at|to|via|with|on|below|by|in)|(?:{_forms('download watch install')}) (?:the|our|this|it|my|a)|(?:{_forms('review approve evaluate')}) (?:the|our|my|this|it|attached)|(?:{_forms('create open')}) (?:an|your|a free) account|{_forms('subscribe')}\b)"
)
_NOT_PAPERS = r"(?!thoughts?\b|views?\b|takes?\b|feedback|availability|preferr?\w*|calendar|answers?\b|times?\b|number\b|reply|replies|best|earliest|choice|pick\b|reaction|perspective|opinion|experience)"
MATERIAL = lazy(
    rf"{_TO_ME}(?:(?:{_forms('send share forward email give show provide upload bring grant prepare')})|(?:could|can|may) (?:we|i) (?:get|have|see))(?: (?:me|us|over|across|along|with me|with us|through))*(?: (?:access to|a copy of|a list of|a look at|some of|read access to))? (?:your|(?<=me )(?:the|a|any|some)|(?<=us )(?:the|a|any|some)) (?:(?:latest|current|full|draft|own|team's|internal) )*{_NOT_PAPERS}"
    r"(?!line\b|yes\b|no\b|note\b|word\b|reply|day\b|slot|shout|ring\b|call\b|steer|time|hint|sense|ping|nudge|pointer|quick|short|one-line|brief|idea|feel\b|heads-up)[a-z][\w-]+"
)
PAYMENT = lazy(
    rf"{_REQUEST}(?:(?:{_forms('pay prepay wire settle transfer remit')})\b(?! (?:attention|off|dividends))(?: \S+){{0,4}}|(?:{_forms('place make put')})(?: down)? (?:a|an|the|your) (?:\w+ )?(?:deposit|order|payment|down payment|prepayment)|(?:{_forms('send raise issue approve share')})(?: (?:me|us|over))* (?:a|the|your) (?:\w+ )?(?:po|purchase order|deposit|payment|billing details|card details|bank details))"
    r"|\b(?:a|the|our) (?:deposit|prepayment|down payment) (?:of|is|secures|reserves|holds)\b|\b(?:invoice|payment link) (?:is )?(?:attached|below|follows|enclosed|on its way)|\b(?:send|issue|raise) (?:you )?(?:the|an|a|our) (?:\w+ )?invoice\b|\b(?:need|needed|require|required|ask for|expect|due|payable|charge|bill)\b[^.?!]{0,60}\b(?:up ?front|in advance)\b(?! (?:notice|warning))"
)
SIGNATURE = lazy(
    rf"{_REQUEST}(?:{_forms('sign countersign e-sign initial execute')}) (?:it|this|(?:the|our|a|an|that)(?: [\w-]+){{0,3}}? (?:contract|agreement|msa|sow|order form|paperwork|statement of work|proposal|letter|page|form|document))\b|\bsign(?:ing)? and return|\bdocusign\b|\b(?:ready to|can you|could you|will you|would you) (?:counter)?sign\b(?! (?:in|up|off on the (?:design|release)))|\b(?:get|have|need) (?:this|it|the (?:contract|agreement|msa|sow|order form|paperwork)) (?:back )?(?:counter)?signed\b|\b(?:need|await|expect|return|send (?:me |us |back )?)(?: (?:back|us|me))? ?(?:the|your|a|our) (?:counter)?signed (?:contract|agreement|msa|sow|order form|paperwork|statement of work|copy)"
)

# --- reply ------------------------------------------------------------------------------------------------------------------------------
_REPLY_ON = r"(?= (?:with|to (?:this|me|that|my)|if|yes|no|when|by|before|here|directly|whenever|and|either|even|that|or|saying|\")|[.,!\"')]*$|[,;] )"
REPLY = lazy(
    rf"{_REQUEST}(?:(?:{_forms('reply respond answer')})(?: back)?{_REPLY_ON}|say(?= (?:so|yes|no|the word|\")(?!\w))|confirm (?:whether|if|that|which|your|a|the)\b|weigh(?:ing)? in|correct(?:ing)? (?:me|us)|(?:{_forms('share')}) (?:your|any|some|a few) (?:thoughts|views?|take|feedback|thinking|reaction|experience|perspective|opinion|availability)|hit reply|shout\b|ask and\b)"
    rf"|{_TO_ME}(?:(?:get|getting) back to (?:me|us)|write back|writing back|(?:{_forms('drop send email')}) (?:me|us)(?: (?:a|one|your|any))?(?: (?:short|quick|one-line|brief|two-word))?(?: (?:line|note|word|reply|yes|no|answer|thoughts|availability))|(?:{_forms('ping call ring contact')}) (?:me|us)\b|reach(?:ing)? out\b|get(?:ting)? in touch|(?:give|giving) (?:me|us) (?:a )?(?:shout|yes|no|steer|sense|hint|idea|feel|pointer))"
    rf"|(?:\b{_ASKED} |(?<!you )(?<!they )(?<!he )(?<!she )(?<!to )(?<!who )(?<!not )(?<!didn't )(?<!can )\b)(?:let(?:ting)? (?:me|us) know|tell(?:ing)? (?:me|us))\b(?! (?:that (?:they|he|she)|in 20))"
    r"|\b(?:any |your |what are your |other )?thoughts ?\?|\bwhat do you think|\bwhat(?:'s| is) your (?:view|take|read|sense|opinion)|\b(?:curious|keen|interested|love|like|glad|hoping|eager|great|good|looking forward) (?:to (?:hear(?:ing)?|know(?:ing)?|learn(?:ing)?|understand)|in (?:hearing|knowing|learning)|(?<=curious )(?:what|how|whether|if|about|where|which))\b(?! (?:that|of|about it from our|from our))"
    r"|\b(?:a|an|one|your|any)(?: (?:(?:one|two)[- ](?:line|word)|short|quick|brief|simple|single|yes[ -]or[ -]no|yes/no))* (?:reply|answer|response|one-liner|line|yes or no|yes|no|word|steer|correction)\b(?: (?:back|from you|on that|here|either way|by return|is|would|will|to (?:this|that)))*? (?:is|would|will|helps|does)\b"
)
INFORMATION = lazy(
    r"^ (?:who|whom|whose|why|where (?!i('m| am))|how (?!that|it lands|this)|(?:more )?about|what(?! (?:you (?:think|prefer|make|would|'d|decide|say)|works|suits|time|day|is (?:best|easiest)|fits)))"
    r"|^ with (?!(?:a|one|your|the|any|either)? ?(?:(?:short|quick|good|preferred|better|single) )?(?:day|time|date|line|yes|no|word|slot|number|two|thoughts|availability|preference|choice|pick|answer|window|page|\"|'|letter|option|question)s?\b|\"|'|a or b|yes|no\b|which|whatever|whichever|one of)\w+"
)
"""What may follow "tell me" or "reply" and asks for work of its own: a fact, not a yes, a day or a view."""
RHETORICAL = lazy(
    r"^\W*(?:why (?:now|you|me|us|this|am i|do i|i)\b|so what|guess what|sound familiar|the (?:reason|catch|result|point|upshot)\b|what (?:does|do) (?:that|this|we|i) (?:mean|do|bring)|ring a bell|how (?:do we|so|come)|makes? sense so far|what's (?:new|changed|in it)|what changed)"
)
ALTERNATIVE = lazy(
    r"^\W*(?:or\b|otherwise|alternatively|if (?:not|no|that's (?:not|too)|that is (?:not|too)|it's (?:not|too)|(?:a|the) (?:call|meeting)|you(?:'d| would)? (?:rather|prefer)|(?:someone|somebody|it's) (?:else|not)|this (?:isn't|is not)|writing|email|reading|now (?:isn't|is not))|either way|whichever|not (?:you|your|the right)|failing that|prefer\b|rather\b|too (?:early|much|soon)|and if (?:not|someone|it's not|you'd)|but if (?:not|you'd))"
    r"|\b(?:your call|up to you|whichever|either (?:is|works|way|one)|if you(?:'d| would) (?:rather|prefer)|rather than (?:a|talk)|instead of a|if (?:a call|a meeting|talking) (?:is|isn't|feels|sounds)|if someone else|if somebody else|if that's not you|if it's not you|if not)\b"
)
BETWEEN_OR = lazy(r"\bor\b|\bwhichever\b|\botherwise\b|\bif not\b|\brather than\b|\binstead\b|\b(?:someone|somebody) else\b| / ")
ADDED = lazy(
    r"^\W*(?:(?:and |but |oh, )?also\b|second(?:ly)?,|third(?:ly)?,|finally,|lastly,|in addition\b|additionally\b|separately\b|one more\b|while (?:you're|we're|i'm) (?:at|on) it|another (?:thing|question)\b|plus,|on top of that\b|in the meantime\b|p\.?s\b\.?|by the way\b|and one more\b|next,|then\b)"
    r"|\b(?:could|can|would|will|may|shall|might|please)(?: you| we| i)? also\b|\bwhile you're at it\b|, and (?:could|can|would|will) you\b"
)
DENIED = lazy(
    r"\b(?:no need|needn't|need not|don't(?! hesitate)|do not(?! hesitate)|does not|doesn't|never|not(?! (?:sure|only))|without|no|nothing|nor|rather than|instead of|won't|isn't|wouldn't|aren't|not asking)\b(?: (?!if|or|but|and)[\w'-]+){0,5} ?$"
)
NOT_DENIED = lazy(r"\b(?:why don't|why not|if not|don't mind|no problem|no doubt|whether or not)\b[^,;:]*$")
LINK = lazy(r"https?://|\bwww\.|\]\(|\[link\]")
