"""Keeps the service's leases, frees those of services that died, and tells systemd whether every loop lives.

For: service. Two loops that never give up: what they cannot do now they do at the next round.

Must not know: what the leases are for, what the loops do.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from triage.errors import NeedsPerson, TryLater
from triage.log import Log
from triage.notify import Pulse, Systemd
from triage.owner import is_dead
from triage.store.leases import Hold
from triage.store.store import Store

_ROUNDS = 4
"""Renewals in the length of one lease, so that one that fails costs nothing."""

_UNASKED_SECONDS = 60.0


class Caretaker:
    """Owns the holds and the pulses of one service, whose name is `owner`."""

    def __init__(self, store: Store, owner: str, lease_seconds: float, log: Log, systemd: Systemd) -> None:
        """`lease_seconds` of real time: how long others wait when this service falls silent."""
        self._store = store
        self._owner = owner
        self._lease_seconds = lease_seconds
        self._log = log
        self._systemd = systemd
        self._holds: list[Hold] = []
        self._pulses: list[Pulse] = []

    def hold(self, name: str) -> Hold:
        """A lease that is renewed while the service runs, once it was taken."""
        self._holds.append(Hold(self._store.leases, name, self._owner, self._lease_seconds))
        return self._holds[-1]

    def pulse(self, name: str, patience: float) -> Pulse:
        """The sign of life of a loop that must beat every `patience` seconds."""
        self._pulses.append(Pulse(name, patience))
        return self._pulses[-1]

    def free_dead(self) -> None:
        """Take what dead services of this machine hold, so that nobody waits for them."""
        dead = self._store.release_dead(is_dead)
        if dead:
            self._log.info("took_over", count=dead)

    def release(self) -> None:
        """At the end: let others go on at once."""
        for hold in self._holds:
            with suppress(TryLater, NeedsPerson):  # then it runs out
                hold.release()

    async def keep_leases(self, stop: asyncio.Event) -> None:
        """Renew, and look for the dead, until told to stop."""
        while not stop.is_set():
            try:
                for hold in self._holds:
                    await asyncio.to_thread(hold.keep)
                await asyncio.to_thread(self.free_dead)
            except (TryLater, NeedsPerson) as error:
                self._log.warning("leases_later", code=error.code)
            except Exception as error:  # noqa: BLE001  # the loop's own door: leases are kept
                self._log.bug("leases_failed", error)
            await _pause(stop, self._lease_seconds / _ROUNDS)

    async def feed_watchdog(self, stop: asyncio.Event) -> None:
        """Feed systemd's watchdog while every loop lives; say when one falls silent."""
        seconds = self._systemd.watchdog_seconds / 3 or _UNASKED_SECONDS
        silent: list[str] = []
        while not stop.is_set():
            before, silent = silent, [pulse.name for pulse in self._pulses if not pulse.alive]
            if not silent:
                self._systemd.alive()
            elif silent != before:
                self._log.error("loop_silent", mailbox=silent[0], count=len(silent))
            await _pause(stop, seconds)


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
