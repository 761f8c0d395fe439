"""The words of a booking told by where it now stands, by the invite that comes, or by the goodbye that counts on it.

For one lower-case sentence with single spaces. A booking told by its verb ("I've booked us a call") stands in `ask_meeting`.
"""

from __future__ import annotations

from tenacious_lint.analysis.ask_wording import Wording
from tenacious_lint.expression import lazy

_DAY = (
    r"(?:(?:early |late )?(?:this |next |the coming |on )*(?:(?:mon|tues|wednes|thurs|fri)day|tomorrow)(?: (?:morning|afternoon|noon"
    r"|lunchtime))?"
    r"|(?:on )?the \d{1,2}(?:st|nd|rd|th)|(?:at )?(?:\d{1,2}[:.]\d\d|\d{1,2} ?[ap]m)"
    r"|(?:at )?(?:half past |quarter (?:past|to) )?(?:nine|ten|eleven|twelve|noon|one|two|three|four|\d{1,2} o'clock))"
)
_DATE = r"(?:(?:mon|tues|wednes|thurs|fri)day(?!'s|s)|tomorrow|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}:\d\d|next week)"
_DAYS = "monday tuesday wednesday thursday friday tomorrow am pm : week th st nd rd noon"
_CALENDARS = "calendar calendars diary diaries agenda agendas schedule schedules outlook planner planners books"
_CALENDAR = (
    r"(?:calendars?|diary|diaries|agendas?|schedules?|outlook|planners?|(?<=both our )books|(?<=both )books)\b(?! (?:product|feature"
    r"|app|api|service|sync|team|module|view"
    r"|integration|software|code|page|table|store)s?\b)(?!-)"
)
_YOURS = (
    rf"(?:your|yours|our|the|both|each|everyone's|everybody's)(?: (?:of |our|your|team's|work|own|google|outlook|two"
    rf"|respective)+)*? {_CALENDAR}"
)
_INTO = rf"(?:in|into|on|onto|to|across|inside) {_YOURS}"
_SELF = (
    r"\b(?:i|we|(?:our|my) (?:[\w-]+ ){0,2}(?:lead|manager|team|partner|assistant|colleague|coordinator|office)(?: \w+)?)"
    r"(?:'ve| have| has|'m| am|'re| are| is|'ll| will|'d)?(?: (?:be|been|going to|already|just|also|gone ahead and|went ahead and"
    r"|now|simply|therefore"
    r"|since|took the liberty and|to))*"
)
_PUT = (
    r"(?:put(?:ting)?|plac(?:e|ed|ing)|popp?(?:ed|ing)?|dropp?(?:ed|ing)?|st(?:ick|uck|icking)|slott?(?:ed|ing)?|pencill?(?:ed|ing)?"
    r"|slipp?(?:ed|ing)?|squeez(?:e|ed|ing)|fitt?(?:ed|ing)?|enter(?:ed|ing)?|add(?:ed|ing)?|sav(?:e|ed|ing)|park(?:ed|ing)?"
    r"|plant(?:ed|ing)?|post(?:ed|ing)?|mark(?:ed|ing)?|le(?:ft|aving)|ma(?:de|king)|not(?:ed|ing)|wr(?:ote|itten)|insert(?:ed|ing)?"
    r"|tuck(?:ed|ing)?|carv(?:ed|ing)|block(?:ed|ing)?|reserv(?:e|ed|ing)|h(?:eld|olding)|kept|keeping|book(?:ed|ing)?|schedul(?:ed|ing)"
    r"|gone|went|landed|appeared|stood|set(?: aside| up)?)"
)
_NOTHING = r"(?! (?:no|nothing|room|space|a gap|any room|anything|not))"
_SOME = r"(?: [\w:.'-]+){0,9}?"
_KEPT = (
    r"(?:holding|held|saving|saved|keeping|kept|reserving|reserved|blocking|blocked(?: out| off)?|marked|earmarked|ring-?fenced|secured"
    r"|pinned|fixed|(?:set|setting|put|putting) aside|pencill?ed(?: in)?|locked(?: in| down)?|nabbed|snagged|lined up|claimed|freed)"
)
_KEPTS = (
    "holding held saving saved keeping kept reserving reserved blocking blocked marked earmarked ringfenced fenced secured pinned fixed"
    " aside penciled pencilled locked nabbed snagged lined claimed freed"
)
_FOR_BOTH = r"(?: \w+){0,3}? ?(?:for (?:us|you|the (?:two|three|four) of us|our (?:call|chat|talk|meeting|conversation))\b|as ours)"
_INVITE = (
    r"(?:(?:(?:calendar|meeting|teams|zoom|outlook|video|google|short) )*(?:invite|invitation|placeholder)|meeting request"
    r"|appointment|(?:meeting|joining|call|conference|zoom|teams) (?:details|link)|calendar (?:entry|file|hold|event|link)|ics(?: file)?)"
)
_INVITES = "details appointment invite invitation placeholder request entry file hold event ics link"
_TALK = (
    r"(?:call|talk|chat|meeting|conversation|session|slot|time|intro|demo|zoom|catch-up|coffee|video call|exchange|discussion|appointment)"
)
_TALKS = "call talk chat meeting conversation session slot time intro demo zoom up coffee exchange discussion appointment"
_CALLS = (
    r"(?:be )?(?:(?:call|ring|phone|dial|buzz)(?:ing)?(?: up)? (?:you|your \w+)|giv(?:e|ing) you a (?:\w+ )?(?:call|ring|buzz"
    r"|bell|shout by phone))"
)
PLACED = (
    Wording(
        rf"{_SELF} {_PUT}\b{_NOTHING}{_SOME} (?:{_INTO}|into your (?:\w+day )?(?:morning|afternoon|week|day)\b)",
        _CALENDARS + " books morning afternoon week day",
        "i we our my",
    ),
    Wording(
        r"\b(?:i|we)\b[^.?!;]{0,50}? and (?:have |just )?(?:booked|scheduled|reserved|blocked|pencill?ed|locked|set up|fixed"
        r"|arranged|secured|grabbed)"
        rf" (?:us\b|you (?:in|down)\b|{_DAY}|(?:a|an|the|our|your|some) (?:[\w-]+ )?{_TALK}\b)",
        "booked scheduled reserved blocked penciled pencilled locked set fixed arranged secured grabbed",
        "and",
        "i we",
    ),
    Wording(
        rf"{_SELF} made (?:us|you|an|the)(?: [\w-]+){{0,2}}? (?:appointment|reservation|booking)\b",
        "appointment reservation booking",
        "made",
    ),
    Wording(
        rf"\byou(?:'re| are)(?: (?:now|already|down))* (?:on|in) (?:my|our|his|her|(?:our|my) [\w-]+'s|(?:our"
        rf"|my) [\w-]+ [\w-]+'s) {_CALENDAR}",
        _CALENDARS,
        "you",
    ),
    Wording(
        r"\b(?:watch|check|keep an eye on) your (?:inbox|calendar|diary|mailbox|outlook|mail) for\b"
        r"|\bhear(?:ing)? from my (?:calendar|assistant|diary)\b",
        "inbox calendar diary mailbox outlook mail assistant",
        "watch check eye hear hearing",
    ),
    Wording(rf"\b(?:accept|confirm) (?:the|my|our|this) (?:[\w-]+ ){{0,2}}?{_INVITE}\b", "accept confirm", _INVITES),
    Wording(
        r"\b(?:teams|zoom|meet|video|joining|dial-in|google meet) (?:link|details|info"
        r"|number)s? for (?:[\w-]+ ){0,2}?\w*day(?:'s)?\b[^.?!]{0,40}?"
        r" (?:follows?|comes?|is (?:in|below|attached|on)|are (?:in|below|attached)|will)\b",
        "link details info number links",
        "teams zoom meet video joining in",
    ),
    Wording(
        rf"\bthere(?:'s| is| are| will be| should be|'ll be| ought to be| must be| has been)(?: (?:now|already"
        rf"|also))*{_NOTHING}{_SOME} {_INTO}",
        _CALENDARS,
        "there",
    ),
    Wording(
        rf"\b(?:half[ -](?:an )?hour|minutes|mins|slot|hold|call|chat|meeting|session|time|placeholder|entry|intro|zoom"
        rf"|{_DATE})\b[^,;?!]{{0,30}}?"
        rf"(?: (?:has|have|is|are|was|were)(?: (?:now|already|just|been|being))*|'s) (?:{_PUT} )?(?:{_INTO}|(?:in|on) both (?:sides"
        rf"|ends|calendars|diaries|books))"
        rf"|^\W*(?:it|that|this|all)(?:'s| is| has been| should be)(?: (?:now|already|all))* (?:{_PUT} )?{_INTO}",
        _CALENDARS + " sides ends",
        f"hour minutes mins slot hold call chat meeting session time placeholder entry intro zoom it that this all {_DAYS}",
    ),
    Wording(
        rf"\byour (?:calendar|diary|outlook|planner)(?: (?:now|already|will|should|has))* (?:shows?|holds?|contains?|has|lists?"
        rf"|says)(?: now| already)?"
        rf"{_SOME} (?:{_TALK}|minutes|half)\b",
        _CALENDARS,
        _TALKS + " minutes half",
    ),
    Wording(
        rf"\byou(?:'ll| will| should| can)?(?: (?:now|already|soon|shortly))* (?:find|see|notice|spot)\b{_SOME} (?:{_INTO}"
        rf"|when you (?:open|check) your {_CALENDAR})",
        _CALENDARS,
        "find see notice spot",
    ),
    Wording(
        rf"\b{_INVITE}(?! link)\b[^.;?!]{{0,40}}? (?:will|should|ought to|is|'ll|has|have|is going to|shall|must|to)(?: (?:be|have"
        rf"|now|already|soon|just|shortly|also))*"
        r" (?:reach|reaching|land|landed|landing|arriv\w+|hit|hitting|follow|following|pop|popping|com(?:e|ing)|go|gone|going|went"
        r"|w(?:ing|end)ing"
        r"|with you|sent|on (?:its|the) way|en route|head\w*|drop|make its way|in your|attached|enclosed|below|show|turn|find"
        r"|waiting|appear)\b",
        _INVITES,
        "will should ought is ll has have going shall must to",
    ),
    Wording(
        rf"\byou(?:'ll| will| should|'re| are| ought to| can)(?: (?:be|now|soon|shortly|also|already|going to|have))*"
        rf" (?:have|had|get|getting|receive|received|receiving|see|find|expect|be sent)\b(?: [\w'-]+){{0,3}}? {_INVITE}\b",
        _INVITES,
        "you",
    ),
    Wording(
        rf"\b(?:expect|watch(?: out)? for|look out for|keep an eye (?:out )?(?:for|on)|be on the lookout for|find"
        rf"|see)(?: (?:attached|enclosed|below))?"
        rf" (?:a|an|my|the|our|your)(?: [\w:-]+){{0,2}}? {_INVITE}\b",
        _INVITES,
        "expect watch look eye lookout find see",
    ),
    Wording(
        r"\b(?:expect|await|wait for)(?: to get| to receive)? (?:my|a|our|his|her) (?:\w+ )?(?:call|ring)\b(?=[^?!;]*(?:day\b"
        r"|tomorrow|\bat \d|week|o'clock))",
        "expect await wait",
        "call ring",
    ),
    Wording(
        rf"{_SELF} {_KEPT}(?: the| a| your)?(?: [\w:'-]+){{0,3}}? {_DAY}{_FOR_BOTH}",
        _KEPTS,
        "us you ours our of",
        _DAYS + " nine ten eleven twelve one two three four",
    ),
    Wording(
        rf"\b{_DAY}(?: {_DAY})*(?: (?:slot|on \w+day))?(?: (?:is|has been|'s been|is being|are|have been)(?: now"
        rf"| already)* (?:{_KEPT}{_FOR_BOTH}|ours\b|yours and mine)"
        r"|(?: now)? belongs to (?:us|you and me))",
        _KEPTS + " ours yours belongs",
    ),
    Wording(
        rf"\b(?:{_DATE}|the|a|our|your)(?: [\w:-]+){{0,2}}? (?:slot|time|call|session|meeting|half[ -]hour)(?: (?:on|at|for) [\w:]+)*"
        r"(?: is| has been| was|'s)(?: (?:now|already|all))* (?:locked|secured|saved|held|kept|pinned|sorted|set aside|taken care of"
        r"|in the books|on the books|arranged|agreed|in place|good to go|all set|in the bag)\b"
        r"(?! (?:by|with your|between))",
        "locked secured saved held kept pinned sorted aside care books arranged agreed place go set bag",
        _DAYS + " slot session call meeting",
    ),
    Wording(
        rf"^\W*(?:(?:and|so|great|good|then|right|super|perfect|cheers|thanks)[,:]? )*(?:(?:see|catch|meet) you|(?:i'll "
        rf"|we'll )?(?:speak|talk|chat)(?: (?:to|with) you)?|until|till)"
        rf"(?: again| soon| both| all)*,? (?:on )?{_DAY}(?:,? {_DAY})*(?:,? then|,? (?:\w+))?\W*$",
        "see catch meet speak talk chat until till",
        _DAYS,
    ),
    Wording(
        rf"\b(?:will|'ll|can|are to|is to)(?: both| then)? (?:see|meet|speak (?:to|with)|talk (?:to|with)) you (?:both |all |then )?{_DAY}",
        "see meet speak talk",
        "will ll",
        _DAYS,
    ),
    Wording(
        rf"\b(?:look(?:ing)?|looks) forward to (?:it on |(?:our|the|your|a) (?:[\w-]+ ){{0,2}}?{_TALK} |(?:seeing|meeting|speaking"
        rf"|talking|chatting)(?: (?:to|with))?(?: you)?(?: both| all)? )?"
        rf"(?:on |at )?{_DAY}(?!'s (?!{_TALK}\b))",
        "forward",
        _DAYS,
    ),
    Wording(
        rf"(?:\b(?:i|we)(?:'ll| will| am going to|'m going to)|\b(?:our|my) (?:[\w-]+ ){{0,3}}[\w-]+ will|\b[a-z-]+,? will) {_CALLS}"
        r"\b[^.?!]{0,40}?(?:\w+day\b|tomorrow|\bat \d|this (?:morning|afternoon)|later today|o'clock|\bnext week)",
        "call calling ring ringing phone phoning dial dialing dialling buzz give giving",
        "you your",
    ),
    Wording(
        rf"\bwe(?:'re| are) (?:meeting|speaking|talking|due to (?:meet|speak|talk)) {_DAY}", "meeting speaking talking due", "we", _DAYS
    ),
    Wording(
        rf"\b(?:we'll|we will|so we|then we) (?:talk|speak|meet|see each other)(?: again| then)* {_DAY}", "talk speak meet see", "we", _DAYS
    ),
    Wording(
        rf"\b(?:you|you'll|you will) have (?:a|an|your) (?:[\w-]+ ){{0,2}}?{_TALK} with (?:me|us|our|my)\b[^.?!]{{0,40}}? {_DAY}",
        "have",
        "you",
        _DAYS,
    ),
    Wording(
        rf"\b(?:i|we|lead|manager|partner|colleague)(?:'ve| have| has)? (?:have|has|set|got|put|signed) (?:us|you) (?:up|in"
        rf"|down) (?:for )?{_DAY}",
        "set got put signed have has",
        "us you",
        _DAYS,
    ),
    Wording(
        rf"\b(?:minutes|hour|slot|time|call|session|{_DATE})\b[^.?!]{{0,20}}? (?:is|are|has been|have been) {_KEPT} for (?:us|you)\b",
        _KEPTS,
        "us you",
        _DAYS,
    ),
    Wording(r"\b(?:click|hit|press|tap) (?:yes|accept|ok)\b", "click hit press tap", "yes accept ok"),
    Wording(rf"\b(?:it|that|this)(?:'s| is)(?: (?:now|already|all))* {_KEPT} for (?:us|you)\b", _KEPTS, "us you", _DAYS),
    Wording(rf"\byou(?:'re| are)(?: both| all)? (?:expected|due) {_DAY}", "expected due", "you", _DAYS),
    Wording(
        rf"{_SELF} (?:lined up|fixed up|squared|organi[sz]ed|nailed down|sorted(?: out)?|teed up|cleared)(?: us| you)? (?:{_DAY}"
        rf"|(?:a|an|the|our|your) (?:[\w-]+ ){{0,2}}?{_TALK}\b)",
        "lined fixed squared organised organized nailed sorted teed cleared",
    ),
    Wording(
        rf"\bour {_TALK}(?: {_DATE})? stands\b|\bthe (?:slot|time|half[ -]hour)(?: (?:on|at|for) [\w:]+)*(?: is|'s)(?: now| all)? yours\b",
        "stands yours",
    ),
    Wording(
        r"\b(?:taken|took|allowed myself|permitted myself)(?: the| some| a little| it (?:up)?on (?:myself|ourselves))? ?(?:freedom"
        r"|initiative|liberty|trouble)?(?: of| to)? ?"
        r"(?:fix|set|arrang|schedul|book|reserv|plac|put|mak|send|block|organi[sz]|plan)\w*\b[^.?!]{0,30}?\b(?:call|meeting|slot"
        r"|invite|time|session|calendar|diary|minutes)",
        "freedom initiative liberty trouble myself ourselves",
    ),
    Wording(
        rf"{_SELF} (?:arranged|organi[sz]ed|lined up|fixed|set up|asked|planned|agreed|settled|booked)(?: it)?(?: for| with)? (?:our"
        rf"|my) (?:[\w-]+ ){{1,3}}?to (?:meet|call|ring|join|speak|talk|see|phone|walk)"
        rf"[^.?!]{{0,24}}? {_DAY}",
        "arranged organised organized lined fixed set asked planned agreed settled booked",
        "meet call ring join speak talk see phone walk",
        _DAYS,
    ),
    Wording(
        rf"{_SELF} (?:added|invited|registered|signed|put|booked|enrolled|included) you (?:up |down |in |on )*(?:to|for|in|into|on"
        rf"|onto) (?:our |the |my |a |{_DAY})[^.?!]{{0,30}}?"
        r"(?:session|call|meeting|webinar|demo|workshop|slot|review)\b",
        "added invited registered signed put booked enrolled included",
        "session call meeting webinar demo workshop slot review",
    ),
    Wording(
        rf"\b(?:dropp?(?:ed|ing)|popp?(?:ed|ing)|put|stuck|sent|fired|pinged|shot|posted)(?: you| over| across)* (?:a|an|the"
        rf"|my)(?: \w+)? (?:zoom|teams|meet|video call|{_INVITE})(?: call| meeting| link)?"
        rf"(?: (?:for|on))? {_DAY}",
        "dropped dropping popped popping put stuck sent fired pinged shot posted",
        _INVITES + " zoom teams meet call",
        _DAYS,
    ),
    Wording(
        r"\b(?:unless|if (?:i|we) (?:don't|do not) hear|absent (?:a|any|word)|barring (?:a|any)|failing (?:a|any) (?:no"
        r"|objection))\b[^.?!]{0,50}"
        rf"\b(?:book|call|ring|dial|meet|talk|speak|invite|calendar|diary|join you|{_DATE})",
        "unless hear absent barring failing",
    ),
    Wording(
        rf"{_SELF}(?: \w+){{0,2}}? (?:assume|assuming|presume|presuming|trust|take it"
        rf"|taking it)(?: that)? (?:[\w:']+ ){{0,3}}?{_DAY}(?: [\w:']+){{0,4}}?"
        r" (?:works?|suits?|fits?|(?:is|are|'s) (?:fine|good|convenient|ok|okay|free|agreeable|all right|alright|clear|open))\b",
        "assume assuming presume presuming trust take taking",
        _DAYS,
    ),
)
"""Ways to tell a booking by its place, its invite, or as a thing to look forward to."""
SIGNS = (
    Wording(
        r"\b(?:the|an|a|my|our|this|that)(?: (?:calendar|meeting|teams|zoom|outlook|short|video))* (?:invite|invitation)\b"
        r"(?! (?:link|flow|system|page|code|button|mail|only|to (?!(?:our|the|a) (?:call|meeting|talk|session)))s?)",
        "invite invitation",
    ),
    Wording(
        r"\b(?:your|both(?: our)?|our) (?:(?:google|outlook|work) )?(?:calendars?|diary|diaries)\b(?! (?:product|feature|app|api"
        r"|service|sync"
        r"|team|module|view|of)\b)(?!-)",
        "calendar calendars diary diaries",
        f"{_DAYS} minutes hour {_TALKS}",
    ),
)
"""Things that a mail without a question, a condition or a refusal names only where a booking is taken for granted."""
NOT_SIGN = lazy(
    r"\?|\b(?:if|once|when|whenever|after|as soon as|before|until|would|could|can|may|might|shall|happy|glad|say|pick|choose|name"
    r"|reply|tell"
    r"|want|whether|no|not|never|without|nothing|nobody|rather|instead|only|or|either|agreed|asked|requested|promised|says?|said|wrote"
    r"|thanks|thank|saw|read|each|every|free|gap|room)\b|n't\b|\b(?:i|we)'d\b|\byou(?:'ve| have)? (?:sent|accepted|chose|picked|suggested)"
)
"""What makes such a thing a choice, a story or a denial."""
