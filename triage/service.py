"""The running service: builds every part once, starts the loops, ends them in order.

    one thread a mailbox   Watcher ──► Intake ──► Reader (children) ──► Handling ──► store
    one task an account    Sender ◄── outbox rows            ──► Handling (delivered, refused)
    one task               Ticker ──► DueWork                ──► Handling
    one task               leases kept and, of dead services, freed; systemd's watchdog fed while every loop beats

For: `triage run` and `triage demo`. `serve` runs until it is told to stop; `once` takes all waiting mail, does all that
is due, empties the outbox, and comes back. Either ends with everything closed.

Must not know: what a message says, what follows from it.
"""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

from parsers.limits import Limits
from triage.accounts import Accounts, database_url
from triage.errors import NeedsPerson, TryLater
from triage.handling import Handling
from triage.intake import Intake
from triage.log import Log
from triage.mailbox.watch import Watcher
from triage.notify import Pulse, Systemd
from triage.outbox.base import Outcome, Refused
from triage.outbox.compose import Composer
from triage.outbox.sender import Sender
from triage.outbox.smtp import SmtpTransport
from triage.owner import is_dead, new_owner
from triage.reader.pool import Reader
from triage.scheduler.due import DueWork, retention_of
from triage.scheduler.ticker import Ticker
from triage.settings.load import Configuration, ConfiguredCouncil
from triage.store.leases import Hold
from triage.store.store import Store
from triage.store.values import MailboxState, OutboxRow
from triage.timesource import RehearsalTime, TimeSource, monotonic

LEASE_SECONDS = 30.0
"""How long, in real time, others wait for a service that fell silent; not for one that died on this machine."""

TICK_SECONDS = 10.0
_LONGEST_READING = 1200.0  # seconds in which a watcher need not give a sign of life: a scan, tried again and again
_THREADS = 16


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
    ) -> None:
        """Wire the parts; nothing is opened yet. Raises ConfigError where a council's own templates are wrong."""
        settings = configuration.service
        councils = configuration.rules_councils
        self._log = log or Log()
        self._time = time
        self._lease_seconds = lease_seconds
        self._owner = new_owner()
        self._stopping = threading.Event()
        self._systemd = Systemd()
        self._pulses: list[Pulse] = []
        self._states: dict[str, MailboxState] = {}
        self._refused: dict[str, str] = {}
        self._trouble: dict[str, str] = {}

        self._store = Store(database_url(configuration))
        self._reader = Reader(
            limits=Limits(message_bytes=settings.message_megabytes * 1_000_000),
            seconds=round(settings.read_seconds),
            scan_seconds=round(settings.scan_seconds),
            log=self._log,
        )
        templates = {key: one.templates for key, one in configuration.councils.items() if one.templates is not None}
        self._handling = Handling(self._store, councils, Composer(templates, log=self._log).compose)
        intake = Intake(
            store=self._store,
            handling=self._handling,
            reader=self._reader,
            time=time,
            log=self._log,
            largest=settings.message_megabytes * 1_000_000,
            queued=self._wake,
        )
        accounts = Accounts(configuration)
        self._holds: dict[str, Hold] = {}
        self._watchers = {key: self._watcher(one, accounts, intake) for key, one in configuration.councils.items()}
        self._senders = self._sender_of_each_account(configuration, accounts)
        self._due = DueWork(
            store=self._store,
            handling=self._handling,
            councils=councils,
            retention=retention_of(settings.keep_closed_days, settings.keep_other_days),
            purging=self._hold("retention"),
            time=time,
            log=self._log,
            queued=self._wake,
        )
        self._ticker = Ticker(
            step=self._due.step,
            seconds=tick_seconds or _tick_seconds(time),
            log=self._log,
            beat=self._pulse("ticker", 600).beat,
        )

    # --- the two ways to run ----------------------------------------------------------------------------------------

    async def serve(self, stop: asyncio.Event) -> None:
        """Run until `stop` is set. Raises NeedsPerson where it cannot start; passing trouble is waited out."""
        with self._open():
            if not await self._started(stop):
                return
            threads = [threading.Thread(target=each.run, name=key) for key, each in self._watchers.items()]
            loops = [*(each.run for each in self._senders), self._ticker.run, self._keep_leases, self._feed_watchdog]
            tasks = [asyncio.create_task(each(stop)) for each in loops]
            for thread in threads:
                thread.start()
            self._systemd.ready()
            self._log.info("started", count=len(threads))
            waiting = asyncio.create_task(stop.wait())
            await asyncio.wait([waiting, *tasks], return_when=asyncio.FIRST_COMPLETED)
            stop.set()
            self._systemd.stopping()
            self._stopping.set()
            try:
                await asyncio.gather(waiting, *tasks)
            finally:
                # A message that is being read is read to its end, with its children alive.
                await asyncio.gather(*(asyncio.to_thread(thread.join) for thread in threads))
                await asyncio.to_thread(self._release)
                self._log.info("stopped")

    async def once(self) -> list[str]:
        """Take all waiting mail, do all that is due, empty the outbox; a line for each thing that could not be done.

        Raises NeedsPerson or TryLater where it cannot even start.
        """
        with self._open():
            await asyncio.to_thread(self._prepare)
            faults = await self._wait_for_mailboxes()
            try:
                while await self._round(faults):
                    pass
                unsent = await asyncio.to_thread(self._unsent)
            except (TryLater, NeedsPerson) as error:
                unsent = [f"database: {error} ({error.code})"]
            finally:
                for watcher in self._watchers.values():
                    await asyncio.to_thread(watcher.close)
                for sender in self._senders:
                    await sender.transport.close()
                await asyncio.to_thread(self._release)
            return [*faults.values(), *unsent]

    # --- starting and ending ----------------------------------------------------------------------------------------

    @contextmanager
    def _open(self) -> Iterator[None]:
        """Threads enough for all loops; at the end everything is closed."""
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(_THREADS, thread_name_prefix="triage"))
        loop.set_exception_handler(self._unhandled)
        try:
            yield
        finally:
            self._stopping.set()
            self._reader.close()
            self._store.close()

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
        self._free_dead()
        self._due.prepare()
        self._reader.start()

    def _release(self) -> None:
        """Let others go on at once."""
        for hold in self._holds.values():
            with suppress(TryLater, NeedsPerson):  # then it runs out
                hold.release()

    # --- the loops of the service itself ----------------------------------------------------------------------------

    async def _keep_leases(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                for hold in self._holds.values():
                    await asyncio.to_thread(hold.keep)
                await asyncio.to_thread(self._free_dead)
            except (TryLater, NeedsPerson) as error:
                self._log.warning("leases_later", code=error.code)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), self._lease_seconds / 4)

    def _free_dead(self) -> None:
        dead = self._store.release_dead(is_dead)
        if dead:
            self._log.info("took_over", count=dead)

    async def _feed_watchdog(self, stop: asyncio.Event) -> None:
        """Feed it while every loop has beaten within its patience; say once which has not."""
        seconds = self._systemd.watchdog_seconds / 3 or 60
        silent: list[str] = []
        while not stop.is_set():
            before, silent = silent, [pulse.name for pulse in self._pulses if not pulse.alive]
            if not silent:
                self._systemd.alive()
            elif silent != before:
                self._log.error("loop_silent", count=len(silent), mailbox=silent[0])
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), seconds)

    def _unhandled(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self._log.bug("loop_failed", error if isinstance(error, BaseException) else RuntimeError())

    def _wake(self) -> None:
        for sender in self._senders:
            sender.wake()

    # --- once -------------------------------------------------------------------------------------------------------

    async def _wait_for_mailboxes(self) -> dict[str, str]:
        """Take every mailbox's lease; one of a service that died comes free in a while, one of a living does not."""
        patience = monotonic() + self._lease_seconds + 2
        others = list(self._watchers)
        while others := [key for key in others if not await asyncio.to_thread(self._holds[key].held)]:
            if monotonic() > patience:
                break
            await asyncio.sleep(0.5)
        return {key: f"{key}: another triage is at work on this mailbox" for key in others}

    async def _round(self, faults: dict[str, str]) -> int:
        """All mailboxes, all that is due, all mail out; gives how much was done."""
        looked = [key for key in self._watchers if key not in faults]
        done = sum(await asyncio.gather(*(self._look(key, faults) for key in looked)))
        done += await asyncio.to_thread(self._due.step)
        for sender in self._senders:
            while sent := await sender.step():
                done += sent
        return done

    async def _look(self, key: str, faults: dict[str, str]) -> int:
        try:
            await asyncio.to_thread(self._holds[key].keep)
            done = await asyncio.to_thread(self._watchers[key].step)
        except (TryLater, NeedsPerson) as error:
            faults[key] = f"{key}: {error} ({error.code})"
            self._log.error("mailbox_failed", council=key, code=error.code)
            return 0
        failed = self._states[key].error if key in self._states else ""
        if failed and not done:
            faults[key] = (
                f"{key}: a message could not be handled ({failed}); it stays where it lies, and the log says why"
            )
        return done

    def _unsent(self) -> list[str]:
        """What could not be sent, in sentences."""
        lines = [f"{name}: mail could not be sent ({code})" for name, code in self._trouble.items() if code]
        waiting = self._store.outbox.waiting()
        if waiting and not lines:
            lines.append(f"{waiting} mails have still to go out; the next run tries again")
        return lines + [f"{row}: refused for good ({code})" for row, code in self._refused.items()]

    # --- parts ------------------------------------------------------------------------------------------------------

    def _pulse(self, name: str, patience: float) -> Pulse:
        self._pulses.append(Pulse(name, patience))
        return self._pulses[-1]

    def _hold(self, name: str) -> Hold:
        return Hold(self._store.leases, name, self._owner, self._lease_seconds)

    def _watcher(self, one: ConfiguredCouncil, accounts: Accounts, intake: Intake) -> Watcher:
        key = one.council.id
        self._holds[key] = self._hold(f"mailbox:{key}")
        poll = one.imap.poll_seconds if one.imap is not None else 60
        return Watcher(
            council=key,
            mailbox=accounts.mailbox(one, self._stopping),
            handle=partial(intake.take, key),
            stop=self._stopping,
            log=self._log,
            bookmarks=self._store,
            holds=self._holds[key].held,
            report=self._mailbox_told,
            beat=self._pulse(key, poll + _LONGEST_READING).beat,
            poll_seconds=poll,
        )

    def _sender_of_each_account(self, configuration: Configuration, accounts: Accounts) -> list[Sender]:
        """One sender for all councils that share a server and a login."""
        shared: dict[Any, list[ConfiguredCouncil]] = {}
        for one in configuration.councils.values():
            shared.setdefault((one.smtp, one.smtp_secret), []).append(one)
        return [self._sender(councils, accounts) for councils in shared.values()]

    def _sender(self, councils: list[ConfiguredCouncil], accounts: Accounts) -> Sender:
        account = accounts.smtp(councils[0])
        name = f"smtp {account.host}:{account.port}"
        return Sender(
            outbox=self._store.outbox,
            transport=SmtpTransport(account),
            report=self._delivered,
            log=self._log,
            owner=self._owner,
            councils=tuple(one.council.id for one in councils),
            trouble=partial(self._smtp_told, name),
            lease_seconds=account.mail_seconds + 120,
            beat=self._pulse(name, account.mail_seconds + 600).beat,
        )

    # --- what the loops tell ----------------------------------------------------------------------------------------

    def _mailbox_told(self, state: MailboxState) -> None:
        self._states[state.council] = state
        self._store.set_mailbox(state)

    def _smtp_told(self, name: str, code: str, needs_person: bool) -> None:
        self._trouble[name] = code

    def _delivered(self, row: OutboxRow, outcome: Outcome) -> None:
        if isinstance(outcome, Refused):
            self._refused[f"{row.council}: {row.kind.value} of {row.case or 'no case'}"] = outcome.code
        self._handling.delivered(row, outcome, self._time.now())


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
