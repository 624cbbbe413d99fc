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
        "Mr Venn looks forward to hearing what steps have been taken.",
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


@pytest.mark.parametrize(
    "text",
    [
        "Speech slow since a stroke.",
        "Sight very poor, and she hears on the left side only.",
        "Hates being talked over.",
        "His voice has grown very quiet.",
        "No good at reading.",
        "He can read his name and numbers, no more.",
        "He lost his larynx in 1998.",
    ],
)
def test_a_weak_voice_or_sight_and_a_few_letters_hinder_talking(text: str) -> None:
    assert _language(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Confiscation hearing 15/03/27, from the street.",
        "He read my badge out loud and spat.",
        "He read the bailiff letter out to me.",
        "He's heard me read this out and is all for it.",
        "He tells everyone what they want to hear.",
    ],
)
def test_what_is_read_out_between_us_hinders_nobody(text: str) -> None:
    assert _language(text) is None
