"""Whom else to ask, from the name through the details; and whose a number is that stands beside another's name."""

from __future__ import annotations

import pytest

from tests.parsers.prose.people.test_who import SIGNED, TOM, UNPHONED, record

MOBILE, HOME = "+447700900123", "+441632960345"


SPANS = [
    ("His solicitor is Ann Lind at Crane & Co, 020 7946 0155.", "Ann Lind at Crane & Co, 020 7946 0155"),
    ("His worker is Ann Lind, City CMHT, 01632 960744.", "Ann Lind, City CMHT, 01632 960744"),
    ("His sister Ann in Frinton visits, 07700 900456.", "Ann in Frinton visits, 07700 900456"),
    ("He has a cousin in Truro, 07700 900456 (Mavis).", "cousin in Truro, 07700 900456 (Mavis)"),
    ("His CPN is Ann Lind, 01632 960744 (mornings, as she works lates).", None),
    (
        "His sister is Ann Lind, 07700 900456. His social worker is Bea Marsh, 01632 960744.",
        "Ann Lind, 07700 900456. Bea Marsh, 01632 960744",
    ),
    ("His daughter Ann lives near but has no room; she can be rung on 07700 900456.", None),
    ("Under Dr Obi at the clinic (07700 900456 is his CPN Mel).", "07700 900456 is his CPN Mel"),
    (
        "Ann Lind is his PA and visits. Ann's mobile is 07700 900456.",
        "Ann Lind is his PA and visits. Ann's mobile is 07700 900456",
    ),
    ("I finish at 8 so then ask for whoever has the late phone 01632 960744.", None),
    ("He's going to his brother's, hes on 07700 900456 and can pass a message, name Lee.", None),
]
ENDS = {
    4: "Ann Lind, 01632 960744 (mornings, as she works lates)",
    6: "Ann lives near but has no room; she can be rung on 07700 900456",
    9: "whoever has the late phone 01632 960744",
    10: "his brother's, hes on 07700 900456 and can pass a message, name Lee",
}


@pytest.mark.parametrize("row", range(len(SPANS)))
def test_the_other_person_is_told_from_the_name_through_the_details(row: int) -> None:
    said, whole = SPANS[row]
    assert record(TOM + said + SIGNED).referrer.other_contact == (whole or ENDS[row])


BESIDE_ANOTHER = [
    ("His sister Ann visits, 07700 900456, and his flat is 01632 960345.", None, HOME),
    ("Ring Ann 07700 900456 as Tom's (07700 900123) is cut off.", MOBILE, None),
    ("Reach him through the office 01632 960111 or 07700 900123 which is his own.", MOBILE, None),
    ("His own telephone is 01632 960345, which he answers till nine.", None, HOME),
    ("Please ring Ann on 01632 960345, that's the cottage.", None, HOME),
    (
        "He hurt his back. His daughter, Ann Lind, knows him and will help him. She is on 07700 900456 after four.",
        None,
        None,
    ),
    ("Her brother Tom is Mr Birch to you. He is on 07700 900123.", MOBILE, None),
    ("This is about Mr Tom Birch. Mr Birch is on 07700 900123. Mrs Birch's mobile is 07700 900456.", MOBILE, None),
    ("The house telephone is for staff: 01632 960345.", None, None),
    ("The house telephone is for all who live there: 01632 960345.", None, HOME),
    ("Video links are booked on 01632 960345.", None, None),
]


@pytest.mark.parametrize(("said", "mobile", "home"), BESIDE_ANOTHER)
def test_a_number_beside_anothers_name_is_whose_it_is_said_to_be(
    said: str, mobile: str | None, home: str | None
) -> None:
    found = record(TOM + said + SIGNED)
    assert (found.applicant.mobile, found.applicant.home_phone) == (mobile, home)


def test_the_childs_parent_who_is_referred_is_rung_by_that_word() -> None:
    found = record(
        "Ana Birch (Kai and Leo's mum, 3/4/1980) must leave her flat on 5 March. Mum's mob 07700 900123." + UNPHONED
    )
    assert found.applicant.mobile == MOBILE


@pytest.mark.parametrize(
    "line",
    [
        "Repairs and general calls 020 7946 0300, open 8 to 6.",
        "Customer services: 020 7946 0300",
        "Complaints 020 7946 0300",
    ],
)
def test_a_number_that_a_body_prints_for_everybody_is_nobodys_to_ask(line: str) -> None:
    assert record(f"{TOM}{UNPHONED}\n\n{line}\n").referrer.other_contact is None
