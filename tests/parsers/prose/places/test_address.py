"""The home where the person is or was living, whole, and no home that is another's or long left."""

import pytest

from parsers.prose.places.home import read_address
from parsers.prose.sentences import Sentence


def _address(text: str) -> str | None:
    return read_address([Sentence(text, paragraph=0, index=0)])[0]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("She lives at 14 Kiln Lane, Brentwood CM15 9ZW with two cats.", "14 Kiln Lane, Brentwood CM15 9ZW"),
        (
            "He is at Elm Bank Approved Premises, 8 Hill Turn, Oxford OX4 9ZW.",
            "Elm Bank Approved Premises, 8 Hill Turn, Oxford OX4 9ZW",
        ),
        ("stays at 5 quay view, grays rm17 9zw", "5 quay view, grays rm17 9zw"),
        ("Until then he has a room at 6 Orchard Bank, Banbury OX16 9ZW.", "6 Orchard Bank, Banbury OX16 9ZW"),
        ("There was a fire at our home, 37 Oak Road, Jaywick CO15 9ZW.", "37 Oak Road, Jaywick CO15 9ZW"),
        ("In a caravan: Van 6, Dove Nurseries, Oak Lane CO11 9ZW.", "Van 6, Dove Nurseries, Oak Lane CO11 9ZW"),
        ("He lives on Lark Park, number 8, Kelvedon CO5 9ZW, that he owns.", "Lark Park, number 8, Kelvedon CO5 9ZW"),
        ("Home Office accommodation at 9 Mill Row, Luton LU1 9ZW.", "9 Mill Row, Luton LU1 9ZW"),
        ("He lodges at Hillcrest, Canal Hill, Tiverton EX16 9ZW.", "Hillcrest, Canal Hill, Tiverton EX16 9ZW"),
    ],
)
def test_the_present_address_is_taken_whole(text: str, address: str) -> None:
    assert _address(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "Post: PO Box 7713, Benfleet SS7 9ZW.",
        "BIRCH Tom 11/10/52 Side room 2.",
        "Born 3.4.80 Mill Lane surgery.",
        "He is bailed about 2330 hrs, condition not to go within 100m of 14 Mill Road SS0 9ZW.",
        "9 Mill Road is out of the question since his wife gives evidence.",
        "His daughter is at 9 Mill Road, Luton LU1 9ZW and has a family.",
        "He lived at 9 Mill Road, Luton LU1 9ZW with his partner until she ended it.",
        "He was evicted from 9 Mill Road, Luton LU1 9ZW in May.",
        "On the 3rd of 2 weeks' leave.",
    ],
)
def test_a_former_home_or_mere_numbers_are_none(text: str) -> None:
    assert _address(text) is None


def test_a_letterhead_is_nobodys_home() -> None:
    lines = ("Hill Lane Surgery", "11 Hill Lane, Witham CM8 9ZW", "Re: Ms Vidal", "27 Weir Rise, Witham CM8 9ZV")
    told = [Sentence(line, paragraph=n, index=n, opens=True) for n, line in enumerate(lines)]
    assert read_address(told)[0] == "27 Weir Rise, Witham CM8 9ZV"


def test_an_address_goes_on_over_the_lines_of_a_letterhead() -> None:
    lines = [
        Sentence(text, paragraph=0, index=n, opens=True)
        for n, text in enumerate(("14 Elder Row,", "Thaxted,", "Essex CM6 9ZW", "12th April 2027"))
    ]
    assert read_address(lines)[0] == "14 Elder Row, Thaxted, Essex CM6 9ZW"


def test_an_address_begins_with_its_own_number() -> None:
    text = "my twins are 6 and his mum is 70 we rent off a landlord at 6 Tye Court Harlow CM18 9ZW"
    assert _address(text) == "6 Tye Court Harlow CM18 9ZW"
