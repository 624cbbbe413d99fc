"""Mail leaves once where it can, twice at worst, and never gets lost between two senders."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from tests.support.builders import a_council
from tests.support.stored import NOW, AMail
from triage.store.store import Store
from triage.store.values import OutboxRow

REAL = datetime.fromisoformat("2026-01-01T00:00:00+00:00")
MINUTE = timedelta(minutes=1)


@pytest.fixture
def queued(store: Store) -> Store:
    with store.decision() as tx:
        tx.queue([AMail(key=str(number)) for number in range(3)], NOW)
    return store


def lease(store: Store, owner: str = "me", *, limit: int = 10, now: datetime = REAL) -> list[OutboxRow]:
    return store.outbox.lease(owner, limit=limit, now=now, seconds=60)


def settle(store: Store, row: OutboxRow, state: str = "sent") -> bool:
    with store.decision() as tx:
        return tx.settle_mail(row, state, "", NOW)


def test_the_oldest_go_first_and_only_once_at_a_time(queued: Store) -> None:
    assert [row.key for row in lease(queued, limit=2)] == ["0", "1"]
    assert [row.key for row in lease(queued, "you")] == ["2"]
    assert lease(queued, "you") == []


def test_a_sent_mail_is_never_leased_again(queued: Store) -> None:
    assert all(settle(queued, row) for row in lease(queued))
    assert lease(queued, now=REAL + 9 * MINUTE) == []
    assert queued.status(NOW).outbox.queued == 0


def test_a_lease_that_ran_out_goes_to_another_with_the_same_bytes_and_the_attempt_counted(queued: Store) -> None:
    first = lease(queued, limit=1)[0]
    again = lease(queued, "you", limit=1, now=REAL + 2 * MINUTE)[0]
    assert (again.id, again.message, again.message_id) == (first.id, first.message, first.message_id)
    assert (first.attempts, again.attempts) == (1, 2)


def test_a_write_after_the_lease_has_gone_to_another_is_refused(queued: Store) -> None:
    stale = lease(queued, limit=1)[0]
    fresh = lease(queued, "you", limit=1, now=REAL + 2 * MINUTE)[0]
    assert not settle(queued, stale)
    assert not queued.outbox.deferred(stale, "421", next_try=REAL + 9 * MINUTE)
    assert not queued.outbox.renew(stale, now=REAL, seconds=60)
    assert not queued.outbox.give_back(stale)
    assert settle(queued, fresh)


def test_a_stale_lease_of_the_same_owner_is_refused_too(queued: Store) -> None:
    stale = lease(queued, limit=1)[0]
    fresh = lease(queued, limit=1, now=REAL + 2 * MINUTE)[0]
    assert not settle(queued, stale)
    assert settle(queued, fresh)


def test_a_deferred_mail_waits_until_it_is_to_be_tried_again(queued: Store) -> None:
    row = lease(queued, limit=1)[0]
    assert queued.outbox.deferred(row, "421", next_try=REAL + 5 * MINUTE)
    assert queued.outbox.next_try() == REAL + 5 * MINUTE
    assert [one.key for one in lease(queued, now=REAL + MINUTE)] == ["1", "2"]
    assert [one.key for one in lease(queued, now=REAL + 5 * MINUTE)] == ["0", "1", "2"]


def test_a_mail_given_back_does_not_count_as_tried(queued: Store) -> None:
    assert queued.outbox.give_back(lease(queued, limit=1)[0])
    assert [row.attempts for row in lease(queued, limit=1)] == [1]


def test_a_renewed_lease_holds_longer(queued: Store) -> None:
    row = lease(queued, limit=1)[0]
    assert queued.outbox.renew(row, now=REAL + MINUTE, seconds=120)
    assert row.id not in {one.id for one in lease(queued, "you", now=REAL + 2 * MINUTE)}


def test_a_refused_mail_shows_for_a_week_and_can_be_sent_again(queued: Store) -> None:
    row = lease(queued, limit=1)[0]
    assert settle(queued, row, "refused")
    assert queued.status(NOW).outbox.given_up == 1
    assert queued.status(NOW).needs_person
    assert queued.status(NOW + timedelta(days=8)).outbox.given_up == 0
    assert queued.outbox.send_again(row.id)
    assert queued.status(NOW).outbox.given_up == 0
    assert [one.key for one in lease(queued)] == ["0", "1", "2"]


def test_councils_can_be_sent_for_apart(store: Store) -> None:
    with store.decision() as tx:
        tx.queue([AMail(key="a"), AMail(key="b", council="oxford")], NOW)
    rows = store.outbox.lease("me", limit=9, now=REAL, seconds=60, councils=("oxford",))
    assert [row.council for row in rows] == ["oxford"]


def test_many_senders_at_once_never_hold_the_same_mail(store: Store) -> None:
    with store.decision() as tx:
        tx.queue([AMail(key=str(number)) for number in range(60)], NOW)

    def send(owner: int) -> list[int]:
        taken: list[int] = []
        while rows := lease(store, f"sender-{owner}", limit=5):
            taken += [row.id for row in rows if settle(store, row)]
        return taken

    with ThreadPoolExecutor(4) as pool:
        taken = [number for one in pool.map(send, range(4)) for number in one]
    assert len(taken) == len(set(taken)) == 60


def test_the_council_of_a_mail_is_kept(queued: Store) -> None:
    assert {row.council for row in lease(queued)} == {a_council().id}
