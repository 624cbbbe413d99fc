"""From written sentences with slots to many examples: other people, other days, other hands.

For: the training script. Seeded, so that the same text gives the same models.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from parsers.learned.features import TARGET

TEXT = Path(__file__).parent / "text"

_PEOPLE = [
    ("he", "him", "his"), ("she", "her", "her"), ("they", "them", "their"), ("he", "him", "his"), ("she", "her", "her"),
    ("Mr Okoro", "him", "his"), ("Ms Dunne", "her", "her"), ("Mrs Pask", "Mrs Pask", "her"), ("Dawn", "Dawn", "her"),
    ("Imran", "him", "his"), ("the client", "the client", "the client's"), ("my client", "him", "his"),
    ("Client", "her", "her"), ("the patient", "him", "his"), ("Pt", "pt", "pt's"), ("Tenant", "them", "their"),
    ("my son", "him", "his"), ("Keiran Vale", "Keiran", "his"), ("the couple", "them", "their"), ("JT", "him", "his"),
    ("the young person", "them", "their"), ("Customer", "them", "their"), ("this lady", "her", "her"),
]  # fmt: skip
_KIN = ["mum", "dad", "sister", "brother", "nan", "partner", "wife", "husband", "aunt", "ex", "daughter", "son", "mate",
        "friend", "stepdad", "parents", "girlfriend", "cousin"]  # fmt: skip
_PAST = ["yesterday", "today", "this morning", "on Monday", "last week", "12/11/26", "on 12 November", "on the 9th",
         "14.10.2026", "on Friday last", "when we met", "at key work", "on the ward", "in the visits hall", "just now",
         "18th November", "earlier today", "03/02/27", "on 5 Jan", "at our meeting"]  # fmt: skip
_COUNCIL = ["the council", "you", "housing", "your team", "Oxford City Council", "the housing people", "Basildon"]
_WE = ["me", "us"]
_DATES = ["12/11/26", "12 November 2026", "Friday", "the 14th of December", "3rd Dec", "Monday 30 November", "9.12.26",
          "tomorrow", "next Friday", "Thursday week", "15-Jan-27", "the 2nd", "this Friday", "Sunday", "31/01/1944",
          "2 May 1996", "the end of the month", "today", "04.10.1988", "Tues", "5 July", "2027-01-15"]  # fmt: skip
_LISTED = "MGLFA"
_OF_AGREEMENT = "TZQJV"
"""Lists of `assents`: what else is agreed to, who else agrees, and this referral in its many names."""
_SLOT = re.compile(r"\{([A-Z])\}")


def read_classes(name: str) -> dict[str, list[str]]:
    """The sentences of a text file by class."""
    found: dict[str, list[str]] = {}
    label = ""
    for line in (TEXT / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            label = line[1:-1]
        elif line and not line.startswith("#"):
            found.setdefault(label, []).append(line)
    return found


def read_lines(name: str) -> list[str]:
    """The sentences of a text file without classes."""
    lines = (TEXT / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def _lists() -> dict[str, list[str]]:
    return read_classes("lists") | {slot: read_classes("assents")[slot] for slot in _OF_AGREEMENT}


def filled(line: str, rng: random.Random, *, target: int = -1, values: str = "") -> str:
    """One way to fill the slots. `target` numbers the slot for a date that becomes the value asked about.

    `values` names the list that fills such slots where they stand for something else than a date.
    """
    person = rng.choice(_PEOPLE)
    seen = -1

    def fill(match: re.Match[str]) -> str:
        nonlocal seen
        slot = match.group(1)
        if slot in "SOP":
            return person["SOP".index(slot)]
        if slot in "RHBNX":
            seen += 1
            return TARGET if seen == target else rng.choice(_lists()[values] if values else _DATES)
        if slot in _LISTED:
            return rng.choice(_lists()[slot])
        if slot in _OF_AGREEMENT:
            return _SLOT.sub(fill, rng.choice(_lists()[slot]))
        return rng.choice({"K": _KIN, "D": _PAST, "C": _COUNCIL, "W": _WE}[slot])

    text = _SLOT.sub(fill, line)
    text = text.replace("NAME", rng.choice(["Keiran Vale", "Dawn Pask", "O. Adeyemi", "Mr Imran Sethi"]))
    text = text.replace("PHONE", "07700 900123")
    return text[:1].upper() + text[1:] if rng.random() < 0.85 and line[:1] == "{" else text


def roughened(text: str, rng: random.Random) -> str:
    """The same in another hand: small letters, no apostrophes, no stop."""
    if rng.random() < 0.15:
        text = text.lower()
    if rng.random() < 0.03:
        text = text.upper().replace(TARGET, TARGET)
    if rng.random() < 0.15:
        text = text.replace("'", "").replace("’", "")
    if rng.random() < 0.2:
        text = text.rstrip(".")
    return text


def joined(text: str, other: str, rng: random.Random) -> str:
    """A sentence beside one that says nothing to the matter, as people write on without a stop."""
    link = rng.choice([", ", " and ", " - ", "; ", ", and ", " but ", ". "])
    first, second = (text, other) if rng.random() < 0.5 else (other, text)
    second = second[:1].lower() + second[1:] if rng.random() < 0.5 else second
    return first.rstrip(".") + link + second


def variants(
    line: str, rng: random.Random, beside: list[str], *, count: int, target: int = -1, values: str = ""
) -> Iterator[str]:
    """So many ways to say it."""
    for number in range(count):
        text = filled(line, rng, target=target, values=values)
        if number % 3 == 2 and beside:
            text = joined(text, filled(rng.choice(beside), rng), rng)
        yield roughened(text, rng)
