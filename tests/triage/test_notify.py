"""systemd hears what it asks for, and nothing fails where it does not ask."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from triage.notify import Pulse, Systemd


@pytest.mark.parametrize("abstract", [False, True])
def test_the_three_words(tmp_path: Path, abstract: bool) -> None:
    name = f"@triage-test-{os.getpid()}" if abstract else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
        there.bind("\0" + name[1:] if abstract else name)
        there.settimeout(5)
        systemd = Systemd({"NOTIFY_SOCKET": name})
        for say in (systemd.ready, systemd.alive, systemd.stopping):
            say()
        assert [there.recv(50) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]


def test_without_systemd_or_with_its_socket_gone_nothing_happens(tmp_path: Path) -> None:
    Systemd({}).ready()
    Systemd({"NOTIFY_SOCKET": str(tmp_path / "gone")}).ready()


@pytest.mark.parametrize(
    ("environment", "seconds"),
    [
        ({}, 0),
        ({"WATCHDOG_USEC": "120000000"}, 120),
        ({"WATCHDOG_USEC": "120000000", "WATCHDOG_PID": str(os.getpid())}, 120),
        ({"WATCHDOG_USEC": "120000000", "WATCHDOG_PID": "1"}, 0),
        ({"WATCHDOG_USEC": "soon"}, 0),
    ],
)
def test_how_often_the_watchdog_wants_to_be_fed(environment: dict[str, str], seconds: float) -> None:
    assert Systemd(environment).watchdog_seconds == seconds


def test_a_pulse_lives_until_its_patience_is_over() -> None:
    assert Pulse("ticker", 60).alive
    silent = Pulse("ticker", 0)
    assert not silent.alive
    silent.beat()
    assert not silent.alive
