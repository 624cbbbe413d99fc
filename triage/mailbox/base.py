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


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A message that lies in a folder. `uid` is the server's or the file's name, good only within this connection.

    `arrived` is the mailbox's own arrival time (INTERNALDATE, file time), aware UTC.
    """

    uid: str
    size: int
    arrived: datetime
    folder: Folder = Folder.INBOX


class Mailbox(Protocol):
    """One council's mailbox. Every method raises TryLater or NeedsPerson, nothing else of the library's."""

    def connect(self) -> None:
        """Log in and make the folders that are missing. Does nothing when connected."""
        ...

    def look(self, folder: Folder) -> list[Waiting]:
        """All that waits in the folder, oldest first, whatever its flags."""
        ...

    def fetch(self, waiting: Waiting) -> bytes:
        """The message's bytes, unmarked (PEEK)."""
        ...

    def file(self, waiting: Waiting, to: FileTo) -> None:
        """Move it. A message that is no longer there is no error."""
        ...

    def wait(self, seconds: float) -> bool:
        """Wait for news, at most so long (IDLE where the server has it). True when something may have come."""
        ...

    def close(self) -> None:
        """End the connection, whatever state it is in. Never raises."""
        ...
