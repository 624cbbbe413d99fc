"""What falls due: warning, ladder, consent, digest, week, recount, leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from parsers.record import Consent, ConsentStatus
from rules.case import Case, FlagName, State
from rules.clocks import start_clocks, stop_by
from rules.decide import decide
from rules.flags import flags_of
from rules.model import Changes, Due, Job, LetterKind
from rules.protocol import CaseKind, Council, Hours, Period, Stopper
from tests.support.builders import (
    CHRISTMAS_CLOSURE,
    a_case,
    a_council,
    a_load,
    a_record,
    a_view,
    an_officer,
    london,
)

REF = "DTR-BAS-2026-00042"
LEAD = "temperance.oyelaran@basildon.example"
SPOC, MANAGER = "martin.okonjo-hale@basildon.example", "jolanta.brackenbury@basildon.example"


def running(council: Council | None = None, received: str = "2026-11-19 10:12", **more: Any) -> Case:
    council = council or a_council()
    case = a_case(received=london(received), **more)
    flags = flags_of(case.record, council=council, received=case.received)
    clocks = start_clocks(council, kind=CaseKind.REFERRAL, record=case.record, pathways=(), received=case.received)
    case, _ = stop_by(replace(case, clocks=clocks, flags=flags), Stopper.ACKNOWLEDGED, case.received, "sent")
    return case


def due(case: Case, now: str, council: Council | None = None, **view: Any) -> Changes:
    event = Due(job=Job.CLOCK, council="basildon", case=case.ref, clock="respond")
    return decide(event, a_view(now=london(now), case=case, council=council or a_council(), **view))


def job(job: Job, now: str, *worklist: Case, council: Council | None = None, **view: Any) -> Changes:
    event = Due(job=job, council="basildon")
    return decide(event, a_view(now=london(now), worklist=worklist, council=council or a_council(), **view))


def told(changes: Changes) -> list[tuple[str, str]]:
    return [(letter.kind.value, letter.to.email) for letter in changes.letters]


# --- clocks ---------------------------------------------------------------------------------------------------------


def test_the_lead_is_warned_once_half_a_working_day_ahead() -> None:
    changes = due(running(), "2026-11-24 13:00")
    assert told(changes) == [("warning", LEAD)]
    assert due(changes.updated[0], "2026-11-24 13:05") == Changes()


def test_an_unanswered_case_climbs_the_ladder_once_each_office_day() -> None:
    case, said = running(), []
    for now in ("2026-11-24 13:00", "2026-11-24 17:00", "2026-11-25 09:00", "2026-11-25 12:00", "2026-11-26 09:00"):
        changes = due(case, now)
        case = changes.updated[0] if changes.updated else case
        said.append(told(changes))
    assert said == [[("warning", LEAD)], [], [("escalation", SPOC)], [], [("escalation", MANAGER)]]
    assert case.clocks[1].next_at is None
    assert FlagName.OVERDUE in {flag.name for flag in case.flags}


def test_escalations_of_one_clock_never_share_a_key() -> None:
    first = due(running(), "2026-11-25 09:00")
    second = due(first.updated[0], "2026-11-26 09:00")
    assert first.letters[0].key != second.letters[0].key


def test_an_answered_case_is_left_in_peace() -> None:
    case, _ = stop_by(running(), Stopper.RESPOND, london("2026-11-24 16:59"), "answered by phone")
    assert due(case, "2026-11-25 09:00") == Changes()


def test_what_fell_due_while_the_service_was_down_is_told_in_working_time() -> None:
    at_night = due(running(), "2026-11-25 20:00")
    assert told(at_night) == []
    assert told(due(at_night.updated[0], "2026-11-26 09:00")) == [("escalation", SPOC)]


def test_nobody_is_called_during_a_closure() -> None:
    council = a_council(hours=Hours(closures=CHRISTMAS_CLOSURE))
    case = running(council, "2026-12-22 10:00")
    assert case.clocks[1].warn_at == london("2026-12-23 13:00")
    warned = due(case, "2026-12-23 13:00", council)
    assert warned.updated[0].clocks[1].next_at == london("2027-01-04 09:00")


def test_a_rung_on_which_nobody_stands_is_passed_over() -> None:
    council = a_council(spoc=None, duty=None)
    assert told(due(running(), "2026-11-25 09:00", council)) == [("escalation", MANAGER)]


def test_without_anybody_on_the_ladder_it_is_overdue_all_the_same() -> None:
    council = a_council(spoc=None, duty=None, manager=None)
    changes = due(running(), "2026-11-25 09:00", council)
    assert told(changes) == []
    assert FlagName.OVERDUE in {flag.name for flag in changes.updated[0].flags}


def test_an_escalation_tells_who_is_in_with_how_much() -> None:
    changes = due(running(), "2026-11-25 09:00", loads=(a_load(LEAD, 9),))
    assert ("load", f"{LEAD} 9") in changes.letters[0].facts


# --- consent --------------------------------------------------------------------------------------------------------


def unclear(**more: Any) -> Case:
    record = a_record(consent=Consent(status=ConsentStatus.UNCLEAR))
    return running(record=record, consent_asked=1, consent_ask_at=london("2026-11-20 10:13"), **more)


def remind(case: Case, now: str = "2026-11-20 10:13") -> Changes:
    event = Due(job=Job.CONSENT_REMINDER, council="basildon", case=case.ref)
    return decide(event, a_view(now=london(now), case=case))


def test_consent_is_asked_once_more_and_then_no_more() -> None:
    changes = remind(unclear())
    assert told(changes) == [("consent_request", "joss.tamblyn@probation.example")]
    assert changes.updated[0].consent_ask_at is None
    assert remind(changes.updated[0]) == Changes()


def test_it_is_not_asked_too_early() -> None:
    assert remind(unclear(), "2026-11-20 10:12") == Changes()


@pytest.mark.parametrize("state", [State.CLOSED, State.DUPLICATE])
def test_an_ended_case_is_asked_nothing(state: State) -> None:
    assert remind(replace(unclear(), state=state)).letters == ()


# --- digest ---------------------------------------------------------------------------------------------------------


def test_each_lead_with_something_to_do_gets_the_morning_list() -> None:
    mine, hers = running(), running(ref="DTR-BAS-2026-00043", lead="callum.aspinwall@basildon.example")
    changes = job(Job.DIGEST, "2026-11-24 08:30", mine, hers)
    assert [letter.to.email for letter in changes.letters] == [LEAD, "callum.aspinwall@basildon.example"]
    assert changes.letters[0].fact("due_today") == REF
    assert changes.jobs == ((Job.DIGEST, london("2026-11-25 08:30")),)


def test_who_has_nothing_due_new_or_waiting_gets_none() -> None:
    assert job(Job.DIGEST, "2026-11-23 08:30", running()).letters == ()


def test_overdue_comes_before_due_today() -> None:
    late, today = running(ref="DTR-BAS-2026-00041", received="2026-11-18 10:00"), running()
    digest = job(Job.DIGEST, "2026-11-24 08:30", today, late).letters[0]
    assert digest.cases == ("DTR-BAS-2026-00041", REF)
    assert digest.fact("overdue") == "DTR-BAS-2026-00041"


@pytest.mark.parametrize(
    ("now", "following"),
    [
        ("2026-11-24 07:00", "2026-11-24 08:30"),
        ("2026-11-28 08:30", "2026-11-30 08:30"),
        ("2026-11-24 16:40", "2026-11-25 08:30"),
        ("2026-12-25 08:30", "2026-12-29 08:30"),
    ],
)
def test_there_is_no_list_at_another_hour_or_on_a_day_off(now: str, following: str) -> None:
    changes = job(Job.DIGEST, now, running())
    assert changes.letters == ()
    assert changes.jobs == ((Job.DIGEST, london(following)),)


def test_who_is_away_gets_no_list() -> None:
    leave = (Period(first=date(2026, 11, 23), last=date(2026, 11, 27)),)
    council = a_council(officers=(an_officer(leave=leave),))
    assert job(Job.DIGEST, "2026-11-24 08:30", running(), council=council).letters == ()


# --- week, recount, leave -------------------------------------------------------------------------------------------


def test_the_manager_hears_of_the_week_before_on_its_first_office_day() -> None:
    changes = job(Job.SUMMARY, "2026-11-23 08:30", running())
    assert told(changes) == [("summary", MANAGER)]
    assert (changes.letters[0].fact("first"), changes.letters[0].fact("last")) == ("2026-11-16", "2026-11-22")
    assert changes.jobs == ((Job.SUMMARY, london("2026-11-30 08:30")),)


def test_after_a_bank_holiday_monday_it_comes_on_tuesday() -> None:
    assert job(Job.SUMMARY, "2026-08-31 08:30").jobs == ((Job.SUMMARY, london("2026-09-01 08:30")),)
    assert told(job(Job.SUMMARY, "2026-09-01 08:30")) == [("summary", MANAGER)]


def test_a_recount_moves_running_clocks_and_says_so() -> None:
    council = a_council(hours=Hours(extra_holidays=(date(2026, 11, 20),)))
    changes = job(Job.RECOUNT, "2026-11-19 12:00", running(), council=council)
    assert changes.updated[0].clocks[1].due == london("2026-11-25 17:00")
    assert "respond is due by 5pm on Wednesday 25 November" in changes.history[0].sentence


def test_open_work_of_somebody_who_goes_on_leave_gets_a_new_lead_and_the_referrer_hears() -> None:
    leave = (Period(first=date(2026, 11, 20), last=date(2026, 12, 4)),)
    council = a_council(officers=(an_officer(leave=leave), an_officer("Callum Aspinwall")))
    changes = job(Job.LEAVE, "2026-11-20 09:00", running(), council=council)
    assert changes.updated[0].lead == "callum.aspinwall@basildon.example"
    assert {letter.kind for letter in changes.letters} == {LetterKind.ASSIGNMENT, LetterKind.LEAD_CHANGE}
    assert job(Job.LEAVE, "2026-11-20 09:05", *changes.updated, council=council).updated == ()


def test_answered_work_stays_with_whoever_is_away() -> None:
    leave = (Period(first=date(2026, 11, 20), last=date(2026, 12, 4)),)
    council = a_council(officers=(an_officer(leave=leave), an_officer("Callum Aspinwall")))
    case, _ = stop_by(running(), Stopper.RESPOND, london("2026-11-19 16:00"), "answered")
    assert job(Job.LEAVE, "2026-11-20 09:00", case, council=council).updated == ()
