"""A yes in words few use, and the same words where they are another's, of another matter, or no answer."""

from __future__ import annotations

from datetime import date

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import consent_in

_WRITTEN = date(2027, 2, 1)


def _status(text: str) -> str:
    return consent_in(text, written=_WRITTEN, self_referral=False).status.value


@pytest.mark.parametrize(
    "text",
    [
        "Her father, who lives in Cork, rang the office and said you have his permission.",
        "Her mum has said you have her permission.",
        "Her uncle rang to say we have his blessing.",
        "His mother, a nurse in Derby, wrote and gave you her full consent.",
        "I have not been able to put it to her that I would be writing to you.",
        "I have not put it to him yet.",
        "I wish I could give you a straight line on consent.",
        "It is hard to give you a clear answer on consent. He signed the consent form in May.",
    ],
)
def test_another_s_permission_and_a_question_not_put_are_unclear(text: str) -> None:
    assert _status(text) == "unclear"


@pytest.mark.parametrize(
    "text",
    [
        "He says you have his permission.",
        "He told his mum and then said we have his permission.",
        "He asked if I'd write for him.",
        "Kyle asked if I'd write to you.",
        "She asked whether I could put in a word for her.",
        "He says it's ok for me to mention him.",
        "I asked at her door and she was happy to say yes, I've nothing in writing.",
        "I asked him on the wing and he said yes, there's nothing in writing.",
        "She is happy for you to know, nothing signed.",
        "He was happy to agree to this.",
        'I asked her on Friday and what she said was "yes, Derby, my midwife is there". Take that as her permission.',
        "Happy for you to have this, I asked. Will do it properly tomorrow.",
    ],
)
def test_leave_in_words_few_use_is_word_of_mouth(text: str) -> None:
    assert _status(text) == "oral"


@pytest.mark.parametrize(
    "text",
    [
        "On Monday he made his mark on our consent sheet with an advocate there, and I have seen it.",
        "She signed the consent form with her keyworker on Friday.",
        "He signed it with me on Tuesday, the council's consent form.",
        "He signed our information agreement on Tuesday while I watched. Severe eczema.",
    ],
)
def test_who_was_by_at_a_signing_is_no_object_of_it(text: str) -> None:
    assert _status(text) == "written"


@pytest.mark.parametrize(
    "text",
    [
        "I put it to him on Tuesday that I would write to you. He said over his dead body.",
        "I asked if I could refer him to the council. He said absolutely not, and left.",
    ],
)
def test_a_flat_no_to_being_told_of_is_a_refusal(text: str) -> None:
    assert _status(text) == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "I asked about a hostel in Hull. He said no way.",
        "He asked if I would write to the landlord for him.",
        "His landlord asked if I'd write about him.",
        "I asked if I could write for him.",
        "I asked whether she was happy to agree to this.",
        "The panel was happy to agree to this.",
        "He signed with an agency on Monday.",
        "He signed our tenancy agreement on Tuesday while I watched.",
        "There is nothing in writing.",
        "He says it's ok for me to refer him to the gym.",
    ],
)
def test_the_same_words_of_something_else_give_no_consent(text: str) -> None:
    assert ConsentStatus(_status(text)) not in (ConsentStatus.ORAL, ConsentStatus.WRITTEN, ConsentStatus.REFUSED)


def test_what_two_no_longer_are_takes_nothing_back() -> None:
    text = (
        "They claimed as a couple, they don't any more. I rang each of them yesterday and both agreed to be referred."
    )
    assert _status(text) == "oral"
