"""Where somebody is, by the words that lead them there; whose home is whose; rooms and beds by their number."""

import pytest

from parsers.prose.places.dwelling import read_type, stays_outdoors
from parsers.prose.places.stays import Stay
from parsers.prose.places.whereabouts import is_patient
from parsers.prose.sentences import Sentence

ANYWHERE = Stay(inside=False, patient=False, roofless=False)
OUT = Stay(inside=False, patient=False, roofless=True)


def _lines(*texts: str) -> list[Sentence]:
    return [Sentence(text, paragraph=n, index=n) for n, text in enumerate(texts)]


def _type(*texts: str, stay: Stay = ANYWHERE) -> str | None:
    return read_type(_lines(*texts), stay)[0]


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        (("He dosses at the tyre shop where he is a fitter, on the quiet.",), "the tyre shop"),
        (("I have a warden flat in Laindon.", "He's on the lilo by my bed."), "the lilo by my bed"),
        (("The carer stopped it; she has been homeless since then and on a classmate's sofa.",), "a classmate's sofa"),
        (("The flat burnt out.", "They have been put up in a hotel by the insurer."), "a hotel"),
        (("For now she's with her grandad Len, who can't go on.",), "with her grandad"),
        (("Staying with a couple from a mosque hosting project.",), "with a couple from a mosque hosting project"),
        (("Hes lived in at the Fox & Hounds as pot washer 9 yrs and the new owners want his room.",), "lived in"),
        (("A semi-independent unit gave her six months past her birthday.",), "semi-independent unit"),
        (("The cousin whose sofa he is on goes to Canada.",), "sofa"),
        (("My brother has been stopping at mine in Maldon.",), "stopping at mine in Maldon"),
        (("I have had my son on the pull-out in the lounge since Easter.",), "the pull-out in the lounge"),
        (("She was in a hostel last year and now is at her aunt's.",), "her aunt's"),
    ],
)
def test_what_leads_somebody_to_a_place_speaks_for_it(texts, place):
    found = _type(*texts)
    assert found is not None
    assert place.lower() in found.lower()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Her dad and me are in a park home for the over 55s.", "park home"),
        ("His wife, in Abbeyfield nursing home, agreed to her care plan there.", "nursing home"),
        ("He has agreed to empty the lock-up.", "lock-up"),
        ("She has just been in front of me.", "in front of me"),
        ("He's on the vans for a bakery.", "the vans"),
        ("She would like something on the ground floor with a shower.", "ground floor"),
    ],
)
def test_anothers_home_a_store_and_where_the_writer_sits_are_none_of_theirs(text, place):
    assert place not in (_type(text) or "")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He has room 6 at Harbour Lights.", "room 6 at Harbour Lights"),
        ("He keeps bed space 4, Block C, Dalton Barracks until the last day.", "bed space 4, Block C, Dalton Barracks"),
        ("She lives in caravan 15 and has to hand it back.", "caravan 15"),
    ],
)
def test_a_room_of_many_has_its_number(text, place):
    assert _type(text) == place


def test_a_rooms_number_in_the_address_is_no_kind_of_place():
    stay = Stay(inside=False, patient=False, roofless=False, address="Room 4, 51 Crown Street, Brentwood CM14 4BD")
    assert _type("She's in Room 4, 51 Crown Street, Brentwood CM14 4BD.", "It is CAS3.", stay=stay) == "CAS3"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She is somewhere in the open and will be again.", "somewhere in the open"),
        ("Behind Gloucester Green, on cardboard.", "Behind Gloucester Green"),
        ("He's in the car park lift lobby and has been outside ever since.", "the car park lift lobby"),
        ("He has been in his Land Rover in the church car park.", "his Land Rover in the church car park"),
        ("Since then its been the car.", "the car"),
        ("Bus shelter, Rayleigh station. Every night.", "Bus shelter, Rayleigh station"),
    ],
)
def test_who_is_out_sleeps_somewhere(text, place):
    assert place in (_type(text, stay=OUT) or "")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He was discharged; he's been in the bus station for a month.", "bus station"),
        ("Chest pain, found in the park by the crew.", "Luton General Hospital"),
    ],
)
def test_a_patient_who_goes_back_out_sleeps_there_and_not_in_the_hospital(text, place):
    stay = Stay(inside=False, patient=True, roofless=True, body="Luton General Hospital")
    assert place in (_type(text, stay=stay) or "")


@pytest.mark.parametrize(
    ("text", "bed"),
    [
        ("Mr Heer is in bed 3, Ward 17 at the General.", "bed 3, Ward 17"),
        ("Side room 3. Out a week on Tuesday.", "Side room 3, Blackwater Hospital"),
        ("Moved over to the neuro rehab unit.", "the neuro rehab unit"),
        ("She is on Layer Marney ward.", "Layer Marney ward"),
    ],
)
def test_a_bed_is_named_with_its_ward(text, bed):
    assert _type(text, stay=Stay(inside=False, patient=True, roofless=False, foot=("Blackwater Hospital",))) == bed


def test_the_subject_names_the_ward_where_the_text_does_not():
    stay = Stay(inside=False, patient=True, roofless=False, body="Canvey Hospital", subject="Bed 12 Hadleigh Ward")
    assert _type("Son's is upstairs, has said can't take.", stay=stay) == "Bed 12 Hadleigh Ward"


@pytest.mark.parametrize(
    ("text", "lies"),
    [
        ("I'm writing from bed 14 on Juniper Ward at the Fairmile Hospital.", True),
        ("He was in bed 14 on Juniper Ward last year.", False),
        ("She needs a bed on the ground floor.", False),
    ],
)
def test_a_bed_with_its_ward_is_a_patients(text, lies):
    assert is_patient(text, None) is lies


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("He is sleeping in a tent behind the rec.", True),
        ("She has a room in a hostel behind the park.", False),
        ("He was in a tent until May and now rents a flat.", False),
        ("He is sleeping in his brother's allotment hut, which has a stove.", False),
        ("She is dossing at a mate's.", False),
    ],
)
def test_who_surely_sleeps_in_the_open_is_out(text, out):
    assert (stays_outdoors(_lines(text), ANYWHERE) is not None) is out
