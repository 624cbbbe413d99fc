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
    ],
)
def test_the_present_place_is_taken(text: str, place: str) -> None:
    assert _type(text) == place


@pytest.mark.parametrize(
    "text",
    ["He gave up his bedsit last year.", "She would like a bungalow.", "His sister lives in a one bed flat."],
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


def test_an_approved_premises_that_writes_is_the_place() -> None:
    stay = Stay(inside=False, patient=False, roofless=False, body="Elm House Approved Premises")
    assert _type("His time here is up on the 4th.", stay=stay) == "Approved Premises"
