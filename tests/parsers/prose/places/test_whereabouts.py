"""Who is in prison now, and who is out again, by the words of the text and by who writes."""

import pytest

from parsers.prose.places.whereabouts import in_custody, is_patient, tells_of_term
from parsers.record import OrganisationType

PROBATION = OrganisationType.PROBATION


@pytest.mark.parametrize(
    "text",
    [
        "In HMP Marshgate, leaves Tuesday 1 June.",
        "I supervise Mr Cole, at present in HMP Marshgate following recall. His victim lives in the town.",
        "Prison: HMP Marshgate. Gate date: 18 June.",
        "He is serving six months and is due out on 4 May, A1234BC.",
        "He has been in HMP Marshgate since March.",
        "Where: Marshgate Secure Training Centre. Out: Mon 18 January, on a DTO notice of supervision.",
        "Currently: Marshgate YOI. Gate: 4 May.",
    ],
)
def test_a_prison_that_is_named_as_the_place_holds_the_person(text: str) -> None:
    assert in_custody(text, PROBATION)


@pytest.mark.parametrize(
    "text",
    [
        "The above came to us on 4 December on her release from HMP Marshgate.",
        "The arrears mounted while he was in HMP Marshgate from March to October.",
        "The bench gave him time served this lunchtime, A1234BC, and he is sat opposite me.",
        "Custody suite. Released under investigation, he has no bed.",
        "Since his release from HMP Marshgate he has been on a sofa.",
        "Conditional discharge at three, five weeks done on remand, he walked out of the dock with a bag.",
        "She was on remand, A1234BC, and was acquitted this afternoon.",
        "The charges were dropped at court today after six weeks on remand.",
        "Where: his aunt's sofa. He left a secure training centre in May.",
        "He stepped out of the dock at noon, on remand since May until then.",
    ],
)
def test_a_stay_that_is_over_or_a_police_cell_holds_nobody(text: str) -> None:
    assert not in_custody(text, PROBATION)


def test_a_hostel_writes_of_its_resident_and_who_is_out_tonight_is_out() -> None:
    text = "His release from HMP Marshgate was in May."
    assert not in_custody(text, PROBATION, body="Vange Lodge Approved Premises")
    assert not in_custody("On remand until today, A1234BC.", PROBATION, roofless=True)


@pytest.mark.parametrize(
    ("text", "address", "inside"),
    [
        ("He goes out on 4 June and has nowhere.", "omu@hmp-marshgate.example", True),
        ("He was released on Monday and rang us from a bench.", "omu@hmp-marshgate.example", False),
        ("He goes out on 4 June and has nowhere.", "team@marshgate.hmpps.example", False),
        ("My nephew is coming out of prison at Marshgate on 4 June.", "aunt@mail.example", True),
    ],
)
def test_mail_from_a_prisons_own_address_is_about_who_is_in_it(text: str, address: str, inside: bool) -> None:
    assert in_custody(text, None, address=address) is inside


@pytest.mark.parametrize(
    ("text", "address", "body", "patient"),
    [
        ("She came in on Friday and leaves us on the 9th.", "k.lowe@marsh-general.example", "", True),
        ("He was sectioned in May and the section ends on the 9th.", "k.lowe@marsh-mh.example", "", True),
        ("She was admitted in May, is home again and has notice.", "k.lowe@marsh.nhs.example", "GP partner", False),
        ("He is under home treatment since his discharge.", "k.lowe@marshmh.example", "", False),
        ("She has been in Marsh Hospital since Monday.", "niece@mail.example", "", True),
        ("She was in hospital last year.", "niece@mail.example", "", False),
    ],
)
def test_a_hospitals_address_and_a_stay_make_a_patient(text: str, address: str, body: str, patient: bool) -> None:
    assert is_patient(text, None, address=address, body=body) is patient


@pytest.mark.parametrize(
    "text",
    [
        "Her dad is in prison and her mum will not have her. Curfew is at home, sentence ends in May.",
        "Lee's stepfather is serving six years in HMP Marshgate.",
        "The suspect (husband, Carl) was nicked and is in custody till midday. She serves at the counter there.",
    ],
)
def test_a_relatives_prison_holds_nobody_else(text: str) -> None:
    assert not in_custody(text, PROBATION)


def test_who_is_out_on_a_day_to_come_is_still_in() -> None:
    assert in_custody("Out on Thursday 3 December, A1234BC. He was a lodger.", OrganisationType.OTHER)


@pytest.mark.parametrize("text", ["He leaves the ward.", "HMP Marshgate", "release is Monday", "Leaves the RAF."])
def test_there_is_something_to_be_released_from(text: str) -> None:
    assert tells_of_term(text)


@pytest.mark.parametrize("text", ["EDD 4 June, she is 30 weeks.", "He comes home on Friday.", "Out of the AP."])
def test_a_birth_or_a_homecoming_is_no_release(text: str) -> None:
    assert not tells_of_term(text)


@pytest.mark.parametrize(
    ("text", "patient"),
    [
        ("He has been in St Swithun's with his second stroke since November. They want him out on the 19th.", True),
        ("Location: Tern ward. Medically fit on Friday.", True),
        ("He has been in St Albans for work and sleeps in his van.", False),
        ("Where: a tent behind the hospital.", False),
    ],
)
def test_a_saints_hospital_or_a_row_makes_a_patient(text: str, patient: bool) -> None:
    assert is_patient(text, None) is patient


@pytest.mark.parametrize(
    "text",
    [
        "My granddaughter has been in prison since last Easter and her mum lives in Spain.",
        "Since November they've had him at Marl Heath prison. His dad is living in Leeds.",
        "Tuesday week I am collecting Shanice Daly (19-Feb-94) from HMP Marshgate.",
        "I am meeting three people from HMP Marshgate.",
        "She is in HMP Marshgate and will be let go on 5 February.",
    ],
)
def test_who_is_still_there_is_held_whoever_writes(text: str) -> None:
    assert in_custody(text, None)


@pytest.mark.parametrize(
    "text",
    [
        "He has been in prison since 2020 but was released in May and is living with his aunt.",
        "I am meeting an officer from HMP Marshgate, he lives with his aunt.",
        "She collected her son from HMP Marshgate in May and he is living in a tent.",
    ],
)
def test_who_came_out_or_whose_officer_is_met_is_not(text: str) -> None:
    assert not in_custody(text, None)
