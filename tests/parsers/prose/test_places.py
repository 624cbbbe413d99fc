"""Phrases for places: found by their noun in whatever words stand around it, whole, and nothing that is no place."""

import pytest

from parsers.prose.places import places_in


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She is in a caravan at the back of a farm.", "a caravan at the back of a farm"),
        ("He sleeps on his best mate's sofa.", "his best mate's sofa"),
        ("staying in a rented studio", "a rented studio"),
        ("He is bedded down behind the old cinema since June.", "behind the old cinema"),
        ("He lives with his aunt in Ongar.", "with his aunt"),
        ("At the moment at his nan's.", "his nan's"),
        ("It is a flat that belongs to her grandson.", "a flat that belongs to her grandson"),
        ("Council tenant since 2009.", "Council tenant"),
        ("He has the beach hut until then.", "the beach hut"),
        ("Lodgings with a retired couple", "Lodgings with a retired couple"),
    ],
)
def test_a_place_is_found_whole(text: str, place: str) -> None:
    found = [each.text for each in places_in(text)]
    assert place in found


@pytest.mark.parametrize(
    "text",
    [
        "He has no home of any kind.",
        "Please ring the hostel manager.",
        "She lives at 4 Quarry Terrace.",
        "Copied to colleagues in the other team.",
        "The housing association wrote.",
    ],
)
def test_what_is_no_place_is_none(text: str) -> None:
    assert [each.text for each in places_in(text)] == []


def test_every_phrase_says_where_it_stands() -> None:
    text = "First a hostel, then his van, now the night shelter."
    assert all(text[place.start : place.end] == place.text for place in places_in(text))
