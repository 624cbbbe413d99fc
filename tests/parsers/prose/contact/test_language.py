"""What stands in the way of talking: tongues, hearing, sight, letters; not who speaks for whom."""

import pytest

from parsers.prose.needs.support import read_support
from parsers.prose.sentences import Sentence


def _language(text: str) -> str | None:
    return read_support([Sentence(text, paragraph=0, index=0)], taken=frozenset()).language_needs


@pytest.mark.parametrize(
    "text",
    [
        "She prefers Arabic.",
        "He needs someone to read his post to him.",
        "She lost her speech after the stroke and uses an app.",
        "cant really read so forms are a no",
        "His words come slowly since the stroke.",
        "Her mother has only Vietnamese.",
        "He follows what is said if one goes slowly.",
        "He never learnt his letters.",
        "He trips over his words when he is nervous.",
        "Nepali is spoken at home.",
        "He can't hear a thing without his left aid in.",
        "Reading age of about eight, so please talk it through with her.",
        "He has glue ear and misses a lot of what's said.",
        "Kyrgyz interpreter needed.",
    ],
)
def test_what_hinders_talking_is_told(text: str) -> None:
    assert _language(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "No telephone.",
        "No drugs to speak of.",
        "He speaks highly of the hostel.",
        "I went through it with the easy read leaflet.",
        "She has a Polish neighbour.",
        "Her husband will pick up and can speak for her.",
        "I read this letter out to him.",
        "The hearing is on 4 May.",
    ],
)
def test_other_talk_is_none(text: str) -> None:
    assert _language(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Please do not write to the house or read anything into it.",
        "Mum is in Norfolk and they don't speak.",
        "Landlords have turned him down on hearing the offence.",
        "Got a couple here having a shower as we speak.",
        "Seen at court after hearing for shoplifting.",
    ],
)
def test_who_is_not_written_or_spoken_to_needs_no_language(text: str) -> None:
    assert _language(text) is None


@pytest.mark.parametrize(
    "text", ["He is hard of hearing on the left.", "He lost the hearing in his right ear.", "Eyesight poor."]
)
def test_hearing_and_sight_are_told_all_the_same(text: str) -> None:
    assert _language(text)
