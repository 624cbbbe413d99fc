"""How a person is reached: in their own words, or through the writer of a list."""

import pytest

from parsers.prose.contact.reach import contact_instructions, through_writer
from parsers.prose.sentences import Sentence


@pytest.mark.parametrize(
    "text",
    ["No number of his own, so ring us.", "Her phone is broken, use mine.", "I will pass on a message.", "Text only."],
)
def test_who_can_be_asked_or_how_is_a_way_to_reach_the_person(text: str) -> None:
    assert contact_instructions((Sentence(text, paragraph=0, index=0),))[0] == text


def test_a_go_between_is_told_for_all_in_a_list() -> None:
    shared = (Sentence("Three people this week.", 0, 0), Sentence("I will be the go-between for all of them.", 0, 1))
    assert through_writer(shared)[0] == "I will be the go-between for all of them."


def test_a_list_that_names_nobody_to_ask_gives_nothing() -> None:
    assert through_writer((Sentence("Ring me with questions about the list.", 0, 0),)) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["An emailaprisoner message reaches the wing.", "Bleep me through switchboard.", "She'll be in our waiting area."],
)
def test_whom_a_message_gets_to_can_be_reached(text: str) -> None:
    assert contact_instructions((Sentence(text, paragraph=0, index=0),))[0] == text
