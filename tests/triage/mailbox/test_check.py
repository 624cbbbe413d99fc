"""What `triage check` says of mailboxes."""

from __future__ import annotations

from pathlib import Path

from tests.support.dovecot import DovecotServer, MailUser
from tests.support.mailboxes import account_of
from triage.mailbox.check import check_imap, check_maildir
from triage.mailbox.maildir import MaildirAccount


def test_a_good_mailbox_is_passed_over_in_silence(mail_user: MailUser, tmp_path: Path) -> None:
    assert check_imap(account_of(mail_user)) == []
    assert check_maildir(MaildirAccount(path=tmp_path)) == []


def test_what_is_wrong_is_said_in_words(mail_user: MailUser, tmp_path: Path) -> None:
    assert check_imap(account_of(mail_user, secret=lambda: "x")) == ["the mail server refuses user name or password"]
    assert check_imap(account_of(mail_user, folder="Missing")) == ["the mailbox has no folder Missing"]
    assert "there is no folder" in check_maildir(MaildirAccount(path=tmp_path / "none"))[0]


def test_a_server_that_lacks_idle_and_move_is_told_of(bare_dovecot: DovecotServer) -> None:
    said = "\n".join(check_imap(account_of(bare_dovecot.add_user())))
    assert "IDLE" in said
    assert "MOVE" in said
