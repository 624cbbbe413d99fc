"""Starts services fast: a process that has imported everything, and forks one for each line that it is given.

For: tests that kill many. Each line is a service time and how to read; the answer is the process number. What it forks
runs as `triage run` would, logs to the file that it was named, and is reaped by the kernel. Reading in line spares the
second in which the reading process starts, where that is not what is killed.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from triage.log import Log
from triage.reader.inline import InlineReader
from triage.service import Service
from triage.settings.load import load
from triage.timesource import HandTime

ROOT = Path(__file__).parents[2]


class Starter:
    """Hands out running services by process number."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Talk to the process by its pipes."""
        self._process = process

    def start(self, at: datetime, *, inline: bool = False) -> int:
        """Start a service whose time stands at `at`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{at.isoformat()} {'inline' if inline else 'children'}\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


@contextmanager
def starting(config: Path, log: Path) -> Iterator[Starter]:
    """A starter for this configuration; ends, but not what it started."""
    command = [sys.executable, "-m", "tests.support.starter", str(config), str(log)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Starter(process)
        finally:
            process.kill()


def _serve(config: str, log: str, at: str, how: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    reader = InlineReader() if how == "inline" else None
    with Path(log).open("a", encoding="utf-8") as stream:
        time = HandTime(datetime.fromisoformat(at))
        service = Service(load(Path(config)), time, log=Log(stream, strict=True), reader=reader)
        asyncio.run(service.serve(asyncio.Event()))


def main() -> None:
    """Fork a service for each line."""
    config, log = sys.argv[1:]
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            try:
                _serve(config, log, *line.split())
            finally:
                os._exit(0)
        print(pid, flush=True)


if __name__ == "__main__":
    main()
