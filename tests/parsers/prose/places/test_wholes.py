"""The whole phrase for where somebody is: its part, what it stands in and how it is held, and no more than that."""

from __future__ import annotations

import pytest

from parsers.prose.places.wholes import whole


def _whole(text: str, chosen: str) -> str:
    start = text.index(chosen)
    first, last = whole(text, start, start + len(chosen))
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "chosen", "said"),
    [
        ("I let the top half of my house to a young man.", "my house", "the top half of my house"),
        ("He is on the front seat of a Corsa by the sea.", "a Corsa", "the front seat of a Corsa"),
        ("Has been in room 4 of our shared house since May.", "our shared house", "room 4 of our shared house"),
        ("All five are in the lounge of a friend's house.", "a friend's house", "the lounge of a friend's house"),
        ("He is in the crypt under the church hall.", "the church hall", "the crypt under the church hall"),
        ("Sleeping behind the library in a bivvy bag.", "a bivvy bag", "behind the library in a bivvy bag"),
        ("He's been at his workmate's in a box room.", "a box room", "his workmate's in a box room"),
        ("They live in a two bed house which they rent.", "a two bed house", "a two bed house which they rent"),
        ("She has a flat rented privately since June.", "a flat", "a flat rented privately"),
        ("In a static home he owns, but the site closes.", "a static home", "a static home he owns"),
        ("A private rent with three bedrooms.", "A private rent", "A private rent with three bedrooms"),
    ],
)
def test_the_part_the_holding_and_what_it_stands_in_are_told(text: str, chosen: str, said: str) -> None:
    assert _whole(text, chosen) == said


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("He is at the end of the tenancy.", "the tenancy"),
        ("Possession was sought over the state of the flat.", "the flat"),
        ("She is on her own in a two bed terrace.", "a two bed terrace"),
        ("He is at the moment in a hostel.", "a hostel"),
        ("He wants a studio flat that we own.", "a studio flat"),
        ("She left the flat and he owns the van.", "the flat"),
        ("He was in his cell by the week in a B&B.", "a B&B"),
    ],
)
def test_what_is_no_part_of_the_place_is_left_out(text: str, chosen: str) -> None:
    assert _whole(text, chosen) == chosen


def test_the_number_where_an_address_begins_is_no_part_of_it() -> None:
    assert (
        _whole("He is in a council flat with you at 23 Ash Lane.", "a council flat with you at 23") == "a council flat"
    )
