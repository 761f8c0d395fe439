"""Claims of what the reader did with our pages, mails and events: "you visited the pricing page", "attended a webinar"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of, period_of
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.mood import clause_at
from tenacious_lint.analysis.period import Period
from tenacious_lint.analysis.recency import recency_in
from tenacious_lint.analysis.subject import is_addressed
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

ANCHORS = (
    "our ",
    "my ",
    "us ",
    "page",
    "webinar",
    "paper",
    "book",
    "newsletter",
    "stud",
    "calculator",
    "booth",
    "stand",
    "stall",
    "table",
    "masterclass",
    "demo",
    "list",
    "site",
    "meet",
    "template",
    "guide",
    "workshop",
    "sign",
    "regist",
    "enrol",
    "audience",
    "front row",
    "attendees",
    "guests",
    "listeners",
    "subscri",
    "name",
)

_DONE = (
    r"visited|viewed|downloaded|attended|signed|registered|enrolled|opened|clicked|liked|loved|commented|reacted|shared|watched"
    r"|browsed|looked"
    r"|subscribed|joined|stopped|dropped|popped|swung|came|turned|showed|sat|listened|tuned|followed|returned|went|gone|interacted"
    r"|engaged|took|taken"
    r"|picked|grabbed|requested|pulled|saved|forwarded|bookmarked|filled|completed|tried|tested|used|chatted|talked|spoke|spoken"
    r"|enjoyed|gave|given"
    r"|left|scanned|leafed|flicked|skimmed|worked|landed|caught|heard|saw|seen|put|ordered|answered|replied|responded|reached|read"
    r"|found|spent|met"
    r"|hung|lingered|walked|wandered|paused|stuck|stayed|got|noted|mentioned|discovered|poked|played|dipped|queued|(?:enough|time"
    r"|trouble|managed|happened|chose|decided) to \w+|rang|called|phoned|e-?mailed|pinged|contacted|messaged|dialled|dialed|logged"
    r"|zoomed|rated|voted|accepted|asked(?= for)|said(?= (?:hello|hi|a few words))|been(?= (?:all )?(?:on|through|over|in|at|to|back"
    r"|following|part)\b)"
)
_DOING = (
    r"visiting|viewing|downloading|attending|signing|registering|opening|clicking|liking|commenting|reacting|sharing|watching|browsing"
    r"|looking|subscribing|joining|stopping|dropping|popping|swinging|coming|turning|showing|sitting|listening|tuning|following"
    r"|returning|going"
    r"|taking|picking|grabbing|requesting|saving|forwarding|filling|trying|testing|using|chatting|talking|speaking|reading|spending|leafing"
    r"|working|replying|answering|staying|follow|follows|reads|subscribe|subscribes|watches|uses|saying(?= (?:hello|hi)\b)|asking(?="
    r" for)|having"
)
_DEED = (
    r"visits?|views?|downloads?|attendance|interest|time|sign-?ups?|registrations?|questions?|comments?|likes|like on|presence"
    r"|feedback|replies|reply"
    r"|subscription|clicks?|enquiry|thumbs up"
)
_NOUN = (
    r"(?:pages?|website|web site|site|home ?page|blog|posts?|articles?|guides?|handbooks?|playbooks?|white ?papers?|e-?books?|reports?"
    r"|templates?|check-?lists?|calculators?|demos?|newsletters?|webinars?|sessions?|talks?|workshops?|courses?|trainings?|round-?tables?"
    r"|breakfasts?|dinners?|lunch(?:es)?|meet-?ups?|events?|booths?|stands?|stalls?|podcasts?|episodes?|videos?|decks?|slides|case[-"
    r" ]stud(?:y"
    r"|ies)|profile|surveys?|links?|e?-?mails?|masterclass(?:es)?|panels?|clinics?|office hours|presentations?|brochures?"
    r"|one-pagers?|forms?"
    r"|trials?|mailing list|list|notes?|essays?|series|recordings?|keynotes?|hackathon|readings?|table|channel|repo|repository|tool"
    r"|prices|pricing|rates|number|office|hotline|chat|inbox)"
)
_SURE = (
    r"(?:(?:pricing|rates|product|services|case[- ]stud(?:y|ies)|comparison|demo|landing|prices) ?-?pages?|webinars?|white ?papers?"
    r"|e-?books?"
    r"|newsletters?|case[- ]stud(?:y|ies)|calculators?|booths?|stands?|stalls?|round-?tables?|masterclass(?:es)?|demos?"
    r"|check-?lists?|website"
    r"|meet-?ups?|templates?|guides?|workshops?)"
)
"""What is ours although nothing says so: nobody else's webinar would be worth a word."""
_OBJECT = rf"(?:(?:our|my)\s(?:[\w'’-]+\s){{0,4}}?(?P<object>{_NOUN})|(?P<sure>{_SURE})|us (?:at|on|during|in))"
_ENGAGED = Cue(rf"\b(?P<did>{_DONE}|{_DOING}|{_DEED})\s(?!that\b|you\b|your\b|some(?:one|body)\b|how\b)(?:[\w'’-]+\s){{0,7}}?{_OBJECT}\b")
_MET = Cue(
    r"\b(?P<did>have|having|had|noticed|noticing|spotted|see|seeing|seen|saw|meet|meeting|met|welcome|welcoming|welcomed|host"
    r"|hosting|hosted|host\w* (?:[\w'’-]+\s){0,3}?from|welcom\w+ (?:[\w'’-]+\s){0,3}?from)\s(?:you|your|someone|somebody"
    rf"|one|two|three|some|a few|several|people|colleagues|engineers)\s(?:[\w'’-]+\s){{0,5}}?(?:at|in|on|for|to"
    rf"|by)\s(?:[\w'’-]+\s){{0,2}}?{_OBJECT}\b"
)
_PASSIVE = Cue(
    rf"\b(?:our|my)\s(?:[\w'’-]+\s){{0,4}}?(?P<object>{_NOUN})\s(?:[\w'’-]+\s){{0,3}}?(?:was|were|has been|have been|got|is being|are"
    rf" being|keeps? being|is|are)\s(?:\w+\s)?(?P<did>{_DONE})"
    r"\s(?:[\w'’-]+\s){0,4}?(?:by|on|at|from|in) (?:you\b|your\b)"
)
_WITH_US = Cue(
    r"\b(?P<did>told|asked|met|(?:spoke|spoken|talked|chatted) (?:to|with)) (?:one of )?(?:my|our) (?P<object>colleagues?|founder"
    r"|team|people|delivery lead)\b"
)
_LISTED = Cue(
    rf"\b(?P<did>on|among|in) (?:the |those |our )(?:\w+ )?(?:list|who|guest list|attendees|register\w*|waiting list)(?: \w+){{0,2}}"
    rf" (?:for|of|to) (?:our|the) (?:\w+ ){{0,3}}?(?P<object>{_NOUN})\b"
)
_AS_GUEST = Cue(
    rf"\bas an? (?P<did>\w*(?:attendee|subscriber|reader|visitor|participant|guest|user|member|listener|viewer|follower)) (?:of|to|at"
    rf"|in) (?:our|my) (?:\w+ ){{0,3}}?(?P<object>{_NOUN})\b"
)
_LOGGED = Cue(
    r"\b(?P<did>in|on|among|across) our (?:[\w'’-]+ ){0,2}?(?P<object>sign-?ups|registrations?|attendees?|guests?|logs?|analytics"
    r"|downloads?|waiting list|guest list"
    r"|mailing list|visitors?|statistics|stats|open rates?|click(?:s|-throughs)?)\b"
)
_SPOKEN = frozenset("asked told replied answered responded mentioned said requested spoke talked met rang called".split())
"""Verbs of which the thread itself is the proof."""
_ALONE = Cue(
    r"\b(?P<did>signed up|registered|enrolled|subscribed|put (?:\w+ ){1,2}names? down|in the audience|in the front row|among (?:the"
    r"|our) (?:attendees|guests|listeners))(?=[.,;!?]| when| (?:for|to|last|in|on|this|with) (?!your\b))"
)
"""Verbs that say what was done without an object."""
_BY_US = lazy(
    r"(?<!you and )\b(?:i|we|i've|we've|i was|i have|we have|my|(?<!your )colleague)\s(?:just |also |recently |have |really |then "
    r"|first |only |both |all |briefly )*\Z"
)
_TO_COME = lazy(
    r"\b(?:to|can|could|will|would|might|may|should|please|worth|by|try|like|recommend|suggest|consider|before|without|mind|from"
    r"|about|for you)\s\Z"
)
"""Before a verb of something that has not happened."""
_OF_READER = lazy(r"\b(?:you|your)\b")
_MAYBE = lazy(r"\b(?:may|might|could|must|should) (?:well )?have (?:\w+ly )?\Z")
_ACTIVE = frozenset("follow follows reads subscribe subscribes watches uses read".split())
_READER_DOES = lazy(
    r"\b(?:you|has|have|had|colleagues?|team|people|engineers?|of yours|yours|side|they|who|and) (?:\w+ly |already |still |also "
    r"|even |all )?\Z"
)
_THEIRS = lazy(r"\byour\b")
_THANKS = lazy(r"\b(?:thanks|good|great|nice|lovely|glad)\b")
_PRESENT = frozenset({"put", "read", "view", "visit", "download", "come"})


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementClaim(Claim):
    """Something the reader is said to have done: the verb and what it was done with."""

    what: str
    object: str
    period: Period | None = None
    recent: tuple[int, int] | None = None


def read(context: Context) -> list[EngagementClaim]:
    """Return the claims of engagement, in order."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[EngagementClaim]:
    text = context.normalised.lower
    taken = -1
    hits = sorted(
        (hit for cue in (_ENGAGED, _MET, _ALONE, _PASSIVE, _WITH_US, _LISTED, _LOGGED, _AS_GUEST) for hit in cue.finditer(context)),
        key=lambda hit: hit.start(),
    )
    for hit in hits:
        clause = clause_at(context, hit.start())
        if context.has_thread and hit["did"].split()[0] in _SPOKEN:
            continue
        if hit.start() < taken or not _is_deed(text, hit, clause):
            continue
        if not is_addressed(context, hit.start(), hit.end()) and not _THANKS.search(text, clause.start, hit.start()):
            continue
        frame = frame_of(context, hit.start(), hit.end())
        if frame is None:
            continue
        taken = hit.end()
        groups = hit.groupdict()
        yield EngagementClaim(
            start=hit.start(),
            end=hit.end(),
            subject="reader" if frame.subject == "sender" or _OF_READER.search(hit.group()) else frame.subject,
            mood=frame.mood,
            denied=frame.denied,
            what=hit.group(),
            object=groups.get("object") or groups.get("sure") or hit["did"],
            period=period_of(context, hit.start(), hit.end(), clause),
            recent=recency_in(context, clause.start, clause.end),
        )


def _is_deed(text: str, hit: re.Match[str], clause: Span) -> bool:
    """Return whether words tell of something the reader did: not what we did, nor what may come, nor what is the reader's own."""
    before = text[clause.start : hit.start()]
    if _MAYBE.search(before):
        return False
    if hit["did"] in _ACTIVE and not _READER_DOES.search(before):
        return False
    if hit.re is _MET.pattern or hit.re is _PASSIVE.pattern:
        return True
    if _BY_US.search(before) or (_is_open(hit["did"]) and _TO_COME.search(before)):
        return False
    ours = hit.groupdict().get("object") is not None
    return hit.end() <= clause.end and (ours or _THEIRS.search(text, hit.end("did"), hit.end()) is None)


def _is_open(verb: str) -> bool:
    """Return whether a verb may be of something that has not happened: "reading" and "put", not "visited"."""
    return verb in _PRESENT or verb.endswith("ing")
