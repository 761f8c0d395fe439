"""The words by which a reader agrees, asks, refuses: patterns for one lower-case sentence of their mail."""

from __future__ import annotations

from tenacious_lint.expression import lazy

_DAY = (
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|tomorrow|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2} (?:jan|feb|mar|apr"
    r"|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2})\b"
)
_TIME = (
    rf"(?:{_DAY}|\b\d{{1,2}}[:.]\d\d\b|\b\d{{1,2}} ?[ap]m\b|\b(?:nine|ten|eleven|noon|two|three|four) o'clock|\bat (?:nine|ten|eleven"
    rf"|noon|one|two|three|four|\d{{1,2}})\b)"
)
_SLOT = (
    rf"(?:{_TIME}|\b(?:the|your) (?:first|second|third|last|earlier|later|former|latter)(?: (?:slot|one|time|option))?|\b(?:that|this"
    rf"|the|your) (?:slot|time|one)|\boption (?:a|b|one|two|\d))"
)
_INVITE = (
    r"(?:an?|the|your|me the|me an?|over an?|over the|us an?|that|along an?)(?: \w+){0,2} (?:invite|invitation|calendar (?:invite"
    r"|entry|link|hold)|hold|meeting request)"
)

_BOOKING = lazy(
    rf"\b(?:send|shoot|forward|drop|ping|fire|pop|email)(?: (?:me|us|over|it|along|through))* {_INVITE}|\b(?:go ahead|please do"
    rf"|feel free|you can|you may|do)(?: (?:and|then|please|to|just))* (?:book|schedule|set (?:it|one|something|that) up|send (?:it|the"
    rf"|an?)|put)"
    rf"|(?:^|[,;:.!] |\b(?:please|then|and|so|just) )(?:book|schedule|reserve|block) (?:it|us|me|that|this|in|a (?:slot|call|time)|the"
    rf"|something|{_SLOT})|\b(?:put|pencil|pop|stick|get) (?:it|something|me|us|\d+ minutes|half an hour|that)(?: (?:in|on|down"
    rf"|into))? ?(?:(?:my|the|our) (?:calendar|diary)|{_TIME}|for)"
    rf"|{_SLOT}[^.!?]{{0,24}}?\b(?:works?|suits?|is (?:good|fine|great|perfect|ok(?:ay)?|best)|it is|would (?:work|suit|be (?:good|fine"
    rf"|great|best|perfect))|sounds (?:good|great|fine)|please)\b"
    rf"|\b(?:let's|let us|we can|i can|shall we|can we|could we|happy to|i could|we could|i'd|i'll) (?:do|say|go (?:for|with)|make it"
    rf"|take|talk|speak|meet|pick|choose|call|have a call|have (?:it|that))(?: \w+){{0,3}}? ?(?:on |at )?{_SLOT}"
    rf"|\b(?:i'm|i am|we're|we are) (?:free|available|around|open)(?: \w+){{0,3}}? ?{_TIME}|\b(?:how about|what about|does|would"
    rf"|make it|see you|talk|speak|until)(?: \w+)? ?{_TIME}|^\W*(?:yes|yep|yeah|sure|ok(?:ay)?|great|perfect|fine|agreed|good"
    rf"|absolutely|definitely)\b[^.!?]{{0,40}}{_SLOT}|^\W*{_TIME}(?: (?:at|then|please|it is))*(?: {_TIME})?\W*$"
    r"|\b(?:i|we)(?:'ve| have)?(?: just| already)? (?:booked|picked|chosen|chose|grabbed|accepted)\b|\binvite accepted\b"
)
_MEETING = lazy(
    r"^\W*(?:yes|yep|yeah|sure|ok(?:ay)?|absolutely|definitely)\b[^.!?]{0,40}\b(?:call|talk|meet|chat|speak)|\b(?:happy|glad|willing"
    r"|keen|ready) to (?:talk|chat|speak|meet|hop on|jump on|have a|take a|do a|join)|\blet's (?:talk|speak|meet|chat|have a|do a"
    r"|set up)"
    r"|\b(?:call|ring) me\b|\bgive me a (?:call|ring)|\b(?:next week|this week|any day|any time|mornings?|afternoons?) (?:works?"
    r"|suits?|is (?:fine|good))|\ba (?:call|chat) (?:works|is fine|is good|would be (?:good|fine|great))|\b(?:let's|would like to"
    r"|want to) (?:set up|arrange|schedule)"
)
_SMS = lazy(
    r"\b(?:text|sms|message) me\b|\byou (?:can|may) (?:text|sms)|\b(?:sms|texts?|texting|text messages?)(?: to \S+)? (?:is|are|works?"
    r"|would be)(?: \w+)? ?(?:fine|ok(?:ay)?|good|best|better|easier|easiest|quickest|great|for me|works?)?\b|\bby (?:text|sms)\b"
    r"|\bsend me (?:a|an) (?:text|sms)\b|\b(?:prefer|use|happy with|fine with|ok with|yes to) (?:a |an )?(?:text|sms|texts)\b"
    r"|\b(?:drop|shoot) me (?:a|an) (?:text|sms)\b"
)
_NO_SMS = lazy(
    r"\b(?:no|don't|do not|not|never|stop|without|rather than|instead of)\b[^.!?;]{0,24}\b(?:text|texts|texting|sms|message me)\b"
    r"|\b(?:text|texts|texting|sms)\b[^.!?]{0,12}\b(?:isn't|is not|aren't|are not|doesn't|not)\b"
)
_NO = lazy(
    r"\b(?:don't|do not|not|never|no|can't|cannot|won't|doesn't|isn't|nothing|hold off|neither|unable|sorry|wouldn't|nor|hasn't|haven't)\b"
)
_NOT_NO = lazy(
    r"\b(?:no problem|no worries|why not|not a problem|no objections?|no issue|don't see why not|sorry for|can't wait|no later than"
    r"|not before)\b"
)
_MAYBE = lazy(
    r"\b(?:if|once|when|unless|until|after|before|assuming|provided|might|may be|maybe|perhaps|possibly|probably|tentative\w*|could be"
    r"|worth|interesting|interested in principle|sometime|some time|at some point|let me (?:check|see|think)|need to (?:check|see)"
    r"|have to (?:check|ask)|i'll (?:check|see|get back|let you know)|not sure|wonder)\b"
)
_IF_OK = lazy(
    r"\b(?:if (?:that|this|it) (?:works|suits|is ok|is fine)|if (?:you like|you want|possible)|once more|before (?:noon|lunch|\d)"
    r"|after (?:lunch|noon|\d)|when (?:you like|ready))\b"
)
_OWN_QUESTION = lazy(
    r"^\W*(?:did|do|does|have|has|are|is|was|why|what|who|should|am|will)\b[^?]*\?|^\W*when [^?]*\?|\b(?:would|could) you (?:normally"
    r"|usually)\b"
)
_PROPOSES = lazy(
    rf"\b(?:can|could|shall|would|how|what)\b[^?]{{0,60}}{_TIME}|\b(?:does|is|would|will)(?: \w+)? {_TIME}[^?]*\b(?:work|suit|ok|okay"
    rf"|fine|good|possible)|\b(?:can|could|would) you (?:please )?(?:send|book|schedule|put|set)"
)
_TAKES_BACK = lazy(
    r"\b(?:cancel|hold off|call (?:it|this) off|postpone|not yet|something came up|(?:don't|do not|no need to"
    r"|please stop) (?:\w+ ){0,2}(?:send|book|schedule|put)|(?:can't|cannot|won't be able to) (?:make|do|join|meet)|have to (?:move"
    r"|reschedule|skip))\b"
)
_STOP = lazy(
    r"\bunsubscribe\b(?! (?:link|button|page|rate|flow|list))|\b(?:stop|quit|cease) (?:the |these |your |all )?(?:e-?mailing|mailing"
    r"|writing|contacting|messaging|sending|spamming|e-?mails|mails|messages|bothering)|\b(?:remove|take|delete|drop|strike) (?:me|us"
    r"|my (?:name|address|e-?mail)|this address)(?: \w+)? (?:off|from|out of)\b"
    r"|\b(?:don't|do not|never|please no) (?:e-?mail|mail|write(?: to)?|contact|message|follow up with|reach out to|send (?:me"
    r"|us)) (?:me|us|again|any ?more|any further|this address|another)|\bno (?:more|further) (?:e-?mails?|mails?|messages?|contact"
    r"|follow-ups?|outreach)\b|\b(?:opt|opting|opted) (?:me )?out\b|\bplease (?:just )?stop\b|\bleave (?:me|us) alone\b"
    r"|\bwithdraw (?:my|our) consent\b"
)
_NOT_STOP = lazy(
    r"\b(?:don't|do not|didn't|never) (?:unsubscribe|remove|take|opt|stop)|\b(?:our|your|their) (?:customers?|users?|readers?"
    r"|subscribers?)|\bhow (?:do|can|would)\b|\bwe (?:help|let|built|process)"
)
_ASKS = lazy(
    r"\?|\b(?:tell (?:me|us)|let (?:me|us) know|i(?:'d| would) (?:like|need|want|love) to (?:know|understand|see|hear)|(?:i"
    r"|we) (?:need|want) to (?:know|understand|see)|wonder(?:ing)?|curious|can you|could you|please (?:share|send|give|quote|tell)"
    r"|send (?:me|us|over)|what (?:would|are|is|do)|how (?:much|many|soon|long|quickly|fast)|interested (?:in|to)|question is"
    r"|need (?:a|an|your|some|the)|before (?:we|i) (?:go|talk|decide))\b"
)
_TOPICS = {
    "capacity": lazy(
        r"\bhow many (?:\w+[ -]){0,4}?(?:engineers?|developers?|devs?|people|folks|seniors?|do you have|are (?:free|available)"
        r"|could you|can you)|\b(?:capacity|availability)\b|\b(?:do|would|could|can|have|are|is) (?:you|there"
        r"|they)\b[^?]{0,50}\b(?:engineers?|developers?|devs|people|team|seniors?|squad)\b[^?]{0,50}(?:\b(?:available|free|ready|start"
        r"|spare|provide|supply|staff|field|offer|put|have|on hand)\b|\?)"
        r"|\b(?:can|could|do|would|are) you (?:\w+ ){0,2}?(?:provide|supply|staff|field|place|spare|put|offer|bring|cover|have|scale"
        r"|send)(?! (?:me|us|over|a (?:quote|price|link)))\b[^?]{0,40}\b(?:engineers?|developers?|devs|people|team|seniors?|squad|go"
        r"|python|rust|java|kotlin|data|ml|infra\w*|devops|skills?|both|this|that|it)\b|\bwhat do you have (?:free|available|in|for)\b"
        r"|\bwho (?:could|would|is) (?:be )?(?:start|free|available|join)"
    ),
    "timing": lazy(
        r"\bhow (?:soon|quickly|fast)\b|\bwhen (?:could|can|would)[^?]{0,30}\b(?:start|begin|join|be (?:ready|here|in place"
        r"|productive))|\bstart date\b|\bhow long (?:until|before|to|does it take|would it take)|\b(?:start|begin)[^?]{0,20}\b(?:in|by"
        r"|on|next|this)\b[^?]*\?|\btimeline\b|\blead time\b"
    ),
    "price": lazy(
        r"\b(?:price|prices|pricing|priced|costs?|rates?(?! of| limit)|fees?|quote|charge|budget for this|how much|day rate"
        r"|per (?:hour|day|month)|ballpark|expensive)\b"
    ),
    "discount": lazy(
        r"\b(?:discount|price break|better (?:price|rate)|lower (?:price|rate)|cheaper|reduction|(?:come|go) down on"
        r"|knock\b[^?]{0,20}\boff|\d+ ?% off|match (?:their|his|her|that) (?:price|rate))\b"
    ),
    "references": lazy(
        r"\breferences?(?= (?:call|customers?|clients?|from|for|i|we|or|and)|\?|s\b|[.,]|$)|\b(?:clients|customers) (?:like|in|we|i"
        r"|you)\b|\bwho else\b|\bcase stud(?:y|ies)\b|\b(?:worked|done this|did this) (?:with|for|before)\b|\bsimilar (?:companies"
        r"|teams|projects|work)\b"
    ),
    "security": lazy(
        r"\b(?:nda|soc ?2|iso ?27001|gdpr|data protection|dpa|security (?:review|questionnaire|certificat\w*)|background checks?)\b"
    ),
    "contract": lazy(
        r"\b(?:contract|notice period|minimum (?:term|commitment|period)|terms|msa|sow|cancellation|exit clause|trial period)\b"
    ),
}
_STAGES = {
    "implementing": lazy(
        r"\b(?:rolling (?:it |this )?out|in the middle of (?:rolling|migrating|the rollout)|already (?:signed|chose|chosen|picked"
        r"|went) (?:with|a|an|our)|implementation (?:has|is)|onboarding (?:the|our) (?:new )?(?:vendor|team|partner)|kick(?:ed"
        r"|ing) off with|going live|we (?:have )?(?:signed|started) with)\b"
    ),
    "evaluating": lazy(
        r"\b(?:shortlist\w*|short list|down to (?:two|three|2|3)|final (?:two|three|round)|compar(?:e|ing) (?:offers|quotes|proposals"
        r"|two|three|you (?:with|to|against))|rfp|rfi|proof of concept|poc|pilot (?:with|phase)|evaluating|procurement|decide between"
        r"|deciding between)\b"
    ),
    "researching": lazy(
        r"\b(?:compar(?:e|ing) (?:vendors|providers|options|suppliers|models|approaches|a few)|looking (?:at|into) (?:a few|several"
        r"|different|vendors|providers|options|suppliers)|researching|gathering (?:information|options|quotes)|market scan"
        r"|talking to (?:a few|several|some|other) (?:vendors|providers|firms)|reading up)\b"
    ),
    "exploring": lazy(
        r"\b(?:just (?:looking|exploring|curious|browsing)|exploring|early days|too early|no (?:project|plans?|budget) yet"
        r"|not (?:actively )?looking|thinking (?:about|out loud)|haven't (?:decided|started)|only (?:curious|exploring|thinking)"
        r"|kicking (?:the )?tyres|first (?:thoughts|steps))\b"
    ),
}
_NO_CALL = lazy(
    r"\b(?:no|not|don't|do not|doesn't|without|skip|rather not|can't|cannot|won't)\b[^.!?;]{0,30}\b(?:calls?|meetings?|phone|zoom|talk"
    r"|meet|demos?)\b|\b(?:keep|stay|stick|do) (?:this |it |everything )?(?:to|by|over|on|in|with) (?:e-?mail|writing|text)\b"
    r"|\b(?:prefer|rather|only) (?:\w+ ){0,3}(?:e-?mail|writing|written|in writing|read)\b|\b(?:e-?mail|writing) (?:is|works) (?:best"
    r"|better|easier|fine)\b|\b(?:call|calls|meeting|phone)\b[^.!?]{0,20}\b(?:isn't|aren't|is not|are not|doesn't|not) (?:needed"
    r"|necessary|possible|for|work|now)"
)
_NO_CALL_BUT = lazy(
    r"\b(?:no|not a) problem\b|\b(?:can't|cannot|couldn't|don't) (?:talk|meet|make|do) (?:\w+ ){0,2}(?:today|this week|tomorrow|before"
    r"|until|on \w+day|at \d)"
)
EMOJI = lazy(
    "[\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u26a1\u26bd\u26be\u2705\u270a\u270b\u2728\u274c\u2753-\u2755\u2757\u2795-\u2797\u2b50\u2b55\u263a\u2639\u2764\U0001f300-\U0001faff]|[\u2600-\u27bf]\ufe0f"
)


def recorded(to: str) -> tuple[str, ...]:
    """Return what a consent that the brief lists under a free text amounts to."""
    if "sms" in to or "text" in to or "whatsapp" in to:
        return ("sms",)
    if any(word in to for word in ("call", "meeting", "booking", "invite", "calendar", "slot", "demo", "chat")):
        return ("meeting", "booking")
    return ()


def agreed_in(sentence: str) -> tuple[str, ...]:
    """Return what a sentence agrees to: no negation, condition or maybe; a question only if it proposes a slot or wants an invite."""
    found = []
    refused = _NO.search(_NOT_NO.sub(" ", sentence)) is not None
    open_ = _MAYBE.search(_IF_OK.sub(" ", sentence)) is not None
    if not refused and not open_ and not (_OWN_QUESTION.search(sentence) and not _PROPOSES.search(sentence)):
        if _BOOKING.search(sentence):
            found += ["meeting", "booking"]
        elif _MEETING.search(sentence) and not sentence.endswith("?"):
            found.append("meeting")
    if _SMS.search(sentence) and not refuses_sms(sentence) and not sentence.endswith("?"):
        found.append("sms")
    return tuple(found)


def takes_back(sentence: str) -> bool:
    """Return whether a sentence calls off what was agreed before."""
    return _TAKES_BACK.search(sentence) is not None


def refuses_sms(sentence: str) -> bool:
    """Return whether a sentence asks for no text messages."""
    return _NO_SMS.search(sentence) is not None


def refuses_call(sentence: str) -> bool:
    """Return whether a sentence asks not to be called or met; a day that does not suit is no refusal."""
    return _NO_CALL.search(sentence) is not None and _NO_CALL_BUT.search(sentence) is None


def topics_asked(sentence: str) -> tuple[str, ...]:
    """Return the topics a sentence asks about; none if it asks nothing."""
    if _ASKS.search(sentence) is None:
        return ()
    return tuple(topic for topic, pattern in _TOPICS.items() if pattern.search(sentence))


def stage_in(sentence: str) -> str | None:
    """Return how far the search for a vendor is by a sentence, None if it does not say."""
    return next((stage for stage, pattern in _STAGES.items() if pattern.search(sentence)), None)


def opts_out(sentence: str) -> bool:
    """Return whether a sentence asks for no more mail."""
    return _STOP.search(sentence) is not None and _NOT_STOP.search(sentence) is None
