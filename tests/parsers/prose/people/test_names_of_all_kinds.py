"""Names of one word, in quotation marks, with particles, or made of words that are mostly no names."""

from __future__ import annotations

import pytest

from tests.parsers.prose.people.test_who import SIGNED, record

ROUGH = " He is homeless and sleeps in the porch."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On 9 May Zabihullah (there is no second name, his card says Zabihullah twice) had his leave.", "Zabihullah"),
        ("Solomon (mononym, he has no other) was in custody overnight.", "Solomon"),
        ("Suryani (single name, as on her passport) must leave our house.", "Suryani"),
        ("Habibullah, who has no surname, must leave the hotel.", "Habibullah"),
        ("Please help Habibullah. He has only the one name.", "Habibullah"),
        ("Known only as MAGPIE. No other name given, staff think forties.", "MAGPIE"),
        ('Male, 50s, who is known to me only as "Scouse".', "Scouse"),
        ("A woman known to us just as Bluebell has come to us.", "Bluebell"),
        ("Known to all on the street as Taz.", "Taz"),
        ("Everybody calls him Boxer. We have no other name.", "Boxer"),
        ("He answers only to Wolf.", "Wolf"),
        ("He won't give a name beyond Wolf.", "Wolf"),
        ("We only know him as Wolf.", "Wolf"),
        ("Tom Birch, known as Wolf, came to us.", "Tom Birch"),
        ("Tom Birch came to us. Everybody calls him Wolf.", "Tom Birch"),
        ("Tom Birch (3/4/80), known to Probation as high risk.", "Tom Birch"),
        ("He was in a hotel in Bishop's Stortford CM22 9ZX.", None),
        ("He was at King's Lynn before.", None),
    ],
)
def test_the_one_name_that_somebody_has_or_gives_is_read(text: str, name: str | None) -> None:
    assert record(f"{text}{ROUGH}{SIGNED}").applicant.name == name


@pytest.mark.parametrize(
    "name",
    [
        *("Tadhg Mac an Rí", "Aoife Nic an Bhaird", "Seán Mac an tSaoir", "Máire Ní hÓgáin", "Pieter van 't Hoff"),
        *("Rio ATTERBURY-SINGH", "Christian Okafor", "Kent Harlow", "Sunday Eze", "Susan March", "Tom English"),
        *("Dawn French", "Sam Friday", "Ann Long", "Maria dos Santos e Silva", "Jean d'Arcy"),
    ],
)
def test_particles_and_words_that_are_mostly_no_names_belong_to_one(name: str) -> None:
    assert record(f"{name}, born 3/4/1990, is homeless.{SIGNED}").applicant.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seen on Friday. Oxley Lowe, born 3/4/1990, is homeless.", "Oxley Lowe"),
        ("Released in March. Tom Birch, 3/4/1990, is homeless.", "Tom Birch"),
        ("Grandmother, Joyce Birch (3/4/1962), has the boy. She is homeless on the 9th.", "Joyce Birch"),
        ("NWOSU, Chidi A3402MN, out on 9 March, homeless.", "NWOSU, Chidi"),
        ("Seen on the wing. PASK, Rhona Jayne. 27/05/1990. She is homeless on 9 March.", "PASK, Rhona Jayne"),
        (
            "Seen on the wing. PASK, Rhona. 27/05/1990.\nAREA LINKS: born in Oxley.\nCONSENT: signed.\nHEALTH: fair.\n"
            "She is homeless on 9 March.",
            "PASK, Rhona",
        ),
    ],
)
def test_days_kin_numbers_and_labels_are_no_part_of_a_name(text: str, name: str) -> None:
    assert record(f"{text}{SIGNED}").applicant.name == name


def test_a_letter_and_its_accent_written_apart_are_one() -> None:
    assert record(f"Sine\u0301ad Garrity, born 3/4/1990, is homeless.{SIGNED}").applicant.name == "Sinéad Garrity"


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Lisa Lowe, F, DOB 4.9.83, CRN J330672, is homeless.", "F"),
        ("Darren Birch, M, 02/12/1987. He is homeless.", "M"),
        ("Darren Birch (34, M) is homeless.", "M"),
        ("Ana Lowe (52F) is homeless.", "F"),
        ("Ana Lowe | 19.11.1996 | churchyard, homeless | female; asthma", "female"),
        ("Darren Birch, 3/4/80, is homeless. Room 12 F, M, and N are shut.", None),
        ("Darren M Birch, 3/4/80, is homeless.", None),
        ("Darren Birch, 3/4/80, is homeless. Off the M, 4 miles on.", None),
    ],
)
def test_a_letter_between_name_and_birth_is_the_gender(text: str, gender: str | None) -> None:
    assert record(f"{text}{SIGNED}").applicant.gender == gender


@pytest.mark.parametrize("place", ["Grateful for a call.", "The house is with Strutt now.", "Oxley wants it back."])
def test_a_lone_capital_is_nobodys_name(place: str) -> None:
    assert record(f"A man of sixty is homeless tonight. {place}{SIGNED}").applicant.name is None
