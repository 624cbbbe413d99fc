"""Phrases for places: found by their noun in whatever words stand around it, whole, and nothing that is no place."""

import pytest

from parsers.prose.places.phrases import places_in


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She is in a caravan at the back of a farm.", "a caravan at the back of a farm"),
        ("He sleeps on his best mate's sofa.", "his best mate's sofa"),
        ("staying in a rented studio", "a rented studio"),
        ("He is bedded down behind the old cinema since June.", "behind the old cinema"),
        ("He lives with his aunt in Ongar.", "with his aunt in Ongar"),
        ("She is living with her ex partner's mother at 5 Mill Weir.", "with her ex partner's mother"),
        ("He lives here with me and his step dad.", "with me and his step dad"),
        ("Currently at her boyfriend's nan's in Church Langley.", "her boyfriend's nan's in Church Langley"),
        ("Bivvied in the end beach hut on the greensward.", "the end beach hut on the greensward"),
        ("He is sleeping in the electricity compound off Mill Lane.", "the electricity compound off Mill Lane"),
        ("She is sofa-hopping round friends in Witham.", "sofa-hopping round friends in Witham"),
        ("He has got an old Transit.", "an old Transit"),
        ("They live in one of the firm's caravans.", "one of the firm's caravans"),
        ("It is a two bed private let.", "a two bed private let"),
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
        "He hasn't got a bed.",
        "They let him out on Tuesday.",
        "Van 6, Dovehouse Nurseries",
        "She is with us until five.",
    ],
)
def test_what_is_no_place_is_none(text: str) -> None:
    assert [each.text for each in places_in(text)] == []


def test_every_phrase_says_where_it_stands() -> None:
    text = "First a hostel, then his van, now the night shelter."
    assert all(text[place.start : place.end] == place.text for place in places_in(text))
