"""The mails of tests/data/who: who writes a short referral, and for whom.

For: the tests of the writer, and whoever studies what is missed: `python -m tests.support.who [--show] FILE...`.
Written by people who had not seen the code; one JSON object a line: council, arrived, from, subject, text, and what a
careful reader wrote down of referrer and applicant; `self` is who asks in their own name.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import ConsentStatus, Record, Referrer
from tests.support.written import Item, items, mail_of, told

WHO = Path(__file__).parents[1] / "data" / "who"
RELATIVES = Path(__file__).parents[1] / "data" / "relatives"
SETS = tuple(sorted(path.stem for path in WHO.glob("*.jsonl")))
FIELDS = (
    "self",
    "referrer.name",
    "referrer.role",
    "referrer.organisation",
    "referrer.organisation_type",
    "applicant.name",
)
FALSELY = "consents of nobody"
"""How often somebody else's letter was taken for the person's own and gave consent thereby."""


@dataclass(frozen=True, slots=True)
class Told:
    """A mail as it came, and what each field of FIELDS is; None where the mail tells none."""

    name: str
    arrived: datetime
    raw: bytes
    fields: dict[str, str | None]
    author: str
    text: str


def mails(path: Path) -> Iterator[Told]:
    """The mails of one file."""
    for item, arrived in items(path):
        fields = {each: _of(item, each) for each in FIELDS}
        yield Told(f"{path.stem}-{item['id']}", arrived, mail_of(item, arrived), fields, item["from"], item["text"])


def _of(item: Item, path: str) -> str | None:
    if path == "self":
        return "self" if item["self"] else None
    return told(item, path)


def read(mail: Told) -> Record | None:
    """The first record of the mail."""
    records = read_message(mail.raw, arrived=mail.arrived, limits=DEFAULT, ocr=None).records
    return records[0] if records else None


def fields_of(record: Record | None) -> dict[str, str | None]:
    """The fields of FIELDS of a record."""
    if record is None:
        return dict.fromkeys(FIELDS)
    referrer = record.referrer
    return {
        "self": "self" if referrer == Referrer() else None,
        "referrer.name": referrer.name,
        "referrer.role": referrer.role,
        "referrer.organisation": referrer.organisation,
        "referrer.organisation_type": referrer.organisation_type.value if referrer.organisation_type else None,
        "applicant.name": record.applicant.name,
    }


def outcome(wanted: str | None, read_as: str | None) -> str:
    """right, missed, wrong or invented; "none" where there is none and none is read."""
    if wanted is None:
        return "invented" if read_as else "none"
    if read_as is None:
        return "missed"
    return "right" if _words(wanted) == _words(read_as) else "wrong"


_TITLES = frozenset(("mr", "mrs", "miss", "ms", "mx", "dr", "rev", "revd", "the"))


def _words(text: str) -> list[str]:
    """The words of a value in any order, without titles and articles: one too many is a fault."""
    found = re.findall(r"[^\W_]+", text.casefold().replace("’", "").replace("'", "").replace("&", "and"))
    return sorted(word for word in found if word not in _TITLES)


def counted(path: Path, *, show: bool = False) -> Counter[tuple[str, str]]:
    """How often each field of a file is read right, missed, wrong, invented or rightly none."""
    found: Counter[tuple[str, str]] = Counter()
    for mail in mails(path):
        record = read(mail)
        said = fields_of(record)
        how = {each: outcome(mail.fields[each], said[each]) for each in FIELDS}
        found += Counter(how.items())
        if record and how["self"] == "invented" and record.consent.status is not ConsentStatus.MISSING:
            found[FALSELY, "invented"] += 1
        faults = [each for each in FIELDS if how[each] not in ("right", "none")]
        if show and faults:
            print(f"--- {mail.name} {mail.author}" + ("" if record else " LOST"), mail.text, sep="\n")
            print("\n".join(f"    {each} {how[each]}: {mail.fields[each]!r} read {said[each]!r}" for each in faults))
    return found


def _main(arguments: list[str]) -> None:
    show = "--show" in arguments
    for name in (one for one in arguments if one != "--show"):
        path = Path(name)
        found = counted(path, show=show)
        for each in (*FIELDS, FALSELY):
            told = ", ".join(f"{how} {count}" for (field, how), count in sorted(found.items()) if field == each)
            print(f"{path.stem} {each:28} {told}")


if __name__ == "__main__":
    _main(sys.argv[1:])
