"""Empties the outbox: lease a row, send it, report how it went, back off, give up aloud.

For: the service's event loop. The row decides, not memory: the store counts the attempt before the first byte goes
out, and a lease that runs out under a dead sender lets another send the same bytes with the same Message-ID.

A mail that is put off is tried again after RETRY_SECONDS, in real time, so that a rehearsal hammers nobody. When its
time is over (`give_up_after_hours`), it is reported as refused: the handling calls a person, and `triage status` shows
it.
While the server itself is down no mail's time runs out: nothing counts, and all wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from triage.errors import NeedsPerson, TryLater
from triage.log import Log
from triage.outbox.base import Deferred, Mail, Outcome, Refused, Sent, Transport
from triage.store.values import OutboxRow
from triage.timesource import monotonic, real_now

# Greylisting lets the second or third try through; hourly from then on (RFC 5321 section 4.5.4.1 asks for four to five
# days of a relay; a referrer who waits for an acknowledgement is better told by a person).
RETRY_SECONDS = (10.0, 30.0, 60.0, 300.0, 900.0, 1800.0, 3600.0)
_DOWN_SECONDS = (1.0, 5.0, 15.0, 30.0, 60.0)
_REPORT_TRIES = 6


class Outbox(Protocol):
    """What a sender needs of triage/store/outbox: leases, in real time. Every method raises TryLater when busy."""

    def lease(
        self, owner: str, *, limit: int, now: datetime, seconds: float, councils: tuple[str, ...] | None = None
    ) -> list[OutboxRow]:
        """Take the oldest mails that may go out now."""
        ...

    def renew(self, row: OutboxRow, *, now: datetime, seconds: float) -> bool:
        """Keep the lease longer; False when another has the row."""
        ...

    def deferred(self, row: OutboxRow, code: str, *, next_try: datetime) -> bool:
        """Try again then; False when another has the row."""
        ...

    def give_back(self, row: OutboxRow) -> bool:
        """The attempt does not count; False when another has the row."""
        ...


def _unheard(_code: str, _needs_person: bool) -> None:
    return None


def _unfelt() -> None:
    return None


@dataclass(slots=True, kw_only=True)
class Sender:
    """Sends what the outbox holds over one transport; for one task.

    `report` is `Handling.delivered`, called in a thread for what is sent or refused for good. `trouble` hears, in a
    thread too, the code of what ails the server and whether only a person can mend it, and '' once it works again.
    `councils` narrows to those who share this transport. `owner` must be unlike that of any other sender.
    `lease_seconds` must exceed the longest time that the transport takes for one mail. A mail that is put off for
    `give_up_hours` is given up. `beat` is the loop's sign of life, given before each mail and each look. `now` and
    `seconds` are real time.
    """

    outbox: Outbox
    transport: Transport
    report: Callable[[OutboxRow, Outcome], object]
    log: Log
    owner: str
    councils: tuple[str, ...] | None = None
    trouble: Callable[[str, bool], None] = _unheard
    beat: Callable[[], None] = _unfelt
    lease_seconds: float = 300
    give_up_hours: float = 72
    batch: int = 10
    poll_seconds: float = 5
    now: Callable[[], datetime] = real_now
    seconds: Callable[[], float] = monotonic
    _woken: asyncio.Event = field(init=False, default_factory=asyncio.Event)
    _loop: asyncio.AbstractEventLoop | None = field(init=False, default=None)
    _stop: asyncio.Event = field(init=False, default_factory=asyncio.Event)
    _downs: int = field(init=False, default=0)
    _not_before: float = field(init=False, default=0.0)
    _unreported: dict[int, Outcome] = field(init=False, default_factory=dict)

    async def step(self) -> int:
        """Send what may go out now, at most one batch; gives how many mails were settled or put off.

        Does nothing while the server is known to be down. Raises TryLater or NeedsPerson when the store does.
        """
        if self.seconds() < self._not_before:
            return 0
        rows = await asyncio.to_thread(
            self.outbox.lease,
            self.owner,
            limit=self.batch,
            now=self.now(),
            seconds=self.lease_seconds,
            councils=self.councils,
        )
        for number, row in enumerate(rows):
            if self._stop.is_set() or not await self._carry(row):
                for left in rows[number:]:
                    await asyncio.to_thread(self.outbox.give_back, left)
                return number
        return len(rows)

    async def run(self, stop: asyncio.Event) -> None:
        """Step until `stop` is set; a mail that is being sent is finished first."""
        self._loop, self._stop = asyncio.get_running_loop(), stop
        while not stop.is_set():
            self._woken.clear()
            self.beat()
            try:
                did = await self.step()
            except (TryLater, NeedsPerson) as error:
                self.log.warning("outbox_later", code=error.code)
                did = 0
            except Exception as error:  # noqa: BLE001  # the loop's own door: mail goes on going out
                self.log.bug("outbox_failed", error)
                did = 0
            if did == 0 and not await self._rest():
                await self.transport.close()
        await self.transport.close()

    def wake(self) -> None:
        """Something was queued: send it now. From any thread; does no harm when nothing runs."""
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has been closed
                self._loop.call_soon_threadsafe(self._woken.set)

    async def _rest(self) -> bool:
        """Wait to be woken, told to stop, or for the next look. Whether there was a reason to end the wait early."""
        seconds = max(self.poll_seconds, self._not_before - self.seconds())
        reasons = [asyncio.ensure_future(event.wait()) for event in (self._stop, self._woken)]
        done, pending = await asyncio.wait(reasons, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for task in pending:
            task.cancel()
        return bool(done)

    async def _carry(self, row: OutboxRow) -> bool:
        """Send one mail and note how it went. False when the server is down, and this mail was not tried."""
        self.beat()
        if not await asyncio.to_thread(self.outbox.renew, row, now=self.now(), seconds=self.lease_seconds):
            return True  # another sender has it
        outcome = self._unreported[row.id] if row.id in self._unreported else await self._send(row)
        if isinstance(outcome, Deferred) and outcome.server_down:
            await self._went_down(outcome)
            return False
        if self._downs:
            self._downs = 0
            await asyncio.to_thread(self.trouble, "", False)
        if isinstance(outcome, Deferred):
            await self._put_off(row, outcome)
        else:
            await self._settle(row, outcome)
        return True

    async def _send(self, row: OutboxRow) -> Outcome:
        began = self.seconds()
        try:
            outcome = await self.transport.send(Mail(sender=row.sender, recipients=row.recipients, message=row.message))
        except Exception as error:  # noqa: BLE001  # one mail stops no other
            self.log.bug("mail_failed", error, council=row.council, row=row.id)
            return Deferred("bug")
        if isinstance(outcome, Sent):
            milliseconds = round((self.seconds() - began) * 1000)
            facts: dict[str, str | int] = {"council": row.council, "letter": row.kind.value, "attempt": row.attempts}
            self.log.info("mail_sent", **facts, row=row.id, milliseconds=milliseconds)
        return outcome

    async def _went_down(self, outcome: Deferred) -> None:
        seconds = _DOWN_SECONDS[min(self._downs, len(_DOWN_SECONDS) - 1)]
        self._downs += 1
        self._not_before = self.seconds() + seconds
        note = self.log.error if outcome.needs_person else self.log.warning
        note("smtp_down", code=outcome.code, seconds=seconds)
        await asyncio.to_thread(self.trouble, outcome.code, outcome.needs_person)

    async def _put_off(self, row: OutboxRow, outcome: Deferred) -> None:
        if waited_seconds(row.attempts) > self.give_up_hours * 3600:
            await self._settle(row, Refused(f"gave_up_{outcome.code}"))
            return
        seconds = retry_seconds(row.attempts)
        note = self.log.error if outcome.needs_person else self.log.warning
        note("mail_put_off", council=row.council, row=row.id, attempt=row.attempts, code=outcome.code, seconds=seconds)
        next_try = self.now() + timedelta(seconds=seconds)
        await asyncio.to_thread(self.outbox.deferred, row, outcome.code, next_try=next_try)

    async def _settle(self, row: OutboxRow, outcome: Sent | Refused) -> None:
        """Report until the store takes it: a mail that went out and is not noted would go out twice."""
        if isinstance(outcome, Refused):
            self.log.error("mail_refused", council=row.council, row=row.id, attempt=row.attempts, code=outcome.code)
        self._unreported[row.id] = outcome
        for attempt in range(_REPORT_TRIES):
            try:
                await asyncio.to_thread(self.report, row, outcome)
            except (TryLater, NeedsPerson) as error:
                self.log.warning("mail_unreported", row=row.id, attempt=attempt + 1, code=error.code)
                await asyncio.sleep(0.1 * 2**attempt)
            except Exception as error:  # noqa: BLE001  # the lease runs out, then it is reported, not sent, once more
                self.log.bug("mail_unreported", error, row=row.id)
                return
            else:
                del self._unreported[row.id]
                return


def retry_seconds(attempt: int) -> float:
    """How long to wait after so many attempts."""
    return RETRY_SECONDS[min(max(attempt, 1), len(RETRY_SECONDS)) - 1]


def waited_seconds(attempts: int) -> float:
    """How long a mail has waited, and would wait, for the try after so many attempts."""
    more = max(0, attempts - len(RETRY_SECONDS))
    return sum(RETRY_SECONDS[:attempts]) + more * RETRY_SECONDS[-1]
