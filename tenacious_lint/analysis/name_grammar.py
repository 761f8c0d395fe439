"""The grammar around names: the words that make a name a customer of ours, a source, a competitor, the place where the reader works."""

from __future__ import annotations

from tenacious_lint.analysis.cue import Cue
from tenacious_lint.expression import lazy

_UP = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:{_UP}|[a-z]{{1,2}}[A-Z](?=[a-z])|\d+[A-Z])(?:[\w&+-]|\.(?=\w)|'(?!s\b)(?=\w))*"
NAME = rf"(?<![\w@./'-]){_WORD}(?:(?:[ ](?:de|der|den|van|von|la|le|del|di|da|bin|al|of|&))?[ ]{_WORD}){{0,4}}"
_LIST = rf"{NAME}(?:(?:,[ ]|,?[ ](?:and|or|&)[ ](?:also[ ])?){NAME}){{0,5}}"
ONE_NAME = lazy(NAME)
_PEOPLE = r"(?:engineers?|developers?|people|squads?|teams?|pods?|leads?|specialists?)"
_WORK = (
    rf"(?:{_PEOPLE}|platforms?|pipelines?|migrations?|systems?|services?|back-?ends?|rewrites?|projects?|dashboards?|tools?|stacks?"
    rf"|products?|modules?|apps?|work)"
)
_WE = (
    r"\b(?:we|i|tenacious|our (?:team|engineers|people|squads?|developers))"
    r"(?:(?:'re|'m| are| am| is|'ve been| have been) (?:proud|happy|glad|pleased|lucky|privileged|honou?red) to"
    r"|'ve been|'ve|'d|'re| have been| have| has| had been| had| are| were)?"
    r"(?: (?:also|currently|already|recently|now|just|often|previously))?"
)
_DID = (
    r"built|building|rebuilt|rebuilding|shipped|shipping|delivered|delivering|did|done|doing|placed|placing|embedded|embedding|ran|run"
    r"|running|launched"
    r"|migrated|migrating|provided|providing|deployed|deploying|completed|finished|staffed|staffing|put|moved|moving|set up"
)
_MADE = r"built|building|rebuilt|rebuilding|delivered|delivering|shipped|shipping|migrated|developed|rewrote"
_OBJECT = r"(?:the same|exactly (?:this|that)|this|that|it|so|something similar|the like)"
_THEIR = r"(?:(?:the |an? )?(?:[\w-]+ ){0,5}(?:at|like|such as|including|namely|called) )?"
CUSTOMER = Cue(
    rf"(?i:{_WE} (?:(?:work|partner)(?:s|ed|ing)?(?: closely| directly)? with|help(?:s|ed|ing)?|support(?:s|ed|ing)?|serv(?:e|es|ed|ing)"
    rf"|advis(?:e|ed|ing)"
    rf"|staff(?:ed|ing)?|equipped|assisted|count) {_THEIR})(?P<list>{_LIST})"
    rf"|(?i:{_WE} (?:{_DID}) (?:[\w%-]+ ){{0,6}}(?:{_WORK} (?:for|at|with|inside|into|within|in(?= \S+'s))|{_OBJECT} (?:for|at"
    rf"|with)) {_THEIR})(?P<list2>{_LIST})"
    rf"|(?i:{_WE} (?:{_MADE}) (?:[\w%-]+ ){{1,6}}for {_THEIR})(?P<list8>{_LIST})"
    r"|(?i:\bour (?:[\w-]+ )?(?:work|engagements?|projects?|pilots?|partnership|contract|case stud(?:y|ies)|success stor(?:y|ies)"
    rf"|{_PEOPLE}) (?:with|at|for|inside|on|from|about) {_THEIR})(?P<list3>{_LIST})"
    r"|(?i:\b(?:our|of ours:|one of our|an?|some of our) (?:[\w-]+ )?(?:clients?|customers?)(?: of ours)?(?:,| -|:| \()? ?"
    rf"(?:(?:include|includes|including|are|like|such as|namely|called|named|at) {_THEIR})?)(?P<list4>{_LIST})"
    rf"|(?i:(?<!your )(?<!their )\b(?:clients|customers) (?:like|such as|including) {_THEIR})(?P<list9>{_LIST})"
    r"|(?i:\b(?:trusted by|(?:we|our \w+)(?:'re| are| were|'ve been| have been) (?:chosen|hired|engaged|retained|brought in) by) "
    rf"{_THEIR})(?P<list5>{_LIST})"
    rf"|(?i:\b(?:as|what|like|the way|(?:the|that) (?:work|project|rewrite|migration|team)) we(?:'ve| have)? (?:did|do|done|built|run"
    rf"|ran) (?:for|at|with) {_THEIR})(?P<list6>{_LIST})"
    rf"|(?i:\b(?:our|the) )(?P<list7>{NAME})(?= (?:case study|success story|engagement|project team)\b)"
    rf"|(?i:{_WE} (?:{_MADE}|moved|moving|scaled|scaling|shipped) )(?P<list10>{NAME})(?='s )"
    rf"|(?i:\b(?:with our (?:help|support|{_PEOPLE}),? |(?:our )?references? (?:include|are|is|come from|at|from) |know us from "
    rf"|(?<!to )ask {_THEIR}(?=\S+ (?:\S+ )?about (?:us|our)\b)))(?P<list11>{_LIST})"
)
CUSTOMER_BEHIND = lazy(
    rf"(?P<list>{_LIST})(?i:,? (?:(?:is|are|was|were|became|remains?) )?(?:both |also |now |already )*(?:an? |one of |two of |some of "
    rf"|among )?"
    r"(?:(?:[\w-]+ ){0,2}(?:clients?|customers?) of ours|our (?:[\w-]+ ){0,2}(?:clients?|customers?))\b"
    r"|(?:'s (?:[\w-]+ ){1,2})?(?: (?:both|also|already|now))? ?(?:(?:trust(?:s|ed)?|hired|chose|picked|brought in|engaged|use(?:s|d)?"
    r"|rel(?:y|ies|ied) on) "
    rf"(?:us|our {_PEOPLE})|(?:work|partner)(?:s|ed)? with us|(?:pays?|paid|signed with|went with|joined|switched to) us)\b"
    rf"| (?:can|could|will|would) (?:vouch for|speak (?:to|for|of)) (?:us|our \w+)\b|(?: (?:is|are|was"
    rf"|were),?)? one of the (?:\w+ )?(?:teams|companies|firms|clients|places) (?:that )?we (?:support|work with|worked with|help"
    rf"|helped|serve|staff)\b"
    rf"|(?: [\w-]+){{1,8}}? (?:with our (?:help|support|{_PEOPLE})|(?:after|since|by) (?:working with|hiring|bringing in"
    rf"|choosing) (?:us|our {_PEOPLE}))\b)"
)
ACCOUNT = Cue(
    rf"(?i:\b(?:another|(?:our|my|the|one|some) other|a different|a second|another of our|one of our other) (?:[\w-]+ )?(?:clients?"
    rf"|customers?|accounts?|prospects?|contacts?)"
    rf"(?: of (?:ours|mine)| (?:we|i) (?:work|spoke|talk|am talking|are talking) (?:with|to))?(?:,| -|:| \()? ?(?:(?:called|named|at"
    rf"|like|such as) {_THEIR})?)(?P<list>{_LIST})"
    rf"|(?i:\b(?:we|i)(?:'re|'m| are| am)(?: also| currently)? (?:talking|speaking|in talks|in discussions?|negotiating) (?:to"
    rf"|with) {_THEIR})(?P<list2>{_LIST})"
    r"|(?i:\b(?:we|i)(?:'ve|'d| have| had)?(?: (?:also|just|recently|already))? (?:quoted|told|offered|promised|gave|given|sent"
    r"|charged?|charging|billed|billing"
    rf"|pitched|(?:proposed|sold|promised|offered|gave|sent) (?:[\w-]+ ){{0,4}}to) (?:the (?:team|people|folks) at )?)(?P<list3>{_LIST})"
    rf"|(?i:\b(?:the|our) )(?P<list4>{NAME})(?= (?:account|deal|contract|thread|renewal)\b)"
)
_SAID = (
    r"(?: (?:just|also|recently|kindly|both))? (?:(?:told|wrote to|wrote|mentioned to|said to|confirmed to|explained to"
    r"|complained to|shared with|admitted to|let) (?:me|us)\b|(?:told|asked|informed) (?:me|us)\b)"
)
_AT = rf"(?: (?:\((?:[\w ]+ at )?|(?:over )?at |from |of )(?P<firm>{NAME})\)?)?"
FIRM = lazy(rf"(?:,? (?:\w+ ){{0,3}}?(?:at|from|of|over at) )(?P<firm>{NAME})")
"""The firm behind the name of one of its people."""
SOURCE_BEHIND = lazy(
    rf"(?P<who>{NAME})(?:'s (?i:c[a-z]o|vp|founders?|team|head of \w+|\w+ (?:lead|manager|team)))?{_AT}(?i:{_SAID}"
    r"| (?:(?:suggested|recommended|thought|said|proposed) (?:that )?(?:i|we|you)\b|(?:referred|introduced|pointed|sent|directed) (?:me"
    r"|us)\b|put (?:me|us) in touch))"
)
SPOKE = Cue(
    r"(?i:\b(?:i|we)(?: was| were|'ve been| have been|'m| am) (?:just )?(?:speaking|talking|chatting|meeting|on a call) (?:to|with)|"
    r"\b(?:i|we)(?:'ve|'d| have| had)?(?: (?:just|recently|also|already))? (?:sp(?:oke|oken)|talked|met|chatted|caught up"
    r"|(?:discussed|agreed|shared|settled|planned|reviewed) (?:[\w'-]+ ){0,6}?|had a (?:[\w-]+ )?(?:call|chat|meeting)) ?"
    r"(?:to|with)|\b(?:my|our|a|the|last|this) (?:[\w'-]+ ){0,2}(?:calls?|conversations?|chats?|meetings?|threads?|exchanges?"
    r"|discussions?|demos?|sessions?) with) "
    rf"(?P<who>{NAME}){_AT}"
)
OURS = Cue(
    r"(?i:\b(?:my|our) (?:[\w-]+ ){0,2}(?:colleagues?|co-?founders?|cto|ceo|delivery (?:lead|manager)|engagement manager"
    r"|research partner|account manager|head of [\w]+|vp of [\w]+|(?:delivery |tech(?:nical)? |engineering )?(?:lead|manager"
    r"|director))s?,? )"
    rf"(?P<who>{NAME})"
)
OURS_BEHIND = lazy(
    rf"(?P<who>{NAME})(?i:,? (?:who is |is )?(?:my|our) (?:[\w-]+ )?(?:colleague|co-?founder|cto|ceo|delivery (?:lead|manager)"
    rf"|engagement manager|account manager|tech lead)\b| (?:from|on|in) (?:our|my) (?:[\w-]+ )?team\b)"
)
RIVAL = Cue(
    rf"(?i:\b(?:competitors?|rivals?|peers?)\b(?: of yours)?(?:,| -|:| \()? ?(?:(?:like|such as|including|namely|are|include)(?: (?:teams"
    rf"|companies|firms) (?:at|like))? )?)(?P<list>{_LIST})"
)
RIVAL_BEHIND = lazy(
    rf"(?P<list>{_LIST})(?i:,? (?:(?:is|are|,) )?(?:an?|one of|both|two of|all) ?(?:of )?(?:your )?(?:[\w-]+ )?(?:competitors?"
    rf"|rivals?)\b)"
)
_ORGANISATION = (
    r"(?:team|company|engineers|colleagues|group|org|organi[sz]ation|hiring|roles?|openings|stack|platform|department"
    r"|business|developers|squad|position|appointment|backlog|plans|codebase)"
)
READER_COMPANY = Cue(
    rf"(?i:\byour (?:[\w-]+ ){{0,3}}{_ORGANISATION}(?: [a-z]+)? (?:over )?at )(?P<who>{NAME})"
    rf"|(?i:\byou(?:'re| are) (?!speaking|presenting|talking|attending|giving|looking|exhibiting|hosting|sitting"
    rf"|joining)\w+ing (?:[\w-]+ ){{0,4}}at )(?P<who2>{NAME})"
    rf"|(?i:\byou (?:run|lead|own|manage|build|use|ship|head|oversee|operate|maintain) (?:[\w-]+ ){{0,5}}at )(?P<who3>{NAME})"
    rf"|(?i:\b(?:you and (?:the|your) (?:\w+ )?team|you and everyone|everyone|all of you|(?:things|everything|life|all)(?: (?:is|are"
    rf"|going|'s))*(?: \w+)?) at )(?P<who4>{NAME})"
    rf"|(?i:\b(?:you and|kudos to|congratulations to|congrats to) the )(?P<who5>{NAME})(?= (?:\w+ )?team\b)"
)
NEWS = Cue(
    rf"(?i:\b(?:congratulations|congrats|well done)(?: again)? (?:to|on) (?:everyone at |the team at "
    rf"|the \w+ team at )?)(?P<who>{NAME})(?='s (?i:(?:[\w-]+ ){{0,2}}(?:series|round|raise|funding|seed|growth|launch)\b))"
    rf"|(?i:\b(?:i|we)(?:'ve| have)? (?:saw|seen|noticed|read|see)(?: that)? )(?P<who2>{NAME})(?=(?i:(?: has| have|'s| just"
    rf"| recently)* (?:closed|raised|landed|secured|announced) (?:an? |the |its )?(?:[$€£\w.-]+ ){{0,3}}(?:series|round|seed|funding)\b"
    rf"| (?:is|are) hiring\b| (?:has|have|opened|posted|lists?) (?:\w+ ){{1,3}}(?:open )?(?:roles|positions|openings)\b| (?:laid off"
    rf"|cut) ))"
)
EARLIER = lazy(
    r"\b(?:previous|previously|former|formerly|old|last job|earlier|past|before|used to|back (?:in|when)|ex-?\w*|were|time"
    r"|years|when you)\b"
)
LEFT_BEHIND = lazy(r"\b(?:previous|former|back then|at the time|before (?:you|that)|until you)\b")
USED_WITH = lazy(r"(?i:\b(?:work|partner)(?:s|ed|ing)?(?: \w+)? with\b)")
"""A verb by which a company may be meant as a tool."""
_NOUNS = (
    r"users|teams|companies|shops|customers|clients|startups|projects|workloads|clusters|pipelines|services|systems|platforms|apps|code"
    r"|codebases?|data"
    r"|models|deployments|environments|stacks?|experts|roles|stores|topics|jobs|tables|queries|dashboards|builds|rounds?|stages?"
    r"|graduates|alumni|banks"
    r"|fintechs|firms|businesses|groups|folks|brands|accounts|enterprises|funds|markets|regions|offices|based|certified|powered|native"
    r"|style|level"
    r"|grade|backed|schools|hospitals|marketplaces|coaches|houses|products|processes|methods|sprints|\w+(?:ers|ors|ists|ants|ians|ments"
    r"|tions|ships|ies)"
)
QUALIFIES = lazy(rf"[ -](?!(?:wants|offers|covers|delivers|answers|orders|carries|tries|relies|applies)\b)(?:{_NOUNS})\b")
"""A noun behind a name: the name only qualifies it."""
