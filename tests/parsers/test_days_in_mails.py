"""Several days in a mail, of which few are the release or the loss of a home.

Written by people who had not seen the code, each mail in another hand. Half tell the day that matters in words that
are not "release date" or "homeless since"; some tell neither day.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from tests.support.daymails import SETS, mails

RIGHT = 0.9
"""Of the days told and the days read, at least so many are told and read alike."""
INVENTED = 0.03
"""In at most so many mails a day is read where none is told."""


@cache
def counted(name: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for mail in mails(name):
        record = read_message(mail.raw, arrived=mail.arrived, limits=DEFAULT, ocr=None).records[:1]
        read = [(each.accommodation.release_on, each.accommodation.homeless_on) for each in record] or [(None, None)]
        for want, got in zip((mail.release_on, mail.homeless_on), read[0], strict=True):
            if want or got:
                found["all"] += 1
                found["right" if want == got else "invented" if want is None else "else"] += 1
        found["mails"] += 1
    return found


@pytest.mark.parametrize("name", SETS)
def test_the_days_that_matter_are_told_from_the_others(name: str) -> None:
    assert counted(name)["right"] >= RIGHT * counted(name)["all"]


@pytest.mark.parametrize("name", SETS)
def test_where_neither_day_is_told_none_is_read(name: str) -> None:
    assert counted(name)["invented"] <= INVENTED * counted(name)["mails"]
