"""The program as its operator runs it: a configuration on disk, real servers, a process; and what can be seen of it."""

from __future__ import annotations

import asyncio
import email
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import default
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from tests.support.dovecot import MailUser
from tests.support.smtp import SmtpServer, Taken
from triage.intake import Reads
from triage.log import Log
from triage.reader.pool import Reader
from triage.service import Service
from triage.settings.load import load
from triage.timesource import HandTime

ROOT = Path(__file__).parents[2]

_SERVICE = """
[service]
database = "{database}"

[smtp]
host = "127.0.0.1"
port = {port}
security = "none"
"""
_COUNCIL = """
[[council]]
id = "{id}"
code = "{code}"
name = "{name}"
address = "{address}"
also_addresses = {also}
protocol = "{protocol}"
staff_domains = ["{id}.example"]
emergency = {{ office_hours = "01632 960100", out_of_hours = "01632 960101" }}
{source}
[council.spoc]
name = "Martin Okonjo-Hale"
email = "spoc@{id}.example"
phone = "01632 960150"

[council.manager]
name = "Jolanta Brackenbury"
email = "manager@{id}.example"

[[council.officer]]
name = "Temperance Oyelaran"
email = "temperance@{id}.example"
phone = "01632 960142"

[[council.officer]]
name = "Callum Aspinwall"
email = "callum@{id}.example"
phone = "01632 960145"
skills = ["prison", "hospital", "young_people", "domestic_abuse"]
{imap}
"""
_IMAP = """
[council.imap]
host = "127.0.0.1"
port = {port}
security = "none"
username = "{user}"
password_file = "{password_file}"
poll_seconds = {poll}
"""


@dataclass(frozen=True)
class CouncilAt:
    """A council and where its mail comes from: a user of Dovecot, or a folder on disk."""

    id: str = "basildon"
    code: str = "BAS"
    name: str = "Basildon Council"
    address: str = "housing.solutions@basildon.example"
    also: tuple[str, ...] = ()
    protocol: str = "essex"
    user: MailUser | None = None
    maildir: Path | None = None
    password: str | None = None
    poll_seconds: int = 1

    def toml(self, folder: Path) -> str:
        """Its table; writes its password beside."""
        imap = ""
        if self.user is not None:
            secret = folder / f"{self.id}-password"
            secret.write_text(self.user.password if self.password is None else self.password)
            imap = _IMAP.format(
                port=self.user.server.imap, user=self.user.name, password_file=secret, poll=self.poll_seconds
            )
        source = f'source = "maildir:{self.maildir}"' if self.maildir is not None else ""
        also = json.dumps(list(self.also))
        return _COUNCIL.format(
            id=self.id,
            code=self.code,
            name=self.name,
            address=self.address,
            also=also,
            protocol=self.protocol,
            source=source,
            imap=imap,
        )


class SharedReader:
    """A reader that outlives the services that use it: starting one takes a second."""

    def __init__(self) -> None:
        """Start it."""
        self._reader = Reader()
        self._reader.start()
        self.read = self._reader.read
        self.headers_only = self._reader.headers_only
        self.wants_ocr = self._reader.wants_ocr

    def start(self) -> None:
        """It runs already."""

    def close(self) -> None:
        """Others use it still."""

    def end(self) -> None:
        """Nobody uses it any more."""
        self._reader.close()


@dataclass
class Installed:
    """An installation in a folder: configuration, database, commands."""

    folder: Path
    smtp_port: int
    councils: tuple[CouncilAt, ...]
    database: str = "sqlite:///triage.db"
    log: list[dict[str, Any]] = field(default_factory=list)
    reader: Reads | None = None

    def __post_init__(self) -> None:
        """Write the configuration."""
        self.config = self.folder / "triage.toml"
        self.write()

    def write(self) -> None:
        """Write it anew, after a change."""
        head = _SERVICE.format(database=self.database, port=self.smtp_port)
        self.config.write_text(head + "".join(council.toml(self.folder) for council in self.councils))

    @property
    def url(self) -> str:
        """The database's address, for a Store."""
        return self.database.replace("sqlite:///", f"sqlite:///{self.folder}/")

    def command(self, *words: str) -> list[str]:
        """How a person would type it."""
        return [sys.executable, "-m", "triage", words[0], "--config", str(self.config), *words[1:]]

    def once(self, *words: str, seconds: float = 120) -> subprocess.CompletedProcess[str]:
        """`triage run --once`; keeps its log."""
        done = subprocess.run(
            self.command("run", "--once", *words),
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
        self.log += [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
        return done

    def step(self, at: datetime, *, log: Log | None = None) -> list[str]:
        """The same as `once`, in this process, at a service time that stands still; gives what could not be done."""
        return asyncio.run(self.service(at, log=log or Log(io.StringIO(), strict=True)).once())

    def service(self, at: datetime, **changes: Any) -> Service:
        """The service of this configuration, not yet started."""
        return Service(load(self.config), HandTime(at), **({"reader": self.reader} | changes))

    @contextmanager
    def serving(self, at: datetime, **changes: Any) -> Iterator[Serving]:
        """The service in a thread of this process, at a service time that stands still, until the end of the block."""
        stream = io.StringIO()
        service = self.service(at, log=Log(stream, strict=True), tick_seconds=0.2, **changes)
        ready: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()

        async def serve() -> None:
            stop = asyncio.Event()
            ready.set_result((asyncio.get_running_loop(), stop))
            await service.serve(stop)

        with ThreadPoolExecutor(1) as pool:
            done = pool.submit(asyncio.run, serve())
            loop, stop = ready.result(30)
            try:
                yield Serving(service, stream)
            finally:
                loop.call_soon_threadsafe(stop.set)
                done.result(60)

    @contextmanager
    def running(self, *words: str, name: str = "service", **environment: str) -> Iterator[Running]:
        """`triage run` as a process, killed at the end if it still lives."""
        known = os.environ | environment
        with (self.folder / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(self.command("run", *words), cwd=ROOT, stdout=log, stderr=log, env=known)
        running = Running(process, self.folder / f"{name}.log")
        try:
            yield running
        finally:
            running.kill()


@dataclass
class Running:
    """A service that runs as a process."""

    process: subprocess.Popen[bytes]
    log_file: Path

    def events(self, name: str) -> list[dict[str, Any]]:
        """The lines of its log with this event."""
        return _events(self.log_file.read_text(encoding="utf-8"), name)

    def stop(self) -> int:
        """Ask it to end, and give its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)

    def kill(self) -> None:
        """End it at once, wherever it is."""
        self.process.kill()
        self.process.wait(10)


@dataclass
class Serving:
    """A service that runs in this process."""

    service: Service
    stream: io.StringIO

    def events(self, name: str) -> list[dict[str, Any]]:
        """The lines of its log with this event."""
        return _events(self.stream.getvalue(), name)

    def codes(self) -> set[str]:
        """The codes of all trouble that it has logged."""
        lines = [json.loads(line) for line in self.stream.getvalue().splitlines()]
        return {line["code"] for line in lines if "code" in line}


def _events(log: str, name: str) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in log.splitlines() if line.startswith("{") and line.endswith("}")]
    return [line for line in found if line["event"] == name]


def letters(server: SmtpServer, kind: str | None = None) -> list[Letter]:
    """What the SMTP server took, in order, of one kind where one is named."""
    found = [letter_of(taken) for taken in list(server.mails)]
    return [letter for letter in found if kind is None or letter.kind == kind]


@dataclass(frozen=True)
class Letter:
    """A mail as its recipient gets it."""

    message: EmailMessage
    to: str

    @property
    def kind(self) -> str:
        """X-Triage-Kind."""
        return str(self.message["X-Triage-Kind"])

    @property
    def case(self) -> str:
        """X-Triage-Case, '' where it is about none."""
        return str(self.message["X-Triage-Case"] or "")

    @property
    def id(self) -> str:
        """Message-ID."""
        return str(self.message["Message-ID"])

    @property
    def answers(self) -> str:
        """In-Reply-To, '' where it answers nothing."""
        return str(self.message["In-Reply-To"] or "")


@lru_cache(maxsize=2000)
def letter_of(taken: Taken) -> Letter:
    """A mail taken apart."""
    message = cast("EmailMessage", email.message_from_bytes(taken.message, policy=default))
    return Letter(message, taken.recipients[0])
