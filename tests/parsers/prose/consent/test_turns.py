"""A yes that its own sentence, or the next, takes back or leaves open gives no consent."""

from __future__ import annotations

import pytest

from parsers.prose.consent.turns import turned
from parsers.prose.consent.vetoes import Veto

TAKEN_BACK = (
    ("I asked if I might refer her and she said please don't.", ""),
    ("Asked could I pass this on, and he told me no.", ""),
    ("Help with debts yes, council no.", ""),
    ("Refer to the council: declined.", ""),
    ("He signed our sheet in June.", "He has since written to withdraw it."),
    ("She said I could refer her.", "This morning she changed her mind."),
    ("I asked whether he would like me to refer him.", "He would not."),
    ("There is a form with his signature on it.", "On Tuesday he said he had torn his copy up and it did not count."),
    ("He had signed for the referral, then came in and asked us to rip it up.", ""),
    ("She was asked for her permission and has withheld it.", ""),
)
LEFT_OPEN = (
    ("He said yes on Monday and no on Thursday.", ""),
    ("Half the time she says do it and half the time she doesn't.", ""),
    ("Her son says refer her.", "I have not been able to ask her herself."),
    ("His partner says he agrees.", "We don't have it from him."),
    ("She nodded.", "I would not call that a proper yes."),
    ("He signed in May.", "Until I have seen him I can't say that we have it or that we don't."),
    ("She signed.", "He told the porter that she had never said any such thing."),
    ("A form came back with her partner's signature on it.", ""),
    ("He was all for it.", "I honestly don't know which he means now."),
    ("Consent to referral signed by the patient: to be done.", ""),
    ("I asked would he like referring and he fell asleep before he could answer.", ""),
    ("His gran gave me her permission when I rang.", ""),
    ("I am his mum and I give my permission for you to have this.", ""),
    ('Asked if I could send his details in, he said "ask me when I have slept, I\'ll think about it".', ""),
    ("She agreed by phone.", "A text today says hold off with the council."),
    ("I'll put it to him tomorrow and he will say yes.", ""),
    ("Going to run the referral by her when she is back on the ward.", ""),
)
STANDS = (
    ("Asked if she minded us telling you and she said not at all.", ""),
    ("He agreed on Monday and said it again today.", "No problem with him at all."),
    ("She said yes to this.", "I have not seen her since."),
    ("He has no objection to the council being told.", "His landlord refused to speak to us."),
    ("He agreed to this on Friday.", "He has now been refused release on tag, and today he does not want visitors."),
    ("He agrees to being referred.", "His mum has since changed her mind about having him."),
    ("He agrees to being referred.", "The landlord has now changed his mind."),
    ("She consents to this.", "I will discuss her options with her on Friday."),
    ("She agreed to this and I will go over the form with her.", ""),
    ("She is happy to be referred.", "I have not asked her about her benefits."),
    ("He is happy for you to have this.", "The landlord will hold off until the 14th."),
    ("I put it to her on the ward this morning and she was all for it.", ""),
    ("She agreed, though I won't know the outcome until Friday.", ""),
)


@pytest.mark.parametrize("said", TAKEN_BACK)
def test_the_persons_own_no_in_its_sentence_or_the_next_takes_a_yes_back(said: tuple[str, str]) -> None:
    assert turned(*said) is Veto.CONTRARY


@pytest.mark.parametrize("said", LEFT_OPEN)
def test_two_answers_or_one_that_the_writer_would_not_build_on_leave_a_yes_open(said: tuple[str, str]) -> None:
    assert turned(*said) is Veto.DOUBT


@pytest.mark.parametrize("said", STANDS)
def test_a_yes_that_nothing_turns_stands(said: tuple[str, str]) -> None:
    assert turned(*said) is None
