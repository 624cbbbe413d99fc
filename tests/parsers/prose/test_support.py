"""Needs, health and the rest: each where it belongs, also out of a sentence that says something else as well."""

from parsers.prose.sentences import Sentence
from parsers.prose.support import read_support


def test_an_illness_told_beside_a_birthday_is_not_lost() -> None:
    line = Sentence("Saw Ana Vale (dob 30.12.68) an hour ago, burn to the hand dressed, has asthma.", 0, 0)
    assert "asthma" in (read_support([line], taken=frozenset()).support.medical or "")


def test_an_illness_in_a_sentence_that_tells_the_cause_is_said_here_too() -> None:
    line = Sentence("Her epilepsy, asthma and diabetes got worse and the room went.", 0, 3)
    assert read_support([line], taken=frozenset({3})).support.medical is not None
