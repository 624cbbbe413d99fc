"""What is known beside a sentence counts in what the small models make of it."""

from __future__ import annotations

import pytest

from parsers.learned.beside import about_day, about_place
from parsers.learned.features import BESIDE, TARGET, features_of
from parsers.learned.questions import date_meant

SENTENCE = "Details: 12/11 is the day we hold."
START, END = 9, 14


@pytest.mark.parametrize(
    ("before", "after", "near"),
    [
        (-12_000, -12_000, "life"),
        (-3, -3, "days"),
        (0, 0, "now"),
        (9, 9, "month"),
        (900, 900, "far"),
        (-5, 2, "days/week"),
        (None, 2, "-/week"),
    ],
)
def test_a_day_is_asked_about_with_how_far_off_it_is(before: int | None, after: int | None, near: str) -> None:
    text, *names = about_day(SENTENCE, START, END, form="FULL", before=before, after=after).split(BESIDE)
    assert TARGET in text
    assert names == [f"y {near}", f"y FULL {near}"]


def test_the_same_words_mean_a_birth_the_likelier_the_longer_ago_the_day() -> None:
    births = [
        date_meant(SENTENCE, START, END, form="FULL", before=days, after=days)["birth"] for days in (20, -3, -12_000)
    ]
    assert births[2] > max(births[:2])


def test_a_coming_day_is_no_likelier_to_be_that_of_consent_than_one_just_gone() -> None:
    gone, coming = (
        date_meant(SENTENCE, START, END, form="FULL", before=days, after=days)["consent"] for days in (-3, 20)
    )
    assert gone > coming


def test_a_place_is_asked_about_with_its_own_words() -> None:
    sentence = "He is on his mate's sofa for now."
    text, *names = about_place(sentence, 9, 24).split(BESIDE)
    assert "sofa" not in text
    assert "T SOFA" in names


def test_a_mark_that_a_mail_brings_along_breaks_nothing() -> None:
    assert features_of(f"He{BESIDE}is{BESIDE}homeless")
