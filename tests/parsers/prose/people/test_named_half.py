"""A name with a verb, a rank or only a half of it; a birth cut by a line's end or told of two at once."""

from __future__ import annotations

from datetime import date

import pytest

from tests.parsers.prose.people.test_who import SIGNED, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Booked Ann Birch-Lee this morning, dob 15.08.2004. She is homeless on Friday.", "Ann Birch-Lee"),
        ("Assessed Tom Birch, born 3/4/1980, who is homeless.", "Tom Birch"),
        ("Winifred Ashdown, born 3/4/1940, is homeless.", "Winifred Ashdown"),
        ("The only name we were given is MERCY. She sleeps in a bus shelter.", "MERCY"),
        ("Mr Baptiste was in court and is homeless.\n\nJerome is 24 (dob 06.06.2002) and agreed.", "Jerome Baptiste"),
        ("Mr Baptiste is his solicitor.\n\nJerome is 24 (dob 06.06.2002), homeless and agreed.", "Jerome"),
    ],
)
def test_a_name_is_given_whole_and_without_what_is_none(text: str, name: str) -> None:
    (found,) = read(text + SIGNED, subject="Referral").records
    assert found.applicant.name == name


def test_a_rank_before_the_writers_own_name_is_left_out() -> None:
    text = "I'm LH Tom Birch, born 7 Nov 1993, and homeless on 22 February when I leave the Navy. Please help me."
    (found,) = read(text, "Tom Birch <tom.birch@example.org>", "Housing").records
    assert found.applicant.name == "Tom Birch"


def test_a_birth_that_a_lines_end_cuts_is_whole() -> None:
    text = (
        "I sat with Ann Birch on Monday and asked her what I might tell the people\nof the council, as she is "
        "homeless, and she agreed to all of it. DOB: 13th August\n2000. NHS number 999 000 0026."
    )
    (found,) = read(text + SIGNED).records
    assert found.applicant.date_of_birth == date(2000, 8, 13)


def test_twins_named_before_they_are_born_have_one_birth_date() -> None:
    text = (
        "A pair of twins for you, only don't house them together. Connor and Kieran, born on 2 May 1999, are both in "
        "HMP Oxley and both from Rochford, and each is threatened with homelessness.\n\n"
        "Connor Birch (A6608GD) goes on Monday 15 February. He signed on 25 January.\n\n"
        "Kieran Birch (A6609GD) goes on Wednesday 24 March. He told me to go ahead.\n"
    )
    found = read(text + SIGNED).records
    assert [one.applicant.date_of_birth for one in found] == [date(1999, 5, 2)] * 2
