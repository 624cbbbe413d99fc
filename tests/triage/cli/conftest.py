"""A council on disk, with a store in which two people were referred, and the program run in it as a user would."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from parsers.record import Address
from rules.protocol import Council
from tests.support.builders import a_reading, a_record, a_referrer, an_applicant, an_arrival, an_envelope, london
from tests.support.ports import free_port
from triage.cli import main as program
from triage.handling import Handling
from triage.outbox.compose import compose
from triage.settings.load import load
from triage.store.store import Store

CAME = london("2026-11-19 10:12")
FIRST, SECOND = "DTR-BAS-2026-00001", "DTR-BAS-2026-00002"
TEMPERANCE, CALLUM = "temperance.oyelaran@basildon.example", "callum.aspinwall@basildon.example"

CONFIGURATION = """
[service]
database = "sqlite:///state/triage.db"

[smtp]
host = "127.0.0.1"
port = {smtp}
security = "none"

[[council]]
id = "basildon"
code = "BAS"
name = "Basildon Council"
address = "housing.solutions@basildon.example"
protocol = "essex"
staff_domains = ["basildon.example"]
source = "maildir:mail"

[council.spoc]
name = "Martin Okonjo-Hale"
email = "martin.okonjo-hale@basildon.example"

[[council.officer]]
name = "Temperance Oyelaran"
email = "temperance.oyelaran@basildon.example"

[[council.officer]]
name = "Callum Aspinwall"
email = "callum.aspinwall@basildon.example"
"""


@dataclass(frozen=True)
class Said:
    """What one run of the program said, and its exit status."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its output as JSON."""
        return json.loads(self.out)


Run = Callable[..., Said]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `triage WORDS`."""

    def runs(*words: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["triage", *map(str, words)])
        try:
            code = program.main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return runs


@dataclass(frozen=True)
class Office:
    """A configured council and its store."""

    folder: Path
    store: Store
    council: Council
    handling: Handling

    def arrive(self, number: int, applicant: str, *, at: datetime = CAME) -> None:
        """A referral comes."""
        email = f"referrer{number}@probation.example"
        sender = Address("Joss Tamblyn", email)
        record = a_record(
            applicant=an_applicant(applicant, mobile=f"+44770090046{number}"), referrer=a_referrer(email=email)
        )
        envelope = an_envelope(message_id=f"<m{number}@probation.example>", sender=sender)
        reading = a_reading(records=(record,), envelope=envelope, fingerprint=f"f{number}")
        event = an_arrival(reading, received=at, message=None)
        self.handling.arrived(event, self.council.id, b"Subject: Duty to Refer\r\n\r\nPlease help\r\n", at)


@pytest.fixture
def office(tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The current folder is the configuration's; Roisin Keltner and Alban Osgood were referred on 19 November 2026."""
    (tmp_path / "mail").mkdir()
    (tmp_path / "state").mkdir()
    (tmp_path / "triage.toml").write_text(CONFIGURATION.format(smtp=free_port()))
    shutil.copy(migrated_file, tmp_path / "state" / "triage.db")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TRIAGE_CONFIG", raising=False)
    configuration = load(tmp_path / "triage.toml")
    store = Store(configuration.database)
    councils = configuration.rules_councils
    made = Office(tmp_path, store, councils["basildon"], Handling(store, councils, compose))
    made.arrive(1, "Roisin Keltner")
    made.arrive(2, "Alban Osgood")
    yield made
    store.close()
