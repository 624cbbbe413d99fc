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


@pytest.mark.parametrize(
    "text",
    [
        "I can't find her, so I couldn't swear to you whether he will have a home or not.",
        "I can't tell you what he is coming out to.",
        "No idea if she has a roof.",
        "Whether they'll have anywhere or any place I cannot say.",
    ],
)
def test_whether_there_will_be_a_roof_is_left_open_too(text):
    assert status(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Both are homeless by law as I understand it.", ReasonStatus.HOMELESS),
        ("The sons have had the locks off and cleared it, homeless therefore.", ReasonStatus.HOMELESS),
        ("She is homeless by 4 May.", ReasonStatus.THREATENED),
        ("They're going to be put out on the street next month unless somebody steps in.", ReasonStatus.THREATENED),
        ("They were put out on the street last night.", ReasonStatus.HOMELESS),
    ],
)
def test_homeless_by_law_is_now_and_about_to_be_put_out_is_not(text, told):
    days = Days(homeless_on=date(2027, 5, 4))
    lines = tuple(Sentence(piece, 0, n, opens=n == 0) for n, piece in enumerate(split_sentences(text)))
    days = days if "4 May" in text or "law" in text else Days()
    read = read_reason(lines, subject="", standing=Standing(date(2027, 2, 1), days)).reason
    assert read.status is told


def test_a_cause_without_a_home_tells_no_status():
    assert status("Our episode is closed, there is no keyworker and nobody here expects to see him.") is None
