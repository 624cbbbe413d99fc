"""The time of the demonstration: slow enough to watch while something happens, and then straight to the next thing.

For: the demonstration. A real service on it meets nothing that it would not meet in a real week; nights are short.

Must not know: the story.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock

from triage.timesource import monotonic, real_now

_JUST_NOW = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Stage:
    """From the real instant `began` (monotonic seconds) it is `start`, and time runs."""

    start: datetime
    began: float


class StagedTime:
    """Service time that runs `speed` times as fast as the machine's, and leaps. Safe for threads."""

    def __init__(self, start: datetime, speed: float) -> None:
        """Begin at `start`, which must be aware."""
        self._speed = speed
        self._lock = Lock()
        self._stages = [_Stage(start.astimezone(UTC), monotonic())]

    def now(self) -> datetime:
        """The present instant of the story, aware, UTC."""
        with self._lock:
            return self._at(monotonic())

    def leap(self, to: datetime) -> None:
        """Go on at `to`; time never runs back."""
        with self._lock:
            here = monotonic()
            self._stages.append(_Stage(max(self._at(here), to.astimezone(UTC)), here))

    def told(self, instant: datetime) -> datetime:
        """The instant of the story at which the machine's clock showed `instant`; others were written for the story."""
        ago = real_now() - instant
        if not timedelta(0) - timedelta(minutes=1) < ago < _JUST_NOW:
            return instant
        with self._lock:
            return self._at(monotonic() - max(ago.total_seconds(), 0.0))

    def _at(self, seconds: float) -> datetime:
        stage = next((each for each in reversed(self._stages) if each.began <= seconds), self._stages[0])
        return stage.start + timedelta(seconds=(seconds - stage.began) * self._speed)
