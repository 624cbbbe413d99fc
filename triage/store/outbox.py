"""The delivery state of outgoing mail: who sends which row now, what failed, when to try again.

For: triage/outbox/sender. Rows are queued and settled as sent or refused by decisions (`Handling.delivered`); between
the two, this class leases them. Leases, `next_try` and `now` here are in real time (triage.timesource.real_now), so
that a rehearsal at 3600 times does not make a lease run out under a working sender.

    queued ──lease──► queued, leased, attempt counted ──► sent | refused
       ▲                        │ deferred, given back, or the lease runs out
       └────────────────────────┘

The attempt is counted in the leasing transaction, before the first byte goes out: a crash neither loses the mail nor
hammers the receiver.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import CursorResult, func, or_, update
from sqlmodel import Session, col, select

from rules.model import LetterKind
from triage.store.engine import Database
from triage.store.tables import MailRow
from triage.store.values import OutboxRow


class Outbox:
    """Leases queued mail to senders. Safe for threads, and for several services on one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database: use `Store.outbox`."""
        self._database = database

    def lease(
        self, owner: str, *, limit: int, now: datetime, seconds: float, councils: tuple[str, ...] | None = None
    ) -> list[OutboxRow]:
        """Take the oldest mails that are to be sent now, at most `limit`, for `seconds`; count the attempt.

        `owner` must be unlike that of any other service, living or dead. `councils` narrows to some councils.
        Raises TryLater where the database is busy.
        """
        with self._database.writing() as session:
            query = (
                select(MailRow)
                .where(col(MailRow.state) == "queued")
                .where(or_(col(MailRow.next_try).is_(None), col(MailRow.next_try) <= now))
                .where(or_(col(MailRow.lease_until).is_(None), col(MailRow.lease_until) <= now))
                .order_by(col(MailRow.id))
                .limit(limit)
                .with_for_update(skip_locked=True)
            )
            if councils is not None:
                query = query.where(col(MailRow.council).in_(councils))
            rows = session.exec(query).all()
            for row in rows:
                row.lease_owner, row.lease_until = owner, now + timedelta(seconds=seconds)
                row.attempts += 1
                session.add(row)
            session.flush()
            return [_value(row, owner) for row in rows]

    def renew(self, row: OutboxRow, *, now: datetime, seconds: float) -> bool:
        """Keep the lease longer. False when it has gone to another: stop, and send nothing more of it."""
        return self._write(row, lease_until=now + timedelta(seconds=seconds))

    def deferred(self, row: OutboxRow, code: str, *, next_try: datetime) -> bool:
        """Not sent, or in doubt: try again at `next_try` (real time). False when the lease has gone to another."""
        return self._write(row, last_code=code, next_try=next_try, lease_owner=None, lease_until=None)

    def give_back(self, row: OutboxRow) -> bool:
        """Nothing was tried (stopping): the attempt does not count. False when the lease has gone to another."""
        return self._write(row, attempts=row.attempts - 1, lease_owner=None, lease_until=None)

    def owners(self) -> tuple[str, ...]:
        """Everybody who has leased a mail that is still to go out."""
        with self._database.reading() as session:
            query = select(MailRow.lease_owner).where(col(MailRow.state) == "queued")
            return tuple(owner for owner in session.exec(query.distinct()) if owner)

    def release_all(self, owner: str) -> None:
        """Let others send what an owner has leased: it is surely dead. What is in doubt goes out once more."""
        with self._database.writing() as session:
            mine = (col(MailRow.state) == "queued", col(MailRow.lease_owner) == owner)
            session.exec(update(MailRow).where(*mine).values(lease_owner=None, lease_until=None))

    def waiting(self) -> int:
        """How many mails are still to go out."""
        with self._database.reading() as session:
            return session.exec(select(func.count()).where(col(MailRow.state) == "queued")).one()

    def next_try(self) -> datetime | None:
        """When the earliest deferred mail is to be tried again (real time); None when none waits for that."""
        with self._database.reading() as session:
            query = select(MailRow.next_try).where(col(MailRow.state) == "queued", col(MailRow.next_try).is_not(None))
            return session.exec(query.order_by(col(MailRow.next_try)).limit(1)).first()

    def send_again(self, row_id: int) -> bool:
        """Queue a refused mail once more, byte for byte the same: the operator has mended what was wrong."""
        with self._database.writing() as session:
            where = (col(MailRow.id) == row_id, col(MailRow.state) == "refused", col(MailRow.erased_at).is_(None))
            fresh = {"state": "queued", "attempts": 0, "next_try": None, "done_at": None}
            return _changed(session, update(MailRow).where(*where).values(fresh))

    def _write(self, row: OutboxRow, **values: Any) -> bool:
        """Write under the lease only: owner and attempt are its proof, since each lease counts an attempt."""
        mine = (
            col(MailRow.id) == row.id,
            col(MailRow.state) == "queued",
            col(MailRow.lease_owner) == row.owner,
            col(MailRow.attempts) == row.attempts,
        )
        with self._database.writing() as session:
            return _changed(session, update(MailRow).where(*mine).values(values))


def _changed(session: Session, statement: Any) -> bool:
    return cast("CursorResult[Any]", session.exec(statement)).rowcount == 1


def _value(row: MailRow, owner: str) -> OutboxRow:
    return OutboxRow(
        id=row.id or 0,
        council=row.council,
        kind=LetterKind(row.kind),
        case=row.case_ref,
        sender=row.sender,
        recipients=tuple(row.recipients),
        message=row.message,
        attempts=row.attempts,
        key=row.key,
        message_id=row.message_id,
        queued_at=row.queued_at,
        owner=owner,
    )
