"""The time of day, real or rehearsed. The only module that may ask the machine for it.

Service time (clocks, letters, digests) comes from a TimeSource and may run fast; leases, time limits and backoff use
`real_now` and `monotonic`, so that a rehearsal at 3600 times does not make them expire.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

_JUST_BEFORE = 3600.0  # seconds; mail that was laid out for a rehearsal before it began
_SKEW = 60.0  # seconds; server clocks that run ahead


class TimeSource(Protocol):
    """Tells service time."""

    def now(self) -> datetime:
        """The present instant of service time, aware, UTC."""
        ...

    def told(self, instant: datetime) -> datetime:
        """The service time of an instant that a mail server's clock told."""
        ...


def real_now() -> datetime:
    """The machine's time, aware, UTC."""
    return datetime.now(UTC)


def monotonic() -> float:
    """Seconds that only grow, for limits and backoff."""
    return time.monotonic()


class SystemTime:
    """Service time is real time."""

    def now(self) -> datetime:
        """The machine's time, aware, UTC."""
        return real_now()

    def told(self, instant: datetime) -> datetime:
        """The same instant."""
        return instant


@dataclass(slots=True)
class RehearsalTime:
    """Service time that starts at `start` and runs `speed` times as fast (`--clock START@SPEED`). Safe for threads."""

    start: datetime
    speed: float
    began: float

    @classmethod
    def begin(cls, start: datetime, speed: float) -> RehearsalTime:
        """Start the rehearsal now. `start` must be aware."""
        return cls(start.astimezone(UTC), speed, time.monotonic())

    def restart(self) -> None:
        """Start once more: all is ready now, and at 3600 times as fast getting ready took hours."""
        self.began = time.monotonic()

    def now(self) -> datetime:
        """The rehearsed instant, aware, UTC."""
        return self._after(time.monotonic() - self.began)

    def told(self, instant: datetime) -> datetime:
        """The rehearsed instant of something that happened during the rehearsal or just before it.

        Mail servers know nothing of a rehearsal and stamp what comes by their own clocks. Any other instant was
        written by somebody who does know, such as the author of a rehearsed mail, and stands.
        """
        lasted = time.monotonic() - self.began
        ago = (real_now() - instant).total_seconds()
        if not -_SKEW < ago <= lasted + _JUST_BEFORE:
            return instant
        return self._after(lasted - max(ago, 0)) if ago <= lasted else self.start - timedelta(seconds=ago - lasted)

    def _after(self, seconds: float) -> datetime:
        return self.start + timedelta(seconds=seconds * self.speed)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a rehearsal's clock showed when the machine's showed `machine`; it runs `speed` times as fast, or stands.

    The store keeps it, so that whoever looks into a rehearsed store sees it at the time that was rehearsed.
    """

    service: datetime
    machine: datetime
    speed: float

    def at(self, machine: datetime) -> datetime:
        """What it shows when the machine shows this."""
        return self.service + (machine - self.machine) * self.speed

    def __str__(self) -> str:
        """As the store keeps it."""
        return f"{self.service.isoformat()} {self.machine.isoformat()} {self.speed}"

    @classmethod
    def parse(cls, text: str) -> Shown:
        """Read what `str` wrote. Raises ValueError on anything else."""
        service, machine, speed = text.split()
        return cls(datetime.fromisoformat(service), datetime.fromisoformat(machine), float(speed))


def shown(time: TimeSource, *, stands: bool = False) -> Shown | None:
    """What a rehearsal shows now; None where service time is the machine's. `stands`: the rehearsal ends here."""
    if not isinstance(time, RehearsalTime):
        return None
    return Shown(time.now(), real_now(), 0.0 if stands else time.speed)


class HandTime:
    """Service time that stands still until it is moved: for tests and step-by-step rehearsals."""

    def __init__(self, start: datetime) -> None:
        """Stand at `start`, which must be aware."""
        self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        """The instant last set, UTC."""
        return self._now

    def told(self, instant: datetime) -> datetime:
        """The same instant."""
        return instant

    def set(self, instant: datetime) -> None:
        """Move to `instant`, which must be aware."""
        self._now = instant.astimezone(UTC)

    def advance(self, step: timedelta) -> None:
        """Move on by `step`."""
        self._now += step
