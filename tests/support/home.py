"""The mails of tests/data/home: where somebody stays, with whom, why no longer, and what they need besides.

For: the tests of these fields, and whoever studies what is missed: `python -m tests.support.home [--show] FILE...`.
Written by people who had not seen the code; one JSON object a line: council, arrived, from, subject, text, and what a
careful reader wrote down. Texts are compared loosely, as the shared score compares them.
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
from parsers.record import Record
from tests.support.written import items, mail_of, told

HOME = Path(__file__).parents[1] / "data" / "home"
SETS = tuple(sorted(path.stem for path in HOME.glob("*.jsonl")))
SECTIONS = ("support.needs_and_risks", "support.medical", "support.other")
FIELDS = (
    "accommodation.type",
    "applicant.household",
    "applicant.address",
    "reason.status",
    "reason.explanation",
    *SECTIONS,
)
_ENOUGH = 0.7
_TIMES = 6
"""A reading may hold so many times the words that were wanted before it says too much."""


@dataclass(frozen=True, slots=True)
class Told:
    """A mail as it came, and what each field of FIELDS is; None where the mail tells none."""

    name: str
    arrived: datetime
    raw: bytes
    fields: dict[str, str | None]
    text: str


def mails(path: Path) -> Iterator[Told]:
    """The mails of one file."""
    for item, arrived in items(path):
        fields = {each: told(item, each) for each in FIELDS}
        yield Told(f"{path.stem}-{item['id']}", arrived, mail_of(item, arrived), fields, item["text"])


def read(mail: Told) -> Record | None:
    """The first record of the mail."""
    records = read_message(mail.raw, arrived=mail.arrived, limits=DEFAULT, ocr=None).records
    return records[0] if records else None


def fields_of(record: Record | None) -> dict[str, str | None]:
    """The fields of FIELDS of a record."""
    if record is None:
        return dict.fromkeys(FIELDS)
    applicant, reason, support = record.applicant, record.reason, record.support
    return {
        "accommodation.type": record.accommodation.type,
        "applicant.household": applicant.household,
        "applicant.address": applicant.address,
        "reason.status": reason.status.value if reason.status else None,
        "reason.explanation": reason.explanation,
        "support.needs_and_risks": support.needs_and_risks,
        "support.medical": support.medical,
        "support.other": support.other,
    }


def outcomes(mail: Told, record: Record | None) -> dict[str, str]:
    """Of each field right, missed, wrong or invented; "none" where there is none and none is read."""
    said = fields_of(record)
    return {each: _section(mail, said, record, each) if each in SECTIONS else _field(mail, said, each) for each in said}


def _field(mail: Told, said: dict[str, str | None], path: str) -> str:
    wanted, got = mail.fields[path], said[path]
    if wanted is None:
        return "invented" if got else "none"
    if got is None:
        return "missed"
    alike = wanted == got if path == "reason.status" else likeness(wanted, got) >= _ENOUGH
    return "right" if alike else "wrong"


def _section(mail: Told, said: dict[str, str | None], record: Record | None, path: str) -> str:
    """A fact may stand in a neighbouring section; one more than was wanted is no fault."""
    wanted, got = mail.fields[path], said[path]
    if wanted is None:
        return "none"
    if got and likeness(wanted, got) >= _ENOUGH:
        return "right"
    beside = (record.applicant.contact_instructions, record.local_connection) if record else ()
    whole = " ".join(text for text in (*(said[each] for each in SECTIONS), *beside) if text)
    return "right" if likeness(wanted, whole) >= _ENOUGH else "wrong" if whole else "missed"


def likeness(wanted: str, got: str) -> float:
    """The share of the wanted words that the reading holds, less where it holds many times as many."""
    want, held = _words(wanted), _words(got)
    if not want or not held:
        return 0.0
    found = (Counter(want) & Counter(held)).total() / len(want)
    return found - max(0.0, len(held) / len(want) - _TIMES) / 20


def _words(text: str) -> list[str]:
    return re.findall(r"[\w@.+]*\w", text.casefold())


def counted(path: Path, *, show: bool = False, only: range | None = None) -> Counter[tuple[str, str]]:
    """How often each field of a file is read right, missed, wrong, invented or rightly none."""
    found: Counter[tuple[str, str]] = Counter()
    for mail in mails(path):
        if only and int(mail.name.rpartition("-")[2]) not in only:
            continue
        record = read(mail)
        how, said = outcomes(mail, record), fields_of(record)
        found += Counter(how.items())
        faults = [each for each in FIELDS if how[each] not in ("right", "none")]
        if show and faults:
            print(f"--- {mail.name}" + ("" if record else " LOST"), mail.text, sep="\n")
            print("\n".join(f"    {each} {how[each]}: {mail.fields[each]!r} read {said[each]!r}" for each in faults))
    return found


def share_right(found: Counter[tuple[str, str]], path: str) -> float:
    """Of what is told or read of a field, how much is told and read alike."""
    right, all_of_it = (
        found[path, "right"],
        sum(count for (each, how), count in found.items() if each == path and how != "none"),
    )
    return right / all_of_it if all_of_it else 1.0


def _main(arguments: list[str]) -> None:
    """With `--ids 1-75` of these mails only."""
    only = None
    if "--ids" in arguments:
        at = arguments.index("--ids")
        first, last = arguments[at + 1].split("-")
        only = range(int(first), int(last) + 1)
        del arguments[at : at + 2]
    for name in (one for one in arguments if one != "--show"):
        path = Path(name)
        found = counted(path, show="--show" in arguments, only=only)
        for each in FIELDS:
            how = ", ".join(f"{how} {count}" for (field, how), count in sorted(found.items()) if field == each)
            print(f"{path.stem} {each:28} {share_right(found, each):.3f} {how}")


if __name__ == "__main__":
    _main(sys.argv[1:])
