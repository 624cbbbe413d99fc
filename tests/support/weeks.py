"""Eight weeks of referrals at the council of the story: what the weekly summary and the report are counted from.

Made by rule from small tables, so that the figures of the design's mock-ups come out: everybody is invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from parsers.record import Accommodation, Consent, ConsentStatus, OrganisationType, ReasonStatus, Support
from rules.case import Case, Done, Likeness, State
from rules.clocks import start_clocks, stopped
from rules.model import Letter, View
from rules.protocol import Council, Stopper
from rules.summary import MOST_LATE, late_now, week_facts
from rules.worktime import WorkTime, london_day, london_instant, worktime_of
from tests.support.builders import (
    a_case,
    a_load,
    a_record,
    a_referrer,
    a_view,
    an_applicant,
    london,
    luton,
    oxfordshire,
)
from tests.support.story import council as story_council
from triage.report.figures import Asked, Figures, figures

MONDAY = date(2026, 11, 23)
A_WEEK = (8, 10, 7, 9, 11, 9, 8, 17)
SOURCES = (
    *[OrganisationType.PROBATION] * 6,
    *[OrganisationType.PRISON] * 4,
    *[OrganisationType.HOSPITAL_INPATIENT] * 3,
    *[OrganisationType.JOBCENTRE_PLUS] * 2,
    OrganisationType.SOCIAL_SERVICES,
    OrganisationType.OTHER,
)
CONSENT = (
    *[ConsentStatus.WRITTEN] * 8,
    *[ConsentStatus.ORAL] * 5,
    *[ConsentStatus.MISSING] * 2,
    *[ConsentStatus.UNCLEAR] * 2,
)
ANSWERED_AFTER = (0, 1, 1, 2, 0, 3, 1, 2, 5, 0, 1, 2, 6, 1, 4, 3, 8)
"""Working days until the answer, in turn."""

NAMES = ("Sol Nyberg", "Bo Yarrow", "Lou Mercer", "Ash Farrow", "Jo Pell", "Max Orde", "Cal Winter", "Tam Bright")


def many(council: Council | None = None, now: str = "2026-11-30 08:30") -> tuple[Case, ...]:
    """The referrals of eight weeks up to the Sunday before `now`, answered as the tables say."""
    council = council or story_council()
    return tuple(_cases(council, now))


def _cases(council: Council, now: str) -> Iterator[Case]:
    calendar, number = worktime_of(council), 300
    for week, size in enumerate(A_WEEK):
        monday = MONDAY - timedelta(weeks=len(A_WEEK) - 1 - week)
        for place in range(size):
            number += 1
            yield _case(council, calendar, monday + timedelta(days=place % 5), place, number, london(now))


def _case(council: Council, calendar: WorkTime, day: date, place: int, number: int, now: object) -> Case:
    source = SOURCES[place % len(SOURCES)]
    received = london(f"{day.isoformat()} {9 + place % 7:02d}:12")
    lead = council.officers[place % len(council.officers)].email
    record = a_record(
        applicant=an_applicant(NAMES[number % len(NAMES)]),
        referrer=a_referrer(organisation_type=source, organisation=None, name=None),
        consent=Consent(status=CONSENT[place % len(CONSENT)]),
    )
    asked = 1 if record.consent.status in {ConsentStatus.MISSING, ConsentStatus.UNCLEAR} else 0
    case = a_case(
        f"DTR-BAS-2026-{number:05d}", record=record, received=received, lead=lead, pathway="prison", consent_asked=asked
    )
    clocks = start_clocks(council, kind=case.kind, record=record, pathways=(), received=received)
    days = ANSWERED_AFTER[number % len(ANSWERED_AFTER)]
    answered = london_instant(calendar.add_working_days(day, days), council.hours.close) - timedelta(hours=1)
    answered = max(answered, received + timedelta(minutes=40))
    kept = []
    for clock in clocks:
        if Stopper.ACKNOWLEDGED in clock.stopped_by:
            kept.append(stopped(clock, received + timedelta(minutes=1), "acknowledgement sent"))
        elif answered <= now:  # type: ignore[operator]
            kept.append(stopped(clock, answered, "answered by phone"))
        else:
            kept.append(clock)
    state = State.ANSWERED if all(clock.stopped_at for clock in kept) else State.OPEN
    if asked and place % 2:
        was = (("consent", record.consent.status.value),)
        told = Done(number=1, do="consent", actor=lead, at=received + timedelta(days=1), before=was)
        record = replace(record, consent=Consent(status=ConsentStatus.ORAL, date=day))
        case = replace(case, record=record, done=(told,))
    return replace(case, clocks=tuple(kept), state=state)


def a_week_view(**more: object) -> View:
    """What the summary is decided on, on Monday 30 November 2026."""
    cases = many()
    values: dict[str, object] = {
        "now": london("2026-11-30 08:30"),
        "council": story_council(),
        "recent": cases,
        "worklist": tuple(case for case in cases if any(clock.running for clock in case.clocks)),
        "loads": tuple(a_load(officer.email, 4) for officer in story_council().officers),
        "arrivals": (("auto_reply", 9), ("follow_up", 12), ("not_referral", 22), ("referral", 17), ("review", 1)),
    }
    return a_view(**{**values, **more})


def week_letter(letter: Letter) -> tuple[Letter, tuple[Case, ...]]:
    """The summary with the facts of that week, and the cases that it names."""
    view = a_week_view()
    late = late_now(view)[:MOST_LATE]
    facts = week_facts(view, london_day(view.now) - timedelta(days=7))
    return replace(letter, cases=tuple(case.ref for case in late), facts=facts), late


# --- the report ------------------------------------------------------------------------------------------------------


def three_councils() -> dict[str, Council]:
    """Basildon, Oxford and Luton, each under its own protocol."""
    basildon = story_council()
    return {
        "basildon": basildon,
        "oxford": replace(basildon, id="oxford", code="OXF", name="Oxford City Council", protocol=oxfordshire()),
        "luton": replace(basildon, id="luton", code="LUT", name="Luton Council", protocol=luton()),
    }


def report_cases() -> tuple[Case, ...]:
    """Referrals at three councils, with outcomes, repeats, households and homes that ended."""
    councils = three_councils()
    shares = {"basildon": 1, "oxford": 2, "luton": 3}
    found = []
    for key, council in councils.items():
        for number, case in enumerate(many(council)):
            if number % shares[key] == 0:
                found.append(_told_more(case, key, council.code, number))
    return tuple(found)


def _told_more(case: Case, key: str, code: str, number: int) -> Case:
    record = case.record
    came = london_day(case.received)
    homes = (None, 4, 6, 11, 20, 26, 45, 70)
    days = homes[number % len(homes)]
    status = ReasonStatus.HOMELESS if number % 5 == 0 else ReasonStatus.THREATENED
    record = replace(
        record,
        reason=replace(record.reason, status=status),
        accommodation=Accommodation(homeless_on=came + timedelta(days=days) if days else None),
        applicant=replace(
            record.applicant,
            gender=("Female", "Male", "M", None)[number % 4],
            household=(None, "Alone", "Two children, 4 and 7", "With her partner")[number % 4],
        ),
        referrer=replace(record.referrer, organisation=ORGANISATIONS[number % len(ORGANISATIONS)]),
        support=Support(medical=(None, "Depression", "Uses a wheelchair")[number % 3]),
    )
    pathway = ("prison", "prison", "", "hospital", "domestic_abuse")[number % 5]
    case = replace(case, ref=case.ref.replace("BAS", code), council=key, record=record, pathway=pathway)
    if number % 3 == 0:
        outcome = OUTCOMES[number % len(OUTCOMES)]
        case = replace(case, state=State.CLOSED, outcome=outcome, closed_at=case.received + timedelta(days=9))
    if number % 11 == 0:
        said = ("duplicate", "distinct", "")[number % 3]
        like = Likeness(ref=case.ref[:-1], probability=0.9, likely=True, reasons_for=("same date of birth",), said=said)
        case = replace(case, likenesses=(like,))
    return case


ORGANISATIONS = (
    "HMP Fenmoor",
    "South Essex Probation",
    "South Essex Probation",
    "Harrow Lane Hospital",
    None,
    "A small charity",
)
OUTCOMES = ("relief duty accepted", "prevention duty accepted", "could not make contact", "withdrawn")


def a_report(**more: object) -> Figures:
    """The figures of October and November 2026."""
    values: dict[str, object] = {
        "councils": three_councils(),
        "first": date(2026, 10, 1),
        "last": date(2026, 11, 30),
        "now": london("2026-11-30 08:30"),
    }
    return figures(Asked(**{**values, **more}), report_cases())  # type: ignore[arg-type]
