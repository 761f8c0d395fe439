"""The words by which a mail offers people: who they are, who supplies them, whose they are, and when they start."""

from __future__ import annotations

from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.skill import SKILL_WORDS
from tenacious_lint.expression import lazy

PEOPLE = (
    r"(?:engineers?|engineering hires?|developers?|devs?|programmers?|specialists?|scientists?|sres?|architects?|people|folks?"
    r"|contractors?|consultants?|experts?|coders?|ftes?|hires|seats|heads|builders|ml engineers?|leads|pairs?|practitioners"
    r"|analysts?|seniors|juniors|principals|veterans|pythonist(?:a|as|s)?|gophers?|rustaceans?|rubyists?|(?:wo)?men|person)"
)
GROUP = (
    r"(?:(?:engineer|developer|person|people|dev|man|strong|seat|eng|member)[\s-](?:\w+[\s-]){0,2}?(?:teams?|pods?|squads?"
    r"|crews?|units?|groups?|cells?|benches|bench)|(?:teams?|pods?|squads?))"
)
WORD = (
    r"(?!(?:and|or|to|in|at|of|for|from|with|is|are|was|were|that|which|who|have|has|on|by|the|your|our|a|an|can|could|will"
    r"|than|you|we|minutes?|days?|weeks?|months?|years?|hours?|roles?|openings?|positions?|reasons?|things?|questions?|times?"
    r"|lines?|pages?|companies|clients|teams like)\b)[a-z][\w+#/.&'-]*"
)
NOUN = lazy(rf"(?P<words>(?:[\s-]+{WORD},?){{0,5}}?)[\s-]+(?P<noun>{GROUP}|{PEOPLE})\b(?P<apostrophe>')?")
OF_THEM = lazy(rf"[\s-]+(?:of (?:our|the|those|these|them)\s)(?P<words>(?:{WORD}\s)*?)(?P<noun>{PEOPLE})\b")
SKILL_ONLY = lazy(rf"(?P<words>(?:[\s-]+{WORD}){{1,3}}?)(?=,? (?:and|plus|or|&) |, |;|\.)")
ROLES = lazy(rf"(?P<words>(?:[\s-]+{WORD}){{0,4}}?)[\s-]+(?P<noun>roles?|openings?|positions?|seats?|gaps?|vacanc(?:y|ies))\b")
SKILL_BEHIND = lazy(rf" (?:in|for|on|with|from|of) (?:the )?(?:{SKILL_WORDS})\b")
ALL_OF_LEVEL = lazy(
    r"[^.;:\0]{0,30}?,? (?:all|each|every one)(?: (?:of whom|of them|one))?(?: (?:is|are|at|on))?(?: an?)? (?:(?P<senior>seniors?"
    r"|principals?|veterans?|staff(?= level))|(?P<mid>mid-level)|(?P<junior>juniors?))\b"
)
TEAM_OF = lazy(r"\b(?:teams?|pods?|squads?|crews?|group|bench|pool) of (?:about |around |up to |roughly )?\Z")
SINGLE = lazy(
    r"\b(?P<article>an?|another|one more|the right|enough|plenty of|as many|any number of|a full (?:team|squad|bench) of"
    r"|a (?:whole )?(?:team|squad|pod|bench|handful|group|few|number|roster|pool) of|several|more)"
    rf"(?P<words>(?:[\s-]+{WORD}){{0,4}}?)[\s-]+\Z"
)
"""What stands before people that are not counted: "a senior Go", "as many"."""
NO_PEOPLE = lazy(r" (?:team|manager|role|opening|job|market|of eyes|hiring|leader|blog|culture|org|count|time|who left|you)")
PLURAL = Cue(rf"(?<![\w-])(?:{PEOPLE})\b")
BARE = lazy(
    rf"(?<![\w.])(?P<words>(?:(?:senior|junior|mid-level|staff|principal|lead|experienced|seasoned|spare|{SKILL_WORDS}|engineering"
    r"|learning)[\s/-](?:and |& )?){1,4})\Z"
)
SUPPLY = Cue(
    r"\b(?:we(?:'ve| have)(?: got)?|i(?:'ve| have)(?: got)?|(?:we|i|tenacious|our (?:team|side|people))(?:'d| would| will|'ll"
    r"| can| could| are able to|'re able to|'re ready to| are ready to| may be able to| might be able to| should be able to"
    r"|'re happy to| are happy to)(?: also| easily| comfortably| certainly| definitely| happily| then| still| still )?"
    r" (?:have|provide|supply|place|deploy|put|bring|send|get|field|offer|assign|commit|give|free|staff|deliver|ramp|plug"
    r"|embed|allocate|line up|lend|assemble|mobili[sz]e|add|start|confirm|guarantee|set aside|hold|reserve|drop|slot|stand up"
    r"|spin up|scale|source|run|cover|make|take|move|hand|match|build|do|spare|onboard|release|contribute|promise|second"
    r"|support|absorb|parachute|pull|ship|handle|fill|go to|stretch to|grow to|reach|arrange|muster|raise)"
    r"|(?:available|ready|free|unassigned|on hand|on standby|standing by|at your disposal|idle|waiting|between projects"
    r"|off contract|lined up|good to go|open to start|on deck|in hand|in place|confirmed|reserved|earmarked|set aside|yours"
    r"|ours|on our side|on the bench|on our bench|on your side|at the ready)"
    r"|(?:they|she|he|both|somebody|someone|each|either|the (?:pair|two|three|four|trio|first|second|one|lot|crew|rest)"
    r"|all of them)(?: all| both| then)?(?: can| could| will| would|'ll|'d) \w+"
    r"|you(?:'ll| will| can|'d| would| could) (?:have|get|see|receive|find|meet) (?:them|both|him|her|the)|(?:they|both|he|she"
    r"|the \w+) (?:is|are) able to \w+|(?:and|or) (?:can|could|will|would) (?:put|bring|send|give|lend|supply|spare|offer|field"
    r"|staff|provide|place|add)|(?:number|size|team|figure) (?:we|i) (?:can|could)|feasible|doable|arranged|(?:pleasure|happy"
    r"|glad|pleased|able|ready) to (?:staff|supply|field|provide|fill|cover)|from us|of ours"
    r"|from tenacious|at liberty|(?:is"
    r"|are) (?:possible|realistic|no problem|not a problem|not a stretch|fine|no stretch|within reach)|authori[sz]ed to offer"
    r"|(?:what|all) we bring"
    r"|(?:can|could|will|would|to|may|might|is able to|are able to|(?:they|he|she|who|it|one)'(?:ll|d)) (?:start|join|begin|be"
    r"|land|arrive|plug in|step in"
    r"|come|ramp|deploy|onboard|take over|cover|pick up|slot in|hit|sit|work|own|carry)|starts?|starting|joining|joins?"
    r"|with you (?:by|on|in"
    r"|within)|from our|our|you(?:'ll| will| can|'d| would| could) (?:have|get|see|receive|start with|count on)|count on"
    r"|capacity for|room for|i'd (?:put|send|bring|suggest)|let(?:'s| us) (?:put|get|bring|start with)"
    r"|(?:offer|offering|providing|supplying|placing|deploying|sending|bringing|adding|putting|committing|confirm|confirming"
    r"|happy to confirm|glad to confirm|pleased to confirm|guaranteed?)|we are holding|we're holding|holding|we hold|we keep"
    r"|we'd have|we currently have|there are|there's|there is)\b"
)
PAST = Cue(
    r"\b(?:placed|helped|worked|embedded|staffed|delivered|supplied|joined|spent|built|shipped|ran|led|moved|finished|rebuilt"
    r"|migrated|wrote|took|did|sent|added|brought|gave|lent|seconded|hired|hiring|recruit\w*|interview\w*|lost|laid off|let go"
    r"|left|departed|resigned|poached|promoted|last (?:year|quarter|month|spring|summer|autumn|fall|winter)|in 20[12]\d|once"
    r"|previously|used to|took \w+ months|years ago|months ago|was|were|had)\b"
)
STRONG = Cue(
    r"\b(?:we(?:'ve| have)(?: got)?|(?:we|i|tenacious)(?:'ll| will| can| could)(?: \w+)? (?:have|provide|supply|place|deploy"
    r"|put|bring|send|get|field|offer|assign|commit|give|staff|deliver|plug|embed|allocate|line up|mobili[sz]e|confirm"
    r"|guarantee|cover|match|fill|support|spare|meet|do)|available|ready to|can start|could start|will start|can join|can be"
    r"|are free|is free|from our side|confirmed|we'd put|happy to confirm|glad to confirm|pleased to confirm|lined up"
    r"|you(?:'ll| will) (?:have|get))\b"
)
DISCLOSED = Cue(
    r"\b(?:(?:is|are|was|were|been|being|already) (?:\w+ )?(?:promised|committed|spoken for|earmarked|reserved|booked|taken|tied up)\b"
    r"(?! to (?:you|your)| for you)|promised (?:elsewhere|to (?:others|another|somebody|someone))|committed elsewhere|spoken for)\b"
)
"""What says that some of the people are promised to others."""
ROUTED = Cue(
    r"\b(?:(?:confirm|check|verify|clear|agree|settle|review|go through|go over|walk|run|raise|take|talk|discuss|route|bring"
    r"|pass|sign)\w*(?: \w+){0,7}? (?:with|to|by|past|in) (?:our |my |the |a )?(?:\w+ ){0,2}?(?:delivery (?:lead|manager|team"
    r"|head)|delivery|staffing (?:lead|manager|team)|engagement manager|resourcing|capacity (?:lead|planner)|lead|colleague"
    r"|head of delivery)"
    r"|(?:delivery (?:lead|manager|team)|head of delivery|engagement manager|staffing (?:lead|team)|resourcing(?: team"
    r"| lead)?)\b(?:[^.?!\0]{0,60}?)\b(?:confirm|check|decide|hold|own|know|answer|tell|say|give|come back|scope|work out|plan"
    r"|look|verif|walk|sign|join|can)\w*"
    r"|(?:loop|bring|copy|cc|connect|introduce|hand)\w*(?: \w+){0,5}? (?:delivery (?:lead|manager|team)|engagement manager"
    r"|head of delivery|staffing (?:lead|team))"
    r"|(?:before|until|once) (?:i|we) (?:\w+ )?(?:confirm|check|promise|commit|verify)\w*|(?:(?:question|matter|decision|call"
    r"|answer|one|something) (?:for|of) (?:our|the|my) (?:delivery|engagement|staffing|head)|(?:let me|i(?:'ll| will| need to"
    r"| have to| would need to|'d need to|'d have to| must| want to)) (?:first )?(?:confirm|check|verify|find out|ask|see"
    r"|come back|get back))"
    r"|subject to (?:confirmation|availability|a check|capacity|scoping)|not (?:yet )?confirmed|to be confirmed|i (?:cannot"
    r"|can't|won't) (?:confirm|promise|commit)\w*)\b"
)
LEVEL = lazy(
    r"\b(?:(?P<senior>seniors?|sr\.?|staff|principal|lead|seasoned|veteran|experienced|staff-level|senior-level)|(?P<mid>mid"
    r"|mid-level|midlevel|intermediate|medior)|(?P<junior>juniors?|jr\.?|entry-level|graduate|grad))\b"
)
START_CUE = Cue(
    r"\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|join(?:s|ing)?|on ?board(?:ed|ing)?|in place|ready|available|availability"
    r"|deploy(?:s|ed|ing|ment)?|ramp(?:s|ed|ing)?(?: up)?|productive|plug(?:ged|ging)?|kick(?:ing|ed)? off|mobili[sz]\w+|free"
    r"|live|with you|up and running|on the ground|land(?:s|ed)?|arrive|commit(?:s|ting)? code|shipping|on your (?:team|repo"
    r"|backlog|sprint)|hit the ground|slot(?:ted)? in|put|bring|have|get|place|placed|embedded|at work|at their desks|stood up"
    r"|stand up|assembled|see|commence|diar(?:y|ies)|first (?:day|commit)s?|onwards|at liberty|seat|sit(?:ting)? (?:down|next)"
    r"|access|hands-on|pushing|coding|working|hop|move over|take over|at (?:their|your|his|her) (?:keyboards?|desks?)"
    r"|(?:in|on) your \w+|turn up|show up|report|pick up|sit(?:ting)? with)\b"
)
STAFF = Cue(
    rf"\b(?:{PEOPLE}|{GROUP}|they|them|someone|somebody|both|each|either|neither|the (?:pair|trio|two|three|lot|whole|rest|crew)"
    rf"|all (?:of them|three|four|five|six)|team|pod|squad|he|she|everyone"
    rf"|our people|our side|engagement|capacity|the (?:first |second |other )?one)\b"
)
NOT_STAFF = Cue(
    r"\b(?:start with (?:the|an?|one|your|some) (?!\w+ engineer|team|squad|pod|pair)|delivery lead|introduce|ask|write|send|speak"
    r"|talk|meet|note|summary|confirm|decide|let you know|conference|cvs?"
    r"|profiles?|call|chat|minutes|half an hour|an hour|half-hour|conversation|meeting|slot|talk|coffee|demo|webinar|page"
    r"|document|email|mail|reply|reader|trial of"
    r"|newsletter|your (?:team|engineers|people|new|series|plans?|rollout|project|migration|hires?|cto|roadmap|pilot|launch)"
    r"|they (?:left|joined you))\b"
)


NOT_HAD = lazy(
    r",? (?:(?:we|i|there) (?:do not|don't|cannot|can't|can not|have not|haven't|are not|aren't)|(?:is|are) (?:not|beyond|out of))\b"
)
"""Behind people: there are none such."""
KNOWING = lazy(r"\s(?:who(?:'ve|'re)?|that|with|strong in|fluent in|good at|deep in|for|on)\s[^.;!?\0]{1,40}")
"""What may tell the skill of people behind them."""
REJECTED = lazy(r"\b(?:instead of|rather than|not|beyond|anything above|more than)\s\Z")
OWNED = lazy(
    r"\b(?:your|you(?:'ve| have| had|'re| are| run| employ| need| needed| want| wanted| asked(?: for| about)?| mentioned"
    r"| require| posted| opened| list| lost| hired| already have| currently have|'d need| would need"
    r"| wrote(?: that you need)?| get| land| hire| find| fill)(?: \w+)?"
    r"|(?:hiring|recruiting|hire|recruit|find|finding|looking for|search for|role for|roles for|ad for|post for|asks for"
    r"|asking for|advert\w* for|wanted|among|with your))\s(?:[\w-]+\s){0,2}\Z"
)
THEIRS = lazy(
    r"\A\s(?:of yours|on your (?:team|side|payroll|own)|(?:who|that) (?:left|told|you|said|wrote)|you (?:have|had|asked|need"
    r"|want|mention|list|post)\w*|left|told|said|wrote|rebuilt|moved|split|took|spent|built|resigned|were|was|had|ask\w*"
    r"|in your)\b"
)
NEEDED = Cue(
    r"\b(?:needs?|needed|takes?|took|requires?|required|calls? for|usually|typically|most (?:teams|companies)|companies|firms"
    r"|teams? with|a team of|clients?|customers?|competitors?|peers?|market|salary|salaries|recruit\w*|agency|agencies"
    r"|for every|equivalent|worth of|cost of|instead of|replac\w+|once had|used to)\b"
)
NOW = Cue(
    r"\b(?:can|will|could|would|(?:we|i|they|you|he|she|it|who)'(?:ll|d|ve|re)|are|is|ready|have|has|today|hold|offer|able|start"
    r"|join)\b"
)
OFFERED = Cue(r"\b(?:would|how about|what about|what if|shall we|should we|do you want|suppose|imagine|say)\b")
FILLS = lazy(
    r"\b(?:we|i|tenacious)(?:'ll| will| can| could|'re able to| are able to)(?: \w+)? (?:fill|cover|staff|close|take on"
    r"|take care of|handle|man|crew)\b[^;.]{0,30}\Z"
)
THIRD_PARTY = Cue(
    r"\b(?:(?:anybody|anyone|whoever|others|somebody|someone|vendors?|agencies|recruiters?|firms?|people|they|everybody"
    r"|everyone)(?: who| that| else)?(?: \w+)? (?:offers?|promises?|promised|sells?|says?|tells?|claims?)|nobody|no one)\b"
)
"""Who else promises people; or nobody does."""
ANY_MODAL = Cue(r"\b(?:can|could|will|would|shall|take|takes|you'd see)\b")
MODAL = lazy(r"(?:can|could|will|would|shall|may|might|should)\b")
YOURS = Cue(r"\b(?:you|your|you're|you'd|you'll)\b")
