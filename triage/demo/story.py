"""A week at two councils in about a minute: the real service, real mail servers, invented people.

    Thursday   seven messages come: clear, on a form, without consent, urgent, a second one about the same man,
               an automatic reply, one that nobody can open
    then       one referrer gets an answer, of which nobody tells the service; the prison gets none
    Friday     the digests of the morning; the ward is asked for consent once more
    Tuesday    the lead is warned, and at five the promise has run out
    Wednesday  the single point of contact is told
    Thursday   still no answer: the manager is told

For: `triage demo`. Must not know: how it is printed.
"""

from __future__ import annotations

import asyncio
import logging
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from rules.case import Case, Clock, State
from rules.protocol import Stopper
from rules.words import LONDON, say_instant
from triage.demo.clock import StagedTime
from triage.demo.gallery import OutMail, write
from triage.demo.people import SALTMARSH, SENT, THORNBECK, USERS, configure, mail
from triage.demo.servers import PASSWORD, Servers
from triage.errors import UserError
from triage.log import Log
from triage.service import Service
from triage.settings.load import Configuration, load
from triage.store.store import Store
from triage.timesource import monotonic

START = datetime(2026, 11, 19, 10, 12, tzinfo=LONDON)
SPEED = 60.0
"""A second of the audience's is a minute of the story's, between the leaps."""

_TICK_SECONDS = 0.25
_PATIENCE = 25.0


@dataclass(frozen=True, slots=True)
class Teller:
    """How the audience hears: a heading for each scene, a line for each mail that comes or goes."""

    scene: Callable[[str], None]
    came: Callable[[str, str], None]
    went: Callable[[OutMail], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How it ended: the page with every mail, the cases, the instant of the last scene, and what did not happen."""

    page: Path
    mails: tuple[OutMail, ...]
    cases: tuple[Case, ...]
    now: datetime
    missing: tuple[str, ...]


def play(output: Path, teller: Teller, *, quiet: float) -> Told:
    """Play the whole story; leave page, mails and log in `output`, and nothing else anywhere.

    `quiet`: seconds of the audience's without a mail, after which a scene is over.
    """
    logging.getLogger().addHandler(logging.NullHandler())  # libraries tell nobody; the service's own log is a file
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="triage-demo-") as place, (output / "service.log").open("w") as stream:
        stage = Stage(StagedTime(START, SPEED), teller, quiet)
        servers = Servers(USERS, stage.taken)
        servers.start()
        try:
            for user in USERS:
                servers.create(user, SENT)
            main = configure(Path(place), imap=servers.imap_port, smtp=servers.smtp_port, password=PASSWORD)
            asyncio.run(stage.run(load(main), servers, Log(stream)))
        finally:
            servers.stop()
    mails = tuple(stage.mails)
    page = write(output, mails, stage.scenes)
    missing = tuple(_missing(mails, stage.cases))
    return Told(page=page, mails=mails, cases=stage.cases, now=stage.time.now(), missing=missing)


def _missing(mails: Sequence[OutMail], cases: Sequence[Case]) -> list[str]:
    """What the story promises and did not show."""
    kinds = [one.kind for one in mails]
    wanted = {"acknowledgement": 6, "assignment": 5, "review": 1, "digest": 1, "warning": 1, "escalation": 2}
    missing = [f"{kind}: {count} expected" for kind, count in wanted.items() if kinds.count(kind) < count]
    if not any(case.state is State.ANSWERED for case in cases):
        missing.append("the officer's answer was not noticed")
    return missing


@dataclass(slots=True)
class Stage:
    """The service, the servers and the clock, and what went out so far."""

    time: StagedTime
    teller: Teller
    quiet: float
    mails: list[OutMail] = field(default_factory=list)
    scenes: list[str] = field(default_factory=list)
    cases: tuple[Case, ...] = ()
    _last: float = 0.0

    def taken(self, raw: bytes) -> None:
        """The SMTP server took a mail."""
        sent = OutMail(self.time.now(), raw)
        self.mails.append(sent)
        self._last = monotonic()
        self.teller.went(sent)

    async def run(self, configuration: Configuration, servers: Servers, log: Log) -> None:
        """Start the service, play every scene, stop it."""
        service = Service(configuration, self.time, log=log, tick_seconds=_TICK_SECONDS)
        stop = asyncio.Event()
        running = asyncio.create_task(service.serve(stop))
        playing = asyncio.create_task(self._play(configuration, servers))
        try:
            await asyncio.wait((running, playing), return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                await running
            await playing
        finally:
            stop.set()
            playing.cancel()
            with suppress(asyncio.CancelledError):
                await playing
            await running

    # --- the scenes -------------------------------------------------------------------------------------------------

    async def _play(self, configuration: Configuration, servers: Servers) -> None:
        store = Store(configuration.database)
        try:
            await self._thursday(servers, store)
            await self._friday(store)
            await self._until_it_is_overdue(store)
            self.cases = await asyncio.to_thread(store.cases)
        finally:
            store.close()

    async def _thursday(self, servers: Servers, store: Store) -> None:
        self._scene("Seven messages come to two councils")
        for name, council, says in (
            ("01-probation", SALTMARSH, "probation refers a man who must leave a friend's box room"),
            ("02-prison", SALTMARSH, "a prison sends its form, filled in"),
            ("03-hospital", THORNBECK, "a ward refers a patient; whether she agrees is not said"),
            ("04-tonight", SALTMARSH, "a woman has fled with two children and has nowhere tonight"),
            ("05-jobcentre", SALTMARSH, "a jobcentre refers the first man too, his name misspelt"),
        ):
            await self._deliver(servers, name, council, says, answered=True)
        await self._deliver(servers, "07-sealed", THORNBECK, "a protected message that nobody can open", answered=True)
        await self._deliver(servers, "06-away", SALTMARSH, "the prison's automatic reply: answered by nobody")
        self._scene("An officer answers the probation practitioner from the shared mailbox: its clock stops")
        self.teller.came(SALTMARSH, "her answer lies in the folder Sent")
        await asyncio.to_thread(servers.deliver, SALTMARSH, mail("08-answer", self.time.now()), SENT)
        await self._until(lambda: _of(store, "Thackery").state is State.ANSWERED)
        await self._quiet()

    async def _friday(self, store: Store) -> None:
        friday = START.replace(day=20, hour=8, minute=29)
        self._leap(friday, "Friday morning: each lead gets the day's digest")
        await self._wait_for("digest")
        asks = [case.consent_ask_at for case in await asyncio.to_thread(store.cases) if case.consent_ask_at is not None]
        if asks:
            self._leap(min(asks), "Nobody has said whether the patient agrees: the ward is asked once more")
            await self._wait_for("consent_request")

    async def _until_it_is_overdue(self, store: Store) -> None:
        clock = _answer_of(await asyncio.to_thread(_of, store, "Ashdown-Pike"))
        if clock.warn_at is not None:
            self._leap(clock.warn_at, "The prison still waits for its answer: the lead is warned")
            await self._wait_for("warning")
        self._leap(clock.due, "The office closes, and the promise has run out")
        for told in ("In the morning the single point of contact is told", "A day later, still no answer: the manager"):
            self._leap(await self._next_look(store), told)
            await self._wait_for("escalation", more_than=self._count("escalation"))

    async def _next_look(self, store: Store) -> datetime:
        """When the unanswered case comes up next: the service finds that out once the promise has run out."""

        def next_at() -> datetime | None:
            return _answer_of(_of(store, "Ashdown-Pike")).next_at

        await self._until(lambda: (next_at() or self.time.now()) > self.time.now())
        return next_at() or self.time.now()

    # --- what scenes are made of ------------------------------------------------------------------------------------

    def _scene(self, words: str) -> None:
        told = f"{say_instant(self.time.now())}. {words}."
        self.scenes.append(told)
        self.teller.scene(told)

    def _leap(self, to: datetime, words: str) -> None:
        self.time.leap(to)
        self._scene(words)

    async def _deliver(self, servers: Servers, name: str, council: str, says: str, *, answered: bool = False) -> None:
        before = self._count("acknowledgement")
        self.teller.came(council, says)
        await asyncio.to_thread(servers.deliver, council, mail(name, self.time.now()))
        if answered:
            await self._wait_for("acknowledgement", more_than=before)
        await self._quiet()

    def _count(self, kind: str) -> int:
        return sum(1 for one in self.mails if one.kind == kind)

    async def _wait_for(self, kind: str, *, more_than: int = 0) -> None:
        """Until so many mails of the kind have gone out."""
        await self._until(lambda: self._count(kind) > more_than)
        await self._quiet()

    async def _until(self, holds: Callable[[], bool]) -> None:
        """Until it holds, within reason; what is missing is told at the end."""
        end = monotonic() + _PATIENCE
        while monotonic() < end and not await asyncio.to_thread(holds):
            await asyncio.sleep(0.05)

    async def _quiet(self) -> None:
        """Until no mail has gone out for a moment."""
        self._last = max(self._last, monotonic() - self.quiet / 2)
        while monotonic() - self._last < self.quiet:
            await asyncio.sleep(0.05)


def _of(store: Store, name: str) -> Case:
    """The referral about somebody of this name."""
    found = [case for case in store.cases() if name in (case.record.applicant.name or "")]
    if not found:
        raise UserError("demo", "the demonstration went wrong: a referral was not read; service.log has more")
    return found[0]


def _answer_of(case: Case) -> Clock:
    """The clock of the answer that the referrer waits for."""
    return next(clock for clock in case.clocks if Stopper.RESPOND in clock.stopped_by)
