"""Leave, a request or a paper that is another's is no consent of the person referred: in doubt a person looks."""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus
from tests.parsers.prose.people.test_who import UNPHONED, record

GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
WHO = "Tom Birch, born 3/4/1980, is homeless."


@pytest.mark.parametrize(
    "text",
    [
        "With Mrs Patel's permission I write about her lodger Tom Birch, born 3/4/1980, who is homeless.",
        "With Mr Harris's leave I am referring his lodger Tom Birch, born 3/4/1980, who is sleeping rough.",
        "I am writing with Miss Tolliver's permission about her brother, Tom Birch, born 3/4/1980. He is homeless.",
        "At the request of the tenant upstairs I write about Tom Birch, born 3/4/1980, who is homeless.",
        "With the lady's permission I write about her son Tom Birch, born 3/4/1980. He is homeless.",
        "With her leave I write about her grandson, Tom Birch, born 3/4/1980, who is homeless.",
        "At the couple's request I write to you about their lodger Tom Birch, born 3/4/1980, who is homeless.",
        f"{WHO} At Mrs Lane's request I refer him.",
        f"{WHO} We hold the mother's signed form of authority, which covers writing to you.",
        f"{WHO} I asked both his parents and they agreed to it.",
        f"{WHO} She said I could talk to you about his flat.",
        f"{WHO} His son has signed the surgery's form permitting me to write to you.",
    ],
)
def test_anothers_leave_is_no_consent(text: str) -> None:
    assert record(f"Hello\n\n{text}{UNPHONED}").consent.status not in GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "With Mr Birch's leave I write about Mr Tom Birch, born 3/4/1980, who is homeless.",
        f"{WHO} At Mr Birch's own request I am writing to you.",
        f"{WHO} With his leave I write to you.",
        f"{WHO} At the request of the visitor himself I send you his particulars.",
        f"{WHO} We hold his signed form of authority, which covers writing to you.",
    ],
)
def test_the_applicants_own_leave_is(text: str) -> None:
    assert record(f"Hello\n\n{text}{UNPHONED}").consent.status in GIVEN
