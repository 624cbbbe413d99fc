"""Whether a message tells of one person or of several."""

from __future__ import annotations

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import MarkKind

HEAD = b"From: Joss Tamblyn <joss.tamblyn@probation.example>\r\nSubject: Duty to refer\r\n\r\n"


def people(text: str) -> list[str | None]:
    reading = read_message(HEAD + text.replace("\n", "\r\n").encode(), arrived=None, limits=DEFAULT, ocr=None)
    return [record.applicant.name for record in reading.records]


def test_whose_name_opens_a_paragraph_again_is_no_second_person() -> None:
    text = (
        "Duty to refer from South Fen Probation.\n\n"
        "Name: Roisin Keltner\nDate of birth: 4 June 1991\nMobile: 07700 900461\n\n"
        "Roisin Keltner is threatened with homelessness on 17 December 2026 and signed the form on 18 November 2026.\n"
    )
    assert people(text) == ["Roisin Keltner"]


def test_two_people_told_in_a_paragraph_each_are_two_even_where_every_line_is_short() -> None:
    found = people(
        "Please take two people from us under the duty to refer.\n\n"
        "Roisin Keltner, born 4 June 1991, sleeps in a friend's box room and must leave on 17 December 2026.\n\n"
        "Alban Osgood, born 9 March 1984, is in a hostel that closes on 20 December 2026.\n\n"
        "Petra Lyle\nSupport worker\nHarbour Trust\n01632 960 417\n"
    )
    assert found == ["Roisin Keltner", "Alban Osgood"]


def test_a_name_alone_over_a_birth_date_in_each_paragraph_is_a_list_of_people() -> None:
    found = people(
        "Could you open cases for the following please.\n\n"
        "MR ALUN PRICE-DORSET\nDate of birth: 12 June 1978\nSleeping in his van at the quarry.\n\n"
        "MS TANIA OKELLO\nDate of birth: 2 February 1992\nPlacement ends 9 January 2027.\n\n"
        "Many thanks\nHetty Crane\nResettlement Officer\n"
    )
    assert found == ["ALUN PRICE-DORSET", "TANIA OKELLO"]


def test_a_name_already_listed_is_a_new_person_where_birth_date_or_number_differ() -> None:
    """Father and son with one name, a cousin with the same initial: one of them must not be lost."""
    found = people(
        "Three from the wing for you please.\n\n"
        "1. John Smith, 4/6/1961, A1234BC, out 3 March 2027, nowhere to go.\n"
        "2. Joan Smith, 9/3/1984, A2345CD, out 4 March 2027, nowhere to go.\n"
        "3. J Smith, 2/2/1992, A3456DE, out 5 March 2027, nowhere to go.\n"
    )
    assert found == ["John Smith", "Joan Smith", "J Smith"]


def test_namesakes_in_a_list_are_two() -> None:
    found = people(
        "Two for you today.\n\n"
        "1) Ahmed Ali, dob 1/1/1990, sleeping behind the library.\n"
        "2) Ahmed Ali, dob 7/8/1971, sleeping in his van at the quay.\n"
    )
    assert found == ["Ahmed Ali", "Ahmed Ali"]


def test_a_name_listed_again_with_the_same_birth_date_is_one_person() -> None:
    found = people(
        "Two things about one man.\n\n"
        "1) Ahmed Ali, dob 1/1/1990, sleeping behind the library.\n"
        "2) Ahmed Ali, dob 1/1/1990, has a bad leg and needs a ground floor.\n"
    )
    assert found == ["Ahmed Ali"]


def test_a_forename_that_is_a_month_as_well_is_a_person_of_the_list() -> None:
    found = people(
        "Two leavers.\n\n"
        "A) Lee Tranter - 30.12.1979 - A2214DP - out Mon 25 Jan. Room let to someone else.\n"
        "B) Jan Kowal - 9.9.66 - A5006AT - out Fri 29 Jan. House sold.\n"
    )
    assert found == ["Lee Tranter", "Jan Kowal"]


def test_people_told_first_and_second_are_two_though_the_mail_program_left_no_line_between() -> None:
    found = people(
        "two off the drop in\n"
        "first. Moira Adela STUBBS 21/05/1958 CRN B447120. bailiffs put her out of her flat and we are fine with her\n"
        "second. Cuthbert James Oduya. 11.3.91 CRN D700318. at his aunties and it is out by new years eve\n"
    )
    assert found == ["Moira Adela STUBBS", "Cuthbert James Oduya"]


def test_somebody_with_one_name_is_a_person_where_as_many_are_told() -> None:
    found = people(
        "Hi, two from last night's walk.\n\n"
        "NICU POPA-IONEL, 12/9/79. Doorway of the old bank. It's a yes to you, he told me at 5 this morning.\n\n"
        "OPAL, won't give a surname, 30ish. Behind the ice rink in a tent.\n"
    )
    assert found == ["NICU POPA-IONEL", "OPAL"]


def test_numbered_paragraphs_of_one_case_are_one_person() -> None:
    found = people(
        "1. Our man is Alan Marcus HALLORD, born 8 March 1990. Discharge 30 June 2027.\n\n"
        "2. He lives in quarters, 22 Signal Close; the licence to occupy ends 30 September 2027.\n\n"
        "3. Wife, three children (12, 9, 1).\n"
    )
    assert len(found) == 1


def doubts(text: str) -> list[str]:
    reading = read_message(HEAD + text.replace("\n", "\r\n").encode(), arrived=None, limits=DEFAULT, ocr=None)
    return [doubt.why for record in reading.records for doubt in record.doubts if "speaks of" in doubt.why]


def test_a_mail_that_speaks_of_more_people_than_were_read_is_looked_at() -> None:
    text = "Three leavers for you this week.\n\nLee Tranter, born 4 June 1991, out on 3 March. The rest as discussed.\n"
    assert doubts(text) == ["the mail speaks of 3 people, 1 read: look for the others"]


def test_a_family_is_one_referral_however_many_are_counted() -> None:
    assert not doubts("Two people, husband and wife: Lee Tranter, born 4 June 1991, and Amy Tranter, out on 3 March.\n")


def test_a_number_that_counts_no_people_makes_no_second_person() -> None:
    found = people(
        "MEENAKSHI RAMAN, d.o.b 30 December 1955. Stroke on 2 April, now on the ward until Tuesday 20 July.\n\n"
        "She takes 2 bags of fluid each day. Nephew Prakash Raman does her shopping and is on 07700 900216.\n"
    )
    assert found == ["MEENAKSHI RAMAN"]


def test_how_many_may_open_the_mail() -> None:
    found = people(
        "Three from the walk round, none of them together.\n\n"
        "Behind the market by the bins we found Kelvin Etchell, d.o.b 21 July 1984. Lost the farm job.\n\n"
        "Then Oona Brandreth, d.o.b 3 May 1990, in a doorway, who has been out since Friday.\n\n"
        "Last was Tomasz Wilk, d.o.b 9 June 1975, in a tent by the canal.\n"
    )
    assert found == ["Kelvin Etchell", "Oona Brandreth", "Tomasz Wilk"]


def test_as_many_items_as_people_told_are_people_however_little_is_told_of_each() -> None:
    found = people(
        "Three from the night round, nothing to do with one another, so three cases please.\n\n"
        "A) Ludmila Petrova. Doesn't know her birthday. In the porch of the reading room every night.\n\n"
        "B) Dean Hargrove, 30/7/88, 07700 900212. In his sister-in-law's box room until the 20th.\n\n"
        "C) Someone in a green parka who would only tell us Mo. Walking about to keep warm, nothing for tonight.\n"
    )
    assert len(found) == 3


def test_a_couple_that_is_one_referral_is_one() -> None:
    found = people(
        "A couple, both on my books, one referral between them.\n\n"
        "Jory Penhale, 2 September 1990, CRN H302215\n\n"
        "Maiwenn Gall, 11 April 1993, CRN H302988\n\n"
        "They live in a van in the lay-by and that's where they will be tonight.\n"
    )
    assert len(found) == 1


def test_a_list_of_the_household_is_no_list_of_people() -> None:
    found = people(
        "Three people need a roof here. Dana Whitlow, born 2/2/1991, is evicted on 5 March.\n\n"
        "- Dana herself\n- Kai, 6\n- Leo, 3\n"
    )
    assert found == ["Dana Whitlow"]


def test_rows_that_open_with_a_full_name_and_an_age_are_people() -> None:
    found = people(
        "The shelter shuts on the 24th and all of these then have nowhere:\n\n"
        'Olive Standen 40s 07700 900701\n\nBertil Roe 29 07700 900702\n\n"Long" Tom Kettle 63 no phone, c/o me\n\n'
        "Can each be taken as a referral.\n"
    )
    assert found == ["Olive Standen", "Bertil Roe", "Tom Kettle"]


def test_a_table_that_somebody_typed_has_a_person_in_each_row() -> None:
    found = people(
        "All consent given in person. Ring them direct.\n\n"
        "Name | DOB | Phone | Situation\n"
        "Alun Price | 14/01/1993 | 07700 900710 | Night shelter, must move on 7/12\n"
        "Tania Okello | 30/06/1986 | 07700 900711 | Tent by the river under the bridge\n"
        "Suzy Thrale | 02/02/1978 | 07700 900712 | Partner asked her to leave\n"
    )
    assert found == ["Alun Price", "Tania Okello", "Suzy Thrale"]


def test_of_a_list_that_goes_to_all_only_those_who_need_the_council_are_people() -> None:
    found = people(
        "List of all those leaving us.\n\n"
        "1 Price A  A1190HE  07/09/1995  release 05/01  NFA - refer\n\n"
        "2 Okello T  A7743FJ  11/02/1980  release 06/01  returning to wife - no action\n\n"
        "3 Thrale S  A2209GG  24/12/1973  release 07/01  NFA - refer\n"
    )
    assert len(found) == 2


def test_one_and_the_other_told_in_one_paragraph_are_two() -> None:
    found = people(
        "There are two men in the church porch. One is called Vasile Crint, he lost the room that came with his work;"
        " 07700 900388. The other is Martin Bale, in his sixties, who has no phone. Both said that I might write.\n"
    )
    assert found == ["Vasile Crint", "Martin Bale"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "No home to go to on Rowan ward today, all agreed to be named:\n\n"
            "bed 2 Alun Price, EDD 3/2\nside room 4 Tania Okello, EDD tomorrow\nbay 6 Suzy Thrale, EDD 5/2\n",
            ["Alun Price", "Tania Okello", "Suzy Thrale"],
        ),
        (
            "Please see these at the drop-in, all homeless:\n9.30 Alun Price - sofas\n10.15 Tania Okello - in his van\n"
            "11.00 Suzy Thrale - tent on the common\n",
            ["Alun Price", "Tania Okello", "Suzy Thrale"],
        ),
        (
            "Two of mine for you. Both signed.\n\n"
            "Alun Price – his mate's sofa until Sunday. 07700 900701\nTania Okello – tent on the common since May.\n",
            ["Alun Price", "Tania Okello"],
        ),
        (
            "The roof came down and two of my lads have to leave by Friday. They are Alun Price 07700"
            " 900701 and Bertil Roe"
            " 07700 900702, no relation. Please help them.",
            ["Alun Price", "Bertil Roe"],
        ),
        (
            "DTR: 2 leavers. New: Alun Price (out 26/1, parents won't have him), Bertil Roe (out 27/1,"
            " slept rough).\n\n"
            "Tom's from last week is put back to the 30th.",
            ["Alun Price", "Bertil Roe"],
        ),
        (
            "My two nephews need somewhere, a place each. Alun Price and Bertil Price. They don't want to"
            " share. Alun is"
            " on 07700 900701. They know I'm asking you to help.",
            ["Alun Price", "Bertil Price"],
        ),
    ],
)
def test_people_told_in_lines_or_in_one_breath_are_as_many_as_the_writer_says(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Alun Price and his dog, the two of them, live in his car by the mill. He has nowhere to go.",
        "Two brothers, Alun Price and Bertil Price, live together in a van by the mill and are homeless.",
        "Alun Price is homeless. All of us at the surgery want to help.\n\nTania Okello, Practice Nurse\nSuzy Thrale,"
        " Practice Manager\nBertil Roe, Receptionist\n",
    ],
)
def test_who_is_only_with_somebody_is_no_second_person(text: str) -> None:
    assert len(people(text)) == 1


LISTED = "{opening}\n\n- Wayne Drury 13/07/1986\n- Gemma Lowe 28/09/1989\n\nIn the car park since Monday, no home.\n"


@pytest.mark.parametrize(
    ("opening", "count"),
    [
        ("Morning, one for you, a couple.", 1),
        ("An elderly couple who have lost their flat.", 1),
        ("A couple of referrals from us.", 2),
        ("Two for you, a couple from the unit, separate people.", 2),
        ("A couple more for you, not together.", 2),
    ],
)
def test_a_couple_that_is_listed_is_one_and_a_couple_of_referrals_are_two(opening: str, count: int) -> None:
    assert len(people(LISTED.format(opening=opening))) == count


def test_who_gives_only_one_name_is_a_person_where_as_many_are_told() -> None:
    text = (
        "Two guests have nowhere else and are homeless from Saturday.\n\n"
        "Darius Petkus, 26 November 1991. He said yes. 07700 900722.\n\n"
        "And someone who gives only the name Maureen, sixty-odd. I don't know her surname. She has no phone.\n"
    )
    assert people(text) == ["Darius Petkus", "Maureen"]


def test_a_title_before_a_name_makes_nobody_a_worker() -> None:
    text = (
        "There are two households left that I'd ask you to help.\n\n"
        "At 2 Ferry House is Ruby Cattermole, 14/12/1948. Her notice expires 29 March.\n\n"
        "At 5 Ferry House, Mr Emeka Uzoma, birthday not on file. They have until 12 April.\n"
    )
    assert people(text) == ["Ruby Cattermole", "Emeka Uzoma"]


def test_a_town_before_a_postcode_is_no_second_person() -> None:
    text = (
        "Re: Mr Stelios Papadakis (26/03/1944) and Mrs Androulla Papadakis\n\n11 The Poplars, Waltham Abbey EN9 9ZZ\n\n"
        "Two of our patients are to lose their home on 28 February and are threatened with homelessness.\n"
    )
    assert people(text) == ["Stelios Papadakis"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Customer A - ", "Customer B - "),
        ("[A] ", "[B] "),
        ("[1] Bed 3, ", "[2] Bed 11, "),
        ("Client A: ", "Client B: "),
        ("Case A. ", "Case B. "),
        ("Resident A, ", "Resident B, "),
        ("FIRST. ", "SECOND. "),
        ("(i) ", "(ii) "),
        ("Bed 3: ", "Bed 11: "),
        ("Patient A\n", "Patient B\n"),
    ],
)
def test_two_people_are_two_however_they_are_numbered(first: str, second: str) -> None:
    found = people(
        "Two for you today, not related.\n\n"
        f"{first}Roisin Keltner, 04/06/1991, has to be off the site by 3 January. She agreed yesterday.\n\n"
        f"{second}Alban Osgood, 9 March 1984, is in a caravan there with his daughter. He has not been asked yet.\n\n"
        "Petra Lyle\nSupport worker\nHarbour Trust\n01632 960 417\n"
    )
    assert found == ["Roisin Keltner", "Alban Osgood"]


def test_people_told_by_the_place_where_each_was_found_are_several() -> None:
    found = people(
        "Morning all, from last night's walk:\n\n"
        "Behind the library - Roisin Keltner, 4th June 1991. Out since the pub shut. Happy for you to have it.\n\n"
        "Doorway of the old bank - Alban Osgood, 27. He shook his head at the council. Out again tonight.\n\n"
        "Petra Lyle\nOutreach worker\nHarbour Trust\n01632 960 417\n"
    )
    assert found == ["Roisin Keltner", "Alban Osgood"]


def test_a_worker_told_behind_a_label_is_nobody_found_somewhere() -> None:
    found = people(
        "Under the bridge - Roisin Keltner, 34. Out since the pub shut. She agreed last night.\n\n"
        "Worker - Alban Osgood, 01632 960 418. He sees her on Mondays.\n\n"
        "Petra Lyle\nOutreach worker\nHarbour Trust\n01632 960 417\n"
    )
    assert found == ["Roisin Keltner"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tom Birch. QQ 12 34 56 C. 03/04/1980. 07700 900111.", "Ana Birch. QQ 12 34 57 D. 05/06/1981. 07700 900222."),
        ("Tom Birch. Born 3 April 1980.", "Ana Birch. Born 5 June 1981."),
        ("Tom Birch. DOB 03/04/80, 07700 900111.", "Ana Birch. DOB 05/06/81, 07700 900222."),
    ],
)
def test_a_name_with_a_full_stop_opens_a_person_like_one_with_a_comma(first: str, second: str) -> None:
    text = (
        f"A joint claim that ended, so please treat as two people.\n\n{first} In a B&B until Sunday.\n\n"
        f"{second} In the rented house, notice ends on 14 April.\n\nBoth are threatened with homelessness."
    )
    assert people(text) == ["Tom Birch", "Ana Birch"]


def test_a_couple_named_with_full_stops_stays_one_referral() -> None:
    text = (
        "One referral for a couple.\n\nTom Birch. DOB 03/04/80. In a B&B until Sunday.\n\nAna Birch. DOB 05/06/81."
        " With him.\n\nBoth are threatened with homelessness."
    )
    assert people(text) == ["Tom Birch"]


@pytest.mark.parametrize("unread", ["Ward Ward", "The Lane", "Unit Sunday"])
def test_an_item_whose_name_cannot_be_read_is_one_more_of_a_list_whose_items_give_birth_dates(unread: str) -> None:
    text = (
        "Please accept these.\n\n1. Tom Birch, dob 03/04/1980, out on 4 December, NFA.\n"
        f"2. {unread}, dob 05/06/1981, out on 5 December, NFA.\n3. Ana Prado, dob 07/08/1982, out on 6 December, NFA.\n"
    )
    assert len(people(text)) == 3


@pytest.mark.parametrize("kin", ["Son", "Their daughter", "Baby", "Twin girls"])
def test_a_relative_in_a_list_is_nobody_more(kin: str) -> None:
    text = (
        "Please accept these.\n\n1. Tom Birch, dob 03/04/1980, out on 4 December, NFA.\n"
        f"2. Ana Prado, dob 07/08/1982, out on 6 December, NFA.\n3. {kin}, dob 05/06/2021, with her.\n"
    )
    assert people(text) == ["Tom Birch", "Ana Prado"]


def test_what_is_told_of_one_of_three_is_not_said_of_all() -> None:
    text = (
        "Three to tell you about, they don't know each other.\n\n"
        "First light in the shelter was Tom Birch, dob 19 Sept 1979. Diabetic, two toes gone.\n\n"
        "On the top deck is Max Harrow, forties at a guess. I'm writing so that nobody walks up on their own: he spat"
        " at our volunteer.\n\nLast one, Ana Prado, 30 April 2003. She agreed.\n"
    )
    reading = read_message(HEAD + text.replace("\n", "\r\n").encode(), arrived=None, limits=DEFAULT, ocr=None)
    told = [
        ("iabetic" in (one.support.medical or ""), any(mark.what is MarkKind.STAFF_RISK for mark in one.marks))
        for one in reading.records
    ]
    assert told == [(True, False), (False, True), (False, False)]
