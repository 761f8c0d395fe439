"""The words by which a mail passes on what somebody said to the sender, or what the sender saw at another account."""

from __future__ import annotations

from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.name_grammar import NAME
from tenacious_lint.expression import lazy

_WE = r"(?:we|i|my \w+|our (?:\w+ )?\w+|tenacious|one of us)"
_HAVE = (
    r"(?:'(?:ve|d|re|m)| (?:have|has|had|are|am|is|was|were|been|also|just|currently|already|recently|still|now|presently|once|both"
    r"|actually|in fact|often|first|only))*"
)
_CIRCLE = (
    r"(?:colleagues?|partners?|managers?|boss|(?:co-?)?founders?|lead|teams?|people|side|engineers?|directors?|office|ceo|cto|sales \w+"
    r"|account \w+|delivery \w+)"
)
US = (
    rf"(?:us|me|him|her|them|(?:an? \w+|some(?:one|body)) of (?:mine|ours)|(?:one|two|some|both|several) of (?:us"
    rf"|our [\w-]+)|(?:my|our) (?:[\w-]+ )?{_CIRCLE})"
)
_TALK = r"(?:calls?|phone|line|lunch|dinner|coffee|beer|breakfast|drinks?|meeting|chat|conversation|way out|corridor|side|record)"
_TOLD = (
    r"(?:t(?:old|ells?|elling)|sent|handed|passed|forward(?:ed|s)|relayed|slipped|showed|inform(?:ed|s)|briefed|warn(?:ed|s)"
    r"|assure[ds]|notified|alerted|updated|asked|asks|begged"
    r"|(?:r[au]ng|phone[ds]?|call(?:ed|s)|approached|contacted|pinged|messaged|texted|emailed|visited|invited|urge[ds]|pressed|nudged"
    r"|ke(?:pt|eps)|feed(?:s|ing)|fed|joined)|(?:wrote|writes)(?= us| me| to)|filled|advised|reminded|promised)"
)
_GAVE = (
    r"(?:(?:gave|gives|given|showed|shown|walked|took|talked) US (?:the (?:tour|background|numbers|figures|story|details|gist|full"
    r"|whole|inside|picture|low-?down|plan|roadmap)|a tour|around|round|through|your|his|her|their|to understand|how|what"
    r"|why|some|all)|(?:put|pointed|steered|tipped|referred|introduced|directed) US(?= on| to| at| in| off| towards?|,|\.)"
    r"|let US (?:know|see|in|have|read))"
).replace("US", US)
_SAID = (
    r"(?:said|says|saying|confid(?:ed|es)|admit(?:ted|s)|mention(?:ed|s)|describe[ds]|explain(?:ed|s)|complain(?:ed|s)|hint(?:ed|s)"
    r"|confess(?:ed|es)"
    r"|concede[ds]|reveal(?:ed|s)|disclose[ds]|suggest(?:ed|s)|indicate[ds]|wrote|writes|written|report(?:ed|s)|spoke|talked"
    r"|vent(?:ed|s)|swore"
    r"|share[ds]?|open(?:ed|s) up|passed|handed|brought|brings|lamented|grumbled|moaned|boasted|sent|forwarded|relayed|repeated|whispered"
    r"|quoted|told|put it|turned|came)"
)
_SLIPPED = (
    rf"(?:(?:popped|dropped|stopped|looked|came|stuck) (?:in|by|round|over)\b|(?:own(?:ed|s) up|came clean|spoke (?:freely|openly)"
    rf"|poured|opened h(?:is|er) heart)\b|let (?:it |that |this )?(?:slip|on|drop|out|be known|fall)|sen(?:ds|t) word|spill(?:ed|s"
    rf"|t) (?:it|the beans|everything|all)"
    rf"|(?:has |have )?confided\b|leaked\b|(?:open|frank|forthcoming|diplomatic|discreet|guarded|upbeat|gloomy|clear"
    rf"|candid|honest|blunt) (?:about|on|with)|(?:kind|good|nice|decent|generous) enough to [a-z]+"
    rf"|{_SAID}(?: [\w'-]+){{0,6}} (?:on|in|over|during|at|off) (?:our|the|an?|his|her|that|last week's)? ?(?:\w+ )?{_TALK}\b"
    rf"|{_SAID}(?: [\w'-]+){{0,4}} when (?:we|i) (?:spoke|met|talked|last|saw|had)"
    rf"|(?:has|have|had) (?:my|our) ear\b)"
)
TOLD = Cue(rf"(?i:\b(?:{_TOLD} {US}\b|{_GAVE}|{_SAID}(?: [\w'-]+){{0,6}}?,? (?:to|with|in|before|past) {US}\b|{_SLIPPED}))")
"""What somebody before it did: told us, shared it with us, let it slip."""
REMARK = Cue(
    rf"(?i:\b(?:comments?|remarks?|words?|notes?|mails?|e-?mails?|messages?|warnings?|advice|descriptions?|accounts?|answers?"
    rf"|repl(?:y|ies)"
    rf"|confessions?|complaints?|numbers|figures|stor(?:y|ies)|hints?|brie(?:f|fing)) (?:to|for|with) {US}\b)"
)
"""What somebody before it gave us: "Tom's remark to us"."""
WHOM = Cue(
    r"(?i:\b(?:(?:with|to|from) whom (?:i|we)|(?:whom|who|that|which|where) (?:i|we) (?:[\w']+ )?(?:met|know|spoke|heard|saw|interviewed"
    r"|had on the phone|sat)|and (?:i|we) (?:spoke|talked|met|had|compared|swapped|exchanged|were on))\b)"
)
"""What we had with somebody before it: "Sabine, with whom I exchanged mails"."""
FREE_GAP = lazy(
    r"(?i:(?:'s(?: [\w-]+){0,3})?(?:,? (?:who|whom|which|from|in|at|of|on|over|inside|your|their|the|an?|one|another|formerly|until"
    r"|as|then|now|himself|herself|and(?= (?-i:[A-Z]))"
    r"|whose|back)\b(?!,? (?:it|that|this|everybody)\b)[^.;:!?]{0,70}?,?)?,?(?: (?:was|were|is|has|have|had|been|also|just|recently"
    r"|kindly"
    r"|already|once|openly|since|later|twice|rather|even|quite|very|kind|good|decent|nice|enough|to|who|will|would|still|first|quietly"
    r"|happily|freely|himself|herself|last|then|only|both|less|more|being|be|remains?|seems?|sounded|sounds|all|tacitly|privately"
    r"|sort|kind|of))*,?(?: that)? ?)"
)
"""What may stand between a name and what its bearer told."""
HE = lazy(r"(?i:(?:^|[\s,;:(])(?:he|she|they)(?:'s|'d|'ve)?(?: [a-z]+){0,2} $)")
"""A pronoun for a name before it."""
OWN = lazy(
    rf"(?i:\b(?:my|our) (?:[\w-]+ ){{0,3}}?(?:{_CIRCLE}|experts?|architects?|developers?|son|wife|husband|partner)(?: is"
    rf"| are)?,? $)"
)
OWN_BEHIND = lazy(r"(?i:,? (?:who is )?(?:my|our|on our|from our|in our|of ours)\b)")
"""One of ours, whom other rules know."""
_YOURS = (
    r"(?:(?:your|the|their|an?|one|that|some|somebody|someone|people|folks)(?: (?-i:[a-z][\w'-]*)){0,4},? (?:(?:of|at|in|called"
    r"|named|from) )?)?"
)
FROM = Cue(
    rf"(?i:\b{_WE}{_HAVE} (?:hear|gather|learn|understand|know|have|got?|picked|pick|found|had|see|take|told|informed|given|led)\w*"
    rf"(?:,? [\w'-]+){{0,6}}?,? (?:from|through|via|by|off|out of|courtesy of) {_YOURS})(?P<who>{NAME})"
    rf"|(?i:\b(?:word|news|rumou?rs?|gossip|whispers?|a tip|a hint|intel|grapevine|feedback|noises?|greetings) (?:[\w'-]+ ){{0,3}}?,?"
    rf" ?(?:from|by|of|at|via|inside|out of|around) {_YOURS})(?P<who2>{NAME})"
    rf"|(?i:\b(?:reached|came to|got to|comes to|filtered (?:through|down) to|travelled to|arrived) {US}? ?(?:through|via|from"
    rf"|by way of|by|courtesy of) {_YOURS})(?P<who5>{NAME})"
    rf"|(?i:\b(?:an?|the|this|one|two) (?:[\w-]+ ){{0,2}}(?:cry|cries|call|plea|request|mail|e-?mail|letter|message|note|voicemail"
    rf"|enquiry|complaint)"
    rf" (?:for \w+ )?(?:from|by) {_YOURS})(?P<who6>{NAME})"
    rf"|(?i:\b(?:hearing|having (?:heard|learn(?:ed|t))|to hear|to learn|we hear|on hearing)(?: [\w'-]+){{0,3}}? (?:from|through"
    rf"|via) {_YOURS})(?P<who7>{NAME})"
    rf"|(?i:\b(?:via|thanks to|courtesy of|by way of|through) )(?P<who3>{NAME})(?=(?i:,? (?:who |the \w+ )?(?:in|from|on|at"
    rf"|over in) (?:your|their) ))"
    rf"|(?i:\bbirds? (?:at|in|inside|from) (?:the )?)(?P<who4>{NAME})"
)
"""Ways by which we heard something, and from whom."""
ACCORDING = Cue(
    rf"(?i:\b(?:according to|going by|judging by|to believe|if (?:we|i) (?:are|am) to believe|in the words of|to hear|(?:as"
    rf"|what) (?:we|i)"
    rf" (?:hear|heard|know|have)(?: it)? from|from what|after what|since what|given what|as per|per|by) {_YOURS})(?P<who>{NAME})"
)
"""Whose word it is, where the sentence speaks of the reader."""
CLAIMED = lazy(r"(?i:\b(?:says?|tells?|told|said|wrote|shared|explained|described|let|mentioned|hears?|account|tell it|put it|has it)\b)")
OF_YOU = lazy(r"(?i:\b(?:you|your)\b)")
MET = Cue(
    rf"(?i:\b{_WE}{_HAVE} (?:(?:ran|bumped) into|(?:had|have|having)(?: an? [\w-]+| [\w-]+)?(?: [\w-]+)? (?:with|from)|(?:sat|sit"
    rf"|sits|sitting) (?:down"
    rf" )?(?:with|across from|inside|next to|beside|opposite)|met(?: up)?(?: with)?|(?:exchang|swapp?|trad|compar)(?:ed?|ing|es"
    rf"|s)? [\w -]{{0,20}}?with"
    rf"|interviewed|rang|phoned|called|wrote to|emailed|mailed|messaged|visited|(?:was|were|am|are)(?: \w+)? on the phone (?:to|with)"
    rf"|caught"
    rf"|had) {_YOURS})(?P<who>{NAME})"
    rf"|(?i:\b(?:on the (?:phone|line)|in a (?:call|meeting)|at (?:lunch|dinner)|over (?:lunch|dinner"
    rf"|coffee)) with {_YOURS})(?P<who3>{NAME})"
    rf"|(?i:\b(?:contact|touch|exchanges?|conversations?|chats?|meetings?|calls?|lunch|coffee|dinner|correspondence|dealings|talks"
    rf"|a talk|an evening|mails?) with|\b(?:my|our|a) visit to {_YOURS})"
    rf"(?P<who4>{NAME})"
    rf"|(?i:\b(?:shown|told|given|sent|handed|passed|forward(?:ed|s)|relayed|slipped|showed|clear|explained|forwarded|passed"
    rf"|described|confirmed|briefed|informed|warned|leaked|relayed|asked|advised|invited)(?: [\w'-]+){{0,6}} by {_YOURS})(?P<who5>{NAME})"
    rf"|(?i:\b(?:to quote|quoting|as mentioned to|as said to|as i said to|as told to|friend|acquaintance|owe (?:[\w'-]+ ){{1,4}}to"
    rf"|in the words of) {_YOURS})(?P<who6>{NAME})"
    rf"|(?i:\b(?:having )?(?:speaking|talking|chatting|sat|sitting|meeting|spoken|talked|met|lunch|dinner|coffee|drinks"
    rf"|a word) (?:down )?(?:to"
    rf"|with|over) {_YOURS})(?P<who2>{NAME})"
)
"""Whom we met, where something of it follows."""
_SERVE = (
    r"(?:work(?:s|ed|ing)? (?:for|with|alongside|inside)|help(?:s|ed|ing)?|support(?:s|ed|ing)?|serv(?:es?|ed|ing)|staff(?:s|ed|ing)?"
    r"|advis(?:es?|ed"
    r"|ing)|look(?:s|ed|ing)? after|car(?:es?|ed|ing) for|buil(?:d|ding|t) for|supply|supplies|bill|invoice|act for|hold the hands? of"
    r"|nurs(?:e|es|ed|ing)|rescu(?:e|es|ed|ing)|prop(?:s|ped|ping)? up|steer(?:s|ed|ing)?|guid(?:e|es|ed|ing)|coach(?:es|ed|ing)?"
    r"|shepherd(?:ed|ing)?"
    r"|carr(?:y|ied|ying)|pull(?:ed|ing)|bail(?:ed|ing) out|dig(?:ging)? out|dug out|tid(?:y|ied|ying) up (?:after|for|at)|clean(?:ed"
    r"|ing)? up"
    r" (?:after|for|at)|sit(?:s|ting)? (?:with|inside|at|next to)|sat (?:with|inside|at)|are inside|(?:have|has|keep|keeps|had)"
    r" (?:[\w-]+ ){1,4}?(?:at|with|inside)|embedded (?:at|with|in)|do(?:ing|es)? (?:[\w-]+ ){0,4}(?:for|at)"
    r"|did (?:[\w-]+ ){0,4}(?:for|at)"
    r"|(?:called|brought|hired|flown|parachuted|drafted) in (?:at|by|to)|in the (?:room|middle of \w+) (?:with|at))"
)
_FIRM = (
    r"(?:clients?|customers?|accounts?|firms?|lenders?|banks?|compan(?:y|ies)|retailers?|insurers?|businesses|business|outfit|teams?"
    r"|shop|startups?|party"
    r"|scale-?ups?|group|carrier|engagement|project|neighbours?|place|operator|brokers?|hospital|maker|vendor|ctos?|ceos?|founders?)"
)
SERVED = Cue(
    rf"(?i:\b{_WE}{_HAVE} {_SERVE} (?:(?:the|an?|another|one) (?:[\w-]+ ){{0,4}}?(?:of|at|like|called|named),? )?)(?P<who>{NAME})"
    rf"|(?i:\b{_FIRM}(?: of (?:ours|mine)|,? (?:that |whom |which "
    rf"|where )?{_WE}{_HAVE} {_SERVE})+(?:,? (?:[\w-]+ ){{0,5}}[\w-]+)??(?:,| -|:| \()? (?:called |named"
    rf" |at )?)(?P<who2>{NAME})"
    rf"|(?i:\b(?:on our (?:books|roster|list)|of (?:ours|mine)|in our care),? )(?P<who4>{NAME})"
    rf"|(?i:\b(?:an?|another|(?:our|my) (?:other|second|biggest|largest|newest|latest|oldest|first)|a second|a fellow"
    rf"|one) (?:[\w-]+ ){{0,2}}?(?:clients?"
    rf"|customers?|accounts?|engagement|prospect)(?: (?:in|on|near|around|from|two|next|of)(?: [\w-]+){{1,3}})?(?:,| -|:"
    rf"| \() ?(?:called |named )?)(?P<who3>{NAME})"
)
"""Whom we work for, said in looser words than those of a reference."""
SERVED_BEHIND = Cue(
    rf"(?i:\b(?:(?:(?:whom|which|that|who) {_WE}{_HAVE} {_SERVE}|(?:where|whose|with whom|for whom)(?: [\w-]+){{0,4}} (?:we|my team"
    rf"|my people|our|us|i (?:am|run|lead|look|work|have|manage|head))|(?:a|another|one) prospect of ours|(?:we"
    rf"|i) have (?:[\w-]+ ){{1,4}}(?:there|inside))\b|pa(?:ys?|ying|id) (?:us|our \w+)\b|signed (?:up )?with us\b|with us\b(?! (?:on"
    rf"|for|to|at|in) )|(?:ha(?:ve|s|d)|keeps?|took|hired|asked|called) us (?:in|on)\b|on our (?:books|roster|client list|payroll"
    r"|hands)\b|in our care\b|(?:an?|our|one of our|my|another) (?:[\w-]+ ){0,2}(?:client|customer|account)s?\b(?! (?:of|at"
    r"|for) (?!ours|mine))"
    r"|(?:has|have|had) [\w-]+ of our (?:\w+ )?(?:people|engineers|team)))"
)
"""What makes somebody before it one of those whom we work for."""
SECRET = Cue(
    r"(?i:\b(?:between (?:us|ourselves|you and me|the two of us)|off the record|in (?:strict |all )?confidence|confidentially"
    r"|on the quiet|hush-?hush|not"
    r" (?:yet )?(?:public|announced|told (?:anyone|anybody|the market|their \w+|its \w+)|gone public|for (?:onward|further|wider"
    r"|general))|(?:is|are|has|have)n't (?:yet |been )*(?:public"
    r"|announced|told (?:anyone|anybody|the market|their \w+|its \w+)|gone public)|unannounced|under nda|before (?:it is|it's|they"
    r"|the news) (?:(?:go|goes|is) )?(?:public"
    r"|announced?|out)|keep (?:this|it|that) (?:to yourself|quiet|between)|(?:don't|do not|never) (?:(?:quote|repeat|pass) (?:me|this"
    r"|it|that)|tell)|not (?:from"
    r"|heard it from) me|stays? between|i (?:should|ought|am|shouldn't|really) (?:[\w']+ ){0,3}(?:say|tell|telling|share)"
    r"|happen to know|(?:would|should|do)n't (?:normally|usually|really|ordinarily) (?:mention|say|tell|share)|inside (?:track|story"
    r"|information)|from (?:the )?inside|first-?hand|say it in public|in the room|behind closed doors|the grapevine|rumou?rs?"
    r"|word (?:is|has it|on the street)|little"
    r" birds?|you did(?: not|n't) hear)\b)"
)
"""Words by which the writer shows that this was not for the reader's ears."""
ONGOING = lazy(
    r"(?i:\b(?:right now|at the moment|at present|currently|presently|these days|this (?:week|month|quarter)|as we speak|every (?:day"
    r"|week)|today|still"
    r"|for (?:weeks|months)|since (?:spring|summer|autumn|winter|\w+ber|january|march|april))\b)"
)
TROUBLE = lazy(
    r"(?i:\b(?:fail(?:s|ed|ing|ure)?|los(?:t|es?|ing)|la(?:id|y(?:ing)?) off|layoffs?|cut(?:s|ting)?|clos(?:e|es|ed|ing)|burn(?:s|ed"
    r"|t|ing)?|late|delay(?:s|ed)?|behind|on hold"
    r"|r[au]n(?:ning|s)? out|walk(?:ed|ing|s) out|pull(?:ed|ing|s)? out|cancel(?:s|led|ling|ed)?|breach(?:ed)?|outages?|downtime"
    r"|incidents?|about to|not (?:pleased|happy|having"
    r"|renew\w*)|unhappy|furious|struggl\w*|stuck|stall(?:ed|s|ing)?|fr(?:eez|oz)(?:e|es|en|ing)|miss(?:es|ed|ing)|quit|leav(?:es?"
    r"|ing)|left|resign\w*|let(?:s|ting)? (?:[\w-]+ ){0,6}?go"
    r"|redundan\w+|fir(?:ed|ing)|sacked|dismiss\w*|drop(?:ped|ping|s)?|scrapp?(?:ed|ing)?|abandon\w*|regulators?|fine[ds]?|su(?:ed"
    r"|ing)|trouble|troubles|mess|chaos|panic|short of"
    r"|out of (?:cash|money)|budgets?|slip(?:ped|ping|s)?|in difficult\w+|pain\w*|nightmare|bleed\w*|collaps\w*|br(?:oke|oken|eak)"
    r"|mov(?:e|ed|ing) (?:\w+ ){1,6}(?:off|to)|pay|pays|paying|paid"
    r"|wants?|hate[sd]?|merg(?:ing|er)|for sale|sell(?:s|ing)?|took (?:\w+ ){1,3}down|cost (?:them|it)|term sheet|runway"
    r"|looking (?:for|to)|plan(?:s|ning)?|going (?:to|through)|will (?:drop|leave|close"
    r"|sell|cut|move|stop|end)|expects?|months (?:late|behind)|complain\w*|running dry|worse off|replac\w+|shopping)\b)"
)
"""What a firm does not tell the market."""
PUBLIC = lazy(
    r"(?i:\b(?:keynotes?|talk(?:s)? (?:at|on|about|in)|articles?|blogs?|podcasts?|interview(?:s|ed)? (?:with|in|by|of)|books?|papers?"
    r"|essays?|conferences?|press|announcements?"
    r"|linkedin|webinars?|newsletters?|meetups?|on stage|panel|videos?|chapters?|documentation|workshops?|surveys?|[A-Z]\w*(?:Con"
    r"|Conf)|audience|told the room"
    r"|(?:public|your) (?:posts?|reports?|talk))\b)"
)
"""Where things are said to everybody."""
GENERAL = lazy(
    r"(?i:(?:tells?|teach(?:es)?|reminds?|warns?|advises?|says?|thinks?) (?:us|me) (?:to|that)\b|gave us the (?:word|term|idea))"
)
"""What well-known people, named in full, tell everybody."""
RELATED = Cue(
    r"(?i:\b(?:we|our|us|my|me|i|with us|for us|to us|by us|from us|our (?:\w+ )?(?:engineers|people|teams?|squads?|contract"
    r"|engagement|work|client|customer|contact|side|desk|books)|(?:my|our) (?:\w+ )?(?:contacts?|desk"
    r"|inbox|client|customer|work)|of our (?:\w+ )?(?:people|engineers)|where (?:we|i) (?:do|work|did|are|have|had|run|worked)"
    r"|we (?:do|are|have|work|did) the same)\b)"
)
"""Words of a sentence by which somebody in it deals with us."""
OPINION = Cue(
    r"(?i:\b(?:says?|said|thinks?|thought|feels?|felt|expects?|wants?|fears?|feared|believes?|hopes?|worr(?:y|ies|ied)|reckons?"
    r"|swears?|insists?|complain(?:s|ed)?|doubts?|admits?|admitted"
    r"|(?:has|have) (?:already |just )?(?:seen|approved|agreed|signed off)|agree[ds]?|likes|hates|dislikes|grumble[ds]?|moan(?:s|ed)"
    r"|calls? (?:it|the)|put it|has doubts|made no secret|confirm(?:s|ed)|knows|knew"
    r"|objects|prefers|would rather|approves|warn(?:s|ed)|is (?:all for|keen|unhappy|worried|tired|fed up|in favour|against|behind"
    r"|on board)|words?\b(?=,? (?:not mine|for it)))\b)"
)
"""What only somebody who spoke with the person can know."""
INSIDER = lazy(
    r"(?i:,? (?:(?:who )?(?:is |works |sits |runs \w+ )?(?:in|from|of|on|over in|inside) your (?:[\w-]+ ){0,3}[\w-]+|(?:in|from"
    r"|on)(?: the)? (?:[\w-]+ )?(?:side|team|group|operations|finance|procurement|legal"
    r"|purchasing|hr|sales|security|support|accounting|marketing|infrastructure|platform|data|product)\b|who (?:sits|works|reports"
    r"|left|quit|used to) [^.;:!?]{2,40}?),?)"
)
"""Behind a name: the person is of the reader's house."""
YOUR = lazy(r"(?i:\byour (?:[\w'-]+ ){0,7}?[\w'-]+,? $|\b(?:mr|mrs|ms)\.? $)")
"""Before a name: the same."""
PERSON = lazy(r"(?i:\b(?:he|she|his|her|him)\b)")
"""Words for somebody whose first name a mail would not know otherwise."""
THEY = lazy(r"(?i:\b(?:they|their|its|he|she|his|her|them)\b)")
OPENING = lazy(r"(?i:'s\b| and (?:his|her)\b|,? (?:if|who|whose|one of|as) )")
"""Behind the first word of a sentence: it was a name."""
VERBS = lazy(r" (?:it|this|that|the|your|my|me|us|you|a|an)\b")
"""What follows a verb that opens a sentence, and no name."""
READ = Cue(
    r"(?i:\b(?:(?:i|we)(?:'ve| have)? (?:also |just |recently )?(?:read|saw|see|noticed|seen|watched|follow\w*|trained|studied)\b"
    r"|(?:published|released|announc\w+|argue[ds]?|public(?:ly)?"
    r"|paper|advice|licen[cs]e|version|library|open[ -]source|upgrade[ds]?|came from|came to tenacious|joined from|used to (?:work"
    r"|be)|worked (?:at|for)|years at)\b))"
)
"""What is known to everybody."""
COMMON = frozenset(
    """
    experience history hindsight instinct everything something someone word rumour data evidence time reality results numbers reports
    studies research people teams developers users vendors recruiters buyers folks friends lenders banks insurers retailers nature practice
    common most life good bad your readers surveys figures testing logic reason years observation customers analysts
    """.split()
)
"""Words that open a sentence with a capital and are no name."""
