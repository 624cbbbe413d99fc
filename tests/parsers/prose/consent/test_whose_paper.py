"""Leave that is held, a bare yes by name, papers, words in writing: whose they are, and what for."""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import status, table


@pytest.mark.parametrize(
    ("text", "said"),
    table(
        oral=(
            "I'd her go-ahead on Thursday to put this to you.",
            "I have her leave, given at the kitchen table an hour ago, to put all this to Mid Devon District Council.",
            "With his leave I am writing to you.",
            "I have his leave to tell you this.",
            "We'd their say-so on Monday for the referral.",
            "Eric gave his okay today.",
            "Chantay has given her consent to this, too.",
        ),
        missing=(
            "She has her leave to remain until May.",
            "He had his leave, 3 weeks, from the army.",
            "She had her leave cancelled.",
            "Her mum gave her okay to the sofa.",
            "I'd her permission to speak to the GP.",
            "They have it in writing that he comes out on the 22nd of February.",
            "The landlord has put it in writing that she must go.",
            "Insulin; he has signed for you to see the GP summary.",
            "She signed for the hospital to have her medical records.",
            "My husband will not agree to postpone the sale.",
        ),
        written=(
            "Signed the veterans' consent on 24th Nov. Covers LAs and Legion.",
            "She has put it in writing that you may have her details.",
            "Consent to refer to LA housing: signed & dated by her 11 November, held in hospital notes.",
            "She signed for her GP records to go to the council with this referral.",
        ),
    ),
)
def test_leave_paper_and_writing_are_weighed_by_whose_and_what_for(text: str, said: ConsentStatus) -> None:
    assert status(text) is said


@pytest.mark.parametrize(
    "beside",
    [
        "DIO has asked for it back by 28 May.",
        "My husband will not agree to postpone the sale.",
        "The agent asked for it back on Monday.",
    ],
)
def test_what_others_want_of_a_house_takes_nothing_from_a_plain_yes(beside: str) -> None:
    given = "A consent form for this referral signed by her on 24 Nov is held here."
    assert status(f"{beside} {given}") is status(f"{given} {beside}") is ConsentStatus.WRITTEN
