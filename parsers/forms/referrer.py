"""The referrer: organisation, its kind, name, role, address, numbers, and whom else one may ask.

For: `read`.

Must not know: the applicant's part.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from parsers.documents.shape import Line
from parsers.forms.answers import answer, is_bare
from parsers.forms.numbers import ON_CALLS, told_in
from parsers.forms.person import name_in, numbers_in, of, read_address
from parsers.forms.sheet import Sheet
from parsers.forms.slots import Entry, Section, Slot, Who
from parsers.patterns import compiled
from parsers.prose.words import KIN, WORKER
from parsers.record import Applicant, Evidence, OrganisationType, Referrer
from parsers.values.emails import read_email
from parsers.values.names import title_off
from parsers.values.organisations import named_type, organisation_type

ROLE_WORDS = compiled(
    r"\b(?:officer|manager|worker|nurse|advis[eo]r|coach|practitioner|pom|com|oic|navigator|co-?ordinator"
    r"|lead|leader|sister|doctor|consultant|assistant|administrator"
    r"|caseworker|keyworker|supervisor|volunteer|therapist|clinician|matron|clerk|spo|pso|idva|chaplain"
    r"|teacher|midwife|visitor|facilitator|prescriber|cpn|psychologist|physio\w*|paramedic|counsellor|tutor"
    r"|principal|mentor|pa|specialist|director|trustee|warden|sergeant|constable|registrar|vicar|head of|band \d)\b",
    re.I,
)
_TAIL = re.compile(r"\s*(?:,|\s[-–—/|]\s|\()\s*")


def read_referrer(
    sheet: Sheet, entries: tuple[Entry, ...], contacts: tuple[Entry, ...], head: Line | None = None
) -> Referrer:
    """The referrer from the entries that are theirs; `contacts` are those of other people who may be asked.

    `head` names the body on whose paper the form is, for a form that has no row for it.
    """
    name, role = _name(sheet, entries)
    organisation = _first(sheet, "referrer.organisation", entries, Slot.ORGANISATION)
    bodies = of(entries, Slot.ORGANISATION)
    if head is not None and bodies and all(entry.section is Section.APPLICANT for entry in bodies):
        organisation = None  # the prison or hospital somebody leaves, on the paper of those who refer
    if organisation is None and head is not None:
        organisation = head.text
        sheet.evidence.append(("referrer.organisation", Evidence(sheet.part, head.place, head.text)))
    role = _first(sheet, "referrer.role", entries, Slot.ROLE) or role
    email = _email(sheet, entries)
    return Referrer(
        organisation=organisation,
        organisation_type=_kind(sheet, entries, organisation, role, email),
        name=name,
        role=role,
        address=read_address(sheet, _not_consent(entries), "referrer.address"),
        email=email,
        phone=_phone(sheet, entries),
        other_contact=_other(sheet, contacts),
    )


def _not_consent(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(
        e for e in entries if e.section not in (Section.CONSENT_ORAL, Section.CONSENT, Section.CONSENT_WRITTEN)
    )


def _first(sheet: Sheet, path: str, entries: tuple[Entry, ...], slot: Slot) -> str | None:
    """The first answer, of a row that says that it is the referrer's before one that does not."""
    for entry in sorted(of(entries, slot), key=lambda one: one.who is not Who.REFERRER):
        text = answer(entry)
        if text and not is_bare(text) and len(text) < 200:
            return sheet.note(path, text, entry)
    return None


def _name(sheet: Sheet, entries: tuple[Entry, ...]) -> tuple[str | None, str | None]:
    """The referrer's name as written, and a role written after it."""
    split = [answer(entry) for slot in (Slot.FORENAMES, Slot.SURNAME) for entry in of(entries, slot)[:1]]
    for entry in of(entries, Slot.NAME):
        text = answer(entry)
        if not text or is_bare(text):
            continue
        name, role = _parted(text)
        if name:
            return sheet.note("referrer.name", name, entry), role
    if all(split) and split:
        entry = of(entries, Slot.FORENAMES, Slot.SURNAME)[0]
        return sheet.note("referrer.name", " ".join(part for part in split if part), entry), None
    for entry in of(entries, Slot.SIGNED):
        name = name_in(answer(entry) or "") if entry.section is Section.CONSENT_ORAL else None
        if name and " " in name:
            return sheet.note("referrer.name", name, entry), None
    return None, None


def _parted(text: str) -> tuple[str | None, str | None]:
    whole = name_in(text)
    if whole is None:
        return None, None
    tail = _TAIL.search(text)
    if tail and ROLE_WORDS.search(text[tail.end() :]):
        role = re.split(r",\s*(?=\+?\d)|\s(?=\+?0\d{3})", text[tail.end() :])[0].strip(" )(,")
        return name_in(text[: tail.start()]), role or None
    bracket = re.search(r"\([^)\d@]{2,12}\)", text)
    kept = title_off(text.strip()) if bracket else whole
    ranked = re.match(r"(?:capt|maj|major|captain|sgt|cpl|lt|col|wo\d?|flt lt)\b\.?", text.strip(), re.I)
    return (
        text.strip()
        if ranked and len(text) < 60 and not re.search(r"\d", text)
        else whole
        if not bracket
        else whole or kept
    ), None


def _kind(
    sheet: Sheet, entries: tuple[Entry, ...], organisation: str | None, role: str | None, email: str | None
) -> OrganisationType | None:
    for entry in of(entries, Slot.ORGANISATION_TYPE):
        text = answer(entry)
        kind = named_type(text) if text else None
        if kind and not re.search(r"voluntary|charit|third sector", text or "", re.I):
            return sheet.note("referrer.organisation_type", kind, entry)
        if text and re.search(r"voluntary|charit|third sector|housing association", text, re.I):
            return sheet.note("referrer.organisation_type", OrganisationType.OTHER, entry)
    units = [named_type(answer(entry) or "") for entry in of(entries, Slot.ORGANISATION)[1:]]
    for kind in (OrganisationType.EMERGENCY_DEPARTMENT, OrganisationType.URGENT_TREATMENT_CENTRE):
        if kind in units:
            return kind  # a hospital's department says more than its trust
    more = tuple(text for text in (role, (email or "").split("@")[-1]) if text)
    return organisation_type(organisation or "", *more) if organisation or more else None


def _email(sheet: Sheet, entries: tuple[Entry, ...]) -> str | None:
    for entry in of(entries, Slot.EMAIL, Slot.CONTACT, Slot.NAME, Slot.PHONE):
        email = read_email(answer(entry) or "")
        if email:
            return sheet.note("referrer.email", email, entry)
    return None


def _phone(sheet: Sheet, entries: tuple[Entry, ...]) -> str | None:
    for entry in (
        of(entries, Slot.PHONE, Slot.HOME_PHONE, Slot.CONTACT) + of(entries, Slot.MOBILE) + of(entries, Slot.NAME)
    ):
        numbers = numbers_in(answer(entry) or "")
        if numbers:
            return sheet.note("referrer.phone", numbers[0], entry)
    return None


def _other(sheet: Sheet, contacts: tuple[Entry, ...]) -> str | None:
    """Other people who may be asked, from the other person's name through their contact details."""
    parts: list[str] = []
    for _group, together in groupby(contacts, key=lambda entry: (entry.group, entry.section is Section.CONTACT)):
        texts: list[str] = []
        for entry in together:
            text = answer(entry)
            if not text or is_bare(text) or text in texts or _STAMP.fullmatch(text):
                continue
            sheet.note("referrer.other_contact", text, entry)
            named = entry.slot is Slot.OTHER_CONTACT and _names_role(entry.label)
            texts.append(f"{entry.label.strip(' :?')} {text}" if named else text)
        if texts:
            parts.append(", ".join(texts))
    return "; ".join(parts) or None


_STAMP = compiled(r"[a-z ,:]{0,30}\d\d?[/.-]\d\d?[/.-]\d{2,4}(?:,| at)?\s\d\d?[:.]\d\d\W{0,3}", re.IGNORECASE)
"""When a sheet was printed, at its head: "printed 07/03/2027 03:11"."""


def with_told_beside(sheet: Sheet, referrer: Referrer, applicant: Applicant, entries: tuple[Entry, ...]) -> Referrer:
    """Whom else to ask, told in a row of another matter: "care leaver, PA is Jo Bloggs 07700 900123"."""
    own = {applicant.mobile, applicant.home_phone, referrer.phone}
    for entry in entries if referrer.other_contact is None else ():
        text = answer(entry) if entry.slot in _TELLING else None
        if entry.slot in ON_CALLS and (said := told_in(answer(entry) or "", applicant.name)) and said.other_contact:
            return replace(referrer, other_contact=sheet.note("referrer.other_contact", said.other_contact, entry))
        match = _SOMEBODY.search(text) if text else None
        if match and not own & set(numbers_in(match.group(1))):
            return replace(referrer, other_contact=sheet.note("referrer.other_contact", match.group(1), entry))
    return referrer


_TELLING = frozenset({Slot.NEEDS, Slot.OTHER, Slot.MEDICAL, Slot.CARE_LEAVER, Slot.EXPLANATION, Slot.LANGUAGE})
_SOMEBODY = compiled(
    rf"\b(?:{WORKER}|{KIN})s?\b(?: is| are| called|:|,| -| –)?\s((?-i:[A-Z])[\w'’-]+(?:\s(?-i:[A-Z])[\w'’-]+){{0,2}},?"
    r"\s(?:on )?\(?(?:\+44|0)[\d\s]{9,13}\d\)?)",
    re.IGNORECASE,
)


def _names_role(label: str) -> bool:
    """Whether the label is the other person's role itself ("CPN", "Community offender manager")."""
    return bool(
        re.fullmatch(
            r"\W*(?:CPN|COM|POM|community offender manager|prison offender manager|social worker)\W*", label, re.I
        )
    )
