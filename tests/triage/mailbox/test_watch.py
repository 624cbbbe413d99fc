"""The watcher over a Maildir, where steps are exact, and over a real Dovecot, where lines break."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from rules.model import FileTo, Folder
from tests.support.dovecot import DovecotServer
from tests.support.mailboxes import MONDAY, DiskWorld, ImapWorld, account_of
from tests.support.messages import a_message
from tests.support.proxy import Proxy
from tests.support.waiting import until
from triage.errors import NeedsPerson, TryLater
from triage.log import Log
from triage.mailbox.base import Fetch, Mailbox, Mark, NotYet, Waiting
from triage.mailbox.imap import ImapMailbox
from triage.mailbox.watch import Backoff, Watcher
from triage.store.values import MailboxState
from triage.timesource import monotonic, real_now

QUICK = Backoff(first=0.01, person=0.02, most=0.05)


class Shelf:
    """Bookmarks in memory."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, Folder], str] = {}

    def bookmark(self, council: str, folder: Folder) -> str:
        return self.values.get((council, folder), "")

    def set_bookmark(self, council: str, folder: Folder, value: str) -> None:
        self.values[council, folder] = value


@dataclass
class Desk:
    """A handler that notes what it is given and says where it goes; `fails` are raised for the bodies named."""

    to: FileTo = FileTo.PROCESSED
    fails: dict[bytes, Exception] = field(default_factory=dict)
    given: list[bytes] = field(default_factory=list)
    at: list[float] = field(default_factory=list)

    def has(self, count: int) -> bool:
        return len(self.at) >= count

    def __call__(self, waiting: Waiting, fetch: Fetch) -> FileTo:
        message = fetch()
        self.given.append(message)
        self.at.append(monotonic())
        if message in self.fails:
            raise self.fails[message]
        return FileTo.STAY if waiting.folder is Folder.SENT else self.to


def a_watcher(mailbox: Mailbox, desk: Desk, **changes: Any) -> Watcher:
    known: dict[str, Any] = {
        "council": "basildon",
        "mailbox": mailbox,
        "handle": desk,
        "stop": Event(),
        "log": Log(io.StringIO(), strict=True),
        "bookmarks": Shelf(),
        "backoff": QUICK,
    }
    return Watcher(**(known | changes))


@pytest.fixture
def disk(tmp_path: Path) -> DiskWorld:
    for name in ("tmp", "new", "cur"):
        (tmp_path / name).mkdir()
    return DiskWorld(tmp_path, maildir=True)


# --- steps ----------------------------------------------------------------------------------------------------------


def test_all_that_waits_is_handled_oldest_first_and_filed(disk: DiskWorld) -> None:
    for number, days in ((1, 3), (2, -500), (3, 1)):
        disk.deliver(a_message(number), MONDAY + timedelta(days=days))
    desk = Desk()
    watcher = a_watcher(disk.open(), desk)
    assert watcher.step() == 3
    assert desk.given == [a_message(number) for number in (2, 3, 1)]
    assert len(disk.read("Triage/Processed")) == 3
    assert watcher.step() == 0


def test_a_message_is_filed_only_after_it_was_handled(disk: DiskWorld) -> None:
    disk.deliver(a_message())
    seen: list[list[bytes]] = []

    def handle(waiting: Waiting, fetch: Fetch) -> FileTo:
        seen.append(disk.read("INBOX"))
        return FileTo.REVIEW

    a_watcher(disk.open(), Desk(), handle=handle).step()
    assert seen == [[a_message()]]
    assert disk.read("Triage/Review") == [a_message()]


@pytest.mark.parametrize("error", [RuntimeError("a bug"), TryLater("busy", "busy"), NeedsPerson("full", "full")])
def test_a_message_that_fails_stops_none_of_the_others(disk: DiskWorld, error: Exception) -> None:
    for number in range(3):
        disk.deliver(a_message(number), MONDAY + timedelta(minutes=number))
    desk = Desk(fails={a_message(0): error})
    watcher = a_watcher(disk.open(), desk)
    assert watcher.step() == 2
    assert disk.read("INBOX") == [a_message(0)]
    desk.fails.clear()
    assert watcher.step() == 1


def test_a_message_in_work_elsewhere_is_asked_for_again_and_no_trouble(disk: DiskWorld) -> None:
    for number in range(2):
        disk.deliver(a_message(number), MONDAY + timedelta(minutes=number))
    desk = Desk(fails={a_message(0): NotYet()})
    told: list[MailboxState] = []
    watcher = a_watcher(disk.open(), desk, report=told.append)
    assert watcher.step() == 1
    assert (told[-1].error, told[-1].waiting) == ("", 1)
    desk.fails.clear()
    assert watcher.step() == 1
    assert (disk.read("INBOX"), told[-1].waiting) == ([], 0)


def test_what_failed_before_comes_after_all_others(disk: DiskWorld) -> None:
    disk.deliver(a_message(0))
    desk = Desk(fails={a_message(0): RuntimeError()})
    watcher = a_watcher(disk.open(), desk)
    watcher.step()
    disk.deliver(a_message(1), MONDAY + timedelta(days=1))
    watcher.step()
    assert desk.given == [a_message(0), a_message(1), a_message(0)]


def test_trouble_with_message_after_message_ends_the_step(disk: DiskWorld) -> None:
    for number in range(9):
        disk.deliver(a_message(number), MONDAY + timedelta(minutes=number))
    desk = Desk(fails={a_message(number): TryLater("store_busy", "busy") for number in range(9)})
    with pytest.raises(TryLater):
        a_watcher(disk.open(), desk).step()
    assert len(desk.given) == 3
    assert len(disk.read("INBOX")) == 9


def test_a_message_that_stays_is_handled_once_while_the_connection_lasts(disk: DiskWorld) -> None:
    disk.deliver(a_message())
    desk = Desk(to=FileTo.STAY)
    watcher = a_watcher(disk.open(), desk)
    assert [watcher.step() for _ in range(3)] == [1, 0, 0]
    watcher.mailbox.close()
    assert watcher.step() == 1


def test_a_message_that_could_not_be_filed_is_filed_later_and_not_handled_twice(disk: DiskWorld) -> None:
    disk.deliver(a_message())
    desk = Desk()
    watcher = a_watcher(disk.open(), desk)
    watcher.mailbox.connect()
    target = disk.path / ".Triage.Processed"
    for name in ("tmp", "new", "cur", "maildirfolder"):
        (target / name).unlink() if name == "maildirfolder" else (target / name).rmdir()
    target.rmdir()
    target.touch()  # a file stands where the folder should
    watcher.step()
    target.unlink()
    watcher.step()
    assert desk.given == [a_message()]
    assert disk.read("Triage/Processed") == [a_message()]


def test_a_message_that_a_colleague_takes_meanwhile_is_no_failure(disk: DiskWorld) -> None:
    disk.deliver(a_message())

    def handle(waiting: Waiting, fetch: Fetch) -> FileTo:
        disk.remove_all()
        fetch()
        return FileTo.PROCESSED

    states: list[MailboxState] = []
    a_watcher(disk.open(), Desk(), handle=handle, report=states.append).step()
    assert states[-1].error == ""


def test_stop_is_heard_between_two_messages(disk: DiskWorld) -> None:
    for number in range(5):
        disk.deliver(a_message(number), MONDAY + timedelta(minutes=number))
    stop = Event()

    def handle(waiting: Waiting, fetch: Fetch) -> FileTo:
        stop.set()
        return FileTo.PROCESSED

    assert a_watcher(disk.open(), Desk(), handle=handle, stop=stop).step() == 1


def test_without_the_lease_nothing_is_touched(disk: DiskWorld) -> None:
    disk.deliver(a_message())
    desk = Desk()
    assert a_watcher(disk.open(), desk, holds=lambda: False).step() == 0
    assert desk.given == []


# --- Sent -----------------------------------------------------------------------------------------------------------


def test_sent_is_handled_once_and_left_where_it_is(disk: DiskWorld) -> None:
    disk.deliver(a_message(), real_now(), "Sent")
    desk = Desk()
    watcher = a_watcher(disk.open(), desk)
    assert [watcher.step(), watcher.step()] == [1, 0]
    assert disk.read("Sent") == [a_message()]


def test_years_of_sent_mail_are_not_read_at_first_sight(disk: DiskWorld) -> None:
    disk.deliver(a_message(1), real_now() - timedelta(days=400), "Sent")
    disk.deliver(a_message(2), real_now() - timedelta(days=20), "Sent")
    desk = Desk()
    a_watcher(disk.open(), desk).step()
    assert desk.given == [a_message(2)]


def test_after_a_restart_sent_is_read_from_the_bookmark_on(dovecot: DovecotServer) -> None:
    world, shelf = ImapWorld(dovecot.add_user()), Shelf()
    world.deliver(a_message(1), real_now() - timedelta(days=9), "Sent")
    first = Desk()
    a_watcher(world.open(), first, bookmarks=shelf).step()
    world.deliver(
        a_message(2), real_now() - timedelta(days=20), "Sent"
    )  # moved there by a colleague, with its old date
    second = Desk()
    a_watcher(world.open(), second, bookmarks=shelf).step()
    assert first.given == [a_message(1)]
    assert second.given == [a_message(2)]


def test_the_bookmark_never_passes_a_message_that_failed(dovecot: DovecotServer) -> None:
    world, shelf = ImapWorld(dovecot.add_user()), Shelf()
    for number in (1, 2):
        world.deliver(a_message(number), real_now() - timedelta(days=1), "Sent")
    desk = Desk(fails={a_message(1): RuntimeError()})
    a_watcher(world.open(), desk, bookmarks=shelf).step()
    again = Desk()
    a_watcher(world.open(), again, bookmarks=shelf).step()
    assert a_message(1) in again.given


def test_a_bookmark_reads_back_as_it_was_written() -> None:
    assert Mark.parse(str(Mark(MONDAY, "12/34"))) == Mark(MONDAY, "12/34")
    assert Mark.parse(str(Mark(MONDAY))) == Mark(MONDAY)


# --- state and log --------------------------------------------------------------------------------------------------


def test_the_state_tells_connection_look_and_trouble(disk: DiskWorld) -> None:
    states: list[MailboxState] = []
    watcher = a_watcher(disk.open(), Desk(), report=states.append)
    watcher.step()
    assert states[-1].connected_since is not None
    assert states[-1].last_look is not None
    assert states[-1].error == ""
    disk.path.rename(disk.path.with_name("away"))
    with pytest.raises(NeedsPerson):
        watcher.step()
    assert states[-1].connected_since is None
    assert states[-1].needs_person
    assert states[-1].error == "maildir_refused"


def test_a_message_that_goes_on_failing_shows(disk: DiskWorld) -> None:
    disk.deliver(a_message())
    states: list[MailboxState] = []
    a_watcher(disk.open(), Desk(fails={a_message(): RuntimeError()}), report=states.append).step()
    assert states[-1].error == "message_failed"
    assert states[-1].waiting == 1


def test_a_store_that_is_busy_keeps_no_mail_from_being_looked_at(disk: DiskWorld) -> None:
    def busy(_: MailboxState) -> None:
        raise TryLater("store_busy", "busy")

    disk.deliver(a_message())
    assert a_watcher(disk.open(), Desk(), report=busy).step() == 1


def test_nothing_of_a_message_or_an_error_reaches_the_log(disk: DiskWorld) -> None:
    disk.deliver(a_message(body="Jane Doe"))
    stream = io.StringIO()
    desk = Desk(fails={a_message(body="Jane Doe"): RuntimeError("Jane Doe")})
    a_watcher(disk.open(), desk, log=Log(stream, strict=True)).step()
    assert "Jane" not in stream.getvalue()
    assert {json.loads(line)["event"] for line in stream.getvalue().splitlines()} >= {"message_failed"}


def test_what_only_a_person_can_mend_is_tried_rarely() -> None:
    backoff = Backoff()
    assert backoff.after(1, NeedsPerson("imap_login_refused", "")) >= 30
    assert backoff.after(1, TryLater("imap_timeout", "")) <= 1
    assert all(backoff.after(failures, TryLater("x", "")) <= 300 for failures in (1, 10, 10_000))


# --- running --------------------------------------------------------------------------------------------------------


@contextmanager
def running(watcher: Watcher) -> Iterator[None]:
    thread = Thread(target=watcher.run)
    thread.start()
    try:
        yield
    finally:
        watcher.stop.set()
        thread.join(30)
        assert not thread.is_alive()


def imap_watcher(world: ImapWorld, desk: Desk, **changes: Any) -> Watcher:
    stop = Event()
    account = account_of(world.user, **changes)
    return a_watcher(ImapMailbox(account, stop=stop), desk, stop=stop)


def test_it_takes_what_waits_and_what_comes(dovecot: DovecotServer) -> None:
    world, desk = ImapWorld(dovecot.add_user()), Desk()
    world.deliver(a_message(1))
    with running(imap_watcher(world, desk)):
        until(lambda: desk.given == [a_message(1)])
        world.user.append(a_message(2))
        until(lambda: desk.given == [a_message(1), a_message(2)])
    assert len(world.read("Triage/Processed")) == 2


Trouble = Callable[[DovecotServer, ImapWorld, Proxy], None]


def kick(server: DovecotServer, world: ImapWorld, proxy: Proxy) -> None:
    world.user.kick()


def restart(server: DovecotServer, world: ImapWorld, proxy: Proxy) -> None:
    server.stop()
    server.start()


def reset(server: DovecotServer, world: ImapWorld, proxy: Proxy) -> None:
    proxy.reset()


def black_hole(server: DovecotServer, world: ImapWorld, proxy: Proxy) -> None:
    proxy.black_hole()
    until(lambda: proxy.accepted >= 2)  # it has given up the dead line and tried anew
    proxy.heal()


def renumber(server: DovecotServer, world: ImapWorld, proxy: Proxy) -> None:
    world.user.renumber("INBOX", 4711)


@pytest.mark.parametrize("trouble", [kick, restart, reset, black_hole, renumber])
def test_it_goes_on_by_itself_after(own_dovecot: DovecotServer, trouble: Trouble) -> None:
    world, desk, proxy = ImapWorld(own_dovecot.add_user()), Desk(), Proxy(own_dovecot.imap)
    watcher = imap_watcher(world, desk, port=proxy.port, answer_seconds=0.5, connect_seconds=0.5)
    watcher.poll_seconds = 1
    world.deliver(a_message(1))
    with running(watcher):
        until(lambda: desk.given == [a_message(1)])
        # A Dovecot killed in the middle of a MOVE leaves a lock behind that lasts two minutes: not ours to test.
        until(lambda: world.read("Triage/Processed") == [a_message(1)])
        trouble(own_dovecot, world, proxy)
        world.deliver(a_message(2))
        until(lambda: a_message(2) in desk.given)
        until(lambda: set(world.read("Triage/Processed")) == {a_message(1), a_message(2)})
        until(lambda: world.read("INBOX") == [])
    proxy.close()


def test_it_never_gives_up_on_a_bug(disk: DiskWorld) -> None:
    calls: list[int] = []

    def holds() -> bool:
        calls.append(1)
        if len(calls) < 4:
            raise RuntimeError
        return True

    disk.deliver(a_message())
    desk = Desk()
    with running(a_watcher(disk.open(), desk, holds=holds, poll_seconds=0.01)):
        until(lambda: desk.given == [a_message()])


def test_a_failing_message_makes_no_busy_loop(disk: DiskWorld) -> None:
    disk.deliver(a_message())
    desk = Desk(fails={a_message(): RuntimeError()})
    watcher = a_watcher(disk.open(), desk, backoff=Backoff(first=0.05, most=60))
    with running(watcher):
        until(lambda: len(desk.given) >= 3)
    spans = [later - earlier for earlier, later in zip(desk.at, desk.at[1:], strict=False)]
    assert min(spans) >= 0.025


def test_delivered_mail_is_handled_within_two_seconds_under_idle(dovecot: DovecotServer) -> None:
    world, desk = ImapWorld(dovecot.add_user()), Desk()
    took = []
    with running(imap_watcher(world, desk)):
        for number in range(5):
            began = monotonic()
            world.user.deliver(a_message(number))
            until(partial(desk.has, number + 1))
            took.append(desk.at[-1] - began)
    print("arrival to handler, seconds:", [f"{one:.3f}" for one in took])
    assert sorted(took)[2] < 2
