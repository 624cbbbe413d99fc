"""docs/coverage.md: no commitment is missing, each is held by a test that exists or named as a person's task."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rules.outcomes import OUTCOMES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
ROWS = {
    cells[0]: cells[2]
    for line in PAGE.partition("## Codes of outcomes")[0].splitlines()
    if line.startswith("| ") and not line.startswith("| no.")
    for cells in [[cell.strip() for cell in line.strip("|").split("|")]]
}
OXFORDSHIRE = "2.1.1 2.1.4 2.2.1 2.2.2 3.1.1a 3.1.1b 3.1.1c 3.1.1d 3.1.1e 3.2.2 4 5 6.1 6.2 6.3 A3 A4"
LUTON = "6.1 6.2 6.3 6.4 6.5 6.6 6.7 6.8a 6.8b 6.8c 6.10 8.1 9 10 11"
COMMITMENTS = (
    *(f"E{number}" for number in range(1, 27)),
    *(f"O{clause}" for clause in OXFORDSHIRE.split(" ")),
    *(f"M{number}" for number in range(1, 7)),
    *(f"L{clause}" for clause in LUTON.split(" ")),
    *(f"S{number}" for number in range(1, 10)),
    *(f"P{number}" for number in range(1, 9)),
    *(f"G{number}" for number in range(1, 7)),
)
TESTS = {
    name
    for file in (ROOT / "tests").rglob("test_*.py")
    for name in re.findall(r"^(?:async )?def (test_\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)
}


def test_no_commitment_is_missing_and_none_is_invented() -> None:
    assert set(ROWS) == set(COMMITMENTS)


@pytest.mark.parametrize("number", COMMITMENTS)
def test_a_commitment_is_held_by_a_test_or_by_a_person(number: str) -> None:
    held = ROWS[number]
    named = re.findall(r"`(test_\w+)`", held)
    assert named or "a person's task" in held
    assert [name for name in named if name not in TESTS] == []


def test_every_code_of_an_outcome_is_on_the_page() -> None:
    for outcome in OUTCOMES:
        assert f"| {outcome.code} | {outcome.words} |" in PAGE
