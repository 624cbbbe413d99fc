"""The mails of tests/data/numbers: whose each phone number and mail address in a short referral is.

For: the tests of contacts, and the training script of the model that tells whose a number is. Written by people who had
not seen the code; one JSON object a line: council, arrived, from, subject, text, and what a careful reader wrote down
of applicant, referrer and other_contact.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Record
from parsers.values.phones import find_phones
from tests.support.written import items, mail_of, told

NUMBERS = Path(__file__).parents[1] / "data" / "numbers"
SETS = tuple(sorted(path.stem for path in NUMBERS.glob("*.jsonl")))
FIELDS = (
    "applicant.mobile",
    "applicant.home_phone",
    "applicant.email",
    "referrer.phone",
    "referrer.email",
    "referrer.name",
    "applicant.name",
    "other_contact",
)


@dataclass(frozen=True, slots=True)
class Told:
    """A mail as it came, and what each field of FIELDS is; None where the mail tells none."""

    name: str
    arrived: datetime
    raw: bytes
    fields: dict[str, str | None]
    text: str = ""


def mails(name: str) -> Iterator[Told]:
    """The mails of one set."""
    for item, arrived in items(NUMBERS / f"{name}.jsonl"):
        fields = {path: told(item, path) for path in FIELDS}
        yield Told(f"{name}-{item['id']}", arrived, mail_of(item, arrived), fields, item["text"])


def read(mail: Told) -> dict[str, str | None]:
    """What each field of FIELDS is read as."""
    records = read_message(mail.raw, arrived=mail.arrived, limits=DEFAULT, ocr=None).records
    return fields_of(records[0]) if records else dict.fromkeys(FIELDS)


def fields_of(record: Record) -> dict[str, str | None]:
    """The fields of FIELDS of a record."""
    applicant, referrer = record.applicant, record.referrer
    return {
        "applicant.mobile": applicant.mobile,
        "applicant.home_phone": applicant.home_phone,
        "applicant.email": applicant.email,
        "referrer.phone": referrer.phone,
        "referrer.email": referrer.email,
        "referrer.name": referrer.name,
        "applicant.name": applicant.name,
        "other_contact": referrer.other_contact,
    }


def outcome(path: str, wanted: str | None, read_as: str | None) -> str:
    """right, missed, wrong or invented; "none" where there is none and none is read."""
    if wanted is None:
        return "invented" if read_as else "none"
    if read_as is None:
        return "missed"
    alike = _same_contact if path == "other_contact" else _same
    return "right" if alike(wanted, read_as) else "wrong"


def _same(one: str, other: str) -> bool:
    return sorted(_words(one)) == sorted(_words(other))


def _same_contact(one: str, other: str) -> bool:
    """Somebody else is told loosely: by the numbers, or where there are none by most of the words."""
    numbers = [{found.number for found in find_phones(text)} for text in (one, other)]
    if numbers[0] or numbers[1]:
        return bool(numbers[0] & numbers[1])
    words = [set(_words(text)) for text in (one, other)]
    return 2 * len(words[0] & words[1]) >= max(len(words[0]), len(words[1]))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold().replace("’", "").replace("'", ""))


def counted(name: str) -> Counter[tuple[str, str]]:
    """How often each field of a set is read right, missed, wrong, invented or rightly none."""
    found: Counter[tuple[str, str]] = Counter()
    for mail in mails(name):
        said = read(mail)
        found += Counter((path, outcome(path, mail.fields[path], said[path])) for path in FIELDS)
    return found
