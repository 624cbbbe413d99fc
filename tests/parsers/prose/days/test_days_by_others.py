"""Days that another day tells: the month before, a feast, "since that day", "by then"; and words that name no day."""

from datetime import date
from functools import partial

import pytest

from tests.parsers.prose.days.dayasked import days_on

MONDAY = date(2027, 2, 1)

days = partial(days_on, MONDAY)


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        (
            "The course ends with a party on 12 March. Funding pays for the bed to the 26th and then he moves out.",
            (3, 26),
        ),
        ("Her hearing was on 4 March. She has to leave the flat on the 11th of that month.", (3, 11)),
        ("They told her on 20 January. She has to be out by the 22nd.", (2, 22)),
    ],
)
def test_a_bare_number_takes_the_month_named_before_it_where_it_follows_that_day(text, loss):
    assert days(text)[1] == date(2027, *loss)


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("Work ends and with it the caravan on the Friday before Easter.", (3, 26)),
        ("He has to be out by Lady Day, which is the 25th of March.", (3, 25)),
        ("The room is hers until the Tuesday after Easter Monday.", (3, 30)),
    ],
)
def test_a_feast_tells_a_day(text, loss):
    assert days(text)[1] == (loss and date(2027, *loss))


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("The provider stopped them 28/1. Since that date he's had no accommodation.", date(2027, 1, 28)),
        ("The house got shut down by the council on the 11th and all were told to go. Since then its been the car.",
         date(2027, 1, 11)),
        ("The warrant was carried out yesterday at ten. He's homeless from that point.", date(2027, 1, 31)),
        ("On Boxing Day he ate the last cake. That was all. Out he went in his socks. Mum cried. He's been homeless"
         " from that day.", date(2026, 12, 26)),
        ("The club reopens on Sunday 14 March and I must be out before members arrive that day. Homeless, therefore,"
         " from that morning.", date(2027, 3, 14)),
        ("He left hospital on 28 January. Since then he has been on his sister's floor.", None),
        ("He was thrown out last month. He is homeless since then.", None),
        ("He came to us on 28 January. Since then he has seen the nurse.", None),
    ],
)  # fmt: skip
def test_since_that_day_means_the_day_told_before(text, loss):
    assert days(text)[1] == loss


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        ("The landlord will look in on 14 March and nobody may be on that sofa. So they have to go by then.", (3, 14)),
        ("The builders start on 8 March. She was told to be out before that day.", (3, 8)),
    ],
)
def test_who_must_go_by_then_goes_on_the_day_before_it(text, loss):
    assert days(text)[1] == (loss and date(2027, *loss))


@pytest.mark.parametrize(
    "text",
    [
        "He cannot do stairs until at least the end of February.",
        "She is unable to work until 8 March.",
        "He has agreed to empty the lock-up by the 28th.",
        "Two for the Friday list, both homeless.",
        "She has nowhere for tonight and lost her room when the pub shut.",
        "He has been outside since the tenancy ended and will be back in the lobby tonight.",
        "I discharged him and he's still sat here, no place to go.",
    ],
)
def test_what_is_no_day_of_the_home_is_none(text):
    assert days(text)[1] is None


@pytest.mark.parametrize(
    "text",
    ["G1P0 30+2, EDD 26/4, booked at 12 weeks.", "She is pregnant, edd 26 April, under the midwife."],
)
def test_the_day_a_child_is_due_is_no_discharge(text):
    assert days(text) == (None, None)


def test_a_patients_edd_is_the_discharge():
    assert days("EDD 9/2, medically fit, nowhere to go.", patient=True)[0] == date(2027, 2, 9)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He leaves the RAF on 26 March. DIO has asked for it back by 28 May.", (date(2027, 3, 26), date(2027, 5, 28))),
        ("March out of the quarter is 24 February 2027.", (None, date(2027, 2, 24))),
        ("The colleague's lease finishes on 8 March, out by then.", (None, date(2027, 3, 8))),
        ("Her key worker finishes on 8 March.", (None, None)),
        ("His booking ends tonight.", (None, MONDAY)),
    ],
)
def test_what_is_taken_back_and_what_a_worker_leaves(text, found):
    assert days(text) == found


def test_a_day_taken_up_again_is_of_no_more_concern_than_before():
    text = (
        "The association says arrears are mounting and it will issue a notice on 8 February. Could you find out whether"
        " benefit can be paid, and would you speak to the association before the 8th?"
    )
    assert days(text, inside=True) == (None, None)
