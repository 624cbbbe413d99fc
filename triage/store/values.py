"""What the store takes from and gives to the rest of triage: frozen values, never rows.

For: handling, intake, sender, scheduler, cli. No SQL here, so that anybody may import it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from parsers.record import Kind, Reading
from rules.case import Case, State
from rules.model import FileTo, Folder, LetterKind
from triage.store.history import HistoryLine


class Composed(Protocol):
    """A letter whose bytes are fixed, as triage/outbox composes it. `case` is a reference or None."""

    @property
    def kind(self) -> LetterKind:
        """Which letter."""
        ...

    @property
    def key(self) -> str:
        """The same key is never queued twice."""
        ...

    @property
    def case(self) -> str | None:
        """The one case that it is about."""
        ...

    @property
    def council(self) -> str:
        """The council's id."""
        ...

    @property
    def sender(self) -> str:
        """Envelope sender."""
        ...

    @property
    def recipients(self) -> Sequence[str]:
        """Envelope recipients."""
        ...

    @property
    def message_id(self) -> str:
        """Kept over every retry."""
        ...

    @property
    def message(self) -> bytes:
        """The mail as it goes out."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was done with a message when it first came."""

    message: int
    file_to: FileTo
    kind: Kind | None
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """A mail leased for sending. `attempts` counts this one too: it is written down before the first byte goes out."""

    id: int
    council: str
    kind: LetterKind
    case: str | None
    sender: str
    recipients: tuple[str, ...]
    message: bytes
    attempts: int
    key: str
    message_id: str
    queued_at: datetime
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """An outgoing mail of a case, for people. `state` is queued, sent or refused."""

    id: int
    kind: str
    recipients: tuple[str, ...]
    message_id: str
    queued_at: datetime
    state: str
    attempts: int
    last_code: str
    done_at: datetime | None
    message: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message of a case, for people."""

    id: int
    folder: Folder
    received: datetime
    kind: str
    file_to: str
    size: int
    reading: Reading | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Which cases are asked for: those that fit all that is given. Instants are service time.

    `overdue_at`: with a promise that has run out by then. `erased`: also those of which only figures are left.
    """

    council: str | None = None
    lead: str | None = None
    states: tuple[State, ...] | None = None
    overdue_at: datetime | None = None
    received_from: datetime | None = None
    received_to: datetime | None = None
    erased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """One case whole: itself, its messages, mails and history. `case` is None where it was erased."""

    ref: str
    case: Case | None
    messages: tuple[Message, ...]
    mails: tuple[Mail, ...]
    history: tuple[HistoryLine, ...]
    hold: bool
    erased_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxState:
    """How a council's mailbox does. `error` is a code; `needs_person` says that the operator must act."""

    council: str
    connected_since: datetime | None = None
    last_look: datetime | None = None
    waiting: int = 0
    error: str = ""
    error_at: datetime | None = None
    needs_person: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderState:
    """How a way out for mail does. `name` is its server; `error` a code, '' when all is well."""

    name: str
    error: str = ""
    error_at: datetime | None = None
    needs_person: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxState:
    """How the outbox does. `given_up` counts mails refused for good in the last seven days."""

    queued: int
    oldest: datetime | None
    given_up: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenUp:
    """A mail that was refused for good: somebody must tell its receiver in another way. `at` is service time."""

    council: str
    kind: str
    case: str | None
    code: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCount:
    """How many cases are open, have a promise due later today, or one that has run out."""

    open: int
    due_today: int
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """All of `triage status`."""

    mailboxes: tuple[MailboxState, ...]
    senders: tuple[SenderState, ...]
    outbox: OutboxState
    cases: CaseCount

    @property
    def needs_person(self) -> bool:
        """Something waits for a person: a mailbox, a way out, a mail given up, or a promise that has run out."""
        ailing = any(box.needs_person for box in self.mailboxes) or any(way.needs_person for way in self.senders)
        return ailing or self.outbox.given_up > 0 or self.cases.overdue > 0
