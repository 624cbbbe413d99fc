"""Mails written for the tests by people who had not seen the code: one JSON object a line, made into mail as it came.

For: the modules that give the mails of one folder of tests/data with their truth. Each object has `arrived`, `from`,
`subject` and `text`, some have `headers` as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

Item = dict[str, Any]
"""What stands in one line."""


def items(path: Path) -> Iterator[tuple[Item, datetime]]:
    """The lines of a file, each with the instant (UTC) at which its mail arrived."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        yield item, datetime.fromisoformat(item["arrived"]).astimezone(UTC)


def told(item: Item, path: str) -> str | None:
    """What a careful reader wrote down of a field: "referrer.name", "other_contact"."""
    group, _, field = path.partition(".")
    value: str | None = item[group][field] if field else item[group]
    return value


def mail_of(item: Item, arrived: datetime) -> bytes:
    """The mail of a line."""
    message = EmailMessage()
    message["Received"] = f"from mx.example by mx.council.example; {format_datetime(arrived)}"
    message["From"], message["To"] = _author(item["from"]), "housing@council.example"
    message["Subject"], message["Date"] = item["subject"].replace("\n", " "), format_datetime(arrived)
    for name, value in item.get("headers", {}).items():
        del message[name]
        message[name] = value.replace("\n", " ")
    if "Content-Type" not in message:
        message.set_content(item["text"])
    return message.as_bytes()


def _author(written: str) -> str:
    """Name and address as a header has them: a name with a comma is one name."""
    shown, _, address = written.strip().removesuffix(">").rpartition("<")
    shown = shown.strip(' "')
    return f'"{shown}" <{address}>' if shown else address
