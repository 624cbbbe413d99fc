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
