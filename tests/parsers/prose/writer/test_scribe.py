"""Whoever types somebody's own words is the referrer; the words are the applicant's."""

from __future__ import annotations

from datetime import date

from parsers.record import ConsentStatus
from tests.parsers.prose.people.test_who import record

LETTER = (
    "Good evening. One of the lads on my landing wrote this out for you. I've typed it as he put it. Please answer me"
    " and I'll take it up to him.\n\n"
    "Conrad Pilkington\nPrison Officer, C3 landing\nHMP Oxley\n01632 960451\n\n"
    "- - - - -\n\n"
    "Dear council\n\n"
    "My name is Kieron Adom, date of birth 19th june 1991, prison number A2284JN. I get out on the 5th of March. I was"
    " living at my girlfriends but we are finished so I will be homeless.\n\n"
    "I give you my permission to talk to Mr Pilkington about all this.\n\n"
    "K Adom\n13/1/27\n"
)


def test_a_letter_below_its_typists_signature_is_referred_by_the_typist() -> None:
    found = record(LETTER, author="Conrad Pilkington <c.pilkington@hmp-oxley.example>")
    assert (found.referrer.name, found.referrer.role, found.referrer.organisation, found.referrer.phone) == (
        "Conrad Pilkington",
        "Prison Officer",
        "HMP Oxley",
        "+441632960451",
    )


def test_the_typists_address_is_not_the_applicants() -> None:
    assert record(LETTER, author="Conrad Pilkington <c.pilkington@hmp-oxley.example>").applicant.email is None


def test_the_day_under_the_applicants_own_words_is_the_day_of_consent() -> None:
    found = record(LETTER)
    assert (found.consent.status, found.consent.date) == (ConsentStatus.WRITTEN, date(2027, 1, 13))
