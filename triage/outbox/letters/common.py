"""What several letters show of a case: who, what is promised by when, when there is no home, who leads.

For: the facts modules of this package. Values are words or plain data; sentences stand in the templates.

Must not know: templates, mail headers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from parsers.record import OrganisationType, ReasonStatus, Record
from rules.case import Case, Clock, State
from rules.model import Letter
from rules.protocol import CaseKind, Council, OwedTo, Person, Rung, Stopper
from rules.worktime import worktime_of
from triage.outbox import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a facts module is asked: the letter, its cases by reference, the council, and now (aware UTC)."""

    letter: Letter
    cases: Mapping[str, Case]
    council: Council
    now: datetime

    @property
    def case(self) -> Case:
        """The case the letter is about."""
        return self.cases[self.letter.case or ""]

    def facts(self, name: str) -> tuple[str, ...]:
        """All values of a repeated fact, in order."""
        return tuple(value for key, value in self.letter.facts if key == name and value)

    def instant(self, name: str) -> datetime | None:
        """A fact that is an instant; None where it is not given or cannot be read."""
        return read_instant(self.letter.fact(name))

    @property
    def today(self) -> date:
        """The London date of now."""
        return words.london(self.now).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A running promise in words. `owed_to` is "referrer", "applicant" or "service"; `soft` says "we aim to"."""

    clock: str
    owed_to: str
    due: datetime
    by: str
    at: str
    hour: str
    soft: bool
    late: bool
    source: str
    counted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """When there is no home. `state`: now, future, past, risk (threatened, no date), unknown.

    `released` says that the day is one of release or discharge, of which the letter only says "leaves".
    """

    state: str
    day: str = ""
    away: str = ""
    days: int = 10_000
    released: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Referrer:
    """Who refers, for staff. `called` is the shortest fitting name; `source` is the sort of body ("probation")."""

    called: str
    name: str
    role: str
    organisation: str
    source: str
    phone: str
    email: str


SOURCES: dict[OrganisationType, str] = {
    OrganisationType.PRISON: "prison",
    OrganisationType.YOUTH_OFFENDER_INSTITUTION: "young_prison",
    OrganisationType.SECURE_TRAINING_CENTRE: "secure",
    OrganisationType.SECURE_COLLEGE: "secure",
    OrganisationType.YOUTH_OFFENDING_TEAM: "youth_justice",
    OrganisationType.PROBATION: "probation",
    OrganisationType.JOBCENTRE_PLUS: "jobcentre",
    OrganisationType.SOCIAL_SERVICES: "social_services",
    OrganisationType.EMERGENCY_DEPARTMENT: "emergency_department",
    OrganisationType.URGENT_TREATMENT_CENTRE: "urgent_treatment",
    OrganisationType.HOSPITAL_INPATIENT: "ward",
    OrganisationType.ARMED_FORCES: "armed_forces",
    OrganisationType.OTHER: "",
}


def read_instant(text: str) -> datetime | None:
    """An ISO instant with an offset, else None."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def read_day(text: str) -> date | None:
    """An ISO date, else None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def person(council: Council, email: str | None) -> Person | None:
    """Somebody of the council by mail address."""
    return next((each for each in council.people if each.email == email), None)


def name_of(council: Council, email: str) -> str:
    """The name of somebody of the council; the address itself where it is nobody's."""
    found = person(council, email)
    return found.name if found else email


def initials(case: Case) -> str:
    """The applicant's initials, '' where no name was read."""
    return words.initials(case.record.applicant.name)


def full_name(case: Case, council: Council) -> str:
    """The applicant's name for staff, or the initials where the council wants those; '' where no name was read."""
    return initials(case) if council.names == "initials" else case.record.applicant.name or ""


def is_receipt(clock: Clock) -> bool:
    """The clock that the automatic acknowledgement stops."""
    return Stopper.ACKNOWLEDGED in clock.stopped_by


def next_clock(case: Case, name: str | None = None) -> Clock | None:
    """The clock of that name; without a name the running one, other than the receipt, that ends first."""
    if name and (found := case.clock(name)):
        return found
    running = [clock for clock in case.clocks if clock.running and not is_receipt(clock)]
    return min(running, key=lambda clock: clock.due, default=None)


def promise(clock: Clock | None, now: datetime) -> Promise | None:
    """A clock in words."""
    if clock is None:
        return None
    owed = {OwedTo.REFERRER: "referrer", OwedTo.APPLICANT: "applicant", OwedTo.OTHER_SERVICE: "service"}
    said = words.at(clock.due)
    return Promise(
        clock=clock.name,
        owed_to=owed[clock.owed_to],
        due=clock.due,
        by=words.moment(clock.due, now),
        at=words.at(clock.due, now),
        hour=words.hour(clock.due),
        soft=clock.endeavour or clock.internal,
        late=clock.due <= now,
        source=clock.why.source,
        counted=clock.why.sentence.replace(f": by {said}.", "."),
    )


def home(record: Record, today: date) -> Home:
    """When there is no home: the day of homelessness, else of release or discharge, else what the reason says."""
    on = record.accommodation.homeless_on or record.accommodation.release_on
    released = record.accommodation.homeless_on is None
    if on is not None:
        days = (on - today).days
        state = "future" if days > 0 else "past" if days < 0 else "today"
        return Home(state=state, day=words.day(on, today), away=words.away(on, today), days=days, released=released)
    match record.reason.status:
        case ReasonStatus.HOMELESS:
            return Home(state="now", days=0)
        case ReasonStatus.THREATENED:
            return Home(state="risk", days=9_000)
    return Home(state="unknown")


def referrer(case: Case) -> Referrer:
    """Who refers, for staff."""
    told = case.record.referrer
    reply = case.thread.reply_to
    name = told.name or ""
    called = name or told.organisation or (reply.name or reply.email if reply else "")
    return Referrer(
        called=called,
        name=name,
        role=told.role or "",
        organisation=told.organisation or "",
        source=SOURCES.get(told.organisation_type, "") if told.organisation_type else "",
        phone=told.phone or "",
        email=told.email or (reply.email if reply else ""),
    )


def rung_person(council: Council, clock: Clock, rung: int) -> Person | None:
    """Who is told at a rung of the clock's ladder, None above its end or where nobody is configured."""
    if rung >= len(clock.ladder):
        return None
    match clock.ladder[rung]:
        case Rung.SPOC:
            return council.spoc
        case Rung.MANAGER:
            return council.manager
    return None


def told_next(council: Council, clock: Clock, now: datetime) -> tuple[str, str] | None:
    """Who is told next of a clock, and when in words: None when the ladder ends."""
    them = rung_person(council, clock, clock.rung)
    if them is None:
        return None
    opens = worktime_of(council).next_open(max(clock.due, now) if clock.rung == 0 else now)
    when = clock.next_at if clock.rung and clock.next_at and clock.next_at > now else opens
    if clock.rung and when <= now:
        when = worktime_of(council).next_morning(now)
    return them.name, words.moment(when, now)


def back_on(council: Council, email: str | None, today: date) -> date | None:
    """The first office day after the leave that somebody is on today; None when they are in."""
    officer = next((each for each in council.officers if each.email == email), None)
    period = next((each for each in officer.leave if each.first <= today <= each.last), None) if officer else None
    if period is None:
        return None
    return worktime_of(council).add_working_days(period.last, 1, office=True)


def kind_word(case: Case) -> str:
    """Which words the templates choose: "referral", "tenancy" or "message"."""
    return {CaseKind.TENANCY_HELP: "tenancy", CaseKind.UNREADABLE: "message"}.get(case.kind, "referral")


def is_open(case: Case) -> bool:
    """Neither closed nor a duplicate."""
    return case.state not in {State.CLOSED, State.DUPLICATE}
