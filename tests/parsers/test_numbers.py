"""Whose the numbers and addresses in short mails are: by writers who had not seen the code, each with its truth."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from tests.support import numbers

RIGHT = {
    "applicant.mobile": 0.98,
    "applicant.home_phone": 0.98,
    "applicant.email": 0.96,
    "referrer.phone": 0.90,
    "referrer.email": 0.94,
    "other_contact": 0.95,
}
"""At least so many mails of each set are read as meant, none where there is none."""
MOST_MISTAKEN = 2
"""So many mails of a set may give somebody else's number for the person's: it would be rung about somebody's home."""


@cache
def counted(name: str) -> Counter[tuple[str, str]]:
    return numbers.counted(name)


@pytest.mark.parametrize("name", numbers.SETS)
@pytest.mark.parametrize(("path", "share"), sorted(RIGHT.items()))
def test_a_number_goes_to_its_owner(name: str, path: str, share: float) -> None:
    found = {how: count for (each, how), count in counted(name).items() if each == path}
    assert found.get("right", 0) + found.get("none", 0) >= share * sum(found.values())


@pytest.mark.parametrize("name", numbers.SETS)
@pytest.mark.parametrize("path", ["applicant.mobile", "applicant.home_phone"])
def test_nobody_elses_number_is_the_persons(name: str, path: str) -> None:
    assert counted(name)[path, "wrong"] + counted(name)[path, "invented"] <= MOST_MISTAKEN
