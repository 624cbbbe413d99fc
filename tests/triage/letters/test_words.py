"""How the mails say times, names and numbers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.support.builders import london
from triage.outbox import words


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Roisin Keltner", "R.K."),
        ("Mrs Roisin Keltner", "R.K."),
        ("KELTNER, Roisin", "R.K."),
        ("Odette Marsh-Lindqvist", "O.M."),
        ("Yonas", "Y."),
        ("élodie ünal", "É.Ü."),
        ("R.K.", "R.K."),
        ("12345", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_initials(name: str | None, said: str) -> None:
    assert words.initials(name) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("+441632960142", "01632 960 142"),
        ("+447700900318", "07700 900 318"),
        ("+442079460018", "020 7946 0018"),
        ("+441174960001", "0117 496 0001"),
        ("01632 960 100", "01632 960 100"),
        ("999", "999"),
        (None, ""),
    ],
)
def test_phone_numbers_stand_in_groups(number: str | None, said: str) -> None:
    assert words.phone(number) == said


@pytest.mark.parametrize(("number", "dialled"), [("01632 960 100", "+441632960100"), ("999", "999"), ("ask Jo", "")])
def test_phone_numbers_can_be_dialled(number: str, dialled: str) -> None:
    assert words.dial(number) == dialled


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "today"), (1, "in 1 day"), (7, "in 7 days"), (56, "in 56 days"), (106, "in 15 weeks"), (-1, "1 day ago")],
)
def test_how_far_a_day_is(days: int, said: str) -> None:
    today = date(2026, 11, 26)
    assert words.away(today + timedelta(days=days), today) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (50, "50 minutes"),
        (240, "4 hours"),
        (150, "2 hours and 30 minutes"),
        (1500, "1 day and 1 hour"),
        (0, "less than a minute"),
    ],
)
def test_a_length_of_time(minutes: int, said: str) -> None:
    assert words.length(timedelta(minutes=minutes)) == said


def test_today_is_said_with_its_date() -> None:
    now = london("2026-11-26 13:00")
    assert words.moment(london("2026-11-26 17:00"), now) == "5pm today, Thursday 26 November"
    assert words.moment(london("2026-11-27 09:00"), now) == "9am on Friday 27 November"
    assert words.moment(london("2027-01-04 17:00"), now) == "5pm on Monday 4 January 2027"


def test_a_summer_time_is_said_in_london() -> None:
    assert words.hour(london("2026-07-01 17:00")) == "5pm"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Joss Tamblyn", "Joss Tamblyn"),
        ("  Joss \n Tamblyn ", "Joss Tamblyn"),
        ("Roisin Keltner", ""),
        ("KELTNER, Roisin", ""),
        ("win a prize <http://x.example>", ""),
        ("x" * 100, ""),
        (None, ""),
    ],
)
def test_a_greeting_never_names_the_applicant_or_what_is_no_name(name: str | None, said: str) -> None:
    assert words.greeting_name(name, "Roisin Keltner") == said
