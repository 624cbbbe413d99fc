"""The running service: builds every part once, starts the loops, ends them in order.

    one thread a mailbox   Watcher ──► Intake ──► Reader (children) ──► Handling ──► store
                                          └► ScanLane: scans, one after another, while the rest goes by
    one task an account    Sender ◄── outbox rows            ──► Handling (delivered, refused)
    one task               Ticker ──► DueWork                ──► Handling
    two tasks              Caretaker: leases kept and, of dead services, freed; systemd's watchdog fed

For: `triage run` and `triage demo`. `serve` runs until it is told to stop; `once` takes all waiting mail, does all that
is due, empties the outbox, and comes back. Either ends with everything closed.

Must not know: what a message says, what follows from it.
"""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any

from parsers.limits import Limits
from triage.accounts import Accounts, database_url
from triage.caretaker import Caretaker
from triage.errors import NeedsPerson, TryLater
from triage.handling import Handling
from triage.intake import Intake, Reads
from triage.log import Log
from triage.mailbox.watch import Watcher
from triage.notify import Systemd
from triage.outbox.base import Outcome
from triage.outbox.compose import Composer
from triage.outbox.sender import Sender
from triage.outbox.smtp import SmtpTransport
from triage.owner import new_owner
from triage.reader.lane import ScanLane
from triage.reader.pool import Reader
from triage.scheduler.due import DueWork, retention_of
from triage.scheduler.ticker import Ticker
from triage.settings.load import Configuration, ConfiguredCouncil
from triage.store.store import Store
from triage.store.values import OutboxRow
from triage.timesource import RehearsalTime, TimeSource, monotonic, shown
from triage.troubles import Troubles

LEASE_SECONDS = 30.0
"""How long, in real time, others wait for a service that fell silent; not for one that died on this machine."""

TICK_SECONDS = 10.0
_LONGEST_READING = 1200.0  # seconds in which a watcher need not give a sign of life: a scan, tried again and again
_THREADS = 16
_MEGABYTE = 1_000_000


def run(configuration: Configuration, time: TimeSource, *, once: bool = False, log: Log | None = None) -> list[str]:
    """Run the service until SIGTERM or SIGINT, or with `once` until there is nothing to do.

    Gives one line for each thing that `once` could not do. Raises NeedsPerson or TryLater where it cannot start.
    """
    log = log or Log()
    _silence_libraries(log)
    service = Service(configuration, time, log=log)
    if once:
        return asyncio.run(service.once())
    asyncio.run(_until_told(service))
    return []


async def _until_told(service: Service) -> None:
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await service.serve(stop)


class Service:
    """All parts, wired. For one `serve` or one `once`."""

    def __init__(
        self,
        configuration: Configuration,
        time: TimeSource,
        *,
        log: Log | None = None,
        lease_seconds: float = LEASE_SECONDS,
        tick_seconds: float | None = None,
        reader: Reads | None = None,
    ) -> None:
        """Wire the parts; nothing is opened yet. Raises ConfigError where a council's own templates are wrong.

        `reader` stands in for the one that reads each message in a child of its own.
        """
        self._log = log or Log()
        self._time = time
        self._lease_seconds = lease_seconds
        self._owner = new_owner()
        self._stopping = threading.Event()
        self._systemd = Systemd()
        self._accounts = Accounts(configuration)
        self._store = Store(database_url(configuration))
        self._caretaker = Caretaker(self._store, self._owner, lease_seconds, self._log, self._systemd)
        self._troubles = Troubles(self._store, self._log)
        self._reader = reader or self._make_reader(configuration)
        self._scans = ScanLane(lambda raw, arrived: self._reader.read(raw, arrived=arrived, slow=True))
        self._handling = self._make_handling(configuration)
        self._intake = self._make_intake(configuration)
        self._holds = {key: self._caretaker.hold(f"mailbox:{key}") for key in configuration.councils}
        self._watchers = {key: self._make_watcher(one) for key, one in configuration.councils.items()}
        self._senders = self._make_senders(configuration)
        self._due = self._make_due(configuration)
        self._ticker = Ticker(
            step=self._due.step,
            seconds=tick_seconds or _tick_seconds(time),
            log=self._log,
            beat=self._caretaker.pulse("ticker", 600).beat,
        )

    # --- the two ways to run ----------------------------------------------------------------------------------------

    async def serve(self, stop: asyncio.Event) -> None:
        """Run until `stop` is set. Raises NeedsPerson where it cannot start; passing trouble is waited out."""
        async with self._open():
            if not await self._started(stop):
                return
            self._intake.scans = self._scans
            loops = [*(each.run for each in self._senders), self._ticker.run]
            loops += [self._caretaker.keep_leases, self._caretaker.feed_watchdog]
            tasks = [asyncio.create_task(each(stop)) for each in loops]
            threads = [threading.Thread(target=each.run, name=key) for key, each in self._watchers.items()]
            for thread in threads:
                thread.start()
            self._systemd.ready()
            self._log.info("started", count=len(threads))
            try:
                told = asyncio.create_task(stop.wait())
                await asyncio.wait([told, *tasks], return_when=asyncio.FIRST_COMPLETED)
            finally:
                self._systemd.stopping()
                stop.set()
                self._stopping.set()
                # A message that is being read is read to its end, with its child alive.
                await asyncio.gather(*(asyncio.to_thread(thread.join) for thread in threads))
            await asyncio.gather(*tasks)

    async def once(self) -> list[str]:
        """Take all waiting mail, do all that is due, empty the outbox; a line for each thing that could not be done.

        Raises NeedsPerson or TryLater where it cannot even start.
        """
        async with self._open():
            await asyncio.to_thread(self._prepare)
            await self._take_mailboxes()
            try:
                while await self._round():
                    pass
                return await asyncio.to_thread(self._troubles.lines)
            finally:
                for watcher in self._watchers.values():
                    await asyncio.to_thread(watcher.close)
                for sender in self._senders:
                    await sender.transport.close()

    # --- starting and ending ----------------------------------------------------------------------------------------

    @asynccontextmanager
    async def _open(self) -> AsyncIterator[None]:
        """Threads enough for all loops; at the end everything is closed and given back."""
        loop = asyncio.get_running_loop()
        threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="triage")
        loop.set_default_executor(threads)
        loop.set_exception_handler(self._loop_failed)
        try:
            yield
        finally:
            self._stopping.set()
            threads.shutdown()
            self._scans.close()
            self._caretaker.release()
            self._reader.close()
            self._stop_rehearsal()
            self._store.close()
            self._log.info("stopped")

    def _stop_rehearsal(self) -> None:
        """Whoever looks later sees a rehearsed store at the time at which the rehearsal ended."""
        ended = shown(self._time, stands=True)
        if ended is not None:
            with suppress(TryLater, NeedsPerson):
                self._store.set_rehearsal(ended)

    async def _started(self, stop: asyncio.Event) -> bool:
        """Prepare; while the database is busy or unreachable, try again. False when told to stop meanwhile."""
        seconds = 1.0
        while not stop.is_set():
            try:
                await asyncio.to_thread(self._prepare)
            except TryLater as error:
                self._log.warning("start_later", code=error.code, seconds=round(seconds))
                with suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), seconds)
                seconds = min(2 * seconds, 30)
            else:
                return True
        return False

    def _prepare(self) -> None:
        self._store.migrate()
        self._store.set_rehearsal(shown(self._time))
        self._caretaker.free_dead()
        self._troubles.forget()
        self._due.prepare()
        self._reader.start()

    def _loop_failed(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self._log.bug("loop_failed", error if isinstance(error, BaseException) else RuntimeError())

    # --- once -------------------------------------------------------------------------------------------------------

    async def _take_mailboxes(self) -> None:
        """Take every mailbox's lease; one of a service that died comes free in a while, one of a living does not."""
        patience = monotonic() + self._lease_seconds + 2
        others = list(self._holds)
        while others := [key for key in others if not await asyncio.to_thread(self._holds[key].held)]:
            if monotonic() > patience:
                break
            await asyncio.sleep(0.5)
        for key in others:
            self._troubles.give_up(key, TryLater("mailbox_taken", "another triage is at work on this mailbox"))

    async def _round(self) -> int:
        """All mailboxes, all that is due, all mail out; gives how much was done."""
        usable = [key for key in self._watchers if not self._troubles.given_up(key)]
        done = sum(await asyncio.gather(*(asyncio.to_thread(self._look, key) for key in usable)))
        # What answers a mail goes out before anything is called late: mail may have waited while nothing ran.
        done += await self._send()
        done += await asyncio.to_thread(self._due.step)
        return done + await self._send()

    async def _send(self) -> int:
        done = 0
        for sender in self._senders:
            while sent := await sender.step():
                done += sent
        return done

    def _look(self, key: str) -> int:
        try:
            return self._watchers[key].step()
        except (TryLater, NeedsPerson) as error:
            self._troubles.give_up(key, error)
            return 0

    # --- parts ------------------------------------------------------------------------------------------------------

    def _make_reader(self, configuration: Configuration) -> Reader:
        settings = configuration.service
        return Reader(
            limits=Limits(message_bytes=settings.message_megabytes * _MEGABYTE),
            seconds=round(settings.read_seconds),
            scan_seconds=round(settings.scan_seconds),
            log=self._log,
        )

    def _make_handling(self, configuration: Configuration) -> Handling:
        templates = {key: one.templates for key, one in configuration.councils.items() if one.templates is not None}
        return Handling(self._store, configuration.rules_councils, Composer(templates, log=self._log).compose)

    def _make_intake(self, configuration: Configuration) -> Intake:
        return Intake(
            store=self._store,
            handling=self._handling,
            reader=self._reader,
            time=self._time,
            log=self._log,
            largest=configuration.service.message_megabytes * _MEGABYTE,
            queued=self._wake,
            stopping=self._stopping,
        )

    def _make_watcher(self, one: ConfiguredCouncil) -> Watcher:
        key = one.council.id
        poll = one.imap.poll_seconds if one.imap is not None else 60
        return Watcher(
            council=key,
            mailbox=self._accounts.mailbox(one, self._stopping),
            handle=partial(self._intake.take, key),
            stop=self._stopping,
            log=self._log,
            bookmarks=self._store,
            holds=self._holds[key].held,
            report=self._troubles.of_mailbox,
            beat=self._caretaker.pulse(key, poll + _LONGEST_READING).beat,
            poll_seconds=poll,
        )

    def _make_senders(self, configuration: Configuration) -> list[Sender]:
        """One sender for all councils that share a server and a login."""
        shared: dict[Any, list[ConfiguredCouncil]] = {}
        for one in configuration.councils.values():
            shared.setdefault((one.smtp, one.smtp_secret), []).append(one)
        return [self._make_sender(councils) for councils in shared.values()]

    def _make_sender(self, councils: list[ConfiguredCouncil]) -> Sender:
        account = self._accounts.smtp(councils[0])
        hours = councils[0].smtp.give_up_after_hours if councils[0].smtp is not None else 72
        first, others = councils[0].council.id, len(councils) - 1
        name = f"{account.host}:{account.port} for {first}{f' and {others} more' if others else ''}"
        self._troubles.watch_sender(name)
        return Sender(
            outbox=self._store.outbox,
            transport=SmtpTransport(account),
            report=self._delivered,
            log=self._log,
            owner=self._owner,
            councils=tuple(one.council.id for one in councils),
            trouble=partial(self._troubles.of_sender, name),
            beat=self._caretaker.pulse(f"smtp {first}", account.mail_seconds + 600).beat,
            lease_seconds=account.mail_seconds + 120,
            give_up_hours=hours,
        )

    def _make_due(self, configuration: Configuration) -> DueWork:
        settings = configuration.service
        return DueWork(
            store=self._store,
            handling=self._handling,
            councils=configuration.rules_councils,
            retention=retention_of(settings.keep_closed_days, settings.keep_other_days),
            purging=self._caretaker.hold("retention"),
            time=self._time,
            log=self._log,
            queued=self._wake,
        )

    def _delivered(self, row: OutboxRow, outcome: Outcome) -> None:
        self._handling.delivered(row, outcome, self._time.now())
        self._troubles.of_mail(row, outcome)

    def _wake(self) -> None:
        for sender in self._senders:
            sender.wake()


def _tick_seconds(time: TimeSource) -> float:
    """How often to ask for what is due: in a rehearsal, every few rehearsed minutes."""
    return max(0.2, TICK_SECONDS / time.speed) if isinstance(time, RehearsalTime) else TICK_SECONDS


def _silence_libraries(log: Log) -> None:
    """No library writes to our log, and no traceback either: their texts may quote messages."""
    logging.getLogger().addHandler(logging.NullHandler())

    def thread_failed(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            log.bug("thread_failed", args.exc_value)

    threading.excepthook = thread_failed
