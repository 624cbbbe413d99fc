"""An agreement that somebody waits for is none yet."""

from __future__ import annotations

import pytest

from parsers.prose.agreement import GIVEN, Says, signals_in


@pytest.mark.parametrize(
    "words",
    [
        "She wanted to read the privacy notice before she agrees to the referral.",
        "Just so you know Cass said she wants to see the leaflet before she agrees to the referral, I'm seeing her on "
        "Monday and will let you know if she is happy for it to go ahead.",
        "I will let you know if he is happy for it to go ahead.",
        "He will tell me on Friday whether he agrees to be referred.",
        "Please hold this until she has agreed to the referral.",
        "He asked to talk to his sister before agreeing to a referral.",
    ],
)
def test_waiting_for_an_agreement_is_no_agreement(words: str) -> None:
    assert not {said.says for said in signals_in(words)} & set(GIVEN)


@pytest.mark.parametrize(
    "words",
    [
        "I asked if she was happy for me to refer and she said yes.",
        "I asked him whether he is happy to be referred and he is.",
    ],
)
def test_a_question_that_was_answered_is_an_agreement(words: str) -> None:
    assert Says.AGREED in {said.says for said in signals_in(words)}
