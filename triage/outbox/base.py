"""What carries a composed mail out: one method, three answers.

For: `sender` works on any Transport; SMTP is the real one, the recorder serves tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A composed mail as the outbox holds it: bytes fixed when queued, never composed again."""

    sender: str
    recipients: tuple[str, ...]
    message: bytes


@dataclass(frozen=True, slots=True)
class Sent:
    """The server took it. `refused` holds a code for each recipient, of several, that it refuses for good."""

    refused: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Deferred:
    """Not now, or in doubt: try again with the same bytes. `code` is short and fit for the log.

    `server_down`: not this mail's trouble, no other would fare better. `needs_person`: only the operator can mend it.
    """

    code: str
    server_down: bool = False
    needs_person: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Never: the server refuses this mail or recipient for good."""

    code: str


Outcome = Sent | Deferred | Refused


class Transport(Protocol):
    """Sends one mail at a time. Never raises; not safe for two tasks at once."""

    async def send(self, mail: Mail) -> Outcome:
        """Hand the mail to the server."""
        ...

    async def close(self) -> None:
        """Quit politely. Never raises."""
        ...
