"""`triage run --once`: all waiting mail taken, all that is due done, the outbox emptied, and an honest exit status."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.support.builders import london
from tests.support.dovecot import MailUser
from tests.support.program import Installed, letters
from tests.support.referrals import a_referral
from tests.support.smtp import SmtpServer
from triage.store.store import Store

pytestmark = pytest.mark.servers

THURSDAY = london("2026-11-19 10:30")
Opener = Callable[[Installed], Store]


def user_of(installed: Installed) -> MailUser:
    user = installed.councils[0].user
    assert user is not None
    return user


def test_a_waiting_referral_becomes_a_case_is_acknowledged_and_filed(
    installed: Installed, smtp_server: SmtpServer, open_store: Opener
) -> None:
    user = user_of(installed)
    user.deliver(a_referral(1))
    assert installed.step(THURSDAY) == []
    (case,) = open_store(installed).cases()
    (acknowledgement,) = letters(smtp_server, "acknowledgement")
    assert (acknowledgement.to, acknowledgement.case) == ("officer1@probation.example", case.ref)
    assert acknowledgement.answers == "<referral-1@probation.example>"
    assert (len(user.folder("INBOX")), len(user.folder("Triage/Processed"))) == (0, 1)


def test_a_second_run_over_the_same_state_does_nothing(installed: Installed, smtp_server: SmtpServer) -> None:
    user_of(installed).deliver(a_referral(1))
    installed.step(THURSDAY)
    before = len(smtp_server.mails)
    assert installed.step(THURSDAY) == []
    assert len(smtp_server.mails) == before


@pytest.mark.slow
def test_a_wrong_password_is_said_in_one_line_and_stops_no_other_mailbox(
    installed: Installed, smtp_server: SmtpServer, mail_user: MailUser, open_store: Opener
) -> None:
    locked = replace(installed.councils[0], password="wrong")
    other = replace(locked, id="luton", code="LUT", address="dtr@luton.example", user=mail_user, password=None)
    installed.councils = (locked, other)
    installed.write()
    mail_user.deliver(a_referral(1, to="dtr@luton.example"))
    done = installed.once("--clock", "2026-11-19T10:30+00:00")
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = [line for line in done.stderr.splitlines() if not line.startswith("{")]
    assert line.startswith("triage: basildon: ")
    assert "imap_login_refused" in line
    assert len(letters(smtp_server, "acknowledgement")) == 1
    states = {box.council: box for box in open_store(installed).status(THURSDAY).mailboxes}
    assert (states["basildon"].error, states["basildon"].needs_person) == ("imap_login_refused", True)
    assert states["luton"].error == ""


def test_mail_that_cannot_be_sent_stays_queued_and_is_said(
    installed: Installed, smtp_server: SmtpServer, open_store: Opener
) -> None:
    user_of(installed).deliver(a_referral(1))
    smtp_server.stop()
    (line,) = installed.step(THURSDAY)
    assert line.endswith("mail could not be sent (smtp_unreachable)")
    waiting = open_store(installed).outbox.waiting()
    assert waiting >= 2
    smtp_server.start()
    assert installed.step(THURSDAY) == []
    assert len(letters(smtp_server)) == waiting
