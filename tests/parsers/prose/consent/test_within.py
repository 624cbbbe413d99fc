"""A long sentence that tells many things at once: the yes within it is heard, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from parsers.prose.consent.read import read_consent
from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import THURSDAY, lines_of

HEARD = (
    "Her sister has had her since the fire, the sister's tenancy allows nobody else, two boys at the junior school, and"
    " she is fine with her name and number going to Tendring council, please text before you ring.",
    "The unit closes at Easter, he has paid up to then and owes nobody; he agreed this morning to be referred to"
    " yourselves; his probation officer will ring about the licence.",
    "Her lad has exams, her car has failed its test and the agent wants the keys by noon on Friday, she has agreed to"
    " this referral, and the school will vouch for her.",
)
NOT_HEARD = (
    "His mother wants him out by Sunday, he agreed to the rehab bed, and he is not ready to have the council told.",
    "He agreed to be referred on Monday, his key worker tells me, and on Tuesday he said he had never agreed to it.",
    "She was asked for her permission to refer, she thought about it for a day or two, and has withheld it.",
    "The landlord is selling, her brother says he is happy for us to refer her to the council, and she was not in.",
    "He had signed for the referral, then he came in on Thursday and asked us to rip it up, so please do not act.",
    "She agreed to the flu jab, to the stair assessment and to her daughter being told, and she goes home on Friday.",
)


def status(text: str) -> ConsentStatus:
    """What a sentence in a letter says of agreement."""
    lines = lines_of(f"I am referring her under the duty to refer.\n{text}")
    return read_consent(lines, written=THURSDAY, self_referral=False)[0].status


@pytest.mark.parametrize("text", HEARD)
def test_a_plain_yes_in_one_part_of_a_long_sentence_is_heard(text: str) -> None:
    assert status(text) is ConsentStatus.ORAL


@pytest.mark.parametrize("text", NOT_HEARD)
def test_where_any_part_speaks_against_it_or_of_another_matter_no_yes_is_heard(text: str) -> None:
    assert status(text) not in (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
