"""Tells systemd how the service does: ready, alive, stopping (sd_notify(3)); and knows when it is alive.

For: service. Alive means that every loop has reported within its own patience: a loop that hangs stops the feeding,
and systemd starts the service anew. Does nothing where systemd does not ask.

Must not know: what the loops do.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from triage.timesource import monotonic


@dataclass(slots=True)
class Pulse:
    """The sign of life of one loop, which must beat at least every `patience` seconds. Safe for threads."""

    name: str
    patience: float
    _last: float = field(init=False, default_factory=monotonic)

    def beat(self) -> None:
        """The loop goes round."""
        self._last = monotonic()

    @property
    def alive(self) -> bool:
        """It has beaten lately."""
        return monotonic() - self._last < self.patience


class Systemd:
    """The socket by which systemd listens, where there is one."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        """Take the socket's name and the watchdog's interval from the environment."""
        known = os.environ if environment is None else environment
        self._path = known.get("NOTIFY_SOCKET", "")
        mine = known.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
        microseconds = known.get("WATCHDOG_USEC", "")
        self.watchdog_seconds = int(microseconds) / 1_000_000 if mine and microseconds.isdigit() else 0.0

    def ready(self) -> None:
        """All parts run."""
        self._say("READY=1")

    def alive(self) -> None:
        """Feed the watchdog."""
        self._say("WATCHDOG=1")

    def stopping(self) -> None:
        """The service was told to stop and finishes what it does."""
        self._say("STOPPING=1")

    def _say(self, word: str) -> None:
        if not self._path:
            return
        name = "\0" + self._path[1:] if self._path.startswith("@") else self._path
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as there:
            there.sendto(word.encode("ascii"), name)
