"""Leases: who may do a piece of work (a mailbox, a job), and until when. Real time.

For: two services on one database never do the same work twice; when one dies its lease runs out and the other takes
over. What is done under a lease must still be safe to do twice: a lease may run out under a machine that was asleep.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from threading import Lock

from sqlalchemy import delete
from sqlmodel import col, select

from triage.store.engine import Database
from triage.store.tables import LeaseRow
from triage.store.upsert import put_if_new
from triage.timesource import monotonic, real_now

NOBODY = ""
_RENEW_AT = 0.5  # of the lease's length


class Leases:
    """Hands out leases by name, such as "mailbox:basildon". Owners are unlike each other, living or dead."""

    def __init__(self, database: Database) -> None:
        """Work on this database: use `Store.leases`."""
        self._database = database

    def acquire(self, name: str, owner: str, seconds: float, now: datetime) -> bool:
        """Take the lease, or keep one's own longer. False while another holds it."""
        with self._database.writing() as session:
            # The row must be there before it can be locked: two who make it at once both find it afterwards.
            put_if_new(session, LeaseRow, {"name": name}, {"owner": NOBODY, "until": now})
            row = session.get_one(LeaseRow, name, with_for_update=True)
            if row.owner not in {owner, NOBODY} and row.until > now:
                return False
            row.owner, row.until = owner, now + timedelta(seconds=seconds)
            session.add(row)
            return True

    def renew(self, name: str, owner: str, seconds: float, now: datetime) -> bool:
        """Keep one's own lease longer, also where it ran out and nobody took it. False when another has it."""
        with self._database.writing() as session:
            row = session.get(LeaseRow, name, with_for_update=True)
            if row is None or row.owner != owner:
                return False
            row.until = now + timedelta(seconds=seconds)
            session.add(row)
            return True

    def release(self, name: str, owner: str) -> None:
        """Give one's own lease back. Does nothing to another's."""
        with self._database.writing() as session:
            session.exec(delete(LeaseRow).where(col(LeaseRow.name) == name, col(LeaseRow.owner) == owner))

    def holder(self, name: str, now: datetime) -> str | None:
        """Who holds the lease now; None where nobody does."""
        with self._database.reading() as session:
            query = select(LeaseRow.owner).where(col(LeaseRow.name) == name)
            return session.exec(query.where(col(LeaseRow.until) > now)).first()

    def owners(self) -> tuple[str, ...]:
        """Everybody who holds a lease, run out or not."""
        with self._database.reading() as session:
            query = select(LeaseRow.owner).where(col(LeaseRow.owner) != NOBODY).distinct()
            return tuple(session.exec(query))

    def release_all(self, owner: str) -> None:
        """Give back all that an owner holds: itself when it stops, or one who is surely dead."""
        with self._database.writing() as session:
            session.exec(delete(LeaseRow).where(col(LeaseRow.owner) == owner))


class Hold:
    """One lease, kept for as long as the service lives. Safe for threads.

    `held` is for whoever works under it, `keep` for a loop that renews it meanwhile. In between nothing is asked of
    the store, so that a mailbox with a thousand messages costs no more than one with one.
    """

    def __init__(self, leases: Leases, name: str, owner: str, seconds: float) -> None:
        """Nothing is taken before it is asked for. `seconds` of real time: how long others wait for a dead owner."""
        self._leases = leases
        self._name = name
        self._owner = owner
        self._seconds = seconds
        self._until = 0.0
        self._lock = Lock()

    def held(self) -> bool:
        """Take the lease, or see that it is still ours. Raises TryLater when the store is busy."""
        with self._lock:
            if monotonic() < self._until - self._seconds * _RENEW_AT:
                return True
            return self._take()

    def keep(self) -> None:
        """Renew it where it is ours."""
        with self._lock:
            if self._until:
                self._take()

    def release(self) -> None:
        """Give it back."""
        with self._lock:
            if self._until:
                self._until = 0.0
                self._leases.release(self._name, self._owner)

    def _take(self) -> bool:
        asked = monotonic()
        ours = self._leases.acquire(self._name, self._owner, self._seconds, real_now())
        self._until = asked + self._seconds if ours else 0.0
        return ours
