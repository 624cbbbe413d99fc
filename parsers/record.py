"""The published types of reading: what a message says, before anybody decides what it means.

For: everything that reads a message fills these types; `rules` and `triage` read them and nothing else of the
parsers. All are frozen, hold tuples, and mean the same on every machine and day.

Must not know: councils, clocks, the day on which it is read, or what follows from a reading.

Shapes: dates are `datetime.date` (London), instants are aware UTC; text is as written with white space folded to
single spaces; `None` means absent, a template's placeholder, or not determinable (contract, parse.schema.json).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

Date = date
"""`date` by another name, for the class that has a field of that name: tools that resolve annotations need it."""


class Kind(StrEnum):
    """What kind of message this is (contract, `kind`)."""

    REFERRAL = "referral"
    FOLLOW_UP = "follow_up"
    OFFICER_REPLY = "officer_reply"
    TENANCY_HELP = "tenancy_help"
    PORTAL_NOTICE = "portal_notice"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    UNREADABLE = "unreadable"
    NOT_REFERRAL = "not_referral"


class Source(StrEnum):
    """Where a record was read (contract, `source`)."""

    FORM_DOCX = "form_docx"
    FORM_PDF = "form_pdf"
    FORM_SCAN = "form_scan"
    FORM_BODY = "form_body"
    FREE_TEXT = "free_text"
    OTHER_ATTACHMENT = "other_attachment"


class ConsentStatus(StrEnum):
    """What the message says of the applicant's agreement; in doubt UNCLEAR, never WRITTEN or ORAL."""

    WRITTEN = "written"
    ORAL = "oral"
    REFUSED = "refused"
    UNCLEAR = "unclear"
    MISSING = "missing"


class OrganisationType(StrEnum):
    """The bodies of the 2018 Regulations, and `other`."""

    PRISON = "prison"
    YOUTH_OFFENDER_INSTITUTION = "youth_offender_institution"
    SECURE_TRAINING_CENTRE = "secure_training_centre"
    SECURE_COLLEGE = "secure_college"
    YOUTH_OFFENDING_TEAM = "youth_offending_team"
    PROBATION = "probation"
    JOBCENTRE_PLUS = "jobcentre_plus"
    SOCIAL_SERVICES = "social_services"
    EMERGENCY_DEPARTMENT = "emergency_department"
    URGENT_TREATMENT_CENTRE = "urgent_treatment_centre"
    HOSPITAL_INPATIENT = "hospital_inpatient"
    ARMED_FORCES = "armed_forces"
    OTHER = "other"


class ReasonStatus(StrEnum):
    """Homeless already, or threatened with it."""

    HOMELESS = "homeless"
    THREATENED = "threatened"


class ProblemCode(StrEnum):
    """Why a part could not be read (contract, `problems`)."""

    ENCRYPTED = "encrypted"
    CORRUPT = "corrupt"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    NO_TEXT = "no_text"
    EMPTY = "empty"


class MarkKind(StrEnum):
    """Words of the sender that bear on a flag; whether the flag is raised is decided in `rules.flags`."""

    DOMESTIC_ABUSE = "domestic_abuse"
    CARE_LEAVER = "care_leaver"
    STAFF_RISK = "staff_risk"
    SAFEGUARDING = "safeguarding"
    ROOFLESS_TONIGHT = "roofless_tonight"
    UNREACHABLE = "unreachable"
    IN_CUSTODY_OR_CARE = "in_custody_or_care"
    AGE_STATED = "age_stated"
    DO_NOT_CONTACT = "do_not_contact"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a value was read: the part (file name or `body`), the place in it, and the words themselves.

    `place` is for people: "paragraph 2", "table 1, row 4", "page 2", "signature".
    """

    part: str
    place: str
    quote: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that bear on a flag. `detail` carries a value where one matters (AGE_STATED: the age in years)."""

    what: MarkKind
    evidence: Evidence
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A part that could not be read: nothing is dropped silently."""

    part: str
    code: ProblemCode
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A core field of which the reader is not sure, with the reason in words; makes `low_confidence`."""

    path: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """The applicant's agreement. `date` is that of the consent, refusal or withdrawal; None for unclear."""

    status: ConsentStatus = ConsentStatus.MISSING
    date: Date | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Referrer:
    """Who refers. `email` is lower case, `phone` E.164."""

    organisation: str | None = None
    organisation_type: OrganisationType | None = None
    name: str | None = None
    role: str | None = None
    address: str | None = None
    email: str | None = None
    phone: str | None = None
    other_contact: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifiers:
    """Numbers as given, upper case, without spaces; check digits never drop one (domain/identifiers.md)."""

    crn: str | None = None
    noms: str | None = None
    pnc: str | None = None
    nino: str | None = None
    nhs: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """The person, or the one who speaks for the household. Phones E.164, `email` lower case."""

    name: str | None = None
    household: str | None = None
    address: str | None = None
    home_phone: str | None = None
    mobile: str | None = None
    email: str | None = None
    gender: str | None = None
    date_of_birth: date | None = None
    language_needs: str | None = None
    identifiers: Identifiers = field(default_factory=Identifiers)
    contact_instructions: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why there is no home, or will be none."""

    status: ReasonStatus | None = None
    explanation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accommodation:
    """Where the person is now, and the days on which that ends. London dates."""

    type: str | None = None
    homeless_on: date | None = None
    release_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Sections 6, 7 and 8 of the form, or the same in prose."""

    needs_and_risks: str | None = None
    medical: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One person or household referred.

    `evidence` pairs a field's path as the contract writes it ("applicant.date_of_birth") with where it was read.
    """

    source: Source
    authority: str | None = None
    consent: Consent = field(default_factory=Consent)
    referrer: Referrer = field(default_factory=Referrer)
    applicant: Applicant = field(default_factory=Applicant)
    reason: Reason = field(default_factory=Reason)
    accommodation: Accommodation = field(default_factory=Accommodation)
    support: Support = field(default_factory=Support)
    local_connection: str | None = None
    external_reference: str | None = None
    marks: tuple[Mark, ...] = ()
    evidence: tuple[tuple[str, Evidence], ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """A mail address as it stood in a header; `email` lower case, '' where it could not be read."""

    name: str
    email: str


class Automatic(StrEnum):
    """What the headers alone say of a machine as the sender (RFC 3834, 3464, 8098, List-*)."""

    NO = "no"
    REPLY = "reply"
    GENERATED = "generated"
    BOUNCE = "bounce"
    RECEIPT = "receipt"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The headers that decisions need. Nothing in it is proof of who wrote; see `authentication`.

    `received` is the instant of the topmost Received header, None where there is none that can be read.
    `authentication` holds the Authentication-Results headers, and internal-sender marks, topmost first, as written.
    `triage_kind` and `triage_case` are our own X-Triage headers, so that the service knows its own mail.
    """

    message_id: str | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    sender: Address | None = None
    reply_to: Address | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    dated: datetime | None = None
    received: datetime | None = None
    automatic: Automatic = Automatic.NO
    answerable: bool = True
    authentication: tuple[str, ...] = ()
    triage_kind: str | None = None
    triage_case: str | None = None
    bounced_message_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read from one message. Always given, at worst empty with a problem.

    `own_words` is what the sender typed now: no quoted history, signature, banner or disclaimer. `signature` holds the
    lines with which the sender signed, sign-off included; `quoted_sender` is who wrote the mail quoted first, if told.
    `mentions` holds our case references ("DTR-BAS-2026-00042") in subject and text, in order of appearance, each once.
    `fingerprint` says that two messages are one (architecture: not the UID, not the raw bytes).
    """

    kind: Kind
    envelope: Envelope
    own_words: str = ""
    signature: str = ""
    quoted_sender: Address | None = None
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()
    mentions: tuple[str, ...] = ()
    fingerprint: str = ""
