"""One in need now is somebody, though no name is given and a question is asked: nobody looks at what is filed."""

from __future__ import annotations

import pytest

from parsers.record import ConsentStatus, Kind
from tests.parsers.prose.people.test_who import UNPHONED, read

PRIVATE = "Jo Bloggs <jo@post.example>"


@pytest.mark.parametrize(
    "text",
    [
        "I won't give you his name, he made me swear. There is a man sleeping in our church porch, what can he do?"
        " He has nowhere. He is there every night. Could you come?",
        "I'd rather not give her name. My neighbour is being hit by her husband and has to leave. Where could she go?"
        " Please don't come round.",
        "How many people have you housed? Our patient must leave on Friday and has no home. Could an officer come to"
        " our flow meeting?",
    ],
)
def test_who_is_in_danger_or_left_to_whoever_reads_is_referred(text: str) -> None:
    assert read(f"Hello\n\n{text}{UNPHONED}", subject="A question").kind is Kind.REFERRAL


_TOLD = "Tom Birch sleeps in the porch and has nowhere to go."
_NEWS = "Dear friends,\n\nNews from the shelter, in this bulletin: rota, training, donations.\n"
_PAD = "We are open every Tuesday from 10am. All are welcome. Volunteers are wanted for the supper rota.\n"


@pytest.mark.parametrize(
    "told",
    [_TOLD, "A man sleeps in our porch and has nowhere to go. He agreed that we tell you."],
    ids=["named", "not"],
)
def test_below_a_bulletin_as_long_as_a_book_somebody_may_be_told_of(told: str) -> None:
    text = f"{_NEWS}{_PAD * 120}\n{told}\n\nTo unsubscribe click here.\n"
    assert read(text, "Shelter News <news@shelter.example>", "Bulletin").kind is Kind.REFERRAL


def test_below_a_standing_answer_as_long_as_a_book_somebody_may_be_told_of() -> None:
    standing = "Nobody reads what is sent here. I have left the service. This is sent of its own accord.\n"
    text = f"{standing}{'Our office is open on weekdays from nine to five.' * 150}\n{_TOLD}\n"
    assert read(text, "Ann Lowe <ann@agency.example>", "Re: your letter").kind is Kind.REFERRAL


@pytest.mark.parametrize(
    "text",
    [
        "My brother must leave his flat on Friday with two children. What happens now?",
        "My mum has to leave her flat on Friday.",
        "What happens if someone is evicted? I don't want to give names. My brother must leave his flat on Friday.",
        "My daughter and her baby must leave on Friday.",
    ],
)
def test_what_a_relative_must_do_is_no_self_referral(text: str) -> None:
    (found,) = read(f"{text}\n\nJo Bloggs", PRIVATE, "help").records
    assert (found.consent.status, found.applicant.name) == (ConsentStatus.MISSING, None)


@pytest.mark.parametrize(
    "text",
    [
        "My partner and I must leave our flat on Friday with two children.",
        "I must leave my flat on Friday. My brother can't have me.",
        "My brother threw me out, I have nowhere to go tonight.",
    ],
)
def test_who_tells_of_himself_beside_a_relative_asks_for_himself(text: str) -> None:
    (found,) = read(f"{text}\n\nJo Bloggs", PRIVATE, "help").records
    assert found.applicant.name == "Jo Bloggs"


@pytest.mark.parametrize(
    ("subject", "author", "text"),
    [
        (
            "Automatische Antwort: duty to refer",
            "Ana Prado <a@hosp.example>",
            "A patient leaves tomorrow and has no home. He agreed that we tell you.",
        ),
        (
            "Statement",
            "Accounts <acc@bb.example>",
            "Statement of account. Room 3 nights 135.00. Room 2 nights 90.00. Total due 225.00. Mr Birch in room 4 must"
            " leave on Friday and has nowhere.",
        ),
    ],
)
def test_round_one_in_need_a_machines_subject_or_sums_hide_nobody(subject: str, author: str, text: str) -> None:
    assert read(f"{text}\n", author, subject).kind is Kind.REFERRAL
