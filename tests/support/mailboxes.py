"""Mailboxes seen from outside, over IMAP or on disk: what a mail server and colleagues do to them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from imapclient import IMAPClient

from tests.support.dovecot import MailUser
from triage.mailbox.base import Mailbox
from triage.mailbox.imap import ImapAccount, ImapMailbox
from triage.mailbox.maildir import MaildirAccount, MaildirMailbox
from triage.tls import Security

MONDAY = datetime(2025, 11, 24, 9, tzinfo=UTC)  # Dovecot takes no arrival time that is yet to come


class World(Protocol):
    """One mailbox. `open` gives our view of it; the rest is what others do."""

    def open(self) -> Mailbox:
        """A mailbox of ours over it, not yet connected."""
        ...

    def deliver(self, message: bytes, when: datetime = MONDAY, folder: str = "INBOX") -> None:
        """Put a message there."""
        ...

    def read(self, folder: str) -> list[bytes]:
        """What lies in a folder."""
        ...

    def remove_all(self) -> None:
        """Empty INBOX, as a colleague may."""
        ...

    def mark_read(self) -> None:
        """Open, flag and answer all in INBOX, as colleagues do."""
        ...


@dataclass
class ImapWorld:
    """A user of a real Dovecot."""

    user: MailUser

    def open(self) -> Mailbox:
        """Over IMAP."""
        return ImapMailbox(account_of(self.user))

    def deliver(self, message: bytes, when: datetime = MONDAY, folder: str = "INBOX") -> None:
        """By APPEND with a date."""
        name = self._spelt(folder)
        self.user.do(lambda client: client.folder_exists(name) or client.create_folder(name))
        self.user.append(message, name, when)

    def read(self, folder: str) -> list[bytes]:
        """By FETCH."""
        return self.user.folder(self._spelt(folder))

    def remove_all(self) -> None:
        """By EXPUNGE."""

        def remove(client: IMAPClient) -> None:
            client.select_folder("INBOX")
            client.delete_messages(client.search("ALL"), silent=True)
            client.expunge()

        self.user.do(remove)

    def mark_read(self) -> None:
        """By STORE."""

        def mark(client: IMAPClient) -> None:
            client.select_folder("INBOX")
            client.add_flags(client.search("ALL"), [b"\\Seen", b"\\Flagged", b"\\Answered"], silent=True)

        self.user.do(mark)

    def _spelt(self, folder: str) -> str:
        variant = self.user.server.variant
        return folder if folder == "INBOX" else variant.prefix + folder.replace("/", variant.separator)


@dataclass
class DiskWorld:
    """A Maildir, or a plain folder of .eml files."""

    path: Path
    maildir: bool
    delivered: int = 0

    def open(self) -> Mailbox:
        """On disk."""
        return MaildirMailbox(MaildirAccount(path=self.path))

    def deliver(self, message: bytes, when: datetime = MONDAY, folder: str = "INBOX") -> None:
        """Write beside, then rename."""
        self.delivered += 1
        place = self._place(folder) / "new" if self.maildir else self._place(folder)
        place.mkdir(parents=True, exist_ok=True)
        file = place / (f"{self.delivered}.host" if self.maildir else f"{self.delivered}.eml")
        hidden = file.with_name(f".{file.name}")
        hidden.write_bytes(message)
        os.utime(hidden, (when.timestamp(), when.timestamp()))
        hidden.rename(file)

    def read(self, folder: str) -> list[bytes]:
        """In the order of the names."""
        place = self._place(folder)
        files = [*place.glob("new/*"), *place.glob("cur/*")] if self.maildir else [*place.glob("*.eml")]
        return [file.read_bytes() for file in sorted(files)]

    def remove_all(self) -> None:
        """Unlink."""
        for file in self._waiting():
            file.unlink()

    def mark_read(self) -> None:
        """A Maildir's reader moves the file to cur and adds flags to its name."""
        for file in self._waiting():
            if self.maildir:
                file.rename(self.path / "cur" / f"{file.name}:2,RSF")
            else:
                file.read_bytes()

    def _waiting(self) -> list[Path]:
        return [file for pattern in ("new/*", "cur/*", "*.eml") for file in self.path.glob(pattern)]

    def _place(self, folder: str) -> Path:
        if folder == "INBOX":
            return self.path
        return self.path / ("." + folder.replace("/", ".")) if self.maildir else self.path / folder


def account_of(user: MailUser, **changes: Any) -> ImapAccount:
    """How we get into that user's mailbox; `changes` override."""
    known: dict[str, Any] = {
        "host": "127.0.0.1",
        "port": user.server.imap,
        "security": Security.NONE,
        "username": user.name,
        "secret": lambda: user.password,
    }
    return ImapAccount(**(known | changes))
