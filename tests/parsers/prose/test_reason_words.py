"""Why a home is lost, in the words of the text: the cause goes before the mere status."""

from datetime import date

import pytest

from parsers.prose.reason import Standing, read_reason
from parsers.prose.sentences import Sentence, split_sentences
from parsers.prose.whens import Days


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
    ],
)
def test_the_cause_is_taken_in_its_own_words(text: str, cause: str) -> None:
    assert cause in _why(text)
