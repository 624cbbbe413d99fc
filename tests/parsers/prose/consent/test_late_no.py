"""A bare no behind a yes: nobody has agreed who then says no, in whatever words, and however late in the letter."""

from __future__ import annotations

import itertools

import pytest

from parsers.prose.consent.read import read_consent
from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import THURSDAY, lines_of

GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
YES = ("He is happy for me to refer him to you.", "He signed our consent form for the referral on Monday.")
BETWEEN = ("", "His number is at the foot. He left school at ten.")
NO = """
Then he said no.
On Tuesday he declined.
He has since refused.
He won't go ahead.
He does not want to go ahead.
He is not keen any more.
No, he says today.
Today he says leave well alone.
He would rather not.
He'd rather not now.
He told the nurse no on Tuesday.
He has gone off the idea.
His answer today is no.
He pulled out yesterday.
He isn't willing now.
This morning he refused point blank.
He no longer agrees.
He will not have his details passed on.
But he has backed out.
Since then he has had second thoughts.
He now says he does not want to.
"""
OF_ELSE = """
He would rather not be rung before nine.
He does not want a hostel.
He won't go back to the flat.
He declined the flu jab.
He refused a shared house.
He says no to a hostel.
He will not have his mother rung.
He isn't willing to live with a dog.
"""


def status(text: str) -> ConsentStatus:
    """What a letter with these words says of agreement."""
    lines = lines_of(f"I am referring him under the duty to refer.\n{text}")
    return read_consent(lines, written=THURSDAY, self_referral=False)[0].status


@pytest.mark.parametrize(("yes", "between", "no"), list(itertools.product(YES, BETWEEN, NO.strip().splitlines())))
def test_a_bare_no_behind_a_yes_leaves_no_consent(yes: str, between: str, no: str) -> None:
    assert status(f"{yes} {between} {no}") not in GIVEN


@pytest.mark.parametrize(("yes", "no"), list(itertools.product(YES, OF_ELSE.strip().splitlines())))
def test_a_no_to_another_matter_leaves_the_yes_as_it_is(yes: str, no: str) -> None:
    assert status(f"{yes} {no}") in GIVEN


@pytest.mark.parametrize(
    "text", ["He" + " has told the nurse" * 80, "He said no" + ", now" * 300 + " x", "He" + " now" * 400]
)
def test_words_without_end_are_read_like_any_others(text: str) -> None:
    assert status(f"{YES[0]} {text}") in ConsentStatus
