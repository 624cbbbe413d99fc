"""Values for tests, with defaults, so that a test shows only what matters to it.

People, councils and numbers are invented; phones are from Ofcom's drama ranges, addresses end in .example.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from parsers.record import (
    Accommodation,
    Address,
    Applicant,
    Consent,
    ConsentStatus,
    Envelope,
    Evidence,
    Identifiers,
    Kind,
    Mark,
    MarkKind,
    OrganisationType,
    Reading,
    Reason,
    ReasonStatus,
    Record,
    Referrer,
    Source,
)
from rules.case import Case, Thread
from rules.model import Arrived, Folder, Load, View
from rules.protocol import (
    CaseKind,
    ClockRule,
    Council,
    Emergency,
    Hours,
    Officer,
    OwedTo,
    Pathway,
    Period,
    Person,
    Protocol,
    Span,
    SpanUnit,
    Stopper,
)
from rules.words import LONDON

JUSTICE = (OrganisationType.PRISON, OrganisationType.PROBATION, OrganisationType.YOUTH_OFFENDER_INSTITUTION)


def london(text: str) -> datetime:
    """'2026-11-19 10:12' on a London clock, as an aware UTC instant."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


def working_days(amount: float) -> Span:
    return Span(amount, SpanUnit.WORKING_DAYS)


def acknowledge(days: float = 1, source: str = "Essex protocol, commitment 8") -> ClockRule:
    return ClockRule(
        name="acknowledge",
        span=working_days(days),
        owed_to=OwedTo.REFERRER,
        stopped_by=(Stopper.ACKNOWLEDGED,),
        kinds=(CaseKind.REFERRAL, CaseKind.UNREADABLE, CaseKind.TENANCY_HELP),
        source=source,
    )


def respond(days: float = 3, source: str = "Essex protocol, commitment 9", **more: Any) -> ClockRule:
    return ClockRule(
        name="respond",
        span=working_days(days),
        owed_to=OwedTo.REFERRER,
        stopped_by=(Stopper.RESPOND,),
        source=source,
        **more,
    )


def contact(days: float = 10, source: str = "Oxfordshire protocol, 3.1.1", **more: Any) -> ClockRule:
    return ClockRule(
        name="contact",
        span=working_days(days),
        owed_to=OwedTo.APPLICANT,
        stopped_by=(Stopper.CONTACTED, Stopper.NO_CONTACT),
        source=source,
        **more,
    )


PATHWAYS = (
    Pathway(name="under_18", when_flags=("under_18",), skill="young_people", route="Children’s services, jointly"),
    Pathway(name="care_leaver", when_flags=("care_leaver",), skill="young_people"),
    Pathway(name="domestic_abuse", when_flags=("domestic_abuse",), skill="domestic_abuse"),
    Pathway(name="prison", when_referrers=JUSTICE, skill="prison"),
    Pathway(name="hospital", when_referrers=(OrganisationType.HOSPITAL_INPATIENT,), skill="hospital"),
)


def essex() -> Protocol:
    """1 and 3 working days towards prison and probation, the council's own figure towards the person for others."""
    return Protocol(
        id="essex",
        name="Essex Prisoner Housing Protocol",
        valid_from=date(2018, 10, 1),
        clock_rules=(
            acknowledge(),
            respond(referrers=JUSTICE, organisations=("NACRO",), not_pathways=("under_18",)),
            ClockRule(
                name="tenancy_help",
                span=working_days(3),
                owed_to=OwedTo.REFERRER,
                stopped_by=(Stopper.RESPOND,),
                kinds=(CaseKind.TENANCY_HELP,),
                source="Essex protocol, commitment 2",
            ),
            contact(source="The council’s own page", not_referrers=JUSTICE),
            contact(source="The council’s own page", pathways=("under_18",)),
        ),
        pathways=PATHWAYS,
    )


def oxfordshire() -> Protocol:
    return Protocol(
        id="oxfordshire",
        name="Oxfordshire duty to refer procedure",
        valid_from=date(2018, 10, 1),
        clock_rules=(acknowledge(source="Default of the service"), contact()),
        pathways=PATHWAYS,
        portal="ALERT",
    )


def mid_devon() -> Protocol:
    return Protocol(
        id="mid-devon",
        name="Mid Devon duty to refer",
        valid_from=date(2018, 10, 1),
        clock_rules=(
            acknowledge(source="Default of the service"),
            respond(source="Mid Devon, duty to refer page", endeavour=True),
        ),
        pathways=PATHWAYS,
        portal="ALERT",
    )


def luton() -> Protocol:
    """24 elapsed hours towards children's services, an internal default towards others."""
    social = (OrganisationType.SOCIAL_SERVICES,)
    return Protocol(
        id="luton",
        name="Luton joint housing protocol",
        valid_from=date(2018, 10, 1),
        clock_rules=(
            acknowledge(source="Default of the service"),
            replace(respond(source="Luton joint protocol, 6.8", referrers=social), span=Span(24, SpanUnit.HOURS)),
            respond(5, source="Default of the service", not_referrers=social, internal=True),
        ),
        pathways=PATHWAYS,
    )


def an_officer(name: str = "Temperance Oyelaran", **more: Any) -> Officer:
    email = f"{name.lower().replace(' ', '.')}@basildon.example"
    return Officer(name=name, **{"email": email, "phone": "01632 960142", **more})


def a_council(**more: Any) -> Council:
    """Basildon under the Essex protocol, with two officers, a single point of contact, a manager and a duty officer."""
    values: dict[str, Any] = {
        "id": "basildon",
        "code": "BAS",
        "name": "Basildon Council",
        "protocol": essex(),
        "address": "housing.solutions@basildon.example",
        "addresses": ("housing.solutions@basildon.example",),
        "authorities": ("Basildon Council", "Basildon Borough Council"),
        "staff_domains": ("basildon.example",),
        "spoc": Person(name="Martin Okonjo-Hale", email="martin.okonjo-hale@basildon.example", phone="01632 960150"),
        "manager": Person(name="Jolanta Brackenbury", email="jolanta.brackenbury@basildon.example"),
        "duty": Person(name="Ines Farrugia", email="ines.farrugia@basildon.example", phone="01632 960143"),
        "officers": (
            an_officer(),
            an_officer("Callum Aspinwall", skills=("prison", "hospital")),
        ),
        "hours": Hours(open=time(9), close=time(17)),
        "emergency": Emergency(office_hours="01632 960100", out_of_hours="01632 960101"),
    }
    return Council(**{**values, **more})


CHRISTMAS_CLOSURE = (
    Period(first=date(2026, 12, 24), last=date(2026, 12, 24)),
    Period(first=date(2026, 12, 29), last=date(2026, 12, 31)),
)


def evidence(quote: str = "as written", place: str = "paragraph 1", part: str = "body") -> Evidence:
    return Evidence(part, place, quote)


def a_mark(what: MarkKind, quote: str = "as written", detail: str | None = None) -> Mark:
    return Mark(what, evidence(quote), detail)


def a_referrer(**more: Any) -> Referrer:
    values: dict[str, Any] = {
        "organisation": "South Fen Probation",
        "organisation_type": OrganisationType.PROBATION,
        "name": "Joss Tamblyn",
        "role": "probation practitioner",
        "email": "joss.tamblyn@probation.example",
        "phone": "+447700900318",
    }
    return Referrer(**{**values, **more})


def an_applicant(name: str | None = "Roisin Keltner", **more: Any) -> Applicant:
    values: dict[str, Any] = {"date_of_birth": date(1991, 6, 4), "mobile": "+447700900461"}
    return Applicant(name=name, **{**values, **more})


def a_record(**more: Any) -> Record:
    """A referral by probation with written consent and nothing that raises a flag."""
    values: dict[str, Any] = {
        "source": Source.FREE_TEXT,
        "consent": Consent(status=ConsentStatus.WRITTEN, date=date(2026, 11, 18), evidence="R Keltner"),
        "referrer": a_referrer(),
        "applicant": an_applicant(),
        "reason": Reason(status=ReasonStatus.THREATENED, explanation="the friend needs the room back"),
        "accommodation": Accommodation(type="a friend’s settee", homeless_on=date(2026, 12, 17)),
    }
    return Record(**{**values, **more})


def numbers(**more: str) -> Identifiers:
    return Identifiers(**more)


def an_envelope(**more: Any) -> Envelope:
    values: dict[str, Any] = {
        "message_id": "<m1@probation.example>",
        "sender": Address("Joss Tamblyn", "joss.tamblyn@probation.example"),
        "to": (Address("", "housing.solutions@basildon.example"),),
        "subject": "Duty to Refer",
        "dated": london("2026-11-19 10:11"),
        "received": london("2026-11-19 10:12"),
    }
    return Envelope(**{**values, **more})


def a_reading(kind: Kind = Kind.REFERRAL, **more: Any) -> Reading:
    values: dict[str, Any] = {"envelope": an_envelope(), "fingerprint": "f1"}
    if kind in {Kind.REFERRAL, Kind.TENANCY_HELP}:
        values["records"] = (a_record(),)
    return Reading(kind=kind, **{**values, **more})


def an_arrival(reading: Reading | None = None, **more: Any) -> Arrived:
    reading = reading or a_reading()
    values: dict[str, Any] = {"folder": Folder.INBOX, "received": london("2026-11-19 10:12"), "message": 1}
    return Arrived(reading=reading, **{**values, **more})


def a_thread(**more: Any) -> Thread:
    values: dict[str, Any] = {
        "message_id": "<m1@probation.example>",
        "references": (),
        "subject": "Duty to Refer",
        "reply_to": Address("Joss Tamblyn", "joss.tamblyn@probation.example"),
    }
    return Thread(**{**values, **more})


def a_case(ref: str = "DTR-BAS-2026-00042", **more: Any) -> Case:
    """An open referral of Thursday 19 November 2026, 10:12, led by the first officer, without clocks."""
    values: dict[str, Any] = {
        "council": "basildon",
        "kind": CaseKind.REFERRAL,
        "record": a_record(),
        "received": london("2026-11-19 10:12"),
        "thread": a_thread(),
        "lead": "temperance.oyelaran@basildon.example",
    }
    return Case(ref=ref, **{**values, **more})


def a_load(email: str = "temperance.oyelaran@basildon.example", given: int = 0, **more: Any) -> Load:
    return Load(**{"email": email, "open_cases": given, "given": given, **more})


def a_view(**more: Any) -> View:
    values: dict[str, Any] = {"now": london("2026-11-19 10:13"), "council": a_council()}
    return View(**{**values, **more})
