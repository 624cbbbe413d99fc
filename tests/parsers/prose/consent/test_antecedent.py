"""What leans on a sentence about somebody else's demand is that demand, and no consent; a yes to this matter stays one.

The tables are crossed: every demand with every turn that leans on it.
"""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.people.test_who import UNPHONED, record

GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
WHO = "Tom Birch, born 3/4/1980, lives there."
DEMANDS = [
    "The landlord says they must be out by Friday.",
    "His landlord wants him out by Friday.",
    "His brother wants him gone by Friday.",
    "His dad says he cannot stay past Sunday.",
    "The warden wants him out by Friday.",
    "Mr Cole, who owns the house, told them on Monday to leave by Friday.",
    "His friend can only have him until Friday.",
    "The agent is selling the flat and wants it empty by the 7th.",
    "But my sisters landlord has found out and says they have got to be out by Monday or he will do my sister for it.",
]
LEANING = [
    "He has put it in writing.",
    "She has put that in writing.",
    "He has given it to him in writing.",
    "He has signed it.",
    "He has agreed that in writing.",
    "He wrote it down and signed it.",
    "She confirmed that by text this morning.",
    "He has told me this himself.",
    "He says you can ring him about it.",
]
OWN = [
    "He has agreed to this referral.",
    "He is happy for me to send you this.",
    "He has given verbal consent.",
    "He signed the consent form yesterday.",
    "He agreed to me contacting you.",
    "I asked him and he is happy for you to have his details.",
    "He knows I am writing to you and is fine with it.",
    "He has consented.",
    "I have his permission to share this.",
    "He filled in the agreement page of our booklet and signed it on Monday; it can be sent.",
    "He said I can talk for him and give you what you need, he told me so on Saturday.",
]


@pytest.mark.parametrize("leaning", LEANING)
@pytest.mark.parametrize("demand", DEMANDS)
def test_what_another_demands_and_puts_in_writing_is_no_consent(demand: str, leaning: str) -> None:
    assert record(f"Hello\n\n{WHO} {demand} {leaning}{UNPHONED}").consent.status not in GIVEN


@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("demand", DEMANDS)
def test_a_yes_to_this_matter_stays_one_behind_anothers_demand(demand: str, own: str) -> None:
    assert record(f"Hello\n\n{WHO} {demand} {own}{UNPHONED}").consent.status in GIVEN


def test_what_is_put_in_writing_behind_a_yes_is_the_yes() -> None:
    found = record(f"Hello\n\n{WHO} He is happy for me to refer him. He has put it in writing.{UNPHONED}").consent
    assert found.status is ConsentStatus.WRITTEN
