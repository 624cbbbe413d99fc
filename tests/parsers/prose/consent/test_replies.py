"""Answers that are told as a thing, put off, or another's; and names put to papers of another matter."""

from __future__ import annotations

import pytest

from parsers.prose.consent.replies import on_another_paper, puts_off, without_no_paper
from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import status, table

GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)


@pytest.mark.parametrize(
    ("text", "says"),
    table(
        oral=(
            "He was asked on Monday whether we might refer him. His reply was an unhesitating yes.",
            "Consent: got it over the phone, nothing in writing as yet.",
            "Consent: given over the phone, nothing signed so far.",
            "He gave me a yes through the hatch, nothing on paper.",
            "He agreed verbally to this referral, nothing in writing.",
        ),
        written=(
            "Her signature is on the sharing form.",
            "Her signature is on the housing consent form at the back of the tenancy file.",
            "Her signature is on the consent form that goes with this, dated 24 November.",
        ),
        unclear=(
            "I asked whether we might refer him and he said he would sleep on it.",
            "He was asked on Monday whether we might refer him. His reply was that he would sleep on it.",
            "I asked whether we might refer him and he said it was up to his wife.",
        ),
    ),
)
def test_an_answer_told_as_a_thing_is_read_as_the_answer(text: str, says: ConsentStatus) -> None:
    assert status(f"I'd like to refer him to you. {text}") is says


@pytest.mark.parametrize(
    "text",
    [
        "I asked whether he wanted the council told. His answer was in Polish and nobody could read it.",
        "She was asked whether we might refer her. Her reaction was to laugh.",
        "He was asked if we could refer him. His reply was lost in the noise of the wing.",
        "He was asked if we could refer him. His reply was not a yes.",
        "When I asked if I could tell the council his brother nodded.",
        "Consent: got his mum's over the phone, nothing in writing yet.",
        "Signed consent is on the system from his 2019 referral.",
        "He agreed verbally, nothing in writing, and has since said he'd rather leave it.",
        "Her signature is on the tenancy form that goes with this, dated 24 November.",
        "Her signature is on the loan form in her file.",
        "Her signature is on the parking permit form.",
        "His sister gave consent over the phone, nothing in writing.",
        "I asked him whether I could tell the council; his answer was that he'd let me know.",
    ],
)
def test_what_answers_nothing_or_is_of_another_matter_is_no_yes(text: str) -> None:
    assert status(f"I'd like to refer him to you. {text}") not in GIVEN


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She said she would have a think, and rang back to agree.", False),
        ("She said she would think about it, then signed.", False),
        ("He said he'd let you know his new number.", False),
        ("She said she'd decide on Friday.", True),
        ("Her answer was that she needed to think it over.", True),
    ],
)
def test_an_answer_put_off_that_came_is_not_put_off(text: str, told: bool) -> None:
    assert puts_off(text) is told


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Her initials are on the care plan.", True),
        ("He signed the gym form.", True),
        ("He signed the gym form and the referral form.", False),
        ("He signed the loan form and has agreed to this.", False),
        ("He signed the discharge and information sharing form.", False),
        ("He signed your form.", False),
    ],
)
def test_a_paper_is_of_the_matter_that_its_name_says(text: str, other: bool) -> None:
    assert on_another_paper(text) is other


@pytest.mark.parametrize(
    "text",
    [
        "He would agree over the phone, nothing in writing.",
        "She has not given it over the phone, nothing on paper.",
        "His mum gave it over the phone, nothing on paper.",
        "Asked over the phone, nothing in writing.",
    ],
)
def test_no_paper_is_left_out_only_behind_a_yes_by_word_of_mouth(text: str) -> None:
    assert without_no_paper(text) == text
