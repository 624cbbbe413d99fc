"""The small notes of the loops, and how things stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from rules.case import State
from rules.model import Folder
from tests.support.builders import a_case, london
from tests.support.stored import NOW, AMail, a_message, open_case
from tests.triage.store.test_decision import a_clock
from triage.store.store import Store
from triage.store.values import CaseFilter, MailboxState


def test_starts_without_an_end_are_counted(store: Store) -> None:
    assert [store.begin_attempt("uid 7", NOW) for _ in range(3)] == [1, 2, 3]
    assert store.begin_attempt("uid 8", NOW) == 1
    store.end_attempt("uid 7")
    assert store.begin_attempt("uid 7", NOW) == 1


def test_an_attempt_ends_in_the_transaction_of_its_result(store: Store) -> None:
    key = "x" * 9000
    store.begin_attempt(key, NOW)
    with store.decision() as tx:
        tx.end_attempt(key)
    assert store.begin_attempt(key, NOW) == 1


def test_bookmarks_are_kept_by_council_and_folder(store: Store) -> None:
    assert store.bookmark("basildon", Folder.SENT) == ""
    store.set_bookmark("basildon", Folder.SENT, "1:7")
    store.set_bookmark("basildon", Folder.SENT, "1:9")
    assert store.bookmark("basildon", Folder.SENT) == "1:9"
    assert store.bookmark("oxford", Folder.SENT) == ""


def test_a_mailbox_tells_how_it_does(store: Store) -> None:
    state = MailboxState(council="basildon", connected_since=NOW, last_look=NOW, waiting=3)
    store.set_mailbox(state)
    assert store.status(NOW).mailboxes == (state,)
    assert not store.status(NOW).needs_person
    store.set_mailbox(replace(store.mailbox("basildon"), error="login_refused", error_at=NOW, needs_person=True))
    assert store.status(NOW).needs_person
    assert store.mailbox("basildon").waiting == 3


def test_status_counts_cases_open_due_today_and_overdue(store: Store) -> None:
    today, yesterday = london("2026-11-19 17:00"), NOW - timedelta(days=1)
    tomorrow = london("2026-11-20 00:00")
    open_case(store, a_case("", clocks=(a_clock("a", due=today), a_clock("b", due=today))), number=1)
    open_case(store, a_case("", state=State.ANSWERED, clocks=(a_clock(due=yesterday),)), number=2)
    open_case(store, a_case("", clocks=(a_clock(due=tomorrow),)), number=3)
    open_case(store, a_case("", clocks=(a_clock(due=yesterday, stopped_at=NOW),)), number=4)
    open_case(store, a_case("", state=State.CLOSED, clocks=(a_clock(due=yesterday),)), number=5)
    count = store.status(NOW).cases
    assert (count.open, count.due_today, count.overdue) == (3, 1, 1)


def test_status_tells_the_oldest_mail_that_waits(store: Store) -> None:
    with store.decision() as tx:
        tx.queue([AMail(key="1")], NOW - timedelta(hours=2))
        tx.queue([AMail(key="2")], NOW)
    outbox = store.status(NOW).outbox
    assert (outbox.queued, outbox.oldest, outbox.given_up) == (2, NOW - timedelta(hours=2), 0)


def test_the_work_list_is_narrowed_by_all_that_is_asked(store: Store) -> None:
    late = a_clock(due=NOW - timedelta(hours=1))
    first = open_case(store, a_case("", clocks=(late,), lead="a@basildon.example"), number=1)
    second = open_case(store, a_case("", received=NOW, lead="b@basildon.example"), number=2)
    third = open_case(store, a_case("", clocks=(late,), state=State.CLOSED), number=3)
    asked = {
        (): [first, third, second],
        ("council", "oxford"): [],
        ("lead", "B@basildon.example"): [second],
        ("overdue_at", NOW): [first],
        ("states", (State.CLOSED,)): [third],
        ("received_from", NOW): [second],
        ("received_to", NOW): [first, third],
    }
    for question, refs in asked.items():
        found = store.cases(CaseFilter(**dict([question] if question else [])))
        assert [case.ref for case in found] == refs, question


def test_a_case_file_holds_its_messages_mails_and_history(store: Store) -> None:
    mail = AMail(case="DTR-BAS-2026-00001")
    ref = open_case(store, event=a_message(1), mails=(mail, AMail(key="digest")))
    file = store.case(f" {ref.lower()} ")
    assert [store.raw(message.id) for message in file.messages] == [b"message 1"]
    assert [(one.kind, one.state, one.message) for one in file.mails] == [("acknowledgement", "queued", mail.message)]
    assert [line.what for line in file.history] == ["opened"]
    assert store.council_of(ref) == "basildon"


def test_a_digest_is_among_the_mails_of_every_case_of_which_it_tells(store: Store) -> None:
    ref = open_case(store)
    with store.decision() as tx:
        tx.queue([AMail(key="digest")], NOW, about={"digest": [ref]})
    assert [mail.state for mail in store.case(ref).mails] == ["queued"]
