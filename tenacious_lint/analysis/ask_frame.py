"""The frames and turns of asks: what makes words a request, an alternative, an addition, a refusal; for one lower-case sentence."""

from __future__ import annotations

from tenacious_lint.expression import lazy

_LINKS = (
    r"(?:(?:and|or|then|so|but|also|next|first|firstly|second|secondly|third|thirdly|finally|lastly|otherwise|alternatively|instead"
    r"|in addition|do"
    r"|additionally|separately|either|meanwhile|in the meantime|for now|p\.?s\.?|if (?:so|not|yes|no|it does|it is|you prefer)|just"
    r"|simply|or else|(?:when|if) you (?:have|get) a (?:moment|minute))[,:]? )*"
)
_START = rf"(?:(?:^|[,;:.?!)] |- |\u2014 ?)[\"'(*]*{_LINKS})"
_ASKED_TO = (
    r"(?:could|can|would|will|might) (?:you|someone|somebody|anyone|your team)(?: (?:please|kindly|perhaps|maybe|possibly|also|then"
    r"|just|even|both|still|either))*"
    r"(?: (?:be (?:able|willing|open|happy|prepared|kind enough|so kind as|free)(?: to)?|mind|consider|take a (?:moment|minute"
    r"|second) to))?"
    r"|if you (?:could|would|can|might)(?: (?:please|also|just|be (?:able|willing) to))*|if you'd"
    r"|you (?:can|could|may|might|only (?:need|have) to|just (?:need|have) to|are (?:always )?welcome to|need to|must)(?: (?:also|just"
    r"|simply|either|always))*"
    r"|(?:do |please |also )*feel free to|don't hesitate to|(?:would|do) you mind|please(?: (?:do|also|just|kindly|then|either))*"
    r"|kindly|just|simply"
    r"|(?:need|want|like|love|asking|hoping|inviting|invite|encourage|ask|grateful for) (?:for )?you to|(?:all|what) you (?:need"
    r"|have) to do is|be sure to|make sure to"
)
FRAME = lazy(
    rf"{_START}(?P<polite>(?:{_ASKED_TO}) )?|\b(?P<asked>{_ASKED_TO}) |\b(?P<bare>and|or|then|to also) (?P<then>(?:{_ASKED_TO}) )?"
)
"""Where a request may begin: at a clause, or behind "could you"; a bare "and" begins only what is done to "me"."""
INFORMATION = lazy(
    r"^ (?:who|whom|whose|why|where (?!i('m| am))|how (?!that|it lands|this)|(?:more )?about|what(?! (?:you (?:think|prefer|make|would"
    r"|'d|decide|say)|works|suits|time|day|is (?:best|easiest)|fits)))"
    r"|^ with (?!(?:a|one|your|the|any|either)? ?(?:(?:short|quick|good|preferred|better|single) )?(?:day|time|date|line|yes|no|word"
    r"|slot|number|two|thoughts|availability|preference|choice|pick|answer|window|page|\"|'|letter|option|question)s?\b|\"|'|a or b"
    r"|yes|no\b|which|whatever|whichever|one of)\w+"
)
"""What may follow "tell me" or "reply" and asks for work of its own: a fact, not a yes, a day or a view."""
RHETORICAL = lazy(
    r"^\W*(?:why (?:now|you|me|us|this|am i|do i|i)\b|so what|guess what|sound familiar|the (?:reason|catch|result|point|upshot)\b"
    r"|what (?:does|do) (?:that|this|we|i) (?:mean|do|bring)|ring a bell|how (?:do we|so|come)|makes? sense so far|what's (?:new"
    r"|changed|in it)|what changed)"
)
ALTERNATIVE = lazy(
    r"^\W*(?:or\b|if so,? (?:shall|may|can|should|could) (?:i|we)\b|otherwise|alternatively|if (?:not|no|that's (?:not|too)"
    r"|that is (?:not|too)|it's (?:not|too)|(?:a|the) (?:call"
    r"|meeting)|you(?:'d| would)? (?:rather|prefer)|(?:someone|somebody|it's) (?:else|not)|this (?:isn't|is not)|writing|email|reading"
    r"|now (?:isn't|is not))|either way|whichever|not (?:you|your|the right)|failing that|prefer\b|rather\b|too (?:early|much|soon)"
    r"|and if (?:not|someone|it's not|you'd)|but if (?:not|you'd))"
    r"|\b(?:your call|up to you|whichever|either (?:is|works|way|one)|if you(?:'d| would) (?:rather|prefer)|rather than (?:a|talk)"
    r"|instead of a|if (?:a call|a meeting|talking) (?:is|isn't|feels|sounds)|if someone else|if somebody else|if that's not you"
    r"|if it's not you|if not|instead(?! of))\b"
)
BETWEEN_OR = lazy(r"\b(?:or|whichever|otherwise|if not|rather than|instead|(?:someone|somebody) else)\b| / ")
ADDED = lazy(
    r"^\W*(?:(?:and |but |oh, )?also\b|second(?:ly)?,|third(?:ly)?,|finally,|lastly,|in addition\b|additionally\b|separately\b"
    r"|one more\b|while (?:you're|we're|i'm) (?:at|on) it|another (?:thing|question)\b|plus,|on top of that\b|in the meantime\b"
    r"|p\.?s\b\.?|by the way\b|and one more\b|next,|then\b)"
    r"|\b(?:could|can|would|will|may|shall|might|please)(?: you| we| i)? also\b|\bwhile you're at it\b|, and (?:could|can|would|will) you\b"
)
DENIED = lazy(
    r"\b(?:no need|needn't|need not|don't(?! hesitate)|do not(?! hesitate)|does not|doesn't|never|not(?! (?:sure|only))|without|no"
    r"|nothing|nor|rather than|instead of|won't|isn't|wouldn't|aren't|not asking)\b(?: (?!if|or|but|and)[\w'-]+){0,5} ?$"
)
NOT_DENIED = lazy(r"\b(?:why don't|why not|if not|don't mind|no problem|no doubt|whether or not)\b[^,;:]*$")
LINK_SIGNS = ("://", "www.", "](", "[link]")
"""One of these stands in every link."""
LINK = lazy(r"https?://|\bwww\.|\]\(|\[link\]")
