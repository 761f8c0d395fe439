"""Where something is called recent: "just closed", "the ink is barely dry", "a matter of weeks ago", "in the first weeks"."""

from __future__ import annotations

from tenacious_lint.analysis.cue import Cue
from tenacious_lint.context import Context
from tenacious_lint.expression import lazy
from tenacious_lint.span import Span

_LATELY = r"(?:barely|hardly|scarcely|only just|only)"
_SOME = r"(?:a matter of|mere|merely|a handful of|(?:a |the |these )?(?:past |last )?(?:few|couple of|several)|days if not)"
_FRESH = (
    rf"(?:{_LATELY} (?:been )?(?:dry|dried|settled|landed|cleared|unpacked|found|sunk|swept|counted|cold|cooled|started|begun|closed"
    r"|announced|out|in|had time|got|gotten|joined|arrived|moved|signed|left|gone|over|public|official|become|through|behind|funded"
    r"|warmed|begun"
    r"|off the|a (?:day|week|month)|one (?:day|week|month)|days|weeks))"
    r"|not (?:even )?(?:a|one|two|three|four|ten) (?:days?|weeks?|months?) (?:have|has|ago|old|since|after)|only now|(?:only|quite"
    r"|very|just) recently|recently(?=[.,;!])|no time (?:at"
    r" all )?(?:since|ago|after|has passed)|for (?:only |just |barely |merely )?(?:a few|a couple of|two|three|some|mere)? ?(?:days"
    r"|weeks)"
    r"|for (?:only|just|barely) a (?:week|month|day)"
    r"|(?:still|yet to|have not yet|has not yet) (?:be(?:en)? )?(?:dry\w*|settl\w+|unpack\w*|finding|sink\w*|fresh|warm|wet|new to|sweeping"
    r"|on the floor|in (?:the|your|his|her|their) first|getting (?:used|to know)|learning|celebrating|reeling|absorbing|raw)"
    r"|ink (?:is |has |was )?(?:barely |hardly |still |not )?(?:dry|dried|wet)"
)
_AGO = (
    rf"{_SOME} (?:\w+ )?(?:days?|weeks?)(?: or so)? (?:ago|back|old|earlier|in|into|after|on|since|later)|(?:days|weeks|hours)"
    r" (?:old|into|after|ago)|(?:past|last|previous|these) (?:few |couple of )?(?:days|weeks)|the other (?:week|month|day)"
    r"|a (?:week|moment) (?:ago|back)|(?:last|this) (?:week|month)|yesterday|this morning|moments ago|not long (?:ago|after)"
)
_BEGUN = (
    r"first (?:\w+ )?(?:days|weeks|hundred days)|(?:hard|hot|close) on the heels|on the heels of|off the back of|so soon after"
    r"|in the (?:immediate )?aftermath|early days|honeymoon|new to the (?:job|role|seat|post|chair)"
)
_PLAIN = (
    r"recent(?:ly)?|just|fresh(?:ly)?(?: off)?|newly|brand[- ]new|latest|new|hot off|these days|lately|only days|congrat\w*|exciting news"
)
_DONE = Cue(r"\b(?:freshly|newly|just) (?:banked|raised|closed|landed|announced|secured|wrapped|minted|hired|appointed|installed|signed)\b")
"""Words that call recent what stands before them: "the $30M you have freshly banked"."""
_IDIOM = Cue(rf"\b(?:{_FRESH}|{_AGO}|{_BEGUN})\b")
_WORD = Cue(rf"\b(?:{_PLAIN})\b")
_NOT_RECENT = lazy(
    r"\bjust (?:one|a|an|the|under|over|in case|to|as|for|by|about|that|not)\b|\bnew(?:ly)? york\b"
    r"|\b(?:just|recently|only just) (?:now )?(?:read|saw|seen|noticed|came across|come across|found(?! (?:his|her|their|your))"
    r"|spotted|heard|looked|wanted"
    r"|wondered|curious|thought|write|writing|ask|asking|learned|learnt|been reading|think|checking)\b"
)


def recency_in(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """Return where [start, end) calls something recent, or None."""
    text = context.normalised.lower
    for cue in (_IDIOM, _WORD):
        for hit in cue.finditer(context, start, end):
            if not _NOT_RECENT.match(text, hit.start()) and not text.endswith("not ", max(0, hit.start() - 4), hit.start()):
                return hit.span()
    return None


def recency_of(context: Context, start: int, end: int, clause: Span) -> tuple[int, int] | None:
    """Return where a clause calls what stands at [start, end) in it recent: a single word does so only before it or inside."""
    text = context.normalised.lower
    found = recency_in(context, clause.start, end)
    if found is not None:
        return found
    behind = (hit for cue in (_IDIOM, _DONE) for hit in cue.finditer(context, start, clause.end))
    return next((hit.span() for hit in behind if not _NOT_RECENT.match(text, hit.start())), None)
