"""The words by which a mail cuts a price or gives something away."""

from __future__ import annotations

from tenacious_lint.analysis.cue import Cue
from tenacious_lint.expression import lazy

_WHO = r"(?:we|i|you|tenacious)(?:'d| would|'ll| will| can| could| might| may| are able to| am able to|'re happy to|'m happy to)?"
_PRICE = r"(?:prices?|rates?|fees?|bills?|invoices?|figures?|pricing|charges?|tariffs?|quotes?|numbers?|costs?|list|bands?)"
_SOME = (
    r"(?:a (?:bit|little|touch|fraction|slice|chunk|few (?:percent|per cent|points|hundred)|couple of (?:percent|per cent|points"
    r"|hundred)|tenth|fifth"
    r"|quarter|third|third of it|twelfth|percentage|point or two|modest amount)|something|some|half|\d{1,2}(?:\.\d)? ?(?:%"
    r"|percent|per cent|points)|(?:[$€£] ?)?\d[\d,.]*k?(?: euros| dollars| pounds)?"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-five|thirty"
    r"|fifty)(?: hundred)? ?(?:percent|per cent|points|euros|dollars|pounds|hundred))"
)
_UNIT = (
    r"(?:day|week|fortnight|month|sprint|engineer|developer|phase|hours?|invoice|quarter|weeks|months|days|sprints|person|seat"
    r"|onboarding|ramp|ramp-up|set-?up|handover|discovery|kick-off|scoping)"
)
_FREE = (
    r"(?:free(?: of charge)?|on us|on the house|gratis|(?:at|for) no (?:extra |additional )?(?:charge|cost)"
    r"|without (?:any )?(?:charge|cost|an invoice|payment)|for nothing|unbilled|not billed"
    r"|(?:won't|wouldn't|will not|would not) (?:be (?:billed|charged|invoiced)|cost (?:you )?(?:anything|a (?:thing|cent|penny)))"
    r"|costs? (?:you )?nothing|complimentary|at our expense|our treat"
    r"|(?:at|for) half (?:the )?(?:price|rate|fee)|thrown in|our gift|as a gift|with our compliments|half[- ]price"
    r"|on (?:a )?trial|(?:with )?nothing to pay|(?:a |our )?(?:present|gift)|included (?:free|at no)|at cost|credited|refunded)"
)
CUT = Cue(
    rf"\b(?:knock(?:ing|ed)?|shav(?:e|ing)|trim(?:ming)?|tak(?:e|ing)|chop(?:ping)?|slic(?:e|ing)|cut(?:ting)?|get you|give you"
    rf"|giving you|offer(?:ing)? you|do you|save you|let you have|drop(?:ping)?)"
    rf" (?:off )?(?:about |around |roughly |up to |another |a further |maybe |perhaps |the |our )*(?:{_SOME}|set-?up(?: fee)?"
    rf"|onboarding(?: fee)?|\w+ fee)(?: or (?:so|two|more))?(?: off| less| under| below)"
    rf"(?:(?: of)? (?:the|our|that|your|every|each) (?:\w+ ){{0,2}}?(?P<price>{_PRICE}|month|months|year|invoice)\b)?(?! (?:your"
    rf"|the|of|his|their|its) (?!first|invoice|rate|fee|monthly|bill))"
)
_COMES_OFF = (
    r"(?: (?:lower|cheaper|less|off|below|under|south of|shy of|beneath|down)\b(?! (?:flaky|time|code|work|likely|downtime|load"
    r"|memory|traffic"
    r"|noise|often|to|your (?!first|rate)|the (?!first|rate|price|monthly|list|usual|others|band)))"
    r"|[- ](?:discount|rebate|reduction|concession|cut)\b)"
)
SHARE = Cue(
    rf"\b(?:a (?:bit|little|touch|fraction|slice|chunk|tenth|fifth|quarter|third|twelfth|point or two|modest amount"
    rf"|(?:few|couple of) (?:percent|per cent|points|hundred))){_COMES_OFF}"
    rf"|\b(?:reduction|discount|rebate|concession|allowance|deduction) of (?:about |around |roughly |up to |maybe |between "
    rf"|\w+ (?:to|or|and) )*{_SOME}(?! (?:in|of) (?!price|rate|our|the (?:rate|price)))"
)
"""A share that comes off: it is one of price only in a sentence about price."""
PERCENT_OFF = lazy(_COMES_OFF)
"""What makes such a share of a percentage or a sum."""
PRICED = Cue(
    rf"\b(?:{_PRICE}|pay(?:s|ing|able)?|charg(?:e|es|ed|ing)|cost|month(?:s|ly)?|invoice|sign|signing|commit\w*|stay(?:s|ing)?"
    rf"|term|upfront|up front|prepay|if you|when you|for you|for (?:a|the) (?:year|second|longer)"
    r"|discount|deal|what others|the others|volume|give|offer|engagement|(?:three|four|five|six|ten|more) (?:engineers|people|seats))\b"
)
FREE = Cue(
    rf"\b(?:first|second|third|fourth|fifth|sixth|twelfth|thirteenth|last|every|each|one|extra|next|initial|opening|additional"
    rf"|whole|the|your first|two|three|a)"
    rf" (?:\w+ ){{0,2}}?{_UNIT}(?: of (?:work|the work|every engagement|each engagement|every phase))? (?:(?:is|are|comes?"
    rf"|would be|will be|would come|goes|could be|can be|being|runs?|then|all|also|entirely|completely"
    rf"|,)[, ]+)*{_FREE}(?! (?:for you\?|on|next|this|hour))"
    rf"|(?:won't|wouldn't|will not|would not|don't|do not|not|never) (?:have to )?(?:bill|charge|invoice|pay)(?: you)?(?: for"
    rf"| anything for| a (?:cent|penny|thing) for)? (?:the|your|that|any) (?:\w+ )?{_UNIT}"
    rf"|(?:let you have|give you|throw(?:ing)? in|get|have|include|add|adding|put in|offer(?:ing)?) (?:the |your |an? |one |two "
    rf"|another )?(?:first |second |last |extra |free |additional |whole |\w+ )?(?:\w+ )?{_UNIT}(?: \w+)? (?:{_FREE}|at no)"
    r"|(?:credit|refund|deduct|write off|reimburse)(?: you)?(?: for)? (?:the |your |those |half |any )?(?:first |last |initial "
    r"|second )?(?:\w+ )?(?:weeks?|months?|days?|sprints?|fortnight|invoice|fees?|hours)"
    r"|the (?:second|third|fourth|fifth|sixth|seventh|twelfth|thirteenth|last|next) (?:one )?(?:is|comes|would be"
    r"|will be) (?:\w+ )?(?:free|(?:at )?half(?: the)? price|a present|a gift|on us|on the house|gratis)|(?:have|getting|get|had"
    r"|offer\w*) (?:them|him|her|it"
    r"|everybody|this|that|the \w+) at cost"
    r"|an? free (?:first |trial |starter )?(?:week|month|sprint|fortnight|trial|pilot|phase)|only (?:bill|charge"
    r"|invoice)(?: you)? (?:for )?(?:two|three|four|five|half|one|\d)"
    r"|(?:two|three|four|five|six) for (?:the (?:price|rate|cost) of )(?:one|two|three|four|five)"
    r"|(?:absorb|swallow|eat|carry|waive|skip|forgo|drop|forget) (?:the|our|that|any|your) (?:\w+ )?(?:set-?up|onboarding|ramp\w*"
    r"|first (?:month|week|fortnight|invoice)|fees?|mark-?up|minimum|handover|notice)(?! (?:\w+ )?(?:engine|page|form|flow))"
)
ROOM = Cue(
    rf"\b(?:(?:some|a (?:little|bit of|certain|small)|plenty of|still|always) (?:give|room|flexibility|latitude|leeway|slack|play"
    rf"|movement"
    rf"|margin|wiggle room|scope)\b(?: \w+){{0,4}}? (?:on|in|with|around|for|about)"
    rf" (?:the|our|that|this|these|those|what we) (?:\w+ )?(?:{_PRICE}|money|charge|budget)|(?:room|scope|space) to (?:move"
    rf"|negotiate|talk|manoeuvre|come down)(?! in your)"
    rf"|(?:flexible|negotiable|accommodating|generous|open to (?:talking|discussion|offers)) (?:on|about|with|around) (?:the "
    rf"|our |that |those )?(?:{_PRICE}|money)|{_PRICE} (?:is|are|isn't|aren't|would be|remain) (?:\w+ )?(?:negotiable|flexible"
    rf"|open|not (?:set|carved|cast) in stone|(?:set|carved|cast) in stone)"
    r"|there(?:'s| is| would be) (?:some |a bit of |a little )?(?:give|room|wiggle room|leeway|flexibility|slack)(?= (?:there"
    r"|here|on (?!your)|if|for you|should|when)|[.,;])"
    r"|(?:i|we)(?:'m| am|'re| are)? (?:sure |certain |confident )?(?:we |i )?(?:can|could|'d|would|'ll|will|might)(?: always"
    r"| certainly| surely| probably| happily| also)? (?:find (?:a|some) (?:number|figure|price|rate)|talk (?:numbers|price)"
    r"|work (?:something|it) out on (?:the )?(?:price|rate|money))"
    r"|(?:a|some) (?:small |little |friendly )?gesture (?:from|on|for)|(?:we|i)(?:'ll| can| could| will| would|'d)(?: always"
    r"| certainly| also)? (?:talk about|discuss|revisit|look at|look again at|reconsider|think about) (?:the |our "
    r"|that )?(?:price|rate|rates|pricing|fee) (?:if|when|once|for|again|should)"
    r"|(?:make|making) it worth your while|sweeten(?:ing)? (?:the|it|things)|sweetener for)"
)
BETTER = Cue(
    rf"\b(?:{_WHO} (?:probably |certainly |always |surely |happily |gladly )?(?:do|go|come|get|move|dip"
    rf"|stretch)(?: you)? (?:(?:a (?:bit|little|touch|shade) |somewhat |well |slightly )?(?:better|lower|cheaper|less|below|under"
    rf"|down|nicer|kinder|sharper)\b)(?: (?:than|on|from|to|rate|price|deal|terms|for you|if|on price))"
    r"|(?:better|lower|cheaper|less|kinder|friendlier|softer|nicer|below|under|off|beneath|south of|discount(?:ed)? (?:from"
    r"|on)) (?:than )?(?:the |our |that )?(?:list|published|public|usual|standard|sheet|official|normal|regular|advertised|card"
    r"|band)(?: \w+)? ?(?:prices?|rates?|fees?|bands?|pricing|numbers?|figures?)?\b(?= |[.,;:])"
    rf"|(?:sharpen|sharpening) (?:our|my|the) (?:pencils?|{_PRICE})|(?:meet|meeting) you (?:halfway|half way|in the middle"
    rf"|part of the way|part way|at (?:[$€£]|\d|\w+ (?:hundred|thousand))|there on)|split(?:ting)? the difference"
    r"|(?:match|matching|beat|beating|undercut|undercutting) (?:that|their|your|the|his|her|any|what"
    r"|whatever)(?: \w+){0,3} (?:prices?|rates?|quotes?|offers?|numbers?|figures?|charges?|bill|pays?)\b(?! limit)"
    r"|(?:make|making) an exception (?:on|for|with|about)|(?:tell|name|give|show) (?:me|us) (?:the|your|a) (?:figure|number|price"
    r"|budget|sum) and (?:we|i)(?:'ll| will| can| could)|make (?:the|your|any) (?:numbers?|figures?|budget) work"
    rf"|(?:list|published|public|official|card|standard|named|quoted) (?:prices?|rates?|bands?) (?:is|are) (?:only |just |merely "
    rf"|no more than )?(?:a |the )?(?:starting|opening|first|ceiling|maximum)|(?:the|our|that|your"
    rf"|those) (?:\w+ )?{_PRICE} (?:would|will|can|could|gets?|might|may)(?: then| also| well)? (?:be )?(?:reduced|lowered|cut"
    rf"|discounted|adjusted|trimmed|softened|halved|waived|relaxed|brought down)"
    r"|(?:loyalty|volume|long-term|early|multi-seat|annual|prepayment|goodwill|team|multi-engineer) (?:reduction|rebate|bonus"
    r"|credit|discount)"
    r"|(?:we|we'll|we'd|i)(?: will| can| would)?(?: always)? (?:be|come out|work out|turn out|end up) (?:\w+ )?(?:cheaper"
    r"|less expensive|lower)|half (?:the|our|of the) (?:monthly |hourly |day |usual |normal )?(?:rates?|price|fee)(?! (?:limit"
    r"|of (?:an?|your)))"
    r"|(?:gets?|have|has|pays?|at|earns?|qualif(?:y|ies) for|with) (?:a |the |our )?(?:better|lower|reduced|cheaper|kinder"
    r"|smaller) (?:monthly |hourly |day )?(?:rates?|price|deal|terms|fee)|with reduced (?:rates|prices)|round(?:ing)? (?:it "
    r"|that |the \w+ )?down"
    r"|(?:shav(?:e|ing)|trim(?:ming)?|lower(?:ing)?|reduc(?:e|ing)|soften(?:ing)?|relax(?:ing)?|eas(?:e|ing)) (?:the|our"
    r"|that) (?:monthly |hourly |day )?(?:rates?|prices?|fees?)(?! limit)|see our way (?:clear )?to|(?:friends|family|founder"
    r"|founders'?|loyalty|volume|bundle|early[- ]bird|launch|preferential"
    r"|mates'?|goodwill|special|introductory|reduced|favou?rable|friendly)(?:[- ]\w+)? (?:price|pricing|rates?|terms|discount"
    r"|deal|tariff|fee)\b"
    r"|pay(?:ing)? (?:us )?(?:a (?:tenth|fifth|quarter|third)|half|less|\d+ ?(?:%|per ?cent)) (?:less )?(?:than"
    r"|of) (?:the (?:others|rest|list|going|usual|normal)|what (?:the )?(?:others|anyone|everyone)|anyone|everybody|our other"
    r"|others|most)"
    r"|(?:rates?|prices?|fees?|number|figure)(?: then| also)? (?:comes?|goes|drops?|falls?|would (?:come|go|drop|fall)"
    r"|will (?:come|go|drop|fall)|could (?:come|go|drop|fall)|can (?:come|go|drop|fall)) (?:down|lower)?(?: by| to| a| from| with"
    r"| if| once| when| after| for)\b"
    rf"|(?:knock(?:ing)?|shav(?:e|ing)|come down|coming down|go down)(?: off)? (?:by |about |around )?{_SOME}(?! (?:off "
    rf"|of )*(?:your|the|his|their|each|every) (?!first|rate|price|fee|monthly|bill|invoice|list))(?: off| from| for| in| on)?"
    rf"|(?:our|the|my|that|monthly|hourly|day|standard) (?:(?!error|failure|bounce|conversion|churn|growth|bit"
    rf"|frame)\w+ )?(?:rates?|prices?|fees?|pricing)(?: then)?(?: would| will| could| can| to)? (?:be |go |come |goes "
    rf"|comes )?(?:down|drops?|falls?|lower(?:ed)?|reduced?|cut|brought down)(?: by)? {_SOME}"
    r"|(?:at|for) half[- ](?:the |of the |our )?(?:price|rate|fee)"
    rf"|sav(?:e|es|ing)(?: you)?(?: up to| about| around)? {_SOME} on (?:our|your first|the (?:first|monthly|hourly|rate|price|fee))"
    r"|(?:sign|book|commit|prepay|stay|order|start)\b[^.!?\0]{0,45}?\b(?:the|our) (?:monthly |hourly |day |senior )?(?:rate|price"
    r"|fee) (?:drops|falls|goes down|comes down))(?!\w)"
)
_NOT = (
    r"(?:isn't|aren't|wasn't|is not|are not|is no|are no|is out|is never|was declined|is off the table|would not|wouldn't|cannot"
    r"|can't|is more than|not something|the answer is no|is nothing|won't|will not|is for (?:our|the|somebody|someone))"
)
REFUSED = lazy(
    rf"(?:(?! (?:if|when|unless|once|until|should)\b)[^.!?;\0]){{0,40}}?\b{_NOT}\b|[^.!?\0]{{0,80}}?\b(?:wrong firm"
    rf"|the answer is no|is no\b|i (?:can't|cannot)|not mine to|cannot agree|not able to)"
)
READERS = lazy(
    r"\b(?:your(?! (?:first|second|third|monthly|invoice|bill|rate|fee))|you (?:asked|offer|give|cut|sell|charge|wrote|mentioned"
    r"|said|wanted|hoped|quoted)|they|their|competitor'?s?|your (?:customers|users|clients|plan|product|pricing|page|campaign"
    r"|trial|tier)"
    r"|waiting (?:for|until)|(?:whoever|anybody|anyone|somebody|someone)(?: who| else)? (?:offers?|gives?|promises?)|agency"
    r"|agencies|vendors?|others (?:offer|give|do)|recruiters?|cloud|provider)\b[^.!?;\0]{0,60}\Z"
)
NEGATED = lazy(r"\b(?:whether|not|n't|no|never|cannot|can't|won't|nor|neither|without)\b[^;:\0]{0,80}\Z")
"""Before a promise to be cheaper, anywhere in its sentence: no such promise."""
SPOKEN = Cue(r"\b(?:we|i|our|ours|us|you|your)\b")
"""Who an answer about price speaks of; a sentence about a batch job has neither."""
CUT_WORDS = frozenset("off less under below".split())
FREE_WORDS = frozenset(
    "free us house gratis charge charged cost costs nothing unbilled bill billed invoice invoiced anything complimentary expense treat"
    " half thrown throw throwing gift present compliments trial included credit credited refund refunded reimburse deduct"
    " write pay absorb swallow eat carry waive skip forgo drop forget price rate cost".split()
)
"""A word of each way to give something away."""
