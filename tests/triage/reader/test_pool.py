"""Children: bounded, killed whole, believed in nothing; a hostile file costs itself, never message or service."""

from __future__ import annotations

import io
import json
import os
import threading
import zlib
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from parsers.contract import reading_to_wire
from parsers.record import Envelope, Kind, ProblemCode, Reading
from triage.reader.pool import Reader
from triage.reader.talk import Heard, converse
from triage.reader.wire import Bounds

TEXT = """\
Please accept this referral. Mr Cas Example, date of birth 01/02/1990, is released on 4 December 2026 and is homeless
from then. He agreed to it. His mobile is 07700 900123.
"""


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    made = Reader(seconds=4)
    made.start()
    yield made
    made.close()


def mail(*files: tuple[str, bytes]) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = (
        "Ann Example <ann@prison.example>",
        "housing@anytown.example",
        "Referral",
    )
    made.set_content(TEXT)
    for name, data in files:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def pdf(content: bytes) -> bytes:
    """One page with this content stream, packed."""
    packed = zlib.compress(content, 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>"
        b" >>",
        b"<< /Length " + str(len(packed)).encode() + b" /Filter /FlateDecode >>\nstream\n" + packed + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = io.BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, io.SEEK_END)
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")
    table = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write(b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets))
    out.write(f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF".encode())
    return out.getvalue()


BOMBS = {
    "operators.pdf": pdf(b"BT /F1 8 Tf " + b"1 0 Td (a) Tj " * 3_000_000 + b"ET"),
    "lines.pdf": pdf(b"0 0 m 9 9 l S " * 1_000_000),
    "flate.pdf": pdf(b"0 " * 60_000_000),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(BOMBS))
def test_a_bomb_costs_itself_and_the_referral_is_read_from_the_text(reader: Reader, name: str) -> None:
    reading = reader.read(mail((name, BOMBS[name])), arrived=None, slow=False)
    assert (reading.kind, len(reading.records)) == (Kind.REFERRAL, 1)
    assert [problem.part for problem in reading.problems] == [name]


@pytest.mark.slow
def test_beside_a_bomb_the_other_files_are_still_looked_at(reader: Reader) -> None:
    files = (("operators.pdf", BOMBS["operators.pdf"]), ("form.exe", b"MZ\x90\x00"))
    reading = reader.read(mail(*files), arrived=None, slow=False)
    assert ("form.exe", ProblemCode.UNSUPPORTED) in {(problem.part, problem.code) for problem in reading.problems}


def test_a_digital_message_does_not_wait_for_a_scan(reader: Reader) -> None:
    """All places for scans are taken, for as long as it takes."""
    kinds: list[Kind] = []
    with reader._scan_slots:
        digital = threading.Thread(target=lambda: kinds.append(reader.read(mail(), arrived=None).kind), daemon=True)
        digital.start()
        digital.join(timeout=60)
    assert kinds == [Kind.REFERRAL]


def test_a_scan_waits_until_the_one_before_has_been_read(reader: Reader) -> None:
    done = threading.Event()
    scan = threading.Thread(target=lambda: (reader.read(mail(), arrived=None, slow=True), done.set()))
    with reader._scan_slots:
        scan.start()
        waited = not done.wait(0.5)
    scan.join()
    assert (waited, done.is_set()) == (True, True)


def test_many_threads_may_read_at_once(reader: Reader) -> None:
    kinds: list[Kind] = []
    threads = [threading.Thread(target=lambda: kinds.append(reader.read(mail(), arrived=None).kind)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert kinds == [Kind.REFERRAL] * 8


def children_of(reader: Reader) -> list[str]:
    pid = reader._template._process.pid  # type: ignore[union-attr]  # the process is what this test is about
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def test_no_child_is_left_behind(reader: Reader) -> None:
    reader.read(mail(), arrived=None)
    assert children_of(reader) == []


def test_a_template_that_died_is_started_anew(reader: Reader) -> None:
    reader._template._process.kill()  # type: ignore[union-attr]  # as above
    reader._template._process.wait()  # type: ignore[union-attr]  # as above
    assert reader.read(mail(), arrived=None).kind is Kind.REFERRAL


def test_the_template_is_single_threaded(reader: Reader) -> None:
    reader.read(mail(), arrived=None)
    pid = reader._template._process.pid  # type: ignore[union-attr]  # as above
    assert len(list(Path(f"/proc/{pid}/task").iterdir())) == 1


def test_the_template_ends_with_its_parent() -> None:
    made = Reader()
    made.start()
    process = made._template._process
    assert process is not None
    made.close()
    assert process.poll() is not None


def test_nothing_of_a_message_stands_in_the_process_list(reader: Reader) -> None:
    pid = reader._template._process.pid  # type: ignore[union-attr]  # as above
    words = Path(f"/proc/{pid}/cmdline").read_bytes() + Path(f"/proc/{pid}/environ").read_bytes()
    assert b"Cas" not in words


OPENED = {"opened": reading_to_wire(Reading(kind=Kind.UNREADABLE, envelope=Envelope(subject="x"), fingerprint="f"))}
READING = {"reading": reading_to_wire(Reading(kind=Kind.REFERRAL, envelope=Envelope(subject="x"), fingerprint="f"))}
FORGED = {"reading": reading_to_wire(Reading(kind=Kind.REFERRAL, envelope=Envelope(subject="y"), fingerprint="f"))}


def said(*lines: object, tail: bytes = b"", seconds: int = 5, output: int = 100_000, silent: bool = False) -> Heard:
    """Talk with a child that says just this."""
    child_source, source = os.pipe()
    sink, child_sink = os.pipe()
    data = b"".join(json.dumps(line).encode() + b"\n" for line in lines) + tail
    writer = threading.Thread(target=lambda: os.write(child_sink, data) if data else 0)
    writer.start()
    try:
        if not silent:
            writer.join()
            os.close(child_sink)
        return converse(source, sink, {}, b"raw", Bounds(wall=seconds, output=output))
    finally:
        writer.join()
        for descriptor in (child_source, source, sink, *([child_sink] if silent else [])):
            os.close(descriptor)


def test_an_honest_child_is_understood() -> None:
    heard = said(OPENED, {"file": 1}, READING)
    assert (heard.reading is not None, heard.file) == (True, 1)


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (READING,),
        (OPENED, FORGED),
        (OPENED, OPENED, READING),
        (OPENED, READING, {"file": 2}),
        (OPENED, {"file": -1}, READING),
        (OPENED, {"file": True}, READING),
        (OPENED, {"reading": {}}),
        (OPENED, {"reading": {**READING["reading"], "records": [{}]}}),
        (OPENED, {"something": 1}),
        (OPENED, []),
        (OPENED, {"reading": READING["reading"], "more": 1}),
    ],
)
def test_what_a_taken_over_child_says_is_refused(lines: tuple[object, ...]) -> None:
    assert said(*lines).reading is None


@pytest.mark.parametrize("tail", [b"\xff\xfe", b"{", b"[" * 20_000, b"NaN\n", b'{"file": 1e999}\n'])
def test_nonsense_is_refused(tail: bytes) -> None:
    assert said(OPENED, tail=tail).reading is None


def test_a_child_that_says_too_much_is_cut_off() -> None:
    assert said(OPENED, tail=b"x" * 60_000, output=50_000).failure is ProblemCode.TOO_LARGE


def test_a_child_that_says_nothing_is_not_waited_for() -> None:
    assert said(seconds=0, silent=True).failure is ProblemCode.TOO_SLOW


def test_a_child_that_hangs_tells_what_it_had_begun() -> None:
    heard = said(OPENED, {"file": 3}, seconds=1, silent=True)
    assert (heard.failure, heard.file, heard.opened is not None) == (ProblemCode.TOO_SLOW, 3, True)
