"""The name of the person without the words that only stand beside it: greetings, short forms, places, addresses."""

from __future__ import annotations

import pytest

from tests.parsers.prose.people.test_who import AUTHOR, SIGNED, read, record


@pytest.mark.parametrize(
    "greeting",
    [
        *("Hiya, ", "Morning, ", "Heya, ", "Alright, ", "Folks, ", "Guys, ", "Quickly, ", "Apologies, ", "Today, "),
        *("Hi! ", "Hello - ", "Dear all, ", "Good morning all, ", "Referral, ", "Ey up, ", "Hi Karen, ", "Sorry, "),
    ],
)
def test_a_greeting_before_a_name_and_a_number_is_no_surname(greeting: str) -> None:
    text = f"{greeting}Amara Osei-Lunt (17/11/06) is in halls until Saturday 3 July, then nowhere to go.{SIGNED}"
    assert record(text).applicant.name == "Amara Osei-Lunt"


@pytest.mark.parametrize("greeting", ["Hiya, ", "Hi, ", "Morning - ", "Hello! "])
@pytest.mark.parametrize("told", [" (17/11/06) is one of my care leavers", ", born 17/11/06, is ours", " has to leave"])
def test_of_whom_something_is_told_nobody_greets(greeting: str, told: str) -> None:
    text = f"{greeting}Amara Osei-Lunt{told}. She's in halls, Room 11, Harcourt Halls, Oxley, until 3 July.{SIGNED}"
    assert record(text).applicant.name == "Amara Osei-Lunt"


@pytest.mark.parametrize(
    "word",
    ["PoP", "POP", "PP", "SU", "IP", "UASC", "CL", "Mentee", "Supervisee", "Ex-resident", "Inmate", "Participant"],
)
def test_what_a_service_calls_people_is_no_forename(word: str) -> None:
    text = f"Attended on time. {word} Brendan Lowe, DOB 15/09/1988, must be out of his sister's by the 30th.{SIGNED}"
    assert record(text).applicant.name == "Brendan Lowe"


@pytest.mark.parametrize("beside", ["FTR", "HDC", "IPP", "SDS", "LATE", "TEMP", "MFFD", "NRPF", "OOC", "Oxley", "CoP"])
@pytest.mark.parametrize("form", ["Nathan Osei-Lunt {}", "{} Nathan Osei-Lunt", "DTR Vale - Nathan Osei-Lunt {}"])
def test_what_stands_beside_the_name_in_the_subject_is_no_part_of_it(beside: str, form: str) -> None:
    text = f"Re: Nathan Osei-Lunt, DOB 23/01/1994.\n\nHe is let out on 16 June with nowhere to go.{SIGNED}"
    (found,) = read(text, subject=form.format(beside)).records
    assert found.applicant.name == "Nathan Osei-Lunt"


@pytest.mark.parametrize("beside", ["FTR", "HDC", "IPP", "SDS", "LATE", "TEMP", "MFFD", "NRPF", "OOC"])
def test_short_forms_in_a_subject_that_alone_gives_the_name_are_no_part_of_it(beside: str) -> None:
    text = f"He is let out on 16 June with nowhere to go. DOB 23/01/1994.{SIGNED}"
    (found,) = read(text, AUTHOR, f"Nathan Osei-Lunt {beside}").records
    assert found.applicant.name == "Nathan Osei-Lunt"


@pytest.mark.parametrize("name", ["Tom BIRCH", "Ana LEE", "Wei Ming LI", "BIRCH, Tom", "TOM BIRCH"])
def test_a_surname_in_capitals_stays(name: str) -> None:
    text = f"{name}, DOB 23/01/1994, is let out on 16 June with nowhere to go.{SIGNED}"
    assert record(text).applicant.name == name


def test_who_writes_from_an_address_without_a_name_is_named_by_his_words() -> None:
    text = "hello my names Ana Birch\n\nmy landlord has put me out and i slept in the car last night\n\nthanks\nAna"
    assert record(text, "ana.birch@post.example").applicant.name == "Ana Birch"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Neil Rackstraw, ex Royal Marines. Born 3/4/1978. He sees Op Courage. Out on 24 May.", "Neil Rackstraw"),
        ("Shona Birch-Lane (02/12/1994) is in our house and her nights are up on 25 June.", "Shona Birch-Lane"),
        ("Hope Birch, DOB 18/03/1999, is out on 9 March with nowhere to go.", "Hope Birch"),
        ("We have no options for Tom Birch. He is A2230JK, out on 9 March, homeless.\n\nHep C, treated.", "Tom Birch"),
        ("- Who: Darren Scott Birch, male, 42, born 19 Nov 1984\n- Where: sleeping in a car", "Darren Scott Birch"),
        ("Ryan Birch has to leave Room 14C, Notley Hall, Fenton FN7 9ZX on 9 March.", "Ryan Birch"),
        ("Room 9, Ryan Birch, 3/4/1980, has to leave on 9 March.", "Ryan Birch"),
    ],
)
def test_words_of_service_illness_or_house_are_nobodys_name(text: str, name: str) -> None:
    assert record(text).applicant.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("lorna mckechnie, 41, dog, eviction 4/1. lorna is on 07700 900123", "lorna mckechnie"),
        (
            "customer mohamed sadiq warsame came in, landlord has changed locks, homeless, can you help him.",
            "mohamed sadiq warsame",
        ),
        ("pt: errol stanfield, cedar ward, cousin says no, homeless", "errol stanfield"),
        ("leroy mcallister out of the nick this morning, dob 6 aug 86, no bed anywhere", "leroy mcallister"),
        ("bailiffs coming, two kids, bailiffs said friday. please help them, they are homeless", None),
        ("been sleeping rough, out in the rain and homeless", None),
    ],
)
def test_a_name_in_small_letters_opens_a_letter_where_more_makes_it_one(text: str, name: str | None) -> None:
    found = read(f"{text}\n\nJo Bloggs\nOfficer\nHMP Oxley\n", AUTHOR, "housing").records
    assert [one.applicant.name for one in found] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Hi, Farhad Karimi, wife and two girls have to leave on 25 June.\nContact: Zohra Nabi, 07700 900456",
            "Farhad Karimi",
        ),
        (
            "Hi, PA here for Beth Rudge, 20, care leaver, flat ends 25 June. Cover: Sanjay Mistry, 07700 900456",
            "Beth Rudge",
        ),
        ("Tara Birch leaves on 2 April, nowhere safe.\nMidwife (prison): Jan, 01632 960433", "Tara Birch"),
        ("Please help Alfie Birch at 9.15 tomorrow, Tillbrook, NFA, Harlow born + bred.", "Alfie Birch"),
    ],
)
def test_whose_help_is_asked_is_named_before_who_works_with_him(text: str, name: str) -> None:
    assert record(f"{text}{SIGNED}").applicant.name == name


@pytest.mark.parametrize(
    "beside", [", male, 37, 22 08 89", ", m, 22/08/89", " f 22 08 89", ", female, 22.8.89", " dob 22 08 89"]
)
def test_a_name_in_small_letters_stands_before_sex_age_and_birth(beside: str) -> None:
    found = record(f"hi is this right place\n\nshaun lidgate{beside}. came in by amb. nowhere to go tonight.{SIGNED}")
    assert (found.applicant.name, str(found.applicant.date_of_birth)) == ("shaun lidgate", "1989-08-22")
