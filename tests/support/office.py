"""An office at work on a real store: referrals come, officers write as they do, time moves by hand, mail goes out.

For: tests of officers' mails through the handling. The reading is real, from bytes; nothing else of the rules is
replaced. What the council's own server writes on a mail is `vouch`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

from parsers.limits import DEFAULT
from parsers.read import read_message
from rules.case import Case
from rules.model import Arrived, Folder, LetterKind
from rules.protocol import Council
from tests.support.referrals import a_referral
from triage.handling import Handled, Handling
from triage.outbox.base import Sent
from triage.outbox.compose import compose
from triage.store.store import Store
from triage.store.values import OutboxRow
from triage.timesource import HandTime


@dataclass(slots=True)
class Office:
    """Councils on one store, and the mails that have gone out."""

    store: Store
    councils: Mapping[str, Council]
    time: HandTime
    out: list[OutboxRow] = field(default_factory=list)
    written: int = 0

    @property
    def handling(self) -> Handling:
        return Handling(self.store, self.councils, compose)

    def refer(self, council: str, number: int) -> str:
        """A referral by a probation officer of its own comes now; gives the reference."""
        now = self.time.now()
        received = format_datetime(now)
        raw = a_referral(number, to=self.councils[council].address, received=received)
        handled = self._arrives(council, raw, Folder.INBOX)
        self.post()
        assert len(handled.refs) == 1
        return handled.refs[0]

    def write(
        self,
        council: str,
        sender: str,
        words: str,
        *,
        to: str = "",
        cc: str = "",
        subject: str = "",
        answers: str = "",
        folder: Folder = Folder.INBOX,
        vouch: str = "pass",
        headers: Mapping[str, str] | None = None,
    ) -> Handled:
        """A mail of an officer (or of somebody who says so) comes now. `answers` is a Message-ID."""
        self.written += 1
        mail = EmailMessage()
        domain = sender.rpartition("@")[2].strip(">")
        if vouch:
            own = f"mx.{self.councils[council].address.rpartition('@')[2]}"
            mail["Authentication-Results"] = (
                f"{own}; dkim={vouch} header.d={domain}; dmarc={vouch} header.from={domain}"
            )
        for name, value in (headers or {}).items():
            mail[name] = value
        mail["From"] = sender
        mail["To"] = to or self.councils[council].address
        if cc:
            mail["Cc"] = cc
        mail["Subject"] = subject or "Re: your mail"
        mail["Date"] = format_datetime(self.time.now())
        mail["Message-ID"] = f"<officer-{self.written}@mail.example>"
        if answers:
            mail["In-Reply-To"] = answers
        mail.set_content(words)
        handled = self._arrives(council, bytes(mail), folder)
        self.post()
        return handled

    def _arrives(self, council: str, raw: bytes, folder: Folder) -> Handled:
        now = self.time.now()
        reading = read_message(raw, arrived=now, limits=DEFAULT, ocr=None)
        return self.handling.arrived(Arrived(reading=reading, folder=folder, received=now), council, raw, now)

    def post(self) -> list[OutboxRow]:
        """All queued mail goes out and is taken."""
        now = self.time.now()
        rows = self.store.outbox.lease("post", limit=500, now=now, seconds=60)
        for row in rows:
            self.handling.delivered(row, Sent(), now)
        self.out += rows
        return rows

    def until(self, end: datetime, step: timedelta = timedelta(minutes=30)) -> None:
        """Time goes on; all that comes due on the way is done."""
        while self.time.now() < end:
            self.time.set(min(end, self.time.now() + step))
            for event in self.store.due(self.time.now()):
                self.handling.due(event, self.time.now())
            self.post()

    def case(self, ref: str) -> Case:
        found = self.store.case(ref).case
        assert found is not None
        return found

    def mails(self, kind: LetterKind, ref: str | None = None) -> list[OutboxRow]:
        """What went out of this kind, about this case if one is named."""
        return [row for row in self.out if row.kind is kind and (ref is None or row.case == ref)]

    def message_id(self, kind: LetterKind, ref: str) -> str:
        """The Message-ID of the last mail of this kind about the case, as a reply names it."""
        return f"<{self.mails(kind, ref)[-1].message_id.strip('<>')}>"

    def stopped(self, ref: str, clock: str = "respond") -> datetime | None:
        """When a clock of the case stopped."""
        found = self.case(ref).clock(clock)
        assert found is not None
        return found.stopped_at
