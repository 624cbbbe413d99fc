"""The referrer of a letter: who wrote, in which post, for which body.

For: `read`. A private person has no organisation; the role is then the kinship or the landlord's word.

Must not know: what is asked for.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from parsers.patterns import compiled
from parsers.prose.contact.read import Contacts, read_contacts
from parsers.prose.sentences import Sentence
from parsers.prose.words import BODY_WORD, COUNCIL, KIN, ROLE, STRONG_BODY, UK_POSTCODE
from parsers.prose.writer.author import author_name, spells
from parsers.prose.writer.kinship import kin_of_writer
from parsers.prose.writer.letter import Letter
from parsers.prose.writer.maildomain import body_spelt
from parsers.prose.writer.stated import post_here, wrote_as
from parsers.record import OrganisationType, Referrer
from parsers.values.emails import find_emails
from parsers.values.organisations import named_type, organisation_type
from parsers.values.phones import find_phones, read_phones


def read_organisation(letter: Letter, text: str) -> tuple[str | None, OrganisationType | None]:
    """The body that refers and its kind; None for a private person."""
    signature = letter.signature
    organisation = signature.organisation
    if not letter.answered or (signature.kin and not organisation):
        return None, None
    organisation = _spelt(letter, text) or organisation
    if organisation is None:
        stated = wrote_as(text)
        if stated:
            organisation = stated[1]
    if organisation is None and not signature.role:
        return None, None
    domain = letter.passage.author.email.split("@")[-1] if letter.passage.author else ""
    unit = signature.unit or ""
    shown = unit or _shown_unit(letter)
    if shown and (kind := organisation_type(shown)) in (
        OrganisationType.EMERGENCY_DEPARTMENT,
        OrganisationType.URGENT_TREATMENT_CENTRE,
        OrganisationType.YOUTH_OFFENDING_TEAM,
    ):
        return organisation, kind
    role = signature.role or ""
    if re.search(r"\bliaison (?:&|and) diversion\b|\bL&D\b", f"{role} {unit}", re.IGNORECASE):
        return organisation, OrganisationType.OTHER
    if _AT_HOME.search(f"{role} {unit}") and "hospital" not in (organisation or "").casefold():
        return organisation, OrganisationType.OTHER
    kind = _of_body(organisation, unit, role, domain)
    if kind in (OrganisationType.HOSPITAL_INPATIENT, OrganisationType.OTHER):
        kind = _by_post(role, f"{organisation} {domain}") or kind
    return organisation, kind


def _of_body(organisation: str | None, unit: str, role: str, domain: str) -> OrganisationType | None:
    kind = organisation_type(organisation or "", unit, role, domain)
    serves = kind is OrganisationType.PRISON and _serves_a_prison(role, organisation, unit, domain)
    return OrganisationType.OTHER if serves else kind


def _serves_a_prison(role: str, organisation: str | None, unit: str, domain: str) -> bool:
    """Whether a post alone speaks of prisons, in a body that is none: a mission's "Court and Prison Officer"."""
    if organisation is None or any(named_type(text) for text in (organisation, unit, domain)):
        return False
    return BODY_WORD.search(organisation) is not None and not _OF_A_PRISON.match(role)


_OF_A_PRISON = re.compile(
    r"\W*(?:(?:senior|custodial|supervising) )?prison (?:offender|officer|governor)|.*\bHMP", re.I
)


def _spelt(letter: Letter, text: str) -> str | None:
    """The body that the address spells, where what is signed is none, a team, or stands beside it."""
    signed = letter.signature.organisation
    if signed and signed != letter.signature.unit and STRONG_BODY.search(signed):
        return None
    spelt = body_spelt(letter.passage.author, letter.foot, f"{letter.passage.subject} . {text}")
    if not spelt or spelt.casefold() in (signed or "").casefold():
        return None
    return spelt if not signed or signed == letter.signature.unit or _in_one_line(letter, signed, spelt) else None


def _in_one_line(letter: Letter, one: str, other: str) -> bool:
    """Whether two pieces are signed side by side: "Street Outreach, Lantern Southend"."""
    return bool(other) and any(re.search(rf"{re.escape(one)}\W{{1,4}}{re.escape(other)}", line) for line in letter.foot)


def _shown_unit(letter: Letter) -> str:
    """The words of a From header that shows no person, which may name the department: "ED Nurse in Charge"."""
    author = letter.passage.author
    return author.name if author and author_name(author) is None else ""


def _by_post(role: str, body: str) -> OrganisationType | None:
    """The part of a hospital or trust that the writer's post tells."""
    if not _HOSPITAL.search(body):
        return None
    if _OF_ED.search(role):
        return OrganisationType.EMERGENCY_DEPARTMENT
    return OrganisationType.HOSPITAL_INPATIENT if _OF_BEDS.search(role) else None


_HOSPITAL = re.compile(r"\b(?:hospitals?|infirmary|nhs)\b", re.IGNORECASE)
_OF_ED = re.compile(r"(?-i:\bED\b)|\bA ?& ?E\b|\bemergency (?:department|dept|care|nurse)\b", re.IGNORECASE)
_OF_BEDS = re.compile(r"\b(?:ward|bed|discharge|in-?patient|patient flow)\b", re.IGNORECASE)


_AT_HOME = re.compile(
    r"\bhealth visit|\bdistrict nurs|\bcommunity (?:matron|(?:\w+ )?nurse|midwi|mental health)"
    r"|(?<!acute )(?<!ward )\bcare co-?ordinator"
    r"|\bcriminal justice\b|(?-i:\b(?:CPN|CMHT|CCO)\b)",
    re.IGNORECASE,
)
"""Nurses of a trust who see people at home have no beds."""


def read_numbers(
    letter: Letter, own: tuple[Sentence, ...], name: str | None, *, shared: tuple[Sentence, ...]
) -> Contacts:
    """Whose every number is. The writer's may stand in what is said of all, or in the note that passes a letter on."""
    titled = Sentence(letter.passage.subject, 0, 0, part=letter.passage.part, place="subject", opens=True)
    contacts = read_contacts(
        (titled, *own) if not shared and find_phones(titled.text) else own,
        applicant=name,
        author=None if _typed_for(letter) else letter.passage.author,
        signature_phones=() if letter.self_referral else letter.signature.phones,
        signature_emails=() if letter.self_referral else (*letter.signature.emails, _own_mail(letter) or ""),
        self_referral=letter.self_referral,
        writer=None if letter.self_referral else letter.signature.name,
    )
    note = (*shared, *letter.context)
    if not note:
        return contacts
    if contacts.other_contact is None and shared:
        of_all = read_contacts(
            shared,
            applicant=name,
            author=None,
            signature_phones=letter.signature.phones,
            signature_emails=(),
            self_referral=False,
        )
        contacts = replace(contacts, other_contact=of_all.other_contact)
    if contacts.referrer_phone or letter.signature.phone or not letter.answered:
        return contacts
    said = read_contacts(
        note, applicant=None, author=None, signature_phones=(), signature_emails=(), self_referral=False
    )
    return replace(contacts, referrer_phone=said.referrer_phone or _of_writer(letter) or said.home_phone)


def _of_writer(letter: Letter) -> str | None:
    """The number that a covering note gives for the writer of the letter below: "from Ann, best number for her is"."""
    first = (letter.signature.name or "").split(" ")[0]
    for at, line in enumerate(letter.context) if len(first) > 1 else ():
        before = letter.context[at - 1].text if at else ""
        if (numbers := read_phones(line.text)) and re.search(rf"\b{re.escape(first)}\b", f"{before} {line.text}"):
            return numbers[0]
    return None


def _typed_for(letter: Letter) -> bool:
    """Whether the mail's author is who typed somebody else's own words: the address is not the applicant's."""
    author = letter.passage.author
    return letter.self_referral and letter.answered and author is not None and letter.signature.email == author.email


def read_referrer(
    letter: Letter, contacts: Contacts, organisation: str | None, kind: OrganisationType | None
) -> Referrer:
    """The referrer's fields; all None where somebody writes for himself."""
    if not letter.answered:
        return Referrer()
    signature = letter.signature
    role = signature.role or signature.kin
    if role is None and organisation and _in_one_line(letter, signature.organisation or organisation, organisation):
        role = signature.organisation  # what the writer does there, beside the body that the address spells
    if role is None or (organisation and signature.organisation is None):
        stated = wrote_as(" ".join(s.text for s in letter.sentences))
        role = role or (stated[0] if stated else None)
    if (
        role is None
        and not letter.self_referral
        and (post := _POST_TO.search(" ".join(s.text for s in letter.sentences)))
    ):
        role = post.group(1)
    if role is None and not letter.self_referral:
        role = post_here(" ".join(s.text for s in letter.sentences[:4]))
    if role is None and organisation is None:
        role = _beside_name(letter) or _kin_of_writer(letter)
    body, address, phone = _letterhead(letter, organisation) if organisation else (None, None, None)
    return Referrer(
        organisation=body or organisation,
        organisation_type=kind,
        name=signature.name,
        role=role,
        address=signature.address or address,
        email=_own_mail(letter) or signature.email,
        phone=signature.phone or contacts.referrer_phone or phone,
        other_contact=contacts.other_contact,
    )


def _letterhead(letter: Letter, organisation: str) -> tuple[str | None, str | None, str | None]:
    """The writer's body with its address and number, where the letter opens with a line that begins with its name.

    Of a name that the header gives in capitals or without its article, the paper has the right one.

    Below a greeting, a "Re:" or another body begins what is somebody else's.
    """
    head = letter.sentences[:_HEAD]
    line = head[0].text.strip(" .,*") if head else ""
    if not _bare(line).startswith(_bare(organisation)):
        return None, None, None
    body = line if _bare(line) == _bare(organisation) and not line.isupper() else None
    below = list(takewhile(lambda line: line.opens and not _HEAD_ENDS.match(line.text), head[1:]))
    address = next((line.text for line in below if UK_POSTCODE.search(line.text)), None)
    phone = next((numbers[0] for line in below if (numbers := read_phones(line.text))), None)
    return body, address, phone


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


_HEAD = 6
_HEAD_ENDS = compiled(rf"\W{{0,3}}(?:dear|re\b|ref\b|to\b|fao\b|housing|the )|.*\b{COUNCIL.pattern}", re.IGNORECASE)


def _own_mail(letter: Letter) -> str | None:
    """The worker's own address, told in the text of a mail from a box that does not spell the name."""
    signature = letter.signature
    if not signature.name or not signature.email or spells(signature.email, signature.name):
        return None
    named = (f.address for s in letter.sentences if "@" in s.text for f in find_emails(s.text))
    return next((address for address in named if spells(address, signature.name)), None)


_POST_TO = compiled(
    rf"\bI(?:['’]m| am|['’]ve been| have been)(?: now| currently)? (?:his|her|their|the"
    rf"|[A-Z]\w+['’]s) ((?:\w+[ -]){{0,2}}?(?!(?:{KIN})\b){ROLE})"
)
_LETS = compiled(
    r"\bI (?:have |['’]ve )?(?:let|rent|rented|lease|am letting|am renting)\b(?: out)? (?:my|the|a"
    r"|our)\b[^.;]{0,40}\bto\b"
    r"|\bI own the (?:house|flat|property|place|building)\b|\bI(?:['’]m| am) (?:the |his |her "
    r"|their )?(?:landlord|landlady)\b"
)


def _beside_name(letter: Letter) -> str | None:
    """What the writer is to the person, told beside the writer's own name: "Ann Birch, his neighbour, 07700 ..."."""
    name = letter.signature.name or ""
    if " " not in name:
        return None
    beside = re.compile(
        rf"{re.escape(name)}\s?[,(–-]\s?(?:(?:I['’]m )?(?:his|her|their|the|an?) )?({KIN})\b", re.IGNORECASE
    )
    found = (beside.search(line) for line in (*(s.text for s in letter.sentences), *letter.foot))
    return next((match.group(1).casefold() for match in found if match), None)


_RECIPROCAL = {
    "son": "parent",
    "daughter": "parent",
    "brother": "sibling",
    "sister": "sibling",
    "nephew": "relative",
    "niece": "relative",
    "friend": "friend",
    "mate": "friend",
    "neighbour": "neighbour",
    "grandson": "grandparent",
    "granddaughter": "grandparent",
    "tenant": "landlord",
    "lodger": "landlord",
}


def _kin_of_writer(letter: Letter) -> str | None:
    """Find in "I am his mum" or "I'm the landlord of" the writer's own word; else the other side of "my son"."""
    text = " ".join((f"{letter.passage.subject}.", *(s.text for s in letter.sentences)))
    own = kin_of_writer(text)
    if own:
        return own
    if _LETS.search(text):
        return "landlord"
    mine = _MINE.search(text)
    kin = mine.group(1).casefold() if mine else ""
    return _RECIPROCAL.get(kin)


_MINE = compiled(
    r"\b(?:m[ye]|our) (?:\w+ )?((?:step|grand)?(?:son|daughter)|brother|sister|mum|mother|mam|dad|father|nephew|niece"
    r"|friend|mate|neighbour|tenant|lodger)\b",
    re.IGNORECASE,
)
