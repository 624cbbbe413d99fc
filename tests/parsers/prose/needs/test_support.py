"""Needs, health and the rest: each where it belongs, also out of a sentence that says something else as well."""

import pytest

from parsers.prose.needs.support import read_support
from parsers.prose.sentences import Sentence


def test_an_illness_told_beside_a_birthday_is_not_lost() -> None:
    line = Sentence("Saw Ana Vale (dob 30.12.68) an hour ago, burn to the hand dressed, has asthma.", 0, 0)
    assert "asthma" in (read_support([line], taken=frozenset()).support.medical or "")


def test_an_illness_in_a_sentence_that_tells_the_cause_is_said_here_too() -> None:
    line = Sentence("Her epilepsy, asthma and diabetes got worse and the room went.", 0, 3)
    assert read_support([line], taken=frozenset({3})).support.medical is not None


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Perforated eardrum from the last assault.", "medical"),
        ("Smoke inhalation, sats fine now.", "medical"),
        ("Old # R hand.", "medical"),
        ("Jaw still gives her gip.", "medical"),
        ("HCC say T1 DM, inj x4 p/d.", "medical"),
        ("Partially deaf (blast injury), speak up.", "medical"),
        ("Been dry 14 months.", "needs_and_risks"),
        ("12 cans a day.", "needs_and_risks"),
        ("No next of kin, sees nobody.", "needs_and_risks"),
        ("He wouldn't manage in a shared house.", "needs_and_risks"),
        ("Nothing flagged for visits.", "other"),
        ("Rent always paid on time.", "other"),
    ],
)
def test_each_fact_in_shorthand_goes_to_its_section(text: str, section: str) -> None:
    support = read_support([Sentence(text, 0, 0)], taken=frozenset()).support
    assert getattr(support, section) is not None


@pytest.mark.parametrize("text", ["Romanian, gets by in English.", "Jo Marsh, 4/5/1990, CRN A123456."])
def test_who_somebody_is_and_what_they_speak_is_no_need(text: str) -> None:
    support = read_support([Sentence(text, 0, 0)], taken=frozenset()).support
    assert (support.needs_and_risks, support.medical, support.other) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Guarantor wanted everywhere he has asked and he has none.", "other"),
        ("Somebody had his boots off him.", "other"),
    ],
)
def test_a_fact_beside_the_cause_has_its_section(text: str, section: str) -> None:
    assert getattr(read_support([Sentence(text, 0, 0)], taken=frozenset()).support, section) is not None


@pytest.mark.parametrize(
    "text",
    [
        "COUNCIL HOUSING NOTICE",
        "Learner housing alert",
        "Replies are not read.",
        "-- end --",
        "Marl Homes Ltd is a charitable registered society.",
        "For the housing team's eyes only.",
    ],
)
def test_what_stands_over_or_under_a_sheet_tells_of_nobody(text: str) -> None:
    assert read_support([Sentence(text, 0, 0)], taken=frozenset()).support.other is None
