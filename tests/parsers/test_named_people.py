"""Short mails that name several people, by hands that had not seen the code: nobody referred is lost among them.

Three hands taught who is referred (`bench/learn/people.py`), the fourth judges. Each mail gives the names of those who
get a record; None for one who is referred and not named.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Kind, Reading
from tests.support.written import items, mail_of

NAMED = Path(__file__).parents[1] / "data" / "named"
FLOORS = {"named-1": (0.65, 0.97), "named-2": (0.68, 0.95), "named-3": (0.82, 0.90), "named-4": (0.62, 0.97)}
"""Of mails about several people, and of those about one, the least share that gives as many records as people."""

each_hand = pytest.mark.parametrize("name", FLOORS)


@cache
def readings(name: str) -> tuple[tuple[int, Reading], ...]:
    """How many people each mail refers, and how it is read."""
    return tuple(
        (len(item["people"]), read_message(mail_of(item, arrived), arrived=arrived, limits=DEFAULT, ocr=None))
        for item, arrived in items(NAMED / f"{name}.jsonl")
    )


def share(name: str, *, several: bool) -> float:
    told = [(count, reading) for count, reading in readings(name) if (count > 1) is several]
    return sum(len(reading.records) == count for count, reading in told) / len(told)


@each_hand
def test_every_one_is_a_referral(name: str) -> None:
    kinds = [reading.kind for _, reading in readings(name)]
    assert kinds == [Kind.REFERRAL] * len(kinds)


@each_hand
def test_most_of_several_get_a_record_each(name: str) -> None:
    assert share(name, several=True) >= FLOORS[name][0]


@each_hand
def test_who_stands_by_gets_none(name: str) -> None:
    assert share(name, several=False) >= FLOORS[name][1]


def main() -> None:
    """Say how each hand's mails are read: `python -m tests.parsers.test_named_people`."""
    for name in sys.argv[1:] or FLOORS:
        several, one = share(name, several=True), share(name, several=False)
        print(f"{name}: {several:.3f} of mails about several people right, {one:.3f} of those about one")


if __name__ == "__main__":
    main()
