"""Which part of a record a sentence belongs to, in many hands; a sentence of two parts is cut between them."""

import pytest

from parsers.prose.needs.parts import pieces_of
from parsers.prose.sentences import Sentence


def _parts(text: str) -> list[str]:
    return [piece.part for piece in pieces_of((Sentence(text, paragraph=0, index=0),))]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Gout, on allopurinol.", "medical"),
        ("She has lupus and walks with two sticks.", "medical"),
        ("Coeliac.", "medical"),
        ("on 40mg of pantoprazole", "medical"),
        ("He drinks most evenings.", "need"),
        ("Likes a flutter, online betting is the problem.", "need"),
        ("Convictions for burglary, none for years.", "need"),
        ("No risk to staff that we know of.", "other"),
        ("MAPPA level 2, see him in pairs.", "other"),
        ("The landlady is moving to be near her son and wants the house empty.", "cause"),
        ("The owner has sold up.", "cause"),
    ],
)
def test_a_sentence_belongs_to_a_part(text: str, part: str) -> None:
    assert _parts(text) == [part]


def test_a_sentence_of_two_parts_is_cut_between_them() -> None:
    assert _parts("He takes an inhaler and he smokes cannabis.") == ["medical", "need"]
