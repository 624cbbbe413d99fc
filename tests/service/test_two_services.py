"""Two services on one database never do the same work twice, and when one dies the other takes over."""

from __future__ import annotations

import os
import signal
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.builders import london
from tests.support.dovecot import DovecotServer, MailUser
from tests.support.postgres import PostgresServer
from tests.support.program import CouncilAt, Installed, SharedReader, letters
from tests.support.referrals import a_referral
from tests.support.smtp import SmtpServer
from tests.support.starter import starting
from tests.support.waiting import until
from triage.store.store import Store
from triage.timesource import real_now

pytestmark = [pytest.mark.servers, pytest.mark.slow]

NOW = london("2026-11-19 11:00")


@dataclass
class Pair:
    """Two councils' mailboxes for two services."""

    installed: Installed
    smtp: SmtpServer

    def user(self, number: int) -> MailUser:
        user = self.installed.councils[number % 2].user
        assert user is not None
        return user

    def deliver(self, numbers: range) -> None:
        for number in numbers:
            self.user(number).deliver(a_referral(number))

    @property
    def answered(self) -> Counter[str]:
        return Counter(letter.answers for letter in letters(self.smtp, "acknowledgement"))


def expected(numbers: range) -> Counter[str]:
    return Counter(f"<referral-{number}@probation.example>" for number in numbers)


@pytest.fixture(params=["sqlite", "postgresql"])
def pair(
    request: pytest.FixtureRequest,
    dovecot: DovecotServer,
    smtp_server: SmtpServer,
    tmp_path: Path,
    reader: SharedReader,
) -> Pair:
    database = "sqlite:///triage.db"
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        database = server.database()
    made = (("basildon", "BAS"), ("luton", "LUT"))
    councils = tuple(
        CouncilAt(id=id, code=code, address=f"dtr@{id}.example", user=dovecot.add_user()) for id, code in made
    )
    return Pair(Installed(tmp_path, smtp_server.port, councils, database, reader=reader), smtp_server)


def test_two_that_run_at_once_do_everything_once(pair: Pair) -> None:
    with pair.installed.serving(NOW) as one, pair.installed.serving(NOW) as two:
        until(lambda: len(one.events("mailbox_connected") + two.events("mailbox_connected")) == 2, seconds=60)
        pair.deliver(range(24))
        until(lambda: len(pair.answered) == 24, seconds=60)
    handled = [line["message"] for each in (one, two) for line in each.events("message_handled")]
    assert sorted(handled) == sorted(set(handled))
    assert len(handled) == 24
    assert pair.answered == expected(range(24))
    store = Store(pair.installed.url)
    assert (len(store.cases()), store.audit().whole) == (24, True)
    store.close()


def test_when_one_is_killed_the_other_takes_over_at_once(pair: Pair) -> None:
    log = pair.installed.folder / "log"
    with starting(pair.installed.config, log) as starter:
        first = starter.start(NOW)
        until(lambda: log.exists() and log.read_text().count('"mailbox_connected"') == 2, seconds=60)
        pair.deliver(range(4))
        until(lambda: len(pair.answered) == 4, seconds=60)
        with pair.installed.serving(NOW, lease_seconds=4) as second:
            until(lambda: bool(second.events("started")), seconds=60)
            assert second.events("mailbox_connected") == []
            pair.deliver(range(4, 12))
            os.kill(first, signal.SIGKILL)
            pair.deliver(range(12, 16))
            until(lambda: len(pair.answered) == 16, seconds=60)
            assert len(second.events("took_over")) == 1
    store = Store(pair.installed.url)
    assert Counter(case.thread.message_id for case in store.cases()) == expected(range(16))
    store.close()


def test_one_that_fell_silent_on_another_machine_is_waited_for_no_longer_than_its_lease(pair: Pair) -> None:
    pair.installed.step(NOW)
    store = Store(pair.installed.url)
    for council in pair.installed.councils:
        assert store.leases.acquire(f"mailbox:{council.id}", "another machine", 2, real_now())
    store.close()
    pair.deliver(range(2))
    assert pair.installed.step(NOW) == []
    assert pair.answered == expected(range(2))
