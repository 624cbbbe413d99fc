"""What every Mailbox promises: real Dovecots of three makes, a Maildir and a plain folder of .eml files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from rules.model import FileTo, Folder
from tests.support.dovecot import DovecotServer, MailUser
from tests.support.mailboxes import MONDAY, DiskWorld, ImapWorld, World, account_of
from tests.support.messages import a_message
from triage.errors import NeedsPerson
from triage.mailbox.base import Mailbox, Mark, Vanished, Waiting
from triage.mailbox.imap import ImapMailbox
from triage.mailbox.maildir import MaildirAccount, MaildirMailbox

KINDS = ("imap", "imap without MOVE", "imap without MOVE, UIDPLUS, IDLE", "maildir", "folder of .eml")
SERVERS = dict(zip(KINDS, ("dovecot", "old_dovecot", "bare_dovecot"), strict=False))


@pytest.fixture(params=KINDS)
def world(request: pytest.FixtureRequest, tmp_path: Path) -> World:
    if request.param in SERVERS:
        server: DovecotServer = request.getfixturevalue(SERVERS[request.param])
        return ImapWorld(server.add_user())
    maildir = request.param == "maildir"
    for name in ("tmp", "new", "cur") if maildir else (".",):
        (tmp_path / "mail" / name).mkdir(parents=True)
    return DiskWorld(tmp_path / "mail", maildir=maildir)


@pytest.fixture
def mailbox(world: World) -> Iterator[Mailbox]:
    with closing(world.open()) as mailbox:
        mailbox.connect()
        yield mailbox


def bodies(mailbox: Mailbox, waiting: list[Waiting]) -> list[bytes]:
    return [mailbox.fetch(one) for one in waiting]


def test_an_empty_mailbox_has_nothing_waiting(mailbox: Mailbox) -> None:
    assert mailbox.look(Folder.INBOX) == []
    assert mailbox.look(Folder.SENT) == []


def test_what_was_delivered_comes_back_byte_for_byte(world: World, mailbox: Mailbox) -> None:
    message = a_message(body="naïve café £5 \u2013 8-bit stays as it is")
    world.deliver(message)
    (waiting,) = mailbox.look(Folder.INBOX)
    assert mailbox.fetch(waiting) == message
    assert waiting.size == len(message)
    assert waiting.arrived == MONDAY


def test_only_the_beginning_can_be_fetched(world: World, mailbox: Mailbox) -> None:
    world.deliver(a_message())
    (waiting,) = mailbox.look(Folder.INBOX)
    assert mailbox.fetch(waiting, first=20) == a_message()[:20]


def test_all_that_waits_is_seen_oldest_first_however_old(world: World, mailbox: Mailbox) -> None:
    for number, days in ((1, 0), (2, -400), (3, -3), (4, 1)):
        world.deliver(a_message(number), MONDAY + timedelta(days=days))
    waiting = mailbox.look(Folder.INBOX)
    assert bodies(mailbox, waiting) == [a_message(number) for number in (2, 3, 1, 4)]


def test_what_colleagues_have_opened_still_waits(world: World, mailbox: Mailbox) -> None:
    world.deliver(a_message())
    world.mark_read()
    (waiting,) = mailbox.look(Folder.INBOX)
    assert mailbox.fetch(waiting) == a_message()


def test_a_message_that_a_colleague_opens_between_look_and_filing_is_filed(world: World, mailbox: Mailbox) -> None:
    world.deliver(a_message())
    (waiting,) = mailbox.look(Folder.INBOX)
    world.mark_read()
    assert mailbox.fetch(waiting) == a_message()
    mailbox.file(waiting, FileTo.PROCESSED)
    assert world.read("Triage/Processed") == [a_message()]


@pytest.mark.parametrize(
    ("to", "folder"),
    [
        (FileTo.PROCESSED, "Triage/Processed"),
        (FileTo.REVIEW, "Triage/Review"),
        (FileTo.OTHER, "Triage/Other"),
    ],
)
def test_a_filed_message_lies_in_its_folder_and_waits_no_more(
    world: World, mailbox: Mailbox, to: FileTo, folder: str
) -> None:
    world.deliver(a_message(1))
    world.deliver(a_message(2), MONDAY + timedelta(minutes=1))
    first, second = mailbox.look(Folder.INBOX)
    mailbox.file(first, to)
    assert world.read(folder) == [a_message(1)]
    assert [one.uid for one in mailbox.look(Folder.INBOX)] == [second.uid]


def test_nothing_is_lost_and_nothing_is_doubled_by_filing_twice(world: World, mailbox: Mailbox) -> None:
    world.deliver(a_message())
    (waiting,) = mailbox.look(Folder.INBOX)
    mailbox.file(waiting, FileTo.REVIEW)
    mailbox.file(waiting, FileTo.REVIEW)
    assert world.read("Triage/Review") == [a_message()]
    assert mailbox.look(Folder.INBOX) == []


def test_a_message_filed_before_a_restart_is_not_doubled_after_it(world: World, mailbox: Mailbox) -> None:
    world.deliver(a_message())
    mailbox.file(mailbox.look(Folder.INBOX)[0], FileTo.PROCESSED)
    with closing(world.open()) as again:
        again.connect()
        for waiting in again.look(Folder.INBOX):  # only where the server can neither move nor expunge
            again.file(waiting, FileTo.PROCESSED)
        assert again.look(Folder.INBOX) == []
    assert world.read("Triage/Processed") == [a_message()]


def test_a_message_that_stays_is_left_where_it_is(world: World, mailbox: Mailbox) -> None:
    world.deliver(a_message())
    (waiting,) = mailbox.look(Folder.INBOX)
    mailbox.file(waiting, FileTo.STAY)
    assert mailbox.look(Folder.INBOX) == [waiting]


def test_two_copies_of_one_message_are_both_kept(world: World, mailbox: Mailbox) -> None:
    for _ in range(2):
        world.deliver(a_message())
        for waiting in mailbox.look(Folder.INBOX):
            mailbox.file(waiting, FileTo.PROCESSED)
    assert world.read("Triage/Processed") == [a_message(), a_message()]


def test_a_message_that_a_colleague_removed_has_vanished(world: World, mailbox: Mailbox) -> None:
    world.deliver(a_message())
    (waiting,) = mailbox.look(Folder.INBOX)
    world.remove_all()
    with pytest.raises(Vanished):
        mailbox.fetch(waiting)


def test_filing_a_message_that_has_vanished_is_no_error(world: World, mailbox: Mailbox) -> None:
    world.deliver(a_message())
    (waiting,) = mailbox.look(Folder.INBOX)
    world.remove_all()
    mailbox.file(waiting, FileTo.PROCESSED)
    assert world.read("Triage/Processed") == []


def test_sent_is_read_but_never_moved(world: World) -> None:
    world.deliver(a_message(), folder="Sent")
    with closing(world.open()) as mailbox:
        mailbox.connect()
        (waiting,) = mailbox.look(Folder.SENT)
        assert waiting.folder is Folder.SENT
        assert mailbox.fetch(waiting) == a_message()
        mailbox.file(waiting, FileTo.PROCESSED)
    assert world.read("Sent") == [a_message()]


def test_a_mark_leaves_out_what_is_long_done_and_nothing_that_came_later(world: World) -> None:
    for number, days in ((1, 0), (2, 10), (3, 20)):
        world.deliver(a_message(number), MONDAY + timedelta(days=days), folder="Sent")
    with closing(world.open()) as mailbox:
        mailbox.connect()
        everything = mailbox.look(Folder.SENT)
        mark = Mark(everything[1].arrived, everything[1].uid)
        later = bodies(mailbox, mailbox.look(Folder.SENT, mark))
        assert a_message(3) in later
        assert a_message(1) not in later


def test_a_mark_of_time_alone_is_enough(world: World) -> None:
    for number, days in ((1, 0), (2, 10)):
        world.deliver(a_message(number), MONDAY + timedelta(days=days), folder="Sent")
    with closing(world.open()) as mailbox:
        mailbox.connect()
        found = mailbox.look(Folder.SENT, Mark(MONDAY + timedelta(days=8)))
        assert bodies(mailbox, found) == [a_message(2)]


def test_waiting_ends_when_something_comes(world: World, mailbox: Mailbox) -> None:
    assert mailbox.look(Folder.INBOX) == []
    seconds = 20 if wakes(mailbox) else 0.1
    sender = Thread(target=world.deliver, args=(a_message(),))
    sender.start()
    while not mailbox.look(Folder.INBOX):
        assert mailbox.wait(seconds)
    sender.join()


def test_what_came_between_look_and_wait_ends_the_wait_at_once(world: World, mailbox: Mailbox) -> None:
    mailbox.look(Folder.INBOX)
    world.deliver(a_message())
    assert mailbox.wait(600 if wakes(mailbox) else 0)


def test_a_quiet_mailbox_ends_no_wait_early(world: World, mailbox: Mailbox) -> None:
    mailbox.look(Folder.INBOX)
    assert mailbox.wait(0.05) is not wakes(mailbox)


def wakes(mailbox: Mailbox) -> bool:
    """Whether waiting is more than a pause: all but a server without IDLE."""
    return not isinstance(mailbox, ImapMailbox) or not any("IDLE" in lack for lack in mailbox.shortcomings())


def test_connecting_twice_does_nothing(world: World, mailbox: Mailbox) -> None:
    world.deliver(a_message())
    mailbox.connect()
    assert mailbox.connected
    assert len(mailbox.look(Folder.INBOX)) == 1


def test_closing_twice_or_unopened_never_raises(world: World) -> None:
    unopened = world.open()
    unopened.close()
    unopened.connect()
    unopened.close()
    unopened.close()
    assert not unopened.connected


def test_a_mailbox_that_is_not_there_needs_a_person(tmp_path: Path, dovecot: DovecotServer) -> None:
    stranger = MailUser(dovecot, "nobody-knows", "x")
    makers: list[Callable[[], Mailbox]] = [
        lambda: ImapMailbox(account_of(stranger)),
        lambda: MaildirMailbox(MaildirAccount(path=tmp_path / "none")),
    ]
    for make in makers:
        with pytest.raises(NeedsPerson):
            make().connect()
