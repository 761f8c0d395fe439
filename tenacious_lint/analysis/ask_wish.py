"""The words that ask without a request: a wish, a thing that would help, somebody who should come too; for one lower-case sentence."""

from __future__ import annotations

from tenacious_lint.analysis.ask_wording import Wording

_LIGHT = (
    r"(?!(?: ?[\w-]+){0,2}? ?(?:views?|thoughts?|takes?|feedback|words?|lines?|answers?|reply|replies|ideas?|sense|yes|no|correction|steer"
    r"|opinion|calls?|chats?|minutes|[\w-]+-minute|availability|attention|time|permission|patience|candour|honesty|help|post|talk"
    r"|article)\b)"
)
_THING = (
    rf"(?:(?:your|some of your|(?:[\w-]+ )?access to|(?:a|the|your) (?:\w+ )?(?:list|copy|look|glance|sample|summary|overview"
    rf"|export|dump) (?:of|at) (?:your|the)|the (?:latest|current|last|full)) ){_LIGHT}\w+"
)
_WOULD = (
    r"\b(?:i|we)(?:'d| would)(?: (?:also|really|be|very|much|quite|most|so|then|likewise|of course|naturally))*"
    r" (?:grateful|obliged|thankful|glad|welcome|appreciate|value|need|love|like|want|thrilled|delighted|happy)"
    r"(?: (?:of|for|with|to (?:have|get|see|receive)|if you (?:could|would) (?:send|share)(?: me| us)?))?"
)
_WOULDS = "grateful obliged thankful glad welcome appreciate value need love like want thrilled delighted happy"
_ROLE = (
    r"(?:cfo|cto|ceo|coo|cio|vp|head|leads?|managers?|architects?|founders?|co-founder|team|engineers?|owners?|director|colleagues?|boss"
    r"|buyer|procurement|finance|people|pm|counsel|partner|recruiters?|hr|security|legal|chief|sre|dba|admin|board)"
)
_ROLES = (
    "cfo cto ceo coo cio vp head lead leads manager managers architect architects founder founders team engineer engineers owner owners"
    " director colleague colleagues boss buyer procurement finance people pm counsel partner recruiter recruiters hr security legal chief"
    " sre dba admin board"
)
_YOURS = rf"(?:your|the) (?:[\w-]+ ){{0,3}}?{_ROLE}(?: (?:of \w+|\w+))?(?: and (?:your |the )?(?:\w+ )?{_ROLE})?"
_COMES = (
    r"(?:join|attend|be (?:there|present|in the room|on the (?:call|line))|sit in|come (?:along|too)|dial in|spare|take part"
    r"|participate|hop on)"
)
_JOINS = "join joined joining attend attended attending there present room line sit come dial spare part participate hop call"
REFERRAL_WISHED = (
    Wording(
        rf"\b(?:could|can|might|would|will|may|please have|please get|make sure(?: that)?|ensure(?: that)?) {_YOURS}(?: (?:also"
        rf"|please|then|perhaps|kindly))* {_COMES}\b",
        _ROLES,
        _JOINS,
    ),
    Wording(
        rf"\byour (?:[\w-]+ ){{0,3}}?{_ROLE}(?: \w+)? (?:should|must|needs? to|ought to|had better|has to|have to)(?: \w+)? {_COMES}\b",
        _ROLES,
        _JOINS,
        "should must need needs ought had has have",
    ),
    Wording(
        rf"\b(?:having|bring|bringing|invite|get|getting|include|have)(?: along| in)? (?:both )?{_YOURS}"
        r" (?:there|along|join|in the room|on (?:the|our) (?:call|line)|in on|to (?:join|the))\b",
        _ROLES,
        "having bring bringing invite get getting include have",
        "there along join room call line in to",
    ),
    Wording(
        rf"\b(?:help|helps|great|good|lovely|useful|helpful|ideal|best|nice|perfect|grateful|appreciate it"
        rf"|wonderful)\b[^.?!]{{0,20}} (?:if|that|for) {_YOURS}"
        rf" (?:could |can |would |were |was |is |to )?(?:{_COMES}|joined|attended|came|there|present|in the room)\b",
        _ROLES,
        _JOINS + " came",
    ),
    Wording(
        rf"{_WOULD} (?:(?:an?|the|any|some|your) )?(?:[\w-]+ )?(?:intro|introductions?|referrals?|names?|contacts?"
        rf"|recommendations?)\b(?! (?:for|of) (?:it|that|the thing))",
        "intro introduction introductions referral referrals name names contact contacts recommendation recommendations",
        _WOULDS,
    ),
    Wording(
        r"\b(?:a|an|any) (?:[\w-]+ )?(?:referral|introduction|intro|recommendation)s?\b[^.?!]{0,40}? (?:would|will|is"
        r"|are)(?: also)?(?: be)?"
        r" (?:\w+ )?(?:appreciated|welcome|great|lovely|help\w*|kind)",
        "referral referrals introduction introductions intro intros recommendation recommendations",
        "would will is are",
    ),
    Wording(
        r"\bwho(?: else)?(?: on your side| in your team)? (?:should|needs? to|ought to|must|has to) (?:be|join|sit|attend|see|sign)\b",
        "who",
        "should need needs ought must has",
    ),
)
MATERIAL_WISHED = (
    Wording(
        r"\b(?:it|that|this|what)(?:'d| would| will)(?: (?:also|really|greatly|much|certainly))* (?:help|speed \w+ up|save (?:us "
        r"|me )?time|be (?:a )?(?:\w+ )?(?:great|good|lovely|useful"
        r"|helpful|big|nice|ideal|wonderful|handy|help|kind))(?: help| idea)?(?: (?:me|us|a lot|enormously|greatly|here|is|too))*"
        rf" (?:to (?:get|have|see|receive)|if (?:you|your \w+|we|i) (?:could |can |would |might )?(?:sent|send|shared?|had|have|got"
        rf"|get|gave|give|grant(?:ed)?|attach(?:ed)?|brought|bring|saw|see))(?: me| us| over| across)*"
        rf" (?:a (?:quick |short |brief )?(?:look|overview|list|copy|summary|sketch|view|tour) (?:of|at) your |{_THING})",
        "get have see receive sent send shared share had got gave give granted grant attach attached brought bring saw",
        "help be speed save",
        "would will d",
    ),
    Wording(
        rf"{_WOULD} {_THING}", _WOULDS, "your access copy list look glance sample summary overview export dump latest current last full"
    ),
    Wording(
        r"\b(?:a (?:[\w-]+ )?(?:list|copy|look|glance|sample|summary|overview|export) (?:of|at) your|your (?:[\w-]+ ){0,2}?(?:budget"
        r"|roadmap|org chart|diagrams?|backlog|logs|figures|numbers|headcount|inventory|metrics)\b|(?:read-only |read "
        r"|guest )?access to (?:your|the))\b(?: [\w-]+){1,6}? (?:would|will)(?: also| then)?"
        r" (?:be|help|speed|make|let|do|go a long)\b|\bso would (?:a|an|your|the|access)\b[^.?!]{3,50}",
        "list copy look glance sample summary overview export access so budget roadmap chart diagram diagrams backlog logs figures"
        " numbers headcount inventory metrics",
        "would will",
    ),
    Wording(
        rf"\b(?:possible|able|okay|ok|all right|chance|permitted|allowed)(?: for (?:us|me))? to (?:have|get|see|receive) {_THING}",
        "possible able okay ok right chance permitted allowed",
        "have get see receive",
    ),
)
FORM_WISHED = (
    Wording(
        r"\b(?:there(?:'s| is)(?! no)|here(?:'s| is)|i(?:'m| am|'ve| have)(?: also)? (?:collecting|running|attach(?:ing|ed)"
        r"|includ(?:ing|ed)|add(?:ing|ed))|attached (?:is|you)|below (?:is|you)|you'll (?:also )?find)\b"
        r"[^.?!]{0,50}? (?:survey|questionnaire|form|intake sheet|poll|quiz|self-assessment)\b[^.?!]{0,60}?\b(?:fill\w*|complet\w+"
        r"|back|answer\w*|return\w*|minutes|would mean|if you)\b",
        "survey questionnaire form sheet poll quiz assessment",
    ),
    Wording(
        r"\b(?:if you'd|if you (?:could|would|can)|please|(?:could|would|can) you)\b[^.?!]{0,20} fill(?:ing)? (?:that|it|this|them"
        r"|these|one|those)(?: \w+)? (?:in|out)\b",
        "fill filling",
        "you please",
    ),
)
BOOKING_WISHED = (
    Wording(
        r"\b(?:we|you and i|the (?:two|three) of us) (?:should|must|ought to|need to)(?: also| then| really)? (?:fix|set|agree|find"
        r"|pick|arrange|book|plan|get)(?: on)?"
        r" (?:a|an|some|time)\b(?: [\w-]+)?(?: (?:date|time|day|slot|call|meeting|demo|chat|in|down|together)\b)",
        "fix set agree find pick arrange book plan get",
        "should must ought need",
    ),
)
