"""One event in, one transaction out, with the real rules, the real letters and a real store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from parsers.record import Address, Automatic, Kind
from rules.case import Case, State
from rules.model import Acted, Action, Changes, Do, Due, FileTo, Job, Letter, LetterKind, Trust
from rules.protocol import Council
from tests.support.builders import a_council, a_reading, a_record, an_applicant, an_arrival, an_envelope, london
from tests.support.stored import AMail, a_message
from triage.errors import UserError
from triage.handling import Handling
from triage.outbox.base import Deferred, Outcome, Refused, Sent
from triage.outbox.compose import Composed, compose
from triage.store.store import Store
from triage.store.values import OutboxRow

NOW = london("2026-11-19 10:13")
COUNCIL = a_council()
REFERRER = "joss.tamblyn@probation.example"


@pytest.fixture
def handling(file_store: Store) -> Handling:
    return Handling(file_store, {COUNCIL.id: COUNCIL}, compose)


def plain(letter: Letter, cases: Mapping[str, Case], council: Council, now: datetime) -> AMail:
    """A letter of any kind, where its look does not matter."""
    return AMail(
        kind=letter.kind,
        key=letter.key,
        case=letter.case,
        council=council.id,
        recipients=(letter.to.email,),
        message_id=f"<{letter.key.replace(' ', '')}@basildon.example>",
    )


@pytest.fixture
def plainly(file_store: Store) -> Handling:
    return Handling(file_store, {COUNCIL.id: COUNCIL}, plain)


def rows(store: Store, now: datetime = NOW) -> list[OutboxRow]:
    return store.outbox.lease("me", limit=99, now=now, seconds=60)


def row_of(store: Store, kind: LetterKind) -> OutboxRow:
    return next(row for row in rows(store) if row.kind is kind)


def case_of(store: Store, ref: str) -> Case:
    case = store.case(ref).case
    assert case is not None
    return case


def somebody(number: int) -> object:
    person = an_applicant(f"Person {chr(64 + number)}", mobile=f"+4477009001{number:02d}", date_of_birth=None)
    return a_record(applicant=person)


def act(ref: str, do: Do, **more: object) -> Acted:
    return Acted(action=Action(do=do, **more), case=ref, actor="console", trust=Trust.CONSOLE)  # type: ignore[arg-type]


def test_a_referral_becomes_a_case_with_its_letters_in_one_go(handling: Handling, file_store: Store) -> None:
    handled = handling.arrived(a_message(), "basildon", b"raw bytes", NOW)
    assert (handled.file_to, handled.refs, handled.kind, handled.known) == (
        FileTo.PROCESSED,
        ("DTR-BAS-2026-00001",),
        Kind.REFERRAL,
        False,
    )
    file = file_store.case("DTR-BAS-2026-00001")
    assert [file_store.raw(message.id) for message in file.messages] == [b"raw bytes"]
    kinds = {row.kind: row for row in rows(file_store)}
    assert set(kinds) == {LetterKind.ACKNOWLEDGEMENT, LetterKind.ASSIGNMENT}
    acknowledgement = kinds[LetterKind.ACKNOWLEDGEMENT]
    assert acknowledgement.recipients == (REFERRER,)
    assert acknowledgement.case == "DTR-BAS-2026-00001"
    assert b"DTR-BAS-2026-00001" in acknowledgement.message
    assert file.history[0].what == "opened"


def test_the_same_message_again_changes_nothing_and_goes_where_it_went(handling: Handling, file_store: Store) -> None:
    first = handling.arrived(a_message(), "basildon", b"raw", NOW)
    before = file_store.audit()
    again = handling.arrived(a_message(), "basildon", b"raw, rebuilt by the server", NOW + timedelta(days=400))
    assert again == replace(first, known=True, queued=0)
    assert file_store.audit() == before
    assert len(file_store.cases()) == 1


def test_several_people_in_one_message_get_a_case_each(handling: Handling, file_store: Store) -> None:
    reading = a_reading(records=(somebody(1), somebody(2), somebody(3)))
    handled = handling.arrived(an_arrival(reading), "basildon", b"", NOW)
    assert handled.refs == tuple(f"DTR-BAS-2026-0000{number}" for number in (1, 2, 3))
    assert handled.queued == len(rows(file_store))
    assert all(len(file_store.case(ref).messages) == 1 for ref in handled.refs)


def test_the_message_of_a_likely_duplicate_belongs_to_the_new_case_alone(handling: Handling, file_store: Store) -> None:
    handling.arrived(a_message(1), "basildon", b"", NOW)
    second = handling.arrived(a_message(2), "basildon", b"", NOW)
    assert second.refs == ("DTR-BAS-2026-00002",)
    assert [alike.ref for alike in case_of(file_store, second.refs[0]).likenesses] == ["DTR-BAS-2026-00001"]
    assert len(file_store.case("DTR-BAS-2026-00001").messages) == 1


def test_a_machine_gets_no_answer_but_its_message_is_kept(handling: Handling, file_store: Store) -> None:
    envelope = an_envelope(automatic=Automatic.REPLY, answerable=False)
    reading = a_reading(Kind.AUTO_REPLY, envelope=envelope, own_words="I am away until Monday.")
    handled = handling.arrived(an_arrival(reading), "basildon", b"away", NOW)
    assert (handled.file_to, handled.refs) == (FileTo.OTHER, ())
    assert rows(file_store) == []
    assert handled.message is not None
    assert file_store.raw(handled.message) == b"away"


def test_the_attempt_ends_with_the_result_and_not_before(file_store: Store) -> None:
    def broken(letter: Letter, cases: Mapping[str, Case], council: Council, now: datetime) -> Composed:
        raise ZeroDivisionError

    assert file_store.begin_attempt("uid 1", NOW) == 1
    with pytest.raises(ZeroDivisionError):
        Handling(file_store, {COUNCIL.id: COUNCIL}, broken).arrived(a_message(), "basildon", b"", NOW, attempt="uid 1")
    assert file_store.cases() == ()
    assert file_store.begin_attempt("uid 1", NOW) == 2
    Handling(file_store, {COUNCIL.id: COUNCIL}, compose).arrived(a_message(), "basildon", b"", NOW, attempt="uid 1")
    assert file_store.begin_attempt("uid 1", NOW) == 1


def test_a_sent_acknowledgement_stops_its_clock_in_the_same_transaction(handling: Handling, file_store: Store) -> None:
    ref = handling.arrived(a_message(), "basildon", b"", NOW).refs[0]
    later = NOW + timedelta(seconds=30)
    assert handling.delivered(row_of(file_store, LetterKind.ACKNOWLEDGEMENT), Sent(), later)
    clocks = {clock.name: clock.stopped_at for clock in case_of(file_store, ref).clocks}
    assert clocks["acknowledge"] == later
    assert clocks["respond"] is None
    assert [mail.state for mail in file_store.case(ref).mails].count("sent") == 1


def test_a_refused_acknowledgement_calls_a_person_and_its_clock_runs_on(handling: Handling, file_store: Store) -> None:
    ref = handling.arrived(a_message(), "basildon", b"", NOW).refs[0]
    assert handling.delivered(row_of(file_store, LetterKind.ACKNOWLEDGEMENT), Refused("550"), NOW)
    clock = case_of(file_store, ref).clock("acknowledge")
    assert clock is not None
    assert clock.running
    mails = {mail.kind: mail.state for mail in file_store.case(ref).mails}
    assert mails["acknowledgement"] == "refused"
    assert mails["review"] == "queued"


def test_the_word_of_a_sender_that_lost_its_lease_does_not_count(handling: Handling, file_store: Store) -> None:
    ref = handling.arrived(a_message(), "basildon", b"", NOW).refs[0]
    stale = row_of(file_store, LetterKind.ACKNOWLEDGEMENT)
    fresh = file_store.outbox.lease("you", limit=99, now=NOW + timedelta(minutes=2), seconds=60)
    assert not handling.delivered(stale, Refused("550"), NOW)
    clock = case_of(file_store, ref).clock("acknowledge")
    assert clock is not None
    assert clock.running
    assert all(handling.delivered(row, Sent(), NOW) for row in fresh)


@pytest.mark.parametrize("outcome", [Deferred("421")])
def test_a_mail_put_off_is_no_decision(handling: Handling, file_store: Store, outcome: Outcome) -> None:
    handling.arrived(a_message(), "basildon", b"", NOW)
    with pytest.raises(ValueError):
        handling.delivered(rows(file_store)[0], outcome, NOW)
    assert file_store.status(NOW).outbox.queued == 2


def test_an_officer_s_answer_stops_the_clock_and_stands_in_the_history(handling: Handling, file_store: Store) -> None:
    ref = handling.arrived(a_message(), "basildon", b"", NOW).refs[0]
    later = NOW + timedelta(hours=2)
    handled = handling.acted(act(ref, Do.RESPOND, by="phone", at=later), "basildon", later)
    assert handled.refs == (ref,)
    clock = case_of(file_store, ref).clock("respond")
    assert clock is not None
    assert clock.stopped_at == later
    assert file_store.case(ref).history[-1].actor == "console"


def test_an_act_on_an_unknown_case_is_refused_in_words(handling: Handling) -> None:
    with pytest.raises(UserError) as caught:
        handling.acted(act("DTR-BAS-2026-00009", Do.CLOSE), "basildon", NOW)
    assert caught.value.code == "unknown_case"


def test_an_act_that_makes_no_sense_is_refused_with_its_reason_and_changes_nothing(
    handling: Handling, file_store: Store
) -> None:
    ref = handling.arrived(a_message(), "basildon", b"", NOW).refs[0]
    before = file_store.case(ref)
    with pytest.raises(UserError) as caught:
        handling.acted(act(ref, Do.RESPOND, by="phone", at=NOW - timedelta(days=3)), "basildon", NOW)
    assert caught.value.code == "refused"
    assert "before the referral came" in str(caught.value)
    assert file_store.case(ref) == before


def test_what_is_due_is_done_once_though_two_services_ask(handling: Handling, file_store: Store) -> None:
    ref = handling.arrived(a_message(), "basildon", b"", NOW).refs[0]
    for row in rows(file_store):
        handling.delivered(row, Sent(), NOW)
    late = london("2026-11-25 09:00")
    due = [one for one in file_store.due(late) if one.clock == "respond"]
    assert due == [Due(job=Job.CLOCK, council="basildon", case=ref, clock="respond")]
    first, second = handling.due(due[0], late), handling.due(due[0], late)
    assert (first.refs, second.refs) == ((ref,), ())
    assert [row.kind for row in rows(file_store, late)] == [LetterKind.ESCALATION]


def test_all_that_is_due_comes_to_rest(plainly: Handling, file_store: Store) -> None:
    for number in range(1, 4):
        plainly.arrived(a_message(number), "basildon", b"", NOW)
    for job in (Job.DIGEST, Job.SUMMARY, Job.LEAVE, Job.RECOUNT):
        file_store.set_job("basildon", job, NOW)
    now = NOW
    for _ in range(24):
        now += timedelta(hours=7)
        for due in file_store.due(now):
            plainly.due(due, now)
        assert file_store.due(now) == []
    kinds = {row.kind for row in rows(file_store)}
    assert {LetterKind.WARNING, LetterKind.ESCALATION, LetterKind.DIGEST, LetterKind.SUMMARY} <= kinds


def test_a_rule_that_does_not_move_its_clock_on_is_a_bug_and_not_a_loop(
    handling: Handling, file_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    handling.arrived(a_message(), "basildon", b"", NOW)
    late = london("2026-11-25 09:00")
    monkeypatch.setattr("triage.handling.decide", lambda event, view: Changes())
    with pytest.raises(RuntimeError, match="still due"):
        handling.due(file_store.due(late)[0], late)


def test_an_answer_to_our_acknowledgement_belongs_to_its_case(plainly: Handling, file_store: Store) -> None:
    ref = plainly.arrived(a_message(1), "basildon", b"", NOW).refs[0]
    ours = row_of(file_store, LetterKind.ACKNOWLEDGEMENT).message_id
    envelope = an_envelope(message_id="<m2@probation.example>", in_reply_to=f"<{ours}>", subject="Re: Duty to Refer")
    reading = a_reading(Kind.FOLLOW_UP, envelope=envelope, own_words="She now has a new number.", fingerprint="f2")
    handled = plainly.arrived(an_arrival(reading), "basildon", b"more", NOW)
    assert (handled.kind, handled.refs) == (Kind.FOLLOW_UP, (ref,))
    assert len(file_store.case(ref).messages) == 2


def test_a_bounced_acknowledgement_finds_its_case(handling: Handling, file_store: Store) -> None:
    ref = handling.arrived(a_message(1), "basildon", b"", NOW).refs[0]
    row = row_of(file_store, LetterKind.ACKNOWLEDGEMENT)
    handling.delivered(row, Sent(), NOW)
    envelope = an_envelope(
        message_id="<b1@probation.example>",
        sender=Address("", "mailer-daemon@probation.example"),
        automatic=Automatic.BOUNCE,
        answerable=False,
        bounced_message_id=f"<{row.message_id}>",
    )
    reading = a_reading(Kind.BOUNCE, envelope=envelope, fingerprint="f2")
    handled = handling.arrived(an_arrival(reading), "basildon", b"bounce", NOW + timedelta(minutes=1))
    assert handled.refs == (ref,)
    clock = case_of(file_store, ref).clock("acknowledge")
    assert clock is not None
    assert clock.running


def test_forty_referrals_of_one_prison_get_forty_acknowledgements(handling: Handling, file_store: Store) -> None:
    for number in range(1, 41):
        reading = replace(a_message(number).reading, records=(somebody(number % 26 + 1),))
        handling.arrived(an_arrival(reading), "basildon", b"", NOW)
    sent = [row for row in rows(file_store) if row.kind is LetterKind.ACKNOWLEDGEMENT]
    assert len(sent) == 40
    assert {row.recipients for row in sent} == {(REFERRER,)}


def test_one_message_to_two_councils_is_answered_by_both(file_store: Store) -> None:
    oxford = a_council(id="oxford", code="OXF", address="dtr@oxford.example")
    both = Handling(file_store, {COUNCIL.id: COUNCIL, oxford.id: oxford}, compose)
    refs = [both.arrived(a_message(), council, b"", NOW).refs for council in ("basildon", "oxford")]
    assert refs == [("DTR-BAS-2026-00001",), ("DTR-OXF-2026-00001",)]
    sent = {row.council for row in rows(file_store) if row.kind is LetterKind.ACKNOWLEDGEMENT}
    assert sent == {"basildon", "oxford"}


def test_a_closed_case_keeps_its_state_when_the_mail_about_it_was_sent(handling: Handling, file_store: Store) -> None:
    ref = handling.arrived(a_message(), "basildon", b"", NOW).refs[0]
    handling.acted(act(ref, Do.CLOSE, outcome="advice given"), "basildon", NOW)
    for row in rows(file_store):
        handling.delivered(row, Sent(), NOW)
    assert case_of(file_store, ref).state is State.CLOSED
    assert file_store.audit().whole
