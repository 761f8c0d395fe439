"""The words and shapes by which the end of a mail is known: closings, names, postscripts, footers."""

from __future__ import annotations

from functools import lru_cache

from tenacious_lint.expression import lazy

_FIXED_TEXT = (
    "best|regards|rgds|thx|cheers|sincerely|sincerely yours|yours|yours sincerely|yours faithfully|yours truly|yours ever|"
    "truly yours|very truly yours|faithfully|all the best|all my best|all the very best|all best|my best|best of luck|warmly|"
    "cordially|respectfully|respectfully yours|gratefully|fondly|talk soon|speak soon|chat soon|see you soon|more soon|talk then|"
    "see you then|until then|until soon|until next time|until next week|take care|onward|onwards|be well|stay well|ciao|grüße|gruß|"
    "herzlichst|hochachtungsvoll|danke|danke und gruß|lg|mfg|vg|bg|bis bald|bis dann|bis morgen|cordialement|bien cordialement|"
    "à vous|bien à vous|à bientôt|à très bientôt|amicalement|merci|merci beaucoup|merci d'avance|salutations|meilleures salutations|"
    "saludos|un saludo|saludos cordiales|un cordial saludo|atentamente|gracias|muchas gracias|un abrazo|met vriendelijke groet|"
    "met vriendelijke groeten|mvg|groeten|groetjes|groet|cordiali saluti|un caro saluto|grazie|med vänlig hälsning|"
    "med vänliga hälsningar|hälsningar|vennlig hilsen|med vennlig hilsen|med venlig hilsen|atenciosamente|abraços|obrigado|obrigada"
)
_FIXED = frozenset(_FIXED_TEXT.split("|"))
"""Closings in lower case, without punctuation; more are put together of the words below."""
_OPENERS_TEXT = "|with |with my |with our |with the |my |our |with all |with very |very |and "
_OPENERS = frozenset(_OPENERS_TEXT.split("|"))
_QUALITIES_TEXT = "best|kind|kindest|warm|warmest|many|sincere|friendly|good|best and kind|kind and warm"
_QUALITIES = tuple(_QUALITIES_TEXT.split("|"))
_NOUNS = frozenset({"regards", "wishes", "thanks", "greetings"})
_THANKING_TEXT = "|with |with our |with my |with much |in |in deep |many |my |our "
_THANKING = frozenset(_THANKING_TEXT.split("|"))
_THANKS = ("thanks", "gratitude", "appreciation", "thank you")
_MORE_TEXT = "| again| in advance| so much| a lot| very much| and regards| and best regards| and kind regards| and best wishes"
_MORE = frozenset(_MORE_TEXT.split("|"))
_GERMAN_TEXT = "freundliche|beste|herzliche|viele|liebe|schöne|warme|sonnige|viele liebe|ganz herzliche|freundlich"
_GERMAN = frozenset(_GERMAN_TEXT.split("|"))
_GREETINGS_TEXT = "grüße|grüßen|grüsse|grüssen|gruesse|gruessen|gruß|gruss|dank"
_GREETINGS = frozenset(_GREETINGS_TEXT.split("|"))
_OTHERS_TEXT = "with|my|our|very|and|kind|kindest|warm|warmest|many|sincere|friendly|good|in|thanks|gratitude|appreciation|thank|mit|ganz"
_FIRST_WORDS = frozenset(
    (
        *(closing.split(" ", 1)[0] for closing in _FIXED),
        *_OTHERS_TEXT.split("|"),
        *(quality.split(" ", 1)[0] + ending for quality in _GERMAN for ending in ("", "n", "m", "r")),
    )
)
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_NAME_WORD = rf"(?:(?<![\w'’.-]){_UPPER}[\w'’.-]*|\[[^\]\n]{{1,30}}\]|\{{\{{[^{{}}\n]{{1,40}}\}}\}})"
_NAMES = lazy(rf"[ ,.!;:–—-]*(?:{_NAME_WORD}(?: (?:&|and|und) | )?){{0,4}}[*_]{{0,2}}")
_JOIN = r"(?:(?:&|and|of|at|the|for|from) )?"
DASH_NAME = lazy(rf"(?:--|[—–~-])[ \t]*{_NAME_WORD}(?:[ ,]+{_JOIN}{_NAME_WORD}){{0,6}}")
_LINK = r"(?:(?:&|\+|and|und|et|of|for|von|van|de|der|den|di|du|la|the|at|from|für) )*"
NAME_LINE = lazy(
    rf"[*_]{{0,2}}{_NAME_WORD}(?: {_LINK}{_NAME_WORD}){{0,5}}[*_]{{0,2}}"
    r"(?: (?:and|&) (?:the )?(?:whole |entire |rest of the )?(?:others|team|crew|gang|family|folks|rest|staff))?"
    r"(?:(?:,| [|·•–—-]) [^\n]*)?"
)
SIGNATURE_PIECE = lazy(rf"{_UPPER}|[+(\d]|\S+[.@]\S+|(?:for|of|at|from|und|and|the) ")
SIGNATURE_SEPARATOR = lazy(r", | [|·•–—-] ")
_WORDS = lazy(r"[^\W\d_][\w'’]*")
_ITEM_SIGNS = frozenset("-*+•–#>|")
_ITEM = lazy(r"(?:[-*+•–]|\d{1,3}[.)])\s|[#>|]")
_SENTENCE_ENDS = frozenset(".!?;:,…")
_ABBREVIATED = lazy(r"\b(?:Inc|Ltd|Co|Corp|Jr|Sr|S\.A|B\.V|e\.V|St|Ave|Rd|LLC|Dr|Ph\.D|[A-Z])\.\Z")
POSTSCRIPT = lazy(r"[*_]{0,2}(?:P\.\s?)+S\b|[*_]{0,2}P{1,3}S\s?[:.–—-]")
RULE = lazy(r"[-_*=–—~]{3,}|(?:[-_*] ){2,}[-_*]")
_FOOTER_WORDS_TEXT = (
    "unsubscri|opt out|opt-out|opting out|opted out|no longer wish|no longer want|receiving this|receive this|received this|"
    "getting this|get this|on this list|mailing list|mail list|our list|the list|this list|to stop |don't want|don’t want|stop these|"
    "stop this|stop our|preferences|privacy policy|privacy notice|all rights reserved|©|registered office|registered in|confidential|"
    "intended only|intended solely|intended for|company no|company number|company reg|view this|view it in|view in |abmelden|"
    "abbestell|abgemeldet|désabonn|désinscri|darse de baja|cancelar la suscripci|afmelden|p.o. box|po box|vertraulich|"
    "geschäftsführer|handelsregister|amtsgericht|you receive|you are receiving|you get|you got|you signed up|you subscribed|"
    "you asked|this message was|this email was|this message is|this email is|this e-mail is|this email may|this message may"
)
_FOOTER_WORDS = tuple(_FOOTER_WORDS_TEXT.split("|"))
_FOOTER_STEMS_TEXT = (
    "scri|opt|longer|this|list|stop| want|preferences|privacy|rights|©|registered|confid|intended|company|view|bmeld|abbest|abgem|"
    "désabon|baja|afmeld|box|vertraulich|gesch|gericht|register|you "
)
_FOOTER_STEMS = tuple(_FOOTER_STEMS_TEXT.split("|"))
_DIGIT = lazy("[0-9]")
_ADDRESS = lazy(
    r"\b[0-9]{5} [^\W\d_]{3}|\b[a-z]{2},? [0-9]{5}\b|\b[a-z]{1,2}[0-9][a-z0-9]? [0-9][a-z]{2}\b|"
    r"[0-9] [^\n]{2,30} (?:street|st|road|rd|avenue|ave|lane|suite|floor|row|square)\b"
)


def is_footer(line: str) -> bool:
    """Say whether a line speaks of the list, the reader's choice, the law or a postal address."""
    low = line.lower()
    return any(word in low for word in _FOOTER_WORDS) or _ADDRESS.search(low) is not None


def may_hold_footer(text: str) -> bool:
    """Say quickly whether some line of a text may be a footer's; most signatures hold no such word."""
    low = text.lower()
    for stem in _FOOTER_STEMS:
        if stem in low:
            return True
    return _DIGIT.search(low) is not None


@lru_cache(maxsize=1024)
def is_sign_off(line: str) -> bool:
    """Say whether a stripped line is a closing phrase, with a name behind it or not."""
    bare = line.lower().replace("’", "'").strip("*_ \t,.!;:–—-")
    if _is_closing(bare) or (bare.startswith("bis ") and len(bare) < 20):  # "bis Sonntag"
        return True
    start = len(line) - len(line.lstrip("*_ "))
    words = _WORDS.findall(line, start)
    if not words or words[0].lower() not in _FIRST_WORDS:
        return False
    for count in range(min(len(words), 5), 0, -1):
        if _is_closing(" ".join(words[:count]).lower().replace("’", "'")):
            end = start + sum(map(len, words[:count])) + count - 1
            return _NAMES.fullmatch(line, end) is not None
    return False


def _is_closing(phrase: str) -> bool:
    """Say whether a phrase in lower case, without punctuation, is a closing."""
    if phrase in _FIXED:
        return True
    said, _, noun = phrase.rpartition(" ")
    if noun in _NOUNS:
        if any(said.endswith(quality) and said.removesuffix(quality) in _OPENERS for quality in _QUALITIES):
            return True
    elif noun in _GREETINGS:
        said = said.removeprefix("mit ")
        return said in _GERMAN or (said[-1:] in ("n", "m", "r") and said[:-1] in _GERMAN)
    for thanks in _THANKS:
        before, found, after = phrase.partition(thanks)
        if found and before in _THANKING and after in _MORE:
            return True
    return False


def is_item(line: str) -> bool:
    """Say whether a stripped line opens as an item of a list, a heading or a quotation does."""
    first = line[:1]
    return (first in _ITEM_SIGNS or first.isdecimal()) and _ITEM.match(line) is not None


def is_closed(line: str) -> bool:
    """Say whether a line ends as a sentence does."""
    return line.rstrip("\"'”’)*_")[-1:] in _SENTENCE_ENDS and not (line[-1] == "." and _ABBREVIATED.search(line))
