"""Where the person is now, by the words: not what was lost, not what is wished for, not where somebody else lives."""

import pytest

from parsers.prose.places.dwelling import read_type
from parsers.prose.places.stays import Stay
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
        ("hes at his mums still and she wants him gone", "his mums"),
        ("He went to his friend Ray's and that was only for the holidays.", "his friend Ray's"),
        ("She is in the B&B the council put her in.", "the B&B the council put her in"),
        ("Currently at Rosewood detox unit, finishes on Friday.", "Rosewood detox unit"),
        ("Living on a narrowboat moored at Heybridge.", "a narrowboat moored at Heybridge"),
        ("She is living in with an old lady as her carer.", "living in with an old lady as her carer"),
        ("Private tenant. The landlord wants the house back.", "Private tenant"),
        ("She has been my tenant since 2004.", "my tenant"),
        ("He is on the floor of a chap from his work.", "the floor of a chap from his work"),
        ("She has the general needs flat that we let.", "the general needs flat"),
        ("He rents a studio flat that we own.", "a studio flat"),
        ("We let a bedsit to him.", "a bedsit"),
        ("She has a mat in the winter shelter, which closes on Sunday.", "a mat in the winter shelter"),
        ("She rents the flat from her former employer.", "rents the flat from her former employer"),
        ("we rent off a private landlord, been here since 2019", "rent off a private landlord"),
        ("I have been the tenant of this cottage for thirty years.", "tenant of this cottage"),
        ("He's in his aunt's box room in Cowley and she needs it for the baby.", "his aunt's box room in Cowley"),
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
        "The hostel in Vange barred him this afternoon.",
        "She is under the breathing clinic.",
        "She hopes for a one bed flat that we let.",
        "A live-in carer looks after her.",
        "HAD STAFF ROOM UNTIL TODAY.",
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


def test_what_stands_beside_the_address_is_the_home() -> None:
    at = Stay(inside=False, patient=False, roofless=False, address="9 Ash Walk, Vange SS16 9ZZ")
    assert (
        _type("They want the house. They are at her aunt's for now, 9 Ash Walk, Vange SS16 9ZZ.", stay=at)
        == "her aunt's"
    )
    assert _type("Our tenant, 9 Ash Walk, Vange SS16 9ZZ (one bed flat, general needs).", stay=at) == (
        "one bed flat, general needs"
    )
    assert _type("He rents 9 Ash Walk, Vange SS16 9ZZ.", stay=at) == "rents"
    assert _type("Lodging with the Coles at 9 Ash Walk, Vange SS16 9ZZ.", stay=at) == "Lodging with the Coles"


def test_a_prison_is_given_with_its_wing_and_only_a_prison_that_writes_is_one() -> None:
    held = Stay(inside=True, patient=False, roofless=False, body="Fallow Probation")
    assert _type("He is in HMP Marshgate, Kite wing, until May.", stay=held) == "HMP Marshgate, Kite wing"
    assert _type("She is in the mother and baby unit at HMP Marshgate.", stay=held) == (
        "mother and baby unit at HMP Marshgate"
    )
    assert _type("He is in custody and has lost his room.", stay=held) == "custody"


def test_a_patient_without_a_bed_outside_is_in_the_hospital() -> None:
    tonight = Stay(inside=False, patient=True, roofless=True, body="Vange General Hospital")
    assert _type("It is her husband's house and she cannot go back.", stay=tonight) == "Vange General Hospital"
    assert _type("He was in a shed that burnt down. Bed 9, Tamarisk ward.", stay=tonight) == "Bed 9, Tamarisk ward"
    assert _type("He sleeps in a doorway on Vange Hill.", stay=tonight) == "in a doorway on Vange Hill"


def test_an_approved_premises_is_called_as_the_text_calls_it() -> None:
    stay = Stay(inside=False, patient=False, roofless=False, foot=("Quay House Approved Premises",))
    line = Sentence("She has been with us at the AP since May.", 0, 0)
    assert read_type((line,), stay)[0] == "AP"
    assert read_type((Sentence("She has been here since May.", 0, 0),), stay)[0] == "Approved Premises"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He's had digs for twelve years over the old baker's, with a Miss Ivory as landlady.", "digs"),
        (
            "They have lived since October aboard an old fishing smack, after the farm let their cottage.",
            "fishing smack",
        ),
        ("She's staying w/ a family from the church till Sunday.", "family"),
        (
            "“Since October I am on a camp bed in the sitting room of my former colleague.",
            "camp bed in the sitting room",
        ),
        ("He's on the settee in a colleague's living room.", "living room"),
        ("I have had two rooms and a kitchen on the garden floor since 2004.", "two rooms and a kitchen"),
        ("He has a room with a widow. The widow is going into sheltered housing.", "a room"),
    ],
)
def test_the_place_is_what_they_have_and_not_with_whom_or_whither(text, place):
    by_self = text.startswith("I ")
    stay = Stay(inside=False, patient=False, roofless=False, by_self=by_self)
    assert place in (_type(text, stay=stay) or "")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("By the bus station toilets, Marlon Dacre, late forties at a guess.", "the bus station toilets"),
        ("Under the railway bridge there's a new face, Andre Cole.", "the railway bridge"),
        ("Under the Marl footbridge is Moses Cole, 3 June 1970.", "Under the Marl footbridge"),
        ("He's been in the laundrette since.", "the laundrette"),
    ],
)
def test_a_round_begins_with_where_they_were_found(text, place):
    assert _type(text, stay=Stay(inside=False, patient=False, roofless=True)) in (
        place,
        f"Under {place}",
        f"in {place}",
    )


@pytest.mark.parametrize(
    "text",
    ["He lives with his wife.", "He's at Marl Sixth doing bricklaying.", "They are in a worse case than they say."],
)
def test_what_is_no_place_is_none(text):
    assert _type(text) is None


def test_a_patient_without_a_roof_is_where_they_slept_and_not_where_they_were_found():
    lines = ("Brought in by police from the multi-storey.", "He's been on level 4 of the car park about six weeks.")
    stay = Stay(inside=False, patient=True, roofless=True, body="Marl Infirmary")
    assert _type(*lines, stay=stay) in ("level 4 of the car park", "on level 4 of the car park")


@pytest.mark.parametrize("kind", ["Open prison here", "We are a closed prison", "Private prison, us", "Women's prison"])
def test_a_prison_is_told_by_its_name_not_by_its_kind(kind: str) -> None:
    held = Stay(inside=True, patient=False, roofless=False)
    assert _type(f"{kind} (HMP Oxley). He is due for release.", stay=held) == "HMP Oxley"
