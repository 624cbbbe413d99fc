"""What a label on a form can ask for, of whom, and under which heading: the vocabulary of the form model.

For: the data in `labels` names these, `match` finds them, `read` makes record fields of them.

Must not know: any wording, layout or council.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from parsers.documents.shape import Line


class Slot(StrEnum):
    """What a label asks for. Neutral ones ("Name") get their person from the heading above or the words in them."""

    NAME = "name"
    FORENAMES = "forenames"
    SURNAME = "surname"
    ADDRESS = "address"
    TOWN = "town"
    POSTCODE = "postcode"
    PHONE = "phone"
    HOME_PHONE = "home_phone"
    MOBILE = "mobile"
    EMAIL = "email"
    CONTACT = "contact"
    """phone and e-mail in one cell"""
    GENDER = "gender"
    DATE_OF_BIRTH = "date_of_birth"
    AGE = "age"
    NINO = "nino"
    NHS = "nhs"
    CRN = "crn"
    NOMS = "noms"
    PNC = "pnc"
    IDENTIFIERS = "identifiers"
    """several numbers in one cell"""
    HOUSEHOLD = "household"
    MEMBERS = "members"
    """a neighbouring question on who else there is, used where none asks for the household itself"""
    LANGUAGE = "language"
    CONTACT_WISH = "contact_wish"
    AUTHORITY = "authority"
    ORGANISATION = "organisation"
    ORGANISATION_TYPE = "organisation_type"
    ROLE = "role"
    OTHER_CONTACT = "other_contact"
    REASON = "reason"
    """homeless or threatened, and often why"""
    HOMELESS = "homeless"
    THREATENED = "threatened"
    EXPLANATION = "explanation"
    ACCOMMODATION = "accommodation"
    HOMELESS_ON = "homeless_on"
    RELEASE_ON = "release_on"
    NEEDS = "needs"
    MEDICAL = "medical"
    OTHER = "other"
    STAFF_RISK = "staff_risk"
    MAPPA = "mappa"
    DOMESTIC_ABUSE = "domestic_abuse"
    CARE_LEAVER = "care_leaver"
    SAFEGUARDING = "safeguarding"
    TONIGHT = "tonight"
    LOCAL_CONNECTION = "local_connection"
    REFERENCE = "reference"
    CONSENT = "consent"
    CONSENT_WRITTEN = "consent_written"
    CONSENT_ORAL = "consent_oral"
    CONSENT_DATE = "consent_date"
    CONSENT_NOTE = "consent_note"
    """words under a consent heading that no label asked for"""
    DECLARATION = "declaration"
    """the sentence that a person signs"""
    SIGNED = "signed"
    DATE = "date"
    BODY = "body"
    """the public authority in box 1B"""
    RELATIONSHIP = "relationship"
    PERSON_DETAILS = "person_details"
    """name, date of birth and more in one cell"""
    IGNORED = "ignored"
    UNKNOWN = "unknown"


class Who(StrEnum):
    """Of whom a label asks."""

    APPLICANT = "applicant"
    REFERRER = "referrer"
    CONTACT = "contact"
    """another professional or relative who may be asked"""
    STRANGER = "stranger"
    """somebody whose data are no part of the record: a child, a partner, a doctor, next of kin, a landlord"""


class Section(StrEnum):
    """What a heading opens."""

    NONE = "none"
    CONSENT = "consent"
    CONSENT_WRITTEN = "consent_written"
    CONSENT_ORAL = "consent_oral"
    REFERRER = "referrer"
    APPLICANT = "applicant"
    CONTACT = "contact"
    STRANGER = "stranger"
    REASON = "reason"
    ACCOMMODATION = "accommodation"
    NEEDS = "needs"
    MEDICAL = "medical"
    OTHER = "other"
    SUPPORT = "support"
    HOUSEHOLD = "household"
    AUTHORITY = "authority"
    LOCAL_CONNECTION = "local_connection"
    INSTRUCTIONS = "instructions"


SECTION_WHO: dict[Section, Who] = {
    Section.REFERRER: Who.REFERRER,
    Section.APPLICANT: Who.APPLICANT,
    Section.CONTACT: Who.CONTACT,
    Section.STRANGER: Who.STRANGER,
    Section.HOUSEHOLD: Who.STRANGER,
    Section.CONSENT_ORAL: Who.REFERRER,
    Section.CONSENT_WRITTEN: Who.APPLICANT,
    Section.CONSENT: Who.APPLICANT,
}

SECTION_SLOT: dict[Section, Slot] = {
    Section.CONSENT: Slot.CONSENT_NOTE,
    Section.CONSENT_WRITTEN: Slot.CONSENT_NOTE,
    Section.CONSENT_ORAL: Slot.CONSENT_NOTE,
    Section.REFERRER: Slot.NAME,
    Section.APPLICANT: Slot.NAME,
    Section.CONTACT: Slot.OTHER_CONTACT,
    Section.REASON: Slot.REASON,
    Section.ACCOMMODATION: Slot.ACCOMMODATION,
    Section.NEEDS: Slot.NEEDS,
    Section.SUPPORT: Slot.NEEDS,
    Section.MEDICAL: Slot.MEDICAL,
    Section.OTHER: Slot.OTHER,
    Section.HOUSEHOLD: Slot.HOUSEHOLD,
    Section.AUTHORITY: Slot.AUTHORITY,
    Section.LOCAL_CONNECTION: Slot.LOCAL_CONNECTION,
}
"""What words directly under a heading, without a label of their own, answer."""

TEXT_SLOTS = frozenset({Slot.NEEDS, Slot.MEDICAL, Slot.OTHER, Slot.EXPLANATION, Slot.REASON, Slot.STAFF_RISK})
"""Answers that run over several paragraphs."""


@dataclass(frozen=True, slots=True)
class Label:
    """One wording: what it asks for and, where the words say so, of whom."""

    words: str
    slot: Slot
    who: Who | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One label with its answer, as it stands in the document.

    `sure` is False where the label was misspelt or only guessed from its words. `person` counts the people of a
    table with one person a row, from 0; -1 is what holds for all. `group` counts headings, so that answers under
    one heading belong together. `filled` says that a field of its own was filled in.
    """

    slot: Slot
    who: Who | None
    section: Section
    label: str
    lines: tuple[Line, ...]
    place: str
    sure: bool = True
    person: int = -1
    group: int = 0
    pictured: bool = False
