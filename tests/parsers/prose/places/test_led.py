"""Places that no list knows, by the verb, label or preposition that leads to them."""

from __future__ import annotations

import pytest

from parsers.prose.places.dwelling import read_type
from parsers.prose.places.led import led_in
from parsers.prose.places.stays import Stay
from parsers.prose.sentences import Sentence


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She has been living inside storage unit 41 among her furniture.", "storage unit 41"),
        ("He spends nights in the laundry room of the block.", "the laundry room of the block"),
        ("They are pulled up in two horse lorries on the verge.", "two horse lorries on the verge"),
        ("Where now: polytunnel on the nursery", "polytunnel on the nursery"),
        ("Home at present is the vestry.", "the vestry"),
        ("He is living out of a hired minibus.", "a hired minibus"),
    ],
)
def test_a_verb_or_a_label_leads_to_a_place(text: str, place: str) -> None:
    assert any(place in found.text for found in led_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "He is under the community nurse.",
        "She is on carers allowance and in debt.",
        "He has been in touch with us since May.",
        "She is on the list at last.",
        "He was on time and in good heart.",
        "He is in on Monday.",
    ],
)
def test_where_nobody_could_be_no_place_is_read(text: str) -> None:
    stay = Stay(inside=False, patient=False, roofless=False)
    assert read_type([Sentence(text, 0, 0)], stay)[0] is None


def test_a_breathless_text_is_looked_through_to_the_end_of_a_dozen() -> None:
    assert len(list(led_in("sleeps in the barn, " * 2_000))) == 12
