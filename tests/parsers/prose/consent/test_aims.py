"""People agree to many things: only what aims at this referral is taken for consent to it."""

from __future__ import annotations

import pytest

from parsers.prose.consent.aims import aims_elsewhere
from parsers.prose.consent.talk import Talk
from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import status

ELSEWHERE = (
    "She has agreed to a fitness for work referral and to bereavement counselling.",
    "He consents to us looking at the summary care record.",
    "Our client has authorised us to speak to the guardian.",
    "She gave permission for me to fetch her coat and the cat.",
    "He signed for his keys and agreed to the house rules.",
    "Consent was obtained for: X-ray, bloods.",
    "The student agreed to a referral to the hardship fund.",
    "PoP consented to referral to ETE and to the wellbeing hub.",
)
HERE = (
    "She consents to her information being shared.",
    "He is happy for the ref to go in.",
    "He agreed to a referral to Southend and to seeing the nurse.",
    "She agreed to the rehab bed, and is fine with you being told.",
    "He is willing for me to write.",
    "She consents.",
    "He agreed to a referral for accommodation.",
)


@pytest.mark.parametrize("text", ELSEWHERE)
def test_an_agreement_whose_object_is_another_matter_is_none_to_this(text: str) -> None:
    assert aims_elsewhere(Talk(text, "").clear, text)
    assert status(text) not in (ConsentStatus.ORAL, ConsentStatus.WRITTEN)


@pytest.mark.parametrize("text", HERE)
def test_an_agreement_to_this_or_to_nothing_named_is_left_alone(text: str) -> None:
    assert not aims_elsewhere(Talk(text, "").clear, text)
