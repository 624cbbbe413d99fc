"""Several services on one database, one of them killed inside a decision: nothing is lost, nothing is done twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.stored import NOW
from triage.store.store import Store

ROOT = Path(__file__).parents[3]
MESSAGES = 40


class Service:
    """A rival in a process of its own, told when to begin."""

    def __init__(self, url: str, owner: str, stops_at: int = 0) -> None:
        command = [sys.executable, "-m", "tests.triage.store.racer", url, owner, str(MESSAGES), str(stops_at)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self._process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, **pipes)

    def heard(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().decode().strip()

    def go(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(b"go\n")
        self._process.stdin.flush()

    def kill(self) -> int:
        self._process.kill()
        return self.end()

    def end(self) -> int:
        code = self._process.wait(timeout=120)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        return code


@pytest.mark.slow
def test_three_services_race_and_one_is_killed_inside_a_decision(store: Store, url: str) -> None:
    doomed, *others = Service(url, "three", stops_at=4), Service(url, "one"), Service(url, "two")
    assert [service.heard() for service in (doomed, *others)] == ["ready"] * 3
    doomed.go()
    assert doomed.heard() == "inside"
    for service in others:
        service.go()
    assert doomed.kill() == -signal.SIGKILL
    assert [service.end() for service in others] == [0, 0]
    cases = store.cases()
    assert sorted(case.ref for case in cases) == [f"DTR-BAS-2026-{number:05d}" for number in range(1, MESSAGES + 1)]
    files = [store.case(case.ref) for case in cases]
    assert sorted(file.messages[0].reading.fingerprint for file in files if file.messages[0].reading) == sorted(
        f"fingerprint-{number}" for number in range(1, MESSAGES + 1)
    )
    assert all(len(file.messages) == len(file.mails) == len(file.history) == 1 for file in files)
    assert store.status(NOW).outbox.queued == MESSAGES
    audit = store.audit()
    assert (audit.whole, audit.lines) == (True, MESSAGES)
