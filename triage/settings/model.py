"""What may stand in the TOML: types, defaults, bounds and what each key is for.

For: `load` validates every file against these; nothing else knows the keys. Unknown keys are refused, so that a
misspelt one is found. Every default of the service stands here.

Must not know: where files lie, what a decision is.

Units stand in the keys' names or texts. Times of day are London wall-clock times.
"""

from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from parsers.record import OrganisationType
from rules.case import FlagName
from rules.protocol import CaseKind, OwedTo, Period, Rung, Span, SpanUnit, Stopper
from rules.worktime import HOLIDAYS_CHECKED_TO

Security = Literal["tls", "starttls", "none"]
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def _mail(value: str) -> str:
    if not re.fullmatch(r"[^@\s<>,;\"]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?", value):
        raise ValueError("is no mail address")
    return value.lower()


def _domain(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", value.lower()):
        raise ValueError("is no domain; write it without @, like council.gov.uk")
    return value.lower()


def _clock_time(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[0-2]\d:[0-5]\d", value):
        raise ValueError("is no time of day; write HH:MM, like 09:00")
    return time.fromisoformat(value) if isinstance(value, str) else value


def _period(value: object) -> object:
    if isinstance(value, date):
        return Period(first=value, last=value)
    if not isinstance(value, str):
        return value
    first, _, last = value.partition("/")
    try:
        period = Period(first=date.fromisoformat(first), last=date.fromisoformat(last or first))
    except ValueError:
        raise ValueError("is no day or period; write 2026-12-24 or 2026-12-29/2026-12-31") from None
    if period.last < period.first:
        raise ValueError("ends before it begins")
    return period


_UNITS = {
    "working day": SpanUnit.WORKING_DAYS,
    "working days": SpanUnit.WORKING_DAYS,
    "working hour": SpanUnit.WORKING_HOURS,
    "working hours": SpanUnit.WORKING_HOURS,
    "hour": SpanUnit.HOURS,
    "hours": SpanUnit.HOURS,
}


def _span(value: object) -> object:
    if isinstance(value, Span):
        return value
    match = re.fullmatch(r"(\d+(?:\.\d+)?) ([a-z ]+)", str(value))
    if match is None or match[2] not in _UNITS:
        raise ValueError('is no span; write "3 working days", "4 working hours" or "24 hours"')
    return Span(float(match[1]), _UNITS[match[2]])


MailAddress = Annotated[str, AfterValidator(_mail)]
Domain = Annotated[str, AfterValidator(_domain)]
TimeOfDay = Annotated[time, BeforeValidator(_clock_time)]
Days = Annotated[Period, BeforeValidator(_period)]
SpanText = Annotated[Span, BeforeValidator(_span)]
Name = Annotated[str, Field(min_length=1, max_length=200)]


class Table(BaseModel):
    """A table of the TOML: unknown keys refused, frozen once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, hide_input_in_errors=True)


class OAuth2(Table):
    """Sign-in by Microsoft 365 with a client's own secret; needs the extra `m365`."""

    tenant: Name
    client_id: Name
    client_secret_file: Path
    scope: str = "https://outlook.office365.com/.default"


class Server(Table):
    """A server that somebody signs in to. `security = "none"` only on this machine."""

    host: Name
    port: Annotated[int, Field(ge=1, le=65535)]
    security: Security = "tls"
    username: str = ""
    password_file: Path | None = None
    oauth2: OAuth2 | None = None
    ca_file: Path | None = None
    timeout_seconds: Annotated[float, Field(ge=1, le=600)] = 30


class Smtp(Server):
    """Where mail goes out."""

    port: Annotated[int, Field(ge=1, le=65535)] = 465
    give_up_after_hours: Annotated[float, Field(ge=1, le=240)] = 72


class Imap(Server):
    """A council's mailbox and its folders."""

    port: Annotated[int, Field(ge=1, le=65535)] = 993
    folder: Name = "INBOX"
    sent: str = "Sent"
    processed: Name = "Triage/Processed"
    review: Name = "Triage/Review"
    other: Name = "Triage/Other"
    poll_seconds: Annotated[float, Field(ge=1, le=3600)] = 60


class PersonTable(Table):
    """Somebody of the council's staff who gets mail."""

    name: Name
    email: MailAddress
    phone: str = ""


class OfficerTable(PersonTable):
    """Somebody who may lead cases; `share` is the part of a full caseload."""

    skills: tuple[str, ...] = ()
    share: Annotated[float, Field(gt=0, le=2)] = 1.0
    leave: tuple[Days, ...] = ()


class HoursTable(Table):
    """When the office is open, and the days on which it is closed besides weekends and bank holidays."""

    open: TimeOfDay = time(9, 0)
    close: TimeOfDay = time(17, 0)
    closures: tuple[Days, ...] = ()
    cut_off: TimeOfDay | None = None


class EmergencyTable(Table):
    """The numbers for somebody with nowhere to stay."""

    office_hours: str = ""
    out_of_hours: str = ""


class CouncilTable(Table):
    """One council: who it is, its people, its hours, its mailbox."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,40}$")]
    code: Annotated[str, Field(pattern=r"^[A-Z]{2,5}$")]
    name: Name
    team: Name = "Housing Solutions"
    aliases: tuple[Name, ...] = ()
    also_for: tuple[Name, ...] = ()
    address: MailAddress
    also_addresses: tuple[MailAddress, ...] = ()
    protocol: Name
    staff_domains: tuple[Domain, ...] = ()
    emergency: EmergencyTable = EmergencyTable()
    source: str = ""
    imap: Imap | None = None
    smtp: Smtp | None = None
    spoc: PersonTable | None = None
    manager: PersonTable | None = None
    duty: PersonTable | None = None
    officer: tuple[OfficerTable, ...] = ()
    hours: HoursTable = HoursTable()
    published_clocks: dict[str, SpanText] = {}
    names: Literal["full", "initials"] = "full"
    digest_at: TimeOfDay = time(8, 30)
    answered_mail_is_proof: bool = False
    result_servers: tuple[Domain, ...] = ()
    internal_mark: bool | None = None
    templates: Path | None = None


class ServiceTable(Table):
    """The service itself."""

    database: str = "sqlite:///state/triage.db"
    database_password_file: Path | None = None
    include: tuple[str, ...] = ()
    holidays: tuple[date, ...] = ()
    holidays_checked_to: Annotated[int, Field(ge=2018, le=2100)] = HOLIDAYS_CHECKED_TO
    templates: Path | None = None
    keep_closed_days: Annotated[int, Field(ge=30)] = 2190
    keep_other_days: Annotated[int, Field(ge=7)] = 90
    message_megabytes: Annotated[int, Field(ge=1, le=200)] = 60
    read_seconds: Annotated[float, Field(ge=1, le=300)] = 20
    scan_seconds: Annotated[float, Field(ge=5, le=900)] = 120


class ClockTable(Table):
    """One promise of a protocol (rules/protocol.py, ClockRule)."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,40}$")]
    within: SpanText
    owed_to: OwedTo
    stopped_by: Annotated[tuple[Stopper, ...], Field(min_length=1)]
    cases: tuple[CaseKind, ...] = (CaseKind.REFERRAL, CaseKind.UNREADABLE)
    referrers: tuple[OrganisationType, ...] = ()
    not_referrers: tuple[OrganisationType, ...] = ()
    organisations: tuple[Name, ...] = ()
    pathways: tuple[str, ...] = ()
    not_pathways: tuple[str, ...] = ()
    warn_before: SpanText = Span(0.5, SpanUnit.WORKING_DAYS)
    escalate_to: tuple[Rung, ...] = (Rung.SPOC, Rung.MANAGER)
    source: Name
    endeavour: bool = False
    internal: bool = False


class PathwayTable(Table):
    """For whom another route or clock holds (rules/protocol.py, Pathway)."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,40}$")]
    flags: tuple[FlagName, ...] = ()
    referrers: tuple[OrganisationType, ...] = ()
    organisations: tuple[Name, ...] = ()
    words: tuple[Name, ...] = ()
    skill: str | None = None
    route: str = ""
    steps: tuple[str, ...] = ()
    source: str = ""
    after_outcome: str = ""
    after_outcome_within: SpanText | None = None


class ProtocolTable(Table):
    """An agreement between agencies, one file each."""

    id: Name
    name: Name
    valid_from: date
    portal: str = ""
    promises: tuple[str, ...] = ()
    early_after_days: Annotated[int, Field(ge=1)] = 56
    soon_within_days: Annotated[int, Field(ge=0)] = 14
    share_duplicates_with: tuple[str, ...] = ()
    clock: Annotated[tuple[ClockTable, ...], Field(min_length=1)]
    pathway: tuple[PathwayTable, ...] = ()
