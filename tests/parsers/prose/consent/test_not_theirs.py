"""A yes that is another's, of a part of them, called off, yet to be given or the form's own is not the person's."""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import status
from tests.parsers.prose.people.test_who import record

GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)


@pytest.mark.parametrize(
    "text",
    [
        "All but Tom have agreed to be referred.",
        "Everyone on the landing bar Tom has agreed to be referred.",
        "Two of the three brothers agreed to this; Tom isn't one of them.",
        "Three out of four agreed to this referral, the fourth is Tom.",
        "Everyone in the hostel consents to this sort of referral, Tom excepted.",
        "Only Dana has agreed to being referred to you.",
    ],
)
def test_what_some_of_them_agreed_to_is_not_agreed_by_each(text: str) -> None:
    assert status(text) not in GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "All three of them agreed to be referred to you.",
        "He and his wife have both agreed to be referred.",
        "All four agreed, Tom among them, to be referred to you.",
    ],
)
def test_what_all_agreed_to_is(text: str) -> None:
    assert status(text) in GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "Like the man I sent you last week, who gave consent, Tom needs a home.",
        "Unlike Tom, his cellmate agreed to be referred.",
        "He told me about his mate who agreed to be referred and got a flat.",
        "The other Mr Birch consented to the referral.",
        "Consent obtained by telephone from his mother.",
        "Our safeguarding lead has given permission to share this without asking him.",
        "Our data protection officer has agreed to this being sent without his say-so.",
        "We have a data sharing agreement with you.",
    ],
)
def test_anothers_yes_is_not_the_persons(text: str) -> None:
    assert status(text) not in GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "Like his brother, he has agreed to be referred to the council.",
        "He has consented to the referral under our data sharing agreement.",
        "He agreed to be referred, without asking anything about it.",
        "Tom gave his consent to being referred. His cellmate did not.",
    ],
)
def test_the_persons_yes_beside_another_is(text: str) -> None:
    assert status(text) in GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "He agreed to the referral on Monday. On Wednesday he rang to say he'd rather leave it.",
        "Agreed verbally on 2 March. Retracted 5 March.",
        "Consent given 2 March, rescinded 6 March.",
        "Consent form signed 1 March (since shredded at his request).",
        "Signed consent was on file; he asked for it to be deleted.",
        "He agreed to it yesterday. Cancelled today at his wish.",
        "He said yes to a referral on Monday. Last night he texted to say don't.",
        "Yes to the referral was his answer last month; this month he shakes his head.",
        "He agreed to this referral, but when I read it back to him he said stop.",
        "He agreed to the referral. An hour afterwards he came back and took his form with him.",
        "He agreed to be referred. His car was towed. He is in Leigh. Yesterday he rang to say he'd rather not be"
        " referred.",
        "Tom has asked me to stop. He has agreed to the referral.",
    ],
)
def test_what_was_called_off_stands_no_more(text: str) -> None:
    assert status(text) not in GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "He agreed to being referred. He rang to say he'd rather be called on his mate's phone.",
        "He agreed to the referral. He rang on Friday to say don't ring before ten.",
        "He agrees to the referral. He shook his head at the idea of a hostel.",
        "He signed the consent for this referral; I've shredded the draft.",
        "He agreed to the referral. Withdrawn and low in mood since Friday.",
        "He agreed to be referred. He withdrew his complaint about the hostel on 5 March.",
    ],
)
def test_what_was_called_off_of_else_leaves_it(text: str) -> None:
    assert status(text) in GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "He can give you his consent when you ring.",
        "He may give you his consent when you see him.",
        "He's willing to sign a consent once he has met you.",
        "He'd want me to refer him if he knew about it.",
        "He has all but agreed.",
        "He very nearly agreed.",
        "It would be wrong to say that he agreed to the referral.",
    ],
)
def test_what_may_yet_be_given_is_not_given(text: str) -> None:
    assert status(text) not in GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "He gave me permission to tell nobody.",
        "He agreed that I should not refer him.",
        "He agreed I wouldn't tell you anything about his health, or that he's here.",
        "He consents to no contact with the council.",
        "He was happy to give his name, no more.",
        "He agrees to be contacted about the parking fine.",
    ],
)
def test_who_agrees_that_nothing_is_sent_has_not_agreed_to_this(text: str) -> None:
    assert status(text) not in GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "Your template asks: has the individual agreed to the referral? Yes. I have left it as it came.",
        "Consent box is pre-ticked on our system.",
        "System default: consent given.",
        "On the form I had to choose yes for consent.",
        "Consent given. (Entered by mistake, please disregard.)",
        "From your website: 'The applicant agrees to the referral.'",
    ],
)
def test_the_forms_own_yes_is_nobodys(text: str) -> None:
    assert status(text) not in GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "Tom agreed that I refer him and that nobody else be told.",
        "He agreed to be referred to you, and he can give you his bank statements when you ring.",
        "He has agreed to this referral and that I should not tell his dad.",
        "He agreed to this referral. He can sign your own form when he comes in.",
    ],
)
def test_a_yes_with_a_word_on_something_else_stands(text: str) -> None:
    assert status(text) in GIVEN


@pytest.mark.parametrize(
    ("told", "given"),
    [
        ("Dana has agreed, Tom will have to be asked.", False),
        ("Alan from the next room has given his consent to be referred.", False),
        ("Tom has agreed to be referred.", True),
        ("Tommy has agreed to be referred.", True),
        ("Mr Birch consented to the referral.", True),
        ("Client agreed to the referral.", True),
    ],
)
def test_whoever_is_called_otherwise_agrees_for_himself(told: str, given: bool) -> None:
    text = (
        f"Please accept this referral for Tom Birch, born 3 April 1980, who sleeps in his car. 07700 900123.\n\n{told}"
    )
    assert (record(text).consent.status in GIVEN) is given
