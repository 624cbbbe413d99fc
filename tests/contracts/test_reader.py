"""The promises of a Reader, held by the one that forks children and by the one that reads in-process."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Protocol

import pytest

from parsers.record import Kind, ProblemCode, Reading
from triage.reader.inline import InlineReader
from triage.reader.pool import Reader

ARRIVED = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TEXT = """\
Please accept this referral. Mr Cas Example, date of birth 01/02/1990, is released on 4 December 2026 and is homeless
from then. He agreed to it. His mobile is 07700 900123.
"""


class AnyReader(Protocol):
    def start(self) -> None: ...
    def close(self) -> None: ...
    def read(self, raw: bytes, *, arrived: datetime | None, slow: bool | None = None) -> Reading: ...
    def headers_only(self, raw: bytes, *, arrived: datetime | None) -> Reading: ...


@pytest.fixture(scope="module", params=["children", "inline"])
def reader(request: pytest.FixtureRequest) -> Iterator[AnyReader]:
    made: AnyReader = Reader() if request.param == "children" else InlineReader()
    made.start()
    yield made
    made.close()


def mail(text: str = TEXT) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = (
        "Ann Example <ann@prison.example>",
        "housing@anytown.example",
        "Referral",
    )
    made["Message-ID"] = "<1@prison.example>"
    made.set_content(text)
    return made


def test_a_referral_is_read(reader: AnyReader) -> None:
    reading = reader.read(mail().as_bytes(), arrived=ARRIVED)
    assert (reading.kind, len(reading.records)) == (Kind.REFERRAL, 1)


def test_the_same_bytes_give_the_same_reading(reader: AnyReader) -> None:
    raw = mail().as_bytes()
    assert reader.read(raw, arrived=ARRIVED) == reader.read(raw, arrived=ARRIVED)


def test_both_readers_read_alike() -> None:
    raw = mail().as_bytes()
    children, inline = Reader(), InlineReader()
    children.start()
    try:
        assert children.read(raw, arrived=ARRIVED) == inline.read(raw, arrived=ARRIVED)
    finally:
        children.close()


@pytest.mark.parametrize("raw", [b"", b"\x00\xff\xfe", b"\r\n\r\n", b"From: a@example.com", b"\n" * 100_000])
def test_no_bytes_make_it_raise(reader: AnyReader, raw: bytes) -> None:
    assert reader.read(raw, arrived=None).kind is Kind.UNREADABLE


def test_a_large_message_passes_both_ways(reader: AnyReader) -> None:
    message = mail()
    message.add_attachment(
        b"\x01\x00\xff" * 1_700_000, maintype="application", subtype="octet-stream", filename="big.bin"
    )
    reading = reader.read(message.as_bytes(), arrived=ARRIVED)
    assert (reading.kind, reading.problems[0].part) == (Kind.REFERRAL, "big.bin")


def test_text_that_no_database_takes_is_mended(reader: AnyReader) -> None:
    raw = b"Subject: a\x00b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nCas \x00 Example \xed\xa0\x80\r\n"
    reading = reader.read(raw, arrived=ARRIVED)
    assert "\x00" not in reading.own_words + reading.envelope.subject


def test_headers_alone_can_be_read(reader: AnyReader) -> None:
    reading = reader.headers_only(mail().as_bytes(), arrived=ARRIVED)
    assert reading.envelope.sender is not None
    assert (reading.envelope.sender.email, reading.kind) == ("ann@prison.example", Kind.UNREADABLE)
    assert [problem.code for problem in reading.problems] == [ProblemCode.CORRUPT]


def test_the_fingerprint_of_headers_alone_is_not_that_of_the_whole(reader: AnyReader) -> None:
    raw = mail().as_bytes()
    assert reader.headers_only(raw, arrived=ARRIVED).fingerprint != reader.read(raw, arrived=ARRIVED).fingerprint
