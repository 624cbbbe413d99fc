"""The mails of tests/data/mailbox: what lies in a duty-to-refer mailbox, each with its kind.

For: the tests of kinds, and the training script of the model that tells a referral. Written by people who had not seen
the code; one JSON object a line: council, arrived, from, subject, headers, text, kind, how many people are referred.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.support.written import items, mail_of

MAILBOX = Path(__file__).parents[1] / "data" / "mailbox"
SETS = tuple(sorted(path.stem for path in MAILBOX.glob("*.jsonl")))


@dataclass(frozen=True, slots=True)
class Lying:
    """A mail as it came, and what it is."""

    name: str
    council: str
    arrived: datetime
    raw: bytes
    kind: str
    people: int


def mails(name: str) -> Iterator[Lying]:
    """The mails of one set."""
    for item, arrived in items(MAILBOX / f"{name}.jsonl"):
        yield Lying(
            f"{name}-{item['id']}", item["council"], arrived, mail_of(item, arrived), item["kind"], item["people"]
        )
