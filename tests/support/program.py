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
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any, cast

from tests.support.dovecot import MailUser
from tests.support.smtp import SmtpServer, Taken
from triage.log import Log
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


@dataclass
class Installed:
    """An installation in a folder: configuration, database, commands."""

    folder: Path
    smtp_port: int
    councils: tuple[CouncilAt, ...]
    database: str = "sqlite:///triage.db"
    log: list[dict[str, Any]] = field(default_factory=list)

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
        log = log or Log(io.StringIO(), strict=True)
        return asyncio.run(Service(load(self.config), HandTime(at), log=log).once())

    @contextmanager
    def running(self, *words: str, name: str = "service") -> Iterator[Running]:
        """`triage run` as a process, killed at the end if it still lives."""
        with (self.folder / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(self.command("run", *words), cwd=ROOT, stdout=log, stderr=log, env=os.environ)
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
        lines = self.log_file.read_text(encoding="utf-8").splitlines()
        found = [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]
        return [line for line in found if line["event"] == name]

    def stop(self) -> int:
        """Ask it to end, and give its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)

    def kill(self) -> None:
        """End it at once, wherever it is."""
        self.process.kill()
        self.process.wait(10)


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


def letter_of(taken: Taken) -> Letter:
    """A mail taken apart."""
    message = cast("EmailMessage", email.message_from_bytes(taken.message, policy=default))
    return Letter(message, taken.recipients[0])
