"""Days that the words tell in passing: behind a comma, at the head of a story, put off, wanted back."""

from datetime import date
from functools import partial

import pytest

from parsers.values.dates import find_dates
from tests.parsers.prose.dayasked import days_on

MONDAY = date(2027, 2, 1)


days = partial(days_on, MONDAY)


@pytest.mark.parametrize(
    ("text", "release"),
    [
        ("The date that matters is 4 March, when she and the baby leave together.", date(2027, 3, 4)),
        ("The prison has since settled on Tuesday 9 March.", date(2027, 3, 9)),
        ("Sam (A1234BC, born 5/3/1990) goes out on the 19th (he was eligible for tag on the 2nd).", date(2027, 2, 19)),
        ("His first board is on 4 March, when his solicitor can be there.", None),
    ],
)
def test_a_clause_behind_the_date_says_what_it_is(text, release):
    assert days(text, inside=True) == (release, None)


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("On Monday the 25th they fell out, and she had the lock changed.", date(2027, 1, 25)),
        ("It got to court and the bailiffs were there on Tuesday.", date(2027, 1, 26)),
        ("The bailiffs come on Tuesday.", date(2027, 2, 2)),
        ("Eviction was due on 28 January but the court put it off to 11 February.", date(2027, 2, 11)),
        ("She needs it by the 20th for the baby.", date(2027, 2, 20)),
        ("Her room is promised to the next family from 5 March.", date(2027, 3, 5)),
        ("The judge said 25 February.", date(2027, 2, 25)),
        ("The judge said 25 February for the next hearing.", None),
        ("They have to get out of the house by the 8th.", date(2027, 2, 8)),
        ("He must be out two weeks today.", date(2027, 2, 15)),
        ("The hotel is paid to Thursday, they check out on Friday.", date(2027, 2, 5)),
        ("Notice was served over unpaid service charge, it is up on 8 March.", date(2027, 3, 8)),
        ("Friday week is his last night.", date(2027, 2, 12)),
        ("Possession was granted on 12 January, court officers will be at the door on the 16th.", date(2027, 2, 16)),
        ("She was marched out of her flat by her partner's brothers on Saturday.", date(2027, 1, 30)),
        ("I need it for my mother from 1 March.", date(2027, 3, 1)),
        ("He turns 18 on 14 March. From that day the payments stop.", date(2027, 3, 14)),
        ("The bailiffs have an appointment at my address for 22 February.", date(2027, 2, 22)),
        ("Works start on 17 February and the flat has to be vacant for that.", date(2027, 2, 17)),
        ("The tenant is back in March - bank holiday Monday 29 March he's got to be gone.", date(2027, 3, 29)),
        ("He turns 18 on 14 March. From that day he gets a new worker.", None),
    ],
)
def test_a_home_is_lost_in_many_words(text, loss):
    assert days(text) == (None, loss)


@pytest.mark.parametrize(
    "text",
    [
        "She signed our release of information form, which was scanned on 28 January.",
        "He got a conditional discharge on 28 January.",
        "Her cancer treatment went on till 20 January.",
        "On the 24th, leaning on the yard gate, he told me.",
    ],
)
def test_not_all_that_is_called_release_is_one(text):
    assert days(text) == (None, None)


def test_who_has_been_out_for_weeks_loses_the_home_since_and_is_not_released_again():
    assert days("He left HMP Ashlow on 19 November. His 84 nights are up on 11 February.") == (None, date(2027, 2, 11))


def test_who_leaves_the_forces_is_released():
    assert days("He leaves the Royal Air Force on 30 April.") == (date(2027, 4, 30), None)


def test_somebodys_last_night_is_no_day():
    assert find_dates("It is his last night.", near=MONDAY) == ()
