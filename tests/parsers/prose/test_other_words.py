"""Days, names, births, homes and councils in plainer and odder words: each row is what one sentence tells."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import Record
from parsers.values.dates import find_dates

ARRIVED = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
SIGNED = "\n\nHelen Marsh\nSupport Worker\nRiverside Trust\n01632 960111\n"
OF = "Please help Darren Pike (4/5/1988). "


def record(text: str) -> Record:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Helen Marsh <helen@riverside.example>", "h@anytown.example", "Housing"
    made["Date"] = "Mon, 01 Mar 2027 10:00:00 +0000"
    made.set_content(text + SIGNED)
    found = read_message(made.as_bytes(), arrived=ARRIVED, limits=DEFAULT, ocr=None).records
    assert len(found) == 1, [one.applicant.name for one in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "day", "status"),
    [
        ("His notice gives 20 March as the date.", date(2027, 3, 20), "threatened"),
        ("The section 21 says 20 March.", date(2027, 3, 20), "threatened"),
        ("I've seen the notice with 20 March on it.", date(2027, 3, 20), "threatened"),
        ("The order has 20 March as the leaving date.", date(2027, 3, 20), "threatened"),
        ("His host is moving to Spain on 20 March and the flat is being sold.", date(2027, 3, 20), "threatened"),
        ("The cut-off is 20 March, his aunt says.", date(2027, 3, 20), "threatened"),
        ("His sister says 20 March is the end of it.", date(2027, 3, 20), "threatened"),
        ("His stay with us reaches its end on 20 March.", date(2027, 3, 20), "threatened"),
        ("The court has given him up to and including 20 March.", date(2027, 3, 20), "threatened"),
        ("His landlord wants the keys on the mat by noon on 20 March.", date(2027, 3, 20), "threatened"),
        ("His cousin can put up with him till 20 March and not a day more.", date(2027, 3, 20), "threatened"),
        (
            "He has a bed at his mate's but only for another three weeks, up to 22 March.",
            date(2027, 3, 22),
            "threatened",
        ),
        ("20 March is when the shelter shuts.", date(2027, 3, 20), "threatened"),
        ("Our funding for his bed dries up on 20 March.", date(2027, 3, 20), "threatened"),
        ("After 20 March he has nowhere.", date(2027, 3, 20), "threatened"),
        ("He sees the diabetic nurse on 20 March. He sleeps in his car.", None, "homeless"),
        (
            "He has an appointment at the hospital on 20 March and starts work on the 22nd. He is homeless.",
            None,
            "homeless",
        ),
        (
            "She left me a voicemail on Friday. He gave his go-ahead on the 24th. He is sleeping in a tent.",
            None,
            "homeless",
        ),
        ("As of today he has nowhere to live.", date(2027, 3, 1), "homeless"),
        ("His tenancy was ended on 3 February and he has been in his van from that day.", date(2027, 2, 3), "homeless"),
        ("Wednesday gone his mum put his bags on the drive. He is on a friend's sofa.", date(2027, 2, 24), "homeless"),
        ("Which in my view makes him homeless; he is still under the same roof as her.", None, "homeless"),
        ("Come the 20th he is homeless.", date(2027, 3, 20), "threatened"),
        ("His uncle is back from Ghana on 20 March and needs the house.", date(2027, 3, 20), "threatened"),
        ("They want him gone by Mothering Sunday; the letter says 7 March.", date(2027, 3, 7), "threatened"),
        ("The bailiff appointment is 20 March at 10.", date(2027, 3, 20), "threatened"),
        ("He must hand the keys back on 20 March.", date(2027, 3, 20), "threatened"),
        ("Completion is set for 20 March and the buyers want it empty.", date(2027, 3, 20), "threatened"),
    ],
)
def test_day_on_which_the_home_goes(text: str, day: date | None, status: str) -> None:
    told = record(OF + text)
    assert (told.accommodation.homeless_on, told.reason.status) == (day, status)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Grateful and polite, no risks. This is about somebody I know: Marek Dudek sleeps in his car.", "Marek Dudek"),
        ("Anxious, tearful. Marek Dudek came in this morning. He sleeps in his car.", "Marek Dudek"),
        ("When I opened up there was Marek Dudek in the doorway again. Colchester born and bred.", "Marek Dudek"),
        ("Formerly of the Royal Engineers, Marek Dudek, born 3 May 1970, sleeps in his car.", "Marek Dudek"),
        ("New to me is Marek Dudek. Heroin, diazepam, nothing else. He sleeps in his car.", "Marek Dudek"),
        ("Insulin, twice a day. Marek Dudek has slept in his van since January.", "Marek Dudek"),
    ],
)
def test_who_is_named_in_full(text: str, name: str) -> None:
    assert record(text).applicant.name == name


@pytest.mark.parametrize(
    ("text", "born"),
    [
        (
            "Joan Ellery entered this world on 6 June 1951 and needs housing. She must be out by 20 March.",
            date(1951, 6, 6),
        ),
        ("Joan Ellery has rented at 4 Elm Road, Harlow CM20 9ZZ since 6 June 1991 and must leave by 20 March.", None),
        ("Joan Ellery has celebrated her birthday on 6/6/1951... evicted 20 March.", date(1951, 6, 6)),
        ("We think Joan Ellery's year and day are 06.06.1951. Bailiffs come 20 March.", date(1951, 6, 6)),
        ("Joan Ellery arrived in the world on 6 June 1951 and must be out by 20 March.", date(1951, 6, 6)),
    ],
)
def test_birth_in_any_words(text: str, born: date | None) -> None:
    assert record(text).applicant.date_of_birth == born


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (
            OF + "He's had the back bedroom at his nan's (12 Elm Road, Harlow CM20 9ZZ) but must go by 20 March.",
            "12 Elm Road, Harlow CM20 9ZZ",
        ),
        (
            OF + "They have had the let at 12 Elm Road, Harlow CM20 9ZZ since 2019 and bailiffs come on 20 March.",
            "12 Elm Road, Harlow CM20 9ZZ",
        ),
        (
            OF + "He had a flat at 12 Elm Road, Harlow CM20 9ZZ until January. He sleeps in his car.",
            None,
        ),
        (
            OF + "He is banned from 12 Elm Road, Harlow CM20 9ZZ where his mum lives. He sleeps in his car.",
            None,
        ),
        (
            OF + "He walked out of 12 Elm Road, Harlow CM20 9ZZ on Friday and sleeps in his car.",
            None,
        ),
        (
            OF + "Room 5 at 12 Elm Road, Harlow CM20 9ZZ is his until 20 March.",
            "Room 5 at 12 Elm Road, Harlow CM20 9ZZ",
        ),
        (
            OF + "He still lives at Flat 3, 12 Elm Road, Harlow CM20 9ZZ, notice up 20 March.",
            "Flat 3, 12 Elm Road, Harlow CM20 9ZZ",
        ),
        (
            OF + "NHS no 999 123 4567, 12 Elm Road, Harlow CM20 9ZZ. Notice up 20 March.",
            "12 Elm Road, Harlow CM20 9ZZ",
        ),
    ],
)
def test_home_held_and_home_left(text: str, address: str | None) -> None:
    assert record(text).applicant.address == address


@pytest.mark.parametrize(
    ("text", "mobile"),
    [
        ("Please help Jonathan Pike (4/5/1988), sleeping in his car. Jonny's mobile is 07700 900333.", "+447700900333"),
        (OF + "He sleeps in his car. All contact by way of myself, 07700 900333.", None),
        (OF + "He sleeps in his car. Contact through sister Ann 07700 900333.", None),
    ],
)
def test_whose_mobile(text: str, mobile: str | None) -> None:
    assert record(text).applicant.mobile == mobile


@pytest.mark.parametrize(
    ("text", "council"),
    [
        (OF + "He sleeps in his car. Mid Devon is where he means.", "Mid Devon"),
        (
            OF + "He sleeps in his car. He said by all means write to Mid Devon for me.",
            "Mid Devon",
        ),
        ("DARREN PIKE, 4/5/88, IS SLEEPING IN HIS CAR. HE IS HAPPY FOR THE COUNCIL TO KNOW.", None),
        (
            "DARREN PIKE, 4/5/88, IS SLEEPING IN HIS CAR. HE HAS ASKED FOR LUTON BOROUGH COUNCIL.",
            "LUTON BOROUGH COUNCIL",
        ),
    ],
)
def test_council_asked_for(text: str, council: str | None) -> None:
    assert record(text).authority == council


@pytest.mark.parametrize("text", ["Section 21 expires 20 March.", "Room 21 until 20 March.", "Flat 12 lost 20 March."])
def test_number_before_a_word_takes_no_day_away(text: str) -> None:
    assert [found.quote for found in find_dates(text, near=ARRIVED.date())] == ["20 March"]
