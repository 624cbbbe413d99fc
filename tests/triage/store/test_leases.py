"""Two services on one database: one works, the other waits, and takes over when the first is gone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from rules.model import Folder, Job
from triage.store.store import Store
from triage.store.values import MailboxState

REAL = datetime.fromisoformat("2026-01-01T00:00:00+00:00")
LATER = REAL + timedelta(seconds=61)
BOX = "mailbox:basildon"


def test_one_holds_it_and_the_other_does_not(store: Store) -> None:
    assert store.leases.acquire(BOX, "one", 60, REAL)
    assert not store.leases.acquire(BOX, "two", 60, REAL)
    assert store.leases.acquire("mailbox:oxford", "two", 60, REAL)
    assert store.leases.holder(BOX, REAL) == "one"


def test_the_holder_may_take_it_again_and_keep_it_longer(store: Store) -> None:
    assert store.leases.acquire(BOX, "one", 60, REAL)
    assert store.leases.acquire(BOX, "one", 120, REAL)
    assert not store.leases.acquire(BOX, "two", 60, LATER)
    assert store.leases.renew(BOX, "one", 60, LATER)


def test_when_it_runs_out_another_takes_over_and_the_first_learns_of_it(store: Store) -> None:
    assert store.leases.acquire(BOX, "one", 60, REAL)
    assert store.leases.acquire(BOX, "two", 60, LATER)
    assert not store.leases.renew(BOX, "one", 60, LATER)
    assert not store.leases.acquire(BOX, "one", 60, LATER)


def test_only_the_holder_gives_it_back(store: Store) -> None:
    assert store.leases.acquire(BOX, "one", 60, REAL)
    store.leases.release(BOX, "two")
    assert not store.leases.acquire(BOX, "two", 60, REAL)
    store.leases.release(BOX, "one")
    assert store.leases.acquire(BOX, "two", 60, REAL)


def test_a_lease_that_was_never_taken_cannot_be_renewed(store: Store) -> None:
    assert not store.leases.renew(BOX, "one", 60, REAL)
    assert store.leases.holder(BOX, REAL) is None


def test_of_many_who_ask_at_once_one_gets_it(store: Store) -> None:
    with ThreadPoolExecutor(6) as pool:
        got = list(pool.map(lambda owner: store.leases.acquire(BOX, f"service-{owner}", 60, REAL), range(6)))
    assert got.count(True) == 1


def test_many_who_note_the_same_thing_at_once_do_no_harm(store: Store) -> None:
    def note(number: int) -> int:
        store.set_bookmark("basildon", Folder.SENT, str(number))
        store.set_mailbox(MailboxState(council="basildon", waiting=number))
        store.set_job("basildon", Job.DIGEST, REAL)
        return store.begin_attempt("uid", REAL)

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(note, range(6))) == [1, 2, 3, 4, 5, 6]
