"""Two who are asked for apart are two, though they were one household or one of them stands below the signature."""

from __future__ import annotations

import pytest

from tests.parsers.prose.people.test_who import SIGNED, read

TWO = (
    "\n\nLeon Birch-Diaz, 02/09/1990, 07700 900267. He is in a B&B until Sunday, then homeless."
    "\n\nCarmen Birch-Diaz, 19/04/1992, 07700 900268. She has the flat until 5 April, then homeless.\n\n"
    "I asked each at the desk today and each agreed."
)


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("Please set up two separate referrals from what was one household.", 2),
        ("A couple who have split up: please open two cases.", 2),
        ("They were one household, a referral each please.", 2),
        ("A couple, one household, please keep it as one referral.", 1),
        ("A couple. Please take it as one referral and not two referrals.", 1),
    ],
)
def test_who_asks_for_two_referrals_has_two(head: str, people: int) -> None:
    assert len(read(f"{head}{TWO}{SIGNED}").records) == people


def test_a_place_before_the_name_parts_people_who_are_counted() -> None:
    text = (
        'Reporting two on my beat.\n\nBOAT YARD, HOLE HAVEN: male known to me only as "Scouse", 50s. Homeless, '
        "lives on a boat. He is fine with a visit.\n\nCAR PARK, THORNEY BAY: Tegan Dowd, 3/11/01, homeless, in a van."
    )
    assert [one.applicant.name for one in read(text + SIGNED).records] == ["Scouse", "Tegan Dowd"]


def test_one_more_below_the_signature_is_referred_as_well() -> None:
    text = (
        "I let rooms in a house that is to be sold. My lodger Kenneth Ablett has to be out by 18 December, then he is "
        "homeless. He says go ahead.\n\nAnn Lowe, landlady, 01632 960808\n\nPS. There is also a girl in the attic "
        "room, Mirela Stancu, same date for her. Nice quiet girl, from Romania, cleans at the hospital."
    )
    found = read(text, "Ann Lowe <ann.lowe@post.example>").records
    assert [one.applicant.name for one in found] == ["Kenneth Ablett", "Mirela Stancu"]
    assert {(one.referrer.name, one.referrer.organisation) for one in found} == {("Ann Lowe", None)}
