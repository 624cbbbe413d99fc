"""What every source of messages can do: look, fetch, file, wait.

For: `watch` works on any Mailbox; IMAP and a folder on disk are the two real ones, and one suite of promises
(tests/contracts) runs against both.

Callers must hold: one thread a Mailbox. Nothing here marks a message as read, deletes one, or fetches by sequence
number. A message is touched (`file`) only after its transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from rules.model import FileTo, Folder
from triage.errors import TriageError


class Vanished(TriageError):
    """The message is no longer where it lay: a colleague moved or deleted it, or the server renumbered the folder.

    Nobody has to act: what was moved elsewhere is a colleague's decision, what was renumbered comes with the next look.
    """

    def __init__(self) -> None:
        """Nothing to say about it but that it is gone."""
        super().__init__("message_vanished", "the message is no longer in its folder")


class NotYet(TriageError):
    """The message is in work elsewhere, such as a scan whose pages are recognised: ask again at the next look."""

    def __init__(self) -> None:
        """Nothing is wrong."""
        super().__init__("message_in_work", "the message is still being read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A message that lies in a folder. `uid` is the server's or the file's name, good only within this connection.

    For IMAP it holds the folder's UIDVALIDITY too, so that a number given out anew after a renumbering is another uid.
    `arrived` is the mailbox's own arrival time (INTERNALDATE, file time), aware UTC.
    """

    uid: str
    size: int
    arrived: datetime
    folder: Folder = Folder.INBOX


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a folder was read of which nothing is ever moved away (Sent): a bookmark just behind one message.

    `uid` counts while the folder keeps its numbers; once it has new ones, `arrived` (aware UTC) with some days'
    overlap. Empty `uid`: everything since `arrived`.
    """

    arrived: datetime
    uid: str = ""

    def __str__(self) -> str:
        """As the store keeps it."""
        return f"{self.arrived.isoformat()} {self.uid}"

    @classmethod
    def parse(cls, text: str) -> Mark:
        """Read what `str` wrote. Raises ValueError on anything else."""
        arrived, _, uid = text.partition(" ")
        return cls(datetime.fromisoformat(arrived), uid)


class Fetch(Protocol):
    """Gets the bytes of one waiting message."""

    def __call__(self, first: int | None = None) -> bytes:
        """All of it, or only the `first` so many bytes. Raises Vanished, TryLater or NeedsPerson."""
        ...


class Mailbox(Protocol):
    """One council's mailbox. Every method raises TryLater, NeedsPerson or Vanished, nothing else of the library's."""

    @property
    def connected(self) -> bool:
        """Whether the next call finds an open connection; false after one was lost, until `connect`."""
        ...

    def connect(self) -> None:
        """Log in and make the folders that are missing. Does nothing when connected."""
        ...

    def look(self, folder: Folder, after: Mark | None = None) -> list[Waiting]:
        """All that waits in the folder, oldest first, whatever its flags; with `after`, what lies behind that mark."""
        ...

    def fetch(self, waiting: Waiting, first: int | None = None) -> bytes:
        """The message's bytes, or only the `first` so many, unmarked (PEEK). Raises Vanished when it is gone."""
        ...

    def file(self, waiting: Waiting, to: FileTo) -> None:
        """Move it. A message that is no longer there is no error; STAY does nothing."""
        ...

    def wait(self, seconds: float) -> bool:
        """Wait for news, at most so long (IDLE where the server has it). True when something may have come."""
        ...

    def close(self) -> None:
        """End the connection, whatever state it is in. Never raises."""
        ...
