"""Passages that taught no model: how often consent is invented or missed in words nobody listed may not grow."""

from __future__ import annotations

import pytest

from tests.parsers.prose.consent.passages import FILES, Reading, readings

MOST_INVENTED = 11
"""Of 588 without consent, half of them written to be mistaken."""
LEAST_RIGHT = 0.79


@pytest.fixture(scope="module")
def read() -> list[Reading]:
    """Every passage of every hand."""
    return [one for path in FILES for one in readings(path)]


def test_consent_is_hardly_ever_invented(read: list[Reading]) -> None:
    assert len([one for one in read if one.invented]) <= MOST_INVENTED


def test_most_passages_are_read_as_their_writers_meant(read: list[Reading]) -> None:
    assert sum(one.meant is one.read for one in read) >= LEAST_RIGHT * len(read)
