"""What a mail's own rows mean by whom they are written for: "My birthday", "Their name", a worker told in one row.

For: `entries`, after the walk over a mail's own text. Files keep to their headings; a sender's own rows say "my" of
whoever speaks, and put a worker's name, post, office and number into one answer.

Must not know: layouts, values of the applicant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from parsers.documents.shape import Line, Span
from parsers.forms.heads import JOINT
from parsers.forms.referrer import ROLE_WORDS
from parsers.forms.slots import Entry, Section, Slot, Who
from parsers.patterns import compiled
from parsers.prose.words import BODY_WORD, KIN
from parsers.values.emails import read_email
from parsers.values.names import find_names, read_name, title_off
from parsers.values.phones import read_phone

_SPEAKER = re.compile(r"\b(?:my|me|i)\b", re.I)
_OWN_NAME = re.compile(r"^\W*my (?:full |first |given |last |family |sur|fore)?\s?names?\W*$", re.I)
_THIRD = re.compile(r"^\W*(?:their|his|her) (?:full )?name\W*$", re.I)
_BORN = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:born|d\.?o\.?b)\b", re.I)
_PERSONAL = frozenset({
    Slot.DATE_OF_BIRTH, Slot.PHONE, Slot.MOBILE, Slot.HOME_PHONE, Slot.EMAIL, Slot.ADDRESS, Slot.GENDER, Slot.CONTACT,
    Slot.POSTCODE,
})  # fmt: skip
_OF_WORKER = frozenset({Slot.NAME, Slot.CONTACT, Slot.OTHER_CONTACT})
_ANOTHERS = compiled(
    r"^\W*(?:(?:his|her|their|the) )?(?:com|pom|community (?:offender manager|probation)|prison offender manager"
    r"|probation officer"
    r"|social worker|cpn|gp|doctor|care co-?ordinator|solicitor|next of kin|landlord|other|also|emergency"
    r"|reach\w*|messages|can be)\b",
    re.I,
)
"""Whose title stands beside the person's and is not the sender's own: a row for them says whom else to ask."""
_PIECE = re.compile(r"\s*[,;]\s+|\s+[–—|/]\s+|\s+-\s+")
_MOST_PIECES = 6


def by_sender(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries with their people as the sender means them."""
    first = any(e.slot is Slot.DATE_OF_BIRTH and _SPEAKER.search(e.label) for e in entries)
    first = first or sum(e.slot in _OF_SPEAKER and bool(_SPEAKER.search(e.label)) for e in entries) >= _SPOKEN
    entries = _without_second(entries)
    meant = _with_worker(tuple(_meant(entry, first=first) for entry in entries))
    meant = _with_second(tuple(map(_with_means, meant)))
    named = any(e.slot is Slot.NAME and e.who is Who.REFERRER and e.lines for e in meant)
    return tuple(piece for entry in meant for piece in _spread(entry, named=named))


_OF_SPEAKER = frozenset({
    Slot.ADDRESS, Slot.ACCOMMODATION, Slot.HOMELESS_ON, Slot.HOUSEHOLD, Slot.MEDICAL, Slot.CARE_LEAVER, Slot.CONSENT,
    Slot.SIGNED, Slot.AUTHORITY, Slot.LANGUAGE, Slot.NEEDS, Slot.EXPLANATION, Slot.REASON,
})  # fmt: skip
_SPOKEN = 3
"""So many rows in which the person speaks ("Where I live", "My health") are the person's own form."""


def _without_second(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The rows behind those of a second tenant or a partner, where a mail has no heading that ends them.

    A name, a birth and what is numbered alike are the second one's; the home, the reason, the worker are of the case.
    """
    found: list[Entry] = []
    inside = over = False
    counted = any(_NUMBER_ONE.search(entry.label) for entry in entries)
    for entry in entries:
        inside = entry.section is Section.STRANGER and (inside or JOINT.search(entry.label) is not None)
        over = inside and (over or not (entry.slot in _OF_SECOND or JOINT.search(entry.label)))
        if over:
            entry = replace(entry, section=Section.NONE)
        elif (
            entry.who is None
            and entry.slot in _OF_SECOND - {Slot.IGNORED, Slot.UNKNOWN}
            and ((inside and entry.slot in _REACHED_BY) or (counted and _NUMBER_TWO.search(entry.label)))
        ):
            entry = replace(entry, who=Who.STRANGER)
        found.append(entry)
    return tuple(found)


def _with_second(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries with a second tenant among those to be housed; beside one the children are no less so."""
    found = tuple(map(_of_household, entries))
    if found == entries:
        return entries
    return tuple(replace(e, slot=Slot.HOUSEHOLD) if e.slot is Slot.MEMBERS else e for e in found)


def _of_household(entry: Entry) -> Entry:
    """A second tenant who is named in a row of a mail is to be housed with the first."""
    text = " ".join(line.text for line in entry.lines)
    second = entry.slot in (Slot.IGNORED, Slot.UNKNOWN) and _SECOND_TENANT.fullmatch(entry.label)
    if not second or not _is_person(text.partition("(")[0]) or _APART.search(text):
        return entry
    return replace(entry, slot=Slot.HOUSEHOLD, who=Who.APPLICANT, section=Section.NONE)


_SECOND_TENANT = compiled(
    r"\W*(?:(?:second|2nd|joint|other) (?:applicant|tenant|adult|occupier)|(?:applicant|tenant|adult|occupier)"
    r" ?\(?(?:2|b|two)\)?)(?: name)?\W*",
    re.I,
)
_APART = compiled(
    r"\b(?:left|gone|moved|separated|deceased|died|prison|custody|perpetrator|ex|former|not|no longer)\b", re.I
)


def _with_means(entry: Entry) -> Entry:
    """What a household of a mail's rows lives on, told in words, is a fact of its own."""
    words = " ".join(line.text for line in entry.lines).split()
    means = entry.slot is Slot.IGNORED and _MEANS.fullmatch(entry.label) and len(words) >= _FEWEST_MEANS
    return replace(entry, slot=Slot.OTHER) if means else entry


_MEANS = re.compile(r"\W*(?:household |family |source of |main |current )?(?:incomes?|means|finances?|money)\W*", re.I)
_FEWEST_MEANS = 3
_NUMBER_ONE, _NUMBER_TWO = (re.compile(rf"\(?\b{number}\)?\W*$", re.I) for number in ("1", "2"))
_OF_SECOND = frozenset({
    Slot.NAME, Slot.FORENAMES, Slot.SURNAME, Slot.PERSON_DETAILS, Slot.DATE_OF_BIRTH, Slot.AGE, Slot.GENDER, Slot.NINO,
    Slot.NHS, Slot.RELATIONSHIP, Slot.PHONE, Slot.MOBILE, Slot.EMAIL, Slot.IGNORED, Slot.UNKNOWN,
})  # fmt: skip


_ELSE = compiled(
    r"^\W*(?:(?:his|her|their|the) )?(?:(?:leaving|after) ?care|drugs?|alcohol|substance|recovery|mental health|legal"
    r"|school|college|immigration|benefits?) (?:\w+ )?(?:worker|advis[eo]r|nurse|practitioner|contact)(?: name)?\W*$"
    r"|^\W*(?:his|her|their) (?:pa|personal advis[eo]r)\W*$",
    re.I,
)
"""A worker of another trade beside the person; who sends the rows calls himself plainly the worker."""


_HOLDS_CASE = compiled(
    r"^\W*(?:(?:the|our|your|named|allocated|assigned|main|lead|responsible|case|record|referral|housing|resettlement"
    r"|prison|custody|ward|discharge|offender|staff|first)[ -]?){0,3}(?:holder|owner|handler|supervisor|navigator|lead"
    r"|nurse|point of contact|contact point|contact for (?:this|the|more|further|any|quer|reply|housing)[\w ]{0,30})"
    r"(?: name)?\W*$"
    r"|^\W*(?:assigned|allocated|exported|entered|created|logged|raised|held|keyed|input|uploaded|issued|requested"
    r"|reported|typed|sent)(?: in)? (?:to|by)\W*$"
    r"|^\W*(?:please |pls |who to |whom to |best to )?(?:(?:call|ring|phone|e-?mail|write|text|reply|respond|answer"
    r"|contact|get back|come back|speak|talk|ask|liaise|deal)(?: back)?(?: to| for| with)?(?: or |/| and )?){1,2}\W*$"
    r"|^\W*(?:any |all )?(?:quer(?:y|ies)|questions|repl(?:y|ies)|answers?|enquiries|responses?|correspondence)"
    r" (?:to|with)\W*$",
    re.I,
)
"""Who holds a case, or is to be answered, in a row nobody has listed: "Case holder", "Call or write to"."""


def _with_worker(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries with the worker whom a row nobody has listed names, and the rows of that worker's numbers."""
    named = next((e for e in entries if e.slot is Slot.NAME and e.who is Who.REFERRER and e.lines), None)
    if named is None:
        named = next((e for e in entries if _names_holder(e)), None)
        entries = tuple(
            replace(e, slot=Slot.NAME, who=Who.REFERRER, section=Section.REFERRER) if e is named else e for e in entries
        )
    return _like_their_names(entries)


def _like_their_names(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Rows whose label begins with that of a row which names somebody: "Case owner", "Case owner phone"."""
    owners = {_words(e.label): _named_by(e) for e in entries if e.lines and _named_by(e) and _words(e.label)}
    found: list[Entry] = []
    for entry in entries:
        words = _words(entry.label)
        free = (entry.who is None or entry.slot in _REACHED_BY) and entry.slot in _REACHED_BY | _OF_ONE
        owner = next((who for name, who in owners.items() if free and words.startswith(f"{name} ")), None)
        found.append(replace(entry, who=owner) if owner else entry)
    return tuple(found)


def _named_by(entry: Entry) -> Who | None:
    """Whom a row names: the worker, the person, or a second tenant who is nobody of the record's."""
    if entry.slot is Slot.NAME and entry.who in (Who.REFERRER, Who.APPLICANT):
        return entry.who
    second = entry.section is Section.STRANGER or entry.slot is Slot.IGNORED
    return Who.STRANGER if second and JOINT.search(entry.label) else None


def _words(label: str) -> str:
    return " ".join(re.findall(r"\w+", label.casefold()))


_OF_ONE = frozenset({Slot.DATE_OF_BIRTH, Slot.AGE, Slot.GENDER, Slot.NINO, Slot.NHS, Slot.ROLE})
_REACHED_BY = frozenset({Slot.PHONE, Slot.MOBILE, Slot.HOME_PHONE, Slot.EMAIL, Slot.CONTACT, Slot.ADDRESS})


def _names_holder(entry: Entry) -> bool:
    """Whether an answer begins with a person's name in full and its label says that the person holds the case."""
    if entry.slot not in _UNCLAIMED or entry.who not in (None, Who.REFERRER) or not _HOLDS_CASE.match(entry.label):
        return False
    text = " ".join(line.text for line in entry.lines)
    return _is_person(_PIECE.split(text)[0]) and not _OF_KIN.search(text)


_UNCLAIMED = frozenset({Slot.UNKNOWN, Slot.EMAIL, Slot.PHONE, Slot.CONTACT, Slot.OTHER_CONTACT, Slot.CONTACT_WISH})
_OF_KIN = compiled(rf"\b(?:{KIN})\b", re.I)


def _is_person(piece: str) -> bool:
    """Whether a piece is a person's name in full and nothing besides."""
    bare = title_off(piece.strip(" .")).strip()
    found = find_names(bare)
    return len(found) == 1 and found[0].text == bare and " " in bare


_REACHING = compiled(
    r"\b(?:how|where|best way|when)\b.{0,40}\b(?:reach(?:ed)?|contact(?:ed)?|get hold|ring|phoned?|call(?:ed)?)\b", re.I
)
_THROUGH = compiled(
    r"^\W*(?:[Oo]nly )?(?:[Tt]hrough|[Vv]ia|[Cc]/o|[Cc]are of) (?:(?:his|her|their|the) )?"
    r"(?:[a-z][\w-]{1,16},? ){0,2}(?=[A-Z])"
    r"([^.;]{2,60}?\d[\d ]{8,13}\d)"
)
"""An answer that gives somebody else's number: "Through her aunt, Ann Lee on 07700 900123"."""


def _reached(entry: Entry) -> Entry:
    """The entry with a question how the person is reached, or who else knows them, put under what its answer gives."""
    text = " ".join(line.text for line in entry.lines)
    free = entry.slot in (Slot.NAME, Slot.UNKNOWN) or (entry.slot is Slot.CONTACT_WISH and not entry.sure)
    asked = entry.who is not Who.REFERRER and free and read_phone(text)
    if not asked or not (_REACHING.search(entry.label) or _ANOTHERS.match(entry.label)):
        return entry
    if through := _THROUGH.match(text):
        lines = (Line((Span(through.group(1)),), entry.place),)
        return replace(entry, slot=Slot.OTHER_CONTACT, who=None, lines=lines)
    if _ANOTHERS.match(entry.label):
        return replace(entry, slot=Slot.OTHER_CONTACT, who=None)
    return replace(entry, slot=Slot.CONTACT, who=Who.APPLICANT)


_KINS_NUMBER = compiled(
    rf"^\W*(?:(?:number|phone|mobile|tel\w*) (?:for|of) (?:\w+ )?(?:{KIN})\b"
    rf"|(?:(?:his|her|their|the) )?(?:{KIN})(?:['’]?s)?(?: \([^)]{{2,20}}\))?['’]?s? (?:(?:own|home|work) )?"
    r"(?:number|phone|mobile|mob|tel\w*|no|contact)\b)",
    re.I,
)


_DOES_IT = compiled(
    r"\b(?:name of|who|which|the|person|member of) ?(?:the )?(?:\w+ )?(?:worker|officer|advis[eo]r|nurse|staff"
    r"|volunteer|professional|practitioner|person|colleague|caller)(?: \w+)? (?:mak|send|complet|fill|rais|refer"
    r"|report|submit|notify|writ|enter|giv)\w*\b(?! (?:to|by|for))",
    re.I,
)
"""Who does what the rows are for: "Name of worker making the alert", "Staff member raising this"."""


def _meant(entry: Entry, *, first: bool) -> Entry:
    entry = _reached(entry)
    if entry.slot in (*_UNCLAIMED, Slot.IGNORED, Slot.MOBILE) and _KINS_NUMBER.match(entry.label):
        if read_phone(" ".join(line.text for line in entry.lines)):
            return replace(entry, slot=Slot.OTHER_CONTACT, who=None)
    if entry.slot is Slot.NAME and entry.who is Who.REFERRER and _ELSE.match(entry.label):
        return replace(entry, slot=Slot.OTHER_CONTACT, who=None)
    if entry.slot is Slot.NAME and entry.who is None and _DOES_IT.search(entry.label):
        return replace(entry, who=Who.REFERRER)
    if entry.slot is Slot.NAME and entry.who is None and _THIRD.match(entry.label):
        return replace(entry, who=Who.APPLICANT)
    if (
        entry.slot is Slot.NAME
        and entry.who is Who.APPLICANT
        and _BORN.search(" ".join(line.text for line in entry.lines))
    ):
        return replace(entry, slot=Slot.PERSON_DETAILS)
    if not first or not _SPEAKER.search(entry.label):
        return entry
    own_name = entry.slot in (Slot.NAME, Slot.FORENAMES, Slot.SURNAME) and _OWN_NAME.match(entry.label)
    return replace(entry, who=Who.APPLICANT) if own_name or entry.slot in _PERSONAL else entry


def _spread(entry: Entry, *, named: bool) -> Iterator[Entry]:
    """A worker told in one answer as one entry for each thing told."""
    pieces = _PIECE.split(" ".join(line.text for line in entry.lines))[:_MOST_PIECES]
    told = _is_person if entry.slot is not Slot.NAME else _is_name
    if len(pieces) < 2 or not _is_worker(entry, named=named) or not told(pieces[0]):
        yield entry
        return
    slots = [Slot.NAME, *(_slot(piece) for piece in pieces[1:])]
    bodies = [at for at, slot in enumerate(slots) if slot is Slot.ORGANISATION]
    if len(bodies) > 1 and BODY_WORD.search(pieces[bodies[1]]) and not BODY_WORD.search(pieces[bodies[0]]):
        slots[bodies[0]] = Slot.ROLE  # a post in words that nobody has listed, before the body
    for piece, slot in zip(pieces, slots, strict=True):
        lines = (Line((Span(piece.strip()),), entry.place),)
        yield replace(entry, slot=slot, who=Who.REFERRER, lines=lines)


def _is_worker(entry: Entry, *, named: bool) -> bool:
    if entry.slot is Slot.NAME:
        return entry.who is Who.REFERRER
    if entry.slot is Slot.IGNORED:
        return not named and entry.label.strip(" :").lower() == "from"
    if entry.slot is Slot.OTHER_CONTACT and (_ANOTHERS.match(entry.label) or _ELSE.match(entry.label)):
        return False
    return entry.slot in _OF_WORKER and entry.who in (None, Who.REFERRER) and not named


def _is_name(piece: str) -> bool:
    return 1 < len(piece.split()) <= 5 and read_name(piece) is not None and not any(c.isdigit() for c in piece)


def _slot(piece: str) -> Slot:
    if read_email(piece):
        return Slot.EMAIL
    if read_phone(piece):
        return Slot.PHONE
    if any(c.isdigit() for c in piece):
        return Slot.IGNORED  # a bleep, an extension
    return Slot.ROLE if ROLE_WORDS.search(piece) else Slot.ORGANISATION
