"""How many people a mail says that it refers, so that whoever reads it knows when one is missing."""

from __future__ import annotations

import pytest

from parsers.prose.roll import people_parted
from parsers.told import people_told

COUNTED = (
    ("DTR x3", "Please see the list.", 3),
    ("2 x referrals", "Both below.", 2),
    ("Friday", "Only two this time, both below.", 2),
    ("Bookings", "These three have told us Harlow.", 3),
    ("Re: room 2 x 3 metres", "The flat has one bedroom.", 0),
    ("Referral", "He has two weeks left.", 0),
)
PARTED = (
    ("All bailed with no address: Ash Birch (33), Mo Lind (26), Dean Oake (51, wheelchair).", 3),
    ("A1234BC,Osei,Kofi,out 3/11\nA8127EB,Lund,Petter,out 5/11", 2),
    ("Jo Birch, 34, and her husband Al Birch, 36, and the two boys.", 0),
    ("Jo Birch, 34, works 20 hours for Kim Lee, 60% of them at night.", 1),
    ("A1234BC again: A1234BC is his number.", 1),
)


@pytest.mark.parametrize(("subject", "text", "people"), COUNTED)
def test_the_writers_own_count_is_taken(subject: str, text: str, people: int) -> None:
    assert people_told(subject, text) == people


@pytest.mark.parametrize(("text", "people"), PARTED)
def test_who_is_told_with_a_number_or_an_age_of_his_own_is_counted(text: str, people: int) -> None:
    assert people_parted(text) == people
