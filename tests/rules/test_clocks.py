"""Which promise binds for whom, and how a clock runs, stops, reopens and is counted again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from parsers.record import Applicant, OrganisationType, Record, Referrer, Source
from rules.case import Case, Clock
from rules.clocks import next_look, pathways_of, recounted, reopened, start_clocks, stop_by, stopped
from rules.flags import flags_of
from rules.protocol import CaseKind, Hours, OwedTo, Protocol, Span, SpanUnit, Stopper
from rules.worktime import worktime_of
from tests.support.builders import (
    CHRISTMAS_CLOSURE,
    a_case,
    a_council,
    a_record,
    a_referrer,
    an_applicant,
    essex,
    london,
    luton,
    mid_devon,
    oxfordshire,
)

RECEIVED = "2026-11-19 10:12"
BOY = an_applicant(date_of_birth=date(2009, 7, 1))


def clocks_for(
    protocol: Protocol, kind: CaseKind = CaseKind.REFERRAL, received: str = RECEIVED, **record: Any
) -> tuple[Clock, ...]:
    council = a_council(protocol=protocol)
    the_record = a_record(**record)
    pathways = pathways_of(the_record, flags_of(the_record, council=council, received=london(received)), council)
    return start_clocks(council, kind=kind, record=the_record, pathways=pathways, received=london(received))


def by(kind: OrganisationType | None, organisation: str = "some body") -> Referrer:
    return a_referrer(organisation_type=kind, organisation=organisation)


@pytest.mark.parametrize(
    ("protocol", "referrer", "promises"),
    [
        (essex(), by(OrganisationType.PRISON), "acknowledge 2026-11-20, respond 2026-11-24"),
        (essex(), by(OrganisationType.PROBATION), "acknowledge 2026-11-20, respond 2026-11-24"),
        (essex(), by(OrganisationType.HOSPITAL_INPATIENT), "acknowledge 2026-11-20, contact 2026-12-03"),
        (essex(), by(OrganisationType.JOBCENTRE_PLUS), "acknowledge 2026-11-20, contact 2026-12-03"),
        (essex(), by(None), "acknowledge 2026-11-20, contact 2026-12-03"),
        (oxfordshire(), by(OrganisationType.PRISON), "acknowledge 2026-11-20, contact 2026-12-03"),
        (mid_devon(), by(OrganisationType.OTHER), "acknowledge 2026-11-20, respond 2026-11-24"),
        (luton(), by(OrganisationType.PRISON), "acknowledge 2026-11-20, respond 2026-11-26"),
    ],
)
def test_a_promise_binds_by_council_and_referrer(protocol: Protocol, referrer: Referrer, promises: str) -> None:
    clocks = clocks_for(protocol, referrer=referrer)
    assert ", ".join(f"{clock.name} {clock.due:%Y-%m-%d}" for clock in clocks) == promises


def test_nacro_is_party_to_the_essex_protocol_by_name() -> None:
    names = [clock.name for clock in clocks_for(essex(), referrer=by(OrganisationType.OTHER, "Nacro, HMP Northfield"))]
    assert "respond" in names


def test_help_with_a_tenancy_has_a_clock_of_its_own() -> None:
    clocks = clocks_for(essex(), CaseKind.TENANCY_HELP)
    assert [clock.name for clock in clocks] == ["acknowledge", "tenancy_help"]


def test_under_18s_are_not_covered_by_the_essex_answer() -> None:
    clocks = clocks_for(essex(), applicant=BOY)
    assert [clock.name for clock in clocks] == ["acknowledge", "contact"]


def test_luton_owes_childrens_services_24_elapsed_hours() -> None:
    clocks = clocks_for(luton(), received="2026-11-27 17:00", referrer=by(OrganisationType.SOCIAL_SERVICES))
    respond = next(clock for clock in clocks if clock.name == "respond")
    assert respond.due == london("2026-11-28 17:00")
    assert respond.warn_at == london("2026-11-27 17:00")


def test_of_an_unreadable_message_the_strictest_answer_is_counted() -> None:
    unknown = Record(source=Source.FREE_TEXT)
    council = a_council()
    clocks = start_clocks(council, kind=CaseKind.UNREADABLE, record=unknown, pathways=(), received=london(RECEIVED))
    assert [(clock.name, clock.due) for clock in clocks] == [
        ("acknowledge", london("2026-11-20 17:00")),
        ("respond", london("2026-11-24 17:00")),
    ]


def test_who_writes_for_themselves_is_owed_contact_not_an_answer() -> None:
    own = Applicant(name="Roisin Keltner", email="roisin@post.example")
    assert [clock.owed_to for clock in clocks_for(essex(), referrer=Referrer(), applicant=own)] == [OwedTo.APPLICANT]


def test_a_clock_names_its_clause() -> None:
    assert clocks_for(essex())[1].why.source == "Essex protocol, commitment 9"


def test_a_closure_is_shown_beside_the_promise() -> None:
    council = a_council(hours=Hours(closures=CHRISTMAS_CLOSURE))
    clocks = start_clocks(
        council, kind=CaseKind.REFERRAL, record=a_record(), pathways=(), received=london("2026-12-22 10:00")
    )
    assert clocks[1].due == london("2026-12-29 17:00")
    assert clocks[1].due_by_office == london("2027-01-05 17:00")


def a_running_case(**more: Any) -> Case:
    return a_case(clocks=clocks_for(essex()), **more)


def test_the_acknowledgement_never_stops_the_answer_clock() -> None:
    case, _ = stop_by(a_running_case(), Stopper.ACKNOWLEDGED, london("2026-11-19 10:13"), "acknowledgement sent")
    assert [clock.running for clock in case.clocks] == [False, True]


def test_a_clock_stops_at_the_time_of_the_act() -> None:
    case, hit = stop_by(a_running_case(), Stopper.RESPOND, london("2026-11-20 14:00"), "answered by phone")
    assert [clock.name for clock in hit] == ["respond"]
    assert case.clocks[1].stopped_at == london("2026-11-20 14:00")
    assert case.clocks[1].next_at is None


def test_a_clock_looks_ahead_to_its_warning_then_to_running_out_then_each_office_day() -> None:
    clock = clocks_for(essex())[1]
    worktime = worktime_of(a_council())
    assert clock.next_at == london("2026-11-24 13:00")
    warned = replace(clock, warned=True)
    assert next_look(warned, london("2026-11-24 13:00"), worktime) == london("2026-11-25 09:00")
    once = replace(warned, rung=1)
    assert next_look(once, london("2026-11-25 09:00"), worktime) == london("2026-11-26 09:00")
    assert next_look(replace(once, rung=2), london("2026-11-26 09:00"), worktime) is None


def test_a_reopened_clock_runs_from_its_old_start() -> None:
    clock = clocks_for(essex())[1]
    again = reopened(
        stopped(clock, london("2026-11-20 14:00"), "slip"), london("2026-11-20 15:00"), worktime_of(a_council())
    )
    assert again == clock


def test_a_new_holiday_moves_a_running_clock_only() -> None:
    case = a_running_case()
    case, _ = stop_by(case, Stopper.ACKNOWLEDGED, london("2026-11-19 10:13"), "sent")
    council = a_council(hours=Hours(extra_holidays=(date(2026, 11, 20),)))
    again = recounted(case, council, london("2026-11-19 12:00"))
    assert again.clocks[0] == case.clocks[0]
    assert again.clocks[1].due == london("2026-11-25 17:00")


def test_a_recount_without_change_changes_nothing() -> None:
    case = a_running_case()
    assert recounted(case, a_council(), london("2026-11-20 12:00")) == case


def test_a_clock_whose_rule_is_gone_runs_on_as_promised() -> None:
    case = a_running_case()
    council = a_council(protocol=replace(essex(), clock_rules=()))
    assert recounted(case, council, london("2026-11-20 12:00")) == case


def test_a_clock_that_a_warning_cannot_precede_has_none() -> None:
    rule = replace(essex().clock_rules[1], span=Span(1, SpanUnit.HOURS), warn_before=Span(0, SpanUnit.HOURS))
    clocks = clocks_for(replace(essex(), clock_rules=(rule,)))
    assert clocks[0].warn_at is None or clocks[0].warn_at < clocks[0].due
