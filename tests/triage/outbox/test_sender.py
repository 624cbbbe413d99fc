"""The sender over a real outbox in SQLite; time is set by hand."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from rules.model import LetterKind
from tests.support.messages import a_message
from tests.support.smtp import Drop, SmtpServer
from triage.errors import TryLater
from triage.log import Log
from triage.outbox.base import Deferred, Mail, Outcome, Refused, Sent
from triage.outbox.recorder import Recorder
from triage.outbox.sender import RETRY_SECONDS, Sender, retry_seconds
from triage.outbox.smtp import SmtpAccount, SmtpTransport
from triage.store.store import Store
from triage.store.values import OutboxRow
from triage.timesource import HandTime
from triage.tls import Security

START = datetime(2026, 11, 23, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Letter:
    """A composed mail."""

    key: str
    message: bytes
    kind: LetterKind = LetterKind.ACKNOWLEDGEMENT
    case: str | None = None
    council: str = "basildon"
    sender: str = "housing@council.example"
    recipients: tuple[str, ...] = ("referrer@prison.example",)
    message_id: str = "<1@council.example>"


@dataclass
class Office:
    """A store, the time on the wall, and what was reported."""

    store: Store
    time: HandTime = field(default_factory=lambda: HandTime(START))
    reported: list[tuple[int, Outcome]] = field(default_factory=list)
    troubles: list[tuple[str, bool]] = field(default_factory=list)
    busy: int = 0

    def queue(self, *numbers: int, council: str = "basildon") -> None:
        with self.store.decision() as decision:
            letters = [Letter(f"letter-{number}", a_message(number), council=council) for number in numbers]
            decision.queue(letters, START)

    def report(self, row: OutboxRow, outcome: Outcome) -> None:
        if self.busy:
            self.busy -= 1
            raise TryLater("store_busy", "busy")
        with self.store.decision() as decision:
            state = "sent" if isinstance(outcome, Sent) else "refused"
            assert decision.settle_mail(row, state, getattr(outcome, "code", ""), START)
        self.reported.append((row.id, outcome))

    def sender(self, transport: Recorder | SmtpTransport, **changes: Any) -> Sender:
        known: dict[str, Any] = {
            "outbox": self.store.outbox,
            "transport": transport,
            "report": self.report,
            "log": Log(io.StringIO(), strict=True),
            "owner": "one",
            "trouble": lambda code, person: self.troubles.append((code, person)),
            "now": self.time.now,
            "seconds": lambda: self.time.now().timestamp(),
        }
        return Sender(**(known | changes))

    def pass_by(self, seconds: float) -> None:
        self.time.advance(timedelta(seconds=seconds))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    store = Store(f"sqlite:///{tmp_path / 'triage.db'}")
    store.migrate()
    yield Office(store)
    store.close()


async def test_what_is_queued_goes_out_in_order_and_is_reported(office: Office) -> None:
    office.queue(1, 2, 3)
    recorder = Recorder()
    sender = office.sender(recorder)
    assert [await sender.step(), await sender.step()] == [3, 0]
    assert [mail.message for mail in recorder.mails] == [a_message(1), a_message(2), a_message(3)]
    assert [outcome for _, outcome in office.reported] == [Sent()] * 3


async def test_a_mail_refused_for_good_is_reported_and_stops_no_other(office: Office) -> None:
    office.queue(1, 2)
    recorder = Recorder(lambda mail: Refused("no") if mail.message == a_message(1) else Sent())
    await office.sender(recorder).step()
    assert [outcome for _, outcome in office.reported] == [Refused("no"), Sent()]


async def test_a_mail_put_off_waits_its_time_and_goes_out_the_same(office: Office) -> None:
    office.queue(1)
    answers: list[Outcome] = [Deferred("greylisted"), Sent()]
    tried: list[bytes] = []

    def answer(mail: Mail) -> Outcome:
        tried.append(mail.message)
        return answers.pop(0)

    sender = office.sender(Recorder(answer))
    assert [await sender.step(), await sender.step()] == [1, 0]
    office.pass_by(RETRY_SECONDS[0] + 1)
    assert await sender.step() == 1
    assert tried == [a_message(1), a_message(1)]


@pytest.mark.parametrize("hours", [1, 48, 72])
async def test_a_mail_put_off_for_so_many_hours_is_given_up_aloud(office: Office, hours: float) -> None:
    office.queue(1)
    sender = office.sender(Recorder(lambda mail: Deferred("full")), give_up_hours=hours)
    for attempt in range(1, 200):
        await sender.step()
        if office.reported:
            break
        office.pass_by(retry_seconds(attempt) + 1)
    assert [outcome for _, outcome in office.reported] == [Refused("gave_up_full")]
    assert timedelta(hours=hours - 1) <= office.time.now() - START <= timedelta(hours=hours, minutes=10)


async def test_the_gaps_between_tries_grow_to_an_hour() -> None:
    assert list(RETRY_SECONDS) == sorted(RETRY_SECONDS)
    assert RETRY_SECONDS[0] <= 10
    assert RETRY_SECONDS[-1] == 3600


async def test_while_the_server_is_down_no_mails_time_runs_out(office: Office) -> None:
    office.queue(1, 2)
    down = True
    recorder = Recorder(lambda mail: Deferred("smtp_unreachable", server_down=True) if down else Sent())
    sender = office.sender(recorder)
    for _ in range(80):
        assert await sender.step() == 0
        office.pass_by(61)
    down = False
    assert await sender.step() == 2
    assert len(recorder.mails) == 2


async def test_a_server_that_is_down_is_left_alone_for_a_while_and_told_of(office: Office) -> None:
    office.queue(1)
    tries: list[int] = []

    def answer(mail: Mail) -> Outcome:
        tries.append(1)
        return Deferred("smtp_login_refused", server_down=True, needs_person=True)

    sender = office.sender(Recorder(answer))
    for _ in range(5):
        await sender.step()
    assert len(tries) == 1
    assert office.troubles == [("smtp_login_refused", True)]


async def test_a_server_that_is_up_again_is_told_of_once(office: Office) -> None:
    office.queue(1)
    answers: list[Outcome] = [Deferred("smtp_unreachable", server_down=True), Sent()]
    sender = office.sender(Recorder(lambda mail: answers.pop(0)))
    await sender.step()
    office.pass_by(2)
    await sender.step()
    assert office.troubles == [("smtp_unreachable", False), ("", False)]


async def test_a_store_that_is_busy_is_asked_again_and_the_mail_not_sent_again(office: Office) -> None:
    office.queue(1)
    office.busy = 2
    recorder = Recorder()
    await office.sender(recorder).step()
    assert len(recorder.mails) == 1
    assert len(office.reported) == 1


async def test_a_mail_whose_report_failed_is_reported_after_the_lease_and_not_sent_again(office: Office) -> None:
    office.queue(1)
    recorder = Recorder()
    broken = True

    def report(row: OutboxRow, outcome: Outcome) -> None:
        if broken:
            raise RuntimeError
        office.report(row, outcome)

    sender = office.sender(recorder, report=report)
    await sender.step()
    broken = False
    office.pass_by(301)
    await sender.step()
    assert len(recorder.mails) == 1
    assert len(office.reported) == 1


async def test_a_sender_that_dies_leaves_its_mail_to_another_after_the_lease(office: Office) -> None:
    office.queue(1)
    office.store.outbox.lease("dead", limit=1, now=office.time.now(), seconds=300)
    recorder = Recorder()
    sender = office.sender(recorder)
    assert await sender.step() == 0
    office.pass_by(301)
    assert await sender.step() == 1
    assert [mail.message for mail in recorder.mails] == [a_message(1)]


async def test_two_senders_never_send_the_same_mail(office: Office) -> None:
    office.queue(*range(30))
    recorders = [Recorder(), Recorder()]
    senders = [office.sender(recorder, owner=name) for recorder, name in zip(recorders, "ab", strict=True)]
    while any(await asyncio.gather(*(sender.step() for sender in senders))):
        pass
    sent = [mail.message for recorder in recorders for mail in recorder.mails]
    assert sorted(sent) == sorted(a_message(number) for number in range(30))


async def test_a_sender_for_some_councils_leaves_the_others_mail(office: Office) -> None:
    office.queue(1, council="basildon")
    office.queue(2, council="harlow")
    recorder = Recorder()
    await office.sender(recorder, councils=("harlow",)).step()
    assert [mail.message for mail in recorder.mails] == [a_message(2)]


async def test_a_bug_in_the_transport_puts_the_mail_off_and_stops_no_other(office: Office) -> None:
    office.queue(1, 2)

    def answer(mail: Mail) -> Outcome:
        if mail.message == a_message(1):
            raise RuntimeError("Jane Doe")
        return Sent()

    stream = io.StringIO()
    assert await office.sender(Recorder(answer), log=Log(stream, strict=True)).step() == 2
    assert [outcome for _, outcome in office.reported] == [Sent()]
    assert "Jane" not in stream.getvalue()


# --- running --------------------------------------------------------------------------------------------------------


async def test_a_mail_queued_meanwhile_goes_out_at_once_when_woken(office: Office) -> None:
    gone, stop = asyncio.Event(), asyncio.Event()

    def answer(mail: Mail) -> Outcome:
        gone.set()
        return Sent()

    sender = office.sender(Recorder(answer), poll_seconds=3600)
    async with asyncio.timeout(20):
        running = asyncio.create_task(sender.run(stop))
        await asyncio.sleep(0)
        office.queue(1)
        Thread(target=sender.wake).start()
        await gone.wait()
        stop.set()
        await running


async def test_stop_finishes_the_mail_in_hand_and_gives_the_rest_back(office: Office) -> None:
    office.queue(1, 2, 3)
    stop = asyncio.Event()

    def answer(mail: Mail) -> Outcome:
        stop.set()
        return Sent()

    recorder = Recorder(answer)
    async with asyncio.timeout(20):
        await office.sender(recorder).run(stop)
    assert len(recorder.mails) == 1
    assert len(office.reported) == 1
    left = office.store.outbox.lease("two", limit=9, now=office.time.now(), seconds=1)
    assert [row.attempts for row in left] == [1, 1]


async def test_a_busy_store_ends_no_loop(office: Office) -> None:
    class Busy:
        def __init__(self) -> None:
            self.calls = 0

        def lease(self, *args: Any, **kwargs: Any) -> list[OutboxRow]:
            self.calls += 1
            if self.calls == 3:
                stop.set()
            raise TryLater("store_busy", "busy")

    stop, busy = asyncio.Event(), Busy()
    async with asyncio.timeout(20):
        await office.sender(Recorder(), outbox=busy, poll_seconds=0.01).run(stop)
    assert busy.calls == 3


async def test_a_mail_in_doubt_goes_out_again_with_the_same_message_id(office: Office, smtp_server: SmtpServer) -> None:
    office.queue(1)
    smtp_server.drop = Drop.AFTER_DATA
    transport = SmtpTransport(SmtpAccount(host="127.0.0.1", port=smtp_server.port, security=Security.NONE))
    sender = office.sender(transport)
    await sender.step()
    assert office.reported == []
    smtp_server.drop = Drop.NEVER
    office.pass_by(RETRY_SECONDS[0] + 1)
    await sender.step()
    await transport.close()
    assert [one.message for one in smtp_server.mails] == [a_message(1), a_message(1)]
    assert [outcome for _, outcome in office.reported] == [Sent()]
