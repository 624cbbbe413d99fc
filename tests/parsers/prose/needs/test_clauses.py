"""Sentences cut where a new thing may be said; every clause says where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.prose.needs.clauses import clauses_of


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("He takes an inhaler and he smokes.", ["He takes an inhaler", "and he smokes."]),
        ("Single, no children", ["Single, no children"]),
        ("Her landlord is selling up; she has asthma", ["Her landlord is selling up", "she has asthma"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    assert [clause.text for clause in clauses_of(text)] == clauses


@given(st.text(max_size=300))
def test_clauses_stand_in_order_inside_the_text(text: str) -> None:
    end = 0
    for clause in clauses_of(text):
        assert end <= clause.start <= clause.end <= len(text)
        assert clause.text in text[clause.start : clause.end]
        end = clause.end


def test_a_sentence_without_a_breath_is_cut_where_somebody_new_does_something() -> None:
    text = "the room went " + "and that was that " * 14 + "he is epileptic last fit in march"
    assert clauses_of(text)[-1].text == "he is epileptic last fit in march"
