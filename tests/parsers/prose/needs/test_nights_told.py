"""Whole letters in which the day of leaving and the night to come are told by where somebody is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import MarkKind, Record

ARRIVED = datetime(2027, 2, 1, 9, tzinfo=UTC)
TODAY = date(2027, 2, 1)


def record(text: str, foot: str) -> Record:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Jo Bloggs <jo@agency.example>", "h@anytown.example", "Duty to refer"
    made["Message-ID"] = "<1@agency.example>"
    made.set_content(f"{text}\n\nJo Bloggs\n{foot}\n")
    found = read_message(made.as_bytes(), arrived=ARRIVED, limits=DEFAULT, ocr=None).records
    assert len(found) == 1
    return found[0]


def out_tonight(one: Record) -> bool:
    return any(mark.what is MarkKind.ROOFLESS_TONIGHT for mark in one.marks)


@pytest.mark.parametrize(
    ("text", "foot"),
    [
        ("Tom Birch, 3/4/1980, seen in the cells. He walks out this afternoon and has nowhere.", "L&D practitioner"),
        ("Tom Birch, 3/4/1980, is let out of the custody suite today and has no home.", "Custody nurse"),
    ],
)
def test_who_leaves_a_courts_or_the_polices_cells_is_not_released_from_prison(text: str, foot: str) -> None:
    assert record(text, foot).accommodation.release_on is None


@pytest.mark.parametrize(
    "text",
    [
        "Tom Birch, 3/4/1980, came in after a fall. Bloods fine and ready to go. Sleeps on the beach.",
        "Tom Birch, 3/4/1980, seen by psych liaison, no admission. He sleeps on the beach.",
        "Tom Birch, 3/4/1980, is medically cleared and sleeps on the beach.",
    ],
)
def test_who_may_leave_an_emergency_department_leaves_it_now(text: str) -> None:
    assert record(text, "Sister, Emergency Department\nOxley General Hospital").accommodation.release_on == TODAY


def test_who_may_leave_a_ward_has_no_day_yet() -> None:
    found = record("Tom Birch, 3/4/1980, is medically fit and ready to go. No home.", "Ward clerk\nOxley Hospital")
    assert found.accommodation.release_on is None


def test_a_garage_kept_until_a_day_to_come_is_a_roof_for_who_is_threatened() -> None:
    text = "Tom Birch, 3/4/1980, lives in a lock-up garage. The owner wants him out by 19 February, so he is threatened"
    found = record(f"{text} with homelessness.", "Nurse\nOxley Surgery")
    assert found.accommodation.homeless_on == date(2027, 2, 19)
    assert not out_tonight(found)


@pytest.mark.parametrize(
    ("place", "out"), [("under the pier for a week", True), ("on his sister's sofa for a week", False)]
)
def test_where_somebody_will_be_tonight_is_told_by_the_sentence_before(place: str, out: bool) -> None:
    text = f"Tom Birch, 3/4/1980, has been {place}. That's where he'll be tonight as well."
    assert out_tonight(record(text, "Project worker\nOxley Day Centre")) is out


def test_the_note_above_a_mail_that_is_passed_on_puts_its_day_right() -> None:
    below = (
        "From: Kim Poole <kim@hospital.example>\nSent: 29 January 2027 16:40\nTo: Hub\nSubject: bed 4\n\n"
        "Tom Birch, DOB 3/4/1980, is on Elm Ward and his flat was condemned. We are aiming for discharge on 9 February."
    )
    text = "Please reply to me. Date for discharge is now Friday 19 February (not the 9th as below)."
    found = record(f"{text}\n\nJo Bloggs\nDischarge co-ordinator\nOxley Hospital\n\n{below}", "")
    assert found.accommodation.release_on == date(2027, 2, 19)


HOSPITAL = "Staff nurse, Emergency Department, Anytown Hospital"


@pytest.mark.parametrize(
    "text",
    [
        "Tom Birch, 3/4/1980, is being discharged from ED within the hour and has no home.",
        "Tom Birch, 3/4/1980, has no home. Fit for d/c now.",
        "Tom Birch, 3/4/1980, no home, will be discharged with his inhaler once the pharmacy opens.",
    ],
)
def test_who_leaves_the_hospital_at_this_hour_leaves_today(text: str) -> None:
    assert record(text, HOSPITAL).accommodation.release_on == TODAY


@pytest.mark.parametrize(
    ("text", "foot", "gone"),
    [
        (
            "Tom Birch, 3/4/1980, is out on 19 February, the owner's sons have had an order.",
            "Brother",
            date(2027, 2, 19),
        ),
        ("Tom Birch, 3/4/1980, is out of here on 19 February.", "Worker, Quay House AP", date(2027, 2, 19)),
        (
            "Ann Birch, 3/4/1980, EDD 19 March. She has to leave her aunt's by 12 February.",
            "Midwife",
            date(2027, 2, 12),
        ),
    ],
)
def test_who_is_held_nowhere_is_not_released(text: str, foot: str, gone: date) -> None:
    place = record(text, foot).accommodation
    assert (place.release_on, place.homeless_on) == (None, gone)


def test_a_soldiers_day_stays_a_discharge() -> None:
    place = record("Tom Birch, 3/4/1980, leaves the Army on 19 February.", "Welfare officer").accommodation
    assert place.release_on == date(2027, 2, 19)


def test_an_evening_named_by_the_day_of_writing_is_this_evening() -> None:
    one = record("Ann Birch, 3/4/1980. They have nowhere tonight. Her cousin put her out Monday evening.", HOSPITAL)
    assert one.accommodation.homeless_on in (None, TODAY)
    assert out_tonight(one)


def test_a_court_that_leaves_somebody_homeless_today_says_the_day() -> None:
    one = record("Tom Birch, 3/4/1980. His mum won't have him. That leaves him homeless today.", "Court officer")
    assert one.accommodation.homeless_on == TODAY


def test_the_first_line_of_who_writes_of_himself_is_no_signature() -> None:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Tom B <tom@home.example>", "h@anytown.example", "housing"
    made["Message-ID"] = "<1@home.example>"
    made.set_content(
        "To housing\nIm Tom Birch, dob 03/04/1980. My uncle needs the room and I have to be out by 12 February.\n"
        "Ring me on 07700 900123.\nI agree to you sharing this.\nT Birch\n"
    )
    one = read_message(made.as_bytes(), arrived=ARRIVED, limits=DEFAULT, ocr=None).records[0]
    assert one.applicant.name == "Tom Birch"
    assert one.accommodation.homeless_on == date(2027, 2, 12)


@pytest.mark.parametrize(
    ("text", "foot", "release"),
    [
        ("Tom Birch, 3/4/1980, was acquitted and has just been let out of our gate, homeless.", "HMP Redmere", TODAY),
        ("Tom Birch, 3/4/1980, has just been released. He is homeless.", "Bridge Housing Trust", None),
        (
            "Tom Birch, 3/4/1980, going out of the door shortly. He sleeps rough.",
            "Emergency Department\nOxley Hospital",
            TODAY,
        ),
    ],
)
def test_the_house_itself_says_who_just_went_out_of_it(text: str, foot: str, release: date | None) -> None:
    assert record(text, foot).accommodation.release_on == release


def test_a_home_lost_today_leaves_no_roof_tonight_unless_one_is_lent() -> None:
    lost = "Tom Birch, 3/4/1980, has to be out of the hotel today and has no family."
    assert out_tonight(record(lost, "Support worker"))
    lent = "Tom Birch, 3/4/1980. As of today he is homeless. A friend lets him have the sofa for two nights."
    assert not out_tonight(record(lent, "Support worker"))
