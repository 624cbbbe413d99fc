"""Asked and not answered, thought about, not asked: unclear. A plain no is a no, whatever the writer adds to it."""

from __future__ import annotations

import pytest

from parsers.prose.consent.read import read_consent
from parsers.prose.consent.unanswered import unanswered
from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import THURSDAY, lines_of, status, table

UNANSWERED = (
    "I've not spoken to her about you.",
    "I have not raised the council with him, he was asleep.",
    "We haven't mentioned the housing department to her.",
    "I have not had chance to talk to him about a referral.",
    "I told him I'd be writing to you and he said he'd have a think and let me know on Friday.",
    "She would like to have a think and said she'd tell her key worker either way.",
    "I asked could I pass his name on to you and he stared at the floor and said nothing.",
    "I asked if she wanted the council told and she just looked at me.",
    "I asked him if I could refer him and got a shrug.",
    "He was found to lack capacity about sharing information. His sister is his deputy and wrote that she is content.",
    "There are two consent forms on file. One says yes. The other has no ticked.",
    "He has been asked about the referral and cannot decide.",
)
REFUSED = (
    "She doesn't want to go on your system, told me so on Monday.",
    "He doesn't want any of this. He said if I put his name on a form he'd stop coming.",
    "He signed for the referral on 2 November. On Tuesday he asked for the form back, he's withdrawing it.",
    "He signed the consent in front of me. Yesterday he asked me to tear it up and he no longer wants to be referred.",
    "She does not want you told. I did say I would have to let you know and she shrugged.",
    "Not sure whether you want this or not so I will send it. He refuses to be referred.",
    "This isn't to be taken as consent, because there is none. She does not want her details given to the council.",
    "I asked her tonight if she wanted the council told and it was a flat no.",
    "He refuses to be referred. So no consent, you have this because of the snow.",
    "She does not want to be referred. We send this because of the risk and not because she has changed her mind.",
)
NOTHING = (
    "I have not spoken to her landlord.",
    "I've not spoken to him about his benefits.",
    "He'd like to have a think about which area.",
    "I asked him what he eats and he said nothing.",
    "She looked at the floor.",
    "He doesn't want to go on the bus, said so to me on Monday.",
    "His sister is content in Leeds.",
    "Previous contact with council: None",
    "He says the room is damp and the landlord is not interested.",
    "Sister asked me to pass this on.",
    "He signed our licence and a photo consent when he came in.",
    "He asked for his bag back.",
    "He asked me to tear up his parking ticket.",
    "There are two forms of ID on file. One is a passport.",
    "He has been asked to leave and cannot decide where to go.",
)
GIVEN = (
    "I discussed the referral with him on Monday and he agreed to it. He did not wish to sign anything.",
    "Hope that's ok with you. I phoned her just now and she said go ahead with the referral.",
    "He agreed to the referral. He'd like to have a think about which area he wants.",
    "She is happy to be referred to you. I have not spoken to her about the rent.",
    "He agreed to being referred to the council. I asked about his mother and he shrugged.",
)


def _status(text: str) -> ConsentStatus:
    return read_consent(lines_of(f"He is homeless.\n{text}"), written=THURSDAY, self_referral=False)[0].status


@pytest.mark.parametrize("text", UNANSWERED)
def test_without_an_answer_consent_is_unclear(text: str) -> None:
    assert _status(text) is ConsentStatus.UNCLEAR


@pytest.mark.parametrize("text", REFUSED)
def test_a_plain_no_is_a_refusal(text: str) -> None:
    assert _status(text) is ConsentStatus.REFUSED


@pytest.mark.parametrize("text", NOTHING)
def test_talk_of_other_matters_says_nothing_of_consent(text: str) -> None:
    assert _status(text) is ConsentStatus.MISSING


@pytest.mark.parametrize("text", GIVEN)
def test_what_is_put_off_or_not_signed_beside_takes_no_yes_away(text: str) -> None:
    assert _status(text) is ConsentStatus.ORAL


@pytest.mark.parametrize(
    ("text", "said"),
    table(
        refused=(
            "Last week she said go ahead, and ten minutes ago she rang to say please don't.",
            "He did agree on Tuesday but has told the sister this morning he takes it back.",
            "She agreed to the referral on Monday and texted last night to say no thanks.",
            "He was happy for us to refer him, then popped in to say leave it.",
        ),
        unclear=("I haven't spoken to Piotr about you yet, it's on my list for tomorrow.",),
        missing=("I haven't spoken to my manager about you yet.", "She rang to say do not send post to the flat."),
    ),
)
def test_who_came_back_to_say_no_has_taken_it_away(text: str, said: ConsentStatus) -> None:
    assert status(text) is said


@pytest.mark.parametrize(
    "text",
    [
        "She agreed to the referral to the council on Monday and rang to say no landlord will take her.",
        "He agreed to be referred; he takes his bike back to the shop today.",
        "She was happy with this and phoned to say do not send post to the flat.",
    ],
)
def test_who_came_back_about_something_else_has_not(text: str) -> None:
    assert unanswered(text, "") is None
