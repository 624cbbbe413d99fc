"""Ticks: asks at an interval for what is due, and nothing more. The only home of APScheduler.

For: service. No job is kept here: what is due stands in the tables, so that a restart forgets nothing and a stalled
machine does what is late once.

Must not know: what is due.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from triage.errors import NeedsPerson, TryLater
from triage.log import Log

# A tick that comes late, or while the last one still runs, is left out: the next one asks for everything anyway.
_DEFAULTS = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}


@dataclass(slots=True, kw_only=True)
class Ticker:
    """Calls `step` in a thread every `seconds` of real time; `beat` is the sign of life after each."""

    step: Callable[[], int]
    seconds: float
    log: Log
    beat: Callable[[], None]
    _busy: asyncio.Lock = field(init=False, default_factory=asyncio.Lock)

    async def run(self, stop: asyncio.Event) -> None:
        """Tick until `stop` is set; a step that has begun is finished first."""
        # A tick that is left out is no news, and its words for a failure may quote a message.
        logging.getLogger("apscheduler").addHandler(logging.NullHandler())
        scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=_DEFAULTS)
        scheduler.start()
        try:
            await self._tick()
            scheduler.add_job(self._tick, "interval", seconds=self.seconds)
            await stop.wait()
            scheduler.remove_all_jobs()
            async with self._busy:
                pass
        finally:
            scheduler.shutdown(wait=False)

    async def _tick(self) -> None:
        async with self._busy:
            try:
                await asyncio.to_thread(self.step)
            except (TryLater, NeedsPerson) as error:
                note = self.log.error if isinstance(error, NeedsPerson) else self.log.warning
                note("due_later", code=error.code)
            except Exception as error:  # noqa: BLE001  # the loop's own door: the next tick asks anew
                self.log.bug("due_failed", error)
            self.beat()
