"""Whose a number or an address is by the words around it: the writer's, the person's, somebody else's.

For: `read`.

Must not know: which of several numbers is taken.
"""

from __future__ import annotations

import re
from enum import StrEnum

from parsers.patterns import compiled
from parsers.prose.contact.words import (
    ANOTHERS_WORD,
    ANSWERS_ME,
    ASKED_FOR,
    BOOKED,
    BY_NUMBER,
    CONTACT_LABEL,
    ELSE,
    FOR_STAFF,
    HIS,
    I_FETCH,
    I_WILL,
    LABELLED,
    MINE,
    MY_OWN,
    OF_ANOTHER,
    OWN,
    OWN_AFTER,
    PASSES_ON,
    PLACE_LABEL,
    PLACE_RUNG,
    PUTS_THROUGH,
    RELATIVE_OWNER,
    SAID_AFTER,
    SOMEBODYS,
    SPEAKS_FOR,
    THE_ONE,
    THEIR,
    THROUGH_ANOTHER,
    TO_ME,
    WRITERS_OWN,
    WRITERS_ROW,
)  # fmt: skip
from parsers.prose.people.candidates import is_same
from parsers.prose.words import KIN, WORKER
from parsers.values.names import FoundName, find_names


class Owner(StrEnum):
    """Whose a number or address is."""

    APPLICANT = "applicant"
    REFERRER = "referrer"
    OTHER = "other"
    NOBODY = "nobody"


def words_before(text: str, start: int) -> str:
    """The words that lead up to a number: its own clause, earlier numbers blanked."""
    left = re.sub(r"[\w.+'’-]{1,64}@[\w.-]{1,80}", "@", text[max(0, start - 200) : start])
    return _NEW_SENTENCE.split(left)[-1]


_NEW_SENTENCE = compiled(
    r"(?<=[a-z)])(?<!\bRev)(?<!\bRevd)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)(?<!\bFr)(?<!\bSr)(?<!\bno)(?<!\btel)"
    r"(?<!\bext)[.;]\s(?=[A-Z])|;\s"
)


def owner_of(left: str, right: str, applicant: str | None, whose: str, *, self_referral: bool) -> tuple[Owner, float]:
    """Whose a number is by the words around it, the nearest first. `whose`: "his" or "her" of the person, if told."""
    near = left[-60:]
    if not self_referral and SOMEBODYS.match(right):
        return Owner.OTHER, 3
    said = SAID_AFTER.match(right)
    if said and not self_referral:
        return (Owner.REFERRER, 3) if said.group(1).casefold() in ("me", "mine", "work", "my") else (Owner.APPLICANT, 3)
    if self_referral:
        if re.search(rf"\b(?:{KIN}|{WORKER})\b[^.;]{{0,40}}$", near, re.IGNORECASE) and not MINE.search(near):
            return Owner.OTHER, 1
        return Owner.APPLICANT, SURE if _MY_NUMBER.search(near) else 3 if MINE.search(near) else 2
    if plain := _plainly(left, near, right, whose):
        return plain
    if said_so := _said_whose(left, near, right, applicant):
        return said_so
    if RELATIVE_OWNER.search(near):
        return Owner.OTHER, 3
    found = _named(left)
    named = found.text if found else ""
    if found and applicant and is_they(named, applicant) and _told_in_a_row(left[found.end :], right):
        return (Owner.OTHER, 2) if is_spouse(left[: found.start], whose) else (Owner.APPLICANT, SURE)
    if found and applicant and is_they(named, applicant):
        return (Owner.OTHER, 2) if is_spouse(left[: found.start], whose) else (Owner.APPLICANT, 3)
    return _by_nearest(left, near, named, applicant)


def _told_in_a_row(between: str, right: str) -> bool:
    """Whether nothing but a birth and numbers stands between name and phone: "Tom Birch (3/4/1980), 07700 900123"."""
    return _FIGURES.fullmatch(between) is not None and bool(re.search(r"\d", between)) and not _OF_KIN.match(right)


_FIGURES = compiled(
    r"(?:[\s\d,;:()./–-]|\b(?:dob|d\.o\.b|born|aged?|crn|noms|nhs|no|tel|mob|mobile|phone|[A-Z]\d{4,6}[A-Z]{0,2})\b\.?){3,60}",
    re.IGNORECASE,
)
_OF_KIN = compiled(
    rf"\W{{0,3}}(?:is |belongs to )?(?:his |her |their |the |a )?(?:\w+ )?(?:{KIN}|{WORKER})\b", re.IGNORECASE
)


def _plainly(left: str, near: str, right: str, whose: str) -> tuple[Owner, float] | None:
    """Whose a number is where the words behind it say so, or a "he" or "she" that is not the person."""
    if OWN_AFTER.match(right):
        return Owner.APPLICANT, 3
    if BOOKED.search(left) or FOR_STAFF.search(near):
        return Owner.NOBODY, 3
    if WRITERS_OWN.search(left[-_CLAUSE:]):
        return Owner.REFERRER, SURE
    if THROUGH_ANOTHER.search(near) or PUTS_THROUGH.search(left[-_CLAUSE:]):
        return Owner.OTHER, SURE
    if _MY_NUMBER.search(near):
        return Owner.REFERRER, 3
    if (answers := _ANSWERS.match(right)) and not (whose and is_unlike(answers.group(1), whose)):
        return Owner.APPLICANT, 3
    said = ANOTHERS_WORD.search(near) or OF_ANOTHER.search(near)
    return (Owner.OTHER, SURE) if said and whose and is_unlike(said.group(1), whose) else None


_CLAUSE = 110
SURE = 4
"""What no second opinion turns: a "she" where he is referred."""
_MY_NUMBER = compiled(
    rf"\bmy (?:(?!(?:{KIN}|client|tenant|patient|lodger)\b)\w{{2,10}} )?(?:number|mobile|phone|mob|tel|telephone|line)"
    r"(?: number)?(?: is|['’]s|:)\s$|(?:^|[.;,(] ?)mine(?: is|['’]s|:)\s$",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r",? (?:which|that) (s?he) (?:\w+ly |will |does |can |always )?(?:answers?|picks? up|uses?|has|keeps|carries)\b",
    re.IGNORECASE,
)


def is_unlike(pronoun: str, whose: str) -> bool:
    """Whether a pronoun is of the other sex than the person: "she", where the person's things are "his"."""
    return (pronoun[:1].casefold() == "s" or pronoun[:3].casefold() == "her") != (whose == "her")


def is_spouse(left: str, whose: str) -> bool:
    """Whether a title before the person's surname is of the other sex: "Mrs Birch", where he is referred."""
    said = TITLED.search(left)
    return bool(said and whose) and is_unlike("he" if said and said.group(1) == "Mr" else "she", whose)


TITLED = re.compile(r"\b(Mr|Mrs|Ms|Miss)\.?\s(?:[A-Z][\w'’-]{1,24}\s)?$")


def _said_whose(left: str, near: str, right: str, applicant: str | None) -> tuple[Owner, float] | None:
    """Whose a number is where the words just before it say so outright."""
    if WRITERS_ROW.match(left) or I_FETCH.search(near):
        return Owner.REFERRER, 3
    if ASKED_FOR.search(near) or _is_anothers(left, near, applicant):
        return Owner.OTHER, 3
    if PASSES_ON.match(right) and not OWN.search(near):
        return Owner.OTHER, 2
    if ANSWERS_ME.search(near) or HIS.search(near):
        return Owner.APPLICANT, 3
    if MY_OWN.search(near) or (I_WILL.match(right) and TO_ME.search(left) and not ELSE.search(left[-40:])):
        return Owner.REFERRER, 3
    one = _the_one(left, applicant)
    if one:
        return one, SURE if one is Owner.OTHER and _SPOKEN_TO.search(left) else 3
    mine = OWN.search(near)
    if mine and not re.search(
        rf"\b(?:OMU|{WORKER}|ward|office|switchboard|duty)\b[^.;]{{0,20}}$", near[mine.start() :], re.IGNORECASE
    ):
        return Owner.REFERRER, 3
    return None


def _is_anothers(left: str, near: str, applicant: str | None) -> bool:
    """Whether "her number is" is said of somebody else named just before, as one who passes word on."""
    if not (said := ANOTHERS_WORD.search(near)) and not SPEAKS_FOR.search(near):
        return False
    before = left[: len(left) - len(near) + said.start()] if said else left
    names = find_names(before)
    other = bool(names) and not (applicant and is_they(names[-1].text, applicant))
    return other and _speaks_for(left, names[-1].text)


def _speaks_for(text: str, name: str) -> bool:
    """Whether who is named last passes word on: "messages via Major Adley", "his sister Ewa will speak for her"."""
    at = text.rfind(name)
    return bool(SPEAKS_FOR.search(text[at:])) or bool(_VIA.search(text[max(0, at - 40) : at]))


_VIA = re.compile(r"\b(?:via|through|messages?|word|care of|c/o)\b[^.;]{0,30}$", re.IGNORECASE)


def is_they(name: str, applicant: str) -> bool:
    """Whether a name is the applicant's, whole, in part or cut short: "Sam" of Samson, "Barney" of Barnaby."""
    if is_same(name, applicant):
        return True
    short, words = name.casefold(), applicant.casefold().split()
    if len(short) < _SHORT or " " in short:
        return False
    pet = short.endswith(("y", "ie", "i"))
    return words[0].startswith(short) or any(pet and short[:_SHORT] == word[:_SHORT] for word in words)


_SHORT = 3


_SPOKEN_TO = re.compile(r"\bbest (?:spoken to|rung|phoned|called|contacted)\b", re.IGNORECASE)


def _the_one(left: str, applicant: str | None) -> Owner | None:
    """Who is said to be the one to ring: "Ildiko is the one to phone, she has the better English: ..."."""
    said = THE_ONE.search(left)
    if not said:
        return None
    who = said.group(1).strip()
    if re.fullmatch(r"i|me|mine|my \w+", who, re.IGNORECASE):
        return Owner.REFERRER
    name = find_names(who)
    if name and applicant and not is_same(name[-1].text, applicant):
        return Owner.OTHER
    return Owner.OTHER if re.search(rf"\b(?:{KIN}|{WORKER})$", who, re.IGNORECASE) else None


def _by_nearest(left: str, near: str, named: str, applicant: str | None) -> tuple[Owner, float]:
    """Neither the writer's nor the applicant's by name: the nearest word of a person decides."""
    last = max(
        (m.end() for m in re.finditer(r"\b(?:his|her|their|he|she|they|him|them)\b", near, re.IGNORECASE)), default=-1
    )
    if LABELLED.match(left):
        return Owner.APPLICANT, 2
    left = CONTACT_LABEL.sub("", left)
    if PLACE_RUNG.search(near) or PLACE_LABEL.match(left):
        return Owner.OTHER, 2
    elsewhere = ELSE.search(left)
    if elsewhere and not _own_word_after(left[elsewhere.start() :]) and not _AT_WORK.search(left):
        return Owner.OTHER, 2
    if len(named) > 2 and re.search(
        rf"\b{re.escape(named)}(?:['’]s\s(?:(?:own\s|work\s)?(?:mobile|number|phone|tel|line|email)\b|is\b|on\b)"
        rf"|\sis (?:also )?on\b|\son\b)[^.;]{{0,20}}$",
        left,
    ):
        return Owner.OTHER, 2
    if (
        applicant
        and " " not in named
        and len(named) >= _SHORT
        and _BESIDE.search(left)
        and not is_they(named, applicant)
    ):
        return Owner.OTHER, 1.5
    if named and last < near.rfind(named):
        other = _introduced(left, named) or (applicant is not None and " " in named)
        other = other or (applicant is not None and _APPOSED.search(left) is not None)
        return (Owner.OTHER, 1.5) if other or _begins_with_other(left, near, applicant) else (Owner.APPLICANT, 1)
    if named and _begins_with_other(left, near, applicant):
        return Owner.OTHER, 1.5
    if THEIR.search(near):
        return Owner.APPLICANT, 2
    return Owner.APPLICANT, 0.5


def _begins_with_other(left: str, near: str, applicant: str | None) -> bool:
    """Whether somebody else by name opens the clause and does something in it: "Bo in the cafe lets him sit (...)"."""
    if applicant is None or BY_NUMBER.search(near):
        return False
    opening = _SUBJECT.match(left)
    name = find_names(opening.group(0))[:1] if opening else ()
    return bool(name) and len(name[0].text) >= _SHORT and not is_they(name[0].text, applicant)


_BESIDE = compiled(
    r"(?:^|[.;,+*•-]\s?)\W{0,3}(?!E-?mail|Mob|Tel|Ph|Num|Text|Cell|Cont|Home|Land|"
    r"What|Own|Work|Best|Call|Ring|Safe|House)[A-Z][\w'’-]+\s?[:=–-]?\s$"
)
"""A forename right before a number, as in a list of numbers: "Simone 07700 900123"."""
_AT_WORK = compiled(
    r"\b(?:works?|working|shifts?|nights?|employed|job)\b[^.;]{0,50}\b(?:ring|call|text|phone|try|reach)\b[^.;]{0,24}$",
    re.IGNORECASE,
)
"""A place that is only named because the person works there: "works at the sorting office so ring after two"."""
_APPOSED = re.compile(r"\b[a-z]{3,},\s[A-Z][\w'’-]+,?\s\(?$")
"""A name behind the word for who it is: "the launderette lady, Sue, ..."."""
_SUBJECT = compiled(
    r"\W{0,3}(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev|Father|Sister|Pastor)\.?\s)?(?!(?:WhatsApp|TikTok|Facebook|Messenger|Instagram|Signal"
    r"|Telegram|Snapchat|Skype|Zoom|Teams)\b)[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?,?\s(?:(?:(?:in|at|from|across|of|on|off|over|down"
    r"|who|next door)\s)(?:\w+\s){0,4})?"
    r"(?:is|has|will|can|lets|takes|sees|knows|answers|passes|keeps|holds|gets|helps|speaks|looks|runs|feeds)\s"
)


def _own_word_after(text: str) -> bool:
    """Whether after the worker or relative the person himself is spoken of: "tell his sister, his own mobile is"."""
    return bool(
        re.search(
            r"[,.;:(]\s?(?:or |and |but )?(?:his|her|their|own|mob(?:ile)?|tel|phone|number"
            r"|contact)\b[^,.;]{0,30}$|\b(?:his|her|their)\s(?:own\s)?(?:mobile|mob|number|phone"
            r"|email)\b[^,.;]{0,44}$"
            r"|\b(?:ring|call|text|reach|contact)(?:ing)? (?:him|her|them)\b[^,.;]{0,24}$|\b(?:he|she"
            r"|they)['’]?s? (?:can be|is|may be|has|uses|on)\b[^,.;]{0,30}$|\bown phone\b[^.;]{0,12}$",
            text,
            re.IGNORECASE,
        )
    )


def _named(left: str) -> FoundName | None:
    names = [name for name in find_names(left) if not _LETTERS.fullmatch(name.text)]
    names = [name for name in names if not _ADJECTIVE.search(left[max(0, name.start - 4) : name.start])]
    names = [
        name for name in names if " " in name.text or not _IN_TOWN.search(left[max(0, name.start - 8) : name.start])
    ]
    return names[-1] if names else None


_LETTERS = re.compile(r"(?:NINO )?[A-Z]{1,2}")
"""What belongs to a number: "QQ 12 34 56 C"."""
_IN_TOWN = re.compile(r"\b(?:in|near|around|outside)\s$", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\ban?\s$", re.IGNORECASE)
"""Before a capital that is nobody's name: "a Quaker visitor"."""


def _introduced(left: str, name: str) -> bool:
    """Whether a name stands as another contact does: after a role, a colon, "ask for", "contact"."""
    before = left[: left.rfind(name)]
    return bool(
        re.search(
            rf"\b(?:he|she|it)['’]s\s$|(?:\b(?:{WORKER}|{KIN})s?\b|\b(?:is|ask(?: for)?|contact|speak to|ring|call"
            rf"|phone|text|try|through|via|to|by way of|with)\b"
            rf"|[:(])[^.;]{{0,30}}$",
            before,
            re.IGNORECASE,
        )
    )
