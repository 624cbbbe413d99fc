"""What looks like an agreement and is none: one that somebody waits for, a yes to another question."""

from __future__ import annotations

import pytest

from parsers.prose.consent.agreement import GIVEN, Says, signals_in
from parsers.prose.consent.answers import answers_something_else


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


@pytest.mark.parametrize(
    "row",
    [
        "Aware of referral: Yes",
        "Referral discussed with client: Yes",
        "Client informed of referral: yes",
        "Safeguarding referral made: yes",
        "Referral to social services: Y",
        "Information shared with GP: yes",
        "Knows about referral? Yes",
    ],
)
def test_a_bare_yes_to_another_question_is_no_agreement(row: str) -> None:
    assert signals_in(row) == []
    assert answers_something_else(row)


@pytest.mark.parametrize("row", ["Consent: Yes", "Client agrees to referral: Yes", "Happy for us to share? yes"])
def test_a_bare_yes_to_the_question_of_consent_is_one(row: str) -> None:
    assert Says.AGREED in {said.says for said in signals_in(row)}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("I asked her on New Year's Eve whether I could write to you, and she said: please.", Says.AGREED),
        ("He stood at my door this morning and said please do write to the council.", Says.AGREED),
        ("Cass wrote her name under it to say I may tell the council.", Says.SIGNED),
        ("She typed her own name on our form so that I can send this to you.", Says.SIGNED),
        ("He signed a note that lets me tell you about his rent.", Says.SIGNED),
    ],
)
def test_a_name_put_to_it_or_please_do_is_an_agreement(words: str, says: Says) -> None:
    assert says in {said.says for said in signals_in(words)}


@pytest.mark.parametrize(
    "words",
    [
        "He said please do not write to the council.",
        "She said please, I need a bed.",
        "He wrote his name on the wall of the cell.",
        "The landlord said of course I can send the notice again.",
    ],
)
def test_other_pleas_and_names_are_none(words: str) -> None:
    assert not {said.says for said in signals_in(words)} & set(GIVEN)
