"""Where people stay, with whom, why no longer and what they need: mails by a writer who had not seen the code."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from tests.support import home

RIGHT = {
    "accommodation.type": 0.67,
    "applicant.household": 0.70,
    "applicant.address": 0.80,
    "reason.status": 0.83,
    "reason.explanation": 0.80,
    "support.needs_and_risks": 0.87,
    "support.medical": 0.93,
    "support.other": 0.73,
}
"""Of what is told or read of a field, at least so much is told and read alike."""
MOST_INVENTED = {"accommodation.type": 3, "applicant.household": 4, "applicant.address": 4}
"""In at most so many mails a field is read where nothing is told."""


@cache
def counted(name: str) -> Counter[tuple[str, str]]:
    return home.counted(home.HOME / f"{name}.jsonl")


@pytest.mark.parametrize("name", home.SETS)
@pytest.mark.parametrize(("path", "share"), sorted(RIGHT.items()))
def test_what_is_told_of_a_home_is_read(name: str, path: str, share: float) -> None:
    assert home.share_right(counted(name), path) >= share


@pytest.mark.parametrize("name", home.SETS)
@pytest.mark.parametrize(("path", "most"), sorted(MOST_INVENTED.items()))
def test_little_is_read_that_nobody_told(name: str, path: str, most: int) -> None:
    assert counted(name)[path, "invented"] <= most
