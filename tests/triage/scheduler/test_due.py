"""What is due is done once, by whoever comes first; what fails stops nothing else."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from rules.case import Case
from rules.model import Acted, Action, Do, Due, Job, Letter, Trust
from rules.protocol import Council
from tests.support.builders import a_council, a_reading, a_record, an_applicant, an_arrival, london
from tests.support.stored import a_message
from triage.handling import Handling
from triage.log import Log
from triage.outbox.base import Sent
from triage.outbox.compose import Composed, compose
from triage.scheduler.due import STANDING, DueWork, retention_of
from triage.store.leases import Hold
from triage.store.store import Store
from triage.timesource import HandTime

NOW = london("2026-11-19 10:13")
COUNCIL = a_council()
LATER = london("2026-11-25 10:00")


class Desk:
    """A store with its due work, at a time that is moved by hand."""

    def __init__(self, store: Store, compose: Any = compose, council: Council = COUNCIL, owner: str = "one") -> None:
        self.store = store
        self.time = HandTime(NOW)
        self.stream = io.StringIO()
        self.woken = 0
        self.handling = Handling(store, {council.id: council}, compose)
        self.work = DueWork(
            store=store,
            handling=self.handling,
            councils={council.id: council},
            retention=retention_of(2190, 90),
            purging=Hold(store.leases, "retention", owner, 30),
            time=self.time,
            log=Log(self.stream, strict=True),
            queued=self.wake,
        )

    def wake(self) -> None:
        self.woken += 1

    def refer(self, number: int = 1) -> str:
        person = an_applicant(f"Person {chr(64 + number)}", mobile=f"+4477009001{number:02d}", date_of_birth=None)
        reading = replace(a_message(number).reading, records=(a_record(applicant=person),))
        (ref,) = self.handling.arrived(an_arrival(reading, message=None), "basildon", b"%d" % number, NOW).refs
        self.send_all()
        return ref

    def close(self, ref: str, at: datetime) -> None:
        action = Action(do=Do.CLOSE, outcome="rehoused", at=at)
        event = Acted(action=action, case=ref, actor="console", trust=Trust.CONSOLE)
        self.handling.acted(event, "basildon", at)
        self.send_all(at)

    def send_all(self, at: datetime = NOW) -> None:
        for row in self.store.outbox.lease("me", limit=99, now=at, seconds=60):
            self.handling.delivered(row, Sent(), at)

    def escalations(self) -> int:
        mails = {mail.id: mail.kind for case in self.store.cases() for mail in self.store.case(case.ref).mails}
        return list(mails.values()).count("escalation")


@pytest.fixture
def desk(file_store: Store) -> Desk:
    return Desk(file_store)


def test_at_the_first_start_every_standing_job_is_set_and_finds_its_own_hour(desk: Desk) -> None:
    desk.work.prepare()
    desk.work.step()
    nexts = [desk.store.job("basildon", job) for job in STANDING]
    assert all(at is not None and at > NOW for at in nexts)


def test_a_second_start_alters_nothing(desk: Desk) -> None:
    desk.work.prepare()
    desk.work.step()
    before = [desk.store.job("basildon", job) for job in (*STANDING, Job.RECOUNT)]
    desk.work.prepare()
    assert [desk.store.job("basildon", job) for job in (*STANDING, Job.RECOUNT)] == before


def test_a_changed_configuration_counts_open_clocks_anew(desk: Desk) -> None:
    desk.work.prepare()
    ref = desk.refer()
    before = case_of(desk, ref).clocks
    hours = replace(COUNCIL.hours, extra_holidays=(london("2026-11-20 12:00").date(),))
    other = Desk(desk.store, council=replace(COUNCIL, hours=hours))
    other.work.prepare()
    other.work.step()
    moved = {clock.name: clock.due for clock in case_of(desk, ref).clocks if clock.running}
    assert all(moved[clock.name] > clock.due for clock in before if clock.name in moved)


def case_of(desk: Desk, ref: str) -> Case:
    case = desk.store.case(ref).case
    assert case is not None
    return case


def test_a_clock_that_ran_out_is_told_once_though_two_services_ask(desk: Desk) -> None:
    desk.refer()
    rival = Desk(desk.store, owner="two")
    for each in (desk, rival):
        each.time.set(LATER)
        each.work.step()
    assert desk.escalations() == 1
    assert (desk.woken, rival.woken) == (1, 0)


def test_what_fails_stops_nothing_else_and_is_asked_for_again(desk: Desk, file_store: Store) -> None:
    refs = [desk.refer(number) for number in (1, 2)]
    broken = True

    def composes(letter: Letter, cases: Mapping[str, Case], council: Council, now: datetime) -> Composed:
        if broken and letter.case == refs[0]:
            raise ZeroDivisionError
        return compose(letter, cases, council, now)

    other = Desk(file_store, composes)
    other.time.set(LATER)
    assert other.work.step() == 1
    assert "ZeroDivisionError" in other.stream.getvalue()
    broken = False
    assert other.work.step() == 1
    assert desk.escalations() == 2


def test_what_belongs_to_a_council_that_is_no_longer_configured_waits(desk: Desk) -> None:
    desk.store.set_job("elsewhere", Job.DIGEST, NOW)
    desk.work.step()
    assert Due(job=Job.DIGEST, council="elsewhere") in desk.store.due(NOW)


def test_what_is_kept_no_longer_is_let_go_of_once_a_day(desk: Desk) -> None:
    ref = desk.refer()
    desk.close(ref, NOW)
    desk.time.set(NOW + timedelta(days=2100))
    desk.work.step()
    assert desk.store.case(ref).erased_at is None
    desk.time.set(NOW + timedelta(days=2200))
    desk.work.step()
    assert desk.store.case(ref).erased_at is not None


def test_while_another_lets_go_of_old_data_nobody_else_does(desk: Desk) -> None:
    ref = desk.refer()
    desk.close(ref, NOW)
    Hold(desk.store.leases, "retention", "another", 30).held()
    desk.time.set(NOW + timedelta(days=2200))
    desk.work.step()
    assert desk.store.case(ref).erased_at is None


def test_a_reading_without_records_is_no_trouble(desk: Desk) -> None:
    desk.handling.arrived(an_arrival(a_reading(records=()), message=None), "basildon", b"", NOW)
    desk.time.set(LATER)
    assert desk.work.step() > 0
