"""Who the From header shows: a person's name, a body, an office's box.

For: `signature`, which takes from it what the signed lines do not give.

Must not know: the lines of a signature.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from parsers.charsets import few_accents
from parsers.prose.people.candidates import is_same, tokens
from parsers.prose.words import BODY_WORD, RANK, ROLE, ROLE_WORD, UNIT_WORD
from parsers.record import Address
from parsers.values.emails import is_functional
from parsers.values.names import read_name, title_off


def author_name(author: Address | None) -> str | None:
    """Find a person's name in a From header: "MULLINS, Corinne (TRUST)", "PEREIRA Dina DWP CLACTON JCP"."""
    if author is None or not author.name or "@" in author.name:
        return None
    shown = re.sub(r"\([^()]{0,80}\)|\[[^\]]{0,80}\]", " ", author.name).strip(" \"'")
    shown = re.split(r"\s[-–|]\s|\s@\s", shown)[0]
    words = shown.replace(",", " , ").split()
    kept: list[str] = []
    for word in words:
        if len(kept) >= 2 and (BODY_WORD.search(word) or (word.isupper() and len(word) > 1 and not kept[0].isupper())):
            break
        ranked = _RANKS.fullmatch(word) and not (words.index(word) == 0 and _spelt_first(word, author))
        if re.search(r"\d", word) or ROLE_WORD.fullmatch(word) or ranked or (not kept and _POLICE.fullmatch(word)):
            if len(kept) == 1 and ROLE_WORD.fullmatch(word) and _PERSON_AFTER.search(shown):
                kept = []
            continue
        kept.append(word)
    text = " ".join(kept).replace(" ,", ",")
    if (
        BODY_WORD.search(text)
        or UNIT_WORD.search(text)
        or re.search(r"&|\band\b", text)
        or re.search(
            r"\b(?:duty|move-?on|casework|pre-?release|outreach|welfare|safeguarding|education|discharge|referrals?|manager|noreply|notifications?|website|desk|eds|inbox|mailbox)\b",
            text,
            re.IGNORECASE,
        )
    ):
        return None
    if len(kept) == 1 and len(words) > 1 and kept[0].isupper() and len(kept[0]) <= _SHORT_FORM:
        return None  # "ED Coordinator", "CAB Advisers"
    swapped = re.fullmatch(r"([^,]{2,40}),\s?([^,]{2,40})", text)
    if swapped:
        surname = swapped.group(1)
        text = f"{swapped.group(2)} {surname.title() if surname.isupper() else surname}"
    elif len(kept) == 2 and kept[0].isupper() and not kept[1].isupper() and len(kept[0]) > 2:
        text = f"{kept[1]} {kept[0].title()}"
    return text if kept and _spelt_first(kept[0], author) and _RANKS.fullmatch(kept[0]) else read_name(text)


_PERSON_AFTER = re.compile(rf"^[\w-]{{3,20}}\s(?i:{ROLE})\s(?:[A-Z]\.?|[A-Z][a-z'’-]+)\s[A-Z][\w'’-]{{2,30}}$")
"""A post of two words before a name: "Watch Manager D Petch"."""
_RANKS = re.compile(
    r"capt|[scf]?/?sgt|maj|lt|col|[l]?/?cpl|flt|sqn|ldr|wg|cdr|brig|bdr|cfn|gnr|pte|spr|tpr|rfn|wo[12]", re.IGNORECASE
)
_POLICE = re.compile(RANK, re.IGNORECASE)


def _spelt_first(word: str, author: Address) -> bool:
    """Whether a short rank is a forename, with which the address begins: "Col Birch <col.birch@...>"."""
    return word.istitle() and author.email.casefold().startswith((f"{word.casefold()}.", f"{word.casefold()}_"))


_SHORT_FORM = 4
"""Capitals that stand alone beside a post are short for a body."""


def shown_body(author: Address | None, name: str | None) -> str | None:
    """The body that the From header shows where somebody else by name signs: "Lunch Club <lunches@...>"."""
    shown = re.sub(r"\s*[(\[][^()\[\]]{0,60}[)\]]", "", author.name).strip(" \"'") if author else ""
    if not author or not shown or not name or is_same(shown, name) or ROLE_WORD.search(shown) or "," in shown:
        return None
    if len(shown.split()) < 2 or UNIT_WORD.search(shown) or re.search(r"\s@\s|\d", shown):
        return None
    return shown if BODY_WORD.search(shown) or (not (tokens(shown) & tokens(name)) and is_body(shown, author)) else None


def is_body(known: str, author: Address | None) -> bool:
    """Whether the From header shows a body's name: its words stand in the mail's domain, or the box is an office's."""
    email = author.email.casefold() if author else ""
    domain = email.partition("@")[2]
    return is_functional(email) or any(len(word) > 3 and word in domain for word in tokens(known))


def is_post(known: str) -> bool:
    """Whether the From header shows a post, a unit or a number of one rather than a person."""
    plural = re.search(
        r"\b(?:navigators|officers|advisers|workers|hearings|referrals|admissions|enquiries"
        r"|nurses)\b",
        known,
        re.IGNORECASE,
    )
    return bool(
        plural
        or re.search(r"\d", known)
        or UNIT_WORD.search(known)
        or BODY_WORD.search(known)
        or ROLE_WORD.search(known)
    )


def shares_local(known: str, author: Address) -> bool:
    """Whether the local part of the mail spells the name shown: then it is a person's after all."""
    local = author.email.partition("@")[0].casefold()
    return any(len(word) > 2 and word in local for word in tokens(known))


def is_box(author: Address | None) -> bool:
    """Whether neither name nor address of the From header can be a person's: "Tenancy Support <ts.team@...>"."""
    if author is None or not author.name:
        return False
    local = author.email.partition("@")[0].casefold()
    return not any(len(word) > 2 and word[:4] in local for word in tokens(author.name))


def spells(email: str, name: str | None) -> bool:
    """Whether an address holds a word of the name, or a half of one: "l.mensah@" and "t.lyle-mensah@" alike."""
    local = re.sub(r"[^a-z]", "", email.partition("@")[0])
    halves = (part for word in tokens(name or "") for part in (word, *re.split(r"[-']", word)))
    words = [w for w in (re.sub(r"[^a-z]", "", normalize("NFKD", few_accents(half))) for half in halves) if len(w) > 2]
    return any(word in local or (len(word) > 4 and word[:5] in local) for word in words)


def shares(one: str, other: str) -> bool:
    """Two writings of one person: a common surname or forename, initials left aside ("H Dean", "Hilary Dean")."""
    a, b = tokens(one), tokens(other)
    if a & b:
        return True
    joined = "".join(sorted(b)), "".join(sorted(a))
    return bool(a and b) and any(x[:4] == y[:4] and len(x) > 3 for x in a for y in b) and joined[0] != ""


def spelt_out(name: str | None, known: str | None) -> str | None:
    """The forename that the From header gives for the letters signed: "E. Baird" of Ewan Baird, "A-M Dow"."""
    initials, _, surname = (name or "").rpartition(" ")
    first, _, last = (known or "").rpartition(" ")
    if not _LETTERS_ONLY.fullmatch(initials) or surname.casefold() != last.casefold() or len(first) <= len(initials):
        return name
    return known if first[:1].casefold() == initials[:1].casefold() and not _LETTERS_ONLY.fullmatch(first) else name


_LETTERS_ONLY = re.compile(r"[A-Z](?:[.\s-]{0,2}[A-Z]){0,2}\.?")


def is_spelt_out(head: str, shown: str) -> bool:
    """Whether somebody gives the forename of whom the header shows by a letter: "Bea Birch" of "B. Birch"."""
    short, whole = shown.casefold().split(), head.casefold().split()
    letter = len(short) > 1 and len(short[0].strip(".")) == 1
    return letter and len(whole) > 1 and short[-1] == whole[-1] and whole[0].startswith(short[0][0])


def in_full(known: str | None, lines: tuple[str, ...]) -> str | None:
    """The name that the header shows, its first letter spelt out where a line signed begins so."""
    heads = (title_off(re.split(r"[,|(]|\s[–-]\s", line)[0].strip(" *_")) for line in lines) if known else ()
    return next((head for head in heads if is_spelt_out(head, known or "") and len(head.split()) <= _NAME), known)


_NAME = 4


def spelt_whole(bare: str, author: Address | None) -> bool:
    """Whether the writer's address spells every word, one at least whole: "Gavin Birch" of Gav B <gavbirch@...>."""
    local = author.email.partition("@")[0].casefold() if author else ""
    words = tokens(bare)
    return any(word in local for word in words) and all(word in local or word[:_CUT] in local for word in words)


_CUT = 3
"""So many letters of a forename are a short form of it."""


def tells_post(bare: str, known: str) -> bool:
    """Whether a piece that shares a word with the From header has a post's or a body's word beside it."""
    rest = " ".join(word for word in bare.split() if not tokens(word) & tokens(known))
    return bool(ROLE_WORD.search(rest) or BODY_WORD.search(rest))
