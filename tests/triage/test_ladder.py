"""What nobody took, told again; what ran out, gathered: with the real rules, letters and store, hour by hour."""

from __future__ import annotations

from datetime import datetime

import pytest

from parsers.record import Address, Kind, MarkKind, Problem, ProblemCode
from rules.model import Acted, Action, Arrived, Do, Due, Job, LetterKind, Trust
from tests.support.builders import (
    a_council,
    a_mark,
    a_reading,
    a_record,
    an_applicant,
    an_arrival,
    an_envelope,
    london,
)
from triage.handling import Handling
from triage.outbox.compose import compose
from triage.store.store import Store

COUNCIL = a_council()
LEAD = "temperance.oyelaran@basildon.example"
DUTY, SPOC, MANAGER = (person.email for person in (COUNCIL.duty, COUNCIL.spoc, COUNCIL.manager) if person)
URGENT, REVIEW, ESCALATION = LetterKind.URGENT, LetterKind.REVIEW, LetterKind.ESCALATION


class Office:
    """A council's service, stepped through time as the scheduler would."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._seen = 0
        store.set_job(COUNCIL.id, Job.NOTICES, london("2026-11-01 00:00"))

    def comes(self, arrival: Arrived, at: str) -> tuple[str, ...]:
        """A message, and its receipts sent at once."""
        refs = self._service().arrived(arrival, COUNCIL.id, b"raw", london(at)).refs
        sent = Action(do=Do.LETTER_SENT, letter_kind=LetterKind.ACKNOWLEDGEMENT, at=london(at))
        for ref in refs:
            event = Acted(action=sent, case=ref, actor="service", trust=Trust.SERVICE)
            self._service().acted(event, COUNCIL.id, london(at))
        return refs

    def says(self, ref: str, do: Do, at: str, actor: str = LEAD) -> None:
        action = Action(do=do, by="phone", at=london(at), text="seen" if do is Do.NOTE else None)
        self._service().acted(Acted(action=action, case=ref, actor=actor, trust=Trust.CONSOLE), COUNCIL.id, london(at))

    def tick(self, at: str) -> list[tuple[LetterKind, str]]:
        """All that is due then; gives what urgent mails, reviews and escalations went out since the last tick."""
        return self.tick_at(london(at))

    def tick_at(self, now: datetime) -> list[tuple[LetterKind, str]]:
        for event in self.store.due(now):
            self._service().due(event, now)
        rows = self.store.outbox.lease("me", limit=500, now=now, seconds=0)
        new = [row for row in rows if row.id > self._seen]
        self._seen = max((row.id for row in rows), default=self._seen)
        return [(row.kind, row.recipients[0]) for row in new if row.kind in {URGENT, REVIEW, ESCALATION}]

    def _service(self) -> Handling:
        """Built anew each time, as after a restart."""
        return Handling(self.store, {COUNCIL.id: COUNCIL}, compose)


@pytest.fixture
def office(file_store: Store) -> Office:
    return Office(file_store)


def tonight(at: str) -> Arrived:
    record = a_record(marks=(a_mark(MarkKind.ROOFLESS_TONIGHT, "nowhere to go tonight"),))
    return an_arrival(a_reading(records=(record,)), received=london(at))


def unreadable(at: str) -> Arrived:
    reading = a_reading(
        Kind.UNREADABLE, records=(), problems=(Problem("message.rpmsg", ProblemCode.ENCRYPTED, "encrypted"),)
    )
    return an_arrival(reading, received=london(at))


def plain(number: int, at: str) -> Arrived:
    applicant = an_applicant(f"{chr(65 + number)}amsin Quill{chr(97 + number)}", date_of_birth=None, mobile=None)
    envelope = an_envelope(
        message_id=f"<m{number}@probation.example>", sender=Address("Joss Tamblyn", "joss.tamblyn@probation.example")
    )
    reading = a_reading(records=(a_record(applicant=applicant),), envelope=envelope, fingerprint=f"f{number}")
    return an_arrival(reading, received=london(at))


# --- urgent ---------------------------------------------------------------------------------------------------------


def test_an_urgent_mail_that_nobody_took_goes_to_the_single_point_of_contact_after_a_quarter_of_an_hour(
    office: Office,
) -> None:
    office.comes(tonight("2026-11-26 15:00"), "2026-11-26 15:00")
    assert office.tick("2026-11-26 15:01") == [(URGENT, DUTY)]
    assert office.tick("2026-11-26 15:14") == []
    assert office.tick("2026-11-26 15:15") == [(URGENT, SPOC)]
    assert office.tick("2026-11-26 15:45") == []
    assert office.tick("2026-11-27 09:30") == []


@pytest.mark.parametrize("do", [Do.RESPOND, Do.NO_CONTACT, Do.NOTE])
def test_any_act_or_word_of_staff_takes_it(office: Office, do: Do) -> None:
    (ref,) = office.comes(tonight("2026-11-26 15:00"), "2026-11-26 15:00")
    office.says(ref, do, "2026-11-26 15:05")
    assert office.tick("2026-11-26 15:20") == [(URGENT, DUTY)]


def test_at_night_the_quarter_of_an_hour_is_counted_from_the_morning(office: Office) -> None:
    office.comes(tonight("2026-11-26 22:00"), "2026-11-26 22:00")
    assert office.tick("2026-11-26 22:30") == [(URGENT, DUTY)]
    assert office.tick("2026-11-27 09:14") == []
    assert office.tick("2026-11-27 09:15") == [(URGENT, SPOC)]


def test_a_service_that_was_down_tells_it_when_it_is_back(office: Office) -> None:
    office.comes(tonight("2026-11-26 11:00"), "2026-11-26 11:00")
    assert office.tick("2026-11-26 16:00") == [(URGENT, DUTY), (URGENT, SPOC)]


# --- reviews --------------------------------------------------------------------------------------------------------


def test_a_review_that_nobody_took_is_told_again_after_a_working_day(office: Office) -> None:
    office.comes(unreadable("2026-11-20 15:00"), "2026-11-20 15:00")
    assert office.tick("2026-11-20 15:01") == [(REVIEW, DUTY)]
    assert office.tick("2026-11-23 14:59") == []
    assert office.tick("2026-11-23 15:00") == [(REVIEW, SPOC)]
    assert office.tick("2026-11-24 16:00")[-1:] != [(REVIEW, SPOC)]


def stray() -> Arrived:
    reading = a_reading(Kind.FOLLOW_UP, records=(), own_words="Any news on my brother?", fingerprint="stray")
    return an_arrival(reading, received=london("2026-11-20 10:00"))


def test_a_review_about_no_case_is_told_again_with_who_wrote(office: Office) -> None:
    office.comes(stray(), "2026-11-20 10:00")
    assert office.tick("2026-11-20 10:01") == [(REVIEW, DUTY)]
    assert office.tick("2026-11-23 10:00") == [(REVIEW, SPOC)]
    again = office.store.outbox.lease("me", limit=9, now=london("2026-11-23 10:00"), seconds=0)[-1]
    assert b"joss.tamblyn@probation.example" in again.message
    assert again.key.startswith("again:review:")


def test_a_review_about_no_case_is_taken_by_an_answer_of_staff_to_it(office: Office) -> None:
    office.comes(stray(), "2026-11-20 10:00")
    (first,) = office.store.outbox.lease("me", limit=9, now=london("2026-11-20 10:00"), seconds=0)
    envelope = an_envelope(sender=Address("Ines Farrugia", DUTY), in_reply_to=f"<{first.message_id}>")
    answer = a_reading(Kind.OFFICER_REPLY, envelope=envelope, own_words="Phoned him.", fingerprint="answer")
    office.comes(an_arrival(answer, received=london("2026-11-20 11:00")), "2026-11-20 11:00")
    office.tick("2026-11-20 11:01")
    assert (REVIEW, SPOC) not in office.tick("2026-11-23 10:00")


# --- gathering ------------------------------------------------------------------------------------------------------


def overdue(office: Office, number: int, at: str = "2026-11-19 10:00") -> list[str]:
    """So many referrals whose answer was due by 5pm on Tuesday 24 November, and that were warned of."""
    refs = [office.comes(plain(each, at), at)[0] for each in range(number)]
    office.tick("2026-11-24 13:00")
    return refs


def test_up_to_three_that_ran_out_together_come_alone(office: Office) -> None:
    overdue(office, 3)
    assert office.tick("2026-11-25 09:00").count((ESCALATION, SPOC)) == 3


def test_more_than_three_come_as_one_mail_that_names_each(office: Office) -> None:
    refs = overdue(office, 5)
    assert office.tick("2026-11-25 09:00").count((ESCALATION, SPOC)) == 1
    mails = [mail for ref in refs for mail in office.store.case(ref).mails if mail.kind == "escalation"]
    assert len(mails) == 5
    assert len({mail.id for mail in mails}) == 1
    assert all(ref in mails[0].message.decode() for ref in refs)


def test_the_next_working_day_those_still_open_go_to_the_manager_gathered_too(office: Office) -> None:
    refs = overdue(office, 5)
    office.tick("2026-11-25 09:00")
    office.says(refs[0], Do.RESPOND, "2026-11-25 11:00")
    assert office.tick("2026-11-25 16:00") == []
    assert office.tick("2026-11-26 09:00") == [(ESCALATION, MANAGER)]
    told = {ref: [m for m in office.store.case(ref).mails if m.kind == "escalation"] for ref in refs}
    assert [len(told[ref]) for ref in refs] == [1, 2, 2, 2, 2]
    assert office.tick("2026-11-27 09:00") == []


def test_who_had_three_today_gets_no_more_than_one_mail_an_hour(office: Office) -> None:
    overdue(office, 3)
    assert office.tick("2026-11-25 09:00").count((ESCALATION, SPOC)) == 3
    for number in (7, 8):
        office.comes(plain(number, "2026-11-19 11:00"), "2026-11-25 09:20")
    assert office.tick("2026-11-25 09:21") == []
    assert office.tick("2026-11-25 09:59") == []
    assert office.tick("2026-11-25 10:00") == [(ESCALATION, SPOC)]
    assert office.tick("2026-11-25 11:30") == []


def test_what_is_due_is_done_once_however_often_it_is_asked(office: Office) -> None:
    overdue(office, 5)
    office.comes(tonight("2026-11-25 08:00"), "2026-11-25 08:00")
    office.tick("2026-11-25 09:30")
    before = office.store.audit()
    assert [office.tick_at(london("2026-11-25 09:30")) for _ in range(3)] == [[], [], []]
    assert office.store.audit() == before


def test_a_job_always_names_its_next_time(office: Office) -> None:
    office.tick("2026-11-27 16:50")
    assert office.store.job(COUNCIL.id, Job.NOTICES) == london("2026-11-30 09:00")
    assert Due(job=Job.NOTICES, council=COUNCIL.id) not in office.store.due(london("2026-11-28 12:00"))
