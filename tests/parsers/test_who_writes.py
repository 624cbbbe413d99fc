"""Who writes short mails, and for whom: by writers who had not seen the code, each with its truth."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.support import who

RIGHT = {
    "self": 0.95,
    "referrer.name": 0.87,
    "referrer.role": 0.91,
    "referrer.organisation": 0.91,
    "referrer.organisation_type": 0.92,
    "applicant.name": 0.88,
}
"""At least so many mails of each set are read as meant, none where there is none."""


@cache
def counted(name: str) -> Counter[tuple[str, str]]:
    return who.counted(who.WHO / f"{name}.jsonl")


@pytest.mark.parametrize("name", who.SETS)
@pytest.mark.parametrize(("path", "share"), sorted(RIGHT.items()))
def test_who_writes_is_told(name: str, path: str, share: float) -> None:
    found = {how: count for (each, how), count in counted(name).items() if each == path}
    assert found.get("right", 0) + found.get("none", 0) >= share * sum(found.values())


@pytest.mark.parametrize("name", who.SETS)
def test_nobody_elses_letter_is_taken_for_the_persons_own(name: str) -> None:
    assert counted(name)["self", "invented"] == 0
    assert counted(name)[who.FALSELY, "invented"] == 0


RELATIVES = sorted(who.RELATIVES.glob("*.jsonl"))
"""Mails of relatives, friends and landlords full of their own troubles, and of people for themselves; by five hands."""
LEAST_SEEN = 0.7
"""Written to be mistaken: so many of the people's own letters are seen as theirs, where none of the others' is."""


@pytest.mark.parametrize("path", RELATIVES, ids=lambda path: path.stem)
def test_what_relatives_tell_of_themselves_makes_no_letter_of_anothers_their_own(path: Path) -> None:
    found = who.counted(path)
    assert found["self", "invented"] == 0
    assert found[who.FALSELY, "invented"] == 0
    assert found["self", "right"] >= LEAST_SEEN * (found["self", "right"] + found["self", "missed"])
