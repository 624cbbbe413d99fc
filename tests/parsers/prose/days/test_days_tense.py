"""What is told in the past and what is still to come; who left of their own accord; a condition that names no event."""

from datetime import date
from functools import partial

import pytest

from tests.parsers.prose.days.dayasked import days_on

WEDNESDAY = date(2026, 12, 9)

days = partial(days_on, WEDNESDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Been kipping on his aunties floor since release and shes told him he's out on Saturday.",
        "Her mum said she's out on Saturday.",
        "His mate told him he is to be gone on Saturday.",
        "The landlady let them know they're out on Saturday.",
        "His uncle says he's off on Saturday, no ifs.",
    ],
)
def test_what_somebody_was_told_for_a_weekday_is_still_to_come(text):
    assert days(text) == (None, date(2026, 12, 12))


@pytest.mark.parametrize(
    "text",
    [
        "His father's girlfriend put him out on Saturday.",
        "On Saturday evening his mother's boyfriend put his bags on the drive and changed the locks.",
        "Saturday night his step-dad threw him out.",
    ],
)
def test_what_was_done_on_a_weekday_is_past(text):
    assert days(text) == (None, date(2026, 12, 5))


@pytest.mark.parametrize(
    "text",
    [
        "Five nights he was here. Friday in the dark he went out by the fire door, no shoes.",
        "On Saturday he went out for a cigarette and did not come in again.",
        "She took herself off on Sunday and never came back.",
        "He let himself out through the back gate on Friday.",
    ],
)
def test_who_leaves_a_bed_of_their_own_accord_loses_no_home_that_day(text):
    assert days(text)[1] is None


@pytest.mark.parametrize(
    "text",
    [
        "Home, if he had one, likely Monday once the echo's back.",
        "For discharge on Monday, subject to the scan.",
        "Going home Monday provided his bloods are fine.",
    ],
)
def test_what_a_discharge_hangs_on_is_no_appointment(text):
    assert days(text, patient=True)[0] == date(2026, 12, 14)


def test_an_appointment_on_a_day_is_no_discharge():
    assert days("He has his echo on Monday.", patient=True)[0] is None


@pytest.mark.parametrize("verb", ["dossing", "kipping", "bedding down", "camping"])
def test_out_since_a_day_is_without_a_home_since_then(verb):
    assert days(f"He has been {verb} in a mates lock up since 20 November.")[1] == date(2026, 11, 20)


def test_the_letting_out_day_of_a_prisoner_is_the_release():
    assert days("His letting out day is the 8th of March.", inside=True) == (date(2027, 3, 8), None)


@pytest.mark.parametrize(
    "text",
    ["He is out of his flat after a fire on Saturday.", "She left after the row with her dad on Saturday."],
)
def test_what_happened_is_told_by_a_noun_too(text):
    assert days(text)[1] in (date(2026, 12, 5), None)


def test_how_long_things_are_kept_at_the_prison_is_no_release():
    assert days("His belongings, phone included, are at the prison till Monday.")[0] is None


def test_except_that_excepts_no_day():
    text = "Two of ours, nothing to do with each other except that they both go out of the gate this Friday."
    assert days(text, inside=True)[0] == date(2026, 12, 11)
    assert days("He can be seen any day except Friday.", inside=True)[0] is None
