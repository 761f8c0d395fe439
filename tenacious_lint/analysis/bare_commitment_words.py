"""The words by which a mail promises people without naming them."""

from __future__ import annotations

from tenacious_lint.analysis.cue import Cue
from tenacious_lint.expression import lazy

_MODAL = (
    r"(?:can|could|will|would|shall|may|might|should|is able to|are able to|(?:is|are) (?:ready|set|due|there|free|able"
    r"|available)(?: to)?)"
)
_GOOD = (
    r"(?:fine|no (?:problem|trouble|issue|stretch|difficulty)|not a problem|doable|possible|feasible|realistic|manageable|easy"
    r"|covered|sorted"
    r"|achievable|workable|comfortable|reachable|safe|okay|ok|in hand|ready|available|free|yours|done|there|perfectly \w+"
    r"|(?:well )?within (?:reach|our (?:means|reach|gift|power))|(?:a (?:number|size|figure|team) )?(?:that )?(?:we|i) (?:can"
    r"|could|have|will|would)"
    r"|something (?:we|i) can|what (?:we|i) (?:can|have|would|could)|on standby|waiting|between projects|open|idle|unassigned|confirmed"
    r"|reserved|agreed|at your|good to go|on the table|the number)"
)
OF_OURS = lazy(r"(?: of (?:ours|them|us|our own))\b")
BEHIND_COUNT = lazy(
    r"\s*(?:\Z|[.,;:!?)-]|(?:can|could|will|would|shall|may|might|should|is|are|it|by|from|in|within|at|for|on|to|now|of ours"
    r"|of them|stand|sit"
    r"|wait|come|go|who|whose|more|all|altogether|between|over|up|before|as|and|with|without|if|yes|then|straight|right"
    r"|immediately|today|tomorrow"
    r"|this|next|people|strong|plus|or|under|after|during|until|inside|across|ready|available|free|easily|comfortably|tops|too"
    r"|though|instead|next to"
    r"|altogether|at once|each|further)\b)"
)
"""What follows a number that counts nothing by name."""
PROMISED = lazy(
    rf",? (?:of (?:ours|them|us) |of whom |all |also |then |easily |comfortably |certainly |still |well "
    rf"|yes, )*(?:{_MODAL} (?:\w+ly |all |also |then )?"
    rf"(?:be |have |start|join|come|go|sit|work|move|begin|take|hop|land|make|help|arrive|get|switch)|(?:is|are|'s|would be"
    rf"|will be|should be|sounds|looks|seems) "
    rf"(?:\w+ly |well |also |quite |very |entirely )?{_GOOD}|(?:is|are|would be|will be) (?:all )?(?:seniors?|principals?"
    rf"|veterans?)|stand(?:s)? (?:by|ready)|(?:sit|wait)s? (?:idle|ready|for)|it is\b"
    rf"|it can be|it will be|works for us)"
)
GIVEN = lazy(
    r"\b(?:you|we|i)(?:(?:'d| would|'ll| will| can| could| may| might| should| are able to)(?: \w+ly| also| then| still| easily)?"
    r" (?:have|get|do|give|offer|supply|provide|count on|expect|see|put|send|bring|commit|commit to|field|manage|promise"
    r"|stretch to|free up|free|spare|line up|find|go to|go up to"
    r"|confirm|staff|place|second|lend|release|raise|make (?:it )?available|plan with|receive)|(?:'ve| have)(?: got)?)"
    r"(?: you| up)?(?: to| with| (?:about|around|roughly|some|all|another|at least|as many as|up to|probably|even|the|maybe"
    r"|perhaps|a good|easily|somewhere|between))* \Z"
)
GROWS = lazy(
    r"\b(?:(?:can|could|will|would|'ll|'d)(?: then| also| easily| be)? (?:(?:be )?(?:built|scaled|ramped|grown|brought|taken"
    r"|extended|enlarged|raised|expanded|stepped)"
    r"|build|scale|ramp|grow|expand|rise|go|extend|double|bring (?:it|that|the \w+)|get|take (?:it|that|the \w+))(?: (?:it|up|out"
    r"|them|that|the team|the squad))*"
    r"|until (?:you|we|the \w+) (?:stand|are|is|reach|reaches|arrive)(?: at)?|growing|rising|scaling|ramping|going)"
    r"(?: up| out)? (?:to )?(?:(?:about|around|roughly|somewhere|some|as many as|up to|near|nearer|between|close to|a full) )*\Z"
)
ALL = lazy(r"(?:\A|[\s,])(?:all|the full|the whole)(?: of the| of those| the)? \Z")
NOT_ALONE = lazy(
    r"\b(?:phase|step|version|the first|option|point|page|your|their|last|past|next|(?:one|two|three|some|most|none|half"
    r"|all) of (?:the|our|those) \w+|of whom|of which|of them|one of the|of the|of your|in|since|until|for the|at|over the|under"
    r"|by|after|every|each|per|than|stage"
    r"|which|as|series|between phases|and|or|only) \Z"
)
"""Words before a number that is no offer: a time, a part, a comparison."""
ASSENT = Cue(
    r"\b(?:affirmative|(?:request|ask|wish|need|requirement)s? (?:can|could|will|would) be (?:met|filled|covered|satisfied)|(?:we"
    r"|i) (?:can|could|do|will|would)(?=[,.;!])|expect (?:them|all|both)\b|(?:quantity|number"
    r"|size) we (?:are|'re) used to|(?:that|this|it|both|all of (?:it|that)) works? (?:on|at|for|from) (?:our|us)|works (?:on|at"
    r"|from) our (?:end|side)|(?:happy|glad|pleased) to oblige|we(?:'re| are) good for (?:it|that|the|all)"
    r"|(?:you|we)(?:'ll| will| can| shall) (?:get|have|receive|deliver|provide|bring) (?:your|the|those|all|these) (?:two|three"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b|yes to (?:both|all|that|the)|agreed on (?:both|all|the)|granted"
    r"|(?:reach|get to|arrive at|meet|hit) (?:that|this|the) (?:number|size|headcount|figure)"
    r"|(?:entirely|perfectly|wholly|quite|absolutely|very) (?:feasible|doable|possible|realistic|manageable)|consider (?:it|that"
    r"|them|this) (?:done|staffed|solved|settled|sorted|covered|filled)|(?:that|this|it) is (?:no problem|not a problem|doable"
    r"|something we can (?:do|staff|cover|meet|offer)|well within our)|that many (?:we|i) (?:have|can)|(?:we|i)(?:'ll| will| can"
    r"| could| would|'d)? (?:take|cover|staff|fill"
    r"|close|do|supply|have|deliver|meet|match|provide|handle|place) (?:the (?:whole )?lot|all of (?:them|those|these|it)"
    r"|every (?:one|single one|last one|role|seat)"
    r"|the (?:full|entire|whole) (?:list|number|request|ask|team|headcount|order|set)|them all|the (?:two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|\d+)"
    r"|that (?:number|headcount|size)|exactly (?:that|those)|your (?:full|whole|entire) (?:list|number|request|ask))"
    r"|every (?:one|single one|last one) (?:of (?:them|those|these|the) ?(?:\w+ )?)(?:can|could|will|would|is|comes|we)"
    r"|all of (?:them|those|these) (?:can|could|will|would|are (?:free|available|ready))|(?:we|i) (?:can|could"
    r"|will) do (?:exactly )?that\b(?! (?:call|note|\w+day))"
    r"|the answer is (?:a (?:clear |plain )?)?yes|that (?:team|number|size|headcount) is (?:ready|available|free|yours"
    r"|ours to give|no problem))"
)
SKILL_ASSURED = lazy(
    r"(?: (?!not\b|isn't\b|nor\b|never\b)[\w/+-]+){0,4}? (?:is|are|'s) (?:also |well |very |fully |certainly |indeed |something "
    r"|entirely )*(?:covered|no (?:problem|issue|trouble)|not a problem|fine|in hand"
    r"|something (?:we|our)|(?:one of )?(?:a|our|the) (?:strength|strong|home|speciality|specialty|core|bread|forte)\w*"
    r"|where (?:we|our)|available|(?:we|i) (?:can|have|do|cover|staff|offer)\b|(?:well )?represented"
    r"|within our|at home here|easy|taken care of|looked after|sorted)|(?:,? (?:we|i) (?:have|can|do|cover|staff|offer|speak"
    r"|would bring)\b)"
)
SKILL_BEFORE = lazy(
    r"\b(?:(?:we|i|our \w+)(?:'d| would|'ll| will| can| could| also)? (?:also )?(?:cover|handle|look after|take care of|take on"
    r"|staff|lend|run|support|do|have|speak|offer|supply|bring|provide|own)"
    r"|(?:at home|fluent|strong|deep|good|well versed|experienced) in|for the)(?: you)?(?: (?:all|both|the|your|some|plenty of"
    r"|enough|people (?:for|in)|somebody (?:for|in)|someone (?:for|in)|also|any|that)){0,3} \Z"
)
HAVE_PEOPLE = Cue(
    r"\b(?:we|i)(?:'ve| have| do have)(?: got)? (?:the|those|such|exactly those|just the|exactly the|the very"
    r"|the right) (?:\w+ )?(?:people|engineers|team|person|developers|folks|hands)\b"
)
FRAGMENT = lazy(
    r" (?:from|after|once|of)\b|, (?:not|no|if|at)|\.|,? is (?:enough|plenty|all|what|sufficient|doable|fine|realistic)"
    r"| (?:suffices|will do|would do)\b"
)
YEARS = lazy(
    r"\b(?:each|every|all|both|none|nobody|no one|neither|any|they|them|who|whom|has|have|had|with|people|engineers|developers"
    r"|least|over|beyond|than|under|veteran\w*|behind)\b"
)
BEYOND = Cue(
    r"\b(?:not (?!(?:a|an|any) (?:stretch|problem|issue|trouble)|only\b|just\b|least\b|more than\b)|n't|no (?!problem|trouble"
    r"|issue|need|doubt|question|stretch|difficulty|matter|ramp|less|fewer|later|recruit)|never|none"
    r"|nobody|no one|cannot|can't|won't|wouldn't|couldn't|don't|isn't|aren't|doesn't|haven't|hasn't|beyond|too many|too few"
    r"|more than (?:we|i|our|there|is|the)|fewer|unlikely|out of (?:reach|the question)"
    r"|impossible|unrealistic|lie|fairy|fantasy|dream|wish|dishonest|boast|bluff|invention|fiction|short of|zero|hardly|scarcely"
    r"|nor|neither|declin\w+|refus\w+|where (?:it|we) (?:stops?|ends?)|the (?:limit|ceiling)"
    r"|exceeds?|overcommit\w*|over-commit\w*|rather than|instead of|outside|gap|somebody else|someone else|(?:would|i'd"
    r"|we'd) (?:love|like) to (?:say|promise|offer)|story|truth|others (?:may|might|will)|swallow\w*|wary|careless|guess(?:ing)?"
    r"|sorry|regret|unfortunately|afraid"
    r"|missing|lacking|lack|unable|sooner than|wherever|until (?:somebody|someone|one)|partner|better (?:served|off))\b"
)
"""What says that something cannot be had."""
ANSWER_NOT = Cue(
    r"\b(?:you (?!(?:can|could|will|would|'ll|'d|get)\b)|yours?|they|their|companies|firms|clients|customers|others|competitors?"
    r"|questions?|phases?|options?|ways|readings"
    r"|points|usually|typically|if|would need|took|takes"
    r"|(?:let|allow) me|ask|check|confirm|delivery lead|one of)\b"
)
"""What a sentence says that answers something else than how many."""
ECHO = lazy(r"\b(?:the|those|these|your|my|our|both|whom|which|them|(?<!order )(?<!region )(?<!neighbourhood )of) \Z")
KNOWS = Cue(
    r"\b(?:well|happy|glad|happily|gladly|certainly|sure|of course|yes|indeed|covered|catered|strong|strength|good|best|plenty"
    r"|inside out|fluent|fluently|somebody|someone|folks|people|pair|couple|trio|specialists?|experts?"
    r"|engineers?|developers?|can|could|will|have|has|supply|provide|know|knows|writes?|written|cover|absolutely|definitely"
    r"|no problem|represented|home|books|abundance|house)\b"
)
SENDERS = Cue(r"\b(?:happy|glad|pleased|we|our|ours|us|i|here|house|in-house|at tenacious|on board|on staff|on the team)\b")
THEIR_SKILL = lazy(r"\b(?:your|yours|which|what|whose|their|how|you (?:use|run|have|write|mention\w*))(?: \w+){0,3} \Z")
READER_ACTS = Cue(
    r"\b(?:you (?:have|run|use|write|are|need|said|say|mention\w*|post\w*|open\w*|list\w*|advertis\w*|wrote|do|asked|want|keep"
    r"|own|get|spend)|you've|you're"
    r"|your (?!team|side|way|disposal|service|backlog|repo\w*|ledger|standup))\b"
)
ANY_NUMBER = Cue(
    r"\b(?:as (?:many|large|big|much) as you (?:like|need|want|wish|please|can)|however (?:many|large|big)|any (?:number"
    r"|size) you|whatever (?:number|size|headcount))\b"
)
