"""Whose an answer is: by the label's own words, else by the heading, else by what was asked just before.

For: `read`. "Name", "Address", "Telephone" mean nobody by themselves.

Must not know: values.
"""

from __future__ import annotations

from parsers.forms.slots import SECTION_WHO, Entry, Section, Slot, Who

_ALWAYS_APPLICANT = frozenset({
    Slot.DATE_OF_BIRTH, Slot.GENDER, Slot.NINO, Slot.NHS, Slot.CRN, Slot.NOMS, Slot.PNC, Slot.IDENTIFIERS,
    Slot.HOUSEHOLD, Slot.MEMBERS, Slot.LANGUAGE, Slot.CONTACT_WISH, Slot.HOME_PHONE, Slot.PERSON_DETAILS, Slot.SURNAME,
})  # fmt: skip
_ALWAYS_REFERRER = frozenset({Slot.ROLE, Slot.ORGANISATION, Slot.ORGANISATION_TYPE})
_OF_REFERRAL = frozenset(
    {Slot.AUTHORITY, Slot.REASON, Slot.EXPLANATION, Slot.CONSENT, Slot.NEEDS, Slot.MEDICAL, Slot.OTHER}
)
_REACHED = frozenset({Slot.EMAIL, Slot.PHONE, Slot.MOBILE, Slot.CONTACT, Slot.ADDRESS, Slot.POSTCODE, Slot.TOWN})
_NAMES = frozenset({Slot.NAME, Slot.ORGANISATION, Slot.ROLE})


def resolved(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, Who], ...]:
    """Each entry with its person."""
    found: list[tuple[Entry, Who]] = []
    lately: Who | None = None
    group = -1
    forename = _forename(entries)
    for n, entry in enumerate(entries):
        if entry.group != group:
            group, lately = entry.group, None
        if entry.person >= 0 and entry.section is Section.NONE:
            lately = Who.APPLICANT if entry.who is None else lately
        who = Who.APPLICANT if entry.who is None and _begins_with(entry, forename) else _who(entry, lately)
        if entry.slot is Slot.FORENAMES and entry.who is None and _beside_surname(entries[n + 1 : n + 2]):
            who = lately = Who.APPLICANT
        if entry.who in (Who.APPLICANT, Who.REFERRER) and entry.slot in _NAMES | _ALWAYS_APPLICANT:
            lately = entry.who
        elif entry.slot in _ALWAYS_APPLICANT and who is Who.APPLICANT:
            lately = Who.APPLICANT
        elif entry.slot in (Slot.ORGANISATION, Slot.ROLE) and entry.section is Section.NONE:
            lately = Who.REFERRER
        elif entry.slot in _OF_REFERRAL and entry.section is Section.NONE:
            lately = None
        found.append((entry, who))
    return tuple(found)


def _beside_surname(after: tuple[Entry, ...]) -> bool:
    """Whether the row after forenames asks for the person's surname: two halves of a name have one owner."""
    return any(e.slot is Slot.SURNAME and e.who is None and _who(e, None) is Who.APPLICANT for e in after)


def _begins_with(entry: Entry, forename: str) -> bool:
    """Whether a number is given behind the person's own forename: "Contact: Ana 07700 900123"."""
    words = " ".join(line.text for line in entry.lines).split()
    return entry.slot in _REACHED and bool(words) and len(forename) > 1 and words[0].strip(":,") == forename


def _forename(entries: tuple[Entry, ...]) -> str:
    named = (e for e in entries if e.slot is Slot.NAME and e.who in (None, Who.APPLICANT) and e.lines)
    first = next(named, None)
    words = first.lines[0].text.split() if first else []
    return words[0] if len(words) > 1 else ""


def _who(entry: Entry, lately: Who | None) -> Who:
    if entry.who is not None:
        return entry.who
    section = SECTION_WHO.get(entry.section)
    if entry.slot in _ALWAYS_REFERRER:
        return section if section in (Who.CONTACT, Who.STRANGER) else Who.REFERRER
    if entry.slot is Slot.HOME_PHONE and entry.section is Section.REFERRER:
        return Who.REFERRER
    if entry.slot in _ALWAYS_APPLICANT:
        return section if section in (Who.CONTACT, Who.STRANGER) else Who.APPLICANT
    in_consent = entry.section in (Section.CONSENT, Section.CONSENT_WRITTEN, Section.CONSENT_ORAL)
    # "Consent:" alone in a line opens no section that would swallow the referrer's rows after it.
    if in_consent and not (lately is Who.REFERRER and entry.slot in _REACHED):
        return section or Who.APPLICANT
    return lately or section or Who.APPLICANT
