"""The corpus through everything: nothing of anybody, nor of their mails, in a log line or a process list."""

from __future__ import annotations

import asyncio
import io
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from parsers.record import Reading, Record
from tests.support.builders import london
from tests.support.program import CouncilAt, Installed
from tests.support.smtp import SmtpServer
from triage.cli import main as program
from triage.log import FIELDS, Log
from triage.reader.pool import Reader
from triage.service import Service
from triage.settings.load import load
from triage.store.store import Store
from triage.timesource import RehearsalTime

CORPUS = sorted((Path(__file__).parent / "corpus").rglob("*.eml"))
SCAN = Path(__file__).parent / "corpus" / "forms" / "027-tif-fax-upside-down.eml"
_HEAVY = 500_000
MANY = [*[path for path in CORPUS if path.stat().st_size < _HEAVY and path != SCAN][::8], SCAN]
"""Every eighth is enough: the log does not know what it is told of. Of scans one, for each takes a second engine."""

OURS = {"basildon", "inbox", "sent", "Basildon Council"}


@dataclass(frozen=True)
class Handled:
    """What a service that handled the corpus wrote, and what it had learnt."""

    lines: list[dict[str, object]]
    private: set[str]
    messages: int


@pytest.fixture(scope="module")
def handled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Handled]:
    folder = tmp_path_factory.mktemp("private")
    (folder / "mail").mkdir()
    for number, path in enumerate(MANY):
        shutil.copy(path, folder / "mail" / f"{number:03d}.eml")
    (folder / "mail" / "broken.eml").write_bytes(
        b"From: Lorenzo Quade <l.quade@example.com>\r\nSubject: \xff\xfe\r\n\r\n\x00"
    )
    server = SmtpServer().start()
    try:
        installed = Installed(folder, server.port, (CouncilAt(maildir=folder / "mail"),))
        stream = io.StringIO()
        time = RehearsalTime.begin(london("2027-06-01 10:00"), 1)
        asyncio.run(Service(load(installed.config), time, log=Log(stream, strict=True)).once())
        lines = [json.loads(line) for line in stream.getvalue().splitlines()]
        yield Handled(lines, _private(Store(installed.url), folder), len(MANY) + 1)
    finally:
        server.remove()


def _private(store: Store, folder: Path) -> set[str]:
    """Everything that was read of people, and what stands in the heads and file names of their mails."""
    found: set[str] = set()
    with closing(store):
        for case in store.cases():
            found |= _of_record(case.record)
            for message in store.case(case.ref).messages:
                if message.reading is not None:
                    found |= _of_reading(message.reading)
    for path in folder.rglob("*.eml"):
        parsed = message_from_bytes(path.read_bytes(), policy=default)
        found.add(path.name)
        for part in parsed.walk():
            found.add(str(part.get_filename() or ""))
    return {value for value in found if len(value) > 3 and value not in OURS}


def _of_reading(reading: Reading) -> set[str]:
    envelope = reading.envelope
    people = (envelope.sender, envelope.reply_to, *envelope.to, *envelope.cc)
    found = {text for person in people if person is not None for text in (person.name, person.email)}
    return found | {
        envelope.subject or "",
        (envelope.message_id or "").strip("<>"),
        *(p.part for p in reading.problems),
    }


def _of_record(record: Record) -> set[str]:
    applicant, referrer = record.applicant, record.referrer
    values = (
        *(applicant.name, applicant.address, applicant.mobile, applicant.home_phone, applicant.email),
        *(referrer.name, referrer.email, referrer.phone, referrer.organisation, record.reason.explanation),
        *(record.consent.evidence, applicant.contact_instructions),
        applicant.date_of_birth.isoformat() if applicant.date_of_birth else None,
        applicant.identifiers.noms,
        applicant.identifiers.crn,
    )
    return {value for value in values if value}


@pytest.mark.slow
def test_the_corpus_was_handled_and_there_is_something_to_hide(handled: Handled) -> None:
    told = [line for line in handled.lines if line["event"] == "message_handled"]
    assert len(told) == handled.messages
    assert len(handled.private) > 200


@pytest.mark.slow
def test_no_line_of_the_log_holds_anything_of_anybody(handled: Handled) -> None:
    said = {
        str(value) for line in handled.lines for key, value in line.items() if key not in {"time", "level", "event"}
    }
    text = "\n".join(said)
    assert [value for value in handled.private if value in text] == []


@pytest.mark.slow
def test_every_field_of_the_log_is_on_the_list(handled: Handled) -> None:
    assert {key for line in handled.lines for key in line} <= FIELDS | {"time", "level", "event"}


def test_a_bug_is_logged_without_the_words_of_its_exception() -> None:
    stream = io.StringIO()
    try:
        raise KeyError("Roisin Keltner")
    except KeyError as error:
        Log(stream, strict=True).bug("message_failed", error, council="basildon")
    assert "KeyError" in stream.getvalue()
    assert "Keltner" not in stream.getvalue()


def test_a_field_that_is_not_on_the_list_raises_in_tests_and_is_dropped_in_service() -> None:
    with pytest.raises(ValueError, match="applicant"):
        Log(io.StringIO(), strict=True).info("handled", applicant="Roisin Keltner")
    stream = io.StringIO()
    Log(stream).info("handled", applicant="Roisin Keltner")
    assert "Keltner" not in stream.getvalue()


def test_a_command_that_fails_for_a_bug_keeps_the_words_of_the_exception_to_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError("while reading Roisin Keltner")

    monkeypatch.setattr(program, "app", broken)
    assert program.main() == 1
    said = capsys.readouterr().err
    assert ("RuntimeError" in said, "Keltner" in said) == (True, False)


def test_no_process_shows_a_message_in_its_arguments_or_environment() -> None:
    raw = CORPUS[0].read_bytes()
    with closing(Reader(slots=1)) as reader:
        reader.start()
        reading = reader.read(raw, arrived=None)
        shown = "\n".join(_processes_of(os.getpid()))
    assert shown
    private = _of_reading(reading) | set().union(*(_of_record(record) for record in reading.records))
    assert [value for value in private if len(value) > 3 and value in shown] == []


def _processes_of(parent: int) -> Iterator[str]:
    """Arguments and environment of every process below this one."""
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            above = re.search(r"^PPid:\s+(\d+)", (folder / "status").read_text(), re.MULTILINE)
            if above is None or int(above[1]) != parent:
                continue
            yield (folder / "cmdline").read_bytes().decode(errors="replace")
            yield (folder / "environ").read_bytes().decode(errors="replace")
        except OSError:
            continue
        yield from _processes_of(int(folder.name))
