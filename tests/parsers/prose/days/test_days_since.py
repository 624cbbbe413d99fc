"""Since when somebody is without a roof, and days that are no day of theirs, by new hands."""

from datetime import date
from functools import partial

import pytest

from tests.parsers.prose.days.dayasked import days_on

MONDAY = date(2027, 2, 1)

days = partial(days_on, MONDAY)


@pytest.mark.parametrize(
    "said",
    [
        "That lad has been homeless ever since and I don't care who says different.",
        "She has been homeless since, and is sleeping on a friend's floor.",
        "Slept in the shed on the allotments since & will again tonight.",
        "He's been in the porch of the chapel ever since.",
        "It's been the bandstand since.",
        "She has slept on night buses since, with the baby.",
        "From that day to this she has had no accommodation.",
        "From then on he has had no home.",
    ],
)
@pytest.mark.parametrize("told", ["His dad bolted the door on 22 January.", "The council took it back 22 January."])
def test_who_has_no_roof_since_is_homeless_since_the_day_told_before(told, said):
    assert days(f"{told} {said}")[1] == date(2027, 1, 22)


@pytest.mark.parametrize(
    "said",
    ["He has worked at the garage in town since.", "She has not been seen since.", "He has kept well since."],
)
def test_what_else_has_been_since_is_no_loss(said):
    assert days(f"He wrote to us on 22 January. {said}")[1] is None


@pytest.mark.parametrize(
    "text",
    [
        "If it comes out twice ignore the second.",
        "She has two boys and lives with the first.",
        "Out of this morning's meeting there are two for you.",
        "This goes out from Friday's panel.",
        "Leaving you the note of today's call.",
    ],
)
def test_what_counts_or_names_a_meeting_is_no_day(text):
    assert days(text) == (None, None)
    assert days(text, patient=True) == (None, None)


@pytest.mark.parametrize("on", ["on", "by", "until"])
def test_the_first_is_a_day_behind_a_preposition(on):
    assert days(f"She must be out of the flat {on} the first.")[1] in {date(2027, 2, 1), date(2027, 3, 1)}


@pytest.mark.parametrize(
    "text",
    [
        "She marries on the 6th of March and the husband moves in, so that is my last day.",
        "The lease is read out on 6 March and that's her last night.",
    ],
)
def test_the_last_day_is_the_day_named_before(text):
    assert days(text)[1] == date(2027, 3, 6)


@pytest.mark.parametrize(
    "text",
    [
        "The officer told her 22nd February is the day.",
        "The CRD he's working to is 22/02/2027 and the sentence ends on 29/05/2027.",
        "It is a fixed term recall, he's back on 22 February.",
        "The release date we have for him is 22 February.",
    ],
)
def test_the_day_of_who_is_held(text):
    assert days(text, inside=True)[0] == date(2027, 2, 22)


@pytest.mark.parametrize("said", ["she was gone before breakfast", "she slipped away", "she left of her own accord"])
def test_who_left_unseen_of_their_own_accord_has_no_day(said):
    assert days(f"She came for four nights and on the 23rd {said}.")[1] is None


def test_a_morning_after_may_stand_two_sentences_on():
    text = "His last night is Sun 14 February. Nobody after them. homeless from the 15th then"
    assert days(text)[1] == date(2027, 2, 15)


@pytest.mark.parametrize(
    "where",
    [
        "In his lorry cab round the back of the shops",
        "BEEN IN THE BUS SHELTER BY THE PADDOCKS",
        "In the lay-by on the bypass",
        "Been in a squat in Mill Road",
        "In the bandstand",
        "In the multi-storey",
    ],
)
def test_who_has_been_in_the_open_since_a_day_lost_the_home_then(where: str) -> None:
    assert days_on(date(2027, 1, 8), f"{where} since 4 January, same again tonight.") == (None, date(2027, 1, 4))


@pytest.mark.parametrize("where", ["He has been in hospital", "At her sister's", "He has worked for us"])
def test_who_has_been_under_a_roof_since_a_day_has_not(where: str) -> None:
    assert days_on(date(2027, 1, 8), f"{where} since 4 January.")[1] is None
