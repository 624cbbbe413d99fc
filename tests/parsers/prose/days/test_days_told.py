"""Days that the words tell in passing: behind a comma, at the head of a story, put off, wanted back."""

from datetime import date
from functools import partial

import pytest

from parsers.values.dates import find_dates
from tests.parsers.prose.days.dayasked import days_on

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


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("The purchasers are to have the keys on the 19th of February.", date(2027, 2, 19)),
        ("New tenants are moving in on 26 February.", date(2027, 2, 26)),
        ("The owners want it for their son. They've said 5 March.", date(2027, 3, 5)),
        ("They've said 5 March for the scan.", None),
        ("Her things are in bags, she is not allowed back in the house from today.", MONDAY),
        ("He has been under the viaduct since a week last Thursday, that's the 21st.", date(2027, 1, 21)),
        (
            "She has the box room until Paul's wife comes home from hospital, which will be 12 February.",
            date(2027, 2, 12),
        ),
        ("He can stop there till the lodger gets back on 12 February.", date(2027, 2, 12)),
        ("Her mate's bloke comes out of prison on 12 February when she has to go.", date(2027, 2, 12)),
        ("The van is to be collected on 10 February. Once it has gone he has no home.", date(2027, 2, 10)),
        ("He is on a suspended sentence with me (made 4 January, ends 4 October).", None),
        ("She is free any day except her graduation on 12 February.", None),
    ],
)
def test_a_home_goes_by_what_others_do_with_it(text, loss):
    assert days(text) == (None, loss)


@pytest.mark.parametrize(
    ("text", "release"),
    [
        ("The midpoint of his order falls on 18 February, when he will be released on supervision.", date(2027, 2, 18)),
        ("28 day FTR up on Thurs 18 February.", date(2027, 2, 18)),
    ],
)
def test_orders_and_recalls_have_their_day_of_release(text, release):
    assert days(text, inside=True) == (release, None)


def test_who_finished_a_recall_was_released_then():
    assert days("He finished his 28 day recall last Thursday and has been in a porch since.")[0] == date(2027, 1, 28)


@pytest.mark.parametrize(
    "text",
    [
        "I'm out Thursday, so use this inbox.",
        "We are closed on 10 February, please ring my colleague on the duty line.",
        "I'm away on Friday, so try Dev instead.",
    ],
)
def test_a_writer_who_is_out_of_the_office_says_nothing_of_the_person(text):
    assert days(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("Completion is on 19 February and the flat has to be empty the day before.", date(2027, 2, 18)),
        ("The wedding is on Saturday 20 February and he has to be out the day after.", date(2027, 2, 21)),
        ("She must be gone the day before the hearing, which is on 24 February.", date(2027, 2, 23)),
        ("She has to be out of the house by the day before Good Friday.", date(2027, 3, 25)),
    ],
)
def test_a_day_may_be_told_by_another(text, loss):
    assert days(text) == (None, loss)


@pytest.mark.parametrize(
    ("text", "release"),
    [
        ("His board sits on 24 February and he will be released the day after.", date(2027, 2, 25)),
        ("Her birthday is on 3 March and she goes home the day before it.", date(2027, 3, 2)),
        ("He is released on the Thursday of next week.", date(2027, 2, 11)),
    ],
)
def test_a_release_may_be_told_by_another_day(text, release):
    assert days(text, inside=True) == (release, None)


@pytest.mark.parametrize(
    ("text", "release"),
    [
        ("His bail hearing is on Friday 5 February and his barrister is sure of it, so he will be out that day.", 5),
        ("She is in court on 9 February and if the judge agrees she could be out that day.", None),
        ("There is a bail hearing on 9 February and he may be out the same day, so no release date as such.", None),
    ],
)
def test_of_a_hearing_a_release_is_told_only_by_who_is_sure_of_it(text, release):
    assert days(text, inside=True)[0] == (date(2027, 2, release) if release else None)


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        (
            "The site closes for the building works on the last day of this month and everybody must go.",
            date(2027, 2, 28),
        ),
        ("He works at the depot on 28 February.", None),
        ("They have to be out of the cottage by half term, Friday 12 February.", date(2027, 2, 12)),
        ("He wrote to the court and on Friday 12 February his address will no longer be available.", date(2027, 2, 12)),
        ("her mum sez i got 2 go 2moro", date(2027, 2, 2)),
        ("I start work 2moro.", None),
        ("He was arrested this morning, bailed, and is due back here on 22 February.", None),
        ("My son is due back here on 22 February so she has to leave.", date(2027, 2, 22)),
        ("dad put his stuff on the lawn this afternoon so hes homeless today", MONDAY),
    ],
)
def test_words_that_only_look_like_work_or_a_court_leave_a_loss_a_loss(text, loss):
    assert days(text)[1] == loss


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("The old boy moves to a home on Friday 12 February. He'll be out the day before.", date(2027, 2, 11)),
        ("The house is sold on 12 February, that's the Friday, and she must be out by then.", date(2027, 2, 12)),
        ("He has agreed, verbal go ahead as of Friday. The hostel is paid to the morning of 15 February.", 15),
        ("The Home Office will stop her accommodation on 1 March.", date(2027, 3, 1)),
        ("The date on their letter is 26 February and she is to vacate the lodge.", date(2027, 2, 26)),
        ("His girlfriend threw his clothes out on Sunday. He has been on the night bus since.", date(2027, 1, 31)),
        ("She came to us on 20 January. She has been in the shelter since.", None),
        ("He got out of prison on 20 January. He has been on a friend's sofa since.", None),
    ],
)
def test_a_day_is_told_beside_another_or_since_it_and_an_answers_day_is_none(text, loss):
    assert days(text)[1] == (date(2027, 2, loss) if isinstance(loss, int) else loss)


@pytest.mark.parametrize(
    ("text", "release"),
    [
        ("Her CRD was 24 February but it's been brought foward to Thur 18th February.", date(2027, 2, 18)),
        ("Her CRD was 24 February, moved now to 18 February.", date(2027, 2, 18)),
        ("His release is on 24 February and he was told so on 18 January.", date(2027, 2, 24)),
        ("The board directed release on the 25th. There is no date yet, no bed is confirmed.", None),
    ],
)
def test_a_day_that_was_gives_way_to_the_one_that_is_now(text, release):
    assert days(text, inside=True)[0] == release


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("She goes home tomorrow. She was put out of her flat on the 28th.", date(2027, 1, 28)),
        ("She goes home tomorrow. Bailiffs attended on the 28th while she was with us.", None),
    ],
)
def test_a_home_lost_just_before_a_bed_is_lost_and_one_lost_meanwhile_waits_for_the_discharge(text, loss):
    assert days(text, patient=True)[1] == loss


@pytest.mark.parametrize(
    "text",
    [
        "Physio have passed her on two sticks, so we are looking at Saturday as long as pharmacy get her TTOs up.",
        "Hoping for Saturday if the hoist turns up.",
        "Fit since this morning. We're aiming for Saturday, transport permitting.",
        "The team are probably looking at Saturday, all being well.",
    ],
)
def test_the_day_at_which_a_ward_aims_is_the_release(text: str) -> None:
    assert days(text, patient=True) == (date(2027, 2, 6), None)


@pytest.mark.parametrize(
    "text",
    [
        "We're aiming for Saturday to get the consent signed.",
    ],
)
def test_what_else_a_ward_aims_at_is_none(text: str) -> None:
    assert days(text, patient=True)[0] is None
