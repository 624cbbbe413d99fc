"""What a council promised: protocols, councils, officers. Frozen values that configuration fills.

For: every rule reads its numbers, names and sources here; none stands in code.

Must not know: files, TOML, the day of today.

Units: spans carry theirs. Times of day are London wall-clock times. Dates are London dates, periods include both ends.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from parsers.record import Address, OrganisationType


class SpanUnit(StrEnum):
    """How a promise counts (domain/calendar.md). HOURS are elapsed; WORKING_HOURS lie within office hours."""

    WORKING_DAYS = "working_days"
    WORKING_HOURS = "working_hours"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Span:
    """So many working days (day of receipt is day 0, due at close of the last), working hours, or elapsed hours."""

    amount: float
    unit: SpanUnit


class OwedTo(StrEnum):
    """To whom a clock is owed."""

    REFERRER = "referrer"
    APPLICANT = "applicant"
    OTHER_SERVICE = "other_service"


class Stopper(StrEnum):
    """What stops a clock (contract/officers.md). The automatic acknowledgement stops only ACKNOWLEDGED."""

    ACKNOWLEDGED = "acknowledged"
    RESPOND = "respond"
    CONTACTED = "contacted"
    NO_CONTACT = "no_contact"
    OUTCOME_SENT = "outcome_sent"


class Rung(StrEnum):
    """Who is told next when a clock has run out."""

    LEAD = "lead"
    SPOC = "spoc"
    MANAGER = "manager"


class CaseKind(StrEnum):
    """What a case is about. UNREADABLE: a human message nobody could read yet, treated as a referral till then."""

    REFERRAL = "referral"
    TENANCY_HELP = "tenancy_help"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRule:
    """One promise of a protocol: from when, within what, stopped by what, for whom, and where it is written.

    A rule binds when the referrer's type is in `referrers` or their organisation is named in `organisations` (both
    empty: any), is not in `not_referrers`, and the pathway fits likewise. A type that was not read is in no list.
    `name` is the word shown in `triage cases` ("acknowledge", "respond", "contact", ...). `warn_before` counts
    working time before the due instant.
    `internal` marks a default of the service where no source names a clock (shown as such in reports).
    """

    name: str
    span: Span
    owed_to: OwedTo
    stopped_by: tuple[Stopper, ...]
    kinds: tuple[CaseKind, ...] = (CaseKind.REFERRAL, CaseKind.UNREADABLE)
    referrers: tuple[OrganisationType, ...] = ()
    not_referrers: tuple[OrganisationType, ...] = ()
    organisations: tuple[str, ...] = ()
    pathways: tuple[str, ...] = ()
    not_pathways: tuple[str, ...] = ()
    warn_before: Span = Span(0.5, SpanUnit.WORKING_DAYS)
    ladder: tuple[Rung, ...] = (Rung.SPOC, Rung.MANAGER)
    source: str = ""
    endeavour: bool = False
    internal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pathway:
    """For whom another route or clock holds: under-18s, care leavers, domestic abuse, hospital, prison.

    A flag, a type of referrer or words of the referrer's organisation and role put a case on it (any of them);
    `when_words` are words of the referral of which one must stand there besides. `skill` is what a lead needs, `steps`
    are the usual next steps. `after_outcome` is what a person must do once the case is decided, within that span.
    """

    name: str
    when_flags: tuple[str, ...] = ()
    when_referrers: tuple[OrganisationType, ...] = ()
    when_organisations: tuple[str, ...] = ()
    when_words: tuple[str, ...] = ()
    skill: str | None = None
    route: str = ""
    steps: tuple[str, ...] = ()
    source: str = ""
    after_outcome: str = ""
    after_outcome_within: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """An agreement between agencies as data. `promises` are sentences that the acknowledgement gives.

    `share_duplicates_with` are the ids of the councils that agreed to show each other likely duplicates.
    """

    id: str
    name: str
    valid_from: date
    clock_rules: tuple[ClockRule, ...]
    pathways: tuple[Pathway, ...] = ()
    portal: str = ""
    promises: tuple[str, ...] = ()
    early_after_days: int = 56
    soon_within_days: int = 14
    share_duplicates_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of the council's staff who may get mail. `email` lower case."""

    name: str
    email: str
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer(Person):
    """Somebody who may lead cases. `share` is the part of a full caseload that they carry."""

    skills: tuple[str, ...] = ()
    share: float = 1.0
    leave: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When the office is open, London time, and the days on which it is closed besides weekends and bank holidays.

    `cut_off` is the hour after which this office calls a message received on its next day; it lengthens no promise.
    """

    open: time = time(9, 0)
    close: time = time(17, 0)
    cut_off: time | None = None
    closures: tuple[Period, ...] = ()
    extra_holidays: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergency:
    """The numbers for somebody with nowhere to stay."""

    office_hours: str = ""
    out_of_hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """One council as its configuration describes it. `addresses` are all mailbox addresses it answers to, lower case.

    `authorities` are the names by which its own area may be meant (name, aliases, neighbours in a shared mailbox).
    `answer_applicants` lets the acknowledgement go to somebody who refers themselves; else a person answers them.
    `duty` is the duty officer for reviews; the single point of contact where none is named. `answered_mail_is_proof`
    switches on the third proof of contract/officers.md. `result_servers` are names of the council's own mail servers in
    Authentication-Results besides those in its domains; `internal_mark` says that its server is an Exchange, whose mark
    of an internal sender counts because it takes that mark off whatever comes from outside.
    """

    id: str
    code: str
    name: str
    protocol: Protocol
    address: str
    team: str = "Housing Solutions"
    addresses: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    staff_domains: tuple[str, ...] = ()
    spoc: Person | None = None
    manager: Person | None = None
    duty: Person | None = None
    officers: tuple[Officer, ...] = ()
    hours: Hours = field(default_factory=Hours)
    emergency: Emergency = field(default_factory=Emergency)
    names: str = "full"
    digest_at: time = time(8, 30)
    answer_loop_limit: int = 1
    answer_applicants: bool = False
    answered_mail_is_proof: bool = False
    result_servers: tuple[str, ...] = ()
    internal_mark: bool = False

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody configured, each once: officers, single point of contact, manager, duty officer."""
        found: dict[str, Person] = {}
        for person in (*self.officers, self.spoc, self.manager, self.duty):
            if person is not None:
                found.setdefault(person.email, person)
        return tuple(found.values())

    @property
    def mailbox(self) -> Address:
        """The sender of all mail."""
        return Address(f"{self.name}, {self.team}", self.address)


def shares_with(council: Council) -> tuple[str, ...]:
    """The other councils whose cases this one may see as likely duplicates; none, unless it agreed as well."""
    agreed = council.protocol.share_duplicates_with
    return tuple(each for each in agreed if each != council.id) if council.id in agreed else ()
