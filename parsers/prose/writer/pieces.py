"""A signature's lines cut into pieces that each say one thing: a name, a post, a body, a unit.

For: `signature`, which asks of every piece what it is.

Must not know: who the author is, but for the name that a line may begin with.
"""

from __future__ import annotations

import re

from parsers.body.furniture import SIGNED_INLINE
from parsers.patterns import compiled
from parsers.prose.people.candidates import tokens
from parsers.prose.words import BODY_WORD, KIN, ROLE_WORD, STRONG_BODY, UK_POSTCODE, UNIT_WORD
from parsers.values.names import find_names
from parsers.values.namewords import TITLES
from parsers.values.phones import find_phones

_BARS = re.compile(r"\s*(?:\||•|·|\s~\s|\s{3,}|\s–\s|\s-\s|\t|//)\s*")
_SLASHES = re.compile(r"\s/\s")
_BRACKET = re.compile(r"\s*\(([^()]{2,60})\)")
_KISS = re.compile(r"\s[xX]{1,3}(?=\W{0,3}$|\s\d)")
_LETTERS = compiled(
    r"(?<=[a-z])(?:,?\s\(?(?:BSc|BA|MSc|MA|PhD|RMN|RGN|RNMH|RHV|MBE|OBE|MBBS|MRCGP|CQSW|DipSW|Dip\w{2,6}"
    r"|Hons)\b\)?){1,5}"
)
_PART_OF = re.compile(r"^(?:a )?(?:part|member|division|trading name) of\b", re.IGNORECASE)
_AT = re.compile(r"^(.{2,60}?)\s(?:at|with|from|@)\s(?:the\s)?((?-i:[A-Z]).{2,60})$", re.IGNORECASE)
_GLUED = re.compile(
    r"^(?:for |of |, ?)?(?=[A-Z])(?:(?:HMP|HMYOI|YOI|RAF|NHS|DWP)\b.{2,40}|.{2,50})$",
)
_LABELS = compiled(
    r"\b(?:(?:free|answer|help|hot|land)[ -]?(?:phone|line)"
    r"|tel(?:ephone)?|mob(?:ile)?|phone|direct(?: dial| line)?|dd|(?<!robation )(?<!ouncil )office|landline"
    r"|switchboard|[tmedf]"
    r"|ext(?:ension)?"
    r"|bleep|fax|email|e-mail|civ|mil|main)\b\.?\s?[:.]?(?=\s|$|\d)[\s\d]{0,14}(?=$|\s{2}|\W*(?:civ|mil|tel|mob)\b)",
    re.IGNORECASE,
)


_POST_LABEL = re.compile(r"^([^:]{3,50}):\s+(?=[^\W\d_])")


def _unlabelled(text: str, known: str | None) -> str:
    """A post that stands before its holder's name as a label is a piece of its own: "Named Nurse: Jo Bloggs"."""
    label = _POST_LABEL.match(text)
    if not label or not ROLE_WORD.search(label.group(1)):
        return text
    rest = text[label.end() :]
    return f"{label.group(1)} | {rest}" if tokens(rest) & tokens(known or "") or names_somebody(rest) else text


def cut(line: str, known: str | None) -> list[str]:
    """The pieces of a line: parted at bars, dashes and brackets; after a name also at commas or at nothing at all."""
    text = line.strip(" *_\u00a0")
    text = text[1:-1] if text[:1] == "(" and text.find(")") == len(text) - 1 else text
    text = _unlabelled(text, known)
    inline = SIGNED_INLINE.match(text)
    text = _KISS.sub("", text[inline.end() :] if inline else text)
    found: list[str] = []
    slashed = len(_SLASHES.findall(text)) > 1  # one alone parts two words for a post
    for piece in (part for whole in _BARS.split(text) for part in (_SLASHES.split(whole) if slashed else [whole])):
        if piece.strip():
            found += _bracketed(piece.strip(), known)
    return [piece for piece in found if piece and not _PART_OF.match(piece)]


def _bracketed(piece: str, known: str | None) -> list[str]:
    """What stands outside brackets, and what in them says something of its own: a post, a body, a name, a kinship.

    Beside a post or a body a bracket belongs to it ("Probation Officer (PQiP)"), unless it names somebody.
    """
    piece = _LETTERS.sub("", piece)
    bare = _BRACKET.sub("", piece).strip(" ,")
    titled = bool(ROLE_WORD.search(bare) or BODY_WORD.search(bare)) or _is_of_place(bare, piece, known)
    apart: list[str] = []
    for match in reversed(list(_BRACKET.finditer(piece))):
        text = match.group(1).strip()
        behind_name = names_somebody(piece[: match.start()].strip())
        if titled and not behind_name and not names_somebody(text) and not _DROPPED.search(text):
            continue
        apart = [*(_commas(text) if _says(text) else []), *apart]
        piece = piece[: match.start()] + piece[match.end() :]
    return [*_after_name(piece.strip(" ,"), known), *apart]


def _is_of_place(bare: str, piece: str, known: str | None) -> bool:
    """Whether a bracket at the end says of which place a body of no listed word is: "Voices Raised (West Essex)"."""
    branch = re.search(r"\((?-i:[A-Z])[\w'’&-]+(?: (?-i:[A-Z&])[\w'’&-]*){0,3}\)$", piece)
    apart = branch and not _says(branch.group(0)[1:-1])
    return bool(apart) and len(bare.split()) > 1 and not (tokens(bare) & tokens(known or ""))


_DROPPED = compiled(
    r"^(?:she|he|they|her|him)\b|\b(?:mon|tues?|wed|thur?s?|fri|sat|sun)\b|^(?:mrs?|miss|ms|mx|dr)\W*$|switchboard"
    r"|^(?:a )?part of"
    r"|\bex(?:t|tension)\b|\d{3}",
    re.IGNORECASE,
)


def names_somebody(text: str) -> bool:
    """Whether a text is a person's name in full and nothing else."""
    names = find_names(text)
    return len(names) == 1 and names[0].text == text and len(text.split()) > 1 and not BODY_WORD.search(text)


def _says(text: str) -> bool:
    if _PART_OF.match(text) or (re.search(r"\d|/", text) and not ROLE_WORD.fullmatch(text)):
        return False
    kin = re.search(rf"\b(?:{KIN})$", text, re.IGNORECASE)
    return bool(
        ROLE_WORD.search(text) or BODY_WORD.search(text) or UNIT_WORD.search(text) or names_somebody(text) or kin
    )


def _after_name(text: str, known: str | None) -> list[str]:
    """A line that begins with the author's name: the name and what follows, whether a comma parts them or nothing."""
    words = text.split()
    ours = tokens(known or "")
    if len(words) > 1 and words[0].strip(".").casefold() in TITLES and tokens(words[1]) & ours:
        words = words[1:]
    count = 0
    while count < min(4, len(words)) and (tokens(words[count]) & ours or re.fullmatch(r"[A-Z]\.?,?", words[count])):
        count += 1
    if count and words[count - 1].endswith(",") and len(words) > count:
        return [" ".join(words[:count]).rstrip(","), *_commas(" ".join(words[count:]))]
    named = len(tokens(" ".join(words[:count])) & ours) > 1
    if named and len(words) > count + 1 and ROLE_WORD.search(" ".join(words[count:])):
        return [" ".join(words[:count]), *_commas(" ".join(words[count:]))]
    head, _, rest = text.partition(",")
    other = find_names(head)
    told = ROLE_WORD.search(rest) or re.search(r", (?:HMP|HMYOI|YOI)\b", rest)
    if rest and other and other[0].text == head.strip() and len(head.split()) > 1 and told:
        return [head.strip(), *_commas(rest)]
    return [text]


def _commas(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def without_contacts(piece: str) -> str:
    """A piece without numbers, mail addresses and the words that label them."""
    text = re.sub(
        r"<[^<>]{0,120}>|\(\s?option[^)]{0,12}\)|,?\s(?:ext|extn|extension|bleep)\b\W{0,3}\d{2,6}$", "", piece
    )
    for found in reversed(find_phones(text)):
        text = text[: found.start] + "  " + text[found.end :]
    text = re.sub(r"[\w.+-]{1,64}@[\w.-]{1,80}", "", text)
    if text.strip() == piece.strip() and not re.search(r":\s?$", text):
        bare = text.strip(" :;,.|–-()")
        return f"{bare})" if bare.count("(") > bare.count(")") else bare
    for _ in range(3):
        text = _LABELS.sub("", text)
    return text.strip(" :;,.|–-()")


def bits(text: str) -> list[str]:
    """Cut "POM, HMP Redgate" and "Officer HMP Redgate" in two; leave "HMP Hill, Mill Lane" and "Lea, Jo & Co" whole."""
    parts = _commas(text)
    if _LIST.fullmatch(text) and not ROLE_WORD.search(text) and not STRONG_BODY.search(parts[0]):
        return [text]
    if len(parts) == 2 and _BRANCH.search(parts[0]) and _TOWN.fullmatch(parts[1]) and not _says(parts[1]):
        return [text]
    if len(parts) == 2 and _TRADES.match(parts[1]) and not _says(parts[0]) and " " not in parts[0]:
        return [text]
    if len(parts) == 2 and any(ROLE_WORD.search(p) or BODY_WORD.search(p) or UNIT_WORD.search(p) for p in parts):
        return [bit for part in parts for bit in _glued(part)]
    if len(parts) > 2 and ROLE_WORD.search(parts[0]):
        return [bit for part in parts for bit in _glued(part)]
    return _glued(text)


_LIST = re.compile(r"[A-Z][\w'’ ]{2,30}(?:, [A-Z][\w'’ ]{2,24}){1,2},? (?:&|and) [A-Z][\w'’ ]{2,30}")
"""A body that names all it is for: "Luton Children, Families & Education"."""
_BRANCH = re.compile(r"\b(?:probation|services?|advice|jobcentre|jobcentre plus|carers|samaritans)$", re.IGNORECASE)
_TRADES = re.compile(r"[A-Z][a-z]{2,14} (?:&|and) [A-Z][a-z]{2,14} [A-Z]")
"""The rest of one post for several things: "Finance, Benefit & Debt Worker"."""
_TOWN = re.compile(r"(?!HM|RAF)[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?")
"""A body of many towns says which it is of: "Probation Service, Oxford"."""


_LEGAL = re.compile(r"(?:ltd|limited|llp|plc|cic|association|society|trust)\.?", re.IGNORECASE)
"""What a firm's name ends with is no body by itself: "Housing Partners Ltd"."""


def _glued(text: str) -> list[str]:
    """A post and a body with nothing but a word or a blank between them."""
    at = _AT.match(text)
    if at and ROLE_WORD.search(at.group(1)):
        return [at.group(1), at.group(2)]
    ends = [match.end() for match in ROLE_WORD.finditer(text)]
    for end in reversed(ends):
        rest = text[end:].strip()
        if (
            rest
            and _GLUED.match(rest)
            and STRONG_BODY.search(rest)
            and not _LEGAL.fullmatch(rest)
            and not re.match(r"(?:of|&|and|in)\b", rest)
        ):
            return [text[:end].strip(), re.sub(r"^(?:for|of|,)\s", "", rest)]
    return [text]


STREET = compiled(
    r"\b\d{1,4}[a-z]?,?\s(?:[A-Z][\w'’]+\s){1,3}|\b(?:Road|Street|Lane|Avenue|Close|Drive|Way|Place|Square|Rise"
    r"|Row|Court|Rd|St(?!\s)"
    r"|Hill|Crescent|Terrace|Gardens|Walk|Green|Park|Parade|Quay|Wharf)\b(?=,|\s[A-Z]|$)"
)


def address_in(lines: tuple[str, ...]) -> str | None:
    """The line with a postcode or a street; street and town may stand on two lines."""
    for n, line in enumerate(lines):
        text = without_contacts(line)
        if UK_POSTCODE.search(text) and len(text) <= 120 and not re.search(r"registered|charity", text, re.IGNORECASE):
            before = lines[n - 1].strip() if n else ""
            if (
                not STREET.search(text)
                and before
                and re.match(r"^\d|.*\b(?:Road|Street|Lane|Avenue|Way|Place)\b", before)
            ):
                return f"{before.rstrip(',')}, {text}"
            return _of_address(text)
    for line in lines:
        text = without_contacts(line)
        if re.match(r"^\d{1,4}[a-z]?\s[A-Z]", text) and STREET.search(text) and "," in text and len(text) <= 120:
            return text
    return None


def _of_address(text: str) -> str:
    """An address without the body in front of a bar."""
    return next((part.strip() for part in re.split(r"\s[|•·]\s", text) if UK_POSTCODE.search(part)), text)
