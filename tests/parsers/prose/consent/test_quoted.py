"""A no in the person's own words, a question mark put to the answer, a paper that went out: none of them is a yes."""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import status, table

_NOES = table(
    refused=(
        "I told her I'd write to you. Her words: \"No council, ta, and you can tell 'em I said so.\"",
        'Offered tonight to contact the council. "Over my dead body." Asked again, same.',
        'I asked whether I could refer him to the council. "Not this time, my cousin sits in that office," he put it.',
        "I said I'm going to write to the council and he said \"you do no such thing, I'll have no truck with them\".",
        'When I said I would tell you she said "don\'t you dare".',
        'I raised a referral to housing with him yesterday. "Nah, leave it," was what I got.',
        'Asked if we could ring the council for him. "Never. I\'d sooner sleep in the park."',
        'We suggested telling you. "Mind your own," he told us.',
        "I offered to send this to the council. “Thanks, no. I'll sort it myself.”",
        'What she has not agreed to: you. "Not them," as she put it.',
    ),
    oral=(
        'I asked if I could refer him to the council. "No problem, go ahead," he said.',
        'I asked whether he minded me writing to you. "No, I don\'t mind at all, please do," he said.',
        'I told her I\'d be contacting the council. "No worries, fire away," she said, so she agrees.',
    ),
    missing=(
        'I offered him a bed at the hostel. "No, ta, too loud," he said.',
        'His sister said "no way is he coming back here".',
        'The landlord was asked to extend the notice. "Not a chance," he wrote.',
        'She asked the agent about the deposit. "Don\'t bother ringing again," was the reply.',
    ),
)


@pytest.mark.parametrize(("text", "said"), _NOES)
def test_a_quoted_no_is_a_no_to_what_was_asked(text: str, said: ConsentStatus) -> None:
    assert status(text) is said


@pytest.mark.parametrize(
    ("text", "said"),
    table(
        unclear=(
            "Consent ?yes - muttered something, wouldn't repeat it, didn't sign.",
            "Consent to referral: ?agreed",
            "Consent: yes?? He nodded off half way through.",
            "Consent: verbal ?",
            "?consented to referral to housing, see notes.",
        ),
        oral=(
            "Consent to referral? Yes, verbal, this morning.",
            "Consent given (yes) to this referral to the council, verbally.",
            "Does he agree to being referred? Yes, he agreed verbally.",
        ),
    ),
)
def test_a_question_mark_put_to_the_answer_leaves_it_open(text: str, said: ConsentStatus) -> None:
    assert status(text) is said


@pytest.mark.parametrize(
    ("text", "said"),
    table(
        unclear=(
            "We wrote home today enclosing a reply slip for Mrs Okoro to authorise contact with you. Nothing back yet.",
            "Enclosed with our letter was a consent form for her to sign, for the referral to the council.",
            "The disclaimer for you people is in the internal post to her house block.",
            "The consent form is on its way to him at the hostel.",
            "I left the consent sheet for Ms Doe to complete and return.",
            "A link to the consent form was texted for him to sign. Nothing back as yet.",
            "The form for you went under his door, I'll send it when it is back signed.",
            "I have not discussed contacting you with her.",
            "We didn't get round to asking him about the council.",
            "I've put it to him that the council be told. He'd like to pray on it.",
            "I asked her about writing to you. She wants to sleep on it.",
            "I asked about referring him to you and he will let me have his answer on Monday.",
            "When I brought up ringing you she didn't say no.",
            "I told him about the referral to the council; he didn't refuse.",
        ),
        written=(
            "I gave him the consent form for him to sign and he has signed it, agreeing to this referral.",
            "She signed the consent form for you on Monday and agrees to the referral.",
        ),
        oral=("When I brought up referring her to the council she didn't say no, she said yes please, do it.",),
        missing=(
            "The tenancy form is in the post to her.",
            "The hospital sent a letter for her to read about the operation.",
            "She would like to sleep on the ground floor.",
            "He did not object to the move to ward 3.",
        ),
    ),
)
def test_what_is_still_to_come_back_is_open(text: str, said: ConsentStatus) -> None:
    assert status(text) is said
