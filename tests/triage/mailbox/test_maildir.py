"""Folders on disk: what only they can do wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rules.model import FileTo, Folder
from tests.support.messages import a_message
from triage.errors import NeedsPerson
from triage.mailbox.maildir import MaildirAccount, MaildirMailbox


def opened(path: Path) -> MaildirMailbox:
    mailbox = MaildirMailbox(MaildirAccount(path=path))
    mailbox.connect()
    return mailbox


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    for name in ("tmp", "new", "cur"):
        (tmp_path / name).mkdir()
    return tmp_path


def test_a_file_that_is_still_written_is_left_until_it_is_whole(tmp_path: Path) -> None:
    mailbox = opened(tmp_path)
    with (tmp_path / "one.eml").open("wb") as stream:
        stream.write(a_message()[:100])
        stream.flush()
        assert mailbox.look(Folder.INBOX) == []
        assert not mailbox.wait(0)
        stream.write(a_message()[100:])
    (waiting,) = mailbox.look(Folder.INBOX)
    assert mailbox.fetch(waiting) == a_message()


def test_an_empty_file_is_no_message_yet(tmp_path: Path) -> None:
    (tmp_path / "one.eml").touch()
    assert opened(tmp_path).look(Folder.INBOX) == []


@pytest.mark.parametrize("name", [".hidden.eml", "notes.txt", "one.eml.part", "one.eml~"])
def test_only_messages_are_taken_from_a_plain_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(a_message())
    assert opened(tmp_path).look(Folder.INBOX) == []


def test_what_a_mail_server_is_still_writing_is_not_looked_at(maildir: Path) -> None:
    (maildir / "tmp" / "1.host").write_bytes(a_message())
    (maildir / "new" / ".2.host").write_bytes(a_message())
    assert opened(maildir).look(Folder.INBOX) == []


def test_a_name_that_comes_again_is_another_message(tmp_path: Path) -> None:
    mailbox = opened(tmp_path)
    uids = set()
    for number, instant in ((1, 1_000_000_000), (2, 1_000_000_100)):
        (tmp_path / "referral.eml").write_bytes(a_message(number))
        os.utime(tmp_path / "referral.eml", (instant, instant))
        (waiting,) = mailbox.look(Folder.INBOX)
        uids.add(waiting.uid)
        mailbox.file(waiting, FileTo.PROCESSED)
    assert len(uids) == 2
    kept = sorted(file.read_bytes() for file in (tmp_path / "Triage" / "Processed").iterdir())
    assert kept == [a_message(1), a_message(2)]


def test_a_message_stays_unread_for_colleagues_when_it_is_filed(maildir: Path) -> None:
    (maildir / "new" / "1.host").write_bytes(a_message())
    mailbox = opened(maildir)
    mailbox.file(mailbox.look(Folder.INBOX)[0], FileTo.REVIEW)
    assert (maildir / ".Triage.Review" / "new" / "1.host").exists()


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mail").mkdir()
    (tmp_path / "secret").write_bytes(a_message())
    (tmp_path / "mail" / "one.eml").symlink_to(tmp_path / "secret")
    assert opened(tmp_path / "mail").look(Folder.INBOX) == []


def test_a_folder_that_goes_away_is_noticed_and_found_again(tmp_path: Path) -> None:
    (tmp_path / "mail").mkdir()
    mailbox = opened(tmp_path / "mail")
    (tmp_path / "mail").rename(tmp_path / "elsewhere")
    with pytest.raises(NeedsPerson):
        mailbox.look(Folder.INBOX)
    assert not mailbox.connected
    (tmp_path / "elsewhere").rename(tmp_path / "mail")
    mailbox.connect()
    assert mailbox.look(Folder.INBOX) == []
