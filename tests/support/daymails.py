"""The mails of tests/data/days: several days in each, of which few or none are the release or the loss of a home.

For: the tests of days, and the training script of the model of dates. Written by people who had not seen the code; one
JSON object a line: id, arrived, council, from, subject, text, release_on, homeless_on, consent_date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from tests.support.written import items, mail_of

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
    for item, arrived in items(path):
        days = [date.fromisoformat(item[key]) if item[key] else None for key in _DAYS]
        yield Told(f"{path.stem}-{item['id']}", arrived, mail_of(item, arrived), *days)


_DAYS = ("release_on", "homeless_on", "consent_date")
