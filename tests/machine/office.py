"""One council's service, built anew after every crash over the same disk: mailbox, database, and what SMTP was given.

A crash is a BaseException that nobody catches, raised at a named place on the road of a message or a mail. What was
written to disk stays; every object is thrown away.
"""

from __future__ import annotations

import asyncio
import io
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event

from rules.case import Case
from rules.model import Acted, Action, Do, FileTo, Letter, Trust
from rules.protocol import Council
from tests.support.builders import a_council, london
from tests.support.mailboxes import MONDAY, DiskWorld
from tests.support.program import letter_of
from tests.support.smtp import Taken
from triage.errors import UserError
from triage.handling import Handling
from triage.intake import Intake
from triage.log import Log
from triage.mailbox.base import Waiting
from triage.mailbox.maildir import MaildirAccount, MaildirMailbox
from triage.mailbox.watch import Watcher
from triage.outbox.base import Mail, Outcome, Sent
from triage.outbox.compose import Composed, compose
from triage.outbox.sender import Sender
from triage.reader.inline import InlineReader
from triage.scheduler.due import DueWork, retention_of
from triage.store.leases import Hold
from triage.store.store import Store
from triage.store.values import OutboxRow
from triage.timesource import HandTime

COUNCIL = a_council()
PLACES = ("fetched", "in the decision", "decided", "filed", "sending", "sent", "noted")


class Crash(BaseException):
    """The power is cut."""


@dataclass
class Fuse:
    """Where and when the power is cut; nowhere unless it is set."""

    place: str = ""
    passes: int = 0

    def reached(self, place: str) -> None:
        if place == self.place:
            if self.passes == 0:
                raise Crash
            self.passes -= 1


@dataclass
class Disk:
    """What outlives a crash: the mailbox, the database, and what the world outside has got."""

    folder: Path
    world: DiskWorld = field(init=False)
    outside: list[Mail] = field(default_factory=list)

    def __post_init__(self) -> None:
        mail = self.folder / "mail"
        for name in ("tmp", "new", "cur"):
            (mail / name).mkdir(parents=True)
        self.world = DiskWorld(mail, maildir=True)

    @property
    def url(self) -> str:
        return f"sqlite:///{self.folder / 'triage.db'}"

    @property
    def filed(self) -> dict[str, int]:
        return {name: len(self.world.read(name)) for name in ("INBOX", *(f"Triage/{n}" for n in TRIAGE_FOLDERS))}

    def letters(self, kind: str) -> list[tuple[str, str, bytes]]:
        """Whom each letter of a kind answers, its Message-ID, its bytes."""
        found = [letter_of(Taken(mail.sender, mail.recipients, mail.message, False)) for mail in self.outside]
        pairs = zip(found, self.outside, strict=True)
        return [(each.answers, each.id, mail.message) for each, mail in pairs if each.kind == kind]


TRIAGE_FOLDERS = ("Processed", "Review", "Other")


class _Mailbox(MaildirMailbox):
    def __init__(self, account: MaildirAccount, fuse: Fuse) -> None:
        super().__init__(account)
        self._fuse = fuse

    def fetch(self, waiting: Waiting, first: int | None = None) -> bytes:
        raw = super().fetch(waiting, first)
        self._fuse.reached("fetched")
        return raw

    def file(self, waiting: Waiting, to: FileTo) -> None:
        self._fuse.reached("decided")
        super().file(waiting, to)
        self._fuse.reached("filed")


@dataclass
class _Transport:
    outside: list[Mail]
    fuse: Fuse

    async def send(self, mail: Mail) -> Outcome:
        self.fuse.reached("sending")
        self.outside.append(mail)
        self.fuse.reached("sent")
        return Sent()

    async def close(self) -> None:
        return None


class Office:
    """The running service, stepped by hand."""

    def __init__(self, disk: Disk, time: HandTime, life: int) -> None:
        """Start, as after a power cut; `life` tells this service from those before it."""
        self.disk, self.time, self.fuse = disk, time, Fuse()
        self.store = Store(disk.url)
        self.log = Log(io.StringIO(), strict=True)
        self.handling = Handling(self.store, {COUNCIL.id: COUNCIL}, self._compose)
        intake = Intake(
            store=self.store,
            handling=self.handling,
            reader=InlineReader(),
            time=time,
            log=self.log,
            largest=1_000_000,
            queued=lambda: None,
        )
        self.watcher = Watcher(
            council=COUNCIL.id,
            mailbox=_Mailbox(MaildirAccount(path=disk.world.path), self.fuse),
            handle=partial(intake.take, COUNCIL.id),
            stop=Event(),
            log=self.log,
            bookmarks=self.store,
        )
        self.work = DueWork(
            store=self.store,
            handling=self.handling,
            councils={COUNCIL.id: COUNCIL},
            retention=retention_of(2190, 90),
            purging=Hold(self.store.leases, "retention", f"life {life}", 30),
            time=time,
            log=self.log,
            queued=lambda: None,
        )
        self.sender = Sender(
            outbox=self.store.outbox,
            transport=_Transport(disk.outside, self.fuse),
            report=self._delivered,
            log=self.log,
            owner=f"life {life}",
        )
        # Whoever held a lease is dead: here it is known, in service it is found out (triage/owner.py).
        self.store.release_dead(lambda owner: owner != f"life {life}")
        self.work.prepare()

    def _compose(self, letter: Letter, cases: Mapping[str, Case], council: Council, now: datetime) -> Composed:
        self.fuse.reached("in the decision")
        return compose(letter, cases, council, now)

    def _delivered(self, row: OutboxRow, outcome: Outcome) -> None:
        self.handling.delivered(row, outcome, self.time.now())
        self.fuse.reached("noted")

    def send(self) -> int:
        return asyncio.run(self.sender.step())

    def act(self, ref: str, do: Do) -> None:
        action = Action(do=do, by="phone", at=self.time.now(), outcome="advice given")
        event = Acted(action=action, case=ref, actor="console", trust=Trust.CONSOLE)
        try:
            self.handling.acted(event, COUNCIL.id, self.time.now())
        except UserError:
            return  # it makes no sense now, and was said so

    def settle(self) -> None:
        """Until there is nothing more to do."""
        for _ in range(50):
            if not (self.watcher.step() + self.work.step() + self.send()):
                return
        raise AssertionError("it never comes to rest")

    def close(self) -> None:
        self.watcher.mailbox.close()
        self.store.close()


def delivered(disk: Disk, raw: bytes, number: int) -> None:
    disk.world.deliver(raw, MONDAY + timedelta(minutes=number))


def cases_by_message(store: Store) -> Counter[str]:
    return Counter(case.thread.message_id or "" for case in store.cases())


START = london("2026-11-19 10:30")
Step = Callable[[Office], object]
