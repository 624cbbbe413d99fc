"""A row on contact that is answered with a sentence: whose each number is, is told by its words."""

from __future__ import annotations

import pytest

from tests.parsers.prose.people.test_who import record

ROWS = (
    "Name: Tom Birch\nDOB: 3 April 1980\nReason: the tenancy ended\nHousehold: {household}\nHealth: asthma\n"
    "Leaving: HMP Oxley on 5 March 2027\nNeeds: none\n{row}\n"
    "Prepared by: Jo Bloggs, Resettlement Officer, HMP Oxley, 01632 960111\n"
)


@pytest.mark.parametrize(
    ("row", "mobile", "other"),
    [
        ("Contact: 07700 900123", "+447700900123", None),
        ("Contact: 07700 900123, text is best as he can't hear a call in the car", "+447700900123", None),
        (
            "Contact: no phone issued. His son, Dele Fashola, takes messages on 07700 900456",
            None,
            "Dele Fashola, takes messages on 07700 900456",
        ),
        ("How to contact client: Via me until release, then 07700 900123", "+447700900123", None),
        ("Client's number: 07700 900123", "+447700900123", None),
        ("His PA: Ann Lind, 07700 900456", None, "Ann Lind, 07700 900456"),
    ],
)
def test_a_row_on_contact_gives_each_number_to_its_owner(row: str, mobile: str | None, other: str | None) -> None:
    found = record(ROWS.format(row=row, household="single"))
    assert (found.applicant.name, found.applicant.mobile) == ("Tom Birch", mobile)
    assert (found.referrer.name, found.referrer.other_contact) == ("Jo Bloggs", other)


@pytest.mark.parametrize(
    ("household", "gender"),
    [
        ("single male, no dependants", "male"),
        ("single adult female", "female"),
        ("single, shares with a male friend", None),
        ("mother and male cousin", None),
    ],
)
def test_the_sex_of_who_is_single_is_told_with_the_household(household: str, gender: str | None) -> None:
    assert record(ROWS.format(row="Contact: 07700 900123", household=household)).applicant.gender == gender
