"""Claims of what somebody builds with: "you run on Kafka", "your Rails monolith", "the move to Kubernetes"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tenacious_lint.analysis.claim.claim import Claim, frame_of
from tenacious_lint.analysis.claim.vocabulary import BUILDS, TECHNOLOGIES, TRANSITION
from tenacious_lint.analysis.cue import Cue
from tenacious_lint.analysis.subject import is_addressed
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy

ANCHORS = ("you", "stack", "your", "'s ")

_CASED = frozenset(
    {
        "go",
        "rust",
        "spring",
        "react",
        "node",
        "spark",
        "swift",
        "segment",
        "vault",
        "oracle",
        "julia",
        "phoenix",
        "dagster",
        "temporal",
        "prefect",
        "nomad",
        "flask",
        "ruby",
        "perl",
        "delphi",
        "iceberg",
        "vue",
        "sap",
        "celery",
        "flink",
        "solr",
    }
)
_TECH = Cue(rf"(?<![\w./-])(?P<name>{TECHNOLOGIES})(?![\w+#]|\.\w)")
_USES = lazy(
    r"\b(?:you(?:'re| are|'ve| have|r team| all)?|your (?:team|engineers|platform|product|backend|back end|stack|pipeline"
    r"|pipelines|services|company|data team|codebase))\s(?:(?:already|still|now|currently|mostly|mainly|both|also"
    r"|seem to|appear to|appears to|seems to|all|have|been|are|is|has)\s)*"
    r"(?:use|uses|using|run|runs|running|built|build|builds|building|rely|relies|relying|deploy|deploys|deploying|write|writes"
    r"|written|moved|moving|migrat\w+|standardi[sz]\w+|adopt\w*|on|work|works|lean|leans|ship|ships|host|hosts"
    r"|switch\w*)\b(?:\s[\w,&/+-]+){0,6}?\s\Z"
)
_OWNS = lazy(
    r"\b(?:your|[\w]+'s)\s(?:(?:existing|current|legacy|new|whole|entire|own|main|core|in-house|growing"
    r"|public)\s)*(?:[\w+#.-]+(?:,|\s?/|\s(?:and|or|to|plus|\+))?\s){0,3}\Z"
)
_OWNED = lazy(rf"[\s-](?:[\w+#./-]+(?:,|\s?/)?\s){{0,3}}?(?:{BUILDS}|{TRANSITION})\b")
_MOVED = lazy(rf"[\s-](?:to [\w.+#-]+ )?{TRANSITION}\b")
_MOVE = lazy(rf"\b(?:your|the|their|a) (?:\w+ )?{TRANSITION} (?:from [\w.+# -]{{1,24}} )?(?:to|onto|in|into|off|away from|from|out of) \Z")
_LEAVES = lazy(
    r"\b(?:you(?:'re| are|'ve| have|r team (?:is|has)|r engineers (?:are|have))?|your team|and)\s(?:\w+\s){0,3}?(?:leav(?:e|ing)"
    r"|left|mov(?:e|ed|ing) (?:off"
    r"|away from|from|on to|onto|over to)|migrat(?:e|ed|ing) (?:off|away|from|to|onto|off of)|com(?:e|ing) off|drop(?:ped|ping)?"
    r"|replac(?:ed|ing)"
    r"|retir(?:ed|ing)|g[ai]v(?:e|ing) up(?: on)?|get(?:ting)? (?:rid of|off|away from|out of)|phas(?:ed|ing) out|abandon(?:ed|ing)"
    r"|ditch(?:ed|ing)"
    r"|turn(?:ed|ing) off|switch(?:ed|ing)? (?:from|off|to)|swap(?:ped|ping)|rip(?:ped|ping) out|unpick(?:ed|ing)|rewrit(?:e|ing"
    r"|ten)(?: it| everything)? in"
    r"|port(?:ed|ing)? (?:[\w-]+ ){0,3}?to|bet(?:ting)? on|sit(?:ting)? on|stuck (?:on|with)|struggl(?:e|ing) with|fight(?:ing)?"
    r"|outgrow(?:n|ing)?)\s(?:your |the |that )?(?:\w+ )?\Z"
)
_GOING = lazy(
    r"(?:\A|\b(?:in|of|with|by|while|after|and)\s)\s*(?:getting|moving|migrating|coming|switching|shifting) (?:everything |it |all"
    r" )?(?:off|away from|out of|from|to|onto)\s\Z"
)
_HOLDS = lazy(
    r"\s(?:(?:is|are|has been|have been|keeps?) (?:\w+ )?\w+ing|gives?|causes?|costs?|slows?|holds?|hurts?|hampers?|gave|cost|caused"
    r"|slowed|held)"
    r" (?:\w+ )?(?:you|your (?:\w+ )?(?:team|people|engineers|developers))\b"
)
_REBUILT = lazy(
    r"\b(?:is|are|be|been|being) (?:being |now |slowly )?(?:rebuilt|rewritten|ported|moved|migrated|redone|re-?implemented|reworked)"
    r" (?:in|to|on|onto|into|with) \Z"
)
_DEFINITE = lazy(r"\b(?:the|your|that|this) (?:[\w-]+ )?\Z")
_LISTS = lazy(
    r"\b(?:your|the) (?:public |current |tech(?:nology)? )*stack (?:is|includes|runs on|lists|has|looks|seems|appears)(?! one| an? |"
    r" that)(?: (?!that|which|who)[\w,&/+-]+){0,8} \Z"
)
_RUN_BY = lazy(
    r"(?:\s[\w-]+){0,3}?\s(?:that |which )?(?:you|your (?:team|engineers|people))(?:'re| are| have|'ve)?"
    r" (?:run|runs|use|uses|built|maintain|maintains|own|owns|have|has|keep|operate|operates|running|using)\b"
)
_SHOP = lazy(r"(?:\s|-)(?:shop|house|based|team|company|first)\b")
_ARE = lazy(r"\b(?:you|your team|your company)(?:'re| are| is) (?:still |mostly |largely |all |very much )*(?:a|an|on)?\s?\Z")
_MORE = lazy(r"(?:,| and| &|,? plus| \+|/)\s?(?:[\w]+\s)?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class StackClaim(Claim):
    """A technology that somebody is said to use: its name in lower case."""

    name: str


def read(context: Context) -> list[StackClaim]:
    """Return the claims of technologies, in order."""
    return list(_claims(context))


def _claims(context: Context) -> Iterator[StackClaim]:
    text, cased = context.normalised.lower, context.normalised.cased
    last = -1
    for hit in _TECH.finditer(context):
        name = hit["name"]
        if name in _CASED and not cased[hit.start()].isupper():
            continue
        before = text[max(0, hit.start() - 110) : hit.start()]
        before = before[max(before.rfind(stop) for stop in (". ", "! ", "? ", "\0", "; ")) + 1 :]
        goes_on = last >= 0 and _MORE.match(text[last : hit.start()]) is not None and hit.start() - last < 16
        used = goes_on or _is_used(text, before, hit.end()) or (_is_moved(text, before, hit.end()) and is_addressed(context, *hit.span()))
        last = -1
        if not used:
            continue
        last = hit.end()
        frame = frame_of(context, hit.start(), hit.end())
        if frame is None:
            continue
        yield StackClaim(start=hit.start(), end=hit.end(), subject=frame.subject, mood=frame.mood, denied=frame.denied, name=name)


def _is_used(text: str, before: str, end: int) -> bool:
    """Return whether the words around a technology, `before` it in its sentence and behind `end`, say that somebody uses it."""
    if "you" in before and (_USES.search(before) or (_SHOP.match(text, end) and _ARE.search(before))):
        return True
    if ("your" in before or "'s " in before) and _OWNED.match(text, end) and _OWNS.search(before):
        return True
    if "stack" in before and _LISTS.search(before):
        return True
    return _RUN_BY.match(text, end) is not None


def _is_moved(text: str, before: str, end: int) -> bool:
    """Return whether the words around a technology say that somebody moves to it, or away from it."""
    if ("the " in before[-30:] or "your " in before[-30:]) and _MOVED.match(text, end) and _DEFINITE.search(before):
        return True
    if _HOLDS.match(text, end):
        return True
    return any(one.search(before) is not None for one in (_MOVE, _LEAVES, _REBUILT, _GOING))
