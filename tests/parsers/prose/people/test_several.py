"""Several people in one letter whom no list parts: who is referred, who only stands by, and what is said of each."""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus, Record
from tests.parsers.prose.people.test_who import AUTHOR, read

SIGNED = "\n\nJo Bloggs\nSupport Worker\nHill Homes\n01632 960111\n"


def records(text: str) -> tuple[Record, ...]:
    return read(text + SIGNED, AUTHOR).records


def names(text: str) -> list[str | None]:
    return [record.applicant.name for record in records(text)]


@pytest.mark.parametrize(
    ("text", "referred"),
    [
        (
            "Please take a referral for Ana Prado, born 30 Oct 1988. She has been in our crash pad since Saturday and"
            " must leave on Sunday. She agreed when I saw her on Monday.\n\nPS nearly forgot, also Bea Lowe (she"
            " doesn't know Ana), d.o.b. 8/1/2004. She is homeless and on a colleague's sofa. She agreed too.",
            ["Ana Prado", "Bea Lowe"],
        ),
        (
            "I am writing about two of our tenants, who are not related. Tom Birch (3/4/1980) has notice until 5 March"
            " and is happy for you to ring him. Carl Oates (9/9/1971) is three months behind and has a possession order"
            " for 12 March; he signed our form on Monday.",
            ["Tom Birch", "Carl Oates"],
        ),
        (
            "A2-07  Birch, Tom  DOB 06/01/1988  A1180FE  rel 03/03/27. Sister's house is no longer an option.\n"
            "A2-19  Oates, Carl  DOB 27/08/1976  A7724CC  rel 09/03/27. Lost his council flat on this sentence.\n\n"
            "Both NFA on release.",
            ["Birch, Tom", "Oates, Carl"],
        ),
    ],
)
def test_people_referred_together_get_a_record_each(text: str, referred: list[str]) -> None:
    assert names(text) == referred


@pytest.mark.parametrize(
    "text",
    [
        "Mr Carl Oates MP has asked me to place before you the case of Mr Tom Birch, born 3 April 1980, who sleeps on a"
        " friend's sofa. He signed our form.",
        "Dr Ann Lee saw Tom Birch (3/4/1980) this morning. He's homeless and agrees to this.",
        "Tom Birch (3/4/1980) and his wife Ana Birch (5/6/1981) must leave their flat on 5 March. Both agree.",
        "Tom Birch, born 3/4/1980, leaves the Royal Marines on 5 March and loses his quarter. He agrees to this.",
        "Tom Birch (3/4/1980) has to be gone from Saffron Walden by 5 March. Two of us asked him and he agreed.",
        "Tom Birch (3/4/1980) sleeps in his car since his landlord, Mr Carl Oates, changed the locks. He agrees.",
        "Tom Birch (3/4/1980) is homeless from Friday and agrees. His probation officer is Bea Lowe, 01632 960222, and"
        " his GP is Dr Carl Oates.",
    ],
)
def test_who_is_only_named_beside_the_person_gets_none(text: str) -> None:
    assert len(records(text)) == 1


def test_what_is_said_by_name_outside_a_list_goes_to_each() -> None:
    found = records(
        "DTRs from the Wednesday clinic, three people:\n\n"
        "1. Tom Birch, 29/01/1982. In the stables where he works, has to be off the yard by 10 January.\n"
        "2. Ana Prado, 13/06/1974. At her ex's mother's, who has set a limit of 30 December.\n"
        "3. Carl Oates, 05/11/1994. His sponsors have ended the placement, he leaves on 22 December.\n\n"
        "Consent: Tom has signed (16/12), Ana told me verbally it's fine, Carl is thinking about it."
    )
    assert [one.consent.status for one in found] == [
        ConsentStatus.WRITTEN,
        ConsentStatus.ORAL,
        ConsentStatus.UNCLEAR,
    ]


def test_a_man_and_a_woman_are_told_apart_by_he_and_she() -> None:
    tom, bea = records(
        "Two of my customers, no connection: Mr Tom Birch (3/4/1980) and Ms Bea Lowe (5/6/1990). He has to leave his"
        " brother's on 5 March and his phone is 07700 900111. She is sleeping in her car, 07700 900222. Both gave me"
        " verbal consent today."
    )
    assert (tom.applicant.mobile, bea.applicant.mobile) == ("+447700900111", "+447700900222")
    assert {tom.consent.status, bea.consent.status} == {ConsentStatus.ORAL}


def test_one_persons_yes_is_never_anothers() -> None:
    tom, carl = records(
        "Two clients, separate households. Tom's consented (verbal, on Friday), Carl hasn't been asked.\n\n"
        "Tom Birch, 11/03/85, has to be gone from the lodge by 6 February.\n\n"
        "Carl Oates, 29/08/69, is homeless, on his cousin's landing."
    )
    assert tom.consent.status is ConsentStatus.ORAL
    assert carl.consent.status is not ConsentStatus.ORAL


def test_how_all_of_a_list_stand_is_how_each_does_of_whom_nothing_is_told() -> None:
    found = records(
        "Two people, not connected, are in our porch, neither has anywhere for tonight and both said you may be told."
        "\n\n"
        "1. Tom Birch, 3/4/1980. He has a bad chest.\n"
        "2. Bea Lowe, 5/6/1990. She has no phone."
    )
    assert {one.reason.status for one in found} == {"homeless"}
