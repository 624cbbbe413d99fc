"""A yes that leans on what was spoken of before counts only where that was this matter and the person's own talk."""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import consent_in

GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
OF_ELSE = (
    "We had the talk about moving wards. She was quite happy and said to crack on.",
    "We had a chat about starting on the new tablets. He was fine and said go for it.",
    "I raised the switch to the day shift with her. She agreed.",
    "We went over the detox plan on Friday. He gave me the nod.",
    "I offered her a lift to the clinic. She said yes please.",
    "She signed page two, the part about meals and visiting, on 11/12.",
)
OF_ANOTHER = (
    "I read this letter to his dad before sending it and he said it was right and to send it.",
    "The council was her cousin's idea. He asked me to write this and watched me type it.",
    "I spoke to his brother on the phone. He is happy for us to refer.",
    "I rang her daughter last night and she said yes, refer her.",
    "The referral was his probation officer's idea. She asked me to send it.",
    "I explained all this to her husband and he agreed to the referral.",
)
THEIRS = (
    "We had a chat about being homeless and what the council does. He was fine and said go for it.",
    "I raised the referral with her. She agreed.",
    "I spoke to his brother on the phone. She is happy for us to refer her.",
    "I rang her daughter and then rang her, and she said yes, refer me.",
    "The referral was his probation officer's idea, but Mr Hale told me himself to send it.",
    "I explained all this to her with her husband there and she agreed to the referral.",
    "He was asked about the referral. He agreed.",
)


@pytest.mark.parametrize("text", OF_ELSE + OF_ANOTHER)
def test_a_yes_to_another_matter_or_of_another_person_is_no_consent(text: str) -> None:
    assert consent_in(text).status not in GIVEN


@pytest.mark.parametrize("text", THEIRS)
def test_a_yes_to_this_matter_counts_though_another_is_named(text: str) -> None:
    assert consent_in(text).status is ConsentStatus.ORAL
