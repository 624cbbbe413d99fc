"""Cards in a mail: each paragraph a label over its answer."""

from __future__ import annotations

from datetime import date

import pytest

from tests.parsers.prose.people.test_who import read

CARD = """CARD OF THE PANTRY

Card
231

Where and when
St Anne's hall

Written by
Mo Stanbridge

Does what
greeter

Our phone
01632 960 355

Name of guest
Leanne Dovercourt

Born
27/11/1988

Phone
07700 900 938

At home
her, husband, 3 kids

To which service
Council homeless team

Reason for passing on


Please also know
Will only talk to a woman.
"""


@pytest.mark.parametrize("guest", ["guest", "visitor", "client"])
def test_a_card_of_labels_over_answers_is_one_persons_form(guest: str) -> None:
    (found,) = read(CARD.replace("guest", guest)).records
    assert (found.applicant.name, found.applicant.date_of_birth) == ("Leanne Dovercourt", date(1988, 11, 27))
    assert (found.applicant.mobile, found.applicant.household) == ("+447700900938", "her, husband, 3 kids")
    assert (found.referrer.name, found.referrer.role) == ("Mo Stanbridge", "greeter")
    assert found.referrer.phone == "+441632960355"
    assert found.reason.explanation is None
