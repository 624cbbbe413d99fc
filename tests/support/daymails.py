"""The mails of tests/data/days: several days in each, of which few or none are the release or the loss of a home.

For: the tests of days, and the training script of the model of dates. Written by people who had not seen the code; one
JSON object a line: id, arrived, council, from, subject, text, release_on, homeless_on, consent_date.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

MAILS = Path(__file__).parents[1] / "data" / "days"
SETS = tuple(sorted(path.stem for path in MAILS.glob("*.jsonl")))


@dataclass(frozen=True, slots=True)
class Told:
    """A mail as it came, and the days that a careful reader takes from it."""

    name: str
    arrived: datetime
    raw: bytes
    release_on: date | None
    homeless_on: date | None
    consent_date: date | None


def mails(name: str) -> Iterator[Told]:
    """The mails of one set."""
    yield from mails_in(MAILS / f"{name}.jsonl")


def mails_in(path: Path) -> Iterator[Told]:
    """The mails of one file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        arrived = datetime.fromisoformat(item["arrived"]).astimezone(UTC)
        days = [date.fromisoformat(item[key]) if item[key] else None for key in _DAYS]
        yield Told(f"{path.stem}-{item['id']}", arrived, _mail(item, arrived), *days)


_DAYS = ("release_on", "homeless_on", "consent_date")


def _mail(item: dict[str, str], arrived: datetime) -> bytes:
    message = EmailMessage()
    message["Received"] = f"from mx.example by mx.council.example; {format_datetime(arrived)}"
    message["From"], message["To"] = item["from"].encode("ascii", "replace").decode(), "housing@council.example"
    message["Subject"], message["Date"] = item["subject"].replace("\n", " "), format_datetime(arrived)
    message.set_content(item["text"])
    return message.as_bytes()
