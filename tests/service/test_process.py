"""What the program promises as a process: how it starts, tells systemd, and ends."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.program import Installed, letters
from tests.support.referrals import a_referral
from tests.support.smtp import SmtpServer
from tests.support.waiting import until
from triage.store.store import Store
from triage.timesource import real_now

pytestmark = [pytest.mark.servers, pytest.mark.slow]

Opener = Callable[[Installed], Store]


@pytest.fixture
def systemd(tmp_path: Path) -> socket.socket:
    """Where systemd listens."""
    there = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    there.bind(str(tmp_path / "notify"))
    there.settimeout(60)
    return there


def test_it_tells_systemd_that_it_is_ready_alive_and_stopping_and_ends_cleanly(
    installed: Installed, smtp_server: SmtpServer, systemd: socket.socket, tmp_path: Path, open_store: Opener
) -> None:
    watched = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "600000"}
    with systemd, installed.running(**watched) as service:
        said = [systemd.recv(100) for _ in range(4)]
        user = installed.councils[0].user
        assert user is not None
        user.deliver(a_referral(1))
        until(lambda: len(letters(smtp_server, "acknowledgement")) == 1, seconds=60)
        assert service.stop() == 0
        while (word := systemd.recv(100)) == b"WATCHDOG=1":
            pass
        assert word == b"STOPPING=1"
    assert sorted(set(said)) == [b"READY=1", b"WATCHDOG=1"]
    assert [line["event"] for line in service.events("stopped")] == ["stopped"]
    store = open_store(installed)
    assert store.leases.holder("mailbox:basildon", real_now()) is None
    assert [box.connected_since for box in store.status(real_now()).mailboxes] == [None]


def test_nothing_of_a_message_is_in_the_log_or_on_standard_output(
    installed: Installed, smtp_server: SmtpServer
) -> None:
    user = installed.councils[0].user
    assert user is not None
    user.deliver(a_referral(1))
    done = installed.once("--clock", "2026-11-19T11:00+00:00@60")
    assert (done.returncode, done.stdout) == (0, "")
    said = done.stderr.lower()
    for word in ("tamblyn", "probation", "duty to refer", "example", "1988", "07700", "landlord"):
        assert word not in said


def test_a_configuration_that_is_wrong_is_said_and_nothing_starts(installed: Installed) -> None:
    installed.config.write_text(installed.config.read_text().replace('protocol = "essex"', 'protocol = "wessex"'))
    done = installed.once()
    assert (done.returncode, done.stdout) == (1, "")
    assert "council[basildon].protocol" in done.stderr


def test_a_database_that_cannot_be_opened_is_said_in_one_line(installed: Installed) -> None:
    installed.database = "sqlite:///not/there/triage.db"
    installed.write()
    done = installed.once()
    assert (done.returncode, done.stdout) == (1, "")
    lines = [line for line in done.stderr.splitlines() if not line.startswith("{")]
    assert lines == ["triage: the database file cannot be opened; check that its folder exists and is ours"]
