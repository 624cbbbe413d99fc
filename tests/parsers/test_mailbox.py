"""What lies in a duty-to-refer mailbox: 430 mails by writers who had not seen the code, each with its kind.

Half are referrals in places where they are easily overlooked: replies in old threads about somebody else, notes below
thanks or figures, lists, answers between the lines. The other half only sounds like one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Kind, Reading
from rules.kind import final_kind
from triage.settings.load import shipped

MAILBOX = Path(__file__).parents[1] / "data" / "mailbox"
RIGHT = {"a": 0.98, "b": 0.97, "c": 0.98}
"""At least so many of each set are of the right kind; most of the rest are taken for referrals, and a person sorts."""
UNSPLIT = {"c-43", "c-97"}
"""A table with a column for each person, and a list in which some rows ask for nothing: doubted, and not split."""


@dataclass(frozen=True, slots=True)
class Told:
    """A mail, how it is read, and what it is."""

    name: str
    reading: Reading
    kind: Kind
    wanted: Kind
    people: int


def mail_of(item: dict[str, Any], arrived: datetime) -> bytes:
    message = EmailMessage()
    message["Received"] = f"from mx.example by mx.council.example; {format_datetime(arrived)}"
    message["From"], message["To"] = item["from"].encode("ascii", "replace").decode(), "housing@council.example"
    message["Subject"], message["Date"] = item["subject"].replace("\n", " "), format_datetime(arrived)
    for name, value in item["headers"].items():
        del message[name]
        message[name] = value.replace("\n", " ")
    if "Content-Type" not in message:
        message.set_content(item["text"])
    return message.as_bytes()


@cache
def mailbox(name: str) -> tuple[Told, ...]:
    return tuple(_told(name))


def _told(name: str) -> Iterator[Told]:
    for line in (MAILBOX / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        arrived = datetime.fromisoformat(item["arrived"]).astimezone(UTC)
        reading = read_message(mail_of(item, arrived), arrived=arrived, limits=DEFAULT, ocr=None)
        council = shipped().get(item["council"])
        kind = final_kind(reading, council) if council else reading.kind
        yield Told(f"{name}-{item['id']}", reading, kind, Kind(item["kind"]), item["people"])


@pytest.mark.parametrize("name", sorted(RIGHT))
def test_no_referral_is_taken_for_anything_else(name: str) -> None:
    assert [
        each.name for each in mailbox(name) if each.wanted is Kind.REFERRAL and each.kind is not Kind.REFERRAL
    ] == []


@pytest.mark.parametrize("name", sorted(RIGHT))
def test_nobody_in_a_list_is_left_out(name: str) -> None:
    referrals = [each for each in mailbox(name) if each.wanted is Kind.REFERRAL]
    assert {each.name for each in referrals if len(each.reading.records) < each.people} <= UNSPLIT


@pytest.mark.parametrize("name", sorted(RIGHT))
def test_whom_it_could_not_tell_apart_are_looked_for_by_a_person(name: str) -> None:
    unsplit = [each for each in mailbox(name) if each.name in UNSPLIT - {"c-97"}]
    assert all(any("look for the others" in doubt.why for doubt in each.reading.records[0].doubts) for each in unsplit)


@pytest.mark.parametrize(("name", "share"), sorted(RIGHT.items()))
def test_mails_of_other_kinds_are_sorted_as_well(name: str, share: float) -> None:
    mails = mailbox(name)
    assert sum(each.kind is each.wanted for each in mails) >= share * len(mails)
