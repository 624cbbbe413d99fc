"""The mails of tests/data/mailbox: what lies in a duty-to-refer mailbox, each with its kind.

For: the tests of kinds, and the training script of the model that tells a referral. Written by people who had not seen
the code; one JSON object a line: council, arrived, from, subject, headers, text, kind, how many people are referred.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

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
    for line in (MAILBOX / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        arrived = datetime.fromisoformat(item["arrived"]).astimezone(UTC)
        yield Lying(
            f"{name}-{item['id']}", item["council"], arrived, _mail(item, arrived), item["kind"], item["people"]
        )


def _mail(item: dict[str, Any], arrived: datetime) -> bytes:
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
