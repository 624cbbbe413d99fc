"""Leases are kept while the service lives, the dead are not waited for, and systemd hears the truth."""

from __future__ import annotations

import asyncio
import io
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from triage.caretaker import Caretaker
from triage.log import Log
from triage.notify import Systemd
from triage.owner import new_owner
from triage.store.store import Store
from triage.timesource import real_now

OF_A_CHILD = "from triage.owner import new_owner; print(new_owner(), flush=True); input()"


def a_caretaker(store: Store, *, seconds: float = 30, environment: dict[str, str] | None = None) -> Caretaker:
    return Caretaker(store, new_owner(), seconds, Log(io.StringIO(), strict=True), Systemd(environment or {}))


async def for_a_while(loop: Callable[[asyncio.Event], object], is_so: Callable[[], bool]) -> None:
    """Run the loop until it is so."""
    stop = asyncio.Event()
    running = asyncio.ensure_future(loop(stop))  # type: ignore[arg-type]
    for _ in range(2000):
        if is_so():
            break
        await asyncio.sleep(0.01)
    stop.set()
    await running
    assert is_so()


async def test_a_lease_outlives_its_length_while_the_service_keeps_it_and_is_given_back(file_store: Store) -> None:
    caretaker = a_caretaker(file_store, seconds=2)
    hold = caretaker.hold("mailbox:basildon")
    assert hold.held()
    began = real_now()
    await for_a_while(caretaker.keep_leases, lambda: (real_now() - began).total_seconds() > 3)
    assert hold.held()
    caretaker.release()
    assert file_store.leases.holder("mailbox:basildon", real_now()) is None


async def test_a_lease_that_was_never_taken_is_not_taken_by_keeping(file_store: Store) -> None:
    caretaker = a_caretaker(file_store)
    caretaker.hold("mailbox:basildon").keep()
    assert file_store.leases.holder("mailbox:basildon", real_now()) is None


async def test_what_a_dead_service_held_comes_free_and_what_a_living_one_holds_does_not(file_store: Store) -> None:
    command = [sys.executable, "-c", OF_A_CHILD]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        dead = child.stdout.readline().strip()
        file_store.leases.acquire("mailbox:basildon", dead, 3600, real_now())
        file_store.leases.acquire("mailbox:luton", new_owner(), 3600, real_now())
        file_store.leases.acquire("mailbox:oxford", "another machine", 3600, real_now())
        child.kill()
    a_caretaker(file_store).free_dead()
    held = [file_store.leases.holder(f"mailbox:{name}", real_now()) for name in ("basildon", "luton", "oxford")]
    assert [holder is None for holder in held] == [True, False, False]


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
        there.bind(str(tmp_path / "notify"))
        there.setblocking(False)
        yield there


def heard(systemd: socket.socket) -> int:
    """How often the watchdog was fed since the last time."""
    count = 0
    try:
        while systemd.recv(50):
            count += 1
    except BlockingIOError:
        return count


async def test_the_watchdog_is_fed_only_while_every_loop_lives(
    file_store: Store, systemd: socket.socket, tmp_path: Path
) -> None:
    environment = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "60000"}
    caretaker = a_caretaker(file_store, environment=environment)
    caretaker.pulse("one", 60)
    fed: list[int] = []
    await for_a_while(caretaker.feed_watchdog, lambda: fed.append(heard(systemd)) is None and sum(fed) >= 2)
    caretaker.pulse("two", 0)
    rounds: list[int] = []
    await for_a_while(caretaker.feed_watchdog, lambda: rounds.append(1) is None and len(rounds) > 20)
    assert heard(systemd) == 0
