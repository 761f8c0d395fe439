"""Finds how a mail ends: sign-off, signature, postscript and footer."""

from __future__ import annotations

import re

Group = tuple[str, int, int]
"""A scope and the first and last line that have it."""

_OPENERS = ("", "with ", "with my ", "with our ", "with the ", "my ", "our ", "with all ", "with very ", "very ", "and ")
_QUALITIES = ("best", "kind", "kindest", "warm", "warmest", "many", "sincere", "friendly", "good", "best and kind", "kind and warm")
_GERMAN = ("freundliche", "beste", "herzliche", "viele", "liebe", "schöne", "warme", "sonnige", "viele liebe", "ganz herzliche", "freundlich")
_CLOSINGS = frozenset([
    *(f"{opener}{quality} {noun}" for opener in _OPENERS for quality in _QUALITIES for noun in ("regards", "wishes", "thanks", "greetings")),
    *(f"{opener}{thanks}{more}" for opener in ("", "with ", "with our ", "with my ", "with much ", "in ", "in deep ", "many ", "my ", "our ")
      for thanks in ("thanks", "gratitude", "appreciation", "thank you")
      for more in ("", " again", " in advance", " so much", " a lot", " very much", " and regards", " and best regards", " and kind regards",
                   " and best wishes")),
    *(f"{opener}{quality}{ending} {noun}" for opener in ("", "mit ") for quality in _GERMAN for ending in ("", "n", "m", "r")
      for noun in ("grüße", "grüßen", "grüsse", "grüssen", "gruesse", "gruessen", "gruß", "gruss", "dank", "grüße aus", "grüßen aus")),
    *("best|regards|rgds|thx|cheers|sincerely|sincerely yours|yours|yours sincerely|yours faithfully|yours truly|yours ever|truly yours|"
      "very truly yours|faithfully|all the best|all my best|all the very best|all best|my best|best of luck|warmly|cordially|respectfully|"
      "respectfully yours|gratefully|fondly|talk soon|speak soon|chat soon|see you soon|more soon|talk then|see you then|until then|"
      "until soon|until next time|until next week|take care|onward|onwards|be well|stay well|ciao|grüße|gruß|herzlichst|hochachtungsvoll|"
      "danke|danke und gruß|lg|mfg|vg|bg|bis bald|bis dann|bis morgen|cordialement|bien cordialement|à vous|bien à vous|à bientôt|"
      "à très bientôt|amicalement|merci|merci beaucoup|merci d'avance|salutations|meilleures salutations|saludos|un saludo|saludos cordiales|"
      "un cordial saludo|atentamente|gracias|muchas gracias|un abrazo|met vriendelijke groet|met vriendelijke groeten|mvg|groeten|groetjes|"
      "groet|cordiali saluti|un caro saluto|grazie|med vänlig hälsning|med vänliga hälsningar|hälsningar|vennlig hilsen|med vennlig hilsen|"
      "med venlig hilsen|atenciosamente|abraços|obrigado|obrigada").split("|"),
])
"""Closings in lower case, without punctuation."""
_CLOSING_WORDS = frozenset(closing.split(" ", 1)[0] for closing in _CLOSINGS)
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_NAME_WORD = rf"(?:{_UPPER}[\w'’.-]*|\[[^\]\n]{{1,30}}\]|\{{\{{[^{{}}\n]{{1,40}}\}}\}})"
_NAMES = re.compile(rf"[ ,.!;:–—-]*(?:{_NAME_WORD}(?: (?:&|and|und) | )?){{0,4}}[*_]{{0,2}}")
_DASH_NAME = re.compile(rf"(?:--|[—–~-])[ \t]*{_NAME_WORD}(?:[ ,]+(?:(?:&|and|of|at|the|for|from) )?{_NAME_WORD}){{0,6}}")
_NAME_LINE = re.compile(
    rf"[*_]{{0,2}}{_NAME_WORD}(?: (?:(?:&|\+|and|und|et|of|for|von|van|de|der|den|di|du|la|the|at|from|für) )*{_NAME_WORD}){{0,5}}[*_]{{0,2}}"
    r"(?: (?:and|&) (?:the )?(?:whole |entire |rest of the )?(?:others|team|crew|gang|family|folks|rest|staff))?"
    r"(?:(?:,| [|·•–—-]) [^\n]*)?")
_PIECE = re.compile(rf"{_UPPER}|[+(\d]|\S+[.@]\S+|(?:for|of|at|from|und|and|the) ")
_SEPARATOR = re.compile(r", | [|·•–—-] ")
_WORDS = re.compile(r"[^\W\d_][\w'’]*")
_ITEM = re.compile(r"(?:[-*+•–]|\d{1,3}[.)])\s|[#>|]")
_SENTENCE = re.compile(r"[.!?;:,…][\"'”’)*_]*\Z")
_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Jr|Sr|S\.A|B\.V|e\.V|St|Ave|Rd|LLC|Dr|Ph\.D|[A-Z])\.\Z")
POSTSCRIPT = re.compile(r"[*_]{0,2}(?:P\.\s?)+S\b|[*_]{0,2}P{1,3}S\s?[:.–—-]")
_RULE = re.compile(r"[-_*=–—~]{3,}|(?:[-_*] ){2,}[-_*]")
_FOOTER_WORDS = (
    "unsubscri", "opt out", "opt-out", "opting out", "opted out", "no longer wish", "no longer want", "receiving this", "receive this",
    "received this", "getting this", "get this", "on this list", "mailing list", "mail list", "our list", "the list", "this list",
    "to stop ", "don't want", "don’t want", "stop these", "stop this", "stop our", "preferences", "privacy policy", "privacy notice",
    "all rights reserved", "©", "registered office", "registered in", "confidential", "intended only", "intended solely", "intended for",
    "company no", "company number", "company reg", "view this", "view it in", "view in ", "abmelden", "abbestell", "abgemeldet", "désabonn",
    "désinscri", "darse de baja", "cancelar la suscripci", "afmelden", "p.o. box", "po box", "vertraulich", "geschäftsführer", "handelsregister",
    "amtsgericht", "you receive", "you are receiving", "you get", "you got", "you signed up", "you subscribed", "you asked",
    "this message was", "this email was", "this message is", "this email is", "this e-mail is", "this email may", "this message may",
)
_FOOTER_STEMS = (
    "scri", "opt", "longer", "this", "list", "stop", " want", "preferences", "privacy", "rights", "©", "registered", "confid", "intended",
    "company", "view", "bmeld", "abbest", "abgem", "désabon", "baja", "afmeld", "box", "vertraulich", "gesch", "gericht", "register", "you ",
)
_DIGIT = re.compile("[0-9]")
_ADDRESS = re.compile(
    r"\b[0-9]{5}(?:-[0-9]{4})?\b|\b[a-z]{1,2}[0-9][a-z0-9]? [0-9][a-z]{2}\b|[0-9] [^\n]{2,30} (?:street|st|road|rd|avenue|ave|lane|suite|floor|row|square)\b")

_MAX_LINES = 60
_MAX_SIGNATURE = 8


def split_closing(flat: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return body, sign-off, signature, postscript (as body) and footer of flat[start:end] as stretches, in order, edges untrimmed."""
    lines = flat[start:end].rsplit("\n", _MAX_LINES)
    first = 1 if len(lines) > _MAX_LINES else 0
    groups = _sign_off(lines, first) or _name_block(lines, first)
    if not groups:
        return [("body", start, end)]
    starts = [end + 1] * (len(lines) + 1)
    for index in range(len(lines) - 1, -1, -1):
        starts[index] = starts[index + 1] - len(lines[index]) - 1
    result = [("body", start, starts[groups[0][1]])]
    result.extend((scope, starts[begin], starts[stop + 1] - 1) for scope, begin, stop in groups)
    return result


def is_footer(line: str) -> bool:
    """Say whether a line speaks of the list, the reader's choice, the law or a postal address."""
    low = line.lower()
    return any(word in low for word in _FOOTER_WORDS) or _ADDRESS.search(low) is not None


def _may_hold_footer(text: str) -> bool:
    """Say quickly whether some line of a text may be a footer's; most signatures hold no such word."""
    low = text.lower()
    for stem in _FOOTER_STEMS:
        if stem in low:
            return True
    return _DIGIT.search(low) is not None


def is_sign_off(line: str) -> bool:
    """Say whether a stripped line is a closing phrase, with a name behind it or not."""
    bare = line.lower().replace("’", "'").strip("*_ \t,.!;:–—-")
    if bare in _CLOSINGS:
        return True
    start = len(line) - len(line.lstrip("*_ "))
    words = _WORDS.findall(line, start)
    if not words or words[0].lower() not in _CLOSING_WORDS:
        return False
    for count in range(min(len(words), 5), 0, -1):
        if " ".join(words[:count]).lower().replace("’", "'") in _CLOSINGS:
            end = start + sum(map(len, words[:count])) + count - 1
            return _NAMES.fullmatch(line, end) is not None
    return False


def _sign_off(lines: list[str], first: int) -> list[Group]:
    """Look from the end up for the line that closes the mail, and read what follows it."""
    delimiter = -1
    for index in range(len(lines) - 1, first - 1, -1):
        line = lines[index]
        if delimiter >= 0 and index < delimiter - 10:
            break
        if len(line) > 80 or not (line := line.strip()):
            continue
        if line == "--":
            delimiter = index
        elif (known := is_sign_off(line)) or line[-1] == "," and len(line) <= 50 and _stands_alone(lines, index):
            after = _after_closing(lines, index + 1, strict=not known)
            if after is not None:
                return [("signoff", index, index), *after]
        elif delimiter < 0 and line[0] in "-—–~" and _DASH_NAME.fullmatch(line) and _is_dash_signature(lines, index, first):
            after = _after_closing(lines, index, strict=False, named=True)
            if after is not None:
                return after
    return (_after_closing(lines, delimiter, strict=False) or []) if delimiter > 0 else []


def _stands_alone(lines: list[str], index: int) -> bool:
    """Say whether a line that ends in a comma may be a sign-off of its own making: a paragraph of its own, not the first."""
    return index > 0 and not lines[index - 1].strip() and any(line.strip() for line in lines[:index]) and not _ITEM.match(lines[index].strip())


def _is_dash_signature(lines: list[str], index: int, first: int) -> bool:
    line = lines[index].strip()
    if line[0] != "-" or line.startswith("--"):
        return any(lines[:index])
    before = next((lines[above].strip() for above in range(index - 1, first - 1, -1) if lines[above].strip()), "")
    after = next((line.strip() for line in lines[index + 1 :] if line.strip()), "")
    return bool(before) and not _ITEM.match(before) and not _ITEM.match(after)


def _after_closing(lines: list[str], begin: int, *, strict: bool, named: bool = False) -> list[Group] | None:
    """Return the scopes of the lines from `begin` on, or None if they are not what follows a sign-off.

    With `strict`, the first of them must look like a name; with `named`, it is known to be one.
    """
    groups: list[Group] = []
    scope, count, blank, free = "signature", 0, False, False
    footers = _may_hold_footer("\n".join(lines[begin:]))
    for index in range(begin, len(lines)):
        line = lines[index].strip()
        if not line:
            blank = True
            continue
        if line == "--" and scope != "footer":
            scope, free = "signature", True
        elif line[0] in "P*_" and POSTSCRIPT.match(line):
            scope = "body"
        elif line[0] in "-_*=–—~" and _RULE.fullmatch(line) or footers and (blank or scope != "body") and count and is_footer(line):
            scope = "footer"
        elif scope == "signature" and not free:
            count += 1
            if count == 1 and not named and not _opens_signature(line, strict):
                return None
            if count > _MAX_SIGNATURE:
                return None
            if count > 1 and (len(line) > 100 or blank and (len(line) > 60 or _is_sentence(line))):
                if len(line) > 100 and not blank or not named and not _NAME_LINE.fullmatch(lines[begin].strip()):
                    return None
                scope = "body"
        elif scope == "signature":
            count += 1
        if groups and groups[-1][0] == scope and not (scope == "body" and POSTSCRIPT.match(line)):
            groups[-1] = (scope, groups[-1][1], index)
        else:
            groups.append((scope, index, index))
        blank = False
    return groups


def _opens_signature(line: str, strict: bool) -> bool:
    if strict:
        return len(line) <= 60 and _NAME_LINE.fullmatch(line) is not None and not _is_closed(line)
    return len(line) <= 80 and not _is_closed(line) and not _ITEM.match(line)


def _is_closed(line: str) -> bool:
    """Say whether a line ends as a sentence does."""
    return _SENTENCE.search(line) is not None and not _ABBREVIATED.search(line)


def _is_sentence(line: str) -> bool:
    return _is_closed(line) and line.count(" ") >= 3


def _name_block(lines: list[str], first: int) -> list[Group]:
    """Look for a signature without a sign-off: a last paragraph of short lines that opens with a name."""
    stop = len(lines)
    while True:
        while stop > first and not lines[stop - 1].strip():
            stop -= 1
        begin = stop
        while begin > first and lines[begin - 1].strip():
            begin -= 1
        if begin <= first or not any(line.strip() for line in lines[:begin]):
            return []
        head = lines[begin].strip()
        if POSTSCRIPT.match(head) or _RULE.fullmatch(head) or is_footer("\n".join(lines[begin:stop])) and not _is_name_block(lines, begin, stop):
            stop = begin
            continue
        if not _is_name_block(lines, begin, stop):
            return []
        above = begin - 1
        while above > first and not lines[above - 1].strip():
            above -= 1
        if above - 2 >= first and not lines[above - 2].strip() and _is_name_block(lines, above - 1, above) and "," not in lines[above - 1]:
            begin = above - 1
        return _after_closing(lines, begin, strict=True) or []


def _is_name_block(lines: list[str], begin: int, stop: int) -> bool:
    block = [line.strip() for line in lines[begin:stop]]
    for index, line in enumerate(block):
        if index and (POSTSCRIPT.match(line) or is_footer(line) or _RULE.fullmatch(line)):
            block = block[:index]
            break
    if len(block) > 6 or not _NAME_LINE.fullmatch(block[0]):
        return False
    if any(len(line) > 60 or _is_closed(line) or _ITEM.match(line) for line in block):
        return False
    if len(block) > 1:
        return all(_PIECE.match(line) for line in block)
    return all(_PIECE.match(piece) for piece in _SEPARATOR.split(block[0]))
