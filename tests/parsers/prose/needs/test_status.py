"""Homeless already, or threatened with it: the writer's word, the days, the night ahead and the home to be kept."""

from datetime import date

import pytest

from parsers.prose.days.whens import Days
from parsers.prose.needs.reason import Standing, read_reason
from parsers.prose.sentences import Sentence, split_sentences

MONDAY = date(2026, 11, 2)
LATER = date(2026, 11, 20)


def status(text, *, subject="", days=None, **lot):
    lines = tuple(Sentence(part, paragraph=0, index=n) for n, part in enumerate(split_sentences(text)))
    standing = Standing(MONDAY, days or Days(), **lot)
    found = read_reason(lines, subject=subject, standing=standing).reason.status
    return found.value if found else None


SAID = (
    ("He is unfortunately homeless at the moment.", "homeless"),
    ("He went homeless when the relationship ended and still is.", "homeless"),
    ("He isn't just threatened with homelessness, he is on the street already.", "homeless"),
    ("The bailiffs have been and he has nowhere.", "homeless"),
    ("She faces being homeless at Christmas.", "threatened"),
    ("He will be sofa surfing at best once he is released.", "threatened"),
    ("Homeless on release.", "threatened"),
    ("Homeless or threatened: threatened", "threatened"),
    ("Homeless already: no, notice served", "threatened"),
    ("Fit for d/c but nowhere for pt to go", "threatened"),
    ("No accommodation identified for release.", "threatened"),
    ("My grandson is coming out of prison and I can't have him here.", "threatened"),
    ("The bank is taking the house.", "threatened"),
    ("He is staying with a mate and has been told to be out by Saturday.", "threatened"),
    ("He is staying out by the river.", "homeless"),
)


@pytest.mark.parametrize(("text", "said"), SAID)
def test_the_writers_word_goes_first(text, said):
    assert status(text) == said


def test_a_home_in_a_park_or_by_a_station_is_a_roof():
    text = "He lives in a static caravan on Heron Park. The pitch is not being renewed."
    assert status(text, days=Days(homeless_on=LATER)) == "threatened"
    assert status("She is living at 12 Station Road and her landlord is selling.") == "threatened"


@pytest.mark.parametrize(
    "text",
    [
        "He lives in a static at Heron Park and has to be off it by the 15th.",
        "She lives in a bedsit by the station and the landlord wants her gone.",
        "They are living in an annexe behind the church car park and must be out on Friday.",
    ],
)
def test_a_roof_beside_a_park_or_a_station_is_one_whatever_it_is_called(text):
    assert status(text, days=Days(homeless_on=LATER)) == "threatened"


@pytest.mark.parametrize("roof", ["his mate's garage", "a shed on the allotments", "his uncle's workshop", "a barn"])
def test_who_keeps_a_makeshift_roof_until_a_day_to_come_is_threatened(roof):
    text = f"He has been living rough in {roof} since November and has to be out of it by the day below."
    assert status(text, days=Days(homeless_on=LATER)) == "threatened"
    assert status(text) == "homeless"


def test_a_subject_that_says_homeless_does_not_outrun_a_day_to_come():
    assert status("Discharge planned.", subject="HOMELESS PT 7B", days=Days(release_on=LATER)) == "threatened"
    assert status("Please call.", subject="Homeless man") == "homeless"


def test_who_has_nowhere_tonight_is_homeless_unless_held_or_a_day_is_still_to_come():
    text = "She will be let go and that makes her homeless, no bed anywhere tonight."
    assert status(text, tonight=True) == "homeless"
    assert status(text, tonight=True, inside=True) == "threatened"


def test_a_home_to_be_kept_is_threatened():
    assert status("I'm not referring anyone as homeless, help me keep her flat.", keeping=True) == "threatened"
    assert status("Nobody is without a home yet.", keeping=True) == "threatened"


BY_THE_WRITER = (
    ("I say homeless, she says between places.", "homeless", {"inside": True, "days": Days(release_on=LATER)}),
    ("He has no address, so I'd call it homeless.", "homeless", {"inside": True, "days": Days(release_on=LATER)}),
    ("As soon as he gets out he's homeless.", "threatened", {"inside": True, "days": Days(release_on=LATER)}),
    ("Kipping on her cousin's floor in Station Street, who wants it back.", "threatened", {"days": Days(None, LATER)}),
)


@pytest.mark.parametrize(("text", "said", "lot"), BY_THE_WRITER)
def test_the_word_for_now_and_the_word_for_then(text, said, lot):
    assert status(text, **lot) == said


@pytest.mark.parametrize(
    ("text", "lot", "said"),
    [
        ("He will be gone. So in 3 weeks i am on the street.", {}, "threatened"),
        ("i have been on the street for 3 weeks.", {}, "homeless"),
        ("After Sunday there is no offer, she is in effect homeless.", {}, "homeless"),
        ("Homeless, she'll be on the street tonight.", {"tonight": True}, "homeless"),
        ("Homeless on Friday, she'll be on the street then.", {}, "threatened"),
        ("Since then I am homeless and sleep in my car.", {}, "homeless"),
    ],
)
def test_a_street_still_weeks_away_threatens(text, lot, said):
    assert status(text, **lot) == said


TO_COME = {"days": Days(homeless_on=LATER)}
HELD = {"inside": True, "days": Days(release_on=LATER)}


@pytest.mark.parametrize(
    ("text", "lot", "said"),
    [
        (
            "They are homeless and on her sister's floor, where the landlord allows it until the 20th.",
            TO_COME,
            "homeless",
        ),
        ("There is one homeless guest here whom we cannot place after the 20th.", TO_COME, "homeless"),
        ("He was in a caravan that he lost, homeless.", HELD, "homeless"),
        ("He has nowhere to be discharged to, homeless in other words.", HELD, "homeless"),
        ("His brother won't have him back, so he's homeless from our point of view.", HELD, "homeless"),
        ("He's homeless on the streets of Redmere.", TO_COME, "homeless"),
        ("He is homeless from the 20th, when his licence ends.", TO_COME, "threatened"),
        ("By the 20th he is homeless.", TO_COME, "threatened"),
        ("If nothing is arranged, she is homeless.", TO_COME, "threatened"),
        ("Discharge is on the 20th, homeless then.", HELD, "threatened"),
        ("Being homeless is what he dreads, his mother won't have him.", HELD, "threatened"),
    ],
)
def test_who_is_called_homeless_outright_is_and_a_day_or_a_condition_ties_the_word_to_it(text, lot, said):
    assert status(text, **lot) == said


def test_what_is_not_wished_or_handed_back_puts_nobody_on_the_street():
    assert status("I don't want them on the street, they've been good to us.", **TO_COME) == "threatened"
    assert status("The firm has handed back the contract, everyone out.", **TO_COME) == "threatened"
    assert status("He is back on the streets.", **TO_COME) == "homeless"


def test_an_address_missed_beside_a_phone_is_no_home_missed():
    assert status("There is no address, no phone and no email on our system.") is None
    assert status("He has no address to go to.") == "homeless"
