"""An address is given with its number, its flat or pitch and the name of its house."""

from __future__ import annotations

import pytest

from parsers.prose.places.home import read_address
from parsers.prose.sentences import Sentence


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("She has a lodger's room at 8 Tansy Court, Harlow CM18 9ZR.", "8 Tansy Court, Harlow CM18 9ZR"),
        ("He has a static at Plot 14, Gull Park, Jaywick CO15 9QQ.", "Plot 14, Gull Park, Jaywick CO15 9QQ"),
        ("He lives at Block 7, Marl Barracks, Abingdon OX13 9ZZ.", "Block 7, Marl Barracks, Abingdon OX13 9ZZ"),
        ("She lives in a flat at 12 Marl Lodge, Luton LU2 9ZZ.", "12 Marl Lodge, Luton LU2 9ZZ"),
    ],
)
def test_what_stands_before_an_address_belongs_to_it(text: str, address: str) -> None:
    assert read_address([Sentence(text, 0, 0)])[0] == address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Born 03/04/1984, 8 Ash Lane, Luton LU2 9ZZ is home.", "8 Ash Lane, Luton LU2 9ZZ"),
        ("He lives in a room, 5 Ash Lane, Luton LU2 9ZZ.", "5 Ash Lane, Luton LU2 9ZZ"),
    ],
)
def test_a_date_or_a_kind_of_place_before_it_does_not(text: str, address: str) -> None:
    assert read_address([Sentence(text, 0, 0)])[0] == address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (
            "He has until 7 January in the hotel, The Old Maltings, Mill Street, Luton LU2 9ZZ, then nothing.",
            "The Old Maltings, Mill Street, Luton LU2 9ZZ",
        ),
        (
            "All live in the asylum hotel, The Wagon and Horses, 115 London Road, Luton LU2 9ZZ.",
            "The Wagon and Horses, 115 London Road, Luton LU2 9ZZ",
        ),
        (
            "She lodges with Sue Brock, The Old Dairy, Bradninch EX5 4ZZ, until Sunday.",
            "The Old Dairy, Bradninch EX5 4ZZ",
        ),
        (
            "I have for twenty-six years had rooms at Ash Lodge, Priory Lane, Burford OX18 9ZZ.",
            "Ash Lodge, Priory Lane, Burford OX18 9ZZ",
        ),
    ],
)
def test_a_house_may_have_a_name_for_its_number(text: str, address: str) -> None:
    assert read_address([Sentence(text, 0, 0)])[0] == address


@pytest.mark.parametrize(
    "text",
    [
        "He lived with his mum at The Forge, Witney OX28 9ZZ until May.",
        "Larks Meadow, Coopersale, Epping CM16 9ZZ",
        "Write to me at Marl College, Stansted CM24 8ZZ.",
        "He had a flat until 4 May at 12 High Street, Witney OX28 9ZZ.",
    ],
)
def test_a_house_that_is_left_or_an_office_is_no_home(text: str) -> None:
    assert read_address([Sentence(text, 0, 0)])[0] is None
