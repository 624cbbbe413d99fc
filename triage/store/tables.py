"""The tables: what is kept, under which constraints and indexes.

For: the modules of triage/store, nobody else; rows never leave this package. Classes do not validate what is put into
them (SQLModel tables never do): values come from frozen, typed dataclasses only.

A frozen value is kept as columns for what is searched and `detail` (JSON) for the rest: see codec.py.
Instants are aware UTC. Every change here needs a file in migrations/versions; a test compares the two.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, LargeBinary, MetaData, UniqueConstraint
from sqlmodel import Field, SQLModel

from triage.store.columns import Json, Key, Words

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Table(SQLModel):
    """All tables share one catalogue of their own."""

    metadata = METADATA
    __table_args__: ClassVar[Any] = ()


class MessageRow(Table, table=True):
    """A message that was handled. One row a council, folder and fingerprint: that is what "known" means."""

    __tablename__ = "message"
    __table_args__ = (
        UniqueConstraint("council", "folder", "fingerprint"),
        Index(None, "council", "message_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    council: str = Field(sa_type=Words)
    folder: str = Field(sa_type=Words)
    fingerprint: str = Field(sa_type=Key)
    message_id: str | None = Field(default=None, sa_type=Key)
    sender: str = Field(default="", sa_type=Key, index=True)
    received: datetime = Field(index=True)
    handled_at: datetime
    kind: str = Field(default="", sa_type=Words)
    file_to: str = Field(default="", sa_type=Words)
    size: int
    reading: Any = Field(sa_type=Json)
    erased_at: datetime | None = None


class MessageRawRow(Table, table=True):
    """The bytes as they came."""

    __tablename__ = "message_raw"
    __table_args__ = (ForeignKeyConstraint(["message"], ["message.id"]),)

    message: int = Field(primary_key=True)
    raw: bytes = Field(sa_type=LargeBinary)


class CaseRow(Table, table=True):
    """A case. `detail` holds what no query asks for; record, clocks and likenesses have their own tables."""

    __tablename__ = "case_"
    __table_args__ = (
        UniqueConstraint("ref"),
        Index(None, "council", "state", "received"),
        Index(None, "council", "lead", "state"),
        Index(None, "council", "lead_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    ref: str = Field(sa_type=Words)
    council: str = Field(sa_type=Words)
    kind: str = Field(sa_type=Words)
    state: str = Field(sa_type=Words)
    lead: str | None = Field(default=None, sa_type=Key)
    lead_at: datetime | None = None
    received: datetime
    closed_at: datetime | None = None
    consent_ask_at: datetime | None = Field(default=None, index=True)
    detail: Any = Field(sa_type=Json)
    hold: bool = False
    erased_at: datetime | None = None


class RecordRow(Table, table=True):
    """What was read of the person of a case, with its evidence."""

    __tablename__ = "record"
    __table_args__ = (ForeignKeyConstraint(["case_id"], ["case_.id"]),)

    case_id: int = Field(primary_key=True)
    detail: Any = Field(sa_type=Json)


class ClockRow(Table, table=True):
    """A running promise of a case, in the order in which rules gave them."""

    __tablename__ = "clock"
    __table_args__ = (
        ForeignKeyConstraint(["case_id"], ["case_.id"]),
        Index(None, "stopped_at", "next_at"),
        Index(None, "stopped_at", "due"),
    )

    case_id: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    name: str = Field(sa_type=Words)
    due: datetime
    next_at: datetime | None = None
    stopped_at: datetime | None = None
    detail: Any = Field(sa_type=Json)


class LikenessRow(Table, table=True):
    """Another case that may be about the same person, as one case sees it."""

    __tablename__ = "likeness"
    __table_args__ = (ForeignKeyConstraint(["case_id"], ["case_.id"]),)

    case_id: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    ref: str = Field(sa_type=Words, index=True)
    detail: Any = Field(sa_type=Json)


class MatchKeyRow(Table, table=True):
    """By what a case is found again: blocking keys of its person, and mail addresses of its referrer."""

    __tablename__ = "match_key"
    __table_args__ = (
        ForeignKeyConstraint(["case_id"], ["case_.id"]),
        Index(None, "council", "kind", "key", "case_id"),
    )

    case_id: int = Field(primary_key=True)
    kind: str = Field(primary_key=True, sa_type=Words)
    key: str = Field(primary_key=True, sa_type=Key)
    council: str = Field(sa_type=Words)


class MessageCaseRow(Table, table=True):
    """Which messages belong to which cases."""

    __tablename__ = "message_case"
    __table_args__ = (
        ForeignKeyConstraint(["message"], ["message.id"]),
        ForeignKeyConstraint(["case_id"], ["case_.id"]),
    )

    message: int = Field(primary_key=True)
    case_id: int = Field(primary_key=True, index=True)


class MailRow(Table, table=True):
    """A mail to send: its bytes are fixed when it is queued.

    `answered` is the sender address of the message that it answers where that message was no new referral: the loop
    guard counts those. Leases and `next_try` are in real time, `queued_at` and `done_at` in service time.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("council", "key"),
        Index(None, "state", "next_try"),
        Index(None, "council", "message_id"),
        Index(None, "council", "answered", "queued_at"),
        Index(None, "council", "kind", "queued_at"),
        CheckConstraint("state IN ('queued', 'sent', 'refused')", name="state"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_type=Key)
    council: str = Field(sa_type=Words)
    kind: str = Field(sa_type=Words)
    case_ref: str | None = Field(default=None, sa_type=Words)
    sender: str = Field(sa_type=Words)
    recipients: Any = Field(sa_type=Json)
    message_id: str = Field(sa_type=Key)
    message: bytes = Field(sa_type=LargeBinary)
    answered: str | None = Field(default=None, sa_type=Key)
    queued_at: datetime
    state: str = Field(default="queued", sa_type=Words)
    attempts: int = 0
    lease_owner: str | None = Field(default=None, sa_type=Words)
    lease_until: datetime | None = None
    next_try: datetime | None = None
    last_code: str = Field(default="", sa_type=Words)
    done_at: datetime | None = None
    erased_at: datetime | None = None


class OutboxCaseRow(Table, table=True):
    """Every case of which a mail tells: a digest tells of many."""

    __tablename__ = "outbox_case"
    __table_args__ = (ForeignKeyConstraint(["outbox_id"], ["outbox.id"]),)

    outbox_id: int = Field(primary_key=True)
    case_ref: str = Field(primary_key=True, sa_type=Words, index=True)


class HistoryRow(Table, table=True):
    """One line of the history. No personal data: that is in the detail, of which only a salted hash stands here."""

    __tablename__ = "history"

    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime
    council: str = Field(sa_type=Words)
    case_ref: str | None = Field(default=None, sa_type=Words, index=True)
    what: str = Field(sa_type=Words)
    detail_hash: str = Field(sa_type=Words)
    hash: str = Field(sa_type=Words)


class HistoryDetailRow(Table, table=True):
    """Who, why and on what words. May be erased; the hash in `history` stays and proves the order."""

    __tablename__ = "history_detail"
    __table_args__ = (ForeignKeyConstraint(["number"], ["history.number"]),)

    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    detail: str = Field(sa_type=Words)


class HistoryHeadRow(Table, table=True):
    """The end of the chain, one row: its lock is the one lock of all decisions on PostgreSQL."""

    __tablename__ = "history_head"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    number: int
    hash: str = Field(sa_type=Words)


class CounterRow(Table, table=True):
    """The last number given to a case, by council code and London year of receipt."""

    __tablename__ = "counter"

    code: str = Field(primary_key=True, sa_type=Words)
    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int


class JobRow(Table, table=True):
    """When a job of a council is due next; NULL when it is done and nobody set it again."""

    __tablename__ = "job"

    council: str = Field(primary_key=True, sa_type=Words)
    name: str = Field(primary_key=True, sa_type=Key)
    next_at: datetime | None = None


class AttemptRow(Table, table=True):
    """How often work on a message was begun and not ended. Real time."""

    __tablename__ = "attempt"

    key: str = Field(primary_key=True, sa_type=Key)
    starts: int
    last_at: datetime


class BookmarkRow(Table, table=True):
    """How far a folder was looked at (Sent)."""

    __tablename__ = "bookmark"

    council: str = Field(primary_key=True, sa_type=Words)
    folder: str = Field(primary_key=True, sa_type=Words)
    value: str = Field(sa_type=Words)


class LeaseRow(Table, table=True):
    """Who may do a piece of work, and until when. Real time."""

    __tablename__ = "lease"

    name: str = Field(primary_key=True, sa_type=Key)
    owner: str = Field(sa_type=Words)
    until: datetime


class MailboxRow(Table, table=True):
    """How a council's mailbox does, for `triage status`."""

    __tablename__ = "mailbox"

    council: str = Field(primary_key=True, sa_type=Words)
    connected_since: datetime | None = None
    last_look: datetime | None = None
    waiting: int = 0
    error: str = Field(default="", sa_type=Words)
    error_at: datetime | None = None
    needs_person: bool = False


class SenderRow(Table, table=True):
    """What ails a way out for mail, for `triage status`. Real time."""

    __tablename__ = "sender"

    name: str = Field(primary_key=True, sa_type=Key)
    error: str = Field(default="", sa_type=Words)
    error_at: datetime | None = None
    needs_person: bool = False
