"""Bad input and bad days: a clear word, nothing lost, everybody else served."""

from __future__ import annotations

import asyncio
import io
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from tests.support.builders import london
from tests.support.dovecot import DovecotServer, MailUser
from tests.support.program import CouncilAt, Installed, SharedReader, letters
from tests.support.referrals import a_referral
from tests.support.smtp import SmtpServer
from tests.support.waiting import until
from triage.errors import NeedsPerson
from triage.log import Log
from triage.reader.pool import Reader
from triage.store.store import Store
from triage.timesource import real_now

pytestmark = pytest.mark.servers

NOW = london("2026-11-19 11:00")
Opener = Callable[[Installed], Store]


def user_of(installed: Installed) -> MailUser:
    user = installed.councils[0].user
    assert user is not None
    return user


def acknowledged(smtp_server: SmtpServer) -> list[str]:
    return sorted(letter.to for letter in letters(smtp_server, "acknowledgement"))


UNDECODABLE = (
    b"Received: from mx.probation.example by mx.council.example; Thu, 19 Nov 2026 10:00:00 +0000\r\n"
    b"From: Joss Tamblyn <officer7@probation.example>\r\nTo: housing.solutions@basildon.example\r\n"
    b"Subject: Duty to Refer\r\nMessage-ID: <referral-7@probation.example>\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="never"\r\n\r\n'
    b"--other\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n\xff\xfe\x00\x9d\xa1%%%%\r\n"
)


def test_a_message_that_cannot_be_decoded_goes_to_review_is_answered_and_stops_no_other(
    installed: Installed, smtp_server: SmtpServer, open_store: Opener
) -> None:
    user = user_of(installed)
    user.append_many([UNDECODABLE, a_referral(1)])
    assert installed.step(NOW) == []
    assert acknowledged(smtp_server) == ["officer1@probation.example", "officer7@probation.example"]
    assert len(user.folder("Triage/Review")) == 1
    assert {case.kind.value for case in open_store(installed).cases()} == {"referral", "unreadable"}
    assert len(letters(smtp_server, "review")) == 1


def test_a_missing_folder_is_named_and_stops_no_other_mailbox(
    installed: Installed, smtp_server: SmtpServer, mail_user: MailUser, open_store: Opener
) -> None:
    gone = installed.councils[0]
    installed.councils = (gone, replace(gone, id="luton", code="LUT", address="dtr@luton.example", user=mail_user))
    installed.write()
    with_folder = installed.config.read_text().replace("poll_seconds = 1", 'poll_seconds = 1\nfolder = "Gone"', 1)
    installed.config.write_text(with_folder)
    mail_user.deliver(a_referral(1, to="dtr@luton.example"))
    (line,) = installed.step(NOW)
    assert line == "basildon: the mailbox has no folder Gone (imap_folder_missing)"
    assert acknowledged(smtp_server) == ["officer1@probation.example"]
    (box, _) = open_store(installed).status(NOW).mailboxes
    assert (box.council, box.error, box.needs_person) == ("basildon", "imap_folder_missing", True)


def test_a_refused_smtp_login_is_told_in_status_until_it_works(
    installed: Installed, smtp_servers: Callable[..., SmtpServer], open_store: Opener
) -> None:
    server = smtp_servers(login=True)
    installed.smtp_port = server.port
    secret = installed.folder / "smtp-password"
    secret.write_text("wrong")
    installed.write()
    signed_in = 'security = "none"\nusername = "council"\npassword_file = "smtp-password"'
    installed.config.write_text(installed.config.read_text().replace('security = "none"', signed_in, 1))
    user_of(installed).deliver(a_referral(1))
    (line,) = installed.step(NOW)
    assert line.endswith("mail could not be sent (smtp_login_refused)")
    store = open_store(installed)
    (way,) = store.status(NOW).senders
    assert (way.error, way.needs_person, store.status(NOW).needs_person) == ("smtp_login_refused", True, True)
    secret.write_text("open sesame")
    assert installed.step(NOW) == []
    assert acknowledged(server) == ["officer1@probation.example"]
    (way,) = store.status(NOW).senders
    assert (way.error, way.needs_person) == ("", False)


def test_a_full_disk_is_said_and_costs_nothing(
    installed: Installed, smtp_server: SmtpServer, open_store: Opener
) -> None:
    installed.step(NOW)
    for number in range(6):
        user_of(installed).deliver(a_referral(number))
    service = installed.service(NOW, log=Log(io.StringIO(), strict=True))

    def is_full(connection: sqlite3.Connection, _: Any) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}")

    event.listen(service._store.database.engine, "connect", is_full)
    with pytest.raises(NeedsPerson) as caught:
        raise_or_tell(asyncio.run(service.once()))
    assert caught.value.code == "store_full"
    assert installed.step(NOW) == []
    assert len(open_store(installed).cases()) == len(acknowledged(smtp_server)) == 6


def raise_or_tell(lines: list[str]) -> None:
    """Trouble with the disk ends the run, or is told of the mailbox whose mail could not be kept."""
    if any("store_full" in line for line in lines):
        raise NeedsPerson("store_full", "told")


def test_a_locked_database_is_waited_out(installed: Installed, smtp_server: SmtpServer) -> None:
    with installed.serving(NOW) as serving:
        until(lambda: bool(serving.events("mailbox_connected")))
        rival = sqlite3.connect(installed.folder / "triage.db", isolation_level=None)
        rival.execute("BEGIN IMMEDIATE")
        user_of(installed).deliver(a_referral(1))
        until(lambda: "store_locked" in serving.codes(), seconds=40)
        rival.execute("ROLLBACK")
        rival.close()
        until(lambda: acknowledged(smtp_server) == ["officer1@probation.example"], seconds=40)


def test_a_mail_server_that_comes_back_is_watched_again(
    own_dovecot: DovecotServer, smtp_server: SmtpServer, tmp_path: Path, reader: SharedReader
) -> None:
    user = own_dovecot.add_user()
    installed = Installed(tmp_path, smtp_server.port, (CouncilAt(user=user),), reader=reader)
    with installed.serving(NOW) as serving:
        until(lambda: bool(serving.events("mailbox_connected")))
        own_dovecot.stop()
        until(lambda: bool(serving.events("mailbox_later")), seconds=40)
        own_dovecot.start()
        user.deliver(a_referral(1))
        until(lambda: acknowledged(smtp_server) == ["officer1@probation.example"], seconds=40)


def test_a_reading_process_that_was_killed_is_started_anew(
    installed: Installed, smtp_server: SmtpServer, open_store: Opener
) -> None:
    installed.reader = None
    with installed.serving(NOW) as serving:
        until(lambda: bool(serving.events("mailbox_connected")))
        assert isinstance(serving.service._reader, Reader)
        template = serving.service._reader._template._process
        assert template is not None
        template.kill()
        user_of(installed).deliver(a_referral(1))
        until(lambda: acknowledged(smtp_server) == ["officer1@probation.example"], seconds=40)
    assert [case.kind.value for case in open_store(installed).cases()] == ["referral"]


def test_a_mailbox_at_which_another_triage_works_is_left_alone_and_said(
    installed: Installed, smtp_server: SmtpServer, open_store: Opener
) -> None:
    installed.step(NOW)
    user_of(installed).deliver(a_referral(1))
    open_store(installed).leases.acquire("mailbox:basildon", "another machine", 3600, real_now())
    service = installed.service(NOW, log=Log(io.StringIO(), strict=True), lease_seconds=1)
    (line,) = asyncio.run(service.once())
    assert line == "basildon: another triage is at work on this mailbox (mailbox_taken)"
    assert acknowledged(smtp_server) == []
