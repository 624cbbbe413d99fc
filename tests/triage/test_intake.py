"""The road of a message, steps 1 to 6: nothing is lost on it, and what ends the service is not read for ever."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from parsers.record import Kind, ProblemCode, Reading
from rules.case import Case
from rules.model import FileTo, LetterKind
from tests.support.builders import a_council, london
from tests.support.referrals import a_referral
from tests.support.waiting import until
from triage.errors import TriageError, TryLater
from triage.handling import Handling
from triage.intake import STARTS_READ, Intake
from triage.log import Log
from triage.mailbox.base import NotYet, Vanished, Waiting
from triage.outbox.compose import compose
from triage.reader.inline import InlineReader
from triage.reader.lane import ScanLane
from triage.reader.outcome import unread
from triage.store.store import Store
from triage.timesource import HandTime, real_now

NOW = london("2026-11-19 10:20")
COUNCIL = a_council()
REFERRAL = a_referral(1)


@dataclass
class Letterbox:
    """A message that lies in a mailbox: how it was asked for, and what goes wrong each time."""

    raw: bytes = REFERRAL
    failures: list[Exception] = field(default_factory=list)
    asked: list[int | None] = field(default_factory=list)

    def __call__(self, first: int | None = None) -> bytes:
        self.asked.append(first)
        if self.failures:
            raise self.failures.pop(0)
        return self.raw if first is None else self.raw[:first]


class FallingReader(InlineReader):
    """Reads in line, and falls over the content of everything."""

    def read(self, raw: bytes, *, arrived: datetime | None, slow: bool | None = None) -> Reading:
        raise ZeroDivisionError


class EndedReader(InlineReader):
    """Its children were ended with the service."""

    def read(self, raw: bytes, *, arrived: datetime | None, slow: bool | None = None) -> Reading:
        return unread(None, raw)


@pytest.fixture
def intake(file_store: Store) -> Intake:
    return an_intake(file_store)


def an_intake(store: Store, reader: InlineReader | None = None, *, stopping: Event | None = None) -> Intake:
    return Intake(
        store=store,
        handling=Handling(store, {COUNCIL.id: COUNCIL}, compose),
        reader=reader or InlineReader(),
        time=HandTime(NOW),
        log=Log(io.StringIO(), strict=True),
        largest=1_000_000,
        queued=lambda: None,
        stopping=stopping or Event(),
    )


def waiting(size: int = len(REFERRAL), arrived: datetime = NOW) -> Waiting:
    return Waiting(uid="7.1", size=size, arrived=arrived)


def begin(store: Store, times: int) -> None:
    """The service was killed so often while it worked on the message."""
    for _ in range(times):
        store.begin_attempt("basildon inbox 7.1", real_now())


def only_case(store: Store) -> Case:
    (case,) = store.cases()
    return case


def acknowledged(store: Store) -> list[str]:
    rows = store.outbox.lease("me", limit=99, now=real_now(), seconds=60)
    return [row.recipients[0] for row in rows if row.kind is LetterKind.ACKNOWLEDGEMENT]


def test_a_referral_is_on_disk_with_its_letters_when_it_is_to_be_filed(intake: Intake, file_store: Store) -> None:
    woken: list[bool] = []
    intake = replace_queued(intake, woken)
    assert intake.take("basildon", waiting(), Letterbox()) is FileTo.PROCESSED
    assert only_case(file_store).kind.value == "referral"
    assert acknowledged(file_store) == ["officer1@probation.example"]
    assert woken == [True]


def replace_queued(intake: Intake, woken: list[bool]) -> Intake:
    intake.queued = lambda: woken.append(True)
    return intake


def test_a_message_that_was_handled_before_is_only_filed(intake: Intake, file_store: Store) -> None:
    woken: list[bool] = []
    intake.take("basildon", waiting(), Letterbox())
    intake = replace_queued(intake, woken)
    assert intake.take("basildon", replace(waiting(), uid="8.1"), Letterbox()) is FileTo.PROCESSED
    assert (len(file_store.cases()), woken) == (1, [])


@pytest.mark.parametrize("killed", range(STARTS_READ))
def test_a_message_is_read_whole_after_so_many_kills(intake: Intake, file_store: Store, killed: int) -> None:
    begin(file_store, killed)
    assert intake.take("basildon", waiting(), Letterbox()) is FileTo.PROCESSED


def test_the_third_start_without_an_end_sends_it_to_review_unread_and_it_is_acknowledged(
    intake: Intake, file_store: Store
) -> None:
    begin(file_store, STARTS_READ)
    letterbox = Letterbox()
    assert intake.take("basildon", waiting(), letterbox) is FileTo.REVIEW
    assert only_case(file_store).kind.value == "unreadable"
    assert acknowledged(file_store) == ["officer1@probation.example"]
    assert file_store.raw(1) == REFERRAL, "what came is kept whole"


def test_the_start_after_that_does_not_even_fetch_it_whole(intake: Intake, file_store: Store) -> None:
    begin(file_store, STARTS_READ + 1)
    letterbox = Letterbox()
    assert intake.take("basildon", waiting(), letterbox) is FileTo.REVIEW
    assert None not in letterbox.asked
    assert acknowledged(file_store) == ["officer1@probation.example"]


def killed_before_it_was_filed(store: Store, starts_then: int, starts_now: int, raw: bytes) -> list[FileTo]:
    """Where it is to be filed each time, when it is handled at one start and again at another before it is moved."""
    filed = []
    for starts in (starts_then, starts_now):
        begin(store, starts)
        filed.append(an_intake(store).take("basildon", waiting(), Letterbox(raw)))
    return filed


@pytest.mark.parametrize("raw", [REFERRAL, REFERRAL.replace(b"Message-ID", b"X-Other-ID")], ids=["named", "nameless"])
@pytest.mark.parametrize(
    ("starts_then", "starts_now"),
    [(then, now) for then in range(STARTS_READ + 2) for now in range(STARTS_READ + 2)],
)
def test_however_far_it_is_read_at_either_start_it_is_one_case(
    file_store: Store, starts_then: int, starts_now: int, raw: bytes
) -> None:
    then, now = killed_before_it_was_filed(file_store, starts_then, starts_now, raw)
    assert (len(file_store.cases()), now) == (1, then)
    assert acknowledged(file_store) == ["officer1@probation.example"]


def test_one_of_which_only_a_part_was_fetched_is_the_same_when_it_is_fetched_whole(file_store: Store) -> None:
    long = REFERRAL + b"\r\n" + b"He has nowhere to go. " * 20_000
    then, now = killed_before_it_was_filed(file_store, STARTS_READ + 1, 0, long)
    assert (len(file_store.cases()), now) == (1, then)


def test_another_message_of_the_same_name_is_another(file_store: Store) -> None:
    begin(file_store, STARTS_READ)
    an_intake(file_store).take("basildon", waiting(), Letterbox())
    other = REFERRAL + b"\r\nHis sister is to be referred too.\r\n"
    an_intake(file_store).take("basildon", replace(waiting(), uid="7.2"), Letterbox(other))
    assert len(file_store.cases()) == 2


def test_one_that_brings_its_reading_down_goes_the_same_way(file_store: Store) -> None:
    intake = an_intake(file_store, FallingReader())
    for _ in range(STARTS_READ):
        with pytest.raises(ZeroDivisionError):
            intake.take("basildon", waiting(), Letterbox())
    assert intake.take("basildon", waiting(), Letterbox()) is FileTo.REVIEW
    assert acknowledged(file_store) == ["officer1@probation.example"]


def test_one_that_is_too_large_is_never_fetched_whole_goes_to_review_and_is_acknowledged(
    intake: Intake, file_store: Store
) -> None:
    letterbox = Letterbox()
    assert intake.take("basildon", waiting(size=1_000_001), letterbox) is FileTo.REVIEW
    assert None not in letterbox.asked
    (message,) = file_store.case(only_case(file_store).ref).messages
    assert message.reading is not None
    assert [problem.code for problem in message.reading.problems] == [ProblemCode.TOO_LARGE]
    assert message.reading.kind is Kind.UNREADABLE
    assert acknowledged(file_store) == ["officer1@probation.example"]


def test_trouble_that_is_not_the_messages_does_not_count(intake: Intake, file_store: Store) -> None:
    letterbox = Letterbox(failures=[TryLater("imap_disconnected", "gone"), Vanished(), *[TryLater("x", "y")] * 4])
    for _ in range(6):
        with pytest.raises(TriageError):
            intake.take("basildon", waiting(), letterbox)
    assert intake.take("basildon", waiting(), letterbox) is FileTo.PROCESSED
    assert only_case(file_store).kind.value == "referral"


def test_a_database_that_is_locked_again_and_again_does_not_count_either(file_store: Store) -> None:
    path = file_store.database.url.database or ""
    store = Store(f"sqlite:///{Path(path)}", busy_seconds=0.05)
    intake = an_intake(store)
    rival = sqlite3.connect(path, isolation_level=None)

    def locks(first: int | None = None) -> bytes:
        rival.execute("BEGIN IMMEDIATE")
        return REFERRAL

    for _ in range(STARTS_READ + 2):
        with pytest.raises(TryLater):
            intake.take("basildon", waiting(), locks)
        rival.execute("ROLLBACK")
    rival.close()
    assert intake.take("basildon", waiting(), Letterbox()) is FileTo.PROCESSED
    assert only_case(store).kind.value == "referral"
    store.close()


def test_while_the_service_stops_what_could_not_be_read_is_left_for_the_next_start(file_store: Store) -> None:
    stopping = Event()
    intake = an_intake(file_store, EndedReader(), stopping=stopping)
    stopping.set()
    with pytest.raises(TryLater) as caught:
        intake.take("basildon", waiting(), Letterbox())
    assert caught.value.code == "stopping"
    assert file_store.cases() == ()
    assert an_intake(file_store).take("basildon", waiting(), Letterbox()) is FileTo.PROCESSED


class SlowReader(InlineReader):
    """Finds a scan in everything, and takes as long over it as it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = Event()
        self.slow_ones = 0

    def wants_ocr(self, reading: Reading) -> bool:
        return True

    def read(self, raw: bytes, *, arrived: datetime | None, slow: bool | None = None) -> Reading:
        if slow:
            self.slow_ones += 1
            self.go_on.wait(20)
        return super().read(raw, arrived=arrived, slow=slow)


@pytest.fixture
def slow(file_store: Store) -> Iterator[tuple[Intake, SlowReader]]:
    reader = SlowReader()
    intake = an_intake(file_store, reader)
    intake.scans = ScanLane(lambda raw, arrived: reader.read(raw, arrived=arrived, slow=True))
    yield intake, reader
    reader.go_on.set()
    intake.scans.close()


def taken(intake: Intake, letterbox: Letterbox) -> bool:
    try:
        return intake.take("basildon", waiting(), letterbox) is FileTo.PROCESSED
    except NotYet:
        return False


def test_a_scan_is_read_aside_fetched_once_and_handled_when_it_has_been_read(
    slow: tuple[Intake, SlowReader], file_store: Store
) -> None:
    intake, reader = slow
    letterbox = Letterbox()
    for _ in range(4):
        with pytest.raises(NotYet):
            intake.take("basildon", waiting(), letterbox)
    assert file_store.cases() == ()
    reader.go_on.set()
    until(lambda: taken(intake, letterbox))
    assert (len(letterbox.asked), reader.slow_ones, len(file_store.cases())) == (1, 1, 1)
    assert file_store.raw(1) == REFERRAL


def test_a_scan_over_which_the_service_ends_again_and_again_is_given_up_too(
    slow: tuple[Intake, SlowReader], file_store: Store
) -> None:
    intake, _ = slow
    begin(file_store, STARTS_READ)
    assert intake.take("basildon", waiting(), Letterbox()) is FileTo.REVIEW


def without_received(raw: bytes) -> bytes:
    return raw.partition(b"\r\n")[2]


@pytest.mark.parametrize(
    ("raw", "arrived", "received"),
    [
        (REFERRAL, NOW, london("2026-11-19 10:12")),
        (without_received(REFERRAL), london("2026-11-19 10:15"), london("2026-11-19 10:15")),
        (without_received(REFERRAL), NOW + timedelta(days=30), NOW),
        (a_referral(1, received="Mon, 30 Nov 2026 10:00:00 +0000"), NOW, NOW),
    ],
    ids=["by the council's server", "by the mailbox", "never later than now", "whoever says so"],
)
def test_when_it_came(intake: Intake, file_store: Store, raw: bytes, arrived: datetime, received: datetime) -> None:
    intake.take("basildon", waiting(arrived=arrived), Letterbox(raw))
    assert only_case(file_store).received == received
