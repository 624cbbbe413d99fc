"""The applicant: name, home, numbers, birth, household, how to talk to them.

For: `read`.

Must not know: the referrer's part, consent, reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from rapidfuzz import fuzz, process

from parsers.forms.answers import answer, is_bare, kept_text, prose_answer
from parsers.forms.choices import picked
from parsers.forms.numbers import told_in
from parsers.forms.sheet import Sheet
from parsers.forms.slots import Entry, Section, Slot
from parsers.patterns import compiled
from parsers.record import Applicant, Identifiers
from parsers.values.dates import Prefer, age_on, find_dates, read_date
from parsers.values.emails import find_emails, read_email
from parsers.values.identifiers import find_identifiers
from parsers.values.names import read_name
from parsers.values.phones import Line, find_phones, line_of

_CONSENTS = (Section.CONSENT, Section.CONSENT_WRITTEN, Section.CONSENT_ORAL)
_GENDERS = ("female", "male", "non-binary", "transgender", "woman", "man")
_NONE = re.compile(r"\W*(?:none|nil|no|none known|nothing)\W*", re.I)
_KIN = compiled(
    r"\W*(?:c/o|via|through|care of|belongs to)?\s*(?:his|her|their|the)?\s*(?:mum|mother|dad|father"
    r"|parents?|sister|brother|aunt|uncle|nan|gran\w*"
    r"|partner|wife|husband|son|daughter|friend|mate|neighbour|key ?worker|support worker|probation\w*"
    r"|worker|carer|niece|nephew|cousin)(?:['’]?s)?"
    r"(?:\s+\w+)?(?:\s+(?:phone|number|mobile|mob|tel))?\W*",
    re.I,
)
_AGE_AFTER = re.compile(
    r"(?<=(?:19|20)\d\d)\s*[/|,;(–-]\s*(?:aged?\s*)?\d{1,2}\s*(?:y(?:ea)?rs?|y/?o|old|\s)*\)?\W*$", re.I
)
"""An age behind the day of birth: "02.10.2009 / 17"; behind a day without a year it would be that year."""
_OWN = re.compile(r"\b(?:own|himself|herself)\b", re.I)
_SPLIT_NAME = re.compile(r"\s*(?:,\s*(?=\+?\d|tel|mob|\()|;|\s(?=\+?\(?0\d{3,})|\btel\b|\bmob\b)", re.I)


_GROWN = 10
"""Nobody younger asks for a home."""


def name_in(text: str) -> str | None:
    """The name in a cell that may hold a number or a mail address after it."""
    for found in find_emails(text):
        text = text[: found.start] if found.start > 3 else text
    return read_name(_SPLIT_NAME.split(text)[0].strip(" ,-–("))


def read_applicant(sheet: Sheet, entries: tuple[Entry, ...], near: date, theirs: frozenset[str]) -> Applicant:
    """The applicant. `theirs` are the referrer's numbers: copied into these cells they are not the applicant's own."""
    birth = _birth(sheet, entries, near)
    name = _name(sheet, entries)
    home, mobile, notes = _phones(sheet, entries, theirs, name)
    return Applicant(
        name=name,
        household=_household(sheet, entries),
        address=read_address(sheet, entries, "applicant.address"),
        home_phone=home,
        mobile=mobile,
        email=_email(sheet, entries, theirs),
        gender=_gender(sheet, entries),
        date_of_birth=birth,
        language_needs=joined(
            sheet, "applicant.language_needs", [(e, prose_answer(e)) for e in of(entries, Slot.LANGUAGE)]
        ),
        identifiers=_identifiers(sheet, entries),
        contact_instructions=_wishes(sheet, entries, notes),
    )


def of(entries: Iterable[Entry], *slots: Slot) -> list[Entry]:
    """The entries that ask for one of these, those outside the consent boxes first."""
    found = [entry for entry in entries if entry.slot in slots]
    return sorted(found, key=lambda entry: entry.section in _CONSENTS)


def joined(sheet: Sheet, path: str, answers: list[tuple[Entry, str | None]]) -> str | None:
    """Several rows that feed one field, in order, each once; a bare "None" is left out beside one that says more."""
    given = [(entry, text) for entry, text in answers if text]
    telling = [(entry, text) for entry, text in given if not _NONE.fullmatch(text)] or given[:1]
    parts: list[str] = []
    for entry, text in telling:
        if not any(text in part for part in parts):
            parts.append(text)
            sheet.note(path, text, entry)
    out = ""
    for part in parts:
        out = f"{out}{'' if not out else ' ' if out[-1] in '.!?,;:' else '. '}{part}"
    return out or None


def _name(sheet: Sheet, entries: tuple[Entry, ...]) -> str | None:
    chosen: str | None = None
    for entry in of(entries, Slot.NAME, Slot.PERSON_DETAILS):
        text = answer(entry)
        if not text:
            continue
        dates = find_dates(text, near=date(2000, 1, 1)) if entry.slot is Slot.PERSON_DETAILS else ()
        name = name_in(text[: dates[0].start] if dates else text)
        if name and chosen is None:
            chosen = sheet.note("applicant.name", name, entry)
        elif name and chosen and entry.section not in _CONSENTS and not _alike(name, chosen):
            sheet.contradiction("applicant.name", entry, name)
    return _split_name(sheet, entries, chosen)


def _split_name(sheet: Sheet, entries: tuple[Entry, ...], whole: str | None) -> str | None:
    parts: list[str] = []
    for slot in (Slot.FORENAMES, Slot.SURNAME):
        for entry in of(entries, slot)[:1]:
            text = answer(entry)
            part = read_name(text) if text else None
            if part:
                parts.append(part)
                if whole is None:
                    sheet.note("applicant.name", part, entry)
    if whole and (len(parts) < 2 or len(whole.split()) > 1):
        if len(parts) == 1 and len(whole.split()) == 1 and parts[0].casefold() != whole.casefold():
            surname = bool(of(entries, Slot.SURNAME))
            return f"{whole} {parts[0]}" if surname else f"{parts[0]} {whole}"
        return whole
    return " ".join(parts) or whole


def _alike(one: str, other: str) -> bool:
    first, second = ({word.strip(".,").casefold() for word in text.split()} for text in (one, other))
    return bool(first & second)


def _birth(sheet: Sheet, entries: tuple[Entry, ...], near: date) -> date | None:
    born: date | None = None
    for entry in of(entries, Slot.DATE_OF_BIRTH, Slot.PERSON_DETAILS):
        text = _AGE_AFTER.sub("", answer(entry) or "")
        day = read_date(text, near=near, prefer=Prefer.BIRTH) if text else None
        if day and born is None:
            born = sheet.note("applicant.date_of_birth", day, entry)
        elif day and day != born:
            sheet.contradiction("applicant.date_of_birth", entry, day)
    for entry in of(entries, Slot.NAME) if born is None else ():
        day = read_date(answer(entry) or "", near=near, prefer=Prefer.BIRTH)
        if day and age_on(day, near) >= _GROWN and born is None:
            born = sheet.note("applicant.date_of_birth", day, entry)
    for entry in of(entries, Slot.AGE):
        stated = re.search(r"\b(\d{1,2})\b", answer(entry) or "")
        if born and stated and abs(age_on(born, near) - int(stated.group(1))) > 1:
            sheet.doubt("applicant.date_of_birth", f"does not fit the age of {stated.group(1)} on the form")
    return born


def _phones(
    sheet: Sheet, entries: tuple[Entry, ...], theirs: frozenset[str], name: str | None
) -> tuple[str | None, str | None, list[str]]:
    """Home phone, mobile, and the words beside the numbers. Under a neutral label 07 is the mobile, the rest home."""
    home: str | None = None
    mobile: str | None = None
    notes: list[str] = []
    for entry in of(entries, Slot.MOBILE, Slot.HOME_PHONE, Slot.PHONE, Slot.CONTACT, Slot.CONTACT_WISH):
        text = answer(entry)
        if not text or (entry.slot is Slot.CONTACT_WISH and (home or mobile or not _IN_WISH.search(text))):
            continue
        note = words_beside(text)
        if note and not _NONE.fullmatch(note) and not (_KIN.fullmatch(note) and not _OWN.search(note)):
            notes.append(note)
        if note and _KIN.fullmatch(note) and not _OWN.search(note):
            continue
        said = told_in(text, name)
        for number in numbers_in(text) if said is None else filter(None, (said.mobile, said.home_phone)):
            if number in theirs:
                sheet.doubt("applicant.mobile", "the number given for the applicant is the referrer's")
                continue
            kind = line_of(number)
            as_mobile = entry.slot is Slot.MOBILE or (entry.slot is not Slot.HOME_PHONE and kind is Line.MOBILE)
            if as_mobile and mobile is None:
                mobile = sheet.note("applicant.mobile", number, entry)
            elif not as_mobile and home is None:
                home = sheet.note("applicant.home_phone", number, entry)
            break
    return home, mobile, notes


_IN_WISH = re.compile(
    r"\b(?:text|ring|call|phone|message|whatsapp)\b\W{0,3}(?:on |only |first )?\W{0,2}(?:\+44|0)7\d{3}", re.I
)
"""A number that only the row on how to reach the person gives: "Safe way in: text 07700 900123"."""


def numbers_in(text: str) -> list[str]:
    """Complete numbers of a cell in order, E.164."""
    from parsers.values.phones import read_phones

    return list(read_phones(text))


def words_beside(text: str) -> str | None:
    """What is written beside a number: "text only, after 3pm"."""
    phones = find_phones(text)
    if not phones and not find_emails(text):
        return None
    for found in reversed(phones):
        text = f"{text[: found.start]} {text[found.end :]}"
    for mail in find_emails(text):
        text = text.replace(text[mail.start : mail.end], " ")
    text = re.sub(
        r"\bext?(?:ension|n)?\.?\s*\d+|\b(?:tel|mob|mobile|home|phone|landline|email|option)\b\s*\d*[:.]?",
        " ",
        text,
        flags=re.I,
    )
    note = " ".join(text.split()).strip(" -–—,;:/.()[]")
    return note if sum(c.isalpha() for c in note) >= 4 else None


def _email(sheet: Sheet, entries: tuple[Entry, ...], theirs: frozenset[str]) -> str | None:
    for entry in of(entries, Slot.EMAIL, Slot.CONTACT):
        text = answer(entry)
        email = read_email(text) if text else None
        if email and email not in theirs:
            return sheet.note("applicant.email", email, entry)
    return None


def read_address(sheet: Sheet, entries: tuple[Entry, ...], path: str) -> str | None:
    """An address with its town and postcode where the form splits them, joined with one space."""
    parts: list[str] = []
    first: Entry | None = None
    for entry in [*of(entries, Slot.ADDRESS)[:1], *of(entries, Slot.TOWN), *of(entries, Slot.POSTCODE)[:1]]:
        text = answer(entry)
        if not text or text.casefold() in " ".join(parts).casefold() or is_bare(text):
            continue
        parts.append(text)
        first = first or entry
    address = " ".join(parts)
    if (
        len(parts) == 1
        and re.fullmatch(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", address) is None
        and not re.search(r"[A-Za-z]{3}", address)
    ):
        return None
    return sheet.note(path, address or None, first, address)


def _gender(sheet: Sheet, entries: tuple[Entry, ...]) -> str | None:
    for entry in of(entries, Slot.GENDER):
        text = picked(entry.lines) or answer(entry)
        if text and not re.fullmatch(r"\W*m(?:ale)?\W+f(?:emale)?(?:\W+\w+)?\W*", text, re.I) and len(text) < 60:
            return sheet.note("applicant.gender", _spelt(text.strip(" :"), sheet), entry)
    for entry in of(entries, Slot.NAME, Slot.PERSON_DETAILS):
        if told := _GENDER_BESIDE.search(answer(entry) or ""):
            return sheet.note("applicant.gender", told.group(1), entry)
    for entry in of(entries, Slot.HOUSEHOLD):
        if told := _SINGLE.match(answer(entry) or ""):
            return sheet.note("applicant.gender", told.group(1), entry)
    return None


_SINGLE = re.compile(r"\W*(?:\w+ ){0,2}?single,? (?:adult )?((?:fe)?male)\b", re.I)
_GENDER_BESIDE = re.compile(r"[,;/(]\s?((?:fe)?male)\b(?=\W|$)", re.I)
"""In the cell of a name, behind a birth date: "Jo Bloggs, 3 April 1980, male"."""


def _spelt(text: str, sheet: Sheet) -> str:
    """Of a word read from a picture take the usual word that it nearly is."""
    if not sheet.unsure or text.casefold() in _GENDERS:
        return text
    near = process.extractOne(text.casefold(), _GENDERS, scorer=fuzz.ratio, score_cutoff=75)
    return near[0].capitalize() if near else text


def _household(sheet: Sheet, entries: tuple[Entry, ...]) -> str | None:
    whole = joined(sheet, "applicant.household", [(e, prose_answer(e)) for e in of(entries, Slot.HOUSEHOLD)])
    if whole:
        return whole
    members = []
    for entry in of(entries, Slot.MEMBERS):
        text = prose_answer(entry)
        if text and not _NONE.fullmatch(text):
            members.append((entry, f"{entry.label.strip(' :?')}: {text}"))
    return joined(sheet, "applicant.household", members)  # type: ignore[arg-type]  # list is invariant


_ID_LABELS = {
    Slot.NINO: "NI number",
    Slot.NHS: "NHS number",
    Slot.CRN: "CRN",
    Slot.NOMS: "NOMS",
    Slot.PNC: "PNC",
    Slot.IDENTIFIERS: "",
}


def _identifiers(sheet: Sheet, entries: tuple[Entry, ...]) -> Identifiers:
    found: dict[str, str] = {}
    for entry in of(entries, *_ID_LABELS):
        text = answer(entry)
        if text:
            read = find_identifiers(f"{_ID_LABELS[entry.slot]}: {text}" if _ID_LABELS[entry.slot] else text)
            _keep(sheet, found, read, entry)
    for entry in of(entries, Slot.NAME, Slot.PERSON_DETAILS, Slot.DATE_OF_BIRTH, Slot.UNKNOWN):
        text = " ".join(kept_text(line) for line in entry.lines)
        _keep(sheet, found, find_identifiers(f"{entry.label}: {text}" if entry.slot is Slot.UNKNOWN else text), entry)
    return Identifiers(**found)


def _keep(sheet: Sheet, found: dict[str, str], read: Identifiers, entry: Entry) -> None:
    for key in ("crn", "noms", "pnc", "nino", "nhs"):
        value = getattr(read, key)
        if value and key not in found:
            found[key] = value
            sheet.note(f"applicant.identifiers.{key}", value, entry)


def _wishes(sheet: Sheet, entries: tuple[Entry, ...], notes: list[str]) -> str | None:
    wishes: list[tuple[Entry, str | None]] = []
    for entry in of(entries, Slot.CONTACT_WISH):
        text = answer(entry)
        wishes.append((entry, f"{entry.label.strip(' ?:')}: {text}" if text and is_bare(text) else text))
    stated = joined(sheet, "applicant.contact_instructions", wishes)
    return (
        ". ".join([*([stated] if stated else []), *(note for note in notes if not stated or note not in stated)])
        or None
    )
