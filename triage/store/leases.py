"""Leases: who may do a piece of work (a mailbox, a job), and until when. Real time.

For: two services on one database never do the same work twice; when one dies its lease runs out and the other takes
over. What is done under a lease must still be safe to do twice: a lease may run out under a machine that was asleep.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlmodel import col, select

from triage.store.engine import Database
from triage.store.tables import LeaseRow
from triage.store.upsert import put_if_new

NOBODY = ""


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
