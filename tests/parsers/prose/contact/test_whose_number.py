"""Whose every number in a letter is: the person's, the writer's, or that of whom else to ask."""

from __future__ import annotations

import pytest

from tests.parsers.prose.people.test_who import SIGNED, TOM, UNPHONED, read, record

MOBILE = "+447700900123"


WHOSE = [
    ("He's on 07700 900123 most evenings.", MOBILE, None),
    ("Contact Tom: 07700 900123.", MOBILE, None),
    ("He has a phone but only picks up to me, 07700 900123.", MOBILE, None),
    ("He is in our hall. Presbytery 01632 960815.", None, None),
    ("I'm Jo at no. 6, 07700 900123.", None, MOBILE),
    ("Safe number 07700 900123 10-2 only.", MOBILE, None),
    ("He shares a phone with his girlfriend Mads: 07700 900123.", MOBILE, None),
    ("Work number 07700 900123 is his manager's, please don't use it.", None, None),
    ("Scared of strangers ringing, so WhatsApp first, 07700 900123.", MOBILE, None),
    ("Birchy, as all call him, is on 07700 900123.", MOBILE, None),
    ("His sister Ann Birch is the best person to ring: 07700 900123.", None, None),
    ("Ann is the one to phone, she has the better English: 07700 900123.", None, None),
    ("Ann's is 07700 900123.", None, None),
    ("My telephone is 07700 900123, not before noon.", None, MOBILE),
    ("Any bother, give me a bell on 07700 900123.", None, MOBILE),
    ("If someone would call upon me, or ring 07700 900123, I shall take them to him.", None, MOBILE),
    ("Numbers: him 07700 900123, me 07700 900456.", MOBILE, "+447700900456"),
    ("My mobile is 07700 900123 and his is 07700 900456.", "+447700900456", MOBILE),
    ("You can get hold of him through the office phone, 01632 960333.", None, "+441632960333"),
    ("His girlfriend's on 07700 900456 if you can't get him on 07700 900123.", MOBILE, None),
    ("His phone: 07700 900123. Hers is 07700 900456 but the kids play on it.", MOBILE, None),
    ("He has no phone. I am next door and will fetch him, 07700 900123, most days.", None, MOBILE),
    ("Tom is on 07700 900123, Dana 07700 900456, better to try hers.", MOBILE, None),
    ("He has no phone yet, use mine till then and ask for him: 07700 900123.", None, MOBILE),
    ("The wing phone rings out, use mine. 07700 900123", None, MOBILE),
    ("I have my phone off in the day, ring after 4 on 07700 900123.", None, MOBILE),
    ("If he isn't there by six ring my desk, 07700 900123.", None, MOBILE),
    ("The only phone I've got is 07700 900123.", None, MOBILE),
    ("My UK number's 07700 900123 but it's off till the 9th.", None, MOBILE),
    ("Use mine if you must, his own is 07700 900123.", MOBILE, None),
    ("His phone got cut off so ring Tam and she'll put him on, 07700 900123.", None, None),
    ("His brother Ross is best spoken to: 07700 900123.", None, None),
    ("Till he's home it's that or ring me on 07700 900123.", None, MOBILE),
    ("He has no phone so call me back on 07700 900123.", None, MOBILE),
    ("He asked you to text him, not me, on 07700 900123.", MOBILE, None),
    ("Any questions to my phone, the switchboard is hopeless. 07700 900123", None, MOBILE),
]


@pytest.mark.parametrize(("said", "mobile", "writers"), WHOSE)
def test_a_number_is_whose_the_words_say(said: str, mobile: str | None, writers: str | None) -> None:
    found = record(TOM + said + UNPHONED)
    assert (found.applicant.mobile, found.referrer.phone) == (mobile, writers)


OTHERS = [
    (
        "No phone. Messages via Major Ruth Adley at the mission, her number is 01632 960733.",
        "Major Ruth Adley at the mission, her number is 01632 960733",
    ),
    ("After nine he is sat in discharge lounge, 01632 960408.", "discharge lounge, 01632 960408"),
    ("If I'm out please speak to Ferris Whitlow LLP, 020 7946 0418.", "Ferris Whitlow LLP, 020 7946 0418"),
    ("He is reached only through the POM (POM Mrs H. Dell, 01632 960771) or me.", "Mrs H. Dell, 01632 960771"),
    ("Tom's sister Ewa will speak for him: 07700 900222.", "Ewa will speak for him: 07700 900222"),
    ("The outreach lot (Gabe, 07700 900322) know where he beds down.", "Gabe, 07700 900322"),
    ("His deputy has agreed. She's Ann Lind, 01632 960520.", "Ann Lind, 01632 960520"),
    ("Calls through me or the chaplain, Rev. Ada Whit, 01632 960176.", "Rev. Ada Whit, 01632 960176"),
    ("His caseworker is Ann Lind, 01632 960744 ext 22.", "Ann Lind, 01632 960744 ext 22"),
    ("Nico in the cafe lets him sit (07700 900588).", "Nico in the cafe lets him sit (07700 900588)"),
    ("Bea Lind from the barber's (07700 900412) sees him.", "Bea Lind from the barber's (07700 900412)"),
]


@pytest.mark.parametrize(("said", "other"), OTHERS)
def test_a_number_of_somebody_else_is_whom_else_to_ask(said: str, other: str) -> None:
    found = record(TOM + said + SIGNED)
    assert (found.applicant.mobile, found.applicant.home_phone, found.referrer.other_contact) == (None, None, other)


def test_a_phone_in_the_hall_is_the_homes() -> None:
    found = record(TOM + "He has a telephone in the hall, 01632 960529. Let it ring." + SIGNED)
    assert (found.applicant.home_phone, found.referrer.other_contact) == ("+441632960529", None)


def test_a_question_how_somebody_is_reached_is_answered_with_a_number() -> None:
    asked = "1. Who is it?\nTom Birch, 3 April 1980\n2. Health?\nAsthma\n3. Housing?\nCar\n4. Consent?\nYes, today\n"
    asked += "5. How can the person be reached?\n"
    own = record(f"{asked}07700 900123, WhatsApp only{SIGNED}")
    aunts = record(f"{asked}Through her aunt, Ann Lee on 07700 900456. No mobile of her own.{SIGNED}")
    assert (own.applicant.mobile, own.referrer.other_contact) == (MOBILE, None)
    assert (aunts.applicant.mobile, aunts.referrer.other_contact) == (None, "Ann Lee on 07700 900456")


@pytest.mark.parametrize(
    "said",
    [
        "Anything more you need please call healthcare 01632 960853, not weekends.",
        "He hasn't a telephone. I can be got on 01632 960853 and would bring you to him.",
        "Shelter desk is 01632 960853, ask for Moira.",
        "You would do best to telephone the chaplaincy on 01632 960853 before noon.",
        "There is no phone to give you. I am here most days but Sunday on 01632 960853.",
        "I'm next door at number 7, 01632 960853.",
        "A video call goes via bookings, 01632 960853, any weekday.",
        "Prison resettlement number is 01632 960853.",
    ],
)
def test_a_place_that_is_rung_and_who_can_be_got_is_no_home_phone(said: str) -> None:
    assert record(TOM + said + UNPHONED).applicant.home_phone is None


@pytest.mark.parametrize(
    "said",
    [
        "Custody can be rung all night on 01632 960853.",
        "Nursing office on Bramble 01632 960853, visiting 2-4.",
        "You can leave a message for me, Oxley Key office, 01632 960853.",
        "The chaplaincy is on 01632 960853.",
    ],
)
def test_the_writers_own_place_is_where_the_writer_is_rung(said: str) -> None:
    found = record(TOM + said + UNPHONED)
    assert (found.referrer.phone, found.applicant.home_phone) == ("+441632960853", None)


BESIDE = [
    ("Simone 07700 900456; nothing for Tom yet.", None, "Simone 07700 900456"),
    ("Numbers - Tom 07700 900123, aunt Carol 07700 900456.", MOBILE, "Carol 07700 900456"),
    ("He works nights at the sorting office so ring after two, 07700 900123.", MOBILE, None),
    ("NINO QQ 12 34 56 C, 07700 900123, 46 yrs.", MOBILE, None),
    ("His COM is Ann Lind, COM, 01632 960744.", None, "Ann Lind, COM, 01632 960744"),
    ("POM is Ann Lind at Oxley, 01632 960744.", None, "Ann Lind at Oxley, 01632 960744"),
    ("The ward sister, Ann Lind, is on 01632 960744.", None, "Ann Lind, is on 01632 960744"),
    ("His e-mail: tom.birch80@example.org.", None, None),
]


@pytest.mark.parametrize(("said", "mobile", "other"), BESIDE)
def test_who_stands_beside_a_number_is_whose_it_is(said: str, mobile: str | None, other: str | None) -> None:
    found = record(TOM + said + SIGNED)
    assert (found.applicant.mobile, found.referrer.other_contact) == (mobile, other)


def test_rows_give_the_persons_number_behind_the_forename_or_with_how_to_reach() -> None:
    rows = (
        "Survivor: Ana Birch\nDOB: 3 April 1980\nReason: the refuge licence ends\nLicence finishes: 5 March 2027\n"
        "Health: asthma\nSchool: Max at St Hild's, doing well\n{}\n"
        "Worker: Jo Bloggs, Move-on Worker, Quay Refuge, 01632 960111\n"
    )
    for row in (
        "Contact: Ana 07700 900123, desk puts calls through",
        "How to reach her safely: text 07700 900123 only",
    ):
        found = record(rows.format(row))
        assert (found.applicant.name, found.applicant.mobile) == ("Ana Birch", MOBILE)
        assert found.referrer.phone == "+441632960111"


def test_her_own_number_may_stand_behind_the_writers_in_the_line_signed() -> None:
    found = record(TOM + "\n\nJo Bloggs, Gate Worker, Hill Street CIC, 07700 900958. His 07700 900123.\n")
    assert (found.applicant.mobile, found.referrer.phone) == (MOBILE, "+447700900958")


def test_the_number_in_the_subject_is_the_persons() -> None:
    (found,) = read(TOM + UNPHONED, subject="Tom Birch 07700 900123").records
    assert found.applicant.mobile == MOBILE


def test_the_number_that_the_writer_gives_beside_the_last_person_answers_for_all() -> None:
    text = "Two from us.\n\n1. Tom Birch, born 3/4/1980, homeless today.\n\n2. Ann Lind, born 5/6/1990, homeless today."
    found = read(f"{text} Use mine till noon: 07700 900456.{UNPHONED}").records
    assert [one.referrer.phone for one in found] == ["+447700900456"] * 2


def test_a_landline_on_which_the_writer_is_got_is_not_the_persons_home() -> None:
    found = record(f"{TOM}You can get me on the landline, 01632 960153, I have no mobile.{UNPHONED}")
    assert (found.applicant.home_phone, found.referrer.phone) == (None, "+441632960153")


def test_an_address_that_spells_a_kinsman_more_than_the_person_is_his() -> None:
    said = "Speak to his son: Malcolm Birch, 07700 900481 or malc.birch@post.example."
    found = record(TOM + said + UNPHONED)
    assert (found.applicant.email, found.applicant.mobile) == (None, None)
    assert "malc.birch@post.example" in (found.referrer.other_contact or "")


def test_an_address_that_spells_the_person_is_the_persons() -> None:
    found = record(f"{TOM}His son Malcolm Birch set up his mail, tom.birch@post.example.{UNPHONED}")
    assert found.applicant.email == "tom.birch@post.example"


def test_mine_is_the_writers_own_where_she_writes_for_herself() -> None:
    text = (
        "I am to be homeless on 9 March. I have no portable telephone. Mine is 01632 960895, let it ring.\n\nAnn Pell"
    )
    assert record(text, "A Pell <apell@post.example>").applicant.home_phone == "+441632960895"


@pytest.mark.parametrize(
    ("text", "mobile"),
    [
        ("Our Eritrean friend is Filmon Tesfay (01/01/1998), 07700 900123, who reads Tigrinya.", MOBILE),
        ("Filmon Tesfay, 01/01/1998, A1234BC, 07700 900123.", MOBILE),
        ("Filmon Tesfay (01/01/1998), 07700 900123 is his sister.", None),
    ],
)
def test_a_number_in_the_row_of_name_and_birth_is_the_persons(text: str, mobile: str | None) -> None:
    assert record(f"{text} He is homeless tonight.{UNPHONED}").applicant.mobile == mobile
