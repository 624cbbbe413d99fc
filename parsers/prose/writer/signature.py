"""Who refers: name, role, organisation, address, phone and mail of the writer, from the signature and the From header.

For: `read`. A signature is lines, often cut by bars; each piece is asked what it is.

Must not know: who the applicant is, but for the name that a relative's signature gives beside the kinship.
Sources of the choices: contract, reading.md (Referrer): the body, not the unit; the phone meant for calling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.patterns import compiled
from parsers.prose.people.candidates import is_same, tokens
from parsers.prose.words import (
    BODY_WORD,
    KIN,
    NUMBERED_BODY,
    RANK,
    ROLE,
    ROLE_WORD,
    STRONG_BODY,
    UK_POSTCODE,
    UNIT_WORD,
)
from parsers.prose.writer.author import (
    author_name,
    in_full,
    is_body,
    is_box,
    is_post,
    shares,
    shares_local,
    shown_body,
    spells,
    spelt_whole,
    tells_post,
)
from parsers.prose.writer.pieces import STREET, address_in, bits, cut, names_somebody, without_contacts
from parsers.prose.writer.posts import between, rank_alone, whole_post
from parsers.record import Address, Evidence
from parsers.values.emails import find_emails, is_functional
from parsers.values.names import find_names, read_name
from parsers.values.phones import find_phones


@dataclass(frozen=True, slots=True)
class Signature:
    """What a signature says of its writer. `kin` is a kinship word ("sister"); `unit` a department or ward."""

    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    unit: str | None = None
    address: str | None = None
    email: str | None = None
    phone: str | None = None
    kin: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    evidence: tuple[tuple[str, Evidence], ...] = ()


_CLOSING = compiled(
    r"^\W{0,3}(?:(?:with\s)?(?:very\s|my\s|our\s)?(?:many|kind(?:est)?|best|warm(?:est)?)?\s?(?:regards|wishes"
    r"|thanks|thank you|rgds)"
    r"|thanks?\b.{0,30}|thx|cheers|ta|tia|yours(?:\s\w{4,11})?|sincerely|best|sent from .{1,40}"
    r"|get outlook .{0,80}|regards|br|kr"
    r"|hope (?:this|that) helps|take care|god bless|respectfully.{0,12}|all the best|speak soon|--|—)[\s,.!]{0,4}$",
    re.IGNORECASE,
)
_LETTERS_AFTER = re.compile(
    r"(?<=[a-z])(?:,?\s(?:[A-Z]{2,5}|BSc|BA|MSc|PhD|MBE|OBE|MP|RHV|RGN|MBBS|MRCGP|BMBS|Dip\w*)){1,5}$"
)
_KIN = rf"(?:{KIN})(?:[- ]in[- ]law)?"
_KIN_OF = compiled(
    rf"\(?(?:relationship[^:]{{0,24}}:\s?({_KIN})|[\w'’-]{{2,30}}['’]s?\s({_KIN})|(?:his|her|their)\s({_KIN})"
    rf"|(?-i:[A-Z]\w{{1,20}}s\s({_KIN}))|({_KIN})\sof\s\w+|(?:^|[\w.)]\s?[,(–-]\s?)(?:a\s|private\s)?({_KIN})(?=\)|$"
    rf"|,\s"
    rf"|\s\d))\)?(?:,?\s[\d\s+]{{10,16}})?\W{{0,3}}$",
    re.IGNORECASE,
)
_NO_CALL = re.compile(r"\b(?:fax|bleep|pager|mil|ext|minicom|textphone|dx)\b\W{0,3}$", re.IGNORECASE)
_SHARED_LINE = (
    re.compile(
        r"\b(?:switchboard|reception|main|general|out of hours|ooh|duty)\b\W{0,4}(?:line|number|no|tel)?\W{0,3}$", re.I
    ),
    re.compile(r"^\W{0,2}\(?(?:switchboard|reception|main (?:line|office)|out of hours|ooh)\b", re.I),
)
"""Before and after a number that is everybody's: one of the worker's own goes first."""
_NOISE = compiled(
    r"https?:|www\.|\S@|@\S|^\W*$|please (?:consider|note|do not|use)|registered|working (?:days|hours|pattern)|i work"
    r"|my working|pronoun"
    r"|\b(?:he|she|they)/(?:him|her|them)\b|not (?:after|before)|\bif you want\b|sent (?:from|with)|outlook"
    r"|smoke.?free|confidential"
    r"|charity no|company|follow us|twitter|facebook"
    r"|out of hours(?! (?:\w+ ){0,2}(?:worker|officer|nurse|manager|practitioner|team|service))"
    r"|annual leave|disclaimer|^\[cid|^tel|^mob"
    r"|^phone|^e-?mail|dictated|\b(?:is|are|was|we|our|your|you|please|everybody|speak to|meeting people"
    r"|working together|making|mon|tues?|wed|thurs?|fri|weekdays"
    rf"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?! (?:[\w-]+ ){{0,2}}(?:{ROLE}))"
    r"|(?:till|until|after|before) (?!care)\w+|mornings|afternoons|ask for"
    r"|since (?:19|20)\d\d|proud|investors? in|rated|winner|award)\b|not to be|^part of",
    re.IGNORECASE,
)


def read_signature(lines: tuple[str, ...], author: Address | None, *, part: str = "body") -> Signature:
    """Read a signature's lines; what it does not give the From header may (name, mail)."""
    known = in_full(author_name(author), lines)
    if known and author and is_body(known, author) and not shares_local(known, author) and _signs_alone(lines, known):
        known = None  # "Night Bus" above the post of one who signs in a line of his own
    pieces = [p for line in lines[:16] for p in cut(line, known)]
    name = _name(pieces, known, author)
    if name is None and known and author and is_body(known, author) and not shares_local(known, author):
        known = None
    rest = [p for p in pieces if not (name and is_same(p, name) and len(tokens(p)) <= len(tokens(name)) + 1)]
    rest = [p for p in rest if not (name and _NUMBERED_RANK.match(p) and _bare_name(p) == name)]
    if name is None and known and not is_body(known, author):
        rest = _without_name(rest, known)
    kin = _kin(lines)
    posts = [p for p in rest if not (kin and _KIN_OF.search(p))]
    role, organisation, unit = _posts(posts, small=bool(name and name.islower()))
    role = whole_post(lines, role, organisation) if role else between(lines, name, organisation) or rank_alone(lines)
    if organisation is None or (unit and organisation == unit):
        organisation = shown_body(author, name) or organisation
    phones = _phones(lines)
    emails = tuple(f.address for line in lines for f in find_emails(line))
    chosen = name or known
    address = address_in(lines)
    email = _email(emails, author, chosen)
    values = {
        "name": chosen,
        "role": role,
        "organisation": organisation,
        "address": address,
        "email": email,
        "phone": phones[0] if phones else None,
    }
    return Signature(
        name=chosen,
        role=role,
        organisation=organisation,
        unit=unit,
        address=address,
        email=email,
        phone=values["phone"],
        kin=kin,
        phones=phones,
        emails=emails,
        evidence=_evidence(values, lines, part),
    )


def _without_name(pieces: list[str], known: str) -> list[str]:
    """The pieces, last those that held the writer's name behind a post: "Imam Tom Birch" over "Chaplain"."""
    held = [piece for piece in pieces if known in piece and ROLE_WORD.search(piece)]
    return [
        *(piece for piece in pieces if piece not in held),
        *(piece.replace(known, "").strip(" ,") for piece in held),
    ]


def _evidence(values: dict[str, str | None], lines: tuple[str, ...], part: str) -> tuple[tuple[str, Evidence], ...]:
    """For each value the line of the signature in which it stands."""
    told = ((key, value) for key, value in values.items() if value)
    return tuple(
        (f"referrer.{key}", Evidence(part, "signature", _line_with(lines, value) if lines else value))
        for key, value in told
    )


def _name(pieces: list[str], known: str | None, author: Address | None) -> str | None:
    """The fullest piece that is the author's name; without a From name, the first piece that looks like one."""
    pieces = [_LETTERS_AFTER.sub("", piece) if not piece.isupper() else piece for piece in pieces]
    theirs = [
        bare
        for piece in pieces
        if known
        and len(tokens(bare := _bare_name(piece))) >= 2
        and (shares(bare, known) or spelt_whole(bare, author))
        and len(bare) <= 50
        and not tells_post(bare, known)
    ]
    if theirs and known:
        bare = next((each for each in theirs if each.startswith(f"{theirs[0]} ") and "@" not in each), theirs[0])
        ranked = _RANK_FIRST.match(bare)
        return known if ranked and tokens(bare[ranked.end() :]) < tokens(known) else bare
    for piece in pieces:
        bare = _bare_name(piece)
        if _CLOSING.match(piece) or _NOISE.search(bare) or BODY_WORD.search(bare) or ROLE_WORD.search(bare):
            continue
        found = find_names(bare)
        if (
            len(found) == 1
            and found[0].text == bare
            and len(bare.split()) >= 2
            and (
                known is None
                or len(tokens(known)) == 1
                or shares(bare, known)
                or is_body(known, author)
                or is_post(known)
                or is_box(author)
            )
        ):
            return bare
        if known is None and len(found) == 1 and found[0].text == bare and len(bare.split()) >= 2:
            return bare
    return None


def _signs_alone(lines: tuple[str, ...], known: str) -> bool:
    """Whether a line is a person's name in full and nothing of what the header shows."""
    bare = (line.strip(" *_,.") for line in lines)
    return any(names_somebody(line) and not shares(line, known) for line in bare)


_RANK_FIRST = compiled(rf"^(?:{RANK})\s(?=[A-Z])", re.IGNORECASE)


def _bare_name(piece: str) -> str:
    return (
        read_name(
            re.split(
                r"[,(]|\s(?=[A-Za-z]?\d{1,4}[./A-Z-])|\s\S+@|\s(?:(?:tel|mob|direct|t|m)\b\W{0,3})?\+?\(?0\d",
                _ranked(piece),
            )[0]
        )
        or ""
    )


def _ranked(piece: str) -> str:
    return _NUMBERED_RANK.sub("", piece)


_NUMBERED_RANK = compiled(
    rf"^(?:[A-Z][A-Za-z]{{0,3}}\.?\s?\d{{2,6}}\s|(?i:{RANK})\s"
    r"(?=[A-Z][\w'’.-]{0,24}\s[A-Z][\w'’-]{1,24}(?:\s[A-Z][\w'’-]{1,24})?$))(?=[A-Z])"
)
"""What police officers and nurses put before the name: "PS 1187 D. Birch", "Charge nurse A. Birch"."""


def _posts(pieces: list[str], *, small: bool = False) -> tuple[str | None, str | None, str | None]:
    """Role, organisation and unit among the pieces that are neither closing nor contact nor address.

    A body beside the post in its line gives way to one in a line of its own: it is the team ("Worker, Family Support").
    `small` is who signs without capitals.
    """
    role = organisation = unit = None
    beside = False
    for piece in pieces:
        text = without_contacts(piece)
        if UK_POSTCODE.search(text):
            text = _before_street(text)
        if not text or _CLOSING.match(piece) or _NOISE.search(text) or _SAYS.match(text):
            continue
        parts = bits(text)
        for bit in sorted(parts, key=lambda bit: not ROLE_WORD.search(bit)):  # the body may stand first in its line
            named = role is not None and not _RANK_OR_LETTERS.fullmatch(role)
            kind = _kind_of(bit, have_role=named, small=small)
            if kind == "role" and (role is None or not _RANK_OR_LETTERS.fullmatch(bit)):
                role = bit
            elif kind == "body" and _goes_before(bit, organisation, parts, beside=beside):
                organisation, unit = bit, unit or organisation
                beside = len(parts) > 1 and not STRONG_BODY.search(bit)
            elif kind == "unit" and unit is None:
                unit = bit
    if organisation is None and unit is not None:
        organisation = unit
    return role, organisation, unit


_SAYS = re.compile(r"\W{0,2}(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Pp]lease)\b(?:['’][a-z]{1,2})?\s[a-z]")
"""A sentence that stands below names no body: "I want the Council to do its job"."""
_RANK_OR_LETTERS = compiled(
    r"(?-i:(?:RN|RMN|RGN|RM|SCPHN|RNLD|RMNH|QN)(?:,? [A-Z]{2,6})*"
    r"|WO[12]|[LS]?/?Cpl|[CS]?/?Sgt|Capt|Maj|Lt|CPO)|(?:chief |leading )?petty officer"
    r"|warrant officer(?: class \w+)?|(?:flight|staff|colour|lance) (?:sergeant|corporal)|(?:wing|lieutenant) commander"
    r"|squadron leader|flight lieutenant",
    re.IGNORECASE,
)
"""Letters and ranks that stand where a post may: the post itself goes before them."""


def _is_team_of(one: str, other: str) -> bool:
    """Whether, of two in one line, the first is the team and the second the body: "City CMHT, Vale Partnership"."""
    return not BODY_WORD.search(one) and BODY_WORD.search(other) is not None and len(other.split()) > 1


def _goes_before(bit: str, organisation: str | None, parts: list[str], *, beside: bool) -> bool:
    if organisation is None:
        return True
    if BODY_WORD.fullmatch(bit):
        return False  # "Charity" under a name says which kind it is
    if beside and len(parts) == 1 and (" " in bit or BODY_WORD.search(bit)):
        return True
    if organisation in parts and _is_team_of(organisation, bit):
        return True
    if UNIT_WORD.search(organisation) and not UNIT_WORD.search(bit):
        return _weight(bit) > 0  # "Hill Probation Office" is of the "Vale Probation Region"
    return _weight(bit) > _weight(organisation)


def _weight(bit: str) -> int:
    """How surely a bit is the body itself: a council before its social care, that before a team."""
    return 2 if STRONG_BODY.search(bit) else 1 if _SERVICE.search(bit) else 0


_SERVICE = re.compile(
    r"\b(?:social (?:care|services)|children['’]?s services|child health|famil(?:y|ies) (?:help )?services?)\b", re.I
)


def _before_street(text: str) -> str:
    """The body that stands before its own address in one line: "Brook School, Brook Lane, Hill HL1 9ZZ"."""
    head = text.partition(",")[0].strip()
    return head if BODY_WORD.search(head) and not re.search(r"\d", head) else ""


def _kind_of(bit: str, *, have_role: bool, small: bool = False) -> str:
    spelt = re.search(r"[A-Za-z]{2}", bit) or ROLE_WORD.fullmatch(bit)  # "S/N" is a post
    if len(bit) > 80 or len(bit) < 2 or not spelt or bit[-1] in "!?":
        return ""
    strong, body, role, unit = (bool(p.search(bit)) for p in (STRONG_BODY, BODY_WORD, ROLE_WORD, UNIT_WORD))
    role = role or _CONSTABLE.fullmatch(bit) is not None
    if NUMBERED_BODY.match(bit):
        return "body"
    if STREET.search(bit) and not strong and not role and re.search(r"\d|,", bit):
        return ""
    if role and not (strong and have_role) and not re.search(r"\b(?:HMP|Trust|Council|Probation Service)\b", bit):
        if have_role and unit and UNIT_WORD.fullmatch(bit.split()[-1]):
            return "unit"  # "Oxley Magistrates Liaison Team"
        return "role" if not have_role else ("body" if body and not unit else "")
    if re.match(r"office of [A-Z]", bit, re.IGNORECASE):
        return "body"
    if unit and not strong:
        return "unit"
    if strong or body:
        return "body"
    named = bit[0].isupper() or (small and len(bit.split()) <= _NAME_OF_BODY and not re.search(r"\d", bit))
    return "body" if have_role and named and not _TELLS.search(bit) else ""


_NAME_OF_BODY = 5
_TELLS = re.compile(r":\s|\b(?:[Ii]t|[Ii]s|[Aa]re|[Ww]as|[Hh]as|[Ii]['’]m|[Ii]t['’]s|[Dd]on['’]t|s?he|they)\b")
"""What says something is no body's name: "Consent: spoke to her, it's a yes"."""
_CONSTABLE = re.compile(r"(?:[A-Z][\w-]{2,20} ){1,3}(?:PC|PCSO|DC|PS|DS)")


def _kin(lines: tuple[str, ...]) -> str | None:
    for line in lines[:8]:
        match = _KIN_OF.search(line.strip())
        if match and not ROLE_WORD.search(line[: match.start(match.lastindex or 0)]):
            return next(g for g in match.groups() if g).casefold()
    return None


def _phones(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Numbers meant for calling, the writer's own before the ward's or the office's."""
    first: dict[str, bool] = {}
    for line in lines:
        for found in find_phones(line):
            if found.number and not _NO_CALL.search(line[max(0, found.start - 12) : found.start]):
                around = line[max(0, found.start - 24) : found.start], line[found.end : found.end + 20]
                first.setdefault(
                    found.number, bool(_SHARED_LINE[0].search(around[0]) or _SHARED_LINE[1].match(around[1]))
                )
    return tuple(sorted(first, key=lambda number: first[number]))


def _email(emails: tuple[str, ...], author: Address | None, name: str | None) -> str | None:
    """The From address; of an office's or a robot's mailbox the worker's own from the signature."""
    own = author.email.casefold() if author and author.email else ""
    if own and not spells(own, name) and (named := next((e for e in emails if spells(e, name)), None)):
        return named
    if own and not is_functional(own):
        return own
    personal = next((e for e in emails if not is_functional(e)), None)
    return personal or own or (emails[0] if emails else None)


def _line_with(lines: tuple[str, ...], value: str) -> str:
    words = value.split()[0].casefold() if value.split() else ""
    digits = re.sub(r"\D", "", value)[-6:]
    for line in lines:
        if (digits and digits in re.sub(r"\D", "", line)) or (words and words in line.casefold()):
            return line
    return value
