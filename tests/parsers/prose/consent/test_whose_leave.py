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


ROWS = "Name: Tom Birch\nDOB: 3/4/1980\nMobile: 07700 900123\nReason: homeless\nHealth: asthma\n"
FEW = "Name: Tom Birch\nDOB: 3/4/1980\nReason: homeless\n"


@pytest.mark.parametrize("rows", [ROWS, FEW], ids=["sheet", "few rows"])
@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("Has his mother agreed to this being sent to the council?", False),
        ("Does the landlord agree to the referral?", False),
        ("Is the GP happy for this to be shared?", False),
        ("Have the parents consented to this referral?", False),
        ("Has her husband consented?", False),
        ("Has the client agreed to this being sent to the council?", True),
        ("Has the patient consented?", True),
    ],
)
def test_a_row_that_asks_of_anothers_word_gives_no_consent(rows: str, asked: str, given: bool) -> None:
    assert (record(f"{rows}{asked} Yes, signed 3/1/27\n").consent.status in GIVEN) is given


@pytest.mark.parametrize(
    "asked", ["I asked each of the landlords and they all agreed.", "I asked all of his brothers and they agreed."]
)
def test_several_others_who_agree_are_others(asked: str) -> None:
    assert record(f"Hello\n\n{WHO} {asked}{UNPHONED}").consent.status not in GIVEN


ASKED_IN_FULL = [
    "Has the client agreed to it being sent to the council? Yes",
    "Has the client agreed to the sharing of this form with the council? Yes",
    "Has the lad agreed to being referred to the council's housing team? Yes, signed",
    "Does she know that this is being sent to you and is she ok with it? Yes",
    "Is the customer in agreement with being referred to housing? Y",
    "Has the support worker gone through it and has the client agreed to this referral? Yes",
    "Has the client agreed to this before it was sent to the council by us? Yes",
]


@pytest.mark.parametrize("row", ASKED_IN_FULL)
@pytest.mark.parametrize("after", ["", "Referred by: Jo Bloggs\n"], ids=["last", "before another"])
def test_a_long_question_with_its_answer_in_one_line_is_a_row(row: str, after: str) -> None:
    assert record(f"{ROWS}{row}\n{after}").consent.status in GIVEN


@pytest.mark.parametrize(
    "row",
    [
        "Has the client agreed to a payment plan for the arrears with the council housing team? Yes",
        "Has he agreed that his landlord may speak to the council about the rent account? Yes",
        "Has the client given permission for us to contact his GP and the mental health team? Yes",
        "Is the client happy to move out of the area if that is what the council has? Yes",
        "Has a referral been made with consent to any other council in the last six months? Yes",
        "Are you, the referrer, happy for us to share this with our partners in the borough? Yes",
        "Has the client been told that a referral to the council needs his agreement first? Yes",
        "Has consent been asked for and not yet been given by the client for this referral? Yes",
        "Would the client have agreed to this being sent if he had been well enough to? Yes",
        "Has he ever agreed to a referral to the council before and then not come to it? Yes",
        "Is the client's support worker happy for you to ring her about this referral at work? Yes",
    ],
)
@pytest.mark.parametrize("after", ["", "Referred by: Jo Bloggs\n"], ids=["last", "before another"])
def test_a_yes_to_another_question_is_no_consent(row: str, after: str) -> None:
    assert record(f"{ROWS}{row}\n{after}").consent.status not in GIVEN
