"""The store: the one object by which the rest of triage keeps and asks state.

For: handling (decisions), intake (attempts), watch (bookmarks, states), scheduler (due), sender (`outbox`), service
(`leases`, `migrate`, `close`), cli (cases, status). Rows stay inside; everybody gets frozen values.

Every method raises TryLater or NeedsPerson for trouble with the database, with a sentence fit for people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col, select

from rules.case import Case
from rules.model import Due, Folder, Job, Notice
from rules.protocol import Council
from triage.errors import UserError
from triage.store import people
from triage.store.columns import short
from triage.store.decision import Decision
from triage.store.engine import Database
from triage.store.history import Audit, lock_head, verify
from triage.store.leases import Leases
from triage.store.migrate import migrate
from triage.store.outbox import Outbox
from triage.store.standing import notice_refs, notices_of
from triage.store.tables import AttemptRow, BookmarkRow, HistoryRow, JobRow, MailboxRow, MessageRawRow, SenderRow
from triage.store.upsert import put, put_if_new
from triage.store.values import CaseFile, CaseFilter, GivenUp, MailboxState, SenderState, Status
from triage.store.views import cases_by_ref
from triage.timesource import Shown

EVERY_CASE = CaseFilter()
_CONFIGURATION = "configuration"  # among the bookmarks, beside the folders
_REHEARSAL = ("", "rehearsal")  # the same, of no council


class Store:
    """One database. Safe for threads; make a new one after a fork."""

    def __init__(self, url: str, *, busy_seconds: float = 5.0) -> None:
        """Use `sqlite:///path` or `postgresql+psycopg://...`; connects when first needed.

        `busy_seconds`: how long a transaction waits for others before TryLater.
        """
        self._database = Database(url, busy_seconds=busy_seconds)
        self.outbox = Outbox(self._database)
        self.leases = Leases(self._database)

    @property
    def database(self) -> Database:
        """For triage/store/keep.py."""
        return self._database

    def migrate(self) -> None:
        """Make or bring up to date all tables; does nothing when they are. Several services may call it at once."""
        migrate(self._database)

    def close(self) -> None:
        """Give all connections back."""
        self._database.close()

    # --- the one way to write ----------------------------------------------------------------------------------------

    @contextmanager
    def decision(self) -> Iterator[Decision]:
        """Take the one lock, then read, decide and write; all of it or nothing."""
        with self._database.writing() as session:
            yield Decision(session, lock_head(session))

    # --- small notes of the loops ------------------------------------------------------------------------------------

    def begin_attempt(self, key: str, now: datetime) -> int:
        """Note that work on a message begins; gives how often it began without an end, this time included."""
        with self._database.writing() as session:
            put_if_new(session, AttemptRow, {"key": key}, {"starts": 0, "last_at": now})
            row = session.get_one(AttemptRow, short(key), with_for_update=True)
            row.starts, row.last_at = row.starts + 1, now
            session.add(row)
            return row.starts

    def end_attempt(self, key: str) -> None:
        """Work on a message has ended, outside a decision."""
        with self._database.writing() as session:
            session.exec(delete(AttemptRow).where(col(AttemptRow.key) == short(key)))

    def bookmark(self, council: str, folder: Folder) -> str:
        """How far a folder was looked at; '' at first."""
        with self._database.reading() as session:
            row = session.get(BookmarkRow, (council, folder.value))
            return "" if row is None else row.value

    def set_bookmark(self, council: str, folder: Folder, value: str) -> None:
        """Note how far a folder was looked at."""
        with self._database.writing() as session:
            put(session, BookmarkRow, {"council": council, "folder": folder.value}, {"value": value})

    def set_mailbox(self, state: MailboxState) -> None:
        """Note how a mailbox does, for `status`."""
        with self._database.writing() as session:
            values = asdict(state)
            put(session, MailboxRow, {"council": values.pop("council")}, values)

    def mailbox(self, council: str) -> MailboxState:
        """The noted state of one mailbox, so that a change of one field keeps the others."""
        with self._database.reading() as session:
            row = session.get(MailboxRow, council)
            return MailboxState(council=council) if row is None else MailboxState(**row.model_dump())

    def set_sender(self, state: SenderState) -> None:
        """Note how a way out for mail does, for `status`."""
        with self._database.writing() as session:
            values = asdict(state)
            put(session, SenderRow, {"name": values.pop("name")}, values)

    def set_job(self, council: str, job: Job, next_at: datetime | None) -> None:
        """When a job of a council is due next (service time)."""
        with self._database.writing() as session:
            put(session, JobRow, {"council": council, "name": job.value}, {"next_at": next_at})

    def job(self, council: str, job: Job) -> datetime | None:
        """When a job is due next; None where it is not set."""
        with self._database.reading() as session:
            row = session.get(JobRow, (council, job.value))
            return None if row is None else row.next_at

    def configuration(self, council: str) -> str:
        """The digest of the configuration by which a council's clocks were last counted; '' at first."""
        with self._database.reading() as session:
            row = session.get(BookmarkRow, (council, _CONFIGURATION))
            return "" if row is None else row.value

    def set_configuration(self, council: str, digest: str) -> None:
        """Note it."""
        with self._database.writing() as session:
            put(session, BookmarkRow, {"council": council, "folder": _CONFIGURATION}, {"value": digest})

    def rehearsal(self) -> Shown | None:
        """What the clock of the rehearsal showed that ran last on this store; None where the last run was real."""
        with self._database.reading() as session:
            row = session.get(BookmarkRow, _REHEARSAL)
            return None if row is None or not row.value else Shown.parse(row.value)

    def set_rehearsal(self, told: Shown | None) -> None:
        """Note it."""
        council, folder = _REHEARSAL
        with self._database.writing() as session:
            value = "" if told is None else str(told)
            put(session, BookmarkRow, {"council": council, "folder": folder}, {"value": value})

    def release_dead(self, is_dead: Callable[[str], bool]) -> int:
        """Free what services hold that are surely dead, so that nobody waits for them; gives how many there were."""
        dead = [owner for owner in {*self.leases.owners(), *self.outbox.owners()} if is_dead(owner)]
        for owner in dead:
            self.leases.release_all(owner)
            self.outbox.release_all(owner)
        return len(dead)

    # --- for people --------------------------------------------------------------------------------------------------

    def cases(self, asked: CaseFilter = EVERY_CASE) -> tuple[Case, ...]:
        """The cases that fit all that is asked, oldest first."""
        with self._database.reading() as session:
            return people.list_cases(session, asked)

    def case(self, ref: str) -> CaseFile:
        """One case whole. Raises UserError (`unknown_case`)."""
        with self._database.reading() as session:
            found = people.case_file(session, ref.strip().upper())
        if found is None:
            raise UserError("unknown_case", "there is no case of that reference; `triage cases` lists them")
        return found

    def council_of(self, ref: str) -> str:
        """The id of the council of a case. Raises UserError (`unknown_case`)."""
        with self._database.reading() as session:
            found = people.council_of(session, ref.strip().upper())
        if found is None:
            raise UserError("unknown_case", "there is no case of that reference; `triage cases` lists them")
        return found

    def raw(self, message: int) -> bytes | None:
        """The bytes of a message as they came; None where they were purged."""
        with self._database.reading() as session:
            return session.exec(select(MessageRawRow.raw).where(col(MessageRawRow.message) == message)).first()

    def status(self, now: datetime) -> Status:
        """How things stand at `now` (service time)."""
        with self._database.reading() as session:
            return people.status_at(session, now)

    def due(self, now: datetime) -> list[Due]:
        """All that is due at `now` (service time), longest due first."""
        with self._database.reading() as session:
            return people.due_now(session, now)

    def last_change(self) -> datetime | None:
        """When the last line of the history was written (service time); None in a store in which nothing happened."""
        with self._database.reading() as session:
            return session.exec(select(HistoryRow.at).order_by(col(HistoryRow.number).desc()).limit(1)).first()

    def given_up(self, now: datetime) -> tuple[GivenUp, ...]:
        """The mails that were refused for good in the last seven days (service time), latest first."""
        with self._database.reading() as session:
            return people.given_up(session, now)

    def notices(self, council: Council, now: datetime) -> tuple[Notice, ...]:
        """Urgent mails and reviews of the last days that were not told again, oldest first (service time)."""
        with self._database.reading() as session:
            named = cases_by_ref(session, notice_refs(session, council.id, now), council.id)
            return notices_of(session, council, now, named)

    def audit(self) -> Audit:
        """Verify the whole history."""
        with self._database.reading() as session:
            return verify(session)
