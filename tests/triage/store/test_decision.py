"""What one decision promises: whole or nothing, references without gaps, values that come back equal."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from parsers.record import Kind
from rules.case import Clock, Contact, Flag, FlagName, Likeness, State, Why
from rules.model import Acted, Action, Changes, Do, Due, FileTo, HistoryEntry, Job, Trust
from rules.protocol import OwedTo, Rung, Stopper
from tests.support.builders import a_case, a_council, a_record, an_applicant, evidence, london
from tests.support.stored import NOW, AMail, a_message, open_case, update
from triage.errors import UserError
from triage.store.store import Store

DUE = london("2026-11-24 17:00")
WHY = Why(rule="a rule", sentence="Because.", evidence=evidence(), source="Essex protocol, commitment 9")


def a_clock(name: str = "respond", *, due: datetime = DUE, **more: object) -> Clock:
    values = {
        "name": name,
        "owed_to": OwedTo.REFERRER,
        "starts": NOW,
        "due": due,
        "stopped_by": (Stopper.RESPOND,),
        "ladder": (Rung.SPOC, Rung.MANAGER),
        "why": WHY,
        "next_at": due - timedelta(hours=4),
    }
    return Clock(**(values | more))  # type: ignore[arg-type]  # a builder with defaults


def a_full_case() -> object:
    return a_case(
        "",
        record=a_record(applicant=an_applicant("Zoë \u2019Brien\U0001f642")),
        state=State.ANSWERED,
        contact=Contact.MADE,
        lead_why=WHY,
        pathway="prison",
        flags=(Flag(FlagName.UNDER_18, WHY), Flag(FlagName.CHASED, WHY)),
        clocks=(a_clock(), a_clock("contact", stopped_at=NOW, stopped_how="phone", rung=2, warned=True)),
        likenesses=(
            Likeness(
                ref="DTR-BAS-2026-00001",
                probability=0.75,
                likely=True,
                reasons_for=("same name",),
                reasons_against=("other town",),
                changed=(("applicant.mobile", "a", "b"),),
                said="distinct",
            ),
        ),
        outcome="advice",
        closed_at=NOW,
        notes=("rang",),
        problems=("corrupt",),
        consent_asked=1,
        consent_ask_at=NOW,
        read_from="form.docx",
    )


def test_a_case_comes_back_as_it_was_written(store: Store) -> None:
    case = a_full_case()
    ref = open_case(store, case)
    assert store.case(ref).case == replace(case, ref=ref)


def test_an_updated_case_comes_back_as_it_was_last_written(store: Store) -> None:
    ref = open_case(store, a_full_case())
    case = replace(store.case(ref).case, state=State.CLOSED, clocks=(a_clock("contact"),), likenesses=(), lead=None)
    update(store, case)
    assert store.case(ref).case == case


def test_references_count_by_council_and_london_year_of_receipt(store: Store) -> None:
    other = a_council(id="oxford", code="OXF")
    new_year = datetime(2026, 12, 31, 23, 59, tzinfo=UTC)
    summer_midnight = datetime(2026, 7, 31, 23, 30, tzinfo=UTC)
    refs = [
        open_case(store, number=1),
        open_case(store, a_case("", received=new_year), number=2),
        open_case(store, a_case("", received=new_year + timedelta(minutes=1)), number=3),
        open_case(store, a_case("", council="oxford"), number=4, council=other),
        open_case(store, a_case("", received=summer_midnight), number=5),
    ]
    assert refs == [
        "DTR-BAS-2026-00001",
        "DTR-BAS-2026-00002",
        "DTR-BAS-2027-00001",
        "DTR-OXF-2026-00001",
        "DTR-BAS-2026-00003",
    ]


def test_a_decision_that_fails_gives_out_no_reference_and_leaves_nothing(store: Store) -> None:
    def failing() -> None:
        event = a_message(1)
        with store.decision() as tx:
            tx.keep_message(event, "basildon", b"raw", NOW)
            tx.view(event, a_council(), NOW)
            tx.apply(Changes(opened=(a_case(""),)), event, NOW)
            tx.queue([AMail()], NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing()
    assert store.cases() == ()
    assert store.status(NOW).outbox.queued == 0
    assert store.audit().lines == 0
    assert open_case(store) == "DTR-BAS-2026-00001"


def test_cases_opened_together_may_name_each_other(store: Store) -> None:
    twin = Likeness(ref="new:0", probability=0.9, likely=True, reasons_for=("same name",))
    event = a_message()
    with store.decision() as tx:
        tx.view(event, a_council(), NOW)
        written = tx.apply(Changes(opened=(a_case(""), a_case("", likenesses=(twin,)))), event, NOW)
    assert written["new:1"].likenesses[0].ref == written["new:0"].ref == "DTR-BAS-2026-00001"
    assert store.case("DTR-BAS-2026-00002").case == written["new:1"]


def test_the_same_letter_is_queued_once_for_ever(store: Store) -> None:
    with store.decision() as tx:
        assert tx.queue([AMail(), AMail(message=b"another wording")], NOW) == 1
    with store.decision() as tx:
        assert tx.queue([AMail(message=b"a third"), AMail(key="other")], NOW) == 1
    rows = store.outbox.lease("me", limit=9, now=NOW, seconds=60)
    assert [row.message for row in rows] == [AMail().message, AMail().message]


def test_a_known_message_is_known_by_its_fingerprint(store: Store) -> None:
    ref = open_case(store, number=7)
    again = a_message(7, message_id="<rewritten@server.example>")
    with store.decision() as tx:
        known = tx.known(again, "basildon", b"other bytes")
        assert tx.known(again, "oxford", b"other bytes") is None
        assert tx.view(again, a_council(), NOW).seen_before
    assert known is not None
    assert (known.refs, known.file_to, known.kind) == ((ref,), FileTo.PROCESSED, Kind.REFERRAL)


def test_a_message_without_a_fingerprint_is_known_by_its_bytes(store: Store) -> None:
    event = a_message()
    event = replace(event, reading=replace(event.reading, fingerprint=""))
    with store.decision() as tx:
        tx.keep_message(event, "basildon", b"the bytes", NOW)
    with store.decision() as tx:
        assert tx.known(event, "basildon", b"the bytes") is not None
        assert tx.known(event, "basildon", b"others") is None


def test_nul_bytes_and_broken_unicode_are_kept_on_both_databases(store: Store) -> None:
    event = a_message(1, subject="a\0b\ud800", message_id="<x\0\udfff@probation.example>")
    event = replace(event, reading=replace(event.reading, own_words="words\0 \ud83d end"))
    case = a_case("", record=a_record(applicant=an_applicant("Ann\0 \udc00Smith")), notes=("\0",))
    ref = open_case(store, case, event=event, mails=(AMail(key="k\0", message=b"\0\xff"),))
    held = store.case(ref)
    assert held.case is not None
    assert held.case.record.applicant.name == "Ann\0 \ufffdSmith"
    assert held.messages[0].reading is not None
    assert held.messages[0].reading.own_words == "words\0 \ufffd end"
    with store.decision() as tx:
        assert tx.known(event, "basildon", b"") is not None
        answer = a_message(2, in_reply_to="<x\0\udfff@probation.example>")
        thread_case = tx.view(answer, a_council(), NOW).thread_case
    assert thread_case is not None
    assert thread_case.ref == ref


def test_a_message_id_of_any_length_finds_its_thread(store: Store) -> None:
    long = "<" + "x" * 50_000 + "@probation.example>"
    ref = open_case(store, event=a_message(1, message_id=long))
    with store.decision() as tx:
        view = tx.view(a_message(2, in_reply_to=long), a_council(), NOW)
    assert view.thread_case is not None
    assert view.thread_case.ref == ref


def test_every_change_has_a_line_in_the_history_even_if_a_rule_forgot(store: Store) -> None:
    ref = open_case(store)
    event = Acted(
        action=Action(do=Do.CLOSE), case=ref, actor="temperance.oyelaran@basildon.example", trust=Trust.CONSOLE
    )
    case = store.case(ref).case
    with store.decision() as tx:
        tx.view(event, a_council(), NOW)
        tx.apply(Changes(updated=(replace(case, state=State.CLOSED),)), event, NOW)
    line = store.case(ref).history[-1]
    assert (line.what, line.actor) == ("changed", "temperance.oyelaran@basildon.example")


def test_the_history_tells_who_why_and_on_what_words(store: Store) -> None:
    ref = open_case(store)
    event = Due(job=Job.CLOCK, council="basildon", case=ref, clock="respond")
    entry = HistoryEntry(what="escalated", actor="service", sentence="Time ran out.", case=ref, why=WHY)
    with store.decision() as tx:
        tx.view(event, a_council(), NOW)
        tx.apply(Changes(history=(entry,)), event, NOW)
    line = store.case(ref).history[-1]
    assert (line.what, line.actor, line.sentence) == ("escalated", "service", "Time ran out.")
    assert line.why["evidence"]["quote"] == "as written"


def test_a_change_of_a_case_of_another_council_is_refused(store: Store) -> None:
    ref = open_case(store)
    case = store.case(ref).case
    with pytest.raises(RuntimeError):
        update(store, case, council=a_council(id="oxford", code="OXF"))


def test_jobs_are_set_and_a_job_done_without_a_next_time_rests(store: Store) -> None:
    later = NOW + timedelta(days=1)
    for job in (Job.DIGEST, Job.RECOUNT):
        store.set_job("basildon", job, NOW)
        event = Due(job=job, council="basildon")
        with store.decision() as tx:
            assert tx.still_due(event, NOW)
            tx.view(event, a_council(), NOW)
            tx.apply(Changes(jobs=((Job.DIGEST, later),)), event, NOW)
            assert not tx.still_due(event, NOW)
    assert store.job("basildon", Job.DIGEST) == later
    assert store.job("basildon", Job.RECOUNT) is None


def test_due_tells_clocks_reminders_and_jobs_in_order(store: Store) -> None:
    asked = a_case("", consent_ask_at=NOW, clocks=(a_clock("contact", next_at=None),))
    first = open_case(store, a_case("", clocks=(a_clock(next_at=NOW - timedelta(hours=2)),)), number=1)
    second = open_case(store, asked, number=2)
    open_case(store, a_case("", clocks=(a_clock(stopped_at=NOW, next_at=NOW),)), number=3)
    store.set_job("basildon", Job.DIGEST, NOW - timedelta(hours=1))
    store.set_job("basildon", Job.SUMMARY, NOW + timedelta(hours=1))
    assert store.due(NOW) == [
        Due(job=Job.CLOCK, council="basildon", case=first, clock="respond"),
        Due(job=Job.DIGEST, council="basildon"),
        Due(job=Job.CONSENT_REMINDER, council="basildon", case=second),
    ]


def test_an_unknown_reference_is_said_so(store: Store) -> None:
    with pytest.raises(UserError) as caught:
        store.case("DTR-BAS-2026-99999")
    assert caught.value.code == "unknown_case"


def test_dates_are_kept_as_days(store: Store) -> None:
    ref = open_case(store, a_case("", record=a_record(applicant=an_applicant(date_of_birth=date(2009, 2, 28)))))
    case = store.case(ref).case
    assert case is not None
    assert case.record.applicant.date_of_birth == date(2009, 2, 28)
