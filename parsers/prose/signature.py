"""Who refers: name, role, organisation, address, phone and mail of the writer, from the signature and the From header.

For: `read`. A signature is lines, often cut by bars; each piece is asked what it is.

Must not know: who the applicant is, but for the name that a relative's signature gives beside the kinship.
Sources of the choices: contract, reading.md (Referrer): the body, not the unit; the phone meant for calling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.prose.people import is_same, tokens
from parsers.prose.words import BODY_WORD, KIN, ROLE_WORD, STRONG_BODY, UK_POSTCODE, UNIT_WORD
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


_CLOSING = re.compile(
    r"^\W{0,3}(?:(?:with\s)?(?:very\s|my\s|our\s)?(?:many|kind(?:est)?|best|warm(?:est)?)?\s?(?:regards|wishes"
    r"|thanks|thank you|rgds)"
    r"|thanks?\b.{0,30}|thx|cheers|ta|tia|yours(?:\s\w{4,11})?|sincerely|best|sent from .{1,40}"
    r"|get outlook .{0,80}|regards|br|kr"
    r"|hope (?:this|that) helps|take care|god bless|respectfully.{0,12}|all the best|speak soon|--|—)[\s,.!]{0,4}$",
    re.IGNORECASE,
)
_PIECES = re.compile(r"\s*(?:\||•|·|\s{3,}|\s–\s|\s-\s|\t|//)\s*")
_LETTERS_AFTER = re.compile(r"(?<=[a-z])(?:,?\s(?:[A-Z]{2,5}|BSc|BA|MSc|PhD|MBE|OBE|MP|RHV|RGN)){1,3}$")
_KIN_OF = re.compile(
    rf"\(?(?:relationship[^:]{{0,24}}:\s?({KIN})|[\w'’-]{{2,30}}['’]s?\s({KIN})|(?:his|her|their)\s({KIN})"
    rf"|({KIN})\sof\s\w+|(?:^|[\w.]\s?[,(–-]\s?)(?:a\s|private\s)?({KIN})(?=\)|$|,\s"
    rf"|\s\d))\)?(?:,?\s[\d\s+]{{10,16}})?\W{{0,3}}$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b\d{1,4}[a-z]?,?\s(?:[A-Z][\w'’]+\s){1,3}|\b(?:Road|Street|Lane|Avenue|Close|Drive|Way|Place|Square|Rise"
    r"|Row|Court|Rd|St"
    r"|Hill|Crescent|Terrace|Gardens|Walk|Green|Park|Parade|Quay|Wharf)\b(?=,|\s[A-Z]|$)"
)
_NO_CALL = re.compile(r"\b(?:fax|bleep|pager|mil|ext|minicom|textphone|dx)\b\W{0,3}$", re.IGNORECASE)
_NOISE = re.compile(
    r"https?:|www\.|@|^\W*$|please (?:consider|note|do not|use)|registered|working (?:days|hours|pattern)|i work"
    r"|my working|pronoun"
    r"|\b(?:he|she|they)/(?:him|her|them)\b|not (?:after|before)|\bif you want\b|sent (?:from|with)|outlook"
    r"|smoke.?free|confidential"
    r"|charity no|company|follow us|twitter|facebook|out of hours|annual leave|disclaimer|^\[cid|^tel|^mob"
    r"|^phone|^e-?mail",
    re.IGNORECASE,
)
_WROTE_AS = re.compile(
    r"\bI(?:['’]m| am| work| volunteer| help)(?: as)?(?: an?| the"
    r"| one of the)?\s((?:[\w-]{2,16}\s){0,4}?[\w-]{3,20})\s(?:at|for|with|from|in|of)\s"
    r"(?:the\s)?((?:[A-Z][\w'’&-]{1,24})(?:\s(?:of|and|&|the|for)(?=\s[A-Z])|\s[A-Z][\w'’&-]{1,24}){0,6})"
)


def read_signature(lines: tuple[str, ...], author: Address | None, *, part: str = "body") -> Signature:
    """Read a signature's lines; what it does not give the From header may (name, mail)."""
    known = author_name(author)
    pieces = [p for line in lines[:16] for p in _cut(line, known)]
    name = _name(pieces, known, author)
    if name is None and known and author and _is_body(known, author) and not _shares_local(known, author):
        known = None
    rest = [p for p in pieces if not (name and is_same(p, name) and len(tokens(p)) <= len(tokens(name)) + 1)]
    role, organisation, unit = _posts(rest)
    kin = _kin(lines)
    phones = _phones(lines)
    emails = tuple(f.address for line in lines for f in find_emails(line))
    chosen = name or known
    address = _address(lines)
    email = _email(emails, author, chosen)
    values = {
        "name": chosen,
        "role": role,
        "organisation": organisation,
        "address": address,
        "email": email,
        "phone": phones[0] if phones else None,
    }
    evidence = tuple(
        (f"referrer.{key}", Evidence(part, "signature", _line_with(lines, value) if lines else value))
        for key, value in values.items()
        if value
    )
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
        evidence=evidence,
    )


def author_name(author: Address | None) -> str | None:
    """Find a person's name in a From header: "MULLINS, Corinne (TRUST)", "PEREIRA Dina DWP CLACTON JCP"."""
    if author is None or not author.name:
        return None
    shown = re.sub(r"\([^()]{0,80}\)|\[[^\]]{0,80}\]", " ", author.name).strip(" \"'")
    shown = re.split(r"\s[-–|]\s|\s@\s", shown)[0]
    words = shown.replace(",", " , ").split()
    kept: list[str] = []
    for word in words:
        if len(kept) >= 2 and (BODY_WORD.search(word) or (word.isupper() and len(word) > 1 and not kept[0].isupper())):
            break
        if (
            re.search(r"\d", word)
            or ROLE_WORD.fullmatch(word)
            or word.casefold() in ("capt", "sgt", "maj", "lt", "col", "cpl")
        ):
            continue
        kept.append(word)
    text = " ".join(kept).replace(" ,", ",")
    if (
        BODY_WORD.search(text)
        or UNIT_WORD.search(text)
        or re.search(r"\b(?:noreply|notifications?|website|desk|eds)\b", text, re.IGNORECASE)
    ):
        return None
    swapped = re.fullmatch(r"([^,]{2,40}),\s?([^,]{2,40})", text)
    if swapped:
        surname = swapped.group(1)
        text = f"{swapped.group(2)} {surname.title() if surname.isupper() else surname}"
    elif len(kept) == 2 and kept[0].isupper() and not kept[1].isupper() and len(kept[0]) > 2:
        text = f"{kept[1]} {kept[0].title()}"
    return read_name(text)


def wrote_as(text: str) -> tuple[str, str] | None:
    """Role and organisation in "I'm a volunteer at Maldon Foodshare", for writers who sign with their name only."""
    match = _WROTE_AS.search(text)
    if not match or not ROLE_WORD.search(match.group(1)):
        return None
    role = re.sub(r"^(?:an?|the|just|only)\s", "", match.group(1))
    return role, match.group(2)


def _cut(line: str, known: str | None) -> list[str]:
    """The pieces of a line between bars and dashes; a line that begins with the author's name is cut at its commas."""
    text = line.strip(" *_\u00a0")
    pieces = [p.strip() for p in _PIECES.split(text) if p.strip()]
    if known is None or len(pieces) != 1 or text.count(",") == 0:
        return pieces
    head, _, rest = text.partition(",")
    if len(head.split()) > 4 or not (tokens(head) & tokens(known)) or re.match(r"\s[A-Z][a-z]+$", rest):
        return pieces
    return [head, *(p.strip() for p in rest.split(",") if p.strip())]


def _is_body(known: str, author: Address | None) -> bool:
    """Whether the From header shows a body's name: its words stand in the mail's domain, or the box is an office's."""
    email = author.email.casefold() if author else ""
    domain = email.partition("@")[2]
    return is_functional(email) or any(len(word) > 3 and word in domain for word in tokens(known))


def _name(pieces: list[str], known: str | None, author: Address | None) -> str | None:
    """The fullest piece that is the author's name; without a From name, the first piece that looks like one."""
    pieces = [_LETTERS_AFTER.sub("", piece) if not piece.isupper() else piece for piece in pieces]
    for piece in pieces:
        bare = read_name(re.split(r"[,(]", piece)[0]) or ""
        if known and len(tokens(bare)) >= 2 and _shares(bare, known) and len(bare) <= 50:
            return bare
    for piece in pieces:
        bare = read_name(re.split(r"[,(]", piece)[0]) or ""
        if _CLOSING.match(piece) or _NOISE.search(piece) or BODY_WORD.search(bare) or ROLE_WORD.search(bare):
            continue
        found = find_names(bare)
        if (
            len(found) == 1
            and found[0].text == bare
            and len(bare.split()) >= 2
            and (known is None or _shares(bare, known) or _is_body(known, author) or _is_post(known))
        ):
            return bare
        if known is None and len(found) == 1 and found[0].text == bare and len(bare.split()) >= 2:
            return bare
    return None


def _is_post(known: str) -> bool:
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


def _shares_local(known: str, author: Address) -> bool:
    """Whether the local part of the mail spells the name shown: then it is a person's after all."""
    local = author.email.partition("@")[0].casefold()
    return any(len(word) > 2 and word in local for word in tokens(known))


def _shares(one: str, other: str) -> bool:
    """Two writings of one person: a common surname or forename, initials left aside ("H Dean", "Hilary Dean")."""
    a, b = tokens(one), tokens(other)
    if a & b:
        return True
    joined = "".join(sorted(b)), "".join(sorted(a))
    return bool(a and b) and any(x[:4] == y[:4] and len(x) > 3 for x in a for y in b) and joined[0] != ""


def _posts(pieces: list[str]) -> tuple[str | None, str | None, str | None]:
    """Role, organisation and unit among the pieces that are neither closing nor contact nor address."""
    role = organisation = unit = None
    for piece in pieces:
        text = _without_contacts(piece)
        if not text or _CLOSING.match(piece) or _NOISE.search(text) or UK_POSTCODE.search(text):
            continue
        for bit in _bits(text):
            kind = _kind_of(bit, have_role=role is not None)
            if kind == "role" and role is None:
                role = bit
            elif kind == "body" and (
                organisation is None or (STRONG_BODY.search(bit) and not STRONG_BODY.search(organisation))
            ):
                organisation, unit = bit, unit or organisation
            elif kind == "unit" and unit is None:
                unit = bit
    if organisation is None and unit is not None:
        organisation = unit
    return role, organisation, unit


def _bits(text: str) -> list[str]:
    """Cut "POM, HMP Redgate" in two, and leave "HMP Coldharbour, Sandford Mill Lane" and "Lea, Jo & Co" whole."""
    parts = [p.strip() for p in text.split(",") if p.strip()]
    if len(parts) == 2 and any(ROLE_WORD.search(p) or BODY_WORD.search(p) or UNIT_WORD.search(p) for p in parts):
        return parts
    if len(parts) > 2 and ROLE_WORD.search(parts[0]) and not _STREET.search(text):
        return parts
    return [text]


def _kind_of(bit: str, *, have_role: bool) -> str:
    if len(bit) > 80 or len(bit) < 2 or not re.search(r"[A-Za-z]{2}", bit) or bit[-1] in "!?":
        return ""
    strong, body, role, unit = (bool(p.search(bit)) for p in (STRONG_BODY, BODY_WORD, ROLE_WORD, UNIT_WORD))
    if _STREET.search(bit) and not strong and not role and re.search(r"\d|,", bit):
        return ""
    if role and not (strong and have_role) and not re.search(r"\b(?:HMP|Trust|Council|Probation Service)\b", bit):
        return "role" if not have_role else ("body" if body and not unit else "")
    if unit and not strong:
        return "unit"
    if strong or body:
        return "body"
    if not bit[0].isupper():
        return ""
    return "body" if have_role else ""


def _without_contacts(piece: str) -> str:
    text = re.sub(r"<[^<>]{0,120}>|\(\s?option[^)]{0,12}\)", "", piece)
    for found in reversed(find_phones(text)):
        text = text[: found.start] + text[found.end :]
    text = re.sub(r"[\w.+-]{1,64}@[\w.-]{1,80}", "", text)
    if text.strip() == piece.strip() and not re.search(r":\s?$", text):
        return text.strip(" :;,.|–-()")
    text = re.sub(
        r"\b(?:tel(?:ephone)?|mob(?:ile)?|phone|direct(?: dial| line)?|dd|office|landline|[tmedf]|ext(?:ension)?"
        r"|bleep|fax|email|e-mail|civ|mil)\b\.?\s?[:.]?(?=\s|$|\d)[\s\d]{0,14}$",
        "",
        text,
        flags=re.IGNORECASE,
    )
    return text.strip(" :;,.|–-()")


def _kin(lines: tuple[str, ...]) -> str | None:
    for line in lines[:8]:
        match = _KIN_OF.search(line.strip())
        if match:
            return next(g for g in match.groups() if g).casefold()
    return None


def _phones(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Numbers meant for calling, the writer's own before the ward's or the office's."""
    first: dict[str, None] = {}
    for line in lines:
        for found in find_phones(line):
            if found.number and not _NO_CALL.search(line[max(0, found.start - 12) : found.start]):
                first.setdefault(found.number)
    return tuple(first)


def _spells(email: str, name: str | None) -> bool:
    local = re.sub(r"[^a-z]", "", email.partition("@")[0])
    words = [w for w in tokens(name or "") if len(w) > 2]
    return any(word in local or (len(word) > 4 and word[:5] in local) for word in words)


def _email(emails: tuple[str, ...], author: Address | None, name: str | None) -> str | None:
    """The From address; of an office's or a robot's mailbox the worker's own from the signature."""
    own = author.email.casefold() if author and author.email else ""
    if own and not _spells(own, name) and (named := next((e for e in emails if _spells(e, name)), None)):
        return named
    if own and not is_functional(own):
        return own
    personal = next((e for e in emails if not is_functional(e)), None)
    return personal or own or (emails[0] if emails else None)


def _address(lines: tuple[str, ...]) -> str | None:
    """The line with a postcode or a street; street and town may stand on two lines."""
    for n, line in enumerate(lines):
        text = _without_contacts(line)
        if UK_POSTCODE.search(text) and len(text) <= 120 and not re.search(r"registered|charity", text, re.IGNORECASE):
            before = lines[n - 1].strip() if n else ""
            if (
                not _STREET.search(text)
                and before
                and re.match(r"^\d|.*\b(?:Road|Street|Lane|Avenue|Way|Place)\b", before)
            ):
                return f"{before.rstrip(',')}, {text}"
            return text
    for line in lines:
        text = _without_contacts(line)
        if re.match(r"^\d{1,4}[a-z]?\s[A-Z]", text) and _STREET.search(text) and "," in text and len(text) <= 120:
            return text
    return None


def _line_with(lines: tuple[str, ...], value: str) -> str:
    words = value.split()[0].casefold() if value.split() else ""
    digits = re.sub(r"\D", "", value)[-6:]
    for line in lines:
        if (digits and digits in re.sub(r"\D", "", line)) or (words and words in line.casefold()):
            return line
    return value
