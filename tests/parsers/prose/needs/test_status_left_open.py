"""Where the writer says that nobody knows whether somebody is homeless, no status is read."""

from datetime import date

import pytest

from parsers.prose.days.whens import Days
from parsers.prose.needs.reason import Standing, read_reason
from parsers.prose.sentences import Sentence, split_sentences
from parsers.record import ReasonStatus


def status(text: str) -> ReasonStatus | None:
    lines = tuple(Sentence(piece, 0, n, opens=n == 0) for n, piece in enumerate(split_sentences(text)))
    return read_reason(lines, subject="", standing=Standing(date(2027, 2, 1), Days())).reason.status


@pytest.mark.parametrize(
    "text",
    [
        "He's got keys to somewhere, but whether he'll be homeless or not I don't know.",
        "I can't say if she is homeless. You'd need to ask her.",
        "Security took the note, and there isn't a word on it about where she lives or what's gone wrong.",
        "There is nothing in the note about his housing.",
        "It is not clear whether they are homeless.",
    ],
)
def test_what_nobody_knows_is_no_status(text):
    assert status(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She is homeless. I don't know where she sleeps.", ReasonStatus.HOMELESS),
        ("I don't know if he'll agree, but he is sleeping rough.", ReasonStatus.HOMELESS),
        ("He is threatened with homelessness. I can't say whether he's homeless on the 3rd or 4th.", None),
        ("She will be out on Friday and I don't know where she will go. Her landlord has given notice.", None),
    ],
)
def test_what_is_told_beside_a_doubt_stands(text, told):
    assert status(text) is (told or ReasonStatus.THREATENED)
