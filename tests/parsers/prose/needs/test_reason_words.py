"""Why a home is lost, in the words of the text: the cause goes before the mere status."""

from datetime import date

import pytest

from parsers.prose.days.whens import Days
from parsers.prose.needs.reason import Standing, read_reason
from parsers.prose.sentences import Sentence, split_sentences


def _why(text: str) -> str:
    lines = tuple(Sentence(part, paragraph=0, index=n) for n, part in enumerate(split_sentences(text)))
    read = read_reason(lines, subject="", standing=Standing(date(2026, 11, 2), Days(), inside=False))
    return read.reason.explanation or ""


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (
            "He has lodged there nine years but the family needs the room for a baby. He is homeless soon.",
            "needs the room",
        ),
        ("His dad is in a care home and the bungalow is being handed back. He has diabetes.", "handed back"),
        ("The place at the scheme was withdrawn on Friday. He likes football.", "withdrawn on Friday"),
        ("She has asthma. Her support ends on 2 November. Please ring her.", "support ends"),
        ("The householder does not want him back. A panel has turned him down. He is homeless.", "turned him down"),
        ("The owner is selling. I gave the notice in January, it expires on 24 May. She is homeless.", "expires on 24"),
        ("His wife has hurt him for years. He got out last month and is homeless now. He has a job.", "hurt him"),
        (
            "He is homeless. I put the matter to him and he told me to go ahead. He was barred from the hostel.",
            "barred",
        ),
    ],
)
def test_the_cause_is_taken_in_its_own_words(text: str, cause: str) -> None:
    assert cause in _why(text)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (
            "He is homeless. The discontinuation letter came on the 30th. It gives him until 7 January in the hotel.",
            "until 7 January",
        ),
        ("His cousin put him out over a smoke alarm. There's nowhere for him to go tonight.", "nowhere for him"),
        ("She must be gone by 9 March. There was a right to-do on Sunday over a bank card.", "to-do"),
        ("There were words over the cold meat and the key came off the ring. He is homeless.", "words over"),
        ("It went with his father's job. The estate wants it back by May. He is homeless soon.", "father's job"),
    ],
)
def test_the_cause_goes_on_in_the_sentence_that_points_back(text: str, cause: str) -> None:
    assert cause in _why(text)


@pytest.mark.parametrize("text", ["His mate put him out in May. It is a nice dog.", "Put out in May. They like tea."])
def test_what_only_begins_like_that_does_not(text: str) -> None:
    assert _why(text).endswith("May.")
