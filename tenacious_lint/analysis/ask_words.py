"""The wordings of asks by kind, a call aside: what is asked for behind a frame, behind "and" for "me", and by itself.

Grammar, not lists of sentences: determiners, modals and objects are alternations of their own. For one lower-case sentence with single
spaces.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from tenacious_lint.analysis import ask_wish as wish
from tenacious_lint.analysis.ask_wording import Framed, Wording

AskKind = Literal["meeting", "booking", "resource", "referral", "form", "material", "payment", "signature", "reply"]


def forms(verbs: str) -> str:
    """Return an alternation of base forms and -ing forms: "would you mind sending"."""
    return "|".join(f"{verb}|{verb[:-1] if verb.endswith('e') else verb}ing" for verb in verbs.split())


def inflected(verbs: str) -> str:
    """Return the same forms as words to be woken by."""
    return forms(verbs).replace("|", " ")


_SEND = forms("send share forward email mail show write draft") + "|put(?:ting)? together|pass(?:ing)? (?:on|along)|drop(?:ping)? you"
_PAPER = (
    r"(?:(?:one|two|1|2)-pager|pager|page|pages|write-?up|summary|notes?|checklist|template|example|outline|memo|teardown|report"
    r"|benchmark|comparison|diagram|document|doc|list|paper|guide|article|case stud(?:y|ies)|sketch|overview|breakdown|plan|audit"
    r"|figures|numbers|copy|sample|link|post|slides?|deck|map|estimate)"
)
_SENDS = f"{inflected('send share forward email mail show write draft pass')} put putting drop dropping"
_PAPERS = (
    "pager page pages write writeup summary note notes checklist template example outline memo teardown report benchmark comparison"
    " diagram document doc list paper guide article study studies sketch overview breakdown plan audit figures numbers copy sample link"
    " post slide slides deck map estimate"
)
_MATTER = (
    "see numb figu send shar forw mail emai writ draf page summ note chec temp outl memo repo guid list copy read look wort usef mind want"
    " inte benc put skim pass drop wrot made drew"
)
"""Beginnings, one of which stands beside whatever is offered to read."""
_RESOURCE_ALONE = (
    Wording(
        rf"\b(?:may|can|could|shall|should|might) (?:i|we)(?: (?:please|just|also|perhaps))* (?:{_SEND})\b(?! (?:you )?(?:over "
        r"|across )?(?:an?|the) (?:\w+ )?(?:invite|invitation|contract|agreement|msa|sow|order form|invoice))",
        _SENDS,
        "may can could shall should might",
        beginning=_MATTER,
    ),
    Wording(rf"\b(?:want|like|care for|prefer|helpful for|useful for) me to (?:{_SEND})", _SENDS, "me", beginning=_MATTER),
    Wording(rf"\bmind if (?:i|we) (?:{_SEND})", "mind", _SENDS),
    Wording(
        r"^\W*(?:want|fancy|need) (?:a|an|the|my|our|to (?:see|read))\b(?! (?:quick |short )?(?:call|chat|coffee|meeting))",
        "want fancy need",
        beginning=_MATTER,
    ),
    Wording(
        r"\b(?:would you|do you|would anyone) (?:rather (?:see|read|have)|like|want|care for|prefer) (?:a|an|the|our|my"
        r"|to (?:see|read|have)|that|it|one)\b(?! (?:call|chat|meeting|\w+-minute))",
        "rather like want care prefer",
        "would do",
        beginning=_MATTER,
    ),
    Wording(
        r"\b(?:would|might) (?:it|that) (?:help|be (?:useful|of use|helpful|worth\w*|handy))[^?]{0,20} (?:to (?:see|read|have)|if (?:i"
        r"|we) (?:sent|shared|wrote|forwarded|showed|put|drew|made))",
        "see read have sent shared wrote forwarded showed put drew made",
        "would might",
        "it that",
        beginning=_MATTER,
    ),
    Wording(
        rf"\b(?:would|could|might|is|are|does) (?:a|an|the|that|one|our|my|this|some)(?: [\w-]+){{0,4}}? {_PAPER}\b"
        r"(?=[^?]{0,60}\b(?:help|helpful|useful|of (?:use|interest|help)|worth|do|welcome|handy|interest|suit|better|easier|work|fit"
        r"|make sense|enough|relevant)\b)",
        _PAPERS,
        "would could might is are does",
        beginning=_MATTER,
    ),
    Wording(r"\bworth (?:a (?:read|look|skim)|(?:me )?sending|sharing)", "worth"),
    Wording(
        r"\b(?:interest(?:ed)? in|use for|open to|keen on|curious about) (?:a|an|the|our|my|seeing(?: the| a)?|reading(?: the| a)?)"
        rf"(?: (?:copy of )?[\w-]+){{0,3}}? ?{_PAPER}\b",
        "interest interested use open keen curious",
        beginning=_MATTER,
    ),
    Wording(rf"^\W*(?:or )?(?:a|an|the)(?: [\w-]+){{0,2}}? {_PAPER} or\b", _PAPERS, "or", beginning=_MATTER),
    Wording(
        r"\b(?:help|suit|suits|work|works|useful|call|chat|talk|minutes|better|easier)\b[^?!.]{0,40}\b(?P<other>or (?:a|an|the|my"
        rf"|our)(?: [\w-]+){{0,2}}? {_PAPER})\b",
        _PAPERS,
        "or",
        "help suit suits work works useful call chat talk minutes better easier",
        beginning=_MATTER,
    ),
)
OFFER = Wording(
    rf"(?:\b(?:(?:happy|glad|pleased) to|(?:i|we)(?:'d| would)(?: be (?:glad|happy))?(?: gladly| like)?(?: to)?|(?:i|we)(?: can|'ll"
    rf"| will| could)(?: gladly| happily| also| then)?) (?:{_SEND})\b)(?! (?:you )?(?:an?|the) (?:\w+ )?invit)",
    _SENDS,
    "happy glad pleased i we",
    beginning=_MATTER,
)
_PERSON = r"(?:right|best|better|correct|relevant) (?:person|contact|people|place|team|address|owner)"
_OWNS = (
    r"(?:owns?|own it|signs? off|handles?|leads?|looks? after|runs?|decides?|is in charge|responsible|in charge|talk to|speak (?:to"
    r"|with)|contact"
    r"|write to|turn to|best placed|closest to|right for)"
)
_REFERRAL_TO_ME = (
    Framed(
        rf"(?:{forms('point introduce connect put direct steer refer send')}) (?:me|us) (?:to|with|in touch|towards?|at|in (?:the"
        rf"|a) (?:\w+ )?direction)|(?:loop|looping|cc|copy|bring|bringing) (?:in )?(?!me|us|a\b|the\b|your (?:own|code))(?:your|whoever"
        rf"|them|him|her|someone|anyone|\w+)(?: in)?\b(?<= in)|(?:loop|looping|bring|cc) in\b"
        rf"|(?:{forms('forward pass hand send')}) (?:this|it|that|my (?:note|mail|email|message)|the (?:note|mail|email|page"
        rf"|summary))(?: (?:on|along|over|across|round))? to\b(?! me\b| us\b| (?:anyone|anybody|whomever) you\b)",
        inflected("point introduce connect put direct steer refer send loop copy bring forward pass hand") + " cc",
        "me us in to",
    ),
)
_REFERRAL_ALONE = (
    Wording(
        rf"\bwho(?:'s| is| else| would| should| might| in your| on your| at \w+)?\b[^.?!]{{0,50}}?\b(?:{_OWNS}|{_PERSON})",
        "who",
    ),
    Wording(
        r"\bwhom? (?:would|should|do|can|could|might) (?:i|we|this|that|it)(?: best)? (?:ask|write|go|speak|talk|turn|send|contact"
        r"|reach|approach)\b",
        "who whom",
    ),
    Wording(
        r"\b(?:some|any)(?:one|body) else (?:on|at|in|who|there|better|i|we|look|should)|\b(?:is|be) (?:there )?(?:some|any)(?:one"
        r"|body) (?:on|at|in|who|better)\b",
        "someone somebody anyone anybody",
    ),
    Wording(
        rf"\b(?:you|your name|this) the {_PERSON}|\b(?:the|a) {_PERSON} (?:for|to|at|on)\b",
        "right best better correct relevant",
    ),
    Wording(
        r"\b(?:a name|an intro(?:duction)?|the name) (?:of|to|for|is|would|will|helps)\b",
        "name intro introduction",
    ),
)
_FORM_REQUESTED = (
    Framed(
        rf"(?:(?:{forms('fill')}) (?:in|out)|{forms('complete take submit start')}|answer) (?:the|our|this|a|my|your"
        rf"|an)(?: [\w-]+){{0,2}}? (?:form|survey|sheet|template|questionnaire|assessment|quiz|self-assessment|scorecard|checklist|trial)\b"
        rf"|(?:(?:{forms('register enrol subscribe apply rsvp')}|sign(?:ing)? up)(?: now| yourself| your team)? (?:for|here|at|to|via"
        rf"|with|on|below|by|in)|(?:{forms('download watch install')}) (?:the|our|this|it|my|a)"
        rf"|(?:{forms('review approve evaluate')}) (?:the|our|my|this|it|attached)|(?:{forms('create open')}) (?:an|your"
        rf"|a free) account|{forms('subscribe')}\b)"
        rf"|(?:have|take) a (?:quick |short |good )?(?:look|read|glance) (?:at|through) (?:the|our|my) (?:deck|site|website|case"
        rf"|video|recording|brochure|demo)"
        rf"|(?:{forms('follow review rate')}|vote for) us\b|click(?:ing)? (?:here|below|the|on)\b|leav(?:e|ing) us a\b"
        rf"|add(?:ing)? (?:me|us) (?:on|to)\b"
        rf"|start(?:ing)? (?:your|a|the)(?: free)? trial|connect with (?:me|us) on\b|invit(?:e|ing) your\b",
        "look read glance form survey sheet template questionnaire assessment quiz scorecard checklist trial account accounts "
        + inflected("register enrol subscribe apply rsvp sign download watch install review approve evaluate follow rate vote click")
        + " leave leaving add adding connect invite inviting",
    ),
)
_NOT_PAPERS = (
    r"(?!thoughts?\b|views?\b|takes?\b|feedback|availability|preferr?\w*|calendar|answers?\b|times?\b|number\b|reply|replies|best"
    r"|earliest|choice|pick\b|reaction|perspective|opinion|experience)"
)
_THEIRS = (
    rf"(?: (?:me|us|over|across|along|with me|with us|through))*(?: (?:access to|a copy of|a list of|a look at|some of"
    rf"|read access to))? (?:your|(?<=me )(?:the|a|any|some)|(?<=us )(?:the|a|any|some)) (?:(?:latest|current|full|draft|own|team's"
    rf"|internal) )*{_NOT_PAPERS}(?!line\b|yes\b|no\b|note\b|word\b|reply|day\b|slot|shout|ring\b|call\b|steer|time|hint|sense|ping"
    rf"|nudge|pointer|quick|short|one-line|brief|idea|feel\b|heads-up)[a-z][\w-]+"
)
_MATERIAL_TO_ME = (
    Framed(
        rf"(?:{forms('send share forward email mail give show provide upload bring grant prepare pass hand')}){_THEIRS}",
        inflected("send share forward email mail give show provide upload bring grant prepare pass hand"),
        "your me us",
        beginning="your send shar prov",
    ),
)
_MATERIAL_ALONE = (
    Wording(
        rf"\b(?:could|can|may) (?:we|i) (?:get|have|see){_THEIRS}|\b(?:i|we)(?:'d| would)? (?:also )?(?:need|require) your"
        rf" (?!help|permission|answer|reply|approval|view|take|eyes|input)\w+",
        "get have see need require",
        "your me us",
        beginning="your send shar prov",
    ),
)
_MATERIAL_POLITE = (
    Framed(
        rf"(?:{forms('send share provide')})(?: over| across| along| through| me| us)* (?:the|a|some) (?:[\w-]+ ){{0,3}}?(?:specs?"
        rf"|specifications?|reports?|requirements?"
        rf"|documents?|docs?"
        rf"|roadmap|logs?|plans?|data|budget"
        rf"|timeline|descriptions?|details|backlog|org chart|schema|diagram|contract|repo(?:sitory)?)\b",
        inflected("send share provide"),
        "the a some",
    ),
)
_PAYMENT_REQUESTED = (
    Framed(
        rf"(?:(?:{forms('pay prepay wire settle transfer remit')})\b(?! (?:attention|off|dividends))(?: \S+){{0,4}}"
        rf"|(?:{forms('place make put')})(?: down)? (?:a|an|the|your) (?:\w+ )?(?:deposit|order|payment|down payment|prepayment)"
        rf"|(?:{forms('send raise issue approve share')})(?: (?:me|us|over))* (?:a|the|your) (?:\w+ )?(?:po|purchase order|deposit"
        rf"|payment|billing details|card details|bank details))",
        f"{inflected('pay prepay wire settle transfer remit')} deposit order payment prepayment po purchase billing card bank"
        " deposits orders payments prepayments pos",
    ),
)
_PAYMENT_ALONE = (
    Wording(
        r"\b(?:a|the|our) (?:deposit|prepayment|down payment) (?:of|is|secures|reserves|holds)\b|\b(?:invoice"
        r"|payment link) (?:is )?(?:attached|below|follows|enclosed|on its way)|\b(?:send|issue|raise) (?:you )?(?:the|an|a"
        r"|our) (?:\w+ )?invoice\b|\b(?:need|needed|require|required|ask for|expect|due|payable|charge"
        r"|bill)\b[^.?!]{0,60}\b(?:up ?front|in advance)\b(?! (?:notice|warning))",
        "deposit prepayment payment invoice upfront front advance",
    ),
)
_SIGNATURE_REQUESTED = (
    Framed(
        rf"(?:{forms('sign countersign e-sign initial execute')}) (?:it|this|(?:the|our|a|an|that)(?: [\w-]+){{0,3}}? (?:contract"
        rf"|agreement|msa|sow|order form|paperwork|statement of work|proposal|letter|page|form|document))\b",
        inflected("sign countersign initial execute"),
    ),
)
_SIGNATURE_ALONE = (
    Wording(
        r"\bsign(?:ing)? and return|\bdocusign\b|\b(?:need|want|await|get) your signature\b|\bonce you(?:'ve"
        r"| have)? sign(?:ed)?\b(?! (?:up|in|off|on|with))|\b(?:ready to|can you|could you|will you"
        r"|would you) (?:counter)?sign\b(?! (?:in|up"
        r"|off on the (?:design|release)))|\b(?:get|have|need) (?:this|it|the (?:contract|agreement|msa|sow|order form"
        r"|paperwork)) (?:back )?(?:counter)?signed\b|\b(?:need|await|expect|return|send (?:me |us |back )?)(?: (?:back|us"
        r"|me))? ?(?:the|your|a|our) (?:counter)?signed (?:contract|agreement|msa|sow|order form|paperwork|statement of work|copy)",
        "sign signing signed countersign countersigned docusign signature",
    ),
)
_REPLY_ON = (
    r"(?= (?:with|to (?:this|me|that|my)|if|yes|no|when|by|before|here|directly|whenever|and|either|even|that|or|saying|\")"
    r"|[.,!\"')]*$|[,;] )"
)
_TELL = r"(?:let(?:ting)? (?:me|us) know|tell(?:ing)? (?:me|us))\b(?! (?:that (?:they|he|she)|in 20))"
_REPLY_REQUESTED = (
    Framed(
        rf"(?:(?:{forms('reply respond answer')})(?: back)?{_REPLY_ON}|say(?= (?:(?:so|yes|no|the word)\b|\"))|confirm (?:whether|if"
        rf"|that|which|your|a|the)\b|weigh(?:ing)? in|correct(?:ing)? (?:me|us)|(?:{forms('share')}) (?:your|any|some"
        rf"|a few) (?:thoughts|views?|take|feedback|thinking|reaction|experience|perspective|opinion|availability)|hit reply|shout\b"
        rf"|revert\b|advise\b"
        rf"|ask and\b)",
        inflected("reply respond answer share") + " say confirm weigh weighing correct correcting hit shout revert advise ask",
    ),
)
_REPLY_TO_ME = (
    Framed(
        rf"{_TELL}|(?:(?:get|getting) back to (?:me|us)|write back|writing back|(?:{forms('drop send email')}) (?:me|us)(?: (?:a|one"
        rf"|your|any))?(?: (?:short|quick|one-line|brief|two-word))?(?: (?:line|note|word|reply|yes|no|answer|thoughts|availability))"
        rf"|(?:{forms('ping call ring contact')}) (?:me|us)\b|reach(?:ing)? out\b|get(?:ting)? in touch|(?:give|giving) (?:me"
        rf"|us) (?:a )?(?:shout|yes|no|steer|sense|hint|idea|feel|pointer))",
        inflected("tell write drop send email ping call ring contact reach give") + " let letting get getting",
        "me us back out touch",
    ),
)
_REPLY_ALONE = (
    Wording(
        r"(?:(?<!you )(?<!they )(?<!he )(?<!she )(?<!to )(?<!who )(?<!not )(?<!didn't )(?<!can )\b)" + _TELL,
        "let letting tell telling",
        "me us",
    ),
    Wording(r"\b(?:any |your |what are your |other )?thoughts ?\?", "thoughts"),
    Wording(r"\bwhat do you think", "think thinking", "what"),
    Wording(r"\bwhat(?:'s| is) your (?:view|take|read|sense|opinion)", "what", "your"),
    Wording(
        r"\b(?:curious|keen|interested|love|like|appreciate|value|welcome|grateful for|glad|hope|hoping|eager|great|good"
        r"|looking forward) (?:to (?:hear(?:ing)?|know(?:ing)?|learn(?:ing)?|understand)|(?:a|your|any) (?:[\w-]+ )?(?:reply|answer"
        r"|response|view|take|thoughts|feedback|steer)\b|in (?:hearing|knowing|learning)|(?<=curious )(?:what|how|whether|if|about"
        r"|where|which))\b(?! (?:that|of|about it from our|from our))",
        "curious keen interested love like appreciate value welcome grateful glad hope hoping eager great good forward",
        "hear hearing know knowing learn learning understand reply answer response view take thoughts feedback steer what how whether if"
        " about where which",
    ),
    Wording(
        r"\b(?:a|an|one|your|any)(?: (?:(?:one|two)[- ](?:line|word)|short|quick|brief|simple|single|yes[ -]or[ -]no|yes/no))*"
        r" (?:reply|answer|response|one-liner|line|yes or no|yes|no|word|steer|correction)\b(?: (?:back|from you|on that|here|either way"
        r"|by return|is|would|will|to (?:this|that)))*? (?:is|would|will|helps|does)\b",
        "reply answer response liner line yes no word steer correction",
        "is would will helps does",
    ),
)
_BOOKING_REQUESTED = (
    Framed(
        rf"(?:{forms('book schedule pick choose grab reserve select find')}) (?:(?:a|any|your|some|my|the|one|whichever|whatever|time"
        rf"|15|20|30|directly|straight|in|here|of|these|time that) ?){{0,4}}(?:slots?|time|times|call|meeting|chat|day|minutes|calendar"
        rf"|here|below|via|through|\d\d)\b",
        inflected("book schedule pick choose grab reserve select find"),
    ),
)
_BOOKING_ALONE = (
    Wording(
        r"\b(?:here is|here's|this is|use) (?:my|our|the|a) (?:calendar|booking|scheduling|calendly)\b|\bmy (?:calendar|booking"
        r"|scheduling)(?: link| page)? (?:is|has|shows|lives)\b|\bcalendly\b",
        "calendar booking scheduling calendly",
    ),
    Wording(r"\b(?:what|how) does your (?:calendar|week|diary|schedule) look\b", "look", "does"),
)
CORES: dict[AskKind, dict[str, Sequence[Wording]]] = {
    "booking": {"requested": _BOOKING_REQUESTED, "alone": (*_BOOKING_ALONE, *wish.BOOKING_WISHED)},
    "signature": {"requested": _SIGNATURE_REQUESTED, "alone": _SIGNATURE_ALONE},
    "payment": {"requested": _PAYMENT_REQUESTED, "alone": _PAYMENT_ALONE},
    "form": {"requested": _FORM_REQUESTED, "alone": wish.FORM_WISHED},
    "material": {"to_me": _MATERIAL_TO_ME, "alone": (*_MATERIAL_ALONE, *wish.MATERIAL_WISHED), "polite": _MATERIAL_POLITE},
    "referral": {"to_me": _REFERRAL_TO_ME, "alone": (*_REFERRAL_ALONE, *wish.REFERRAL_WISHED)},
    "resource": {"alone": _RESOURCE_ALONE},
    "reply": {"requested": _REPLY_REQUESTED, "to_me": _REPLY_TO_ME, "alone": _REPLY_ALONE},
}
"""By kind: the words of it behind a request; for "me", where an "and" is enough; by themselves; behind "could you" alone."""
