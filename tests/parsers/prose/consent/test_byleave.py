"""Leave told by a noun counts where it is the person's own; a mother's, a manager's or one for else never does."""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import consent_in

OWN = (
    "I am writing with Miss Tolliver's leave.",
    "With Mrs Thorogood's leave I write.",
    "At the request of the visitor himself, and in his presence, I send you his particulars.",
    "By leave of the young man himself I am sending you his particulars.",
    "At the lady's own request I am passing this to you.",
)
OF_OTHERS = (
    "At the request of the young man's mother I am sending this to the housing team.",
    "With my manager's blessing I send you his particulars.",
    "I am writing with Dr Tolliver's leave, the patient being asleep.",
    "At the request of the ward manager I am sending this to the housing team.",
    "At the request of his landlord I am writing to the housing team.",
    "With Mrs Thorogood's leave I shall write to her son.",
    "If I may, with Mr Ames's permission, once he wakes, I would write to you.",
    "It is at her own request that I have kept this from the council until now.",
    "Your night line is a recording, so I am putting it in writing.",
    "She said I could talk to you about the flat and the money.",
)
ANSWERED = (
    "We spoke about the council. He told me aye, write to them if you must.",
    "They were both at the meeting and told me to write to you and hold nothing back.",
    "He agreed to the referral. He won't answer unknown numbers.",
    "On a call with his POM on the 16th I asked did he agree to this referral and he said yes.",
    "Con. verbal, 9/12, by phone.",
)
NOT_ANSWERED = (
    "Con. verbal to bloods, 9/12.",
    "She is happy to be referred to you, but not to count until she has read it.",
    "I have not told her about this letter.",
    "His POM asked for this referral to the council.",
    "We asked her landlord whether he minded us passing this to the council and he raised no objection.",
    'I asked his brother if he would like me to bring you in, and what came back was "Too right I would."',
    "She signed our authority to act on 12 December and it covers her benefit claim only.",
)
GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)


@pytest.mark.parametrize("text", OWN + ANSWERED)
def test_the_persons_own_leave_is_consent(text: str) -> None:
    assert consent_in(text).status is ConsentStatus.ORAL


@pytest.mark.parametrize("text", OF_OTHERS + NOT_ANSWERED)
def test_leave_of_another_or_for_another_matter_is_none(text: str) -> None:
    assert consent_in(text).status not in GIVEN


def test_an_authority_to_act_that_covers_the_letter_is_signed_consent() -> None:
    said = consent_in(
        "She signed our authority to act, dated 12 December 2026, and it covers everything in this letter."
    )
    assert said.status is ConsentStatus.WRITTEN


def test_no_said_of_another_matter_refuses_nothing() -> None:
    assert consent_in("Asked about drink, he said no, not for years.").status is ConsentStatus.MISSING
    assert consent_in("Asked about the council, he said no.").status is not ConsentStatus.MISSING


@pytest.mark.parametrize(
    "text",
    [
        "He agreed to see the nurse about the referral letter.",
        "She agreed to talk to her GP about a referral.",
        "He is happy to meet the worker who wrote the referral.",
    ],
)
def test_who_agrees_to_see_somebody_about_a_referral_has_not_agreed_to_it(text: str) -> None:
    assert consent_in(text).status not in (ConsentStatus.ORAL, ConsentStatus.WRITTEN)


@pytest.mark.parametrize(
    "text", ["She agreed to see you and to be referred.", "He agreed to meet you about this referral."]
)
def test_who_agrees_to_see_us_has(text: str) -> None:
    assert consent_in(text).status is ConsentStatus.ORAL


@pytest.mark.parametrize(
    "text",
    [
        "He has this morning signed the surgery's form permitting me to write to you.",
        "We went through the paperwork together and he signed at the bottom to say this can go to the council.",
    ],
)
def test_a_paper_that_permits_the_letter_is_signed_consent(text: str) -> None:
    assert consent_in(text).status is ConsentStatus.WRITTEN
