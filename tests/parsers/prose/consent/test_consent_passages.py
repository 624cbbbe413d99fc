"""Passages out of the middle of letters, written by people who had not seen the program: what each says of consent.

The judge of agreement was taught by them too, so they show that nothing was unlearnt, not how well unseen text is read.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parsers.prose.consent.read import read_consent
from parsers.record import ConsentStatus
from tests.parsers.prose.consent.agreed import THURSDAY, lines_of

GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
FILES = sorted((Path(__file__).parents[4] / "bench" / "learn" / "text").glob("passages_*.jsonl"))
LEAST_RIGHT = 0.95
HARDER = {"passages_11": 0.86, "passages_23": 0.84, **dict.fromkeys(map("passages_{}".format, range(12, 23)), 0.91)}
"""Rows under a hundred labels; what sounds like consent beside what is; the second wave of writers."""


def status(text: str) -> ConsentStatus:
    """What a passage says of agreement."""
    return read_consent(lines_of(text), written=THURSDAY, self_referral=False)[0].status


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_passages_give_no_consent_that_was_not_given_and_are_read_as_their_writers_meant(path: Path) -> None:
    rows = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]
    read = [(row["text"], ConsentStatus(row["status"]), status(row["text"])) for row in rows]

    assert [text for text, meant, found in read if found in GIVEN and meant not in GIVEN] == []
    assert sum(meant is found for _, meant, found in read) >= HARDER.get(path.stem, LEAST_RIGHT) * len(read)
