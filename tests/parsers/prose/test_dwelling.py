"""Where the person is now, by the words: not what was lost, not what is wished for, not where somebody else lives."""

import pytest

from parsers.prose.dwelling import Stay, read_type
from parsers.prose.sentences import Sentence


def _type(*texts: str, stay: Stay | None = None) -> str | None:
    lines = [Sentence(text, paragraph=n, index=n) for n, text in enumerate(texts)]
    return read_type(lines, stay or Stay(inside=False, patient=False, roofless=False))[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She is living in a static caravan.", "a static caravan"),
        ("He is on his cousin's sofa until Sunday.", "his cousin's sofa"),
        ("They rent a two bed terrace and the owner is selling.", "a two bed terrace"),
        ("He is sleeping in his van.", "his van"),
        ("She lost her flat in May and is staying in a night shelter.", "a night shelter"),
        ("Notice runs out in June. It is 4 Dock Road, private rented.", "private rented"),
        ("The family have a hotel room until Friday.", "a hotel room"),
        ("He lives in his late uncle's council house.", "his late uncle's council house"),
        ("They are at Sam's cousin's, 2 Quay Street.", "Sam's cousin's"),
        ("He lives in a tied cottage.", "a tied cottage"),
    ],
)
def test_the_present_place_is_taken(text: str, place: str) -> None:
    assert _type(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "He gave up his bedsit last year.",
        "He is under the community team.",
        "He has been out since the squat was cleared.",
        "She would like a bungalow.",
        "His sister lives in a one bed flat.",
        "Her partner kicked her out of his caravan.",
        "He works in the kitchens at the hotel.",
        "The hotel that was meant to be paid for has fallen through.",
    ],
)
def test_a_lost_wished_or_other_persons_place_is_none(text: str) -> None:
    assert _type(text) is None


def test_a_prisoner_is_in_the_prison_named_in_the_text_or_at_the_foot() -> None:
    held = Stay(inside=True, patient=False, roofless=False, body="Marshgate Trust", foot=("OMU, HMP Marshgate",))
    assert _type("He leaves Fallow Hill prison on Friday.", stay=held) == "Fallow Hill prison"
    assert _type("He has nowhere to go.", stay=held) == "HMP Marshgate"


def test_a_patient_is_on_the_ward_that_is_named() -> None:
    patient = Stay(inside=False, patient=True, roofless=False, body="Estuary Hospitals", foot=("Juniper Ward",))
    assert _type("She had a room above a shop.", stay=patient) == "Juniper Ward"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He is sleeping in his van.", "in his van"),
        ("She sleeps in the bus shelter opposite the library.", "in the bus shelter opposite the library"),
    ],
)
def test_a_rough_sleepers_place_is_where_they_sleep(text: str, place: str) -> None:
    assert _type(text, stay=Stay(inside=False, patient=False, roofless=True)) == place


def test_of_a_home_to_be_kept_the_tenure_is_taken() -> None:
    keeping = Stay(inside=True, patient=False, roofless=False, keeping=True)
    assert (
        _type("Please hold the tenancy.", "He has a council flat in Harlow.", stay=keeping)
        == "a council flat in Harlow"
    )


def test_an_approved_premises_that_writes_is_the_place() -> None:
    stay = Stay(inside=False, patient=False, roofless=False, body="Elm House Approved Premises")
    assert _type("His time here is up on the 4th.", stay=stay) == "Approved Premises"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She has one of our refuge rooms.", "one of our refuge rooms"),
        ("Our night shelter shuts on the 4th and he must go.", "Our night shelter"),
        ("Ring the hostel manager.", None),
    ],
)
def test_the_writers_own_house_is_told_in_its_own_words(text: str, place: str | None) -> None:
    assert _type(text) == place
