"""Which council is asked for: not the one somebody comes from, nor a town to live in, nor "the council"."""

import pytest

from parsers.prose.authority import read_authority
from parsers.prose.sentences import Sentence


def _asked(text: str) -> str | None:
    found = read_authority((Sentence(text, 0, 0),))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He would like Luton to see it.", "Luton"),
        ("She asks for Leeds City Council.", "Leeds City Council"),
        ("Leeds can see all of it, she says.", "Leeds"),
    ],
)
def test_a_council_that_is_wished_for_is_the_one(text, name):
    assert _asked(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Her father-in-law has come from Leeds to see to her three children.",
        "He moved from Leeds to be near his son.",
        "Would the council consider a discretionary payment?",
        "The council changed the parking in 2024 and they shut the door.",
        "He would like Luton town as he's at the mosque there.",
    ],
)
def test_where_somebody_comes_from_or_would_live_is_none(text):
    assert _asked(text) is None
